"""Notes in brackets at the end; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from rule_builders import rewritten

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.asides import Asides


def test_a_whole_clause_becomes_a_sentence(lemmatizer: Lemmatizer) -> None:
    text = "U moet uw hond in het park aanlijnen (dit geldt niet voor het veld achter de vijver)."
    plain = "U moet uw hond in het park aanlijnen. Dit geldt niet voor het veld achter de vijver."
    assert rewritten(Asides(), text, lemmatizer) == plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "U moet uw hond in het park altijd aanlijnen (behalve op het veld achter de vijver).",
            id="no clause",
        ),
        pytest.param(
            "Wij zien dat de hond in het park losloopt (dit mag niet in het hele gebied).",
            id="in a dat-clause",
        ),
        pytest.param(
            "U vindt de regels voor honden in de verordening (artikel 2:57 tot en met 2:60).", id="a source"
        ),
    ],
)
def test_it_is_left_alone(text: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(Asides(), text, lemmatizer) == text
