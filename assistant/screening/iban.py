"""International bank account numbers in a text (ISO 13616)."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Number of signs by country, from the IBAN registry of SWIFT.
_LENGTHS = {
    code: length
    for length, codes in {
        15: "NO",
        16: "BE",
        18: "DK FI FK FO GL NL SD",
        19: "MK SI",
        20: "AT BA EE KZ LT LU MN XK",
        21: "CH HR LI LV",
        22: "BG BH CR DE GB GE IE ME RS VA",
        23: "AE GI IL IQ OM SO TL",
        24: "AD CZ ES MD PK RO SA SE SK TN VG",
        25: "LY PT ST",
        26: "IS TR",
        27: "BI DJ FR GR IT MC MR SM",
        28: "AL AZ BY CY DO GT HU LB NI PL SV",
        29: "BR EG PS QA UA",
        30: "JO KW MU YE",
        31: "MT SC",
        32: "LC",
        33: "RU",
    }.items()
    for code in codes.split()
}
_START = re.compile(r"(?:(?<![A-Z])|(?<=IBAN))[A-Z]{2}(?:[ .-]{0,2}\d){2}", re.IGNORECASE)
_SIGN = re.compile(r"[ .-]{0,3}([A-Z0-9])", re.IGNORECASE)
# A sentence with a year in it has the right remainder now and then ("is 2026 ..."), but fewer digits.
_LEAST_DIGITS = 10
_ALPHANUMERIC = re.compile(r"[A-Z0-9]", re.IGNORECASE)
# With a fault in its digits it still names somebody: four letters of a bank, and ten digits; or digits only.
_MISTYPED = re.compile(
    r"(?<![A-Z0-9])(?:NL(?:[ .-]{0,2}\d){2}(?:[ .-]{0,2}[A-Z]){4}(?:[ .-]{0,3}\d){10}"
    r"|[A-Z]{2}\d{2}(?:[ .-]?\d){12,24})(?![A-Z0-9])",
    re.IGNORECASE,
)


def is_iban(text: str) -> bool:
    """Whether the letters and digits of `text` have the length of their country and pass the check of 97."""
    signs = "".join(_ALPHANUMERIC.findall(text)).upper()
    if _LENGTHS.get(signs[:2]) != len(signs) or not signs[2:4].isdecimal():
        return False
    moved = signs[4:] + signs[:4]
    return int("".join(str(int(sign, 36)) for sign in moved)) % 97 == 1


def iban_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where a text with plain signs has account numbers, with their spaces, dots and hyphens."""
    end = 0
    for start in _START.finditer(text):
        found = _end_of_iban(text, start.start()) if start.start() >= end else None
        if found is not None:
            end = found
            yield start.start(), end
    for match in _MISTYPED.finditer(text):
        yield match.span()


def _end_of_iban(text: str, start: int) -> int | None:
    """Where the account number ends that begins at `start`; `None` where there is none."""
    length = _LENGTHS.get(text[start : start + 2].upper())
    if length is None:
        return None
    at = start
    for _ in range(length):
        sign = _SIGN.match(text, at)
        if sign is None:
            return None
        at = sign.end()
    digits = sum(sign.isdecimal() for sign in text[start:at])
    is_longer = at < len(text) and text[at].isdecimal()
    return at if digits >= _LEAST_DIGITS and not is_longer and is_iban(text[start:at]) else None
