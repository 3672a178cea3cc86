"""Reads a news article: a title, a photo credit, paragraphs, and bullets under lines that end in a colon.

The lines with a colon are whole sentences: starting points on a subject, then the measures that follow.
The sections get the names of these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.documents.builder import ReadingBuilder
from assistant.documents.source_lines import Item, SourceLine, blocks, split_at
from assistant.model import PassageKind

PHOTO_CREDIT = re.compile(r"^Foto:")
BULLET = re.compile(r"^•\s*")
SUBJECT = re.compile(r"^Wat betreft (\w+)\b.*\buitgangspunten\b")
STARTING_POINTS = "Uitgangspunten"
FOLLOWS = re.compile(r"^Dat leidt tot\b")
MEASURES = "Maatregelen"


def read(lines: Sequence[SourceLine], builder: ReadingBuilder) -> None:
    """Read the whole article."""
    groups = blocks(lines)
    builder.passage(PassageKind.IDENTITY, groups[:1])
    kind = PassageKind.PARAGRAPH
    for block in groups[1:]:
        first = block[0].text
        if PHOTO_CREDIT.match(first):
            builder.noise(block, "photo credit")
        elif BULLET.match(first):
            for item in split_at(block, lambda line: BULLET.match(line.text) is not None):
                builder.passage(kind, [item])
        elif len(block) == 1 and first.endswith(":"):
            kind = _open_section(block, builder)
        else:
            builder.passage(PassageKind.PARAGRAPH, [block])


def _open_section(block: Item, builder: ReadingBuilder) -> PassageKind:
    """Open the section of a line with a colon; return the kind of the bullets under it."""
    subject = SUBJECT.match(block[0].text)
    if FOLLOWS.match(block[0].text):
        builder.title(2, block, name=MEASURES)
        return PassageKind.ACTION
    if subject:
        builder.enter(1, subject.group(1).capitalize())
        builder.title(2, block, name=STARTING_POINTS)
    else:
        builder.title(1, block)
    return PassageKind.PARAGRAPH
