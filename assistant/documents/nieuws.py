"""Reads a news article: a title, a photo credit, paragraphs, and bullets under lines that end in a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.documents.builder import ReadingBuilder
from assistant.documents.source_lines import SourceLine, blocks, split_at
from assistant.model import PassageKind

PHOTO_CREDIT = re.compile(r"^Foto:")
BULLET = re.compile(r"^•\s*")
FOLLOWS = re.compile(r"^Dat leidt tot\b")


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
            follows = FOLLOWS.match(first) is not None
            kind = PassageKind.ACTION if follows else PassageKind.PARAGRAPH
            builder.title(2 if follows else 1, block)
        else:
            builder.passage(PassageKind.PARAGRAPH, [block])
