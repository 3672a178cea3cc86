"""Abbreviations; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from word_builders import applied

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.replacements import AbbreviationReplacement, Replacements
from assistant.simplify.words import WordRules

SHORT = Replacements(
    abbreviation=(
        AbbreviationReplacement(text="o.a.", plain="onder andere"),
        AbbreviationReplacement(text="enz.", plain="enzovoort", forms=("enz",)),
        AbbreviationReplacement(text="zgn.", plain="zogenoemde", forms=("zgn",)),
        AbbreviationReplacement(text="Awb", plain="Algemene wet bestuursrecht", first_only=True),
        AbbreviationReplacement(
            text="ggz", plain="geestelijke gezondheidszorg", forms=("GGZ",), first_only=True
        ),
    )
)


@pytest.mark.parametrize(
    ("text", "written_out"),
    [
        ("Er zijn o.a. bomen.", "Er zijn onder andere bomen."),
        ("O.a. bomen zijn er.", "Onder andere bomen zijn er."),
        ("Er zijn bomen, struiken enz.", "Er zijn bomen, struiken enzovoort."),
        ("Wij volgen de Awb.", "Wij volgen de Algemene wet bestuursrecht (Awb)."),
        ("De GGZ helpt u.", "De geestelijke gezondheidszorg (GGZ) helpt u."),
        (
            "Wij volgen de Awb. De Awb geldt. Ook de Awb.",
            "Wij volgen de Algemene wet bestuursrecht (Awb). De Awb geldt. Ook de Awb.",
        ),
        (
            "De Algemene wet bestuursrecht (Awb) geldt. Wij volgen de Awb.",
            "De Algemene wet bestuursrecht (Awb) geldt. Wij volgen de Awb.",
        ),
        ("Artikel 3 Awb geldt.", "Artikel 3 Awb geldt."),
        ("Het Awb-besluit geldt.", "Het Awb-besluit geldt."),
        ("Stichting Oost GGZ helpt.", "Stichting Oost GGZ helpt."),
        ("De GGZ instelling helpt.", "De GGZ instelling helpt."),
    ],
)
def test_an_abbreviation_is_written_out_once(text: str, written_out: str, lemmatizer: Lemmatizer) -> None:
    assert applied(text, WordRules(SHORT, lemmatizer).abbreviations(), lemmatizer) == written_out


def test_each_text_has_its_own_memory(lemmatizer: Lemmatizer) -> None:
    rules = WordRules(SHORT, lemmatizer)
    first = applied("Wij volgen de Awb.", rules.abbreviations(), lemmatizer)
    second = applied("Wij volgen de Awb.", rules.abbreviations(), lemmatizer)
    assert first == second == "Wij volgen de Algemene wet bestuursrecht (Awb)."
