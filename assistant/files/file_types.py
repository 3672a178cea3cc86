"""What sort of file it is: by its name, checked against how it begins."""

from __future__ import annotations

from enum import StrEnum

from assistant.errors import FileProblem
from assistant.files.problem import FileProblemKind
from assistant.messages import (
    FILE_IMAGE,
    FILE_MACROS,
    FILE_OLD_DOCUMENT,
    FILE_PASSWORD,
    FILE_UNKNOWN_TYPE,
    FILE_WRONG_CONTENT,
)


class FileType(StrEnum):
    """The sorts of file that are read."""

    DOCX = "docx"
    PDF = "pdf"
    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


_BY_ENDING = {
    ".docx": FileType.DOCX,
    ".pdf": FileType.PDF,
    ".txt": FileType.TEXT,
    ".md": FileType.MARKDOWN,
    ".markdown": FileType.MARKDOWN,
    ".html": FileType.HTML,
    ".htm": FileType.HTML,
}
_OTHER_DOCUMENTS = frozenset((".doc", ".dot", ".dotx", ".odt", ".rtf", ".pages", ".wpd"))
_WITH_MACROS = frozenset((".docm", ".dotm"))
_IMAGES = frozenset((".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic", ".svg"))

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = b"%PDF-"
# A PDF may have some bytes before its mark.
_PDF_WITHIN = 1024
# How the names of streams stand in an OLE file.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD = "WordDocument".encode("utf-16-le")
_IMAGE_MARKS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_NO_TEXT_MARKS = (
    _ZIP,
    _OLE,
    _PDF,
    b"MZ",
    b"\x7fELF",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
    b"{\\rtf",
    *_IMAGE_MARKS,
)


def file_type(ending: str, content: bytes) -> FileType:
    """Return the type of a file. `ending` is that of its name, such as ".docx".

    Raises `FileProblem` where it is not read, or where it begins as another type than its name says.
    """
    ending = ending.lower()
    if ending in _WITH_MACROS:
        raise FileProblem(FileProblemKind.MACROS, FILE_MACROS)
    if ending in _OTHER_DOCUMENTS:
        raise FileProblem(FileProblemKind.UNKNOWN_TYPE, FILE_OLD_DOCUMENT)
    if ending in _IMAGES:
        raise FileProblem(FileProblemKind.UNKNOWN_TYPE, FILE_IMAGE)
    kind = _BY_ENDING.get(ending)
    if kind is None:
        raise FileProblem(FileProblemKind.UNKNOWN_TYPE, FILE_UNKNOWN_TYPE)
    if kind is FileType.DOCX:
        _check_docx(content)
    elif (kind is FileType.PDF) != (_PDF in content[:_PDF_WITHIN]) or (
        kind is not FileType.PDF and content.startswith(_NO_TEXT_MARKS)
    ):
        _refuse(content)
    return kind


def _check_docx(content: bytes) -> None:
    if content.startswith(_ZIP):
        return
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise FileProblem(FileProblemKind.PASSWORD, FILE_PASSWORD)
        if _OLD_WORD in content:
            raise FileProblem(FileProblemKind.WRONG_CONTENT, FILE_OLD_DOCUMENT)
    _refuse(content)


def _refuse(content: bytes) -> None:
    image = content.startswith(_IMAGE_MARKS)
    raise FileProblem(FileProblemKind.WRONG_CONTENT, FILE_IMAGE if image else FILE_WRONG_CONTENT)
