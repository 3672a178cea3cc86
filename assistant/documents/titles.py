"""Titles as readers of an answer see them."""

from __future__ import annotations

import re

from assistant.documents.mending import squeeze

PROPER_NAMES = {"heerlen": "Heerlen"}
NUMBERED = re.compile(r"^(\d(?:\.\d+)*)\s*[:./]?\s+(.+)$")


def readable_case(title: str) -> str:
    """Turn a title in capitals into sentence case; other titles stay as they are."""
    if not title.isupper():
        return title
    words = [PROPER_NAMES.get(word, word) for word in title.lower().split()]
    sentence = " ".join(words)
    return sentence[:1].upper() + sentence[1:]


def display_title(title: str) -> str:
    """Bring the many ways to number a title to one: "2. Chapter", "2.3 Section", "Title"."""
    bare = squeeze(title).rstrip(":")
    match = NUMBERED.match(bare)
    if not match:
        return readable_case(bare)
    number, name = match.groups()
    return f"{number}{'' if '.' in number else '.'} {readable_case(name)}"


def announced(title: str) -> str:
    """Return a title as the line before a list."""
    return title if title.endswith(("?", "!", ":")) else f"{title}:"
