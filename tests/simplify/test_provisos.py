"""What official letters tie on at the end; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from rule_builders import rewritten

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.provisos import Provisos


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param(
            "Per adres krijgt u twee kaarten, met dien verstande dat de tweede kaart € 30 kost.",
            "Per adres krijgt u twee kaarten. Daarbij geldt dat de tweede kaart € 30 kost.",
            id="met dien verstande dat",
        ),
        pytest.param(
            "De huurder moet de sleutel inleveren, bij gebreke waarvan de borg op 1 mei vervalt.",
            "De huurder moet de sleutel inleveren. Gebeurt dat niet? Dan vervalt de borg op 1 mei.",
            id="bij gebreke waarvan",
        ),
        pytest.param(
            "De huurder hoeft niet te betalen, bij gebreke waarvan de borg op 1 mei vervalt.",
            "De huurder hoeft niet te betalen, bij gebreke waarvan de borg op 1 mei vervalt.",
            id="no duty",
        ),
    ],
)
def test_it_becomes_a_sentence(text: str, plain: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(Provisos(lemmatizer), text, lemmatizer) == plain
