"""The front desk in a real Chromium, as somebody uses it while a resident waits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from browsing import PATIENCE, served, too_wide, violations
from desk_fakes import COLLEAGUE, FrontDesk, from_words_alone, front_desk
from hostile import PAYLOADS
from playwright.sync_api import Browser, Page, ViewportSize, expect

from assistant.errors import SearchIndexError
from assistant.library import Library
from assistant.settings import Settings
from assistant.web import desk_texts as texts

pytestmark = pytest.mark.browser

POOL = "Komt er een zwembad in het centrum?"
POOL_PATH = "/balie?vraag=Komt+er+een+zwembad+in+het+centrum%3F"
PASSPORT = "/balie?vraag=Hoe+verleng+ik+mijn+paspoort%3F"
# What says that something was copied goes after some seconds, which on a busy machine may be too soon to see it.
NOTE_WHAT_IS_SAID = """
(() => {
  window.said = [];
  const place = document.getElementById("gekopieerd");
  new MutationObserver(() => said.push(place.textContent)).observe(place, { childList: true });
})()
"""
SIZES = ({"width": 1280, "height": 900}, {"width": 360, "height": 740})


@pytest.fixture(scope="module")
def desk(library: Library, settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> FrontDesk:
    made = front_desk(from_words_alone(library, settings), tmp_path_factory.mktemp("desk"))
    # The first question loads what reads words; no test waits for that.
    made.desk.look_up(POOL)
    return made


@pytest.fixture(scope="module")
def address(desk: FrontDesk) -> Iterator[str]:
    with served(desk.app) as url:
        yield url


@pytest.fixture(scope="module")
def shared(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        locale="nl-NL", permissions=["clipboard-read", "clipboard-write"], viewport=SIZES[0]
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()


@pytest.fixture
def page(shared: Page, desk: FrontDesk) -> Iterator[Page]:
    """The one page of this file, as new."""
    shared.set_viewport_size(SIZES[0])
    yield shared
    desk.account, desk.desk.broken, desk.table.broken = COLLEAGUE, None, False
    desk.desk.says_complete = False
    desk.desk.go.set()
    shared.unroute_all()
    shared.emulate_media(media="screen")
    shared.evaluate("localStorage.clear()")


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def opened(page: Page, address: str, path: str = POOL_PATH) -> Page:
    page.goto(address + path)
    expect(page.locator(".balie")).to_have_class(re.compile("has-script"))
    page.evaluate(NOTE_WHAT_IS_SAID)
    return page


def copied(page: Page, message: str) -> str:
    page.wait_for_function("message => said.includes(message)", arg=message)
    return clipboard(page)


# By keyboard


def test_a_look_up_by_keyboard_alone(page: Page, address: str) -> None:
    opened(page, address, "/balie")
    expect(page.locator("#vraag")).to_be_focused()
    page.keyboard.type(POOL)
    page.keyboard.press("Enter")
    expect(page.locator(".say-core")).to_contain_text("doelgroepenbad")
    expect(page.locator("#gehoord")).to_contain_text("Zeg: Dat is nog niet zeker. We willen nog steeds")
    expect(page).to_have_url(address + POOL_PATH)
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    expect(page.locator("#stuk-2")).to_be_focused()
    page.keyboard.press("c")
    text = copied(page, texts.COPIED_PASSAGE.format(number=2))
    assert text == page.locator("#stuk-2").get_attribute("data-copy")
    assert "\nBron: " in text
    assert f"{address}/lees/" in text


def test_arrows_and_letters_walk_over_the_passages(page: Page, address: str) -> None:
    opened(page, address)
    page.locator("#vraag").press("ArrowDown")
    walked = []
    for key in ("j", "ArrowDown", "k", "ArrowUp", "ArrowUp"):
        page.keyboard.press(key)
        walked.append(page.evaluate("document.activeElement.id"))
    assert walked == ["stuk-2", "stuk-3", "stuk-2", "stuk-1", "vraag"]


def test_one_passage_at_a_time_is_in_the_way_of_the_tab_key(page: Page, address: str) -> None:
    opened(page, address)
    page.locator("#stuk-2").focus()
    assert page.locator(".hit").evaluate_all("hits => hits.map(hit => hit.tabIndex)")[:3] == [-1, 0, -1]


def test_enter_opens_and_closes_the_whole_text(page: Page, address: str) -> None:
    opened(page, address)
    hit = page.locator(".hit.folded:not(.open)").first
    whole = page.locator(f"#{hit.get_attribute('id')}")
    fold = whole.locator(".fold").first
    before = fold.bounding_box()
    whole.focus()
    page.keyboard.press("Enter")
    expect(whole.locator("[data-act=whole]")).to_have_attribute("aria-expanded", "true")
    after = fold.bounding_box()
    assert before and after and after["height"] > before["height"]
    page.keyboard.press("Enter")
    expect(whole.locator("[data-act=whole]")).to_have_text(texts.SHOW_WHOLE)


def test_single_keys_do_the_rest(page: Page, address: str) -> None:
    opened(page, address)
    page.locator("#stuk-2").focus()
    page.keyboard.press("x")
    expect(page.locator("#stuk-2 .choose")).to_be_checked()
    page.keyboard.press("s")
    assert copied(page, texts.COPIED_SENTENCE).startswith("Dat is nog niet zeker.\nWe willen nog steeds")
    page.keyboard.press("/")
    expect(page.locator("#vraag")).to_be_focused()
    page.locator("#stuk-1").focus()
    page.keyboard.press("?")
    expect(page.locator("#toetsen summary")).to_be_focused()
    expect(page.locator("#toetsen")).to_have_attribute("open", "")
    page.keyboard.press("o")
    expect(page.locator("#opmerking-missing")).to_be_focused()
    page.keyboard.type("foto")
    page.keyboard.press("Escape")
    expect(page.locator("#stuk-1")).to_be_focused()
    expect(page.locator("#opmerking-missing")).to_have_value("foto")
    page.keyboard.press("f")
    expect(page.locator("#opmerking-wrong")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("m")
    expect(page.locator("#brief-tekst")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("l")
    assert copied(page, texts.COPIED_LINK) == address + POOL_PATH
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")
    page.keyboard.press("p")
    assert page.evaluate("window.printed") == 1


def test_in_a_field_letters_are_letters(page: Page, address: str) -> None:
    opened(page, address, "/balie")
    page.keyboard.type("j/k?csx")
    expect(page.locator("#vraag")).to_have_value("j/k?csx")


def test_single_keys_can_be_switched_off_and_stay_off(page: Page, address: str) -> None:
    opened(page, address)
    page.locator("#toetsen summary").click()
    page.get_by_label(texts.KEYS_SWITCH).uncheck()
    opened(page, address)
    page.locator("#stuk-1").focus()
    for key in ("j", "x", "/"):
        page.keyboard.press(key)
    expect(page.locator("#stuk-1")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#stuk-2")).to_be_focused()


# The first screen


FIRST_SCREENS: tuple[ViewportSize, ...] = ({"width": 1280, "height": 720}, {"width": 360, "height": 740})
MANTELZORG = "/balie?vraag=mantelzorg"


@pytest.mark.parametrize(
    ("size", "path", "part"),
    [
        pytest.param(FIRST_SCREENS[0], MANTELZORG, "#vraag", id="the box"),
        pytest.param(FIRST_SCREENS[0], MANTELZORG, ".say-told", id="what is said"),
        pytest.param(FIRST_SCREENS[0], MANTELZORG, ".say .acts", id="what can be done with it"),
        pytest.param(FIRST_SCREENS[0], MANTELZORG, ".hit-head", id="the head of the first passage"),
        pytest.param(FIRST_SCREENS[0], POOL_PATH, ".then-now .sides", id="then and now"),
        pytest.param(FIRST_SCREENS[1], POOL_PATH, "#vraag", id="the box on a telephone"),
        pytest.param(FIRST_SCREENS[1], POOL_PATH, ".say-text", id="what is said on a telephone"),
    ],
)
def test_the_first_screen_shows_whole(
    page: Page, address: str, desk: FrontDesk, size: ViewportSize, path: str, part: str
) -> None:
    desk.desk.says_complete = True
    page.set_viewport_size(size)
    opened(page, address, path)
    box = page.locator(part).first.bounding_box()
    assert box and box["y"] >= 0 and box["y"] + box["height"] <= size["height"]


# Filters and addresses


def test_a_filter_narrows_stays_pressed_and_keeps_the_focus(page: Page, address: str) -> None:
    opened(page, address)
    name = re.compile(r"^Vroeger \d+$")
    button = page.get_by_role("button", name=name)
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_be_focused()
    assert set(page.locator(".hit .state").all_inner_texts()) <= {"verlopen", "achtergrond"}
    expect(page).to_have_url(f"{address}{POOL_PATH}&jaar=vroeger")
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(page).to_have_url(address + POOL_PATH)


def test_back_shows_what_was_there_before(page: Page, address: str, desk: FrontDesk) -> None:
    opened(page, address, "/balie")
    for question in ("zwembad", "parkeren"):
        page.locator("#vraag").fill(question)
        page.keyboard.press("Enter")
        expect(page.locator(".result")).to_have_attribute("data-question", question)
    counted = len(desk.counted)
    page.go_back()
    expect(page.locator(".result")).to_have_attribute("data-question", "zwembad")
    expect(page.locator("#vraag")).to_have_value("zwembad")
    assert len(desk.counted) == counted
    page.go_back()
    expect(page.get_by_role("heading", name=texts.START_HEADING)).to_be_visible()


def test_the_link_that_is_copied_shows_the_same(page: Page, address: str) -> None:
    opened(page, address)
    page.get_by_role("button", name=texts.COPY_LINK).click()
    assert copied(page, texts.COPIED_LINK) == address + POOL_PATH


def test_an_example_is_looked_up(page: Page, address: str) -> None:
    opened(page, address, "/balie")
    page.get_by_role("link", name=texts.EXAMPLE_QUESTIONS[1]).click()
    expect(page.locator(".result")).to_have_attribute("data-question", texts.EXAMPLE_QUESTIONS[1])
    expect(page.locator("#vraag")).to_be_focused()


def test_without_a_script_a_look_up_a_filter_and_a_report_work(
    browser: Browser, address: str, desk: FrontDesk
) -> None:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    page.goto(f"{address}/balie")
    page.get_by_label(texts.SEARCH_LABEL).fill(POOL)
    page.keyboard.press("Enter")
    expect(page.locator(".say-core")).to_contain_text("doelgroepenbad")
    page.get_by_role("button", name=re.compile(r"^Vroeger \d+$")).click()
    expect(page).to_have_url(f"{address}{POOL_PATH}&jaar=vroeger")
    page.get_by_text("Dit klopt niet").click()
    page.locator("#opmerking-wrong").fill("Zonder script.")
    page.get_by_role("button", name=texts.REPORT_SEND).click()
    expect(page.locator("#melding")).to_contain_text(texts.REPORT_KEPT)
    assert "Zonder script." in {report.remark for report in desk.kept}
    context.close()


# Letter, mail, paper


def test_the_letter_follows_what_is_chosen_and_keeps_what_was_typed(page: Page, address: str) -> None:
    opened(page, address)
    page.get_by_role("button", name=texts.LETTER_BUTTON).click()
    box = page.locator("#brief-tekst")
    expect(box).to_be_focused()
    first, second = (page.locator(f"#stuk-{number}") for number in (1, 2))
    assert str(first.get_attribute("data-full")) in box.input_value()
    second.locator(".choose").check()
    assert str(second.get_attribute("data-full")) in box.input_value()
    box.fill(box.input_value().replace("Goedendag,", "Dag mevrouw,"))
    first.locator(".choose").uncheck()
    assert str(first.get_attribute("data-full")) not in box.input_value()
    assert box.input_value().startswith("Dag mevrouw,")
    page.get_by_role("button", name=texts.COPY_LETTER).click()
    assert copied(page, texts.COPIED_LETTER) == box.input_value()


def test_a_letter_that_is_too_long_for_mail_says_so(page: Page, address: str) -> None:
    opened(page, address)
    page.get_by_role("button", name=texts.LETTER_BUTTON).click()
    for number in (2, 3):
        page.locator(f"#stuk-{number} .choose").check()
    expect(page.locator("#brief-melding")).to_have_text(texts.MAIL_SHORTENED)
    assert len(str(page.locator("#mail").get_attribute("href"))) <= 1900
    page.locator("#brief-tekst").fill("a" * 2000)
    expect(page.locator("#brief-melding")).to_have_text(texts.MAIL_TOO_LONG)
    expect(page.locator("#mail")).to_be_hidden()


def test_on_paper_stand_question_sentence_chosen_passages_sources_and_date(page: Page, address: str) -> None:
    opened(page, address)
    page.emulate_media(media="print")
    paper = page.locator("body").inner_text()
    for part in (POOL, "Geprint op 22 november 2026", "doelgroepenbad", "Heerlens Akkoord 2026-2030"):
        assert part in paper
    for part in (texts.SEARCH_BUTTON + "\n", texts.COPY_PASSAGE, texts.REPORT_HEADING, "Log uit"):
        assert part not in paper
    expect(page.locator("#stuk-1")).to_be_visible()
    expect(page.locator("#stuk-2")).to_be_hidden()


# Reports


def test_a_report_is_sent_without_leaving_the_page(page: Page, address: str, desk: FrontDesk) -> None:
    opened(page, address, PASSPORT)
    for number in (1, 2):
        page.locator("[data-act=missing]").click()
        page.locator("#opmerking-missing").fill(f"Poging {number}")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator(".reports > .told")).to_have_text(texts.REPORT_KEPT)
        expect(page.locator("#opmerking-missing")).to_be_hidden()
    assert {"Poging 1", "Poging 2"} <= {report.remark for report in desk.kept}


def test_a_report_that_is_not_kept_stays_and_can_be_sent_again(
    page: Page, address: str, desk: FrontDesk
) -> None:
    opened(page, address, PASSPORT)
    desk.table.broken = True
    page.locator("[data-act=missing]").click()
    page.locator("#opmerking-missing").fill("Dit blijft staan.")
    page.get_by_role("button", name=texts.REPORT_SEND).click()
    expect(page.locator(".report[open] .error")).to_contain_text(texts.REPORT_NOT_KEPT)
    expect(page.locator("#opmerking-missing")).to_have_value("Dit blijft staan.")
    desk.table.broken = False
    page.get_by_role("button", name=texts.REPORT_SEND).click()
    expect(page.locator(".reports > .told")).to_have_text(texts.REPORT_KEPT)
    assert [report.remark for report in desk.kept].count("Dit blijft staan.") == 1


# When something fails


def test_while_searching_it_says_so(page: Page, address: str, desk: FrontDesk) -> None:
    opened(page, address, "/balie")
    desk.desk.go.clear()
    page.keyboard.type("zwembad")
    page.keyboard.press("Enter")
    expect(page.locator("#gehoord")).to_have_text(texts.SEARCHING)
    expect(page.locator("#uitkomst")).to_have_attribute("aria-busy", "true")
    desk.desk.go.set()
    expect(page.locator(".hit").first).to_be_visible()
    expect(page.locator("#uitkomst")).not_to_have_attribute("aria-busy", "true")


def test_a_search_that_fails_keeps_question_and_result_and_can_be_tried_again(
    page: Page, address: str, desk: FrontDesk
) -> None:
    opened(page, address)
    desk.desk.broken = SearchIndexError("broken")
    page.locator("#vraag").fill("parkeren")
    page.keyboard.press("Enter")
    expect(page.locator("#melding-zoeken")).to_contain_text(texts.SEARCH_FAILED)
    expect(page.locator("#vraag")).to_have_value("parkeren")
    expect(page.locator(".result")).to_have_attribute("data-question", POOL)
    desk.desk.broken = None
    page.get_by_role("button", name=texts.TRY_AGAIN).click()
    expect(page.locator(".result")).to_have_attribute("data-question", "parkeren")
    expect(page.locator("#melding-zoeken")).to_be_empty()


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (lambda route: route.abort(), texts.NO_CONNECTION),
        (
            lambda route: route.fulfill(status=502, body="<h1>Bad gateway</h1>", content_type="text/html"),
            texts.SEARCH_FAILED,
        ),
    ],
    ids=["no-connection", "proxy-fails"],
)
def test_a_server_that_cannot_be_reached_is_told(
    page: Page, address: str, answer: object, message: str
) -> None:
    opened(page, address, "/balie")
    page.route("**/balie/zoek*", answer)  # type: ignore[arg-type]
    page.keyboard.type("zwembad")
    page.keyboard.press("Enter")
    expect(page.locator("#melding-zoeken")).to_contain_text(message)
    page.unroute_all()
    page.get_by_role("button", name=texts.TRY_AGAIN).click()
    expect(page.locator(".hit").first).to_be_visible()


def test_after_the_session_ended_nothing_typed_is_lost(page: Page, address: str, desk: FrontDesk) -> None:
    opened(page, address, PASSPORT)
    page.locator("[data-act=missing]").click()
    page.locator("#opmerking-missing").fill("Blijft.")
    desk.account = None
    page.get_by_role("button", name=texts.REPORT_SEND).click()
    told = page.locator(".report[open] .error")
    expect(told).to_contain_text(texts.SESSION_ENDED)
    login = told.get_by_role("link", name=texts.LOG_IN)
    assert (login.get_attribute("href"), login.get_attribute("target")) == ("/inloggen", "_blank")
    page.locator("#vraag").fill("zwembad")
    page.keyboard.press("Enter")
    expect(page.locator("#melding-zoeken")).to_contain_text(texts.SESSION_ENDED)
    desk.account = replace(COLLEAGUE)
    told.get_by_role("button", name=texts.TRY_AGAIN).click()
    expect(page.locator(".reports > .told")).to_have_text(texts.REPORT_KEPT)
    assert "Blijft." in {report.remark for report in desk.kept}


def test_a_question_that_is_too_long_is_not_sent(page: Page, address: str) -> None:
    opened(page, address, "/balie")
    sent: list[str] = []
    page.route("**/balie/zoek*", lambda route: sent.append(route.request.url))
    page.locator("#vraag").fill("a" * 1001)
    page.keyboard.press("Enter")
    expect(page.locator("#melding-zoeken")).to_contain_text(texts.TOO_LONG.format(limit=1000))
    assert not sent


@pytest.mark.parametrize("payload", [PAYLOADS["script"], PAYLOADS["image"], PAYLOADS["event"]])
def test_a_hostile_question_runs_nothing(page: Page, address: str, payload: str) -> None:
    opened(page, address, "/balie")
    page.locator("#vraag").fill(f"zwembad {payload}")
    page.keyboard.press("Enter")
    expect(page.locator(".result")).to_have_attribute("data-question", f"zwembad {payload}".strip())
    assert page.evaluate("window.hacked") is None


# For everybody


@pytest.mark.parametrize("size", SIZES, ids=["1280", "360"])
@pytest.mark.parametrize("path", ["/balie", POOL_PATH, PASSPORT], ids=["start", "found", "not-found"])
def test_the_page_is_for_everybody(
    page: Page, address: str, axe: str, path: str, size: dict[str, int]
) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    opened(page, address, path)
    for details in page.locator("details").all():
        details.evaluate("element => element.open = true")
    assert violations(page, axe) == []
    page.set_viewport_size({**size, "width": min(size["width"], 320)})  # type: ignore[arg-type]
    assert not too_wide(page)


def test_targets_are_large_enough(page: Page, address: str) -> None:
    page.set_viewport_size(SIZES[1])
    opened(page, address)
    small = page.evaluate(
        "[...document.querySelectorAll('main button, main summary, main label.option, main .act, main .tool')]"
        ".filter(e => e.offsetParent && (e.offsetHeight < 24 || e.offsetWidth < 24)).map(e => e.outerHTML)"
    )
    assert small == []
