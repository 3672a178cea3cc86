"""How the store is doing, in each kind of database and with what can be wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from assistant.settings import Settings
from assistant.store import SCHEMA_VERSION, AskedTable, Database, FeedbackTable, open_database, state_of
from assistant.store.state import TableState
from store.records import ASKED, DAY, GIVEN, NOON, TODAY


def test_a_store_in_use(database: Database, url: str) -> None:
    FeedbackTable(database).put_verdict(GIVEN, TODAY)
    FeedbackTable(database).put_verdict(replace(GIVEN, id="b", given_at=NOON + timedelta(hours=3)), TODAY)
    AskedTable(database).add(ASKED)
    state = state_of(database)
    assert (state.works, state.exists, state.version) == (True, True, SCHEMA_VERSION)
    assert state.kind in url
    assert {
        table.name: table for table in state.tables if table.name in ("feedback", "asked", "desk_questions")
    } == {
        "feedback": TableState("feedback", 2, NOON, NOON + timedelta(hours=3)),
        "asked": TableState("asked", 1, DAY, DAY),
        "desk_questions": TableState("desk_questions", 1, NOON, NOON),
    }
    assert state.size_bytes is not None
    assert state.size_bytes > 10_000
    assert (state.free_bytes is None) == (state.kind == "postgresql")


def test_a_store_without_records(database: Database) -> None:
    FeedbackTable(database).since(NOON)
    state = state_of(database)
    assert state.works
    assert {(table.rows, table.oldest, table.newest) for table in state.tables} == {(0, None, None)}


def test_looking_makes_no_file(tmp_path: Path) -> None:
    state = state_of(open_database(Settings(data_dir=tmp_path / "new")))
    assert (state.works, state.exists, state.tables, state.size_bytes) == (True, False, (), None)
    assert state.free_bytes is not None
    assert list(tmp_path.iterdir()) == []


def test_a_locked_file_can_be_read_and_not_written(file: Path, opened: Callable[[str], Database]) -> None:
    database = opened(f"sqlite:///{file}")
    FeedbackTable(database).put_verdict(GIVEN, TODAY)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        state = state_of(database)
    assert not state.works
    assert "locked" in (state.problem or "")
    assert [table.rows for table in state.tables if table.name == "feedback"] == [1]


def test_a_file_that_is_something_else(file: Path, opened: Callable[[str], Database]) -> None:
    file.write_text("dit is geen database " * 100, encoding="utf-8")
    state = state_of(opened(f"sqlite:///{file}"))
    assert "not a database" in (state.problem or "")
    assert (state.version, state.tables, state.exists) == (None, (), True)


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    state = state_of(open_database(Settings(data_dir=tmp_path / "file" / "folder")))
    assert state.exists is False


def test_a_server_that_is_not_there_with_a_password_that_nobody_sees() -> None:
    state = state_of(Database("postgresql+psycopg://u:wachtwoord@127.0.0.1:1/x?sslpassword=wachtwoord"))
    assert "refused" in (state.problem or "")
    assert "wachtwoord" not in repr(state)
