from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dutch.number_words import cardinal, denominator_of, fraction, mixed, ordinal


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("nul", 0),
        ("één", 1),
        ("twaalf", 12),
        ("eenentwintig", 21),
        ("tweeëntwintig", 22),
        ("negenennegentig", 99),
        ("honderd", 100),
        ("honderdvijftig", 150),
        ("honderdeneen", 101),
        ("driehonderdvijfenzestig", 365),
        ("twaalfhonderd", 1200),
        ("vijfentwintighonderd", 2500),
        ("tweeduizend", 2000),
        ("vijftigduizend", 50_000),
        ("honderdtwintigduizend", 120_000),
        ("duizendvijfhonderd", 1500),
        ("tweeduizendachttien", 2018),
        ("miljoen", 1_000_000),
    ],
)
def test_a_cardinal_has_its_value(word: str, value: int) -> None:
    assert cardinal(word) == value


@pytest.mark.parametrize(
    "word", ["wijk", "achter", "zevenaar", "viering", "driehoek", "tweede", "eens", "", "x" * 500]
)
def test_other_words_are_no_cardinal(word: str) -> None:
    assert cardinal(word) is None


_ONES = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]


@given(st.integers(1, 9), st.integers(1, 9), st.integers(2, 9), st.integers(1, 9))
def test_a_long_cardinal_is_the_sum_of_its_parts(thousands: int, hundreds: int, tens: int, ones: int) -> None:
    word = f"{_ONES[thousands - 1]}duizend{_ONES[hundreds - 1]}honderd{_ONES[ones - 1]}en{_TENS[tens - 2]}"
    assert cardinal(word) == thousands * 1000 + hundreds * 100 + tens * 10 + ones


@pytest.mark.parametrize(
    ("word", "rank"),
    [
        ("eerste", 1),
        ("tweede", 2),
        ("derde", 3),
        ("achtste", 8),
        ("twaalfde", 12),
        ("dertiende", 13),
        ("twintigste", 20),
        ("eenentwintigste", 21),
        ("honderdste", 100),
        ("honderdeerste", 101),
    ],
)
def test_an_ordinal_has_its_rank(word: str, rank: int) -> None:
    assert ordinal(word) == rank


@pytest.mark.parametrize("word", ["derden", "driede", "eende", "beste", "twee", "waarde", "eerst"])
def test_other_words_are_no_ordinal(word: str) -> None:
    assert ordinal(word) is None


@pytest.mark.parametrize(
    ("word", "share"),
    [
        ("tweederde", 2 / 3),
        ("driekwart", 0.75),
        ("eenderde", 1 / 3),
        ("viervijfde", 0.8),
        ("een-achtste", 0.125),
    ],
)
def test_a_fraction_in_one_word(word: str, share: float) -> None:
    assert fraction(word) == pytest.approx(share)


@pytest.mark.parametrize("word", ["zeventiende", "negentiende", "dertiende", "derde", "kwart"])
def test_a_rank_is_no_fraction(word: str) -> None:
    assert fraction(word) is None


@pytest.mark.parametrize(
    ("word", "whole"), [("derde", 3), ("derden", 3), ("kwart", 4), ("tiende", 10), ("tweede", None)]
)
def test_what_a_fraction_divides_by(word: str, whole: int | None) -> None:
    assert denominator_of(word) == whole


@pytest.mark.parametrize(
    ("word", "value"), [("anderhalf", 1.5), ("anderhalve", 1.5), ("tweeënhalf", 2.5), ("half", None)]
)
def test_whole_and_a_half(word: str, value: float | None) -> None:
    assert mixed(word) == value
