"""Where a separable Dutch verb splits: "aanvragen" is "aan|vragen"; "ondertekenen" does not split."""

from __future__ import annotations

from assistant.dutch.conjugation import Verb, participle
from assistant.dutch.frequency import zipf
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.strong_verbs import INSEPARABLE

_ALWAYS_SPLIT = tuple(
    "tegemoet overeen veilig leiding teleur binnen kennis lastig bekend mede waar stop thuis vorm stand "
    "langs schoon vooruit bijeen plaats tegen terug voort samen klaar neer rond goed vrij "
    "uiteen open stil deel vast toe aan mee bij uit weg los op af in na".split()
)
_SOMETIMES_SPLIT = ("onder", "voor", "over", "door", "om")
_NEVER_SPLIT = frozenset("aanvaarden aanbidden aanschouwen inaugureren opereren innoveren openen".split())
# They split, though their participles do not show it.
_SPLIT = {
    "voorbereiden": "voor|bereiden",
    "doorverwijzen": "door|verwijzen",
    "omzetten": "om|zetten",
    "doorbrengen": "door|brengen",
    "doorzetten": "door|zetten",
    "overzetten": "over|zetten",
}
# Two verbs in one spelling, with the stress on either part.
_TWO_VERBS = frozenset(
    """
    voorkomen overleggen doorlopen overkomen onderhouden ondergaan overdrijven voorzien overzien overschrijven
    doorbreken doorzoeken overleven overwegen omschrijven overrijden overtrekken voorspellen ondergraven
    voorstaan doordringen doorsnijden onderschrijven overschatten overlopen omgeven omringen overspannen
    overvallen onderdrukken doorkruisen omlopen omvliegen overtreden doorstaan overhalen
    """.split()
)
# Zipf values: of a participle that is in use, by how much it must be more common than its rival, of a verb.
_KNOWN_PARTICIPLE = 1.5
_CLEARLY = 1.0
_KNOWN_BASE = 2.5


def particle_of(infinitive: str, lemmatizer: Lemmatizer) -> str | None:
    """A separable infinitive with a bar ("aanvragen" is "aan|vragen"), or `None` where that is unsure.

    "ondertekenen" does not split, and "voorkomen" is two verbs: both give `None`.
    """
    if infinitive in _SPLIT:
        return _SPLIT[infinitive]
    if infinitive in _NEVER_SPLIT or infinitive in _TWO_VERBS:
        return None
    for particle in (*_ALWAYS_SPLIT, *_SOMETIMES_SPLIT):
        base = infinitive.removeprefix(particle)
        if base == infinitive or zipf(base) < _KNOWN_BASE or not base.endswith("n"):
            continue
        if not any(lemmatizer.tag(word).startswith("WW(") for word in (infinitive, base, f"te {base}")):
            continue
        try:
            form = participle(Verb(particle, base, joined=True)).removeprefix(particle)
        except ValueError:
            continue
        if _splits(particle, base, form):
            return f"{particle}|{base}"
    return None


def _splits(particle: str, base: str, form: str) -> bool:
    """Whether usage has the participle with "ge" inside ("aangevraagd"), as separable verbs have it."""
    inside, without = zipf(particle + form), zipf(particle + form.removeprefix("ge"))
    if particle in _ALWAYS_SPLIT:
        return inside >= _KNOWN_PARTICIPLE
    if base.startswith(INSEPARABLE) and not form.startswith("ge"):
        return False
    # "doorgeven" is also what "doorgegeven" leaves without "ge".
    return inside >= _KNOWN_PARTICIPLE and (form.removeprefix("ge") == base or inside - without >= _CLEARLY)
