"""The checker with the real lexicon, read once; its words come from the cache of the run."""

from __future__ import annotations

import pytest

from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.faithfulness.evidence import Examiner, load_examiner
from assistant.library import Library
from assistant.settings import Settings


@pytest.fixture(scope="session")
def checker(library: Library) -> FaithfulnessChecker:
    return FaithfulnessChecker.load(Settings(), library.lemmatizer)


@pytest.fixture(scope="session")
def examiner(library: Library) -> Examiner:
    settings = Settings()
    return load_examiner(settings.corpus, library.lemmatizer, library.glossary, (settings.municipality,))
