"""Every page in every state, in a real Chromium: axe-core, structure, names, targets, zoom, spacing, focus, motion.

docs/toegankelijkheid.md says what this means for visitors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from accessibility import complaints
from browsing import MakePage, served
from door_builders import open_door
from editor_fakes import FakeSimplifier, desk
from page_states import EDITOR, READER, RESIDENTS, STAFF, Stage, StagedAssistant
from playwright.sync_api import Page
from reader_corpus import SmallRoom
from test_answer_tools_browser import DEVICE, LOCAL
from web_fakes import TOPICS

from assistant.contact import contact_of
from assistant.feedback import FeedbackDesk
from assistant.store import Database, FeedbackTable
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

pytestmark = pytest.mark.browser

CONTACT = contact_of("Bel ons.\nOf kom langs.", "045 - 123 45 67", "https://www.example.nl/contact")
# A tool of an editor at a desk; residents' buttons are 44 px.
LEAST_OF_EDITOR = 24


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A server with every page, opened once."""
    assistant, simplifier = StagedAssistant(), FakeSimplifier()
    store = FeedbackTable(Database(f"sqlite:///{tmp_path_factory.mktemp('feedback') / 'feedback.sqlite3'}"))
    room = SmallRoom()
    app = create_app(
        assistant,
        WebSettings(topics=TOPICS, contact=CONTACT, documents=(room.plain.document,)),
        room,  # type: ignore[arg-type]
        desk(simplifier),
        FeedbackDesk(store, 90, 1000),
        door=open_door(),
    )
    with served(app) as address:
        yield Stage(address, assistant, simplifier)
        assistant.finish.set()


@pytest.fixture
def stage(server: Stage) -> Iterator[Stage]:
    yield server
    server.assistant.finish.set()
    server.assistant.finish.clear()
    server.assistant.vectors_ready = True


@pytest.mark.parametrize("state", RESIDENTS)
def test_residents_page_is_accessible(stage: Stage, new_page: MakePage, axe: str, state: str) -> None:
    page = new_page(bypass_csp=True)
    page.add_init_script(DEVICE % f"[{LOCAL}]")
    RESIDENTS[state](page, stage)
    assert complaints(page, axe) == []


@pytest.mark.parametrize("state", READER)
def test_reading_page_is_accessible(stage: Stage, new_page: MakePage, axe: str, state: str) -> None:
    page = new_page(bypass_csp=True)
    page.add_init_script(DEVICE % f"[{LOCAL}]")
    READER[state](page, stage)
    assert complaints(page, axe) == []


@pytest.mark.parametrize("state", EDITOR)
def test_page_for_editors_is_accessible(stage: Stage, new_page: MakePage, axe: str, state: str) -> None:
    page = new_page(bypass_csp=True)
    EDITOR[state](page, stage)
    assert complaints(page, axe, LEAST_OF_EDITOR) == []


@pytest.mark.parametrize("state", STAFF)
def test_page_for_staff_is_accessible(stage: Stage, new_page: MakePage, axe: str, state: str) -> None:
    page = new_page(bypass_csp=True)
    STAFF[state](page, stage)
    assert complaints(page, axe, LEAST_OF_EDITOR) == []


@pytest.mark.parametrize(
    "go",
    [READER["document"], EDITOR["result"], STAFF["answered"]],
    ids=["reading-page", "page-for-editors", "page-for-staff"],
)
def test_tab_comes_out_of_a_page_again(
    stage: Stage, new_page: MakePage, go: Callable[[Page, Stage], None]
) -> None:
    page = new_page()
    go(page, stage)
    page.evaluate("document.activeElement.blur()")
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            return
    raise AssertionError("150 times Tab does not come to the end of the page")


FAULTS = {
    "name: button": "<button></button>",
    "1280 px, axe: color-contrast": "<p style='color: #ccc'>bleek</p>",
    "1280 px, structure: levels of headings": "<h4>Te diep</h4>",
    "1280 px, structure: 2 first headings": "<h1>Nog een</h1>",
    "1280 px, structure: id twice": "<p id=a></p><p id=a></p>",
    "1280 px, target": "<a href=/x style='display: block; height: 20px'>laag</a>",
    "edge": "<button style='border: 1px solid #eee; background: #fff; height: 50px'>vaag</button>",
    "400%, text: 80 px too wide": "<p style='width: 400px; margin: 0'>breed</p>",
    "1280 px, text: cut off": "<p style='height: 30px; width: 99px; overflow: hidden'>past hier echt niet in</p>",
    "1280 px, text: under other text": "<p style='margin-bottom: -30px'>onder</p><p>over</p>",
    "1280 px, spacing: cut off": (
        "<p style='width: 120px; overflow: hidden; white-space: nowrap; font: 14px monospace'>past nu net wel</p>"
    ),
    "1280 px, focus: focus not shown": "<a href=/x style='outline: none; display: block; height: 50px'>los</a>",
    "1280 px, focus: focus hidden": (
        "<a href=/x style='display: block; height: 50px'>onder</a>"
        "<p style='position: relative; margin-top: -50px; height: 50px; background: #fff'></p>"
    ),
    "motion: moves": "<p style='transition: color 1s'>glijdt</p>",
    "reduced motion: the page still scrolls": "<style>html { scroll-behavior: smooth }</style>",
    "forced colours: no border": "<button style='border: 0; background: #000; color: #fff'>kaal</button>",
    "name without its label": "<button aria-label='Iets anders' style='height: 50px'>Verstuur</button>",
}


@pytest.mark.parametrize("complaint", FAULTS)
def test_a_fault_is_seen(new_page: MakePage, axe: str, complaint: str) -> None:
    """What is looked at can fail: each fault on an otherwise empty page is complained about."""
    page = new_page(bypass_csp=True)
    page.set_content(
        "<!doctype html><html lang=nl><title>Proef</title><style>body { margin: 0 } "
        ":focus-visible { outline: 3px solid #000 }</style><main style='background: #fff; color: #000'>"
        f"<h1>Proef</h1>{FAULTS[complaint]}</main></html>"
    )
    assert [line for line in complaints(page, axe) if line.startswith(complaint)] != []
