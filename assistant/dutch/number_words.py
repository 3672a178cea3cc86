"""Dutch words for numbers: cardinals, ordinals and fractions."""

from __future__ import annotations

from functools import lru_cache

from assistant.dutch.tokens import fold

_UNITS = "een twee drie vier vijf zes zeven acht negen".split()
_TEENS = "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split()
_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
_FIRST_ORDINALS = {"eerste": 1, "derde": 3, "achtste": 8}
_LARGE = {"miljoen": 1_000_000, "miljard": 1_000_000_000, "biljoen": 1_000_000_000_000}
_LONGEST = 60


@lru_cache(maxsize=1)
def _below_hundred() -> dict[str, int]:
    values = {word: number for number, word in enumerate((*_UNITS, *_TEENS), 1)}
    for tens, word in enumerate(_TENS, 2):
        values[word] = tens * 10
        values |= {f"{unit}en{word}": tens * 10 + number for number, unit in enumerate(_UNITS, 1)}
    return values


@lru_cache(maxsize=8192)
def cardinal(word: str) -> int | None:
    """The value of a number that is written as one word ("tweehonderdvijftig", "één"), else `None`.

    "een" counts as 1 here; whether it is the article is for the caller to see.
    """
    if len(word) > _LONGEST:
        return None
    plain = fold(word).replace("-", "")
    if plain == "nul":
        return 0
    if plain in _LARGE:
        return _LARGE[plain]
    head, thousand, rest = plain.partition("duizend")
    if not thousand:
        return _below_ten_thousand(plain)
    thousands = _below_ten_thousand(head) if head else 1
    ones = _below_ten_thousand(rest.removeprefix("en")) if rest else 0
    if thousands is None or ones is None or thousands >= 1000 or ones >= 1000:
        return None
    return thousands * 1000 + ones


def _below_ten_thousand(plain: str) -> int | None:
    values = _below_hundred()
    if plain in values:
        return values[plain]
    head, hundred, rest = plain.partition("honderd")
    if not hundred:
        return None
    hundreds = values.get(head) if head else 1
    ones = (values.get(rest) or values.get(rest.removeprefix("en"))) if rest else 0
    return None if hundreds is None or ones is None else hundreds * 100 + ones


@lru_cache(maxsize=8192)
def ordinal(word: str) -> int | None:
    """The rank that a word names ("tweede", "eenentwintigste"), else `None`."""
    plain = fold(word)
    for ending, rank in _FIRST_ORDINALS.items():
        if plain.endswith(ending):
            head = plain.removesuffix(ending)
            before = cardinal(head.removesuffix("en")) if head else 0
            if before is not None and before % 100 == 0:
                return before + rank
    for ending in ("ste", "de"):
        value = cardinal(plain.removesuffix(ending)) if plain.endswith(ending) else None
        if value is not None and value not in _FIRST_ORDINALS.values():
            return value
    return None


@lru_cache(maxsize=8192)
def fraction(word: str) -> float | None:
    """The share that one word names ("tweederde", "driekwart", "eenderde"), else `None`."""
    plain = fold(word).replace("-", "")
    if plain == "driekwart":
        return 0.75
    # "zeventiende" is a rank.
    if ordinal(plain) is not None:
        return None
    for number, numerator in enumerate(_UNITS, 1):
        rest = plain.removeprefix(numerator)
        if rest != plain and (denominator := denominator_of(rest)) and denominator > number:
            return number / denominator
    return None


def denominator_of(word: str) -> int | None:
    """What the second word of "twee derde" divides by, from 2 to 20; `None` for other words."""
    if word in ("kwart", "kwarten"):
        return 4
    rank = ordinal(word.removesuffix("n") if word.endswith("den") else word)
    return rank if rank is not None and 2 < rank <= 20 else None


@lru_cache(maxsize=8192)
def mixed(word: str) -> float | None:
    """The value of "anderhalf", "tweeënhalve" and the like, else `None`."""
    plain = fold(word).replace("-", "")
    for ending in ("half", "halve"):
        if plain == f"ander{ending}":
            return 1.5
        head = plain.removesuffix(f"en{ending}")
        if head != plain and (whole := cardinal(head)) is not None:
            return whole + 0.5
    return None
