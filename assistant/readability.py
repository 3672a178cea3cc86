"""Reading measures of a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import words
from assistant.model import Readability

# Below this number of words a formula over means says nothing about a text.
_FEWEST_WORDS = 3
_SOURCE_MARKER = re.compile(r"\s*\[\d+\]")


@lru_cache(maxsize=1)
def _dutch_textstat() -> Any:
    """A textstat of our own set to Dutch; the shared one speaks English and downloads data."""
    from textstat import textstat as shared

    own = type(shared)()
    own.set_lang("nl")
    return own


def measure(text: str) -> Readability:
    """Counts and reading measures of a text; source markers such as "[1]" do not count.

    `flesch_douma` is textstat's Dutch Flesch score (206.835 - 0.93 x words per sentence - 77 x
    syllables per word; Douma 1960): about 0 (very hard) to 100 (very easy). Both measures are
    `None` for a text of fewer than three words.
    """
    plain = _SOURCE_MARKER.sub("", text)
    tokens = words(plain)
    sentences = split_sentences(plain)
    if len(tokens) < _FEWEST_WORDS or not sentences:
        return Readability(len(tokens), len(sentences), None, None)
    return Readability(
        words=len(tokens),
        sentences=len(sentences),
        words_per_sentence=round(len(tokens) / len(sentences), 1),
        flesch_douma=round(float(_dutch_textstat().flesch_reading_ease(plain)), 1),
    )
