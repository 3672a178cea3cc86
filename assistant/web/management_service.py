"""What the management page needs from the rest of the program; tests put fakes in its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from assistant.accounts import Account
from assistant.asked import AskedCount, AskedTotal, DeskQuestion
from assistant.corpus_watch import CorpusWatch
from assistant.desk_reports import DeskReport
from assistant.feedback import FeedbackDesk, now_utc
from assistant.near_topics import NearTopics
from assistant.store import StoreState
from assistant.switched import Tried
from assistant.switches import Switches
from assistant.web.texts_in_use import TextsInUse


class Asked(Protocol):
    """The part of `assistant.asked.AskedLog` that the page shows; both days are included.

    Every method may raise `StoreError`.
    """

    def counts(self, since_day: date, until_day: date) -> Sequence[AskedCount]:
        """Return the counts per theme."""

    def totals(self, since_day: date, until_day: date) -> Sequence[AskedTotal]:
        """Return the counts of questions."""

    def desk_questions(self, since_day: date, until_day: date) -> Sequence[DeskQuestion]:
        """Return the questions of the front desk, newest first."""


class Reports(Protocol):
    """The part of `assistant.desk_reports.DeskReports` that the page shows.

    Every method may raise `StoreError`.
    """

    def list(self) -> Sequence[DeskReport]:
        """Return all reports, newest first."""

    def close(self, report_id: str) -> bool:
        """Say that a report was dealt with; `False` where there is none with this id."""

    def reopen(self, report_id: str) -> bool:
        """Say that a report must be looked at after all; `False` where there is none with this id."""


@dataclass(frozen=True)
class IndexState:
    """The search index: how many texts it should hold, whether it holds exactly those, and their embedding.

    `in_use` says whether answers use it; `error` is why not, in English, where loading it failed.
    """

    entries: int
    current: bool
    embedding: str
    in_use: bool
    error: str | None = None


@dataclass(frozen=True)
class ModelState:
    """The language model: `worked` tells of the last time that it was asked (`None`: not yet).

    `rests` says that it failed so often that it is left alone for a while.
    """

    name: str
    worked: bool | None
    rests: bool


@dataclass(frozen=True)
class ProgramState:
    """Which version runs, "" where it was never installed, and since when (UTC)."""

    version: str
    started: datetime


@dataclass(frozen=True)
class ManagementDesk:
    """Everything that the management page shows; what is `None` is not there, and the page says so.

    `themes` are the titles of themes by id, `near` gives their neighbours. `trial` gives what a resident
    would get for a question, which it neither keeps nor counts. The others are called for each page. All
    may raise.
    """

    switches: Switches
    themes: Mapping[str, str]
    program: ProgramState
    near: Callable[[], NearTopics] = field(default=lambda: {})
    trial: Callable[[str], Tried] | None = None
    feedback: FeedbackDesk | None = None
    asked: Asked | None = None
    reports: Reports | None = None
    accounts: Callable[[], Sequence[Account]] | None = None
    index: Callable[[], IndexState] | None = None
    texts: TextsInUse | None = None
    corpus: CorpusWatch | None = None
    model: Callable[[], ModelState | None] = field(default=lambda: None)
    store: Callable[[], StoreState] | None = None
    clock: Callable[[], datetime] = now_utc
