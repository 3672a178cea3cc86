"""How well passages are found: ranks and discounts, worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

import pytest
from eval_builders import question
from hypothesis import given
from hypothesis import strategies as st

from eval.cases import Quote
from eval.measures.retrieval import DEPTH, Wanted, gains, ndcg, recall, reciprocal_rank

A, B, C, D = "we planten bomen", "de stalling komt er", "de sloop gaat door", "het park blijft open"
OTHER = "iets anders"

some_results = st.lists(
    st.lists(st.sampled_from([A, B, C, D, OTHER, f"{A} en {B}"]), min_size=1, max_size=2).map(tuple),
    max_size=14,
)
some_wanted = st.builds(
    Wanted,
    st.lists(st.sampled_from([A, B, C]), min_size=1, max_size=3, unique=True).map(tuple),
    st.sampled_from([(), (D,), (D, OTHER)]),
)


def wanted(*needed: str, spare: Sequence[str] = ()) -> Wanted:
    return Wanted(needed, tuple(spare))


def results(*texts: str | tuple[str, ...]) -> list[tuple[str, ...]]:
    return [(text,) if isinstance(text, str) else text for text in texts]


def at(rank: int, text: str, length: int = 12) -> list[tuple[str, ...]]:
    """As many results, of which only the one at `rank` holds the text."""
    return results(*(f"iets met {text} erin" if i == rank else f"nummer {i}" for i in range(1, length + 1)))


# What a case wants


def test_a_case_wants_its_passages_and_would_take_its_alternatives() -> None:
    case = question(passages=(f"  {A}\n", B), alternatives=(C,))
    assert Wanted.of(case) == Wanted((A, B), (C,))


@pytest.mark.parametrize("alternatives", [(), (A,)], ids=["nothing-named", "only-alternatives"])
def test_a_case_without_passages_cannot_be_scored(alternatives: tuple[str, ...]) -> None:
    assert Wanted.of(question(alternatives=alternatives)) is None


# Gains


@pytest.mark.parametrize(
    ("want", "found", "brought"),
    [
        (wanted(A), results(), []),
        (wanted(A), results(OTHER, f"zo: {A}."), [0, 1]),
        (wanted(A), results(A, A), [1, 0]),
        (wanted(A, B), results(A, A), [1, 0]),
        (wanted(A, B), results(f"{A} en {B}", B), [2, 0]),
        (wanted(A, B, C), results(f"{A}, {B}", f"{B}, {C}"), [2, 1]),
        (wanted(A), results(OTHER, (OTHER, A)), [0, 1]),
        (wanted(A, spare=[D]), results(D), [1]),
        (wanted(A, spare=[D]), results(A, D), [1, 0]),
        (wanted(A, spare=[D]), results(D, A), [1, 0]),
        (wanted(A, B, spare=[D]), results(D, A, B), [1, 1, 0]),
        (wanted(A, B, spare=[D]), results(f"{A} {D}", B), [1, 1]),
        (wanted(A, B, spare=[C, D]), results(f"{C} {D}"), [1]),
        (wanted(A, B, spare=[C, D]), results(C, D), [1, 1]),
        (wanted(A), results("We planten Bomen"), [0]),
        (wanted(A), results("we  planten\n\tbomen"), [1]),
        (wanted(A), results("we planten\u00a0bomen"), [1]),
    ],
    ids=[
        "nothing-found",
        "at-the-result-that-holds-it",
        "once-at-the-first-result",
        "not-again-in-place-of-another",
        "two-in-one-result",
        "only-what-is-new",
        "a-collapsed-duplicate-holds-it",
        "a-spare-stands-in",
        "a-spare-after-all-was-found",
        "a-spare-before-what-was-needed",
        "no-more-than-was-needed",
        "a-spare-beside-a-needed-one",
        "two-spares-in-one-result",
        "two-spares-in-two-results",
        "capitals-matter",
        "white-space-does-not",
        "nor-does-a-fixed-space",
    ],
)
def test_each_result_brings_needed_passages(
    want: Wanted, found: list[tuple[str, ...]], brought: list[int]
) -> None:
    assert gains(want, found) == brought


@given(some_wanted, some_results)
def test_gains_never_exceed_what_was_needed(want: Wanted, found: list[tuple[str, ...]]) -> None:
    brought = gains(want, found)
    assert len(brought) == len(found)
    assert min(brought, default=0) >= 0
    assert sum(brought) <= len(want.needed)


# Recall and reciprocal rank


@pytest.mark.parametrize(
    ("rank", "at_1", "at_5", "at_10", "reciprocal"),
    [
        (1, 1.0, 1.0, 1.0, 1.0),
        (2, 0.0, 1.0, 1.0, 1 / 2),
        (5, 0.0, 1.0, 1.0, 1 / 5),
        (6, 0.0, 0.0, 1.0, 1 / 6),
        (10, 0.0, 0.0, 1.0, 1 / 10),
        (11, 0.0, 0.0, 0.0, 0.0),
    ],
    ids=lambda value: str(value),
)
def test_recall_and_reciprocal_rank_of_one_passage(
    rank: int, at_1: float, at_5: float, at_10: float, reciprocal: float
) -> None:
    found = at(rank, A)
    assert [recall(wanted(A), found, k) for k in (1, 5, 10)] == [at_1, at_5, at_10]
    assert reciprocal_rank(wanted(A), found) == pytest.approx(reciprocal)


def test_of_several_passages_recall_is_the_share_and_the_first_decides_the_rank() -> None:
    want, found = wanted(A, B, C), results(OTHER, A, OTHER, B, OTHER, OTHER, C)
    # In the first result none of 3; in the first 5 A and B; in the first 10 all. First hit at rank 2.
    assert [recall(want, found, k) for k in (1, 5, 10)] == [0.0, pytest.approx(2 / 3), 1.0]
    assert reciprocal_rank(want, found) == 0.5


def test_nothing_found_is_zero() -> None:
    assert recall(wanted(A), [], 10) == reciprocal_rank(wanted(A), []) == ndcg(wanted(A), []) == 0.0


@given(some_wanted, some_results, st.integers(0, 15), st.integers(0, 15))
def test_recall_is_a_share_that_never_falls_with_k(
    want: Wanted, found: list[tuple[str, ...]], k: int, more: int
) -> None:
    assert 0 <= recall(want, found, k) <= recall(want, found, k + more) <= 1


@given(some_wanted, some_results)
def test_reciprocal_rank_is_zero_exactly_when_the_first_ten_bring_nothing(
    want: Wanted, found: list[tuple[str, ...]]
) -> None:
    value = reciprocal_rank(want, found)
    assert 0 <= value <= 1
    assert (value == 0) is (recall(want, found, DEPTH) == 0)


# nDCG. The discounts of ranks 1 to 4: 1 / log2(2) = 1; 1 / log2(3) = 0.63093; 1 / log2(4) = 0.5;
# 1 / log2(5) = 0.43068.


@pytest.mark.parametrize(
    ("want", "found", "value"),
    [
        (wanted(A), at(1, A), 1.0),
        (wanted(A), at(2, A), 0.63093),
        (wanted(A), at(3, A), 0.5),
        (wanted(A), at(10, A), 1 / log2(11)),
        (wanted(A), at(11, A), 0.0),
        (wanted(A, B), results(A, B), 1.0),
        (wanted(A, B), results(B, A, OTHER), 1.0),
        # At ranks 1 and 3: 1.5; the best is ranks 1 and 2: 1.63093.
        (wanted(A, B), results(A, OTHER, B), 1.5 / 1.63093),
        # At ranks 2 and 4: 1.06161.
        (wanted(A, B), results(OTHER, A, OTHER, B), 1.06161 / 1.63093),
        # One of two, at rank 1; the best has both.
        (wanted(A, B), results(A, OTHER), 1 / 1.63093),
        # One of three, at rank 3; the best is 1 + 0.63093 + 0.5.
        (wanted(A, B, C), results(OTHER, OTHER, C), 0.5 / 2.13093),
        (wanted(A, B), results(f"{A} {B}"), 1.0),
        (wanted(A, spare=[D]), results(D, A), 1.0),
        (wanted(A, spare=[D]), results(OTHER, D), 0.63093),
    ],
    ids=[
        "one-at-1",
        "one-at-2",
        "one-at-3",
        "one-at-10",
        "one-after-10",
        "both-first",
        "the-order-among-them-is-free",
        "two-at-1-and-3",
        "two-at-2-and-4",
        "one-of-two-is-missing",
        "two-of-three-are-missing",
        "both-in-one-result",
        "a-spare-first",
        "a-spare-second",
    ],
)
def test_ndcg_by_hand(want: Wanted, found: list[tuple[str, ...]], value: float) -> None:
    assert ndcg(want, found) == pytest.approx(value, abs=1e-5)


@given(some_wanted, some_results)
def test_ndcg_is_a_share(want: Wanted, found: list[tuple[str, ...]]) -> None:
    assert 0 <= ndcg(want, found) <= 1 + 1e-9


@given(some_wanted, some_results)
def test_ndcg_is_one_exactly_when_all_was_found_and_nothing_useless_stands_before(
    want: Wanted, found: list[tuple[str, ...]]
) -> None:
    brought = gains(want, found[:DEPTH])
    useful = [gain > 0 for gain in brought]
    best = sum(brought) == len(want.needed) and useful == sorted(useful, reverse=True)
    assert (ndcg(want, found) == pytest.approx(1.0)) is best


@given(some_wanted, some_results)
def test_a_useless_result_put_first_never_helps(want: Wanted, found: list[tuple[str, ...]]) -> None:
    lower = [("niets van dit alles",), *found]
    assert ndcg(want, lower) <= ndcg(want, found) + 1e-9
    assert reciprocal_rank(want, lower) <= reciprocal_rank(want, found)
    assert recall(want, lower, 5) <= recall(want, found, 5)


# Known faults


def test_the_same_spare_passage_counts_once() -> None:
    # Two pieces of text that overlap both hold it: one of two passages was brought, not two.
    assert gains(wanted(A, B, spare=[D]), results(f"x {D}", f"{D} y")) == [1, 0]


def test_a_text_that_two_documents_share_is_wanted_once() -> None:
    case = question(passages=(A, Quote(document="ander akkoord", quote=A)))
    want = Wanted.of(case)
    assert want is not None
    assert recall(want, results(A, A), 2) == 1.0
