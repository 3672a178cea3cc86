"""Who tells of trouble of their own, and who asks about plans."""

from __future__ import annotations

import pytest
from trouble_messages import ORDINARY, ORDINARY_UNSEEN, OWN_TROUBLE, OWN_TROUBLE_UNSEEN

from assistant.dutch.chat import normalise_chat
from assistant.own_trouble import tells_of_trouble

# Of the messages that nobody looked at while writing the rules.
LEAST_FOUND = 22


@pytest.mark.parametrize("message", OWN_TROUBLE)
def test_trouble_of_ones_own_is_heard(message: str) -> None:
    assert tells_of_trouble(normalise_chat(message))


@pytest.mark.parametrize("message", [*ORDINARY, *ORDINARY_UNSEEN])
def test_an_ordinary_question_is_no_trouble(message: str) -> None:
    assert not tells_of_trouble(normalise_chat(message))


def test_most_of_the_unseen_trouble_is_heard() -> None:
    heard = [message for message in OWN_TROUBLE_UNSEEN if tells_of_trouble(normalise_chat(message))]
    assert len(heard) >= LEAST_FOUND


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("ik heb schulden", id="one-word-names-it"),
        pytest.param("ik word uit huis gezet", id="more-words-name-it"),
        pytest.param("ik kan mijn huur niet betalen", id="no-word-names-it"),
        pytest.param("Ik heb schulden. Wat nu?", id="asks-what-to-do"),
        pytest.param("Ik ben mijn huis kwijt, wie kan mij helpen?", id="asks-for-help"),
        pytest.param("ben dakloos", id="leaves-out-who"),
    ],
)
def test_forms_of_trouble(message: str) -> None:
    assert tells_of_trouble(message)


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("Ik zit in een rolstoel. Kan ik het stembureau wel in?", id="asks-about-plans"),
        pytest.param("woon in beersdal het huis is ijskoud komt er hulp", id="asks-without-a-mark"),
        pytest.param("ik wil weten wat jullie tegen overlast doen", id="wants-to-know"),
        pytest.param("ik vind dat er te veel overlast is", id="has-an-opinion"),
        pytest.param("ik wil geen windmolens in mijn buurt", id="does-not-want"),
        pytest.param("ik kan het antwoord niet vinden", id="cannot-find"),
        pytest.param("schulden", id="one-word"),
        pytest.param("er is veel armoede in heerlen", id="not-of-oneself"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_trouble_of_ones_own(message: str) -> None:
    assert not tells_of_trouble(message)
