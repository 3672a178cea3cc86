"""Citizen service numbers (BSN) in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_LENGTHS = (8, 9)
_SEPARATOR = r"(?: {0,2}[./-] {0,2}| {1,3})"
_RUN = re.compile(rf"\d+(?:{_SEPARATOR}\d+)*")
_GROUP = re.compile(r"\d+")

_YEAR = r"(?:19|20)\d\d"
_DAY_OR_MONTH = r"(?:0?[1-9]|[12]\d|3[01])"
_TIME = r"(?:[01]\d|2[0-4])\.[0-5]\d"
HOURS = rf"(?<!\d)(?<!\d\.){_TIME} ?- ?{_TIME}(?!\.?\d)"
"""From one time of the clock to another, "09.00-17.00": a pattern for a text with plain signs."""
# What has eight digits as well: dates, periods of years ("2022-2026" passes the eleven test), hours,
# a range of the postcodes of one town, amounts.
_DATE = re.compile(
    rf"(?<!\d)(?:{_DAY_OR_MONTH}([-./ ]){_DAY_OR_MONTH}\1{_YEAR}"
    rf"|{_YEAR}([-./]){_DAY_OR_MONTH}\2{_DAY_OR_MONTH})(?!\d)"
)
_PERIOD = re.compile(rf"(?<!\d){_YEAR}(?: ?[-/] ?| ){_YEAR}(?!\d)")
_HOURS = re.compile(HOURS)
_POSTCODES = re.compile(r"(?<![\d.])([1-9]\d)\d\d(?:(?: ?[-/] ?| )\1\d\d)+(?![\d.])")
_AMOUNT = re.compile(
    r"(?:€|\bEUR\b|\beuro\b) ?\d{1,3}(?:[. ]\d{3})+(?!\d)"
    r"|(?<![\d.])\d{1,3}(?:[. ]\d{3})+(?=,\d\d(?!\d)|,-|[ -]?(?:€|euro|eur\b|miljoen|miljard))",
    re.IGNORECASE,
)


def is_bsn(text: str) -> bool:
    """Whether the digits of `text` pass the "elfproef" of a burgerservicenummer.

    Eight or nine digits d1..d9 (a leading 0 may be left out) with 9*d1 + 8*d2 + ... + 2*d8 - d9
    divisible by 11 (Rijksdienst voor Identiteitsgegevens, Logisch ontwerp BSN).
    """
    digits = [int(sign) for sign in text if sign.isdecimal()]
    if len(digits) not in _LENGTHS or not any(digits):
        return False
    digits = [0] * (9 - len(digits)) + digits
    return sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def bsn_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where a text with plain signs has a BSN: whole groups of digits, eight or nine of them together."""
    others = [
        match.span()
        for kind in (_DATE, _PERIOD, _HOURS, _POSTCODES, _AMOUNT)
        for match in kind.finditer(text)
    ]
    for run in _RUN.finditer(text):
        groups = [(run.start() + at.start(), run.start() + at.end()) for at in _GROUP.finditer(run.group())]
        yield from _in_groups(text, groups, others)


def _in_groups(
    text: str, groups: list[tuple[int, int]], others: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    for first, (start, _) in enumerate(groups):
        count = 0
        for group_start, end in groups[first:]:
            count += end - group_start
            if count > max(_LENGTHS):
                break
            if count in _LENGTHS and is_bsn(text[start:end]) and not _meets(start, end, others):
                yield start, end


def _meets(start: int, end: int, others: list[tuple[int, int]]) -> bool:
    return any(start < last and first < end for first, last in others)
