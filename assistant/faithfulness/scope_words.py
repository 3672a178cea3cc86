"""Words that say how far a statement reaches: to all, to some, to one thing only, to examples.

Each class has the expressions that surely have its meaning, which make a claim suspect, and further ones that
may have it, which are enough in a source to answer for them.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from assistant.faithfulness.markers import compiled


class Scope(StrEnum):
    """A class of expressions."""

    ONLY = "only"
    ALL = "all"
    NONE = "none"
    PART = "part"
    MANY = "many"
    FEW = "few"
    FOCUS = "focus"
    OPEN = "open"
    ALSO = "also"
    BOTH = "both"
    EVEN = "even"
    CITY = "city"


_SURE: dict[Scope, str] = {
    Scope.ONLY: "alleen|uitsluitend|enkel|slechts|louter|exclusief|puur|nergens anders|niemand anders"
    "|niets anders|niemand buiten|als enige|de enige|het enige|is maar een|zijn maar een|er maar een"
    "|op maar een|met maar een|beperkt tot|beperken * tot|beperkt zich tot|beperkt * tot|verder * niet"
    "|verder * niets|verder * geen|verder niet|verder niets|verder geen|meer niet|dat is alles"
    "|dat was alles|daar blijft het bij|de rest niet"
    "|niet in aanmerking|geen andere|geen ander|precies een|precies twee|precies drie|precies vier"
    "|precies vijf|precies zes|valt erbuiten|vallen erbuiten|buiten beschouwing|telt niet mee"
    "|tellen niet mee|niets dan|niemand dan|niet meer dan|blijft bij|blijven bij"
    "|houden het bij|houdt het bij|blijft beperkt|blijven beperkt|enig middel|enige middel|enige manier"
    "|enige reden|enige bron|enige weg|enige partij|ons enige|onze enige|hun enige",
    Scope.ALL: "alle|allen|allemaal|alles|elk|elke|ieder|iedere|iedereen|eenieder|altijd|steevast|overal"
    "|volledig|volledige|gehele|hele|totale|complete|zonder uitzondering"
    "|te allen tijde|wie dan ook|waar dan ook|wat dan ook|welke * dan ook|hoe dan ook|stadsbreed"
    "|stadsbrede|voltallig|voltallige|raadsbreed|raadsbrede|unaniem|unanieme|honderd procent|van a tot z"
    "|stuk voor stuk|per definitie|onbeperkt|onbeperkte|zonder onderscheid|in zijn geheel|in haar geheel"
    "|in hun geheel|ten volle|onverkort|standaard|automatisch|heel heerlen",
    Scope.NONE: "niemand|geen enkel|geen enkele|nooit|nergens|niets|geen een|niet een daarvan"
    "|niet een van|geen daarvan"
    "|geen van de|geen van die|geen van hen|geen van alle",
    Scope.PART: "sommige|sommigen|een deel|deel van|een gedeelte|gedeelte van|gedeeltelijk|gedeeltelijke"
    "|deels|enkele|een aantal|een paar|de meeste|meeste|meesten|grotendeels|meestal|soms|af en toe"
    "|in principe|in beginsel|in de regel|als vuistregel|doorgaans|gewoonlijk|over het algemeen"
    "|zo veel mogelijk|zoveel mogelijk|zo min mogelijk|zo weinig mogelijk|op onderdelen|hier en daar"
    "|een of meer|in bepaalde gevallen|bepaalde|vaak|veelal|dikwijls|de helft|een derde|een kwart"
    "|op hoofdlijnen|in grote lijnen|ten dele|voor een deel|merendeels|overwegend|in veel gevallen"
    "|in de meeste gevallen|een selectie|her en der|nu en dan|vrijwel|nagenoeg|bijna alle|bijna altijd"
    "|bijna iedereen|bijna overal|zo goed als|niet alle|niet allemaal|niet alles|niet iedere|niet ieder"
    "|niet iedereen|niet elke|niet elk|niet altijd|niet overal|niet helemaal|niet volledig",
    Scope.MANY: "veel|vele|velen|meer mensen|meer inwoners|meerdere|diverse|allerlei|verschillende|breed"
    "|brede|ruime|ruim|tal van|talloze|talrijke|een groot deel|groot aantal|grote groep|merendeel"
    "|meerderheid|tientallen|uiteenlopende",
    Scope.FEW: "weinig|klein aantal|klein deel|een enkele|een enkel|zelden|nauwelijks|hooguit|krappe|krap"
    "|beperkt aantal|kleine groep|handvol|minderheid",
    Scope.FOCUS: "vooral|met name|voornamelijk|hoofdzakelijk|primair|in de eerste plaats"
    "|op de eerste plaats|in het bijzonder|bovenal|nadruk|accent|zwaartepunt|bij voorkeur|het liefst"
    "|liefst|prioriteit|topprioriteit|voorrang|eerder * dan|belangrijkste|voorop|in hoofdzaak|speerpunt"
    "|speerpunten|in eerste instantie|allereerst",
    Scope.OPEN: "onder meer|onder andere|onder anderen|onder wie|o.a|bijvoorbeeld|bijv|bv|zoals"
    "|in ieder geval|in elk geval|denk aan|denk * aan|denken * aan|waaronder|te denken valt|valt te denken"
    "|en dergelijke|e.d|enzovoort|enzovoorts|etc|enz|voorbeeld|voorbeelden|zoal|en zo|en andere|en anderen"
    "|of andere|en overige|en meer|niet alleen|niet enkel|niet uitsluitend|niet slechts|minstens"
    "|ten minste|tenminste|minimaal",
    Scope.ALSO: "ook|eveneens|tevens|mede|daarnaast|bovendien|plus|evenals|alsook|alsmede|inclusief|incl"
    "|verder|net zo goed",
    Scope.BOTH: "zowel|beide|beiden|allebei|alle twee|alle twee de|alle drie",
    Scope.EVEN: "evenveel|even veel|even goed|evengoed|even sterk|even zwaar|even hard|even vaak"
    "|in gelijke mate|gelijkelijk|net zoveel|net zo veel|evenzeer|evenredig",
    Scope.CITY: "hele stad|heel heerlen|hele gemeente|heel de stad|stadsbreed|stadsbrede|overal in de stad"
    "|overal in heerlen|alle delen van de stad|alle wijken|alle buurten|alle stadsdelen|alle kernen"
    "|alle straten|elke wijk|elke buurt|elk stadsdeel|elke straat|iedere wijk|iedere buurt|ieder stadsdeel"
    "|iedere straat|alle heerlense wijken|alle heerlense buurten|alle heerlense stadsdelen",
}  # fmt: skip

# What may answer for a class in a source, besides the class itself.
_BROAD: dict[Scope, str] = {
    Scope.ONLY: "enige|beperkt|beperkte|voorbehouden|pas|behalve|tenzij|mits|sec|specifiek*|uitgesloten"
    "|maximaal|hoogstens|hooguit",
    Scope.ALL: "integra*|totaal*|steeds|voortdurend*|permanent*|breed|brede|ongeacht|heel|elkeen|algehele"
    "|algemeen|algemene|niemand|geen enkel|geen enkele|100|inclusie*|maximaal|maximale|consequent*"
    "|consistent*|continu*|dagelijks*|zowel|per",
    Scope.PART: "aantal|deel|delen|gedeelte*|veel|vele|meerdere|diverse|verschillende|waar mogelijk"
    "|waar nodig|als dat kan|onderdelen|onderdeel|onder meer|onder andere|bijvoorbeeld|zoals|vooral"
    "|met name|voorbeelden|kunnen|kan|enig|enige|niet|geen|regelmatig*|streven|merendeel|specifiek*"
    "|gericht*|hoofd*|die|wie|waar|voor zover|selectie*|selecteren|maatwerk|mogelijk|nodig",
    Scope.MANY: "vaak|aantal|groot|grote|meer|uitgebreid*|verschillend*|divers*|onderdelen|stapel*"
    "|opeenstapeling|tal|sterk|intensief|intensieve|omvangrijk*|fors*|substantie*|alle|elke|iedere",
    Scope.FEW: "laag|lage|laagste|klein*|beperkt*|tekort*|niet|geen|gering*|schaars*|enige|minder|minst*"
    "|onvoldoende|maximaal|hoogstens|slechts|incidentee*|lacune|arm|armoede|minima",
    Scope.FOCUS: "m.n.|m.n|i.h.b.|i.h.b|speerpunt*|centraal|focus*|gericht*|prioriter*|prioritair*"
        "|hoofd*|belangrijk*"
    "|nadrukkelijk*|extra|specifiek*|zeker|juist|liever|voorkeur|essentie*|primaire|eerst|eerste|cruciaal"
    "|cruciale|kern*|speciale|speciaal|bijzonder*|sterk|meest*|top*|hoogste|voornaamste|bovenaan|grootste"
    "|actief|intensief|stevig|zwaar|scherp|dringend|urgent*|vooraan|uitdrukkelijk*",
    Scope.BOTH: "en|naast|ook",
    Scope.NONE: "geen|niet|zonder|noch|voorkom*|uitgesloten|geweerd|onaanvaardbaar|uitsluit*|verbod*"
    "|verbied*|nul",
    Scope.EVEN: "gelijk*|even|zowel|balans|evenwicht*|net als|net zo|hetzelfde|eerlijk*|gemiddeld*",
    Scope.CITY: "stedelijk*|gemeentebreed|buurten en wijken|wijken en buurten|in de stad|onze stad"
    "|per buurt|per wijk|per stadsdeel",
    Scope.OPEN: "o.a.|e.a.|m.n.|b.v.|bijv.|ook|een aantal|diverse|verschillende|verder",
}  # fmt: skip

# "Elk jaar" says how often, "alleen als" says on which condition.
_NO_SCOPE = re.compile(
    r"(?<= )(?:(?:elk|elke|ieder|iedere|alle|het hele|de hele|een hele|hele) (?:half |halve |twee "
    r"|drie |vier |vijf |zes |tien )?"
    r"(?:jaar|jaren|maand|maanden|week|weken|dag|dagen|keer|kwartaal|uur|ochtend|avond|tijd|moeite"
    r"|aandacht|ruimte|generatie|leven|land|wereld|periode|weg|stuk|kans|moment|winter|zomer)"
    r"|(?:zo|te|hoe|even|veel of|veel en|of) weinig|heel (?:je|uw|hun|zijn|haar|het) (?:leven|land)"
    r"|op alles|van alles|dat alles|alles bij elkaar"
    r"|voor alles|boven alles|al met al|alles aan|van alles|alles op alles|nog altijd|zoals altijd"
    r"|helemaal niet|(?:houdt|houden) het bij elkaar|(?<=^ )alleen (?:\S+ ){1,8}?(?:niet|geen)"
    r"|meer dan (?:\S+ ){1,3}?alleen|alleen (?:samen|met elkaar|voor elkaar|oplossen|opknappen"
    r"|redden|dragen|lukt|af)"
    r"|niet (?:\S+ ){1,4}?even \S+"
    r"|(?:alleen|pas|enkel|slechts|uitsluitend) (?:\S+ ){0,4}?(?:als|wanneer|indien|dan|zodra|waar|onder)"
    r"|(?:van )?(?:elke|iedere|alle|de) \d\S*|alleen al|weinig geld|geen van alle|alleen maar (?:groter"
    r"|meer|beter|sterker)|(?<=^ )alleen (?:is|zijn|heeft|hebben|gaat|gaan|kan|kunnen|wordt|worden))(?= )"
)
# The word before an expression that takes its meaning away: "niet alleen", "geen enkele".
_UNDONE: dict[Scope, str] = {
    Scope.ONLY: " niet ",
    Scope.ALL: " niet ",
    Scope.PART: " geen ",
    Scope.FOCUS: " geen ",
}
_AT_LEAST = re.compile(r"(?<= )(?:in|voor) (?:elk|ieder) geval(?= )")
_NOT_ALL = compiled(
    "niet alle|niet allemaal|niet alles|niet iedere|niet ieder|niet iedereen|niet elke|niet elk"
    "|niet altijd|niet overal"
)
_PEOPLE = compiled(
    "iedereen|eenieder|alle inwoners|alle bewoners|alle burgers|alle heerlenaren|alle mensen|elke inwoner"
    "|elke bewoner|elke heerlenaar|elke burger"
    "|iedere inwoner|iedere bewoner|iedere heerlenaar|iedere burger|alle huishoudens|elk huishouden"
    "|ieder huishouden|alle gezinnen|elk gezin|ieder gezin|alle * inwoners"
)
_GROUP = compiled(
    "minima|ouderen|senioren|jongeren|jeugd*|kinderen|peuters|kleuters|scholieren|leerlingen|studenten"
    "|mantelzorgers|vrijwilligers|werklozen|werkzoekenden"
    "|bijstandsgerechtigden|uitkeringsgerechtigden|laaggeletterden|dak- en thuislozen|daklozen"
    "|statushouders|nieuwkomers|asielzoekers|vluchtelingen"
    "|huurders|starters|gezinnen|ouders|vrouwen|mannen|meisjes|jongens|verslaafden|slachtoffers|veteranen"
    "|kwetsbare*|doelgroep|doelgroepen|deelnemers|leden|aanvragers|omwonenden"
    "|mensen die|mensen met|mensen zonder|inwoners die|inwoners met|inwoners zonder|bewoners die|bewoners met"
    "|huishoudens met|huishoudens die"
)
_PLACE = compiled(
    "centrum|heerlen-centrum|binnenstad|stadscentrum|stadshart|heerlen-noord|heerlen-zuid|hoensbroek*"
    "|buurt|buurten|wijk|wijken|straat|straten|stadsdeel|kern|kernen|plein|focuswijken"
    "|buurtniveau|wijkniveau|*-centrum|*-noord|gebied|deelgebied|locatie|locaties"
)


@lru_cache(maxsize=1)
def _patterns() -> dict[Scope, tuple[re.Pattern[str], re.Pattern[str]]]:
    return {
        scope: (compiled(words), compiled(f"{words}|{_BROAD[scope]}" if scope in _BROAD else words))
        for scope, words in _SURE.items()
    }


@lru_cache(maxsize=4096)
def said(low: str) -> dict[Scope, str]:
    """The classes that folded words surely have, each with its first expression."""
    low = _NO_SCOPE.sub("#", low)
    plain = _AT_LEAST.sub("#", low)
    found = {
        scope: sure.search(plain if scope is Scope.ALL else low) for scope, (sure, _) in _patterns().items()
    }
    return {
        scope: match.group()
        for scope, match in found.items()
        if match and not match.string[: match.start()].endswith(_UNDONE.get(scope, "#"))
    }


@lru_cache(maxsize=8192)
def may_say(scope: Scope, low: str) -> bool:
    """Whether folded words may have a class."""
    return bool(_patterns()[scope][1].search(low))


def not_all(low: str) -> str:
    """The words that say "not all", empty without any."""
    match = _NOT_ALL.search(low)
    return match.group() if match else ""


def everyone(low: str) -> str:
    """The words that speak of all people, empty without any."""
    match = _PEOPLE.search(low)
    return match.group() if match else ""


def group(low: str) -> str:
    """The words that speak of some people, empty without any."""
    match = _GROUP.search(low)
    return match.group() if match else ""


def part_of_city(low: str) -> str:
    """The words that speak of a part of the city, empty without any."""
    match = _PLACE.search(low)
    return match.group() if match else ""
