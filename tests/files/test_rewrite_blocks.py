from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.files.rewrite_blocks import Block, blocks


@pytest.mark.parametrize(
    ("rewrite", "outcome"),
    [
        pytest.param("Een. Twee.", [Block("Een. Twee.")], id="one paragraph"),
        pytest.param("Een.\n \nTwee.", [Block("Een."), Block("Twee.")], id="blank line"),
        pytest.param("Een:\r\n- a\n• b", [Block("Een:"), Block("a", True), Block("b", True)], id="list"),
        pytest.param("- a\nDaarna.", [Block("a", True), Block("Daarna.")], id="text behind a list"),
        pytest.param("Straat 1\nHeerlen", [Block("Straat 1\nHeerlen")], id="line break"),
        pytest.param(["Een.", "", "- a"], [Block("Een."), Block("a", True)], id="sequence"),
        pytest.param("5 - 3 is 2\n-5 graden", [Block("5 - 3 is 2\n-5 graden")], id="other dashes"),
        pytest.param("  ", [], id="blanks"),
    ],
)
def test_a_rewrite_as_paragraphs_and_items(rewrite: str | Sequence[str], outcome: list[Block]) -> None:
    assert blocks("Een.", rewrite) == outcome


def test_where_dashes_were_typed_they_stay_typed() -> None:
    assert blocks("U stuurt:\n- a", "Stuur:\n- a\n- b") == [Block("Stuur:\n- a\n- b")]
