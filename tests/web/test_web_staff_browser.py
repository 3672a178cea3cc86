"""The Gradio page for staff in a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from browsing import served
from door_builders import open_door
from playwright.sync_api import Page, expect
from web_fakes import FakeAssistant

from assistant.web import texts
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

pytestmark = pytest.mark.browser

MakePage = Callable[..., Page]


@pytest.fixture(scope="module")
def staff_address() -> Iterator[str]:
    with served(create_app(FakeAssistant(), WebSettings(), door=open_door())) as url:
        yield url


def try_out(page: Page, address: str, question: str) -> None:
    page.goto(f"{address}/medewerkers", wait_until="load")
    page.get_by_label(texts.STAFF_QUESTION, exact=True).fill(question)
    page.get_by_role("button", name=texts.STAFF_ASK).click()


@pytest.mark.parametrize("locale", ["nl-NL", "en-US", "pl-PL"])
def test_page_works_under_the_policy_and_stays_dutch(
    staff_address: str, new_page: MakePage, locale: str
) -> None:
    page = new_page(locale=locale, viewport={"width": 1280, "height": 1000})
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    try_out(page, staff_address, "Komt er een zwembad?")
    # The whole text, with its markers.
    expect(page.locator("#uitkomst .text").first).to_have_text(FakeAssistant().answer("zwembad").text)
    expect(page.get_by_role("cell", name="Passage nummer 1 over het doelgroepenbad")).to_be_visible()
    expect(page.get_by_role("cell", name="0,500")).to_be_visible()
    expect(page.get_by_role("cell", name="beantwoord")).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "nl"
    outside = [url for url in asked if not url.startswith((staff_address + "/", "data:", "blob:"))]
    assert outside == []
    assert complaints == []


def test_nothing_stays_in_the_browser(staff_address: str, new_page: MakePage) -> None:
    page = new_page()
    try_out(page, staff_address, "Komt er een zwembad?")
    expect(page.get_by_role("cell", name="beantwoord")).to_be_visible()
    stored = page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    assert "zwembad" not in stored
    assert page.evaluate("indexedDB.databases().then(found => found.length)") == 0
    assert page.context.cookies() == []


@pytest.mark.parametrize(
    ("question", "message"),
    [
        pytest.param("", texts.EMPTY_QUESTION, id="empty"),
        pytest.param("kapot", texts.SERVER_ERROR, id="error"),
    ],
)
def test_errors_are_dutch_sentences(
    staff_address: str, new_page: MakePage, question: str, message: str
) -> None:
    page = new_page()
    try_out(page, staff_address, question)
    expect(page.locator("#stand[role=status]")).to_have_text(message)
