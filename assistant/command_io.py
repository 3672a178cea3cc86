"""What the commands share: texts from arguments, files and standard input, and JSON on standard output."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from assistant.errors import InputError
from assistant.settings import Settings


def read_text(file: Path) -> str:
    """The text of a file, or of standard input for "-".

    Raises:
        InputError: The file cannot be read.
    """
    try:
        content = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        return content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read {str(file)!r}: {error}; give a text file in UTF-8") from error


def one_or_lines(text: str | None, lines: bool, what: str) -> str | None:
    """The text argument, or `None` when standard input is to be read.

    Raises:
        InputError: neither or both were given.
    """
    if lines and text is not None:
        raise InputError(f"give a {what} or --jsonl, not both")
    if not lines and text is None:
        raise InputError(f"no {what} given; put it in quotes after the command, or use --jsonl")
    return text


def answer_standard_input(handle: Callable[[object, str | int], dict[str, Any]], settings: Settings) -> int:
    """Answers each line of standard input on standard output; returns the exit code."""
    from assistant.json_lines import answer_lines

    for stream in (sys.stdin, sys.stdout):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    lines: Iterable[str] = sys.stdin
    for number, result in enumerate(answer_lines(lines, handle, settings.workers), start=1):
        print(json.dumps(result, ensure_ascii=False), flush=True)
        if number % 50 == 0:
            print(f"{number} lines done", file=sys.stderr)
    return 0


def print_json(value: dict[str, Any]) -> None:
    """Prints one object; dates become text."""

    def encode(item: object) -> str:
        if isinstance(item, date):
            return item.isoformat()
        raise TypeError(f"cannot encode {item!r}")

    print(json.dumps(value, ensure_ascii=False, indent=2, default=encode))
