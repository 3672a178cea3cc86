"""SQLite on files that are locked, read-only, full, deleted, missing or something else."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event

from assistant.asked_counts import AskedBatch, DeskQuestion
from assistant.errors import StoreError
from assistant.settings import Settings
from assistant.store import DATABASE_FILE, AskedTable, Database, FeedbackTable, open_database
from store.records import (
    ASKED,
    CALLS,
    DAY,
    GIVEN,
    LONG_AGO,
    NOON,
    SECRET,
    TODAY,
    WITH_TEXTS,
    WRITES,
    Call,
)

DISK_BYTES = 1_000_000


@pytest.fixture
def database(file: Path, opened: Callable[[str], Database]) -> Database:
    """A database with a record in it."""
    database = opened(f"sqlite:///{file}")
    FeedbackTable(database).put_verdict(GIVEN, TODAY)
    return database


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own, in memory; only an administrator may make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs", folder], capture_output=True, check=False
    )
    if not made or made.returncode:
        pytest.skip("no disk can be made here: that is for an administrator of Linux")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def kept(file: Path) -> int:
    """How many opinions another program finds."""
    with closing(sqlite3.connect(file)) as other:
        return int(other.execute("SELECT count(*) FROM feedback").fetchone()[0])


# Locked


@pytest.mark.parametrize("call", WRITES.values(), ids=WRITES)
def test_what_another_program_locks_can_be_read_and_later_written(
    database: Database, file: Path, call: Call
) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked"):
            call(database)
        assert FeedbackTable(database).since(LONG_AGO) == (GIVEN,), "reading goes on"
    call(database)


def test_what_is_deleted_while_another_program_reads_goes_from_the_files_later(
    database: Database, file: Path
) -> None:
    FeedbackTable(database).put_remark(WITH_TEXTS, TODAY)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM feedback").fetchone()
        FeedbackTable(database).delete_before(NOON.replace(year=2027))
        with pytest.raises(StoreError, match="still stands in the log"):
            database.forget_deleted()
        assert any(SECRET.encode() in part.read_bytes() for part in file.parent.iterdir())
    database.forget_deleted()
    assert not any(SECRET.encode() in part.read_bytes() for part in file.parent.iterdir())


# Read-only


@pytest.mark.parametrize("call", WRITES.values(), ids=WRITES)
def test_a_file_that_may_only_be_read(
    database: Database, file: Path, opened: Callable[[str], Database], call: Call
) -> None:
    database.close()
    with pytest.raises(StoreError, match="readonly"):
        call(opened(f"sqlite:///file:{file}?mode=ro&uri=true"))


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_disk_that_may_only_be_read(disk: Path, call: Call) -> None:
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    database = open_database(Settings(data_dir=disk / "folder"))
    with pytest.raises(StoreError, match="Read-only"):
        call(database)
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    call(database)
    database.close()


@pytest.mark.parametrize("call", WRITES.values(), ids=WRITES)
def test_a_disk_that_becomes_read_only_while_running(disk: Path, call: Call) -> None:
    database = open_database(Settings(data_dir=disk))
    FeedbackTable(database).put_verdict(GIVEN, TODAY)
    database.close()
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    with pytest.raises(StoreError, match=r"readonly|unable to open"):
        call(database)
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    call(database)
    database.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_in_which_nothing_may_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    database = open_database(Settings(data_dir=tmp_path))
    try:
        for call in CALLS.values():
            with pytest.raises(StoreError, match="(?i)permission|unable to open"):
                call(database)
    finally:
        tmp_path.chmod(0o700)


# Full


def fill(database: Database) -> int:
    """Keep long remarks until no more can be kept; return how many were."""
    for number in range(10_000):
        try:
            FeedbackTable(database).put_remark(
                replace(WITH_TEXTS, id=str(number), answer="lang " * 500), replace(TODAY, most=100_000)
            )
        except StoreError as error:
            assert "full" in str(error)
            assert SECRET not in f"{error} {error.__cause__}"
            return number
    raise AssertionError("there was room for everything")


def test_a_file_that_may_not_grow_keeps_what_it_has(database: Database) -> None:
    database.close()
    # SQLite's own limit of a file gives the error of a full disk.
    event.listen(database._engine, "connect", lambda made, _: made.execute("PRAGMA max_page_count=1"))
    filled = fill(database)
    assert len(FeedbackTable(database).since(LONG_AGO)) == filled + 1
    with pytest.raises(StoreError, match="full"):
        AskedTable(database).add(
            AskedBatch(
                (), ASKED.totals, tuple(DeskQuestion(str(n), NOON, "lang " * 500, "x") for n in range(50))
            )
        )
    assert AskedTable(database).totals(DAY, DAY.replace(year=2027)) == (), "all or nothing"


def test_a_disk_that_is_full_keeps_what_it_has_and_takes_more_when_there_is_room(disk: Path) -> None:
    ballast = disk / "ballast"
    ballast.write_bytes(b"x" * (DISK_BYTES // 2))
    database = open_database(Settings(data_dir=disk))
    filled = fill(database)
    assert filled > 3
    assert len(FeedbackTable(database).since(LONG_AGO)) == filled
    ballast.unlink()
    FeedbackTable(database).put_remark(replace(WITH_TEXTS, id="later"), TODAY)
    AskedTable(database).add(ASKED)
    database.close()
    assert kept(disk / DATABASE_FILE) == filled + 1


# Deleted, replaced, something else


@pytest.mark.parametrize("also", [(), ("-wal", "-shm")], ids=["file-alone", "with-its-log"])
def test_after_the_file_is_deleted_a_new_one_is_made_and_kept_in(
    database: Database, file: Path, also: tuple[str, ...]
) -> None:
    for call in CALLS.values():
        for end in ("", *also):
            Path(f"{file}{end}").unlink()
        call(database)
    FeedbackTable(database).put_verdict(replace(GIVEN, id="new"), TODAY)
    assert kept(file) >= 1
    assert "new" in [item.id for item in FeedbackTable(database).since(LONG_AGO)]


def test_a_file_that_is_put_back_from_a_backup_is_used(
    database: Database, file: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(file)) as there, closing(sqlite3.connect(tmp_path / "backup")) as backup:
        there.backup(backup)
    FeedbackTable(database).put_verdict(replace(GIVEN, id="after-the-backup"), TODAY)
    (tmp_path / "backup").replace(file)
    for end in ("-wal", "-shm"):
        Path(f"{file}{end}").unlink()
    assert FeedbackTable(database).since(LONG_AGO) == (GIVEN,)
    FeedbackTable(database).put_verdict(replace(GIVEN, id="new"), TODAY)
    assert kept(file) == 2


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_folder_that_is_not_there(tmp_path: Path, opened: Callable[[str], Database], call: Call) -> None:
    database = opened(f"sqlite:///{tmp_path}/missing/x.sqlite3")
    with pytest.raises(StoreError, match=r"missing/x\.sqlite3.*No such file"):
        call(database)
    assert not (tmp_path / "missing").exists()
    (tmp_path / "missing").mkdir()
    call(database)


def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="GEWONETAAL_DATABASE_URL"):
        FeedbackTable(open_database(Settings(data_dir=tmp_path / "file" / "folder"))).since(LONG_AGO)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_file_that_is_no_database_is_left_as_it_is(
    file: Path, opened: Callable[[str], Database], call: Call
) -> None:
    told = "dit is geen database " * 100
    file.write_text(told, encoding="utf-8")
    with pytest.raises(StoreError, match="not a database"):
        call(opened(f"sqlite:///{file}"))
    assert file.read_text(encoding="utf-8") == told
