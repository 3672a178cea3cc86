"""Collects what a reader finds in a source, in the order of the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from assistant.documents.corrections import correct
from assistant.documents.drafts import Draft, Entry, Heading, Spoken, has_content
from assistant.documents.identifiers import PassageIds
from assistant.documents.mending import join_lines, keep_columns, mend, squeeze, strip_outer_marks
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
        self._section: dict[int, str] = {}
        self._tagline: str | None = None
        self._entries: list[Entry] = []
        self._noise: list[Noise] = []
        self._unplaced: list[Unplaced] = []

    @property
    def section(self) -> tuple[str, ...]:
        """The titles above the current line, outermost first."""
        return tuple(title for _, title in sorted(self._section.items()))

    def mended(self, text: str) -> str:
        """Return verbatim text without marks and misread words."""
        return mend(text, self._readings.words, markup=self._markup)

    def title(
        self, level: int, lines: Sequence[SourceLine], *, number: str | None = None, name: str | None = None
    ) -> None:
        """Open a section; deeper sections end.

        Args:
            level: The depth of the section, 1 for the outermost.
            lines: The title in the source.
            number: A number that stands apart from the title and is put before it.
            name: The name of the section, where that is not the title itself.
        """
        text = join_lines(line.text for line in lines)
        shown = name or self.mended(text)
        self.enter(level, f"{number} {shown}" if number else shown)
        self._entries.append(Heading(text, level, tuple(lines)))

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
        self._entries.append(Heading(text, level, tuple(lines), extends=True))

    def tagline(self, lines: Sequence[SourceLine]) -> None:
        """Add a motto under the section that was opened last; the next passage is found by it too."""
        text = join_lines(line.text for line in lines)
        self._entries.append(Heading(text, max(self._section), tuple(lines), extends=True))
        self._tagline = self.mended(text)

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
        spoken: Spoken | None = None,
    ) -> None:
        """Add a passage.

        Args:
            kind: Its role in the layout.
            items: Its items; the lines of one item are joined, and each item starts a line.
            number: The number under which the source lists it.
            lead: A line that the text for search starts with, such as the title of a list.
            spoken: Says the items for search, still to be mended; left out, their own text does.
        """
        lead = lead or self._tagline
        self._tagline = None
        self._entries.append(Draft(kind, tuple(items), self.section, number, lead, spoken))

    def build(self, lines: Sequence[SourceLine]) -> Reading:
        """Return what was collected; lines of the source that the reader passed over are unplaced.

        Raises:
            ReadingError: A correction of `readings.toml` does not fit the source.
        """
        entries = correct(self._entries, self._readings, self._document.id)
        ids = PassageIds(self._document.id)
        passages: list[Passage] = []
        titles: list[Title] = []
        identified = False
        for position, (entry, following) in enumerate(zip_longest(entries, entries[1:]), start=1):
            if isinstance(entry, Draft):
                doubled = identified and entry.kind is PassageKind.IDENTITY
                passages.append(self._passage(entry, position, ids, identified=doubled))
                identified = identified or entry.kind is PassageKind.IDENTITY
            elif has_content(entry, following):
                numbers = tuple(line.number for line in entry.lines)
                titles.append(Title(entry.text, entry.level, position, numbers))
            else:
                self.noise(entry.lines, "title without content")
        placed = {line.number for entry in entries for line in entry.lines}
        placed.update(entry.line for entry in self._noise)
        placed.update(entry.line for entry in self._unplaced)
        self.unplaced([line for line in lines if line.number not in placed])
        noise = sorted(self._noise, key=lambda entry: entry.line)
        return Reading(self._document, tuple(passages), tuple(titles), tuple(noise), tuple(self._unplaced))

    def _passage(self, draft: Draft, position: int, ids: PassageIds, *, identified: bool) -> Passage:
        join = keep_columns if draft.kind is PassageKind.TABLE else join_lines
        joined = (join(line.raw for line in item) for item in draft.items)
        text = strip_outer_marks("\n".join(filter(None, joined)), markup=self._markup)
        mended = self.mended(text)
        search = [draft.lead, self.mended(draft.spoken(draft.items)) if draft.spoken else mended]
        if draft.kind is PassageKind.IDENTITY:
            search.append(f"{self._document.short_title}." if identified else identity_line(self._document))
        return Passage(
            id=ids.give(draft.number, mended),
            document=self._document.id,
            kind=draft.kind,
            section=draft.section,
            number=draft.number,
            page=draft.items[0][0].page,
            text=text,
            search_text="\n".join(line for line in search if line),
            position=position,
        )


def identity_line(document: Document) -> str:
    """Say in one line what a document is, so that a question about its identity finds it."""
    title, short = document.title, document.short_title
    name = title if short in title else f"{title}. {short}"
    return squeeze(
        f"{name}. {document.kind} van {document.publisher}. "
        f"Datum: {document.date_text}. Periode: {document.period_text}."
    )
