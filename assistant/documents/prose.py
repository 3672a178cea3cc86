"""Paragraphs and lists in blocks of lines that a PDF left: which lines belong together."""

from __future__ import annotations

from collections.abc import Callable

from assistant.documents.lists import continues_item, is_label, split_introduction
from assistant.documents.paragraphs import breaks_early, early_width, ends_paragraph
from assistant.documents.source_lines import Item, SourceLine
from assistant.model import PassageKind


class Prose:
    """Reads blocks of running text; a list stays together with the sentence that introduces it.

    Args:
        is_item: Tells whether a line starts an item of a list.
        add: Receives every passage that is complete.
    """

    def __init__(
        self, is_item: Callable[[SourceLine], bool], add: Callable[[PassageKind, list[Item]], None]
    ) -> None:
        self._is_item = is_item
        self._add = add
        self._paragraph: Item = ()
        self._list: list[Item] = []

    def read(self, block: Item) -> None:
        """Read one block; its last paragraph or list stays open, because the next block may go on with it."""
        for piece in self._pieces(block):
            if self._is_item(piece[0]):
                self._start_list()
                self._list.append(piece)
            elif self._list and continues_item(self._list[-1], piece[0]):
                self._list[-1] += piece
            elif self._list and is_label(self._list[-1]):
                self._list.append(piece)
            else:
                self.close()
                self._paragraph = piece

    def close(self) -> None:
        """Complete the open paragraph or list."""
        if self._paragraph:
            self._add(PassageKind.PARAGRAPH, [self._paragraph])
            self._paragraph = ()
        if self._list:
            self._add(PassageKind.LIST, self._list)
            self._list = []

    def _start_list(self) -> None:
        if not self._paragraph:
            return
        introduction = self._paragraph
        self._paragraph = ()
        if not introduction[-1].text.endswith(":"):
            self._add(PassageKind.PARAGRAPH, [introduction])
            return
        alone, introduction = split_introduction(introduction)
        if alone:
            self._add(PassageKind.PARAGRAPH, [alone])
        self._list = [introduction]

    def _pieces(self, block: Item) -> list[Item]:
        width = early_width(block)
        pieces: list[Item] = []
        for line in block:
            if not pieces or self._is_item(line) or self._ends_before(pieces[-1], line, width):
                pieces.append((line,))
            else:
                pieces[-1] += (line,)
        return pieces

    def _ends_before(self, piece: Item, line: SourceLine, width: int) -> bool:
        if ends_paragraph(piece[-1], line, width):
            return True
        in_list = self._is_item(piece[0])
        return in_list and line.text[:1].isupper() and breaks_early(piece[-1], line, width)
