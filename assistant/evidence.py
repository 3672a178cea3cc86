"""What kinds of facts a text holds: persons, dates, numbers, amounts, places, reasons."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from assistant.intent import Form, Intent


class Evidence(StrEnum):
    """A kind of fact that a question can ask for."""

    PERSON = "person"
    PARTY = "party"
    DATE = "date"
    NUMBER = "number"
    MONEY = "money"
    PLACE = "place"
    REASON = "reason"
    PERMISSION = "permission"
    # Exactly so: the day or month, the time of the clock, the street.
    DAY = "day"
    CLOCK = "clock"
    STREET = "street"


_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
# Numbers in words, and words that stand for one.
NUMBER_WORDS = (
    "een kwart|de helft|tweederde|een "
    "derde|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig"
    "|vijfentwintig|dertig|veertig|vijftig|hoogstens|hooguit|maximaal|minimaal|minstens|ten "
    "minste|tenminste|honderd|honderden|duizend|duizenden|tienduizenden|tientallen|miljoen"
)
_SURNAME = r"(?:(?:van|de|der|den|ter|ten|el|te)\s){0,2}[A-Z][\w’'-]+"
_ROLE = (
    r"(?:loco)?burgemeester|wethouder|voorzitter|directeur|bestuurder|manager|hoofdinspecteur|minister|gedeputeerde"
    r"|adviseur|trekker|secretaris"
)
_PATTERNS: dict[Evidence, re.Pattern[str]] = {
    Evidence.PERSON: re.compile(rf"\b[A-Z][a-zéëï]+\s{_SURNAME}[,\s]+(?:\w+\s){{0,3}}(?i:{_ROLE})\b"),
    Evidence.PARTY: re.compile(r"\b(?:SP|OPH|VVD|D66|CDA|GL|JPH|PHB|PvdA|PvdD|PRO|Hart-Leers|Stadspartij)\b"),
    Evidence.DATE: re.compile(
        rf"\b(?:(?:19|20)\d\d|(?:{_MONTH})|Q[1-4]|kwartaal"
        r"|(?:deze|komende|afgelopen|volgende) (?:\w+ )?(?:\w*periode|jaren|jaar|maanden)"
        r"|komende \d+ jaar|jaarlijks\w*|maandelijks|uiterlijk|bestuursperiode|op termijn|wekelijks"
        r"|zaterdag\w*|doorlopend|binnen een termijn"
        r"|generatie\w*|in ieder geval over \d+ jaar|over \d+ jaar)\b",
        re.IGNORECASE,
    ),
    Evidence.DAY: re.compile(
        rf"\b(?:\d{{1,2}} (?:{_MONTH})|(?:{_MONTH}) (?:19|20)\d\d|\d{{1,2}}[-/]\d{{1,2}}[-/]\d{{2,4}})\b",
        re.IGNORECASE,
    ),
    Evidence.CLOCK: re.compile(r"\b\d{1,2}(?:[.:]\d{2})? uur\b|\b\d{1,2}[.:]\d{2}\b", re.IGNORECASE),
    Evidence.STREET: re.compile(
        r"\b[A-Z][\w-]*(?:straat|laan|weg|plein|dreef|singel|steeg|kade)\b|\b(?:postcode|adres)\b"
    ),
    Evidence.NUMBER: re.compile(rf"\d|\b(?:{NUMBER_WORDS})\b", re.IGNORECASE),
    Evidence.MONEY: re.compile(
        r"€|\beuro\b|\d+([.,]\d+)? ?(?:miljoen|miljard)|\b\d{1,3}\.\d{3}\b|\bmiljoen\b", re.IGNORECASE
    ),
    Evidence.PLACE: re.compile(
        r"\b(?:in|bij|naar|op|aan|rond|rondom|nabij|langs|tussen|vanuit|binnen)\s(?:(?:het|de|een)\s)?(?:\w+\s){0,2}?"
        r"(?:[A-Z][\w-]{2,}|centrum|wijk\w*|buurt\w*|stadsde\w+|school|scholen|station|binnenstad)"
    ),
    Evidence.PERMISSION: re.compile(
        r"\b(?:mag|mogen|verbod\w*|verbied\w*|verboden|toegestaan|toestaan|toe te staan"
        r"|(?:staan|staat) .{0,60}toe"
        r"|weren|geweerd|beperk\w*|vergunning\w*|ontheffing\w*|niet toe"
        r"|vrijstelling|regels voor|handhav\w*)\b",
        re.IGNORECASE,
    ),
    Evidence.REASON: re.compile(
        r"\b(?:omdat|want|daarom|waardoor|doordat|zodat|vanwege|dankzij|om te|immers|gezien"
        r"|met het oog op|ten behoeve van|als gevolg"
        r"|oorzaak|reden|aanleiding|komt doordat|voorkomen|namelijk|met als doel)\b",
        re.IGNORECASE,
    ),
}
_PARTIES = re.compile(r"\bpartij(en)?\b|\bcoalitie\b", re.IGNORECASE)
_CLOCK_ASKED = re.compile(r"\bhoe ?laat\b|\bopeningstijden\b", re.IGNORECASE)
_DAY_ASKED = re.compile(r"\b(?:welke? (?:datum|dag)|(?:precieze|exacte) datum)\b", re.IGNORECASE)
_STREET_ASKED = re.compile(r"\bwelke? (?:straat|straten|adres)\b", re.IGNORECASE)
_PORTFOLIO_HEAD = re.compile(r"^[A-Z][a-z]+ [A-Z][\w -]+\n")


@lru_cache(maxsize=8192)
def evidence_in(text: str) -> frozenset[Evidence]:
    """The kinds of facts that a text holds."""
    found = {kind for kind, pattern in _PATTERNS.items() if pattern.search(text)}
    if _PORTFOLIO_HEAD.match(text) and "ethouder" in text:
        found.add(Evidence.PERSON)
    return frozenset(found)


def needed_evidence(question: str, intent: Intent) -> frozenset[Evidence]:
    """The kinds of facts of which an answer must hold one; empty when anything will do."""
    match intent.form:
        case Form.WHO if _PARTIES.search(question):
            return frozenset({Evidence.PARTY})
        case Form.WHO if intent.role or intent.asks_office or intent.asks_people:
            return frozenset({Evidence.PERSON})
        case Form.WHEN if _CLOCK_ASKED.search(question):
            return frozenset({Evidence.CLOCK})
        case Form.WHEN if _DAY_ASKED.search(question):
            return frozenset({Evidence.DAY})
        case Form.WHEN:
            return frozenset({Evidence.DATE})
        case Form.HOW_MUCH if intent.money:
            return frozenset({Evidence.MONEY})
        case Form.HOW_MUCH:
            return frozenset({Evidence.NUMBER})
        case Form.WHERE if _STREET_ASKED.search(question):
            return frozenset({Evidence.STREET})
        case Form.WHERE:
            return frozenset({Evidence.PLACE})
        case Form.WHY:
            return frozenset({Evidence.REASON})
        case Form.MAY:
            return frozenset({Evidence.PERMISSION})
        case _:
            return frozenset()
