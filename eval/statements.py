"""Taking an answer apart into statements with the sources that each of them cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant import messages
from assistant.documents.mending import strip_leading_mark
from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import words
from eval.matching import readable

_MARKERS = re.compile(r"(?:\s*\[\d+\])+")
_MARKER = re.compile(r"\[\d+\]")
_PLACEHOLDER = re.compile(r"\\\{(\w+)\\\}")
# The name of a document begins with an article; a claim after "Dit staat in" seldom does.
_FILLED = {
    "document": "(?:de|het|een) [^.:;,€]+",
    "place": "[^.:;,]+",
    "subject": "[^.:;]+",
    "words": "„[^”]+”(?:(?:, | en )„[^”]+”)*",
    "word": "[^”]+",
    "phone": r"[\d\s+()-]+",
}
_ITEM_NUMBER = re.compile(r"^\d{1,2}(?:[.)]|(?:\.\d{1,2})+\.?)\s+")
_QUOTATION_MARKS = '“”"«»„ '
# These fixed sentences do say something about the plans, in no words of the source.
_SAYING = frozenset(
    sentence
    for text in (messages.YES_DECIDED, messages.NO, messages.NOT_SURE_YET)
    for sentence in split_sentences(text)
)


@dataclass(frozen=True)
class CitedSentence:
    """One sentence of an answer, and the markers that stand behind it ("[1]"), none when uncited."""

    text: str
    markers: tuple[str, ...]

    @property
    def is_verdict(self) -> bool:
        """Whether it is a fixed yes, no or not sure, which no count of words can judge."""
        return self.text in _SAYING


def statements(answer: str) -> list[CitedSentence]:
    """The sentences of an answer that say something about the plans, in order.

    A marker goes with all sentences between the marker before it and itself. The fixed sentences of
    `assistant/messages.py` (which document this is, that nothing was found) say nothing about the
    plans and are left out; "Ja.", "Nee." and "Dat is nog niet zeker." do, and are kept. The items of
    a list are sentences.
    """
    found: list[CitedSentence] = []
    for chunk, markers in _chunks(answer):
        for sentence in _sentences(chunk):
            if not _is_fixed(sentence):
                found.append(CitedSentence(sentence, markers))
    return found


def _chunks(answer: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    start = 0
    for match in _MARKERS.finditer(answer):
        yield answer[start : match.start()], tuple(dict.fromkeys(_MARKER.findall(match.group())))
        start = match.end()
    yield answer[start:], ()


def _sentences(chunk: str) -> Iterator[str]:
    for line in chunk.splitlines():
        item = _ITEM_NUMBER.sub("", strip_leading_mark(readable(line)))
        for sentence in split_sentences(item):
            text = sentence.strip(_QUOTATION_MARKS)
            if words(text):
                yield text


def _is_fixed(sentence: str) -> bool:
    return any(pattern.fullmatch(sentence) for pattern in _fixed_patterns())


@lru_cache(maxsize=1)
def _fixed_patterns() -> tuple[re.Pattern[str], ...]:
    sentences = {
        sentence
        for text in _texts(vars(messages).values())
        for sentence in split_sentences(text)
        if sentence not in _SAYING
    }
    return tuple(re.compile(_PLACEHOLDER.sub(_filled, re.escape(sentence))) for sentence in sentences)


def _filled(placeholder: re.Match[str]) -> str:
    return _FILLED.get(placeholder.group(1), r"\S+")


def _texts(values: object) -> Iterator[str]:
    for value in values if not isinstance(values, str) else ():  # type: ignore[attr-defined]
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from _texts(value.values())
