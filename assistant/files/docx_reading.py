"""Reading a Word document: its paragraphs, tables, text boxes and notes."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.files.docx_names import MATH, w
from assistant.files.docx_package import DocxPackage
from assistant.files.docx_paragraphs import DocxParagraphs
from assistant.files.docx_text import leaves
from assistant.files.source_text import Paragraph, ParagraphKind
from assistant.messages import (
    FILE_COMMENTS_NOTICE,
    FILE_CONTENTS_NOTICE,
    FILE_FORMULAS_NOTICE,
    FILE_HEADERS_NOTICE,
    FILE_IMAGES_NOTICE,
    FILE_NOTES_NOTICE,
    FILE_TRACKED_NOTICE,
)

_TRACKED = tuple(map(w, ("ins", "del", "moveFrom", "moveTo")))
_IMAGES = frozenset(("image", "chart", "diagramData"))


def read_docx(content: bytes) -> tuple[list[Paragraph], list[str]]:
    """Return the paragraphs of a Word document, and notices in Dutch; tracked changes count as accepted.

    Raises `FileProblem` where it cannot be read.
    """
    package = DocxPackage(content)
    reader = DocxParagraphs(package)
    paragraphs = [paragraph.value for paragraph in reader.read() if not paragraph.twin]
    notices = list(_notices(package))
    if any(paragraph.kind is ParagraphKind.NOTE for paragraph in paragraphs):
        notices.append(FILE_NOTES_NOTICE)
    if reader.left_out_contents:
        notices.append(FILE_CONTENTS_NOTICE)
    return paragraphs, notices


def _notices(package: DocxPackage) -> Iterator[str]:
    relations = package.relations(package.main)
    kinds = {relation.kind for relation in relations}
    furniture = [each.target for each in relations if each.kind in ("header", "footer")]
    if any(_has_text(package, name) for name in furniture if name in package.names):
        yield FILE_HEADERS_NOTICE
    root = package.tree(package.main)
    if next(root.iter(*_TRACKED), None) is not None:
        yield FILE_TRACKED_NOTICE
    if next(root.iter(w("commentReference")), None) is not None:
        yield FILE_COMMENTS_NOTICE
    if kinds & _IMAGES:
        yield FILE_IMAGES_NOTICE
    if next(root.iter(MATH), None) is not None:
        yield FILE_FORMULAS_NOTICE


def _has_text(package: DocxPackage, name: str) -> bool:
    return any(
        leaf.text.strip() for paragraph in package.tree(name).iter(w("p")) for leaf in leaves(paragraph)
    )
