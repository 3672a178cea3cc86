"""Why a file cannot be read."""

from __future__ import annotations

from enum import StrEnum


class FileProblemKind(StrEnum):
    """The cause, for the caller; the person at the screen gets the Dutch message of `FileProblem`."""

    EMPTY = "empty"
    TOO_BIG = "too_big"
    TOO_LONG = "too_long"
    TOO_COMPLEX = "too_complex"
    UNKNOWN_TYPE = "unknown_type"
    WRONG_CONTENT = "wrong_content"
    MACROS = "macros"
    PASSWORD = "password"
    DAMAGED = "damaged"
    UNSAFE = "unsafe"
    NO_TEXT = "no_text"
    ONLY_IMAGES = "only_images"
    NOT_DUTCH = "not_dutch"
    TIMEOUT = "timeout"
