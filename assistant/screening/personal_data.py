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
# Accounts of the countries next door, Germany and Belgium among them, have digits only.
FOREIGN_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:[ ]?\d){12,24}\b", re.IGNORECASE)
FOREIGN_PHONE = re.compile(r"(?<![\w,.])(?:\+|00)[1-9](?:[\s./()-]{0,3}\d){8,13}(?!\d)")

# Two letters after four digits that are a word, a unit or an abbreviation: "2026 is", "1500 kg".
_WORDS = r"(?:al|bv|de|en|er|eu|ha|ik|in|is|ja|je|kg|km|me|na|nr|nu|of|om|op|st|te|tm|we|ze|zo|vs)\b"
_HOUSE = r"\d{1,5}(?:[\s-]?[a-z])?\b"
_POSTCODE = rf"(?!(?:19|20)\d\d\s)[1-9]\d{{3}}\s?(?!{_WORDS})[a-z]{{2}}\b"
# What looks like a year and has its letters apart must have capitals: "2026 ab 3" is no address.
_YEAR_POSTCODE = rf"(?:19|20)\d\d\s(?!{_WORDS})(?-i:[A-Z]{{2}})\b"
_BETWEEN = r"[\s,]{1,3}(?:(?:huisnummer|nummer|nr|no)\b\.?:?\s?)?"
ADDRESS = re.compile(
    rf"(?<![\w.,])(?:{_POSTCODE}|{_YEAR_POSTCODE}){_BETWEEN}{_HOUSE}"
    rf"|(?<![\w.,]){_HOUSE}[\s,]{{1,3}}(?:(?:in|te)\s)?(?:{_POSTCODE}|{_YEAR_POSTCODE})",
    re.IGNORECASE,
)
_MASK = " "


def mask_personal_data(text: str) -> str:
    """The text without e-mail addresses, telephone numbers, bank account numbers, BSNs and full addresses.

    A full address is a postcode with a house number; the name of a street stays.
    """
    masked = text
    for kind in (EMAIL, IBAN, FOREIGN_IBAN, PHONE, FOREIGN_PHONE, ADDRESS):
        masked = kind.sub(_MASK, masked)
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
