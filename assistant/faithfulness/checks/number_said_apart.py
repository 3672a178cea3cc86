"""Numbers that a claim says in another way than its source: a rank as a number, both together as a sum."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.dutch.quantity import Bound, Kind, Quantity
from assistant.dutch.tokens import fold
from assistant.faithfulness.pair import Pair

# What carries a number of its own: "bladzijde 3" is "de derde pagina".
_NUMBERED = re.compile(
    r"\b(?:pagina|bladzijde|blz\.?|hoofdstuk|paragraaf|artikel|alinea|lid|deel|punt|stap|fase|lijn|actielijn"
    r"|spoor|pijler|thema|doel|ronde|plaats|plek|nummer|groep|klas|jaargang|laag|niveau|verdieping)\s*$"
)
# Who is the fortieth has 39 before it.
_BEFORE_IT = re.compile(
    r" (?:meer|minder|groter|grotere|kleiner|kleinere|hoger|hogere|lager|lagere|beter|betere|slechter"
    r"|slechtere|voor|eerder|boven|onder) "
)
_TOGETHER = re.compile(r" (?:samen|totaal|opgeteld|bij elkaar|tezamen|gezamenlijk) ")
_EACH = re.compile(r" (?:beide|allebei|elk|elke|ieder|iedere|per|twee) ")
_NOT_YET = re.compile(r"\b(?:niet|geen)(?: eens)?(?: de)?\s*$")
_DENIED = re.compile(r" (?:niet|geen|zonder|rest|andere|overige|thuis\w*|ontbre\w+|afwezig\w*) ")
_UNDER = (Bound.ALMOST, Bound.LESS_THAN, Bound.AT_MOST, Bound.UP_TO)
_OVER = (Bound.JUST_OVER, Bound.MORE_THAN, Bound.AT_LEAST)
# A share that is rounded with "bijna", "ruim" or "ongeveer" lies so near.
_NEAR = 0.1
_CLOSE = 0.05
_FEW = 2


def is_said_apart(pair: Pair, quantity: Quantity) -> bool:
    """Whether a number that the source does not have follows from those that it has."""
    if quantity.kind is Kind.DATE:
        return _is_year_of_range(pair, quantity)
    if quantity.low is None:
        return False
    if quantity.kind is Kind.SHARE:
        return _is_rounded_share(pair, quantity)
    return _is_rank(pair, quantity) or _is_product(pair, quantity)


def _is_rank(pair: Pair, quantity: Quantity) -> bool:
    """Whether a number says a rank: "bladzijde 3", "39 gemeenten zijn groter"."""
    ranks = {q.low for q in pair.source_quantities if q.kind is Kind.ORDINAL}
    before = fold(pair.claim.text[max(0, quantity.start - 20) : quantity.start])
    if quantity.low in ranks and _NUMBERED.search(before):
        return True
    if quantity.low is None or quantity.kind is not Kind.NUMBER or quantity.low <= _FEW:
        return False
    return quantity.low + 1 in ranks and bool(_BEFORE_IT.search(pair.claim.low))


def _is_product(pair: Pair, quantity: Quantity) -> bool:
    """Whether a number adds what two things have each: "samen tien" for "beide vijf"."""
    if quantity.kind is not Kind.NUMBER or quantity.low is None or not _TOGETHER.search(pair.claim.low):
        return False
    values = [q.low for q in pair.source_quantities if q.kind is Kind.NUMBER and q.low]
    return bool(_EACH.search(pair.source.low)) and quantity.low / 2 in values


def _is_rounded_share(pair: Pair, quantity: Quantity) -> bool:
    """Whether a share is rounded as the words before it say: "nog niet de helft" for 44%."""
    low = quantity.low
    if low is None:
        return False
    before = fold(pair.claim.text[max(0, quantity.start - 16) : quantity.start])
    under = quantity.bound in _UNDER or _NOT_YET.search(before) is not None
    shares = [q.low for q in pair.source_quantities if q.kind is Kind.SHARE and q.low is not None]
    if any((under and 0 < low - share <= _NEAR) for share in shares):
        return True
    if any(quantity.bound in _OVER and 0 < share - low <= _NEAR for share in shares):
        return True
    rounded = under or quantity.bound in _OVER or quantity.bound is Bound.ABOUT
    rest = rounded and _DENIED.search(pair.claim.low)
    return bool(rest) and any(abs(1 - share - low) <= _CLOSE for share in shares)


def _is_year_of_range(pair: Pair, quantity: Quantity) -> bool:
    """Whether the claim names each year of a period of the source: "2020, 2021 en 2022" for "2020-2022"."""
    span = quantity.span
    if span is None or not span.has_year:
        return False
    named = {q.span.first[0] for q in pair.claim_quantities if q.kind is Kind.DATE and q.span}
    return any(
        q.span is not None
        and q.span.two_ends
        and q.span.contains(span)
        and set(range(q.span.first[0], q.span.last[0] + 1)) <= named
        for q in pair.source_quantities
    )


def dates_about(pair: Pair, quantity: Quantity) -> tuple[Quantity, ...]:
    """The dates of the source that belong to what the sentence of a number speaks of; all where unclear.

    Many dates are some stretch of time apart, so that any stretch would fit some two of them.
    """
    dates = [q for q in pair.source_quantities if q.kind is Kind.DATE and q.span is not None]
    aligned = next(s for s in pair.sentences if s.sentence.start <= quantity.start < s.sentence.end)
    found: dict[int, Quantity] = {}
    for link in aligned.links:
        place = link.source
        if place is None or not link.supported or link.word.weight < 1.0:
            continue
        if sum(bool(word.keys & place.keys) for word in pair.source.words) > 1:
            # A word that stands in more than one place tells of none.
            continue
        sentence = pair.source.sentences[place.sentence]
        own = [q for q in dates if sentence.start <= q.start < sentence.end]
        if own:
            near = _nearest(own, place.start)
            found[near.start] = near
    return tuple(found.values()) if len(found) >= _FEW else pair.source_quantities


def _nearest(quantities: Sequence[Quantity], place: int) -> Quantity:
    """The quantity that stands nearest to a place of the text."""
    return min(quantities, key=lambda quantity: abs(quantity.start - place))
