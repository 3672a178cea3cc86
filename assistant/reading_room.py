"""The documents to read and to search in, one by one: what the reading pages need of a loaded corpus."""

from __future__ import annotations

import threading
from collections.abc import Iterator

from assistant.document_search import DocumentHits, DocumentSearch
from assistant.library import Library
from assistant.pace import Pace, no_pace
from assistant.plain_document import PlainDocument, PlainDocuments


class ReadingRoom:
    """Puts each document together once; safe to call from several threads."""

    def __init__(self, library: Library, before: ReadingRoom | None = None) -> None:
        """A document that is as in the room `before` is the same object: it need not be laid out again."""
        self._documents = PlainDocuments(
            library.shelf, library.titles, library.glossary, library.then_and_now
        )
        self._search = DocumentSearch(library)
        self._ready: dict[str, PlainDocument | None] = {}
        self._lock = threading.Lock()
        # Not the room itself: that of a server that runs for months would have all earlier ones behind it.
        self._before = {} if before is None else before.put_together()

    @property
    def document_ids(self) -> tuple[str, ...]:
        """The ids of all documents, in the order of the catalogue."""
        return tuple(document.id for document in self._documents.documents)

    def document(self, document_id: str, pace: Pace = no_pace) -> PlainDocument | None:
        """A whole document, `None` where there is none with this id; `pace` is called while it is made."""
        with self._lock:
            if document_id not in self._ready and document_id in self.document_ids:
                made, before = (
                    self._documents.put_together(document_id, pace),
                    self._before.pop(document_id, None),
                )
                self._ready[document_id] = before if made == before else made
            return self._ready.get(document_id)

    def put_together(self) -> dict[str, PlainDocument | None]:
        """The documents that were asked for so far, by id."""
        with self._lock:
            return dict(self._ready)

    def search(self, document_id: str, text: str) -> DocumentHits:
        """The passages of a document that fit some words."""
        return self._search.search(document_id, text)

    def places(self, text: str, wanted: frozenset[str]) -> Iterator[tuple[int, int]]:
        """Start and end of each word of a text that was searched for; `wanted` are the words of the hits."""
        return self._search.places(text, wanted)
