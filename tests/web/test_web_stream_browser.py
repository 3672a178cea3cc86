"""An answer that comes line by line, in a real Chromium: nothing that is there moves or is made anew."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from browsing import MakePage, served, stop_clock
from playwright.sync_api import Locator, Page, expect
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from test_web_browser import QUESTION, ask
from web_fakes import POOL, POOL_LINES, WritingAssistant

from assistant.web import texts
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

pytestmark = pytest.mark.browser

FIRST = "Maar eerst komt er een pauze."
LAST = "De gemeente beslist voor het einde van deze periode of het bad er komt."
NOTE_PLACES = """
    window.shown = [...document.querySelectorAll(".answer > p, .answer li")];
    window.placesOf = () => shown.map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return [node.isConnected, node.textContent, x, y + window.scrollY, width, height];
    });
    placesOf();
"""


@pytest.fixture
def assistant() -> WritingAssistant:
    return WritingAssistant()


class BreaksOff:
    """Passes an application on, and breaks the connection instead of sending what holds these words."""

    def __init__(self, app: ASGIApp, words: bytes) -> None:
        self._app = app
        self._words = words

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_or_break(message: Message) -> None:
            if self._words in message.get("body", b""):
                raise ConnectionError("broken by the test")
            await send(message)

        await self._app(scope, receive, send_or_break)


@contextmanager
def broken_before(words: str, assistant: WritingAssistant) -> Iterator[str]:
    app = create_app(assistant, WebSettings(staff_page=False))
    with served(BreaksOff(app, words.encode())) as url:
        yield url


def answer_in(page: Page) -> Locator:
    return page.get_by_role("article").first


def first_line(page: Page, address: str, assistant: WritingAssistant, lines: int = 1) -> None:
    """Asks, and waits until so many lines are there."""
    assistant.let(lines)
    ask(page, address)
    expect(answer_in(page)).to_contain_text(POOL_LINES[lines - 1].split("\n")[0].split(". ")[0])


def closes(assistant: WritingAssistant) -> bool:
    """Whether the work ends while there is always one more line, each let go after the last one was taken."""
    for _ in range(600):
        if assistant.closed.wait(0.1):
            return True
        assistant.let(1)
    return False


def test_first_line_is_there_before_the_whole_answer(
    address: str, new_page: MakePage, assistant: WritingAssistant
) -> None:
    page = new_page()
    ask(page, address)
    expect(page.get_by_role("status")).to_have_text(texts.BUSY)
    expect(page.get_by_role("article")).to_have_count(0)
    assistant.let(1)
    answer = answer_in(page)
    expect(answer.get_by_text(FIRST)).to_be_in_viewport()
    expect(answer.get_by_text(texts.UNFINISHED)).to_be_visible()
    expect(page.get_by_role("status")).to_have_text(texts.READING_STARTS)
    expect(page.locator(".answer")).to_have_attribute("aria-busy", "true")
    expect(page.get_by_role("heading", name=f"{texts.YOU_ASKED} {QUESTION}")).to_be_focused()
    expect(answer.get_by_text(LAST)).to_have_count(0)
    expect(page.get_by_text(texts.SOURCES_HEADING)).to_have_count(0)
    expect(page.get_by_text(texts.ASK_ANOTHER)).to_have_count(0)
    assistant.let(10)
    expect(answer.get_by_text(LAST)).to_be_visible()
    expect(page.get_by_text(texts.SOURCES_HEADING)).to_be_visible()
    expect(page.get_by_text(texts.UNFINISHED)).to_have_count(0)
    expect(page.get_by_role("status")).to_have_text(texts.ANSWER_READY)
    assert page.locator("[aria-busy=true]").count() == 0
    expect(page.get_by_label(texts.QUESTION_LABEL, exact=True)).to_have_value("")


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize(("lines", "nodes"), [(1, 1), (2, 4)], ids=["after-a-core", "after-a-list"])
def test_what_is_there_stays_the_same_and_where_it_is(
    address: str, new_page: MakePage, assistant: WritingAssistant, lines: int, nodes: int, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    first_line(page, address, assistant, lines)
    scrolled = page.evaluate("window.scrollY")
    places = page.evaluate(NOTE_PLACES)
    assert len(places) == nodes
    assistant.let(10)
    expect(page.get_by_text(texts.SOURCES_HEADING)).to_be_visible()
    assert page.evaluate("placesOf()") == places
    assert page.evaluate("window.scrollY") == scrolled


def test_whole_answer_is_as_it_is_when_it_comes_at_once(
    address: str, new_page: MakePage, assistant: WritingAssistant
) -> None:
    page = new_page()
    assistant.let(10)
    ask(page, address)
    expect(page.get_by_text(texts.SOURCES_HEADING)).to_be_visible()
    # What a script adds to the tools is not there without one.
    streamed = answer_in(page).evaluate(
        "element => { const copy = element.cloneNode(true);"
        " for (const added of copy.querySelectorAll('.tool-speak, .tool-copy, .tool-message')) added.remove();"
        " return copy.outerHTML; }"
    )
    without = new_page(java_script_enabled=False)
    ask(without, address)
    at_once = answer_in(without).evaluate("element => element.outerHTML")
    assert re.sub(r">\s+<", "><", streamed) == re.sub(r">\s+<", "><", at_once)


def test_follow_up_goes_on_from_the_whole_answer(
    address: str, new_page: MakePage, assistant: WritingAssistant
) -> None:
    page = new_page()
    assistant.let(20)
    ask(page, address)
    expect(page.get_by_role("status")).to_have_text(texts.ANSWER_READY)
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill("En wanneer?")
    page.keyboard.press("Enter")
    expect(page.get_by_role("article")).to_have_count(2)
    expect(page.get_by_role("status")).to_have_text(texts.ANSWER_READY)
    assert [turn.content for turn in assistant.asked[-1][1]] == [QUESTION, POOL.text]
    assert repeated_ids(page) == []


def test_marker_leads_nowhere_until_there_is_a_source(
    address: str, new_page: MakePage, assistant: WritingAssistant
) -> None:
    page = new_page()
    first_line(page, address, assistant)
    expect(page.locator(".marker")).to_have_count(1)
    expect(page.locator(".marker[href]")).to_have_count(0)
    assistant.let(10)
    expect(page.locator(".marker[href='#vraag-1-bron-1']")).to_have_count(2)
    page.locator(".marker").first.click()
    expect(page.locator("#vraag-1-bron-1")).to_be_in_viewport()


def test_what_is_typed_meanwhile_stays(address: str, new_page: MakePage, assistant: WritingAssistant) -> None:
    page = new_page()
    first_line(page, address, assistant)
    box = page.get_by_label(texts.QUESTION_LABEL, exact=True)
    expect(box).to_have_value(QUESTION)
    box.fill("En wanneer?")
    box.press("Enter")
    assistant.let(10)
    expect(page.get_by_role("status")).to_have_text(texts.ANSWER_READY)
    expect(box).to_have_value("En wanneer?")
    expect(box).to_be_focused()
    assert len(assistant.asked) == 1


def test_markup_in_a_line_stays_text(address: str, new_page: MakePage, assistant: WritingAssistant) -> None:
    assistant.items = ("<img src=x onerror=\"document.title='raak'\"> <b>vet</b> [1]", POOL)
    page = new_page()
    assistant.let(1)
    ask(page, address)
    expect(answer_in(page)).to_contain_text("<b>vet</b>")
    assert page.locator(".exchange img, .exchange .answer b").count() == 0
    assert page.title() == "Heerlen in gewone taal"


def repeated_ids(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('[id]')].map((e) => e.id).filter((id, at, all) => all.indexOf(id) !== at)"
    )
    return found


def assert_broken_off(page: Page) -> None:
    answer = answer_in(page)
    expect(answer.get_by_role("alert")).to_have_text(texts.BROKEN_OFF)
    expect(answer.get_by_role("alert")).to_be_in_viewport()
    expect(answer.get_by_text(FIRST)).to_be_visible()
    expect(page.get_by_text(texts.UNFINISHED)).to_have_count(0)
    expect(page.locator("#melding")).to_have_text("")
    expect(page.get_by_label(texts.QUESTION_LABEL, exact=True)).to_have_value(QUESTION)
    expect(page.get_by_role("button", name=texts.ASK_BUTTON)).to_have_attribute("aria-disabled", "false")
    assert page.locator("[aria-busy=true]").count() == 0


def test_error_in_the_middle_keeps_the_lines_and_the_next_try_works(
    address: str, new_page: MakePage, assistant: WritingAssistant
) -> None:
    assistant.items = (POOL_LINES[0], RuntimeError("kapot"))
    page = new_page(viewport={"width": 360, "height": 800}, reduced_motion="reduce")
    first_line(page, address, assistant)
    places = page.evaluate(NOTE_PLACES)
    assistant.let(1)
    assert_broken_off(page)
    assert page.evaluate("placesOf()") == places
    assistant.items = (*POOL_LINES, POOL)
    assistant.let(10)
    page.get_by_role("button", name=texts.ASK_ONCE_MORE).click()
    expect(page.get_by_role("status")).to_have_text(texts.ANSWER_READY)
    expect(page.get_by_role("article")).to_have_count(2)
    assert assistant.asked[-1] == (QUESTION, ())
    assert repeated_ids(page) == []
    expect(page.get_by_role("article").last.get_by_text(FIRST)).to_be_visible()
    expect(page.get_by_role("button", name=texts.ASK_ONCE_MORE)).to_have_count(0)


@pytest.mark.parametrize("words", ['{"rest"', "In die pauze"], ids=["before-the-rest", "before-a-line"])
def test_connection_that_breaks_keeps_the_lines(
    new_page: MakePage, assistant: WritingAssistant, words: str
) -> None:
    with broken_before(words, assistant) as address:
        page = new_page()
        # A browser drops what it has received and not yet handed out when a connection breaks: the break comes after
        # the first line is on the page.
        first_line(page, address, assistant)
        assistant.let(10)
        assert_broken_off(page)


def test_stream_that_hangs_is_given_up(address: str, new_page: MakePage, assistant: WritingAssistant) -> None:
    assistant.items = itertools.chain([POOL_LINES[0]], itertools.repeat("Nog een regel."))
    page = new_page()
    stop_clock(page)
    first_line(page, address, assistant)
    page.clock.fast_forward(39_000)
    expect(answer_in(page).get_by_text(texts.UNFINISHED)).to_be_visible()
    page.clock.fast_forward(2_000)
    assert_broken_off(page)
    assert closes(assistant)


@pytest.mark.parametrize("way", ["begins-again", "closes-the-tab"])
def test_visitor_who_leaves_ends_the_work(
    address: str, new_page: MakePage, assistant: WritingAssistant, way: str
) -> None:
    assistant.items = itertools.chain([POOL_LINES[0]], itertools.repeat("Nog een regel."))
    page = new_page()
    first_line(page, address, assistant)
    if way == "begins-again":
        page.get_by_role("button", name=texts.START_AGAIN).first.click()
        expect(page.get_by_role("article")).to_have_count(0)
        expect(page.locator("#melding")).to_have_text(texts.CLEARED)
    else:
        page.close()
    assert closes(assistant)
