"""Nominal style: an action said with a noun where a verb would do."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.dutch.compounds import larger_parts
from assistant.dutch.frequency import zipf
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, TaggedWord

# Nouns of verbs that name a thing, a body or an outcome rather than the doing.
_THINGS = frozenset(
    """
    woning vergadering opleiding regering stichting vereniging instelling afdeling verordening vergunning
    regeling inrichting omgeving tekening rekening begroting belasting verdieping wandeling oefening
    ervaring mening verwachting houding relatie beweging spanning stemming overweging aanleiding voorziening
    bediening leiding huisvesting bevolking vestiging verzekering uitkering vergoeding heffing lening
    woonomgeving bestemming verhouding verbinding overeenkomst voorstelling tentoonstelling bezetting
    uitdaging richting ruimte samenleving rechtsbijstand doelstelling redenering beschikking zitting
    aandoening beperking kruising inleiding opening waarneming uitvinding betekenis parlementsverkiezing
    verkiezing bijeenkomst vergelijking rekenkamer stroming straling dreiging afbeelding aantekening
    besparing afwijking verplichting belofte toezegging gedraging haring paling spiering wijting zuigeling
    vondeling vreemdeling leerling tweeling lieveling koning penning schelling ketting kleding bekleding
    bestrating beplanting begroeiing bedrading bekabeling bebouwing beharing bemanning bewapening
    bewegwijzering betimmering bedekking beglazing bespanning bezitting nederzetting vesting voeding
    verwarming verlichting verpakking verharding versiering versnapering verfrissing versnelling verdikking
    versmalling verzameling vulling lading zending zetting stelling helling leuning ligging riolering
    waterleiding gasleiding fundering omheining schutting afrastering overkapping uitrusting stoffering
    meubilering kering waterkering wering zonwering koppeling besturing markering nummering bestelling
    uitnodiging aanbieding uitzending aflevering inzending vertoning lezing training meeting camping parking
    dressing marketing planning coating catering styling timing casting ranking briefing holding funding
    piercing shopping building aanmaning dagvaarding verklaring machtiging mededeling kennisgeving
    waarschuwing toelichting samenvatting beschrijving handleiding vertaling bepaling vermelding bekeuring
    berisping aanbeveling verwijzing aankondiging bewering veronderstelling vooronderstelling uitdrukking
    aanwijzing korting bezoldiging beloning vordering schenking verwonding ontsteking zwelling kneuzing
    bloeding verlamming verslaving hersenschudding verstuiking herinnering gewaarwording neiging roeping
    verbeelding inbeelding ontroering verwondering bewondering verveling teleurstelling verbazing
    ontspanning opwinding verontwaardiging verrassing overtuiging waardering achting minachting bedoeling
    strekking ingeving wending trilling golving buiging splitsing omleiding werking bijwerking nawerking
    huishouding wetgeving beschaving schepping onderneming groepering geleding ontdekking vinding
    tegenstelling uitzondering oplossing belemmering storing vertraging overtreding handeling staking
    betoging ontmoeting bevalling verloving echtscheiding herdenking hoorzitting dienstregeling opstelling
    afspiegeling weerspiegeling verleiding legering bedeling zegening nering behuizing
    """.split()
)
# Nouns for actions that do not end in -ing and nearly always hide a verb, with that verb.
_HIDDEN = {
    "aanleg": "aanleggen",
    "aanschaf": "kopen",
    "afbouw": "afbouwen",
    "afgifte": "afgeven",
    "gebruikmaking": "gebruiken",
    "herstel": "herstellen",
    "implementatie": "invoeren",
    "inname": "innemen",
    "inzet": "inzetten",
    "naleving": "zich houden aan",
    "niet-naleving": "zich niet houden aan",
    "ontvangst": "ontvangen",
    "overdracht": "overdragen",
    "overname": "overnemen",
    "realisatie": "maken",
    "uitgifte": "uitgeven",
    "verkoop": "verkopen",
}
_TIES = frozenset({"van", "hiervan", "ervan", "daarvan", "hierover", "hierop"})
# The bare noun is the hidden verb only behind these: "na ontvangst", "ter voorkoming".
_BARE = frozenset("na bij ter".split())
_KNOWN_VERB = 2.3
_SHORTEST_ACTION = 6

Span = tuple[TaggedWord, TaggedWord, str]


def nominal_style(sentence: TaggedSentence, lemmatizer: Lemmatizer) -> Iterator[Span]:
    """The first and last word of each action that is said with a noun, and the verb that hides in it."""
    words = sentence.words
    at = 0
    while at < len(words):
        span = _infinitive_as_noun(words, at) or _action_noun(words, at, lemmatizer)
        if span is None:
            at += 1
            continue
        first, last, verb = span
        yield words[first], words[last], verb
        at = last + 1


def _infinitive_as_noun(words: tuple[TaggedWord, ...], at: int) -> tuple[int, int, str] | None:
    """As in "het realiseren van", "het vooraf afstemmen met"."""
    if words[at].low not in ("het", "dit", "dat"):
        return None
    for place in range(at + 1, min(at + 4, len(words) - 1)):
        word = words[place]
        if word.tag.startswith("WW(inf") and word.low == word.lemma and words[place - 1].low != "te":
            follows = words[place + 1].low
            if (
                follows in ("van", "met", "tot", "over", "aan", "door")
                and not words[place + 1].before.strip()
            ):
                return at, place + 1, word.low
            return None
        if not word.tag.startswith(("ADJ(", "BW(", "VZ(fin")):
            return None
    return None


def _action_noun(
    words: tuple[TaggedWord, ...], at: int, lemmatizer: Lemmatizer
) -> tuple[int, int, str] | None:
    word = words[at]
    if not word.is_noun:
        return None
    verb = _hidden_verb(lemmatizer.lemma(word.text), lemmatizer)
    if verb is None:
        return None
    before = words[at - 1] if at else None
    behind = words[at + 1] if at + 1 < len(words) else None
    tied = behind is not None and behind.low in _TIES and not behind.before.strip()
    article = before is not None and before.low in ("de", "een", "het", "deze", "die", "dit")
    adjective = (
        before is not None and before.is_adjective and at >= 2 and words[at - 2].low in ("de", "een", "het")
    )
    if tied:
        first = at - 1 if article else at - 2 if adjective else at
        return first, at + 1, verb
    if before is not None and before.low in _BARE:
        return at - 1, at, verb
    return None


def _hidden_verb(base: str, lemmatizer: Lemmatizer) -> str | None:
    """The verb of an action noun in its basic form: "uitvoeren" for "uitvoering"; `None` for other nouns."""
    if base in _HIDDEN:
        return _HIDDEN[base]
    if not base.endswith("ing") or len(base) < _SHORTEST_ACTION or base in _THINGS:
        return None
    parts = larger_parts(base, lemmatizer)
    if parts and parts[-1] in _THINGS:
        return None
    stem = base.removesuffix("ing")
    verbs = sorted((stem + "en", stem + stem[-1] + "en"), key=zipf)
    return verbs[-1] if zipf(verbs[-1]) >= _KNOWN_VERB else None
