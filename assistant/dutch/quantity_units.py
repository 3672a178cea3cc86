"""The units of quantities: the word behind a number, and which of them can be compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.dutch.number_notation import Piece

_UNIT_FORMS = {
    "euro": "€ eur euro euro's",
    "cent": "cent eurocent centen",
    "procent": "% procent percent",
    "procentpunt": "procentpunt procentpunten",
    "promille": "‰ promille",
    "eeuw": "eeuw eeuwen",
    "decennium": "decennium decennia",
    "jaar": "jaar jaren jr jarig jarige jarigen",
    "maand": "maand maanden mnd maands",
    "week": "week weken",
    "werkdag": "werkdag werkdagen",
    "dag": "dag dagen daags daagse etmaal",
    "uur": "uur uren uurs u",
    "minuut": "minuut minuten min",
    "seconde": "seconde seconden sec",
    "kwartaal": "kwartaal kwartalen",
    "kwartier": "kwartier kwartieren",
    "keer": "keer keren maal x × voud voudig voudige",
    "km": "km kilometer kilometers km/u km/uur kilometerzone kilometergebied",
    "m": "m meter meters",
    "cm": "cm centimeter centimeters",
    "m2": "m2 m²",
    "km2": "km2 km²",
    "m3": "m3 m³ kuub",
    "hectare": "ha hectare hectares",
    "kg": "kg kilo kilogram kilo's",
    "liter": "liter liters",
    "graad": "° graden graad °c",
    "persoon": "persoons",
}
_UNITS = {form: unit for unit, forms in _UNIT_FORMS.items() for form in forms.split()}
# One-letter forms mean a unit only where they stick to the digits.
_ONLY_ATTACHED = frozenset(("m", "u", "x", "min", "sec"))
_MONEY_NOUNS = frozenset("subsidie budget krediet bijdrage geld bedrag kosten rijksmiddelen middelen".split())
_TO_BASE = {
    "eeuw": ("maand", 1200.0),
    "decennium": ("maand", 120.0),
    "kwartaal": ("maand", 3.0),
    "jaar": ("maand", 12.0),
    "maand": ("maand", 1.0),
    "dag": ("uur", 24.0),
    "uur": ("uur", 1.0),
    "kwartier": ("uur", 0.25),
    "minuut": ("uur", 1 / 60),
    "seconde": ("uur", 1 / 3600),
    "week": ("week", 1.0),
    "cent": ("euro", 0.01),
    "km": ("m", 1000.0),
    "cm": ("m", 0.01),
    "hectare": ("m2", 10_000.0),
    "km2": ("m2", 1_000_000.0),
    "ton": ("kg", 1000.0),
}
# Words behind a number that are neither its noun nor an adjective before it.
_NO_NOUN = frozenset(
    """
    aan af als alle bij binnen boven dan dat de deze die dit door dus een en er het hun in is kan komen
    krijgen maar met mogen moeten na naar niet nog of om omdat onder ons onze op over per rond sinds te
    tegen tot tussen uit van vanaf voor waar wat we wij worden werden wordt zal zich zijn zijn ze zij zo
    zoals zonder zullen hebben heeft had hadden gaan gaat kunnen was waren willen wil blijven blijft
    staan ook die u ik je jij wel ligt liggen
    """.split()
)
# Words before a noun that have no ending of an adjective.
_PASSED_OVER = frozenset(("extra", "gratis", "meer", "zgn", "zogenaamd"))
# Nouns that are counted and no measure; behind four digits they tell that these are no year.
COUNTED = frozenset(
    """
    woningen huizen appartementen huurwoningen koopwoningen inwoners bewoners mensen personen kinderen
    jongeren ouderen leerlingen studenten scholieren banen werkplekken plekken plaatsen bomen planten
    huishoudens gezinnen bezoekers bedrijven ondernemers winkels scholen deelnemers leden vrijwilligers
    medewerkers ambtenaren wethouders raadsleden wijken buurten straten stadsdelen gemeenten dorpen
    kernen projecten zonnepanelen laadpalen parkeerplaatsen fietsen auto's partijen organisaties
    verenigingen stuks initiatieven plannen maatregelen stappen doelen thema's
    """.split()
)
_MOST_ADJECTIVES = 2


def unit_of(low: str, *, attached: bool = False) -> str | None:
    """The usual unit that a word in lower case names, `None` for other words.

    `attached` is true where the word sticks to the digits, as in "20m".
    """
    if low in _ONLY_ATTACHED and not attached:
        return None
    found = _UNITS.get(low)
    if found is None and attached:
        return _attached_unit(low)
    return found


@lru_cache(maxsize=1024)
def _attached_unit(low: str) -> str | None:
    """The unit that a compound behind digits begins with: "24-uursopvang", "65-plussers"."""
    if low.startswith("plus"):
        return "jaar"
    first = re.match(r"jarige?|uurs|persoons|daags|meter|kilometer|maands|minuten|km(?=/|-|z)|euro", low)
    return unit_of(first.group().removesuffix("e") if first else "") if first else None


def in_base(unit: str | None) -> tuple[str | None, float]:
    """The unit in which amounts of the same dimension are compared, and how many of it one `unit` is.

    Days and hours do not become weeks or months, because those have no fixed number of days in everyday use.
    """
    if unit in _MONEY_NOUNS:
        return "euro", 1.0
    return _TO_BASE.get(unit or "", (unit, 1.0))


def is_measure(unit: str | None) -> bool:
    """Whether `unit` is one of the usual units and no noun that is counted."""
    return unit in _UNIT_FORMS or unit == "ton"


def read_unit(line: Sequence[Piece], at: int) -> tuple[str | None, int]:
    """The unit at piece `at` and the index behind it; `None` and `at` where no unit or noun follows.

    Adjectives before a noun are passed over ("twee nieuwe woningen" counts "woningen").
    """
    low = line[at].low
    attached = at > 0 and line[at].start == line[at - 1].end
    if attached and low == "-" and line[at + 1].start == line[at].end and line[at + 1].low[:1].isalpha():
        joined = line[at + 1].low
        return (_attached_unit(joined) or unit_of(joined, attached=True) or joined), at + 2
    if unit := unit_of(low, attached=attached):
        return unit, at + 1
    if low == "vierkante" and line[at + 1].low in ("meter", "meters", "kilometer"):
        return ("km2" if line[at + 1].low == "kilometer" else "m2"), at + 2
    for ahead in range(at, at + _MOST_ADJECTIVES + 1):
        word = line[ahead].low
        if not word[:1].isalpha() or word in _NO_NOUN or line[ahead].start - line[ahead - 1].end > 1:
            return (line[ahead - 1].low, ahead) if ahead > at else (None, at)
        if ahead > at and (unit := unit_of(word)):
            return unit, ahead + 1
        if not word.endswith("e") and word not in _PASSED_OVER:
            return word, ahead + 1
    return None, at


def read_per(line: Sequence[Piece], at: int) -> tuple[str | None, int]:
    """The period of "per jaar" or "in de week" at piece `at`, and the index behind it."""
    low, second = line[at].low, line[at + 1].low
    if low in ("per", "elk", "elke", "ieder", "iedere") and unit_of(second):
        return unit_of(second), at + 2
    if (low, second) in (("in", "de"), ("in", "het")) and line[at + 2].low in ("week", "maand", "jaar"):
        return line[at + 2].low, at + 3
    return None, at
