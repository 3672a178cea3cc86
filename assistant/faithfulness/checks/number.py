"""Numbers, amounts, shares, dates and times that the source does not have, or has for something else."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.dutch.quantity import Bound, Kind, Match, Quantity
from assistant.dutch.quantity_matching import same_quantity
from assistant.dutch.quantity_support import best_match
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair

# "Twee dingen gaan voor." counts what the text itself lists.
_COUNTING_NOUNS = frozenset(
    "ding dingen eis eisen punt punten vraag vragen manier manieren reden redenen onderdeel onderdelen zaken "
    "voorwaarde voorwaarden stap stappen taken taak doelen doel keuzes groepen partijen onderwerpen".split()
)
_MOST_COUNTED = 6


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of the quantities of a claim."""
    for quantity in pair.numbers:
        if _counts_itself(quantity) or _is_share_said_apart(quantity, pair):
            continue
        match, nearest = best_match(quantity, pair.source_quantities)
        if match is Match.BOUND_CHANGED and nearest is not None:
            sure = _opposed(quantity.bound, nearest.bound)
            yield Signal(
                FindingKind.NUMBER,
                "number.bound" if sure else "number.bound_loose",
                quantity.text,
                nearest.text,
            )
        else:
            other = _like(quantity, pair.source_quantities)
            digits = any(sign.isdigit() for sign in quantity.text)
            name = "number.new" if digits or other is not None else "number.new_word"
            yield Signal(FindingKind.NUMBER, name, quantity.text, other.text if other else "")
    yield from _misplaced(pair)


def _counts_itself(quantity: Quantity) -> bool:
    unit = (quantity.unit or "").lower()
    return (
        quantity.kind is Kind.NUMBER
        and unit in _COUNTING_NOUNS
        and quantity.low is not None
        and quantity.low <= _MOST_COUNTED
    )


def _is_share_said_apart(quantity: Quantity, pair: Pair) -> bool:
    """Whether "Van de 100 kinderen gaan er 27" says a percentage of the source."""
    values = {q.low for q in pair.claim_quantities if q.kind is Kind.NUMBER and q.low is not None}
    wholes = [whole for whole in (10.0, 100.0, 1000.0) if whole in values]
    shares = [q.low for q in pair.source_quantities if q.kind is Kind.SHARE and q.low is not None]
    if quantity.low is None or not wholes or not shares:
        return False
    parts = {round(share * whole, 6) for share in shares for whole in wholes}
    return quantity.low in parts or (quantity.low in wholes and bool(parts & values))


_UP = (Bound.AT_LEAST, Bound.MORE_THAN, Bound.JUST_OVER)
_DOWN = (Bound.AT_MOST, Bound.LESS_THAN, Bound.ALMOST)


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


def _misplaced(pair: Pair) -> Iterator[Signal]:
    """A number that the source has in another sentence than the one that the claim's sentence is about."""
    for aligned in pair.sentences:
        if not aligned.focus or len(pair.source.sentences) < 2:
            continue
        spans = [(s.start, s.end) for s in aligned.focus]
        inside = [q for q in pair.source_quantities if any(a <= q.start < b for a, b in spans)]
        sentence = aligned.sentence
        for quantity in pair.claim_quantities:
            if not sentence.start <= quantity.start < sentence.end or quantity in pair.numbers:
                continue
            if quantity.kind in (Kind.CODE, Kind.VAGUE, Kind.ORDINAL) or not any(
                c.isdigit() for c in quantity.text
            ):
                continue
            if any(same_quantity(quantity, q) is not Match.DIFFERENT for q in inside):
                continue
            other = next((q for q in inside if q.kind is quantity.kind and q.unit == quantity.unit), None)
            if other is not None:
                yield Signal(FindingKind.NUMBER, "number.misplaced", quantity.text, other.text)
