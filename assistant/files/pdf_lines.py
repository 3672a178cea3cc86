"""The lines of a PDF: their text, place and letter size, by pypdf."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject

from assistant.files.plain_text_reading import split_marker

# Widths of letters in letter sizes, on the wide side, so that words of a sentence are never taken for cells.
_LETTER_WIDTH = 0.62
_CAPITAL_WIDTH = 0.8
# White space of this many letter sizes parts cells; that between words of a justified line stays under it.
_CELL_GAP = 2.5


@dataclass(frozen=True)
class PdfLine:
    """A line on a page: `x` and `y` of its first sign in points from the lower left corner, its letter size.

    `bold` is whether all of it is. `cells` are the parts of it that stand far apart, as in a row of a table.
    """

    text: str
    x: float
    y: float
    size: float
    bold: bool
    cells: tuple[str, ...] = ()


class _LineReader:
    """Takes the pieces of text that pypdf finds on a page, and makes lines of them."""

    def __init__(self) -> None:
        self.lines: list[PdfLine] = []
        self._pieces: list[tuple[str, float, float, float, bool]] = []

    def take(self, text: str, page: Sequence[float], matrix: Sequence[float], font: Any, size: float) -> None:
        """The form that pypdf asks of a visitor of text."""
        # A name of a font tells whether it is bold; there is nothing better.
        bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
        x = matrix[4] * page[0] + matrix[5] * page[2] + page[4]
        y = matrix[4] * page[1] + matrix[5] * page[3] + page[5]
        scale = math.hypot(matrix[2], matrix[3]) * math.hypot(page[2], page[3])
        parts = text.split("\n")
        for index, part in enumerate(parts):
            if index:
                self.end()
            if part:
                self._pieces.append((part, x, y, abs(size) * (scale or 1.0), bold))

    def end(self) -> None:
        """The line is whole."""
        cells = tuple(filter(None, (" ".join(_cleaned(cell).split()) for cell in self._cells())))
        text = " ".join(cells)
        shown = [piece for piece in self._pieces if piece[0].strip()]
        self._pieces = []
        if text and shown:
            first = shown[0]
            sizes = Counter[float]()
            for words, _, _, size, _ in shown:
                sizes[round(size, 1)] += len(words)
            bold = all(is_bold for *_, is_bold in shown)
            self.lines.append(PdfLine(text, first[1], first[2], sizes.most_common(1)[0][0], bold, cells))

    def _cells(self) -> list[str]:
        cells = [""]
        reached: float | None = None
        for words, x, _, size, _ in self._pieces:
            if words.strip():
                if reached is not None and x - reached > _CELL_GAP * size and not _is_bullet(cells[-1]):
                    cells.append("")
                reached = x + size * sum(
                    _CAPITAL_WIDTH if sign.isupper() else _LETTER_WIDTH for sign in words
                )
            cells[-1] += words
        return cells


def read_lines(page: PageObject) -> list[PdfLine]:
    """Return the lines of a page in the order in which they are drawn, which is mostly that of reading."""
    reader = _LineReader()
    page.extract_text(visitor_text=reader.take)
    reader.end()
    return reader.lines


def _is_bullet(cell: str) -> bool:
    return split_marker(_cleaned(f"{cell.strip()} x")) is not None


def _cleaned(text: str) -> str:
    """Signs as people type them: no ligatures, and one bullet for those of symbol fonts."""
    signs = []
    for sign in text:
        if "\ue000" <= sign <= "\uf8ff":
            signs.append("•")
        elif "\ufb00" <= sign <= "\ufb06":
            signs.append(unicodedata.normalize("NFKC", sign))
        elif sign == "\t" or unicodedata.category(sign) != "Cc":
            signs.append(sign)
    return "".join(signs)
