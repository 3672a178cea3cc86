"""Logging in with a real Chromium: by role, by keyboard, on a small screen, and when a session ends."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from browsing import MakePage, served, too_wide, violations
from door_builders import PASSWORD, accounts_in, door_of, login_for, quick_passwords
from editor_fakes import desk
from fastapi import Depends, Request
from playwright.sync_api import Page, expect
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from web_fakes import FakeAssistant

from assistant.account_file import AccountFile
from assistant.accounts import Role
from assistant.web import editor_texts, staff_words
from assistant.web import login_texts as texts
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

pytestmark = pytest.mark.browser

REMARK = "Dit antwoord klopt niet meer.\nHet plan is veranderd."
FORM = (
    '<!doctype html><form method="post"><textarea name="opmerking"></textarea><button>Stuur</button></form>'
)


@dataclass
class Stage:
    address: str
    began: float = field(default_factory=time.time)
    later: float = 0.0

    def now(self) -> float:
        """The clock of the server: it stands still, and a test can put it forward."""
        return self.began + self.later


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A server with an account for each role, a page of each, and a form of the front desk."""
    stage = Stage("")
    own = login_for(accounts_in(tmp_path_factory.mktemp("inloggen")), stage.now)
    door = door_of(own)
    app = create_app(FakeAssistant(), WebSettings(staff_page=False), editor=desk(), door=door, login=own)

    @app.get("/balie", dependencies=[Depends(door.require(Role.BALIE))])
    async def form() -> Response:
        return HTMLResponse(FORM)

    @app.post("/balie", dependencies=[Depends(door.require(Role.BALIE))])
    async def take(request: Request) -> Response:
        async with request.form() as sent:
            return PlainTextResponse(f"Ontvangen: {sent['opmerking']}")

    @app.get("/beheer", dependencies=[Depends(door.require(Role.BEHEER))])
    async def management() -> Response:
        return PlainTextResponse("Beheer")

    with served(app) as address:
        stage.address = address
        yield stage


def log_in(page: Page, name: str, password: str = PASSWORD) -> None:
    page.get_by_label(texts.NAME_LABEL, exact=True).fill(name)
    page.get_by_label(texts.PASSWORD_LABEL, exact=True).fill(password)
    with page.expect_navigation():
        page.get_by_role("button", name=texts.SUBMIT, exact=True).click()


@pytest.mark.parametrize("role", list(Role))
def test_each_role_comes_to_its_own_page_and_not_to_the_others(
    stage: Stage, new_page: MakePage, role: Role
) -> None:
    page = new_page()
    own = {Role.BALIE: "/balie", Role.REDACTIE: "/redactie", Role.BEHEER: "/beheer"}
    page.goto(stage.address)
    page.get_by_role("link", name=staff_words.FOR_STAFF).click()
    log_in(page, f"{role}-1")
    page.wait_for_url(stage.address + own[role])
    for other in set(Role) - {role}:
        answer = page.goto(stage.address + own[other])
        assert answer is not None
        assert answer.status == 403
        expect(page.get_by_role("heading", level=1)).to_have_text(texts.NOT_ALLOWED_TITLE)
        expect(page.get_by_role("navigation").get_by_role("link").first).to_be_visible()


def test_a_wrong_password_is_refused_and_the_name_stays(stage: Stage, new_page: MakePage) -> None:
    page = new_page()
    page.goto(f"{stage.address}/redactie")
    log_in(page, "redactie-1", "verkeerd wachtwoord")
    expect(page.get_by_role("alert")).to_have_text(texts.WRONG)
    expect(page.get_by_label(texts.NAME_LABEL, exact=True)).to_have_value("redactie-1")
    expect(page.get_by_label(texts.PASSWORD_LABEL, exact=True)).to_have_value("")
    expect(page.get_by_label(texts.PASSWORD_LABEL, exact=True)).to_be_focused()
    log_in(page, "redactie-1")
    page.wait_for_url(f"{stage.address}/redactie")


def test_who_tries_too_often_is_told_how_long_to_wait(stage: Stage, new_page: MakePage) -> None:
    page = new_page()
    page.goto(f"{stage.address}/inloggen")
    for _ in range(6):
        log_in(page, "iemand-anders", "verkeerd wachtwoord")
    expect(page.get_by_role("alert")).to_contain_text("Wacht ")


def test_logging_out_closes_the_pages_also_for_the_back_button(stage: Stage, new_page: MakePage) -> None:
    page = new_page()
    page.goto(f"{stage.address}/redactie")
    log_in(page, "redactie-1")
    page.get_by_role("button", name=staff_words.SIGN_OUT).click()
    expect(page.get_by_role("status").first).to_have_text(texts.SIGNED_OUT)
    page.go_back()
    page.wait_for_url("**/inloggen?verder=%2Fredactie")
    assert page.context.cookies() == []


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_the_keyboard_is_enough(stage: Stage, new_page: MakePage, script: bool) -> None:
    page = new_page(java_script_enabled=script)
    page.goto(f"{stage.address}/redactie")
    expect(page.get_by_label(texts.NAME_LABEL, exact=True)).to_be_focused()
    page.keyboard.type("redactie-1")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{stage.address}/redactie")
    for _ in range(30):
        page.keyboard.press("Tab")
        if (
            page.locator("button:focus").count()
            and page.locator("button:focus").inner_text() == staff_words.SIGN_OUT
        ):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/inloggen?uitgelogd=1")


def test_the_password_can_be_made_readable_and_is_sent_hidden(stage: Stage, new_page: MakePage) -> None:
    page = new_page()
    page.goto(f"{stage.address}/inloggen")
    field = page.get_by_label(texts.PASSWORD_LABEL, exact=True)
    page.get_by_role("button", name=texts.SHOW).click()
    expect(field).to_have_attribute("type", "text")
    expect(page.locator("#gehoord")).to_have_text(texts.SHOWN)
    page.evaluate("document.querySelector('form').addEventListener('submit', (e) => e.preventDefault())")
    page.get_by_role("button", name=texts.SUBMIT, exact=True).click()
    expect(field).to_have_attribute("type", "password")


def test_no_script_of_a_page_reads_the_session(stage: Stage, new_page: MakePage) -> None:
    page = new_page()
    page.goto(f"{stage.address}/redactie")
    log_in(page, "redactie-1")
    page.wait_for_url(f"{stage.address}/redactie")
    (kept,) = page.context.cookies()
    assert (kept["name"], kept["httpOnly"], kept["secure"], kept["sameSite"]) == (
        "__Host-gewonetaal",
        True,
        True,
        "Lax",
    )
    assert page.evaluate("document.cookie") == ""


class TestEndedSession:
    @pytest.fixture(autouse=True)
    def clock(self, stage: Stage) -> Iterator[None]:
        yield
        stage.later = 0.0

    def test_an_editor_keeps_his_text_logs_in_elsewhere_and_goes_on(
        self, stage: Stage, new_page: MakePage
    ) -> None:
        page = new_page()
        page.goto(f"{stage.address}/redactie")
        log_in(page, "redactie-1")
        # With its script loaded: before that the browser would send the form itself.
        page.wait_for_url(f"{stage.address}/redactie")
        box = page.get_by_label(editor_texts.TEXT_LABEL, exact=True)
        box.fill("U parkeert kosteloos.")
        stage.later += 24 * 3600
        page.get_by_role("button", name=editor_texts.SUBMIT).click()
        notice = page.locator("#sessie-voorbij")
        expect(notice).to_contain_text(staff_words.SESSION_ENDED)
        expect(box).to_have_value("U parkeert kosteloos.")
        with page.context.expect_page() as opened:
            notice.get_by_role("link").click()
        tab = opened.value
        log_in(tab, "redactie-1")
        tab.wait_for_url(f"{stage.address}/redactie")
        tab.close()
        page.get_by_role("button", name=editor_texts.SUBMIT).click()
        expect(page.locator("#zin-1 .after .sentence")).to_have_text("U parkeert gratis.")
        expect(notice).to_be_hidden()

    @pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
    def test_a_form_is_sent_again_as_it_was(self, stage: Stage, new_page: MakePage, script: bool) -> None:
        page = new_page(java_script_enabled=script)
        page.goto(f"{stage.address}/balie")
        log_in(page, "balie-1")
        page.locator("textarea").fill(REMARK)
        stage.later += 24 * 3600
        page.get_by_role("button", name="Stuur").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(texts.SESSION_ENDED_TITLE)
        expect(page.get_by_label(texts.TYPED_LABEL)).to_have_value(REMARK)
        with page.context.expect_page() as opened:
            page.get_by_role("link", name=staff_words.LOG_IN).click()
        log_in(opened.value, "balie-1")
        opened.value.wait_for_url(f"{stage.address}/balie")
        page.get_by_role("button", name=texts.SEND_AGAIN).click()
        expect(page.locator("body")).to_have_text(f"Ontvangen: {REMARK}")


class TestLook:
    @pytest.mark.parametrize("width", [1280, 360, 320])
    def test_every_state_fits_and_is_accessible(
        self, stage: Stage, new_page: MakePage, axe: str, width: int
    ) -> None:
        page = new_page(viewport={"width": width, "height": 800}, bypass_csp=True)

        def look() -> None:
            assert not too_wide(page)
            assert violations(page, axe) == []

        page.goto(f"{stage.address}/inloggen")
        look()
        log_in(page, f"iemand-{width}", "verkeerd wachtwoord")
        look()
        log_in(page, "beheer-1")
        page.wait_for_url(f"{stage.address}/beheer")
        page.goto(f"{stage.address}/inloggen")
        look()
        page.goto(f"{stage.address}/redactie")
        expect(page.get_by_role("heading", level=1)).to_have_text(texts.NOT_ALLOWED_TITLE)
        look()
        page.context.clear_cookies()
        page.goto(f"{stage.address}/")
        page.evaluate(
            "(remark) => { const form = document.createElement('form'); form.method = 'post';"
            "form.action = '/balie'; const box = document.createElement('textarea'); box.name = 'opmerking';"
            "form.append(box); document.body.append(form); box.value = remark; form.submit(); }",
            REMARK,
        )
        expect(page.get_by_role("heading", level=1)).to_have_text(texts.SESSION_ENDED_TITLE)
        look()

    @pytest.mark.parametrize("width", [1280, 320])
    def test_without_accounts_too(
        self, tmp_path_factory: pytest.TempPathFactory, new_page: MakePage, axe: str, width: int
    ) -> None:
        own = login_for(AccountFile(tmp_path_factory.mktemp("leeg") / "accounts.json", quick_passwords()))
        app = create_app(FakeAssistant(), WebSettings(staff_page=False), door=door_of(own), login=own)
        with served(app) as address:
            page = new_page(viewport={"width": width, "height": 800}, bypass_csp=True)
            page.goto(f"{address}/inloggen")
            expect(page.get_by_role("heading", level=1)).to_have_text(texts.NO_ACCOUNTS_TITLE)
            assert not too_wide(page)
            assert violations(page, axe) == []

    def test_every_target_is_large_enough(self, stage: Stage, new_page: MakePage) -> None:
        page = new_page(viewport={"width": 360, "height": 800})
        page.goto(f"{stage.address}/inloggen")
        for target in page.locator("input:not([type=hidden]), button").all():
            box = target.bounding_box()
            assert box is not None
            assert box["height"] >= 44
