"""Reading the numbers, ranges, shares and vague numbers of a Dutch text, with their units and bounds."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.dutch.amounts import Amount, group_size, number_in_compound, read_amount, read_fraction
from assistant.dutch.clock import read_time
from assistant.dutch.dates import read_date
from assistant.dutch.number_notation import Piece
from assistant.dutch.number_words import cardinal, ordinal
from assistant.dutch.quantity import Bound, Kind, Quantity
from assistant.dutch.quantity_bounds import read_bound, read_bound_behind
from assistant.dutch.quantity_units import in_base, read_per, read_unit

# What a vague word may stand for. The small ones say little, the others an order of magnitude.
VAGUE = {
    "enkele": (2, 9),
    "meerdere": (2, 99),
    "verscheidene": (2, 99),
    "tientallen": (20, 200),
    "honderden": (200, 2000),
    "duizenden": (2000, 20_000),
    "tienduizenden": (20_000, 200_000),
    "honderdduizenden": (200_000, 2_000_000),
    "miljoenen": (2_000_000, 2_000_000_000),
    "miljarden": (2_000_000_000, 2_000_000_000_000),
}
# Stretches of time without a number, in years: "al decennia" says as much as "al tientallen jaren".
VAGUE_YEARS = {"decennia": (20, 99), "eeuwen": (200, 2000)}
_FEW = (2, 9)
# "4 of 5" is a range up to here; larger numbers with "of" between them are two amounts.
_HIGHEST_EITHER = 20
_LINKS = frozenset(("-", "tot", "à", "a", "of", "t/m", "en"))
_DURATIONS = frozenset(("maand", "uur", "week", "werkdag"))

Found = tuple[Quantity, int]


def read_share(text: str, line: Sequence[Piece], at: int) -> Found | None:
    """The part of a whole that starts at piece `at` ("vier op de tien", "een kwart"), or `None`.

    Percentages are read as numbers with a unit, by `read_number`.
    """
    return _part_of_whole(text, line, at) or _fraction(text, line, at)


def read_number(text: str, line: Sequence[Piece], at: int) -> Found | None:
    """The number, range, percentage or vague number that starts at piece `at`, or `None`."""
    return _number(text, line, at) or _word_with_number(text, line, at) or _vague(text, line, at)


def _part_of_whole(text: str, line: Sequence[Piece], at: int) -> Found | None:
    """A part of a whole: "27 van de 100 kinderen", "vier op de tien"."""
    part = read_amount(line, at)
    if part is None:
        return None
    link = line[part.behind].low
    if link not in ("van", "op", "uit"):
        return None
    ahead = part.behind + 1
    if line[ahead].low in ("de", "elke", "iedere", "alle", "onze", "deze"):
        ahead += 1
    elif link != "op":
        return None
    whole = None if read_date(line, ahead) else read_amount(line, ahead)
    if whole is None or whole.unit or part.unit or not 0 <= part.value <= whole.value or whole.value <= 1:
        return None
    unit, behind = read_unit(line, whole.behind)
    if unit in ("procent", "euro"):
        return None
    share = part.value / whole.value
    return _built(text, line, at, behind, Kind.SHARE, share, share, unit, of=whole.value)


def _fraction(text: str, line: Sequence[Piece], at: int) -> Found | None:
    read = read_fraction(line, at)
    if read is None:
        return None
    return _built(text, line, at, read[1], Kind.SHARE, read[0], read[0], "procent")


def _number(text: str, line: Sequence[Piece], at: int) -> Found | None:
    first = read_amount(line, at)
    if first is None:
        return None
    low, high, behind, unit = first.value, first.value, first.behind, first.unit
    second = _second_of_range(line, at, first)
    if second:
        same_factor = second.factor > 1 and first.factor == 1 and first.value <= second.value / second.factor
        low, high = first.value * (second.factor if same_factor else 1), second.value
        behind, unit = second.behind, unit or second.unit
    if line[behind].low == "+" and line[behind].start == line[behind - 1].end:
        return _built(text, line, at, behind + 1, Kind.NUMBER, low, high, unit, bound=Bound.AT_LEAST)
    bound, behind = read_bound_behind(line, behind)
    if unit is None:
        unit, behind = _unit_no_number(line, behind)
    if bound is Bound.NONE:
        bound, behind = read_bound_behind(line, behind)
    if unit == "jaar" and line[behind - 1].low.startswith("plus"):
        bound = Bound.AT_LEAST
    if unit in ("procent", "promille"):
        parts = 100 if unit == "procent" else 1000
        return _built(text, line, at, behind, Kind.SHARE, low / parts, high / parts, "procent", bound=bound)
    return _built(text, line, at, behind, Kind.NUMBER, low, high, unit, bound=bound)


def _unit_no_number(line: Sequence[Piece], at: int) -> tuple[str | None, int]:
    unit, behind = read_unit(line, at)
    if unit and (cardinal(unit) is not None or ordinal(line[at].low) is not None):
        return None, at
    return unit, behind


def _second_of_range(line: Sequence[Piece], at: int, first: Amount) -> Amount | None:
    """The other end of "10 tot 12", "tien à twaalf", "tussen 5 en 8", "€ 5 - € 8", "5 euro tot 8 euro"."""
    link_at = first.behind
    if line[link_at].low in ("euro", "procent", "%"):
        link_at += 1
    link = line[link_at].low
    if link not in _LINKS:
        return None
    second_at = link_at + 1
    between = "tussen" in (line[at - 1].low, line[at - 2].low if line[at - 1].low in ("de", "het") else "")
    if link == "tot" and line[second_at].low == "en" and line[second_at + 1].low == "met":
        second_at += 2
    elif link == "en" and not between:
        return None
    elif link == "en" and line[second_at].low in ("de", "het"):
        second_at += 1
    if link == "-":
        before = line[link_at].start - line[link_at - 1].end
        if before != line[second_at].start - line[link_at].end:
            return None
    if line[second_at].low == "een" or read_time(line, second_at):
        return None
    second = read_amount(line, second_at)
    if second is None or (link == "of" and second.value > _HIGHEST_EITHER):
        return None
    return second if second.value > first.value else None


def _word_with_number(text: str, line: Sequence[Piece], at: int) -> Found | None:
    """A word with a number in it: "vierjarige", "drietal", "beide", "een kwartier", "eens per jaar"."""
    low = line[at].low
    if low in ("halfuur", "halfjaar") or (
        low == "kwartier" and line[at - 1].low in ("een", "elk", "ieder", "per")
    ):
        amount, period = {"kwartier": (15, "minuut"), "halfuur": (30, "minuut"), "halfjaar": (6, "maand")}[
            low
        ]
        return _built(text, line, at, at + 1, Kind.NUMBER, amount, amount, period)
    if low == "kwarteeuw":
        return _built(text, line, at, at + 1, Kind.NUMBER, 25, 25, "jaar")
    if low in ("dubbel", "dubbele") and line[at + 1].low in ("zo", "zoveel", "aantal", "bedrag"):
        return _built(text, line, at, at + 1, Kind.NUMBER, 2, 2, "keer")
    if low == "eens" and line[at + 1].low in ("per", "in"):
        return _built(text, line, at, at + 1, Kind.NUMBER, 1, 1, "keer")
    if size := group_size(low, line[at - 1].low):
        return _built(text, line, at, at + 1, Kind.NUMBER, size, size, None)
    inner = number_in_compound(low)
    if inner is None:
        return None
    value, unit = inner
    about = low.endswith("tal") and value >= 10
    behind = at + 1
    if unit is None:
        unit, behind = _unit_no_number(line, behind)
    bound = Bound.ABOUT if about else Bound.NONE
    return _built(text, line, at, behind, Kind.NUMBER, value, value, unit, bound=bound)


def _vague(text: str, line: Sequence[Piece], at: int) -> Found | None:
    low, behind, before = line[at].low, at + 1, line[at - 1].low
    few = low == "een" and line[at + 1].low in ("paar", "handvol", "handjevol")
    if few:
        behind = at + 2
    elif low in VAGUE_YEARS:
        return _built(text, line, at, behind, Kind.VAGUE, *VAGUE_YEARS[low], "jaar")
    elif low not in VAGUE or (low == "enkele" and before in ("geen", "een", "iedere", "elke")):
        return None
    least, most = _FEW if few else VAGUE[low]
    unit, behind = read_unit(line, behind)
    return _built(text, line, at, behind, Kind.VAGUE, least, most, unit)


def _built(
    text: str,
    line: Sequence[Piece],
    at: int,
    behind: int,
    kind: Kind,
    low: float,
    high: float,
    unit: str | None,
    *,
    of: float | None = None,
    bound: Bound = Bound.NONE,
) -> Found:
    """The quantity from piece `at` to before `behind`, with the bound before and the "per jaar" behind it."""
    per, behind = read_per(line, behind)
    start = line[at].start
    if bound is Bound.NONE:
        before, bound_start = read_bound(text, start, date=False, duration=in_base(unit)[0] in _DURATIONS)
        if low == high or before is Bound.ABOUT:
            bound, start = before, bound_start
    end = line[behind - 1].end
    return Quantity(start, end, text[start:end], kind, low, high, unit, bound, None, per, of), behind
