"""The residents' page by keyboard alone, and what a screen reader hears of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import MakePage, served
from page_states import FULL, QUESTION, StagedAssistant
from playwright.sync_api import Locator, Page, expect
from reader_corpus import SmallRoom
from test_answer_tools_browser import CLIPBOARD, DEVICE, LOCAL, WORKING
from web_fakes import POOL_LINES, TOPICS

from assistant.contact import contact_of
from assistant.feedback import FeedbackDesk, Verdict
from assistant.store import Database, FeedbackTable
from assistant.web import texts
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

pytestmark = pytest.mark.browser

ASKED = f"alles: {QUESTION}"
FOCUSED = """
(() => {
  const element = document.activeElement;
  const { top, bottom, left } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + 8, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
  return {
    lost: element === document.body || element === null,
    seen: hit !== null && (element.contains(hit) || hit.contains(element)),
    ring: getComputedStyle(element).outlineStyle === "solid",
  };
})()
"""
# The texts of every live region, each time that one changes to something.
LISTEN = """
window.heard = [];
new MutationObserver((changes) => {
  for (const { target } of changes) {
    const region = (target.nodeType === 1 ? target : target.parentElement)?.closest("[role=status], [role=alert], [aria-live]");
    const text = region?.textContent.trim();
    if (text && heard.at(-1) !== text) heard.push(text);
  }
}).observe(document.body, { childList: true, characterData: true, subtree: true });
"""


@pytest.fixture
def assistant() -> Iterator[StagedAssistant]:
    staged = StagedAssistant()
    yield staged
    staged.finish.set()


@pytest.fixture
def address(assistant: StagedAssistant, tmp_path: Path) -> Iterator[str]:
    """The address of a server with the whole residents' page."""
    settings = WebSettings(
        staff_page=False,
        topics=TOPICS,
        contact=contact_of("Bel ons.", "045 - 123 45 67", "https://www.example.nl/contact"),
    )
    feedback = FeedbackDesk(FeedbackTable(Database(f"sqlite:///{tmp_path / 'feedback.sqlite3'}")), 90, 100)
    with served(create_app(assistant, settings, SmallRoom(), feedback=feedback)) as url:  # type: ignore[arg-type]
        yield url


@pytest.fixture
def page(address: str, new_page: MakePage) -> Page:
    opened = new_page(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    opened.add_init_script(DEVICE % f"[{LOCAL}]" + CLIPBOARD % WORKING)
    opened.goto(address)
    return opened


def press(page: Page, key: str) -> None:
    """Presses a key, and looks whether the focus is still on the page, in sight and shown."""
    page.keyboard.press(key)
    focused = page.evaluate(FOCUSED)
    assert focused == {"lost": False, "seen": True, "ring": True}, f"after {key}"


def name_of(page: Page) -> str:
    """The role and the name of what has the focus, as a screen reader gets them."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    for node in nodes:
        has_focus = any(
            each["name"] == "focused" and each["value"]["value"] for each in node.get("properties", [])
        )
        if has_focus and node["role"]["value"] != "RootWebArea":
            return f"{node['role']['value']} {node['name']['value'].strip()}"
    return "nothing"


def tab_to(page: Page, target: Locator) -> None:
    """Presses Tab until something has the focus."""
    for _ in range(60):
        press(page, "Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"60 times Tab does not come to {target}")


def ask_by_keyboard(page: Page, question: str, count: int = 1) -> None:
    page.locator("#vraag").focus()
    page.keyboard.insert_text(question)
    press(page, "Enter")
    expect(page.get_by_role("article")).to_have_count(count)
    expect(page.locator("#melding")).to_have_text(texts.ANSWER_READY)
    expect(page.locator(".asked").first).to_be_focused()


def thumb_name(verdict: Verdict) -> str:
    name = next(f"{word} {meaning}" for kind, word, meaning in texts.FEEDBACK_CHOICES if kind == verdict)
    return name.format(question=ASKED)


def test_tab_goes_through_an_answered_page_from_top_to_bottom(page: Page) -> None:
    ask_by_keyboard(page, ASKED)
    page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)")
    # Begins at the top, as for who comes from the address bar.
    page.evaluate(
        "document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')"
    )
    names = []
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        assert page.evaluate(FOCUSED) == {"lost": False, "seen": True, "ring": True}, names[-1:]
        names.append(name_of(page))
    one = f"({texts.ANSWER_NUMBER.format(number=1)})"
    first, second = (f"({texts.SOURCE} {number})" for number in (1, 2))
    assert names == [
        f"link {texts.SKIP_LINK}",
        "link Heerlen in gewone taal",
        f"link {texts.TO_CHAT}",
        f"link {texts.TO_READER}",
        f"link {texts.TALK_TO_A_PERSON}",
        f"textbox {texts.QUESTION_LABEL}",
        f"button {texts.ASK_BUTTON}",
        f"button {texts.START_AGAIN}",
        "link bron 1",
        "link bron 1",
        "link bron 2",
        f"DisclosureTriangle {texts.MORE_POINTS}",
        f"button Makkelijker {one}",
        f"button Meer uitleg {one}",
        f"button {texts.SPEAK}",
        f"button {texts.COPY}",
        f"DisclosureTriangle {texts.FOLDED_TERMS}",
        f"DisclosureTriangle {texts.OTHER_SOURCES} {first}",
        f"link {texts.READ_IN_PLACE} {first} {texts.NEW_TAB}",
        f"link {texts.BACK_TO_ANSWER}",
        f"DisclosureTriangle {texts.FOLDED_QUOTE} in {texts.SOURCE} 2",
        f"link {texts.READ_IN_PLACE} {second} {texts.NEW_TAB}",
        f"link {texts.BACK_TO_ANSWER}",
        f"button {thumb_name(Verdict.HELPFUL)}",
        f"button {thumb_name(Verdict.NOT_HELPFUL)}",
        *(f"button {question}" for question in FULL.related),
        f"link {texts.ASK_ANOTHER}",
        f"button {texts.START_AGAIN}",
        *(f"DisclosureTriangle {topic.title}" for topic in TOPICS),
        f"link {texts.CALL.format(phone='045 - 123 45 67')}",
        f"link {texts.CONTACT_LINK}",
    ]


def test_a_conversation_by_keyboard_alone_never_loses_the_focus(
    page: Page, assistant: StagedAssistant
) -> None:
    press(page, "Tab")
    expect(page.get_by_role("link", name=texts.SKIP_LINK)).to_be_focused()
    press(page, "Enter")
    box = page.get_by_label(texts.QUESTION_LABEL, exact=True)
    expect(box).to_be_focused()
    ask_by_keyboard(page, ASKED)

    # To a source, what is said there, and back.
    press(page, "Tab")
    press(page, "Enter")
    expect(page.locator("#vraag-1-bron-1")).to_be_focused()
    press(page, "Tab")
    press(page, "Space")
    expect(page.get_by_text("Er komt een zwembad in het centrum.")).to_be_visible()
    press(page, "Tab")
    assert name_of(page) == f"link {texts.READ_IN_PLACE} ({texts.SOURCE} 1) {texts.NEW_TAB}"
    press(page, "Tab")
    assert name_of(page) == f"link {texts.BACK_TO_ANSWER}"
    press(page, "Enter")
    expect(page.locator("#vraag-1-kop")).to_be_focused()

    # What is folded opens and closes.
    fold = page.locator(".more-points summary")
    tab_to(page, fold)
    press(page, "Enter")
    expect(page.locator(".more-points li").first).to_be_visible()
    press(page, "Space")
    expect(page.locator(".more-points li").first).to_be_hidden()

    # The tools.
    tab_to(page, page.get_by_role("button", name=texts.SPEAK, exact=True))
    press(page, "Space")
    expect(page.get_by_role("button", name=texts.SPEAK_STOP, exact=True)).to_be_focused()
    press(page, "Enter")
    press(page, "Tab")
    press(page, "Enter")
    expect(page.get_by_role("button", name=texts.COPIED)).to_be_focused()

    # A thumb, and a remark.
    tab_to(page, page.get_by_role("button", name=thumb_name(Verdict.NOT_HELPFUL), exact=True))
    press(page, "Space")
    expect(page.get_by_text(texts.FEEDBACK_THANKS[Verdict.NOT_HELPFUL])).to_be_visible()
    press(page, "Tab")
    expect(page.get_by_label(texts.FEEDBACK_REMARK_LABEL)).to_be_focused()
    press(page, "Tab")
    press(page, "Space")
    expect(page.get_by_label(texts.FEEDBACK_KEEP_TEXTS)).to_be_checked()
    press(page, "Tab")
    press(page, "Enter")
    expect(page.get_by_text(texts.FEEDBACK_SENT)).to_be_focused()
    press(page, "Tab")
    assert name_of(page) == f"button {FULL.related[0]}"

    # Said again, easier.
    page.locator("#vraag-1-kop").focus()
    tab_to(page, page.get_by_role("button", name="Makkelijker"))
    press(page, "Enter")
    expect(page.get_by_role("article")).to_have_count(2)
    expect(page.locator("#vraag-2-kop")).to_be_focused()

    # A topic, and a question from it.
    tab_to(page, page.locator(".topic summary").first)
    press(page, "Space")
    press(page, "Tab")
    assert name_of(page) == f"button {TOPICS[0].examples[0]}"
    press(page, "Enter")
    expect(page.get_by_role("article")).to_have_count(3)
    expect(page.locator("#vraag-3-kop")).to_be_focused()

    # Wiping, from below.
    tab_to(page, page.get_by_role("button", name=texts.START_AGAIN).last)
    press(page, "Enter")
    expect(page.get_by_role("article")).to_have_count(0)
    expect(page.locator("#vraag")).to_be_focused()
    assert len(assistant.asked) <= 3


def test_what_goes_wrong_keeps_the_focus_where_the_visitor_can_mend_it(page: Page) -> None:
    box = page.get_by_label(texts.QUESTION_LABEL, exact=True)
    box.focus()
    press(page, "Enter")
    expect(page.get_by_role("alert")).to_have_text(texts.EMPTY_QUESTION)
    expect(box).to_be_focused()
    expect(box).to_have_accessible_description(f"{texts.EMPTY_QUESTION} {texts.QUESTION_HINT}")
    page.keyboard.insert_text("kapot")
    press(page, "Enter")
    expect(page.get_by_role("alert")).to_have_text(texts.SERVER_ERROR)
    press(page, "Shift+Tab")
    press(page, "Shift+Tab")
    expect(page.get_by_role("button", name=texts.TRY_AGAIN)).to_be_focused()
    press(page, "Space")
    expect(box).to_be_focused()


def test_escape_closes_an_explanation_and_the_focus_stays_on_the_word(
    address: str, new_page: MakePage
) -> None:
    page = new_page(viewport={"width": 360, "height": 640})
    page.goto(f"{address}/lees/akkoord-2026")
    word = page.get_by_role("button", name="hub")
    tab_to(page, word)
    expect(page.get_by_role("dialog")).to_be_visible()
    press(page, "Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(word).to_be_focused()


def test_states_are_said_once_and_the_answer_is_not_said_by_a_live_region(
    page: Page, assistant: StagedAssistant
) -> None:
    page.evaluate(LISTEN)
    page.locator("#vraag").focus()
    page.keyboard.insert_text("regel voor regel")
    page.keyboard.press("Enter")
    expect(page.get_by_text(POOL_LINES[2].split(".")[0])).to_be_visible()
    assistant.finish.set()
    expect(page.locator("#melding")).to_have_text(texts.ANSWER_READY)
    assert page.evaluate("heard") == [texts.BUSY, texts.READING_STARTS, texts.ANSWER_READY]
    regions = page.locator("[role=status]").evaluate_all(
        "found => found.filter((e) => e.textContent.trim()).map((e) => e.id)"
    )
    assert regions == ["melding"]
    assert (
        page.locator("[aria-live], [role=status], [role=alert], [role=log]")
        .filter(has_text="zwembad")
        .count()
        == 0
    )


def test_an_error_and_wiping_are_said_once(page: Page) -> None:
    page.evaluate(LISTEN)
    page.locator("#vraag").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    page.keyboard.insert_text(QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator("#melding")).to_have_text(texts.ANSWER_READY)
    page.get_by_role("button", name=texts.START_AGAIN).first.press("Enter")
    expect(page.locator("#melding")).to_have_text(texts.CLEARED)
    assert page.evaluate("heard") == [texts.EMPTY_QUESTION, texts.BUSY, texts.ANSWER_READY, texts.CLEARED]


def test_a_screen_reader_gets_an_answer_in_the_order_in_which_it_is_seen(page: Page) -> None:
    ask_by_keyboard(page, ASKED)
    expect(page.get_by_role("article")).to_match_aria_snapshot(f"""
      - 'article "{texts.YOU_ASKED} {ASKED}"':
        - 'heading "{texts.YOU_ASKED} {ASKED}" [level=2]'
        - paragraph
        - paragraph:
          - link "bron 1"
        - list:
          - listitem
          - listitem
        - group: {texts.MORE_POINTS}
        - heading "{texts.STRENGTH_NOW}" [level=3]
        - paragraph:
          - strong
        - paragraph
        - paragraph
        - paragraph
        - group "{texts.TOOLS}":
          - button "Makkelijker ({texts.ANSWER_NUMBER.format(number=1)})"
          - button "Meer uitleg ({texts.ANSWER_NUMBER.format(number=1)})"
          - button "{texts.SPEAK}"
          - button "{texts.COPY}"
        - heading "{texts.TERMS_HEADING_MANY}" [level=3]
        - group: {texts.FOLDED_TERMS}
        - heading "{texts.SOURCES_HEADING}" [level=3]
        - list:
          - listitem:
            - 'heading "bron 1 Heerlens Akkoord 2026-2030: Voor een Heerlen in balans en bloei" [level=4]'
            - blockquote
          - listitem:
            - 'heading "bron 2 Coalitieakkoord Heerlen 2018-2022: Samen doorbouwen met lef" [level=4]'
        - 'region "{texts.FEEDBACK_ABOUT.format(number=1, question=ASKED)}"':
          - heading "{texts.FEEDBACK_QUESTION}" [level=3]
          - 'button "{thumb_name(Verdict.HELPFUL)}"'
          - 'button "{thumb_name(Verdict.NOT_HELPFUL)}"'
        - region "{texts.RELATED_HEADING}":
          - heading "{texts.RELATED_HEADING}" [level=3]
          - list
        - paragraph:
          - link "{texts.ASK_ANOTHER}"
    """)
