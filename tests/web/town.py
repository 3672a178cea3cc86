"""The whole application on a small corpus, with a reload of its texts."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from door_builders import open_door
from fastapi import FastAPI
from fastapi.testclient import TestClient
from langchain_core.embeddings import Embeddings
from reload_builders import NEWS, news_assistant, news_settings
from switch_builders import MemorySwitches

from assistant.asked import AskedLog
from assistant.current import CurrentAssistant, CurrentDesk, CurrentRoom, CurrentTopics
from assistant.desk_reports import DeskReports
from assistant.feedback import FeedbackDesk
from assistant.plain import load_plain_layer
from assistant.plain_reload import PlainReload
from assistant.settings import Settings
from assistant.store import AskedTable, Database, DeskReportTable, FeedbackTable, PlainHistoryTable
from assistant.switched import Switchboard
from assistant.switches import Switches
from assistant.texts_in_use import texts_of
from assistant.web.app import create_app
from assistant.web.desk_parts import desk_parts
from assistant.web.management_parts import management_desk
from assistant.web.reload_parts import reload_of
from assistant.web.review_desk import ReviewDesk
from assistant.web.settings import WebSettings
from assistant.web.texts_in_use import TextsInUse

BASIC_JOBS = f"{NEWS}/51ab0bfa27"
TEXT = f"/redactie/leeslaag/tekst/{BASIC_JOBS}"
QUESTION = "komen er basisbanen?"
OLD = "De gemeente gaat basisbanen organiseren voor wie nuttig kan zijn"
PLAIN = "Dat is het laagste loon dat een werkgever mag betalen."
SOURCE = "De gemeente gaat Basisbanen organiseren."
NEW = "De gemeente gaat basisbanen organiseren voor mensen die nuttig kunnen zijn"


@dataclass
class Town:
    """The application on a small corpus with its reload, which looks when it is told to."""

    app: FastAPI
    client: TestClient
    reload: PlainReload
    file: Path

    def answer(self) -> str:
        """What a resident gets to read."""
        reply = self.client.post("/vraag", json={"question": QUESTION})
        assert reply.status_code == 200
        return html.unescape(reply.json()["html"])

    def page(self, address: str) -> str:
        page = self.client.get(address)
        assert page.status_code == 200
        return html.unescape(page.text)

    def look(self) -> None:
        """Look, whenever that was done last."""
        self.reload._rests_until = 0.0
        self.reload.look()

    def waits(self) -> bool:
        """Whether residents still read other texts than the files hold, or the pages do not say so yet."""
        used = self.reload.editions.current
        library, settings = used.assistant.library, used.assistant.settings
        in_files = texts_of(load_plain_layer(settings.corpus), library.corpus.passages)
        return used.texts != in_files or self.reload.state.since != used.since

    def save(self, core: str, button: str = "opslaan") -> None:
        """Save another core for the basic jobs, on the page of the review."""
        self.send({"kern": core, "knop": button})

    def send(self, typed: dict[str, str]) -> None:
        """Send the form of the basic jobs on the page of the review, with what is typed in it."""
        page = self.client.get(TEXT).text
        fields = dict(re.findall(r'name="(basis)" value="([^"]*)"', page))
        fields |= dict(re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>\n?(.*?)</textarea>', page, re.DOTALL))
        sent = {name: html.unescape(value) for name, value in fields.items()} | typed
        strength = re.search(r'<option value="(\w+)" selected>', page)
        assert strength is not None
        themes = re.findall(r'name="onderwerp" value="([^"]+)" checked', page)
        saved = self.client.post(TEXT, data={**sent, "zekerheid": strength[1], "onderwerp": themes})
        assert saved.status_code == 303, saved.text


@contextmanager
def town_in(folder: Path, settings: Settings, embeddings: Embeddings) -> Iterator[Town]:
    """The application in a folder, with its vectors and with the texts of the start."""
    own = news_settings(folder, settings)
    assistant = news_assistant(own, embeddings)
    assistant.load_vectors()
    database = Database(f"sqlite:///{folder}/test.sqlite3")
    switches = Switches(MemorySwitches())
    reload = reload_of(assistant, lambda: switches.state().topics)
    texts = TextsInUse(reload, is_on=True)
    editions = reload.editions
    switchboard = Switchboard(switches, CurrentTopics(editions))
    asked = AskedLog(AskedTable(database), 90)
    reports = DeskReports(DeskReportTable(database), 100)
    app = create_app(
        CurrentAssistant(editions),
        WebSettings(staff_page=False),
        CurrentRoom(editions),
        door=open_door(),
        front_desk=desk_parts(CurrentDesk(editions), own, database),
        review=ReviewDesk.load(assistant.library, own, PlainHistoryTable(database), texts),
        switchboard=switchboard,
        management=management_desk(
            editions,
            database,
            switchboard,
            FeedbackDesk(FeedbackTable(database), 90, 100),
            asked,
            reports,
            texts,
        ),
        reload=reload,
    )
    town = Town(app, TestClient(app, follow_redirects=False), reload, own.corpus / "plain" / f"{NEWS}.jsonl")
    reload.look()
    yield town
    database.close()
