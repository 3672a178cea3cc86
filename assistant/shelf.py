"""What a search searches in, and what limits it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from assistant.model import Document, DocumentStatus, Passage, PlainRecord


@dataclass(frozen=True)
class Filters:
    """Limits of a search: only these documents, only documents whose period holds this year."""

    documents: frozenset[str] = frozenset()
    year: int | None = None

    def admits(self, document: Document) -> bool:
        """Whether passages of the document may be found."""
        if self.documents and document.id not in self.documents:
            return False
        if self.year is None:
            return True
        end = document.period_end.year if document.period_end else self.year
        return document.period_start.year <= self.year <= end

    @property
    def any(self) -> bool:
        """Whether there is any limit."""
        return bool(self.documents) or self.year is not None


@dataclass(frozen=True)
class Shelf:
    """What a search searches in; all sequences follow the order of `passages`."""

    passages: Sequence[Passage]
    documents: Mapping[str, Document]
    statuses: Mapping[str, DocumentStatus]
    plain: Mapping[str, PlainRecord]
    duplicates: Mapping[str, Collection[str]]
