from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.errors import StoreError
from assistant.plain_history import HistoryAction, HistoryEntry, with_gaps
from assistant.store import Database, PlainHistoryTable

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)


def entry(before: str | None, after: str, subject: str = "a/1", **changes: object) -> HistoryEntry:
    values: dict[str, object] = {"at": NOON, "by": "Medewerker redactie", "action": HistoryAction.EDIT}
    return HistoryEntry(subject=subject, before=before, after=after, **{**values, **changes})  # type: ignore[arg-type]


@pytest.fixture
def table(tmp_path: Path) -> Iterator[PlainHistoryTable]:
    database = Database(f"sqlite:///{tmp_path / 'test.sqlite3'}")
    yield PlainHistoryTable(database)
    database.close()


def test_the_changes_of_one_text_come_back_newest_first(table: PlainHistoryTable) -> None:
    kept = [
        entry(None, '{"é": "🙂"}'),
        entry("a", "b", action=HistoryAction.APPROVE),
        entry("b", "c", action=HistoryAction.REOPEN),
    ]
    for one in kept:
        table.add(one)
    table.add(entry("a", "b", subject="a/2"))
    found = table.of("a/1")
    assert [(one.before, one.after, one.action, one.at, one.by) for one in found] == [
        (one.before, one.after, one.action, one.at, one.by) for one in reversed(kept)
    ]
    assert len({one.id for one in found}) == 3
    assert table.of("a/3") == ()


def test_a_store_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    table = PlainHistoryTable(Database(f"sqlite:///{tmp_path / 'weg' / 'test.sqlite3'}"))
    with pytest.raises(StoreError):
        table.add(entry("a", "b"))
    with pytest.raises(StoreError):
        table.of("a/1")


@pytest.mark.parametrize(
    ("changes", "current", "gaps"),
    [
        ([("b", "c"), ("a", "b")], "c", [False, False]),
        ([("b", "c"), ("a", "b")], "d", [True, False]),
        ([("x", "c"), (None, "b")], "c", [False, True]),
        ([("a", "b")], None, [True]),
        ([], "a", []),
    ],
    ids=["unbroken", "changed_since", "changed_in_between", "taken_away", "no_history"],
)
def test_a_change_by_other_means_shows(
    changes: list[tuple[str | None, str]], current: str | None, gaps: list[bool]
) -> None:
    entries = [entry(before, after) for before, after in changes]
    assert with_gaps(entries, current) == list(zip(entries, gaps, strict=True))
