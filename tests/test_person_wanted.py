from __future__ import annotations

import pytest

from assistant import messages
from assistant.contact import Contact, phone_of
from assistant.guard import screen_question
from assistant.person_wanted import wants_person
from assistant.settings import Settings


@pytest.mark.parametrize(
    "message",
    [
        "ik wil met een mens praten",
        "Praat met een mens",
        "Kan ik een medewerker spreken?",
        "ik wil praten met iemand van de gemeente",
        "mag ik iemand bellen",
        "ik wil een echt persoon spreken en geen computer",
        "Hoe kom ik in contact met een medewerker van de gemeente Heerlen?",
    ],
)
def test_the_wish_for_a_person_is_recognised(message: str) -> None:
    assert wants_person(message)


@pytest.mark.parametrize(
    "message",
    [
        "Kan ik met iemand praten over mijn schulden?",
        "Praten jullie met mensen in de wijk?",
        "ik wil met iemand praten want ik wil dood",
        "Hoe kan ik meepraten?",
        "Komt er een medewerker voor de buurt?",
        "bellen",
        "",
    ],
)
def test_a_message_that_says_what_it_is_about_is_a_question(message: str) -> None:
    assert not wants_person(message)


def test_who_wants_a_person_hears_how() -> None:
    told = screen_question("Kan ik een medewerker spreken?", Settings()).refusal
    assert told == f"{messages.NO_PERSON}\n{messages.ASK_MUNICIPALITY}"


def test_who_wants_just_anybody_hears_of_help_in_need_too() -> None:
    told = screen_question("ik wil met iemand praten", Settings()).refusal
    assert told is not None
    assert told.splitlines()[-1] == messages.NEED_TO_TALK


def test_the_words_of_the_municipality_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    contact = Contact(("Kom langs.",), phone_of("14 045"))
    monkeypatch.setattr(Settings, "contact", contact)
    told = screen_question("Kan ik een medewerker spreken?", Settings()).refusal
    assert told == f"{messages.NO_PERSON}\nKom langs.\nBel 14 045."


def test_a_cry_for_help_goes_first() -> None:
    told = screen_question("ik wil met iemand praten want ik wil dood", Settings()).refusal
    assert told is not None
    assert "113" in told
    assert messages.NO_PERSON not in told
