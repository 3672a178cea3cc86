"""With whom: another partner than in the source, each by himself for all together, in whose opinion."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.faithfulness.doers import Comparison
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.parties import GENERIC, Doing, Party
from assistant.faithfulness.party_words import NAMED, SELF

_WITH = frozenset({"met", "i.s.m"})
_JOINTLY = frozenset("samen samenwerking samenwerken i.s.m overleg afstemming samenspraak".split())
_JOINT = re.compile(
    r"(?<= )(?:samen|gezamenlijk\S*|gemeenschappelijk\S*|met elkaar|met zijn allen|met z'n allen|collectie\S*"
    r"|gedeeld\S*|onderling\S*|met-elkaar|samenwerk\S*|saamhorig\S*|eendrachtig\S*|de handen ineen|in overleg"
    r"|in teamverband|als team)(?= )"
)
_APART = re.compile(
    r"(?<= )(?:(?:ieder|elk|iedereen) (?:\S+ ){0,2}?(?:voor zich|apart|afzonderlijk|alleen|zelf)"
    r"|(?:los|apart|onafhankelijk) van elkaar|op eigen houtje|op eigen kracht|in (?:zijn|hun|haar) eentje"
    r"|in z'n eentje|afzonderlijk\S*|ieders eigen|ieder zijn eigen|elk hun eigen|ieder hun eigen)(?= )"
)


def check(comparison: Comparison) -> Iterator[Signal]:
    """Signals of company."""
    yield from _partners(comparison)
    yield from _apart(comparison)
    yield from _according(comparison)


def _partners(comparison: Comparison) -> Iterator[Signal]:
    """A partner whom the source does not have, where it has another one."""
    there = [party for doing in comparison.source for party in _company(doing)]
    if not there:
        return
    for doing in comparison.claim:
        for party in _company(doing):
            usual = party.group in (SELF, NAMED) or party.word.folded in GENERIC
            if not usual and not comparison.knows(party):
                yield Signal(FindingKind.AGENT, "agent.stranger", party.text, there[0].text)


def _company(doing: Doing) -> list[Party]:
    if not {word.lemma for word in doing.words} & _JOINTLY:
        return []
    return [party for party in doing.others if party.role in _WITH]


def _apart(comparison: Comparison) -> Iterator[Signal]:
    """Each by himself, where the source has all together."""
    source = comparison.pair.source.low
    if _APART.search(source):
        return
    for aligned in comparison.pair.sentences:
        said = _APART.search(aligned.sentence.low)
        joint = _JOINT.search(comparison.pair.near(aligned))
        if said and joint and not _JOINT.search(aligned.sentence.low):
            yield Signal(FindingKind.AGENT, "agent.exchanged", said.group().strip(), joint.group().strip())


def _according(comparison: Comparison) -> Iterator[Signal]:
    """In the opinion of somebody of whom the source says nothing."""
    for doing in comparison.claim:
        for party in doing.others:
            anybody = party.group in (SELF, NAMED) or party.word.folded in GENERIC
            if party.role == "volgens" and not anybody and not comparison.knows(party):
                yield Signal(FindingKind.AGENT, "agent.stranger", party.text, "")
