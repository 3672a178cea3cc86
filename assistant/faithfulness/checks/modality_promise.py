"""Modality by promise: what the source wishes, explores or stimulates, told as what comes or is given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Sentence
from assistant.faithfulness.scopes import Scopes
from assistant.faithfulness.senses import ANSWERS, Sense

# So much of a claim's sentence must stand in the sentence of the source that it is held against.
_ENOUGH = 0.7
# Of what is only wished, looked into or helped along nothing has come yet.
_UNDECIDED = frozenset(
    {Sense.EXPLORES, Sense.DOUBTS, Sense.MAYBE, Sense.WISHES, Sense.ASKS, Sense.SUPPORTS, Sense.MUST}
)
# Whoever says one of these in the same sentence promises nothing.
_OPEN = frozenset({Sense.EXPLORES, Sense.DOUBTS, Sense.MAYBE, Sense.WISHES, Sense.ASKS, Sense.AIMS})
# What says that something comes for sure: when it is there, who takes care of it, what the reader then has.
_COMES = re.compile(
    r"(?<= )(?:straks|voortaan|binnenkort|ja|altijd|overal|geregeld|regelen|regelt|klaar|zeker"
    r"|kunt (?:u|je)|kun je|(?:u|je) kunt|krijgt (?:u|je)|krijg je|(?:u|je) krijgt"
    r"|(?:uw|je) \S+ (?:gaat|krijgt|komt)"
    r"|da(?:ar|t) (?:zorgt|zorgen|doet|doen|betaalt|betalen)|wij zorgen|we zorgen|zorgen (?:wij|we)"
    r"|voor iedereen|geen \S+ meer)(?= )"
)
# What gives: things handed out, opened or paid, and what a source needs for it.
_GIVES = re.compile(
    r"(?<= )(?:deelt (?:\S+ ){0,6}?uit|delen (?:\S+ ){0,6}?uit|uitdelen|uitgedeeld|aanvragen"
    r"|aan te vragen|gratis"
    r"|opent|openen|geopend|betaalt|betalen|vergoedt|vergoeden|schenkt|schenken|levert|leveren)(?= )"
)
_GIVEN = re.compile(
    r" (?:\S*deel\S*|\S*deling\S*|\S*vra(?:ag|gen)\S*|gratis|kosteloos|\S*open\S*|\S*betaa?l\S*"
    r"|\S*kosten\S*|\S*vergoed\S*"
    r"|\S*lever\S*|\S*subsidi\S*|\S*financ\S*|\S*geld\S*|\S*budget\S*|\S*euro|\S*invest\S*|\S*middelen"
    r"|\S*bied\S*"
    r"|geven|geeft|\S*aanbod|\S*verstrek\S*|opbrengst\S*|oplever\S*|bijdra\S*|steun\S*) "
)


def check(pair: Pair, claim: Scopes, source: Scopes) -> Iterator[Signal]:
    """Signals of what a claim promises while the source has not decided on it."""
    said = {hedge.sense for row in claim.hedges for hedge in row if hedge.is_sure}
    for aligned in pair.sentences:
        if aligned.sentence.is_question:
            continue
        number = aligned.sentence.number
        confirms = number > 0 and aligned.sentence.words[0].folded == "ja"
        # "Komt er een park? Ja." says what its question asks.
        told = pair.sentences[number - 1] if confirms else aligned
        near = pair.near_sentence(told)
        if near is None or _held(told, near) < _ENOUGH:
            continue
        there = {hedge.sense for hedge in source.hedges[near.number] if hedge.is_sure} & _UNDECIDED
        here = {hedge.sense for hedge in claim.hedges[aligned.sentence.number] if hedge.is_sure}
        if not there or here & _OPEN:
            continue
        low = aligned.sentence.low
        comes, gives = _COMES.search(low), _GIVES.search(low)
        unanswered = [sense for sense in there if not ANSWERS[sense] & said]
        if comes and unanswered and not _COMES.search(near.low):
            yield _signal("promised", comes.group())
        elif gives and not _GIVEN.search(near.low):
            yield _signal("promised", gives.group())


def _held(aligned: SentenceAlignment, near: Sentence) -> float:
    """How much of a claim's sentence one sentence of the source has."""
    links = (link for link in aligned.links if link.supported and link.source is not None)
    return sum(
        link.word.weight * link.score for link in links if link.source and link.source.sentence == near.number
    )


def _signal(name: str, words: str) -> Signal:
    return Signal(FindingKind.MODALITY, f"modality.{name}", words, "")
