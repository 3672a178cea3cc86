"""Whether the passages that were found answer the question: wholly, in part, or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assistant.dutch.sentences import split_sentences
from assistant.evidence import NUMBER_WORDS, Evidence, evidence_in
from assistant.intent import Form, Intent, TimeFocus
from assistant.model import AnswerStatus, DocumentStatus, PassageKind, Retrieved
from assistant.query import Query

# How well a passage must fit a question to be worth showing (`Retrieved.relevance`), and without
# vectors, when only words can tell, which share of the question's words it must hold. Chosen on the
# tuning half of the questions (docs/measurements.md).
ENOUGH = 0.55
ENOUGH_COVERAGE = 0.5
# How far below the best a passage may score and still be the one that answers.
NEARLY_AS_GOOD = 0.2
# How far below an expired passage one that is in force may score and still go before it.
CURRENT_WITHIN = 0.4
_LOOK_AT = 5
_SHORT_LINED = (
    PassageKind.PORTFOLIO,
    PassageKind.LIST,
    PassageKind.TABLE,
    PassageKind.PROJECT,
    PassageKind.IDENTITY,
)

_NAME_OF_ROLE = re.compile(
    r"\b(wie (is|zijn|was|waren|wordt)|hoe heet(te|ten)?|welke (wethouders?|burgemeester)|naam van)\b.{0,40}"
    r"\b(burgemeester|wethouders?|directeur|voorzitter)\b|\b(welke wethouders?)\b",
    re.IGNORECASE,
)
_PARTIES = re.compile(r"\bpartij(en)?\b|\bcoalitie\b", re.IGNORECASE)


@dataclass(frozen=True)
class Judgement:
    """What can be said: the status, and the passages to say it from, best first."""

    status: AnswerStatus
    passages: tuple[Retrieved, ...] = ()


def judge(
    query: Query,
    results: Sequence[Retrieved],
    statuses: Mapping[str, DocumentStatus],
    relevance: Callable[[str], float],
    with_vectors: bool = True,
) -> Judgement:
    """Decides whether the results answer the question.

    Not found: no result fits the subject. Partial: a result fits, but none of the near-best holds
    the kind of fact that was asked for (a person, a date, an amount, a place, a reason). `relevance`
    weighs how much a sentence has to do with the question.
    """
    fitting = [result for result in results[:_LOOK_AT] if fits(result, with_vectors)]
    if not fitting:
        return Judgement(AnswerStatus.NOT_FOUND)
    fitting = _current_first(query, fitting, statuses)
    best = fitting[0].score
    near_best = [fitting[0], *(result for result in fitting[1:] if result.score >= best - NEARLY_AS_GOOD)]
    if (
        query.intent.time is TimeFocus.PAST
        and statuses[near_best[0].passage.document] is DocumentStatus.IN_FORCE
    ):
        # What is so today does not tell how it was then.
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

    def comes_first(result: Retrieved) -> bool:
        in_force = statuses[result.passage.document] is DocumentStatus.IN_FORCE
        as_good = result.score >= best.score - CURRENT_WITHIN or result.coverage >= best.coverage
        return in_force and as_good

    old = statuses[fitting[0].passage.document] in (DocumentStatus.EXPIRED, DocumentStatus.BACKGROUND)
    if not old:
        return list(fitting)
    return sorted(fitting, key=lambda result: not comes_first(result))


def fits(result: Retrieved, with_vectors: bool) -> bool:
    """Whether a passage is about what the question is about."""
    if with_vectors:
        return result.relevance >= ENOUGH
    return result.coverage >= ENOUGH_COVERAGE


def holds_what_is_asked(query: Query, result: Retrieved, relevance: Callable[[str], float]) -> bool:
    """Whether the passage holds the kind of fact that the question asks for, near the question's words."""
    needed = needed_evidence(query)
    if not needed:
        return True
    passage = result.passage
    if passage.kind is PassageKind.PROJECT and query.intent.form in (Form.WHO, Form.WHEN):
        return True
    if passage.kind in _SHORT_LINED:
        return bool(needed & evidence_in(passage.search_text))
    return any(
        needed & evidence_in(sentence) and relevance(sentence) > 0
        for sentence in split_sentences(passage.search_text)
    )


def _counts_it(query: Query, result: Retrieved) -> bool:
    """Whether a number stands right before the word that the question counts."""
    counted = query.intent.counted
    if counted is None:
        return False
    stem = re.escape(counted.casefold()[: max(4, len(counted) - 3)])
    number = rf"(?:\d[\d.,]*|{NUMBER_WORDS})"
    return bool(re.search(rf"\b{number}\s+(?:[\w-]+\s+){{0,2}}{stem}", result.passage.search_text.casefold()))


def needed_evidence(query: Query) -> frozenset[Evidence]:
    """The kinds of facts of which an answer must hold one; empty when anything will do."""
    return _needed(query.text, query.intent)


def _needed(question: str, intent: Intent) -> frozenset[Evidence]:
    """The kinds of facts of which one must be there; empty when any passage will do."""
    match intent.form:
        case Form.WHO if _NAME_OF_ROLE.search(question):
            return frozenset({Evidence.PERSON})
        case Form.WHO if _PARTIES.search(question):
            return frozenset({Evidence.PARTY})
        case Form.WHEN:
            return frozenset({Evidence.DATE})
        case Form.HOW_MUCH if intent.money:
            return frozenset({Evidence.MONEY})
        case Form.HOW_MUCH:
            return frozenset({Evidence.NUMBER})
        case Form.WHERE:
            return frozenset({Evidence.PLACE})
        case Form.WHY:
            return frozenset({Evidence.REASON})
        case _:
            return frozenset()
