"""Taking personal data out of a text."""

from __future__ import annotations

import re

# The first sign may not be tried in the middle of a run: a long one would take minutes.
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(\.[\w-]+)+")
# A date such as "01-10-2018" is no telephone number.
PHONE = re.compile(
    r"(?<![\w,.])(?!\d\d[-./](?:0\d|1[0-2])[-./](?:19|20)\d\d(?!\d))"
    r"\(?(\+31|0031|0)[\s-]?(\(0\))?[\s-]?[1-9](?:[\s./()-]{0,3}\d){7,8}(?!\d)"
)
NINE_DIGITS = re.compile(r"(?<!\d)\d(?:[ .-]?\d){7,8}(?!\d)")
IBAN = re.compile(r"\b[A-Z]{2}\d{2}[ ]?[A-Z]{4}(?:[ ]?\d){10}\b", re.IGNORECASE)
_MASK = " "


def mask_personal_data(text: str) -> str:
    """The text without e-mail addresses, telephone numbers, bank account numbers and BSNs."""
    masked = PHONE.sub(_MASK, IBAN.sub(_MASK, EMAIL.sub(_MASK, text)))
    masked = NINE_DIGITS.sub(lambda match: _MASK if is_bsn(match.group()) else match.group(), masked)
    return text if masked == text else " ".join(masked.split())


def is_bsn(text: str) -> bool:
    """Whether the digits of `text` pass the "elfproef" of a burgerservicenummer.

    Eight or nine digits d1..d9 (a leading 0 may be left out) with 9*d1 + 8*d2 + ... + 2*d8 - d9
    divisible by 11 (Rijksdienst voor Identiteitsgegevens, Logisch ontwerp BSN).
    """
    digits = [int(sign) for sign in text if sign.isdigit()]
    if len(digits) not in (8, 9) or not any(digits):
        return False
    digits = [0] * (9 - len(digits)) + digits
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(w * d for w, d in zip(weights, digits, strict=True)) % 11 == 0
