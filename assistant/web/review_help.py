"""What helps a reviewer to read: how hard a text is, and what its hard words mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import words
from assistant.glossary import Glossary
from assistant.readability.score import ReadingMeasure


@dataclass(frozen=True)
class HardWord:
    """A hard word: what is hard about it, what could stand there instead, what it means; each may be ""."""

    word: str
    message: str
    suggestion: str
    meaning: str


@dataclass(frozen=True)
class TextMeasures:
    """Measures of a plain text and its core; a measure that is undefined is `None`.

    `level` runs from 1 (easiest) to 4; lengths are in words.
    """

    words_per_sentence: float | None
    sentences: int
    longest: int
    core_words: int
    level: int | None
    hard_words: tuple[HardWord, ...]


class ReadingHelp:
    """Measures texts and explains their words; safe to use from several threads."""

    def __init__(self, measure: ReadingMeasure, glossary: Glossary, meaning: Callable[[str], str]) -> None:
        """`meaning` gives what a word means that the glossary does not have, "" where that is unknown."""
        self._measure = measure
        self._glossary = glossary
        self._meaning = meaning

    def measures(self, core: str, plain: str) -> TextMeasures:
        """The measures of a text, with its hard words."""
        score = self._measure.score(plain, has_markers=False)
        hard = tuple(
            HardWord(
                found.words, found.message, found.suggestion, found.explanation or self._meaning(found.words)
            )
            for found in score.hard_words
        )
        return TextMeasures(
            words_per_sentence=score.readability.words_per_sentence,
            sentences=score.readability.sentences,
            longest=max((len(words(sentence)) for sentence in split_sentences(plain)), default=0),
            core_words=len(words(core)),
            level=score.readability.level,
            hard_words=hard,
        )

    def explained(self, source: str) -> tuple[HardWord, ...]:
        """The words of a source that can be explained, in order."""
        terms = {term.term: term.explanation for term in self._glossary.explain(source)}
        for found in self._measure.score(source, has_markers=False).hard_words:
            meaning = found.explanation or self._meaning(found.words)
            if meaning and meaning not in terms.values():
                terms.setdefault(found.words, meaning)
        return tuple(HardWord(word, "", "", meaning) for word, meaning in terms.items())
