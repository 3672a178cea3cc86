"""Parties of whom the source says nothing, in whatever part: helped, asked, worked with, or acting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.faithfulness.doers import Comparison
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.parties import GENERIC
from assistant.faithfulness.party_words import NAMED, SELF

# Everybody may be named so; and names are for their own check.
_ANYBODY = frozenset({SELF, NAMED})
# Parties that a free rewrite may speak of, whatever its source is about.
_USUAL = frozenset(
    "residents members youth elderly parents employees volunteers staff culture schools".split()
)
_ACTING = frozenset("subject by holder met".split())
# The levels of government by their adjectives, and by the words that name them.
_LEVELS = {
    "province": (re.compile(r" provincia\w+ "), re.compile(r" (?:provinci|gedeputeerd)")),
    "state": (
        re.compile(r" (?:landelijke?|nationale?|rijks\S*) "),
        re.compile(r" (?:rijk|landelijk|nationa|minister|kabinet|nederland|land |den haag)"),
    ),
    "europe": (re.compile(r" (?:europese?|eu-\S+) "), re.compile(r" (?:eu |eu-|europ|interreg|efro|esf)")),
    "region": (re.compile(r" regionale? "), re.compile(r" (?:\w*regio|parkst|zuid-limburg|omliggend)")),
}


def check(comparison: Comparison) -> Iterator[Signal]:
    """Signals of parties that are new."""
    yield from _strangers(comparison)
    yield from _other_level(comparison)


def _strangers(comparison: Comparison) -> Iterator[Signal]:
    seen: set[str] = set()
    for doing in comparison.claim:
        for party in (*doing.doers, *doing.others):
            anybody = party.group in _ANYBODY or party.word.folded in GENERIC
            if anybody or party.group in seen or comparison.knows(party):
                continue
            seen.add(party.group)
            usual = party.group in _USUAL or comparison.is_about(party)
            name = "stranger_weak" if usual else "stranger" if party.role in _ACTING else "stranger_beside"
            yield Signal(FindingKind.AGENT, f"agent.{name}", party.text, "")


def _other_level(comparison: Comparison) -> Iterator[Signal]:
    """Another level of government: "provinciaal programma" for "landelijk programma"."""
    claim, source = comparison.pair.claim.low, comparison.pair.source.low
    for level, (adjective, names) in _LEVELS.items():
        said = adjective.search(claim)
        if said is None or names.search(source):
            continue
        others = (found for other, (found, _) in _LEVELS.items() if other != level)
        there = next(filter(None, (other.search(source) for other in others)), None)
        if there is not None:
            yield Signal(FindingKind.AGENT, "agent.other_level", said.group().strip(), there.group().strip())
