"""Verbs in every form; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from word_builders import verb, with_words

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.replacements import Replacements

WORDS = Replacements(
    verb=(
        verb("aan|vangen", "beginnen", perfect="zijn", text_perfect="zijn"),
        verb("vervaardigen", "maken"),
        verb("retourneren", "terug|sturen"),
        verb("toe|zenden", "toe|sturen"),
        verb("aan|scherpen", "strenger maken"),
        verb("verstrekken", "geven"),
        verb("geschieden", "gebeuren", perfect="zijn", text_perfect="zijn"),
        verb("resteren", "over|blijven", perfect="zijn"),
    )
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("De maker vervaardigt het bord.", "De maker maakt het bord."),
        ("De makers vervaardigen het bord.", "De makers maken het bord."),
        ("De maker vervaardigde het bord.", "De maker maakte het bord."),
        ("Het bord is vervaardigd door een maker.", "Het bord is gemaakt door een maker."),
        ("Het bord moet worden vervaardigd.", "Het bord moet worden gemaakt."),
        ("Wij gaan borden vervaardigen.", "Wij gaan borden maken."),
        ("Het kost tijd om borden te vervaardigen.", "Het kost tijd om borden te maken."),
        ("Het vervaardigen van borden kost tijd.", "Het maken van borden kost tijd."),
        ("De bouw vangt in mei aan.", "De bouw begint in mei."),
        ("De bouw vangt aan op 3 mei.", "De bouw begint op 3 mei."),
        ("In mei vangt de bouw aan.", "In mei begint de bouw."),
        ("Wij weten dat de bouw in mei aanvangt.", "Wij weten dat de bouw in mei begint."),
        ("De bouw zal in mei aanvangen.", "De bouw zal in mei beginnen."),
        ("Wij vragen u met de bouw aan te vangen.", "Wij vragen u met de bouw te beginnen."),
        ("De bouw is in mei aangevangen.", "De bouw is in mei begonnen."),
        ("Retourneer het formulier.", "Stuur het formulier terug."),
        ("U retourneert het formulier voor mei.", "U stuurt het formulier voor mei terug."),
        ("Wij zien dat u het formulier retourneert.", "Wij zien dat u het formulier terugstuurt."),
        ("U kunt het formulier retourneren.", "U kunt het formulier terugsturen."),
        ("Vergeet niet het formulier te retourneren.", "Vergeet niet het formulier terug te sturen."),
        ("Het formulier is geretourneerd.", "Het formulier is teruggestuurd."),
        ("Wij zenden u het besluit toe.", "Wij sturen u het besluit toe."),
        ("Wij scherpen de regels in mei aan.", "Wij maken de regels in mei strenger."),
        ("De regels moeten worden aangescherpt.", "De regels moeten strenger worden gemaakt."),
        ("De regels zijn aangescherpt.", "De regels zijn strenger gemaakt."),
        ("Het aanscherpen van de regels helpt.", "Het strenger maken van de regels helpt."),
        ("De betaling geschiedt per bank.", "De betaling gebeurt per bank."),
    ],
)
def test_a_verb_keeps_its_form_and_place(text: str, plain: str, lemmatizer: Lemmatizer) -> None:
    assert with_words(text, WORDS, lemmatizer) == plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("De aangevangen bouw ligt stil.", id="a participle as an adjective"),
        pytest.param("De vervaardigde borden zijn mooi.", id="an inflected participle"),
        pytest.param("De te vervaardigen borden zijn mooi.", id="te before a noun"),
        pytest.param("Er heeft geen bedrag geresteerd.", id="another auxiliary in the perfect"),
        pytest.param("De kat strekt zich uit.", id="a part of the verb only"),
        pytest.param("Wij vangen de kat en passen de regels aan.", id="a particle of another verb"),
        pytest.param(
            "U retourneert het formulier dat u van ons hebt gekregen.", id="no simple place for a particle"
        ),
        pytest.param("De wijze waarop men zich dit aanscherpt.", id="reflexive"),
    ],
)
def test_a_verb_in_doubt_stays(text: str, lemmatizer: Lemmatizer) -> None:
    assert with_words(text, WORDS, lemmatizer) == text
