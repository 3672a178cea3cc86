"""Lists with bullets in a Word document: in its own style where it has one, else in a list that is added."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from assistant.files.docx_names import DOCUMENT_NAMESPACE, w
from assistant.files.docx_package import DocxPackage
from assistant.files.docx_properties import PROPERTIES, drop_properties, insert_property, properties_of
from assistant.files.docx_styles import DocxStyles
from assistant.files.source_text import Paragraph, ParagraphKind

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_LEVELS = 9
_BULLETS = "•–▪"
# Twentieths of a point, as Word does: half an inch a level, the bullet a quarter before the text.
_INDENT = 720
_HANGING = 360
_NOT_IN_LISTS = tuple(map(w, ("numPr", "ind", "pageBreakBefore", "framePr", "outlineLvl", "keepNext")))


class BulletList:
    """Makes paragraphs items of a list; the numbering that it may need is added to the document once."""

    def __init__(self, package: DocxPackage, styles: DocxStyles) -> None:
        self._package = package
        self._style = styles.bullet_style()
        self._number: str | None = None
        self.part: str | None = None
        self.part_is_new = False

    def make_item(self, paragraph: etree._Element, value: Paragraph) -> None:
        """Make a paragraph an item; `value` is what it comes from: below an item it is a level deeper."""
        if self._style is not None and value.kind in (ParagraphKind.TEXT, ParagraphKind.CELL):
            old = paragraph.find(PROPERTIES)
            looks = old.find(w("rPr")) if old is not None else None
            if old is not None:
                paragraph.remove(old)
            properties = properties_of(paragraph)
            etree.SubElement(properties, w("pStyle"), {w("val"): self._style})
            if looks is not None:
                properties.append(deepcopy(looks))
            return
        properties = properties_of(paragraph)
        drop_properties(paragraph, _NOT_IN_LISTS)
        if value.kind is ParagraphKind.HEADING:
            drop_properties(paragraph, (w("pStyle"),))
        numbering = etree.Element(w("numPr"))
        level = value.level if value.kind is ParagraphKind.ITEM else 0
        etree.SubElement(numbering, w("ilvl"), {w("val"): str(min(level, _LEVELS - 1))})
        etree.SubElement(numbering, w("numId"), {w("val"): self._number_id()})
        insert_property(properties, numbering)

    def root(self) -> etree._Element | None:
        """Return the numbering of the document with the list in it, or `None` where none was added."""
        return self._root if self._number is not None else None

    def _number_id(self) -> str:
        if self._number is None:
            self.part = self._package.part("numbering")
            if self.part is None:
                folder = self._package.main.rpartition("/")[0]
                self.part = f"{folder}/numbering.xml" if folder else "numbering.xml"
                self.part_is_new = True
                self._package.add_part(self.part, "numbering", _CONTENT_TYPE)
                self._root = etree.Element(w("numbering"), nsmap={"w": DOCUMENT_NAMESPACE})
            else:
                self._root = self._package.tree(self.part)
            self._number = _add_list(self._root)
        return self._number


def _add_list(root: etree._Element) -> str:
    """Add a list with bullets to a numbering part; return its number."""
    abstracts, numbers = root.findall(w("abstractNum")), root.findall(w("num"))
    abstract_id = _free([each.get(w("abstractNumId"), "") for each in abstracts])
    number_id = _free([each.get(w("numId"), "") for each in numbers])
    abstract = etree.Element(w("abstractNum"), {w("abstractNumId"): abstract_id})
    etree.SubElement(abstract, w("multiLevelType"), {w("val"): "hybridMultilevel"})
    for level in range(_LEVELS):
        each = etree.SubElement(abstract, w("lvl"), {w("ilvl"): str(level)})
        for name, value in (
            ("start", "1"),
            ("numFmt", "bullet"),
            ("lvlText", _BULLETS[level % len(_BULLETS)]),
            ("lvlJc", "left"),
        ):
            etree.SubElement(each, w(name), {w("val"): value})
        properties = etree.SubElement(each, w("pPr"))
        etree.SubElement(
            properties, w("ind"), {w("left"): str(_INDENT * (level + 1)), w("hanging"): str(_HANGING)}
        )
    number = etree.Element(w("num"), {w("numId"): number_id})
    etree.SubElement(number, w("abstractNumId"), {w("val"): abstract_id})
    # All definitions stand before all numbers, and what closes the part after them.
    _insert_after(root, abstract, abstracts or root.findall(w("numPicBullet")))
    _insert_after(root, number, numbers or root.findall(w("abstractNum")))
    return number_id


def _insert_after(root: etree._Element, new: etree._Element, others: list[etree._Element]) -> None:
    if others:
        others[-1].addnext(new)
    else:
        root.insert(0, new)


def _free(taken: list[str]) -> str:
    return str(max((int(each) for each in taken if each.isdecimal()), default=0) + 1)
