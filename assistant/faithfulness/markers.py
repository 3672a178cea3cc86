"""Small words that carry the meaning of a plan: negation, condition and reason.

Each class is a set of expressions that may stand for each other in plain Dutch. Those of reach and of time
are in `scope_words` and `time_words`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Marker(StrEnum):
    """A class of expressions."""

    NEGATION = "negation"
    EXCLUSIVE = "exclusive"
    MORE = "more"
    LESS = "less"
    CONDITION = "condition"
    IF_POSSIBLE = "if_possible"
    REGARDLESS = "regardless"
    CAUSE = "cause"
    PURPOSE = "purpose"


# Expressions in folded form; a space stands for one or more spaces, "*" for the rest of a word.
_EXPRESSIONS: dict[Marker, str] = {
    Marker.NEGATION: "niet|geen|nooit|nergens|niemand|niets|zonder|noch|evenmin|nee|geenszins|niet-*"
    "|geweerd|weren|weert|voorkom*|tegengaan|tegen te gaan|gaan * tegen|hoeft niet|behalve|uitgesloten"
    "|verbied*|verboden|stopt|stoppen|af van|achterwege|weglaten|afwezig*|ontbre*|uitblijven|ophouden"
    "|zien af|ziet af|afzien|nalaten|vermijd*",
    Marker.EXCLUSIVE: "alleen|uitsluitend|enkel|slechts|louter|exclusief|puur|alleen maar|nergens anders"
    "|niets anders|niemand anders|als enige|de enige|het enige|pas als|pas wanneer|niet meer dan"
    "|en verder niet*|zich beperken tot|beperkt tot|beperken ons tot",
    Marker.MORE: "meer|vaker|groter|grotere|hoger|hogere|extra|uitbreid*|breiden * uit|breidt * uit"
    "|uitgebreid|vergrot*|vergroot|verhog*|verhoog*|toename|toenemen|neemt * toe|nemen * toe|versterk*"
    "|intensiv*|verbeter*|sterker|sterkere|beter|betere|groei*|omhoog|stijg*|langer|sneller|erbij"
    "|bij komen|toevoeg*|verruim*|opschal*|meeste|maximal*|verdubbel*|aanvullen*|hoogste|duurder|breder"
    "|bredere|nog meer|vermeerder*",
    Marker.LESS: "minder|kleiner|kleinere|lager|lagere|verminder*|verklein*|verlag*|verlaag*|terugdring*"
    "|dringen * terug|dringt * terug|teruggedrongen|afname|afnemen|neemt * af|nemen * af|dalen|daalt"
    "|daling|omlaag|inperk*|ingeperkt|beperk*|krimp*|korter|kortere|goedkoper|goedkopere|reduc*|bestrijd*"
    "|tegengaan|gaan * tegen|voorkom*|weg te werken|weinig|minst*|terugbreng*|teruggebracht"
    "|brengen * terug|afbouw*|bouwen * af|bezuinig*|zwakker|slechter|compacter|laagste|schrap*|tekort*"
    "|achterstand*|achteruit",
    Marker.CONDITION: "als|mits|tenzij|indien|wanneer|voor zover|voorzover|op voorwaarde|voorwaarde*"
    "|afhankelijk|hangt af|randvoorwaard*|bij uitblijven|zolang|alleen als|pas als|naargelang|zodra"
    "|in geval|ingeval|behalve als|behalve wanneer|eis|eisen|moet * dan|dan moet|dan moeten|dan wel"
    "|maar dan|waar|waarbij|mocht|mochten|bij|onder|voor wie|wie|tot|hebt u|bent u|wilt u|heeft u|woont u"
    "|zoekt u|hoort u|kan dat niet|zo niet|anders|eerst|gelet op|in het geval|in die gevallen|aantoonbaar"
    "|alleen waar|daarvoor|met behoud|met respect|rekening houdend|rekening",
    Marker.IF_POSSIBLE: "waar mogelijk|waar nodig|zo nodig|zo mogelijk|indien mogelijk|indien nodig"
    "|als dat kan|als het kan|als dat mogelijk is|als dat nodig is|als het nodig is|als het moet"
    "|als dat moet|waar dat kan|waar het kan|waar dit kan|waar dat nodig is|wanneer mogelijk|wanneer nodig"
    "|wanneer redelijkerwijs|desgewenst|waar wenselijk|waar gewenst|zo veel mogelijk|zoveel mogelijk"
    "|zo veel als kan|als * kan|als * nodig*|als * lukt|als * mogelijk*|waar * kan|waar * mogelijk*"
    "|waar * nodig*|voor zover mogelijk|voor zover|naar vermogen|haalbaar|haalbare|passend|zo * mogelijk"
    "|is dat nodig|kan het|is het nodig|kan dat|als het past|waar passend|verantwoord|verantwoorde"
    "|eventueel|redelijkerwijs|wenselijk",
    Marker.REGARDLESS: "ook als|ook wanneer|ook indien|hoe dan ook|ongeacht|zelfs als|zelfs wanneer"
    "|ook zonder|los van|of niet|in alle gevallen|te allen tijde|sowieso|onvoorwaardelijk|ook waar|ook wie"
    "|hoeven daarvoor|hoeft daarvoor|zonder voorwaarde*|ook bij|met of zonder|wat er ook",
    Marker.CAUSE: "omdat|doordat|want|vanwege|wegens|dankzij|daarom|daardoor|hierdoor|hierom|waardoor"
    "|aangezien|naar aanleiding van|n.a.v|reden|redenen|oorzaak|komt door|ten gevolge|gevolg"
    "|als gevolg van|immers|namelijk|in verband met|i.v.m|gezien|in het licht van|nu|om die reden|dat komt"
    "|door",
    Marker.PURPOSE: "om|zodat|opdat|doel|doelen|teneinde|ter|ten behoeve van|t.b.v|met als doel"
    "|met het oog op|bedoeld|bedoeling|zo|daarmee|waarmee|hiermee|daarvoor|hiervoor|voor|helpt|helpen"
    "|gericht op|voorkomen|op die manier|dan",
}  # fmt: skip

# The expressions that surely mean their class; those above may mean it, and are enough to answer these.
_SURE: dict[Marker, str] = {
    Marker.NEGATION: "niet|geen|nooit|nergens|niemand|niets|zonder|noch|evenmin|geenszins",
    Marker.EXCLUSIVE: "alleen|uitsluitend|enkel|slechts|louter|exclusief|puur|nergens anders"
    "|niemand anders|als enige|de enige|beperkt tot|beperken ons tot",
    Marker.MORE: "meer|vaker|groter|grotere|hoger|hogere|uitbreid*|breiden * uit|breidt * uit|uitgebreid"
    "|vergrot*|vergroot|verhog*|verhoog*|toename|toenemen|neemt * toe|versterk*|intensiv*|groei*|omhoog"
    "|stijg*|langer|verruim*|opschal*|duurder",
    Marker.LESS: "minder|kleiner|kleinere|lager|lagere|verminder*|verklein*|verlag*|verlaag*|terugdring*"
    "|dringen * terug|teruggedrongen|afname|afnemen|neemt * af|dalen|daalt|daling|omlaag|inperk*|ingeperkt"
    "|krimpt|krimpen|korter|kortere|goedkoper|goedkopere|reduc*|teruggebracht|terugbreng*|afbouw*"
    "|bezuinig*",
    Marker.CONDITION: "als|mits|tenzij|indien|wanneer|voor zover|voorzover|op voorwaarde|afhankelijk"
    "|hangt af|randvoorwaard*|bij uitblijven|zolang|alleen als|pas als|naargelang|in geval|behalve als"
    "|zo niet|aantoonbaar",
    Marker.IF_POSSIBLE: "waar mogelijk|waar nodig|zo nodig|zo mogelijk|indien mogelijk|indien nodig"
    "|als dat kan|als het kan|als dat mogelijk is|als dat nodig is|als het nodig is|als het moet"
    "|als dat moet|waar dat kan|waar het kan|waar dit kan|waar dat nodig is|wanneer mogelijk|wanneer nodig"
    "|wanneer redelijkerwijs|desgewenst|waar wenselijk|waar gewenst|zo veel mogelijk|zoveel mogelijk"
    "|zo veel als kan|voor zover mogelijk",
    Marker.REGARDLESS: "ook als|ook wanneer|ook indien|hoe dan ook|ongeacht|zelfs als|zelfs wanneer"
    "|ook zonder|los van|in alle gevallen|te allen tijde|sowieso|onvoorwaardelijk|ook waar|of niet",
    Marker.CAUSE: "omdat|doordat|want|vanwege|wegens|dankzij|daarom|daardoor|aangezien|naar aanleiding van"
    "|reden|immers|om die reden|dat komt",
    Marker.PURPOSE: "zodat|opdat|met als doel|teneinde|ten behoeve van|met het oog op|om * te",
}  # fmt: skip


@dataclass(frozen=True)
class Found:
    """An expression of a class in a text: its words."""

    text: str
    start: int
    end: int


def compiled(expressions: str) -> re.Pattern[str]:
    """A pattern of expressions apart by "|", for folded words one space apart, longest first.

    "*" stands for the rest of a word, or by itself for up to eight words.
    """
    parts = []
    for expression in sorted(expressions.split("|"), key=len, reverse=True):
        words = " ".join(re.escape(word).replace(r"\*", r"\S*") for word in expression.split())
        parts.append(words.replace(r" \S* ", r" (?:\S+ ){0,8}?"))
    return re.compile(rf"(?<= )(?:{'|'.join(parts)})(?= )")


@lru_cache(maxsize=1)
def _broad() -> dict[Marker, re.Pattern[str]]:
    return {
        marker: compiled(f"{_SURE[marker]}|{expressions}") for marker, expressions in _EXPRESSIONS.items()
    }


@lru_cache(maxsize=1)
def _sure() -> dict[Marker, re.Pattern[str]]:
    return {marker: compiled(expressions) for marker, expressions in _SURE.items()}


@lru_cache(maxsize=4096)
def sure(low: str) -> dict[Marker, Found]:
    """Return the classes that `low` surely has, each with its first expression.

    `low` is folded, its words one space apart, with a space at each end.
    """
    return _first(_sure(), low)


@lru_cache(maxsize=4096)
def possible(low: str) -> dict[Marker, Found]:
    """Return the classes that `low` may have, each with its first expression."""
    return _first(_broad(), low)


def _first(patterns: dict[Marker, re.Pattern[str]], low: str) -> dict[Marker, Found]:
    matches = ((marker, pattern.search(low)) for marker, pattern in patterns.items())
    return {marker: Found(match.group(), match.start(), match.end()) for marker, match in matches if match}
