"""What stands on the pages of a PDF beside its text: page numbers, and heads and feet that come back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from assistant.files.pdf_lines import PdfLine

# How many lines at the top and at the foot of a page can be furniture.
_DEPTH = 3
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:pagina|blz\.?|bladzijde|p\.)\s*\d{1,4}(?:\s*(?:van|/|-)\s*\d{1,4})?|\d{1,4}\s*(?:van|/)\s*\d{1,4})\W*",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\W*(\d{1,4})\W*")
_DIGITS = re.compile(r"\d+")


def without_furniture(pages: Sequence[Sequence[PdfLine]]) -> list[list[PdfLine]]:
    """Return the lines of each page without page numbers and what comes back at its place on most pages."""
    edges = [_edges(page) for page in pages]
    seen = Counter(key for page, at in zip(pages, edges, strict=True) for key in {_key(page[i]) for i in at})
    often = max(2, (len(pages) + 1) // 2)
    first_number = _first_number(pages, edges)
    kept: list[list[PdfLine]] = []
    for number, (page, at) in enumerate(zip(pages, edges, strict=True)):
        shown = []
        for index, line in enumerate(page):
            furniture = index in at and (
                seen[_key(line)] >= often
                or _PAGE_NUMBER.fullmatch(line.text) is not None
                or (first_number is not None and _bare_number(line) == first_number + number)
            )
            if not furniture:
                shown.append(line)
        kept.append(shown)
    return kept


def _edges(page: Sequence[PdfLine]) -> set[int]:
    """Which lines are the highest and the lowest of a page, in whatever order they were drawn."""
    by_height = sorted(range(len(page)), key=lambda index: -page[index].y)
    return set(by_height[:_DEPTH]) | set(by_height[-_DEPTH:])


def _key(line: PdfLine) -> tuple[str, int, int]:
    return _DIGITS.sub("#", line.text), round(line.x / 20), round(line.y / 10)


def _bare_number(line: PdfLine) -> int | None:
    match = _BARE_NUMBER.fullmatch(line.text)
    return int(match[1]) if match else None


def _first_number(pages: Sequence[Sequence[PdfLine]], edges: Sequence[set[int]]) -> int | None:
    """The number of the first page, where bare numbers at the edges count with the pages; else `None`."""
    starts = Counter(
        number - index
        for index, (page, at) in enumerate(zip(pages, edges, strict=True))
        for number in {_bare_number(page[i]) for i in at}
        if number is not None
    )
    if not starts:
        return None
    start, pages_with = starts.most_common(1)[0]
    return start if pages_with >= 2 else None
