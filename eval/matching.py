"""Comparing texts: white space, and whether a text says one of some strings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.documents.mending import strip_markup

# Shorter strings of letters ("sp", "ton") would be found inside other words ("sport", "station").
_WHOLE_WORD_UP_TO = 3


@lru_cache(maxsize=20_000)
def normalise(text: str) -> str:
    """The text with every run of white space as one space, for comparing quotes."""
    return " ".join(text.split())


def readable(text: str) -> str:
    """The text as a reader sees it: no markup of the source, white space normalised."""
    return normalise(strip_markup(text))


def says(text: str, strings: Iterable[str]) -> bool:
    """Whether any of the strings occurs in the text, whatever the case.

    A string that begins or ends with a digit does not match inside a longer number ("27" is not in
    "2027" or "1.270"); one of at most three letters matches whole words only.
    """
    flat = normalise(text)
    return any(_pattern(string).search(flat) for string in strings)


@lru_cache(maxsize=20_000)
def _pattern(string: str) -> re.Pattern[str]:
    wanted = normalise(string)
    pattern = re.escape(wanted)
    if wanted[:1].isdigit():
        pattern = r"(?<!\d)(?<!\d[.,])" + pattern
    if wanted[-1:].isdigit():
        pattern += r"(?![.,]?\d)"
    if wanted.isalpha() and len(wanted) <= _WHOLE_WORD_UP_TO:
        pattern = rf"\b{pattern}\b"
    return re.compile(pattern, re.IGNORECASE)
