from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dutch.quantities import quantities
from assistant.dutch.quantity import Match
from assistant.dutch.quantity_support import best_match, missing


def texts(claim: str, source: str) -> list[str]:
    found = missing(claim, source)
    assert missing(claim, source, quantities(claim), quantities(source)) == found, "known beforehand"
    return [quantity.text for quantity in found]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        pytest.param("Er komen twaalf woningen.", "We bouwen 12 woningen.", id="digits and words"),
        pytest.param("Dat was in 2021.", "Dat was in juli 2021.", id="detail left out"),
        pytest.param("Op 1 oktober 2018.", "In 2018 begint het. Per 1 oktober.", id="day and year apart"),
        pytest.param(
            "Van 2018 tot 2022.", "Het begon in 2018 en eindigde in 2022.", id="ends of a period apart"
        ),
        pytest.param(
            "Dat is 10 van de 15 leden.", "Er zijn 15 leden. 10 stemden voor.", id="part and whole apart"
        ),
        pytest.param("Eén keer per jaar.", "Er is een jaarlijks overleg.", id="yearly"),
        pytest.param("Twee keer per jaar.", "Er is een halfjaarlijks overleg.", id="half-yearly"),
        pytest.param("Er komt één loket.", "We openen een loket.", id="one for the article"),
        pytest.param("In beide wijken.", "In Heerlerheide en Hoensbroek.", id="both for two that are named"),
        pytest.param("Dat gebeurt in enkele wijken.", "Dat gebeurt in wijken.", id="a few"),
        pytest.param("De eerste stap is een plan.", "We beginnen met een plan.", id="first for beginning"),
        pytest.param("1. We bouwen.\n2. We slopen.", "We bouwen en slopen.", id="numbering of a list"),
        pytest.param("Er komen 300 woningen.", "Er komen 300 huizen en 5.000 banen.", id="another noun"),
        pytest.param("Elke drie maanden.", "Eens per kwartaal overleg.", id="frequency in other words"),
        pytest.param(
            "Een van de vier lijnen.", "We geven langs vier lijnen richting.", id="one of those counted"
        ),
        pytest.param("Al tientallen jaren.", "Al decennia achterstand.", id="decades"),
        pytest.param("Over twee decennia.", "Over twintig jaar.", id="decades in years"),
        pytest.param("Een kwart eeuw.", "Na 25 jaar.", id="quarter of a century"),
        pytest.param("De nummer veertig.", "De veertigste gemeente.", id="rank as number"),
        pytest.param("Boven de 55.", "Wie ouder is dan 55 jaar.", id="verb inside a bound"),
        pytest.param("Binnen 2 jaar.", "Binnen een termijn van 2 jaar.", id="term of"),
        pytest.param("Vanaf 2020.", "M.i.v. 2020.", id="abbreviated bound"),
        pytest.param("Uiterlijk 7 mei 2026.", "Dat moet uiterlijk op 7 mei 2026.", id="bound and op"),
        pytest.param("Tot 2028.", "Tot en met 2027.", id="year included or not"),
        pytest.param(
            "Van december 2019 tot en met april 2020.",
            "Plan: december 2019 – april 2020",
            id="over a year end",
        ),
        pytest.param("Noem Z-2026-004733.", "Zaaknummer Z-2026-004733", id="code with its label"),
    ],
)
def test_a_right_rewrite_misses_nothing(claim: str, source: str) -> None:
    assert texts(claim, source) == []


@pytest.mark.parametrize(
    ("claim", "source", "found"),
    [
        pytest.param("Er komen 13 woningen.", "Er komen 12 woningen.", ["13 woningen"], id="another number"),
        pytest.param("Er komen 12 woningen.", "Er komen woningen.", ["12 woningen"], id="added number"),
        pytest.param("Bel 14 045.", "Neem contact op.", ["14 045"], id="added telephone number"),
        pytest.param("Dat was in oktober 2019.", "Dat was onderzocht.", ["oktober 2019"], id="added date"),
        pytest.param("Op 17 maart 2021.", "Op 17 maart.", ["17 maart 2021"], id="added year"),
        pytest.param("7.000 woningen.", "Minimaal 7.000 woningen.", ["7.000 woningen"], id="bound dropped"),
        pytest.param(
            "Er komen 300 woningen en 5.000 banen.",
            "Er komen 5.000 woningen en 300 banen.",
            ["300 woningen", "5.000 banen"],
            id="swapped numbers",
        ),
        pytest.param(
            "Er komt één loket.", "Er komen twee loketten en een plein.", ["één loket"], id="one for two"
        ),
        pytest.param("De eerste fase.", "De derde fase.", ["eerste fase"], id="another rank"),
        pytest.param(
            "Al een decennium.", "Al decennia een tekort.", ["een decennium"], id="one decade for more"
        ),
        pytest.param("Over een halve eeuw.", "Na 25 jaar.", ["een halve eeuw"], id="half a century"),
        pytest.param(
            "De vorige drie jaar.", "De vorige vier jaar langs de 3 a's.", ["drie jaar"], id="number of else"
        ),
        pytest.param("Meerdere loketten.", "Er komt één loket.", ["Meerdere loketten"], id="more for one"),
        pytest.param(
            "Het duurt een jaar.", "Het duurt een half jaar.", ["een jaar"], id="year for half a year"
        ),
        pytest.param(
            "December 2019 tot en met mei 2020.",
            "Plan: december 2019 – april 2020",
            ["December 2019 tot en met mei 2020"],
            id="another end over a year end",
        ),
        pytest.param(
            "Tientallen bomen.", "We planten bomen.", ["Tientallen bomen"], id="order of magnitude added"
        ),
        pytest.param("In beide wijken.", "In Hoensbroek.", ["beide wijken"], id="both for one"),
    ],
)
def test_what_the_source_does_not_say_is_missing(claim: str, source: str, found: list[str]) -> None:
    assert texts(claim, source) == found


def test_the_best_match_comes_with_its_source() -> None:
    sources = quantities("Er komen 5 scholen, minstens 12 woningen en ruim 12 bomen.")
    match, source = best_match(quantities("12 woningen")[0], sources)
    assert match is Match.BOUND_CHANGED
    assert source is sources[1]


def test_without_sources_everything_differs() -> None:
    assert best_match(quantities("12 woningen")[0], []) == (Match.DIFFERENT, None)


_PARTS = st.sampled_from(
    [
        "Er komen 1.311 woningen.",
        "In Q1 2022 begint de derde fase.",
        "Bijna de helft van de 27 wijken doet mee.",
        "Het kost € 60.000,= per jaar.",
        "Uiterlijk 1-1-2019 is het klaar.",
        "Tien tot twaalf mensen helpen twee jaar.",
    ]
)


@given(st.lists(_PARTS, max_size=5))
def test_a_text_supports_itself_in_any_order(parts: list[str]) -> None:
    assert missing(" ".join(parts), " ".join(reversed(parts))) == []


@given(st.text(max_size=80))
def test_any_text_supports_itself(text: str) -> None:
    assert missing(text, text) == []
