"""What the words of a message are worth when one asks what the message is about."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from assistant.dutch.frequency import zipf
from assistant.dutch.stopwords import is_light_verb, is_stop_word
from assistant.dutch.tokens import fold


class Kind(StrEnum):
    """What a word adds to a subject.

    `TELLING` words make a subject. `THING` words name something that is known from before ("de aanpak",
    "het geld"): they belong to a subject, and are none by themselves. `RELATION` words ask something about
    a subject ("kost", "klaar", "verplicht"). `LINK` words join the words of a subject. `TIME` says when.
    """

    TELLING = "telling"
    THING = "thing"
    RELATION = "relation"
    LINK = "link"
    TIME = "time"
    EMPTY = "empty"


ARTICLES = frozenset("de het een geen".split())
PREPOSITIONS = frozenset(
    "aan achter bij binnen boven buiten door in langs met na naar naast onder op over per rond sinds te "
    "tegen tijdens tot tussen uit van vanaf via volgens voor zonder".split()
)
QUESTION_WORDS = frozenset(
    "wie wat waar wanneer waarom hoe welk welke hoeveel hoezo waarvoor waarmee waarover waarheen waarnaar "
    "waarop wiens".split()
)
# Finite verbs that a question may open with or turn on; enough to tell a sentence from a fragment.
VERBS = frozenset(
    """
    ben bent is was waren zijn heb hebt heeft had hadden hebben wordt word worden werd werden zal zullen
    zou zouden kan kun kunt kunnen ken kon konden mag mogen mocht mochten moet moeten moest moesten wil
    wilt willen wilde wilden wou ga gaat gaan ging gingen kom komt komp kome komme komen kwam doe doet
    doen deed krijg krijgt krijgen geldt gelden klopt kost kosten blijft blijven bestaat bestaan staat
    stond stonden begint werkt helpt betaalt betalen betale bouwt stopt zit zitten loopt vindt vind vonden
    bouwen kunne zulle wille moete gane betekent zat zaten lag lagen kreeg kregen maakt maken ziet zien
    zegt zeggen heet regelt beslist geeft
    """.split()
)
_LINKS = ARTICLES | PREPOSITIONS | frozenset("en of meer minder".split())
_TIMES = frozenset(
    """
    vroeger destijds toen toentertijd indertijd nu tegenwoordig momenteel straks binnenkort vandaag morgen
    daarna volgend volgende vorig vorige komend komende overdag avonds ochtends middags nachts weekend
    zondag zondags zaterdag zaterdags
    """.split()
)
_THINGS = frozenset(
    """
    aanpak aanpakken actie acties afspraak afspraken akkoord ambtenaar ambtenaren bedrag beleid besluit
    besluiten bericht berichten bewoners bijdrage boete boetes budget buurt buurten deel delen ding dingen
    doel doelen eis eisen euro fase fases gebied gebieden gebouw gebouwen gedoe geld gevolg gevolgen groep
    groepen hulp idee ideeen initiatief inwoners kans kansen keuze keuzes korting link maatregel
    maatregelen mensen miljoen onderzoek organisatie partij partijen periode persoon personen pilot plaats
    plan plannen plek plekken probleem problemen proef proeven programma programma's project projecten
    reden redenen regel regeling regelingen regels soort stad stadsdeel stadsdelen stap stappen steun
    straf taak taken terrein tijd verandering verbod verhaal verschil voordeel voordelen voorstel
    voorwaarde voorwaarden vraag vragen wet wethouder wijk wijken zaak zaken
    """.split()
)
_RELATIONS = frozenset(
    """
    aanmelden aanvraagt aanvragen adres af afgesproken baas bedacht begin beginnen begint begonnen bekend
    bellen beloofd bepaald bepaalt bepalen beslis beslissen beslist besloten bestaan bestaat bestond
    betaal betaald betaalt betalen beter bouw concreet contact datum dicht doorgaan doorgaat duren duur
    duurder duurt eerder eerst einde eindigt erg gebeurd gebeuren gebeurt gedaan gekozen gelden geldt
    gelijk gelukt gemaakt genoeg geregeld gestart gewijzigd gezien goed goedkoop goedkoper gold gratis
    groot groter haalbaar helpen helpt geholpen hoger hoog inschrijven kiezen klaar klein klopt kost
    kosten krijgen kwijt laag laatste lager lang langer later ligt locatie loopt lopen lukken lukt
    meebeslissen meedoen meepraten melden mogelijk nieuw nieuwe nodig open openen opening opent opgeven
    oud oude prijs regelen regelt rekenen slecht slechter sluit sluiten snel sneller start starten staan
    stoppen stopt toegestaan toestaan uitgegeven uitgelegd vast ver verandert veranderen veranderd
    verantwoordelijk verantwoordelijke verboden verdien verdienen verdient verplicht waar waard werken
    werkt zeker zien
    """.split()
)
_EMPTY = frozenset(
    """
    zat zaten lag lagen al alweer allebei andere anderen ander avond bedoel bedoeld bedoelen bedoelt best
    betekent bijvoorbeeld college dacht dachten dag dagen deden denk denken denkt dus echt eentje
    eigenlijk eindelijk ene er eraan erbij erheen erin eruit gane gehoord gelezen gemeente gestaan gewoon
    gezegd gingen hadden heb heen heet helemaal hep heten hier hierheen hoeveel hoezo hoor hoort horen
    iedere ie ieder inderdaad jaar jaren jullie ken kenne keer kome komp komme kreeg kregen kunne kunt
    kwamen las lees lieten maand maanden mee moete net nogal nou ons onze ook overigens pas precies
    sowieso staat stadsbestuur stond stonden svp toch trouwens uur vast veel vind vinden vindt vond vonden
    week weken wel wellicht weten wij wille wist wisten zeg zeggen zegt zei zo zoiets zoveel zowat zulle
    """.split()
)
# Named for what they are, they are known in any town.
_PLACES = frozenset(
    "centrum binnenstad stad stadscentrum noord zuid oost west noorden zuiden oosten westen station "
    "stationsgebied".split()
)
_PLACE_ENDINGS = "heide berg veld broek rade burg hoven horst drecht kerk baan graaf wegen dorp beek".split()
_SHORTEST_PLACE = 7
# A word with such an ending that is more common (Zipf) is likely no name; a guess, tried on the
# places of Heerlen.
_RARE = 3.4
_GROUPS = frozenset(
    """
    jongeren ouderen kinderen volwassenen senioren gezinnen ouders leerlingen scholieren studenten minima
    werklozen werkzoekenden huurders huiseigenaren ondernemers bedrijven winkeliers verenigingen
    vluchtelingen statushouders asielzoekers mantelzorgers gehandicapten peuters kleuters vrouwen mannen
    bezoekers toeristen daklozen arbeidsmigranten vrijwilligers starters nieuwkomers mensen
    """.split()
)
_DOUBLE_VOWELS = ("aa", "ee", "oo", "uu")
_SHORTEST_STEM = 3


@lru_cache(maxsize=4096)
def kind_of(word: str) -> Kind:
    """What a word of a message is worth; a form without its last n ("wete") counts as written in full."""
    if len(word) > 1 and word.isalpha() and word.isupper():
        return Kind.TELLING
    if fold(word) in _LINKS:
        return Kind.LINK
    for plain in _spellings(word):
        if plain in _TIMES or _is_year(plain):
            return Kind.TIME
        if plain in _THINGS:
            return Kind.THING
        if plain in _RELATIONS:
            return Kind.RELATION
        if plain in _EMPTY or is_stop_word(plain) or is_light_verb(plain) or not plain[1:]:
            return Kind.EMPTY
    return Kind.TELLING


def looks_like_place(word: str) -> bool:
    """Whether a word, whatever its capitals, names a part of a town or a village."""
    plain = fold(word)
    if plain in _PLACES or any(plain.endswith(f"-{part}") for part in _PLACES):
        return True
    shaped = len(plain) >= _SHORTEST_PLACE and any(plain.endswith(ending) for ending in _PLACE_ENDINGS)
    return shaped and zipf(plain) < _RARE


def is_group(word: str) -> bool:
    """Whether a word names a group of people or businesses: "jongeren"."""
    return any(plain in _GROUPS for plain in _spellings(word))


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word without its ending, for telling whether two words are forms of one: "baan", "banen"."""
    plain = fold(word)
    for ending in ("'s", "en", "s", "e"):
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST_STEM:
            plain = plain[: -len(ending)]
            break
    for double in _DOUBLE_VOWELS:
        plain = plain.replace(double, double[0])
    if plain[-1:] in ("z", "v"):
        plain = plain[:-1] + {"z": "s", "v": "f"}[plain[-1]]
    return plain[:-1] if plain[-1:] == plain[-2:-1] else plain


def _spellings(word: str) -> Iterator[str]:
    plain = fold(word)
    yield plain
    if plain.endswith("e"):
        yield f"{plain}n"


def _is_year(word: str) -> bool:
    first, *rest = word.split("-")
    return len(first) == 4 and first.isdecimal() and first[:2] in ("19", "20") and len(rest) < 2
