"""Reads a format that can take for ever (PDF, HTML) in a process of its own, which is stopped in time.

`python -m assistant.files.bounded pdf` takes a file on standard input and writes what it read as JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from assistant.errors import FileProblem
from assistant.files.limits import MEGABYTE
from assistant.files.problem import FileProblemKind
from assistant.files.source_text import CellPlace, Paragraph, ParagraphKind
from assistant.messages import FILE_DAMAGED, FILE_TIMEOUT, FILE_TOO_COMPLEX

SECONDS = 60.0
_MEMORY = 1024 * MEGABYTE
_ROOT = Path(__file__).resolve().parents[2]

Read = tuple[list[Paragraph], list[str]]


def read_bounded(name: str, content: bytes, seconds: float = SECONDS) -> Read:
    """Return the paragraphs and notices of a file of format `name` ("pdf", "html").

    Raises `FileProblem`: what the reader raised, or that it took more than `seconds` or a gigabyte of memory.
    """
    path = os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH")]))
    try:
        done = subprocess.run(
            [sys.executable, "-m", "assistant.files.bounded", name],
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            env={**os.environ, "PYTHONPATH": path},
        )
    except subprocess.TimeoutExpired as error:
        raise FileProblem(FileProblemKind.TIMEOUT, FILE_TIMEOUT) from error
    if done.returncode != 0 or not done.stdout:
        raise FileProblem(FileProblemKind.TOO_COMPLEX, FILE_TOO_COMPLEX)
    answer = json.loads(done.stdout)
    if "problem" in answer:
        raise FileProblem(FileProblemKind(answer["problem"]), answer["message"])
    return [_paragraph(values) for values in answer["paragraphs"]], answer["notices"]


def read_here(name: str, content: bytes) -> Read:
    """Read a file in this process, without a limit of time.

    Raises `FileProblem`, whatever a library raises: what it cannot read is damaged.
    """
    try:
        return _readers()[name](content)
    except FileProblem:
        raise
    except (MemoryError, RecursionError) as error:
        raise FileProblem(FileProblemKind.TOO_COMPLEX, FILE_TOO_COMPLEX) from error
    except Exception as error:
        raise FileProblem(FileProblemKind.DAMAGED, FILE_DAMAGED) from error


def _readers() -> dict[str, Callable[[bytes], Read]]:
    from assistant.files.html_reading import read_html_file
    from assistant.files.pdf_reading import read_pdf

    return {"html": read_html_file, "pdf": read_pdf}


def _paragraph(values: dict[str, Any]) -> Paragraph:
    cell = CellPlace(*values["cell"]) if values["cell"] is not None else None
    return Paragraph(values["text"], ParagraphKind(values["kind"]), values["level"], values["marker"], cell)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit: the limit of time stands.
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def main(arguments: list[str]) -> int:
    """Read standard input as the format that is named, and write the outcome as JSON."""
    _limit_memory()
    try:
        paragraphs, notices = read_here(arguments[0], sys.stdin.buffer.read())
        answer: dict[str, Any] = {"paragraphs": [asdict(each) for each in paragraphs], "notices": notices}
    except FileProblem as problem:
        answer = {"problem": problem.kind.value, "message": problem.message}
    sys.stdout.buffer.write(json.dumps(answer).encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
