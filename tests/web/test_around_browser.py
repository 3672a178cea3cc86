"""What stands around the answers, in a real Chromium: errors and ways out, the counter, a person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from browsing import MakePage, served, stop_clock
from playwright.sync_api import Page, Route, expect
from reader_corpus import SmallRoom
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from test_web_browser import QUESTION, ask
from web_fakes import FakeAssistant

from assistant.contact import contact_of
from assistant.web import texts
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

pytestmark = pytest.mark.browser

CONTACT = contact_of("Bel ons.\nOf kom langs.", "045 - 123 45 67", "https://www.example.nl/contact")


@pytest.fixture
def address(assistant: FakeAssistant) -> Iterator[str]:
    """The address of a server with reading pages and a municipality that says how to reach it."""
    settings = WebSettings(staff_page=False, contact=CONTACT)
    with served(create_app(assistant, settings, SmallRoom())) as url:  # type: ignore[arg-type]
        yield url


def assert_ways_out(page: Page, message: str) -> None:
    """The question stays; one button sends it again, one link leads to the documents."""
    expect(page.get_by_role("alert")).to_have_text(message)
    expect(page.get_by_label(texts.QUESTION_LABEL, exact=True)).to_have_value(QUESTION)
    expect(page.get_by_role("button", name=texts.TRY_AGAIN)).to_be_visible()
    expect(page.locator("#uitweg a")).to_have_attribute("href", "/lees")


def fulfil(status: int, body: str, kind: str = "text/html") -> dict[str, object]:
    return {"status": status, "body": body, "content_type": kind}


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        pytest.param(fulfil(502, "<h1>Bad Gateway</h1>"), texts.SERVER_ERROR, id="502-of-a-proxy"),
        pytest.param(fulfil(504, ""), texts.SERVER_ERROR, id="empty-504"),
        pytest.param(fulfil(200, "<p>Log in op wifi</p>"), texts.SERVER_ERROR, id="page-of-a-network"),
        pytest.param(fulfil(200, ""), texts.SERVER_ERROR, id="nothing"),
        pytest.param(fulfil(200, "null", "application/json"), texts.SERVER_ERROR, id="json-null"),
        pytest.param(fulfil(200, "[1]", "application/json"), texts.SERVER_ERROR, id="json-list"),
        pytest.param(fulfil(200, '{"a": 1}', "application/json"), texts.SERVER_ERROR, id="other-json"),
        pytest.param(fulfil(200, '{"html": "<art', "application/json"), texts.SERVER_ERROR, id="half-json"),
        pytest.param(fulfil(200, '{"html": ""}', "application/json"), texts.SERVER_ERROR, id="empty-answer"),
        pytest.param(None, texts.NO_CONNECTION, id="no-connection"),
    ],
)
def test_reply_that_is_no_answer_leaves_ways_out(
    address: str, new_page: MakePage, assistant: FakeAssistant, reply: dict[str, object] | None, message: str
) -> None:
    page = new_page()

    def handle(route: Route) -> None:
        if reply is None:
            route.abort()
        else:
            route.fulfill(**reply)  # type: ignore[arg-type]

    page.route("**/vraag", handle)
    ask(page, address)
    assert_ways_out(page, message)
    page.unroute("**/vraag")
    page.get_by_role("button", name=texts.TRY_AGAIN).click()
    expect(page.get_by_role("article")).to_have_count(1)
    expect(page.get_by_role("button", name=texts.TRY_AGAIN)).to_have_count(0)
    assert [asked for asked, _ in assistant.asked] == [QUESTION]


class BreaksHalfway:
    """Passes an application on, but sends only half of an answer and then breaks the connection."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_half(message: Message) -> None:
            body = message.get("body", b"")
            if scope.get("path") != "/vraag" or not body:
                await send(message)
                return
            await send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})
            raise ConnectionError("broken by the test")

        await self._app(scope, receive, send_half)


@contextmanager
def breaking(assistant: FakeAssistant) -> Iterator[str]:
    app = create_app(assistant, WebSettings(staff_page=False), SmallRoom())  # type: ignore[arg-type]
    with served(BreaksHalfway(app)) as url:
        yield url


def test_connection_that_breaks_halfway_leaves_ways_out(new_page: MakePage, assistant: FakeAssistant) -> None:
    with breaking(assistant) as url:
        page = new_page()
        ask(page, url)
        assert_ways_out(page, texts.NO_CONNECTION)
        expect(page.get_by_role("article")).to_have_count(0)


def test_reply_that_does_not_come_is_given_up(address: str, new_page: MakePage) -> None:
    page = new_page()
    stop_clock(page)
    page.route("**/vraag", lambda route: None)
    ask(page, address)
    expect(page.get_by_role("status")).to_have_text(texts.BUSY)
    page.clock.fast_forward(39_000)
    expect(page.get_by_role("status")).to_have_text(texts.BUSY)
    page.clock.fast_forward(2_000)
    assert_ways_out(page, texts.TOO_SLOW)


@pytest.mark.parametrize("question", ["", "a" * 1001], ids=["nothing-typed", "too-long"])
def test_what_the_visitor_must_change_is_not_offered_to_be_sent_again(
    address: str, new_page: MakePage, question: str
) -> None:
    page = new_page()
    ask(page, address, question)
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("button", name=texts.TRY_AGAIN)).to_have_count(0)


def test_without_script_a_server_problem_leaves_ways_out(address: str, new_page: MakePage) -> None:
    page = new_page(java_script_enabled=False)
    ask(page, address, "kapot")
    expect(page.get_by_role("alert")).to_have_text(texts.SERVER_ERROR)
    page.get_by_role("button", name=texts.TRY_AGAIN).click()
    expect(page.get_by_label(texts.QUESTION_LABEL, exact=True)).to_have_value("kapot")
    page.locator("#uitweg").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(texts.READER_TITLE)


def test_without_script_the_page_says_what_works_and_offers_the_documents(
    address: str, new_page: MakePage
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address)
    # Not by its text: Playwright takes what stands in <noscript> for no text.
    expect(page.locator(".no-script")).to_be_visible()
    expect(page.locator(".no-script")).to_contain_text(texts.NO_SCRIPT)
    ask(page, address)
    expect(page.get_by_role("article")).to_have_count(1)
    expect(page.get_by_role("button", name=texts.SPEAK)).to_have_count(0)
    expect(page.get_by_role("button", name=texts.COPY)).to_have_count(0)
    page.locator(".no-script a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(texts.READER_TITLE)


def test_with_a_script_nothing_is_said_about_scripts(address: str, new_page: MakePage) -> None:
    page = new_page()
    page.goto(address)
    expect(page.locator(".no-script")).to_have_count(0)


@pytest.mark.parametrize("script", ["page.js", "answer_tools.js", "speech.js", "*.js"])
def test_script_that_does_not_load_leaves_a_page_that_works(
    address: str, new_page: MakePage, assistant: FakeAssistant, script: str
) -> None:
    page = new_page()
    page.route(f"**/static/{script}*", lambda route: route.abort())
    ask(page, address)
    expect(page.get_by_role("article")).to_have_count(1)
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill("En wanneer?")
    page.get_by_role("button", name=texts.ASK_BUTTON).click()
    expect(page.get_by_role("article")).to_have_count(2)
    assert len(assistant.asked[-1][1]) == 2
    page.get_by_role("button", name=texts.START_AGAIN).first.click()
    expect(page.get_by_role("article")).to_have_count(0)
    expect(page.get_by_role("status")).to_have_text(texts.CLEARED)


def test_browser_that_cannot_read_a_reply_as_it_comes_sends_the_form(
    address: str, new_page: MakePage
) -> None:
    page = new_page()
    page.add_init_script("delete window.TextDecoderStream")
    ask(page, address)
    expect(page.get_by_role("article")).to_have_count(1)
    expect(page).to_have_url(f"{address}/#resultaat")


@pytest.mark.parametrize(
    ("length", "line"),
    [
        pytest.param(899, "", id="far-from-the-limit"),
        pytest.param(900, texts.CHARACTERS_LEFT.format(count=100), id="near-the-limit"),
        pytest.param(999, texts.CHARACTER_LEFT, id="one-left"),
        pytest.param(1000, texts.NO_CHARACTERS_LEFT, id="none-left"),
        pytest.param(1001, texts.CHARACTER_TOO_MANY, id="one-too-many"),
        pytest.param(1100, texts.CHARACTERS_TOO_MANY.format(count=100), id="many-too-many"),
    ],
)
def test_counter_is_there_only_near_the_limit(
    address: str, new_page: MakePage, length: int, line: str
) -> None:
    page = new_page()
    page.goto(address)
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill("é" * length)
    expect(page.locator("#teller")).to_have_text(line)


def test_counter_counts_as_the_server_does(address: str, new_page: MakePage) -> None:
    page = new_page()
    page.goto(address)
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill("  " + "🚲" * 999 + "\n.  ")
    expect(page.locator("#teller")).to_have_text(texts.CHARACTER_TOO_MANY)
    page.get_by_role("button", name=texts.ASK_BUTTON).click()
    expect(page.get_by_role("alert")).to_have_text(texts.TOO_LONG.format(limit=1000, length=1001))


def test_counter_is_said_when_the_typing_stops(address: str, new_page: MakePage) -> None:
    page = new_page()
    stop_clock(page)
    page.goto(address)
    box = page.get_by_label(texts.QUESTION_LABEL, exact=True)
    box.fill("a" * 950)
    said = page.locator("p.only-heard[aria-live=polite]", has_text="tekens")
    expect(said).to_have_count(0)
    page.clock.run_for(1_000)
    expect(said).to_have_text(texts.CHARACTERS_LEFT.format(count=50))


def test_counter_moves_nothing(address: str, new_page: MakePage) -> None:
    page = new_page(viewport={"width": 320, "height": 800})
    page.goto(address)
    button = page.get_by_role("button", name=texts.ASK_BUTTON)
    before = button.evaluate("element => element.offsetTop")
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill("a" * 920)
    expect(page.locator("#teller")).to_have_text(texts.CHARACTERS_LEFT.format(count=80))
    assert button.evaluate("element => element.offsetTop") == before


def test_counter_is_gone_after_the_answer(address: str, new_page: MakePage) -> None:
    page = new_page()
    ask(page, address, "a" * 950)
    expect(page.get_by_role("article")).to_have_count(1)
    expect(page.locator("#teller")).to_have_text("")


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_a_person_is_one_press_away(address: str, new_page: MakePage, script: bool) -> None:
    page = new_page(viewport={"width": 360, "height": 640}, java_script_enabled=script)
    ask(page, address, "hoe verleng ik mijn rijbewijs?")
    links = page.get_by_role("link", name=texts.TALK_TO_A_PERSON)
    expect(links).to_have_count(2)
    for link in links.all():
        page.goto(f"{page.url.split('#')[0]}#vraag") if script else None
        link.click()
        expect(page.get_by_role("heading", name=texts.TALK_TO_A_PERSON)).to_be_in_viewport()
    call = page.get_by_role("link", name=texts.CALL.format(phone="045 - 123 45 67"))
    expect(call).to_have_attribute("href", "tel:+31451234567")
