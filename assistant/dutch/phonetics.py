"""How a Dutch word sounds: words that a weak speller confuses have the same key."""

from __future__ import annotations

import re

from assistant.dutch.tokens import fold

# In this order; every rule removes a difference that is written but not heard (or, for ui and uu,
# that the spoken language of Limburg does not make).
_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"[^a-z]", ""),
        (r"(?<=[bdfgklmprstvz])n$", "en"),
        (r"sch(?=e?$)", "s"),
        (r"(?<=.)tie(?=$|f|s$|v)", "tsi"),
        (r"tion", "sjon"),
        (r"sch", "sg"),
        (r"ch", "g"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"qu", "kw"),
        (r"x", "ks"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"ij|y|ei", "E"),
        (r"ouw|auw|ou|au", "O"),
        (r"oe", "U"),
        (r"eu", "Q"),
        (r"ui|uu", "u"),
        (r"ie", "i"),
        (r"([a-zA-Z])\1+", r"\1"),
        (r"v", "f"),
        (r"z", "s"),
        (r"(?:dt|d|t)$", "t"),
        (r"d(?=[sfkp])", "t"),
        (r"b$", "p"),
        (r"(?<=e)n$", ""),
        (r"([a-zA-Z])\1+", r"\1"),
    )
)


def sound_key(word: str) -> str:
    """Return a key that is equal for spellings that sound alike, such as "wethauder" and "wethouder"."""
    key = fold(word)
    for pattern, replacement in _RULES:
        key = pattern.sub(replacement, key)
    return key
