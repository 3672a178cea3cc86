"""Whether a quantity of a claim says the same as one of its source."""

from __future__ import annotations

import math

from assistant.dutch.date_matching import match_dates
from assistant.dutch.quantity import Bound, Kind, Match, Quantity
from assistant.dutch.quantity_units import COUNTED, in_base, is_measure
from assistant.dutch.tokens import fold

# A rounded number is at most this share away from the true one, and "meer dan" and "minder dan" at most
# the second: "meer dan 5.000" for 5.900 is still a fair thing to say, for 9.000 it is not. Chosen by hand.
_ROUNDING = 0.10
_BEYOND = 0.20
# A fraction is rounder than any number: "ruim een derde" for 38%.
_ROUNDING_PARTS = 0.15
# Percentages are given in whole percents: "een derde" is what the source has as 33%.
_HALF_PERCENT = 0.005
# Values are compared down to thousandths, percentages so down to a tenth of a percent.
_FINEST = 1000
_ALMOST_ONE = 1 + 1e-9
_ENDLESS = (3, 6, 7, 9)
_ROUND_SHARES = (10.0, 100.0, 1000.0)
_CONSISTENT: frozenset[tuple[Bound, Bound]] = frozenset(
    {
        (Bound.EXACTLY, Bound.NONE),
        (Bound.NONE, Bound.EXACTLY),
        (Bound.MORE_THAN, Bound.JUST_OVER),
        (Bound.JUST_OVER, Bound.MORE_THAN),
        (Bound.LESS_THAN, Bound.ALMOST),
        (Bound.UP_TO, Bound.AT_MOST),
        (Bound.UP_TO, Bound.LESS_THAN),
        (Bound.AT_MOST, Bound.UP_TO),
        (Bound.LESS_THAN, Bound.UP_TO),
        (Bound.UNCLEAR, Bound.NONE),
        (Bound.UNCLEAR, Bound.UP_TO),
        (Bound.UNCLEAR, Bound.AT_MOST),
        (Bound.NONE, Bound.UNCLEAR),
        (Bound.UP_TO, Bound.UNCLEAR),
        (Bound.AT_MOST, Bound.UNCLEAR),
    }
)
_SHORTEST_CODE = 7
_NUMERIC = frozenset((Kind.NUMBER, Kind.SHARE))


def same_quantity(claim: Quantity, source: Quantity) -> Match:
    """How `claim` lies to `source`: equal, rounded in a right way, another bound, or different.

    Counted nouns are not compared ("woningen", "huizen"), measures are: money is no number of years. Years
    and months, days and hours, metres and kilometres count as what they come to.
    """
    if Kind.CODE in (claim.kind, source.kind):
        return _match_codes(claim, source)
    if claim.kind is Kind.DATE and source.kind is Kind.DATE:
        return match_dates(claim, source)
    if Kind.DATE in (claim.kind, source.kind):
        return _match_year_and_number(claim, source)
    if Kind.TIME in (claim.kind, source.kind):
        return _match_times(claim, source)
    if Kind.VAGUE in (claim.kind, source.kind):
        return _match_vague(claim, source)
    if Kind.ORDINAL in (claim.kind, source.kind):
        same = claim.kind is source.kind and claim.low == source.low
        return Match.EQUAL if same else Match.DIFFERENT
    return _match_numbers(claim, source)


def _match_codes(claim: Quantity, source: Quantity) -> Match:
    if claim.kind is source.kind:
        said, true = _bare(claim.text), _bare(source.text)
        # "zaaknummer Z-2026-004733" and "Z-2026-004733".
        part = min(len(said), len(true)) >= _SHORTEST_CODE and (said.endswith(true) or true.endswith(said))
        same = said == true or part
        return Match.EQUAL if same else Match.DIFFERENT
    code, other = (claim, source) if claim.kind is Kind.CODE else (source, claim)
    same = (
        other.kind is Kind.ORDINAL
        and code.low is not None
        and code.low == other.low
        and (code.unit == other.unit or code.unit == "nummer")
    )
    return Match.EQUAL if same else Match.DIFFERENT


def _bare(code: str) -> str:
    """A code without spaces and punctuation at its ends, for comparison."""
    return "".join(sign for sign in fold(code) if sign.isalnum() or sign in ".:/").strip(".:/")


def _match_year_and_number(claim: Quantity, source: Quantity) -> Match:
    """A year and a number of four digits may be the same: "2020" alone says too little to tell them apart."""
    date, number = (claim, source) if claim.kind is Kind.DATE else (source, claim)
    counts = is_measure(number.unit) or number.unit in COUNTED
    if date.span is None or number.kind is not Kind.NUMBER or counts:
        return Match.DIFFERENT
    year = date.span.first[0]
    whole_year = date.span.first == (year, 1, 1) and date.span.last == (year, 12, 31)
    same = whole_year and number.low == number.high == year
    return Match.EQUAL if same else Match.DIFFERENT


def _match_times(claim: Quantity, source: Quantity) -> Match:
    said, true = _minutes(claim), _minutes(source)
    if not said & true:
        return Match.DIFFERENT
    known = Kind.TIME is claim.kind is source.kind
    return Match.EQUAL if not known or _times_agree(claim.bound, source.bound) else Match.BOUND_CHANGED


def _times_agree(said: Bound, true: Bound) -> bool:
    """Whether the bounds agree; a time in a range "van 8.00 tot 17.00 uur" may stand alone in one text."""
    if said is true or said is Bound.NONE:
        return true in (said, Bound.UP_TO, Bound.AT_LEAST, Bound.UNCLEAR, Bound.NONE)
    before = {Bound.UP_TO, Bound.AT_MOST, Bound.LESS_THAN, Bound.UNCLEAR, Bound.NONE}
    after = {Bound.AT_LEAST, Bound.MORE_THAN, Bound.NONE}
    return {said, true} <= before or {said, true} <= after


def _minutes(quantity: Quantity) -> frozenset[float]:
    if quantity.low is None or quantity.high is None:
        return frozenset()
    if quantity.kind is Kind.TIME:
        return frozenset((quantity.low, quantity.high))
    if quantity.kind is Kind.NUMBER and quantity.unit == "uur":
        return frozenset((quantity.low * 60, quantity.high * 60))
    return frozenset()


def _match_vague(claim: Quantity, source: Quantity) -> Match:
    """A vague word of a claim stands for a number in its range; no number stands for a vague word."""
    if claim.kind is not Kind.VAGUE or claim.low is None or claim.high is None:
        return Match.DIFFERENT
    if source.kind is Kind.VAGUE:
        overlaps = source.low is not None and claim.low <= source.low <= claim.high
        return Match.EQUAL if overlaps else Match.DIFFERENT
    if source.kind is not Kind.NUMBER or source.low is None or source.high is None:
        return Match.DIFFERENT
    (said_unit, said_size), (true_unit, true_size) = in_base(claim.unit), in_base(source.unit)
    if is_measure(source.unit) and said_unit != true_unit:
        return Match.DIFFERENT
    scale = said_size / true_size if said_unit == true_unit else 1.0
    inside = claim.low * scale <= source.low and source.high <= claim.high * scale
    return Match.ROUNDED if inside else Match.DIFFERENT


def _match_numbers(claim: Quantity, source: Quantity) -> Match:
    if claim.low is None or claim.high is None or source.low is None or source.high is None:
        return Match.DIFFERENT
    if claim.kind is not source.kind:
        return _match_part(claim, source)
    scale = 1.0
    if claim.kind is Kind.NUMBER:
        said_unit, said_size = in_base(claim.unit)
        true_unit, true_size = in_base(source.unit)
        if said_unit != true_unit and _clash(claim.unit, source.unit):
            return Match.DIFFERENT
        scale = said_size / true_size if said_unit == true_unit else 1.0
    if claim.per and source.per and claim.per != source.per:
        return Match.DIFFERENT
    low, high = claim.low * scale, claim.high * scale
    if _close(low, source.low) and _close(high, source.high):
        return _match_bounds(claim.bound, source.bound)
    if claim.kind is Kind.SHARE and not claim.is_range and _same_share(claim.low, source.low):
        return _match_bounds(claim.bound, source.bound)
    if claim.is_range:
        return Match.DIFFERENT
    if source.is_range:
        return _match_in_range(low, claim.bound, source.low, source.high)
    return _match_rounded(low, claim, source, scale)


def _clash(said: str | None, true: str | None) -> bool:
    """Whether two units of other dimensions cannot mean the same.

    The word behind a number may be a verb ("10 miljoen investeren"), so a measure clashes only with another
    measure or with what is surely a noun.
    """
    if said is None or true is None:
        return False
    return (is_measure(said) and (is_measure(true) or true in COUNTED)) or (
        said in COUNTED and is_measure(true)
    )


def _close(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-12)


def _match_part(claim: Quantity, source: Quantity) -> Match:
    """The match of a share with a number: "10 van de 15" holds 10 and 15, "4 op de 10" no four."""
    share, number = (claim, source) if claim.kind is Kind.SHARE else (source, claim)
    if (
        share is claim
        or share.of is None
        or share.low is None
        or number.low is None
        or share.of in _ROUND_SHARES
    ):
        return Match.DIFFERENT
    if number.is_range or is_measure(number.unit):
        return Match.DIFFERENT
    found = _close(number.low, share.of) or _close(number.low, share.low * share.of)
    return _match_bounds(claim.bound, source.bound) if found else Match.DIFFERENT


def _same_share(said: float, true: float) -> bool:
    """Whether "een derde" stands for "33%": one of them is a fraction that no whole percentage can give."""
    return abs(said - true) <= _HALF_PERCENT and (_is_endless(said) or _is_endless(true))


def _is_endless(share: float) -> bool:
    whole_percents = _close(share * 100, round(share * 100))
    return not whole_percents and any(_close(share * parts, round(share * parts)) for parts in _ENDLESS)


def _match_bounds(said: Bound, true: Bound) -> Match:
    """The match of two quantities of the same value."""
    if said is true or (said, true) in _CONSISTENT:
        return Match.EQUAL
    if said is Bound.ABOUT and true in (Bound.NONE, Bound.EXACTLY, Bound.JUST_OVER, Bound.ALMOST):
        return Match.ROUNDED
    return Match.BOUND_CHANGED


def _match_in_range(value: float, bound: Bound, low: float, high: float) -> Match:
    """The match of one value with a range of the source."""
    at_low, at_high = _close(value, low), _close(value, high)
    if (at_low and bound is Bound.AT_LEAST) or (at_high and bound in (Bound.AT_MOST, Bound.UP_TO)):
        return Match.ROUNDED
    if bound is Bound.ABOUT and low <= value <= high:
        return Match.ROUNDED
    return Match.BOUND_CHANGED if at_low or at_high else Match.DIFFERENT


def _match_rounded(value: float, claim: Quantity, source: Quantity, scale: float) -> Match:
    """The match of two different values: right only where the claim is rounder and says that it is."""
    if source.low is None or claim.low is None or value <= 0:
        return Match.DIFFERENT
    step = _step(claim.low) * scale
    if step <= _step(source.low):
        return Match.DIFFERENT
    difference = source.low - value
    rounding = _ROUNDING_PARTS if _is_endless(claim.low) and claim.kind is Kind.SHARE else _ROUNDING
    near = abs(difference) <= rounding * value * _ALMOST_ONE
    exact = source.bound in (Bound.NONE, Bound.EXACTLY, Bound.ABOUT)
    over = exact or source.bound in (Bound.JUST_OVER, Bound.MORE_THAN, Bound.AT_LEAST)
    under = exact or source.bound in (Bound.ALMOST, Bound.LESS_THAN, Bound.AT_MOST, Bound.UP_TO)
    match claim.bound:
        case Bound.ABOUT:
            loose = exact or source.bound in (Bound.JUST_OVER, Bound.ALMOST)
            right = loose and near and abs(difference) <= step / 2 * _ALMOST_ONE
        case Bound.JUST_OVER:
            right = over and difference > 0 and near
        case Bound.ALMOST:
            right = under and difference < 0 and near
        case Bound.MORE_THAN:
            right = over and 0 < difference <= _BEYOND * value
        case Bound.LESS_THAN:
            right = under and 0 < -difference <= _BEYOND * value
        case _:
            right = False
    return Match.ROUNDED if right else Match.DIFFERENT


def _step(value: float) -> float:
    """How round a value is: the largest 1, 5, 10, 50 and so on of which it is a multiple.

    A fraction with endless decimals ("een derde") is as round as can be.
    """
    small = value * _FINEST
    if not _close(small, round(small)):
        return math.inf
    whole, step = round(small), 1
    while whole and whole % (step * 10) == 0:
        step *= 10
    return (step * 5 if whole % (step * 5) == 0 else step) / _FINEST
