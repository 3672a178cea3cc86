"""Reading a PDF: its text without layout, page numbers and what comes back on each page."""

from __future__ import annotations

import io

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from assistant.errors import FileProblem
from assistant.files.limits import check_pages
from assistant.files.pdf_furniture import without_furniture
from assistant.files.pdf_lines import PdfLine, read_lines
from assistant.files.pdf_paragraphs import join_pages
from assistant.files.problem import FileProblemKind
from assistant.files.source_text import Paragraph
from assistant.messages import (
    FILE_HEADERS_NOTICE,
    FILE_NO_TEXT,
    FILE_ONLY_IMAGES,
    FILE_PASSWORD,
    FILE_PDF_EMPTY_PAGES_NOTICE,
    FILE_PDF_NOTICE,
)

# A scanned page can carry a stamp or a page number as text; less than this is no text to rewrite.
_FEWEST_LETTERS = 20


def read_pdf(content: bytes) -> tuple[list[Paragraph], list[str]]:
    """Return the paragraphs of a PDF, and notices in Dutch.

    Raises `FileProblem` where it needs a password, has too many pages or no text. Whatever pypdf raises on a
    damaged file is let through; it may also take for ever, so call this by `bounded.read_bounded`.
    """
    reader = PdfReader(io.BytesIO(content))
    try:
        # Many files may only not be changed: they open with an empty password.
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileProblem(FileProblemKind.PASSWORD, FILE_PASSWORD)
        check_pages(len(reader.pages))
    except (FileNotDecryptedError, DependencyError) as error:
        raise FileProblem(FileProblemKind.PASSWORD, FILE_PASSWORD) from error
    pages = [read_lines(page) for page in reader.pages]
    has_images = [bool(page.get("/Resources", {}).get("/XObject")) for page in reader.pages]
    if sum(_letters(page) for page in pages) < _FEWEST_LETTERS:
        if any(has_images):
            raise FileProblem(FileProblemKind.ONLY_IMAGES, FILE_ONLY_IMAGES)
        if not any(pages):
            raise FileProblem(FileProblemKind.NO_TEXT, FILE_NO_TEXT)
    kept = without_furniture(pages)
    notices = [FILE_PDF_NOTICE]
    if sum(map(len, kept)) < sum(map(len, pages)):
        notices.append(FILE_HEADERS_NOTICE)
    empty = [
        number
        for number, (page, images) in enumerate(zip(pages, has_images, strict=True), start=1)
        if images and _letters(page) < _FEWEST_LETTERS
    ]
    if empty:
        notices.append(FILE_PDF_EMPTY_PAGES_NOTICE.format(pages=_listed(empty)))
    return join_pages(kept), notices


def _letters(page: list[PdfLine]) -> int:
    return sum(sign.isalpha() for line in page for sign in line.text)


def _listed(numbers: list[int]) -> str:
    shown = [str(number) for number in numbers]
    if len(shown) == 1:
        return f"bladzijde {shown[0]}"
    return f"bladzijde {', '.join(shown[:-1])} en {shown[-1]}"
