"""What staff keep, in each kind of database: reports, the history of plain texts, switches, ended sessions."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from assistant.desk_reports import ReportState
from assistant.store import Database, DeskReportTable, EndedSessionsTable, PlainHistoryTable, SwitchTable
from assistant.switches import SwitchChange
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
    assert table.delete_before(LATER) == 1


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


def test_a_switch_is_off_once_and_its_history_tells_all(database: Database) -> None:
    table = SwitchTable(database)
    other = replace(SWITCH, message="Nu met een andere tekst.", at=LATER)
    table.turn_off(SWITCH)
    table.turn_off(other)
    assert table.off() == (other,)
    assert table.turn_on(SWITCH.subject, "Medewerker beheer", LATER)
    assert not table.turn_on(SWITCH.subject, "Medewerker beheer", LATER)
    assert table.off() == ()
    assert [change.message for change in table.history(10)] == [None, other.message, SWITCH.message]
    assert table.delete_history_before(LATER) == 1
    assert table.history(1) == (SwitchChange(SWITCH.subject, None, "Medewerker beheer", LATER),)


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
