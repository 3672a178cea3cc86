"""The residents' page while the chat or a topic is off: the form, the script, and a store that fails."""

from __future__ import annotations

import html
import re

import pytest
from fastapi.testclient import TestClient
from feedback_builders import Clock, MemoryStore
from switch_builders import MemorySwitches, switchboard_of
from web_fakes import POOL, TOPICS, FakeAssistant

from assistant import messages
from assistant.feedback import FeedbackDesk
from assistant.switched import Switchboard, Topics
from assistant.switches import CHAT, topic_subject
from assistant.web import texts
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

QUESTION = "Komt er een zwembad?"
EVIL = '</p><script>alert(1)</script>" onload="x {{ 7*7 }}'


@pytest.fixture
def store() -> MemorySwitches:
    return MemorySwitches()


@pytest.fixture
def board(store: MemorySwitches) -> Switchboard:
    return switchboard_of(store, questions={})


@pytest.fixture
def client(assistant: FakeAssistant, board: Switchboard) -> TestClient:
    settings = WebSettings(staff_page=False, topics=TOPICS, conversation_key=b"test")
    return TestClient(create_app(assistant, settings, switchboard=board), raise_server_exceptions=False)


def ask_by_script(client: TestClient, **fields: str) -> tuple[int, dict[str, str]]:
    reply = client.post("/vraag", json={"question": QUESTION, **fields})
    return reply.status_code, reply.json()


def test_with_everything_on_the_page_has_its_form_and_topics(client: TestClient) -> None:
    page = client.get("/").text
    assert 'id="vraag"' in page
    assert all(html.escape(topic.title) in page or topic.title in page for topic in TOPICS[:2])


def test_with_the_chat_off_the_message_stands_in_place_of_the_form(
    client: TestClient, board: Switchboard
) -> None:
    board.switches.turn_off(CHAT, "De chat is dicht.", "beheer-1")
    page = client.get("/").text
    assert "De chat is dicht." in page
    assert texts.TALK_TO_A_PERSON in page
    assert 'id="formulier"' not in page
    assert "page.js" not in page
    assert "<details" not in page
    board.switches.turn_on(CHAT, "beheer-1")
    assert 'id="formulier"' in client.get("/").text


def test_a_form_that_was_open_gets_the_message_and_keeps_what_was_typed(
    client: TestClient, board: Switchboard, assistant: FakeAssistant
) -> None:
    board.switches.turn_off(CHAT, "De chat is dicht.", "beheer-1")
    reply = client.post("/", data={"question": QUESTION})
    assert reply.status_code == 503
    assert "De chat is dicht." in reply.text
    assert re.search(rf"<textarea[^>]*>\s*{re.escape(QUESTION)}</textarea>", reply.text)
    assert texts.TRY_AGAIN in reply.text
    assert not assistant.asked


@pytest.mark.parametrize("fields", [{}, {"again": "easier:1"}], ids=["question", "makkelijker"])
def test_the_script_gets_the_message_as_an_error_that_leaves_what_was_typed(
    client: TestClient, board: Switchboard, assistant: FakeAssistant, fields: dict[str, str]
) -> None:
    _, before = ask_by_script(client)
    board.switches.turn_off(CHAT, "De chat is dicht.", "beheer-1")
    status, reply = ask_by_script(client, conversation=before["conversation"], **fields)
    assert (status, reply["error"]) == (503, "De chat is dicht.")
    assert len(assistant.asked) == 1


def test_answers_that_are_on_the_page_stay_there_with_the_chat_off(
    client: TestClient, board: Switchboard
) -> None:
    _, before = ask_by_script(client)
    board.switches.turn_off(CHAT, "De chat is dicht.", "beheer-1")
    page = client.post("/", data={"question": "Wanneer?", "conversation": before["conversation"]}).text
    assert POOL.citations[0].title in page
    assert "De chat is dicht." in page
    assert "Wanneer?" in page


def test_a_topic_that_is_off_is_not_offered_and_not_answered(client: TestClient, board: Switchboard) -> None:
    board.switches.turn_off(topic_subject("sport-en-cultuur"), "Even geen sport.", "beheer-1")
    page = client.get("/").text
    assert "Komt er een nieuw theater?" not in page
    assert "Komt er gym voor ouderen?" in page
    status, reply = ask_by_script(client)
    assert (status, reply["status"]) == (200, "refused")
    assert "Even geen sport." in reply["html"]
    assert POOL.citations[0].title not in reply["html"]


def test_nobody_is_asked_whether_the_message_of_a_topic_that_is_off_helps(
    assistant: FakeAssistant, board: Switchboard
) -> None:
    settings = WebSettings(staff_page=False, topics=TOPICS, conversation_key=b"test")
    desk = FeedbackDesk(MemoryStore(), 90, 100, Clock())
    client = TestClient(create_app(assistant, settings, switchboard=board, feedback=desk))

    def asked() -> tuple[str, str]:
        return client.post("/", data={"question": QUESTION}).text, ask_by_script(client)[1]["html"]

    assert all(texts.FEEDBACK_QUESTION in page for page in asked())
    board.switches.turn_off(topic_subject("sport-en-cultuur"), "Even geen sport.", "beheer-1")
    for page in asked():
        assert "Even geen sport." in page
        assert texts.FEEDBACK_QUESTION not in page
        assert 'name="verdict"' not in page
    # An answer that was given before stays one to judge, also where the message stands below it.
    board.switches.turn_on(topic_subject("sport-en-cultuur"), "beheer-1")
    before = ask_by_script(client)[1]["conversation"]
    board.switches.turn_off(topic_subject("sport-en-cultuur"), "Even geen sport.", "beheer-1")
    page = client.post("/", data={"question": QUESTION, "conversation": before}).text
    assert set(re.findall(r'name="verdict" value="(vraag-\d+):', page)) == {"vraag-1"}


@pytest.mark.parametrize(
    ("message", "leads"), [(messages.TOPIC_OFF_PROPOSAL, True), ("Even geen sport.", False)]
)
def test_a_message_that_names_the_municipality_leads_to_a_person(
    client: TestClient, board: Switchboard, message: str, leads: bool
) -> None:
    board.switches.turn_off(topic_subject("sport-en-cultuur"), message, "beheer-1")
    assert (texts.TALK_TO_A_PERSON in ask_by_script(client)[1]["html"]) is leads


def test_a_message_is_text_and_nothing_else(client: TestClient, board: Switchboard) -> None:
    board.switches.turn_off(topic_subject("sport-en-cultuur"), EVIL, "beheer-1")
    assert "<script>alert" not in ask_by_script(client)[1]["html"]
    board.switches.turn_off(CHAT, EVIL, "beheer-1")
    for page in (client.get("/").text, client.post("/", data={"question": QUESTION}).text):
        assert "<script>alert" not in page
        assert 'onload="x' not in page
        assert "{{ 7*7 }}" in page


def test_an_example_of_another_topic_that_touches_what_is_off_is_not_offered(
    assistant: FakeAssistant, store: MemorySwitches
) -> None:
    def words(question: str) -> set[str]:
        return {"theater"} if "theater" in question else {"ouderen"} if "gym" in question else set()

    board = Switchboard(switchboard_of(store).switches, Topics(lambda passage: (), {}, words))
    settings = WebSettings(staff_page=False, topics=TOPICS, conversation_key=b"test")
    client = TestClient(create_app(assistant, settings, switchboard=board))
    assert "Komt er een nieuw theater?" in client.get("/").text
    board.switches.turn_off(topic_subject("theater"), "Even niet.", "beheer-1")
    page = client.get("/").text
    assert "Komt er een nieuw theater?" not in page
    assert "Komt er een zwembad?" in page
    board.switches.turn_off(topic_subject("ouderen"), "Even niet.", "beheer-1")
    assert "Komt er gym voor ouderen?" not in client.get("/").text


def test_a_store_that_was_never_readable_closes_the_chat(client: TestClient, store: MemorySwitches) -> None:
    store.broken = True
    assert messages.SWITCHES_UNKNOWN in client.get("/").text
    assert ask_by_script(client) == (
        503,
        {"error": messages.SWITCHES_UNKNOWN, "notes": [messages.HELP_WHILE_OFF]},
    )
    store.broken = False
    assert 'id="formulier"' in client.get("/").text
    assert ask_by_script(client)[0] == 200


def test_a_store_that_fails_later_leaves_what_was_known(
    client: TestClient, board: Switchboard, store: MemorySwitches
) -> None:
    client.get("/")
    store.broken = True
    assert ask_by_script(client)[0] == 200
    store.broken = False
    board.switches.turn_off(CHAT, "De chat is dicht.", "beheer-1")
    client.get("/")
    store.broken = True
    assert ask_by_script(client)[1]["error"] == "De chat is dicht."
