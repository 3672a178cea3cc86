"""Reading the dates and periods of a Dutch text."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence

from assistant.dutch.calendar_words import (
    MONTHS,
    SHORT_MONTHS,
    month_at,
    month_span,
    whole_up_to,
    year_at,
    year_behind,
)
from assistant.dutch.number_notation import Piece
from assistant.dutch.number_words import cardinal
from assistant.dutch.parts_of_year import PART_WORDS, read_months, read_part, read_quarter
from assistant.dutch.quantity import CalendarSpan
from assistant.dutch.quantity_units import COUNTED

# First and last month; seasons and parts of the year are not sharp.
_SEASONS = {
    "voorjaar": (3, 6),
    "lente": (3, 6),
    "zomer": (6, 9),
    "najaar": (9, 12),
    "herfst": (9, 12),
}
# Without a year only these tell a season from a name.
_BEFORE_SEASON = frozenset(
    ("de", "het", "deze", "dit", "elke", "elk", "iedere", "ieder", "komende", "komend", "volgende")
)
_UNTIL = frozenset(("-", "/", "tot", "t/m"))
_DOTTED_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_MEASURED = frozenset(("euro", "procent", "%", "€", "miljoen", "m2", "meter", "km", "keer", "vierkante"))
_YEAR_IS_MEANT = frozenset(
    "in sinds jaar na medio begin eind einde zomer van voorjaar najaar oktober september maart".split()
)

Found = tuple[CalendarSpan, int]


def read_date(line: Sequence[Piece], at: int) -> Found | None:
    """The date or period that starts at piece `at`, with the index behind it; `None` when there is none."""
    low = line[at].low
    if low[:1].isdecimal() or low[:1] == "'":
        return (
            _numeric_day(line, at) or _day_and_month(line, at) or _years(line, at) or read_quarter(line, at)
        )
    if low in PART_WORDS:
        return read_part(line, at)
    if low in MONTHS or (low in SHORT_MONTHS and year_at(line, month_at(line, at)[1])):
        return read_months(line, at)
    if low in _SEASONS:
        year, behind = year_behind(line, at + 1)
        sure = year or line[at - 1].low in _BEFORE_SEASON
        return (month_span(year, *_SEASONS[low], fuzzy=True), behind) if sure else None
    if low == "jaren":
        return _decade(line, at)
    return read_quarter(line, at)


def starts_date(low: str) -> bool:
    """Whether a date can start with this word, in lower case; digits are not looked at."""
    return (
        low in PART_WORDS
        or low in MONTHS
        or low in _SEASONS
        or low in ("jaren", "kwartaal", "laatste")
        or low in SHORT_MONTHS
        or (len(low) == 2 and low[0] == "q" and low[1] in "1234")
    )


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year or 2000, month)[1]


def _numeric_day(line: Sequence[Piece], at: int) -> Found | None:
    first = line[at].low
    if dotted := _DOTTED_DAY.fullmatch(first):
        day, month, year = (int(part) for part in dotted.groups())
        behind = at + 1
    else:
        separator, second, third = line[at + 1].low, line[at + 2].low, line[at + 4].low
        apart = line[at + 4].end - line[at].start != sum(len(piece.text) for piece in line[at : at + 5])
        if separator not in ("-", "/") or line[at + 3].low != separator or apart:
            return None
        if len(first) == 4:
            year, month, day = year_at(line, at), whole_up_to(second, 12), whole_up_to(third, 31)
        else:
            day, month = whole_up_to(first, 31), whole_up_to(second, 12)
            year = year_at(line, at + 4) or (2000 + whole_up_to(third, 99) if len(third) == 2 else 0)
        behind = at + 5
    if not year or not _is_day(year, month, day):
        return None
    return CalendarSpan((year, month, day), (year, month, day)), behind


def _day_and_month(line: Sequence[Piece], at: int) -> Found | None:
    day, ahead = _day(line, at)
    if not day:
        return None
    last_day = day
    month, behind = month_at(line, ahead)
    if not month and line[ahead].low in ("-", "tot", "t/m", "en", "of"):
        last_at = ahead + (3 if line[ahead + 1].low == "en" and line[ahead + 2].low == "met" else 1)
        last_day, ahead = _day(line, last_at)
        month, behind = month_at(line, ahead)
    if not month or last_day < day:
        return None
    year, behind = year_behind(line, behind)
    if not _is_day(year, month, last_day):
        return None
    return CalendarSpan((year, month, day), (year, month, last_day), two_ends=day < last_day), behind


def _day(line: Sequence[Piece], at: int) -> tuple[int, int]:
    day = whole_up_to(line[at].low, 31)
    return day, at + 1 + (line[at + 1].low in ("e", "ste", "de") and line[at + 1].start == line[at].end)


def _years(line: Sequence[Piece], at: int) -> Found | None:
    year = year_at(line, at)
    if not year or _is_amount(line, at, year):
        return None
    link, last_at = line[at + 1].low, at + 2
    if link == "tot" and line[at + 2].low == "en" and line[at + 3].low == "met":
        last_at = at + 4
    if link in _UNTIL or (link == "en" and line[at - 1].low == "tussen"):
        last = year_at(line, last_at)
        tight = link in "-/" and line[last_at].start == line[at + 1].end == line[at].end + 1
        if not last and tight and len(line[last_at].low) == 2 and line[last_at].low.isdecimal():
            last = year - year % 100 + int(line[last_at].low)
        if last > year:
            return CalendarSpan((year, 1, 1), (last, 12, 31), two_ends=True), last_at + 1
        if link in "-/" and line[last_at].low in ("q1", "q2", "q3", "q4"):
            return month_span(
                year, 3 * int(line[last_at].low[1]) - 2, 3 * int(line[last_at].low[1])
            ), last_at + 1
    return month_span(year, 1, 12), at + 1


def _is_amount(line: Sequence[Piece], at: int, year: int) -> bool:
    """Whether four digits count something, as in "2000 woningen"."""
    before, behind = line[at - 1].low, line[at + 1].low
    if before in ("€", "eur", "euro"):
        return True
    sure = before in _YEAR_IS_MEANT
    return (
        behind in _MEASURED
        or (behind in COUNTED and not (sure and year % 100))
        or (not sure and year % 100 == 0)
    )


def _decade(line: Sequence[Piece], at: int) -> Found | None:
    low = line[at + 1].low.lstrip("'")
    tens = whole_up_to(low, 99) or cardinal(low) or 0
    if tens < 20 or tens % 10:
        return None
    return CalendarSpan((1900 + tens, 1, 1), (1909 + tens, 12, 31)), at + 2
