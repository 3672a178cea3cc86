"""Flesch-Douma: textstat's reading ease for Dutch."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

# Below this number of words a formula over means says nothing about a text.
FEWEST_WORDS = 3


@lru_cache(maxsize=1)
def _dutch_textstat() -> Any:
    """A textstat of our own set to Dutch; the shared one speaks English and downloads data."""
    from textstat import textstat as shared

    own = type(shared)()
    own.set_lang("nl")
    return own


def flesch_douma(text: str) -> float:
    """Textstat's Dutch Flesch score: about 0 (very hard) to 100 (very easy), below 0 for the hardest texts.

    206.835 - 0.93 x words per sentence - 77 x syllables per word (Douma 1960). Only for a text of at least
    `FEWEST_WORDS` words.
    """
    return float(_dutch_textstat().flesch_reading_ease(text))
