"""Which sentences of a text are rewritten."""

from __future__ import annotations

import pytest

from assistant.simplify.text_parts import is_rewritable

from .conftest import Tag


@pytest.mark.parametrize(
    ("text", "rewritable"),
    [
        ("Wij schrijven u over uw aanvraag.", True),
        ("- een kopie van uw pas;", True),
        ("# Uw aanvraag", False),
        ("Uw aanvraag voor een vergunning", False),
        ("Betreft: benoeming tot lid van het stembureau", False),
        ("Kenmerk: Z-2026-004512", False),
        ("Geachte heer/mevrouw [naam],", False),
        ("Met vriendelijke groet,", False),
        ("Dag | 9.00 | 10.00", False),
        ("2024 12 15 18 €", False),
        ("Het bedrag is € 12.", True),
    ],
)
def test_what_is_rewritten(tag: Tag, text: str, rewritable: bool) -> None:
    assert is_rewritable(tag(text)) is rewritable
