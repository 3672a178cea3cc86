"""Paragraphs in the text of a PDF, where only the lengths of the lines show where one ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.documents.source_lines import Item, SourceLine

LONG = 110
"""Words; a longer paragraph is split where a line and a sentence end together."""
SMALLEST_PART = 30
"""Words; no part of a split paragraph is shorter."""
SENTENCE_END = re.compile(r"[.!?…:;][’”)*]*$|\)$")
FULL_STOP = re.compile(r"[.!?…][’”)]*$|\)$")
EARLY = 0.85
"""A line was ended on purpose when the next word fits in this share of its block's widest line."""


def early_width(block: Item) -> int:
    """Return up to which width the next word would have fitted on a line of this block."""
    return round(EARLY * max(len(line.text) for line in block))


def breaks_early(line: SourceLine, following: SourceLine, width: int) -> bool:
    """Whether a line was ended on purpose: the first word of the next line would have fitted on it."""
    return len(line.text) + 1 + len(following.text.split()[0]) <= width


def ends_paragraph(line: SourceLine, following: SourceLine, width: int) -> bool:
    """Whether a line ends a sentence and was ended on purpose."""
    return bool(FULL_STOP.search(line.text)) and breaks_early(line, following, width)


def split_paragraphs(lines: Sequence[SourceLine], width: int) -> list[Item]:
    """Split lines without blank lines between them into paragraphs."""
    paragraphs: list[Item] = []
    current: list[SourceLine] = []
    for line in lines:
        if current and ends_paragraph(current[-1], line, width):
            paragraphs.append(tuple(current))
            current = []
        current.append(line)
    if current:
        paragraphs.append(tuple(current))
    return paragraphs


def split_long(paragraph: Item) -> list[Item]:
    """Split a long paragraph at the most even of the places where a line and a sentence end together.

    In such places a paragraph may have ended whose last line happened to be full.
    """
    counts = [len(line.text.split()) for line in paragraph]
    total = sum(counts)
    if total <= LONG:
        return [paragraph]
    places = {
        index: abs(total - 2 * sum(counts[:index]))
        for index in range(1, len(paragraph))
        if FULL_STOP.search(paragraph[index - 1].text)
        and paragraph[index].text[:1].isupper()
        and SMALLEST_PART <= sum(counts[:index]) <= total - SMALLEST_PART
    }
    if not places:
        return [paragraph]
    place = min(places, key=lambda index: (places[index], index))
    return [*split_long(paragraph[:place]), *split_long(paragraph[place:])]
