"""The words that a Dutch compound is made of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from assistant.dutch.frequency import zipf
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.morphology import LONGEST_WORD, Analysis

# Prefixes, particles, suffixes and closed-class words: no compound of theirs helps search, and as
# pieces of other words they are what makes splitting go wrong.
_NO_PART = frozenset(
    """
    aan aard aal achter achtig af als alle baar ben bent bij binnen boven buiten bin con dan dat den der
    des die dit doen dom door een eens enkel er ere erg gaan ging haar had heb heden heen
    heid hem her hen hier hij hoe hun iets ik in ing ingen isch ja je jes kan kom komt lijk lijke lijks ling
    lingen loos los maar mede mee mis moet naar nee neer net niet nog nul nu of om omhoog onder ons ont
    ooit ook op over pas per pre pro re rede rond samen schap schappen sel ser sie sta staan te tegen
    ten ter terug tie ting toch toe toen tot tussen uit van vast ver vol voor voort waar wat wel
    wie wil wordt zaam zal zelf zich zie zij zijn zo zou hebben kunnen moeten mogen willen zullen worden
    eren erend rend rende elde ende enig eerd iteit teit atie anti inter super ultra semi rij erij
    acht aller buit even infra krachtig maal matig miss jaarlijks vanzelf ring tering vert waardig
    est age aris air ant ent ier ist eur eus oren aren ieren ste den lei tal ton ren sten tel
    """.split()
)
# Heads of three letters that are common enough in compounds to do without HanTa's word for it.
_SHORT_HEADS = frozenset({"bad", "bak", "bos", "bus", "dak", "hal", "pad", "pas", "weg", "wet"})
# Names, and words whose meaning is not that of their parts.
_WHOLE = frozenset(
    {"gelderblom", "kerkrade", "landgraaf", "simpelveld", "wethouder", "brandweer", "schouwburg"}
)
_LINKS = ("", "s", "en", "e", "n", "er")
# Above this Zipf value a word means more than its parts ("gemeente", "onderzoek", "voorzitter").
_OWN_MEANING = 4.9
# How common a part must be, by its length: short strings occur in many words by chance.
_LEAST_ZIPF = {3: 3.9, 4: 3.4, 5: 3.1}
_LEAST_ZIPF_LONG = 2.8
_SHORTEST_COMPOUND = 7
_KNOWN_VERB = 2.5
_PENALTY_PER_PART = 2.0
_PENALTY_PER_LINK = 0.7
_REWARD_PER_MORPHEME_BOUNDARY = 1.5


@dataclass(frozen=True)
class _Split:
    cost: float
    parts: tuple[str, ...]


def compound_parts(word: str, lemmatizer: Lemmatizer) -> tuple[str, ...]:
    """Return the smallest parts of a compound without linking letters, or an empty tuple.

    "woningbouwoffensief" gives ("woning", "bouw", "offensief").
    """
    smallest: list[str] = []
    for part in larger_parts(word, lemmatizer):
        smallest.extend(compound_parts(part, lemmatizer) or (part,))
    return tuple(smallest)


def larger_parts(word: str, lemmatizer: Lemmatizer) -> tuple[str, ...]:
    """Return the parts of the first cut through a compound, or an empty tuple.

    "woningbouwoffensief" gives ("woningbouw", "offensief"). The parts are written as they stand
    in the base form of the word. A boundary needs two common words; where HanTa sees the end of a
    morpheme too, less common ones are enough.
    """
    base = lemmatizer.lemma(word)
    if len(base) < _SHORTEST_COMPOUND or not base.isalpha() or zipf(base) >= _OWN_MEANING or base in _WHOLE:
        return ()
    analysis = lemmatizer.analysis(base)
    if len(base) > LONGEST_WORD or analysis.tag.startswith("WW") or _comes_from_verb(base):
        return ()
    return _parts(base, _boundaries(analysis))


def _comes_from_verb(base: str) -> bool:
    """Whether "handhaving" is of "handhaven", and not of "hand" and "having"."""
    return base.endswith("ing") and zipf(base[:-3] + "en") >= _KNOWN_VERB


def _boundaries(analysis: Analysis) -> frozenset[int]:
    """Return the positions where a morpheme that is not a suffix ends or begins."""
    positions: set[int] = set()
    position = 0
    for morpheme in analysis.morphemes:
        if not morpheme.tag.startswith("SUF"):
            positions.add(position)
        position += len(morpheme.text)
    return frozenset(positions)


@lru_cache(maxsize=20_000)
def _parts(base: str, boundaries: frozenset[int]) -> tuple[str, ...]:
    best: list[_Split | None] = [None] * (len(base) + 1)
    best[len(base)] = _Split(0.0, ())
    for start in range(len(base) - 3, -1, -1):
        for end in range(start + 3, len(base) + 1):
            part = base[start:end]
            if not _is_part(part, start, end, len(base), boundaries):
                continue
            for link in _LINKS:
                following = end + len(link)
                rest = best[following] if following <= len(base) else None
                if rest is None or not base.startswith(link, end) or (link and not rest.parts):
                    continue
                cost = rest.cost + _cost(part, link, following, boundaries)
                current = best[start]
                if current is None or cost < current.cost:
                    best[start] = _Split(cost, (part, *rest.parts))
    whole = best[0]
    return whole.parts if whole and len(whole.parts) > 1 else ()


def _is_part(part: str, start: int, end: int, length: int, boundaries: frozenset[int]) -> bool:
    if (start == 0 and end == length) or part in _NO_PART:
        return False
    if (
        len(part) == 3
        and not (end == length and part in _SHORT_HEADS)
        and not ((start == 0 or start in boundaries) and (end == length or end in boundaries))
    ):
        return False
    return zipf(part) >= _LEAST_ZIPF.get(len(part), _LEAST_ZIPF_LONG)


def _cost(part: str, link: str, following: int, boundaries: frozenset[int]) -> float:
    cost = _PENALTY_PER_PART + max(0.0, 6.0 - zipf(part)) + (_PENALTY_PER_LINK if link else 0.0)
    return cost - (_REWARD_PER_MORPHEME_BOUNDARY if following in boundaries else 0.0)


def looks_like_compound(word: str) -> bool:
    """Whether `word` can be cut into common words; a quick guess without HanTa, for unknown words."""
    return len(word) >= _SHORTEST_COMPOUND and bool(_parts(word.lower(), frozenset()))
