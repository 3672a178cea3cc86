"""Who does the very verb: the doer of a verb in the claim beside the doers of the same verb in the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import EQUIVALENT
from assistant.faithfulness.doers import Comparison
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.parties import GENERIC, Doing, Party
from assistant.faithfulness.party_words import NAMED, SELF
from assistant.faithfulness.reading import Word

# Verbs of which everybody may be the subject, or that say little by themselves.
_LIGHT = frozenset(
    """
    zijn worden hebben krijgen kunnen mogen zullen moeten hoeven willen gaan komen blijven laten doen
    staan zitten liggen lopen vinden weten denken zien zeggen vragen horen werken samenwerken meewerken
    meedoen meedenken meepraten praten overleggen spreken zorgen helpen maken geven nemen wonen leven
    merken voelen ervaren profiteren groeien beginnen starten stoppen leren gebruiken betekenen ontstaan
    """.split()
)
# Verbs with which something passes from one party to another.
_GIVING = frozenset(
    """
    geven verstrekken uitkeren subsidiëren subsidieren financieren betalen uitbetalen vergoeden toekennen
    schenken aanbieden bieden leveren verlenen uitdelen uitreiken belonen ondersteunen helpen begeleiden
    opleiden trainen onderwijzen adviseren informeren controleren beoordelen toezien handhaven beslissen
    besluiten bepalen goedkeuren faciliteren
    """.split()
)


def check(comparison: Comparison) -> Iterator[Signal]:
    """Signals of doers of a verb that is others' in the source, and of receivers as givers."""
    for doing in comparison.claim:
        if not doing.stated or doing.passive or comparison.pair.claim.sentences[doing.sentence].is_question:
            continue
        doers = [p for p in doing.doers if p.group != NAMED and p.word.folded not in GENERIC]
        if not doers or len(doers) != len(doing.doers):
            continue
        yield from _other_verb_doer(doing, doers, comparison)
        yield from _receiver_gives(doing, doers, comparison)


def _other_verb_doer(doing: Doing, doers: Sequence[Party], comparison: Comparison) -> Iterator[Signal]:
    """The verb of a clause has another doer wherever the source has it."""
    for word in doing.words:
        if not word.is_verb or word.lemma in _LIGHT:
            continue
        there = [other for other in comparison.source if _has_verb(other, word, comparison)]
        stated = [other for other in there if other.doers]
        if not stated or len(stated) < len(there):
            continue
        true = [party for other in there for party in other.doers]
        if all(party.group == NAMED for party in true):
            continue
        linked = sum(_links(doing, other, comparison) for other in there)
        if linked and not any(comparison.among(doer, true) for doer in doers):
            yield Signal(FindingKind.AGENT, "agent.verb_doer", doers[0].text, true[0].text)
            return


def _has_verb(doing: Doing, verb: Word, comparison: Comparison) -> bool:
    link = comparison.pair.link(verb)
    index = link.source.index if link and link.source and link.score >= EQUIVALENT else -1
    return any(word.is_verb and (word.lemma == verb.lemma or word.index == index) for word in doing.words)


def _links(doing: Doing, other: Doing, comparison: Comparison) -> int:
    """How many words with content of a clause of the claim, verbs aside, a clause of the source has."""
    places = {word.index for word in other.words}
    heads = {party.word.index for party in doing.doers}
    links = (
        comparison.pair.link(w) for w in doing.words if not w.is_verb and w.index not in heads and not w.light
    )
    return sum(
        bool(link and link.source and link.supported and link.source.index in places) for link in links
    )


def _receiver_gives(doing: Doing, doers: Sequence[Party], comparison: Comparison) -> Iterator[Signal]:
    """A party gives, helps or decides that does nothing in the source, where others do."""
    verb = next((word for word in doing.words if word.is_verb and word.lemma in _GIVING), None)
    if verb is None:
        return
    stated = [other for other in comparison.source if other.stated]
    active = [party for other in stated for party in other.doers]
    for doer in doers:
        if doer.group == SELF or not active or comparison.among(doer, active):
            continue
        named = [
            party for other in comparison.source for party in other.others if comparison.same(doer, party)
        ]
        if named and all(party.role in ("bare", "aan", "voor", "om", "met") for party in named):
            yield Signal(FindingKind.AGENT, "agent.receiver_gives_weak", doer.text, active[0].text)
            return
