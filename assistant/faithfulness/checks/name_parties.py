"""Parties without capitals that the source does not speak of: huisartsen, corporaties, ouderen, scholen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.faithfulness.alignment import HEAD
from assistant.faithfulness.checks.name_places import signal
from assistant.faithfulness.finding import Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.parties import GENERIC, PLACES, group_of
from assistant.faithfulness.party_words import APART, BROADER, NAMED, RESIDENTS, SELF
from assistant.faithfulness.reading import Word

# Anybody may be meant by words of these groups.
_WIDE = frozenset(
    {SELF, RESIDENTS, NAMED, "partners", "government", "experts", "members", "region", "initiators"}
)
# Words that more often name no party: "in dienst", "het domein", "in uw jeugd".
_AMBIGUOUS = frozenset("dienst domein trekker raad bond bank jeugd maker bouwer kerk industrie".split())
# What a source may speak of without the word for the party itself: who learns, who owns property.
_IMPLIED = {
    group: re.compile(rf"(?<= )(?:{words})")
    for group, words in {
        "youth": r"\S*(?:school|scholen|onderwijs|educati|jeugd|kind|peuter|opgroei|opvoed|leerling|studi"
        r"|student|opleiding|jong)",
        "schools": r"\S*(?:leren|school|scholen|onderwijs|educati|leerling|scholier|student|opleiding"
        r"|kennisinstelling)",
        "childcare": r"\S*(?:voorschool|peuter|kinderopvang|opvang)",
        "parents": r"\S*(?:ouder|gezin|opvoed|thuissituatie|generati|afkomst)",
        "elderly": r"\S*(?:ouder|vergrijz|senior|55|65)",
        "care": r"\S*(?:zorg|hulpverlen|jeugdhulp)",
        "doctors": r"\S*(?:medisch|dokter|arts|ziekenhui|eerstelijn)",
        "welfare": r"\S*(?:welzijn|jongerenwerk|buurtwerk|opbouwwerk|buurtteam|wijkteam"
        r"|maatschappelijk werk)",
        "volunteers": r"\S*(?:vrijwillig|mantelzorg|informele)",
        "staff": r"(?:organisatie|\S*personeel|ambtelijk|bestuursdienst|\S*management|\S*manager"
        r"|teams?|afdeling"
        r"|leiding|trekker|bedrijfsvoering|bestuurlijk"
        r"|professional)",
        "steering": r"(?:stuurgroep|bestuur|governance|organisatie)",
        "executive": r"(?:college|bestuur|b w|wethouder|portefeuille)",
        "council": r"\S*(?:raad|griffi|politiek|volksvertegenwoordig|motie|commissie)",
        "politics": r"\S*(?:politiek|den haag|haagse|raad|partij|coalitie|verkiezing)",
        "state": r"(?:rijk|landelijk|nationa|kabinet|regering|minister|wet|den haag|haagse|departement"
        r"|overhe)",
        "province": r"(?:provinc|limburg|gedeputeerd|overhe)",
        "europe": r"(?:eu|europ|interreg|urbact)",
        "business": r"\S*(?:bedrij|ondernem|econom|winkel|retail|horeca|inkoop|aanbested|mkb"
        r"|acquisitie|markt|sector)",
        "employers": r"\S*(?:werkgever|arbeidsmarkt|bedrij|ondernem|banen|vacature)",
        "employees": r"\S*(?:werknemer|personeel|arbeid|werkend|medewerker)",
        "owners": r"\S*(?:eigena|eigendom|pand|vastgoed|grond)",
        "housing": r"\S*(?:corporatie|huur|verhuur)",
        "developers": r"\S*(?:ontwikkel|bouw|aannem)",
        "investors": r"\S*(?:investeer|belegg|financier|fonds)",
        "clubs": r"\S*(?:vereniging|club|buurtorganisat|sport|stichting|cooperatie|scouting)",
        "culture": r"\S*(?:cultu|kunst|museum|theater|bibliothe|makers?)",
        "police": r"\S*(?:politie|agent|justiti|recht|strafbaar)",
        "wardens": r"\S*(?:handhav|toezicht|boa)",
        "inspection": r"\S*(?:toezicht|inspecti|controle|accountant|ombuds)",
        "operators": r"\S*(?:exploit|uitbat|organis|evenement|beheer)",
        "insurers": r"\S*(?:verzeker|polis)",
        "health": r"(?:ggd|gezondheidsdienst)",
        "transport": r"\S*(?:vervoer|bus|ov)",
        "grid": r"\S*(?:netbeheer|netcongestie|stroomnet|energiebedrij)",
        "press": r"\S*(?:media|pers|krant|journalis|omroep)",
    }.items()
}


def check(pair: Pair) -> Iterator[Signal]:
    """A party of the claim that nothing in the source names; the more telling where it leaves one out."""
    true = [(word, group) for word in pair.source.words if (group := group_of(word))]
    groups = {group for _, group in true}
    said_groups = {group for word in pair.claim.words if (group := group_of(word))}
    seen: set[str] = set()
    for word in pair.claim.words:
        group = group_of(word)
        if group is None or group in seen or not _tells(pair, word, group):
            continue
        if group in groups and group not in APART:
            continue
        implied = _IMPLIED.get(group)
        if any(group in BROADER.get(other, ()) for other in groups) or (
            implied and implied.search(pair.source.low)
        ):
            continue
        seen.add(group)
        gone = [
            other
            for other, true_group in true
            if true_group not in said_groups and other.index not in pair.alignment.said
        ]
        yield signal("party" if gone else "party_new", word.text, gone[0].text if gone else "")


def _tells(pair: Pair, word: Word, group: str) -> bool:
    """Whether a word surely names a party of its own, and the source has no other word for it."""
    if group in _WIDE or not word.content or word.folded in GENERIC | PLACES or word.lemma in _AMBIGUOUS:
        return False
    if any(name.start <= word.start < name.end for name in pair.claim_names):
        return False
    link = pair.link(word)
    return link is None or link.score < HEAD
