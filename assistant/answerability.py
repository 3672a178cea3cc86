"""Whether the passages that were found answer the question: wholly, in part, or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.evidence import Evidence, evidence_in
from assistant.intent import Form, Intent
from assistant.model import AnswerStatus, PassageKind, Retrieved
from assistant.query import Query

# A passage fits the question's subject when it holds enough of its words, or is near enough in
# meaning, or something of both: FIT = coverage + SIMILARITY_WEIGHT * (cosine - SIMILARITY_ZERO).
# Chosen on the tuning half of the questions (docs/measurements.md).
SIMILARITY_ZERO = 0.84
SIMILARITY_WEIGHT = 8.0
ENOUGH = 0.40
# Without vectors only words can tell.
ENOUGH_WITHOUT_VECTORS = 0.55
# How far below the best a passage may score and still be the one that answers.
NEARLY_AS_GOOD = 0.15
_LOOK_AT = 5

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


def judge(query: Query, results: Sequence[Retrieved]) -> Judgement:
    """Decides whether the results answer the question.

    Not found: no result fits the subject. Partial: a result fits, but none of the near-best holds
    the kind of fact that was asked for (a person, a date, an amount, a place, a reason).
    """
    fitting = [result for result in results[:_LOOK_AT] if fits(query, result)]
    if not fitting:
        return Judgement(AnswerStatus.NOT_FOUND)
    best = fitting[0].score
    near_best = [result for result in fitting if result.score >= best - NEARLY_AS_GOOD]
    holding = [result for result in near_best if holds_what_is_asked(query, result)]
    if holding:
        rest = tuple(result for result in near_best if result is not holding[0])
        return Judgement(AnswerStatus.ANSWERED, (holding[0], *rest))
    return Judgement(AnswerStatus.PARTIAL, tuple(near_best))


def fit(query: Query, result: Retrieved) -> float:
    """How well a passage fits the question's subject; higher is better, about -1 to 2."""
    if result.similarity is None:
        return result.coverage
    return result.coverage + SIMILARITY_WEIGHT * (result.similarity - SIMILARITY_ZERO)


def fits(query: Query, result: Retrieved) -> bool:
    """Whether a passage is about what the question is about."""
    enough = ENOUGH_WITHOUT_VECTORS if result.similarity is None else ENOUGH
    return fit(query, result) >= enough


def holds_what_is_asked(query: Query, result: Retrieved) -> bool:
    """Whether the passage holds the kind of fact that the question asks for."""
    needed = _needed(query.text, query.intent)
    if not needed:
        return True
    if result.passage.kind is PassageKind.PROJECT and query.intent.form in (Form.WHO, Form.WHEN):
        return True
    return bool(needed & evidence_in(result.passage.search_text))


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
