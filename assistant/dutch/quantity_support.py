"""Which quantities of a claim its source does not support."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.dutch.quantities import quantities
from assistant.dutch.quantity import Kind, Match, Quantity
from assistant.dutch.quantity_matching import same_quantity
from assistant.dutch.quantity_units import in_base, is_measure
from assistant.dutch.recurrence import Recurrence, recurrences
from assistant.dutch.tokens import fold

_ORDER = tuple(Match)
_RIGHT = (Match.EQUAL, Match.ROUNDED)
_SHORTEST_NOUN = 4
_TIME = frozenset(("maand", "week", "uur"))
# "loketten" and "loket", "huizen" and "huis", "bomen" and "boom" differ in these.
_DOUBLED = re.compile(r"(.)\1")
_VOICED = {"z": "s", "v": "f"}
# How often something happens, said without a number: times, period.
_FREQUENCIES: tuple[tuple[str, int, str], ...] = (
    (r"jaarlijkse?|(?:elk|ieder|per) jaar", 1, "jaar"),
    (r"maandelijkse?|(?:elke|iedere|per) maand", 1, "maand"),
    (r"wekelijkse?|(?:elke|iedere|per) week", 1, "week"),
    (r"dagelijkse?|(?:elke|iedere|per) dag", 1, "dag"),
    (r"halfjaarlijkse?|(?:elk|ieder|per) (?:half jaar|halfjaar)", 2, "jaar"),
    (r"driemaandelijkse?|(?:elk|ieder|per) kwartaal", 4, "jaar"),
    (r"eenmalige?", 1, ""),
)
_FREQUENCY_PATTERNS = tuple(
    (re.compile(rf"\b(?:{words})\b"), times, per) for words, times, per in _FREQUENCIES
)
_JOINED = re.compile(r"\b(?:en|of)\b")
_ONE = re.compile(r"\b[eé][eé]n\b|\benige\b")


def best_match(claim: Quantity, sources: Sequence[Quantity]) -> tuple[Match, Quantity | None]:
    """The best match of `claim` among `sources` and the source that gives it, `None` where all differ."""
    best: tuple[Match, Quantity | None] = (Match.DIFFERENT, None)
    for source in sources:
        match = same_quantity(claim, source)
        if _ORDER.index(match) < _ORDER.index(best[0]):
            best = match, source
            if match is Match.EQUAL:
                break
    return best


def missing(
    claim_text: str,
    source_text: str,
    claims: Sequence[Quantity] | None = None,
    stated: Sequence[Quantity] | None = None,
) -> list[Quantity]:
    """Return the quantities of `claim_text` that nothing in `source_text` supports, in order.

    One with another bound than in the source ("7.000" for "minstens 7.000") is missing too; `best_match`
    tells the two apart. Numbering of list items and words such as "enkele" are left out. That a number
    sums up what the source enumerates is not seen, except "beide". Who knows the quantities of the claim
    and of the source already may give them as `claims` and `stated`.
    """
    claims = quantities(claim_text) if claims is None else claims
    if not claims:
        return []
    stated = quantities(source_text) if stated is None else stated
    sources = [*stated, *_frequencies(source_text)]
    often, true_often = recurrences(claim_text), recurrences(source_text)
    return [
        claim
        for claim in claims
        if not _is_supported(claim, claims, sources, source_text)
        and not _is_said_of_how_often(claim, often, true_often)
    ]


def _is_said_of_how_often(
    claim: Quantity, often: Sequence[Recurrence], true_often: Sequence[Recurrence]
) -> bool:
    """Whether a number belongs to words such as "elke drie maanden" for the source's "eens per kwartaal"."""
    around = [one for one in often if one.start <= claim.start < one.end]
    return any(one.agrees(other) for one in around for other in true_often)


def _is_supported(
    claim: Quantity, claims: Sequence[Quantity], sources: Sequence[Quantity], source_text: str
) -> bool:
    if claim.unit == "nummering":
        return True
    if claim.kind is Kind.VAGUE and claim.low == 2:
        return not _is_no_few(claim, sources)
    right = [source for source in sources if same_quantity(claim, source) in _RIGHT]
    if right:
        return not _is_swapped(claim, right, sources)
    if claim.kind is Kind.DATE:
        return _date_in_pieces(claim, sources)
    if claim.kind is Kind.ORDINAL:
        # "de eerste stap" for what begins something; beside another rank it is another rank.
        return claim.low == 1 and not any(source.kind in (Kind.ORDINAL, Kind.CODE) for source in sources)
    if claim.kind is Kind.SHARE and claim.of and claim.low is not None:
        # "een van de vier lijnen" speaks of one of those that the source counts.
        part = claim.low * claim.of
        return _has_value(claim.of, sources) and (round(part, 6) == 1 or _has_value(part, sources))
    if claim.kind is not Kind.NUMBER or claim.low is None or claim.high is None:
        return False
    if claim.is_range:
        return _has_value(claim.low, sources, claim.unit) and _has_value(claim.high, sources, claim.unit)
    first_word = fold(claim.text.split()[0])
    if first_word in ("beide", "beiden", "allebei"):
        named = any(other.low == 2 and other.start < claim.start for other in claims)
        return named or _JOINED.search(source_text.lower()) is not None
    counted = counted_noun(claim) is not None or claim.unit == "keer"
    if claim.low == 1 and (first_word in ("een", "eens", "eenmaal") or (first_word == "1" and counted)):
        return _ONE.search(source_text.lower()) is not None and not _counts_otherwise(claim, sources)
    return False


def counted_noun(quantity: Quantity) -> str | None:
    """Return the noun that is counted, alike in the plural ("loket", "loketten"); `None` for measures."""
    unit = quantity.unit
    if unit is None or quantity.kind is not Kind.NUMBER or is_measure(unit) or len(unit) < _SHORTEST_NOUN:
        return None
    stem = fold(unit)
    # "energietuin" has no ending to take off: one of a thing stands in the singular.
    for ending in ("e",) if quantity.low == 1 else ("'s", "en", "s", "n", "e"):
        if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST_NOUN - 1:
            stem = stem.removesuffix(ending)
            break
    single = _DOUBLED.sub(r"\1", stem)
    return single[:-1] + _VOICED.get(single[-1], single[-1])


def _counts_otherwise(claim: Quantity, sources: Sequence[Quantity]) -> bool:
    """Whether the source gives another number of the same noun."""
    noun, unit = counted_noun(claim), in_base(claim.unit)[0]
    if noun is None and not is_measure(claim.unit):
        return False
    return any(
        counted_noun(source) == noun and source.low != claim.low
        if noun is not None
        else source.kind in (Kind.NUMBER, Kind.VAGUE) and in_base(source.unit)[0] == unit
        for source in sources
    )


def _is_swapped(claim: Quantity, right: Sequence[Quantity], sources: Sequence[Quantity]) -> bool:
    """Whether in the source the value belongs to other nouns, and the claim's noun has another value."""
    unit = in_base(claim.unit)[0]
    if unit in _TIME and claim.kind is Kind.NUMBER:
        # "vier jaar" where the source has four of something else, and another number of years.
        timed = [
            source for source in sources if source.kind is Kind.NUMBER and in_base(source.unit)[0] == unit
        ]
        if any(same_quantity(claim, source) is not Match.DIFFERENT for source in timed):
            return False
        return bool(timed) and not any(source.kind is not Kind.NUMBER for source in right)
    noun = counted_noun(claim)
    if noun is None or any(counted_noun(source) in (noun, None) for source in right):
        return False
    return any(counted_noun(source) == noun for source in sources)


def _is_no_few(claim: Quantity, sources: Sequence[Quantity]) -> bool:
    """Whether "enkele" stands for another number of the same noun: for one, or for hundreds."""
    noun = counted_noun(replace(claim, kind=Kind.NUMBER))
    counted = [
        source
        for source in sources
        if source.kind in (Kind.NUMBER, Kind.VAGUE)
        and (counted_noun(replace(source, kind=Kind.NUMBER)) == noun if noun else source.unit == claim.unit)
        and source.unit is not None
    ]
    if not counted or claim.high is None or claim.low is None:
        return False
    return not any(
        source.low is not None
        and source.high is not None
        and source.low <= claim.high
        and source.high >= claim.low
        for source in counted
    )


def _has_value(value: float, sources: Sequence[Quantity], unit: str | None = None) -> bool:
    probe = Quantity(0, 0, "", Kind.NUMBER, value, value, unit)
    return any(
        source.kind is Kind.NUMBER
        and same_quantity(replace(probe, bound=source.bound), source) is Match.EQUAL
        for source in sources
    )


def _date_in_pieces(claim: Quantity, sources: Sequence[Quantity]) -> bool:
    """Whether the source has the day and the year apart, or both ends of a period."""
    if claim.span is None or not claim.span.has_year:
        return False
    dates = [source for source in sources if source.kind is Kind.DATE and source.span is not None]
    first, last = claim.span.first[0], claim.span.last[0]
    years = {year for source in dates if source.span for year in (source.span.first[0], source.span.last[0])}
    if first != last:
        whole_years = claim.span.first[1:] == (1, 1) and claim.span.last[1:] == (12, 31)
        ends = {
            end for source in dates if source.span for end in (source.span.first[:2], source.span.last[:2])
        }
        return {first, last} <= years if whole_years else {claim.span.first[:2], claim.span.last[:2]} <= ends
    if first not in years:
        return False
    return any(
        same_quantity(claim, replace(source, span=source.span.in_year(first))) in _RIGHT
        for source in dates
        if source.span and not source.span.has_year
    )


def _frequencies(text: str) -> list[Quantity]:
    """How often something happens by the words of `text`: "jaarlijks" is once a year."""
    low = text.lower()
    found = []
    for pattern, times, per in _FREQUENCY_PATTERNS:
        if match := pattern.search(low):
            place = (match.start(), match.end(), text[match.start() : match.end()])
            found.append(Quantity(*place, Kind.NUMBER, times, times, "keer", per=per or None))
    return found
