"""Lists in the text of a PDF: their items, what continues an item, and the sentence that introduces them."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.documents.paragraphs import SENTENCE_END
from assistant.documents.source_lines import Item, SourceLine

ITEM_SIGN = re.compile(r"^(?:[•-]\s|\d\.\s|[a-d]\.\s|Actielijn \d [A-Z])")
SIGN = re.compile(r"^(?:[•-]|\d\.|[a-d]\.)\s+")
SENTENCE_START = re.compile(r"(?<=[.!?])\s+(?=[A-Z‘“])")
LONG_INTRODUCTION = 60
"""Words; of a longer paragraph only the last sentences stay with the list that they introduce."""
SHORT_SENTENCE = 6
"""Words; a shorter last sentence ("Denk aan:") needs the sentence before it."""


def has_item_sign(line: SourceLine) -> bool:
    """Whether a line starts with a bullet, a number or a letter of a list."""
    return ITEM_SIGN.match(line.text) is not None


def is_label(item: Item) -> bool:
    """Whether an item is only a name, so that the text after it explains it."""
    return len(item) == 1 and SIGN.sub("", item[0].text)[:1].isupper()


def continues_item(item: Item, following: SourceLine) -> bool:
    """Whether the text after an item goes on with it."""
    start = following.text[:1]
    return start.islower() or not (start.isupper() or SENTENCE_END.search(item[-1].text))


def split_introduction(paragraph: Item) -> tuple[Item, Item]:
    """Split a paragraph into what stands alone and what introduces the list after it."""
    if sum(len(line.text.split()) for line in paragraph) <= LONG_INTRODUCTION:
        return (), paragraph
    starts = [
        (index, match.end())
        for index, line in enumerate(paragraph)
        for match in SENTENCE_START.finditer(line.text)
    ] + [(index, 0) for index in range(1, len(paragraph)) if SENTENCE_END.search(paragraph[index - 1].text)]
    for index, offset in sorted(starts, reverse=True):
        before, after = _cut(paragraph, index, offset)
        if sum(len(line.text.split()) for line in after) >= SHORT_SENTENCE:
            return before, after
    return (), paragraph


def _cut(paragraph: Item, index: int, offset: int) -> tuple[Item, Item]:
    line = paragraph[index]
    head, tail = line.text[:offset].rstrip(), line.text[offset:]
    before = paragraph[:index] + ((replace(line, raw=head),) if head else ())
    return before, (replace(line, raw=tail), *paragraph[index + 1 :])
