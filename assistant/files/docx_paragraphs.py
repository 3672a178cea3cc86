"""The paragraphs of a Word document in reading order, with what each is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from assistant.files.docx_names import FALLBACK, w
from assistant.files.docx_numbering import DocxNumbering, written
from assistant.files.docx_package import DocxPackage
from assistant.files.docx_styles import DocxStyles
from assistant.files.docx_text import Leaf, is_on, leaves
from assistant.files.source_text import CellPlace, Paragraph, ParagraphKind

# A short paragraph that is bold from end to end is a heading that somebody made by hand.
_LONGEST_BOLD_HEADING = 80
_BOLD_HEADING_LEVEL = 2
_OPAQUE = frozenset(map(w, ("del", "moveFrom", "pPr", "rPr", "sectPr", "tblPr", "tblGrid")))


@dataclass(frozen=True)
class DocxParagraph:
    """A paragraph with text, where it stands in the XML, and the pieces of its text.

    `value.text` is that text without white space at its ends; it begins at offset `start` of the pieces.
    `part` is the name of the part that it stands in. `twin` is whether it is the copy that Word keeps of a
    text box for old programs: it must say what the text box says.
    """

    element: etree._Element
    part: str
    value: Paragraph
    leaves: tuple[Leaf, ...]
    start: int
    twin: bool = False


class DocxParagraphs:
    """Reads the paragraphs of a document: the body with its tables and text boxes, then its notes."""

    def __init__(self, package: DocxPackage) -> None:
        self._package = package
        self.styles = DocxStyles(self._part_tree("styles"))
        self._numbering = DocxNumbering(self._part_tree("numbering"))
        self._rows = 0
        self.left_out_contents = False

    def read(self) -> Iterator[DocxParagraph]:
        """Yield the paragraphs that hold text; the lines of a table of contents are left out."""
        body = self._package.tree(self._package.main).find(w("body"))
        if body is not None:
            yield from self._blocks(body, self._package.main, None, twin=False)
            # Word numbers notes at the end of a document with Roman numbers, unless it is told otherwise.
            yield from self._notes(body, "footnote", "decimal")
            yield from self._notes(body, "endnote", "lowerRoman")

    def _part_tree(self, kind: str) -> etree._Element | None:
        name = self._package.part(kind)
        return self._package.tree(name) if name is not None else None

    def _blocks(
        self, parent: etree._Element, part: str, cell: CellPlace | None, *, twin: bool
    ) -> Iterator[DocxParagraph]:
        for child in parent:
            if not isinstance(child.tag, str) or child.tag in _OPAQUE:
                continue
            if child.tag == w("p"):
                yield from self._paragraph(child, part, cell, twin=twin)
            elif child.tag == w("tbl"):
                yield from self._table(child, part, twin=twin)
            elif child.tag == w("sdt") and self._is_contents(child):
                self.left_out_contents = True
            else:
                yield from self._blocks(child, part, cell, twin=twin)

    def _paragraph(
        self, element: etree._Element, part: str, cell: CellPlace | None, *, twin: bool
    ) -> Iterator[DocxParagraph]:
        place = self.styles.list_place(element)
        # The number counts on for a paragraph without text too.
        marker = self._numbering.marker(place) if place is not None and not twin else ""
        pieces = tuple(leaves(element))
        text = "".join(piece.text for piece in pieces)
        if text.strip():
            if self.styles.is_contents(element):
                self.left_out_contents = True
            else:
                value = self._value(
                    element, text.strip(), marker, place.level if place else None, cell, pieces
                )
                yield DocxParagraph(element, part, value, pieces, len(text) - len(text.lstrip()), twin)
        for box in element.iter(w("txbxContent")):
            # Each paragraph reads its own text boxes only, not those inside them.
            if next(box.iterancestors(w("p")), None) is element:
                in_fallback = any(True for _ in box.iterancestors(FALLBACK))
                yield from self._blocks(box, part, None, twin=twin or in_fallback)

    def _value(
        self,
        element: etree._Element,
        text: str,
        marker: str,
        depth: int | None,
        cell: CellPlace | None,
        pieces: tuple[Leaf, ...],
    ) -> Paragraph:
        if cell is not None:
            return Paragraph(text, ParagraphKind.CELL, marker=marker, cell=cell)
        heading = self.styles.heading_level(element)
        if heading is not None:
            return Paragraph(text, ParagraphKind.HEADING, level=heading, marker=marker)
        if depth is not None:
            return Paragraph(text, ParagraphKind.ITEM, level=depth + 1, marker=marker)
        if _looks_like_heading(text, pieces):
            return Paragraph(text, ParagraphKind.HEADING, level=_BOLD_HEADING_LEVEL)
        return Paragraph(text, ParagraphKind.TEXT)

    def _table(self, table: etree._Element, part: str, *, twin: bool) -> Iterator[DocxParagraph]:
        for row in _within(table, "tr", ("sdt", "sdtContent", "customXml", "ins", "moveTo")):
            self._rows += 1
            number = self._rows
            cells = _within(row, "tc", ("sdt", "sdtContent", "customXml"))
            for column, cell in enumerate(cells, start=1):
                yield from self._blocks(cell, part, CellPlace(number, column), twin=twin)

    def _notes(self, body: etree._Element, kind: str, numbers: str) -> Iterator[DocxParagraph]:
        name = self._package.part(f"{kind}s")
        if name is None:
            return
        notes = {note.get(w("id")): note for note in self._package.tree(name).iter(w(kind))}
        order = list(dict.fromkeys(mark.get(w("id")) for mark in body.iter(w(f"{kind}Reference"))))
        for number, identifier in enumerate(order, start=1):
            note = notes.get(identifier)
            marker = f"[{written(number, numbers)}]"
            for paragraph in self._blocks(note, name, None, twin=False) if note is not None else ():
                value = Paragraph(paragraph.value.text, ParagraphKind.NOTE, marker=marker)
                yield DocxParagraph(paragraph.element, name, value, paragraph.leaves, paragraph.start)
                marker = ""

    @staticmethod
    def _is_contents(block: etree._Element) -> bool:
        gallery = block.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
        return gallery is not None and gallery.get(w("val")) == "Table of Contents"


def _within(parent: etree._Element, name: str, through: tuple[str, ...]) -> Iterator[etree._Element]:
    """The children of a name, also where a content control or a tracked change stands around them."""
    names = frozenset(map(w, through))
    for child in parent:
        if child.tag == w(name):
            yield child
        elif child.tag in names:
            yield from _within(child, name, through)


def _looks_like_heading(text: str, pieces: tuple[Leaf, ...]) -> bool:
    return (
        len(text) <= _LONGEST_BOLD_HEADING
        and text[-1] not in ".,;:"
        and "\n" not in text
        and all(is_on(piece.run, "b") for piece in pieces if piece.text.strip())
    )
