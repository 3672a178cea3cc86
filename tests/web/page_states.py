"""Every page and every state that a visitor can see, each with how to come there."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field, replace

from editor_fakes import FakeSimplifier
from playwright.sync_api import Page, Route, expect
from web_fakes import POOL, POOL_LINES, FakeAssistant

from assistant import messages
from assistant.model import Answer, AnswerStatus, DocumentStatus, ExplainedTerm, Strength, Turn
from assistant.web import editor_texts, texts

DOCUMENT = "/lees/akkoord-2026"
QUESTION = "Komt er een zwembad in het centrum?"
LONG_WORD = "meervoudigepersoonlijkheidsstoornisbehandelingsovereenkomst"
FULL = replace(
    POOL,
    text="\n".join(
        [
            messages.PARTIAL,
            *POOL_LINES,
            "De gemeente praat met scholen. Ouderen praten mee. Kinderen praten mee. Het bad wordt zuinig. [2]",
        ]
    ),
    terms=(*POOL.terms, *(ExplainedTerm(word, f"Dat is uitleg van {word}.") for word in ("a", "b", "c"))),
)
REFUSED = Answer(
    AnswerStatus.REFUSED, f"{messages.ONLY_DUTCH_IN['en']} {messages.ONLY_DUTCH}", notices=(messages.DANGER,)
)
PAST = replace(
    POOL,
    strength=Strength.DECIDED,
    citations=tuple(replace(source, document_status=DocumentStatus.EXPIRED) for source in POOL.citations),
)
SHORT = Answer(AnswerStatus.ANSWERED, POOL_LINES[0], citations=POOL.citations[:1])
STRENGTHS = tuple(strength for strength in Strength if strength is not Strength.NONE)


@dataclass
class StagedAssistant(FakeAssistant):
    """Answers a question that names a state with that state; an answer that grows waits for `finish`."""

    finish: threading.Event = field(default_factory=threading.Event)

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        if question.startswith("alles"):
            return FULL
        if question.startswith("Hallo"):
            return REFUSED
        if question.startswith("vroeger"):
            return PAST
        if question.startswith("zeker"):
            return replace(SHORT, strength=Strength(question.split()[1]))
        return super().answer(question, history)

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Generator[str | Answer, None, None]:
        if "regel voor regel" in question:
            yield from POOL_LINES
            self.finish.wait(60)
        if "breekt af" in question:
            yield from POOL_LINES[:2]
            raise RuntimeError("broken off by the test")
        yield self.answer(question, history)


@dataclass(frozen=True)
class Stage:
    """What a state is made with: the address of a server and who works behind it."""

    address: str
    assistant: StagedAssistant
    simplifier: FakeSimplifier


def ask(page: Page, question: str) -> None:
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill(question)
    page.get_by_role("button", name=texts.ASK_BUTTON).click()


def empty(page: Page, stage: Stage) -> None:
    page.goto(stage.address)


def answered(page: Page, stage: Stage, question: str = "alles over het zwembad") -> None:
    page.goto(stage.address)
    ask(page, question)
    expect(page.get_by_role("article")).to_have_count(1)
    expect(page.locator("#melding")).to_have_text(texts.ANSWER_READY)


def unfolded(page: Page, stage: Stage) -> None:
    answered(page, stage, f"alles {LONG_WORD}?")
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")


def topic_open(page: Page, stage: Stage) -> None:
    page.goto(stage.address)
    for topic in page.locator(".topic summary").all():
        topic.click()


def strengths(page: Page, stage: Stage) -> None:
    page.goto(stage.address)
    for count, question in enumerate([*(f"zeker {kind}" for kind in STRENGTHS), "vroeger"], start=1):
        ask(page, question)
        expect(page.get_by_role("article")).to_have_count(count)


def growing(page: Page, stage: Stage) -> None:
    page.goto(stage.address)
    ask(page, "regel voor regel")
    expect(page.get_by_text("De gemeente beslist voor het einde")).to_be_visible()
    expect(page.get_by_text(texts.UNFINISHED)).to_be_visible()


def broken_off(page: Page, stage: Stage) -> None:
    page.goto(stage.address)
    ask(page, "breekt af")
    expect(page.get_by_text(texts.BROKEN_OFF)).to_be_visible()


def spoken(page: Page, stage: Stage) -> None:
    answered(page, stage)
    page.get_by_role("button", name=texts.SPEAK, exact=True).click()
    expect(page.get_by_role("button", name=texts.SPEAK_STOP, exact=True)).to_be_visible()


def copying_failed(page: Page, stage: Stage) -> None:
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false;"
    )
    answered(page, stage)
    page.get_by_role("button", name=texts.COPY).click()
    expect(page.get_by_text(texts.NOT_COPIED)).to_be_visible()


def easier(page: Page, stage: Stage) -> None:
    answered(page, stage)
    page.get_by_role("button", name="Makkelijker").click()
    expect(page.get_by_role("article")).to_have_count(2)


def server_error(page: Page, stage: Stage) -> None:
    page.goto(stage.address)
    ask(page, f"kapot {LONG_WORD}")
    expect(page.get_by_role("button", name=texts.TRY_AGAIN)).to_be_visible()


def nothing_typed(page: Page, stage: Stage) -> None:
    page.goto(stage.address)
    ask(page, "")
    expect(page.get_by_role("alert")).to_be_visible()


def near_the_limit(page: Page, stage: Stage) -> None:
    page.goto(stage.address)
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill("a" * 950)
    expect(page.locator("#teller")).not_to_be_empty()


def thumb_pressed(page: Page, stage: Stage) -> None:
    answered(page, stage)
    page.locator(".thumbs button").first.click()
    expect(page.get_by_label(texts.FEEDBACK_REMARK_LABEL)).to_be_visible()


def remark_wrong(page: Page, stage: Stage) -> None:
    thumb_pressed(page, stage)
    page.get_by_role("button", name=texts.FEEDBACK_SEND, exact=True).click()
    expect(page.get_by_text(texts.FEEDBACK_NOTHING_TYPED)).to_be_visible()


def remark_sent(page: Page, stage: Stage) -> None:
    thumb_pressed(page, stage)
    page.get_by_label(texts.FEEDBACK_REMARK_LABEL).fill(f"Duidelijk: {LONG_WORD}")
    page.get_by_role("button", name=texts.FEEDBACK_SEND, exact=True).click()
    expect(page.get_by_text(texts.FEEDBACK_SENT)).to_be_visible()


def cleared(page: Page, stage: Stage) -> None:
    answered(page, stage)
    page.get_by_role("button", name=texts.START_AGAIN).first.click()
    expect(page.get_by_role("status")).to_have_text(texts.CLEARED)


def starting(page: Page, stage: Stage) -> None:
    stage.assistant.vectors_ready = False
    page.goto(stage.address)
    expect(page.get_by_text(messages.STARTING_NOTICE)).to_be_visible()


def restarted(page: Page, stage: Stage) -> None:
    answered(page, stage)
    page.evaluate("document.getElementById('gesprek').value = 'verzegeld met een andere sleutel'")
    ask(page, QUESTION)
    expect(page.get_by_text(texts.LOST_CONVERSATION)).to_be_visible()


def as_without_script(route: Route) -> None:
    """Gives a page as a browser without JavaScript shows it, in one where a test can still look around."""
    reply = route.fetch()
    html = re.sub(r"<script\b.*?</script>", "", reply.text(), flags=re.S)
    html = html.replace("<noscript>", "<div>").replace("</noscript>", "</div>")
    route.fulfill(response=reply, body=html)


def without_script(page: Page, stage: Stage) -> None:
    page.route(re.compile(rf"^{re.escape(stage.address)}/(#.*)?$"), as_without_script)
    page.goto(stage.address)
    ask(page, "alles over het zwembad")
    expect(page.get_by_role("article")).to_have_count(1)
    expect(page.get_by_text(texts.NO_SCRIPT)).to_be_visible()


def error_without_script(page: Page, stage: Stage) -> None:
    page.route(re.compile(rf"^{re.escape(stage.address)}/(#.*)?$"), as_without_script)
    page.goto(stage.address)
    ask(page, "kapot")
    expect(page.get_by_role("button", name=texts.TRY_AGAIN)).to_be_visible()


def asking(question: str) -> Callable[[Page, Stage], None]:
    return lambda page, stage: answered(page, stage, question)


def address(path: str) -> Callable[[Page, Stage], None]:
    def go(page: Page, stage: Stage) -> None:
        page.goto(stage.address + path)

    return go


def problem(page: Page, stage: Stage) -> None:
    page.goto(stage.address)
    page.evaluate("document.getElementById('gesprek').value = 'a'.repeat(600000)")
    page.evaluate("document.getElementById('formulier').submit()")
    expect(page.get_by_role("heading", name=texts.REQUEST_TOO_LARGE_TITLE)).to_be_visible()


def explanation_open(page: Page, stage: Stage) -> None:
    page.goto(stage.address + DOCUMENT)
    page.get_by_text(texts.READER_SOURCE, exact=True).click()
    page.get_by_role("button", name="hub").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def editor_empty(page: Page, stage: Stage) -> None:
    page.goto(f"{stage.address}/redactie")


def editor_error(page: Page, stage: Stage) -> None:
    page.goto(f"{stage.address}/redactie")
    page.get_by_role("button", name=editor_texts.SUBMIT).click()
    expect(page.get_by_role("alert")).to_be_visible()


def editor_result(page: Page, stage: Stage) -> None:
    page.goto(f"{stage.address}/redactie")
    page.get_by_label(editor_texts.TEXT_LABEL, exact=True).fill(
        "Parkeren is kosteloos gedurende circa drie weken. Wij streven ernaar dat te beperken. Dat is op 6 juni."
    )
    page.get_by_role("button", name=editor_texts.SUBMIT).click()
    expect(page.locator("#melding")).to_contain_text("Klaar.")


def staff_empty(page: Page, stage: Stage) -> None:
    page.goto(f"{stage.address}/medewerkers/")
    expect(page.get_by_label(texts.STAFF_QUESTION, exact=True)).to_be_visible()


def staff_answered(page: Page, stage: Stage) -> None:
    staff_empty(page, stage)
    page.get_by_label(texts.STAFF_QUESTION, exact=True).fill("Komt er een zwembad?")
    page.get_by_role("button", name=texts.STAFF_ASK).click()
    expect(page.locator("#stand[role=status]")).to_have_text(texts.ANSWER_READY)


def staff_error(page: Page, stage: Stage) -> None:
    staff_empty(page, stage)
    page.get_by_role("button", name=texts.STAFF_ASK).click()
    expect(page.locator("#stand[role=status]")).to_have_text(texts.EMPTY_QUESTION)


RESIDENTS: dict[str, Callable[[Page, Stage], None]] = {
    "empty": empty,
    "topics-open": topic_open,
    "answered": answered,
    "answered-and-unfolded": unfolded,
    "easier": easier,
    "every-strength": strengths,
    "growing": growing,
    "broken-off": broken_off,
    "read-aloud": spoken,
    "not-copied": copying_failed,
    "not-found": asking("hoe verleng ik mijn rijbewijs?"),
    "refused-in-another-language": asking("Hallo"),
    "nothing-typed": nothing_typed,
    "error-with-way-out": server_error,
    "near-the-limit": near_the_limit,
    "thumb-pressed": thumb_pressed,
    "remark-wrong": remark_wrong,
    "remark-sent": remark_sent,
    "cleared": cleared,
    "without-vectors": starting,
    "restarted": restarted,
    "without-script": without_script,
    "error-without-script": error_without_script,
    "page-not-found": address("/bestaat-niet"),
    "problem": problem,
}
READER: dict[str, Callable[[Page, Stage], None]] = {
    "list": address("/lees"),
    "document": address(DOCUMENT),
    "found": address(f"{DOCUMENT}?zoek=hub"),
    "near": address(f"{DOCUMENT}?zoek=bus"),
    "nothing-found": address(f"{DOCUMENT}?zoek=niets"),
    "explanation-open": explanation_open,
}
EDITOR: dict[str, Callable[[Page, Stage], None]] = {
    "empty": editor_empty,
    "error": editor_error,
    "result": editor_result,
}
STAFF: dict[str, Callable[[Page, Stage], None]] = {
    "empty": staff_empty,
    "answered": staff_answered,
    "error": staff_error,
}
