"""What the checker must keep up: a change that makes it worse on the tuning half is noticed.

The floors lie a little under what was measured on 29 November 2026 (balanced accuracy .89, false alarms .09,
numbers .95, names .98). The rules were written on these claims: the figures say nothing about other texts.
"""

from __future__ import annotations

import pytest

from assistant.faithfulness.checker import FaithfulnessChecker
from eval.cases import Claim, ClaimKind, Half, in_half, load_cases
from eval.faithfulness import Scores, judge_with_checker, score


@pytest.fixture(scope="module")
def scores(checker: FaithfulnessChecker) -> Scores:
    claims: list[Claim] = in_half(load_cases().faithfulness, Half.TUNING)
    # Which of them are near-copies makes no difference to what is looked at here.
    return score(judge_with_checker(checker, claims).flags, claims, [False] * len(claims))


def test_balanced_accuracy_stays_up(scores: Scores) -> None:
    assert scores.balanced is not None
    assert scores.balanced >= 0.86


def test_false_alarms_stay_down(scores: Scores) -> None:
    assert scores.false_alarms is not None
    assert scores.false_alarms <= 0.12


@pytest.mark.parametrize(
    ("kind", "floor"),
    [
        (ClaimKind.NUMBER, 0.92),
        (ClaimKind.NAME, 0.95),
        (ClaimKind.NEGATION, 0.80),
        (ClaimKind.MODALITY, 0.88),
        (ClaimKind.SCOPE, 0.80),
        (ClaimKind.TIME, 0.86),
        (ClaimKind.AGENT, 0.78),
        (ClaimKind.CONDITION, 0.82),
        (ClaimKind.CAUSE, 0.82),
        (ClaimKind.ADDED, 0.68),
    ],
    ids=lambda value: str(value),
)
def test_recall_of_every_kind_stays_up(scores: Scores, kind: ClaimKind, floor: float) -> None:
    assert scores.recall[kind] >= floor
