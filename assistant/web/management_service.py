"""What the management page needs from the rest of the program; tests put fakes in its place."""

# ruff: noqa: D102

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from assistant.accounts import Account
from assistant.feedback import FeedbackDesk, now_utc
from assistant.switches import Switches


class ThemeCount(Protocol):
    """So many questions on a day had an answer with this theme (`None`: without one) and this status."""

    @property
    def day(self) -> date: ...
    @property
    def entrance(self) -> str: ...
    @property
    def theme(self) -> str | None: ...
    @property
    def status(self) -> str: ...
    @property
    def how_many(self) -> int: ...


class QuestionCount(Protocol):
    """So many questions on a day had an answer with this status; each counts once."""

    @property
    def day(self) -> date: ...
    @property
    def entrance(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def how_many(self) -> int: ...


class DeskQuestion(Protocol):
    """A question of the front desk, without personal data."""

    @property
    def at(self) -> datetime: ...
    @property
    def question(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def themes(self) -> tuple[str, ...]: ...


class Asked(Protocol):
    """What was asked, as `assistant.asked.AskedLog` gives it; both days are included.

    Every method may raise `StoreError`.
    """

    def counts(self, since_day: date, until_day: date) -> Sequence[ThemeCount]:
        """Return the counts per theme; an answer with two themes counts for both."""

    def totals(self, since_day: date, until_day: date) -> Sequence[QuestionCount]:
        """Return the counts of questions."""

    def desk_questions(self, since_day: date, until_day: date) -> Sequence[DeskQuestion]:
        """Return the questions of the front desk, newest first."""


class Report(Protocol):
    """What the front desk said of an answer: `kind` is missing or wrong, `state` open or done."""

    @property
    def id(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def account(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def question(self) -> str: ...
    @property
    def passages(self) -> tuple[str, ...]: ...
    @property
    def remark(self) -> str: ...
    @property
    def state(self) -> str: ...


class Reports(Protocol):
    """The reports of the front desk, as `assistant.desk_reports.DeskReports` gives them.

    Every method may raise `StoreError`.
    """

    def list(self) -> Sequence[Report]:
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
class StoreState:
    """The store: which kind, whether it works, and its size in bytes where that is known.

    `there` is false where nothing was ever kept.
    """

    kind: str
    there: bool
    works: bool
    size: int | None


@dataclass(frozen=True)
class ProgramState:
    """Which version runs, and since when (UTC)."""

    version: str
    started: datetime


@dataclass(frozen=True)
class ManagementDesk:
    """Everything that the management page shows; what is `None` is not there, and the page says so.

    `themes` are the titles of themes by id. The others are called for each page, and may raise.
    """

    switches: Switches
    themes: Mapping[str, str]
    program: ProgramState
    feedback: FeedbackDesk | None = None
    asked: Asked | None = None
    reports: Reports | None = None
    accounts: Callable[[], Sequence[Account]] | None = None
    index: Callable[[], IndexState] | None = None
    model: Callable[[], ModelState | None] = field(default=lambda: None)
    store: Callable[[], StoreState] | None = None
    clock: Callable[[], datetime] = now_utc
