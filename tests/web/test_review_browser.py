"""The review in a real Chromium: two people at once, by keyboard, without a script, without a session."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from browsing import PATIENCE, served, too_wide, violations
from hostile import PAYLOADS
from playwright.sync_api import Browser, BrowserContext, Page, expect
from review_builders import (
    EDITOR,
    OTHER,
    PATHS,
    POOL,
    POOL_SOURCE,
    RECORDS,
    TITLES,
    TREES,
    a_desk,
    a_record,
    lines_of,
    write_layer,
)
from review_builders import PASSAGES as ALL
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from web_fakes import FakeAssistant

from assistant.accounts import Account
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.library import Library
from assistant.plain_file import subject_of
from assistant.settings import Settings
from assistant.store import Database, PlainHistoryTable
from assistant.web import review_texts as texts
from assistant.web.app import create_app
from assistant.web.door import Door, NotSignedInError
from assistant.web.settings import WebSettings

pytestmark = pytest.mark.browser

PATH = "/redactie/leeslaag"
OTHER_YEAR = POOL_SOURCE.replace("2027", "2029")
ACCOUNTS = {account.name: account for account in (EDITOR, OTHER)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("corpus")


@pytest.fixture(scope="module")
def site(folder: Path, settings: Settings, library: Library) -> Iterator[str]:
    """The address of one server for all tests of this file; who is signed in stands in a cookie."""
    write_layer(folder)
    database = Database(f"sqlite:///{folder / 'test.sqlite3'}")
    checker = FaithfulnessChecker.load(settings, library.lemmatizer)

    def signed_in(request: Request) -> Account | None:
        return ACCOUNTS.get(request.cookies.get("wie", ""))

    async def refuse(request: Request, error: Exception) -> Response:
        return JSONResponse({"error": "U bent niet ingelogd."}, 401)

    desk = a_desk(folder, library, checker, PlainHistoryTable(database))
    app = create_app(FakeAssistant(), WebSettings(staff_page=False), review=desk, door=Door(signed_in))
    app.add_exception_handler(NotSignedInError, refuse)
    with served(app) as url:
        yield url
    database.close()


@pytest.fixture
def file(folder: Path) -> Path:
    """The file of the plain layer, as it was at first."""
    return write_layer(folder)


def context_of(browser: Browser, site: str, account: Account, **options: bool) -> BrowserContext:
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900}, **options)  # type: ignore[arg-type]
    context.add_cookies([{"name": "wie", "value": account.name, "url": site}])
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture(scope="module")
def mine(browser: Browser, site: str) -> Iterator[Page]:
    context = context_of(browser, site, EDITOR)
    page = context.new_page()
    # What is left unsaved by one test does not hold up the next one.
    page.on("dialog", lambda dialog: dialog.accept())
    yield page
    context.close()


@pytest.fixture(scope="module")
def theirs(browser: Browser, site: str) -> Iterator[Page]:
    context = context_of(browser, site, OTHER)
    yield context.new_page()
    context.close()


def open_text(page: Page, site: str, subject: str = POOL, query: str = "") -> None:
    page.goto(f"{site}{PATH}/tekst/{subject}{query}")


def button(page: Page, name: str):  # type: ignore[no-untyped-def]
    return page.get_by_role("button", name=name, exact=True)


def first_question(page: Page):  # type: ignore[no-untyped-def]
    return page.get_by_label(texts.QUESTION.format(number=1), exact=True)


def saved(page: Page, message: str = "opgeslagen") -> None:
    expect(page.locator("#gedaan")).to_have_text(texts.DONE[message])


def question_in(file: Path) -> object:
    questions = lines_of(file)[1]["questions"]
    assert isinstance(questions, list)
    return questions[0]


def test_of_two_people_who_save_one_text_one_wins_and_the_other_chooses(
    mine: Page, theirs: Page, site: str, file: Path
) -> None:
    for page in (mine, theirs):
        open_text(page, site)
    first_question(theirs).fill("Vraag van de ander?")
    theirs.get_by_label(texts.CORE, exact=True).fill(POOL_SOURCE.replace("We onder", "Wij onder"))
    button(theirs, texts.SAVE).click()
    saved(theirs)
    first_question(mine).fill("Vraag van mij?")
    mine.get_by_label(texts.CORE, exact=True).fill(POOL_SOURCE.replace("er in 2027", "er 2027"))
    button(mine, texts.SAVE).click()
    head = mine.get_by_role("heading", name=texts.CONFLICT_BY.format(name=OTHER.full_name))
    expect(head).to_be_focused()
    conflict = mine.locator(".conflict")
    for wanted in ("Vraag van de ander", "Vraag van mij", "Komt dit er?", "Wij"):
        expect(conflict).to_contain_text(wanted)
    assert question_in(file) == "Vraag van de ander?"
    expect(first_question(mine)).to_have_value("Vraag van mij?")
    mine.get_by_role("button", name=re.compile(f"{texts.TAKE_THEIRS}.*{texts.CORE}")).click()
    expect(mine.get_by_label(texts.CORE, exact=True)).to_have_value(
        POOL_SOURCE.replace("We onder", "Wij onder")
    )
    button(mine, texts.SAVE).click()
    saved(mine)
    assert question_in(file) == "Vraag van mij?"
    assert str(lines_of(file)[1]["core"]).startswith("Wij onderzoeken of er in 2027")


def test_a_refused_save_shows_its_findings_and_can_be_accepted(mine: Page, site: str, file: Path) -> None:
    before = file.read_bytes()
    open_text(mine, site)
    mine.get_by_label(texts.PLAIN, exact=True).fill(OTHER_YEAR)
    button(mine, texts.SAVE).click()
    expect(mine.locator("#fout")).to_contain_text(texts.REFUSED)
    expect(mine.locator("#fout")).to_be_focused()
    expect(mine.get_by_label(texts.PLAIN, exact=True)).to_have_value(OTHER_YEAR)
    assert file.read_bytes() == before
    findings = mine.locator(".finding.is-open")
    for finding in findings.all():
        finding.get_by_label(texts.REASON).fill("De bron noemt beide jaren.")
    button(mine, texts.SAVE).click()
    saved(mine)
    expect(mine.locator("#controle")).to_contain_text("Geaccepteerd door Medewerker redactie 1")
    assert lines_of(file)[1]["plain"] == OTHER_YEAR


def test_leaving_a_field_compares_without_saving(mine: Page, site: str, file: Path) -> None:
    before = file.read_bytes()
    open_text(mine, site)
    expect(mine.locator("#controle")).to_contain_text(texts.NO_FINDINGS)
    mine.get_by_label(texts.PLAIN, exact=True).fill(f"{OTHER_YEAR} Dat is goed.")
    mine.keyboard.press("Tab")
    expect(mine.locator("#controle .still-open")).to_be_visible()
    expect(mine.locator("#bron mark").first).to_contain_text("2027")
    expect(mine.locator(".measures")).to_contain_text(re.compile(r"Zinnen\s*2"))
    expect(mine.locator("#bezig")).to_contain_text("open")
    # Who types a reason meanwhile goes on typing in it.
    reason = mine.get_by_label(texts.REASON).first
    reason.fill("Dat mag")
    mine.keyboard.press("Tab")
    expect(mine.locator(".finding:not(.is-open)")).to_have_count(1)
    assert file.read_bytes() == before


def test_approving_and_putting_back(mine: Page, site: str, file: Path) -> None:
    open_text(mine, site, TREES)
    first_question(mine).fill("Komen er bomen?")
    button(mine, texts.APPROVE).click()
    saved(mine, "goedgekeurd")
    expect(mine.locator("main")).to_contain_text(
        "Goedgekeurd door Medewerker redactie 1 op 22 november 2026."
    )
    expect(mine.locator("main")).to_contain_text(texts.REOPENS)
    mine.get_by_role("link", name=re.compile(f"^{texts.PUT_BACK}")).first.click()
    expect(first_question(mine)).to_have_value(RECORDS[1].questions[0])
    button(mine, texts.SAVE).click()
    saved(mine, "heropend")
    line = lines_of(file)[3]
    assert (line["state"], line["questions"], "approved" in line) == (
        "checked",
        list(RECORDS[1].questions),
        False,
    )


def is_at(page: Page, subject: str) -> None:
    """The page of this text, with its script at work."""
    expect(page).to_have_url(re.compile(f"{subject}\\?soort=stuk$"))
    expect(page.locator(".only-script")).to_be_visible()


def test_by_keyboard_alone(mine: Page, site: str, file: Path) -> None:
    mine.goto(f"{site}{PATH}?soort=stuk")
    mine.get_by_role("link", name=RECORDS[0].core).focus()
    mine.keyboard.press("Enter")
    is_at(mine, POOL)
    for key, subject in (("Down", TREES), ("Down", PATHS), ("Up", TREES), ("Up", POOL)):
        mine.keyboard.press(f"Alt+Page{key}")
        is_at(mine, subject)
    first_question(mine).focus()
    mine.keyboard.press("Control+A")
    mine.keyboard.type("Komt er een bad?")
    mine.keyboard.press("Control+S")
    saved(mine)
    assert question_in(file) == "Komt er een bad?"


def test_an_ended_session_loses_nothing(mine: Page, site: str, file: Path) -> None:
    open_text(mine, site)
    first_question(mine).fill("Mijn lange vraag?")
    mine.context.clear_cookies()
    button(mine, texts.SAVE).click()
    told = mine.locator("#script-fout")
    expect(told).to_contain_text(texts.SCRIPT["sessionEnded"])
    link = told.get_by_role("link", name=texts.SCRIPT["signIn"])
    assert (link.get_attribute("href"), link.get_attribute("target")) == ("/inloggen", "_blank")
    expect(first_question(mine)).to_have_value("Mijn lange vraag?")
    mine.context.add_cookies([{"name": "wie", "value": EDITOR.name, "url": site}])
    button(mine, texts.SAVE).click()
    saved(mine)
    assert question_in(file) == "Mijn lange vraag?"


def test_a_lost_connection_loses_nothing(mine: Page, site: str, file: Path) -> None:
    open_text(mine, site)
    first_question(mine).fill("Mijn lange vraag?")
    mine.context.set_offline(True)
    button(mine, texts.SAVE).click()
    expect(mine.locator("#script-fout")).to_contain_text(texts.SCRIPT["noConnection"])
    mine.context.set_offline(False)
    button(mine, texts.SAVE).click()
    saved(mine)
    assert question_in(file) == "Mijn lange vraag?"


def test_who_leaves_with_something_unsaved_is_asked(theirs: Page, site: str, file: Path) -> None:
    asked: list[str] = []

    def note(dialog) -> None:  # type: ignore[no-untyped-def]
        asked.append(dialog.type)
        dialog.accept()

    theirs.on("dialog", note)
    open_text(theirs, site)
    theirs.goto(f"{site}{PATH}")
    assert asked == []
    open_text(theirs, site)
    first_question(theirs).press_sequentially("x")
    theirs.goto(f"{site}{PATH}")
    assert asked == ["beforeunload"]


def test_the_list_can_be_taken_along(mine: Page, site: str, file: Path) -> None:
    mine.goto(f"{site}{PATH}")
    mine.get_by_label(texts.STATE, exact=True).select_option(label="Concept")
    button(mine, texts.SHOW).click()
    expect(mine.locator(".row")).to_have_count(2)
    with mine.expect_download() as started:
        mine.get_by_role("link", name=texts.EXPORT_CSV).click()
    content = started.value.path().read_text(encoding="utf-8-sig")
    assert len(content.splitlines()) == 3 and PATHS in content


def test_without_a_script_the_form_works(browser: Browser, site: str, file: Path) -> None:
    context = context_of(browser, site, EDITOR, java_script_enabled=False)
    page = context.new_page()
    open_text(page, site, PATHS)
    page.get_by_label(texts.PLAIN, exact=True).fill("We leggen 12 fietspaden aan.")
    button(page, texts.CHECK).click()
    expect(page.locator("#fout")).to_contain_text(texts.REFUSED)
    expect(page.get_by_label(texts.PLAIN, exact=True)).to_have_value("We leggen 12 fietspaden aan.")
    page.get_by_label(texts.PLAIN, exact=True).fill("We leggen fietspaden aan.")
    button(page, texts.CHECK).click()
    saved(page, "nagekeken")
    assert lines_of(file)[4]["state"] == "checked"
    context.close()


def test_hostile_texts_do_nothing(mine: Page, site: str, folder: Path) -> None:
    payload = " ".join(PAYLOADS[name] for name in ("script", "image", "svg", "frame", "event", "closes"))
    record = replace(
        a_record(ALL[0]), plain=f"{OTHER_YEAR} {payload}", core=payload, questions=(payload, payload)
    )
    write_layer(folder, record, replace(TITLES[0], plain=payload))
    for address in ("", f"/tekst/{POOL}", f"/tekst/{subject_of(TITLES[0])}"):
        mine.goto(f"{site}{PATH}{address}")
        assert mine.evaluate("window.hacked") is None
        assert mine.locator("main img, main iframe, main svg").count() == 0
    open_text(mine, site)
    mine.get_by_label(texts.PLAIN, exact=True).fill(f"{payload} {OTHER_YEAR}")
    button(mine, texts.SAVE).click()
    expect(mine.locator("#fout")).to_be_visible()
    assert mine.evaluate("window.hacked") is None
    assert mine.locator("main img, main iframe, main svg").count() == 0


SMALL_TARGETS = """[...document.querySelectorAll('main :is(a, button, select, input:not([type=hidden]), summary)')]
  .filter((one) => one.checkVisibility() && getComputedStyle(one).display !== 'inline')
  .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && Math.min(box.width, box.height) < 24).map(([name]) => name)"""


@pytest.mark.parametrize("width", [1280, 360])
def test_every_state_can_be_used_by_everybody(
    mine: Page, theirs: Page, site: str, file: Path, axe: str, width: int
) -> None:
    mine.set_viewport_size({"width": width, "height": 900})

    def look(state: str) -> None:
        assert violations(mine, axe) == [], state
        assert not too_wide(mine), state
        mine.set_viewport_size({"width": width - 40, "height": 900})
        assert not too_wide(mine), f"{state}, narrower"
        mine.set_viewport_size({"width": width, "height": 900})
        assert mine.evaluate(SMALL_TARGETS) == [], state

    mine.goto(f"{site}{PATH}")
    look("list")
    for one in (mine, theirs):
        open_text(one, site)
    look("text")
    first_question(theirs).fill("Vraag van de ander?")
    button(theirs, texts.SAVE).click()
    saved(theirs)
    first_question(mine).fill("Vraag van mij?")
    button(mine, texts.SAVE).click()
    expect(mine.locator(".conflict")).to_be_visible()
    look("conflict")
    mine.get_by_label(texts.PLAIN, exact=True).fill(OTHER_YEAR)
    button(mine, texts.SAVE).click()
    expect(mine.locator("#fout")).to_be_visible()
    look("refused")
    for fold in mine.locator("summary").all():
        fold.click()
    look("everything open")
    open_text(mine, site, subject_of(TITLES[0]))
    look("title")
    mine.set_viewport_size({"width": 1280, "height": 900})
