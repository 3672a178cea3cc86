from __future__ import annotations

import pytest

from assistant.dutch.families import relatives, verb_stem
from assistant.dutch.lemmas import Lemmatizer


@pytest.mark.parametrize(
    ("infinitive", "stem"),
    [
        ("bouwen", "bouw"), ("wonen", "woon"), ("parkeren", "parkeer"), ("regelen", "regel"), ("verbeteren", "verbeter"),
        ("geven", "geef"), ("lezen", "lees"), ("zwemmen", "zwem"), ("fietsen", "fiets"), ("gaan", None), ("en", None),
    ],
)  # fmt: skip
def test_stem_of_a_verb(infinitive: str, stem: str | None) -> None:
    assert verb_stem(infinitive) == stem


@pytest.mark.parametrize(
    ("word", "family"),
    [
        ("bestrijding", ("bestrijden",)),
        ("verlichting", ("verlichten",)),
        ("bouwen", ("bouw",)),
        ("koning", ()),
        ("begroting", ()),
        ("subsidie", ()),
    ],
)
def test_relatives(word: str, family: tuple[str, ...], lemmatizer: Lemmatizer) -> None:
    assert relatives(word, lemmatizer.tag(word), lemmatizer) == family
