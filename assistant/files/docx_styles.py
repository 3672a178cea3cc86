"""What the paragraph styles of a Word document say: headings, lists, tables of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from assistant.files.docx_names import w

_HEADING_NAME = re.compile(r"heading (\d)")
# Built-in names stand in English in a file of any language.
_TITLES = {"title": 1, "subtitle": 2}
_CONTENTS_NAME = re.compile(r"toc (?:\d|heading)")
_BODY_LEVEL = 9


@dataclass(frozen=True)
class ListPlace:
    """Which list a paragraph belongs to, and how deep, from 0."""

    number_id: str
    level: int


@dataclass(frozen=True)
class _Style:
    name: str
    based_on: str | None
    properties: etree._Element | None


class DocxStyles:
    """The paragraph styles by their identifier."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._default = ""
        for style in root.iter(w("style")) if root is not None else ():
            if style.get(w("type")) != "paragraph":
                continue
            identifier = style.get(w("styleId"), "")
            if style.get(w("default")) in ("1", "true"):
                self._default = identifier
            self._styles[identifier] = _Style(
                _value(style, "name").lower(), _value(style, "basedOn") or None, style.find(w("pPr"))
            )

    def heading_level(self, paragraph: etree._Element) -> int | None:
        """Return the level of a heading from 1, or `None` for a paragraph that is none."""
        own = paragraph.find(w("pPr"))
        if own is not None and own.find(w("outlineLvl")) is not None:
            return _level(own)
        for style in self._chain(paragraph):
            named = _HEADING_NAME.fullmatch(style.name)
            if named is not None:
                return int(named[1])
            if style.name in _TITLES:
                return _TITLES[style.name]
            if style.properties is not None and style.properties.find(w("outlineLvl")) is not None:
                return _level(style.properties)
        return None

    def list_place(self, paragraph: etree._Element) -> ListPlace | None:
        """Return the list that a paragraph is an item of, by itself or by its style, or `None`."""
        level: int | None = None
        properties = [paragraph.find(w("pPr")), *(style.properties for style in self._chain(paragraph))]
        for each in properties:
            numbering = each.find(w("numPr")) if each is not None else None
            if numbering is None:
                continue
            if level is None and _value(numbering, "ilvl").isdecimal():
                level = int(_value(numbering, "ilvl"))
            identifier = _value(numbering, "numId")
            if identifier:
                return ListPlace(identifier, level or 0) if identifier != "0" else None
        return None

    def is_contents(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph is a line of a table of contents."""
        return any(_CONTENTS_NAME.fullmatch(style.name) for style in self._chain(paragraph))

    def bullet_style(self) -> str | None:
        """Return the style for an item of a list with bullets, or `None` where the document has none."""
        for identifier, style in self._styles.items():
            numbered = style.properties is not None and style.properties.find(w("numPr")) is not None
            if style.name == "list bullet" and numbered:
                return identifier
        return None

    def _chain(self, paragraph: etree._Element) -> Iterator[_Style]:
        properties = paragraph.find(w("pPr"))
        identifier: str | None = (
            _value(properties, "pStyle") if properties is not None else ""
        ) or self._default
        seen: set[str] = set()
        while identifier and identifier not in seen and identifier in self._styles:
            seen.add(identifier)
            yield self._styles[identifier]
            identifier = self._styles[identifier].based_on


def _value(parent: etree._Element, name: str) -> str:
    child = parent.find(w(name))
    return str(child.get(w("val"), "")) if child is not None else ""


def _level(properties: etree._Element) -> int | None:
    level = _value(properties, "outlineLvl")
    return int(level) + 1 if level.isdecimal() and int(level) < _BODY_LEVEL else None
