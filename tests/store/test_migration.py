"""Tables of other versions: those of before are brought up to date, those of later are left alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from assistant.errors import StoreError
from assistant.store import SCHEMA_VERSION, Database, FeedbackTable
from assistant.store.tables import TABLES
from store.records import CALLS, GIVEN, LONG_AGO, READS, TODAY, WITH_TEXTS, Call

# What the release with version 1 made, as `sqlite3 gewonetaal.sqlite3 .schema` shows it.
VERSION_1 = """
CREATE TABLE schema_version (
	version INTEGER NOT NULL
);
CREATE TABLE feedback (
	id VARCHAR(64) NOT NULL,
	given_at DATETIME NOT NULL,
	verdict VARCHAR(20) NOT NULL,
	status VARCHAR(20) NOT NULL,
	strength VARCHAR(20) NOT NULL,
	mode VARCHAR(20) NOT NULL,
	themes JSON NOT NULL,
	passages JSON NOT NULL,
	remark TEXT,
	question TEXT,
	answer TEXT,
	PRIMARY KEY (id)
);
CREATE INDEX ix_feedback_given_at ON feedback (given_at);
INSERT INTO schema_version VALUES (1);
INSERT INTO feedback VALUES ('a', '2026-11-30 12:00:00.000000', 'helpful', 'answered', 'wishes', 'offline',
	'["sport", "wonen"]', '["akkoord/1", "akkoord/2"]', 'mijn geheime opmerking', 'Komt er een bad?',
	'Nog niet. [1]' || char(10) || '- café 🙂');
"""


@pytest.fixture
def old(file: Path) -> Path:
    with closing(sqlite3.connect(file)) as made:
        made.execute("PRAGMA journal_mode=WAL")
        made.executescript(VERSION_1)
    return file


@pytest.mark.parametrize("call", READS.values(), ids=READS)
def test_a_file_of_version_1_keeps_its_records_and_gets_the_new_tables(
    old: Path, opened: Callable[[str], Database], call: Call
) -> None:
    database = opened(f"sqlite:///{old}")
    call(database)
    assert FeedbackTable(database).since(LONG_AGO) == (WITH_TEXTS,)
    with database.reading() as connection:
        assert set(inspect(connection).get_table_names()) == set(TABLES.tables)
        assert connection.execute(text("SELECT version FROM schema_version")).all() == [(SCHEMA_VERSION,)]
    for write in CALLS.values():
        write(database)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_database_without_a_table_that_came_later_gets_it_and_keeps_its_records(
    opened: Callable[[str], Database], url: str, call: Call
) -> None:
    before = opened(url)
    FeedbackTable(before).put_verdict(GIVEN, TODAY)
    with before.writing() as connection:
        connection.execute(text("DROP TABLE login_counts"))
    after = opened(url)
    call(after)
    with before.reading() as connection:
        assert set(inspect(connection).get_table_names()) >= set(TABLES.tables)
    # The program of before, which knows nothing of it, goes on beside the new one.
    assert FeedbackTable(before).put_verdict(GIVEN, TODAY)


def test_a_file_of_version_1_has_the_same_columns_as_a_new_one(
    old: Path, tmp_path: Path, opened: Callable[[str], Database]
) -> None:
    def columns(path: Path) -> list[object]:
        FeedbackTable(opened(f"sqlite:///{path}")).since(LONG_AGO)
        with closing(sqlite3.connect(path)) as found:
            return [
                *found.execute("SELECT * FROM pragma_table_info('feedback')"),
                *found.execute("SELECT * FROM pragma_index_list('feedback')"),
            ]

    assert columns(old) == columns(tmp_path / "new.sqlite3")


def test_a_file_of_version_1_that_may_not_be_written_is_told(
    old: Path, opened: Callable[[str], Database]
) -> None:
    with pytest.raises(StoreError, match="readonly"):
        FeedbackTable(opened(f"sqlite:///file:{old}?mode=ro&uri=true")).since(LONG_AGO)


def test_tables_of_a_newer_version_are_left_alone(opened: Callable[[str], Database], url: str) -> None:
    first = opened(url)
    FeedbackTable(first).put_verdict(GIVEN, TODAY)
    with first.writing() as connection:
        connection.execute(text(f"UPDATE schema_version SET version = {SCHEMA_VERSION + 1}"))
    second = opened(url)
    for call in CALLS.values():
        with pytest.raises(StoreError, match=f"version {SCHEMA_VERSION + 1}.*version {SCHEMA_VERSION}"):
            call(second)
    with first.reading() as connection:
        assert connection.execute(text("SELECT id FROM feedback")).all() == [("a",)]
