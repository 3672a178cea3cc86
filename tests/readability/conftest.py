"""The reading measure of the library, whose words are known, and HanTa's tags of one sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, tag_sentences
from assistant.library import Library
from assistant.readability.score import ReadingMeasure

Tag = Callable[[str], TaggedSentence]


@pytest.fixture(scope="session")
def measure(library: Library) -> ReadingMeasure:
    return library.reading


@pytest.fixture(scope="session")
def tag(lemmatizer: Lemmatizer) -> Tag:
    """Tags a text of one sentence."""

    def one(text: str) -> TaggedSentence:
        (sentence,) = tag_sentences(text, lemmatizer.analyser)
        return sentence

    return one
