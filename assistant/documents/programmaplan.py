"""Reads a programme plan from the text of a PDF: chapters, lines of action, projects, a budget.

Every project ends with a block Wie / Planning / Budget. Titles have no marks: they are known by
their numbers, or by being a short line at the start of a block that ends no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.documents.budget import budget_text
from assistant.documents.builder import ReadingBuilder
from assistant.documents.lists import has_item_sign
from assistant.documents.mending import join_lines
from assistant.documents.pages import number_pages, paged_blocks
from assistant.documents.paragraphs import SENTENCE_END, breaks_early, early_width
from assistant.documents.project_overview import overview_items, overview_text
from assistant.documents.prose import Prose
from assistant.documents.source_lines import Item, SourceLine, split_at
from assistant.documents.titles import announced
from assistant.model import PassageKind

CHAPTER = re.compile(r"^(?:\d / \S|Voorwoord$|Samenvatting$|Bijlage \d+: )")
ACTION_LINE = re.compile(r"^Actielijn \d[.:] ")
PROJECTS = re.compile(r"^Projecten actielijn \d$")
PROJECT = re.compile(r"^(\d\.\d{1,2})\.?\s+\S")
PROJECT_CHAPTER = "De projecten"
FIELD = re.compile(r"^(Wie|Planning|Budget)\s+")
BUDGET_TABLE = re.compile(r"^Programmabegroting .* \d{4}$")
LAYOUT_NOTE = re.compile(r"^<.*>$")
QUOTE_START = re.compile(r"^[“‘]")
QUOTE_END = re.compile(r"[”’]$|[”’] [-–] [A-Z]\S+ [A-Z]\S+$")
SIGNATURE = re.compile(r"^[A-Z]\w+ [A-Z]\w+, [A-Z]\w+")
SIGNED_BY = "ondertekend door:"
PROJECT_LEVEL = 3
TITLE_LENGTH = 85
"""Characters; titles are shorter, full lines of text longer."""


def read(lines: Sequence[SourceLine], builder: ReadingBuilder) -> None:
    """Read the whole plan."""
    paged = number_pages(lines)
    builder.noise(paged.page_numbers, "page number")
    _Plan(builder, paged.starts).read(paged_blocks(paged))


class _Plan:
    def __init__(self, builder: ReadingBuilder, page_starts: frozenset[int]) -> None:
        self._builder = builder
        self._page_starts = page_starts
        self._level = 0
        self._under_page_title = False
        self._subtitle_follows = False
        self._project: str | None = None
        self._project_has_details = False
        self._in_projects = False
        self._overview: list[SourceLine] = []
        self._details: list[SourceLine] = []
        self._budget: list[SourceLine] = []
        self._title_announces = False
        self._prose = Prose(self._is_item, self._add)

    def read(self, groups: list[Item]) -> None:
        for index, block in enumerate(groups):
            following = groups[index + 1][0] if index + 1 < len(groups) else None
            self._read_block(block, following)
        self._close()

    def _read_block(self, block: Item, following: SourceLine | None) -> None:
        if LAYOUT_NOTE.match(block[0].text):
            self._close()
            self._builder.noise(block[:1], "note of the layout")
            block = block[1:]
        if self._budget and not BUDGET_TABLE.match(block[0].text):
            self._budget += block
            return
        rest = self._read_titles(block, following)
        if not rest:
            return
        first = rest[0]
        if BUDGET_TABLE.match(first.text):
            self._close()
            self._budget += rest
        elif FIELD.match(first.text) or self._details:
            self._prose.close()
            self._details += rest
        elif self._overview:
            self._overview += rest
        elif QUOTE_START.match(first.text) and QUOTE_END.search(join_lines(line.text for line in rest)):
            self._close()
            if self._project_has_details and first.number in self._page_starts:
                self._builder.leave(1)
            self._add(PassageKind.QUOTE, [rest])
        elif all(SIGNATURE.match(line.text) for line in rest):
            self._close()
            lead = f"{', '.join(self._builder.section[-1:])}, {SIGNED_BY}".lstrip(", ")
            self._builder.passage(PassageKind.LIST, [(line,) for line in rest], lead=lead)
        else:
            self._prose.read(rest)

    def _read_titles(self, block: Item, following: SourceLine | None) -> Item:
        rest = block
        while rest:
            line, after = rest[0], rest[1:]
            project = PROJECT.match(line.text)
            if self._subtitle_follows:
                self._builder.extend_title([line])
                self._subtitle_follows = False
            elif CHAPTER.match(line.text):
                self._open(1, line)
                self._in_projects = line.text.endswith(PROJECT_CHAPTER)
            elif PROJECTS.match(line.text):
                self._open(2, line)
                self._subtitle_follows = True
            elif ACTION_LINE.match(line.text):
                self._open(2, line)
                self._read_action_line(after)
                return ()
            elif project and self._in_projects and not self._overview:
                self._open(PROJECT_LEVEL, line)
                self._project = project.group(1)
            elif not self._overview and self._is_subhead(block, line, after[0] if after else None, following):
                self._open_subhead(line)
            else:
                break
            rest = after
        if rest and self._details and QUOTE_START.match(rest[0].text):
            self._close()
        return rest

    def _read_action_line(self, rest: Item) -> None:
        if self._in_projects:
            self._overview += rest
        elif len(rest) == 1:
            self._builder.extend_title(rest)
        elif rest:
            lead = announced(self._builder.section[-1])
            self._builder.passage(PassageKind.LIST, overview_items(rest), lead=lead)

    def _open(self, level: int, line: SourceLine) -> None:
        self._close()
        self._builder.title(level, [line])
        self._level = level
        self._under_page_title = False
        self._title_announces = False
        self._project = None
        self._project_has_details = False

    def _open_subhead(self, line: SourceLine) -> None:
        self._close()
        starts_page = line.number in self._page_starts
        deeper = self._under_page_title and line.text.endswith("?")
        self._builder.title(self._level + (2 if deeper else 1), [line])
        self._under_page_title = starts_page or deeper
        self._title_announces = line.text.endswith(":")

    def _is_subhead(
        self, block: Item, line: SourceLine, after: SourceLine | None, following: SourceLine | None
    ) -> bool:
        text = line.text
        if (
            len(text) > TITLE_LENGTH
            or not text[:1].isupper()
            or has_item_sign(line)
            or FIELD.match(text)
            or BUDGET_TABLE.match(text)
            or SIGNATURE.match(text)
        ):
            return False
        if after is None:
            announces = text.endswith(":") and following is not None and following.text.endswith(":")
            opens = not SENTENCE_END.search(text) or text.endswith("?") or text.endswith("(s)")
            return len(block) == 1 and not self._details and (announces or opens)
        if SENTENCE_END.search(text) and not text.endswith(("?", "(s)")):
            return False
        return has_item_sign(after) or (
            not after.text[:1].islower() and breaks_early(line, after, early_width(block))
        )

    def _is_item(self, line: SourceLine) -> bool:
        lost_sign = line.raw.startswith(" ") and line.number not in self._page_starts
        return lost_sign or has_item_sign(line)

    def _add(self, kind: PassageKind, items: list[Item]) -> None:
        """Add a passage; a list that no sentence introduces, or that a title announces, gets that title."""
        listed = kind is PassageKind.LIST and (self._title_announces or self._is_item(items[0][0]))
        lead = announced(self._builder.section[-1]) if listed and self._builder.section else None
        self._builder.passage(kind, items, lead=lead)

    def _close(self) -> None:
        self._prose.close()
        title = self._builder.section[-1] if self._builder.section else ""
        if self._overview:
            items = overview_items(self._overview)
            lead = announced(f"Projecten van {title}")
            self._builder.passage(PassageKind.LIST, items, lead=lead, spoken=overview_text)
            self._overview = []
        if self._details:
            self._close_details()
        if self._budget:
            rows = [(line,) for line in self._budget]
            self._builder.passage(PassageKind.TABLE, rows, spoken=_budget_text)
            self._budget = []

    def _close_details(self) -> None:
        """Add a Wie / Planning / Budget block: the first is the project's, a later one that of a part."""
        of_project = not self._project_has_details
        if of_project:
            self._builder.leave(PROJECT_LEVEL)
        title = ", ".join(self._builder.section[PROJECT_LEVEL - 1 :])
        self._builder.passage(
            PassageKind.PROJECT,
            split_at(self._details, _starts_field),
            number=self._project if of_project else None,
            lead=announced(title) if title else None,
            spoken=_field_text,
        )
        self._project_has_details = True
        self._details = []


def _starts_field(line: SourceLine) -> bool:
    return FIELD.match(line.text) is not None


def _field_text(items: Sequence[Item]) -> str:
    return "\n".join(FIELD.sub(r"\1: ", join_lines(line.text for line in item)) for item in items)


def _budget_text(items: Sequence[Item]) -> str:
    return budget_text([line for item in items for line in item])
