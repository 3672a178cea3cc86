"""The management page in a real Chromium: the kill switch, a topic, a file, the keyboard, both widths."""

from __future__ import annotations

import csv
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from browsing import PATIENCE, MakePage, served, too_wide, violations
from free_ports import free_port
from management_fakes import DOOR, Everything, filled
from playwright.sync_api import Browser, Page, expect
from web_fakes import POOL, TOPICS, FakeAssistant

from assistant.asked import DeskQuestion
from assistant.store import Database, SwitchTable
from assistant.switched import Switchboard, Topics
from assistant.switches import CHAT, Switches, topic_subject
from assistant.web import management_texts as texts
from assistant.web import management_topic_texts as topic_texts
from assistant.web import texts as residents
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

pytestmark = pytest.mark.browser

HERE = Path(__file__).resolve().parent
QUESTION = "Komt er een zwembad in het centrum?"
WIDTHS = (1280, 360, 320)


class Place:
    """A server with the residents' page and the management page, on a real store."""

    def __init__(self, folder: Path) -> None:
        self.everything: Everything = filled()
        self.switches = Switches(SwitchTable(Database(f"sqlite:///{folder / 'test.sqlite3'}")))
        switchboard = Switchboard(self.switches, Topics(lambda passage: (), {}))
        trial = switchboard.around(FakeAssistant()).tried
        desk = replace(self.everything.desk(), switches=self.switches, trial=trial)
        self.app = create_app(
            FakeAssistant(),
            WebSettings(staff_page=False, topics=TOPICS),
            door=DOOR,
            switchboard=switchboard,
            management=desk,
        )
        self.address = ""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    place = Place(tmp_path_factory.mktemp("beheer"))
    with served(place.app) as place.address:
        yield place


@pytest.fixture
def place(running: Place) -> Iterator[Place]:
    yield running
    running.everything.break_store(False)
    for switch in running.switches.off():
        running.switches.turn_on(switch.subject, "test")


@pytest.fixture(scope="module")
def screen(browser: Browser) -> Iterator[Page]:
    """One page for everything that is only looked at."""
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()


def ask(page: Page, question: str = QUESTION) -> None:
    page.get_by_label(residents.QUESTION_LABEL, exact=True).fill(question)
    page.get_by_role("button", name=residents.ASK_BUTTON).click()


def turn_off(page: Page, address: str, name: str, message: str) -> None:
    page.goto(f"{address}/beheer")
    page.get_by_role("link", name=f"{texts.TURN_OFF} ({name})", exact=True).click()
    page.get_by_label(texts.MESSAGE).fill(message)
    page.get_by_role("button", name=texts.CONFIRM_OFF).click()
    expect(page.get_by_role("status")).to_have_text(f"{name} staat nu uit.")


def turn_on(page: Page, address: str, name: str) -> None:
    page.goto(f"{address}/beheer")
    page.get_by_role("link", name=f"{texts.TURN_ON} ({name})", exact=True).click()
    page.get_by_role("button", name=texts.CONFIRM_ON).click()
    expect(page.get_by_role("status")).to_have_text(f"{name} staat nu aan.")


# The kill switch


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_the_chat_goes_off_for_a_page_that_was_open_and_on_again(
    place: Place, new_page: MakePage, script: bool
) -> None:
    resident, manager = new_page(java_script_enabled=script), new_page(java_script_enabled=script)
    resident.goto(place.address)
    ask(resident)
    expect(resident.get_by_role("article")).to_have_count(1)

    turn_off(manager, place.address, texts.CHAT, "De assistent is even dicht.")
    ask(resident, "En wanneer komt het bad?")
    expect(resident.get_by_role("alert").filter(has_text="De assistent is even dicht.")).to_be_visible()
    box = resident.get_by_label(residents.QUESTION_LABEL, exact=True)
    expect(box).to_have_value("En wanneer komt het bad?")
    expect(resident.get_by_role("article")).to_have_count(1)
    newcomer = new_page()
    newcomer.goto(place.address)
    expect(newcomer.get_by_text("De assistent is even dicht.")).to_be_visible()
    expect(newcomer.get_by_label(residents.QUESTION_LABEL)).to_have_count(0)
    expect(newcomer.get_by_role("heading", name=residents.TALK_TO_A_PERSON)).to_be_visible()

    turn_on(manager, place.address, texts.CHAT)
    resident.get_by_role("button", name=residents.TRY_AGAIN).click()
    expect(resident.get_by_role("article")).to_have_count(2)


def create() -> object:
    """The application of a process that is started again on the same store."""
    return Place(Path(os.environ["GEWONETAAL_TEST_FOLDER"])).app


def listens(port: int) -> bool:
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def started_again(folder: Path) -> Iterator[str]:
    """A new process on the store of an earlier server."""
    port = free_port()
    paths = os.pathsep.join(map(str, (HERE, HERE.parent, HERE.parents[1])))
    environment = {**os.environ, "PYTHONPATH": paths, "GEWONETAAL_TEST_FOLDER": str(folder)}
    command = [sys.executable, "-m", "uvicorn", "--factory", "test_management_browser:create"]
    process = subprocess.Popen(
        [*command, "--port", str(port), "--log-level", "error"], cwd=HERE, env=environment
    )
    try:
        deadline = time.monotonic() + 120
        while not listens(port):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the server on port {port} did not start within 120 seconds")
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.wait(timeout=60)


def test_what_is_off_is_off_after_a_restart(tmp_path: Path, new_page: MakePage) -> None:
    manager = new_page()
    with served(Place(tmp_path).app) as address:
        turn_off(manager, address, texts.CHAT, "De assistent is even dicht.")
    with started_again(tmp_path) as address:
        manager.goto(address)
        expect(manager.get_by_text("De assistent is even dicht.")).to_be_visible()
        manager.goto(f"{address}/beheer")
        expect(manager.get_by_text(texts.CHAT_IS_OFF)).to_be_visible()
        turn_on(manager, address, texts.CHAT)


def test_a_topic_goes_off_with_its_examples_and_its_answers(place: Place, new_page: MakePage) -> None:
    resident, manager = new_page(), new_page()
    turn_off(manager, place.address, "Sport en cultuur", "Even geen antwoord over sport.")
    resident.goto(place.address)
    expect(resident.get_by_text("Ouderen", exact=True)).to_be_visible()
    expect(resident.get_by_text("Sport en cultuur", exact=True)).to_have_count(0)
    ask(resident)
    answer = resident.get_by_role("article")
    expect(answer).to_contain_text("Even geen antwoord over sport.")
    expect(answer).not_to_contain_text(POOL.citations[0].title)
    turn_on(manager, place.address, "Sport en cultuur")
    ask(resident, "En nu?")
    expect(answer.first).to_contain_text(POOL.citations[0].title)


def test_a_neighbour_goes_off_with_a_topic_and_a_question_shows_it(place: Place, new_page: MakePage) -> None:
    """Without a script, from the form to the question that is tried."""
    manager = new_page(java_script_enabled=False)
    manager.goto(f"{place.address}/beheer/schakelaar?wat=topic:ouderen&stand=uit")
    manager.get_by_label(topic_texts.ALSO_OFF.format(what="Sport en cultuur")).check()
    manager.get_by_role("button", name=texts.CONFIRM_OFF).click()
    expect(manager.get_by_role("status")).to_have_text("Ouderen staat nu uit. Ook uit: Sport en cultuur.")
    manager.get_by_role("link", name=topic_texts.TRY_LINK).first.click()
    box = manager.get_by_label(topic_texts.TRIAL_LABEL, exact=True)
    expect(box).to_be_in_viewport()
    box.fill(QUESTION)
    box.press("Enter")
    outcome = manager.locator(".tried")
    expect(outcome).to_be_in_viewport()
    expect(outcome).to_contain_text(topic_texts.GETS_MESSAGE)
    expect(outcome).to_contain_text("Over dit onderwerp geeft de assistent nu geen antwoord.")
    turn_on(manager, place.address, "Sport en cultuur")
    box.fill(QUESTION)
    manager.get_by_role("button", name=topic_texts.TRIAL_BUTTON).click()
    expect(outcome).to_contain_text(topic_texts.GETS_ANSWER)
    expect(manager.get_by_label(topic_texts.TRIAL_LABEL, exact=True)).to_have_value(QUESTION)


# The keyboard, files and reports


def test_the_keyboard_alone_turns_the_chat_off(place: Place, screen: Page) -> None:
    screen.goto(f"{place.address}/beheer")
    screen.keyboard.press("Tab")
    expect(screen.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    screen.keyboard.press("Enter")
    target = screen.get_by_role("link", name=f"{texts.TURN_OFF} ({texts.CHAT})", exact=True)
    for _ in range(12):
        screen.keyboard.press("Tab")
        if target.evaluate("link => link === document.activeElement"):
            break
    expect(target).to_be_focused()
    assert target.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"
    screen.keyboard.press("Enter")
    box = screen.get_by_label(texts.MESSAGE)
    box.focus()
    screen.keyboard.press("Control+A")
    screen.keyboard.type("Met de toetsen.")
    screen.keyboard.press("Tab")
    screen.keyboard.press("Enter")
    expect(screen.get_by_role("status")).to_have_text("De chat staat nu uit.")
    assert place.switches.state().chat_message == "Met de toetsen."


def test_a_file_is_downloaded_and_read(place: Place, screen: Page, tmp_path: Path) -> None:
    formula = DeskQuestion("b", place.everything.clock.now, '=HYPERLINK("x";"y")', "answered")
    place.everything.asked.questions.append(formula)
    screen.goto(f"{place.address}/beheer?periode=30")
    with screen.expect_download() as waiting:
        screen.get_by_role("link", name=texts.DOWNLOAD.format(name=texts.DOWNLOAD_DESK)).click()
    place.everything.asked.questions.remove(formula)
    assert waiting.value.suggested_filename == "balievragen-2026-11-30.csv"
    file = tmp_path / "balievragen.csv"
    waiting.value.save_as(file)
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.reader(opened, delimiter=";"))
    assert rows[0] == list(texts.DESK_COLUMNS)
    assert rows[1][1] == "Blijft de starterslening?"
    assert rows[-1][1] == '\'=HYPERLINK("x";"y")'


def test_a_report_is_done_and_the_page_says_so_there(place: Place, screen: Page) -> None:
    screen.goto(f"{place.address}/beheer")
    name = f"{texts.CLOSE_REPORT} ({texts.ABOUT_REPORT.format(question='Wat kost een paspoort?')})"
    screen.get_by_role("button", name=name).click()
    expect(screen.locator("#meldingen").get_by_role("status")).to_have_text(texts.REPORT_CHANGED["klaar"])
    expect(screen.locator("#meldingen").get_by_role("status")).to_be_in_viewport()
    place.everything.reports.reopen("melding-000000001")


# How it looks


def trying(question: str) -> Callable[[Page], None]:
    """What tries a question on the management page."""

    def try_out(page: Page) -> None:
        page.goto(page.url.partition("/beheer")[0] + "/beheer")
        page.get_by_label(topic_texts.TRIAL_LABEL, exact=True).fill(question)
        page.get_by_role("button", name=topic_texts.TRIAL_BUTTON).click()
        expect(page.locator(".tried, #proef-fout")).to_be_visible()

    return try_out


def states(place: Place) -> Iterator[tuple[str, str | Callable[[Page], None]]]:
    """Every state of the pages, with its name and how it is reached, made one after another."""
    yield "full", "/beheer?periode=7"
    yield "tried-nothing", trying("")
    yield "question", "/beheer/schakelaar?wat=topic:ouderen&stand=uit"
    place.switches.turn_off(topic_subject("ouderen"), "Even niet.", "Medewerker beheer (beheer-1)")
    place.switches.turn_off(topic_subject("sport-en-cultuur"), "Even niet.", "Medewerker beheer (beheer-1)")
    # With the topics that lie near, and what a question gets.
    yield "tried", trying(QUESTION)
    place.switches.turn_off(CHAT, "De assistent is even dicht.", "Medewerker beheer (beheer-1)")
    place.switches.turn_off(topic_subject("wonen"), "lang" * 70, "Medewerker beheer (beheer-1)")
    yield "off", "/beheer?gedaan=uit&wat=chat"
    yield "question-on", "/beheer/schakelaar?wat=topic:wonen&stand=aan"
    yield "unknown", "/beheer/schakelaar?wat=iets"
    yield "closed-for-residents", "/"
    place.everything.break_store()
    yield "broken", "/beheer"


def test_every_state_is_accessible_and_fits_every_width(place: Place, screen: Page, axe: str) -> None:
    seen = []
    for name, address in states(place):
        if isinstance(address, str):
            screen.goto(place.address + address)
        else:
            address(screen)
        screen.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        for width in WIDTHS:
            screen.set_viewport_size({"width": width, "height": 800})
            assert not too_wide(screen), (name, width)
            # The same page at another width: what only its look can break is in the fullest of them.
            if width == 360 or (width == 1280 and name == "full"):
                assert violations(screen, axe) == [], (name, width)
        seen.append(name)
        small = screen.evaluate(
            "[...document.querySelectorAll('main a, main button, main summary')].filter(one => "
            "one.checkVisibility() && one.getBoundingClientRect().height < 24).map(one => one.outerHTML)"
        )
        assert small == [], name
    screen.set_viewport_size({"width": 1280, "height": 800})
    assert len(seen) == 9
