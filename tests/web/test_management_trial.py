"""Trying a question on the management page: what a resident would get, and that nothing is kept of it."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient
from hostile import PAYLOADS
from management_fakes import DOOR, NOON, Everything, filled
from web_fakes import NOT_FOUND, POOL

from assistant.accounts import Account, Role
from assistant.model import Answer, AnswerStatus
from assistant.switched import Tried
from assistant.switches import CHAT, Switch, topic_subject
from assistant.web import management_topic_texts as texts
from assistant.web.app import create_app
from assistant.web.door import Door
from assistant.web.management_trial import TouchedTopic, TrialView, tried_view
from assistant.web.settings import WebSettings

THEMES = {"zorg": "Zorg", "ouderen": "Ouderen", "wonen": "Wonen"}
QUESTION = "Komt er een zwembad?"
OFF = Tried(
    Answer(AnswerStatus.REFUSED, "Even niet."),
    frozenset({"zorg", "ouderen"}),
    frozenset({"ouderen"}),
    "ouderen",
)


def client_of(everything: Everything, door: Door = DOOR, **changes: object) -> TestClient:
    desk = replace(everything.desk(), **changes)
    app = create_app(everything.assistant, WebSettings(staff_page=False), door=door, management=desk)
    return TestClient(app, raise_server_exceptions=False, follow_redirects=False)


@pytest.fixture
def everything() -> Everything:
    return filled()


def tried(client: TestClient, question: str = QUESTION, status: int = 200) -> str:
    reply = client.post("/beheer/proef", data={"vraag": question})
    assert reply.status_code == status
    found = re.search(r'<div class="trial" id="proef">.*?</div>\s*(?=<details|</section)', reply.text, re.S)
    assert found
    return html.unescape(found[0])


def turn_off(everything: Everything, subject: str, message: str) -> None:
    everything.switches.kept[subject] = Switch(subject, message, "beheer-2", NOON)


# What is shown


@pytest.mark.parametrize(
    ("given", "verdict", "held", "answered"),
    [
        (Tried(POOL), texts.GETS_ANSWER, False, True),
        (Tried(NOT_FOUND), texts.GETS_NOTHING, False, False),
        (Tried(Answer(AnswerStatus.REFUSED, "Bel 112.")), texts.GETS_REFUSAL, False, False),
        (OFF, texts.GETS_MESSAGE, True, False),
        (Tried(Answer(AnswerStatus.REFUSED, "Dicht."), chat_off=True), texts.CHAT_OFF, True, False),
    ],
    ids=["answer", "not-found", "refused", "topic-off", "chat-off"],
)
def test_each_outcome_has_its_own_sentence(given: Tried, verdict: str, held: bool, answered: bool) -> None:
    view = tried_view(QUESTION, lambda question: given, THEMES)
    assert (view.verdict, view.held, view.answered, view.error) == (verdict, held, answered, None)


def test_the_answer_stands_there_as_a_resident_reads_it() -> None:
    lines = tried_view(QUESTION, lambda question: Tried(POOL), THEMES).lines
    assert lines[0] == "De gemeente wil nog steeds een zwembad in het centrum. Maar eerst komt er een pauze."
    assert not any("[" in line for line in lines)


def test_topics_stand_in_the_order_of_the_list_after_the_one_that_holds_the_answer_back() -> None:
    assert tried_view(QUESTION, lambda question: OFF, THEMES).topics == (
        TouchedTopic("topic:ouderen", "Ouderen", True),
        TouchedTopic("topic:zorg", "Zorg", False),
    )


def test_a_topic_that_left_the_list_is_not_named() -> None:
    gone = replace(OFF, topics=frozenset({"zorg", "weg"}), held_by="weg", off=frozenset({"weg"}))
    assert tried_view(QUESTION, lambda question: gone, THEMES).topics == (
        TouchedTopic("topic:zorg", "Zorg", False),
    )


@pytest.mark.parametrize("question", ["", "  \n "], ids=["empty", "spaces"])
def test_without_a_question_nobody_is_asked(question: str) -> None:
    def asks(question: str) -> Tried:
        raise AssertionError("nobody may be asked")

    assert tried_view(question, asks, THEMES) == TrialView(question, error=texts.TRIAL_EMPTY, status=422)


def test_a_failure_keeps_the_question_and_logs_nothing_of_it(caplog: pytest.LogCaptureFixture) -> None:
    def fails(question: str) -> Tried:
        raise RuntimeError(question)

    view = tried_view(QUESTION, fails, THEMES)
    assert view == TrialView(QUESTION, error=texts.TRIAL_FAILED, status=503)
    assert caplog.records
    assert QUESTION not in caplog.text


def test_an_answer_that_is_an_error_is_told_as_one() -> None:
    failed = Tried(Answer(AnswerStatus.ERROR, "Het zoeken lukt nu niet."))
    assert tried_view(QUESTION, lambda question: failed, THEMES).error == texts.TRIAL_FAILED


# On the page


def test_the_page_shows_what_a_resident_gets_and_what_it_belongs_to(everything: Everything) -> None:
    client = client_of(everything)
    page = tried(client)
    for told in (texts.GETS_ANSWER, "Maar eerst komt er een pauze.", "Sport en cultuur"):
        assert told in page
    assert texts.WANTED_MESSAGE not in page
    assert f'value="{QUESTION}"' in page
    turn_off(everything, topic_subject("sport-en-cultuur"), "Even geen antwoord over sport.")
    page = tried(client)
    assert texts.GETS_MESSAGE in page
    assert "Even geen antwoord over sport." in page
    assert "Maar eerst komt er een pauze." not in page
    assert texts.WANTED_MESSAGE not in page


def test_an_answer_that_a_switch_should_have_held_back_says_what_to_do(everything: Everything) -> None:
    turn_off(everything, topic_subject("wonen"), "Even geen antwoord over wonen.")
    page = tried(client_of(everything))
    assert texts.GETS_ANSWER in page
    assert texts.WANTED_MESSAGE in page
    assert "topic%3Asport-en-cultuur" in page


def test_with_the_chat_off_its_message_stands_there_and_nobody_is_asked(everything: Everything) -> None:
    turn_off(everything, CHAT, "De chat is dicht.")
    page = tried(client_of(everything))
    assert texts.CHAT_OFF in page
    assert "De chat is dicht." in page
    assert not everything.assistant.asked


@pytest.mark.parametrize(
    ("question", "status", "error"),
    [("", 422, texts.TRIAL_EMPTY), ("Dit gaat kapot", 503, texts.TRIAL_FAILED), ("Dit gaat fout", 503, texts.TRIAL_FAILED)],
    ids=["empty", "unforeseen", "error"],
)  # fmt: skip
def test_what_goes_wrong_is_told_beside_the_box(
    everything: Everything, question: str, status: int, error: str
) -> None:
    page = tried(client_of(everything), question, status)
    assert error in page
    assert f'value="{question}"' in page
    assert "aria-invalid=true" in page


def test_a_store_that_fails_leaves_what_was_known_and_can_be_tried(everything: Everything) -> None:
    client = client_of(everything)
    turn_off(everything, topic_subject("sport-en-cultuur"), "Even geen antwoord over sport.")
    tried(client)
    everything.break_store()
    page = tried(client)
    assert "Even geen antwoord over sport." in page


def test_a_question_is_not_counted_and_not_kept(everything: Everything) -> None:
    before = (
        list(everything.asked.counted),
        list(everything.asked.questions),
        dict(everything.feedback.kept),
    )
    tried(client_of(everything), "Iets wat niemand anders vraagt?")
    after = (everything.asked.counted, everything.asked.questions, everything.feedback.kept)
    assert after == before
    assert "Iets wat niemand" not in client_of(everything).get("/beheer").text


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_hostile_question_is_text_and_nothing_else(everything: Everything, payload: str) -> None:
    client = client_of(everything)
    tag = re.compile(r"<(\w+)")
    harmless = set(tag.findall(client.post("/beheer/proef", data={"vraag": QUESTION}).text))
    # What a browser cannot send as it is becomes a question mark.
    sent = payload.encode("utf-8", "replace").decode()
    page = client.post("/beheer/proef", data={"vraag": sent}).text
    assert set(tag.findall(page)) <= harmless
    assert "onmouseover=" not in re.sub(r'"[^"]*"', "", re.sub(r">[^<]*<", "><", page))


@pytest.mark.parametrize("role", [Role.BALIE, Role.REDACTIE, None], ids=["balie", "redactie", "nobody"])
def test_only_who_manages_may_try(everything: Everything, role: Role | None) -> None:
    account = None if role is None else Account("balie-1", "Medewerker balie", frozenset({role}))
    client = client_of(everything, Door(lambda request: account))
    client.post("/beheer/proef", data={"vraag": QUESTION})
    assert not everything.assistant.asked


def test_a_form_of_another_website_tries_nothing(everything: Everything) -> None:
    headers = {"sec-fetch-site": "cross-site", "origin": "https://elders.example"}
    reply = client_of(everything).post("/beheer/proef", data={"vraag": QUESTION}, headers=headers)
    assert reply.status_code == 403
    assert not everything.assistant.asked


def test_where_nothing_can_be_tried_there_is_no_box(everything: Everything) -> None:
    client = client_of(everything, trial=None)
    assert "/beheer/proef" not in client.get("/beheer").text
    assert client.post("/beheer/proef", data={"vraag": QUESTION}).status_code == 404
