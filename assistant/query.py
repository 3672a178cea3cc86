"""Reading a resident's question for search: chat language, spelling, policy words, named documents."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.dutch.chat import normalise_chat
from assistant.dutch.spelling import SpellingCorrector
from assistant.dutch.terms import Term
from assistant.glossary import Glossary
from assistant.intent import Intent, read_intent
from assistant.model import Document

# A policy word that stands in for a resident's word counts for less than a word of the question
# itself; a compound part of such a word for less again. Chosen on the tuning half of the questions.
EXPANSION_WEIGHT = 0.4
# How many policy words go with the question to the embedding model; more would drown it.
_MOST_POLICY_WORDS = 6

Terms = Callable[[str], Sequence[Term]]


@dataclass(frozen=True)
class Query:
    """A question as search sees it.

    `text` is the question in standard spelling. `terms` are its own search terms, `expansion` those
    of the documents' words for the same things. `documents` are the ids that the question names.
    """

    text: str
    terms: tuple[Term, ...]
    policy_words: tuple[str, ...]
    expansion: tuple[Term, ...]
    intent: Intent
    documents: frozenset[str]

    @property
    def wordings(self) -> tuple[str, ...]:
        """The question for the embedding model: as it is, and with the documents' words after it."""
        if not self.policy_words:
            return (self.text,)
        return (self.text, f"{self.text} {' '.join(self.policy_words[:_MOST_POLICY_WORDS])}")


class QueryReader:
    """Reads questions with the words of one corpus."""

    def __init__(
        self, terms: Terms, glossary: Glossary, corrector: SpellingCorrector, documents: Sequence[Document]
    ) -> None:
        self._terms = terms
        self._glossary = glossary
        self._corrector = corrector
        self._names = [(document.id, name_pattern(document)) for document in documents]

    def read(self, question: str) -> Query:
        """The question in standard spelling, with its search terms and what it asks for."""
        text = self._corrector.correct_text(normalise_chat(question))
        policy_words = self._glossary.policy_words(text)
        return Query(
            text=text,
            terms=tuple(self._terms(text)),
            policy_words=policy_words,
            expansion=tuple(
                Term(term.text, EXPANSION_WEIGHT * term.weight)
                for word in policy_words
                for term in self._terms(word)
            ),
            intent=read_intent(text),
            documents=frozenset(key for key, pattern in self._names if pattern.search(text)),
        )


def name_pattern(document: Document) -> re.Pattern[str]:
    """How people name a document: its aliases in the catalogue."""
    alternatives = "|".join(re.escape(alias).replace(r"\ ", r"\s+") for alias in document.aliases)
    return re.compile(rf"\b(?:{alternatives})\b" if alternatives else r"(?!)", re.IGNORECASE)
