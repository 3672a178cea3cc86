"""Reading one quantity of a Dutch text: which sort it is, with its unit and bound."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.dutch.amounts import group_size, number_in_compound
from assistant.dutch.clock import read_time
from assistant.dutch.counted_quantities import VAGUE, VAGUE_YEARS, read_number, read_share
from assistant.dutch.dates import read_date, starts_date
from assistant.dutch.number_codes import label
from assistant.dutch.number_notation import Piece
from assistant.dutch.number_words import cardinal, fraction, mixed, ordinal
from assistant.dutch.quantity import Bound, Kind, Quantity
from assistant.dutch.quantity_bounds import read_bound
from assistant.dutch.quantity_units import COUNTED, is_measure, read_unit

_LONGEST_LABEL = 5
_OTHER_STARTS = frozenset(
    "€ eur half halve kwart helft een halvering ½ ¼ ¾ ⅓ ⅔ kwartier halfjaar halfuur eens kwarteeuw "
    "dubbel dubbele".split()
)
# "eerste hulp" and the like are no rank.
_NO_RANK = frozenset(("hulp", "instantie", "natuur"))
_MARKS = ("e", "de", "ste")
# "nummer veertig" is a rank.
_PLACED = frozenset(("plaats", "plek"))
_RANKED = _PLACED | {"nummer"}

Found = tuple[Quantity, int]


@lru_cache(maxsize=16384)
def may_start(low: str) -> bool:
    """Whether a quantity can start with this word or number, in lower case."""
    return (
        low[0].isdecimal()
        or low[0] == "'"
        or low in _OTHER_STARTS
        or low in VAGUE
        or low in VAGUE_YEARS
        or starts_date(low)
        or cardinal(low) is not None
        or ordinal(low) is not None
        or fraction(low) is not None
        or mixed(low) is not None
        or number_in_compound(low) is not None
        or group_size(low, "zijn") is not None
        or low.startswith(("halveer", "gehalveer", "halveren"))
    )


def read_quantity(text: str, line: Sequence[Piece], at: int, before: Quantity | None) -> Found | None:
    """The quantity that starts at piece `at` of `text`, with the index behind it; `None` when there is none.

    `before` is the quantity found before this one: "3" is a name too in "fase 2 en 3".
    """
    return (
        _labelled(text, line, at, before)
        or _time(text, line, at)
        or _date(text, line, at)
        or read_share(text, line, at)
        or _ordinal(text, line, at)
        or read_number(text, line, at)
        or _other_code(text, line, at)
    )


def code(text: str, start: int, end: int, what: str) -> Quantity:
    """The number between two offsets of `text` as one that counts nothing; `what` says what it is."""
    written = text[start:end]
    value = float(written) if written.isdecimal() and len(written) < _LONGEST_LABEL else None
    return Quantity(start, end, written, Kind.CODE, value, value, what)


def _other_code(text: str, line: Sequence[Piece], at: int) -> Found | None:
    """Digits that are no Dutch number, such as the version "2.0"."""
    if not line[at].low[0].isdecimal():
        return None
    return code(text, line[at].start, line[at].end, "code"), at + 1


def _labelled(text: str, line: Sequence[Piece], at: int, before: Quantity | None) -> Found | None:
    """A number that is a name: "fase 2", and both of "actielijnen 1 en 2"."""
    if not (line[at].low.isdecimal() and len(line[at].low) <= 3) or line[at + 1].low in ("%", "procent", "€"):
        return None
    what = label(line[at - 1].low, line[at - 2].low)
    if what is None and line[at - 2].low in ("p", "pag", "blz", "nr") and line[at - 1].low == ".":
        what = "pagina"
    listed = (
        what is None
        and before is not None
        and before.kind is Kind.CODE
        and _continues(text[before.end : line[at].start])
    )
    if listed and before and before.unit and label(before.unit, ""):
        what = before.unit
    if what is None or line[at + 1].low in _MARKS:
        return None
    unit, _ = read_unit(line, at + 1)
    if unit and (is_measure(unit) or unit in COUNTED or (unit.endswith(("en", "s")) and not listed)):
        return None
    behind = at + 1
    if line[behind].start == line[at].end and len(line[behind].low) == 1 and line[behind].low.isalpha():
        behind += 1
    return code(text, line[at].start, line[behind - 1].end, what), behind


def _continues(between: str) -> bool:
    """Whether two numbers stand in one list: "actielijnen 1, 2 en 3"."""
    return between.strip().lower() in ("en", ",", "t/m", "of", "-", "tot", "tot en met")


def _time(text: str, line: Sequence[Piece], at: int) -> Found | None:
    read = read_time(line, at)
    if read is None:
        return None
    first, second, behind = read
    bound, start = read_bound(text, line[at].start, date=True, duration=False)
    end = line[behind - 1].end
    return Quantity(start, end, text[start:end], Kind.TIME, first, second, None, bound), behind


def _date(text: str, line: Sequence[Piece], at: int) -> Found | None:
    read = read_date(line, at)
    if read is None:
        return None
    span, behind = read
    bound, start = read_bound(text, line[at].start, date=True, duration=False)
    if bound is Bound.UNCLEAR and (span.is_day or span.fuzzy) and text[start : start + 4].lower() == "voor":
        bound = Bound.LESS_THAN
    end = line[behind - 1].end
    return Quantity(start, end, text[start:end], Kind.DATE, unit=None, bound=bound, span=span), behind


def _ordinal(text: str, line: Sequence[Piece], at: int) -> Found | None:
    low, behind = line[at].low, at + 1
    if low.isdecimal():
        if line[behind].low == "<sup>" and line[behind + 1].low in _MARKS:
            behind += 3
        elif line[behind].low in _MARKS and line[behind].start == line[at].end:
            behind += 1
        elif line[at - 1].low not in _PLACED:
            return None
        rank: int | None = int(low) if len(low) < 6 else None
    else:
        rank = ordinal(low)
        if rank is None and line[at - 1].low in _RANKED and (rank := cardinal(low)) is not None:
            return Quantity(
                line[at - 1].start,
                line[at].end,
                text[line[at - 1].start : line[at].end],
                Kind.ORDINAL,
                rank,
                rank,
            ), behind
    if rank is None:
        return None
    if line[at - 1].low == "ten":
        return code(text, line[at - 1].start, line[at].end, "nummering"), behind
    if rank == 1 and (line[behind].low.isdecimal() or (cardinal(line[behind].low) or 0) > 1):
        # "de eerste drie maanden" counts months.
        return None
    unit, after = read_unit(line, behind)
    if unit and (unit in _NO_RANK or unit.startswith("kamer")):
        return None
    if unit == "plaats" and line[at - 1].low == "de" and line[at - 2].low in ("op", "in"):
        return None
    end = line[after - 1].end if unit else line[behind - 1].end
    start = line[at].start
    return Quantity(start, end, text[start:end], Kind.ORDINAL, rank, rank, unit), max(
        behind, after if unit else 0
    )
