from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.web.formatting import Block, Piece, pieces_of, quote_blocks, without_marks


def test_known_markers_are_links_and_unknown_ones_stay_text() -> None:
    assert pieces_of("Ja. [1] En nee. [7]", {1}, {}) == (
        Piece("Ja. "),
        Piece("1", marker=1),
        Piece(" En nee. [7]"),
    )


def test_web_address_ends_before_the_full_stop() -> None:
    pieces = pieces_of("Kijk op https://www.heerlen.nl/a?b=1.", (), {})
    assert pieces[1] == Piece("https://www.heerlen.nl/a?b=1", address="https://www.heerlen.nl/a?b=1")


@pytest.mark.parametrize("text", ["javascript:alert(1)", "http://voorbeeld.nl", "data:text/html,x"])
def test_other_addresses_stay_text(text: str) -> None:
    assert all(piece.address is None for piece in pieces_of(f"Kijk op {text}", (), {}))


def test_foreign_sentence_gets_its_language() -> None:
    pieces = pieces_of("Alleen Nederlands. Dutch only.", (), {"Dutch only.": "en"})
    assert pieces == (Piece("Alleen Nederlands. "), Piece("Dutch only.", language="en"))


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        pytest.param("**vet** en *schuin*", "vet en schuin", id="bold-and-italics"),
        pytest.param("***beide***", "beide", id="bold-italics"),
        pytest.param("__vet__ en _schuin_", "vet en schuin", id="underscores"),
        pytest.param("CO<sub>2</sub> en m<sup>2</sup>", "CO2 en m2", id="sub-and-sup"),
        pytest.param("<b>vet</b>", "vet", id="bold-tag"),
        pytest.param("### 2.3 Titel", "2.3 Titel", id="heading"),
        pytest.param("[site](http://a.nl)", "site", id="link"),
        pytest.param("5 * 4 * 3", "5 * 4 * 3", id="times-stays"),
        pytest.param("naam_van_veld", "naam_van_veld", id="underscore-in-word-stays"),
        pytest.param("voetnoot* hier", "voetnoot* hier", id="footnote-star-stays"),
        pytest.param("<script>x</script>", "<script>x</script>", id="other-tags-stay-and-get-escaped-later"),
        pytest.param("regel<br>regel", "regel\nregel", id="break"),
    ],
)
def test_marks_of_a_quote_are_gone(quote: str, shown: str) -> None:
    assert without_marks(quote) == shown


def test_bullets_of_a_quote_are_a_list() -> None:
    assert quote_blocks("- een\n- twee") == (Block(True, ((Piece("een"),), (Piece("twee"),))),)


def test_reference_in_a_quote_is_no_link() -> None:
    (block,) = quote_blocks("zie [1] op https://www.heerlen.nl")
    assert block.lines == ((Piece("zie [1] op https://www.heerlen.nl"),),)


@given(st.text())
def test_quotes_never_raise(text: str) -> None:
    quote_blocks(text)
