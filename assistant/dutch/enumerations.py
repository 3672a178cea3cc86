"""How many things a Dutch text lists: a rewrite may say "vier punten" of a list that gives no number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_LONGEST_ITEM = 5
_PART = re.compile(r"[.!?:()\n]+(?:\s|$)|\s[-–—•*]\s")
_AND = re.compile(r"\b(?:en|of|alsook|evenals|alsmede|plus)\b|&|/")
_BULLET = re.compile(r"(?:^|\n|\s)(?:[-–—•*]|\d{1,2}(?:\.\d{1,2})*[.)]?)\s+(?=\S)")


def _rows(items: list[str]) -> Iterator[int]:
    """The lengths of the rows of short items that end in "en": "A, B en C" inside a longer sentence."""
    for last in range(1, len(items)):
        if not _AND.search(items[last]):
            continue
        count = 2
        for item in reversed(items[:last]):
            count += 1
            if len(item.split()) > _LONGEST_ITEM:
                break
        yield count if _AND.split(items[last])[0].strip() else count - 1


@lru_cache(maxsize=512)
def listed_counts(text: str) -> frozenset[int]:
    """Return the numbers of things that the lists of `text` may have.

    A list may be read in more than one way ("A en B, C en D"), so all readings are there.
    """
    found: set[int] = set()
    bullets = len(_BULLET.findall(text))
    if bullets:
        # The first of a flattened list may have lost its sign.
        found |= {bullets} if _BULLET.match(text) else {bullets, bullets + 1}
    for part in _PART.split(text):
        commas, semicolons, links = part.count(","), part.count(";"), len(_AND.findall(part))
        if links:
            found.add(2)
        if commas:
            inside = len(_AND.findall(part[: part.rindex(",")]))
            found |= {commas + 1, commas + 2, commas + 2 + inside} | set(_rows(part.split(",")))
        if semicolons:
            found |= {semicolons + 1, semicolons + 2}
    return frozenset(found)


_COLON = re.compile(r"[^.!?:\n]{0,60}:\s*")
_BRACKETS = re.compile(r"\([^()]*\)")
_ITEM = re.compile(r"\s*(?:[-–—•*]|\d{1,2}[.)])\s+[^\n]*")


def listed_behind(text: str, at: int) -> frozenset[int] | None:
    """Return the counts that the list behind the next colon may have; `None` where none follows `at`."""
    colon = _COLON.match(text, at)
    if colon is None:
        return None
    rest = text[colon.end() :]
    if _ITEM.match(rest):
        lines = re.split(r"\n|;\s*(?=[-–—•*])", rest)
        count = next((i for i, line in enumerate(lines) if not _ITEM.match(line)), len(lines))
        return frozenset({count})
    counts = listed_counts(_BRACKETS.sub("", re.split(r"[.!?\n]", rest, maxsplit=1)[0]))
    return counts or None
