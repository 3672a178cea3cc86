"""How the checker and the baselines are measured, worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from assistant.faithfulness.finding import Verdict
from eval.cases import Claim, ClaimKind, Half
from eval.faithfulness import (
    Judged,
    cosines,
    examples,
    judge_with_baselines,
    judge_with_checker,
    near_copies,
    score,
    word_overlap,
)
from eval.statistics import Interval


def claim(kind: ClaimKind = ClaimKind.FAITHFUL, said: str = "Er komt een fiets.", source: str = "") -> Claim:
    return Claim(
        id="claim",
        half=Half.TUNING,
        note="",
        document="akkoord",
        source=source or "Er komt een fiets.",
        claim=said,
        faithful=kind is ClaimKind.FAITHFUL,
        kind=kind,
    )


NUMBER, NAME, FAITHFUL = claim(ClaimKind.NUMBER), claim(ClaimKind.NAME), claim()


# The measures


def test_the_measures_of_some_flags() -> None:
    claims = [NUMBER, NUMBER, NAME, NAME, FAITHFUL, FAITHFUL, FAITHFUL, FAITHFUL, FAITHFUL]
    flags = [True, True, True, False, True, False, False, False, False]
    near = [True, True, False, False, True, True, False, False, False]
    found = score(flags, claims, near)
    assert found.claims == 9
    # Of four unfaithful claims three were flagged, of five faithful ones four were not.
    assert found.balanced == pytest.approx((3 / 4 + 4 / 5) / 2)
    assert found.recall == {ClaimKind.NUMBER: 2 / 2, ClaimKind.NAME: 1 / 2}
    assert found.false_alarms == pytest.approx(1 / 5)
    # The three faithful claims that are no near-copy were all left alone.
    assert found.false_alarms_free == 0.0
    # Near-copies: both unfaithful ones were flagged, one of two faithful ones was not.
    assert found.near == pytest.approx((2 / 2 + 1 / 2) / 2)
    # Free: one of two, and three of three.
    assert found.free == pytest.approx((1 / 2 + 3 / 3) / 2)
    assert found.interval is not None
    assert found.interval.low < found.balanced < found.interval.high


@pytest.mark.parametrize(
    ("flags", "balanced"),
    [
        pytest.param([True, False, False, False], 1.0, id="all right"),
        pytest.param([False, True, True, True], 0.0, id="all wrong"),
    ],
)
def test_flags_that_are_all_alike_have_an_interval_around_them(flags: list[bool], balanced: float) -> None:
    found = score(flags, [NUMBER, FAITHFUL, FAITHFUL, FAITHFUL], [False] * 4)
    assert found.balanced == balanced
    assert found.interval is not None
    # Each class counts for half: the unfaithful claim for 4 / 2, each faithful one for 4 / 6.
    assert found.interval.low <= balanced <= found.interval.high
    if not balanced:
        assert found.interval == Interval(0.0, 0.0)


def test_the_interval_lies_around_the_balanced_accuracy_when_classes_differ_in_size() -> None:
    # 40 of 40 and 5 of 10: three quarters; the plain share of right ones would be nine tenths.
    claims = [NUMBER] * 40 + [FAITHFUL] * 10
    flags = [True] * 40 + [True] * 5 + [False] * 5
    found = score(flags, claims, [False] * 50)
    assert found.balanced == 0.75
    assert found.interval is not None
    assert (found.interval.low + found.interval.high) / 2 == pytest.approx(0.75, abs=0.05)


@pytest.mark.parametrize(
    ("claims", "recall", "false_alarms"),
    [
        pytest.param([FAITHFUL, FAITHFUL], {}, 0.5, id="only faithful claims"),
        pytest.param([NUMBER, NUMBER], {ClaimKind.NUMBER: 0.5}, None, id="only unfaithful claims"),
    ],
)
def test_a_measure_without_claims_is_none(
    claims: list[Claim], recall: dict[ClaimKind, float], false_alarms: float | None
) -> None:
    found = score([True, False], claims, [False, False])
    assert (found.balanced, found.interval, found.near, found.free) == (None, None, None, None)
    assert (found.recall, found.false_alarms, found.false_alarms_free) == (recall, false_alarms, false_alarms)


def test_no_claims_at_all_have_no_measures() -> None:
    found = score([], [], [])
    assert (found.claims, found.balanced, found.recall, found.false_alarms) == (0, None, {}, None)


def test_flags_and_claims_must_be_equally_many() -> None:
    with pytest.raises(ValueError):
        score([True], [NUMBER, FAITHFUL], [False, False])


def test_a_chance_at_the_threshold_is_a_flag() -> None:
    assert Judged([0.39, 0.40, 0.41], 0.40, None).flags == [False, True, True]


# The checker


class ScoreChecker:
    """Gives each claim the score that stands in it, and knows near-copies by their text."""

    threshold = 0.3

    def check(self, source: str, said: str) -> Verdict:
        return Verdict(True, float(said), ())

    def is_near_copy(self, source: str, said: str) -> bool:
        return source == said

    def signal_values(self, source: str, said: str) -> dict[str, float]:
        return {f"{source}-{said}": 1.0}


def test_the_checkers_chance_is_what_its_score_leaves() -> None:
    checker: Any = ScoreChecker()
    judged = judge_with_checker(checker, [claim(said="0.9"), claim(said="0.25")])
    assert judged.chances == [pytest.approx(0.1), pytest.approx(0.75)]
    assert (judged.threshold, judged.flags) == (0.3, [False, True])
    assert judged.seconds is not None and judged.seconds >= 0.0


def test_no_claims_take_no_time() -> None:
    checker: Any = ScoreChecker()
    judged = judge_with_checker(checker, [])
    assert judged.chances == []
    assert judged.seconds is not None


def test_claims_become_examples_and_near_copies() -> None:
    checker: Any = ScoreChecker()
    two = [claim(ClaimKind.NUMBER, "zes", "vijf"), claim(said="vijf", source="vijf")]
    first, second = examples(checker, two)
    assert (first.values, first.unfaithful, first.passage) == ({"vijf-zes": 1.0}, True, "vijf")
    assert (second.values, second.unfaithful, second.passage) == ({"vijf-vijf": 1.0}, False, "vijf")
    assert near_copies(checker, two) == [False, True]


# The baselines


@pytest.mark.parametrize(
    ("said", "source", "overlap"),
    [
        pytest.param("Er komt een fiets.", "Er komt een fiets.", 1.0, id="the same"),
        pytest.param("Er komt een bus.", "Er komt een fiets.", 3 / 4, id="another word"),
        pytest.param("Een fiets komt er", "Er komt een FIETS!", 1.0, id="order and capitals"),
        pytest.param("De bus en de bus", "Hier rijdt de bus", 2 / 3, id="a word twice counts once"),
        pytest.param("Bus", "Hier rijdt de bus en de fiets", 1.0, id="a short claim"),
        pytest.param("Het café", "Het cafe sluit", 1.0, id="accents"),
        pytest.param("Niets daarvan", "Er komt een fiets.", 0.0, id="nothing"),
        pytest.param("?!", "Er komt een fiets.", 0.0, id="no words"),
    ],
)
def test_the_overlap_is_the_share_of_the_claims_words(said: str, source: str, overlap: float) -> None:
    assert word_overlap(claim(said=said, source=source)) == pytest.approx(overlap)


FIETS, ZWEMBAD, BEIDE = "Er is een fiets.", "Er is een zwembad.", "Fiets en zwembad."
HALF = 0.5**0.5


@pytest.mark.parametrize(
    ("said", "source", "cosine"),
    [
        pytest.param(FIETS, FIETS, 1.0, id="the same"),
        pytest.param(FIETS, ZWEMBAD, 0.0, id="something else"),
        pytest.param(FIETS, BEIDE, HALF, id="half of it"),
        pytest.param(FIETS, f"{ZWEMBAD} {FIETS}", 1.0, id="the nearest sentence of the source"),
        pytest.param(f"{FIETS} {BEIDE}", FIETS, HALF, id="the worst sentence of the claim"),
    ],
)
def test_the_cosine_is_that_of_the_worst_supported_sentence(
    hand_embeddings: Any, said: str, source: str, cosine: float
) -> None:
    assert cosines([claim(said=said, source=source)], hand_embeddings) == [pytest.approx(cosine)]


def test_claims_keep_their_order(hand_embeddings: Any) -> None:
    three = [claim(said=said, source=FIETS) for said in (ZWEMBAD, FIETS, BEIDE)]
    assert cosines(three, hand_embeddings) == [pytest.approx(0.0), pytest.approx(1.0), pytest.approx(HALF)]


def tuned(alike: ClaimKind, unlike: ClaimKind) -> Sequence[Claim]:
    """Two claims that are like their source and two that are not."""
    return [
        claim(alike, FIETS, FIETS),
        claim(alike, ZWEMBAD, ZWEMBAD),
        claim(unlike, "Zwembad!", FIETS),
        claim(unlike, "Fiets!", ZWEMBAD),
    ]


@pytest.mark.parametrize(
    ("alike", "unlike", "flags"),
    [
        pytest.param(ClaimKind.FAITHFUL, ClaimKind.ADDED, [False, True], id="likeness speaks for a claim"),
        pytest.param(ClaimKind.NUMBER, ClaimKind.FAITHFUL, [True, False], id="likeness speaks against a claim"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["cosine", "word overlap", "regression on both"])
def test_a_baseline_turns_the_way_that_is_better_on_the_tuning_half(
    hand_embeddings: Any, alike: ClaimKind, unlike: ClaimKind, flags: list[bool], name: str
) -> None:
    asked = [claim(said=FIETS, source=FIETS), claim(said="Zwembad!", source=FIETS)]
    judged = judge_with_baselines(tuned(alike, unlike), asked, hand_embeddings)
    assert judged[name].flags == flags
    assert judged[name].seconds is None


def test_a_turned_baseline_has_the_threshold_of_the_tuning_half(hand_embeddings: Any) -> None:
    judged = judge_with_baselines(tuned(ClaimKind.FAITHFUL, ClaimKind.ADDED), [FAITHFUL], hand_embeddings)
    # Unfaithful claims have no word in common with their source: a likeness of at most 0 is flagged.
    assert (judged["word overlap"].threshold, judged["word overlap"].chances) == (0.0, [-1.0])
    judged = judge_with_baselines(tuned(ClaimKind.NUMBER, ClaimKind.FAITHFUL), [FAITHFUL], hand_embeddings)
    # Unfaithful claims are copies: a likeness of at least 1 is flagged.
    assert (judged["word overlap"].threshold, judged["word overlap"].chances) == (1.0, [1.0])
