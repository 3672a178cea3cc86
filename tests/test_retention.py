"""What is too old goes: by its own number of days, each day, also when something fails."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from feedback_builders import NOON, Clock
from sqlalchemy import select

from assistant.asked_counts import AskedBatch, AskedCount, AskedTotal, DeskQuestion, Entrance
from assistant.desk_reports import DeskReport, ReportKind, ReportState
from assistant.errors import StoreError
from assistant.feedback import DayLimit, Feedback, Verdict
from assistant.login_counts import LoginCount
from assistant.plain_history import HistoryAction, HistoryEntry
from assistant.retention import Deletion, Expiry, Retention, expiries
from assistant.settings import Settings
from assistant.store import (
    AskedTable,
    Database,
    DeskReportTable,
    FeedbackTable,
    LoginCountTable,
    PlainHistoryTable,
    SwitchTable,
)
from assistant.store.tables import TABLES, VERSION
from assistant.switches import Switch


@dataclass
class Kept:
    """Something that goes; remembers from before which moments it was deleted.

    `failed` and `deleted` are set when a deletion has ended in that way.
    """

    moments: list[datetime] = field(default_factory=list)
    broken: Exception | None = None
    failed: threading.Event = field(default_factory=threading.Event)
    deleted: threading.Event = field(default_factory=threading.Event)

    def delete_before(self, moment: datetime) -> int:
        if self.broken is not None:
            self.failed.set()
            raise self.broken
        self.moments.append(moment)
        self.deleted.set()
        return len(self.moments)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def feedback() -> Kept:
    return Kept()


@pytest.fixture
def counts() -> Kept:
    return Kept()


@pytest.fixture
def make(feedback: Kept, counts: Kept, clock: Clock) -> Callable[..., Retention]:
    kinds = (Expiry("feedback", 90, feedback.delete_before), Expiry("counts", 730, counts.delete_before))

    def make(forget: Callable[[], None] = lambda: None, look_seconds: float = 3600.0) -> Retention:
        return Retention(kinds, forget, clock, look_seconds)

    return make


def fail() -> None:
    raise StoreError("cannot use the database")


def test_each_kind_goes_after_its_own_number_of_days(
    make: Callable[..., Retention], feedback: Kept, counts: Kept
) -> None:
    assert make().delete_old() == (Deletion("feedback", 90, 1), Deletion("counts", 730, 1))
    assert feedback.moments == [NOON - timedelta(days=90)]
    assert counts.moments == [NOON - timedelta(days=730)]


def test_it_is_due_at_the_start_and_once_a_day(
    make: Callable[..., Retention], feedback: Kept, clock: Clock
) -> None:
    retention = make()
    for _ in range(24):
        retention.delete_if_due()
        clock.go_on(hours=1)
    assert feedback.moments == [NOON - timedelta(days=90)]
    for _ in range(24):
        retention.delete_if_due()
        clock.go_on(hours=1)
    assert feedback.moments[1:] == [NOON - timedelta(days=89)]


def test_where_one_kind_fails_the_others_go_and_it_is_due_again(
    make: Callable[..., Retention],
    feedback: Kept,
    counts: Kept,
    clock: Clock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    feedback.broken = StoreError("cannot use the database 'x': locked")
    retention = make()
    assert retention.delete_old() == (
        Deletion("feedback", 90, None, "cannot use the database 'x': locked"),
        Deletion("counts", 730, 1),
    )
    assert "not deleted (feedback): cannot use the database 'x': locked" in caplog.text
    feedback.broken = None
    clock.go_on(hours=1)
    retention.delete_if_due()
    clock.go_on(hours=1)
    retention.delete_if_due()
    assert feedback.moments == [NOON + timedelta(hours=1) - timedelta(days=90)]
    assert len(counts.moments) == 2


def test_it_is_due_again_where_the_files_could_not_be_cleaned(
    make: Callable[..., Retention], feedback: Kept, caplog: pytest.LogCaptureFixture
) -> None:
    retention = make(fail)
    retention.delete_old()
    assert "may still stand in the files" in caplog.text
    retention.delete_if_due()
    assert len(feedback.moments) == 2


def test_the_thread_deletes_though_nobody_writes_and_goes_on_after_an_error_nobody_foresaw(
    make: Callable[..., Retention], feedback: Kept, caplog: pytest.LogCaptureFixture
) -> None:
    feedback.broken = RuntimeError("geheim")
    retention = make(look_seconds=0.01)
    retention.start()
    retention.start()
    assert feedback.failed.wait(60)
    feedback.broken = None
    assert feedback.deleted.wait(60)
    retention.stop()
    assert len(feedback.moments) == 1
    assert "failed with RuntimeError" in caplog.text
    assert "geheim" not in caplog.text


# What the settings say of what is really kept


def test_everything_goes_after_the_days_of_the_settings(tmp_path: Path, clock: Clock) -> None:
    settings = Settings(feedback_days=10, desk_days=20, counts_days=30, history_days=40)
    database = Database(f"sqlite:///{tmp_path}/x.sqlite3")
    put_one_of_each(database)
    retention = Retention(expiries(settings, database), database.forget_deleted, clock)
    clock.go_on(minutes=30)
    assert "login_counts" in filled(database, retention)
    clock.go_on(seconds=1)
    assert "login_counts" not in filled(database, retention), "as soon as it does not count any more"
    clock.go_on(days=10, minutes=-30, seconds=-1)
    histories, counts = {"plain_history", "switch_history"}, {"asked", "asked_themes"}
    desk = {"desk_questions", "desk_reports"}
    assert filled(database, retention) == {"feedback", "switches"} | desk | counts | histories
    clock.go_on(seconds=1)
    assert filled(database, retention) == {"switches"} | desk | counts | histories
    clock.go_on(days=10)
    assert filled(database, retention) == {"switches"} | counts | histories
    clock.go_on(days=11)
    assert filled(database, retention) == {"switches"} | histories
    clock.go_on(days=10)
    assert filled(database, retention) == {"switches"}, "what is off stays off"
    assert not any(b"geheim" in part.read_bytes() for part in tmp_path.iterdir())
    database.close()


def put_one_of_each(database: Database) -> None:
    opinion = Feedback("a", NOON, Verdict.HELPFUL, "answered", "none", "offline", remark="geheim")
    FeedbackTable(database).put_remark(opinion, DayLimit(NOON, 10))
    counts = (AskedCount(NOON.date(), Entrance.DESK, "sport", "answered", 1),)
    totals = (AskedTotal(NOON.date(), Entrance.DESK, "answered", 1),)
    AskedTable(database).add(AskedBatch(counts, totals, (DeskQuestion("q", NOON, "geheim", "answered"),)))
    report = DeskReport("r", NOON, "balie-1", ReportKind.MISSING, "geheim", (), "geheim", ReportState.OPEN)
    DeskReportTable(database).put(report, DayLimit(NOON, 10))
    change = HistoryEntry(NOON, "Medewerker redactie", "akkoord/1", HistoryAction.EDIT, None, "geheim")
    PlainHistoryTable(database).add(change)
    SwitchTable(database).turn_off(Switch("chat", "De chat is even uit.", "Medewerker beheer", NOON))
    until = (NOON + timedelta(minutes=30)).timestamp()
    with LoginCountTable(database).open(NOON.timestamp()) as page:
        page.write({"sleutel": LoginCount(1, until, until)})


def filled(database: Database, retention: Retention) -> set[str]:
    """The tables that have records after deleting what is too old."""
    assert all(deletion.problem is None for deletion in retention.delete_old())
    with database.reading() as connection:
        tables = [table for table in TABLES.sorted_tables if table is not VERSION]
        return {table.name for table in tables if connection.execute(select(table)).first() is not None}


def test_every_table_is_emptied_or_known_to_need_no_emptying(tmp_path: Path) -> None:
    """A new table must get a line in `expiries`, and a record in `put_one_of_each`."""
    database = Database(f"sqlite:///{tmp_path}/x.sqlite3")
    put_one_of_each(database)
    # Ended sessions are forgotten with each new one; see `assistant/store/ended_sessions.py`.
    known = {"schema_version", "ended_sessions"}
    with database.reading() as connection:
        empty = {
            table.name for table in TABLES.sorted_tables if connection.execute(select(table)).first() is None
        }
    assert empty <= known
    database.close()
