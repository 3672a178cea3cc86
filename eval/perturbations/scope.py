"""For whom, how many and where: all and some, only and also, one neighbourhood and the whole town."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from eval.perturbations.edits import Change, Edit, capitalised_like, edit
from eval.perturbations.tagging import Segment

_BEFORE_PLURAL = {
    "alle": ("sommige", "enkele"), "sommige": ("alle",), "enkele": ("alle",), "verschillende": ("alle",),
    "diverse": ("alle",), "meerdere": ("alle",), "veel": ("alle", "weinig"), "vele": ("alle",),
    "weinig": ("veel",),
}  # fmt: skip
_PHRASES = {
    "de meeste": "alle", "een aantal": "alle", "met name": "uitsluitend", "onder meer": "alleen",
    "onder andere": "alleen", "in ieder geval": "alleen", "in elk geval": "alleen", "bijvoorbeeld": "alleen",
    "vooral": "alleen", "uitsluitend": "vooral", "alleen": "ook", "enkel": "ook",
    "in principe": "altijd", "in beginsel": "altijd", "als vuistregel": "altijd",
    "meestal": "altijd", "vaak": "altijd",
    "soms": "altijd", "altijd": "soms", "overal": "op enkele plekken", "volledig": "gedeeltelijk",
    "gedeeltelijk": "volledig", "deels": "volledig", "grotendeels": "volledig", "geheel": "gedeeltelijk",
    "ongeveer": "precies", "circa": "precies", "ten minste": "precies", "minstens": "precies",
    "minimaal": "precies", "maximaal": "precies", "elke": "een enkele", "iedere": "een enkele",
    "in de wijk": "in de hele stad", "in de wijken": "in één wijk", "in de buurt": "in de hele stad",
    "in de buurten": "in één buurt", "in de stad": "in één wijk", "in alle wijken": "in één wijk",
    "in alle buurten": "in één buurt", "in onze stad": "in één wijk", "in het centrum": "in de hele stad",
    "in de hele stad": "in één wijk", "per wijk": "voor de hele stad", "per buurt": "voor de hele stad",
    "in de regio": "in het hele land", "in de gemeente": "in één wijk", "in onze gemeente": "in één wijk",
    "in alle stadsdelen": "in één stadsdeel", "in elke wijk": "in één wijk", "in elke buurt": "in één buurt",
    "landelijk": "plaatselijk", "iedereen": "een enkeling",
}  # fmt: skip
_BEFORE_FIGURE = frozenset({"ongeveer", "circa", "ten minste", "minstens", "minimaal", "maximaal"})
_FOCUS = frozenset(
    phrase for phrase, new in _PHRASES.items() if new in ("alleen", "uitsluitend", "ook", "vooral")
)
_NOT_BEFORE = frozenset(
    "niet zo heel te hoe zeer even nog als zoals het een minder meer steeds vooral juist zeker met".split()
)
_NOT_BEFORE_MANY = frozenset("zo heel te even niet de onze hoe zeer veel alle vele met van al".split())
_NOT_BEFORE_ALSO = frozenset("maar dan zoals en als of niet nu echter vooral zeker juist".split())
_IDIOMS = frozenset("soorten zeilen krachten mogelijke ramen kanten jaren gevallen".split())
# A group, and the part of it that a variant leaves over.
_PARTS = {
    "inwoners": "oudere", "bewoners": "oudere", "ondernemers": "startende", "bedrijven": "grote",
    "jongeren": "werkloze", "ouderen": "alleenstaande", "kinderen": "jonge", "gezinnen": "grote",
    "scholen": "openbare", "verenigingen": "kleine", "woningen": "leegstaande", "huurders": "oudere",
    "werkgevers": "grote", "vrijwilligers": "oudere", "ouders": "alleenstaande", "winkels": "kleine",
    "huishoudens": "grote", "leerlingen": "jonge", "studenten": "buitenlandse", "mensen": "oudere",
}  # fmt: skip
_LEADS_A_GROUP = frozenset("voor met aan alle onze van bij helpen ondersteunen".split())


def edits(segment: Segment, draw: Random) -> Iterator[Edit]:
    """Every word of scope with one that says another thing."""
    if not segment.is_prose:
        return
    words = segment.words
    for index, word in enumerate(words):
        if index + 1 >= len(words):
            break
        yield from _quantifier(segment, index, draw)
        if word.low == "ook" and _may_become_only(segment, index):
            yield edit("also", Change(word.start, word.end, "alleen"))
        if word.low in _PARTS and word.is_plural_noun and segment.low(index - 1) in _LEADS_A_GROUP:
            if words[index + 1].low not in ("met", "die", "en", "uit", "zonder"):
                yield edit("part", Change(word.start, word.start, _PARTS[word.low] + " "))
        longest = max((p for p in _PHRASES if segment.phrase_at(index, p)), key=len, default=None)
        if longest and _fits(segment, index, longest):
            last = words[index + len(longest.split()) - 1]
            new = capitalised_like(word.text, _PHRASES[longest])
            yield edit("phrase", Change(word.start, last.end, new))


def _quantifier(segment: Segment, index: int, draw: Random) -> Iterator[Edit]:
    word, behind = segment.words[index], segment.words[index + 1]
    others = _BEFORE_PLURAL.get(word.low)
    further = segment.words[index + 2] if index + 2 < len(segment.words) else behind
    noun = behind if not behind.tag.startswith("ADJ(prenom") else further
    led = segment.low(index - 1)
    fits = led not in _NOT_BEFORE_MANY and behind.low not in _IDIOMS
    if others and noun.is_plural_noun and fits:
        new = capitalised_like(word.text, draw.choice(others))
        yield edit("quantifier", Change(word.start, word.end, new))


def _may_become_only(segment: Segment, index: int) -> bool:
    """Whether "ook" stands before the phrase that it is about."""
    before, behind = segment.low(index - 1), segment.words[index + 1]
    if index == 0 or before in _NOT_BEFORE_ALSO or segment.has("niet"):
        return False
    return behind.tag.startswith("VZ(init") and behind.low in ("voor", "in", "bij", "met", "op", "aan")


def _fits(segment: Segment, index: int, phrase: str) -> bool:
    behind_at = index + len(phrase.split())
    before, behind = segment.low(index - 1), segment.low(behind_at)
    if before in _NOT_BEFORE or behind_at >= len(segment.words):
        return False
    if phrase in _BEFORE_FIGURE:
        return behind[:1].isdigit() or segment.words[behind_at].tag.startswith("TW")
    if phrase in _FOCUS:
        return _focuses(segment, index, behind_at, phrase)
    if phrase.startswith("in "):
        named = segment.words[behind_at].text[:1].isupper()
        return not named and behind not in ("van", "waar", "die", "en", "komen", "tussen", "rond", "om")
    if phrase in ("elke", "iedere"):
        return segment.words[behind_at].is_noun and behind not in ("dag", "keer", "week", "maand", "avond")
    if phrase == "een aantal":
        return segment.words[behind_at].is_plural_noun or segment.words[behind_at].tag.startswith(
            "ADJ(prenom"
        )
    if phrase == "iedereen":
        return before not in ("voor", "bijna", "vrijwel") and behind != "die"
    return phrase not in ("volledig", "geheel", "landelijk") or not segment.words[behind_at].is_noun


def _focuses(segment: Segment, index: int, behind_at: int, phrase: str) -> bool:
    """Whether the phrase that "vooral" or the like is about follows it."""
    behind = segment.words[behind_at]
    if index == 0 or segment.words[index - 1].text in "(" or behind.is_mark:
        return False
    if phrase in ("alleen", "enkel", "uitsluitend"):
        return behind.tag.startswith("VZ(init") and not segment.has("ook")
    return behind.tag.startswith(("VZ(init", "LID(bep", "N(soort,mv")) and not segment.has("alleen")
