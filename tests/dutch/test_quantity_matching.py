from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dutch.quantities import quantities
from assistant.dutch.quantity import Match, Quantity
from assistant.dutch.quantity_matching import same_quantity


def only(text: str) -> Quantity:
    found = quantities(text)
    assert len(found) == 1, found
    return found[0]


def match(claim: str, source: str) -> Match:
    return same_quantity(only(claim), only(source))


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("60.000 euro", "€ 60.000,="),
        ("€ 1.200.000", "1,2 miljoen euro"),
        ("60.000 euro", "60k subsidie"),
        ("200.000 euro", "2 ton"),
        ("twaalf wijken", "12 wijken"),
        ("27 van de 100 kinderen", "27%"),
        ("vier op de tien", "40 procent"),
        ("twee derde", "tweederde"),
        ("een derde van de wijk", "33%"),
        ("een kwart", "25%"),
        ("24 maanden", "twee jaar"),
        ("anderhalf jaar", "18 maanden"),
        ("48 uur", "2 dagen"),
        ("5.000 huizen", "5.000 woningen"),
        ("meer dan 50.000 mensen", "ruim 50.000 mensen"),
        ("niet meer dan 5", "maximaal 5"),
        ("jonger dan 18", "tot 18 jaar"),
        ("18 jaar of ouder", "vanaf 18 jaar"),
        ("precies 5", "5"),
        ("verhogen naar 60%", "verhogen tot 60%"),
        ("tien tot twaalf weken", "10-12 weken"),
        ("1 januari 2019", "1-1-2019"),
        ("eerste kwartaal van 2022", "Q1 2022"),
        ("medio 2021", "half 2021"),
        ("van 2018 tot 2022", "2018-2022"),
        ("vanaf 2018", "2018-2022"),
        ("voor 1 oktober 2018", "uiterlijk 1 oktober 2018"),
        ("tot en met 31 juli", "tot 1 augustus"),
        ("vanaf 1 juli 2019", "per 1 juli 2019"),
        ("op 1 oktober", "op 1 oktober 2018"),
        ("10.30 uur", "half elf"),
        ("de derde fase", "fase 3"),
        ("de 2e keer", "de tweede keer"),
        ("10 raadsleden", "10 van de 15 raadsleden"),
        ("honderden mensen", "honderden inwoners"),
        ("045 560 50 40", "045-5605040"),
    ],
)
def test_said_otherwise_is_equal(claim: str, source: str) -> None:
    assert match(claim, source) is Match.EQUAL


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("ongeveer 5.000", "4.987"),
        ("ongeveer 5.000", "5.000"),
        ("ruim 5.000", "5.120"),
        ("meer dan 5.000", "5.120"),
        ("bijna 5.000", "4.987"),
        ("ruim een kwart", "27%"),
        ("bijna een derde", "31%"),
        ("ongeveer 45%", "44,4%"),
        ("ongeveer 50.000", "ruim 50.000"),
        ("minstens 10 weken", "10 tot 12 weken"),
        ("in 2018", "1 oktober 2018"),
        ("begin 2022", "Q1 2022"),
        ("in 2022", "Q1 2022"),
        ("eind 2021", "december 2021"),
        ("een paar wijken", "drie wijken"),
        ("tientallen bomen", "35 bomen"),
    ],
)
def test_less_exact_and_right_is_rounded(claim: str, source: str) -> None:
    assert match(claim, source) is Match.ROUNDED


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("7.000 woningen", "minimaal 7.000 woningen"),
        ("50.000 mensen", "ruim 50.000 mensen"),
        ("300.000 inwoners", "zo'n 300.000 inwoners"),
        ("minstens 5", "5"),
        ("maximaal 5", "minstens 5"),
        ("meer dan 5", "minstens 5"),
        ("bijna 10%", "minder dan 10%"),
        ("subsidie van 5.000 euro", "subsidie tot 5.000 euro"),
        ("tien weken", "tien tot twaalf weken"),
        ("op 1 oktober 2018", "uiterlijk 1 oktober 2018"),
        ("voor 2040", "na 2040"),
        ("in 2022", "uiterlijk Q1 2022"),
        ("in 2018", "2018-2022"),
    ],
)
def test_the_same_value_with_another_bound(claim: str, source: str) -> None:
    assert match(claim, source) is Match.BOUND_CHANGED


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("7.000 woningen", "5.000 woningen"),
        ("5.000", "4.987"),
        ("44%", "44,4%"),
        ("een kwart", "27%"),
        ("ongeveer 30%", "22%"),
        ("ruim 5.000", "4.987"),
        ("bijna 5.000", "5.120"),
        ("ruim 19.200", "ruim 19.500"),
        ("ongeveer 4.988", "4.987"),
        ("5 jaar", "5 maanden"),
        ("5 jaar", "5 keer"),
        ("€ 5.000", "5.000 woningen"),
        ("27", "27%"),
        ("10 miljoen per maand", "10 miljoen per jaar"),
        ("4 gezinnen", "vier op de tien gezinnen"),
        ("tien tot veertien weken", "tien tot twaalf weken"),
        ("tweede fase", "derde fase"),
        ("fase 2", "fase 3"),
        ("2 fases", "fase 2"),
        ("Q2 2022", "Q1 2022"),
        ("Q1 2022", "begin 2022"),
        ("1 oktober 2018", "1 oktober 2019"),
        ("1 oktober 2018", "in 2018"),
        ("1 oktober 2018", "1 oktober"),
        ("2018-2023", "2018-2022"),
        ("2017-2022", "2018-2022"),
        ("januari-juli 2020", "januari-juni 2020"),
        ("vóór 2018", "voor 1 oktober 2018"),
        ("35 bomen", "tientallen bomen"),
        ("honderden bomen", "tientallen bomen"),
        ("11.30 uur", "half elf"),
        ("artikel 4:85", "artikel 4:84"),
    ],
)
def test_another_value_is_different(claim: str, source: str) -> None:
    assert match(claim, source) is Match.DIFFERENT


@given(st.integers(2, 10**7), st.integers(2, 10**7))
def test_bare_numbers_match_only_when_they_are_the_same(one: int, other: int) -> None:
    found = match(f"{one} woningen", f"{other} woningen")
    assert (found is Match.EQUAL) == (one == other)
    assert found in (Match.EQUAL, Match.DIFFERENT)


@given(st.integers(1900, 2098), st.integers(1, 60), st.integers(-3, 3), st.integers(-3, 3))
def test_a_period_with_another_end_never_matches(first: int, years: int, early: int, late: int) -> None:
    last = min(first + years, 2099)
    changed = (first + early, last + late)
    if not 1900 <= changed[0] < changed[1] <= 2099:
        return
    found = match("{}-{}".format(*changed), f"{first}-{last}")
    assert (found is Match.EQUAL) == (changed == (first, last))
