"""Words that say how many, how often and at most or at least how much, by degree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from assistant.faithfulness.markers import compiled
from assistant.faithfulness.reading import Word


class Degree(IntEnum):
    """How many of what there is."""

    NONE = 0
    FEW = 1
    SOME = 2
    MANY = 3
    MOST = 4
    ALL = 5


_ONE_WORD: dict[Degree, frozenset[str]] = {
    Degree.NONE: frozenset("geen".split()),
    Degree.FEW: frozenset("weinig minderheid handvol handjevol".split()),
    Degree.SOME: frozenset("sommige enkele paar bepaalde ettelijke".split()),
    Degree.MANY: frozenset(
        "veel vele talloze talrijke meerdere diverse verschillende allerlei tientallen".split()
    ),
    Degree.MOST: frozenset("meeste merendeel meerderheid gros leeuwendeel".split()),
    Degree.ALL: frozenset(
        "alle elke elk ieder iedere hele gehele volledige totale voltallige heel al".split()
    ),
}
_BY_WORD = {word: degree for degree, words in _ONE_WORD.items() for word in words}
_PARTS = frozenset("deel gedeelte aantal groep".split())
_LARGE = frozenset("groot grote aanzienlijk belangrijk flink fors ruim".split())
_SMALL = frozenset("klein kleine beperkt gering beperkte".split())
# "Zo veel mogelijk", "te weinig", "hoe meer" say another thing.
_OTHERWISE = frozenset("zo zoveel te hoe even niet nog net teveel evenveel al".split())

_OFTEN: dict[Degree, str] = {
    Degree.NONE: "nooit|nimmer",
    Degree.FEW: "zelden|nauwelijks|sporadisch|hoogst zelden",
    Degree.SOME: "soms|af en toe|nu en dan|zo nu en dan|een enkele keer|bij tijd en wijle|incidenteel",
    Degree.MANY: "vaak|dikwijls|regelmatig|geregeld|veelvuldig|herhaaldelijk|in veel gevallen",
    Degree.MOST: "meestal|doorgaans|gewoonlijk|in de regel|in de meeste gevallen|over het algemeen"
        "|bijna altijd"
    "|overwegend|veelal",
    Degree.ALL: "altijd|steevast|te allen tijde|in alle gevallen|elke keer|iedere keer|zonder uitzondering",
}  # fmt: skip
_NOT_BEFORE = re.compile(
    r"(?<= )(?:niet|zo|hoe|nog|even|te) (?:vaak|altijd|regelmatig|veel)(?= )|(?<= )(?:nog|zoals) altijd(?= )"
)
_AT_LEAST = compiled(
    "minimaal|minstens|ten minste|tenminste|op zijn minst|op z'n minst|in ieder geval|in elk geval"
)
_AT_MOST = compiled(
    "maximaal|hooguit|hoogstens|ten hoogste|niet meer dan|op zijn hoogst|op z'n hoogst|alleen"
)
_ONE_OF = re.compile(
    r"(?<= )een van (?:de|onze|het|hun|haar|zijn|die)? ?(?:\S+ )?(?:aller)?\w{3,}ste(?= )"
    r"|(?<= )een van (?:de|onze) (?:\S+ )?(?:speerpunt|prioriteit)\w*(?= )"
)
_MOST_OF_ALL = re.compile(
    r"(?<= )(?:(?:de|het|onze|ons|hun|haar|zijn|dat is|is) (?:aller\w+ste|(?:belangrijk|groot|hoog"
    r"|voornaam|ernstig|zwaar|sterk|best|goed|bekend|zwak"
    r"|slecht|mooi|nieuw|dring\w*|urgent|snel|krachtig)ste|grootste|beste|meest \w+|belangrijkste"
    r"|hoogste|enige)"
    r"|aller\w+st[e]?|het (?:aller)?(?:meest|zwaarst|belangrijkst|hoogst)|(?:dan|boven) (?:al )?(?:het"
    r"|de|al het) ander[e]?|dan al het andere|boven alles"
    r"|nie(?:ts|mand|t een) (?:\S+ ){0,4}?(?:zo|even) \S+ als|(?:dan|boven) w(?:at|ie) (?:dan )?ook"
    r"|nummer een)(?= )"
)
# "Hoort bij de belangrijkste": one of several.
_AMONG = re.compile(r"(?<= )(?:hoort|horen|behoort|behoren|dingen|mede|onder)(?= )")
SAME = compiled(
    "dezelfde manier|dezelfde wijze|overal hetzelfde|precies hetzelfde|allemaal hetzelfde"
    "|hetzelfde voor|hele groep|als groep"
    "|evenveel|even veel|gelijke behandeling|uniform|uniforme|collectief|gezamenlijk|centraal"
    "|een geheel|in een keer voor allemaal"
    "|voor iedereen gelijk|voor iedereen hetzelfde|allemaal tegelijk|standaardaanpak|standaard aanpak"
    "|generiek|generieke|bij elkaar opgeteld"
    "|geen verschil|geen onderscheid"
)
# Wholly and partly: each leaves no room for the other.
WHOLLY = compiled(
    "helemaal|geheel|volledig|compleet|totaal|integraal|honderd procent|in zijn geheel|in haar geheel"
    "|in hun geheel|uitsluitend|alleen|enkel"
)
PARTLY = compiled(
    "grotendeels|deels|gedeeltelijk|voor een deel|voor een groot deel|voor het grootste deel|ten dele"
    "|merendeels|hoofdzakelijk|voornamelijk|overwegend|bijna|vrijwel|nagenoeg|mede|voor de helft|half"
)
DIFFERENT = compiled(
    "maatwerk|op maat|individueel|individuele|per persoon|per geval|per situatie|per buurt|per wijk"
    "|per afdeling|afzonderlijk|afzonderlijke"
    "|apart|elk apart|ieder apart|ieder afzonderlijk|verschilt per|gedifferentieerd|gedifferentieerde"
    "|differentiatie|steeds een andere"
    "|toegesneden|stuk voor stuk|een voor een|persoonlijk|persoonlijke|waar de * het grootst|decentraal"
    "|toegespitst|eigen aanpak"
)


def degree_of(words: Sequence[Word], at: int) -> Degree | None:
    """The degree that the word at a place gives the noun behind it."""
    word = words[at].folded
    before = words[at - 1].folded if at else ""
    if (
        word in _PARTS
        and at + 1 < len(words)
        and (words[at + 1].folded in ("van", "der") or word == "aantal")
    ):
        if before in _LARGE:
            return Degree.MANY
        if before in _SMALL:
            return Degree.FEW
        return Degree.SOME if before == "een" else None
    found = _BY_WORD.get(word)
    if found is None or before in _OTHERWISE or word == "al" and not words[at].tag.startswith("VNW"):
        return None
    if word == "heel" and not words[min(at + 1, len(words) - 1)].is_noun:
        return None
    if found is Degree.ALL and before in ("niet", "bijna", "vrijwel", "nagenoeg", "haast"):
        return Degree.MOST if before != "niet" else None
    return found


@lru_cache(maxsize=1)
def _patterns() -> dict[Degree, re.Pattern[str]]:
    return {degree: compiled(words) for degree, words in _OFTEN.items()}


@lru_cache(maxsize=4096)
def often(low: str) -> dict[Degree, str]:
    """How often folded words say that something is so, each with its first expression."""
    low = _NOT_BEFORE.sub("#", low)
    found = {degree: pattern.search(low) for degree, pattern in _patterns().items()}
    return {degree: match.group() for degree, match in found.items() if match}


def one_of_the_most(low: str) -> str:
    """The words "een van de belangrijkste", empty without any."""
    match = _ONE_OF.search(low)
    return match.group() if match else ""


def the_most(low: str) -> str:
    """The words "de belangrijkste" of one that is that alone, empty without any."""
    if _AMONG.search(low):
        return ""
    match = _MOST_OF_ALL.search(_ONE_OF.sub("#", low))
    return match.group() if match else ""


def at_least(low: str) -> str:
    """The words that say "at least", empty without any."""
    match = _AT_LEAST.search(low)
    return match.group() if match else ""


def at_most(low: str) -> str:
    """The words that say "at most", empty without any."""
    match = _AT_MOST.search(low)
    return match.group() if match else ""
