from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.terms import WHOLE_WEIGHT, search_terms


def weights(text: str, lemmatizer: Lemmatizer) -> dict[str, float]:
    return {term.text: term.weight for term in search_terms(text, lemmatizer)}


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        ("woningen bouwen", "Het woningbouwoffensief start."),
        ("waar kan ik parkeren", "Er komt een parkeergarage."),
        ("herrie van de buren", "Wij praten met buren."),
        ("waar kan mijn fiets staan", "De fietsenstalling gaat open."),
        ("armoede", "Armoedebestrijding gaat door."),
        ("krijg ik subsidie", "De subsidies blijven."),
        ("betere verlichting", "Wij verlichten de straat."),
        ("de clienten", "De cliëntenraad geeft advies."),
        ("Heerlen Noord", "Heerlen-Noord krijgt hulp."),
        ("27 procent", "Dat is 27% meer."),
        ("tot 2030", "Van 2026-2030 bouwen wij."),
        ("heerlennoord", "Heerlen-Noord krijgt hulp."),
    ],
)
def test_question_and_passage_share_a_term(question: str, passage: str, lemmatizer: Lemmatizer) -> None:
    assert weights(question, lemmatizer).keys() & weights(passage, lemmatizer).keys()


def test_a_word_itself_weighs_most(lemmatizer: Lemmatizer) -> None:
    found = weights("zwembad", lemmatizer)
    assert found.pop("zwembad") == WHOLE_WEIGHT
    assert found and all(weight < WHOLE_WEIGHT for weight in found.values())


def test_stop_words_give_no_terms(lemmatizer: Lemmatizer) -> None:
    assert search_terms("Wie is er nu niet en waarom dan? Hallo!", lemmatizer) == []


@pytest.mark.parametrize("text", ["€", "-", "...", "", "'", "🙂"])
def test_signs_give_no_terms(text: str, lemmatizer: Lemmatizer) -> None:
    assert search_terms(text, lemmatizer) == []


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=80))
def test_any_text_gives_the_same_terms_twice(text: str) -> None:
    lemmatizer = SHARED
    assert search_terms(text, lemmatizer) == search_terms(text, lemmatizer)


SHARED = Lemmatizer()
