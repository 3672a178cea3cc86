"""The residents' page in a real Chromium, as a resident uses it."""

from __future__ import annotations

import pytest
from browsing import MakePage
from playwright.sync_api import Page, expect
from web_fakes import NOT_FOUND, POOL, FakeAssistant

from assistant.web import texts

pytestmark = pytest.mark.browser

QUESTION = "Komt er een zwembad in het centrum?"


def ask(page: Page, address: str, question: str = QUESTION) -> None:
    page.goto(address, wait_until="load")
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill(question)
    page.get_by_role("button", name=texts.ASK_BUTTON).click()


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_resident_reads_an_answer_and_its_source(address: str, new_page: MakePage, script: bool) -> None:
    page = new_page(java_script_enabled=script)
    ask(page, address)
    answer = page.get_by_role("article")
    expect(answer.get_by_text("Maar eerst komt er een pauze.")).to_be_visible()
    expect(answer.get_by_role("heading", name="Heerlens Akkoord 2026-2030")).to_be_visible()
    expect(answer.get_by_text("We houden de ambitie voor een doelgroepenbad vast")).to_be_visible()
    expect(answer.get_by_text("geldt nu")).to_be_visible()
    folded = answer.get_by_text("De ambitie voor een doelgroepenbad blijft staan.").first
    expect(folded).to_be_hidden()
    answer.get_by_text(texts.FOLDED_QUOTE).click()
    expect(folded).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_earlier_answers_stay_and_start_again_clears(address: str, new_page: MakePage, script: bool) -> None:
    page = new_page(java_script_enabled=script)
    ask(page, address)
    expect(page.get_by_role("article")).to_have_count(1)
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill("hoe verleng ik mijn rijbewijs?")
    page.get_by_role("button", name=texts.ASK_BUTTON).click()
    expect(page.get_by_role("article")).to_have_count(2)
    expect(page.get_by_role("article").first).to_contain_text(NOT_FOUND.text)
    page.get_by_role("button", name=texts.START_AGAIN).first.click()
    expect(page.get_by_role("article")).to_have_count(0)
    expect(page.get_by_label(texts.QUESTION_LABEL, exact=True)).to_have_value("")


def test_conversation_goes_on_without_script_halfway(
    address: str, new_page: MakePage, assistant: FakeAssistant
) -> None:
    page = new_page()
    ask(page, address)
    expect(page.get_by_role("article")).to_have_count(1)
    page.evaluate("document.getElementById('vraag').value = 'rijbewijs'")
    page.evaluate("document.getElementById('formulier').submit()")
    expect(page.get_by_role("article")).to_have_count(2)
    assert len(assistant.asked[-1][1]) == 2


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_what_others_ask_is_answered_and_offered_below_the_newest_answer_only(
    address: str, new_page: MakePage, assistant: FakeAssistant, script: bool
) -> None:
    page = new_page(java_script_enabled=script)
    ask(page, address)
    page.get_by_role("button", name=POOL.related[0]).click()
    expect(page.get_by_role("article")).to_have_count(2)
    assert assistant.asked[-1][0] == POOL.related[0]
    expect(page.get_by_role("heading", name=texts.RELATED_HEADING)).to_have_count(1)


def test_end_of_an_answer_leads_back_to_the_question(address: str, new_page: MakePage) -> None:
    page = new_page(viewport={"width": 360, "height": 640})
    ask(page, address)
    page.get_by_role("link", name=texts.ASK_ANOTHER).click()
    box = page.get_by_label(texts.QUESTION_LABEL, exact=True)
    expect(box).to_be_focused()
    expect(box).to_be_in_viewport()


def test_shift_enter_makes_a_new_line(address: str, new_page: MakePage, assistant: FakeAssistant) -> None:
    page = new_page()
    page.goto(address)
    box = page.get_by_label(texts.QUESTION_LABEL, exact=True)
    box.fill("een")
    box.press("Shift+Enter")
    expect(box).to_have_value("een\n")
    assert assistant.asked == []


@pytest.mark.parametrize(
    ("question", "message"),
    [
        pytest.param("", texts.EMPTY_QUESTION, id="empty"),
        pytest.param("kapot, waarom?", texts.SERVER_ERROR, id="server-error"),
        pytest.param("a" * 1200, texts.TOO_LONG.format(limit=1000, length=1200), id="too-long"),
    ],
)
@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_error_is_said_and_the_question_stays(
    address: str, new_page: MakePage, question: str, message: str, script: bool
) -> None:
    page = new_page(java_script_enabled=script)
    ask(page, address, question)
    expect(page.get_by_role("alert")).to_have_text(message)
    box = page.get_by_label(texts.QUESTION_LABEL, exact=True)
    expect(box).to_have_value(question)
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_role("alert")).to_be_in_viewport()
    if script:
        expect(box).to_be_focused()


def test_lost_connection_is_said_and_the_next_try_works(address: str, new_page: MakePage) -> None:
    page = new_page()
    page.route("**/vraag", lambda route: route.abort())
    ask(page, address)
    expect(page.get_by_role("alert")).to_have_text(texts.NO_CONNECTION)
    page.unroute("**/vraag")
    page.get_by_role("button", name=texts.ASK_BUTTON).click()
    expect(page.get_by_role("article")).to_have_count(1)
    expect(page.get_by_role("alert")).to_be_hidden()


def test_one_question_at_a_time(address: str, new_page: MakePage, assistant: FakeAssistant) -> None:
    assistant.go.clear()
    page = new_page()
    ask(page, address)
    button = page.get_by_role("button", name=texts.ASK_BUTTON)
    expect(button).to_have_attribute("aria-disabled", "true")
    button.click(force=True)
    expect(page.get_by_role("status")).to_have_text(texts.BUSY)
    assistant.go.set()
    expect(page.get_by_role("article")).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text(texts.ANSWER_READY)
    assert len(assistant.asked) == 1


def test_what_is_typed_during_the_wait_stays(
    address: str, new_page: MakePage, assistant: FakeAssistant
) -> None:
    assistant.go.clear()
    page = new_page()
    ask(page, address)
    box = page.get_by_label(texts.QUESTION_LABEL, exact=True)
    box.fill("En wanneer?")
    assistant.go.set()
    expect(page.get_by_role("article")).to_have_count(1)
    expect(box).to_have_value("En wanneer?")
    expect(box).to_be_focused()


def test_text_is_large_enough(address: str, new_page: MakePage) -> None:
    page = new_page()
    page.goto(address)
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 18
    sizes = page.evaluate(
        "[...document.querySelectorAll('button, .button, textarea')].filter(e => e.offsetParent)"
        ".map(e => e.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 44


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_nothing_leaves_the_origin_and_nothing_is_stored(
    address: str, new_page: MakePage, script: bool
) -> None:
    page = new_page(java_script_enabled=script)
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    ask(page, address)
    expect(page.get_by_role("article")).to_have_count(1)
    page.wait_for_timeout(300)
    assert [url for url in asked if not url.startswith(address + "/")] == []
    assert complaints == []
    assert page.context.cookies() == []
    if script:
        assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
        assert page.evaluate("indexedDB.databases().then(found => found.length)") == 0


def test_injected_markup_stays_text(address: str, new_page: MakePage) -> None:
    page = new_page()
    ask(page, address, "<img src=x onerror=\"document.title='raak'\"><b>vet</b>")
    expect(page.get_by_role("heading", name="onerror")).to_be_visible()
    assert page.locator(".exchange img, .asked b").count() == 0
    assert page.title() == "Heerlen in gewone taal"


def test_paper_shows_folded_quotes_and_no_form(address: str, new_page: MakePage) -> None:
    page = new_page()
    ask(page, address)
    expect(page.get_by_role("article")).to_have_count(1)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator("#formulier")).to_be_hidden()
    expect(page.get_by_text("De ambitie voor een doelgroepenbad blijft staan.").first).to_be_visible()


def test_browser_enforces_the_policy(address: str, new_page: MakePage) -> None:
    page = new_page()
    response = page.goto(address)
    assert response is not None
    outcome = page.evaluate(
        "new Promise(resolve => { const s = document.createElement('script'); s.textContent = 'window.hit = 1';"
        " document.body.append(s); setTimeout(() => resolve(window.hit === undefined), 50); })"
    )
    assert outcome is True
    assert response.headers["content-security-policy"].startswith("default-src 'none'")
