"""A front desk on the real corpus whose account, search and store a test can break."""

from __future__ import annotations

import threading
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from builders import NoEmbeddings
from fastapi import FastAPI, Request
from feedback_builders import ticking
from starlette.responses import HTMLResponse, JSONResponse, Response
from web_fakes import FakeAssistant

from assistant.accounts import Account, Role
from assistant.answering import Assistant
from assistant.desk import Desk
from assistant.desk_choice import Choice
from assistant.desk_reports import DeskReport, DeskReports, ReportState
from assistant.desk_result import DeskResult
from assistant.errors import StoreError
from assistant.feedback import DayLimit
from assistant.index import IndexStore
from assistant.library import Library
from assistant.model import Answer
from assistant.reading_room import ReadingRoom
from assistant.settings import Settings
from assistant.store import Database, DeskReportTable
from assistant.web.app import create_app
from assistant.web.desk_sheets import DeskParts
from assistant.web.door import Door, NotAllowedError, NotSignedInError
from assistant.web.settings import WebSettings

COLLEAGUE = Account("balie-1", "Medewerker balie", frozenset({Role.BALIE}))
TODAY = date(2026, 11, 22)
PER_DAY = 50


class BreakableDesk(Desk):
    """A desk that fails when `broken` is set; a test can hold it until `go`."""

    broken: Exception | None = None
    result: DeskResult | None = None
    says_complete = False

    def __init__(self, assistant: Assistant) -> None:
        super().__init__(assistant)
        self.go = threading.Event()
        self.go.set()

    @property
    def complete(self) -> bool:
        return self.says_complete or super().complete

    def look_up(self, question: str, choice: Choice | None = None) -> DeskResult:
        self.go.wait(60)
        if self.broken is not None:
            raise self.broken
        return self.result or super().look_up(question, choice)


class BreakableReports(DeskReportTable):
    broken = False

    def put(self, report: DeskReport, limit: DayLimit) -> bool:
        if self.broken:
            raise StoreError("cannot use the database 'test': it is broken")
        return super().put(report, limit)


@dataclass
class FrontDesk:
    """The application with everything that a test may look at or change."""

    app: FastAPI
    desk: BreakableDesk
    table: BreakableReports
    account: Account | None = COLLEAGUE
    counted: list[tuple[str, str]] = field(default_factory=list)

    @property
    def kept(self) -> tuple[DeskReport, ...]:
        return self.table.kept()

    @property
    def open(self) -> tuple[DeskReport, ...]:
        return self.table.kept(ReportState.OPEN)


def from_words_alone(library: Library, settings: Settings) -> Assistant:
    """The real assistant on the real corpus, without vectors."""
    own = replace(library, retriever=copy(library.retriever))
    return Assistant(own, settings, IndexStore(settings.index_dir, NoEmbeddings(), "none"))


def front_desk(assistant: Assistant, folder: Path, per_day: int = PER_DAY) -> FrontDesk:
    desk = BreakableDesk(assistant)
    table = BreakableReports(Database(f"sqlite:///{folder}/desk.sqlite3"))
    counted: list[tuple[str, str]] = []

    def count(answer: Answer, question: str) -> None:
        counted.append((answer.status.value, question))

    parts = DeskParts(desk, DeskReports(table, per_day, ticking()), lambda: TODAY, "Heerlen", 1000, count)
    made: list[FrontDesk] = []
    app = create_app(
        FakeAssistant(),
        WebSettings(staff_page=False),
        ReadingRoom(assistant.library),
        door=Door(lambda request: made[0].account),
        front_desk=parts,
    )

    @app.exception_handler(NotSignedInError)
    async def not_signed_in(request: Request, error: NotSignedInError) -> Response:
        return JSONResponse({"error": "U bent niet ingelogd."}, 401)

    @app.exception_handler(NotAllowedError)
    async def not_allowed(request: Request, error: NotAllowedError) -> Response:
        return HTMLResponse("", 403)

    made.append(FrontDesk(app, desk, table, counted=counted))
    return made[0]
