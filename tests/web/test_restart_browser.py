"""The server is stopped and started again while a resident has the page open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest
from browsing import MakePage, violations
from playwright.sync_api import Error, Page, expect
from restartable import RestartableServer
from test_web_browser import ask

from assistant.web import texts

pytestmark = pytest.mark.browser

BEFORE, AFTER, THEN = "Krijg ik een kanarie?", "Krijg ik ook een parkiet?", "En wanneer?"


@pytest.fixture
def server() -> Iterator[RestartableServer]:
    with RestartableServer() as running:
        yield running


def type_and_press(page: Page, question: str) -> None:
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill(question)
    page.get_by_role("button", name=texts.ASK_BUTTON).click()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("button", [texts.ASK_BUTTON, texts.TRY_AGAIN], ids=["ask", "try-again"])
def test_typed_question_stays_and_the_conversation_starts_anew(
    server: RestartableServer, new_page: MakePage, axe: str, width: int, button: str
) -> None:
    page = new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce", bypass_csp=True)
    ask(page, server.address, BEFORE)
    expect(page.get_by_role("article")).to_have_count(1)
    server.stop()
    type_and_press(page, AFTER)
    expect(page.get_by_role("alert")).to_have_text(texts.NO_CONNECTION)
    expect(page.get_by_label(texts.QUESTION_LABEL, exact=True)).to_have_value(AFTER)
    expect(page.get_by_role("article")).to_have_count(1)
    server.start()
    page.get_by_role("button", name=button).click()
    expect(page.get_by_role("heading", name=AFTER)).to_be_focused()
    expect(page.get_by_role("alert")).to_be_hidden()
    line = page.get_by_text(texts.LOST_CONVERSATION)
    expect(line).to_have_count(1)
    expect(line).to_be_in_viewport()
    # The earlier answer is not part of the new conversation, and so is not among its answers.
    expect(page.get_by_role("article")).to_have_count(1)
    expect(page.get_by_text(BEFORE)).to_have_count(0)
    expect(page.get_by_label(texts.QUESTION_LABEL, exact=True)).to_have_value("")
    assert violations(page, axe) == []
    # The new conversation goes on, and the line has been said.
    type_and_press(page, THEN)
    expect(page.get_by_role("article")).to_have_count(2)
    expect(line).to_have_count(0)
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)")
    assert len(ids) == len(set(ids))


def test_earlier_answers_stay_until_there_is_a_new_one(server: RestartableServer, new_page: MakePage) -> None:
    page = new_page()
    ask(page, server.address, BEFORE)
    expect(page.get_by_role("article")).to_have_count(1)
    server.stop()
    server.start()
    type_and_press(page, "kapot")
    expect(page.get_by_role("alert")).to_have_text(texts.SERVER_ERROR)
    expect(page.get_by_role("heading", name=BEFORE)).to_be_visible()
    type_and_press(page, AFTER)
    expect(page.get_by_role("heading", name=AFTER)).to_be_visible()
    expect(page.get_by_text(texts.LOST_CONVERSATION)).to_have_count(1)
    expect(page.get_by_text(BEFORE)).to_have_count(0)


def test_first_question_is_answered_after_a_restart_without_a_word(
    server: RestartableServer, new_page: MakePage
) -> None:
    page = new_page()
    page.goto(server.address)
    server.stop()
    server.start()
    type_and_press(page, BEFORE)
    expect(page.get_by_role("heading", name=BEFORE)).to_be_visible()
    expect(page.locator(".note")).to_have_count(0)


def test_without_script_the_form_is_answered_when_it_is_sent_again(
    server: RestartableServer, new_page: MakePage
) -> None:
    page = new_page(java_script_enabled=False)
    ask(page, server.address, BEFORE)
    expect(page.get_by_role("article")).to_have_count(1)
    server.stop()
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill(AFTER)
    with suppress(Error):
        page.get_by_role("button", name=texts.ASK_BUTTON).click()
    # The browser says that there is no connection; loading that page again sends the form again.
    page.wait_for_url("chrome-error://**")
    server.start()
    page.reload()
    expect(page.get_by_role("heading", name=AFTER)).to_be_visible()
    expect(page.get_by_text(texts.LOST_CONVERSATION)).to_have_count(1)
    expect(page.get_by_text(BEFORE)).to_have_count(0)
