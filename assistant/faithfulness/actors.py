"""Who does something: the parties that policy texts speak of, and the part they have in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from assistant.faithfulness.reading import Sentence, Word

# Parties of one sort by their lemmas and forms. One that is not here is no party for the checks of doers;
# organisations with a name are seen by the check of names.
_SORTS: dict[str, str] = {
    "gemeente": "we wij ons onze gemeente coalitie college heerlen gemeentebestuur stadsbestuur gemeentelijk gemeentelijke "
    "ambtenaar ambtenaren coalitiepartij coalitiepartijen",
    "raad": "gemeenteraad raad raadslid raadsleden",
    "provincie": "provincie provinciaal provinciale provincies",
    "rijk": "rijk rijksoverheid kabinet regering minister ministerie landelijk landelijke staat den haag haag rijks tweede kamer",
    "europa": "europa eu",
    "regio": "regio parkstad regiogemeenten buurgemeenten gemeenten stadsregio",
    "waterschap": "waterschap",
    "inwoner": "inwoner inwoners bewoner bewoners burger burgers u uw buurtbewoner buurtbewoners omwonende omwonenden "
    "heerlenaar heerlenaren huurders huurder belangstellenden",
    "ouder": "ouder ouders",
    "jongere": "jongere jongeren kind kinderen jeugd scholier scholieren leerling leerlingen student studenten",
    "oudere": "oudere ouderen senior senioren",
    "ondernemer": "ondernemer ondernemers bedrijf bedrijven bedrijfsleven werkgever werkgevers winkelier winkeliers mkb ondernemersvereniging",
    "corporatie": "corporatie corporaties woningcorporatie woningcorporaties verhuurder verhuurders woningbouwvereniging",
    "eigenaar": "eigenaar eigenaren vastgoedeigenaar vastgoedeigenaren pandeigenaar pandeigenaren",
    "ontwikkelaar": "ontwikkelaar ontwikkelaars projectontwikkelaar projectontwikkelaars belegger beleggers investeerder investeerders",
    "school": "school scholen onderwijs onderwijsinstelling onderwijsinstellingen leraar leraren docent docenten schoolbestuur schoolbesturen "
    "universiteit hogeschool basisschool basisscholen",
    "zorg": "zorgaanbieder zorgaanbieders zorginstelling zorginstellingen zorgverzekeraar zorgverzekeraars huisarts huisartsen ziekenhuis zorgverlener zorgverleners zorgpartijen ggd",
    "politie": "politie agent agenten justitie",
    "handhaver": "handhaver handhavers boa boas boa's handhaving",
    "vereniging": "vereniging verenigingen club clubs sportclub sportclubs stichting stichtingen",
    "vrijwilliger": "vrijwilliger vrijwilligers mantelzorger mantelzorgers",
    "partner": "partner partners partij partijen organisaties instellingen maatschappelijke",
    "wethouder": "wethouder wethouders",
    "burgemeester": "burgemeester",
    "initiatiefnemer": "initiatiefnemer initiatiefnemers aanvrager aanvragers",
    "vervoerder": "arriva vervoerder vervoerders ns prorail",
    "deskundige": "deskundige deskundigen expert experts bureau adviesbureau onderzoekers",
    "dienst": "dienst uwv wsp",
}  # fmt: skip
# Words before a party that make it not the one who acts.
_BESIDE = frozenset(
    "met aan voor bij tussen richting naar tegen onder in van samen over op uit rond vanuit voor naast namens via om zonder".split()
)
_BY = frozenset({"door"})
_BETWEEN = frozenset("de het een onze hun haar zijn ook alle andere lokale regionale betrokken samen".split())


@lru_cache(maxsize=1)
def _sorts() -> dict[str, str]:
    return {word: sort for sort, words in _SORTS.items() for word in words.split()}


@dataclass(frozen=True)
class Actor:
    """A party in a sentence; `role` is "subject", "by" (behind "door") or the preposition before it."""

    word: Word
    sort: str
    role: str

    @property
    def acts(self) -> bool:
        """Whether it may be the one who does what the sentence says."""
        return self.role in ("subject", "by")


def sort_of(word: Word) -> str | None:
    """The sort of party that a word names."""
    return _sorts().get(word.folded) or (_sorts().get(word.lemma) if word.content else None)


@lru_cache(maxsize=2048)
def actors(sentence: Sentence) -> tuple[Actor, ...]:
    """The parties of a sentence in order."""
    found = []
    for at, word in enumerate(sentence.words):
        sort = sort_of(word)
        if sort is None:
            continue
        role = "subject"
        for other in reversed(sentence.words[max(0, at - 4) : at]):
            if other.folded in _BY:
                role = "by"
                break
            if other.folded in _BESIDE:
                role = other.folded
                break
            if other.folded in ("en", "of") and found and found[-1].word.index >= other.index - 3:
                role = found[-1].role
                break
            if other.folded not in _BETWEEN and not other.tag.startswith("ADJ"):
                break
        if word.folded in ("ons", "onze", "uw"):
            role = "of"
        found.append(Actor(word, sort, role))
    return tuple(found)
