"""The text of a file, as paragraphs and as one string for the rewriter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

_FEWEST_WORDS_OF_PROSE = 6


class ParagraphKind(StrEnum):
    """What a paragraph is in its document. A footnote and an endnote are a `NOTE`."""

    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    CELL = "cell"
    NOTE = "note"


class CellPlace(NamedTuple):
    """Where a paragraph of a table stands: the row, counted through the whole document, and the column."""

    row: int
    column: int


@dataclass(frozen=True)
class Paragraph:
    """A paragraph without its marker.

    `level` is 1 for the highest headings and the outermost list items, 0 elsewhere. `marker` is what stands
    before it in the document and is no part of its text, such as "-", "2." or "1.3", else "". `cell` is set
    for a `CELL` only.
    """

    text: str
    kind: ParagraphKind
    level: int = 0
    marker: str = ""
    cell: CellPlace | None = None


@dataclass(frozen=True)
class SourceText:
    """A text that was read: one string, its paragraphs, and in Dutch what the reader of it must know.

    `notices` say what was left out or may have gone wrong.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    notices: tuple[str, ...] = ()


def joined(paragraphs: Sequence[Paragraph]) -> str:
    """Return the paragraphs as one text, with a blank line between them.

    Items of a list follow on the next line, after their marker. A table has one line a row, its cells parted
    by " | "; a row with whole sentences in it is paragraphs.
    """
    blocks: list[tuple[ParagraphKind, str]] = []
    at = 0
    while at < len(paragraphs):
        paragraph = paragraphs[at]
        end = at + 1
        if paragraph.cell is not None:
            while end < len(paragraphs) and _same_row(paragraph, paragraphs[end]):
                end += 1
            row = paragraphs[at:end]
            if any(_is_prose(cell.text) for cell in row):
                # A table that only lays out a letter: its cells are read as paragraphs.
                blocks += [(ParagraphKind.TEXT, _line(cell)) for cell in row]
                at = end
                continue
            line = _row(row)
        else:
            line = _line(paragraph)
        blocks.append((paragraph.kind, line))
        at = end
    text = ""
    before: ParagraphKind | None = None
    for kind, line in blocks:
        together = kind == before and kind in (ParagraphKind.ITEM, ParagraphKind.CELL)
        text += ("\n" if together else "\n\n" if text else "") + line
        before = kind
    return text


def _same_row(one: Paragraph, other: Paragraph) -> bool:
    return one.cell is not None and other.cell is not None and one.cell.row == other.cell.row


def _line(paragraph: Paragraph) -> str:
    return f"{paragraph.marker} {paragraph.text}" if paragraph.marker else paragraph.text


def _is_prose(text: str) -> bool:
    """Whether a cell holds a sentence, and no figure or label."""
    return len(text.split()) >= _FEWEST_WORDS_OF_PROSE and text.rstrip().endswith((".", "?", "!", ":"))


def _row(paragraphs: Sequence[Paragraph]) -> str:
    cells: dict[int, list[str]] = {}
    for paragraph in paragraphs:
        if paragraph.cell is not None:
            cells.setdefault(paragraph.cell.column, []).append(" ".join(_line(paragraph).split()))
    return " | ".join(" ".join(cell) for cell in cells.values())
