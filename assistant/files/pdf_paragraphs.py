"""The lines of a PDF joined into headings, items of lists and paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.files.broken_words import BROKEN, join_lines, whole_words
from assistant.files.pdf_lines import PdfLine
from assistant.files.plain_text_reading import split_marker
from assistant.files.source_text import CellPlace, Paragraph, ParagraphKind

_SENTENCE_END = re.compile(r"[.!?:;][\"'”’»)\]]*$")
# A space between lines that is this much wider than the usual one parts paragraphs.
_WIDE = 1.3
# A line this much shorter than the usual ones, that ends a sentence, ends its paragraph.
_SHORT = 0.7
_LARGER = 1.08
_LONGEST_HEADING = 120


def join_pages(pages: Sequence[Sequence[PdfLine]]) -> list[Paragraph]:
    """Return the paragraphs of a document; one that goes on over a page is joined too."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    body = _Body(lines)
    groups: list[list[PdfLine]] = []
    for page in pages:
        for index, line in enumerate(page):
            starts_page = index == 0
            if groups and not body.parts(groups[-1][-1], line, starts_page):
                groups[-1].append(line)
            else:
                groups.append([line])
    return list(_paragraphs(groups, body))


class _Body:
    """What is usual in the running text of a document: letter size, step between lines, their length."""

    def __init__(self, lines: Sequence[PdfLine]) -> None:
        sizes = Counter[float]()
        for line in lines:
            sizes[line.size] += len(line.text)
        self.size = sizes.most_common(1)[0][0]
        steps = sorted(
            above.y - below.y
            for above, below in pairwise(lines)
            if above.size == below.size and 0 < above.y - below.y < 2.5 * max(above.size, 1.0)
        )
        # In a short letter most steps are those between paragraphs; the small ones are within them.
        self.step = steps[(len(steps) - 1) // 4] if steps else 1.2 * self.size
        lengths = sorted(len(line.text) for line in lines)
        self.length = lengths[int(0.9 * (len(lengths) - 1))]
        self.words = whole_words(line.text for line in lines)
        self.headings = sorted({line.size for line in lines if self.is_heading(line)}, reverse=True)

    def is_heading(self, line: PdfLine) -> bool:
        if len(line.text) > _LONGEST_HEADING or line.text.endswith((".", ";", ",")):
            return False
        larger = line.size > _LARGER * self.size
        return larger or (line.bold and line.size >= self.size and not line.text.endswith(":"))

    def parts(self, above: PdfLine, below: PdfLine, starts_page: bool) -> bool:
        """Whether a new paragraph begins with the line below."""
        if split_marker(below.text) is not None or max(len(above.cells), len(below.cells)) > 1:
            return True
        step = above.y - below.y
        full = len(above.text) >= _SHORT * self.length and _SENTENCE_END.search(above.text) is None
        if abs(above.size - below.size) > 0.5:
            return True
        # A line that is full goes on in the next one, also where one of them happens to be bold.
        if self._heads(above) != self._heads(below) and not (full and 0 < step <= _WIDE * self.step):
            return True
        if starts_page or step < 0:
            return not self._goes_on(above, below)
        if step > _WIDE * self.step and step > 0.9 * below.size:
            return True
        ends = _SENTENCE_END.search(above.text) is not None
        return ends and len(above.text) < _SHORT * self.length

    def _heads(self, line: PdfLine) -> bool:
        return line.size > _LARGER * self.size or (line.bold and line.size >= self.size)

    @staticmethod
    def _goes_on(above: PdfLine, below: PdfLine) -> bool:
        if BROKEN.search(above.text):
            return True
        return _SENTENCE_END.search(above.text) is None and below.text[:1].islower()


def _paragraphs(groups: Sequence[Sequence[PdfLine]], body: _Body) -> Iterator[Paragraph]:
    for row, group in enumerate(groups, start=1):
        if len(group[0].cells) > 1:
            for column, cell in enumerate(group[0].cells, start=1):
                yield Paragraph(cell, ParagraphKind.CELL, cell=CellPlace(row, column))
            continue
        text = join_lines([line.text for line in group], body.words)
        item = split_marker(text)
        if item is not None and not body.is_heading(group[0]):
            yield Paragraph(item[1], ParagraphKind.ITEM, level=1, marker=item[0])
        elif body.is_heading(replace(group[0], text=text, bold=all(line.bold for line in group))):
            level = 1 + body.headings.index(group[0].size) if group[0].size in body.headings else 1
            yield Paragraph(text, ParagraphKind.HEADING, level=min(level, 6))
        else:
            yield Paragraph(text, ParagraphKind.TEXT)
