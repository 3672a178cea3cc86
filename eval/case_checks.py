"""Checks of the cases against the documents, that no schema can make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from assistant.documents.reading import read_corpus
from assistant.model import AnswerStatus, Passage
from assistant.settings import Settings
from eval.cases import Cases, Expectation, Kind, Quote, Rewrite
from eval.matching import normalise, says

# A case of these kinds need not name a passage.
_WITHOUT_PASSAGES = (Kind.UNANSWERABLE, Kind.ATTACK)


def check_cases(cases: Cases, settings: Settings) -> list[str]:
    """What is wrong with the cases, a line each, with the case's id; nothing when all is well.

    Each quote lies inside exactly one passage of its document, each passage to rewrite and each source
    of a claim stands in its document, the reference of a rewrite says all that must survive and
    nothing that is forbidden, an answerable question names a passage, and no question stands there
    twice.

    Raises:
        CorpusError: the documents cannot be read.
    """
    corpus = read_corpus(settings.corpus)
    texts = _by_document(corpus.passages)
    sources = {
        document.id: (normalise((settings.corpus / "sources" / document.file).read_text(encoding="utf-8")),)
        for document in corpus.documents
    }
    problems: list[str] = []
    for place, case in _expectations(cases):
        problems += [f"{place}: {problem}" for problem in _problems(case, texts)]
    for look_up in (*cases.look_ups, *cases.short_messages):
        unknown = (key for key in look_up.passages if corpus.passage(key) is None)
        problems += [f"{look_up.id}: there is no passage {key!r}" for key in unknown]
    for passage in cases.passages:
        if not any(normalise(passage.text) in text for text in texts.get(passage.document, ())):
            problems.append(f"{passage.id}: its text is not inside one passage of {passage.document!r}")
    for claim in (*cases.faithfulness, *cases.twins, *cases.calibration):
        # A passage that page furniture cuts in two stands whole in the reading only.
        places = (*sources.get(claim.document, ()), *texts.get(claim.document, ()))
        if not any(normalise(claim.source) in text for text in places):
            problems.append(f"{claim.id}: its source is not in {claim.document!r}")
    rewrites: tuple[Rewrite, ...] = (*cases.passages, *cases.letters)
    for rewrite in rewrites:
        problems += [f"{rewrite.id}: {problem}" for problem in _rewrite_problems(rewrite)]
    typed = (*cases.look_ups, *cases.short_messages)
    for asked in ([case.question for case in cases.questions], [case.words for case in typed]):
        counts = Counter(normalise(text).casefold() for text in asked)
        problems += [f"{text!r} stands {count} times" for text, count in counts.items() if count > 1]
    return problems


def _by_document(passages: Sequence[Passage]) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = {}
    for passage in passages:
        texts.setdefault(passage.document, []).append(normalise(passage.text))
    return texts


def _expectations(cases: Cases) -> Iterator[tuple[str, Expectation]]:
    for question in cases.questions:
        yield question.id, question
    for conversation in cases.conversations:
        for number, turn in enumerate(conversation.turns, start=1):
            yield f"{conversation.id} turn {number}", turn


def _problems(case: Expectation, texts: dict[str, list[str]]) -> Iterator[str]:
    for item in (*case.passages, *case.alternatives):
        found = _holders(item, texts)
        if found != 1:
            yield f"{item.quote!r} lies in {found} passages of {item.document!r}; it must be one"
    if AnswerStatus.ANSWERED in case.status and case.kind not in _WITHOUT_PASSAGES and not case.passages:
        yield "may be answered, and names no passage to answer from"


def _holders(item: Quote, texts: dict[str, list[str]]) -> int:
    return sum(normalise(item.quote) in text for text in texts.get(item.document, ()))


def _rewrite_problems(case: Rewrite) -> Iterator[str]:
    for name, text in (("text", case.text), ("reference", case.reference)):
        for fact in case.must:
            if not says(text, fact.any_of):
                yield f"its {name} does not say: {fact.fact}"
        for fact in case.must_not:
            if says(text, fact.any_of):
                yield f"its {name} says what may not be said: {fact.fact}"
