"""Reading a resident's question for search: chat language, spelling, policy words, named documents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace

from assistant.dutch.chat import normalise_chat
from assistant.dutch.spelling import SpellingCorrector
from assistant.dutch.stopwords import is_light_verb
from assistant.dutch.terms import WHOLE_WEIGHT, Term
from assistant.dutch.tokens import fold, words
from assistant.glossary import Glossary
from assistant.intent import Form, Intent, TimeFocus, looks_like_question, read_intent
from assistant.model import Document, Turn
from assistant.rephrase import points_back, standalone_question

# A policy word that stands in for a resident's word counts for less than a word of the question
# itself; a compound part of such a word for less again. Chosen on the tuning half of the questions.
EXPANSION_WEIGHT = 0.4
# How many policy words go with the question to the embedding model; more would drown it.
_MOST_POLICY_WORDS = 6

Terms = Callable[[str], Sequence[Term]]

# Where a question asks two things: after a question mark, or at "en" before a new question word.
_TWO_QUESTIONS = re.compile(
    r"\?\s+(?=\w)|,?\s+en\s+(?=(?:wie|wat|waar|wanneer|welke?|hoe|hoeveel|waarom|is|was|zijn|komt|komen|gaat"
    r"|gaan|mag|mogen|kan|kunnen|krijg\w*|moet\w*|wordt|worden|helpt|betaalt|doet|heeft|hebben|als|in welke?"
    r"|onder welke?|aan welke?|voor welke?)\b)",
    re.IGNORECASE,
)
_MOST_PARTS = 2
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OFFICES = frozenset({"wethouder", "burgemeester"})
# What a light verb of the question weighs.
_LIGHT_WEIGHT = 0.25


@dataclass(frozen=True)
class Query:
    """A question as search sees it.

    `text` is the question in standard spelling. `terms` are its own search terms. `bridges` tell
    for a term of the question which search terms of the documents stand for the same thing;
    `policy_words` are those words in full. `documents` are the ids that the question names.
    `subject` are the terms that say what it is about: not its years, nor the name of a document. `parts`
    are the questions in it when it asks two things, else empty. `then_and_now` marks one half of a
    question that compares the past with today.
    """

    text: str
    terms: tuple[Term, ...]
    policy_words: tuple[str, ...]
    bridges: Mapping[str, frozenset[str]]
    intent: Intent
    documents: frozenset[str]
    subject: frozenset[str] = frozenset()
    parts: tuple[Query, ...] = ()
    then_and_now: bool = False

    @property
    def has_subject(self) -> bool:
        """Whether the question says by itself what it is about."""
        return any(not is_light_verb(text) and text not in _OFFICES for text in self.subject)

    @property
    def expansion(self) -> tuple[Term, ...]:
        """The documents' words for residents' words, weighing less than words of the question."""
        texts = dict.fromkeys(text for found in self.bridges.values() for text in sorted(found))
        return tuple(Term(text, EXPANSION_WEIGHT) for text in texts)

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

    def with_corrector(self, corrector: SpellingCorrector) -> QueryReader:
        """The same reader with the spelling of other texts."""
        other = copy(self)
        other._corrector = corrector
        return other

    def read(self, question: str) -> Query:
        """The question in standard spelling, with its search terms and what it asks for."""
        # Chat language once more at the end: spelling may only then have made a word it knows.
        text = normalise_chat(self._corrector.correct_text(normalise_chat(question)))
        whole = self._read_one(text)
        pieces = [p for p in _TWO_QUESTIONS.split(text) if looks_like_question(p) and len(words(p)) > 1]
        parts = [self._read_one(piece) for piece in _standing_alone(pieces)]
        if len(parts) != _MOST_PARTS or any(not part.has_subject for part in parts):
            return whole
        if whole.intent.time is TimeFocus.BOTH and points_back(pieces[-1]):
            return whole  # "en hoe is dat nu?": one question about then and now
        shared = replace(whole.intent, form=parts[0].intent.form)
        return replace(whole, intent=shared, parts=tuple(self._in_time_of(part, whole) for part in parts))

    def _read_one(self, text: str) -> Query:
        found = self._glossary.bridges(text)
        bridges: dict[str, set[str]] = defaultdict(set)
        for bridge in found:
            policy_terms = {term.text for term in self._terms(bridge.term) if term.weight >= WHOLE_WEIGHT}
            for lemma in bridge.lemmas:
                bridges[fold(lemma)] |= policy_terms
        return Query(
            text=text,
            terms=tuple(_lighter(term) for term in self._terms(text)),
            policy_words=tuple(dict.fromkeys(bridge.term for bridge in found)),
            bridges={lemma: frozenset(terms) for lemma, terms in bridges.items()},
            intent=read_intent(text),
            documents=frozenset(key for key, pattern in self._names if pattern.search(text)),
            subject=self._subject(text),
        )

    def _subject(self, text: str) -> frozenset[str]:
        for _, pattern in self._names:
            text = pattern.sub(" ", text)
        terms = self._terms(_YEAR.sub(" ", text))
        whole = {term.text for term in terms if term.weight >= WHOLE_WEIGHT}
        return frozenset({text for text in whole if not is_light_verb(text)} or whole)

    @staticmethod
    def _in_time_of(part: Query, whole: Query) -> Query:
        """A part is about the time and the documents of the whole question."""
        office = part.intent.asks_office or (part.intent.form is Form.WHO and whole.intent.asks_office)
        intent = replace(part.intent, time=whole.intent.time, asks_office=office)
        return replace(part, intent=intent, documents=whole.documents)


def _standing_alone(pieces: Sequence[str]) -> list[str]:
    """The questions in one message, each with what it leaves to the first: "en mag hij dan mee?"."""
    first = [Turn("user", piece) for piece in pieces[:1]]
    return [*pieces[:1], *(standalone_question(piece, first) for piece in pieces[1:])]


def _lighter(term: Term) -> Term:
    return Term(term.text, _LIGHT_WEIGHT * term.weight) if is_light_verb(term.text) else term


def name_pattern(document: Document) -> re.Pattern[str]:
    """How people name a document: its aliases in the catalogue."""
    alternatives = "|".join(re.escape(alias).replace(r"\ ", r"\s+") for alias in document.aliases)
    return re.compile(rf"\b(?:{alternatives})\b" if alternatives else r"(?!)", re.IGNORECASE)
