"""Whether what an answer says is supported by what it cites: a count of words and numbers.

This is no check of meaning: a sentence that turns "we onderzoeken" into "we gaan" keeps its other
words and passes. It shows missing, swapped and wrong sources and changed numbers, without any of
the assistant's own judgement. Meaning is for the readers (`eval/reading.py`) and the checker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import fold, words
from eval.matching import readable, says
from eval.records import AnswerRecord
from eval.statements import CitedSentence, statements

# Of the longer words of a sentence this share must begin like something in two neighbouring sentences.
# Of the plain sentences written for the tuning half's passages 82 % pass on their own passage, 8 % on
# another one of the same document; at 0.5 it is 67 % and 2 %.
SUPPORTED_FROM = 0.3
# Words are compared by this many letters, so that forms of a word and compounds meet.
_STEM = 5
_WINDOW = 2
_TELLING = 4
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# "2. Groen › 2.1 Bomen": the numbers of titles are no numbers of the source.
_TITLE_NUMBER = re.compile(r"(?:^|(?<=› ))\d+(?:\.\d+)*\.?\s")


def supported(sentence: str, sources: Sequence[str]) -> bool:
    """Whether a source holds a sentence, verbatim or by its numbers and a share of its words.

    Every number in digits must be in the sources, and of the words of four letters or more the first
    five letters must occur in two neighbouring sentences there for at least the share `SUPPORTED_FROM`.
    """
    claim = fold(readable(sentence))
    prepared = [_prepared(source) for source in sources]
    if claim and any(says(source.text, [claim]) for source in prepared):
        return True
    if set(_NUMBER.findall(claim)) - {number for source in prepared for number in source.numbers}:
        return False
    return any(
        word_overlap(claim, window) >= SUPPORTED_FROM for source in prepared for window in source.windows
    )


@dataclass(frozen=True)
class _Source:
    """A source made ready for comparing; `windows` are every two neighbouring sentences.

    Over a long text single words match anything.
    """

    text: str
    numbers: frozenset[str]
    windows: tuple[str, ...]


@lru_cache(maxsize=10_000)
def _prepared(source: str) -> _Source:
    text = fold(readable(source))
    sentences = [fold(sentence) for sentence in split_sentences(source)]
    windows = (" ".join(sentences[i : i + _WINDOW]) for i in range(max(1, len(sentences) - _WINDOW + 1)))
    return _Source(text, frozenset(_NUMBER.findall(text)), tuple(windows))


def word_overlap(sentence: str, source: str) -> float:
    """The share (0 to 1) of a sentence's longer words whose beginning occurs in the source."""
    telling = {fold(word)[:_STEM] for word in words(sentence) if len(word) >= _TELLING}
    held = fold(source)
    return sum(stem in held for stem in telling) / len(telling) if telling else 0.0


def precision(record: AnswerRecord) -> float | None:
    """Of the citations of sentences, the share (0 to 1) whose source supports the sentence.

    One citation is one sentence with one marker; a marker that stands for no source supports
    nothing. `None` when no sentence has a marker.
    """
    pairs = [
        (sentence.text, sources_of(record, [marker]))
        for sentence in _countable(record)
        for marker in sentence.markers
    ]
    if not pairs:
        return None
    return sum(supported(sentence, quotes) for sentence, quotes in pairs) / len(pairs)


def recall(record: AnswerRecord) -> float | None:
    """Of the sentences that say something, the share (0 to 1) supported by what they cite together.

    `None` for an answer that says nothing about the plans. A fixed "Nee." or "Dat is nog niet zeker."
    is in no words of a source, and left to the readers.
    """
    said = _countable(record)
    if not said:
        return None
    return sum(_stands(record, sentence) for sentence in said) / len(said)


def _countable(record: AnswerRecord) -> list[CitedSentence]:
    return [sentence for sentence in statements(record.given.answer) if not sentence.is_verdict]


def _stands(record: AnswerRecord, sentence: CitedSentence) -> bool:
    return supported(sentence.text, sources_of(record, sentence.markers))


def sources_of(record: AnswerRecord, markers: Sequence[str]) -> list[str]:
    """What the markers stand for: the titles above each cited passage, and its quote."""
    return [
        f"{_TITLE_NUMBER.sub('', citation.section)}. {citation.quote}"
        for citation in record.given.citations
        if citation.marker in markers
    ]
