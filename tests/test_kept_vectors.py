"""Vectors that are kept: found again, by several processes, after a kill, and never in the way."""

from __future__ import annotations

import logging
import sqlite3
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from assistant.kept_vectors import KeptVectors

A, B, C = ([1.0, 0.0], [0.0, 1.0], [0.5, 0.25])

WRITER = """
import sys
from pathlib import Path
from assistant.kept_vectors import KeptVectors

kept = KeptVectors(Path(sys.argv[1]))
for number in range(20):
    kept.keep({f"{sys.argv[2]}-{number}": [float(number), 1.0]})
"""
KILLED = """
import os, sqlite3, sys
from pathlib import Path
from assistant.kept_vectors import KeptVectors

kept = KeptVectors(Path(sys.argv[1]))
kept.keep({"whole": [1.0, 0.0]})
with kept._opened() as connection:
    connection.execute("INSERT INTO vectors (digest, vector) VALUES ('half', x'0000')")
    os._exit(9)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "new" / "vectors.sqlite3"


def found(file: Path, *digests: str) -> dict[str, list[float]]:
    return {digest: vector.tolist() for digest, vector in KeptVectors(file).find(digests).items()}


def test_what_was_kept_is_found_by_who_opens_the_file_later(file: Path) -> None:
    KeptVectors(file).keep({"a": A, "b": np.asarray(B, np.float32)})
    assert found(file, "a", "b", "c") == {"a": A, "b": B}


def test_where_nothing_was_kept_nothing_is_found_and_no_file_made(file: Path) -> None:
    assert found(file, "a") == {}
    KeptVectors(file).forget(["a"])
    KeptVectors(file).keep({})
    assert not file.exists()


def test_what_is_forgotten_is_gone_and_the_rest_stays(file: Path) -> None:
    kept = KeptVectors(file)
    kept.keep({"a": A, "b": B})
    kept.forget(["a", "unknown"])
    assert found(file, "a", "b") == {"b": B}


def test_of_too_many_the_oldest_go(file: Path) -> None:
    kept = KeptVectors(file, most=2)
    for digest, vector in (("a", A), ("b", B), ("a", A), ("c", C)):
        kept.keep({digest: vector})
    assert found(file, "a", "b", "c") == {"a": A, "c": C}


def test_more_than_one_question_of_the_database_can_hold_are_found(file: Path) -> None:
    many = {str(number): [float(number), 1.0] for number in range(1201)}
    KeptVectors(file).keep(many)
    assert found(file, *many) == many


def test_two_processes_that_write_at_the_same_time_both_keep_all(file: Path) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(file), name]) for name in ("one", "two")]
    assert [writer.wait(120) for writer in writers] == [0, 0]
    wanted = {f"{name}-{number}": [float(number), 1.0] for name in ("one", "two") for number in range(20)}
    assert found(file, *wanted) == wanted


def test_who_is_killed_while_he_writes_leaves_what_was_whole(file: Path) -> None:
    assert subprocess.run([sys.executable, "-c", KILLED, str(file)], timeout=120).returncode == 9
    assert found(file, "whole", "half") == {"whole": [1.0, 0.0]}
    KeptVectors(file).keep({"after": A})
    assert found(file, "after") == {"after": A}


def spoil(file: Path) -> None:
    file.write_bytes(b"no database " * 1000)


def cut(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])


def half_a_vector(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE vectors SET vector = x'000000' WHERE digest = 'a'")
    connection.close()


def another_length(file: Path) -> None:
    KeptVectors(file).keep({"a": [1.0, 0.0, 0.0]})


@pytest.mark.parametrize("damage", [spoil, cut, half_a_vector, another_length])
def test_a_damaged_file_gives_nothing_and_is_thrown_away(
    file: Path, damage: object, caplog: pytest.LogCaptureFixture
) -> None:
    KeptVectors(file).keep({"a": A, "b": B})
    damage(file)  # type: ignore[operator]
    assert found(file, "a", "b") == {}
    assert "thrown away" in caplog.text
    KeptVectors(file).keep({"c": C})
    assert found(file, "a", "c") == {"c": C}


def test_a_file_that_is_locked_for_long_is_left_alone(
    file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("assistant.kept_vectors._WAIT_SECONDS", 0.01)
    KeptVectors(file).keep({"a": A})
    holder = sqlite3.connect(file)
    holder.execute("BEGIN EXCLUSIVE")
    assert found(file, "a") == {}
    KeptVectors(file).keep({"b": B})
    holder.close()
    assert [record.levelno for record in caplog.records] == [logging.WARNING] * 2
    assert found(file, "a", "b") == {"a": A}


def test_a_folder_that_cannot_be_made_keeps_nothing_and_stops_nobody(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "new").write_text("a file", encoding="utf-8")
    KeptVectors(tmp_path / "new" / "vectors.sqlite3").keep({"a": A})
    assert "cannot be used" in caplog.text
