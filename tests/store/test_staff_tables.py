"""What staff keep, in each kind of database: reports, the history of plain texts, ended sessions."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from assistant.desk_reports import ReportState
from assistant.store import Database, DeskReportTable, EndedSessionsTable, PlainHistoryTable, SwitchTable
from store.records import CHANGE, NOON, REPORT, SWITCH, TODAY

LATER = NOON + timedelta(hours=1)


def test_a_report_comes_back_as_it_was_and_can_be_closed(database: Database) -> None:
    table = DeskReportTable(database)
    assert table.put(REPORT, TODAY)
    assert table.put(replace(REPORT, remark="iets anders"), TODAY), "sent twice"
    assert table.kept() == (REPORT,)
    assert table.set_state(REPORT.id, ReportState.DONE)
    assert table.kept(ReportState.OPEN) == ()
    assert table.kept() == (replace(REPORT, state=ReportState.DONE),)
    assert not table.set_state("x", ReportState.DONE)


def test_beyond_the_limit_of_a_day_no_new_report_is_kept(database: Database) -> None:
    table, three = DeskReportTable(database), replace(TODAY, most=3)
    old = replace(REPORT, id="old", at=TODAY.since - timedelta(seconds=1))
    kept = [table.put(report, three) for report in (old, *(replace(REPORT, id=name) for name in "abcd"))]
    assert kept == [True, True, True, True, False]
    assert table.put(replace(REPORT, id="b"), three), "it is there already"


def test_reports_come_newest_first_and_by_state(database: Database) -> None:
    table = DeskReportTable(database)
    for hours, name in ((1, "b"), (2, "c"), (0, "a")):
        table.put(replace(REPORT, id=name, at=NOON + timedelta(hours=hours)), TODAY)
    assert table.set_state("b", ReportState.DONE)
    assert [report.id for report in table.kept()] == ["c", "b", "a"]
    assert [report.id for report in table.kept(ReportState.OPEN)] == ["c", "a"]
    assert [report.id for report in table.kept(ReportState.DONE)] == ["b"]
    assert table.delete_before(LATER) == 1
    assert [report.id for report in table.kept()] == ["c", "b"]


def test_the_history_numbers_its_changes_and_gives_the_newest_first(database: Database) -> None:
    table = PlainHistoryTable(database)
    again = replace(CHANGE, at=LATER, before=CHANGE.after, after='{"plain": "Anders"}')
    for change in (CHANGE, again, replace(CHANGE, subject="akkoord/2")):
        table.add(change)
    newest, oldest = table.of("akkoord/1")
    assert newest.id > oldest.id > 0
    assert (replace(newest, id=0), replace(oldest, id=0)) == (again, CHANGE)
    assert table.delete_before(LATER) == 2
    assert table.of("akkoord/1") == (newest,)


def test_an_ended_session_is_forgotten_after_its_time(database: Database) -> None:
    table = EndedSessionsTable(database)
    for _ in range(2):
        table.add("a", LATER, NOON)
    assert (table.holds("a"), table.holds("b")) == (True, False)
    table.add("b", LATER + timedelta(hours=1), LATER + timedelta(seconds=1))
    assert (table.holds("a"), table.holds("b")) == (False, True)


@pytest.mark.usefixtures("patient")
def test_processes_at_once_do_not_trip_over_each_other(opened: Callable[[str], Database], url: str) -> None:
    databases = [opened(url) for _ in range(2)]

    def write(number: int) -> None:
        database = databases[number % 2]
        SwitchTable(database).turn_off(replace(SWITCH, message=str(number)))
        EndedSessionsTable(database).add("a", LATER, NOON)
        assert DeskReportTable(database).put(REPORT, TODAY)
        PlainHistoryTable(database).add(CHANGE)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(write, range(24)))
    (off,) = SwitchTable(databases[0]).off() or ()
    history = SwitchTable(databases[0]).history(100)
    assert (len(history), history[0].message) == (24, off.message)
    assert len({change.id for change in PlainHistoryTable(databases[0]).of("akkoord/1")}) == 24
    assert DeskReportTable(databases[0]).kept() == (REPORT,)
