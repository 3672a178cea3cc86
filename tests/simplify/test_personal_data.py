"""Personal data is hidden from a language model and put back."""

from __future__ import annotations

import pytest

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.names import NameBook
from assistant.simplify.personal_data import Hidden, PersonalDataHider


@pytest.fixture(scope="module")
def hider(lemmatizer: Lemmatizer, book: NameBook) -> PersonalDataHider:
    return PersonalDataHider(lemmatizer, book)


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Wij spraken met mevrouw De Wit-Voorbeeld over dit.", "De Wit-Voorbeeld"),
        ("De brief is van dhr. P.J. van Voorbeeld.", "P.J. van Voorbeeld"),
        ("U woont aan de Voorbeeldstraat 12a in de buurt.", "Voorbeeldstraat 12a"),
        ("Uw postcode is 1234 AB en dat klopt.", "1234 AB"),
        ("Uw BSN is 111222333 volgens ons.", "111222333"),
        ("Mail naar iemand@example.org alstublieft.", "iemand@example.org"),
        ("Uw zaaknummer: Z-2026-004512 hoort erbij.", "Z-2026-004512"),
        ("U bent geboren op 1 mei 1980 hier.", "1 mei 1980"),
        ("Betaal op NL91 ABNA 0417 1643 00 alstublieft.", "NL91 ABNA 0417 1643 00"),
    ],
    ids=["title", "initials", "street", "postcode", "bsn", "e-mail", "case", "birth", "iban"],
)
def test_what_is_hidden_is_put_back(hider: PersonalDataHider, text: str, secret: str) -> None:
    hidden = hider.hide(text, {})
    assert secret not in hidden.text
    assert hidden.restored(hidden.text) == text


def test_the_same_data_has_the_same_token(hider: PersonalDataHider) -> None:
    known: dict[str, str] = {}
    first = hider.hide("Wij spraken mevrouw Voorbeeld.", known)
    second = hider.hide("Daarna kwam mevrouw Voorbeeld langs.", known)
    assert first.tokens == second.tokens


def test_a_place_that_the_corpus_knows_stays(hider: PersonalDataHider) -> None:
    text = "Dit gaat over de SP in de raad."
    assert hider.hide(text, {}).text == text


@pytest.mark.parametrize(
    "answer",
    ["U schreef ons.", "[NAAM_1] en [NAAM_1] schreven.", "[NAAM_1] en [NAAM_2] schreven."],
    ids=["gone", "twice", "unknown"],
)
def test_a_text_that_changed_its_tokens_is_not_restored(answer: str) -> None:
    assert Hidden("[NAAM_1] schreef ons.", (("[NAAM_1]", "Voorbeeld"),)).restored(answer) is None
