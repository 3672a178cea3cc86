"""How long it is between the dates of a text: "drie jaar" for 2020-2022, "twee maanden later"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from assistant.dutch.quantity import CalendarSpan, Kind, Quantity
from assistant.dutch.quantity_units import in_base

_YEAR = 12
# Behind these a stretch of time runs from one date to the next, and includes neither.
_FROM = re.compile(
    r"\W*(?:\w+\W+)?(?:later|daarna|erna|hierna|nadien|daarvoor|ervoor|eerder|geleden|na|verder)\b",
    re.IGNORECASE,
)


def is_between_dates(quantity: Quantity, text: str, dates: Sequence[Quantity]) -> bool:
    """Whether a stretch of years or months of `text` is that between two dates, or that of one of them."""
    unit, size = in_base(quantity.unit)
    if unit != "maand" or quantity.kind is not Kind.NUMBER or not quantity.low or quantity.is_range:
        return False
    spans = [date.span for date in dates if date.kind is Kind.DATE and date.span and date.span.has_year]
    later = _FROM.match(text, quantity.end) is not None
    return quantity.low * size in (_apart(spans) if later else _lengths(spans) | _apart(spans, listed=False))


def _apart(spans: Sequence[CalendarSpan], *, listed: bool = True) -> set[float]:
    """How many months the beginnings of two dates are apart; without `listed` not of years in a row."""
    years = sorted({span.first[0] for span in spans if _is_year(span)})
    row = len(years) > 1 and years[-1] - years[0] == len(years) - 1
    found = set()
    for one, other in itertools.combinations([*spans, *(_end(span) for span in spans if span.two_ends)], 2):
        if not listed and row and _is_year(one) and _is_year(other):
            continue
        found.add(float(abs(_month(one) - _month(other))))
    return found


def _lengths(spans: Sequence[CalendarSpan]) -> set[float]:
    """How many months a date lasts, and years in a row or from the first to the last together."""
    found = {_length(span.first, span.last) for span in spans if not span.is_day}
    if spans:
        first, last = min(span.first for span in spans), max(span.last for span in spans)
        found.add(_length(first, last))
        if first[1:] != (1, 1) or last[1:] != (12, 31):
            found.add(float((last[0] - first[0] + 1) * _YEAR))
    return found


def _length(first: tuple[int, int, int], last: tuple[int, int, int]) -> float:
    return float((last[0] - first[0]) * _YEAR + last[1] - first[1] + 1)


def _month(span: CalendarSpan) -> int:
    return span.first[0] * _YEAR + span.first[1]


def _end(span: CalendarSpan) -> CalendarSpan:
    """The last year of a range of years, the last month of one of months."""
    whole = span.first[1:] == (1, 1) and span.last[1:] == (12, 31)
    return CalendarSpan((span.last[0], 1 if whole else span.last[1], 1), span.last)


def _is_year(span: CalendarSpan) -> bool:
    return (
        span.first[0] == span.last[0]
        and span.first[1:] == (1, 1)
        and span.last[1:] == (12, 31)
        and not span.two_ends
    )
