"""Rewriting a Word document in its own layout: only the words of paragraphs change."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.errors import FileProblem
from assistant.files.docx_editing import ParagraphEditor
from assistant.files.docx_lists import BulletList
from assistant.files.docx_package import DocxPackage, xml_bytes
from assistant.files.docx_paragraphs import DocxParagraph, DocxParagraphs
from assistant.files.docx_splitting import split_paragraph
from assistant.files.docx_text import PARAGRAPH_BREAK
from assistant.files.problem import FileProblemKind
from assistant.files.rewrite_blocks import blocks
from assistant.files.source_text import ParagraphKind
from assistant.files.word_alignment import align
from assistant.messages import FILE_TOO_COMPLEX

Rewrite = Callable[[str, ParagraphKind], str | Sequence[str]]


def rewrite_docx(content: bytes, rewrite: Rewrite) -> bytes:
    """Return a Word document with the words of its paragraphs as `rewrite` gives them, all else as it was.

    `rewrite` is called for the paragraphs that `read_file` finds, with the same text and kind and in the same
    order. It returns the new text, or a sequence of paragraphs. A blank line in it begins a new paragraph, a
    line that opens with "- " an item of a list. The same text, or nothing, leaves the paragraph untouched.

    Words that survive keep their looks; links, fields, images and notes stay where they stand; tracked
    changes stay too. Headers, footers and tables of contents are not rewritten. A part of the document in
    which nothing changes stays byte for byte.

    Raises `FileProblem` where the document cannot be read, and whatever `rewrite` raises.
    """
    package = DocxPackage(content)
    reader = DocxParagraphs(package)
    try:
        paragraphs = list(reader.read())
    except RecursionError as error:
        raise FileProblem(FileProblemKind.TOO_COMPLEX, FILE_TOO_COMPLEX) from error
    bullets = BulletList(package, reader.styles)
    changed: set[str] = set()
    answers: dict[tuple[str, ParagraphKind], str | Sequence[str]] = {}
    for paragraph in paragraphs:
        value = paragraph.value
        key = (value.text, value.kind)
        # The copy of a text box says what the text box says, and is not asked for twice.
        answer = answers.get(key, value.text) if paragraph.twin else rewrite(value.text, value.kind)
        answers[key] = answer
        if _replace(paragraph, answer, bullets):
            changed.add(paragraph.part)
    parts = {name: xml_bytes(package.tree(name)) for name in changed}
    numbering = bullets.root()
    if numbering is not None and bullets.part is not None:
        parts[bullets.part] = xml_bytes(numbering)
        if bullets.part_is_new:
            parts.update({name: xml_bytes(package.tree(name)) for name in package.changed_links()})
    return package.saved(parts) if parts else content


def _replace(paragraph: DocxParagraph, answer: str | Sequence[str], bullets: BulletList) -> bool:
    """Put a new text in a paragraph; return whether it is another text than it had."""
    value = paragraph.value
    new = blocks(value.text, answer)
    if not new or [(block.text, block.is_item) for block in new] == [(value.text, False)]:
        return False
    text = PARAGRAPH_BREAK.join(block.text for block in new)
    ParagraphEditor(paragraph.element).apply(align(value.text, text), paragraph.start)
    split_paragraph(paragraph.element, value, new, bullets)
    return True
