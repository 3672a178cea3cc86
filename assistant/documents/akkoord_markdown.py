"""Reads a coalition agreement in markdown, with a contents list, chapters, principles and actions.

Heading marks mean little in this layout: a title is known by its number ("2.3.1: ...") or by being
"Principes:" or "Acties:", whatever marks it has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.documents.builder import ReadingBuilder
from assistant.documents.markdown import bare, goes_on_in, heading_depth, is_bullet, unmarked
from assistant.documents.source_lines import Item, SourceLine, blocks, split_at
from assistant.model import PassageKind

NUMBERED_TITLE = re.compile(r"^(\d(?:\.\d){0,2}):?\s+\S")
NUMBERED_LINE = re.compile(r"^(?:#{1,6}\s+)?(?:\*\*)?\d(?:\.\d){0,2}:?\s+[A-Z]")
PART = re.compile(r"^(?:Principes|Acties):$")
PART_LEVEL = 5
LOGO = re.compile(r"^Heerlen$")
LETTER_DATE = re.compile(r"^\d{1,2} [a-z]+,? \d{4}$")
CHAPTER_NUMBER = re.compile(r"^\d$")
HOLDERS = "Portefeuilleverdeling"
WHOLE_QUOTE = re.compile(r"^“[^”]*”$")


def read(lines: Sequence[SourceLine], builder: ReadingBuilder) -> None:
    """Read the whole agreement."""
    groups = blocks(lines)
    body = next((i for i, block in enumerate(groups) if block[0].text == "---"), len(groups))
    letter = next((i for i, block in enumerate(groups[:body]) if LETTER_DATE.match(block[0].text)), body)
    contents = next(
        (
            i
            for i, block in enumerate(groups[:letter])
            if i and heading_depth(block[0]) == 1 and _is_repeated(i, groups)
        ),
        letter,
    )
    _read_cover(groups[:contents], builder)
    for block in groups[contents:letter]:
        builder.noise(block, "contents entry")
    _read_letter(groups[letter:body], builder)
    _Body(builder).read(groups[body:])


def _is_repeated(index: int, groups: list[Item]) -> bool:
    titles = [bare(block[0]).lower() for block in groups[:index] if heading_depth(block[0]) == 1]
    return bare(groups[index][0]).lower() in titles


def _read_cover(groups: list[Item], builder: ReadingBuilder) -> None:
    """Read the title, a poem, and what the last lines say about this edition."""
    identity: list[Item] = []
    poem: list[Item] = []
    edition: list[Item] = []
    for block in groups:
        if all(LOGO.match(line.text) for line in block):
            builder.noise(block, "logo")
        elif heading_depth(block[0]) or len(identity) == 1:
            identity += [(line,) for line in block]
            if len(identity) > 1:
                _flush(builder, PassageKind.IDENTITY, identity)
        elif bare(block[0])[:1].islower():
            poem += [(line,) for line in block]
        else:
            _flush(builder, PassageKind.QUOTE, poem)
            edition.append(block)
    _flush(builder, PassageKind.QUOTE, poem)
    _flush(builder, PassageKind.PARAGRAPH, edition)


def _flush(builder: ReadingBuilder, kind: PassageKind, items: list[Item]) -> None:
    if items:
        builder.passage(kind, items)
        items.clear()


def _read_letter(groups: list[Item], builder: ReadingBuilder) -> None:
    if not groups:
        return
    builder.passage(PassageKind.IDENTITY, groups[:1])
    for salutation in groups[1:2]:
        builder.title(1, unmarked(salutation), name=bare(salutation[0]).rstrip(","))
    opening: list[Item] = []
    for index, block in enumerate(groups[2:], start=2):
        italic = block[0].text.startswith("*") and not block[0].text.startswith("**")
        following = groups[index + 1] if index + 1 < len(groups) else None
        if italic or WHOLE_QUOTE.match(block[0].text) or block[-1].text.endswith(":"):
            opening.append(block)
            if italic and not (following and following[0].text.startswith("*")):
                _flush(builder, PassageKind.LIST, opening)
        else:
            builder.passage(PassageKind.PARAGRAPH, [*opening, block])
            opening.clear()
    _flush(builder, PassageKind.PARAGRAPH, opening)


class _Body:
    """Reads the chapters."""

    def __init__(self, builder: ReadingBuilder) -> None:
        self._builder = builder
        self._actions: list[Item] = []
        self._holder: list[Item] = []

    def read(self, groups: list[Item]) -> None:
        for block in groups:
            line = block[0]
            if line.text == "---":
                self._close()
                self._builder.noise(block, "rule between chapters")
            elif CHAPTER_NUMBER.match(line.text):
                self._builder.noise(block, "chapter number without title")
            elif LOGO.match(bare(line)):
                self._builder.noise(block, "logo")
            elif PART.match(bare(line)):
                self._close()
                self._builder.title(PART_LEVEL, unmarked(block))
            elif NUMBERED_LINE.match(line.text) and len(block) == 1 and not line.text.endswith("."):
                self._close()
                number = NUMBERED_TITLE.match(bare(line))
                level = number.group(1).count(".") + 1 if number else 1
                self._builder.title(level, unmarked(block))
            elif heading_depth(line):
                self._read_unnumbered_heading(block)
            elif self._holder:
                self._holder += [(line,) for line in block]
            elif is_bullet(line):
                self._actions += split_at(block, is_bullet)
            elif self._actions and goes_on_in(self._actions[-1], block):
                self._actions[-1] += block
            else:
                self._close()
                self._builder.passage(PassageKind.PARAGRAPH, [block])
        self._close()

    def _read_unnumbered_heading(self, block: Item) -> None:
        self._close()
        if heading_depth(block[0]) == 1:
            self._builder.noise(block, "doubled title")
        elif self._builder.section and self._builder.section[-1].endswith(HOLDERS):
            self._holder = [block]
        else:
            self._builder.unplaced(block)

    def _close(self) -> None:
        for action in self._actions:
            self._builder.passage(PassageKind.ACTION, [action])
        self._actions = []
        if self._holder:
            self._builder.passage(PassageKind.PORTFOLIO, self._holder)
            self._holder = []
