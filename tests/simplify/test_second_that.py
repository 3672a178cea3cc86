"""Two things told under one verb; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from rule_builders import rewritten

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.second_that import SecondThat


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param(
            "Uit het onderzoek blijkt dat de vloer van de school is verzakt en dat de muren scheuren vertonen.",
            "Uit het onderzoek blijkt dat de vloer van de school is verzakt. Ook blijkt daaruit dat de muren "
            "scheuren vertonen.",
            id="what follows from something",
        ),
        pytest.param(
            "De commissie vindt dat het besluit goed is uitgelegd en dat de gemeente de regels heeft gevolgd.",
            "De commissie vindt dat het besluit goed is uitgelegd. Ook vindt de commissie dat de gemeente de regels "
            "heeft gevolgd.",
            id="what somebody thinks",
        ),
        pytest.param(
            "Wij vinden dat het plan te weinig rekening houdt met de bomen en dat er te weinig parkeerplaatsen zijn.",
            "Wij vinden dat het plan te weinig rekening houdt met de bomen. Ook vinden wij dat er te weinig "
            "parkeerplaatsen zijn.",
            id="more behind the first verb",
        ),
    ],
)
def test_the_second_is_told_apart(text: str, plain: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(SecondThat(), text, lemmatizer) == plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Uit het onderzoek blijkt niet dat de vloer is verzakt en dat de muren van de school scheuren vertonen.",
            id="a negation over both",
        ),
        pytest.param(
            "Wij vinden dat het plein leeg is en dat de bankjes weg moeten als de gemeente geen bomen plant.",
            id="a condition that may reach back",
        ),
        pytest.param(
            "Dat betekent dat de weg in mei dicht gaat en dat de bussen een andere route rijden.",
            id="dat dat",
        ),
        pytest.param(
            "Wij hopen op de toezegging dat het plein opknapt en dat de bomen in de straat blijven staan.",
            id="what a noun holds",
        ),
    ],
)
def test_it_is_left_alone(text: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(SecondThat(), text, lemmatizer) == text
