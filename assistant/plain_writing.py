"""Writing a record into a file of the plain layer: whole or not at all, never over another's change.

A lock beside the file lets one writer in at a time, of all processes of this machine. Under it the file is
read again, exactly one line of it is changed, and a new file takes the place of the old one. Who reads sees
the old file or the new one; who is killed in between leaves the old one.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.errors import PlainWriteError, WriteProblem
from assistant.plain_file import PlainFile, parsed, read_plain_file

LOCK_SECONDS = 10.0
"""How long a writer waits for another one; one write takes some hundredths of a second."""

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_NEW_FILE_MODE = 0o644


@dataclass(frozen=True)
class LineChange:
    """What should become of the line of a subject.

    `base` is the line that the writer began from, `None` where there was none; `line` is the new one, both
    without an end. A new line comes behind that of the last of `before` that the file has, else at the top.
    """

    subject: str
    base: str | None
    line: str
    before: Sequence[str] = ()


@dataclass(frozen=True)
class Conflict:
    """Nothing was written: the line is no longer what the writer began from, but `current`."""

    current: str | None


def change_line(file: Path, change: LineChange) -> Conflict | None:
    """Change one line of a file and leave every other byte as it is; `None` when it is on the disk.

    Raises:
        PlainWriteError: The file cannot be written, or has a line that is no record. Nothing was changed.
    """
    file = file.resolve()
    with _told(file), FileLock(file.with_name(f".{file.name}.lock"), timeout=LOCK_SECONDS):
        found = read_plain_file(file)
        if found.faults:
            raise PlainWriteError(
                WriteProblem.INVALID,
                f"{file.name}:{found.faults[0]}: no record, or one of a second time; mend it",
            )
        current = found.raw(change.subject)
        if current != change.base:
            return Conflict(current)
        content = _changed(found, change)
        written = parsed(content, file.name)
        if written.faults or written.raw(change.subject) != change.line:
            raise PlainWriteError(
                WriteProblem.OTHER, f"{file.name}: the new line is no record of {change.subject!r}"
            )
        _replace(file, content)
    return None


def _changed(found: PlainFile, change: LineChange) -> bytes:
    new = change.line.encode("utf-8")
    lines = found.content.split(b"\n")
    if change.base is not None:
        place = found.lines[change.subject].number - 1
        lines[place] = new + (b"\r" if lines[place].endswith(b"\r") else b"")
        return b"\n".join(lines)
    if not found.content:
        return new + b"\n"
    end = b"\r" if lines[0].endswith(b"\r") else b""
    above = next((found.lines[item] for item in reversed(change.before) if item in found.lines), None)
    if above is None:
        return b"\n".join([new + end, *lines])
    if above.number == len(lines):
        # The last line of the file has no end; it gets one, and the new last line has none.
        return b"\n".join([*lines[:-1], lines[-1] + end, new])
    return b"\n".join([*lines[: above.number], new + end, *lines[above.number :]])


def _replace(file: Path, content: bytes) -> None:
    # Only one writer is here at a time, so that one name will do; what a killed one left is written over.
    new = file.with_name(f".{file.name}.new")
    mode = stat.S_IMODE(file.stat().st_mode) if file.exists() else _NEW_FILE_MODE
    try:
        with new.open("wb") as target:
            os.fchmod(target.fileno(), mode)
            target.write(content)
            target.flush()
            os.fsync(target.fileno())
        os.replace(new, file)
    except OSError:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)
        raise
    # From here on it is there for every reader: to say that it failed would not be true.
    with contextlib.suppress(OSError):
        _sync_folder(file.parent)


def _sync_folder(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


@contextlib.contextmanager
def _told(file: Path) -> Iterator[None]:
    try:
        yield
    except Timeout as error:
        raise PlainWriteError(
            WriteProblem.BUSY, f"{file.name}: somebody else writes it for {LOCK_SECONDS:.0f} s; try again"
        ) from error
    except OSError as error:
        raise PlainWriteError(
            _problem_of(error), f"{file.name}: cannot be written: {error.strerror or type(error).__name__}"
        ) from error


def _problem_of(error: OSError) -> WriteProblem:
    if error.errno in _NO_ROOM:
        return WriteProblem.NO_ROOM
    # The library of the lock raises some without a number.
    if error.errno in _READ_ONLY or isinstance(error, PermissionError):
        return WriteProblem.READ_ONLY
    return WriteProblem.OTHER
