"""What hard words mean, in sentences that name them."""

from __future__ import annotations

import pytest

from assistant.answering import Assistant
from assistant.dutch.lemmas import Lemmatizer
from assistant.glossary import Glossary, Term
from assistant.simplify.explanations import Explanations
from assistant.word_explanations import WordExplanations

TERMS = (
    ("doelgroepenbad", "Dat is een zwembad voor bepaalde groepen mensen."),
    ("middenhuur", "Dat zijn huurwoningen voor mensen met een gemiddeld inkomen. De huur is hoger."),
    ("Trilandis", "Dat is een bedrijventerrein in Heerlen."),
    ("bijstand", "Dat is een uitkering van de gemeente."),
    ("klankbordgroep", "Een klankbordgroep is een groep mensen die meedenkt."),
    ("doorstroom", "Mensen gaan dan naar een volgende plek."),
    ("aantoonbaar", "Dat betekent: het is te zien of te bewijzen."),
    ("circulaire economie", "Circulair betekent dat we spullen opnieuw gebruiken."),
)


@pytest.fixture(scope="module")
def explanations(assistant: Assistant) -> WordExplanations:
    lemmatizer: Lemmatizer = assistant.library.lemmatizer
    glossary = Glossary([Term(name, (), "", meaning, ()) for name, meaning in TERMS], lemmatizer)
    others = Explanations({"aanjaagfonds": "Dat is geld voor een snelle start.", "ihp": "x"}, lemmatizer)
    return WordExplanations(glossary, assistant.library.reading, others, lemmatizer)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param(
            "Er komt een doelgroepenbad.",
            "Een doelgroepenbad is een zwembad voor bepaalde groepen mensen.",
            id="a-thing",
        ),
        pytest.param(
            "We bouwen middenhuur.",
            "Middenhuur: dat zijn huurwoningen voor mensen met een gemiddeld inkomen.",
            id="its-first-sentence",
        ),
        pytest.param(
            "We werken aan Trilandis.", "Trilandis: dat is een bedrijventerrein in Heerlen.", id="a-name"
        ),
        pytest.param(
            "Wie bijstand heeft.", "Bijstand: dat is een uitkering van de gemeente.", id="no-count-noun"
        ),
        pytest.param(
            "Er is een klankbordgroep.",
            "Een klankbordgroep is een groep mensen die meedenkt.",
            id="named-already",
        ),
        pytest.param(
            "We willen doorstroom.", "Doorstroom: mensen gaan dan naar een volgende plek.", id="a-situation"
        ),
        pytest.param(
            "Dat helpt aantoonbaar.",
            "Aantoonbaar betekent: het is te zien of te bewijzen.",
            id="a-word-that-is-no-thing",
        ),
        pytest.param(
            "We willen een circulaire economie.",
            "Circulair betekent dat we spullen opnieuw gebruiken.",
            id="a-part-of-it-named",
        ),
    ],
)
def test_an_explanation_names_its_word(explanations: WordExplanations, text: str, sentence: str) -> None:
    assert [one.sentence for one in explanations.of(text)] == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We bouwen huizen.", id="no-hard-word"),
        pytest.param(
            "Er komt een doelgroepenbad. Dat is een zwembad voor bepaalde groepen mensen.",
            id="explained-in-the-text",
        ),
        pytest.param("Er komt een IHPS voor de sport.", id="another-abbreviation"),
    ],
)
def test_nothing_is_explained_that_need_not_or_cannot_be(explanations: WordExplanations, text: str) -> None:
    assert explanations.of(text) == ()


def test_each_word_is_explained_once_and_the_rarest_first(explanations: WordExplanations) -> None:
    found = explanations.of("Wie bijstand heeft, krijgt een doelgroepenbad. Een doelgroepenbad is mooi.")
    assert [one.word for one in found] == ["doelgroepenbad", "bijstand"]
    assert found[0].commonness < found[1].commonness
