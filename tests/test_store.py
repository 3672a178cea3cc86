"""The store, on real files of SQLite that are locked, read-only, full, missing or something else."""

from __future__ import annotations

import inspect
import os
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import event, exc
from sqlalchemy.exc import SQLAlchemyError

from assistant.errors import ConfigurationError, StoreError
from assistant.feedback import DayLimit, Feedback, Verdict
from assistant.settings import Settings
from assistant.store import DATABASE_FILE, SCHEMA_VERSION, Database, FeedbackTable, open_database
from assistant.store import database as store_module

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
TODAY = DayLimit(NOON - timedelta(hours=12), 1000)
SECRET = "mijn geheime opmerking"
GIVEN = Feedback(
    id="a",
    given_at=NOON,
    verdict=Verdict.HELPFUL,
    status="answered",
    strength="wishes",
    mode="offline",
    themes=("sport", "wonen"),
    passages=("akkoord/1", "akkoord/2"),
)
WITH_TEXTS = replace(GIVEN, remark=SECRET, question="Komt er een bad?", answer="Nog niet. [1]\n- café 🙂")
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.05)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "test.sqlite3"


@pytest.fixture
def store(file: Path) -> Iterator[FeedbackTable]:
    opened = FeedbackTable(Database(f"sqlite:///{file}"))
    yield opened
    opened._database.close()


# What goes in comes out


@pytest.mark.parametrize("given", [GIVEN, WITH_TEXTS], ids=["verdict", "remark-with-texts"])
def test_a_record_comes_back_as_it_was(store: FeedbackTable, given: Feedback) -> None:
    assert store.put_remark(given, TODAY)
    assert store.since(LONG_AGO) == (given,)


def test_moments_come_back_in_utc_whatever_their_zone(store: FeedbackTable) -> None:
    store.put_verdict(replace(GIVEN, given_at=NOON.astimezone(timezone(timedelta(hours=5)))), TODAY)
    (found,) = store.since(NOON)
    assert found.given_at == NOON
    assert found.given_at.utcoffset() == timedelta(0)


def test_a_second_verdict_changes_the_first_and_leaves_texts_and_moment(store: FeedbackTable) -> None:
    store.put_remark(WITH_TEXTS, TODAY)
    later = replace(GIVEN, verdict=Verdict.NOT_HELPFUL, given_at=NOON + timedelta(hours=1), themes=())
    assert store.put_verdict(later, TODAY)
    assert store.since(LONG_AGO) == (replace(WITH_TEXTS, verdict=Verdict.NOT_HELPFUL, themes=()),)


def test_a_second_remark_takes_the_place_of_the_first_with_its_texts(store: FeedbackTable) -> None:
    store.put_remark(WITH_TEXTS, TODAY)
    store.put_remark(replace(GIVEN, remark="toch maar dit"), TODAY)
    assert store.since(LONG_AGO) == (replace(GIVEN, remark="toch maar dit"),)


def test_records_come_oldest_first_and_none_from_before(store: FeedbackTable) -> None:
    for hours, name in ((3, "c"), (1, "a"), (2, "b")):
        store.put_verdict(replace(GIVEN, id=name, given_at=NOON + timedelta(hours=hours)), TODAY)
    assert [item.id for item in store.since(NOON + timedelta(hours=2))] == ["b", "c"]


def test_another_process_sees_what_was_kept(store: FeedbackTable, file: Path) -> None:
    store.put_verdict(GIVEN, TODAY)
    with closing(sqlite3.connect(file)) as other:
        assert other.execute("SELECT id, verdict, given_at FROM feedback").fetchall() == [
            ("a", "helpful", "2026-11-30 12:00:00.000000")
        ]
        assert other.execute("SELECT version FROM schema_version").fetchall() == [(SCHEMA_VERSION,)]


# The limit of a day


def test_a_new_record_beyond_the_limit_is_not_kept_and_an_old_one_can_be_changed(
    store: FeedbackTable,
) -> None:
    two = replace(TODAY, most=2)
    kept = [store.put_verdict(replace(GIVEN, id=name), two) for name in ("a", "b", "c")]
    assert kept == [True, True, False]
    assert store.put_remark(replace(WITH_TEXTS, id="b"), two)
    assert [(item.id, item.remark) for item in store.since(LONG_AGO)] == [("a", None), ("b", SECRET)]


def test_what_was_given_before_today_does_not_count(store: FeedbackTable) -> None:
    store.put_verdict(replace(GIVEN, id="old", given_at=TODAY.since - timedelta(seconds=1)), TODAY)
    assert store.put_verdict(GIVEN, replace(TODAY, most=1))


# Deleting


def test_only_what_is_older_is_deleted(store: FeedbackTable) -> None:
    for hours, name in ((-1, "old"), (0, "just"), (1, "new")):
        store.put_verdict(replace(GIVEN, id=name, given_at=NOON + timedelta(hours=hours)), TODAY)
    assert store.delete_before(NOON) == 1
    assert [item.id for item in store.since(LONG_AGO)] == ["just", "new"]
    assert store.delete_before(NOON) == 0


def test_what_was_deleted_stands_in_no_file_any_more(store: FeedbackTable, file: Path) -> None:
    def found() -> bool:
        return any(SECRET.encode() in part.read_bytes() for part in file.parent.iterdir())

    store.put_remark(WITH_TEXTS, TODAY)
    assert found()
    store.delete_before(NOON + timedelta(days=1))
    assert not found()


# Opening


def test_making_a_store_makes_no_file(tmp_path: Path) -> None:
    FeedbackTable(open_database(Settings(data_dir=tmp_path / "new")))
    assert list(tmp_path.iterdir()) == []


def test_the_store_of_the_settings_is_a_private_file_in_the_data_folder(tmp_path: Path) -> None:
    kept = FeedbackTable(open_database(Settings(data_dir=tmp_path / "new" / "folder")))
    assert kept.since(LONG_AGO) == ()
    made = tmp_path / "new" / "folder" / DATABASE_FILE
    assert made.stat().st_mode & 0o777 == 0o600
    kept._database.close()


def test_another_database_can_be_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEWONETAAL_DATABASE_URL", f" sqlite:///{tmp_path}/elsewhere.db ")
    kept = FeedbackTable(open_database(Settings(data_dir=tmp_path / "unused")))
    kept.put_verdict(GIVEN, TODAY)
    kept._database.close()
    assert (tmp_path / "elsewhere.db").is_file()
    assert not (tmp_path / "unused").exists()


def test_the_address_of_the_database_is_not_shown_with_the_settings() -> None:
    settings = Settings(database_url="postgresql+psycopg://user:wachtwoord@host/name")  # type: ignore[arg-type]
    assert "wachtwoord" not in repr(settings)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        pytest.param("rubbish", "no address of a database", id="no-address"),
        pytest.param("iets://u:wachtwoord@host/name", "no address of a database", id="unknown-kind"),
        pytest.param("sqlite+geen://u:wachtwoord@host/name", "no address of a database", id="unknown-driver"),
        pytest.param(
            "mysql+pymysql://u:wachtwoord@host/name", "needs the package 'pymysql'", id="no-package"
        ),
    ],
)
def test_an_address_that_cannot_be_used_is_told_without_its_password(url: str, said: str) -> None:
    with pytest.raises(ConfigurationError, match=said) as caught:
        FeedbackTable(Database(url))
    assert "wachtwoord" not in str(caught.value)
    assert caught.value.__suppress_context__


# Several at once


def test_writers_at_once_lose_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 60)
    # Two stores on one file: two processes behind one address.
    stores = [FeedbackTable(Database(f"sqlite:///{file}")) for _ in range(2)]

    def write(number: int) -> bool:
        return stores[number % 2].put_remark(replace(WITH_TEXTS, id=f"{number:03}"), TODAY)

    with ThreadPoolExecutor(16) as threads:
        assert all(threads.map(write, range(120)))
    assert [item.id for item in stores[0].since(LONG_AGO)] == [f"{number:03}" for number in range(120)]
    for opened in stores:
        opened._database.close()


def test_writers_at_once_do_not_pass_the_limit(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 60)
    stores = [FeedbackTable(Database(f"sqlite:///{file}")) for _ in range(2)]
    ten = replace(TODAY, most=10)

    def write(number: int) -> bool:
        return stores[number % 2].put_verdict(replace(GIVEN, id=str(number)), ten)

    with ThreadPoolExecutor(16) as threads:
        assert sum(threads.map(write, range(60))) == 10
    for opened in stores:
        opened._database.close()


# A database that does not work

Call = Callable[[FeedbackTable], object]
CALLS: dict[str, Call] = {
    "verdict": lambda kept: kept.put_verdict(GIVEN, TODAY),
    "remark": lambda kept: kept.put_remark(WITH_TEXTS, TODAY),
    "delete": lambda kept: kept.delete_before(NOON),
}
READ: Call = lambda kept: kept.since(LONG_AGO)  # noqa: E731


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
    store: FeedbackTable, monkeypatch: pytest.MonkeyPatch, kind: type[SQLAlchemyError]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise made(kind)

    monkeypatch.setattr(store._database._engine, "execution_options", fail)
    for call in (*CALLS.values(), READ):
        with pytest.raises(StoreError, match=r"test\.sqlite3"):
            call(store)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_database_that_another_program_locks(store: FeedbackTable, file: Path, call: Call) -> None:
    store.put_verdict(GIVEN, TODAY)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked"):
            call(store)
        assert store.since(LONG_AGO) == (GIVEN,), "reading goes on"
    call(store)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_database_that_may_only_be_read(store: FeedbackTable, file: Path, call: Call) -> None:
    store.put_verdict(GIVEN, TODAY)
    store._database.close()
    read_only = FeedbackTable(Database(f"sqlite:///file:{file}?mode=ro&uri=true"))
    with pytest.raises(StoreError, match="readonly"):
        call(read_only)
    read_only._database.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("call", [*CALLS.values(), READ], ids=[*CALLS, "read"])
def test_a_folder_in_which_nothing_may_be_written(tmp_path: Path, call: Call) -> None:
    tmp_path.chmod(0o500)
    kept = FeedbackTable(open_database(Settings(data_dir=tmp_path)))
    try:
        with pytest.raises(StoreError, match="(?i)permission|unable to open"):
            call(kept)
    finally:
        tmp_path.chmod(0o700)


def test_a_disk_that_is_full(store: FeedbackTable) -> None:
    store.put_verdict(GIVEN, TODAY)
    store._database.close()
    # SQLite's own limit of a file gives the error of a full disk.
    event.listen(store._database._engine, "connect", lambda made, _: made.execute("PRAGMA max_page_count=1"))
    with pytest.raises(StoreError, match="full") as caught:
        for number in range(500):
            store.put_remark(replace(WITH_TEXTS, id=str(number), answer="lang " * 500), TODAY)
    assert SECRET not in str(caught.value)
    assert SECRET not in str(caught.value.__cause__)
    assert GIVEN in store.since(LONG_AGO), "what was there still is"


@pytest.mark.parametrize("call", [*CALLS.values(), READ], ids=[*CALLS, "read"])
def test_a_folder_that_is_not_there(tmp_path: Path, call: Call) -> None:
    kept = FeedbackTable(Database(f"sqlite:///{tmp_path}/missing/x.sqlite3"))
    with pytest.raises(StoreError, match=r"missing/x\.sqlite3.*unable to open"):
        call(kept)
    assert not (tmp_path / "missing").exists()
    (tmp_path / "missing").mkdir()
    call(kept)
    kept._database.close()


def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="GEWONETAAL_DATABASE_URL"):
        FeedbackTable(open_database(Settings(data_dir=tmp_path / "file" / "folder"))).since(LONG_AGO)


def test_a_file_that_is_no_database(store: FeedbackTable, file: Path) -> None:
    file.write_text("dit is geen database " * 100, encoding="utf-8")
    with pytest.raises(StoreError, match="not a database"):
        store.since(LONG_AGO)


def test_tables_of_another_version_are_left_alone(store: FeedbackTable, file: Path) -> None:
    store.put_verdict(GIVEN, TODAY)
    store._database.close()
    with closing(sqlite3.connect(file)) as other:
        other.execute(f"UPDATE schema_version SET version = {SCHEMA_VERSION + 1}")
        other.commit()
    newer = FeedbackTable(Database(f"sqlite:///{file}"))
    with pytest.raises(StoreError, match=f"version {SCHEMA_VERSION + 1}.*version {SCHEMA_VERSION}"):
        newer.put_verdict(GIVEN, TODAY)
    newer._database.close()


def test_tables_that_somebody_dropped_are_made_again(store: FeedbackTable, file: Path) -> None:
    store.put_verdict(GIVEN, TODAY)
    with closing(sqlite3.connect(file)) as other:
        other.execute("DROP TABLE feedback")
        other.commit()
    with pytest.raises(StoreError, match="no such table"):
        store.put_verdict(GIVEN, TODAY)
    assert store.put_verdict(GIVEN, TODAY)
