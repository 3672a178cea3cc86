from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model import Turn
from assistant.wishes import Change, last_question, last_wish, wanted_change

EASIER = [
    "makkelijker",
    "makkelijker aub",
    "kan het makkelijker?",
    "ken t makelijker",
    "MAKKELIJKER!!",
    "simpeler graag",
    "kan dit eenvoudiger",
    "leg dat makkelijker uit",
    "ik snap het niet",
    "k snap t nie",
    "ik snap er niks van",
    "ik begreip t niet",
    "begrijp het niet",
    "leg uit",
    "kun je dat uitleggen?",
    "graag uitleg",
    "wat betekent dat allemaal",
    "wat bedoelt u daarmee?",
    "te moeilijk",
    "wat een moeilijke woorden",
    "dat is niet duidelijk",
    "in gewone taal graag",
    "jip en janneke taal",
    "huh?",
]
SHORTER = [
    "korter",
    "kan het korter?",
    "te lang",
    "dat is veel te lang",
    "in het kort",
    "kort samengevat",
    "geef een samenvatting",
    "kun je het samenvaten",
    "minder tekst",
]
MORE = [
    "meer uitleg",
    "mer uitleg",
    "vertel meer",
    "meer hierover",
    "meer info",
    "ik wil er meer over weten",
    "uitgebreider",
    "vertel verder",
    "leg verder uit",
    "details",
]


@pytest.mark.parametrize(
    ("message", "change"),
    [
        *((message, Change.EASIER) for message in EASIER),
        *((message, Change.SHORTER) for message in SHORTER),
        *((message, Change.MORE) for message in MORE),
    ],
)
def test_a_message_that_only_asks_for_other_words_is_a_wish(message: str, change: Change) -> None:
    assert wanted_change(message) is change


@pytest.mark.parametrize(
    "message",
    [
        "ik snap niet waarom er geen zwembad komt",
        "ik snap de regels voor parkeren niet",
        "leg uit waarom er een azc komt",
        "vertel meer over het zwembad",
        "wat betekent BIZ?",
        "wat betekent dat voor mij?",
        "waar kan ik meer uitleg krijgen over schulden",
        "is het moeilijk om een huis te vinden",
        "meer politie",
        "komt er meer?",
        "hoe lang duurt het",
        "is het lang?",
        "wordt de weg korter?",
        "kan het goedkoper?",
        "het is duidelijk",
        "ik begrijp het",
        "waarom?",
        "dank je wel",
        "ja",
        "",
        "??",
    ],
)
def test_a_message_that_says_anything_else_is_no_wish(message: str) -> None:
    assert wanted_change(message) is None


@settings(deadline=None)
@given(st.text(max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    assert wanted_change(text) in (None, *Change)


@settings(deadline=None)
@given(st.sampled_from(EASIER + SHORTER + MORE), st.sampled_from(["zwembad", "windmolens", "parkeergarage"]))
def test_a_wish_with_a_subject_of_its_own_is_a_question(wish: str, subject: str) -> None:
    assert wanted_change(f"{wish} {subject}") is None


@pytest.mark.parametrize(
    ("said", "question", "wish"),
    [
        pytest.param((), None, None, id="nothing"),
        pytest.param(("hallo",), None, None, id="a-greeting"),
        pytest.param(("Komt er een bad?",), 0, None, id="a-question"),
        pytest.param(("Komt er een bad?", "makkelijker"), 0, Change.EASIER, id="a-wish"),
        pytest.param(("Komt er een bad?", "korter", "dank je wel"), 0, Change.SHORTER, id="thanks"),
        pytest.param(("Komt er een bad?", "korter", "meer uitleg"), 0, Change.MORE, id="the-last-wish"),
        pytest.param(("Komt er een bad?", "korter", "En een park?"), 4, None, id="another-question"),
    ],
)
def test_the_last_question_and_how_it_was_last_said(
    said: tuple[str, ...], question: int | None, wish: Change | None
) -> None:
    turns = [turn for text in said for turn in (Turn("user", text), Turn("assistant", "Ja."))]
    assert (last_question(turns), last_wish(turns)) == (question, wish)
