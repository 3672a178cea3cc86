"""Reading the sentences of a model's answer while it comes: JSON objects, or lines with markers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel, Field

from assistant.dutch.sentences import split_sentences

_THOUGHTS = re.compile(r"\A\s*<think>.*?(?:</think>|\Z)", re.DOTALL)
_OBJECT = re.compile(r"\{[^{}]*\}")
_MARKER = re.compile(r"[\[(<]\s*(?:bron(?:nen)?[ _]?)?((?:\d{1,2}\s*(?:,|en)?\s*)+)[\])>]", re.IGNORECASE)
# A marker behind a full stop belongs to the sentence before it.
_BEHIND_STOP = re.compile(rf"([.!?…])\s*((?:{_MARKER.pattern}\s*)+)", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+")
_DIGITS = re.compile(r"\d+")
# A model that goes round in circles is not read to its end.
MOST_SENTENCES = 12
LONGEST_ANSWER = 6000


@dataclass(frozen=True)
class DraftSentence:
    """A sentence of a model, with the numbers of the sources that it says it has from; none are possible."""

    text: str
    sources: tuple[int, ...]


class _Sentence(BaseModel):
    tekst: str = Field(max_length=200)
    bronnen: list[int] = Field(max_length=3)


class DraftAnswer(BaseModel):
    """The form in which a server that knows schemas is asked to answer."""

    zinnen: list[_Sentence] = Field(max_length=6)


def read_sentences(pieces: Iterable[str]) -> Iterator[DraftSentence]:
    """The sentences of an answer, each as soon as it is whole; at most `MOST_SENTENCES`.

    The answer may be the JSON object that was asked for, or plain lines with markers such as [1] or
    [bron_2]; thoughts before it are skipped. What `pieces` raises comes through after the sentences that
    were whole by then.
    """
    count = 0
    for draft in _read(pieces):
        if draft.text:
            count += 1
            yield draft
        if count == MOST_SENTENCES:
            return


def _read(pieces: Iterable[str]) -> Iterator[DraftSentence]:
    text = ""
    done = 0
    for piece in pieces:
        text += piece
        if len(text) > LONGEST_ANSWER:
            return
        if _still_thinking(text):
            continue
        bare = _THOUGHTS.sub("", text)
        if _is_json(bare):
            for draft, end in _objects(bare, done):
                done = end
                yield draft
        else:
            while (end := bare.find("\n", done)) >= 0:
                yield from _line(bare[done:end])
                done = end + 1
    bare = _THOUGHTS.sub("", text)
    if not _is_json(bare):
        yield from _line(bare[done:])


def _still_thinking(text: str) -> bool:
    start = text.lstrip()
    return not start or (start.startswith("<think>") and "</think>" not in start)


def _is_json(text: str) -> bool:
    return text.lstrip().startswith(("{", "[{", "```"))


def _objects(text: str, start: int) -> Iterator[tuple[DraftSentence, int]]:
    for match in _OBJECT.finditer(text, start):
        try:
            found = _Sentence.model_validate(json.loads(match.group(), strict=False))
        except ValueError:
            continue
        for sentence in _whole_sentences(found.tekst):
            yield _draft(sentence, found.bronnen), match.end()


def _whole_sentences(text: str) -> list[str]:
    """The sentences of a text that was asked to be one; a last one that was cut off is none."""
    sentences = split_sentences(" ".join(text.split()))
    if len(sentences) > 1 and not sentences[-1].rstrip().endswith((".", "!", "?", "…")):
        sentences.pop()
    return sentences


def _line(line: str) -> Iterator[DraftSentence]:
    """The sentences of one line; one without a marker of its own has the last one of the line."""
    bare = _BEHIND_STOP.sub(lambda match: f" {match.group(2).strip()}{match.group(1)} ", line.strip())
    bare = _BULLET.sub("", bare)
    markers = [_numbers(match) for match in _MARKER.finditer(bare)]
    last = markers[-1] if markers else []
    for sentence in split_sentences(_MARKER.sub(lambda match: f" {match.group()} ", bare)):
        own = [number for match in _MARKER.finditer(sentence) for number in _numbers(match)]
        yield _draft(_MARKER.sub(" ", sentence), own or last)


def _numbers(match: re.Match[str]) -> list[int]:
    return [int(digits) for digits in _DIGITS.findall(match.group(1))]


def _draft(text: str, sources: Iterable[int]) -> DraftSentence:
    tidy = re.sub(r"\s+([.,;:!?])", r"\1", " ".join(text.split()))
    return DraftSentence(tidy if any(sign.isalpha() for sign in tidy) else "", tuple(dict.fromkeys(sources)))
