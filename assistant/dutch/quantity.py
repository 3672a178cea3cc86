"""What a number, amount, share, date or time of a Dutch text is, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# Year, month and day; the year is 0 where the text names none.
Day = tuple[int, int, int]


class Kind(StrEnum):
    """What sort of quantity stands in the text."""

    NUMBER = "number"
    SHARE = "share"
    ORDINAL = "ordinal"
    DATE = "date"
    TIME = "time"
    VAGUE = "vague"
    CODE = "code"


class Bound(StrEnum):
    """What the words around a quantity say about the true value.

    `JUST_OVER` is "ruim", `ALMOST` is "bijna"; `UP_TO` is "tot", which leaves open whether the value itself
    belongs to it; `UNCLEAR` is a word that may also mean nothing for the value ("voor 2022", "per 1 juli",
    "verhogen tot 60%").
    """

    NONE = "none"
    EXACTLY = "exactly"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    JUST_OVER = "just_over"
    ALMOST = "almost"
    ABOUT = "about"
    UP_TO = "up_to"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class CalendarSpan:
    """A stretch of days, both ends included.

    `fuzzy` is true for "begin", "eind", "half" and seasons, `two_ends` where the text names both ends
    ("2018-2022", "1 tot 5 maart").
    """

    first: Day
    last: Day
    fuzzy: bool = False
    two_ends: bool = False

    @property
    def has_year(self) -> bool:
        """Whether the text names a year."""
        return self.first[0] > 0

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.first == self.last

    def contains(self, other: CalendarSpan) -> bool:
        """Whether every day of `other` is one of this span."""
        return self.first <= other.first and other.last <= self.last

    def in_year(self, year: int) -> CalendarSpan:
        """The same days in another year; 0 takes the year away."""
        return CalendarSpan((year, *self.first[1:]), (year, *self.last[1:]), self.fuzzy, self.two_ends)


@dataclass(frozen=True)
class Quantity:
    """A quantity and its place: `text` is what stands between the offsets `start` and `end`.

    The place covers the number with its bound and its unit ("minstens 5.000 woningen").

    `low` and `high` are the ends of a range, and equal for anything else: a plain number, a share from 0
    to 1 and beyond ("27%" is 0.27), minutes after midnight for a time, the rank of an ordinal. They are
    `None` for dates, which have a `span`, and for codes that are no whole number. A vague quantity
    has the range that it may stand for.

    `unit` is the word behind the number: one form for the usual units ("euro", "jaar", "m2", "keer"), in
    lower case for any other noun, for a code what it is ("artikel", "telefoon", "nummering"), `None` where
    there is none. `per` is the period of "per jaar". `of` is the whole in "27 van de 100 kinderen".
    """

    start: int
    end: int
    text: str
    kind: Kind
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    bound: Bound = Bound.NONE
    span: CalendarSpan | None = None
    per: str | None = None
    of: float | None = None

    @property
    def is_range(self) -> bool:
        """Whether two different values are named."""
        return self.low != self.high


class Match(StrEnum):
    """How a quantity of a claim lies to one of its source, from best to worst.

    `ROUNDED` is less exact and right ("ruim 5.000" for 5.120, "in 2018" for "1 oktober 2018");
    `BOUND_CHANGED` is the same value with another bound ("7.000" for "minstens 7.000").
    """

    EQUAL = "equal"
    ROUNDED = "rounded"
    BOUND_CHANGED = "bound_changed"
    DIFFERENT = "different"
