"""Adjectives and adverbs; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from word_builders import with_words

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.replacements import AdjectiveReplacement, Replacements

WORDS = Replacements(
    adjective=(
        AdjectiveReplacement(text="adequaat", plain="goed"),
        AdjectiveReplacement(text="additioneel", plain="extra", invariable=True),
        AdjectiveReplacement(text="frequent", plain="frequent", adverb="vaak"),
        AdjectiveReplacement(text="essentieel", plain="heel belangrijk"),
        AdjectiveReplacement(text="regulier", plain="gewoon", adverb=""),
        AdjectiveReplacement(text="potentieel", plain="mogelijk", noun_only=True),
        AdjectiveReplacement(text="bijgaand", plain="meegestuurd", adverb="hierbij", determined=True),
    )
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("De adequate hulp komt.", "De goede hulp komt."),
        ("Een adequaat plan is er.", "Een goed plan is er."),
        ("Het plan is adequaat.", "Het plan is goed."),
        ("Wij helpen u adequaat.", "Wij helpen u goed."),
        ("Er is additionele hulp nodig.", "Er is extra hulp nodig."),
        ("Wij bellen u frequent.", "Wij bellen u vaak."),
        ("Er is een essentiële vraag.", "Er is een heel belangrijke vraag."),
        ("Het reguliere werk gaat door.", "Het gewone werk gaat door."),
        ("Er zijn potentiële gevaren.", "Er zijn mogelijke gevaren."),
        ("De bijgaande brief is voor u.", "De meegestuurde brief is voor u."),
        ("Adequate hulp is nodig.", "Goede hulp is nodig."),
    ],
)
def test_an_adjective_keeps_its_ending(text: str, plain: str, lemmatizer: Lemmatizer) -> None:
    assert with_words(text, WORDS, lemmatizer) == plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Dit plan is meer adequaat.", id="a comparison"),
        pytest.param("De bus rijdt regulier.", id="no adverb given"),
        pytest.param("Een potentieel gevaarlijke hond blaft.", id="an adverb before an adjective"),
        pytest.param("In bijgaande brief leest u meer.", id="no article"),
        pytest.param("De extra additionele hulp is extra.", id="a word would be doubled"),
        pytest.param("Wij bellen Adequaat in mei.", id="a name"),
    ],
)
def test_an_adjective_in_doubt_stays(text: str, lemmatizer: Lemmatizer) -> None:
    assert with_words(text, WORDS, lemmatizer) == text
