"""A text with plain signs: its digits, spaces and dashes in one form each, with where each stood."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

# Signs without a form of their own: zero-width spaces, soft hyphens, what makes a digit a picture.
_UNSEEN = frozenset({"Cf", "Mn", "Me"})
_MINUS = "\u2212"
# Signs above or below the line are those of notes and units, and no part of a number.
_RAISED = ("<super>", "<sub>")


@dataclass(frozen=True)
class PlainSigns:
    """`text` with one sign for each sign that is seen; `places[i]` is where sign i stood in the original.

    The last of `places` is where the original ends.
    """

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the signs from `start` to `end` stood in the original, with unseen signs behind them."""
        return self.places[start], self.places[end]


def plain_signs(text: str) -> PlainSigns:
    """Read a text with every digit as 0-9, every white space as a space, every dash as a hyphen.

    Letters and punctuation of another width become the usual ones; signs that are not seen are left out.
    """
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if sign.isascii():
            plain = " " if sign.isspace() else sign
        else:
            plain = _plain(sign)
        if plain:
            signs.append(plain)
            places.append(place)
    return PlainSigns("".join(signs), (*places, len(text)))


def _plain(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind in _UNSEEN:
        return ""
    if sign.isspace():
        return " "
    if kind == "Pd" or sign == _MINUS:
        return "-"
    if unicodedata.decomposition(sign).startswith(_RAISED):
        return " "
    # Digits of every script and form: full width, in a circle.
    digit = unicodedata.digit(sign, None)
    if digit is not None:
        return str(digit)
    folded = unicodedata.normalize("NFKC", sign)
    return folded if len(folded) == 1 else sign
