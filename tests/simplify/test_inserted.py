"""Clauses between commas behind a subject; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from rule_builders import rewritten

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.inserted import InsertedClauses


def test_what_adds_something_comes_behind(lemmatizer: Lemmatizer) -> None:
    text = "De commissie, die op 4 april bijeenkomt, geeft het college advies over de subsidies."
    plain = "De commissie geeft het college advies over de subsidies. Deze commissie komt op 4 april bijeen."
    assert rewritten(InsertedClauses(lemmatizer), text, lemmatizer) == plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "De aanvrager, die te laat reageert, krijgt geen tweede kans van de gemeente.",
            id="one of many persons",
        ),
        pytest.param(
            "Bewoners, die een tuin hebben, krijgen van de gemeente een gratis regenton.", id="who is meant"
        ),
        pytest.param(
            "De vergunning, die u eerder hebt gekregen, moet u vóór 1 mei terugsturen.", id="a duty"
        ),
        pytest.param(
            "De subsidie, die wij u geven als u meedoet, bedraagt dit jaar € 400.", id="a condition"
        ),
        pytest.param(
            "Het verslag van de raad, dat in mei is verschenen, bevat de cijfers van de wijk.",
            id="one of two nouns",
        ),
    ],
)
def test_it_is_left_alone(text: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(InsertedClauses(lemmatizer), text, lemmatizer) == text
