"""Nouns with all that agrees with them; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from word_builders import noun, with_words

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.replacements import Replacements

WORDS = Replacements(
    noun=(
        noun("de aanvang", "het begin"),
        noun("het knelpunt/knelpunten", "het probleem/problemen"),
        noun("de voorziening/voorzieningen", "het hulpmiddel/hulpmiddelen"),
        noun("het voornemen/voornemens", "de bedoeling/bedoelingen"),
    )
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Dit knelpunt is bekend.", "Dit probleem is bekend."),
        ("De grote knelpunten zijn bekend.", "De grote problemen zijn bekend."),
        ("Knelpunten lossen we op.", "Problemen lossen we op."),
        ("De aanvang van het werk is in mei.", "Het begin van het werk is in mei."),
        ("Deze voorziening is duur.", "Dit hulpmiddel is duur."),
        ("Onze voorziening is duur.", "Ons hulpmiddel is duur."),
        ("Elke voorziening is duur.", "Elk hulpmiddel is duur."),
        ("Uw voorziening is duur.", "Uw hulpmiddel is duur."),
        ("Een nieuwe voorziening kost geld.", "Een nieuw hulpmiddel kost geld."),
        ("De nieuwe voorziening kost geld.", "Het nieuwe hulpmiddel kost geld."),
        ("Geen enkele voorziening is gratis.", "Geen enkel hulpmiddel is gratis."),
        ("Een open voorziening kost geld.", "Een open hulpmiddel kost geld."),
        ("Een zeer dure voorziening kost geld.", "Een zeer duur hulpmiddel kost geld."),
        ("Een nieuw voornemen is er niet.", "Een nieuwe bedoeling is er niet."),
        ("Het nieuwe voornemen is goed.", "De nieuwe bedoeling is goed."),
        ("Ons voornemen is goed.", "Onze bedoeling is goed."),
        ("De voorziening die u krijgt is nieuw.", "Het hulpmiddel dat u krijgt is nieuw."),
    ],
)
def test_what_agrees_with_a_noun_changes_with_it(text: str, plain: str, lemmatizer: Lemmatizer) -> None:
    assert with_words(text, WORDS, lemmatizer) == plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ter voorziening in de kosten is er geld.", id="behind ter"),
        pytest.param("De aanvang en afronding van het werk zijn bekend.", id="an article for two nouns"),
        pytest.param("De kosten bij aanvang van het werk zijn hoog.", id="a fixed phrase"),
        pytest.param("De aanvang- en eindtijd zijn bekend.", id="a hyphenated row"),
        pytest.param("De begin- en aanvang zijn bekend.", id="behind a hyphenated row"),
        pytest.param("Wij volgen het Besluit voorziening huisvesting.", id="the title of a law"),
        pytest.param("Wij bellen Stichting De Aanvang in mei.", id="a name"),
        pytest.param("Twee nieuwe voorziening.", id="behind a number"),
        pytest.param("De voorziening voor mensen die thuis wonen is nieuw.", id="die may be about it"),
    ],
)
def test_a_noun_in_doubt_stays(text: str, lemmatizer: Lemmatizer) -> None:
    assert with_words(text, WORDS, lemmatizer) == text
