"""Uncertainty and agreement, worked out by hand."""

from __future__ import annotations

from itertools import product
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.statistics import Interval, bootstrap_difference, bootstrap_mean, cohen_kappa, share_interval

shares = st.lists(st.floats(0, 1), min_size=2, max_size=30)
labels = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=40)

# Of 50 sentences two readers both say yes 20 times and both no 15 times; 5 times only the first says
# yes, 10 times only the second.
FIFTY = [("ja", "ja")] * 20 + [("ja", "nee")] * 5 + [("nee", "ja")] * 10 + [("nee", "nee")] * 15


def width(interval: Interval | None) -> float:
    assert interval is not None
    return interval.high - interval.low


# The bootstrap


@pytest.mark.parametrize("values", [[], [0.5]], ids=["no-values", "one-value"])
def test_fewer_than_two_values_have_no_interval(values: list[float]) -> None:
    assert bootstrap_mean(values) is None
    assert bootstrap_difference(values, values) is None


@pytest.mark.parametrize("value", [0.0, 1.0, 0.25], ids=str)
def test_identical_values_give_a_point(value: float) -> None:
    assert bootstrap_mean([value] * 8) == Interval(value, value)


def test_two_values_spread_over_both() -> None:
    # A resample of (0, 1) is 0,0 in a quarter of the cases and 1,1 in a quarter: more than 2.5 % at
    # either end, so the percentiles are the values themselves.
    assert bootstrap_mean([0.0, 1.0]) == Interval(0.0, 1.0)


def test_an_interval_of_yes_and_no_is_that_of_the_binomial_distribution() -> None:
    # 50 of 100: the standard error is the root of 0.5 x 0.5 / 100 = 0.05, so 0.5 +- 1.96 x 0.05.
    interval = bootstrap_mean([1.0, 0.0] * 50)
    assert interval == (pytest.approx(0.402, abs=0.015), pytest.approx(0.598, abs=0.015))


def test_the_same_values_give_the_same_interval() -> None:
    values = [i / 17 for i in range(17)]
    assert bootstrap_mean(values) == bootstrap_mean(values)
    assert bootstrap_mean(values) == bootstrap_mean(tuple(values))


def test_the_interval_narrows_with_the_root_of_the_number_of_values() -> None:
    few, many = [0.0, 1.0] * 10, [0.0, 1.0] * 160
    # Sixteen times as many values: a quarter of the width.
    assert width(bootstrap_mean(many)) == pytest.approx(width(bootstrap_mean(few)) / 4, rel=0.15)


@settings(max_examples=30)
@given(shares)
def test_the_interval_contains_the_mean_and_stays_within_the_values(values: list[float]) -> None:
    interval = bootstrap_mean(values)
    assert interval is not None
    slack = 1e-9
    assert min(values) - slack <= interval.low <= mean(values) + slack
    assert mean(values) - slack <= interval.high <= max(values) + slack


def test_a_difference_is_the_second_minus_the_first() -> None:
    assert bootstrap_difference([0.0] * 5, [1.0] * 5) == Interval(1.0, 1.0)
    assert bootstrap_difference([1.0] * 5, [0.0] * 5) == Interval(-1.0, -1.0)


def test_a_difference_resamples_pairs() -> None:
    # Both vary much over the cases, but every case gains exactly 0.25: there is nothing to doubt.
    before = [0.0, 0.25, 0.5, 0.75] * 5
    assert bootstrap_difference(before, [value + 0.25 for value in before]) == Interval(0.25, 0.25)


@pytest.mark.parametrize("measure", [bootstrap_difference, cohen_kappa], ids=lambda measure: measure.__name__)
def test_what_comes_in_pairs_must_be_equally_long(measure: object) -> None:
    assert callable(measure)
    with pytest.raises(ValueError, match="3 and 2"):
        measure([1.0, 0.0, 1.0], [1.0, 0.0])


# Kappa


def kappa(pairs: list[tuple[str, str]]) -> float | None:
    return cohen_kappa([a for a, _ in pairs], [b for _, b in pairs])


def test_kappa_of_two_readers_of_fifty_sentences() -> None:
    # They agree on 35 of 50: 0.7. The first says yes 25 times, the second 30 times; by chance they
    # would agree on 0.5 x 0.6 + 0.5 x 0.4 = 0.5. (0.7 - 0.5) / (1 - 0.5) = 0.4.
    assert kappa(FIFTY) == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("pairs", "value"),
    [
        ([("ja", "ja"), ("nee", "nee")], 1.0),
        # Never the same, chance 0.5: (0 - 0.5) / 0.5.
        ([("ja", "nee"), ("nee", "ja")], -1.0),
        # Half the same, chance 0.5.
        ([("ja", "ja"), ("ja", "nee"), ("nee", "ja"), ("nee", "nee")], 0.0),
        # The second always says yes: agreement 0.5, chance 0.5 x 1.
        ([("ja", "ja"), ("nee", "ja")], 0.0),
        # Three labels, agreement 2/3; chance: a 1/3 x 2/3, b 1/3 x 1/3, c 1/3 x 0 = 3/9.
        ([("a", "a"), ("b", "b"), ("c", "a")], 0.5),
        # Each gives one label, not the same: agreement and chance are both 0.
        ([("ja", "nee")], 0.0),
    ],
    ids=[
        "full-agreement",
        "full-disagreement",
        "no-better-than-chance",
        "one-reader-says-the-same-always",
        "three-labels",
        "one-case",
    ],
)
def test_kappa_by_hand(pairs: list[tuple[str, str]], value: float) -> None:
    assert kappa(pairs) == pytest.approx(value)


@pytest.mark.parametrize(
    "pairs", [[], [("ja", "ja")], [("ja", "ja")] * 9], ids=["no-cases", "one-case", "one-label-only"]
)
def test_kappa_is_undefined_when_chance_explains_all(pairs: list[tuple[str, str]]) -> None:
    assert kappa(pairs) is None


@given(labels)
def test_kappa_lies_between_minus_one_and_one_and_does_not_care_who_is_first(
    pairs: list[tuple[str, str]],
) -> None:
    value = kappa(pairs)
    swapped = kappa([(b, a) for a, b in pairs])
    if value is None:
        assert swapped is None
        assert len(set(pairs)) == 1
    else:
        assert -1 <= value <= 1
        assert value == pytest.approx(swapped)


@given(labels)
def test_kappa_is_one_exactly_when_all_agree(pairs: list[tuple[str, str]]) -> None:
    value = kappa(pairs)
    if value is not None:
        assert (value == pytest.approx(1.0)) is all(a == b for a, b in pairs)


@given(labels)
def test_kappa_against_a_count_over_all_pairs_of_cases(pairs: list[tuple[str, str]]) -> None:
    # Chance agreement is that of a label of the first with a label of the second of any case.
    by_chance = mean(float(a == b) for (a, _), (_, b) in product(pairs, pairs))
    observed = mean(float(a == b) for a, b in pairs)
    value = kappa(pairs)
    if value is not None:
        assert value == pytest.approx((observed - by_chance) / (1 - by_chance))


# The interval of a share of counts


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [
        # With z = 1.96, z^2 = 3.8416. All of n: middle = (1 + z^2/2n) / (1 + z^2/n), half the same from 1, so
        # low = n / (n + z^2): 100 / 103.8416.
        (100, 100, 0.9630, 1.0),
        (0, 100, 0.0, 0.0370),
        # 50 of 100: middle 0.5, half = 1.96 / 1.038416 x root(0.0025 + 0.000096) = 0.0962.
        (50, 100, 0.4038, 0.5962),
        # 95 of 100: middle = (0.95 + 0.019208) / 1.038416 = 0.93335; half = 1.96 / 1.038416 x
        # root(0.000475 + 0.00009604) = 0.04510.
        (95, 100, 0.8882, 0.9785),
        (1, 1, 0.2065, 1.0),  # 1 / 4.8416
    ],
    ids=["all", "none", "half", "95-of-100", "one-of-one"],
)
def test_the_interval_of_a_share_by_hand(hits: int, n: int, low: float, high: float) -> None:
    assert share_interval(hits, n) == (pytest.approx(low, abs=2e-4), pytest.approx(high, abs=2e-4))


def test_a_share_of_nothing_has_no_interval() -> None:
    assert share_interval(0, 0) is None


@pytest.mark.parametrize(("hits", "n"), [(2, 1), (-1, 1)], ids=["more-than-all", "fewer-than-none"])
def test_what_is_no_share_is_an_error(hits: int, n: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        share_interval(hits, n)


@given(st.integers(0, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_of_a_share_holds_the_share(counts: tuple[int, int]) -> None:
    hits, n = counts
    found = share_interval(hits, n)
    assert (found is None) is (n == 0)
    if found is not None:
        assert 0 <= found.low <= hits / n <= found.high <= 1
