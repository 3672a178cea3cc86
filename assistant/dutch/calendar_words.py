"""Years and months as they are written in Dutch text."""

from __future__ import annotations

import calendar
from collections.abc import Sequence

from assistant.dutch.number_notation import Piece
from assistant.dutch.quantity import CalendarSpan

_MONTH_NAMES = (
    "januari februari maart april mei juni juli augustus september oktober november december".split()
)
MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
SHORT_MONTHS = {name[:3]: number for name, number in MONTHS.items()} | {"mrt": 3, "sept": 9}
BEFORE_YEAR = frozenset(("van", "in", "het", "jaar", "de", "schooljaar", "kalenderjaar"))


def month_span(
    year: int, first_month: int, last_month: int, *, fuzzy: bool = False, two_ends: bool = False
) -> CalendarSpan:
    """The days from the first of one month to the last of another; `year` is 0 where none is named."""
    last_day = calendar.monthrange(year or 2000, last_month)[1]
    return CalendarSpan((year, first_month, 1), (year, last_month, last_day), fuzzy, two_ends)


def whole_up_to(written: str, most: int) -> int:
    """The whole number from 1 to `most` that is written in digits, else 0."""
    value = int(written) if len(written) <= 2 and written.isdecimal() else 0
    return value if value <= most else 0


def year_at(line: Sequence[Piece], at: int) -> int:
    """The year at piece `at`, 0 where there is none."""
    low = line[at].low
    if len(low) == 4 and low.isdecimal() and 1800 <= int(low) <= 2099:
        return int(low)
    if len(low) == 3 and low[0] == "'" and low[1:].isdecimal():
        return (2000 if int(low[1:]) < 50 else 1900) + int(low[1:])
    return 0


def year_behind(line: Sequence[Piece], at: int) -> tuple[int, int]:
    """The year at or just behind piece `at` ("van het jaar 2022") and the index behind it; else 0, `at`."""
    ahead = at + (line[at].low in (",", "-", "/", "."))
    while line[ahead].low in BEFORE_YEAR and ahead < at + 4:
        ahead += 1
    year = year_at(line, ahead)
    return (year, ahead + 1) if year else (0, at)


def month_at(line: Sequence[Piece], at: int) -> tuple[int, int]:
    """The number of the month at piece `at`, with the index behind it; 0 where there is none."""
    low = line[at].low
    month = MONTHS.get(low) or SHORT_MONTHS.get(low, 0)
    return month, at + 1 + (low in SHORT_MONTHS and low not in MONTHS and line[at + 1].low == ".")
