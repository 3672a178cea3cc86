from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dutch.quantities import quantities
from assistant.dutch.quantity import Match
from assistant.dutch.quantity_support import best_match, missing


def texts(claim: str, source: str) -> list[str]:
    return [quantity.text for quantity in missing(claim, source)]


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
