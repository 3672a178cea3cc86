"""The bytes of a text file as text."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.errors import FileProblem
from assistant.files.problem import FileProblemKind
from assistant.messages import FILE_OLD_ENCODING_NOTICE, FILE_WRONG_CONTENT

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# What no text holds: control signs other than tab, line ends and form feed.
_BINARY = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


class Decoded(NamedTuple):
    """Text with single line ends, and a notice in Dutch where its encoding was a guess, else ""."""

    text: str
    notice: str = ""


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """Return the text of a file: by its byte order mark, else as declared, else UTF-8, else Windows-1252.

    Raises `FileProblem` where it is no text.
    """
    mark = next((name for signs, name in _MARKS if content.startswith(signs)), None)
    tries = [mark] if mark else [*([declared] if declared else []), "utf-8", "cp1252"]
    for encoding in tries:
        try:
            text = content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if _BINARY.search(text) is not None:
            break
        guessed = encoding == "cp1252" and declared != "cp1252"
        return Decoded(_with_single_line_ends(text), FILE_OLD_ENCODING_NOTICE if guessed else "")
    raise FileProblem(FileProblemKind.WRONG_CONTENT, FILE_WRONG_CONTENT)


def _with_single_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
