"""The terms under which the lexical index finds a text: one function for documents and questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.dutch.compounds import compound_parts, larger_parts
from assistant.dutch.families import relatives
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.stopwords import is_stop_word
from assistant.dutch.tokens import fold, words

WHOLE_WEIGHT = 1.0
# A part of a compound and a word of the same family say less than the word itself; first guesses,
# to be chosen by whoever measures retrieval.
PART_WEIGHT = 0.5
FAMILY_WEIGHT = 0.4
PART_FAMILY_WEIGHT = 0.25


@dataclass(frozen=True)
class Term:
    """A search term in folded form; `weight` is 1 for a word itself and less for what it implies."""

    text: str
    weight: float


def search_terms(text: str, lemmatizer: Lemmatizer) -> list[Term]:
    """Return the search terms of `text` in order, repeated as often as they occur.

    Every content word gives its lemma with weight 1, then the lemmas of its compound parts and
    words of its family with less. Numbers stay as they are written ("27%" also as "27"), words with
    a hyphen are kept whole and in parts. Stop words are left out.
    """
    terms: list[Term] = []
    for word in words(text):
        terms.extend(_terms_of_word(word, lemmatizer))
    return terms


def _terms_of_word(word: str, lemmatizer: Lemmatizer) -> Iterator[Term]:
    plain = fold(word)
    if is_stop_word(plain) or not any(sign.isalnum() for sign in plain):
        return
    if plain[0].isdigit():
        yield from _terms_of_number(plain, lemmatizer)
    elif "@" in plain or "/" in plain or plain.startswith("www."):
        yield Term(plain, WHOLE_WEIGHT)
    elif "." in plain:
        yield Term(plain.replace(".", ""), WHOLE_WEIGHT)
    elif "-" in plain.strip("-"):
        yield Term(plain.replace("-", ""), WHOLE_WEIGHT)
        for piece in word.replace("\u2010", "-").replace("\u2011", "-").split("-"):
            yield from _terms_of_word(piece, lemmatizer)
    else:
        yield from _terms_of_plain_word(word, lemmatizer)


def _terms_of_number(plain: str, lemmatizer: Lemmatizer) -> Iterator[Term]:
    first, *others = plain.split("-")
    yield Term(first, WHOLE_WEIGHT)
    bare = first.rstrip("%‰")
    if bare != first:
        yield Term(bare, PART_WEIGHT)
    for piece in others:
        yield from _terms_of_word(piece, lemmatizer)


def _terms_of_plain_word(word: str, lemmatizer: Lemmatizer) -> Iterator[Term]:
    lemma = lemmatizer.lemma(word)
    yield Term(fold(lemma), WHOLE_WEIGHT)
    seen = {fold(lemma)}
    implied = [(relative, FAMILY_WEIGHT) for relative in _family(lemma, lemmatizer)]
    parts = dict.fromkeys((*compound_parts(lemma, lemmatizer), *larger_parts(lemma, lemmatizer)))
    for part in parts:
        part_lemma = lemmatizer.lemma(part)
        implied.append((part_lemma, PART_WEIGHT))
        if part != part_lemma:
            implied.append((part, PART_FAMILY_WEIGHT))
        implied.extend((relative, PART_FAMILY_WEIGHT) for relative in _family(part_lemma, lemmatizer))
    for text, weight in implied:
        plain = fold(text)
        if plain not in seen and not is_stop_word(plain):
            seen.add(plain)
            yield Term(plain, weight)


def _family(lemma: str, lemmatizer: Lemmatizer) -> tuple[str, ...]:
    direct = relatives(lemma, lemmatizer.tag(lemma), lemmatizer)
    return direct + tuple(
        further
        for relative in direct
        if relative.endswith("en")
        for further in relatives(relative, lemmatizer.tag(relative), lemmatizer)
    )
