"""Collects paragraphs while the marks of a document are read one by one (HTML, Markdown)."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.files.source_text import CellPlace, Paragraph, ParagraphKind


@dataclass
class _List:
    """A list that is open; `number` is that of its next item, `None` for bullets."""

    number: int | None


class ParagraphBuilder:
    """Takes text and what begins and ends around it; `paragraphs` holds what is whole."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._words: list[str] = []
        self._heading = 0
        self._lists: list[_List] = []
        self._marker: str = ""
        self._rows = 0
        # The places of the cells that are open, the innermost last: a table can stand in a cell.
        self._places: list[CellPlace] = []
        self._cells = 0
        self._note = ""

    def add(self, text: str) -> None:
        """Add words of the paragraph; a line break in them stays."""
        self._words.append(text)

    def flush(self) -> None:
        """End the paragraph, where there is one."""
        lines = [" ".join(line.split()) for line in "".join(self._words).split("\n")]
        text = "\n".join(lines).strip("\n")
        self._words = []
        if text:
            self.paragraphs.append(self._paragraph(text))
            self._marker = self._note = ""

    def open_heading(self, level: int) -> None:
        """Begin a heading."""
        self.flush()
        self._heading = level

    def close_heading(self) -> None:
        """End a heading."""
        self.flush()
        self._heading = 0

    def open_list(self, number: int | None) -> None:
        """Begin a list that counts from `number`, or with bullets where it is `None`."""
        self.flush()
        self._lists.append(_List(number))

    def close_list(self) -> None:
        """End the innermost list."""
        self.flush()
        if self._lists:
            self._lists.pop()
        self._marker = ""

    def open_item(self) -> None:
        """Begin an item: the next paragraph gets the marker."""
        self.flush()
        inner = self._lists[-1] if self._lists else _List(None)
        self._marker = "-" if inner.number is None else f"{inner.number}."
        if inner.number is not None:
            inner.number += 1

    def open_note(self, marker: str) -> None:
        """Let the next paragraph be a footnote."""
        self.flush()
        self._note = marker

    def open_row(self) -> None:
        """Begin a row of a table."""
        self.flush()
        self._rows += 1
        self._places.append(CellPlace(self._rows, 0))

    def close_row(self) -> None:
        """End a row."""
        self.flush()
        if self._places:
            self._places.pop()

    def open_cell(self) -> None:
        """Begin a cell of the row."""
        self.flush()
        self._cells += 1
        if self._places:
            row, column = self._places[-1]
            self._places[-1] = CellPlace(row, column + 1)

    def close_cell(self) -> None:
        """End a cell."""
        self.flush()
        self._cells -= 1

    def _paragraph(self, text: str) -> Paragraph:
        if self._note:
            return Paragraph(text, ParagraphKind.NOTE, marker=self._note)
        if self._heading:
            return Paragraph(text, ParagraphKind.HEADING, level=self._heading)
        if self._cells > 0 and self._places:
            return Paragraph(text, ParagraphKind.CELL, marker=self._marker, cell=self._places[-1])
        if self._lists:
            return Paragraph(text, ParagraphKind.ITEM, level=len(self._lists), marker=self._marker)
        return Paragraph(text, ParagraphKind.TEXT)
