"""The states of the pages for residents."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page
from visitors import Visitors

from assistant.web import texts

QUESTION = "Komt er een zwembad in het centrum?"


def ask(page: Page, question: str) -> None:
    """Asks, and waits for the answer."""
    before = page.locator(".exchange").count()
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill(question)
    page.get_by_role("button", name=texts.ASK_BUTTON).click()
    page.locator(".exchange").nth(before).wait_for()


def press(page: Page, name: str) -> None:
    """Presses a button below the newest answer."""
    page.locator(".exchange").first.get_by_role("button", name=name).first.click()
    page.wait_for_timeout(1500)


def empty(page: Page, visitors: Visitors) -> None:
    """The page as a visitor finds it."""
    visitors.go(page, "/")


def topic(page: Page, visitors: Visitors) -> None:
    """A topic with its questions."""
    visitors.go(page, "/")
    page.locator(".topic summary").nth(1).click()


def answer(page: Page, visitors: Visitors) -> None:
    """An answer."""
    visitors.go(page, "/")
    ask(page, QUESTION)


def easier(page: Page, visitors: Visitors) -> None:
    """An answer that was said again, easier."""
    answer(page, visitors)
    press(page, texts.CHANGE_WORDS[next(iter(texts.CHANGE_WORDS))])


def earlier(page: Page, visitors: Visitors) -> None:
    """An answer from an older document, with what is said now."""
    visitors.go(page, "/")
    ask(page, "Wat stond er vroeger over het zwembad?")


def not_found(page: Page, visitors: Visitors) -> None:
    """A question that the plans do not answer."""
    visitors.go(page, "/")
    ask(page, "Hoe verleng ik mijn rijbewijs?")


def refused(page: Page, visitors: Visitors) -> None:
    """A cry for help."""
    visitors.go(page, "/")
    ask(page, "Er is brand, ik heb nu hulp nodig!")


def opinion(page: Page, visitors: Visitors) -> None:
    """A thumb was pressed; a remark is asked for."""
    answer(page, visitors)
    press(page, "Nee")


def wrong(page: Page, visitors: Visitors) -> None:
    """Nothing was typed."""
    visitors.go(page, "/")
    page.get_by_role("button", name=texts.ASK_BUTTON).click()


def no_connection(page: Page, visitors: Visitors) -> None:
    """The connection failed; the question is still there."""
    visitors.go(page, "/")
    page.route("**/vraag", lambda route: route.abort())
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill(QUESTION)
    page.get_by_role("button", name=texts.ASK_BUTTON).click()
    page.get_by_role("alert").wait_for()


def cleared(page: Page, visitors: Visitors) -> None:
    """The conversation was wiped."""
    answer(page, visitors)
    page.get_by_role("button", name=texts.START_AGAIN).first.click()
    page.get_by_text(texts.CLEARED).wait_for()


def reading(page: Page, visitors: Visitors) -> None:
    """A document in plain Dutch."""
    visitors.go(page, "/lees/heerlens-akkoord-2026-2030")


RESIDENTS: dict[str, Callable[[Page, Visitors], None]] = {
    "inwoner-leeg": empty,
    "inwoner-onderwerp": topic,
    "inwoner-antwoord": answer,
    "inwoner-makkelijker": easier,
    "inwoner-vroeger": earlier,
    "inwoner-niet-gevonden": not_found,
    "inwoner-hulp": refused,
    "inwoner-mening": opinion,
    "inwoner-fout": wrong,
    "inwoner-geen-verbinding": no_connection,
    "inwoner-gewist": cleared,
    "lees": reading,
}
