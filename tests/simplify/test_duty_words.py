"""Duties with "dienen te"; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from word_builders import applied

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.duty_words import duties


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Het bedrag dient te worden betaald.", "Het bedrag moet worden betaald."),
        ("Het bedrag dient betaald te worden.", "Het bedrag moet betaald worden."),
        ("Het bedrag dient vóór 1 mei te zijn betaald.", "Het bedrag moet vóór 1 mei zijn betaald."),
        ("U dient het formulier in te leveren.", "U moet het formulier inleveren."),
        ("Dient u het formulier in te leveren?", "Moet u het formulier inleveren?"),
        ("Wij dienden te wachten.", "Wij moesten wachten."),
        (
            "U dient het formulier in te vullen en op te sturen.",
            "U moet het formulier invullen en opsturen.",
        ),
        ("Stukken die te laat dienen te komen.", "Stukken die te laat moeten komen."),
        ("Als u dient te betalen, hoort u dat.", "Als u moet betalen, hoort u dat."),
        (
            "U dient te betalen om het recht te houden.",
            "U moet betalen om het recht te houden.",
        ),
        ("De nota dient een beeld weer te geven.", "De nota moet een beeld weergeven."),
        ("U dient er op te letten.", "U moet er op letten."),
        ("Schade dient bij [naam], te worden gemeld.", "Schade moet bij [naam], worden gemeld."),
    ],
)
def test_a_duty_is_said_with_moeten(text: str, plain: str, lemmatizer: Lemmatizer) -> None:
    assert applied(text, duties, lemmatizer) == plain


@pytest.mark.parametrize(
    "text",
    [
        "Dit dient om de lucht te meten.",
        "Het gebouw dient als school.",
        "Dit dient ertoe de overlast te beperken.",
        "U dient een aanvraag in, die u zelf hoort te maken.",
        "Het plein dient de buurt.",
    ],
)
def test_what_is_no_duty_stays(text: str, lemmatizer: Lemmatizer) -> None:
    assert applied(text, duties, lemmatizer) == text
