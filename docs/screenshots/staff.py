"""The states of the pages for staff, of the API's own page, and what residents see of a switch."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

from playwright.sync_api import Locator, Page
from residents import QUESTION, ask, press
from visitors import Visitors

from assistant.desk_reports import ReportKind
from assistant.web import desk_texts, editor_texts, management_texts, review_texts, texts
from assistant.web.editor_script_texts import SCRIPT

REVIEW = "/redactie/leeslaag"


def login(page: Page, visitors: Visitors) -> None:
    """The login."""
    visitors.go(page, "/inloggen")


def look_up(page: Page, visitors: Visitors, question: str) -> None:
    """Looks something up at the front desk."""
    visitors.go(page, f"/balie?vraag={quote(question)}")
    page.locator(".result").wait_for()


def desk_start(page: Page, visitors: Visitors) -> None:
    """The front desk before a question."""
    visitors.go(page, "/balie")


def desk_answer(page: Page, visitors: Visitors) -> None:
    """What the front desk finds."""
    look_up(page, visitors, QUESTION)


def desk_then_and_now(page: Page, visitors: Visitors) -> None:
    """A question about which documents differ."""
    look_up(page, visitors, "Wat was vroeger het plan voor het zwembad?")


def desk_not_found(page: Page, visitors: Visitors) -> None:
    """A question that the plans do not answer."""
    look_up(page, visitors, "Hoe verleng ik mijn rijbewijs?")


def desk_letter(page: Page, visitors: Visitors) -> Locator:
    """A text to mail, made of the passages that were chosen; the picture begins there."""
    look_up(page, visitors, QUESTION)
    page.get_by_label(desk_texts.CHOOSE).first.check()
    page.get_by_role("button", name=desk_texts.LETTER_BUTTON).click()
    return page.locator("#brief")


def report(page: Page, visitors: Visitors) -> None:
    """The front desk reports that an answer lacks."""
    look_up(page, visitors, "Wat kost een kerstboom?")
    name, label = desk_texts.REPORT_KINDS[ReportKind.MISSING]
    page.locator("#melding summary", has_text=name).click()
    page.get_by_label(label).fill("De inwoner wilde weten wat het ophalen van een kerstboom kost.")
    page.locator("#melding form").first.get_by_role("button", name=desk_texts.REPORT_SEND).click()
    page.get_by_text(desk_texts.REPORT_KEPT).wait_for()


def editor_start(page: Page, visitors: Visitors) -> None:
    """The page for rewriting, with the example."""
    visitors.go(page, "/redactie")
    page.get_by_role("button", name=editor_texts.EXAMPLE_BUTTON).click()


def editor_result(page: Page, visitors: Visitors) -> None:
    """A letter and its rewrite."""
    editor_start(page, visitors)
    page.get_by_role("button", name=editor_texts.SUBMIT).click()
    done = re.sub(r"\\\{\w+\\\}", r"\\d+", re.escape(str(SCRIPT["ready"])))
    page.locator("#melding", has_text=re.compile(done)).wait_for()


def review_list(page: Page, visitors: Visitors) -> None:
    """How far the plain texts are, and which there are."""
    visitors.go(page, REVIEW)


def open_text(page: Page, visitors: Visitors) -> None:
    """Opens the text of a passage that holds a study."""
    visitors.go(page, f"{REVIEW}?document=heerlens-akkoord-2026-2030&zoek=zwembad&soort=stuk")
    page.locator(".row h3 a").first.click()
    page.get_by_label(review_texts.CORE, exact=True).wait_for()


def review_finding(page: Page, visitors: Visitors) -> Locator:
    """An editor promised a year that the source does not name; the page says so."""
    open_text(page, visitors)
    plain = page.get_by_label(review_texts.PLAIN, exact=True)
    plain.fill(plain.input_value().rstrip() + "\nIn 2031 is het klaar.")
    page.get_by_role("button", name=review_texts.COMPARE, exact=True).click()
    page.locator(".finding.is-open").first.wait_for()
    return page.locator("#controle" if visitors.is_small else ".sides")


def review_conflict(page: Page, visitors: Visitors) -> None:
    """Somebody else saved the same text meanwhile."""
    open_text(page, visitors)
    other = visitors.page_of("redactie")
    open_text(other, visitors)
    theirs = "Komt er ooit een zwembad?" if visitors.is_small else "Komt er een nieuw zwembad?"
    for each, question in ((other, theirs), (page, "Wat gebeurt er met het zwembad?")):
        each.get_by_label(review_texts.QUESTION.format(number=1), exact=True).fill(question)
        each.get_by_role("button", name=review_texts.SAVE, exact=True).click()
        each.locator("#gedaan" if each is other else ".conflict").wait_for()
    other.close()


def a_day(visitors: Visitors) -> None:
    """What residents and the front desk do on a day, for the page that counts it."""
    desk = visitors.page_of("balie")
    for question in ("armoede bij kinderen", "Waar komt een fietsenstalling?", "Wat kost een paspoort?"):
        look_up(desk, visitors, question)
    report(desk, visitors)
    desk.close()
    resident = visitors.page_of("")
    visitors.go(resident, "/")
    for question in (QUESTION, "Komen er meer agenten in de wijk?", "Hoeveel woningen komen erbij?"):
        ask(resident, question)
    press(resident, "Nee")
    resident.get_by_label(texts.FEEDBACK_REMARK_LABEL).first.fill(
        "Ik wil weten wanneer die woningen klaar zijn."
    )
    resident.get_by_label(texts.FEEDBACK_KEEP_TEXTS).first.check()
    press(resident, texts.FEEDBACK_SEND)
    resident.close()
    # Counts are written a second later.
    visitors.page_of("").wait_for_timeout(2000)


def management(page: Page, visitors: Visitors) -> None:
    """What is on and off."""
    visitors.go(page, "/beheer")


def asked(page: Page, visitors: Visitors) -> Locator:
    """What was asked about, and what people think of the answers."""
    a_day(visitors)
    visitors.go(page, "/beheer?periode=7")
    return page.locator("#gevraagd")


def turn_off(page: Page, visitors: Visitors) -> None:
    """Goes to the form that switches the chat off."""
    visitors.go(page, "/beheer")
    page.locator(".main-switch").get_by_role("link", name=management_texts.TURN_OFF).click()
    page.get_by_label(management_texts.MESSAGE).fill(
        "De chat is even uit, want een antwoord klopte niet. Wij maken dat in orde. Bel ons met uw vraag."
    )


def switched_off(page: Page, visitors: Visitors) -> None:
    """What residents see while the chat is off."""
    manager = visitors.page_of("beheer")
    turn_off(manager, visitors)
    manager.get_by_role("button", name=management_texts.CONFIRM_OFF).click()
    visitors.go(page, "/")
    manager.locator(".main-switch").get_by_role("link", name=management_texts.TURN_ON).click()
    manager.get_by_role("button", name=management_texts.CONFIRM_ON).click()
    manager.locator(".done-line").wait_for()
    manager.close()


def trying_out(page: Page, visitors: Visitors) -> None:
    """How an answer was made (Gradio)."""
    visitors.go(page, "/medewerkers/")
    page.get_by_label(texts.STAFF_QUESTION, exact=True).fill(QUESTION)
    page.get_by_role("button", name=texts.STAFF_ASK).click()
    page.get_by_role("cell", name="beantwoord").wait_for()


def api(page: Page, visitors: Visitors) -> None:
    """The description of the API."""
    visitors.go(page, "/api/v1/docs")


STAFF: dict[str, Callable[[Page, Visitors], Locator | None]] = {
    "inloggen": login,
    "balie-leeg": desk_start,
    "balie-antwoord": desk_answer,
    "balie-vroeger": desk_then_and_now,
    "balie-niet-gevonden": desk_not_found,
    "balie-brief": desk_letter,
    "redactie-begin": editor_start,
    "redactie": editor_result,
    "leeslaag-lijst": review_list,
    "leeslaag-opmerking": review_finding,
    "leeslaag-botsing": review_conflict,
    "beheer": management,
    "beheer-gevraagd": asked,
    "beheer-uitzetten": turn_off,
    "inwoner-chat-uit": switched_off,
    "uitproberen": trying_out,
    "api": api,
}
