"""Splits a paragraph at the marks of its editor, and gives the new paragraphs their properties."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from assistant.files.docx_lists import BulletList
from assistant.files.docx_names import PARAGRAPH_ID_NAMESPACE, w
from assistant.files.docx_properties import PROPERTIES, drop_properties, insert_property, properties_of
from assistant.files.docx_runs import sweep
from assistant.files.docx_text import BREAK_MARKER
from assistant.files.rewrite_blocks import Block
from assistant.files.source_text import Paragraph, ParagraphKind

# What belongs to the first of the paragraphs only, and what to a heading only.
_FIRST_ONLY = tuple(map(w, ("pageBreakBefore", "framePr")))
_OF_HEADING = tuple(map(w, ("pStyle", "outlineLvl", "numPr", "keepNext")))
# Twentieths of a point: half an inch, as Word indents each level of a list.
_INDENT = 720


def split_paragraph(
    paragraph: etree._Element, value: Paragraph, blocks: Sequence[Block], bullets: BulletList
) -> None:
    """Make a paragraph of each block; the first stays the paragraph that it was, unless it is an item now."""
    parts = [paragraph]
    for marker in list(paragraph.iter(BREAK_MARKER)):
        parts.append(_split_at(parts[-1], marker))
    section = _section(paragraph)
    for part, block in zip(parts, blocks, strict=True):
        is_first = part is paragraph
        if block.is_item and not (is_first and value.kind is ParagraphKind.ITEM):
            bullets.make_item(part, value)
        elif not is_first:
            _follow(part, value)
        if not is_first:
            drop_properties(part, _FIRST_ONLY)
    if section is not None:
        # The section ends with the last paragraph.
        properties_of(parts[-1]).append(section)


def _split_at(paragraph: etree._Element, marker: etree._Element) -> etree._Element:
    """Take what stands behind a marker into a new paragraph, with a copy of each link that goes on there."""
    new = etree.Element(
        paragraph.tag,
        {name: val for name, val in paragraph.attrib.items() if not name.startswith(PARAGRAPH_ID_NAMESPACE)},
    )
    node, behind = marker, None
    while node is not paragraph:
        parent = node.getparent()
        copy = new if parent is paragraph else etree.Element(parent.tag, parent.attrib)
        own = parent.find(w("rPr")) if parent.tag == w("r") else None
        if own is not None:
            copy.append(deepcopy(own))
        if behind is not None and len(behind):
            copy.append(behind)
        for following in list(node.itersiblings()):
            copy.append(following)
        node, behind = parent, copy
    properties = paragraph.find(PROPERTIES)
    if properties is not None:
        kept = deepcopy(properties)
        new.insert(0, kept)
        drop_properties(new, (w("sectPr"),))
    marker.getparent().remove(marker)
    for part in (paragraph, new):
        sweep(part)
    paragraph.addnext(new)
    return new


def _section(paragraph: etree._Element) -> etree._Element | None:
    section = paragraph.find(f"{PROPERTIES}/{w('sectPr')}")
    if section is not None:
        section.getparent().remove(section)
    return section


def _follow(paragraph: etree._Element, value: Paragraph) -> None:
    """Text behind a heading is no heading, and text behind an item is in line with it, without a marker."""
    if value.kind is ParagraphKind.HEADING:
        drop_properties(paragraph, _OF_HEADING)
    elif value.kind is ParagraphKind.ITEM:
        properties = properties_of(paragraph)
        drop_properties(paragraph, (w("numPr"), w("ind")))
        numbering = etree.Element(w("numPr"))
        etree.SubElement(numbering, w("numId"), {w("val"): "0"})
        insert_property(properties, numbering)
        insert_property(properties, etree.Element(w("ind"), {w("left"): str(_INDENT * max(1, value.level))}))
