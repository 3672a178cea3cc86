"""What a sentence of a passage holds that a question can ask for: words, kinds of facts, a plan."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.terms import search_terms
from assistant.evidence import Evidence, evidence_in
from assistant.strength import PLANNED, sentence_strength

# More than the documents have sentences, parts of plain texts and items of lists; some 10 MB when it is full.
_MOST_REMEMBERED = 20_000


@dataclass(frozen=True)
class Contents:
    """The search terms of a sentence, each once and in order; its kinds of facts; whether it says a plan."""

    terms: tuple[str, ...]
    evidence: frozenset[Evidence]
    plans: bool


class SentenceReader:
    """Reads sentences; safe for threads."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._remembered = lru_cache(maxsize=_MOST_REMEMBERED)(self.read)

    def read(self, sentence: str) -> Contents:
        """What a sentence holds."""
        terms = dict.fromkeys(term.text for term in search_terms(sentence, self._lemmatizer))
        return Contents(tuple(terms), evidence_in(sentence), sentence_strength(sentence) in PLANNED)

    def read_ours(self, sentence: str) -> Contents:
        """The same for a sentence of the documents or the plain layer, which is remembered.

        Answers are made from the same few thousand sentences. What a resident or a language model says is
        read by `read`, and forgotten.
        """
        return self._remembered(sentence)
