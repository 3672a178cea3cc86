"""Reading parts of a year in Dutch text: months, quarters, halves, "begin" and "eind"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.dutch.calendar_words import (
    BEFORE_YEAR,
    MONTHS,
    month_at,
    month_span,
    whole_up_to,
    year_at,
    year_behind,
)
from assistant.dutch.number_notation import Piece
from assistant.dutch.number_words import cardinal, ordinal
from assistant.dutch.quantity import CalendarSpan

_PARTS_OF_YEAR = {"begin": (1, 3), "eind": (10, 12), "half": (5, 8)}
_PARTS_OF_MONTH = {"begin": (1, 10), "eind": (21, 31), "half": (10, 20)}
PART_WORDS = {
    "begin": "begin",
    "eind": "eind",
    "einde": "eind",
    "half": "half",
    "medio": "half",
    "midden": "half",
    "halverwege": "half",
}

Found = tuple[CalendarSpan, int]


def read_part(line: Sequence[Piece], at: int) -> Found | None:
    """A part of a year or month: "eind 2021", "begin van het jaar 2022", "half mei"."""
    part = PART_WORDS[line[at].low]
    ahead = at + 1
    while line[ahead].low in BEFORE_YEAR and ahead < at + 5:
        ahead += 1
    if year := year_at(line, ahead):
        return month_span(year, *_PARTS_OF_YEAR[part], fuzzy=True), ahead + 1
    if line[ahead].low not in MONTHS:
        return None
    span, behind = read_months(line, ahead)
    first, last = _PARTS_OF_MONTH[part]
    return CalendarSpan((*span.first[:2], first), (*span.first[:2], min(last, span.last[2])), True), behind


def read_quarter(line: Sequence[Piece], at: int) -> Found | None:
    """Quarters, halves and first months of a year."""
    low = line[at].low
    if len(low) == 2 and low[0] == "q" and low[1] in "1234":
        first, last, behind = int(low[1]), int(low[1]), at + 1
        second = line[at + 2].low
        if (
            line[at + 1].low in ("/", "-", "en")
            and len(second) == 2
            and second[0] == "q"
            and second[1] in "1234"
        ):
            last, behind = int(second[1]), at + 3
    elif low == "kwartaal" and whole_up_to(line[at + 1].low, 4):
        first = last = whole_up_to(line[at + 1].low, 4)
        behind = at + 2
    else:
        return _ranked_part(line, at)
    year, behind = year_behind(line, behind)
    return month_span(year, 3 * first - 2, 3 * max(first, last), two_ends=first < last), behind


def _ranked_part(line: Sequence[Piece], at: int) -> Found | None:
    first, ahead = _rank(line, at, 4)
    if not first:
        return None
    last = first
    if line[ahead].low in ("en", "of") and (second := _rank(line, ahead + 1, 4))[0] > first:
        last, ahead = second
    if line[ahead].low == "kwartaal":
        year, behind = year_behind(line, ahead + 1)
        return month_span(year, 3 * first - 2, 3 * last, two_ends=first < last), behind
    is_last = line[at].low == "laatste"
    halves = line[ahead].low in ("helft", "halfjaar") or (line[ahead].low, line[ahead + 1].low) == (
        "half",
        "jaar",
    )
    if halves and (is_last or first <= 2):
        year, behind = year_behind(line, ahead + 1 + (line[ahead].low == "half"))
        if year or line[ahead].low != "helft":
            return month_span(year, *((7, 12) if is_last or first == 2 else (1, 6))), behind
    count = whole_up_to(line[ahead].low, 11) or cardinal(line[ahead].low) or 0
    if (is_last or first == 1) and 1 < count < 12 and line[ahead + 1].low == "maanden":
        year, behind = year_behind(line, ahead + 2)
        if year:
            return month_span(year, *((13 - count, 12) if is_last else (1, count))), behind
    return None


def _rank(line: Sequence[Piece], at: int, most: int) -> tuple[int, int]:
    """The rank from 1 to `most` at piece `at` ("eerste", "1e", "laatste") and the index behind it; else 0."""
    low = line[at].low
    if low == "laatste":
        return most, at + 1
    if low[:1].isdecimal():
        marked = line[at + 1].low in ("e", "ste", "de") and line[at + 1].start == line[at].end
        return (whole_up_to(low, most), at + 2) if marked else (0, at)
    rank = ordinal(low) or 0
    return (rank if rank <= most else 0), at + 1


def read_months(line: Sequence[Piece], at: int) -> Found:
    """The month at piece `at`, or the months from it to another ("maart en april 2020"), with the year."""
    first, behind = month_at(line, at)
    last = first
    if line[behind].low in ("-", "/", "tot", "t/m", "en"):
        last_at = behind + (3 if line[behind + 1].low == "en" and line[behind + 2].low == "met" else 1)
        if line[last_at].low in MONTHS and MONTHS[line[last_at].low] > first:
            last, behind = month_at(line, last_at)
    year, behind = year_behind(line, behind)
    span = month_span(year, first, last, two_ends=first < last)
    return _over_years(line, behind, span) if year and first == last else (span, behind)


def _over_years(line: Sequence[Piece], at: int, span: CalendarSpan) -> Found:
    """The months from `span` to one of a later year at piece `at` ("december 2019 - april 2020")."""
    if line[at].low not in ("-", "tot", "t/m"):
        return span, at
    last_at = at + (3 if line[at + 1].low == "en" and line[at + 2].low == "met" else 1)
    month, behind = month_at(line, last_at)
    year = year_at(line, behind)
    if not month or year <= span.first[0]:
        return span, at
    return CalendarSpan(span.first, month_span(year, month, month).last, two_ends=True), behind + 1
