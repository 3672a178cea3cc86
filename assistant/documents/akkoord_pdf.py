"""Reads a coalition agreement from the text of a PDF.

There is a blank line after every line, so that only the shape of the lines shows the structure:
Roman chapter numbers, short lines without a full stop as subheads, numbered measures, and page
footers (page number, rule, running title) that cut sentences. The footer's number is that of the
page that it ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.documents.builder import ReadingBuilder
from assistant.documents.mending import join_lines
from assistant.documents.paragraphs import SENTENCE_END, breaks_early, split_long, split_paragraphs
from assistant.documents.source_lines import Item, SourceLine, split_at
from assistant.model import PassageKind

PAGE_NUMBER = re.compile(r"^\d{1,3}$")
RULE = re.compile(r"^_{5,}$")
CHAPTER = re.compile(r"^(?:0|[IVX]+)\. [A-Z]")
MEASURE = re.compile(r"^(\d{1,2}\.\d{1,2})\.\s")
LIST_ITEM = re.compile(r"^(?:•\s|\d\. [A-Z])")
MOTTO = re.compile(r"^Investeringsgebied:")
LINE_WIDTH = 84
SUBHEAD_LENGTH = 64


def read(lines: Sequence[SourceLine], builder: ReadingBuilder) -> None:
    """Read the whole agreement."""
    text = _without_footers([line for line in lines if not line.blank], builder)
    start = next((i for i, line in enumerate(text) if CHAPTER.match(line.text)), len(text))
    if start:
        builder.passage(PassageKind.IDENTITY, [(line,) for line in text[:start]])
    stretch: list[SourceLine] = []
    for index, line in enumerate(text[start:], start=start):
        following = text[index + 1] if index + 1 < len(text) else None
        level = 1 if CHAPTER.match(line.text) else 2 if _is_subhead(text[index - 1], line, following) else 0
        if level:
            _read_stretch(stretch, builder)
            stretch = []
            builder.title(level, [line])
        else:
            stretch.append(line)
    _read_stretch(stretch, builder)


def _without_footers(lines: list[SourceLine], builder: ReadingBuilder) -> list[SourceLine]:
    kept: list[SourceLine] = []
    page_start = 0
    index = 0
    running_title = lines[0].text if lines else ""
    footers = 0
    while index < len(lines):
        footer = lines[index : index + 3]
        if _is_footer(footer, running_title):
            page = int(footer[0].text)
            kept[page_start:] = [replace(line, page=page) for line in kept[page_start:]]
            page_start = len(kept)
            builder.noise(footer, "page footer")
            footers += 1
            index += 3
        else:
            kept.append(lines[index])
            index += 1
    if footers:
        builder.noise(kept[page_start:], "stray web text after the last page")
        return kept[:page_start]
    return kept


def _is_footer(lines: Sequence[SourceLine], running_title: str) -> bool:
    return (
        len(lines) == 3
        and PAGE_NUMBER.match(lines[0].text) is not None
        and RULE.match(lines[1].text) is not None
        and lines[2].text == running_title
    )


def _is_subhead(previous: SourceLine, line: SourceLine, following: SourceLine | None) -> bool:
    text = line.text
    if MEASURE.match(text) or LIST_ITEM.match(text) or MOTTO.match(text) or following is None:
        return False
    after_an_end = bool(
        SENTENCE_END.search(previous.text) or CHAPTER.match(previous.text) or MOTTO.match(previous.text)
    )
    announces = text.endswith(":") and MEASURE.match(following.text) is not None
    return (
        after_an_end
        and len(text) <= SUBHEAD_LENGTH
        and text[:1].isupper()
        and (announces or not SENTENCE_END.search(text))
        and following.text[:1].isupper() | following.text[:1].isdigit()
        and breaks_early(line, following, LINE_WIDTH)
    )


def _read_stretch(lines: list[SourceLine], builder: ReadingBuilder) -> None:
    """Read the lines between two titles."""
    if len(lines) == 1 and MOTTO.match(lines[0].text):
        builder.tagline(lines)
        return
    first_measure = next((i for i, line in enumerate(lines) if MEASURE.match(line.text)), len(lines))
    _read_prose(lines[:first_measure], builder)
    for measure in split_at(lines[first_measure:], lambda line: MEASURE.match(line.text) is not None):
        match = MEASURE.match(measure[0].text)
        number = match.group(1) if match else None
        builder.passage(PassageKind.MEASURE, [measure], number=number, spoken=_without_number)


def _without_number(items: Sequence[Item]) -> str:
    return MEASURE.sub("", join_lines(line.text for item in items for line in item))


def _read_prose(lines: list[SourceLine], builder: ReadingBuilder) -> None:
    groups: list[list[Item]] = []
    for paragraph in (part for whole in _paragraphs(lines) for part in split_long(whole)):
        items = _items(paragraph)
        bullets = LIST_ITEM.match(items[0][0].text) is not None
        opened = bool(groups) and MOTTO.match(groups[-1][-1][0].text) is not None
        if groups and (bullets or opened):
            groups[-1] += items
        else:
            groups.append(items)
    for group in groups:
        kind = (
            PassageKind.LIST
            if any(LIST_ITEM.match(item[0].text) for item in group)
            else PassageKind.PARAGRAPH
        )
        builder.passage(kind, group)


def _paragraphs(lines: list[SourceLine]) -> list[Item]:
    paragraphs: list[Item] = []
    start = 0
    for index, (line, following) in enumerate(pairwise(lines), start=1):
        short_item = LIST_ITEM.match(line.text) and breaks_early(line, following, LINE_WIDTH)
        if short_item and not LIST_ITEM.match(following.text):
            paragraphs += split_paragraphs(lines[start:index], LINE_WIDTH)
            start = index
    return paragraphs + split_paragraphs(lines[start:], LINE_WIDTH)


def _items(paragraph: Item) -> list[Item]:
    items: list[Item] = []
    for line in paragraph:
        if not items or LIST_ITEM.match(line.text) or MOTTO.match(items[-1][0].text):
            items.append((line,))
        else:
            items[-1] += (line,)
    return items
