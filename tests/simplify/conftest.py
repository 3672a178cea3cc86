"""What the tests of rewriting share: tags, names and checks of the library, whose words are known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.names import NameBook, load_names
from assistant.dutch.tagging import TaggedSentence, tag_sentences
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.library import Library
from assistant.settings import Settings
from assistant.simplify.facts import FactFinder
from assistant.simplify.protected import Protection
from assistant.simplify.simplifier import Simplifier
from assistant.simplify.verification import Verification

Tag = Callable[[str], TaggedSentence]


@pytest.fixture(scope="session")
def tag(lemmatizer: Lemmatizer) -> Tag:
    """Tags a text of one sentence."""

    def one(text: str) -> TaggedSentence:
        (sentence,) = tag_sentences(text, lemmatizer.analyser)
        return sentence

    return one


@pytest.fixture(scope="session")
def book(settings: Settings) -> NameBook:
    return load_names(settings.corpus)


@pytest.fixture(scope="session")
def protection(lemmatizer: Lemmatizer, book: NameBook) -> Protection:
    return Protection(lemmatizer, book)


@pytest.fixture(scope="session")
def verification(
    settings: Settings, lemmatizer: Lemmatizer, book: NameBook, protection: Protection
) -> Verification:
    checker = FaithfulnessChecker.load(settings, lemmatizer)
    return Verification(checker, protection, FactFinder(lemmatizer, book), lemmatizer, book)


@pytest.fixture(scope="session")
def simplifier(settings: Settings, library: Library) -> Simplifier:
    """The simplifier of the real corpus, without a language model."""
    return Simplifier.load(settings, library.lemmatizer)
