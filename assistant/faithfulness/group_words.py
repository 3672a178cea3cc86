"""Words for groups of people and for places by size: what a claim may not exchange, widen or narrow.

Each group has the expressions that surely name it, which make a claim suspect, and further ones that may
stand for it, which are enough in a source to answer for it.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from assistant.faithfulness.markers import compiled

# Groups on one axis can stand in each other's place by mistake: name, sure expressions, further expressions.
_AXES: tuple[tuple[tuple[str, str, str], ...], ...] = (
    (
        ("children", "kind|kinderen|peuters|kleuters|baby's|kleintjes",
         "kind*|jeugd*|jongere*|jong|jonge|gezin*|leerling*|peuter*|kleuter*|basisschool*|voorschool*"
         "|geboort*|pasgebor*|geboren|generatie*|school*|onderwijs|opvoed*|opgroei*|zwanger*|jongens"
         "|meisjes|baby*"),
        ("youth", "jongeren|jongere|jeugd|tieners|jonge mensen|jongeren van * jaar",
         "jong*|jeugd*|kind*|tiener*|scholier*|student*|leerling*|generatie*|school*|onderwijs|mbo*|peuter*"
         "|kleuter*|puber*"),
        ("pupils", "leerlingen|leerling|scholieren|scholier",
         "leerling*|scholier*|school*|onderwijs*|kind*|jeugd*|jongere*|klas*|student*|educatie*"),
        ("students", "studenten|student",
         "student*|studie*|studer*|hogeschool|universiteit*|mbo*|hbo*|onderwijs|campus|opleiding*"),
        ("elderly", "ouderen|senioren|bejaarden|oude mensen|oudere mensen|oudere inwoners|65-plussers",
         "ouderen*|oudere|ouder|senior*|bejaard*|oud|oude|vergrijz*|dementie*|verpleeg*|leeftijd*"
         "|levensloop*|generatie*|verzorgingshuis*|zorgwonin*|pensioen*"),
        ("parents", "ouders|vaders|moeders|opvoeders|ouder en kind",
         "ouders|ouder|ouder-*|ouderbetrok*|vader*|moeder*|opvoed*|gezin*|thuis*|huiselijk*|zwanger*"
         "|generatie*|afkomst|familie*"),
        ("families", "gezinnen|gezin|families", "gezin*|famili*|kind*|ouders|huishoud*|thuis*"),
        ("adults", "volwassenen", "volwassen*|18|leven lang|een leven lang|18+|ouders"),
    ),
    (
        ("working", "werkenden|mensen met werk|mensen met een baan|mensen die werken|werknemers",
         "werk|werken*|werkend*|werknemer*|personeel*|medewerker*|baan|banen|arbeid*|loon"),
        ("jobless", "werklozen|werkzoekenden|geen werk|geen baan|zonder werk|zonder baan"
         "|mensen zonder werk|mensen zonder baan|mensen zonder een baan"
         "|mensen in de bijstand|mensen met bijstand|mensen met een uitkering|bijstandsgerechtigden",
         "werkloos*|werkloz*|werkzoek*|geen werk|geen baan|zonder werk|zonder baan|bijstand*|uitkering*"
         "|aan het werk|aan werk|naar werk|re-integratie*|participatiewet*|arbeidsmarkt*|afstand"),
    ),
    (
        ("tenants", "huurders|huurhuizen|huurwoningen|huurder|huurwoning|huurhuis",
         "huur*|sociale huur*|corporatie*|woningcorporatie*"),
        ("owners", "huiseigenaren|koophuizen|koopwoningen|koopwoning|eigenaren|woningeigenaren"
            "|huizenbezitters",
         "eigen*|koop*|particulier*|vve*|bezit*"),
    ),
    (
        ("small", "kleine bedrijven|kleine ondernemers|kleine ondernemingen|mkb|zelfstandigen|zzp'ers",
         "klein*|midden-*|middenbedrijf|mkb*|zzp*|zelfstandig*|lokale|startende|starters|ambacht*"),
        ("large", "grote bedrijven|grote ondernemers|grote ondernemingen|grootbedrijf|multinationals",
         "groot*|grote|multinational*|internationa*"),
    ),
    (
        ("visitors", "bezoekers|toeristen|gasten|dagjesmensen",
         "bezoek*|toeris*|gast*|recreat*|vrijetijd*|evenement*|publiek*|beleving|horeca"),
        ("residents", "inwoners|bewoners|heerlenaren|burgers|buurtbewoners",
         "inwoner*|bewoner*|burger*|heerlen*|buurt*|wijk*|stad|mens*|iedereen|eenieder|wij|we|ons|onze|mensen"
         "|huishoud*|omwonend*|wonen|samenleving|bevolking*|publiek*|wie|buren|klant*|parti*"),
    ),
    (
        ("women", "vrouwen|meisjes", "vrouw*|meisje*|moeder*|zwanger*|gender*"),
        ("men", "mannen|jongens", "man|mannen|jongens|vader*|gender*"),
    ),
)  # fmt: skip


class Size(IntEnum):
    """How large a place is."""

    QUARTER = 2
    DISTRICT = 3
    CITY = 4
    REGION = 5
    PROVINCE = 6
    COUNTRY = 7
    EUROPE = 8


_SIZES: dict[Size, tuple[str, str]] = {
    Size.QUARTER: (
        "buurt|buurten|wijk|wijken",
        "buurt*|wijk*|stadsde*|kern|kernen|dorp*|omgeving|woonomgeving|leefomgeving|lokaal|lokale|*buurt"
        "|*buurten|*wijk|*wijken|*omgeving|openbare ruimte|gebied*|omwonend*|buren|dichtbij|in de buurt"
        "|straat|straten",
    ),
    Size.DISTRICT: (
        "stadsdeel|stadsdelen|centrum|binnenstad|stadscentrum|stadshart|heerlen-noord|heerlen-centrum",
        "stadsde*|*centrum*|binnenstad|stadshart|hart van|heerlen-*|heerlen noord|hoensbroek*|gebied*|kern*"
        "|noord|focuswijken|centra|stadskern|winkelgebied*|plinten|horeca|promenade|in de stad",
    ),
    Size.CITY: (
        "heel de stad|hele stad|heel heerlen|hele gemeente|gehele stad|stadsbreed|stadsbrede|in de hele stad"
        "|in de gemeente|in de eigen stad|in onze stad|in de stad",
        "stad|stads*|steden|stede*|gemeente*|heerlen|heerlens|heerlense|heerlenaar|heerlenaren|lokaal|lokale"
        "|*stad|gemeentebreed*|hier|onze|we|wij|heerlen-*",
    ),
    Size.REGION: (
        "regio|parkstad|heel parkstad|hele regio|streek|zuid-limburg|mijnstreek|in de regio|buurgemeenten",
        "regio*|*regio|parkstad*|streek*|zuid-limburg*|mijnstreek|omliggende|omgeving|rond*|gemeenten"
        "|gemeenschappelijke|bovenlokaal|*streek|stadsregio*|buurgemeente*|boven-*|supra*|omringende",
    ),
    Size.PROVINCE: ("provincie|heel limburg|in limburg", "provinci*|limburg*|*limburg"),
    Size.COUNTRY: (
        "het hele land|heel nederland|in nederland|landelijk|landelijke|nationaal|in het land",
        "land*|rijk*|rijks*|nation*|nederland*|overheid*|kabinet*|den haag|minister*|departement*|wet*",
    ),
    Size.EUROPE: (
        "europa|heel europa|europees|europese|over de grens|de hele wereld|wereldwijd",
        "euregio*|europ*|eu|grens*|internationa*|wereld*|duits*|belgi*|urbact*|buitenland*|aken",
    ),
}


# Words that name a place by size and nothing else, for what is put in another's place in a copied sentence.
_BARE: dict[Size, str] = {
    Size.QUARTER: "buurt|buurten|wijk|wijken|straat|straten|woonomgeving|buurtniveau|wijkniveau",
    Size.DISTRICT: "stadsdeel|stadsdelen|centrum|binnenstad|stadscentrum|stadshart|heerlen-noord"
    "|heerlen-centrum|heerlen-zuid|hoensbroek",
    Size.CITY: "stad|gemeente|heerlen|stadsbreed|stadsbrede|stedelijk|stedelijke|gemeentebreed|lokaal|lokale",
    Size.REGION: "regio|parkstad|streek|zuid-limburg|mijnstreek|regionaal|regionale|stadsregio",
    Size.PROVINCE: "provincie|limburg|provinciaal|provinciale",
    Size.COUNTRY: "nederland|land|landelijk|landelijke|nationaal|nationale|nederlandse",
    Size.EUROPE: "europa|europees|europese|euregio|internationaal|internationale|wereld|wereldwijd",
}  # fmt: skip


@lru_cache(maxsize=1)
def _bare() -> dict[Size, re.Pattern[str]]:
    return {size: compiled(words) for size, words in _BARE.items()}


def places(low: str) -> dict[Size, str]:
    """The places that folded words name, by size, each with its first word."""
    found = {size: pattern.search(low) for size, pattern in _bare().items()}
    return {size: match.group() for size, match in found.items() if match}


@lru_cache(maxsize=1)
def _groups() -> tuple[tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...], ...]:
    return tuple(
        tuple((name, compiled(words), compiled(f"{words}|{more}")) for name, words, more in axis)
        for axis in _AXES
    )


@lru_cache(maxsize=1)
def _sizes() -> dict[Size, tuple[re.Pattern[str], re.Pattern[str]]]:
    return {size: (compiled(words), compiled(f"{words}|{more}")) for size, (words, more) in _SIZES.items()}


def strange_group(low: str, source: str) -> tuple[str, int]:
    """A group that folded words name and a source cannot mean, with its axis; "" and -1 without."""
    for number, axis in enumerate(_groups()):
        for _, sure, broad in axis:
            match = sure.search(low)
            if match and not broad.search(source):
                return match.group(), number
    return "", -1


def other_group(number: int, source: str, claim: str) -> str:
    """A group on an axis that a source names and a claim cannot mean, empty without any."""
    for _, sure, broad in _groups()[number]:
        match = sure.search(source)
        if match and not broad.search(claim):
            return match.group()
    return ""


def strange_place(low: str, source: str) -> tuple[str, Size | None]:
    """A place that folded words name and a source has none of the size of; "" and `None` without."""
    for size, (sure, broad) in _sizes().items():
        match = sure.search(low)
        if match and not broad.search(source):
            return match.group(), size
    return "", None


def other_place(size: Size, source: str, claim: str) -> str:
    """A place of another size that a source names and a claim does not, empty without any."""
    for other, (sure, _) in _sizes().items():
        match = sure.search(source) if other is not size else None
        if match and not sure.search(claim):
            return match.group()
    return ""
