"""To whom it is done: helped, asked, invited or involved is somebody else than in the source."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.faithfulness.alignment import EQUIVALENT
from assistant.faithfulness.doers import Comparison
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.parties import GENERIC, Doing, Party
from assistant.faithfulness.party_words import NAMED, SELF
from assistant.faithfulness.reading import Word

# Verbs whose object is a party.
_TREATING = frozenset(
    """
    uitnodigen nodigen betrekken ondersteunen steunen helpen stimuleren aanmoedigen moedigen informeren
    begeleiden aansporen motiveren activeren raadplegen belonen opleiden scholen ontlasten beschermen
    aanspreken bereiken faciliteren adviseren controleren bijstaan uitdagen verplichten overtuigen opvangen
    voorlichten inspireren toerusten waarschuwen bedienen dienen vertegenwoordigen benaderen huisvesten
    trainen belasten ontzien subsidiëren subsidieren financieren verwijzen doorverwijzen vragen vervangen
    aansturen beoordelen inhuren ontmoeten opzoeken bezoeken aantrekken verleiden
    """.split()
)
_OBJECTS = frozenset({"bare", "subject", "aan", "van", "om", "met", "tussen"})


def check(comparison: Comparison) -> Iterator[Signal]:
    """Signals of parties to whom something is done that the source has done to others."""
    for doing in comparison.claim:
        # "Wie worden betrokken?" and "die hulp nodig hebben" tell nobody apart.
        if comparison.pair.claim.sentences[doing.sentence].is_question:
            continue
        verb = next((w for w in doing.words if w.is_verb and w.lemma in _TREATING), None)
        if verb is None:
            continue
        objects = [p for p in doing.others if p.role == "bare" and p.group != NAMED]
        # "vraagt de gemeente" has the municipality as its subject more often than as its object.
        treated = [party for party in objects if doing.passive or party.group != SELF]
        there = _clause(verb, comparison)
        if not treated or there is None:
            continue
        right = _objects(there, comparison)
        if not right or any(comparison.among(party, right) for party in treated):
            continue
        party = treated[0]
        if party.word.folded not in GENERIC:
            yield Signal(FindingKind.AGENT, "agent.exchanged", party.text, right[0].text)


def _clause(verb: Word, comparison: Comparison) -> Doing | None:
    """The clause of the source with the verb of a clause of the claim."""
    link = comparison.pair.link(verb)
    if link is None or link.source is None or link.score < EQUIVALENT:
        return None
    index = link.source.index
    return next((d for d in comparison.source if any(word.index == index for word in d.words)), None)


def _objects(there: Doing, comparison: Comparison) -> list[Party]:
    """The parties of the source's sentence that may be the object of a clause."""
    sentence = [doing for doing in comparison.source if doing.sentence == there.sentence]
    at = sentence.index(there)
    first = last = at
    while first and sentence[first - 1].verb is None:
        first -= 1
    while last + 1 < len(sentence) and sentence[last + 1].verb is None:
        last += 1
    near = [party for doing in sentence[first : last + 1] for party in doing.others]
    found = [party for party in near if party.role in _OBJECTS]
    return found if any(party.group != NAMED for party in found) else []
