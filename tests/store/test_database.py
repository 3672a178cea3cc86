"""How a database is opened, who may read its file, and that every error of it becomes ours."""

from __future__ import annotations

import inspect
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import exc, text
from sqlalchemy.exc import SQLAlchemyError

from assistant.errors import ConfigurationError, StoreError
from assistant.settings import Settings
from assistant.store import (
    DATABASE_FILE,
    SCHEMA_VERSION,
    AskedTable,
    Database,
    FeedbackTable,
    open_database,
)
from assistant.store.tables import TABLES
from store.records import ASKED, CALLS, GIVEN, LONG_AGO, NOON, SECRET, TODAY, WITH_TEXTS, Call

# Opening


def test_making_a_database_makes_no_file(tmp_path: Path) -> None:
    open_database(Settings(data_dir=tmp_path / "new"))
    assert list(tmp_path.iterdir()) == []


def test_the_database_of_the_settings_is_a_private_file_in_the_data_folder(tmp_path: Path) -> None:
    database = open_database(Settings(data_dir=tmp_path / "new" / "folder"))
    assert FeedbackTable(database).since(LONG_AGO) == ()
    made = tmp_path / "new" / "folder" / DATABASE_FILE
    assert database.file == made
    assert made.stat().st_mode & 0o777 == 0o600
    database.close()


def test_another_database_can_be_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEWONETAAL_DATABASE_URL", f" sqlite:///{tmp_path}/elsewhere.db ")
    database = open_database(Settings(data_dir=tmp_path / "unused"))
    FeedbackTable(database).put_verdict(GIVEN, TODAY)
    assert {part.stat().st_mode & 0o777 for part in tmp_path.glob("elsewhere.db*")} == {0o600}
    database.close()
    assert (tmp_path / "elsewhere.db").is_file()
    assert not (tmp_path / "unused").exists()


def test_another_process_sees_what_was_kept(
    database: Database, url: str, opened: Callable[[str], Database]
) -> None:
    FeedbackTable(database).put_verdict(GIVEN, TODAY)
    with opened(url).reading() as other:
        assert other.execute(text("SELECT id, verdict FROM feedback")).all() == [("a", "helpful")]
        assert other.execute(text("SELECT version FROM schema_version")).all() == [(SCHEMA_VERSION,)]


@pytest.mark.usefixtures("patient")
def test_processes_that_start_at_once_make_the_tables_once(
    opened: Callable[[str], Database], url: str
) -> None:
    databases = [opened(url) for _ in range(6)]
    with ThreadPoolExecutor(6) as threads:
        found = list(threads.map(lambda each: FeedbackTable(each).since(LONG_AGO), databases))
    assert found == [()] * 6
    with databases[0].reading() as connection:
        assert connection.execute(text("SELECT version FROM schema_version")).all() == [(SCHEMA_VERSION,)]


# Addresses


def test_the_address_of_the_database_is_not_shown_with_the_settings() -> None:
    settings = Settings(database_url="postgresql+psycopg://user:wachtwoord@host/name")  # type: ignore[arg-type]
    assert "wachtwoord" not in repr(settings)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        pytest.param("rubbish", "no address of a database", id="no-address"),
        pytest.param("iets://u:wachtwoord@host/name", "no address of a database", id="unknown-kind"),
        pytest.param("mysql://u:wachtwoord@host/name", "no address of a database", id="kind-not-tried"),
        pytest.param("sqlite+geen://u:wachtwoord@host/name", "no address of a database", id="unknown-driver"),
        pytest.param(
            "postgresql+pg8000://u:wachtwoord@host/name", "needs the package 'pg8000'", id="no-package"
        ),
        pytest.param("postgresql+psycopg://u:wachtwoord@host:poort/name", "no address", id="port-is-a-word"),
    ],
)
def test_an_address_that_cannot_be_used_is_told_without_its_password(url: str, said: str) -> None:
    with pytest.raises(ConfigurationError, match=said) as caught:
        Database(url)
    assert "wachtwoord" not in str(caught.value)
    assert caught.value.__suppress_context__


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("postgresql+psycopg://u:wachtwoord@127.0.0.1:1/name", id="before-the-host"),
        pytest.param("postgresql+psycopg://127.0.0.1:1/name?user=u&password=wachtwoord", id="as-an-option"),
    ],
)
def test_a_server_that_is_not_there_is_told_without_its_password(url: str) -> None:
    with pytest.raises(StoreError, match=r"127\.0\.0\.1.*efused") as caught:
        FeedbackTable(Database(url)).since(LONG_AGO)
    assert "wachtwoord" not in f"{caught.value} {caught.value.__cause__}"


# Deleting


def test_what_was_deleted_stands_in_no_file_any_more(file: Path, opened: Callable[[str], Database]) -> None:
    def found() -> bool:
        return any(SECRET.encode() in part.read_bytes() for part in file.parent.iterdir())

    database = opened(f"sqlite:///{file}")
    FeedbackTable(database).put_remark(WITH_TEXTS, TODAY)
    AskedTable(database).add(ASKED)
    assert found()
    FeedbackTable(database).delete_before(NOON + timedelta(days=1))
    AskedTable(database).delete_questions_before(NOON + timedelta(days=1))
    assert found(), "in the log"
    database.forget_deleted()
    assert not found()


# Errors


def of_sqlalchemy() -> list[type[SQLAlchemyError]]:
    kinds = [kind for _, kind in inspect.getmembers(exc, inspect.isclass)]
    return [kind for kind in kinds if issubclass(kind, SQLAlchemyError)]


def made(kind: type[SQLAlchemyError]) -> SQLAlchemyError:
    if issubclass(kind, exc.DBAPIError):
        return kind("SELECT 1", {}, ValueError("broken"))
    if issubclass(kind, exc.StatementError):
        return kind("broken", "SELECT 1", {}, ValueError("broken"))
    # Others ask for tables and the like; what they are made of does not matter here.
    error = kind.__new__(kind)
    Exception.__init__(error, "broken")
    return error


@pytest.mark.parametrize("kind", of_sqlalchemy(), ids=lambda kind: kind.__name__)
def test_every_error_of_sqlalchemy_becomes_ours(
    file: Path, monkeypatch: pytest.MonkeyPatch, kind: type[SQLAlchemyError]
) -> None:
    database = Database(f"sqlite:///{file}")

    def fail(*_: object, **__: object) -> None:
        raise made(kind)

    monkeypatch.setattr(database._engine, "execution_options", fail)
    for call in CALLS.values():
        with pytest.raises(StoreError, match=r"test\.sqlite3"):
            call(database)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_tables_that_somebody_dropped_are_made_again(database: Database, call: Call) -> None:
    AskedTable(database).add(ASKED)
    with database.writing() as other:
        for name in set(TABLES.tables) - {"schema_version"}:
            other.execute(text(f"DROP TABLE {name}"))
    with pytest.raises(StoreError, match="no such table|does not exist"):
        call(database)
    call(database)


def test_an_error_of_the_server_tells_nothing_of_what_is_stored(database: Database) -> None:
    with pytest.raises(StoreError) as caught, database.writing() as connection:
        # PostgreSQL tells the whole row that may not be there, in the lines after the first.
        connection.execute(
            text("INSERT INTO desk_questions (id, question) VALUES ('x', :question)"), {"question": SECRET}
        )
    assert SECRET not in str(caught.value)
    assert "null" in str(caught.value).lower()


def test_the_file_of_sqlite_has_the_form_that_other_programs_read(
    file: Path, opened: Callable[[str], Database]
) -> None:
    FeedbackTable(opened(f"sqlite:///{file}")).put_verdict(GIVEN, TODAY)
    with closing(sqlite3.connect(file)) as other:
        assert other.execute("SELECT id, given_at FROM feedback").fetchall() == [
            ("a", "2026-11-30 12:00:00.000000")
        ]
