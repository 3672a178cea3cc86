"""A text that is taken away in one window is gone for a resident in another, and comes back; without a restart."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from browsing import served, too_wide, violations
from langchain_core.embeddings import Embeddings
from playwright.sync_api import Browser, Page, expect
from town import OLD, QUESTION, SOURCE, TEXT, Town, town_in

from assistant.library import Library
from assistant.settings import Settings
from assistant.web import reload_texts, texts
from assistant.web import review_texts as words

pytestmark = pytest.mark.browser

REASON = "Dit plan gaat niet door."
PATIENCE = 120_000


@pytest.fixture(scope="module")
def town(
    tmp_path_factory: pytest.TempPathFactory,
    settings: Settings,
    library: Library,
    hand_embeddings: Embeddings,
) -> Iterator[Town]:
    """One application for the file, which looks at the texts when somebody asks it to hurry, and else never."""
    with town_in(tmp_path_factory.mktemp("town"), settings, hand_embeddings) as town:
        town.reload.start(86400)
        yield town
        town.reload.stop()


@pytest.fixture(scope="module")
def site(town: Town) -> Iterator[str]:
    with served(town.app) as url:
        yield url


def window(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    yield page
    context.close()


@pytest.fixture(scope="module")
def staff(browser: Browser) -> Iterator[Page]:
    yield from window(browser)


@pytest.fixture(scope="module")
def resident(browser: Browser) -> Iterator[Page]:
    yield from window(browser)


@pytest.fixture(autouse=True)
def texts_of_the_start(town: Town) -> Iterator[None]:
    before = town.file.read_bytes()
    yield
    town.file.write_bytes(before)
    another_edition(town, town.reload.hurry)


def another_edition(town: Town, do: Callable[[], object]) -> None:
    """Do something, and wait until residents get what the file says."""
    do()
    deadline = time.monotonic() + PATIENCE / 1000
    while town.waits():
        assert time.monotonic() < deadline, "the texts were not taken over"
        time.sleep(0.05)


def ask(page: Page, site: str) -> Page:
    """Ask in a conversation of its own; the page with the answer."""
    page.goto(site)
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill(QUESTION)
    page.get_by_role("button", name=texts.ASK_BUTTON).click()
    expect(page.get_by_role("article")).to_have_count(1, timeout=PATIENCE)
    return page


def button(page: Page, name: str):  # type: ignore[no-untyped-def]
    return page.get_by_role("button", name=name, exact=True)


def take_away(page: Page) -> None:
    """By keyboard alone."""
    page.get_by_role("link", name=words.TO_TAKE_AWAY).press("Enter")
    expect(page.get_by_text(words.TAKE_AWAY_QUESTION, exact=True)).to_be_in_viewport()
    page.get_by_text(words.TAKE_AWAY_QUESTION, exact=True).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type(REASON)
    page.keyboard.press("Tab")
    expect(button(page, words.TAKE_AWAY)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#gedaan")).to_have_text(words.DONE["weggehaald"], timeout=PATIENCE)


def test_taken_away_in_one_window_it_is_gone_in_another_and_comes_back(
    staff: Page, resident: Page, site: str, town: Town
) -> None:
    expect(ask(resident, site).get_by_role("article")).to_contain_text(OLD)
    staff.goto(f"{site}{TEXT}")
    another_edition(town, lambda: take_away(staff))
    answer = ask(resident, site).get_by_role("article")
    expect(answer).to_contain_text(SOURCE)
    expect(answer).not_to_contain_text(OLD)
    staff.goto(f"{site}{TEXT}")
    expect(staff.get_by_text(REASON).first).to_be_visible()
    expect(staff.get_by_text(reload_texts.GONE_HERE.partition("} ")[2])).to_be_visible()

    def put_back() -> None:
        button(staff, words.SHOW_AGAIN).click()
        expect(staff.locator("#gedaan")).to_have_text(words.DONE["teruggezet"], timeout=PATIENCE)

    another_edition(town, put_back)
    expect(ask(resident, site).get_by_role("article")).to_contain_text(OLD)


def test_what_was_typed_meanwhile_stays_and_the_page_begins_at_its_heading(
    staff: Page, site: str, town: Town
) -> None:
    staff.goto(f"{site}{TEXT}")
    question = staff.get_by_label(words.QUESTION.format(number=1), exact=True)
    question.fill("Wat is een basisbaan?")
    another_edition(town, lambda: take_away(staff))
    expect(question).to_have_value("Wat is een basisbaan?")
    expect(staff.get_by_text(words.NOT_YET_SAVED)).to_be_visible()
    expect(staff.locator("#tekst-kop")).to_be_focused()
    expect(button(staff, words.SHOW_AGAIN)).to_be_visible()


def test_without_a_reason_the_page_says_what_to_do(staff: Page, site: str) -> None:
    staff.goto(f"{site}{TEXT}")
    staff.get_by_text(words.TAKE_AWAY_QUESTION, exact=True).click()
    button(staff, words.TAKE_AWAY).click()
    expect(staff.locator("#fout")).to_contain_text("Schrijf eerst waarom u hem weghaalt.", timeout=PATIENCE)
    expect(staff.get_by_label(words.TAKE_AWAY_REASON)).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_everybody_can_take_a_text_away_and_put_it_back(
    staff: Page, site: str, axe: str, town: Town, width: int
) -> None:
    staff.set_viewport_size({"width": width, "height": 900})
    staff.goto(f"{site}{TEXT}")
    staff.get_by_text(words.TAKE_AWAY_QUESTION, exact=True).click()
    assert violations(staff, axe) == []
    assert not too_wide(staff)
    staff.get_by_label(words.TAKE_AWAY_REASON).fill(REASON)

    def taken_away() -> None:
        button(staff, words.TAKE_AWAY).click()
        expect(button(staff, words.SHOW_AGAIN)).to_be_visible(timeout=PATIENCE)

    another_edition(town, taken_away)
    assert violations(staff, axe) == []
    assert not too_wide(staff)
