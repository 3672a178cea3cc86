"""Which words of a question count at the front desk, and where texts say them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from assistant.document_search import DocumentSearch
from assistant.library import Library
from assistant.query import Query
from assistant.retrieve import TELLING


class DeskWords:
    """Finds the words of questions in texts; safe to use from several threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._search = DocumentSearch(library)

    def places(self, text: str, wanted: Collection[str]) -> Iterator[tuple[int, int]]:
        """Start and end of each word of a source or plain text that was asked about."""
        return self._search.places(text, wanted)

    def says(self, text: str, words: Collection[str]) -> bool:
        """Whether a text has any of some words."""
        return any(True for _ in self.places(text, words))

    def that_count(self, query: Query | None) -> frozenset[str]:
        """Return the telling search terms that the question is about, and the documents' words for them."""
        if query is None:
            return frozenset()
        rarity = self._library.retriever.rarity
        words = query.subject.union(*query.bridges.values())
        return frozenset(word for word in words if rarity(word) >= TELLING) or words

    def named(self, query: Query, passage_ids: Iterable[str]) -> bool:
        """Whether any of some passages has a word that counts; without such words it cannot be told."""
        library, words = self._library, self.that_count(query)
        passages = filter(None, map(library.corpus.passage, passage_ids))
        return not words or any(self.says(library.said(passage), words) for passage in passages)
