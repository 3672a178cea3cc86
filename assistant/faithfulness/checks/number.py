"""Numbers, amounts, shares, dates, times and frequencies that the source does not have, or has otherwise."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from assistant.dutch.quantity import Bound, Kind, Match, Quantity
from assistant.dutch.quantity_support import best_match
from assistant.dutch.quantity_units import is_measure
from assistant.dutch.recurrence import recurrences, unmatched
from assistant.dutch.tokens import fold
from assistant.faithfulness.checks import number_context, number_rank, number_roles
from assistant.faithfulness.checks.durations import is_between_dates
from assistant.faithfulness.checks.number_context import SURE, signal
from assistant.faithfulness.checks.number_counts import counted_otherwise, is_listed
from assistant.faithfulness.checks.number_said_apart import dates_about, is_said_apart
from assistant.faithfulness.checks.pooled import pooled
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair

_MOST_LISTED = 15
# Numbers that are a way of saying: "van twee kanten", "een geheel", "in een keer".
_SAYINGS = frozenset(
    "kant kanten geheel keer lijn oogopslag klap zin woord stem kop tel plek handen benen ogen".split()
)
_OF_THESE = frozenset("daarvan hiervan ervan".split())
# Numbers that explain a word: a council sits for four years, who is of age is 18.
_MEANT = (
    ((4,), re.compile(r"(?<= )(?:bestuurs|raads|college|coalitie|kabinets)periodes?(?= )")),
    ((18,), re.compile(r"(?<= )(?:minderjarige?n?|meerderjarige?n?|volwassene?n?|18\S*)(?= )")),
    ((24, 7), re.compile(r"(?<= )(?:24/7|24 7|dag en nacht|etmaal)(?= )")),
)
_UP = (Bound.AT_LEAST, Bound.MORE_THAN, Bound.JUST_OVER)
_DOWN = (Bound.AT_MOST, Bound.LESS_THAN, Bound.ALMOST)
_NOT = (" niet ", " geen ", " zonder ", " rest ", " andere ", " overige ")
_MAJORITY = re.compile(r"(?<= )(?:\S*meerderheid|merendeel|gros|(?:over)?groo?t(?:ste|e) deel|meeste)(?= )")
# "Het begint in 2020 en loopt tot en met 2022" gives the ends of a period each in words of its own.
_BEGINS_OR_ENDS = re.compile(
    r"(?<= )(?:begin\w*|begon\w*|start\w*|gestart|loopt|lopen|duurt|duren|eindigt?|eindigen|eind\w*"
    r"|stopt|klaar"
    r"|af|vanaf|sinds|tussen|tot|aftrap)(?= )"
)
# "Het dagelijks leven" tells of no frequency.
_EVERYDAY = re.compile(
    r"dagelijkse? (?:leven|werk|praktijk|bestuur|besturen|gebruik|zaken|gang|kost|routine|realiteit)\b"
)
_ROUND_WHOLES = (10.0, 100.0, 1000.0)


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of the quantities of a claim; "number.sure" pools those that hardly err."""
    yield from pooled(FindingKind.NUMBER, "number.sure", _signals(pair), SURE)


def _signals(pair: Pair) -> Iterator[Signal]:
    often = recurrences(pair.claim.text)
    for quantity in pair.numbers:
        if any(one.start <= quantity.start < one.end for one in often):
            continue
        match, nearest = best_match(quantity, pair.source_quantities)
        if match is Match.BOUND_CHANGED and nearest is not None:
            if not (
                _is_bound_elsewhere(quantity, pair)
                or _is_end_of_period(quantity, nearest, pair)
                or is_said_apart(pair, quantity)
            ):
                sure = _opposed(quantity.bound, nearest.bound)
                yield signal("bound" if sure else "bound_weak", quantity.text, nearest.text)
        elif not (
            is_listed(pair, quantity)
            or _is_saying(quantity, pair)
            or _is_share_said_apart(quantity, pair)
            or is_said_apart(pair, quantity)
        ):
            yield _new(quantity, pair)
    for one, true in unmatched(pair.claim.text, pair.source.text):
        if not _EVERYDAY.match(fold(pair.claim.text[one.start :])):
            yield signal("frequency", one.text, true.text if true else "")
    yield from number_context.check(pair)
    yield from number_rank.check(pair)
    yield from number_roles.check(pair)


def _is_bound_elsewhere(quantity: Quantity, pair: Pair) -> bool:
    """Whether the claim gives the bound where it names the number again, or a speed as the highest."""
    if quantity.low == 1 and quantity.bound is Bound.MORE_THAN:
        # "meer dan een" says no more than a plural.
        return True
    if "km/u" in pair.source.text and quantity.bound is Bound.AT_MOST:
        return True
    same = [q for q in pair.claim_quantities if q is not quantity and q not in pair.numbers]
    value = (quantity.low, quantity.unit, quantity.span)
    return quantity.bound is Bound.NONE and any((q.low, q.unit, q.span) == value for q in same)


def _is_end_of_period(quantity: Quantity, nearest: Quantity, pair: Pair) -> bool:
    """Whether a date is an end of the source's period, and other words of the sentence say that it is."""
    if quantity.kind is not Kind.DATE or quantity.span is None or nearest.span is None:
        return False
    aligned = next(s for s in pair.sentences if s.sentence.start <= quantity.start < s.sentence.end)
    ends = nearest.span.two_ends or nearest.bound in (*_UP, *_DOWN, Bound.UP_TO)
    return ends and quantity.bound is Bound.NONE and bool(_BEGINS_OR_ENDS.search(aligned.sentence.low))


def _new(quantity: Quantity, pair: Pair) -> Signal:
    other = _like(quantity, pair.source_quantities)
    counted = counted_otherwise(pair, quantity)
    if counted is not None:
        return signal("counted", quantity.text, counted)
    ranked = quantity.kind is Kind.ORDINAL and other is not None and other.unit == quantity.unit
    if quantity.low == 1 and not is_measure(quantity.unit) and not ranked:
        # "een" with an accent may be nothing but stress.
        what = "new_one_weak"
    elif other is not None or any(sign.isdigit() for sign in quantity.text):
        what = "new"
    else:
        what = "new_word"
    return signal(what, quantity.text, other.text if other else "")


def _is_saying(quantity: Quantity, pair: Pair) -> bool:
    """Whether a number is a way of saying, or says how long it is from one date of the source to another."""
    if quantity.kind is Kind.SHARE and quantity.low == 0.5 and quantity.bound in _UP:
        return _MAJORITY.search(pair.source.low) is not None
    if quantity.kind is Kind.CODE:
        # "onder nummer 4" for a list that runs from 4.1 to 4.4
        start = f"{quantity.text}."
        return any(q.kind is Kind.CODE and q.text.startswith(start) for q in pair.source_quantities)
    if quantity.kind is not Kind.NUMBER or quantity.low is None:
        return False
    if quantity.low == 1 and quantity.bound is Bound.MORE_THAN:
        return True
    unit = fold(quantity.unit or "")
    if quantity.low == 1 and (not unit or unit in _OF_THESE):
        return True
    if unit in _SAYINGS and quantity.low <= 2 and (quantity.low == 1 or unit != "keer"):
        return True
    if any(quantity.low in values and words.search(pair.source.low) for values, words in _MEANT):
        return True
    return is_between_dates(quantity, pair.claim.text, dates_about(pair, quantity)) or _is_sum(quantity, pair)


def _is_sum(quantity: Quantity, pair: Pair) -> bool:
    """Whether a number adds two numbers of one sentence of the source; small ones meet by chance."""
    if quantity.low is None or quantity.low <= _MOST_LISTED:
        return False
    for sentence in pair.source.sentences:
        values = [
            q.low
            for q in pair.source_quantities
            if q.kind is Kind.NUMBER and q.low and sentence.start <= q.start < sentence.end
        ]
        if any(abs(one + other - quantity.low) < 1e-9 for one, other in itertools.combinations(values, 2)):
            return True
    return False


def _is_share_said_apart(quantity: Quantity, pair: Pair) -> bool:
    """Whether "Van de 100 kinderen gaan er 27" says a percentage of the source, or what it leaves."""
    values = {q.low for q in pair.claim_quantities if q.kind is Kind.NUMBER and q.low is not None}
    wholes = [whole for whole in _ROUND_WHOLES if whole in values]
    shares = [q.low for q in pair.source_quantities if q.kind is Kind.SHARE and q.low is not None]
    if quantity.low is None or not shares:
        return False
    if any(word in pair.claim.low for word in _NOT):
        shares += [1 - share for share in shares]
    if quantity.kind is Kind.SHARE:
        return any(abs(quantity.low - share) < 1e-9 for share in shares)
    parts = {round(share * whole, 6) for share in shares for whole in wholes}
    return quantity.low in parts or (quantity.low in wholes and bool(parts & values))


def _opposed(said: Bound, true: Bound) -> bool:
    """Whether the bounds point in other directions, or one of them says "exactly"."""
    if (said in _UP and true in _DOWN) or (said in _DOWN and true in _UP):
        return True
    return Bound.EXACTLY in (said, true) or (said in (*_UP, *_DOWN) and true is Bound.NONE)


def _like(quantity: Quantity, sources: tuple[Quantity, ...]) -> Quantity | None:
    """A quantity of the source that the claim may have had in mind."""
    alike = [source for source in sources if source.kind is quantity.kind and source.kind is not Kind.CODE]
    same_unit = [source for source in alike if source.unit == quantity.unit]
    found = same_unit or alike
    if not found or quantity.low is None:
        return found[0] if found else None
    low = quantity.low
    return min(found, key=lambda source: abs((source.low or 0.0) - low))
