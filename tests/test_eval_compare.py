"""What changed between two runs."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.compare import Change, Difference, changes, differences, only_in_one
from eval.scoring import ANSWER_MEASURES, LETTERS, PASSAGES, QUESTIONS, Measure, Row
from eval.statistics import Interval


def row(case: str = "v-1", values: dict[str, float | None] | None = None, **changes: Any) -> Row:
    labels: dict[str, Any] = {
        "system": "assistant",
        "task": QUESTIONS,
        "turn": None,
        "half": "tuning",
        "kind": "fact",
        "register": "standard",
    }
    return Row(**{**labels, "case": case, "values": values or {}, **changes})


def rows(key: str, *values: float | None, **changes: Any) -> list[Row]:
    return [row(f"v-{number}", {key: value}, **changes) for number, value in enumerate(values)]


# Differences


def test_a_difference_has_the_means_over_the_cases_that_both_could_score() -> None:
    a = rows("right", 1.0, 1.0, 0.0, None, 1.0)
    b = rows("right", 1.0, 0.0, 0.0, 1.0, None)
    (found,) = differences(a, b, "assistant")
    # The first three: 2 of 3 right, then 1 of 3.
    assert (found.task, found.measure.key, found.cases) == (QUESTIONS, "right", 3)
    assert (found.a, found.b) == (pytest.approx(2 / 3), pytest.approx(1 / 3))


def test_cases_are_paired_by_what_they_are_about_and_not_by_their_order() -> None:
    a = rows("right", 1.0, 0.0, 0.0)
    (found,) = differences(a, list(reversed(a)), "assistant")
    assert found.interval == Interval(0.0, 0.0)


def test_turns_of_a_conversation_are_cases_of_their_own() -> None:
    a = [row("g-1", {"right": value}, turn=turn) for turn, value in ((1, 1.0), (2, 0.0))]
    b = [row("g-1", {"right": 1.0}, turn=turn) for turn in (1, 2)]
    (found,) = differences(a, b, "assistant")
    assert (found.a, found.b, found.cases) == (0.5, 1.0, 2)


def test_only_the_named_system_is_compared() -> None:
    a = [*rows("right", 1.0, 1.0), *rows("right", 0.0, 0.0, system="lexical")]
    b = [*rows("right", 0.0, 0.0), *rows("right", 1.0, 1.0, system="lexical")]
    (found,) = differences(a, b, "lexical")
    assert (found.a, found.b) == (0.0, 1.0)


def test_each_task_is_compared_apart_and_in_order() -> None:
    a = [
        *rows("forbidden", 0.0, 1.0, task=LETTERS),
        *rows("forbidden", 1.0, 1.0, task=PASSAGES),
        *rows("forbidden", 0.0, 0.0),
    ]
    found = differences(a, a, "assistant")
    assert [(item.task, item.a) for item in found] == [(QUESTIONS, 0.0), (PASSAGES, 1.0), (LETTERS, 0.5)]


def test_measures_come_in_their_own_order_and_a_percentile_is_no_mean() -> None:
    every = {measure.key: 1.0 for measure in reversed(ANSWER_MEASURES)}
    found = [item.measure.key for item in differences([row("v", every)], [row("v", every)], "assistant")]
    assert found == [measure.key for measure in ANSWER_MEASURES if measure.summary != "p95"]


def test_runs_without_a_case_in_common_have_no_difference() -> None:
    assert differences(rows("right", 1.0), [row("anders", {"right": 1.0})], "assistant") == []
    assert differences([], [], "assistant") == []


def test_one_case_has_no_interval_and_is_never_clear() -> None:
    (found,) = differences(rows("right", 1.0), rows("right", 0.0), "assistant")
    assert (found.interval, found.is_clear, found.is_worse) == (None, False, False)


def test_a_change_of_every_case_is_clear() -> None:
    (found,) = differences(rows("right", *[1.0] * 5), rows("right", *[0.0] * 5), "assistant")
    assert (found.interval, found.is_clear, found.is_worse) == (Interval(-1.0, -1.0), True, True)


def test_as_many_gained_as_lost_is_not_clear() -> None:
    a, b = [1.0, 0.0] * 10, [0.0, 1.0] * 10
    (found,) = differences(rows("right", *a), rows("right", *b), "assistant")
    assert found.a == found.b
    assert not found.is_clear
    assert found.interval is not None
    assert found.interval.low < 0 < found.interval.high


@pytest.mark.parametrize(
    ("better", "interval", "clear", "worse"),
    [
        ("higher", Interval(-0.2, -0.1), True, True),
        ("higher", Interval(0.1, 0.2), True, False),
        ("higher", Interval(-0.2, 0.1), False, False),
        ("higher", Interval(-0.2, 0.0), False, False),
        ("lower", Interval(0.1, 0.2), True, True),
        ("lower", Interval(-0.2, -0.1), True, False),
        ("lower", Interval(0.0, 0.2), False, False),
        ("neither", Interval(-0.2, -0.1), True, False),
        ("higher", None, False, False),
    ],
    ids=[
        "fell",
        "rose",
        "around-zero",
        "up-to-zero",
        "rose-and-lower-is-better",
        "fell-and-lower-is-better",
        "from-zero",
        "no-direction",
        "no-interval",
    ],
)
def test_worse_is_clearly_in_the_wrong_direction(
    better: str, interval: Interval | None, clear: bool, worse: bool
) -> None:
    middle = 0.0 if interval is None else sum(interval) / 2
    found = Difference(QUESTIONS, Measure("x", better=better), 0.5, 0.5 + middle, interval, 9)
    assert (found.is_clear, found.is_worse) == (clear, worse)


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=2, max_size=40))
def test_the_interval_holds_the_difference_and_turns_around_with_the_runs(
    pairs: list[tuple[bool, bool]],
) -> None:
    a, b = (rows("right", *(float(pair[side]) for pair in pairs)) for side in (0, 1))
    (there,), (back,) = differences(a, b, "assistant"), differences(b, a, "assistant")
    assert there.interval is not None and back.interval is not None
    assert there.interval.low <= there.b - there.a + 1e-9
    assert there.b - there.a - 1e-9 <= there.interval.high
    assert back.interval == pytest.approx((-there.interval.high, -there.interval.low))
    assert not (there.is_worse and back.is_worse)


# Changes


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (1.0, 0.0, ("right 1 > 0",)),
        (0.0, 1.0, ("right 0 > 1",)),
        (1.0, None, ("right 1 > -",)),
        (None, 0.0, ("right - > 0",)),
        (1.0, 1.0, None),
        (None, None, None),
    ],
    ids=["lost", "gained", "not-scored-any-more", "scored-now", "same", "never-scored"],
)
def test_a_case_changed_when_a_telling_measure_did(
    before: float | None, after: float | None, told: tuple[str, ...] | None
) -> None:
    a, b = (row("v-1", {"right": value}, half="reporting") for value in (before, after))
    found = changes([a], [b], "assistant")
    assert found == ([Change(QUESTIONS, "v-1", None, "reporting", told)] if told else [])


def test_all_that_changed_in_a_case_is_told_at_once() -> None:
    before: dict[str, float | None] = {"right": 1.0, "outcome": 1.0, "forbidden": 0.0, "strength_kept": 1.0}
    after: dict[str, float | None] = {"right": 0.0, "outcome": 1.0, "forbidden": 1.0, "strength_kept": None}
    (found,) = changes([row("v-1", before)], [row("v-1", after)], "assistant")
    assert found.measures == ("right 1 > 0", "forbidden 0 > 1", "strength_kept 1 > -")


@pytest.mark.parametrize("key", ["words", "milliseconds", "mrr", "facts", "flesch_douma"])
def test_a_measure_of_degree_makes_no_changed_case(key: str) -> None:
    assert changes(rows(key, 1.0), rows(key, 0.2), "assistant") == []


def test_a_measure_that_one_of_the_runs_does_not_know_is_no_change() -> None:
    older, newer = row("v-1", {"right": 1.0}), row("v-1", {"right": 1.0, "strength_kept": 0.0})
    assert changes([older], [newer], "assistant") == []
    assert changes([newer], [older], "assistant") == []


def test_changes_are_those_of_the_named_system() -> None:
    a = [*rows("right", 1.0), *rows("right", 1.0, system="lexical")]
    b = [*rows("right", 1.0), *rows("right", 0.0, system="lexical")]
    assert changes(a, b, "assistant") == []
    assert len(changes(a, b, "lexical")) == 1


# Cases of one run only


def test_what_only_one_run_has_is_counted_on_both_sides() -> None:
    a, b = [row("x"), row("y"), row("g", turn=1)], [row("y"), row("z"), row("g", turn=2)]
    # x and turn 1 on the one side, z and turn 2 on the other.
    assert only_in_one(a, b, "assistant") == 4
    assert only_in_one(a, a, "assistant") == 0


def test_other_systems_are_not_counted() -> None:
    assert only_in_one([row("x")], [row("x"), row("y", system="lexical")], "assistant") == 0
