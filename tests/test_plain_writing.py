"""Writing into the plain layer: on real files, by threads and processes, and where the disk does not want to."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock
from review_builders import (
    AGREEMENT,
    BENCH,
    PATHS,
    POOL,
    RECORDS,
    TITLES,
    TREES,
    a_record,
    lines_of,
    write_layer,
)
from review_builders import PASSAGES as ALL

from assistant import plain_writing
from assistant.errors import PlainWriteError, WriteProblem
from assistant.plain import load_plain_layer, record_line
from assistant.plain_file import read_plain_file, subject_of
from assistant.plain_writing import Conflict, LineChange, change_line

ROOT = Path(__file__).resolve().parents[1]
OLD = record_line(RECORDS[1])
NEW = record_line(replace(RECORDS[1], plain="Er komen bomen in het centrum."))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write_layer(tmp_path)


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """For many writers, who must all get their turn on a slow machine too."""
    monkeypatch.setattr(plain_writing, "LOCK_SECONDS", 300.0)


def change(subject: str = TREES, base: str | None = OLD, line: str = NEW) -> LineChange:
    return LineChange(subject, base, line)


# One line, and nothing else


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"%s\n{first}\n", b"%s\n{first}\n"),
        (b"\n{first}\n  \n%s", b"\n{first}\n  \n%s"),
        (b"%s\r\n{first}\r\n", b"%s\r\n{first}\r\n"),
        (b"{spaced}\n%s\n\n\n", b"{spaced}\n%s\n\n\n"),
    ],
    ids=["first", "last_without_an_end", "ends_of_another_system", "spaces_and_empty_lines"],
)
def test_every_other_byte_stays(file: Path, before: bytes, after: bytes) -> None:
    first = record_line(RECORDS[0]).encode()
    spaced = json.dumps(json.loads(first), indent=None, separators=(" ,  ", " : ")).encode()

    def filled(pattern: bytes, line: bytes) -> bytes:
        return (pattern % line).replace(b"{first}", first).replace(b"{spaced}", spaced)

    file.write_bytes(filled(before, OLD.encode()))
    assert change_line(file, change()) is None
    assert file.read_bytes() == filled(after, NEW.encode())


def test_the_mode_stays_and_nothing_is_left_beside_it(file: Path) -> None:
    file.chmod(0o640)
    change_line(file, change())
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert {path.name for path in file.parent.iterdir()} == {file.name, f".{file.name}.lock"}


def test_a_link_to_the_file_stays_a_link(file: Path, tmp_path: Path) -> None:
    link = tmp_path / f"{AGREEMENT}.jsonl"
    link.symlink_to(file)
    change_line(link, change())
    assert link.is_symlink()
    assert NEW in file.read_text(encoding="utf-8")


def test_what_a_killed_writer_left_does_no_harm(file: Path) -> None:
    file.with_name(f".{file.name}.new").write_bytes(b"half a li")
    assert change_line(file, change()) is None
    assert len(lines_of(file)) == 5


# A new line

ORDER = [subject_of(value) for value in (TITLES[0], RECORDS[0], TITLES[1], *RECORDS[1:])]


@pytest.mark.parametrize(
    ("there", "before", "place"),
    [
        (True, [*ORDER], 5),
        (True, [ORDER[0], ORDER[1]], 2),
        (True, [ORDER[1], "stadsakkoord-2026/weg"], 2),
        (True, [], 0),
        (False, [], 0),
    ],
    ids=["at_the_end", "behind_the_one_above", "above_is_missing", "at_the_top", "no_file_yet"],
)
def test_a_new_line_stands_in_reading_order(file: Path, there: bool, before: list[str], place: int) -> None:
    old = file.read_bytes().split(b"\n")[:-1]
    if not there:
        file.unlink()
        old = []
    line = record_line(a_record(ALL[3]))
    assert change_line(file, LineChange(BENCH, None, line, before)) is None
    assert file.read_bytes().split(b"\n") == [*old[:place], line.encode(), *old[place:], b""]


def test_a_new_line_behind_one_without_an_end(file: Path) -> None:
    old = file.read_bytes().removesuffix(b"\n")
    file.write_bytes(old)
    line = record_line(a_record(ALL[3]))
    change_line(file, LineChange(BENCH, None, line, ORDER))
    assert file.read_bytes() == old + b"\n" + line.encode()


# Two writers


@pytest.mark.parametrize(
    ("base", "current"),
    [("something else", OLD), (None, OLD)],
    ids=["changed_meanwhile", "made_meanwhile"],
)
def test_another_line_than_the_writer_began_from_is_left_alone(
    file: Path, base: str | None, current: str
) -> None:
    before = file.read_bytes()
    assert change_line(file, change(base=base)) == Conflict(current)
    assert file.read_bytes() == before


def test_a_line_that_is_gone_does_not_come_back(file: Path) -> None:
    write_layer(file.parents[1], RECORDS[0])
    assert change_line(file, change()) == Conflict(None)


@pytest.mark.usefixtures("patient")
def test_of_two_who_change_one_record_at_once_one_wins(file: Path) -> None:
    texts = [record_line(replace(RECORDS[1], plain=f"Tekst {number}.")) for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(lambda line: change_line(file, change(line=line)), texts))
    (winner,) = [line for line, outcome in zip(texts, outcomes, strict=True) if outcome is None]
    assert [outcome for outcome in outcomes if outcome] == [Conflict(winner)] * 7
    assert winner in file.read_text(encoding="utf-8")


WRITER = """
    import sys
    from dataclasses import replace
    from pathlib import Path
    from assistant.plain import record_line
    from assistant.plain_file import read_plain_file
    from assistant import plain_writing
    from assistant.plain_writing import LineChange, change_line

    plain_writing.LOCK_SECONDS = 300.0
    file, subject, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(count):
        found = read_plain_file(file).lines[subject]
        line = record_line(replace(found.value, plain=f"Tekst {number}. " + "x" * 50_000))
        assert change_line(file, LineChange(subject, found.raw, line)) is None
        print(number, flush=True)
"""


def start(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def go(writer: subprocess.Popen[str]) -> None:
    assert writer.stdin is not None and writer.stdout is not None
    assert writer.stdout.readline() == "ready\n"
    writer.stdin.write("\n")
    writer.stdin.flush()


@pytest.mark.usefixtures("patient")
def test_two_processes_and_two_threads_that_change_one_file_lose_nothing(file: Path) -> None:
    count = 15
    writers = [start(WRITER, str(file), subject, str(count)) for subject in (POOL, TREES)]

    def by_thread(value: int) -> None:
        record = RECORDS[2] if value == 0 else TITLES[0]
        subject = subject_of(record)
        for number in range(count):
            raw = read_plain_file(file).raw(subject)
            assert raw is not None
            changed = raw.replace('"state"', f'"state"{" " * (number + 1)}', 1)
            assert change_line(file, LineChange(subject, raw, changed)) is None

    for writer in writers:
        go(writer)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(by_thread, [0, 1]))
    for writer in writers:
        assert writer.wait(300) == 0, writer.stderr.read() if writer.stderr else ""
        for stream in (writer.stdin, writer.stdout, writer.stderr):
            assert stream is not None
            stream.close()
    layer = load_plain_layer(file.parents[1])
    for subject in (POOL, TREES):
        assert layer.records[subject].plain.startswith(f"Tekst {count - 1}.")
    for subject in (PATHS, subject_of(TITLES[0])):
        raw = read_plain_file(file).raw(subject)
        assert raw is not None and '"state"' + " " * (count * (count + 1) // 2) + ":" in raw


def test_who_is_killed_leaves_a_whole_file_with_all_that_was_acknowledged(file: Path) -> None:
    for moment in range(6):
        writer = start(WRITER, str(file), TREES, "100000")
        go(writer)
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(1 + moment)]
        time.sleep(0.003 * moment)
        writer.send_signal(signal.SIGKILL)
        writer.wait(60)
        said += writer.stdout.readlines()
        for stream in (writer.stdin, writer.stdout, writer.stderr):
            assert stream is not None
            stream.close()
        acknowledged = int([line for line in said if line.strip()][-1])
        record = load_plain_layer(file.parents[1]).records[TREES]
        assert len(lines_of(file)) == 5
        # The one after it may be there too: it was written, and killed before it could say so.
        assert int(record.plain.split(".")[0].removeprefix("Tekst ")) in (acknowledged, acknowledged + 1)
    # The lock of a killed writer is free again.
    assert change_line(file, change(base=read_plain_file(file).raw(TREES))) is None


# Where it cannot be


def refused(file: Path, problem: WriteProblem, line: str = NEW) -> None:
    before = file.read_bytes()
    with pytest.raises(PlainWriteError) as raised:
        change_line(file, change(line=line))
    assert raised.value.problem is problem
    assert file.name in str(raised.value)
    assert file.read_bytes() == before
    assert not file.with_name(f".{file.name}.new").exists()


@pytest.mark.parametrize("wrong", ["{", record_line(RECORDS[0])], ids=["no_record", "a_record_twice"])
def test_a_file_that_somebody_made_invalid_is_not_written(file: Path, wrong: str) -> None:
    with file.open("a", encoding="utf-8") as target:
        target.write(wrong + "\n")
    refused(file, WriteProblem.INVALID)


@pytest.mark.parametrize(
    "line",
    [NEW.replace('"checked"', '"finished"'), NEW + "\n{}", record_line(RECORDS[0])],
    ids=["unknown_state", "two_lines", "another_record"],
)
def test_a_line_that_is_no_record_of_the_subject_is_not_written(file: Path, line: str) -> None:
    refused(file, WriteProblem.OTHER, line)


def test_who_waits_too_long_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain_writing, "LOCK_SECONDS", 0.05)
    with FileLock(file.with_name(f".{file.name}.lock")):
        refused(file, WriteProblem.BUSY)


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlainWriteError) as raised:
        change_line(tmp_path / "weg" / "a.jsonl", LineChange("a/1", None, "{}"))
    assert raised.value.problem in (WriteProblem.OTHER, WriteProblem.READ_ONLY)


HINDERED = """
    import os, resource, signal, sys
    from pathlib import Path
    from assistant.errors import PlainWriteError
    from assistant.plain_writing import LineChange, change_line

    file, hindrance, subject, base, line = Path(sys.argv[1]), *sys.argv[2:6]
    if hindrance == "full":
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
    elif os.getuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    try:
        change_line(file, LineChange(subject, base, line))
    except PlainWriteError as error:
        print(error.problem.value)
"""


@pytest.mark.parametrize(
    ("hindrance", "problem"),
    [("full", "no_room"), ("read_only", "read_only")],
    ids=["disk_full", "read_only"],
)
def test_a_disk_that_does_not_want_to_is_told_and_nothing_is_changed(
    file: Path, hindrance: str, problem: str
) -> None:
    before = file.read_bytes()
    if hindrance == "read_only":
        # Another user must be able to come there; pytest's own folders are closed to others.
        for folder in file.parents:
            if stat.S_IMODE(folder.stat().st_mode) == 0o700:
                folder.chmod(0o755)
        file.parent.chmod(0o555)
    process = start(HINDERED, str(file), hindrance, TREES, OLD, NEW)
    said, error = process.communicate(timeout=300)
    file.parent.chmod(0o755)
    assert said.split() == [problem], error
    assert file.read_bytes() == before
    assert not file.with_name(f".{file.name}.new").exists()
