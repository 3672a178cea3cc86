from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dutch.tokens import fold, tokens, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Wie is daar?", ["Wie", "is", "daar"], id="marks are left out"),
        pytest.param(
            "Heerlen-Noord en zo'n foto’s",
            ["Heerlen-Noord", "en", "zo'n", "foto’s"],
            id="hyphen and apostrophe",
        ),
        pytest.param("€ 1.311,5 is 27% meer", ["€", "1.311,5", "is", "27%", "meer"], id="numbers"),
        pytest.param(
            "in 2026-2030 de 3e keer", ["in", "2026-2030", "de", "3e", "keer"], id="period and ordinal"
        ),
        pytest.param(
            "o.a. t.a.v. bezwaar t/m mei", ["o.a.", "t.a.v.", "bezwaar", "t/m", "mei"], id="abbreviations"
        ),
        pytest.param(
            "'s-Gravenhage heeft 't niet", ["'s-Gravenhage", "heeft", "'t", "niet"], id="leading apostrophes"
        ),
        pytest.param("'Kom,' zei hij", ["Kom", "zei", "hij"], id="single quotes are not part of a word"),
        pytest.param(
            "mail jan@heerlen.test of www.heerlen.test/a.",
            ["mail", "jan@heerlen.test", "of", "www.heerlen.test/a"],
            id="addresses",
        ),
        pytest.param("PRO/PvdD en D66", ["PRO", "PvdD", "en", "D66"], id="parties"),
        pytest.param("cliënten, reünie", ["cliënten", "reünie"], id="diacritics"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Cliënten", "clienten"),
        ("foto’s", "foto's"),
        ("ĲSBAAN", "ijsbaan"),
        ("Zaaïen", "zaaien"),
        ("co\u00adöp", "coop"),
        ("één", "een"),
    ],
)
def test_fold(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=120))
def test_offsets_point_at_the_word(text: str) -> None:
    assert all(text[token.start : token.end] == token.text for token in tokens(text))
