"""Hostile texts in a real Chromium: nothing runs, nothing leaves the origin, nothing is added to the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from browsing import served, too_wide
from door_builders import open_door
from hostile import ALLOWED, NEEDS_NO_SEAL, PAYLOADS, HostileAssistant, hostile_answer
from playwright.sync_api import Page, expect
from reader_corpus import SmallRoom, hostile_room
from web_fakes import FakeAssistant

from assistant.model import Answer
from assistant.web import texts
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

pytestmark = pytest.mark.browser

MakePage = Callable[..., Page]
SETTINGS = WebSettings(staff_page=False, addresses=frozenset({ALLOWED}))
EVERYTHING = "\n".join(text for name, text in PAYLOADS.items() if name not in NEEDS_NO_SEAL)
SHAPES = """
Array.from(document.querySelectorAll('*'), e => [e.localName, ...e.getAttributeNames().map(n => e.localName + ' ' + n)]).flat()
"""
# The pictures of the page are parts of itself.
LINKS = "Array.from(document.querySelectorAll('[href]:not(use[href^=\"#beeld-\"])'), e => e.href.baseVal ?? e.href)"


class Watched:
    """A page with what it asked for and complained about."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.outside: list[str] = []
        self.complaints: list[str] = []
        page.on("request", self._request)
        page.on("console", lambda m: self.complaints.append(m.text) if m.type != "log" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        page.context.on("page", lambda other: self.outside.append(other.url))

    def _request(self, request: object) -> None:
        url = str(getattr(request, "url", ""))
        if not url.startswith(f"{self.address}/"):
            self.outside.append(url)

    def shapes(self) -> set[str]:
        found: list[str] = self.page.evaluate(SHAPES)
        return set(found)

    def check(self, harmless: set[str]) -> None:
        assert self.shapes() - harmless == set()
        assert self.outside == []
        assert self.complaints == []
        links: list[str] = self.page.evaluate(LINKS)
        assert [link for link in links if not link.startswith(f"{self.address}/") and link != ALLOWED] == []


class HarmlessAssistant(HostileAssistant):
    """The same shape of answer without anything hostile in it."""

    def answer(self, question: str, history: object = ()) -> Answer:
        return hostile_answer("", harmless=True)


@contextmanager
def watched(new_page: MakePage, service: HostileAssistant, **options: object) -> Iterator[Watched]:
    with served(create_app(service, SETTINGS)) as address:
        page = new_page(viewport={"width": 360, "height": 800}, **options)
        yield Watched(page, address)


def ask(seen: Watched, question: str) -> None:
    seen.page.goto(f"{seen.address}/")
    seen.page.get_by_label(texts.QUESTION_LABEL).fill(question)
    seen.page.get_by_role("button", name=texts.ASK_BUTTON, exact=True).click()
    expect(seen.page.locator("article .source")).to_have_count(1)


@pytest.fixture(params=[True, False], ids=["with-script", "without-script"])
def script(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.mark.parametrize("streams", [False, True], ids=["at-once", "line-by-line"])
def test_answer_adds_nothing_to_the_page_and_runs_nothing(
    new_page: MakePage, script: bool, streams: bool
) -> None:
    with watched(new_page, HarmlessAssistant("", streams), java_script_enabled=script) as seen:
        ask(seen, "woord\nwoord")
        harmless = seen.shapes()
        seen.check(harmless)
    hostile = HostileAssistant(EVERYTHING.replace("a" * 400, "a" * 60), streams)
    with watched(new_page, hostile, java_script_enabled=script) as seen:
        ask(seen, EVERYTHING[:990])
        # A long quote is folded, and hovering wakes up handlers that were smuggled in.
        for summary in seen.page.locator("summary").all():
            summary.click()
        for place in seen.page.locator("article p, article li, article button").all()[:20]:
            place.hover()
        seen.check(harmless | {"details", "details open", "details class", "details class open", "summary"})
        if script:
            assert seen.page.evaluate("window.hacked") is None
        # The second question brings the sealed conversation along and shows it again.
        seen.page.get_by_label(texts.QUESTION_LABEL).fill("En nu?")
        seen.page.get_by_role("button", name=texts.ASK_BUTTON, exact=True).click()
        expect(seen.page.locator("article .source")).to_have_count(2)
        seen.check(harmless | {"details", "details open", "details class", "details class open", "summary"})


def test_words_without_end_do_not_make_the_page_wider(new_page: MakePage, script: bool) -> None:
    with watched(new_page, HostileAssistant(PAYLOADS["long-word"]), java_script_enabled=script) as seen:
        ask(seen, PAYLOADS["long-word"])
        assert not too_wide(seen.page)


def test_text_that_would_turn_round_stands_in_its_own_order(new_page: MakePage) -> None:
    with watched(new_page, HostileAssistant(PAYLOADS["turned-round"])) as seen:
        ask(seen, "Wat \u202ewordt omgedraaid?")
        assert "\u202e" not in seen.page.content()
        expect(seen.page.locator("article h2")).to_contain_text("Wat wordt omgedraaid?")
        expect(seen.page.locator("article .answer")).to_contain_text("Ja. plan dilegeg isolaat niet waar")


def test_only_the_address_of_the_municipality_is_a_link(new_page: MakePage) -> None:
    with watched(new_page, HostileAssistant(PAYLOADS["address"])) as seen:
        ask(seen, "Waar staat dat?")
        links = seen.page.locator("article a[href^='http']")
        expect(links).to_have_count(1)
        expect(links).to_have_attribute("href", ALLOWED)


def test_reading_page_of_a_hostile_document(new_page: MakePage, script: bool) -> None:
    harmless: dict[str, set[str]] = {}
    for room in (hostile_room("woord\n- woord"), hostile_room(EVERYTHING)):
        with served(create_app(FakeAssistant(), SETTINGS, room)) as address:  # type: ignore[arg-type]
            seen = Watched(
                new_page(java_script_enabled=script, viewport={"width": 1280, "height": 900}), address
            )
            for path in ("/lees", "/lees/akkoord-2026", "/lees/akkoord-2026?zoek=hub"):
                seen.page.goto(address + path)
                for summary in seen.page.locator("summary:visible").all():
                    summary.click()
                harmless.setdefault(path, seen.shapes())
                seen.check(harmless[path])


def test_search_on_a_reading_page(new_page: MakePage, script: bool) -> None:
    with served(create_app(FakeAssistant(), SETTINGS, SmallRoom())) as address:  # type: ignore[arg-type]
        seen = Watched(new_page(java_script_enabled=script), address)
        seen.page.goto(f"{address}/lees/akkoord-2026?zoek=woord")
        harmless = seen.shapes() | {"mark"}
        for payload in EVERYTHING.split("\n"):
            seen.page.goto(f"{address}/lees/akkoord-2026")
            seen.page.locator("#zoek").fill(payload[:90])
            seen.page.locator("#zoek").press("Enter")
            seen.page.wait_for_url("**?zoek=*")
            seen.check(harmless)


def test_staff_page_shows_hostile_texts_as_text(new_page: MakePage) -> None:
    service = HostileAssistant(EVERYTHING)
    with served(create_app(service, WebSettings(), door=open_door())) as address:
        seen = Watched(new_page(viewport={"width": 1280, "height": 1000}), address)
        seen.page.goto(f"{address}/medewerkers/", wait_until="load")
        seen.page.get_by_label(texts.STAFF_QUESTION, exact=True).fill(EVERYTHING.replace("\n", " ")[:990])
        seen.page.get_by_role("button", name=texts.STAFF_ASK).click()
        cell = seen.page.get_by_role("cell").filter(has_text="Gevonden").first
        expect(cell).to_contain_text("<script>window.hacked=1</script>")
        answer = seen.page.locator("#uitkomst .text").first
        # Not all: a browser has a sign of its own for those that no text may hold.
        for name in ("script", "svg", "entities", "markdown-image", "markdown-links", "template", "markers"):
            expect(answer).to_contain_text(PAYLOADS[name])
        assert seen.page.evaluate("window.hacked") is None
        assert [url for url in seen.outside if not url.startswith(("data:", "blob:"))] == []
        assert seen.complaints == []
        assert (
            seen.page.locator(
                "[onerror], [onload], [onmouseover], [onfocus], iframe, img[src*=kwaad]"
            ).count()
            == 0
        )
        assert seen.page.locator("a[href*=kwaad], a[href^=javascript]").count() == 0
