"""A whole document in plain Dutch, put together for reading: titles, plain texts, sources and more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from assistant.dutch.tokens import fold
from assistant.glossary import Glossary, TermPlace
from assistant.model import Document, DocumentStatus, Passage, PlainRecord
from assistant.pace import Pace, no_pace
from assistant.shelf import Shelf
from assistant.then_and_now import Pair, ThenAndNow

TitlePath = tuple[str, ...]

_NOT_IN_ANCHOR = re.compile(r"[^a-z0-9]+")
_LONGEST_ANCHOR = 40
KnownTerms = Mapping[str, tuple[TermPlace, ...]]
NO_TERMS: KnownTerms = MappingProxyType({})


@dataclass(frozen=True)
class PlainHeading:
    """A section title; `level` is 1 for the outermost, `plain` the original where no plain one is current."""

    level: int
    anchor: str
    plain: str
    original: str


@dataclass(frozen=True)
class Counterpart:
    """What another document says on the same subject: its document, passage and `core`."""

    subject: str
    document: Document
    status: DocumentStatus
    passage: str
    core: str


@dataclass(frozen=True)
class PlainPassage:
    """A passage with its plain text; `record` is `None` where none is current.

    `terms` are the places in the plain text of words that the glossary explains and the text does not,
    each word once. `later` and `earlier` say what a newer or an older document says on the same subject.
    """

    anchor: str
    passage: Passage
    record: PlainRecord | None
    terms: tuple[TermPlace, ...]
    later: tuple[Counterpart, ...]
    earlier: tuple[Counterpart, ...]


@dataclass(frozen=True)
class PlainDocument:
    """A document for reading; `parts` are in reading order."""

    document: Document
    status: DocumentStatus
    summary: str
    parts: tuple[PlainHeading | PlainPassage, ...]


def passage_anchor(passage_id: str) -> str:
    """The anchor of a passage on the reading page of its document."""
    return f"p-{passage_id.partition('/')[2]}"


class PlainDocuments:
    """Puts documents together from a loaded corpus."""

    def __init__(
        self,
        shelf: Shelf,
        titles: Mapping[tuple[str, TitlePath], str],
        glossary: Glossary,
        then_and_now: ThenAndNow,
    ) -> None:
        """`titles` are the current plain titles by document and path of original titles."""
        self._shelf = shelf
        self._titles = titles
        self._glossary = glossary
        self._then_and_now = then_and_now
        self._passages = {passage.id: passage for passage in shelf.passages}

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents, in the order of the catalogue."""
        return tuple(self._shelf.documents.values())

    def status(self, document_id: str) -> DocumentStatus:
        """What a document is worth today."""
        return self._shelf.statuses[document_id]

    def title(self, document_id: str, path: TitlePath) -> str:
        """The plain title at the end of a path, the original one where there is none."""
        return self._titles.get((document_id, path), path[-1])

    def summary(self, document_id: str) -> str:
        """What a document is, in one plain sentence; empty where nothing says so."""
        first = next((p for p in self._shelf.passages if p.document == document_id), None)
        record = self._shelf.plain.get(first.id) if first else None
        return record.core if record else ""

    def put_together(
        self, document_id: str, pace: Pace = no_pace, before: PlainDocument | None = None
    ) -> PlainDocument | None:
        """The document with this id, `None` where there is none; `pace` is called with each passage.

        What the same document was `before` saves looking for the terms of texts that have not changed.
        """
        document = self._shelf.documents.get(document_id)
        if document is None:
            return None
        passages = [passage for passage in self._shelf.passages if passage.document == document_id]
        return PlainDocument(
            document,
            self.status(document_id),
            self.summary(document_id),
            tuple(self._parts(passages, pace, _known_terms(before))),
        )

    def _parts(
        self, passages: Sequence[Passage], pace: Pace, known: KnownTerms
    ) -> Iterator[PlainHeading | PlainPassage]:
        anchors: set[str] = set()
        before: TitlePath = ()
        for passage in passages:
            pace()
            shared = _shared(before, passage.section)
            for depth in range(shared + 1, len(passage.section) + 1):
                yield self._heading(passage.document, passage.section[:depth], anchors)
            before = passage.section
            yield self.passage(passage, known)

    def _heading(self, document_id: str, path: TitlePath, anchors: set[str]) -> PlainHeading:
        name = _NOT_IN_ANCHOR.sub("-", fold(path[-1]))[:_LONGEST_ANCHOR].strip("-")
        anchor, number = f"deel-{name}", 1
        while anchor in anchors:
            number += 1
            anchor = f"deel-{name}-{number}"
        anchors.add(anchor)
        return PlainHeading(len(path), anchor, self.title(document_id, path), path[-1])

    def passage(self, passage: Passage, known: KnownTerms = NO_TERMS) -> PlainPassage:
        """One passage with what belongs to it; `known` are the terms of plain texts."""
        record = self._shelf.plain.get(passage.id)
        return PlainPassage(
            anchor=passage_anchor(passage.id),
            passage=passage,
            record=record,
            terms=self._terms(record.plain, known) if record else (),
            later=self.later(passage.id),
            earlier=self.earlier(passage.id),
        )

    def _terms(self, plain: str, known: KnownTerms) -> tuple[TermPlace, ...]:
        terms = known.get(plain)
        return tuple(self._glossary.unexplained(plain)) if terms is None else terms

    def later(self, passage_id: str) -> tuple[Counterpart, ...]:
        """What newer documents say on the subject of a passage."""
        return tuple(self._counterparts(self._then_and_now.later(passage_id), later=True))

    def earlier(self, passage_id: str) -> tuple[Counterpart, ...]:
        """What older documents said on the subject of a passage."""
        return tuple(self._counterparts(self._then_and_now.earlier(passage_id), later=False))

    def _counterparts(self, pairs: Sequence[Pair], later: bool) -> Iterator[Counterpart]:
        for pair in pairs:
            passage_id = pair.now if later else pair.then
            record = self._shelf.plain.get(passage_id)
            if record is not None:
                document = self._shelf.documents[self._passages[passage_id].document]
                yield Counterpart(pair.subject, document, self.status(document.id), passage_id, record.core)


def _known_terms(document: PlainDocument | None) -> dict[str, tuple[TermPlace, ...]]:
    """The terms of each plain text of a document."""
    parts = document.parts if document else ()
    return {part.record.plain: part.terms for part in parts if isinstance(part, PlainPassage) and part.record}


def _shared(first: TitlePath, second: TitlePath) -> int:
    """How many titles two paths share from the outermost on."""
    count = 0
    for ours, theirs in zip(first, second, strict=False):
        if ours != theirs:
            break
        count += 1
    return count
