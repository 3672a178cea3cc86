from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.intent import Form, TimeFocus, looks_like_question, read_intent

FORMS = {
    Form.WHO: [
        "Wie gaat er over cultuur?",
        "wie is de burgemeester",
        "Welke partijen zitten in de coalitie?",
        "hoe heet de wethouder van sport",
        "En wie betaalt dat dan?",
    ],
    Form.WHEN: [
        "Wanneer begint de bouw?",
        "Hoe lang duurt het plan?",
        "Vanaf wanneer geldt dit",
        "In welk jaar is het park klaar?",
        "Per wanneer stopt de regeling?",
    ],
    Form.HOW_MUCH: [
        "Hoeveel woningen komen erbij?",
        "Hoe hoog is de belasting?",
        "wat kost het nieuwe theater",
        "hoe vaak wordt er geveegd",
        "Welk bedrag is er voor sport?",
    ],
    Form.WHERE: [
        "Waar komt het nieuwe park?",
        "In welke buurten komen hubs?",
        "Op welke plek komt de school?",
        "waar kan ik sporten in de wijk",
    ],
    Form.LIST: [
        "Welke maatregelen neemt de gemeente tegen armoede?",
        "Noem de plannen voor het groen",
        "Wat zijn de doelen voor sport?",
        "Som op wat er voor jongeren komt",
    ],
    Form.YES_NO: [
        "Komt er een park?",
        "Gaat de belasting omhoog?",
        "Ik woon in het noorden. Komt daar een park?",
        "En komt er dan ook een fietspad?",
        "Kan ik hier gratis parkeren?",
        "Kwam er destijds een park?",
        "Stond er iets in over honden?",
        "Ging de belasting omhoog?",
    ],
    Form.MAY: [
        "mag ik hier bouwen",
        "Mogen honden los in het park?",
        "En mag dat ook op zondag?",
        "Ik heb een hond. Mag die los in het park?",
    ],
    Form.WHY: [
        "Waarom stopt de gemeente met de markt?",
        "wrm is het zo duur",
        "Om welke reden gaat de school dicht?",
        "Hoezo wordt dat minder?",
    ],
    Form.OPEN: [
        "Wat doet de gemeente aan armoede?",
        "Hoe helpt de gemeente ouderen?",
        "Vertel iets over de wijk",
        "parkeren centrum",
        "Waar gaat het akkoord over?",
    ],
}


@pytest.mark.parametrize(
    ("form", "question"),
    [(form, question) for form, questions in FORMS.items() for question in questions],
    ids=lambda value: value.value if isinstance(value, Form) else value,
)
def test_the_form_of_a_question(form: Form, question: str) -> None:
    assert read_intent(question).form is form


@pytest.mark.parametrize("write", [str.upper, str.lower], ids=["capitals", "small_letters"])
@pytest.mark.parametrize("question", [questions[0] for questions in FORMS.values()])
def test_capitals_change_nothing(question: str, write: Callable[[str], str]) -> None:
    assert read_intent(write(question)).form is read_intent(question).form


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("Komt er een park?", TimeFocus.NOW),
        ("Wat zijn de plannen voor 2028?", TimeFocus.NOW),
        ("Wat stond er in het vorige akkoord over groen?", TimeFocus.PAST),
        ("Wat wilde de coalitie destijds met de markt?", TimeFocus.PAST),
        ("Wat was er afgesproken in 2018?", TimeFocus.PAST),
        ("Wie zat er vroeger in de coalitie?", TimeFocus.PAST),
        ("Wat is er veranderd ten opzichte van het oude akkoord?", TimeFocus.BOTH),
        ("Wat is het verschil met het vorige college?", TimeFocus.BOTH),
        ("Geldt wat er in 2018 is afgesproken nu nog?", TimeFocus.BOTH),
    ],
)
def test_the_time_a_question_is_about(question: str, focus: TimeFocus) -> None:
    assert read_intent(question).time is focus


@pytest.mark.parametrize(
    ("question", "money"),
    [
        ("Hoeveel geld gaat er naar sport?", True),
        ("Hoeveel kost het zwembad?", True),
        ("Hoeveel bomen komen erbij?", False),
        ("Welk budget is er?", True),
        # Only an amount that is asked for narrows the answer.
        ("Wie beslist over het geld?", False),
    ],
)
def test_an_amount_in_euros(question: str, money: bool) -> None:
    assert read_intent(question).money is money


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("Hoeveel bomen komen erbij?", "bomen"),
        ("Hoeveel nieuwe woningen komen er?", "woningen"),
        ("Waar komen de bomen?", None),
    ],
)
def test_what_is_counted(question: str, counted: str | None) -> None:
    assert read_intent(question).counted == counted


def test_one_or_more_persons() -> None:
    assert read_intent("Wie zijn de wethouders?").asks_several
    assert not read_intent("Wie is de burgemeester?").asks_several


@pytest.mark.parametrize(
    "question",
    ["Wie gaat over de zorg?", "Wie is verantwoordelijk voor groen?", "Welke wethouder doet sport?"],
)
def test_a_question_for_an_office(question: str) -> None:
    assert read_intent(question).asks_office


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Krijg ik geld voor zonnepanelen?", True),
        ("Heb ik recht op een parkeerplaats?", True),
        ("Kom ik in aanmerking voor hulp?", True),
        ("Hoeveel krijgen we voor de buurt?", False),
        ("Krijgt de wijk een park?", False),
        ("Wie heeft recht op hulp?", False),
    ],
)
def test_a_question_what_somebody_gets(question: str, asks: bool) -> None:
    assert read_intent(question).asks_entitlement is asks


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("Wie is de burgemeester?", "burgemeester"),
        ("Hoe heet de directeur van het museum?", "directeur"),
        ("Wie betaalt het park?", None),
    ],
)
def test_the_office_whose_holder_is_asked_for(question: str, role: str | None) -> None:
    assert read_intent(question).role == role


def test_a_question_about_a_document_itself() -> None:
    assert read_intent("Welke partijen hebben het akkoord gesloten?").asks_identity
    assert not read_intent("Wat staat er in het akkoord over de markt?").asks_identity


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("wie betaalt het", True),
        ("komt er een park", True),
        ("hoe dan", True),
        ("mijn straat staat vol auto's.", False),
        ("", False),
    ],
)
def test_what_looks_like_a_question(text: str, asks: bool) -> None:
    assert looks_like_question(text) is asks


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_a_form_and_a_time(text: str) -> None:
    intent = read_intent(text)
    assert intent.form in Form
    assert intent.time in TimeFocus
    assert not (intent.money and intent.form is not Form.HOW_MUCH)
