"""Whether the passages that were found answer the question: wholly, in part, or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assistant.dutch.frequency import zipf
from assistant.dutch.sentences import split_sentences
from assistant.dutch.terms import WHOLE_WEIGHT
from assistant.dutch.tokens import fold
from assistant.evidence import NUMBER_WORDS, evidence_in, needed_evidence
from assistant.intent import Form, TimeFocus
from assistant.model import AnswerStatus, DocumentStatus, PassageKind, Retrieved
from assistant.query import Query

Prefer = Callable[[Query, Sequence[Retrieved], Mapping[str, DocumentStatus]], Sequence[Retrieved]]
"""Which of the passages that fit a question to answer from, best first; some may be left out, not all."""

# How well a passage must fit a question to be worth showing (`Retrieved.relevance`), and without
# vectors, when only words can tell, which share of the question's words it must hold. Chosen on the
# tuning half of the questions (docs/measurements.md).
ENOUGH = 0.58
ENOUGH_COVERAGE = 0.5
# A passage that speaks of nearly all that the question is about may fit a little less.
COVERS_WHOLLY = 0.75
ENOUGH_WHEN_COVERED = 0.45
# How far below the best a passage may score and still be the one that answers.
NEARLY_AS_GOOD = 0.15
# How far below an expired passage one that is in force may score and still go before it.
CURRENT_WITHIN = 0.4
# How much less of the question's words it may hold.
COVERS_AS_MUCH = 0.3
# A programme still runs; it gives way only to what fits nearly as well.
CURRENT_WITHIN_OF_PROGRAMME = 0.15
_LOOK_AT = 8
# An answer may come from this many of the best.
_CHOOSE_FROM = 4
_SHORT_LINED = (
    PassageKind.PORTFOLIO,
    PassageKind.LIST,
    PassageKind.TABLE,
    PassageKind.PROJECT,
    PassageKind.IDENTITY,
)

# Zipf frequencies (wordfreq; 3 is once in a million words) between which a word names a subject.
RARE_WORD = 2.0
COMMON_WORD = 4.0
MOST_TERMS_OF_SUBJECT = 3
# From these shares on the plans do not speak of a question's subject at all, or of a part of it.
MOSTLY_UNKNOWN = 0.5
PARTLY_UNKNOWN = 0.25
_NAME = re.compile(r"(?<!^)\b[A-Z][\w'’-]{2,}")


@dataclass(frozen=True)
class Judgement:
    """What can be said: the status, and the passages to say it from, best first.

    `remark` is what to say first about how the passages fit the question. Where nothing is said, `nearby` are
    the passages that come near.
    """

    status: AnswerStatus
    passages: tuple[Retrieved, ...] = ()
    remark: str | None = None
    nearby: tuple[Retrieved, ...] = ()


def judge(
    query: Query,
    results: Sequence[Retrieved],
    statuses: Mapping[str, DocumentStatus],
    relevance: Callable[[str], float],
    unknown: float = 0.0,
    with_vectors: bool = True,
    prefer: Prefer | None = None,
) -> Judgement:
    """Decides whether the results answer the question.

    Not found: no result fits the subject. Partial: a result fits, but none of the near-best holds
    the kind of fact that was asked for (a person, a date, an amount, a place, a reason). `relevance`
    weighs how much a sentence has to do with the question. `unknown` is the share of its subject of
    which no passage speaks. `prefer` has the last word on the order of the passages that fit.
    """
    fitting = [result for result in results[:_LOOK_AT] if fits(result, with_vectors)]
    if query.intent.time is TimeFocus.PAST and query.intent.role:
        # Who holds an office today does not tell who held it then.
        fitting = [r for r in fitting if statuses[r.passage.document] is not DocumentStatus.IN_FORCE]
    elif query.intent.time is TimeFocus.NOW and query.intent.role and not query.documents:
        # Nor does who held it then tell who holds it today, when what is in force speaks of the office.
        current = [r for r in fitting if statuses[r.passage.document] is DocumentStatus.IN_FORCE]
        fitting = [r for r in current if _names_role(query, r)] or fitting
    if not fitting or unknown >= MOSTLY_UNKNOWN:
        return Judgement(AnswerStatus.NOT_FOUND)
    fitting = _current_first(query, fitting, statuses)
    if prefer is not None:
        fitting = list(prefer(query, fitting, statuses))
    best = fitting[0].score
    near_best = [fitting[0], *(result for result in fitting[1:] if result.score >= best - NEARLY_AS_GOOD)]
    near_best = near_best[:_CHOOSE_FROM]
    if query.intent.role:
        near_best.sort(key=lambda result: not _names_role(query, result))
    if unknown >= PARTLY_UNKNOWN or query.intent.asks_entitlement:
        # The plans do not speak of it, or never give a right to one person: what they say is nearby.
        return Judgement(AnswerStatus.PARTIAL, tuple(near_best))
    if (
        query.intent.time is TimeFocus.PAST
        and statuses[near_best[0].passage.document] is DocumentStatus.IN_FORCE
    ):
        # What is so today does not tell how it was then.
        return Judgement(AnswerStatus.PARTIAL, tuple(near_best))
    now = query.intent.time is TimeFocus.NOW
    if (
        now
        and query.intent.asks_still
        and statuses[near_best[0].passage.document] is not DocumentStatus.IN_FORCE
    ):
        # Nor does what was planned then tell what is there today.
        return Judgement(AnswerStatus.PARTIAL, tuple(near_best))
    holding = sorted(
        (result for result in near_best if holds_what_is_asked(query, result, relevance)),
        key=lambda result: not _counts_it(query, result),
    )
    if holding:
        rest = tuple(result for result in near_best if result is not holding[0])
        return Judgement(AnswerStatus.ANSWERED, (holding[0], *rest))
    return Judgement(AnswerStatus.PARTIAL, tuple(near_best))


def _current_first(
    query: Query, fitting: Sequence[Retrieved], statuses: Mapping[str, DocumentStatus]
) -> list[Retrieved]:
    """What is in force goes before an expired or background passage that fits not much better.

    Only for a question about now that names no document.
    """
    if query.intent.time is not TimeFocus.NOW or query.documents:
        return list(fitting)
    best = fitting[0]
    if statuses[best.passage.document] is DocumentStatus.IN_FORCE:
        return list(fitting)
    programme = statuses[best.passage.document] is DocumentStatus.PROGRAMME
    whole = 0.0 if best.similarity is None else COVERS_WHOLLY
    within = CURRENT_WITHIN_OF_PROGRAMME if programme else CURRENT_WITHIN

    def comes_first(result: Retrieved) -> bool:
        in_force = statuses[result.passage.document] is DocumentStatus.IN_FORCE
        if result.coverage < best.coverage - COVERS_AS_MUCH:
            return False
        # Words alone rank a passage by how often it says a word; then covering the question decides.
        covers = not programme and result.coverage >= max(best.coverage, whole)
        return in_force and (covers or result.score >= best.score - within)

    return sorted(fitting, key=lambda result: not comes_first(result))


def fits(result: Retrieved, with_vectors: bool) -> bool:
    """Whether a passage is about what the question is about."""
    if with_vectors:
        enough = ENOUGH_WHEN_COVERED if result.coverage >= COVERS_WHOLLY else ENOUGH
        return result.relevance >= enough
    return result.coverage >= ENOUGH_COVERAGE


def holds_what_is_asked(query: Query, result: Retrieved, relevance: Callable[[str], float]) -> bool:
    """Whether the passage holds the kind of fact that the question asks for, near the question's words."""
    needed = needed_evidence(query.text, query.intent)
    if not needed:
        return True
    passage = result.passage
    if query.intent.role and not _names_role(query, result):
        return False
    if passage.kind is PassageKind.PORTFOLIO and query.intent.asks_office and not query.intent.role:
        return True
    if passage.kind is PassageKind.PROJECT and query.intent.form in (Form.WHO, Form.WHEN):
        return True
    if passage.kind in _SHORT_LINED:
        return bool(needed & evidence_in(passage.search_text))
    return any(
        needed & evidence_in(sentence) and relevance(sentence) > 0
        for sentence in split_sentences(passage.search_text)
    )


def _names_role(query: Query, result: Retrieved) -> bool:
    """Whether the passage holds the office that is asked for as a word of its own."""
    return bool(re.search(rf"\b{query.intent.role}s?\b", result.passage.search_text, re.IGNORECASE))


def _counts_it(query: Query, result: Retrieved) -> bool:
    """Whether a number stands right before the word that the question counts."""
    counted = query.intent.counted
    if counted is None:
        return False
    stem = re.escape(counted.casefold()[: max(4, len(counted) - 3)])
    number = rf"(?:\d[\d.,]*|{NUMBER_WORDS})"
    return bool(re.search(rf"\b{number}\s+(?:[\w-]+\s+){{0,2}}{stem}", result.passage.search_text.casefold()))


def unknown_share(
    query: Query, knows: Callable[[str], bool], tag: Callable[[str], str], rarity: Callable[[str], float]
) -> float:
    """How much (0 to 1, by rarity) of what a question is about occurs nowhere in the documents.

    Only names in capitals and rather rare Dutch nouns count as unknown: a stranger word may be a
    misspelling or chat language, and a common one ("dochter") often only tells a story around the
    question. A longer question is not judged for that reason.
    """
    if len(query.subject) > MOST_TERMS_OF_SUBJECT:
        return 0.0
    bridged = {lemma for lemma, terms in query.bridges.items() if terms}
    parts = {term.text for term in query.terms if term.weight < WHOLE_WEIGHT}
    # "McDonald's" is searched for without its s.
    names = {re.sub(r"['’]s$", "", fold(name)) for name in _NAME.findall(query.text)}

    def unknown(text: str) -> bool:
        if knows(text) or text in bridged or text.isdigit():
            return False
        if any(knows(part) and part in text for part in parts):
            return False
        names_thing = tag(text).startswith(("N(", "SPEC(")) and RARE_WORD <= zipf(text) < COMMON_WORD
        return names_thing or text.rstrip("'’") in names

    total = sum(rarity(text) for text in query.subject)
    return sum(rarity(text) for text in query.subject if unknown(text)) / total if total else 0.0
