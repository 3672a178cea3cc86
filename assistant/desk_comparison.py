"""What was said then and what is said now on what somebody asks at the front desk."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.desk_words import DeskWords
from assistant.library import Library
from assistant.model import Document, DocumentStatus
from assistant.plain_document import PlainDocuments

if TYPE_CHECKING:
    # What answers takes seconds to import.
    from assistant.answering import LookUp

MOST_COMPARISONS = 3


@dataclass(frozen=True)
class Side:
    """What one document says on a subject, in the sentence of its plain text."""

    passage: str
    document: Document
    status: DocumentStatus
    core: str


@dataclass(frozen=True)
class Comparison:
    """What was said then and what is said now on the same subject."""

    subject: str
    then: Side
    now: Side


class Comparisons:
    """The pairs of then and now of a library; safe to use from several threads."""

    def __init__(self, library: Library, documents: PlainDocuments, words: DeskWords) -> None:
        self._library = library
        self._documents = documents
        self._words = words

    def of(self, found: LookUp) -> tuple[Comparison, ...]:
        """Return the pairs of which the answer or the best passage is one end, or both ends were found."""
        fitting = [r.passage.id for r in found.nearest if r.passage.id in found.fitting]
        known = set(fitting) | {citation.passage for citation in found.answer.citations}
        sure = {citation.passage for citation in found.answer.citations} | set(fitting[:1])
        pairs = [
            pair
            for pair in self._library.then_and_now.pairs
            if pair.then in sure or pair.now in sure or {pair.then, pair.now} <= known
        ]
        # Both ends found are surely about what was asked.
        pairs.sort(key=lambda pair: -len({pair.then, pair.now} & known))
        compared = ((pair.subject, self._side(pair.then), self._side(pair.now)) for pair in pairs)
        whole = (Comparison(subject, then, now) for subject, then, now in compared if then and now)
        words = self._words.that_count(found.query)
        by_subject: dict[str, Comparison] = {}
        for pair in whole:
            if self._is_about(pair, words):
                by_subject.setdefault(pair.subject, pair)
        return tuple(by_subject.values())[:MOST_COMPARISONS]

    def _is_about(self, pair: Comparison, words: Collection[str]) -> bool:
        """A passage can be about more than one thing: the subject of the pair must be what was asked."""
        then, now = (self._words.says(side.core, words) for side in (pair.then, pair.now))
        return self._words.says(pair.subject, words) or (then and now)

    def _side(self, passage_id: str) -> Side | None:
        library = self._library
        passage, record = library.corpus.passage(passage_id), library.shelf.plain.get(passage_id)
        if passage is None or record is None:
            return None
        document = library.shelf.documents[passage.document]
        return Side(passage_id, document, self._documents.status(document.id), record.core)
