from __future__ import annotations

import pytest

from assistant.dutch.enumerations import listed_behind, listed_counts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("De SP, OPH, CDA, PHB, VVD, D66, PvdD en GL hebben dat bepaald.", 8, id="row of names"),
        pytest.param("Wonen, werken en zorg", 3, id="three"),
        pytest.param("Wonen en werken", 2, id="two"),
        pytest.param("- wonen - werken - zorg - sport", 4, id="flattened list"),
        pytest.param("4.1 Inleiding 4.2 Aanpak 4.3 Geld", 3, id="numbered list"),
        pytest.param(
            "Alle partijen met uitzondering van de LD, Hart-Leers en de PvdA doen mee.", 3, id="in it"
        ),
    ],
)
def test_what_is_listed_is_counted(text: str, count: int) -> None:
    assert count in listed_counts(text)


def test_a_row_has_no_fewer_than_it_has() -> None:
    assert not {3, 4, 5, 6, 9} & listed_counts("De SP, OPH, CDA, PHB, VVD, D66, PvdD en GL zijn het eens.")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("Drie dingen:\n- wonen;\n- werken;\n- zorg.\nDat is het.", {3}, id="lines"),
        pytest.param("Twee eisen: - rust; - ruimte. Meer niet.", {2}, id="in one line"),
        pytest.param("Twee eisen: rust en ruimte.", {2}, id="in words"),
        pytest.param("Twee eisen. Het zijn deze: rust.", None, id="no list"),
    ],
)
def test_the_list_behind_a_number(text: str, counts: set[int] | None) -> None:
    assert listed_behind(text, 0) == counts
