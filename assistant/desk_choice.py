"""What a look-up at the front desk can be narrowed to, and how many passages each choice leaves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.dutch.tokens import tokens
from assistant.model import Document
from assistant.plain_document import PlainDocuments
from assistant.shelf import Filters

if TYPE_CHECKING:
    # What answers takes seconds to import.
    from assistant.answering import LookUp

NOW, BEFORE = "nu", "vroeger"


@dataclass(frozen=True)
class Choice:
    """What somebody narrows a search to: a document by id, and "nu", "vroeger" or a year; "" is no limit.

    `all` asks for everything that fits.
    """

    document: str = ""
    period: str = ""
    all: bool = False

    @property
    def narrows(self) -> bool:
        """Whether there is any limit."""
        return bool(self.document or self.period)


@dataclass(frozen=True)
class Option:
    """A document or period to choose, and how many passages that fit it would leave."""

    key: str
    name: str
    count: int
    chosen: bool


class Choices:
    """The documents and periods of a library; safe to use from several threads."""

    def __init__(self, documents: PlainDocuments) -> None:
        self._documents = documents

    def known(self, choice: Choice) -> Choice:
        """Return the choice without a document or a period that there is not."""
        ids = {document.id for document in self._documents.documents}
        is_year = choice.period.isascii() and choice.period.isdecimal() and len(choice.period) == 4
        return Choice(
            choice.document if choice.document in ids else "",
            choice.period if is_year or choice.period in (NOW, BEFORE) else "",
            choice.all,
        )

    def filters(self, choice: Choice) -> Filters:
        """Return the limits of a choice; those that nothing can meet name no document that there is."""
        ids = [document.id for document in self._documents.documents if self.admits(document, choice)]
        return Filters(frozenset(ids) or frozenset({""})) if choice.narrows else Filters()

    def admits(self, document: Document, choice: Choice) -> bool:
        """Whether a choice leaves passages of a document."""
        return choice.document in ("", document.id) and self._in_period(document, choice.period)

    def _in_period(self, document: Document, period: str) -> bool:
        if period in (NOW, BEFORE):
            return self._documents.status(document.id).runs is (period == NOW)
        return not period or Filters(year=int(period)).admits(document)

    def document_options(self, found: LookUp, choice: Choice) -> Iterator[Option]:
        """Yield the documents that have something, and the chosen one."""
        counts = fitting_by_document(found)
        for document in self._documents.documents:
            chosen = document.id == choice.document
            if counts[document.id] or chosen:
                yield Option(document.id, document.short_title, counts[document.id], chosen)

    def period_options(self, found: LookUp, choice: Choice) -> Iterator[Option]:
        """Yield now, before and the years of the question that have something, and the chosen one."""
        counts = fitting_by_document(found)
        asked = found.query.text if found.query else ""
        years = {token.text for token in tokens(asked) if _is_year(token.text)} | {choice.period}
        for period in (NOW, BEFORE, *sorted(year for year in years if _is_year(year))):
            inside = (
                document.id for document in self._documents.documents if self._in_period(document, period)
            )
            count = sum(counts[key] for key in inside)
            if count or period == choice.period:
                yield Option(period, period, count, period == choice.period)


def fitting_by_document(found: LookUp) -> Counter[str]:
    """Return how many passages that fit each document has; one that stands in several counts for each.

    What the answer rests on fits, also where search put it among those that do not. A search in fewer
    documents comes to more of their passages, and those count too.
    """
    places = {(citation.document, citation.passage) for citation in found.answer.citations}
    for result in (*found.nearest, *found.passages):
        if result.passage.id in found.fitting:
            places.add((result.passage.document, result.passage.id))
            places.update((other.document, other.passage) for other in result.other_sources)
    return Counter(document for document, _ in places)


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isascii() and text.isdecimal() and text[:2] in ("19", "20")
