"""How big a file may be, and the checks that keep reading it bounded in time and memory."""

from __future__ import annotations

from assistant.errors import FileProblem
from assistant.files.problem import FileProblemKind
from assistant.messages import FILE_EMPTY, FILE_TOO_BIG, FILE_TOO_LONG, FILE_TOO_MANY_PAGES

MEGABYTE = 1024 * 1024
MAX_BYTES = 10 * MEGABYTE
# A long policy document has about 400 words a page: 100 pages. Rewriting that takes minutes.
MAX_WORDS = 40_000
MAX_PAGES = 100
# Signs of a text of MAX_WORDS, with room for long words; keeps one endless "word" out.
MAX_SIGNS = 500_000
# Of markup most is tags: a saved web page of a megabyte holds some 20 kB of text.
MAX_MARKUP_SIGNS = 3_000_000


def check_size(content: bytes) -> None:
    """Raise `FileProblem` where a file is empty or over `MAX_BYTES`."""
    if not content:
        raise FileProblem(FileProblemKind.EMPTY, FILE_EMPTY)
    if len(content) > MAX_BYTES:
        raise FileProblem(FileProblemKind.TOO_BIG, FILE_TOO_BIG.format(limit=MAX_BYTES // MEGABYTE))


def check_pages(pages: int) -> None:
    """Raise `FileProblem` where there are more pages than `MAX_PAGES`."""
    if pages > MAX_PAGES:
        raise FileProblem(FileProblemKind.TOO_LONG, FILE_TOO_MANY_PAGES.format(pages=pages, limit=MAX_PAGES))


def check_markup(markup: str) -> None:
    """Raise `FileProblem` where marked-up text is too long to be read in a few seconds."""
    if len(markup) > MAX_MARKUP_SIGNS:
        raise FileProblem(FileProblemKind.TOO_LONG, FILE_TOO_LONG.format(limit=_dutch(MAX_WORDS)))


def check_length(text: str) -> None:
    """Raise `FileProblem` where a text has more than `MAX_WORDS` words or `MAX_SIGNS` signs."""
    if len(text) > MAX_SIGNS or len(text.split()) > MAX_WORDS:
        raise FileProblem(FileProblemKind.TOO_LONG, FILE_TOO_LONG.format(limit=_dutch(MAX_WORDS)))


def _dutch(number: int) -> str:
    return f"{number:,}".replace(",", ".")
