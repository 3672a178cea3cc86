"""The thumbs in a real Chromium, as a resident uses them, on a real store."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from browsing import MakePage, served, violations
from feedback_builders import ticking
from playwright.sync_api import Locator, Page, Route, expect
from starlette.types import ASGIApp, Receive, Scope, Send
from web_fakes import POOL, FakeAssistant, WritingAssistant

from assistant.feedback import LONGEST_REMARK, Feedback, FeedbackDesk, Verdict
from assistant.store import Database, FeedbackTable
from assistant.store import database as store_module
from assistant.web import texts
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

pytestmark = pytest.mark.browser

QUESTION = "Komt er een zwembad in het centrum?"
SCRIPT = pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.1)
    return tmp_path / "feedback.sqlite3"


@pytest.fixture
def desk(file: Path) -> FeedbackDesk:
    return FeedbackDesk(FeedbackTable(Database(f"sqlite:///{file}")), 90, 3, ticking())


@pytest.fixture
def address(assistant: FakeAssistant, desk: FeedbackDesk) -> Iterator[str]:
    with served(create_app(assistant, WebSettings(staff_page=False), feedback=desk)) as url:
        yield url


@pytest.fixture
def asked(address: str, new_page: MakePage) -> Callable[..., Page]:
    def ask(question: str = QUESTION, **options: object) -> Page:
        page = new_page(**options)
        page.goto(address)
        ask_also(page, question, 1)
        return page

    return ask


def ask_also(page: Page, question: str, count: int) -> None:
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill(question)
    page.get_by_role("button", name=texts.ASK_BUTTON).click()
    expect(page.get_by_role("article")).to_have_count(count)


def thumb(page: Page, verdict: Verdict, question: str = QUESTION) -> Locator:
    name = next(f"{word} {said}" for kind, word, said in texts.FEEDBACK_CHOICES if kind == verdict)
    return page.get_by_role("button", name=name.format(question=question), exact=True)


def remark(page: Page) -> Locator:
    return page.get_by_label(texts.FEEDBACK_REMARK_LABEL)


def said(page: Page) -> Locator:
    return page.locator(".feedback-said").first


def press(page: Page, verdict: Verdict) -> None:
    thumb(page, verdict).click()
    expect(said(page)).to_have_text(texts.FEEDBACK_THANKS[verdict])


def send(page: Page) -> None:
    page.get_by_role("button", name=texts.FEEDBACK_SEND, exact=True).click()


def only(desk: FeedbackDesk) -> Feedback:
    (kept,) = desk.kept()
    return kept


@SCRIPT
def test_a_visitor_says_that_an_answer_helps_and_why(
    asked: Callable[..., Page], desk: FeedbackDesk, script: bool
) -> None:
    page = asked(java_script_enabled=script)
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill("half getypt")
    press(page, Verdict.HELPFUL)
    assert only(desk).verdict == Verdict.HELPFUL
    expect(thumb(page, Verdict.HELPFUL)).to_have_attribute("aria-pressed", "true")
    remark(page).fill("Duidelijk. Bel mij op 06-12345678.")
    send(page)
    expect(said(page)).to_have_text(texts.FEEDBACK_SENT)
    expect(remark(page)).to_have_count(0)
    assert only(desk).remark == "Duidelijk. Bel mij op ."
    assert only(desk).question is None
    expect(page.get_by_label(texts.QUESTION_LABEL, exact=True)).to_have_value("half getypt")


@SCRIPT
def test_question_and_answer_go_along_where_the_visitor_ticks_that(
    asked: Callable[..., Page], desk: FeedbackDesk, script: bool
) -> None:
    page = asked(java_script_enabled=script)
    press(page, Verdict.NOT_HELPFUL)
    expect(page.get_by_label(texts.FEEDBACK_KEEP_TEXTS)).not_to_be_checked()
    page.get_by_text(texts.FEEDBACK_KEEP_TEXTS).click()
    send(page)
    expect(said(page)).to_have_text(texts.FEEDBACK_SENT)
    assert (only(desk).question, only(desk).answer, only(desk).remark) == (QUESTION, POOL.text, None)


@SCRIPT
def test_one_may_change_ones_mind_while_typing_and_after_sending(
    asked: Callable[..., Page], desk: FeedbackDesk, script: bool
) -> None:
    page = asked(java_script_enabled=script)
    press(page, Verdict.HELPFUL)
    remark(page).fill("half getypt")
    page.get_by_label(texts.FEEDBACK_KEEP_TEXTS).check()
    press(page, Verdict.NOT_HELPFUL)
    expect(remark(page)).to_have_value("half getypt")
    expect(page.get_by_label(texts.FEEDBACK_KEEP_TEXTS)).to_be_checked()
    send(page)
    expect(said(page)).to_have_text(texts.FEEDBACK_SENT)
    assert only(desk).verdict == Verdict.NOT_HELPFUL
    press(page, Verdict.HELPFUL)
    expect(thumb(page, Verdict.NOT_HELPFUL)).to_have_attribute("aria-pressed", "false")
    expect(remark(page)).to_have_count(0)
    assert (only(desk).verdict, only(desk).remark) == (Verdict.HELPFUL, "half getypt")


@SCRIPT
def test_each_answer_has_its_own_thumbs(asked: Callable[..., Page], desk: FeedbackDesk, script: bool) -> None:
    page = asked(java_script_enabled=script)
    press(page, Verdict.HELPFUL)
    remark(page).fill("half getypt")
    ask_also(page, "hoe verleng ik mijn rijbewijs?", 2)
    thumb(page, Verdict.NOT_HELPFUL, "hoe verleng ik mijn rijbewijs?").click()
    expect(page.get_by_text(texts.FEEDBACK_THANKS[Verdict.NOT_HELPFUL])).to_be_visible()
    assert [(item.status, item.verdict) for item in desk.kept()] == [
        ("answered", "helpful"),
        ("not_found", "not_helpful"),
    ]
    older = page.get_by_role("article").last
    expect(older.get_by_label(texts.FEEDBACK_REMARK_LABEL)).to_have_value("half getypt")
    older.get_by_role("button", name=texts.FEEDBACK_SEND, exact=True).click()
    expect(older.get_by_text(texts.FEEDBACK_SENT)).to_be_visible()
    assert [item.remark for item in desk.kept()] == ["half getypt", None]


def test_the_keyboard_is_enough_and_the_focus_stays_where_it_is_of_use(
    asked: Callable[..., Page], desk: FeedbackDesk
) -> None:
    page = asked()
    thumb(page, Verdict.HELPFUL).focus()
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text(texts.FEEDBACK_THANKS[Verdict.HELPFUL])
    expect(thumb(page, Verdict.HELPFUL)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(said(page)).to_have_text(texts.FEEDBACK_THANKS[Verdict.NOT_HELPFUL])
    expect(thumb(page, Verdict.NOT_HELPFUL)).to_be_focused()
    page.keyboard.press("Tab")
    expect(remark(page)).to_be_focused()
    page.keyboard.type("Twee\nregels")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_label(texts.FEEDBACK_KEEP_TEXTS)).to_be_checked()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name=texts.FEEDBACK_SEND, exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text(texts.FEEDBACK_SENT)
    expect(said(page)).to_be_focused()
    assert (only(desk).remark, only(desk).question) == ("Twee\nregels", QUESTION)


def test_enter_on_the_tick_box_sends_the_remark_and_asks_nothing(
    asked: Callable[..., Page], assistant: FakeAssistant, desk: FeedbackDesk
) -> None:
    page = asked()
    press(page, Verdict.HELPFUL)
    remark(page).fill("Goed")
    page.get_by_label(texts.FEEDBACK_KEEP_TEXTS).press("Enter")
    expect(said(page)).to_have_text(texts.FEEDBACK_SENT)
    assert only(desk).remark == "Goed"
    assert len(assistant.asked) == 1


def test_without_a_script_the_page_opens_at_the_thumbs(asked: Callable[..., Page]) -> None:
    page = asked(java_script_enabled=False, viewport={"width": 360, "height": 640})
    press(page, Verdict.HELPFUL)
    expect(page).to_have_url(re.compile("/mening#vraag-1-mening$"))
    expect(thumb(page, Verdict.HELPFUL)).to_be_in_viewport()
    expect(said(page)).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(thumb(page, Verdict.HELPFUL)).to_be_focused()


def test_where_only_our_script_does_not_load_the_form_does_it(
    address: str, new_page: MakePage, desk: FeedbackDesk
) -> None:
    page = new_page()
    page.route("**/feedback.js*", lambda route: route.abort())
    page.goto(address)
    ask_also(page, QUESTION, 1)
    press(page, Verdict.HELPFUL)
    expect(page).to_have_url(re.compile("/mening"))
    assert only(desk).verdict == Verdict.HELPFUL


def test_what_stands_above_does_not_move(asked: Callable[..., Page]) -> None:
    page = asked(reduced_motion="reduce")
    thumb(page, Verdict.HELPFUL).scroll_into_view_if_needed()
    places = (
        "[...document.querySelectorAll('.thumbs button, .asked')].map((e) => e.getBoundingClientRect().top)"
    )
    before = page.evaluate(places)
    press(page, Verdict.HELPFUL)
    assert page.evaluate(places) == before
    send(page)
    expect(page.get_by_text(texts.FEEDBACK_NOTHING_TYPED)).to_be_visible()
    assert page.evaluate("document.getAnimations().length") == 0


def test_a_live_region_says_each_step(asked: Callable[..., Page]) -> None:
    page = asked()
    region = page.locator(".feedback-said")
    assert (region.get_attribute("role"), region.text_content()) == ("status", "")
    page.evaluate(
        "() => { window.heard = []; const said = document.querySelector('.feedback-said');"
        " new MutationObserver(() => window.heard.push(said.textContent))"
        ".observe(said, { childList: true, characterData: true, subtree: true }); }"
    )
    press(page, Verdict.HELPFUL)
    press(page, Verdict.NOT_HELPFUL)
    remark(page).fill("Goed")
    send(page)
    expect(said(page)).to_have_text(texts.FEEDBACK_SENT)
    assert page.evaluate("window.heard") == [
        *texts.FEEDBACK_THANKS.values(),
        texts.FEEDBACK_BUSY,
        texts.FEEDBACK_SENT,
    ]


# What goes wrong


def alert(page: Page) -> Locator:
    return page.get_by_role("article").get_by_role("alert")


def gateway(route: Route) -> None:
    route.fulfill(status=502, content_type="text/html", body="<h1>Bad Gateway</h1>")


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        pytest.param(lambda route: route.abort(), texts.FEEDBACK_NO_CONNECTION, id="no-connection"),
        pytest.param(gateway, texts.FEEDBACK_NOT_KEPT, id="page-of-a-proxy"),
        pytest.param(lambda route: route.fulfill(json={}), texts.FEEDBACK_NOT_KEPT, id="empty-reply"),
    ],
)
def test_a_reply_that_fails_is_told_and_nothing_typed_is_lost(
    asked: Callable[..., Page], desk: FeedbackDesk, reply: Callable[[Route], None], message: str
) -> None:
    page = asked()
    page.route("**/mening", reply)
    thumb(page, Verdict.HELPFUL).click()
    expect(alert(page)).to_have_text(message)
    expect(thumb(page, Verdict.HELPFUL)).to_have_attribute("aria-pressed", "false")
    expect(remark(page)).to_have_count(0)
    page.unroute("**/mening")
    press(page, Verdict.HELPFUL)
    expect(alert(page)).to_be_hidden()
    remark(page).fill("niet kwijtraken")
    page.get_by_label(texts.FEEDBACK_KEEP_TEXTS).check()
    page.route("**/mening", reply)
    send(page)
    expect(alert(page)).to_have_text(message)
    expect(alert(page)).to_be_in_viewport()
    expect(remark(page)).to_have_value("niet kwijtraken")
    expect(page.get_by_label(texts.FEEDBACK_KEEP_TEXTS)).to_be_checked()
    expect(said(page)).to_have_text(texts.FEEDBACK_THANKS[Verdict.HELPFUL])
    thumb(page, Verdict.NOT_HELPFUL).click()
    expect(thumb(page, Verdict.NOT_HELPFUL)).to_have_attribute("aria-pressed", "false")
    expect(thumb(page, Verdict.HELPFUL)).to_have_attribute("aria-pressed", "true")
    page.unroute("**/mening")
    send(page)
    expect(said(page)).to_have_text(texts.FEEDBACK_SENT)
    assert (only(desk).verdict, only(desk).remark) == (Verdict.HELPFUL, "niet kwijtraken")


@SCRIPT
def test_a_locked_store_is_told_and_the_next_try_works(
    asked: Callable[..., Page], desk: FeedbackDesk, file: Path, script: bool
) -> None:
    page = asked(java_script_enabled=script)
    press(page, Verdict.HELPFUL)
    remark(page).fill("niet kwijtraken")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        send(page)
        expect(alert(page)).to_have_text(texts.FEEDBACK_NOT_KEPT)
        expect(alert(page)).to_be_in_viewport()
        expect(remark(page)).to_have_value("niet kwijtraken")
    send(page)
    expect(said(page)).to_have_text(texts.FEEDBACK_SENT)
    assert only(desk).remark == "niet kwijtraken"


@SCRIPT
def test_a_full_day_is_told(asked: Callable[..., Page], desk: FeedbackDesk, script: bool) -> None:
    for _ in range(3):
        press(asked(java_script_enabled=script), Verdict.HELPFUL)
    page = asked(java_script_enabled=script)
    thumb(page, Verdict.HELPFUL).click()
    expect(alert(page)).to_have_text(texts.FEEDBACK_FULL)
    expect(thumb(page, Verdict.HELPFUL)).to_have_attribute("aria-pressed", "false")
    assert len(desk.kept()) == 3


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        pytest.param("", texts.FEEDBACK_NOTHING_TYPED, id="nothing"),
        pytest.param(
            "a" * 1234,
            texts.FEEDBACK_TOO_LONG.format(limit=LONGEST_REMARK, length=1234),
            id="too-long",
        ),
    ],
)
@SCRIPT
def test_a_remark_that_cannot_be_sent_is_told_and_described(
    asked: Callable[..., Page], axe: str, script: bool, typed: str, message: str
) -> None:
    page = asked(java_script_enabled=script, viewport={"width": 360, "height": 740})
    press(page, Verdict.HELPFUL)
    remark(page).fill(typed)
    send(page)
    expect(alert(page)).to_have_text(message)
    expect(alert(page)).to_be_in_viewport()
    expect(remark(page)).to_have_value(typed)
    expect(remark(page)).to_have_attribute("aria-invalid", "true")
    described = str(remark(page).get_attribute("aria-describedby")).split()
    assert message in [page.locator(f"#{key}").text_content() for key in described]
    if script:
        assert violations(page, axe) == []
    remark(page).fill("Goed")
    send(page)
    expect(said(page)).to_have_text(texts.FEEDBACK_SENT)
    expect(alert(page)).to_be_hidden()


def test_presses_in_haste_end_with_the_last_one(asked: Callable[..., Page], desk: FeedbackDesk) -> None:
    page = asked()
    answered: list[str] = []

    def slow_at_first(route: Route) -> None:
        if not answered:
            page.wait_for_timeout(300)
        route.fulfill(response=route.fetch())
        answered.append(str(route.request.post_data_json["verdict"]))

    page.route("**/mening", slow_at_first)
    page.evaluate(
        "() => { const [yes, no] = document.querySelectorAll('.thumbs button');"
        " yes.click(); no.click(); yes.click(); no.click(); }"
    )
    for _ in range(1200):
        if len(answered) == 4:
            break
        page.wait_for_timeout(50)
    assert answered == ["helpful", "not_helpful"] * 2
    assert only(desk).verdict == Verdict.NOT_HELPFUL
    expect(said(page)).to_have_text(texts.FEEDBACK_THANKS[Verdict.NOT_HELPFUL])
    expect(thumb(page, Verdict.NOT_HELPFUL)).to_have_attribute("aria-pressed", "true")
    expect(thumb(page, Verdict.HELPFUL)).to_have_attribute("aria-pressed", "false")


class Restartable:
    """An application in whose place another can be put, as after a new start of the server."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)


@SCRIPT
def test_after_a_restart_of_the_server_nothing_is_kept_and_that_is_said(
    new_page: MakePage, desk: FeedbackDesk, script: bool
) -> None:
    settings = WebSettings(staff_page=False)
    server = Restartable(create_app(FakeAssistant(), settings, feedback=desk))
    with served(server) as url:
        page = new_page(java_script_enabled=script)
        page.goto(url)
        ask_also(page, QUESTION, 1)
        page.get_by_label(texts.QUESTION_LABEL, exact=True).fill("half getypt")
        server.app = create_app(FakeAssistant(), settings, feedback=desk)
        thumb(page, Verdict.HELPFUL).click()
        told = alert(page) if script else page.get_by_role("main")
        expect(told).to_contain_text(texts.FEEDBACK_CONVERSATION_GONE)
        expect(page.get_by_label(texts.QUESTION_LABEL, exact=True)).to_have_value("half getypt")
        if script:
            # The next answer begins a new conversation, and the thumbs of the lost one go.
            ask_also(page, "hoe verleng ik mijn rijbewijs?", 1)
            expect(page.get_by_text(texts.FEEDBACK_CONVERSATION_GONE)).to_have_count(0)
    assert desk.kept() == ()


# How it looks and sounds


def test_with_the_fixed_colours_of_the_system_the_chosen_thumb_still_differs(
    asked: Callable[..., Page],
) -> None:
    page = asked(forced_colors="active")
    press(page, Verdict.HELPFUL)
    colours = [
        thumb(page, verdict).evaluate("(e) => getComputedStyle(e).backgroundColor") for verdict in Verdict
    ]
    assert colours[0] != colours[1]


def test_an_answer_that_is_being_written_gets_its_thumbs_at_the_end(
    new_page: MakePage, desk: FeedbackDesk
) -> None:
    assistant = WritingAssistant()
    app = create_app(assistant, WebSettings(staff_page=False), feedback=desk)
    with served(app) as url:
        page = new_page()
        page.goto(url)
        assistant.let(2)
        ask_also(page, QUESTION, 1)
        expect(page.get_by_text(texts.UNFINISHED)).to_be_visible()
        expect(page.locator(".feedback")).to_have_count(0)
        assistant.let(10)
        press(page, Verdict.HELPFUL)
    assert only(desk).status == "answered"


def test_paper_shows_no_thumbs(asked: Callable[..., Page]) -> None:
    page = asked()
    page.emulate_media(media="print")
    expect(page.locator(".feedback")).to_be_hidden()


def test_nothing_breaks_the_policy_of_the_page(asked: Callable[..., Page]) -> None:
    page = asked()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    press(page, Verdict.HELPFUL)
    remark(page).fill("Goed")
    send(page)
    expect(said(page)).to_have_text(texts.FEEDBACK_SENT)
    assert told == []
