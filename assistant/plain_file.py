"""One file of the plain layer, line by line and byte for byte, also where a line of it is wrong."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import CorpusError
from assistant.model import PlainRecord
from assistant.pace import Pace, no_pace
from assistant.plain import PlainTitle, read_line

TITLE_PREFIX = "titel-"
_TITLE_DIGITS = 10


@dataclass(frozen=True)
class PlainLine:
    """A line with a record: its number from 1, the line itself without its end, what it says.

    `subject` is the passage's id, or that of the title (`title_subject`).
    """

    number: int
    raw: str
    subject: str
    value: PlainRecord | PlainTitle


@dataclass(frozen=True)
class PlainFile:
    """All records of a file by subject, and the numbers of the lines that are none or stand there twice."""

    content: bytes
    lines: dict[str, PlainLine]
    faults: tuple[int, ...]

    def raw(self, subject: str) -> str | None:
        """The line of a subject as it stands there, `None` where there is none."""
        line = self.lines.get(subject)
        return None if line is None else line.raw


def title_subject(document: str, path: tuple[str, ...]) -> str:
    """The id of a title, made like that of a passage: the document and a hash of the titles down to it."""
    digest = hashlib.sha256("\x1f".join(path).encode("utf-8")).hexdigest()
    return f"{document}/{TITLE_PREFIX}{digest[:_TITLE_DIGITS]}"


def subject_of(value: PlainRecord | PlainTitle) -> str:
    """The id of what a record is about."""
    if isinstance(value, PlainTitle):
        return title_subject(value.document, value.path)
    return value.passage


def signature_of(file: Path) -> tuple[int, ...]:
    """What changes when a file is written or another one takes its place; empty where there is none.

    Raises:
        OSError: It cannot be looked at.
    """
    try:
        told = file.stat()
    except FileNotFoundError:
        return ()
    return told.st_ino, told.st_mtime_ns, told.st_size, told.st_ctime_ns


def read_plain_file(file: Path) -> PlainFile:
    """Read the file of a document; one that is not there is empty.

    Raises:
        OSError: It is there and cannot be read.
    """
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        content = b""
    return parsed(content, file.name)


def parsed(content: bytes, name: str, pace: Pace = no_pace) -> PlainFile:
    """What the bytes of a file say; `name` is that of the file, of which the stem is the document.

    `pace` is called between the lines.
    """
    document = name.removesuffix(".jsonl")
    lines: dict[str, PlainLine] = {}
    faults: list[int] = []
    for number, whole in enumerate(content.split(b"\n"), start=1):
        if not whole.strip():
            continue
        pace()
        try:
            raw = whole.removesuffix(b"\r").decode("utf-8")
            value = read_line(raw, document, f"{name}:{number}")
        except (CorpusError, UnicodeDecodeError):
            faults.append(number)
            continue
        subject = subject_of(value)
        if subject in lines:
            faults.append(number)
        else:
            lines[subject] = PlainLine(number, raw, subject, value)
    return PlainFile(content, lines, tuple(faults))
