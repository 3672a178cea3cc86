"""Numbers, amounts, shares, dates, times and frequencies that the source does not have, or has otherwise."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from assistant.dutch.enumerations import listed_behind, listed_counts
from assistant.dutch.quantity import Bound, Kind, Match, Quantity
from assistant.dutch.quantity_support import best_match, counted_noun
from assistant.dutch.quantity_units import is_measure
from assistant.dutch.recurrence import recurrences, unmatched
from assistant.dutch.tokens import fold
from assistant.faithfulness.checks import number_context
from assistant.faithfulness.checks.number_context import signal
from assistant.faithfulness.finding import Signal
from assistant.faithfulness.pair import Pair

# "Twee dingen gaan voor." counts what the text itself lists.
_COUNTING_NOUNS = frozenset(
    "ding dingen eis eisen punt punten vraag vragen manier manieren reden redenen onderdeel onderdelen zaken "
    "voorwaarde voorwaarden stap stappen taken taak doelen doel keuze keuzes onderwerp onderwerpen".split()
)
_MOST_LISTED = 15
# Numbers that are a way of saying: "van twee kanten", "een geheel", "in een keer".
_SAYINGS = frozenset(
    "kant kanten geheel keer lijn oogopslag klap zin woord kop tel plek handen benen ogen".split()
)
_OF_THESE = frozenset("daarvan hiervan ervan".split())
# Numbers that explain a word: a council sits for four years, who is of age is 18.
_MEANT = (
    ((4,), re.compile(r"(?<= )(?:bestuurs|raads|college|coalitie|kabinets)periodes?(?= )")),
    ((18,), re.compile(r"(?<= )(?:minderjarige?n?|meerderjarige?n?|volwassene?n?|18\S*)(?= )")),
    ((24, 7), re.compile(r"(?<= )(?:24/7|24 7|dag en nacht|etmaal)(?= )")),
)
# No list has these for its items.
_NEVER_LISTED = frozenset(("generatie", "generati"))
_UP = (Bound.AT_LEAST, Bound.MORE_THAN, Bound.JUST_OVER)
_DOWN = (Bound.AT_MOST, Bound.LESS_THAN, Bound.ALMOST)
_NOT = (" niet ", " geen ", " zonder ", " rest ", " andere ", " overige ")
_ROUND_WHOLES = (10.0, 100.0, 1000.0)


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of the quantities of a claim."""
    often = recurrences(pair.claim.text)
    for quantity in pair.numbers:
        if any(one.start <= quantity.start < one.end for one in often):
            continue
        match, nearest = best_match(quantity, pair.source_quantities)
        if match is Match.BOUND_CHANGED and nearest is not None:
            if not _is_bound_elsewhere(quantity, pair):
                sure = _opposed(quantity.bound, nearest.bound)
                yield signal("bound" if sure else "bound_weak", quantity.text, nearest.text)
        elif not (
            _is_listed(quantity, pair) or _is_saying(quantity, pair) or _is_share_said_apart(quantity, pair)
        ):
            yield _new(quantity, pair)
    for one, true in unmatched(pair.claim.text, pair.source.text):
        yield signal("frequency", one.text, true.text if true else "")
    yield from number_context.check(pair)


def _is_bound_elsewhere(quantity: Quantity, pair: Pair) -> bool:
    """Whether the claim gives the bound where it names the number again, or a speed as the highest."""
    if "km/u" in pair.source.text and quantity.bound is Bound.AT_MOST:
        return True
    same = [q for q in pair.claim_quantities if q is not quantity and q not in pair.numbers]
    value = (quantity.low, quantity.unit, quantity.span)
    return quantity.bound is Bound.NONE and any((q.low, q.unit, q.span) == value for q in same)


def _new(quantity: Quantity, pair: Pair) -> Signal:
    other = _like(quantity, pair.source_quantities)
    if other is not None or any(sign.isdigit() for sign in quantity.text):
        what = "new"
    elif quantity.low == 1 and not is_measure(quantity.unit):
        # "een" with an accent may be nothing but stress.
        what = "new_one_weak"
    else:
        what = "new_word"
    return signal(what, quantity.text, other.text if other else "")


def _is_saying(quantity: Quantity, pair: Pair) -> bool:
    """Whether a number is a way of saying, or says how long it is from one date of the source to another."""
    if quantity.kind is not Kind.NUMBER or quantity.low is None:
        return False
    unit = fold(quantity.unit or "")
    if quantity.low == 1 and (not unit or unit in _OF_THESE):
        return True
    if unit in _SAYINGS and quantity.low <= 2:
        return True
    if any(quantity.low in values and words.search(pair.source.low) for values, words in _MEANT):
        return True
    return (unit == "jaar" and quantity.low in _years(pair)) or _is_sum(quantity, pair)


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


def _is_listed(quantity: Quantity, pair: Pair) -> bool:
    """Whether a number may count what the source, or the claim itself, lists."""
    if quantity.kind is not Kind.NUMBER or quantity.low is None or not 2 <= quantity.low <= _MOST_LISTED:
        return False
    unit, noun = fold(quantity.unit or ""), counted_noun(quantity)
    if is_measure(quantity.unit) or noun in _NEVER_LISTED or any(sign.isdigit() for sign in quantity.text):
        return False
    if noun is not None and any(counted_noun(source) == noun for source in pair.source_quantities):
        return False
    own = listed_behind(pair.claim.text, quantity.end)
    if own is not None:
        return quantity.low in own
    if unit in _COUNTING_NOUNS:
        return quantity.low in listed_counts(pair.source.text) or quantity.low <= len(pair.source.sentences)
    aligned = next(s for s in pair.sentences if s.sentence.start <= quantity.start < s.sentence.end)
    about = aligned.focus or pair.source.sentences
    return any(quantity.low in listed_counts(sentence.text) for sentence in about)


def _years(pair: Pair) -> set[float]:
    """How many years the source's dates span, counted with and without the last."""
    spans = [q.span for q in pair.source_quantities if q.span is not None and q.span.has_year]
    years = {year for span in spans for year in (span.first[0], span.last[0])}
    if len(years) < 2:
        return set()
    between = float(max(years) - min(years))
    return {between, between + 1}


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
