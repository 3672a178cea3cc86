"""What makes a sentence hard to read, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.dutch.tagging import TaggedSentence, TaggedWord


class ReadingKind(StrEnum):
    """What writing guides warn against."""

    LONG_SENTENCE = "long_sentence"
    PASSIVE = "passive"
    TANG = "tang"
    NOMINAL = "nominal"
    CONDITIONS = "conditions"
    DOUBLE_NEGATION = "double_negation"
    HARD_WORD = "hard_word"
    JARGON = "jargon"
    COMPOUND = "compound"
    ABBREVIATION = "abbreviation"
    EMPTY_PHRASE = "empty_phrase"
    FIGURE = "figure"


@dataclass(frozen=True)
class ReadingFinding:
    """A hard place: its kind, its words as they stand in the text, and their offsets there.

    `message` says in plain Dutch what is hard about it; `suggestion` is what could stand there instead and
    `explanation` what a term means, each "" where there is none.
    """

    kind: ReadingKind
    words: str
    start: int
    end: int
    message: str
    suggestion: str = ""
    explanation: str = ""


def finding_at(
    kind: ReadingKind,
    sentence: TaggedSentence,
    first: TaggedWord,
    last: TaggedWord,
    message: str,
    suggestion: str = "",
    explanation: str = "",
) -> ReadingFinding:
    """The finding about a stretch of a sentence, from its first word to its last."""
    words = sentence.source[first.start - sentence.start : last.end - sentence.start]
    return ReadingFinding(kind, words, first.start, last.end, message, suggestion, explanation)
