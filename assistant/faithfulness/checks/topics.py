"""Added: a subject that a source does not touch at all, such as money, a building or a course."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Word

# Subjects about which policy texts make promises, each with the words that touch it. A word counts for a
# compound too ("studentenkamers": kamer). Wide on purpose: one of them in the source is enough.
_TOPICS: dict[str, str] = {
    "money": (
        "geld euro kosten kost betalen betaalbaar gratis budget subsidie vergoeding vergoeden "
        "financieren financieel financiering bijdrage bijdragen investeren investering begroting duur "
        "goedkoop prijs tarief belasting lening lenen fonds middel middelen krediet uitkering inkomen "
        "loon salaris huur koop besparen bezuinigen winst baten opbrengst rendement verdienen schuld "
        "bekostigen sponsor sponsoring waarde rijksmiddelen kostendekkend bedrag lasten arm armoede "
        "economisch economie koopkracht"
    ),
    "building": (
        "gebouw kantoor pand zaal hal kamer woning huis bouwen bouw vastgoed locatie accommodatie "
        "ruimte lokaal centrum voorziening vestigen vestiging huisvesten huisvesting werkplaats "
        "campus nieuwbouw plek stadhuis loket school"
    ),
    "learning": (
        "school opleiding cursus les leren onderwijs scholing training leerling student studie "
        "studeren diploma vakschool docent leraar kennis workshop educatie ontwikkelen hogeschool "
        "universiteit jongere kind academie"
    ),
    "travel": (
        "auto fiets bus trein verkeer parkeren vervoer weg straat rijden bereikbaar bereikbaarheid "
        "mobiliteit ov stalling reizen spoor verbinding fietsen lopen automobilist station rolstoel"
    ),
    "digital": (
        "app website internet digitaal digitalisering online computer scherm data sociaal media "
        "e-mail technologie platform web telefoon qr-code portaal panel"
    ),
    "care": (
        "zorg arts dokter ziekenhuis gezond gezondheid ziek hulp helpen zorgverlener behandeling "
        "medisch patient welzijn ggd mantelzorger ondersteuning ondersteunen begeleiding leefstijl "
        "verzorgen verpleging"
    ),
    "staff": (
        "medewerker ambtenaar personeel adviseur coach begeleider team projectleider directeur "
        "consulent contactpersoon aanspreekpunt medewerkers deskundige deskundig bureau beheerder "
        "coordinator professional regisseur manager expert leiding"
    ),
    "prize": "prijs beloning boete straf wedstrijd korting bonus sanctie belonen",
    "language": "taal vertalen vertaling engels duits lezen schrijven communicatie tolk leesbaar",
    "animals": (
        "dier hond kat vogel dierenwelzijn dierenarts huisdier diervriendelijk natuur plaagdier "
        "insect biodiversiteit"
    ),
    "green": (
        "boom groen plant tuin park water bos natuur bomenkap stadslandbouw bloem gras landschap klimaat"
    ),
    "energy": (
        "energie stroom zonnepaneel windmolen aardgas isolatie isoleren duurzaam verduurzamen warmte "
        "elektrisch laadpaal netcongestie zon wind"
    ),
    "sport": (
        "sport zwemmen zwembad bewegen spelen club voetbal sporthal zwemles zwemdiploma beweegtuin "
        "speelplek schoolzwemmen"
    ),
    "food": "eten voeding voedsel maaltijd koken restaurant horeca roken alcohol drinken landbouw",
    "safety": (
        "politie veilig veiligheid camera criminaliteit overlast boa handhaving handhaven toezicht "
        "brandweer ondermijning controleren controle regel toezien inbraak drugs geweld"
    ),
}


# Words of the subjects that a claim uses as turns of phrase as well.
_WIDE = frozenset(
    "weg plek ruimte middel waarde hulp maatregel regel lasten duur kost leiding verbinding natuur".split()
)


@lru_cache(maxsize=1)
def _by_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for topic, words in _TOPICS.items():
        for word in words.split():
            found.setdefault(word, set()).add(topic)
    return {word: frozenset(topics) for word, topics in found.items()}


def _topics(word: Word) -> frozenset[str]:
    table = _by_word()
    keys = {word.lemma, word.folded, *word.keys}
    for part in word.parts:
        keys |= part
    return frozenset(topic for key in keys for topic in table.get(key, ()))


def _names(word: Word) -> bool:
    """Whether a word of a claim names its subject: verbs ("dat loopt via") and wide nouns also say else."""
    return (word.is_noun or word.tag.startswith("ADJ")) and word.lemma not in _WIDE


def check(pair: Pair) -> Iterator[Signal]:
    """A signal for each subject of which the source has no word; each subject once."""
    stated = {topic for word in pair.source.words if word.content for topic in _topics(word)}
    told: set[str] = set()
    for aligned in pair.sentences:
        for link in aligned.links:
            if link.supported or not _names(link.word):
                continue
            topics = _topics(link.word)
            if topics and not topics & stated and not topics & told:
                told |= topics
                name = "added.topic" if aligned is pair.sentences[-1] else "added.topic_earlier_weak"
                yield Signal(FindingKind.ADDED, name, link.word.text, "", 1.0)
