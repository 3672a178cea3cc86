from __future__ import annotations

import pytest

from assistant.dutch.lemmas import Lemmatizer


@pytest.fixture(scope="session")
def lemmatizer() -> Lemmatizer:
    return Lemmatizer()
