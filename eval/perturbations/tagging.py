"""Sentences with the tag and lemma of every word in its context, and where they stand in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.dutch.morphology import MorphologicalAnalyser
from assistant.dutch.sentences import sentence_spans
from assistant.dutch.tokens import tokens
from eval.perturbations.tags import Word, mended

# Longer sentences are lists or tables, in which the rules of grammar here find nothing sure.
_MOST_WORDS = 60
_FEWEST_WORDS = 3
_ENDS = ".;:!?"


@dataclass(frozen=True)
class Segment:
    """A sentence, or the part of it up to a semicolon or colon, without numbering in front.

    `text` is the whole text to which the offsets of the words refer; `is_prose` says whether it reads as
    a sentence: a capital, a closing mark, a finite verb and no question.
    """

    text: str
    words: tuple[Word, ...]

    @cached_property
    def is_prose(self) -> bool:
        """Whether rules of grammar may be applied."""
        first, last = self.words[0], self.words[-1]
        return (
            _FEWEST_WORDS < len(self.words) <= _MOST_WORDS
            and first.text[:1].isupper()
            and last.text[-1:] in ".;:!"
            and any(word.is_finite for word in self.words)
        )

    @property
    def end(self) -> int:
        """The offset of the closing mark, or of the end when there is none."""
        last = self.words[-1]
        return last.start if last.is_mark else last.end

    def low(self, index: int) -> str:
        """The word at an index in lower case; empty outside the segment."""
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def phrase_at(self, index: int, phrase: str) -> bool:
        """Whether the words of `phrase` stand at `index`."""
        return all(self.low(index + i) == word for i, word in enumerate(phrase.split()))

    def has(self, *words: str) -> bool:
        """Whether one of some words occurs."""
        return any(word.low in words for word in self.words)


@lru_cache(maxsize=1)
def _analyser() -> MorphologicalAnalyser:
    return MorphologicalAnalyser()


def segments(text: str) -> list[Segment]:
    """The tagged segments of a text in order; sentences too long for grammar are left out."""
    found: list[Segment] = []
    for start, end in sentence_spans(text):
        pieces = list(_pieces(text, start, end))
        if 0 < len(pieces) <= 4 * _MOST_WORDS:
            readings = _analyser().tag_sentence([text[a:b] for a, b in pieces])
            words = [
                Word(text[a:b], a, b, reading.lemma, reading.tag)
                for (a, b), reading in zip(pieces, readings, strict=True)
            ]
            found += _split(text, mended(words))
    return found


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words and, one by one, the marks between them."""
    position = 0
    body = text[start:end]
    for token in tokens(body):
        yield from _marks(body, position, token.start, start)
        yield start + token.start, start + token.end
        position = token.end
    yield from _marks(body, position, len(body), start)


def _marks(body: str, start: int, end: int, offset: int) -> Iterator[tuple[int, int]]:
    for at in range(start, end):
        if not body[at].isspace():
            yield offset + at, offset + at + 1


def _split(text: str, words: Sequence[Word]) -> Iterator[Segment]:
    part: list[Word] = []
    for word in words:
        if not part and (word.is_mark or not word.text[:1].isalpha()):
            continue
        part.append(word)
        if word.text in ";:":
            yield Segment(text, tuple(part))
            part = []
    if part:
        yield Segment(text, tuple(part))
