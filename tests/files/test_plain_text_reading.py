from __future__ import annotations

import pytest

from assistant.files.plain_text_reading import read_plain_text, split_marker
from assistant.files.source_text import joined


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("een\n\n \t\n\ntwee", "een\n\ntwee", id="blank lines part paragraphs"),
        pytest.param("  een\n  twee  ", "een\ntwee", id="line breaks stay"),
        pytest.param(
            "U stuurt:\n• een foto\n  van uzelf\n– een kopie",
            "U stuurt:\n\n- een foto\nvan uzelf\n- een kopie",
            id="bullets",
        ),
        pytest.param("1. een\n2) twee\na) drie", "1. een\n2) twee\na) drie", id="numbers"),
        pytest.param("\n\n", "", id="nothing"),
    ],
)
def test_paragraphs_of_a_text(text: str, outcome: str) -> None:
    assert joined(list(read_plain_text(text))) == outcome


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("- een foto", ("-", "een foto")),
        ("▪\teen foto", ("-", "een foto")),
        ("12. een foto", ("12.", "een foto")),
        ("2026. was het", None),
        ("3 mei 2026", None),
        ("-5 graden", None),
        ("12.30 uur", None),
        ("-", None),
    ],
)
def test_the_marker_of_an_item(line: str, parts: tuple[str, str] | None) -> None:
    assert split_marker(line) == parts
