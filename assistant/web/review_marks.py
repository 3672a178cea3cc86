"""Pieces of a text: the words that a finding is about, and what differs between two texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD_OR_SPACE = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    """A stretch of a text; `mark` is "" for one that is like any other."""

    text: str
    mark: str = ""


def marked(text: str, found: Sequence[tuple[str, str]]) -> tuple[Piece, ...]:
    """A text with the first place of each of some words marked; `found` are words and their marks.

    White space may differ. Words that are not there, or stand in a place that is marked already, get no mark.
    """
    places: list[tuple[int, int, str]] = []
    for words, mark in found:
        place = _free_place(text, words, places)
        if place is not None:
            places.append((*place, mark))
    pieces: list[Piece] = []
    done = 0
    for start, end, mark in sorted(places):
        pieces += [Piece(text[done:start]), Piece(text[start:end], mark)]
        done = end
    pieces.append(Piece(text[done:]))
    return tuple(piece for piece in pieces if piece.text)


def _free_place(text: str, words: str, taken: Sequence[tuple[int, int, str]]) -> tuple[int, int] | None:
    parts = words.split()
    if not parts:
        return None
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, parts)) + r"(?!\w)"
    for match in re.finditer(pattern, text, re.IGNORECASE):
        if all(match.end() <= start or end <= match.start() for start, end, _ in taken):
            return match.span()
    return None


def differences(old: str, new: str) -> tuple[Piece, ...]:
    """The new text with what was added ("added") and, before it, what was taken away ("removed")."""
    before, after = _WORD_OR_SPACE.findall(old), _WORD_OR_SPACE.findall(new)
    pieces: list[Piece] = []
    for kind, i, j, k, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece("".join(after[k:end])))
            continue
        gone, come = "".join(before[i:j]), "".join(after[k:end])
        pieces += [Piece(gone, "removed"), Piece(come, "added")]
    return tuple(piece for piece in pieces if piece.text)
