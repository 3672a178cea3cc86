"""The pieces of a Dutch text that numbers are read from, and the value of digits in Dutch notation."""

from __future__ import annotations

import re
from typing import NamedTuple

_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f\u00ad])"
_APOSTROPHES = "'\u2018\u2019\u00b4`"
_TOKEN = re.compile(
    rf"""
    (?:https?://|www\.)[^\s<>"]+ | [\w.+-]{{1,64}}@[\w-]+(?:\.[\w-]+)+  # addresses
    | (?<!\w)[{_APOSTROPHES}]\d\d(?!\d)                                # '22
    | \d+(?:[.,:]\d+)*                                                  # 1.311,5  10:30  4.3.2
    | </?[a-zA-Z]{{1,6}}>
    | km/u(?:ur)? | t/m
    | (?:{_LETTER}{{1,2}}\.){{2,}}                                      # o.a.
    | (?i:januari|februari|maart|april|mei|ju[nl]i|augustus|(?:septem|okto|novem|decem)ber)(?=[-\u2010\u2011])
    | {_LETTER}+\d+\w*                                                  # m2  A2  Q1
    | {_LETTER}+(?:[{_APOSTROPHES}\-\u2010\u2011]{_LETTER}+)*
    | (?<!\w)[{_APOSTROPHES}][sS]\b
    | \S
    """,
    re.VERBOSE,
)
_TYPOGRAPHIC = str.maketrans(
    {sign: "'" for sign in _APOSTROPHES} | {sign: "-" for sign in "\u2010\u2011\u2012\u2013\u2014\u2212"}
)
# Empty pieces after the last one, so that looking a few pieces ahead, or back by a negative index, needs
# no check.
_MARGIN = 12
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_DECIMAL = re.compile(r"\d+(?:,\d+)?")
_ENGLISH_DECIMAL = re.compile(r"\d+\.\d{1,2}")


class Piece(NamedTuple):
    """A word, number or sign of a text; `low` is lower case with plain apostrophes and hyphens."""

    low: str
    text: str
    start: int
    end: int


def pieces(text: str) -> list[Piece]:
    """Return the words, numbers and signs of `text` in order, and a margin of empty pieces behind them.

    Digits and the letters behind them are two pieces ("3", "e"). Thanks to the margin the pieces up to 12
    places before and after any real one can be looked at without checking the index.
    """
    found = [
        Piece(match.group().translate(_TYPOGRAPHIC).lower(), match.group(), match.start(), match.end())
        for match in _TOKEN.finditer(text)
    ]
    return found + [Piece("", "", len(text), len(text))] * _MARGIN


def digits_value(written: str) -> float | None:
    """The value of digits in Dutch notation ("1.311,5"); `None` for anything else ("4.3.2", "10.30")."""
    if _THOUSANDS.fullmatch(written):
        return float(written.replace(".", "").replace(",", "."))
    if _DECIMAL.fullmatch(written):
        return float(written.replace(",", "."))
    return None


def decimal_point_value(written: str) -> float | None:
    """The value of "2.5" written with a point, as some texts do before "miljoen" or "%"; else `None`."""
    return float(written) if _ENGLISH_DECIMAL.fullmatch(written) else None
