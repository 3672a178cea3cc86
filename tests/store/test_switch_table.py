"""Switches in SQLite and in PostgreSQL: what is kept, what the other process sees, many at once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from assistant.store import Database, SwitchTable
from assistant.switches import CHAT, Seen, Switch, SwitchChange, topic_subject

NOON = datetime(2026, 11, 30, 11, tzinfo=UTC)
WONEN = topic_subject("wonen")
CHAT_OFF = Switch(CHAT, "De chat is dicht. café 🙂", "Medewerker beheer (beheer-1)", NOON)


@pytest.fixture
def table(database: Database) -> SwitchTable:
    return SwitchTable(database)


def test_what_is_off_comes_back_as_it_was(table: SwitchTable) -> None:
    topic = Switch(WONEN, "Even niet.", "beheer-2", NOON + timedelta(microseconds=1))
    table.turn_off(topic)
    table.turn_off(CHAT_OFF)
    assert table.off() == (CHAT_OFF, topic)


def test_another_message_takes_the_place_of_the_first(table: SwitchTable) -> None:
    later = Switch(CHAT, "Daarna.", "beheer-2", NOON + timedelta(hours=1))
    table.turn_off(CHAT_OFF)
    table.turn_off(later)
    assert table.off() == (later,)


def test_what_is_on_already_is_not_turned_and_leaves_no_trace(table: SwitchTable) -> None:
    table.turn_off(CHAT_OFF)
    assert table.turn_on(CHAT, "beheer-2", NOON)
    assert not table.turn_on(CHAT, "beheer-3", NOON)
    assert table.off() == ()
    assert table.history(10) == (
        SwitchChange(CHAT, None, "beheer-2", NOON),
        SwitchChange(CHAT, CHAT_OFF.message, CHAT_OFF.by, NOON),
    )


def test_nothing_is_turned_where_it_is_no_longer_as_it_was_seen(table: SwitchTable) -> None:
    later = Switch(CHAT, "Daarna.", "beheer-2", NOON + timedelta(microseconds=1))
    assert not table.turn_off(CHAT_OFF, Seen(NOON))
    assert table.turn_off(CHAT_OFF, Seen(None))
    assert not table.turn_off(later, Seen(None))
    assert table.off() == (CHAT_OFF,)
    assert table.turn_off(later, Seen(NOON))
    assert not table.turn_on(CHAT, "beheer-3", NOON, Seen(NOON))
    assert table.off() == (later,)
    assert table.turn_on(CHAT, "beheer-3", NOON, Seen(later.at))
    assert len(table.history(10)) == 3


def test_of_many_who_saw_the_same_one_turns_it(
    patient: None, opened: Callable[[str], Database], url: str
) -> None:
    tables = [SwitchTable(opened(url)) for _ in range(4)]

    def turn(number: int) -> bool:
        return tables[number].turn_off(Switch(CHAT, f"Bericht {number}", "beheer-1", NOON), Seen(None))

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(turn, range(4))).count(True) == 1
    assert len(tables[0].history(10)) == 1


def test_the_history_gives_the_newest(table: SwitchTable) -> None:
    for number in range(4):
        table.turn_off(Switch(CHAT, f"Bericht {number}", "beheer-1", NOON))
    assert [change.message for change in table.history(2)] == ["Bericht 3", "Bericht 2"]


def test_only_changes_that_are_older_are_deleted_and_what_is_off_stays(table: SwitchTable) -> None:
    later = Switch(WONEN, "Even niet.", "beheer-2", NOON + timedelta(hours=1))
    table.turn_off(CHAT_OFF)
    table.turn_off(later)
    assert table.delete_history_before(later.at) == 1
    assert [change.subject for change in table.history(10)] == [WONEN]
    assert table.off() == (CHAT_OFF, later)


def test_another_process_sees_it_at_once(
    table: SwitchTable, opened: Callable[[str], Database], url: str
) -> None:
    elsewhere = SwitchTable(opened(url))
    table.turn_off(CHAT_OFF)
    assert elsewhere.off() == (CHAT_OFF,)
    assert elsewhere.turn_on(CHAT, "beheer-2", NOON)
    assert table.off() == ()


def test_many_who_turn_the_same_at_once_all_succeed(
    patient: None, opened: Callable[[str], Database], url: str
) -> None:
    tables = [SwitchTable(opened(url)) for _ in range(4)]

    def turn(number: int) -> None:
        tables[number % 4].turn_off(Switch(CHAT, f"Bericht {number}", "beheer-1", NOON))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(turn, range(12)))
    history = tables[0].history(20)
    assert {change.message for change in history} == {f"Bericht {number}" for number in range(12)}
    (left,) = tables[0].off() or ()
    assert left.message == history[0].message
