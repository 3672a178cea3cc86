"""Reads a route map in markdown: numbered chapters, phases, goals, lists of stops and a calendar.

Chapter and theme numbers stand on a line of their own before the title, and page titles stand
double. A heading of the first depth is a page title; headings below it are deeper than it, and a
plain heading under a bold one is deeper still.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from assistant.documents.builder import ReadingBuilder
from assistant.documents.markdown import bare, goes_on_in, heading_depth, is_bold, is_bullet, unmarked
from assistant.documents.source_lines import Item, SourceLine, blocks, split_at
from assistant.documents.titles import announced, display_title
from assistant.model import PassageKind

LOGO = "Heerlen"
CONTENTS = "Inhoudsopgave"
NUMBER_ALONE = re.compile(r"^\d(?:\.\d)?$")
NUMBERED_THEME = re.compile(r"^(\d\.\d) (\S.*)$")
NUMBERED_ITEM = re.compile(r"^\d\. ")
PHASE = re.compile(r"^Fase \d: ")
STOPS = "Tussenstops:"
CREDIT = re.compile(r"^Bron: ")
NAMES_FOLLOW = re.compile(r"^De stuurgroep.*:$")
TABLE_HEADER = ("Fase", "Moment", "Omschrijving", "Onderdeel")
CLOSING_STOP = re.compile(r"(?<!\.\w)[.,]$")  # that of an abbreviation ("e.a.") belongs to it
SHORT_INTRODUCTION = 15  # words; a paragraph this short right before bullets introduces them


def read(lines: Sequence[SourceLine], builder: ReadingBuilder) -> None:
    """Read the whole route map."""
    _Route(builder).read(blocks(lines))


class _Route:
    def __init__(self, builder: ReadingBuilder) -> None:
        self._builder = builder
        self._number: str | None = None
        self._page_level = 1
        self._under_bold = False
        self._paragraph: list[SourceLine] = []
        self._list: list[Item] = []
        self._names: list[Item] = []

    def read(self, groups: list[Item]) -> None:
        contents = False
        for index, block in enumerate(groups):
            line = block[0]
            text = bare(line)
            if contents and heading_depth(line) == 0:
                self._builder.noise(block, "logo" if text == LOGO else "contents entry")
                continue
            contents = text == CONTENTS
            if contents:
                self._close()
                self._builder.noise(block, "contents entry")
            elif index == 0:
                self._list = [block]
            elif len(self._list) == 1 and heading_depth(self._list[0][0]) == 1:
                self._builder.passage(PassageKind.IDENTITY, [*self._list, block])
                self._list = []
            elif len(block) == 1 and text == LOGO:
                self._builder.noise(block, "logo")
            elif CREDIT.match(text):
                self._builder.noise(block, "photo credit")
            elif NUMBER_ALONE.match(text):
                self._close()
                self._number = text
                self._builder.noise(block, "number of the title that follows")
            elif "\t" in line.raw:
                self._read_table(block)
            elif self._number:
                self._open_numbered(block)
            elif heading_depth(line):
                self._read_heading(block)
            else:
                self._read_text(block)
        self._close()

    def _open_numbered(self, block: Item) -> None:
        number = self._number or ""
        self._page_level = 1 + number.count(".")
        self._builder.title(self._page_level, unmarked(block), number=number)
        self._number = None
        self._under_bold = False

    def _read_heading(self, block: Item) -> None:
        line = block[0]
        text = bare(line)
        section = self._builder.section
        if self._names and heading_depth(line) > 2:
            self._names += [(part,) for part in block]
            return
        self._close()
        doubled = any(title.endswith(display_title(text)) for title in section)
        if NAMES_FOLLOW.match(text):
            self._names = [block]
        elif heading_depth(line) == 1 and doubled:
            self._builder.noise(block, "doubled title")
        elif heading_depth(line) == 1:
            self._open_page(block, text)
        else:
            self._builder.title(self._depth(line, text), unmarked(block))

    def _open_page(self, block: Item, text: str) -> None:
        theme = NUMBERED_THEME.match(text)
        in_phase = any(PHASE.match(title) for title in self._builder.section)
        in_chapter = any(title[:1].isdigit() for title in self._builder.section)
        if PHASE.match(text) or theme:
            self._page_level = 2
        else:
            self._page_level = 3 if in_phase else 2 if in_chapter else 1
        self._under_bold = False
        self._builder.title(self._page_level, unmarked(block))

    def _depth(self, line: SourceLine, text: str) -> int:
        if text == STOPS:
            return self._page_level + 1
        if is_bold(line):
            self._under_bold = True
            return self._page_level + 1
        return self._page_level + (2 if self._under_bold else 1)

    def _read_text(self, block: Item) -> None:
        if self._names:
            self._names += [(line,) for line in block]
        elif is_bullet(block[0]) or NUMBERED_ITEM.match(block[0].text):
            introduces = self._paragraph and (
                self._paragraph[-1].text.endswith(":") or _word_count(self._paragraph) <= SHORT_INTRODUCTION
            )
            if introduces:
                self._list = [tuple(self._paragraph)]
                self._paragraph = []
            self._close_paragraph()
            bulleted = is_bullet(block[0])
            self._list += split_at(block, is_bullet) if bulleted else [(line,) for line in block]
        else:
            if not self._paragraph or not goes_on_in(tuple(self._paragraph), block):
                self._close()
            self._paragraph += block

    def _read_table(self, block: Item) -> None:
        self._close()
        header = [line for line in block if tuple(_cells(line)) == TABLE_HEADER]
        self._builder.noise(header, "column headers")
        rows = [line for line in block if line not in header]
        complete = [row for row in rows if len(_cells(row)) == len(TABLE_HEADER)]
        self._builder.unplaced([row for row in rows if row not in complete])
        for _, group in groupby(complete, key=lambda row: _cells(row)[:2]):
            self._builder.passage(PassageKind.TABLE, [(row,) for row in group], spoken=_calendar_text)

    def _close(self) -> None:
        self._close_paragraph()
        if self._list:
            items = self._list
            self._builder.passage(PassageKind.LIST, items, lead=self._lead(items))
            self._list = []
        if self._names:
            self._builder.passage(PassageKind.LIST, self._names, spoken=_names_text)
            self._names = []

    def _close_paragraph(self) -> None:
        if self._paragraph:
            self._builder.passage(PassageKind.PARAGRAPH, [tuple(self._paragraph)])
            self._paragraph = []

    def _lead(self, items: list[Item]) -> str | None:
        """Return the titles above a list that no sentence introduces."""
        introduced = not (is_bullet(items[0][0]) or NUMBERED_ITEM.match(items[0][0].text))
        return None if introduced else announced(", ".join(self._builder.section[-2:]))


def _cells(row: SourceLine) -> list[str]:
    return [bare(SourceLine(row.number, cell)) for cell in row.raw.split("\t")]


def _calendar_text(rows: Sequence[Item]) -> str:
    """Say phase and moment once, and per row what happens and for which part."""
    phase, moment = _cells(rows[0][0])[:2]
    lines = [f"Fase {phase}, moment: {moment.rstrip('.')}"]
    for (row,) in rows:
        what, part = _cells(row)[2:]
        lines.append(f"{CLOSING_STOP.sub('', what)} ({part})")
    return "\n".join(lines)


def _word_count(lines: Sequence[SourceLine]) -> int:
    return sum(len(line.text.split()) for line in lines)


def _names_text(names: Sequence[Item]) -> str:
    """Return one line per organisation or sector, with the names that belong to it."""
    lines = [bare(names[0][0])]
    for (line,) in names[1:]:
        text = bare(line)
        if heading_depth(line):
            lines.append(f"{text}:")
        elif lines[-1].endswith(":"):
            lines[-1] += f" {text}"
        else:
            lines[-1] += f"{_separator(lines[-1], text)} {text}"
    return "\n".join(lines)


def _separator(before: str, text: str) -> str:
    """A line without a comma after persons with their functions goes on with the function before it."""
    return "" if "," in before and "," not in text else ";"
