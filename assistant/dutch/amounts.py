"""Reading single amounts of a Dutch text, in digits or words: "1,2 miljoen", "anderhalf", "60k"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.dutch.number_notation import Piece, decimal_point_value, digits_value
from assistant.dutch.number_words import cardinal, denominator_of, fraction, mixed
from assistant.dutch.quantity_units import unit_of
from assistant.dutch.tokens import fold

_MAGNITUDES = {
    "honderd": 100.0,
    "duizend": 1e3,
    "miljoen": 1e6,
    "mln": 1e6,
    "miljard": 1e9,
    "mld": 1e9,
    "biljoen": 1e12,
}
_MONEY_SIGNS = frozenset(("€", "eur"))
_FRACTION_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_WEIGHED = frozenset("co2 afval restafval grond puin materiaal asfalt plastic grondstoffen".split())
# "2 ton" is 200.000 euro; nobody calls ten million "100 ton".
_MOST_TONS_OF_MONEY = 100
# "een" is a number, and not the article, behind these, and before these.
_ONE_BEHIND = frozenset(
    "minstens minste maximaal hooguit hoogstens hoogste precies exact minimaal slechts".split()
)
# "binnen een jaar" and "een jaar later" measure a stretch of time.
_STRETCHES = frozenset("eeuw decennium generatie jaar kwartaal maand week".split())
_BEFORE_STRETCH = frozenset(
    "duurt duren duurde al binnen na over gedurende ruim bijna nog krap circa ongeveer".split()
)
_BEHIND_STRETCH = frozenset("lang later geleden eerder".split())
_GROUP_FORMS = {
    "tweeen": 2,
    "drieen": 3,
    "vieren": 4,
    "vijven": 5,
    "zessen": 6,
    "zevenen": 7,
    "achten": 8,
    "negenen": 9,
    "tienen": 10,
}
_BOTH = frozenset(("beide", "beiden", "allebei"))
_COMPOUND = re.compile(
    r"(?P<number>[a-z]{3,40}?)(?P<ending>jarigen?|jarig|daagse?|maands|maandelijkse?|wekelijkse?|jaarlijkse?|uurs"
    r"|voudige?|maal|tal|persoons\w*|talige?|delige?|koppige?|ledige?|baans|laagse?|kamer(?:woning)?\w*)"
)
_COMPOUND_UNITS = (
    ("jarig", "jaar"),
    ("jaar", "jaar"),
    ("daags", "dag"),
    ("maand", "maand"),
    ("week", "week"),
    ("wekel", "week"),
    ("uurs", "uur"),
    ("voud", "keer"),
    ("maal", "keer"),
    ("persoons", "persoon"),
)
_DOUBLE = re.compile(r"(?:ge|te)?ver(?:dubbel|drievoudig|viervoudig|vijfvoudig)\w*")
_TIMES = {"dubbel": 2, "drievoudig": 3, "viervoudig": 4, "vijfvoudig": 5}


class Amount(NamedTuple):
    """A value, what it was multiplied by ("miljoen"), a unit that is part of it, and the index behind it."""

    value: float
    factor: float
    unit: str | None
    behind: int


def read_amount(line: Sequence[Piece], at: int) -> Amount | None:
    """The amount that starts at piece `at`, or `None`; of its unit only a money sign is read."""
    low = line[at].low
    if low in _MONEY_SIGNS:
        bare = read_amount(line, at + 1) if line[at + 1].low[:1].isdigit() else None
        return bare._replace(unit="euro") if bare else None
    if low[:1].isdigit():
        return _in_digits(line, at)
    if low in _FRACTION_SIGNS:
        return Amount(_FRACTION_SIGNS[low], 1.0, None, at + 1)
    return _in_words(line, at)


def _in_digits(line: Sequence[Piece], at: int) -> Amount | None:
    low = line[at].low
    value = digits_value(low)
    behind = at + 1
    if value is None:
        money = line[at - 1].low in _MONEY_SIGNS
        plain = money or line[behind].low in _MAGNITUDES or line[behind].low in ("%", "procent")
        value = decimal_point_value(low) if plain else None
    if value is None or (low[0] == "0" and len(low) > 1 and low[1] not in ",."):
        return None
    if line[behind].low in _FRACTION_SIGNS:
        return Amount(value + _FRACTION_SIGNS[line[behind].low], 1.0, None, behind + 1)
    if line[behind].low == "k" and line[behind].start == line[at].end:
        return Amount(value * 1e3, 1e3, None, behind + 1)
    return _scaled(line, value, behind)


def _in_words(line: Sequence[Piece], at: int) -> Amount | None:
    low = line[at].low
    if low == "een":
        return _article_or_one(line, at)
    if low in ("half", "halve"):
        following = line[at + 1].low
        if following in _MAGNITUDES or unit_of(following) or following == "ton":
            return _scaled(line, 0.5, at + 1)
        return None
    if (value := mixed(low)) is not None:
        return _scaled(line, value, at + 1)
    whole = cardinal(low)
    if whole is None or _is_other_word(line, at):
        return None
    return _scaled(line, float(whole), at + 1)


def _article_or_one(line: Sequence[Piece], at: int) -> Amount | None:
    second, third = line[at + 1].low, line[at + 2].low
    if second in ("half", "halve", "kwart") and (third in _MAGNITUDES or third == "ton" or unit_of(third)):
        if second != "kwart" or third in _MAGNITUDES or third == "eeuw":
            return _scaled(line, 0.25 if second == "kwart" else 0.5, at + 2)
    if second in _MAGNITUDES and second != "honderd" and second != "duizend":
        return _scaled(line, 1.0, at + 1)
    times = second == "keer" and third in ("per", "in")
    of_group = second == "van" and third in ("de", "die", "deze", "onze", "hun", "beide")
    or_more = second == "of" and third in ("meer", "twee", "meerdere")
    share = second == "op" and (third == "de" or cardinal(third) is not None or third.isdecimal())
    stretch = second in _STRETCHES and (
        line[at - 1].low in _BEFORE_STRETCH or third in _BEHIND_STRETCH or second in ("eeuw", "decennium")
    )
    if times or of_group or or_more or share or stretch or line[at - 1].low in _ONE_BEHIND:
        return Amount(1.0, 1.0, None, at + 1)
    return None


def _scaled(line: Sequence[Piece], value: float, at: int) -> Amount:
    """Multiply by the words behind a value ("miljoen", "ton") and add "en een half"."""
    lows = [line[at + ahead].low for ahead in range(3)]
    if lows[:2] == ["en", "een"] and lows[2] in ("half", "halve", "kwart"):
        value += 0.25 if lows[2] == "kwart" else 0.5
        at += 3
    factor = _MAGNITUDES.get(line[at].low.rstrip("."))
    if factor:
        return Amount(value * factor, factor, None, at + 1)
    if line[at].low == "ton":
        if line[at + 1].low in _WEIGHED or value >= _MOST_TONS_OF_MONEY:
            return Amount(value, 1.0, "ton", at + 1)
        return Amount(value * 1e5, 1e5, "euro", at + 1)
    return Amount(value, 1.0, None, at)


def _is_other_word(line: Sequence[Piece], at: int) -> bool:
    """Whether "acht" or "vier" is a verb here."""
    low, before, behind = line[at].low, line[at - 1].low, line[at + 1].low
    if low == "acht":
        taken = before == "in" and (behind == "te" or behind.startswith(("nem", "neem", "genomen", "nam")))
        judged = before in ("zij", "hij", "ik", "college") and behind in ("dit", "dat", "de")
        return taken or judged or before == "geen" or behind in ("het", "zich", "op")
    return low == "vier" and behind in ("het", "mee", "uw", "je", "jouw")


@lru_cache(maxsize=8192)
def number_in_compound(low: str) -> tuple[int, str | None] | None:
    """The number and unit inside one word ("vierjarige", "tweemaal", "verdubbelen"), else `None`."""
    if low in _BOTH:
        return 2, None
    if low in ("eens", "eenmalig", "eenmalige"):
        return None
    if _DOUBLE.fullmatch(low):
        return next(times for stem, times in _TIMES.items() if stem in low), "keer"
    plain = fold(low).replace("-", "")
    found = _COMPOUND.fullmatch(plain)
    if not found or plain == "elftal":
        return None
    value = cardinal(found["number"])
    # "eenvoudig" says nothing about a number.
    if value is None or (value == 1 and found["ending"].startswith("voud")):
        return None
    unit = next((unit for start, unit in _COMPOUND_UNITS if found["ending"].startswith(start)), None)
    return value, unit


def group_size(low: str, before: str) -> int | None:
    """The number in "met zijn tweeën", else `None`."""
    return _GROUP_FORMS.get(fold(low)) if before in ("zijn", "z'n", "ons", "hun", "ons") else None


def read_fraction(line: Sequence[Piece], at: int) -> tuple[float, int] | None:
    """The share at piece `at` ("een kwart", "twee derde", "de helft", "2/3"), with the index behind it."""
    low, second = line[at].low, line[at + 1].low
    if low in ("helft", "halvering") or low.startswith(("halveer", "gehalveer")) or low == "halveren":
        return 0.5, at + 1
    if (value := fraction(low)) is not None:
        return value, at + 1
    if second == "/" and low.isdecimal() and (third := line[at + 2].low).isdecimal():
        tight = line[at + 2].end - line[at].start == len(low) + len(third) + 1
        if tight and len(low) <= 2 and 0 < int(low) < int(third) <= 10 and line[at + 3].low not in ("/", "-"):
            return int(low) / int(third), at + 3
    numerator = int(low) if low.isdecimal() and len(low) < 3 else cardinal(low)
    denominator = denominator_of(second)
    if not numerator or not denominator or numerator >= denominator:
        return None
    if numerator == 1 and second != "kwart" and not _ends_share(line[at + 2].low):
        return None
    if second == "kwart" and (line[at + 2].low in _MAGNITUDES or line[at + 2].low == "eeuw"):
        return None
    return numerator / denominator, at + 2


def _ends_share(low: str) -> bool:
    """Whether "een derde" is a share before this word, and not a third of a row."""
    return not low[:1].isalpha() or low in (
        "van",
        "deel",
        "minder",
        "meer",
        "is",
        "wordt",
        "heeft",
        "lager",
        "hoger",
    )
