"""Every page in every state, in a real Chromium: axe-core, structure, names, targets, zoom, spacing, focus, motion.

docs/toegankelijkheid.md says what this means for visitors.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from accessibility import complaints
from browsing import MakePage, served
from editor_fakes import FakeSimplifier, desk
from page_states import EDITOR, READER, RESIDENTS, STAFF, Stage, StagedAssistant
from reader_corpus import SmallRoom
from test_answer_tools_browser import DEVICE, LOCAL
from web_fakes import TOPICS

from assistant.contact import contact_of
from assistant.feedback import FeedbackDesk
from assistant.store import Store
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
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('feedback') / 'feedback.sqlite3'}")
    room = SmallRoom()
    app = create_app(
        assistant,
        WebSettings(topics=TOPICS, contact=CONTACT, documents=(room.plain.document,)),
        room,  # type: ignore[arg-type]
        desk(simplifier),
        FeedbackDesk(store, 90, 1000),
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
