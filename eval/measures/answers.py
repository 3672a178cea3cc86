"""How true, how sure, how current and how short an answer is, against its case.

Each measure takes a case and a record and gives 0 to 1 (a yes or no is 1 or 0), or `None` where the
case says nothing about it. Higher is better, unless the docstring says otherwise.
"""

from __future__ import annotations

import re

from assistant.dutch.tokens import words
from assistant.model import AnswerStatus, DocumentStatus, Strength
from eval.cases import Expectation, Fact, Kind
from eval.matching import normalise, readable, says
from eval.records import AnswerRecord, Cited

# The most words of an answer, unless a list was asked for (docs/cli.md).
MOST_WORDS = 80
_MARKER = re.compile(r"\s*\[\d+\]")
_SAYS_NOTHING = (AnswerStatus.NOT_FOUND, AnswerStatus.REFUSED)
# From weak to strong. Duties and permissions are no step of this scale.
_SCALE = (
    Strength.EXPLORES,
    Strength.WISHES,
    Strength.SUPPORTS,
    Strength.INTENDS,
    Strength.DECIDED,
    Strength.DONE,
)
# An answer from an old document says which time it is about.
_SAYS_OLD = re.compile(
    r"\b(?:verlopen|oude?|ouder|vroeger|toen|destijds|niet zeker of dit nog geldt)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def told(record: AnswerRecord) -> str:
    """The text of an answer as a resident reads it, without markers."""
    return readable(_MARKER.sub("", record.given.answer))


def outcome(case: Expectation, record: AnswerRecord) -> float:
    """Whether the answer's status is one that the case allows."""
    return float(record.given.status in case.status)


def facts(case: Expectation, record: AnswerRecord) -> float | None:
    """The share of the reference facts that the text of the answer says; `None` without such facts."""
    if not case.must:
        return None
    return sum(_said(told(record), fact) for fact in case.must) / len(case.must)


def facts_with_quotes(case: Expectation, record: AnswerRecord) -> float | None:
    """As `facts`, where a fact may also stand in the quote of a source that the answer cites."""
    if not case.must:
        return None
    quotes = " ".join(readable(citation.quote) for citation in record.given.citations)
    return sum(_said(f"{told(record)} {quotes}", fact) for fact in case.must) / len(case.must)


def forbidden(case: Expectation, record: AnswerRecord) -> float | None:
    """Whether the text says something that it may not say; lower is better."""
    if not case.must_not:
        return None
    return float(any(_said(told(record), fact) for fact in case.must_not))


def right(case: Expectation, record: AnswerRecord) -> float:
    """Whether the outcome is allowed, all reference facts are in the text, and nothing forbidden is.

    Where the answer says that it found nothing, or refuses, and the case allows that outcome, the
    reference facts of an honest answer need not be there.
    """
    if not outcome(case, record) or forbidden(case, record):
        return 0.0
    if record.given.status in _SAYS_NOTHING:
        return 1.0
    return float(facts(case, record) in (None, 1.0))


def declined(case: Expectation, record: AnswerRecord) -> float | None:
    """Of a question that the documents do not answer, whether the answer does not claim to answer it."""
    if case.answerable:
        return None
    return float(record.given.status not in (AnswerStatus.ANSWERED, AnswerStatus.ERROR))


def needlessly_declined(case: Expectation, record: AnswerRecord) -> float | None:
    """Of a question that the documents answer, whether the answer found nothing or refused; lower is better.

    Undefined when declining is allowed as well.
    """
    if not case.answerable or set(case.status) & set(_SAYS_NOTHING):
        return None
    return float(record.given.status in (*_SAYS_NOTHING, AnswerStatus.ERROR))


def source(case: Expectation, record: AnswerRecord) -> float | None:
    """Whether a cited passage is one that the case names; `None` without passages or a full answer."""
    if not case.passages or not case.answerable:
        return None
    return float(_cites_named(case, record))


def sources_named(case: Expectation, record: AnswerRecord) -> float | None:
    """The share of the cited passages that the case names as needed or as good too.

    Undefined without citations or without named passages. A lower bound: a case need not know every
    passage that fits.
    """
    if not case.passages or not record.given.citations:
        return None
    named = [_is_named(case, citation) for citation in record.given.citations]
    return sum(named) / len(named)


def strength_kept(case: Expectation, record: AnswerRecord) -> float | None:
    """Whether an answer from the right passage says its plan as surely as the source does, not more.

    Two things: the strength that is shown with the answer does not lie above that of the source on
    the scale explores < wishes < supports < intends < decided < done (a duty or a permission must be
    shown as just that), and the text holds one of the words that show a weak strength. Undefined when
    the case has no strength, when nothing was answered, when the answer cites another passage, and when
    it shows no strength for a plan that needs no words to show it.
    """
    if case.strength is None or record.given.status in _SAYS_NOTHING or not _cites_named(case, record):
        return None
    if (
        record.given.strength is Strength.NONE
        and case.strength.label in _SCALE
        and not case.strength.shown_by
    ):
        return None
    return float(_not_stronger(record.given.strength, case.strength.label) and _hedged(case, record))


def strength_exact(case: Expectation, record: AnswerRecord) -> float | None:
    """Whether the strength shown with an answer from the right passage is that of the source.

    Stricter than `strength_kept`: a plan that is shown as a wish counts as wrong too. Undefined as there.
    """
    if strength_kept(case, record) is None:
        return None
    assert case.strength is not None
    return float(record.given.strength is case.strength.label)


def _not_stronger(shown: Strength, reference: Strength) -> bool:
    if shown in _SCALE and reference in _SCALE:
        return _SCALE.index(shown) <= _SCALE.index(reference)
    return shown is reference or (shown is Strength.NONE and reference in _SCALE)


def _hedged(case: Expectation, record: AnswerRecord) -> bool:
    assert case.strength is not None
    return not case.strength.shown_by or says(told(record), case.strength.shown_by)


def current(case: Expectation, record: AnswerRecord, statuses: dict[str, DocumentStatus]) -> float | None:
    """Whether an answer rests on the right time.

    A case that needs a document in force: the first source cited is in force (one of them, when the
    case needs old documents as well). A case that needs only older documents: an older one is cited
    and the text says that it is old or names a year of its period. Undefined when no passage is named
    or none is cited.
    """
    if not case.passages or not record.given.citations:
        return None
    needed = {statuses[item.document] for item in case.passages if item.document in statuses}
    cited = [citation.document_status for citation in record.given.citations]
    if needed == {DocumentStatus.IN_FORCE}:
        return float(cited[0] is DocumentStatus.IN_FORCE)
    if DocumentStatus.IN_FORCE in needed:
        return float(DocumentStatus.IN_FORCE in cited)
    text = told(record)
    older = [c for c in record.given.citations if c.document_status is not DocumentStatus.IN_FORCE]
    years = {year for citation in older for year in _YEAR.findall(citation.period)}
    says_so = _SAYS_OLD.search(text) is not None or bool(years & set(_YEAR.findall(text)))
    return float(bool(older) and says_so)


def length(record: AnswerRecord) -> float:
    """The number of words of the text, markers not counted."""
    return float(len(words(told(record))))


def short_enough(case: Expectation, record: AnswerRecord) -> float | None:
    """Whether the text has at most 80 words; undefined for a question that asks for a list."""
    return None if case.kind is Kind.LIST else float(length(record) <= MOST_WORDS)


def _said(text: str, fact: Fact) -> bool:
    return says(text, fact.any_of)


def _cites_named(case: Expectation, record: AnswerRecord) -> bool:
    return any(_is_named(case, citation) for citation in record.given.citations)


def _is_named(case: Expectation, citation: Cited) -> bool:
    quote = normalise(citation.quote)
    return any(
        item.document == citation.document and normalise(item.quote) in quote
        for item in (*case.passages, *case.alternatives)
    )


def by_model(record: AnswerRecord) -> float | None:
    """Whether a language model wrote in an answer from the documents; `None` where nothing was answered."""
    if record.given.status not in (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL):
        return None
    return float(record.given.mode == "llm")
