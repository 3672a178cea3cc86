"""The topics in a real Chromium: by keyboard, by touch, without a script, on a narrow screen, with axe-core."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import MakePage, served, too_wide, violations
from playwright.sync_api import Locator, Page, expect
from web_fakes import TOPICS, FakeAssistant

from assistant.themes import load_themes
from assistant.web import texts
from assistant.web.app import create_app
from assistant.web.settings import WebSettings
from assistant.web.topics import topic_views

pytestmark = pytest.mark.browser

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
SCRIPT = pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
# WCAG 2.5.5 asks 44 px; a topic is the first thing that a finger goes to.
LEAST_HEIGHT = 48


@pytest.fixture
def all_topics(assistant: FakeAssistant) -> Iterator[str]:
    """The address of a server that shows every theme of the real corpus."""
    topics = topic_views(load_themes(CORPUS, str.lower).all)
    with served(create_app(assistant, WebSettings(staff_page=False, topics=topics))) as url:
        yield url


def topic(page: Page, number: int) -> Locator:
    return page.locator(".topic summary").nth(number)


def place(item: Locator) -> tuple[float, float]:
    box = item.bounding_box()
    assert box
    return box["x"], box["y"]


@SCRIPT
def test_a_topic_is_opened_and_a_question_asked_by_keyboard(
    address: str, new_page: MakePage, assistant: FakeAssistant, script: bool
) -> None:
    page = new_page(java_script_enabled=script)
    page.goto(address)
    question = page.get_by_role("button", name=TOPICS[0].examples[1])
    expect(question).to_be_hidden()
    page.get_by_role("button", name=texts.ASK_BUTTON).focus()
    page.keyboard.press("Tab")
    expect(topic(page, 0)).to_be_focused()
    page.keyboard.press("Enter")
    expect(question).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(question).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("article")).to_contain_text(TOPICS[0].examples[1])
    assert [asked for asked, _ in assistant.asked] == [TOPICS[0].examples[1]]


@SCRIPT
def test_a_topic_is_opened_and_a_question_asked_by_touch(
    address: str, new_page: MakePage, assistant: FakeAssistant, script: bool
) -> None:
    page = new_page(
        java_script_enabled=script, has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740}
    )
    page.goto(address)
    topic(page, 1).tap()
    page.get_by_role("button", name=TOPICS[1].examples[0]).tap()
    expect(page.get_by_role("article")).to_contain_text(TOPICS[1].examples[0])
    assert [asked for asked, _ in assistant.asked] == [TOPICS[1].examples[0]]


def test_a_topic_that_is_opened_again_closes(address: str, new_page: MakePage) -> None:
    page = new_page()
    page.goto(address)
    topic(page, 0).press("Enter")
    expect(page.get_by_role("button", name=TOPICS[0].examples[0])).to_be_visible()
    topic(page, 0).press("Enter")
    expect(page.get_by_role("button", name=TOPICS[0].examples[0])).to_be_hidden()


@pytest.mark.parametrize("width", [320, 360, 640, 1200, 1280])
def test_topics_fit_on_the_screen_open_and_closed(all_topics: str, new_page: MakePage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 740})
    page.goto(all_topics)
    assert not too_wide(page)
    for number in range(page.locator(".topic").count()):
        topic(page, number).click()
    assert not too_wide(page)
    for item in page.locator(".topic summary, .topic-questions button").all():
        box = item.bounding_box()
        assert box
        assert box["height"] >= LEAST_HEIGHT
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width


@pytest.mark.parametrize(("width", "columns"), [(360, 1), (640, 2), (1280, 2)])
def test_the_number_of_columns_follows_the_screen(
    all_topics: str, new_page: MakePage, width: int, columns: int
) -> None:
    page = new_page(viewport={"width": width, "height": 740})
    page.goto(all_topics)
    assert len({place(item)[0] for item in page.locator(".topic").all()}) == columns


@pytest.mark.parametrize("width", [360, 640, 1280])
def test_opening_a_topic_moves_nothing_but_what_is_below_it(
    all_topics: str, new_page: MakePage, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 740})
    page.goto(all_topics)
    topic(page, 1).click()
    # Taken from the top of the document: the browser may scroll to what is pressed.
    tops = "Array.from(document.querySelectorAll('.topic'), (e) => [e.offsetLeft, e.offsetTop])"
    before = page.evaluate(tops)
    topic(page, 4).click()
    after = page.evaluate(tops)
    assert page.locator(".topic[open]").count() == 2
    assert [left for left, _ in after] == [left for left, _ in before]
    opened = before[4][1]
    for old, new in zip(before, after, strict=True):
        assert new == old if old[1] <= opened else new[1] > old[1]


def test_topics_are_free_of_violations(all_topics: str, new_page: MakePage, axe: str) -> None:
    for width in (360, 1280):
        page = new_page(viewport={"width": width, "height": 740})
        page.goto(all_topics)
        assert violations(page, axe) == []
        topic(page, 0).click()
        assert violations(page, axe) == []


def test_a_screen_reader_hears_a_list_of_controls_without_pictures(
    all_topics: str, new_page: MakePage
) -> None:
    page = new_page()
    page.goto(all_topics)
    heard = page.locator(".topics").aria_snapshot()
    assert f'heading "{texts.TOPICS_HEADING}" [level=2]' in heard
    assert "- list:" in heard
    assert "img" not in heard


def test_paper_has_no_topics_and_printing_opens_none(address: str, new_page: MakePage) -> None:
    page = new_page()
    page.goto(address)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".topics")).to_be_hidden()
    page.emulate_media(media="screen")
    assert page.locator(".topic[open]").count() == 0
