"""Putting rewritten sentences back at their places in the paragraphs of a file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.files.source_text import ParagraphKind
from assistant.simplify.simplification import Row, rejoined

# What stands before an item of a list; a file has it as its layout, not as its text.
_BULLET = re.compile(
    r"\s*(?:[^\w\s]{1,2}|o|\(?[a-zA-Z][.)]|[ivxIVX]{1,5}[.)]|\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+)\s+"
)


@dataclass(frozen=True)
class _Piece:
    """Signs of the text, and what stands there now."""

    start: int
    end: int
    after: str


class Placing:
    """Finds the paragraphs of a file in the text that was read from it, and gives each its sentences."""

    def __init__(self, text: str, rows: Sequence[Row]) -> None:
        self._text = text
        self._pieces = [_without_bullet(row) for row in rows]
        self._changed = frozenset(row.start for row in rows if row.after != row.before)
        self._missing = set(self._changed)
        self._by_piece = {piece: row.start for piece, row in zip(self._pieces, rows, strict=True)}
        self._cursor = 0

    def paragraph(self, paragraph: str, _kind: ParagraphKind = ParagraphKind.TEXT) -> str:
        """What becomes of a paragraph; one of which nothing would be left stays, as it may hold a picture."""
        found = self._find(paragraph)
        if found is None:
            return paragraph
        start, end = found
        inside = [piece for piece in self._pieces if start <= piece.start and piece.end <= end]
        places = {self._by_piece[piece] for piece in inside}
        if not places & self._changed:
            return paragraph
        new = rejoined(self._text, inside, start, end)
        if not new.strip():
            return paragraph
        self._missing -= places
        return new

    @property
    def missing(self) -> int:
        """How many of the changed sentences are in no paragraph so far."""
        return len(self._missing)

    def _find(self, paragraph: str) -> tuple[int, int] | None:
        """Where it stands in the text, first looking behind the one before it; white space may differ."""
        words = paragraph.split()
        if not words:
            return None
        pattern = re.compile(r"\s+".join(re.escape(word) for word in words))
        for begin in (self._cursor, 0):
            for match in pattern.finditer(self._text, begin):
                if self._is_whole(*match.span()):
                    self._cursor = match.end()
                    return match.span()
        return None

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether no sentence stands half in it: else it is the begin of a longer one elsewhere."""
        return not any(
            piece.start < start < piece.end or piece.start < end < piece.end for piece in self._pieces
        )


def _without_bullet(row: Row) -> _Piece:
    bullet = _BULLET.match(row.before)
    if bullet is None or not row.after.startswith(bullet.group()):
        return _Piece(row.start, row.end, row.after)
    return _Piece(row.start + bullet.end(), row.end, row.after.removeprefix(bullet.group()))
