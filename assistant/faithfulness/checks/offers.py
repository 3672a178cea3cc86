"""Added: a thing that a municipality hands out, opens, asks or sets up, of which the source has no word.

Somebody who reads that there is a pass, a course, a fine or a helpdesk will count on it. Such a thing never
paraphrases something else, so it needs a word of its own in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.dutch.frequency import zipf
from assistant.faithfulness.alignment import EQUIVALENT, Link
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Word

# Things by theme, in basic form; a compound counts by its last part ("cultuurpas").
_THINGS = frozenset(
    """
    subsidie toeslag vergoeding korting bonus premie beloning waardebon cadeaubon tegoed voorschot
    lening krediet uitkering toelage boete dwangsom straf sanctie heffing leges belasting statiegeld
    inschrijfgeld gift donatie crowdfunding sponsor sponsoring fonds schenking erfenis loterij
    pas kaartje bon voucher ticket abonnement lidmaatschap bewijs certificaat diploma keurmerk
    ontheffing legitimatie
    app website webpagina chatbot chat portaal platform sms appje mail e-mail nieuwsbrief folder
    flyer brochure brief poster filmpje video podcast krant formulier vragenlijst enquete
    telefoonnummer telefoonlijn hulplijn
    loket meldpunt steunpunt infopunt servicepunt inlooppunt spreekuur balie helpdesk klantenservice
    cursus training workshop les proefles bijles lezing excursie stage webinar
    bijeenkomst informatieavond bewonersavond inloopavond feest festival wedstrijd prijsvraag spel expositie
    zwembad sporthal speeltuin speelplek speelplaats voetbalveld trapveld skatebaan ijsbaan bioscoop museum
    theater bibliotheek restaurant cafe winkel supermarkt hotel kinderopvang kinderdagverblijf creche
    ziekenhuis huisartsenpost tandarts apotheek moskee kerk
    bankje fontein kunstwerk standbeeld prullenbak container laadpaal zonnepaneel windmolen drempel rotonde
    stoplicht verkeerslicht zebrapad parkeerplaats parkeergarage fietsenstalling tunnel brug bushalte
    hek slagboom camera wifi
    buurtbus taxi pendelbus deelfiets deelauto scooter
    jury burgerraad burgerberaad werkgroep klankbordgroep adviesraad commissie ombudsman taskforce
    coach mentor buddy adviseur tolk advocaat tuinman huismeester opbouwwerker
    jongerenwerker wijkagent wijkmanager buurtconcierge opzichter beveiliger verkeersregelaar notaris
    verzekeraar makelaar architect accountant uitzendbureau adviesbureau leverancier
    referendum loting inspraakronde hoorzitting stemming proef keuring inspectie huisbezoek audit
    contract convenant verzekering garantie borgsom waarborg maaltijd ontbijt lunch
    laptop tablet gereedschap fiets helm zaadjes regenton
    """.split()
)
# Verbs and words that promise or ask something of people.
_DEEDS = frozenset(
    """
    gratis kosteloos meebetalen bijbetalen terugbetalen loten verloten inloten inschrijven reserveren
    legitimeren beboeten korten bekeuren
    """.split()
)
# A compound's first part has at least so many letters and is so common, its last part so many letters.
_SHORTEST_STEM = 4
_KNOWN_STEM = 3.0
_SHORTEST_TAIL = 3
_TURNS = re.compile(
    r"(?<= )(?:zonder kosten|zonder (?:ervoor |daarvoor )?te betalen|kost(?:en)? (?:u )?niets"
    r"|betalen (?:hoeft|hoeven) (?:\S+ ){0,4}?(?:niet|niets)"
    r"|(?:hoeft|hoeven) (?:\S+ ){0,4}?(?:niet|niets|geen \S+) (?:\S+ ){0,2}?te betalen"
    r"|(?:hoeft|hoeven) (?:\S+ ){0,4}?(?:niet|niets) te kosten|op (?:onze|zijn|haar|hun) kosten"
    r"|zonder dat (?:u|je|zij|ze|men) (?:\S+ ){0,3}(?:hoeft|hoeven) te (?:kopen|betalen))"
    r"(?= )"
)


def check(pair: Pair) -> Iterator[Signal]:
    """A signal for each thing of the claim that the source does not have."""
    for aligned in pair.sentences:
        for link in aligned.links:
            thing = _thing(link.word)
            if thing and not _has(pair, link, thing):
                yield Signal(FindingKind.ADDED, "added.offer", link.word.text, "")
        turn = _TURNS.search(aligned.sentence.low)
        if turn and " gratis " not in pair.source.low and " kosteloos " not in pair.source.low:
            yield Signal(FindingKind.ADDED, "added.offer", turn.group(), "")


def _thing(word: Word) -> str | None:
    """The thing that a word names, `None` for another word."""
    if word.lemma in _DEEDS or word.folded in _DEEDS:
        return word.lemma
    # HanTa takes a new thing such as "app" for a symbol.
    if not word.is_noun and not word.tag.startswith("SPEC"):
        return None
    if word.lemma in _THINGS:
        return word.lemma
    if word.parts:
        return next((key for key in word.parts[-1] if key in _THINGS and word.lemma.endswith(key)), None)
    return _tail(word.lemma)


def _tail(lemma: str) -> str | None:
    """The thing at the end of a compound that is too new to be taken apart: "cultuurpas"."""
    for at in range(_SHORTEST_STEM, len(lemma) - _SHORTEST_TAIL + 1):
        if lemma[at:] in _THINGS and zipf(lemma[:at]) >= _KNOWN_STEM:
            return lemma[at:]
    return None


def _has(pair: Pair, link: Link, thing: str) -> bool:
    """Whether the source has the thing, or a word for it."""
    if link.score >= EQUIVALENT or link.supported and link.source is not None and link.source.parts:
        # "Lessen" for "cultuureducatie".
        return True
    return any(
        thing in word.keys or any(thing in part for part in word.parts) or thing in word.lemma
        for word in pair.source.words
        if word.content
    )
