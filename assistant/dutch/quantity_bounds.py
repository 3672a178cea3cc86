"""The words around a number that say how the true value lies to it: "minstens", "ruim", "of meer"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.dutch.number_notation import Piece
from assistant.dutch.quantity import Bound

# "de 38% die ouder is dan 55 jaar".
_VERB = r"(?: (?:is|was|zijn|waren|wordt|worden|ligt|liggen|lag|lagen|blijft))?"
_WORDS: dict[Bound, str] = {
    Bound.AT_LEAST: r"minstens|ten(?: )?minste|minimaal|(?:een )?minimum(?: van)?|min\.|vanaf|zeker"
    r"|sinds|op (?:zijn|z'n) minst|niet (?:minder|korter|lager|jonger|eerder) dan|in (?:ieder|elk) geval"
    r"|met ingang van|m\.i\.v\.",
    Bound.AT_MOST: r"maximaal|(?:een )?maximum(?: van)?|max\.|hooguit|hoogstens|ten hoogste|uiterlijk|binnen"
    r"|tot en met|t/m|(?:niet|nooit) (?:meer|langer|later|hoger|ouder|groter) dan|(?:niet|nooit) boven"
    r"|op (?:zijn|z'n) (?:hoogst|laatst)",
    Bound.MORE_THAN: rf"(?:meer|langer|hoger|groter|ouder|later|verder|harder){_VERB} dan|boven|na",
    Bound.JUST_OVER: rf"ruim|dik|(?:(?:net )?iets|net|amper|nauwelijks) (?:meer|hoger|ouder){_VERB} dan"
    r"|(?:net|amper|nauwelijks) boven",
    Bound.ALMOST: r"bijna|krap|net geen|nog geen|net niet|een kleine|(?:net )?iets minder dan|net onder",
    Bound.LESS_THAN: rf"(?:minder|korter|lager|kleiner|jonger|eerder){_VERB} dan|onder|vóór|beneden"
    r"|voorafgaand aan",
    Bound.ABOUT: r"ongeveer|circa|ca\.?|zo'n|rond|rondom|omstreeks|grofweg|om (?:en )?(?:nabij|bij)"
    r"|een stuk of|pakweg|plm\.|naar schatting|zowat|±|\+/-|~|in de orde van|tegen de|tegen",
    Bound.EXACTLY: r"precies|exact",
    Bound.UP_TO: r"tot aan|tot",
    Bound.UNCLEAR: r"voor|per|naar|richting",
}
_BEFORE = re.compile(
    r"(?<![\w/-])(?:"
    + "|".join(f"(?P<{bound.value}>{words})" for bound, words in _WORDS.items()).replace(" ", r"\s+")
    + r")(?:\s+een\s+(?:termijn|periode|tijdsbestek|bedrag|percentage|aantal|totaal)\s+van"
    r"|\s+(?:de|het|een|zo'n|in\s+totaal|al|zijn|hun|op|om))?\s*€?\s*$"
)
_WINDOW = 40
_NEAR = 80
_TYPOGRAPHIC = str.maketrans("\u2018\u2019\u00b4`", "''''")
# These say something about a date or a time only, not about a count.
_ONLY_DATES = frozenset(("voor", "per", "na", "sinds", "tegen", "uiterlijk", "vóór", "naar", "richting"))
_ONLY_DURATIONS = frozenset(("binnen",))
# "tot" gives the new value in the neighbourhood of these, not a bound.
_CHANGE = re.compile(
    r"\b(?:ver(?:ho[go]|la[ag]|minder|gro[ot]|klein|kort|dubbel)\w*|terug\w*|(?:ge)?st(?:eg|ijg|eeg)\w*"
    r"|(?:ge)?da(?:al|len|ald)\w*|(?:ge)?groei\w*|(?:uit)?gebreid|uit(?: te )?breid\w*"
    r"|toe(?:ge)?n\w+|af(?:ge)?n\w+|omlaag|omhoog|breid\w+)"
)
_BEHIND = {
    Bound.AT_LEAST: ("meer", "meerdere", "langer", "ouder", "hoger", "later", "groter"),
    Bound.AT_MOST: ("minder", "korter", "jonger", "lager", "eerder", "kleiner"),
}


def read_bound(text: str, start: int, *, date: bool, duration: bool) -> tuple[Bound, int]:
    """The bound that the words before offset `start` of `text` give, and the offset where they begin.

    `date` says whether a date or time follows, `duration` whether a stretch of time: "na" and "voor" count
    before the first only, "binnen" before the second.
    """
    before = text[max(0, start - _WINDOW) : start].translate(_TYPOGRAPHIC).lower()
    found = _BEFORE.search(before)
    if not found or found.lastgroup is None:
        return Bound.NONE, start
    bound = Bound(found.lastgroup)
    words = found[bound.value]
    beginning = start - len(before) + found.start()
    if (words in _ONLY_DATES and not date) or (words in _ONLY_DURATIONS and not (duration or date)):
        return Bound.NONE, start
    if (
        bound is Bound.UP_TO
        and not date
        and _CHANGE.search(text[max(0, start - _NEAR) : start + _NEAR].lower())
    ):
        return Bound.UNCLEAR, beginning
    return bound, beginning


def read_bound_behind(line: Sequence[Piece], at: int) -> tuple[Bound, int]:
    """The bound of "of meer" and the like at piece `at`, and the index behind it."""
    if line[at].low in ("of", "en"):
        for bound, words in _BEHIND.items():
            if line[at + 1].low in words:
                return bound, at + 2
    if line[at].low in ("voorbij", "gepasseerd") or (
        line[at].low == "al" and line[at + 1].low in ("voorbij", "gepasseerd")
    ):
        return Bound.MORE_THAN, at + (1 if line[at].low != "al" else 2)
    if (line[at].low, line[at + 1].low) == ("of", "zo"):
        return Bound.ABOUT, at + 2
    return Bound.NONE, at
