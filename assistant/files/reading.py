"""Reading an uploaded file: its type, its paragraphs, and what its writer must know."""

from __future__ import annotations

from pathlib import PurePath

from assistant.dutch.language import detect_language
from assistant.errors import FileProblem
from assistant.files.bounded import Read, read_bounded
from assistant.files.docx_reading import read_docx
from assistant.files.encoding import decode
from assistant.files.file_types import FileType, file_type
from assistant.files.limits import check_length, check_size
from assistant.files.markdown_reading import read_markdown
from assistant.files.plain_text_reading import read_plain_text
from assistant.files.problem import FileProblemKind
from assistant.files.source_text import SourceText, joined
from assistant.messages import FILE_NO_TEXT, FILE_NOT_DUTCH, LANGUAGE_NAMES

# How many words of the text are looked at for its language, and how far apart: not all of it may be in one.
_SAMPLE = 300


def read_file(name: str, content: bytes) -> SourceText:
    """Return the text of a file; `name` is how its owner calls it, of which only the ending counts.

    Raises `FileProblem`, with a message for the screen, where it cannot be read, is too big or has no Dutch
    text. It takes at most a minute; run it in a thread where others wait.
    """
    check_size(content)
    paragraphs, notices = _read(file_type(PurePath(name).suffix, content), content)
    if not any(sign.isalnum() for paragraph in paragraphs for sign in paragraph.text):
        raise FileProblem(FileProblemKind.NO_TEXT, FILE_NO_TEXT)
    text = joined(paragraphs)
    check_length(text)
    _check_language(text)
    return SourceText(text, tuple(paragraphs), tuple(notices))


def _read(kind: FileType, content: bytes) -> Read:
    match kind:
        case FileType.DOCX:
            return read_docx(content)
        case FileType.PDF:
            return read_bounded("pdf", content)
        case FileType.HTML:
            return read_bounded("html", content)
        case FileType.MARKDOWN | FileType.TEXT:
            decoded = decode(content)
            check_length(decoded.text)
            notices = [decoded.notice] if decoded.notice else []
            if kind is FileType.TEXT:
                return list(read_plain_text(decoded.text)), notices
            paragraphs, more = read_markdown(decoded.text)
            return paragraphs, [*notices, *more]


def _check_language(text: str) -> None:
    """Refuse a text that is in another language from beginning to end; a summary in one may stand."""
    words = text.split()
    third = max(1, len(words) // 3)
    parts = [" ".join(words[start : start + _SAMPLE]) for start in (0, third, 2 * third)]
    found = {detect_language(part) for part in parts if part}
    language = found.pop() if len(found) == 1 else None
    if language is not None and language != "nl":
        message = FILE_NOT_DUTCH.format(language=LANGUAGE_NAMES[language])
        raise FileProblem(FileProblemKind.NOT_DUTCH, message)
