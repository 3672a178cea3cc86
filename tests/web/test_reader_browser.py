"""The reading pages in a real Chromium, as somebody reads them who finds reading hard."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from axe_core import violations_of_long_page
from browsing import MakePage, served, too_wide
from playwright.sync_api import Page, expect
from reader_corpus import HUB, NEW, SmallRoom
from web_fakes import FakeAssistant

from assistant.library import Library
from assistant.reading_room import ReadingRoom
from assistant.web import texts
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

pytestmark = pytest.mark.browser

PATH = f"/lees/{NEW.id}"
LONGEST = "/lees/heerlens-akkoord-2026-2030"
# A voice of the device, one of a company, and one for another language.
VOICES = """
const make = (name, lang, localService) => ({ name, lang, localService, voiceURI: name, default: false });
const voices = %s;
const spoken = [];
window.spoken = spoken;
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => voices, addEventListener: () => {}, cancel: () => { spoken.push(null); },
  speak: (utterance) => { spoken.push([utterance.text, utterance.voice.name]); },
} });
"""
LOCAL = "make('hier', 'nl-NL', true)"
REMOTE = "make('ver weg', 'nl-NL', false)"
ENGLISH = "make('english', 'en-GB', true)"


@pytest.fixture
def reader_address() -> Iterator[str]:
    """The address of a server with one small document."""
    app = create_app(FakeAssistant(), WebSettings(staff_page=False), SmallRoom())  # type: ignore[arg-type]
    with served(app) as url:
        yield url


@pytest.fixture(scope="module")
def real_address(library: Library) -> Iterator[str]:
    """The address of a server with the real documents."""
    app = create_app(FakeAssistant(), WebSettings(staff_page=False), ReadingRoom(library))  # type: ignore[arg-type]
    with served(app) as url:
        yield url


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_the_real_text_opens_below_the_plain_one(
    reader_address: str, new_page: MakePage, script: bool
) -> None:
    page = new_page(java_script_enabled=script)
    page.goto(reader_address + PATH)
    source = page.get_by_text("Wij streven naar een hub:")
    expect(source).to_be_hidden()
    page.get_by_text(texts.READER_SOURCE, exact=True).click()
    expect(source).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_a_word_is_explained_on_tap_and_closed_again(
    reader_address: str, new_page: MakePage, script: bool
) -> None:
    page = new_page(java_script_enabled=script)
    page.goto(reader_address + PATH)
    explanation = page.get_by_text(HUB.explanation)
    expect(explanation).to_be_hidden()
    page.get_by_role("button", name="hub").click()
    expect(explanation).to_be_visible()
    page.get_by_role("button", name=texts.READER_CLOSE).click()
    expect(explanation).to_be_hidden()


def test_a_word_is_explained_when_the_keyboard_reaches_it(reader_address: str, new_page: MakePage) -> None:
    page = new_page()
    page.goto(reader_address + PATH)
    explanation = page.get_by_text(HUB.explanation)
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('word')"):
            break
    expect(page.get_by_role("button", name="hub")).to_be_focused()
    expect(explanation).to_be_visible()
    page.keyboard.press("Escape")
    expect(explanation).to_be_hidden()


def test_a_screen_reader_hears_the_explanation_with_the_word(reader_address: str, new_page: MakePage) -> None:
    page = new_page()
    page.goto(reader_address + PATH)
    expect(page.get_by_role("button", name="hub")).to_have_accessible_description(HUB.explanation)


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_a_search_shows_what_was_found_and_leads_back_to_its_place(
    reader_address: str, new_page: MakePage, script: bool
) -> None:
    page = new_page(java_script_enabled=script)
    page.goto(reader_address + PATH)
    page.get_by_label(texts.READER_SEARCH_LABEL).fill("hub")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=texts.READER_FOUND_ONE.format(asked="hub"))).to_be_visible()
    expect(page.get_by_label(texts.READER_SEARCH_LABEL)).to_have_value("hub")
    page.get_by_role("link", name=texts.READER_IN_PLACE).click()
    expect(page.locator("#p-1a")).to_be_in_viewport()
    expect(page).to_have_url(re.compile("#p-1a$"))


@pytest.mark.parametrize(
    ("voices", "offered"),
    [
        pytest.param(f"[{REMOTE}, {ENGLISH}, {LOCAL}]", True, id="a Dutch voice of the device"),
        pytest.param(f"[{REMOTE}, {ENGLISH}]", False, id="a remote voice would send the text away"),
        pytest.param("[]", False, id="no voice"),
    ],
)
def test_reading_aloud_is_offered_with_local_dutch_voices_only(
    reader_address: str, new_page: MakePage, voices: str, offered: bool
) -> None:
    page = new_page()
    page.add_init_script(VOICES % voices)
    page.goto(reader_address + PATH)
    buttons = page.get_by_role("button", name=texts.SPEAK)
    expect(buttons).to_have_count(2 if offered else 0)
    if offered:
        buttons.first.click()
        spoken = page.evaluate("window.spoken.filter(Boolean)")
        assert [voice for _, voice in spoken] == ["hier"]
        assert spoken[0][0].startswith("We willen een hub in het centrum.")
        stop = page.get_by_role("button", name=texts.SPEAK_STOP)
        stop.click()
        expect(stop).to_have_count(0)


def test_keyboard_alone_reaches_the_text_and_every_control(reader_address: str, new_page: MakePage) -> None:
    page = new_page()
    page.goto(reader_address + PATH)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=texts.READER_SKIP_LINK)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#tekst$"))
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="hub")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.passage, .explanation') !== null")


def test_what_has_the_focus_is_not_under_the_bar(real_address: str, new_page: MakePage) -> None:
    page = new_page(viewport={"width": 360, "height": 780})
    page.goto(real_address + LONGEST)
    passage = page.locator(".passage").nth(40)
    anchor = passage.get_attribute("id")
    page.goto(f"{real_address}{LONGEST}#{anchor}")
    bar, top = page.locator(".bar").bounding_box(), passage.bounding_box()
    assert bar is not None
    assert top is not None
    assert top["y"] >= bar["y"] + bar["height"] - 1


@pytest.mark.parametrize("width", [360, 320], ids=["360-px", "400-percent-of-1280"])
@pytest.mark.parametrize(
    "path",
    ["/lees", LONGEST, "/lees/coalitieakkoord-2018-2022", f"{LONGEST}?zoek=afval", f"{LONGEST}?zoek=qqqq"],
)
def test_narrow_page_does_not_scroll_sideways(
    real_address: str, new_page: MakePage, width: int, path: str
) -> None:
    page = new_page(viewport={"width": width, "height": 256 if width == 320 else 780})
    page.goto(real_address + path)
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    assert not too_wide(page)


@pytest.mark.parametrize(
    ("path", "width"),
    [
        ("/lees", 1280),
        ("/lees", 360),
        (LONGEST, 1280),
        (LONGEST, 360),
        ("/lees/coalitieakkoord-2018-2022", 360),
        ("/lees/route-hln-2021", 360),
        ("/lees/programmaplan-burgerbetrokkenheid-2020", 1280),
        ("/lees/coalitiebesprekingen-werk-economie-2018", 360),
        (f"{LONGEST}?zoek=afval", 1280),
        (f"{LONGEST}?zoek=afval", 360),
        (f"{LONGEST}?zoek=qqqq", 360),
    ],
)
def test_axe_finds_nothing(real_address: str, new_page: MakePage, axe: str, path: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(real_address + path)
    assert violations_of_long_page(page, axe) == []


def test_nothing_leaves_the_origin_and_nothing_is_stored(reader_address: str, new_page: MakePage) -> None:
    page = new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(reader_address + PATH)
    page.get_by_role("button", name="hub").click()
    page.goto(f"{reader_address}{PATH}?zoek=hub")
    assert [url for url in asked if not url.startswith(reader_address)] == []
    assert complaints == []
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_paper_has_the_words_explained_and_no_controls(reader_address: str, new_page: MakePage) -> None:
    page = new_page()
    page.goto(reader_address + PATH)
    page.emulate_media(media="print")
    expect(page.get_by_text("We willen een hub in het centrum.")).to_be_visible()
    expect(page.get_by_text(HUB.explanation)).to_be_visible()
    expect(page.get_by_label(texts.READER_SEARCH_LABEL)).to_be_hidden()
    expect(page.get_by_text(texts.READER_SOURCE, exact=True)).to_be_hidden()
    expect(page.get_by_role("button", name=texts.READER_CLOSE)).to_have_count(0)


def test_a_source_of_an_answer_opens_its_passage(real_address: str, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.goto(real_address)
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill("Komt er een zwembad?")
    page.get_by_role("button", name=texts.ASK_BUTTON).click()
    with page.expect_popup() as opened:
        page.get_by_role("link", name=texts.READ_IN_PLACE).first.click()
    # The conversation stays where it is.
    expect(page.get_by_role("article")).to_have_count(1)
    page = opened.value
    expect(page.get_by_role("heading", level=1)).to_have_text("Heerlens Akkoord 2026-2030")
