"""Things of one closed class that are never each other: the mbo and the hbo, the province and the state.

They are names without capitals. A claim that has one which its source lacks, in the place of another of the
class, speaks of another thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_DAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
# Each class: the members, each with the words that mean it (patterns over folded words).
_CLASSES: dict[str, dict[str, str]] = {
    "government": {
        "rijk": r"rijk|rijks\w+|landelijke?|nationa(?:al|le)|kabinet\w*|regering\w*|ministers?|ministerie\w*"
        r"|den haag|haagse?|nederland|nederlandse|hele land|heel het land|ons land|eerste kamer|tweede kamer"
        r"|staatssecretaris|departement\w*",
        "provincie": r"provincies?|provincia(?:al|le)|limburg|limburgse|gedeputeerden?",
        "regio": r"regio\w*|(?:zuiden|noorden|midden) van limburg|parkstad\w*|parkstedelijke?"
        r"|zuid-limburg\w*|stadsregio\w*|buurgemeenten",
        "europa": r"europa|europese?|eu|eu-\w+|brussel|interreg\w*",
        "waterschap": r"waterschap\w*",
        "international": r"internationa(?:al|le)|buitenland\w*|euregio\w*|grens\w*",
    },
    "school": {
        "kinderopvang": r"kinderopvang\w*|kinderdagverblij\w+|peuter\w*|creches?|voorschool\w*|vve"
        r"|voor de basisschool",
        "basisschool": r"basisschool|basisscholen|basisonderwijs|primair onderwijs|po|lagere school",
        "voortgezet": r"voortgezet onderwijs|vo|middelbare school|middelbare scholen|middelbaar onderwijs",
        "praktijkonderwijs": r"praktijkonderwijs|praktijkschool|praktijkscholen",
        "speciaal": r"speciaal onderwijs|vso|sbo",
        "vmbo": r"vmbo\S*|voorbereidend middelbaar\w*",
        "havo": r"havo\S*",
        "vwo": r"vwo\S*|gymnasi\w+|atheneum",
        "mbo": r"mbo\S*|roc|middelbaar beroepsonderwijs|beroepsonderwijs|vakschool",
        "hbo": r"hbo\S*|hogescho\w+|hoger beroepsonderwijs|hoger onderwijs|zuyd",
        "wo": r"wo|universit\w+|wetenschappelijk onderwijs|hoger onderwijs",
    },
    "care": {
        "jeugd": r"jeugdzorg\w*|jeugdhulp\w*|jeugdbescherm\w*|jeugdreclassering|jeugdgezondheids\w*",
        "ouderen": r"ouderenzorg|verpleeghui\w+|verzorgingshui\w+|verpleegzorg",
        "thuis": r"thuiszorg\w*|wijkverpleg\w+|huishoudelijke hulp|hulp bij het huishouden",
        "geestelijk": r"ggz\S*|geestelijke gezondheids\w*|psychiatr\w+|verslavingszorg",
        "ziekenhuis": r"ziekenhui\w+|medisch specialist\w*",
        "huisarts": r"huisarts\w*",
        "tandarts": r"tandarts\w*",
        "apotheek": r"apothe\w+",
        "ggd": r"ggd\S*",
        "verzekeraar": r"zorgverzekeraars?|zorgkantoor|zorgkantoren|cz|vgz",
        "gehandicapt": r"gehandicaptenzorg",
        "kraam": r"kraamzorg|verloskundigen?",
    },
    "line": {"eerste": r"eerstelijns\w*|eerste lijn", "tweede": r"tweedelijns\w*|tweede lijn"},
    "safety": {
        "politie": r"politie\w*|wijkagent\w*|agenten?",
        "handhaving": r"handhav\w+|boa|boas|boa's|toezichthouders?",
        "brandweer": r"brandweer\w*",
        "ambulance": r"ambulance\w*",
        "justitie": r"justitie|openbaar ministerie|officier van justitie",
        "leger": r"defensie|leger|marechaussee",
        "veiligheidsregio": r"veiligheidsregio\w*",
        "reclassering": r"reclassering",
        "jeugdzorg": r"jeugdzorg\w*|jeugdhulp\w*",
        "belasting": r"belastingdienst|douane",
    },
    "council": {
        "raad": r"gemeenteraad\w*|raad|raadsleden|raadslid|raadsbreed|raadscommissies?",
        "college": r"college|collegeleden|b\s?&\s?w|gemeentebestuur|stadsbestuur|burgemeester en wethouders",
        "rekenkamer": r"rekenkamer\w*",
        "ombudsman": r"ombudsman|ombudsvrouw|ombudscommissie|kinderombudsman",
        "griffie": r"griffie|griffier",
        "buurt": r"buurtorganisatie\w*|(?:wijk|buurt)ra(?:ad|den)|buurtvereniging\w*|stadsdeelcommissie\w*",
        "advies": r"adviesra\w+|seniorenraad|jongerenraad|clientenraad|mo adviesraad",
        "statenverkiezing": r"provinciale staten\w*|statenverkiezing\w*",
    },
    "owner": {
        "corporatie": r"(?:woning)?corporaties?|woningbouwvereniging\w*|woningstichting\w*",
        "energiecooperatie": r"energiecooperaties?",
        "energie": r"energiebedrij\w+|energieleverancier\w*|netbeheerders?|energiemaatschappij\w*",
        "water": r"waterbedrij\w+|drinkwaterbedrij\w+",
        "makelaar": r"makelaars?",
        "ontwikkelaar": r"projectontwikkelaars?|ontwikkelaars?|bouwbedrij\w+|aannemers?",
    },
    "law": {
        "wmo": r"wmo\S*|wet maatschappelijke ondersteuning",
        "jeugdwet": r"jeugdwet",
        "participatiewet": r"participatiewet|bijstandswet",
        "wlz": r"wlz|wet langdurige zorg",
        "zorgverzekering": r"zvw|zorgverzekeringswet",
        "omgeving": r"omgevingswet",
        "openbaar": r"woo|wob|wet open overheid|wet openbaarheid van bestuur",
        "bestuursrecht": r"awb|algemene wet bestuursrecht",
        "privacy": r"avg|privacywet\w*|algemene verordening gegevensbescherming",
        "schulden": r"wgs|wet gemeentelijke schuldhulpverlening",
        "inburgering": r"wet inburgering|inburgeringswet",
        "leerplicht": r"leerplichtwet",
        "opium": r"opiumwet|damoclesbeleid",
        "huisvesting": r"huisvestingswet",
        "woning": r"woningwet",
        "gemeente": r"gemeentewet",
        "bibob": r"bibob\S*|wet bibob",
        "wvggz": r"wvggz|wet verplichte ggz",
    },
    "sector": {
        "logistiek": r"logistieke?",
        "technologie": r"technologie\w*|technologische?",
        "detailhandel": r"retail|detailhandel",
        "horeca": r"horeca\w*",
        "toerisme": r"toeris\w+|recreati\w+",
        "bouw": r"bouwsector|bouw",
        "industrie": r"industrie\w*|industriele",
        "landbouw": r"landbouw\w*|agrarische?",
        "ict": r"ict\S*|automatisering",
        "zorg": r"zorgsector",
        "onderwijs": r"onderwijssector",
        "mode": r"mode|textiel\w*",
        "chemie": r"chemie|chemische?",
        "cultuur": r"cultuursector|culturele sector|creatieve industrie",
    },
    "energy": {
        "zon": r"zon|zonne\S*|zonnepanelen",
        "wind": r"wind|windenergie|windmolens?|windturbines?|windparken|windpark",
        "bodem": r"aardwarmte|geothermie|bodemwarmte|mijnwater\w*",
        "biomassa": r"biomassa\w*|biogas",
        "waterstof": r"waterstof\w*",
        "kern": r"kernenergie|kerncentrales?",
        "gas": r"aardgas\w*|gas",
    },
    "board": {
        "stuurgroep": r"stuurgroep\w*",
        "werkgroep": r"werkgroep\w*",
        "klankbord": r"klankbordgroep\w*",
        "projectgroep": r"projectgroep\w*|projectteam\w*",
        "regie": r"regiegroep\w*|regieteam\w*",
        "begeleiding": r"begeleidingsgroep\w*|begeleidingscommissie\w*",
        "denktank": r"denktank\w*",
    },
    "travel": {
        "auto": r"auto|auto's|automobilist\w*|autoverkeer|personenauto\w*",
        "fiets": r"fiets|fietsen|fietser\w*|fietspad\w*|fietsverkeer|e-bikes?",
        "ov": r"ov|ov-\w+|openbaar vervoer|trein\w*|spoorlijn\w*|bus|bussen|buslijn\w*|bushalte\w*|tram\w*",
        "voet": r"voetganger\w*|te voet|lopend|wandelaar\w*",
        "scooter": r"scooter\w*|brommer\w*|bromfiets\w*",
        "vliegtuig": r"vliegtuig\w*|vliegveld\w*|luchthaven\w*",
        "vracht": r"vrachtwagen\w*|vrachtauto\w*|vrachtverkeer",
    },
    "channel": {
        "telefoon": r"telefoon\w*|telefonisch\w*|bellen|belt",
        "brief": r"brief|brieven|schriftelijk|post",
        "mail": r"e-mail\w*|mail|mailen|nieuwsbrie\w+",
        "krant": r"krant\w*|huis-aan-huis\S*",
        "radio": r"radio\w*|televisie|tv",
        "balie": r"balie\w*|loket\w*|aan de deur",
    },
    "money": {
        "subsidie": r"subsidie\w*|gesubsidieerd\w*",
        "lening": r"lening\w*|leent|lenen|krediet\w*",
        "boete": r"boete\w*|dwangsom\w*",
        "belasting": r"belasting\w*|heffing\w*|leges|ozb",
        "korting": r"korting\w*",
        "uitkering": r"uitkering\w*|bijstand\w*",
        "loon": r"loon|salaris\w*|lonen",
    },
    "tenure": {
        "huur": r"huur\w*|verhuur\w*|gehuurd\w*",
        "koop": r"koop|koopwoning\w*|koophui\w+|eigen woning|woningeigenar\w+|huiseigenar\w+",
    },
    "season": {
        "lente": r"lente|voorjaar\w*",
        "zomer": r"zomer\w*",
        "herfst": r"herfst\w*|najaar\w*",
        "winter": r"winter\w*",
    },
    "weekday": {day: rf"{day}\w*" for day in _DAYS},
    "daypart": {
        "ochtend": r"ochtend\w*|'s ochtends|'s morgens",
        "middag": r"middag\w*|'s middags",
        "avond": r"avond\w*|'s avonds",
        "nacht": r"nacht\w*|'s nachts",
    },
    "compass": {
        "noord": r"noord|noorden|noordelijke?|\w+-noord",
        "zuid": r"zuid|zuiden|zuidelijke?|\w+-zuid",
        "oost": r"oost|oosten|oostelijke?|\w+-oost",
        "west": r"west|westen|westelijke?|\w+-west",
    },
}  # fmt: skip


# Classes that say when: their exchange is a mistake of time.
TIMES = frozenset(("season", "weekday", "daypart"))


@dataclass(frozen=True)
class Peer:
    """A member of a class that a claim has for another one of its source, each with its words."""

    group: str
    claim: str
    source: str


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...]:
    found = []
    for group, members in _CLASSES.items():
        alternatives = "|".join(f"(?P<m{number}>{words})" for number, words in enumerate(members.values()))
        found.append((group, re.compile(rf"(?<= )(?:{alternatives})(?= )"), tuple(members)))
    return tuple(found)


@lru_cache(maxsize=4096)
def _members(low: str) -> dict[str, dict[str, str]]:
    """The members of each class that folded words have, each with its first words."""
    found: dict[str, dict[str, str]] = {}
    for group, pattern, members in _patterns():
        for match in pattern.finditer(low):
            if match.lastgroup:
                found.setdefault(group, {}).setdefault(members[int(match.lastgroup[1:])], match.group())
    return found


def exchanged_peers(claim: str, source: str, focus: str, around: str) -> Iterator[Peer]:
    """Members that a sentence of a claim has for those of the part of the source that it is about.

    All are folded words with single spaces; `focus` is that part of `source`, `around` the whole claim,
    which may say the other member in another sentence.
    """
    said = _members(claim)
    if not said:
        return
    everywhere, here, whole_claim = _members(source), _members(focus), _members(around)
    for group, members in said.items():
        new = [words for member, words in members.items() if member not in everywhere.get(group, {})]
        gone = [
            words for member, words in here.get(group, {}).items() if member not in whole_claim.get(group, {})
        ]
        if new and gone:
            yield Peer(group, new[0], gone[0])
