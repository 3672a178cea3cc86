"""Collects what a reader finds in a source, in the order of the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.documents.identifiers import PassageIds
from assistant.documents.mending import join_lines, mend, squeeze, strip_outer_marks
from assistant.documents.readings import Readings
from assistant.documents.source_lines import Item, SourceLine
from assistant.documents.titles import display_title
from assistant.model import Document, Passage, PassageKind


@dataclass(frozen=True)
class Title:
    """A title of the source, verbatim; `position` counts together with the passages."""

    text: str
    level: int
    position: int
    lines: tuple[int, ...]


@dataclass(frozen=True)
class Noise:
    """A line of the source that says nothing, and why."""

    text: str
    reason: str
    line: int


@dataclass(frozen=True)
class Unplaced:
    """A line of the source that its reader could not place."""

    text: str
    line: int


@dataclass(frozen=True)
class Reading:
    """All that was read in one source; every line is in exactly one of the four."""

    document: Document
    passages: tuple[Passage, ...]
    titles: tuple[Title, ...]
    noise: tuple[Noise, ...]
    unplaced: tuple[Unplaced, ...]


class ReadingBuilder:
    """Keeps the titles above the current line and makes the passages."""

    def __init__(self, document: Document, readings: Readings, *, markup: bool) -> None:
        self._document = document
        self._readings = readings
        self._markup = markup
        self._ids = PassageIds(document.id)
        self._section: dict[int, str] = {}
        self._passages: list[Passage] = []
        self._titles: list[Title] = []
        self._noise: list[Noise] = []
        self._unplaced: list[Unplaced] = []
        self._placed: set[int] = set()
        self._position = 0

    @property
    def section(self) -> tuple[str, ...]:
        """The titles above the current line, outermost first."""
        return tuple(title for _, title in sorted(self._section.items()))

    def mended(self, text: str) -> str:
        """Return verbatim text without marks and misread words."""
        return mend(text, self._readings, markup=self._markup)

    def title(self, level: int, lines: Sequence[SourceLine], number: str | None = None) -> None:
        """Open a section; deeper sections end. `number` is put before a title that stands apart from it."""
        text = join_lines(line.text for line in lines)
        name = self.mended(text)
        self.enter(level, f"{number} {name}" if number else name)
        self._titles.append(Title(text, level, self._next(), tuple(line.number for line in lines)))

    def enter(self, level: int, name: str) -> None:
        """Open a section under a name that is not a title of its own in the source."""
        self.leave(level - 1)
        self._section[level] = display_title(name)

    def leave(self, level: int) -> None:
        """End the sections that are deeper than a level."""
        self._section = {depth: title for depth, title in self._section.items() if depth <= level}

    def extend_title(self, lines: Sequence[SourceLine]) -> None:
        """Add a second title line to the section that was opened last."""
        text = join_lines(line.text for line in lines)
        level = max(self._section)
        self._section[level] = display_title(f"{self._section[level]}: {self.mended(text)}")
        self._titles.append(Title(text, level, self._next(), tuple(line.number for line in lines)))

    def noise(self, lines: Sequence[SourceLine], reason: str) -> None:
        """Record lines that say nothing."""
        self._noise += [Noise(line.text, reason, line.number) for line in lines if not line.blank]

    def unplaced(self, lines: Sequence[SourceLine]) -> None:
        """Record lines that fit no rule of the reader."""
        self._unplaced += [Unplaced(line.text, line.number) for line in lines if not line.blank]

    def passage(
        self,
        kind: PassageKind,
        items: Sequence[Item],
        *,
        number: str | None = None,
        lead: str | None = None,
        search: str | None = None,
    ) -> None:
        """Add a passage.

        Args:
            kind: Its role in the layout.
            items: Its items; the lines of one item are joined, and each item starts a line.
            number: The number under which the source lists it.
            lead: A line that the text for search starts with, such as the title of a list.
            search: The text for search; left out, it is the mended text.
        """
        text = "\n".join(joined for item in items if (joined := join_lines(line.raw for line in item)))
        text = strip_outer_marks(text, markup=self._markup)
        mended = self.mended(text)
        self._placed.update(line.number for item in items for line in item)
        lines = [lead, search or mended]
        if kind is PassageKind.IDENTITY:
            lines.append(identity_line(self._document))
        self._passages.append(
            Passage(
                id=self._ids.give(number, mended),
                document=self._document.id,
                kind=kind,
                section=self.section,
                number=number,
                page=items[0][0].page,
                text=text,
                search_text="\n".join(line for line in lines if line),
                position=self._next(),
            )
        )

    def build(self, lines: Sequence[SourceLine]) -> Reading:
        """Return what was collected; lines of the source that the reader passed over are unplaced."""
        placed = self._placed | {entry.line for entry in self._noise}
        placed.update(entry.line for entry in self._unplaced)
        placed.update(number for title in self._titles for number in title.lines)
        self.unplaced([line for line in lines if line.number not in placed])
        return Reading(
            self._document,
            tuple(self._passages),
            tuple(self._titles),
            tuple(self._noise),
            tuple(self._unplaced),
        )

    def _next(self) -> int:
        self._position += 1
        return self._position


def identity_line(document: Document) -> str:
    """Say in one line what a document is, so that a question about its identity finds it."""
    return squeeze(
        f"{document.title}. {document.short_title}. {document.kind} van {document.publisher}. "
        f"Datum: {document.date_text}. Periode: {document.period_text}."
    )
