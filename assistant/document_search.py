"""Searching within one document: passages with all the words, else those that come nearest."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.answerability import fits
from assistant.dutch.tokens import tokens
from assistant.library import Library
from assistant.model import Passage
from assistant.shelf import Filters

# So many of the nearest passages are shown where none holds all the words.
MOST_NEAR = 5
# Of the words of the corpus, those whose terms are kept.
_WORDS_KEPT = 50_000


@dataclass(frozen=True)
class DocumentHits:
    """What a search found: `exact` passages hold all the words and stand in reading order.

    The others come nearest, best first. `words` are the lemmas that were searched for; none when the text
    had no telling word.
    """

    passages: tuple[Passage, ...]
    exact: bool
    words: frozenset[str]


class DocumentSearch:
    """Searches the documents of a library one at a time; safe to call from several threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        # The caches do not hold this object: one that goes with its texts leaves memory at once.
        self._held = lru_cache(maxsize=None)(lambda document_id: _terms_of_document(library, document_id))
        # Only words of the corpus come in: nothing of what was asked stays.
        self._terms = lru_cache(maxsize=_WORDS_KEPT)(
            lambda word: frozenset(term.text for term in library.terms(word))
        )

    def search(self, document_id: str, text: str) -> DocumentHits:
        """The passages of a document that fit some words."""
        wanted = frozenset(self._library.lemmas(text))
        if not wanted:
            return DocumentHits((), True, wanted)
        exact = tuple(passage for passage, held in self._held(document_id) if wanted <= held)
        if exact:
            return DocumentHits(exact, True, wanted)
        retriever = self._library.retriever
        found = retriever.search(
            self._library.reader.read(text), MOST_NEAR, Filters(frozenset({document_id}))
        )
        with_vectors = retriever.vectors is not None
        near = tuple(result.passage for result in found if fits(result, with_vectors))
        return DocumentHits(near, False, wanted)

    def places(self, text: str, wanted: Collection[str]) -> Iterator[tuple[int, int]]:
        """Start and end of each word of a text that was searched for, or that has such a word as a part."""
        for token in tokens(text):
            if not self._terms(token.text).isdisjoint(wanted):
                yield token.start, token.end


def _terms_of_document(library: Library, document_id: str) -> tuple[tuple[Passage, frozenset[str]], ...]:
    return tuple(
        (passage, frozenset(term.text for term in library.terms(library.said(passage))))
        for passage in library.shelf.passages
        if passage.document == document_id
    )
