"""Reading an answer aloud and copying it, in a real Chromium with the voices and clipboards of several devices."""

from __future__ import annotations

from typing import Any

import pytest
from browsing import MakePage, stop_clock
from playwright.sync_api import Page, expect
from test_web_browser import ask
from web_fakes import NOT_FOUND, POOL, FakeAssistant, WritingAssistant

from assistant.web import texts
from assistant.web.conversation import Exchange
from assistant.web.view import exchange_view

pytestmark = pytest.mark.browser

QUESTION = "Komt er een zwembad?"
# A device whose voices a test sets, and which says the end of a sentence when the test lets it.
DEVICE = """
window.said = [];
window.voices = %s;
const listeners = [];
let now = null;
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => window.voices,
  addEventListener: (name, listener) => listeners.push(listener),
  speak: (utterance) => { now = utterance; said.push([utterance.text, utterance.voice.name, utterance.lang]); },
  cancel: () => { const cut = now; now = null; said.push(null); if (cut) setTimeout(() => cut.onerror({}), 0); },
} });
window.voicesCome = (voices) => { window.voices = voices; for (const listener of listeners) listener(); };
window.sentenceEnds = () => { const ended = now; now = null; ended.onend({}); };
"""
LOCAL = "{ name: 'hier', lang: 'nl-NL', localService: true }"
BELGIAN = "{ name: 'zuid', lang: 'nl_BE', localService: true }"
REMOTE = "{ name: 'ver weg', lang: 'nl-NL', localService: false }"
ENGLISH = "{ name: 'english', lang: 'en-GB', localService: true }"
CLIPBOARD = """
window.copied = [];
Object.defineProperty(navigator, "clipboard", { value: %s, configurable: true });
"""
WORKING = "{ writeText: async (text) => { copied.push(text); } }"
REFUSING = "{ writeText: async () => { throw new DOMException('no', 'NotAllowedError'); } }"
# What the browser's own copying takes is read from the copy event.
OLD_WAY = """
document.execCommand = (command) => {
  const box = document.activeElement;
  copied.push(box.value.slice(box.selectionStart, box.selectionEnd));
  return command === 'copy';
};
"""


def with_device(page: Page, voices: str) -> Page:
    page.add_init_script(DEVICE % voices)
    return page


def answered(page: Page, address: str, question: str = QUESTION) -> None:
    ask(page, address, question)
    expect(page.get_by_role("article")).to_have_count(1)


def ask_next(page: Page, question: str, count: int) -> None:
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill(question)
    page.get_by_role("button", name=texts.ASK_BUTTON).click()
    expect(page.get_by_role("article")).to_have_count(count)


def places(page: Page) -> list[list[int]]:
    """Where the tools stand on the page and how large they are, wherever it is scrolled to."""
    found: list[list[int]] = page.evaluate(
        "[...document.querySelectorAll('.tool')]"
        ".map((e) => [e.offsetLeft, e.offsetTop, e.offsetWidth, e.offsetHeight])"
    )
    return found


def said(page: Page) -> list[list[str]]:
    found: list[Any] = page.evaluate("window.said.filter(Boolean)")
    return found


def let_it_say_all(page: Page) -> list[str]:
    """Every sentence until it stops by itself."""
    stop = page.get_by_role("button", name=texts.SPEAK_STOP)
    for _ in range(30):
        before = len(said(page))
        page.evaluate("window.sentenceEnds()")
        page.clock.run_for(1_000)
        if stop.count() == 0:
            return [text for text, *_ in said(page)]
        assert len(said(page)) == before + 1
    raise AssertionError("it goes on after thirty sentences")


@pytest.mark.parametrize(
    ("voices", "voice"),
    [
        pytest.param(f"[{ENGLISH}, {REMOTE}, {LOCAL}]", "hier", id="a Dutch voice of the device"),
        pytest.param(f"[{BELGIAN}]", "zuid", id="a Flemish one, named the way of Android"),
        pytest.param(f"[{REMOTE}, {ENGLISH}]", None, id="a remote voice would send the text away"),
        pytest.param("[]", None, id="no voice"),
    ],
)
def test_reading_aloud_is_offered_with_local_dutch_voices_only(
    address: str, new_page: MakePage, voices: str, voice: str | None
) -> None:
    page = with_device(new_page(), voices)
    answered(page, address)
    buttons = page.get_by_role("button", name=texts.SPEAK, exact=True)
    expect(page.get_by_role("button", name=texts.COPY)).to_have_count(1)
    expect(buttons).to_have_count(1 if voice else 0)
    if voice:
        buttons.click()
        assert [name for _, name, _ in said(page)] == [voice]


def test_device_without_speech_only_copies(address: str, new_page: MakePage) -> None:
    page = new_page()
    page.add_init_script("Object.defineProperty(window, 'speechSynthesis', { value: undefined })")
    answered(page, address)
    expect(page.get_by_role("button", name=texts.COPY)).to_have_count(1)
    expect(page.get_by_role("button", name=texts.SPEAK)).to_have_count(0)


def test_voices_that_come_later_are_used_and_move_nothing(address: str, new_page: MakePage) -> None:
    page = with_device(new_page(), "[]")
    answered(page, address)
    expect(page.get_by_role("button", name=texts.COPY)).to_have_count(1)
    before = places(page)
    page.evaluate(f"window.voicesCome([{LOCAL}])")
    page.evaluate(f"window.voicesCome([{LOCAL}, {ENGLISH}])")
    expect(page.get_by_role("button", name=texts.SPEAK, exact=True)).to_have_count(1)
    assert places(page)[: len(before)] == before
    ask_next(page, "rijbewijs", 2)
    expect(page.get_by_role("button", name=texts.SPEAK, exact=True)).to_have_count(2)


def test_answer_is_read_sentence_by_sentence_without_markers_and_what_is_folded(
    address: str, new_page: MakePage
) -> None:
    page = with_device(new_page(), f"[{LOCAL}]")
    answered(page, address)
    stop_clock(page)
    page.evaluate(
        "document.querySelector('.answer').insertAdjacentHTML('beforeend',"
        " '<details><summary>Lees meer</summary><p>Dit is gevouwen.</p></details>"
        "<details open><summary>Ook dit</summary><p>Dit is open.</p></details>"
        '<p hidden>Dit is verborgen.</p><svg aria-hidden="true"><text>beeld</text></svg>\')'
    )
    page.get_by_role("button", name=texts.SPEAK, exact=True).click()
    assert let_it_say_all(page) == [
        "De gemeente wil nog steeds een zwembad in het centrum.",
        "Maar eerst komt er een pauze.",
        "In die pauze gebeurt dit:",
        "De gemeente vergelijkt plekken voor het bad.",
        "Scholen praten mee.",
        "De gemeente beslist voor het einde van deze periode of het bad er komt.",
        "Ook dit",
        "Dit is open.",
        # How sure it is, and what a plan is worth.
        "Hoe zeker is dit?",
        "Een wens",
        "De gemeente wil dit graag.",
        "Het is niet zeker of het lukt.",
        "Dit is een plan van de gemeente.",
        "U kunt er geen rechten aan ontlenen.",
        "Een deel staat in een stuk dat verlopen is.",
        "Het is niet zeker of dit nog geldt.",
    ]
    expect(page.get_by_role("button", name=texts.SPEAK, exact=True)).to_be_visible()


def test_next_sentence_waits_a_moment(address: str, new_page: MakePage) -> None:
    page = with_device(new_page(), f"[{LOCAL}]")
    answered(page, address)
    stop_clock(page)
    page.get_by_role("button", name=texts.SPEAK, exact=True).click()
    page.evaluate("window.sentenceEnds()")
    page.clock.run_for(200)
    assert len(said(page)) == 1
    page.clock.run_for(200)
    assert len(said(page)) == 2


def test_pressed_again_it_stops_and_keeps_its_place(address: str, new_page: MakePage) -> None:
    page = with_device(new_page(), f"[{LOCAL}]")
    answered(page, address)
    start = page.get_by_role("button", name=texts.SPEAK, exact=True)
    before = places(page)
    start.click()
    stop = page.get_by_role("button", name=texts.SPEAK_STOP)
    expect(stop).to_be_focused()
    assert places(page) == before
    stop.click()
    expect(start).to_be_focused()
    assert page.evaluate("window.said.at(-1)") is None
    page.wait_for_timeout(500)
    assert len(said(page)) == 1


@pytest.mark.parametrize("way", ["while-it-speaks", "in-the-pause"])
def test_another_answer_stops_the_first(address: str, new_page: MakePage, way: str) -> None:
    page = with_device(new_page(), f"[{LOCAL}]")
    answered(page, address)
    ask_next(page, "rijbewijs", 2)
    stop_clock(page)
    newest, first = page.get_by_role("article").all()
    first.get_by_role("button", name=texts.SPEAK).click()
    if way == "in-the-pause":
        page.evaluate("window.sentenceEnds()")
    newest.get_by_role("button", name=texts.SPEAK).click()
    page.clock.run_for(2_000)
    expect(first.get_by_role("button", name=texts.SPEAK, exact=True)).to_be_visible()
    expect(newest.get_by_role("button", name=texts.SPEAK_STOP)).to_be_visible()
    assert [text for text, *_ in said(page)] == [
        "De gemeente wil nog steeds een zwembad in het centrum.",
        "Dat staat niet in de stukken die ik ken.",
    ]


@pytest.mark.parametrize("way", ["begins-again", "leaves-the-page"])
def test_who_goes_is_not_read_to(address: str, new_page: MakePage, way: str) -> None:
    page = with_device(new_page(), f"[{LOCAL}]")
    answered(page, address)
    page.get_by_role("button", name=texts.SPEAK, exact=True).click()
    assert page.evaluate("window.said.at(-1)") is not None
    if way == "begins-again":
        page.get_by_role("button", name=texts.START_AGAIN).first.click()
        expect(page.get_by_role("article")).to_have_count(0)
    else:
        page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    page.wait_for_function("window.said.at(-1) === null")


@pytest.mark.parametrize(
    ("clipboard", "old_way"),
    [
        pytest.param(WORKING, False, id="clipboard"),
        pytest.param("undefined", True, id="no clipboard"),
        pytest.param(REFUSING, True, id="clipboard that refuses"),
    ],
)
def test_answer_is_copied_with_its_sources(
    address: str, new_page: MakePage, clipboard: str, old_way: bool
) -> None:
    page = new_page()
    page.add_init_script(CLIPBOARD % clipboard + (OLD_WAY if old_way else ""))
    answered(page, address)
    page.get_by_role("button", name=texts.COPY).click()
    button = page.get_by_role("button", name=texts.COPIED)
    expect(button).to_be_focused()
    expect(page.locator(".tool-message")).to_have_text(texts.COPIED)
    assert page.evaluate("window.copied") == [exchange_view(Exchange(1, QUESTION, POOL)).copy]
    assert page.locator("body > textarea").count() == 0


@pytest.mark.parametrize("clipboard", ["undefined", REFUSING], ids=["no-clipboard", "clipboard-that-refuses"])
@pytest.mark.parametrize("command", ["() => false", "() => { throw new Error('no'); }", "undefined"])
def test_copying_that_fails_is_said(address: str, new_page: MakePage, clipboard: str, command: str) -> None:
    page = new_page()
    page.add_init_script(CLIPBOARD % clipboard + f"document.execCommand = {command};")
    answered(page, address)
    page.get_by_role("button", name=texts.COPY).click()
    expect(page.get_by_text(texts.NOT_COPIED)).to_be_visible()
    expect(page.get_by_role("button", name=texts.COPY)).to_be_focused()
    expect(page.get_by_role("button", name=texts.COPIED)).to_have_count(0)


def test_only_the_last_copy_says_so(address: str, new_page: MakePage) -> None:
    page = new_page()
    page.add_init_script(CLIPBOARD % WORKING)
    answered(page, address)
    ask_next(page, "rijbewijs", 2)
    newest, first = page.get_by_role("article").all()
    first.get_by_role("button", name=texts.COPY).click()
    expect(first.get_by_role("button", name=texts.COPIED)).to_be_visible()
    newest.get_by_role("button", name=texts.COPY).click()
    expect(newest.get_by_role("button", name=texts.COPIED)).to_be_visible()
    expect(first.get_by_role("button", name=texts.COPY)).to_be_visible()
    assert page.evaluate("window.copied.length") == 2
    assert page.evaluate("window.copied[1]") == exchange_view(Exchange(2, "rijbewijs", NOT_FOUND)).copy


def test_a_screen_reader_hears_which_answer_a_button_is_about(
    address: str, new_page: MakePage, assistant: FakeAssistant
) -> None:
    page = with_device(new_page(), f"[{LOCAL}]")
    answered(page, address)
    for name in (texts.SPEAK, texts.COPY):
        button = page.get_by_role("button", name=name, exact=True)
        expect(button).to_have_accessible_description(f"{texts.YOU_ASKED} {QUESTION}")


class TestAnswerThatComesLineByLine:
    @pytest.fixture
    def assistant(self) -> WritingAssistant:
        return WritingAssistant()

    def test_gets_its_tools_when_it_is_whole(
        self, address: str, new_page: MakePage, assistant: WritingAssistant
    ) -> None:
        page = with_device(new_page(), f"[{LOCAL}]")
        assistant.let(1)
        ask(page, address, QUESTION)
        expect(page.get_by_role("article")).to_contain_text("Maar eerst komt er een pauze.")
        expect(page.get_by_role("button", name=texts.COPY)).to_have_count(0)
        assistant.let(10)
        expect(page.get_by_role("button", name=texts.COPY)).to_have_count(1)
        expect(page.get_by_role("button", name=texts.SPEAK, exact=True)).to_have_count(1)


def test_answers_of_a_page_that_came_by_the_form_have_their_tools(address: str, new_page: MakePage) -> None:
    page = with_device(new_page(), f"[{LOCAL}]")
    page.goto(address)
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill(QUESTION)
    page.evaluate("document.getElementById('formulier').submit()")
    expect(page.get_by_role("button", name=texts.COPY)).to_have_count(1)
    expect(page.get_by_role("button", name=texts.SPEAK, exact=True)).to_have_count(1)
