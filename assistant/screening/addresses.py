"""Full addresses in a text: a postcode with a house number."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Two small letters after four digits that are a word, a unit or an abbreviation: "2026 is", "1500 kg".
_WORDS = (
    r"(?:al|an|bv|cm|da|de|dm|do|en|er|eu|ga|ha|he|hè|hé|ie|ik|in|is|ja|je|jr|kg|km|kw|me|ml|mm|mn|mw|na|nl|no|nr|nu"
    r"|of|om|op|pk|st|te|tm|to|tv|uw|vd|vh|vs|wa|we|wo|ze|zn|zo)\b"
)
_UNITS = r"(?:cm|dm|ha|kg|km|kw|ml|mm|mw|pk)\b"
_YEAR = r"(?:19|20)\d\d"
_ROMAN = r"(?:I{1,3}|IV|VI{0,3})"
_ADDITION = rf"(?:[ /-]{{0,2}}(?:(?:bis|hs|rd|{_ROMAN})\b|[a-z](?:[ -]?\d{{1,3}})?\b)|[/-]\d{{1,3}}\b)"
_HOUSE = rf"(?<!\d)\d{{1,5}}(?:{_ADDITION})?(?![\d%€])"
# Letters that are a word too belong to a postcode where they are capitals or stand against the digits.
_CAPITALS = r"(?-i:[A-Z]{2})"
# "6411 EN 6412" shouts of two districts.
_TWO_DISTRICTS = rf"\d{{4}} {_WORDS} \d{{4}}"
_POSTCODE = (
    rf"(?<![\w.,€])(?!{_TWO_DISTRICTS})(?:(?!{_YEAR}[ -])[1-9]\d{{3}}"
    rf"(?:[ -]{{1,2}}(?:{_CAPITALS}|(?!{_WORDS})[a-z]{{2}})|(?!{_UNITS})[a-z]{{2}})"
    # What looks like a year and has its letters apart must have capitals: "2026 ab 3" is no address.
    rf"|{_YEAR}[ -](?!{_WORDS}){_CAPITALS})"
)
_NUMBER_WORD = r"(?:huisnummer|huisnr|nummer|nr|no)\b\.?:? ?"
# The place and the street stand between in "6411 AB Heerlen, Kerkstraat 12".
_NAMES = r"(?-i:(?:[A-Z][\w'’.-]+[ ,]+){1,5})"
_BETWEEN = rf"[ ,;:()/-]{{0,4}}(?:(?:en|met|op) )?(?:{_NUMBER_WORD}|{_NAMES})?"
_ADDRESS = re.compile(
    rf"{_POSTCODE}(?![a-z]){_BETWEEN}{_HOUSE}"
    rf"|(?<![\w.,€]){_HOUSE}[ ,;:(/-]{{1,4}}(?:(?:in|te) )?(?:en )?(?:postcode:? )?(?:{_NAMES})?"
    rf"{_POSTCODE}\b",
    re.IGNORECASE,
)


def address_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where a text with plain signs has a postcode with a house number, before or after it."""
    for match in _ADDRESS.finditer(text):
        yield match.span()
