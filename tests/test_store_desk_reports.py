"""The table of reports, on a real file of SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.desk_reports import DeskReport, ReportKind, ReportState
from assistant.errors import StoreError
from assistant.feedback import DayLimit
from assistant.store import Database, DeskReportTable
from assistant.store import database as store_module

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
TODAY = DayLimit(NOON - timedelta(hours=12), 3)
SECRET = "dit staat nergens anders"
GIVEN = DeskReport("a", NOON, "balie-1", ReportKind.MISSING, "Komt er een bad?", ("x/1", "x/2"), SECRET)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "test.sqlite3"


@pytest.fixture
def table(file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[DeskReportTable]:
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.05)
    database = Database(f"sqlite:///{file}")
    yield DeskReportTable(database)
    database.close()


def test_a_report_comes_back_as_it_was(table: DeskReportTable) -> None:
    assert table.put(GIVEN, TODAY)
    assert table.kept() == (GIVEN,)


def test_the_same_report_sent_twice_is_kept_once_as_it_was_first(table: DeskReportTable) -> None:
    assert table.put(GIVEN, TODAY)
    assert table.put(replace(GIVEN, remark="anders"), TODAY)
    assert table.kept() == (GIVEN,)


def test_beyond_the_limit_of_a_day_nothing_new_is_kept(table: DeskReportTable) -> None:
    old = replace(GIVEN, id="old", at=TODAY.since - timedelta(seconds=1))
    kept = [table.put(report, TODAY) for report in (old, *(replace(GIVEN, id=name) for name in "abcd"))]
    assert kept == [True, True, True, True, False]
    assert table.put(replace(GIVEN, id="b"), TODAY)


def test_reports_come_newest_first_and_by_state(table: DeskReportTable) -> None:
    for hours, name in ((1, "b"), (2, "c"), (0, "a")):
        table.put(replace(GIVEN, id=name, at=NOON + timedelta(hours=hours)), TODAY)
    assert table.set_state("b", ReportState.DONE)
    assert [report.id for report in table.kept()] == ["c", "b", "a"]
    assert [report.id for report in table.kept(ReportState.OPEN)] == ["c", "a"]
    assert [report.id for report in table.kept(ReportState.DONE)] == ["b"]
    assert not table.set_state("x", ReportState.DONE)


def test_what_is_too_old_is_deleted(table: DeskReportTable) -> None:
    table.put(GIVEN, TODAY)
    table.put(replace(GIVEN, id="b", at=NOON + timedelta(days=1), remark=""), TODAY)
    assert table.delete_before(NOON + timedelta(hours=1)) == 1
    assert [report.id for report in table.kept()] == ["b"]


def test_a_database_that_is_locked_is_told_and_nothing_is_kept(table: DeskReportTable, file: Path) -> None:
    table.kept()
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError):
            table.put(GIVEN, TODAY)
        other.execute("ROLLBACK")
    assert table.kept() == ()
