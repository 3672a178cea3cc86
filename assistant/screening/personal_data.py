"""Finding personal data in a text, and taking it out.

E-mail addresses, telephone numbers, bank account numbers, BSNs and full addresses (a postcode with a house
number). Names of people and of streets are not looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from assistant.screening.addresses import address_spans
from assistant.screening.bsn import HOURS, bsn_spans
from assistant.screening.iban import iban_spans
from assistant.screening.plain_signs import plain_signs

# The first sign may not be tried in the middle of a run: a long one would take minutes.
_LOCAL = r"(?<![\w.+-])[\w.+'’&%=~-]+"
_AT = r"(?: ?@ ?| ?[\[(] ?(?:at|apenstaartje) ?[\])] ?| (?:apenstaartje|apestaartje) )"
_TOP = r"(?:nl|com|be|de|eu|net|org|info)\b"
_EMAIL = re.compile(
    rf"{_LOCAL}(?:{_AT}[\w-]+(?:(?:\.[\w-]+)*\.[^\W\d_]{{2,}}"
    rf"|(?: ?\. ?| punt |[\[(]punt[\])])(?:[\w-]+\.)*{_TOP})"
    r"|@[\w-]+(?:\.[\w-]+)*)",
    re.IGNORECASE,
)
# A date such as "01-10-2018" is no telephone number, nor are hours (from six they may be a mobile one);
# nor is what follows the comma of an amount.
_NO_DATE = rf"(?!\d?\d([-./])\d?\d\1(?:19|20)\d\d(?!\d)|(?!06){HOURS})"
_BEFORE = r"(?<!\d)(?<!\d[.,])"
_GAP = r"[ ./()_-]{0,4}"
_PHONE = re.compile(
    rf"{_BEFORE}{_NO_DATE}\(?(?:\+ ?\(?31\)?|0031|0){_GAP}(?:\(0\))?{_GAP}[1-9](?:{_GAP}\d){{7,8}}(?!\d)"
    rf"|{_BEFORE}31{_GAP}6(?:{_GAP}\d){{8}}(?!\d)"
)
_FOREIGN_PHONE = re.compile(rf"{_BEFORE}\(?(?:\+ ?\(?|00)[1-9](?:{_GAP}\d){{8,13}}(?!\d)")
_MASK = " "


class PersonalDataKind(StrEnum):
    """What kind of personal data was found."""

    EMAIL = "email"
    IBAN = "iban"
    PHONE = "phone"
    ADDRESS = "address"
    BSN = "bsn"


class PersonalData(NamedTuple):
    """One piece of personal data, from `start` to `end` in the text."""

    kind: PersonalDataKind
    start: int
    end: int


def find_personal_data(text: str) -> tuple[PersonalData, ...]:
    """Return the personal data in a text, in order and without overlap."""
    plain = plain_signs(text)
    found = [PersonalData(kind, *plain.span(start, end)) for kind, start, end in _found(plain.text)]
    kept: list[PersonalData] = []
    for data in sorted(found, key=lambda item: (item.start, -item.end)):
        if kept and data.start < kept[-1].end:
            kept[-1] = kept[-1]._replace(end=max(kept[-1].end, data.end))
        else:
            kept.append(data)
    return tuple(kept)


def mask_personal_data(text: str) -> str:
    """The text without e-mail addresses, telephone numbers, bank account numbers, BSNs and full addresses.

    A full address is a postcode with a house number; the name of a street stays. A text with nothing to take
    out is returned as it is; in another one white space is made single.
    """
    masked = text
    # What stands on both sides of what was taken out can come to be one number.
    while found := find_personal_data(masked):
        pieces, position = [], 0
        for data in found:
            pieces.append(masked[position : data.start])
            position = data.end
        masked = " ".join(_MASK.join([*pieces, masked[position:]]).split())
    return masked


def _found(text: str) -> Iterator[tuple[PersonalDataKind, int, int]]:
    for match in _EMAIL.finditer(text):
        yield PersonalDataKind.EMAIL, *match.span()
    for span in iban_spans(text):
        yield PersonalDataKind.IBAN, *span
    for pattern in (_PHONE, _FOREIGN_PHONE):
        for match in pattern.finditer(text):
            yield PersonalDataKind.PHONE, *match.span()
    for span in address_spans(text):
        yield PersonalDataKind.ADDRESS, *span
    for span in bsn_spans(text):
        yield PersonalDataKind.BSN, *span
