"""Whether a date or period of a claim says the same as one of its source."""

from __future__ import annotations

import datetime

from assistant.dutch.quantity import Bound, CalendarSpan, Match, Quantity

_BEFORE = frozenset((Bound.AT_MOST, Bound.LESS_THAN, Bound.UP_TO))
_AFTER = frozenset((Bound.AT_LEAST, Bound.MORE_THAN))
_FREE = frozenset((Bound.NONE, Bound.EXACTLY, Bound.UNCLEAR))


def match_dates(claim: Quantity, source: Quantity) -> Match:
    """How a date of a claim lies to a date of its source; both have a `span`.

    A claim may be less exact than its source, and leave out the year. One that is more exact, or names a
    year that the source lacks, is `DIFFERENT`.
    """
    if claim.span is None or source.span is None:
        return Match.DIFFERENT
    said, true = claim.span, source.span
    if true.has_year and not said.has_year:
        if true.first[0] != true.last[0]:
            return Match.DIFFERENT
        true = true.in_year(0)
    if said.has_year != true.has_year:
        return Match.DIFFERENT
    if (said.first, said.last) == (true.first, true.last):
        if true.fuzzy and not said.fuzzy:
            return Match.DIFFERENT
        if not (_same_bound(claim.bound, source.bound, said) or _per_agrees(claim, source)):
            return Match.BOUND_CHANGED
        return Match.EQUAL if said.fuzzy == true.fuzzy else Match.ROUNDED
    if said.fuzzy == true.fuzzy and _last_day(claim) == _last_day(source) is not None:
        return Match.EQUAL
    if said.contains(true) and not said.two_ends:
        return _less_exact(claim.bound, source.bound, said, true)
    return _end_of_period(claim.bound, said, true)


def _same_bound(said: Bound, true: Bound, span: CalendarSpan) -> bool:
    if said is true or (said in _FREE and true in _FREE):
        return True
    if Bound.UNCLEAR in (said, true):
        return ({said, true} - {Bound.UNCLEAR}) <= (_BEFORE | {Bound.NONE, Bound.EXACTLY})
    if said is Bound.ABOUT:
        return true in _FREE
    if said in _BEFORE and true in _BEFORE:
        # "voor 2040" and "uiterlijk in 2040" are a year apart, "voor" and "uiterlijk" 1 oktober a day.
        return span.is_day or span.fuzzy or Bound.UP_TO in (said, true)
    return said in _AFTER and true in _AFTER and span.is_day


def _per_agrees(claim: Quantity, source: Quantity) -> bool:
    """Whether "per 1 juli" stands beside "vanaf 1 juli"."""
    per, other = (claim, source) if claim.text.lower().startswith("per ") else (source, claim)
    return per.text.lower().startswith("per ") and other.bound is Bound.AT_LEAST


def _last_day(date: Quantity) -> int | None:
    """The last day that "tot", "voor" and "tot en met" leave, as a count of days; `None` without them."""
    if date.span is None or date.bound not in _BEFORE:
        return None
    year, month, day = date.span.last if date.bound is Bound.AT_MOST else date.span.first
    return datetime.date(year or 2000, month, day).toordinal() - (date.bound is not Bound.AT_MOST)


def _less_exact(said_bound: Bound, true_bound: Bound, said: CalendarSpan, true: CalendarSpan) -> Match:
    """The claim names a longer stretch of days around those of the source."""
    if said_bound in _FREE | {Bound.ABOUT}:
        return Match.ROUNDED if true_bound in _FREE | {Bound.ABOUT} else Match.BOUND_CHANGED
    if said_bound in _BEFORE and true_bound in _BEFORE | {Bound.UNCLEAR}:
        limit = said.first if said_bound is Bound.LESS_THAN and not said.fuzzy else said.last
        return Match.ROUNDED if limit >= true.first else Match.DIFFERENT
    if said_bound in _AFTER and true_bound in _AFTER:
        limit = said.last if said_bound is Bound.MORE_THAN else said.first
        return Match.ROUNDED if limit <= true.last else Match.DIFFERENT
    return Match.BOUND_CHANGED


def _end_of_period(bound: Bound, said: CalendarSpan, true: CalendarSpan) -> Match:
    """The claim names the first or last year of a period: "vanaf 2018" for "2018-2022"."""
    if true.first[0] == true.last[0] or said.first[0] != said.last[0]:
        return Match.DIFFERENT
    starts, ends = said.first == true.first, said.last == true.last
    if (starts and bound is Bound.AT_LEAST) or (ends and bound in (Bound.AT_MOST, Bound.UP_TO)):
        return Match.EQUAL
    return Match.BOUND_CHANGED if starts or ends else Match.DIFFERENT
