"""Where separable verbs split; a verb that may be two is left alone."""

from __future__ import annotations

import pytest

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.separable import particle_of


@pytest.mark.parametrize(
    ("infinitive", "written"),
    [
        ("aanvragen", "aan|vragen"),
        ("mededelen", "mede|delen"),
        ("vaststellen", "vast|stellen"),
        ("uitbesteden", "uit|besteden"),
        ("doorgeven", "door|geven"),
        ("voorbereiden", "voor|bereiden"),
        ("aanschaffen", "aan|schaffen"),
        ("goedkeuren", "goed|keuren"),
        ("ondertekenen", None),
        ("onderzoeken", None),
        ("overtuigen", None),
        ("aanvaarden", None),
        ("voorkomen", None),
        ("overleggen", None),
        ("doorlopen", None),
        ("openen", None),
        ("integreren", None),
        ("bouwen", None),
    ],
)
def test_only_a_verb_that_surely_splits_is_split(
    infinitive: str, written: str | None, lemmatizer: Lemmatizer
) -> None:
    assert particle_of(infinitive, lemmatizer) == written
