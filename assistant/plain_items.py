"""The list to review: every passage and title, with its plain text as it stands in its file now."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from assistant.documents.reading import Corpus
from assistant.model import AcceptedFinding, Approval, Passage, PlainRecord, Withdrawal
from assistant.plain import FOLDER, PlainTitle, source_hash
from assistant.plain_check import TitlePath
from assistant.plain_file import PlainFile, read_plain_file, signature_of, title_subject
from assistant.plain_findings import CheckedText


class ItemState(StrEnum):
    """How far the plain text of a passage or title is."""

    MISSING = "missing"
    STALE = "stale"
    DRAFT = "draft"
    CHECKED = "checked"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class ReviewItem:
    """One passage or title with its plain text.

    `passage` is `None` for a title, whose `path` are the titles down to it; `path` of a passage are all
    titles above it. `line` is what stands in the file, `None` (as `value`) where nothing does.
    """

    subject: str
    document: str
    path: TitlePath
    passage: Passage | None
    line: str | None
    value: PlainRecord | PlainTitle | None

    @property
    def source(self) -> str:
        """The verbatim text."""
        return self.passage.text if self.passage else self.path[-1]

    @property
    def record(self) -> PlainRecord | None:
        """The record of a passage."""
        return self.value if isinstance(self.value, PlainRecord) else None

    @property
    def state(self) -> ItemState:
        """How far it is; what was written from another source is stale, whatever was said of it."""
        if self.value is None:
            return ItemState.MISSING
        if self.value.withdrawn is not None:
            return ItemState.WITHDRAWN
        if self.value.source_sha256 != source_hash(self.source):
            return ItemState.STALE
        return ItemState(self.value.state)

    @property
    def accepted(self) -> tuple[AcceptedFinding, ...]:
        """The findings that a reader let stand."""
        return self.record.accepted if self.record else ()

    @property
    def approved(self) -> Approval | None:
        """Who approved it, where that was written down."""
        return self.value.approved if self.value else None

    @property
    def withdrawn(self) -> Withdrawal | None:
        """Who took it away from residents, if anybody did."""
        return self.value.withdrawn if self.value else None

    @property
    def checked_text(self) -> CheckedText | None:
        """What the checker looks at; `None` for a title, and where there is no text."""
        if self.record is None or self.passage is None:
            return None
        return CheckedText(self.passage.search_text, self.record.core, self.record.plain)


@dataclass(frozen=True)
class DocumentItems:
    """The list of one document, in reading order.

    `faults` are the numbers of lines of its file that are no record; `strays` counts the records of passages
    and titles that it has no more.
    """

    document: str
    items: tuple[ReviewItem, ...]
    faults: tuple[int, ...]
    strays: int


class ReviewShelf:
    """Reads a file of the plain layer again as soon as it has changed; safe to use from several threads."""

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        """`folder` holds the corpus."""
        self._corpus = corpus
        self._folder = folder / FOLDER
        self._kept: dict[str, tuple[tuple[int, ...], DocumentItems]] = {}
        self._lock = threading.Lock()
        self._frames = {
            document.id: tuple(_frames(document.id, corpus.reading(document.id).passages))
            for document in corpus.documents
        }

    @property
    def document_ids(self) -> tuple[str, ...]:
        """All documents, in the order of the catalogue."""
        return tuple(document.id for document in self._corpus.documents)

    @property
    def corpus(self) -> Corpus:
        """The documents."""
        return self._corpus

    @property
    def folder(self) -> Path:
        """Where the files of the plain layer stand."""
        return self._folder

    def file(self, document: str) -> Path:
        """The file of a document."""
        return self._folder / f"{document}.jsonl"

    def of(self, document: str) -> DocumentItems:
        """The list of a document as its file is now.

        Raises:
            CorpusError: There is no such document.
            OSError: Its file cannot be read.
        """
        self._corpus.document(document)
        with self._lock:
            signature = signature_of(self.file(document))
            kept = self._kept.get(document)
            if kept is None or kept[0] != signature:
                found = read_plain_file(self.file(document))
                kept = self._kept[document] = (signature, _items(document, self._frames[document], found))
            return kept[1]

    def item(self, subject: str) -> ReviewItem | None:
        """One passage or title as its file is now; `None` where no document has it."""
        document = subject.partition("/")[0]
        if document not in self._frames:
            return None
        return next((item for item in self.of(document).items if item.subject == subject), None)


_Frame = tuple[str, TitlePath, Passage | None]


def _frames(document: str, passages: Sequence[Passage]) -> Iterator[_Frame]:
    seen: set[TitlePath] = set()
    for passage in passages:
        for depth in range(1, len(passage.section) + 1):
            path = passage.section[:depth]
            if path not in seen:
                seen.add(path)
                yield title_subject(document, path), path, None
        yield passage.id, passage.section, passage


def _items(document: str, frames: Sequence[_Frame], found: PlainFile) -> DocumentItems:
    items = []
    for subject, path, passage in frames:
        line = found.lines.get(subject)
        raw, value = (line.raw, line.value) if line else (None, None)
        items.append(ReviewItem(subject, document, path, passage, raw, value))
    known = {item.subject for item in items}
    strays = sum(subject not in known for subject in found.lines)
    return DocumentItems(document, tuple(items), found.faults, strays)
