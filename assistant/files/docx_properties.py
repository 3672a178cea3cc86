"""The properties of a paragraph of a Word document."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from assistant.files.docx_names import w

PROPERTIES = w("pPr")

# The order that the standard asks for; Word calls a file damaged that has another.
_ORDER = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection "
    "textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
).split()
_RANK = {w(name): rank for rank, name in enumerate(_ORDER)}


def properties_of(paragraph: etree._Element) -> etree._Element:
    """Return the properties of a paragraph, made where it has none."""
    properties = paragraph.find(PROPERTIES)
    if properties is None:
        properties = etree.Element(PROPERTIES)
        paragraph.insert(0, properties)
    return properties


def insert_property(properties: etree._Element, new: etree._Element) -> None:
    """Put a property among those of a paragraph, where the standard wants it."""
    rank = _RANK[new.tag]
    index = next((i for i, each in enumerate(properties) if _RANK.get(each.tag, 0) > rank), len(properties))
    properties.insert(index, new)


def drop_properties(paragraph: etree._Element, names: Sequence[str]) -> None:
    """Take properties of these full names away from a paragraph."""
    properties = paragraph.find(PROPERTIES)
    for name in names if properties is not None else ():
        for child in properties.findall(name):
            properties.remove(child)
