"""How many things a Dutch text lists: a rewrite may say "vier punten" of a list that gives no number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_LONGEST_ITEM = 5
_PART = re.compile(r"([.!?:()\n]+)(?:\s|$)|\s[-–—•*]\s")
# Whole sentences in quotes, one behind the other.
_QUOTED = re.compile(r"(?:^|[.!?…][’”\"']?\s)[‘“\"'](?=[A-Z])")
_AND = re.compile(r"\b(?:[eé]n|of|alsook|evenals|alsmede|plus)\b|&|/")
_BULLET = re.compile(r"(?:^|\n|\s)(?:[-–—•*]|#+|\d{1,2}(?:\.\d{1,2})*[.)]?)\s+(?=\S)")

# Items with a number of two parts: "1.1 ... 1.2 ...".
_NUMBERED = re.compile(r"(?:^|\s)\d{1,2}\.\d{1,2}\.?\s+(?=[^\W\d])")
_FEW = 2


def _rows(items: list[str]) -> Iterator[int]:
    """The lengths of the rows of short items that end in "en": "A, B en C" inside a longer sentence.

    With "en" inside an item ("A en B, C en D") the last one may end in it as well.
    """
    for last in range(1, len(items)):
        links = len(_AND.findall(items[last]))
        if not links:
            continue
        count, inside = 2, 0
        for item in reversed(items[:last]):
            count += 1
            inside += len(_AND.findall(item))
            if len(item.split()) > _LONGEST_ITEM:
                break
        count -= not _AND.split(items[last])[0].strip()
        yield count
        if links > 1 or inside:
            yield count - 1
            yield count + inside


@lru_cache(maxsize=512)
def listed_counts(text: str) -> frozenset[int]:
    """Return the numbers of things that the lists of `text` may have.

    A list may be read in more than one way ("A en B, C en D"), so all readings are there. Commas without
    "en" make a list behind a colon only.
    """
    found: set[int] = set()
    if (numbered := len(_NUMBERED.findall(text))) > _FEW:
        # Dashes inside such items open none of their own.
        return frozenset({numbered})
    bullets = len(_BULLET.findall(text))
    if bullets:
        found.add(bullets)
        before = text[: next(_BULLET.finditer(text)).start()].rstrip()
        if before and "#" not in text and before[-1] not in ".:?!":
            # The first of a flattened list has lost its sign.
            found.add(bullets + 1)
    if (quoted := len(_QUOTED.findall(text))) > 1:
        found.add(quoted)
    # Parts and the marks between them take turns.
    pieces = _PART.split(text)
    for part, mark in zip(pieces[::2], ("", *pieces[1::2]), strict=True):
        if _AND.search(part):
            found.add(2)
        if "," in part:
            found |= set(_rows(part.split(",")))
            if mark and ":" in mark:
                found.add(part.count(",") + 1)
        if inside := part.rstrip().rstrip(";").count(";"):
            found |= {inside + 1, inside + 2}
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
