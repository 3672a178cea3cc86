"""Pieces of a text: the words that a finding is about, and what differs between two texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# Below this share of common words two texts are shown as a whole, one after the other.
_LEAST_SHARED = 0.4
_WORD_OR_SPACE = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    """A stretch of a text; `mark` is "" for one that is like any other."""

    text: str
    mark: str = ""


def marked(text: str, found: Sequence[tuple[str, str]]) -> tuple[Piece, ...]:
    """A text with the first free place of each of some words marked; `found` are words and their marks.

    White space may differ. Who finds only a place that is marked already shares it; words that are not there,
    or stand in a part of such a place only, get no mark.
    """
    places: dict[tuple[int, int], str] = {}
    for words, mark in found:
        there = [match.span() for match in _matches(text, words)]
        free = next((span for span in there if all(_apart(span, other) for other in places)), None)
        shared = next((span for span in there if span in places), None)
        if free is not None:
            places[free] = mark
        elif shared is not None:
            places[shared] += f", {mark}"
    pieces: list[Piece] = []
    done = 0
    for (start, end), mark in sorted(places.items()):
        pieces += [Piece(text[done:start]), Piece(text[start:end], mark)]
        done = end
    pieces.append(Piece(text[done:]))
    return tuple(piece for piece in pieces if piece.text)


def _matches(text: str, words: str) -> Iterator[re.Match[str]]:
    parts = words.split()
    if parts:
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, parts)) + r"(?!\w)"
        yield from re.finditer(pattern, text, re.IGNORECASE)


def _apart(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[1] <= other[0] or other[1] <= one[0]


def differences(old: str, new: str) -> tuple[Piece, ...]:
    """The new text with what was added ("added") and, before it, what was taken away ("removed").

    Texts that share too little are another text as a whole: words that both happen to have tell nobody
    anything.
    """
    before, after = _WORD_OR_SPACE.findall(old), _WORD_OR_SPACE.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if _shared(before, after, matcher) < _LEAST_SHARED:
        return tuple(piece for piece in (Piece(old, "removed"), Piece(new, "added")) if piece.text)
    pieces: list[Piece] = []
    gone, come = "", ""
    for kind, i, j, k, end in matcher.get_opcodes():
        same = "".join(after[k:end])
        # A space between two changed words belongs to the change.
        if kind == "equal" and (same.strip() or not (gone or come)):
            pieces += [Piece(gone, "removed"), Piece(come, "added"), Piece(same)]
            gone, come = "", ""
        else:
            gone, come = gone + "".join(before[i:j]), come + same
    pieces += [Piece(gone, "removed"), Piece(come, "added")]
    return tuple(piece for piece in pieces if piece.text)


def _shared(before: Sequence[str], after: Sequence[str], matcher: SequenceMatcher[str]) -> float:
    """The share of the words of the shorter text that both have in the same order, 0-1; 1 without words."""
    words = min(sum(word.isalnum() for word in side) for side in (before, after))
    same = sum(
        word.isalnum()
        for block in matcher.get_matching_blocks()
        for word in before[block.a : block.a + block.size]
    )
    return same / words if words else 1.0
