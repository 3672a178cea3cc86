"""Pages in the text of a PDF whose form feeds became a space at the start of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.documents.paragraphs import SENTENCE_END
from assistant.documents.source_lines import Item, SourceLine, blocks
from assistant.errors import ReadingError

PAGE_NUMBER = re.compile(r"^\d{1,3}$")


@dataclass(frozen=True)
class PagedLines:
    """Lines with their pages; `starts` holds the numbers of the lines that start a page."""

    lines: tuple[SourceLine, ...]
    page_numbers: tuple[SourceLine, ...]
    starts: frozenset[int]


def number_pages(lines: Sequence[SourceLine]) -> PagedLines:
    """Give every line its page.

    A page ends with a line that holds only its number, or without it, where a line that follows
    another without a blank line starts with a space. The pages are counted from the first printed
    number, and every later printed number has to agree.

    Raises:
        ReadingError: A printed page number contradicts the count.
    """
    paged: list[SourceLine] = []
    numbers: list[SourceLine] = []
    starts: set[int] = set()
    page = 0
    offset: int | None = None
    starts_next = True
    for index, line in enumerate(lines):
        if PAGE_NUMBER.match(line.text):
            printed = int(line.text)
            offset = printed - page if offset is None else offset
            if page + offset != printed:
                raise ReadingError(
                    f"line {line.number}: page number {printed} is printed where page {page + offset} ends; "
                    "expected every page to start with a space or after a printed number"
                )
            numbers.append(line)
            starts_next = True
            paged.append(replace(line, raw=""))
            continue
        follows_directly = index > 0 and not lines[index - 1].blank
        if not line.blank and (starts_next or (line.raw.startswith(" ") and follows_directly)):
            page += 1
            starts.add(line.number)
            starts_next = False
        paged.append(replace(line, page=page))
    known = tuple(
        replace(line, page=line.page + offset if line.page and offset is not None else None) for line in paged
    )
    return PagedLines(known, tuple(numbers), frozenset(starts))


def paged_blocks(paged: PagedLines) -> list[Item]:
    """Group lines into blocks; a sentence that a page cut is whole again."""
    separated: list[SourceLine] = []
    for line in paged.lines:
        if line.number in paged.starts and separated:
            separated.append(SourceLine(line.number, ""))
        separated.append(line)
    joined: list[Item] = []
    for block in blocks(separated):
        if joined and block[0].number in paged.starts and _goes_on(joined[-1], block):
            joined[-1] += block
        else:
            joined.append(block)
    return joined


def _goes_on(previous: Item, block: Item) -> bool:
    """Whether a block at the top of a page belongs to the one before: cut, or only its last sentence."""
    cut = not SENTENCE_END.search(previous[-1].text) and block[0].text[:1].islower()
    text = block[0].text
    last_sentence = len(block) == 1 and text[:1].isalpha() and text.endswith(".")
    return cut or last_sentence
