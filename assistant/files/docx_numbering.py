"""The numbers and bullets that Word puts before paragraphs, which are not in their text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from assistant.files.docx_names import w
from assistant.files.docx_styles import ListPlace

_PLACEHOLDER = re.compile(r"%(\d)")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_LOW = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True)
class _Level:
    style: str
    text: str
    start: int


class DocxNumbering:
    """Counts the items of lists from the first paragraph of a document to the last."""

    def __init__(self, root: etree._Element | None) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        if root is not None:
            self._read(root)

    def marker(self, place: ListPlace) -> str:
        """Return what stands before the next item at this place: "-" for a bullet, else its number.

        A number is as it shows ("2.", "1.3"); "" where the level shows nothing. To be called once for each
        item, in order.
        """
        abstract = self._lists.get(place.number_id, "")
        levels = self._abstract.get(abstract, {})
        level = levels.get(place.level)
        if level is None:
            return "-"
        counts = self._counts.setdefault(abstract, {})
        self._begin(place.number_id, counts)
        counts[place.level] = counts.get(place.level, level.start - 1) + 1
        for deeper in [each for each in counts if each > place.level]:
            del counts[deeper]
        if level.style == "bullet":
            return "-"
        if level.style == "none":
            return ""

        def number(match: re.Match[str]) -> str:
            shown = int(match[1]) - 1
            its = levels.get(shown, level)
            return written(counts.get(shown, its.start), its.style)

        return _PLACEHOLDER.sub(number, level.text).strip()

    def _begin(self, number_id: str, counts: dict[int, int]) -> None:
        """A list that starts again has its own first number, given once."""
        if number_id not in self._begun:
            self._begun.add(number_id)
            for (identifier, level), start in self._starts.items():
                if identifier == number_id:
                    counts[level] = start - 1

    def _read(self, root: etree._Element) -> None:
        linked: dict[str, str] = {}
        by_style: dict[str, str] = {}
        for abstract in root.iter(w("abstractNum")):
            identifier = abstract.get(w("abstractNumId"), "")
            self._abstract[identifier] = {
                _integer(level.get(w("ilvl")), 0): _level(level) for level in abstract.iter(w("lvl"))
            }
            for child in abstract:
                if child.tag == w("styleLink"):
                    by_style[child.get(w("val"), "")] = identifier
                elif child.tag == w("numStyleLink"):
                    linked[identifier] = child.get(w("val"), "")
        for number in root.iter(w("num")):
            identifier = number.get(w("numId"), "")
            reference = number.find(w("abstractNumId"))
            abstract_id = reference.get(w("val"), "") if reference is not None else ""
            self._lists[identifier] = by_style.get(linked.get(abstract_id, ""), abstract_id)
            for override in number.iter(w("lvlOverride")):
                start = override.find(w("startOverride"))
                if start is not None:
                    level = _integer(override.get(w("ilvl")), 0)
                    self._starts[(identifier, level)] = _integer(start.get(w("val")), 1)


def _level(level: etree._Element) -> _Level:
    values = {name: level.find(w(name)) for name in ("numFmt", "lvlText", "start")}
    style, text, start = (each.get(w("val"), "") if each is not None else "" for each in values.values())
    return _Level(style or "decimal", text, _integer(start, 1))


def _integer(value: str | None, otherwise: int) -> int:
    return int(value) if value is not None and value.isdecimal() else otherwise


def written(number: int, style: str) -> str:
    """Return a number in a style of Word, such as "lowerRoman" ("iv"); in digits for an unknown style."""
    if style in ("lowerLetter", "upperLetter") and number > 0:
        letters = chr(ord("a") + (number - 1) % 26) * (1 + (number - 1) // 26)
        return letters if style == "lowerLetter" else letters.upper()
    if style in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        roman = ""
        for value, signs in (*_ROMAN, *_ROMAN_LOW):
            times, number = divmod(number, value)
            roman += signs * times
        return roman if style == "lowerRoman" else roman.upper()
    return f"{number:02}" if style == "decimalZero" else str(number)
