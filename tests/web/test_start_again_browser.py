"""Beginning again in a real Chromium, on a computer that others use afterwards."""

from __future__ import annotations

from contextlib import suppress

import pytest
from browsing import MakePage
from playwright.sync_api import Error, Page, expect
from test_web_browser import ask
from web_fakes import FakeAssistant, WritingAssistant

from assistant.web import texts

pytestmark = pytest.mark.browser

# Words that stand nowhere else on the page.
FIRST, SECOND, HALF = "Krijg ik een kanarie?", "Krijg ik ook een parkiet?", "En een papeg"
SECRETS = ("kanarie", "parkiet", "papeg", "eerst komt er een pauze", "doelgroepenbad")


def talk(page: Page, address: str, script: bool) -> None:
    """Asks twice, and with a script leaves a third question half typed."""
    ask(page, address, FIRST)
    expect(page.get_by_role("article")).to_have_count(1)
    box = page.get_by_label(texts.QUESTION_LABEL, exact=True)
    box.fill(SECOND)
    page.get_by_role("button", name=texts.ASK_BUTTON).click()
    expect(page.get_by_role("article")).to_have_count(2)
    if script:
        expect(page.get_by_role("status")).to_have_text(texts.ANSWER_READY)
        box.press_sequentially(HALF)


def begin_again(page: Page, which: int = 0) -> None:
    page.get_by_role("button", name=texts.START_AGAIN).nth(which).click()
    expect(page.get_by_role("status")).to_have_text(texts.CLEARED)


def assert_nothing_is_left(page: Page) -> None:
    """Neither in what is shown, nor in a title, a field, or what stands in the source of the page."""
    seen = source_of(page) + page.title() + page.url
    for field in page.locator("input, textarea").all():
        seen += field.input_value() if field.get_attribute("type") != "hidden" else ""
        seen += field.get_attribute("value") or ""
    assert [word for word in SECRETS if word.casefold() in seen.casefold()] == []
    sealed = page.locator("#gesprek")
    if sealed.count():
        assert sealed.input_value() == ""


def source_of(page: Page) -> str:
    """What the page is made of; a page that Chromium shows instead is not there at once."""
    for _ in range(600):
        try:
            return page.content()
        except Error:
            page.wait_for_timeout(100)
    raise AssertionError("the page did not come to rest within a minute")


def walk(page: Page, step: str) -> None:
    """One step through the history; Chromium refuses to show a form's page until it is loaded again."""
    with suppress(Error):
        {"back": page.go_back, "forward": page.go_forward, "reload": page.reload}[step]()


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("which", [0, 1], ids=["by-the-box", "below-the-answers"])
def test_nothing_comes_back_by_the_history(
    address: str, new_page: MakePage, assistant: FakeAssistant, script: bool, which: int
) -> None:
    page = new_page(java_script_enabled=script)
    talk(page, address, script)
    begin_again(page, which)
    assert_nothing_is_left(page)
    # Without a script each answer is a page of the history; it is also loaded again, form and all.
    for step in ("reload", *("back", "reload") * 3, *("forward", "reload") * 3):
        walk(page, step)
        assert_nothing_is_left(page)
    assert len(assistant.asked) == 2


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_nothing_comes_back_by_the_address(address: str, new_page: MakePage, script: bool) -> None:
    page = new_page(java_script_enabled=script)
    talk(page, address, script)
    begin_again(page)
    for place in (address, f"{address}/#resultaat", f"{address}/#vraag-1-bron-1", f"{address}/bestaat-niet"):
        page.goto(place)
        assert_nothing_is_left(page)
        walk(page, "back")
        assert_nothing_is_left(page)


def test_page_that_came_by_the_form_is_cleared_by_the_script_too(
    address: str, new_page: MakePage, assistant: FakeAssistant
) -> None:
    page = new_page()
    page.goto(address)
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill(FIRST)
    page.evaluate("document.getElementById('formulier').submit()")
    expect(page.get_by_role("article")).to_have_count(1)
    begin_again(page)
    assert_nothing_is_left(page)
    for step in ("reload", "back", "reload", "forward", "reload"):
        walk(page, step)
        assert_nothing_is_left(page)
    assert len(assistant.asked) == 1


def test_what_was_typed_cannot_be_taken_back(address: str, new_page: MakePage) -> None:
    page = new_page()
    talk(page, address, script=True)
    begin_again(page)
    box = page.get_by_label(texts.QUESTION_LABEL, exact=True)
    expect(box).to_be_focused()
    for key in ("Control+z", "Control+z", "Control+Shift+z", "Control+y"):
        page.keyboard.press(key)
    expect(box).to_have_value("")


def test_page_is_as_it_was_at_first(address: str, new_page: MakePage) -> None:
    page = new_page()
    talk(page, address, script=True)
    page.goto(f"{address}/#vraag-2-bron-1")
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill("")
    ask(page, address, "kapot")
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill(FIRST)
    page.keyboard.press("Enter")
    expect(page.get_by_role("article")).to_have_count(1)
    begin_again(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(texts.TAGLINE)
    assert page.locator("#titel.only-heard").count() == 0
    expect(page.get_by_role("alert")).to_be_hidden()
    expect(page.get_by_role("button", name=texts.START_AGAIN)).to_have_count(0)
    expect(page.locator("#antwoorden")).to_be_hidden()
    assert page.title() == "Heerlen in gewone taal"
    expect(page).to_have_url(f"{address}/")


def test_next_question_begins_a_conversation(
    address: str, new_page: MakePage, assistant: FakeAssistant
) -> None:
    page = new_page()
    talk(page, address, script=True)
    begin_again(page)
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill("En nu?")
    page.keyboard.press("Enter")
    expect(page.get_by_role("article")).to_have_count(1)
    assert assistant.asked[-1] == ("En nu?", ())
    expect(page.locator(".note")).to_have_count(0)


def test_form_still_works_when_the_script_fails_afterwards(address: str, new_page: MakePage) -> None:
    page = new_page()
    talk(page, address, script=True)
    begin_again(page)
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill("En nu?")
    page.evaluate("document.getElementById('formulier').submit()")
    expect(page.get_by_role("heading", name="En nu?")).to_be_visible()


def test_page_is_cleared_without_a_connection(address: str, new_page: MakePage) -> None:
    page = new_page()
    talk(page, address, script=True)
    page.context.set_offline(True)
    begin_again(page)
    assert_nothing_is_left(page)


def test_keyboard_alone_clears(address: str, new_page: MakePage) -> None:
    page = new_page()
    talk(page, address, script=True)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name=texts.START_AGAIN).first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text(texts.CLEARED)
    assert_nothing_is_left(page)


class TestWhileAnAnswerComes:
    @pytest.fixture
    def assistant(self) -> WritingAssistant:
        return WritingAssistant()

    @pytest.mark.parametrize("lines", [0, 1], ids=["before-its-first-line", "after-its-first-line"])
    def test_nothing_of_it_is_shown_any_more(
        self, address: str, new_page: MakePage, assistant: WritingAssistant, lines: int
    ) -> None:
        page = new_page()
        if lines:
            assistant.let(lines)
        ask(page, address, FIRST)
        if lines:
            expect(page.get_by_role("article")).to_contain_text("Maar eerst komt er een pauze.")
        else:
            assert assistant.asking.wait(60)
        begin_again(page)
        assistant.let(10)
        expect(page.get_by_role("status")).to_have_text(texts.CLEARED)
        assert assistant.closed.wait(60)
        expect(page.get_by_role("article")).to_have_count(0)
        expect(page.get_by_role("alert")).to_be_hidden()
        assert_nothing_is_left(page)
        assistant.let(10)
        page.get_by_label(texts.QUESTION_LABEL, exact=True).fill("En nu?")
        page.keyboard.press("Enter")
        expect(page.get_by_role("article")).to_have_count(1)
        assert assistant.asked[-1] == ("En nu?", ())
