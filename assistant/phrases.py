"""Finding words and short phrases in a text by their lemmas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from assistant.dutch.tokens import words

_LONGEST_PHRASE = 5

T = TypeVar("T")


class PhraseBook(Generic[T]):
    """Phrases, each with the values that belong to it."""

    def __init__(self, lemma: Callable[[str], str], entries: Iterable[tuple[str, T]]) -> None:
        self._lemma = lemma
        self._values: dict[tuple[str, ...], list[T]] = defaultdict(list)
        for phrase, value in entries:
            key = self._key(phrase)
            if key:
                self._values[key].append(value)

    def find(self, text: str) -> Iterator[T]:
        """The values of the phrases in a text, in order of place; at one place the longest first."""
        return (value for _, value in self.find_with_lemmas(text))

    def find_with_lemmas(self, text: str) -> Iterator[tuple[tuple[str, ...], T]]:
        """As `find`, each value with the lemmas of the phrase that was found."""
        for key in _runs(self._key(text)):
            for value in self._values.get(key, ()):
                yield key, value

    def places(self, found: Sequence[str]) -> Iterator[tuple[int, int, T]]:
        """First and last place of each phrase among these words, with its value; the longest first."""
        lemmas = [self._lemma(word) for word in found]
        for start in range(len(lemmas)):
            for length in range(min(_LONGEST_PHRASE, len(lemmas) - start), 0, -1):
                for value in self._values.get(tuple(lemmas[start : start + length]), ()):
                    yield start, start + length - 1, value

    def _key(self, text: str) -> tuple[str, ...]:
        return tuple(self._lemma(word) for word in words(text))


def _runs(lemmas: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for start in range(len(lemmas)):
        for length in range(min(_LONGEST_PHRASE, len(lemmas) - start), 0, -1):
            yield tuple(lemmas[start : start + length])
