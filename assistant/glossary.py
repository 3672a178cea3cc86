"""The glossary: terms of the documents, their explanations, and residents' words for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from assistant.corpus_files import read_toml, refuse_twice
from assistant.dutch.compounds import larger_parts
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tokens import tokens, words
from assistant.model import ExplainedTerm
from assistant.phrases import PhraseBook

# Of a term with many everyday words the first ones are the best.
_MOST_EVERYDAY_WORDS = 4
# A shorter last part of a compound is seldom the term itself.
_SHORTEST_PART = 6
# What follows a word where a text says what it means.
_IS_SAID_TO_BE = (
    r"(?: zelf)? (?:is (?:een|het|de|iets|iemand|geld|alles|hoe|wat)\b|betekent|betekenen"
    r"|zijn (?:de|alle|mensen|geld|plannen|plekken|afspraken)\b)"
)
_FIRST_SENTENCE = re.compile(r"^.*?[.!?](?=\s|$)")


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")

    term: str
    forms: tuple[str, ...] = ()
    plain: str = ""
    explanation: str = ""
    residents: tuple[str, ...] = ()


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    term: tuple[_Entry, ...]


@dataclass(frozen=True)
class Term:
    """One entry of the glossary; see the head of `corpus/glossary.toml` for the fields."""

    term: str
    forms: tuple[str, ...]
    plain: str
    explanation: str
    residents: tuple[str, ...]


@dataclass(frozen=True)
class TermPlace:
    """Where a term stands in a text: from the offset `start` up to `end`."""

    start: int
    end: int
    term: Term


@dataclass(frozen=True)
class Bridge:
    """A resident's words (as lemmas) and a term of the documents for the same thing."""

    lemmas: tuple[str, ...]
    term: str


class Glossary:
    """The terms, found back in texts and questions by lemma, and as the last part of a compound."""

    def __init__(self, terms: Sequence[Term], lemmatizer: Lemmatizer) -> None:
        self.terms = tuple(terms)
        self._lemmatizer = lemmatizer
        lemma = lemmatizer.lemma
        self._single = {
            lemma(name): term
            for term in reversed(self.terms)
            for name in (term.term, *term.forms)
            if len(words(name)) == 1 and len(name) >= _SHORTEST_PART and term.explanation
        }
        names = ((name, term) for term in terms for name in (term.term, *term.forms))
        residents = ((phrase, term) for term in terms for phrase in term.residents)
        self._names: PhraseBook[Term] = PhraseBook(lemma, names)
        self._residents: PhraseBook[Term] = PhraseBook(lemma, residents)

    def explain(self, text: str) -> tuple[ExplainedTerm, ...]:
        """The terms of a text that it does not explain itself, in order of appearance, each once."""
        return tuple(
            ExplainedTerm(place.term.term, place.term.explanation) for place in self.unexplained(text)
        )

    def explained_places(self, text: str) -> Iterator[TermPlace]:
        """Where the terms with an explanation stand in a text, in order; the longest at a place first."""
        found = tokens(text)
        for first, last, term in self.places([token.text for token in found]):
            if term.explanation:
                yield TermPlace(found[first].start, found[last].end, term)

    def unexplained(self, text: str) -> Iterator[TermPlace]:
        """The first place of each explained term of a text that does not say itself what the term means.

        Places do not overlap; the longest term at a place goes first.
        """
        seen: set[str] = set()
        end = 0
        for place in self.explained_places(text):
            if place.start >= end and place.term.term not in seen:
                end = place.end
                seen.add(place.term.term)
                if not _explains(text, place):
                    yield place

    def places(self, found_words: Sequence[str]) -> Iterator[tuple[int, int, Term]]:
        """First and last place of each term among some words, in order; the longest at a place first.

        A compound that is no term itself gives the term that it ends in: "wijkwoningcorporatie".
        """
        found = list(self._names.places(found_words))
        whole = {place for first, last, _ in found for place in range(first, last + 1)}
        found += [
            (place, place, term)
            for place, word in enumerate(found_words)
            if place not in whole and (term := self._in_compound(word)) is not None
        ]
        return iter(sorted(found, key=lambda item: (item[0], -item[1])))

    def _in_compound(self, word: str) -> Term | None:
        parts = larger_parts(word, self._lemmatizer) if len(word) > _SHORTEST_PART else ()
        return self._single.get(self._lemmatizer.lemma(parts[-1])) if parts else None

    def everyday_words(self, text: str) -> tuple[str, ...]:
        """What residents would call the things in a text: plain words and their own words; each once."""
        terms = {term.term: term for term in self._names.find(text)}
        spoken = (
            word for term in terms.values() for word in (term.plain, *term.residents[:_MOST_EVERYDAY_WORDS])
        )
        return tuple(dict.fromkeys(word for word in spoken if word))

    def bridges(self, question: str) -> tuple[Bridge, ...]:
        """The documents' words for what a resident says in a question; each pair once."""
        pairs = self._residents.find_with_lemmas(question)
        return tuple(dict.fromkeys(Bridge(lemmas, term.term) for lemmas, term in pairs))


def _explains(text: str, place: TermPlace) -> bool:
    """Whether a text says itself what a word in it means: "Een hub is een plek waar ..."."""
    match = _FIRST_SENTENCE.match(place.term.explanation)
    if (match.group() if match else place.term.explanation) in text:
        return True
    names = "|".join(
        re.escape(name) for name in {text[place.start : place.end], place.term.term, *place.term.forms}
    )
    return re.search(rf"\b(?:{names}){_IS_SAID_TO_BE}", text, re.IGNORECASE) is not None


def load_glossary(corpus: Path, lemmatizer: Lemmatizer) -> Glossary:
    """Reads `glossary.toml`; an absent file is an empty glossary.

    Raises:
        CorpusError: the file is not valid or names a term twice.
    """
    file = corpus / "glossary.toml"
    read = read_toml(file, _File, "glossary")
    if read is None:
        return Glossary((), lemmatizer)
    refuse_twice(file, "term", (entry.term.casefold() for entry in read.term))
    return Glossary([Term(**entry.model_dump()) for entry in read.term], lemmatizer)
