"""How often something happens by the words of a text: "jaarlijks", "eens per kwartaal", "om de week"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.dutch.number_words import cardinal
from assistant.dutch.tokens import fold

_A_YEAR = {
    "jaar": 1.0,
    "jaren": 1.0,
    "halfjaar": 2.0,
    "half jaar": 2.0,
    "kwartaal": 4.0,
    "kwartalen": 4.0,
    "maand": 12.0,
    "maanden": 12.0,
    "week": 52.0,
    "weken": 52.0,
    "dag": 365.0,
    "dagen": 365.0,
}
_STEMS = {
    "jaarlijks": "jaar",
    "maandelijks": "maand",
    "wekelijks": "week",
    "dagelijks": "dag",
}
_PERIOD = r"(?:half\ ?jaar|jaar|jaren|kwartaal|kwartalen|maand(?:en)?|week|weken|dag(?:en)?)"
_COUNT = r"(?:\d{1,3}|[a-z]{3,20})"
_EVERY = r"(?:per|elke?|iedere?|in\ de|in\ het|in\ een)"
_PATTERN = re.compile(
    rf"""
    \b(?P<times>{_COUNT})\ ?(?:keer|maal|x|×)\ (?:{_EVERY})\ (?:(?P<times_of>{_COUNT})\ )?
        (?P<times_period>{_PERIOD})\b
    |\b(?P<fold>[a-z]{{3,12}}?)maal\ (?:{_EVERY})\ (?P<fold_period>{_PERIOD})\b
    |\beens\ (?:per|in\ de|in\ het|elke?|iedere?)\ (?:(?P<once_of>{_COUNT})\ )?(?P<once_period>{_PERIOD})\b
    |\b(?P<head>half|[a-z]{{3,12}}?)?-?(?P<stem>jaarlijks|maandelijks|wekelijks|dagelijks)e?\b
    |\b(?P<again>jaar|maand|week|dag)\ (?:na|op)\ (?P=again)\b
    |(?P<always>\b24/7\b|\bdag\ en\ nacht\b)
    |\bom\ (?:de|het)\ (?:(?P<skip>{_COUNT})\ )?(?P<skip_period>{_PERIOD})\b(?!(?:\ \w+){{0,3}}\ te\b)
    |\b(?:per|elke?|iedere?)\ (?:(?P<every>{_COUNT})\ )?(?P<every_period>{_PERIOD})\b
    """,
    re.VERBOSE,
)
# Four weeks count as a month.
_SAME = 0.12


@dataclass(frozen=True)
class Recurrence:
    """How often something happens, and where the text says so.

    `rates` are times a year: more than one where the word may mean either ("tweejaarlijks").
    """

    start: int
    end: int
    text: str
    rates: frozenset[float]

    def agrees(self, other: Recurrence) -> bool:
        """Whether both may mean the same."""
        return any(abs(one / two - 1) <= _SAME for one in self.rates for two in other.rates)


def recurrences(text: str) -> list[Recurrence]:
    """Return what `text` says of how often things happen, in order."""
    low = fold(text)
    if len(low) != len(text):
        low = text.lower()
    found = []
    for match in _PATTERN.finditer(low):
        rates = _rates(match)
        if rates:
            found.append(Recurrence(match.start(), match.end(), text[match.start() : match.end()], rates))
    return found


def _rates(match: re.Match[str]) -> frozenset[float]:
    group = match.groupdict()
    if group["always"]:
        return frozenset({_A_YEAR["dag"], _A_YEAR["week"]})
    if group["again"]:
        return _once(_A_YEAR[group["again"]])
    if group["stem"]:
        base = _A_YEAR[_STEMS[group["stem"]]]
        if not group["head"]:
            return frozenset({base})
        times = 2 if group["head"] == "half" else _number(group["head"])
        if not times:
            return frozenset()
        return frozenset({base * times} if group["head"] == "half" else {base * times, base / times})
    if group["times_period"]:
        times, each = _number(group["times"]), _number(group["times_of"] or "een")
        return _once(_A_YEAR[group["times_period"]] * times / each) if times and each else frozenset()
    if group["fold_period"]:
        return _once(_A_YEAR[group["fold_period"]] * _number(group["fold"]))
    if group["once_period"]:
        each = _number(group["once_of"] or "een")
        return _once(_A_YEAR[group["once_period"]] / each) if each else frozenset()
    if group["skip_period"]:
        skip = 2 if group["skip"] in (None, "andere") else _number(group["skip"])
        return _once(_A_YEAR[group["skip_period"]] / skip) if skip else frozenset()
    each = _number(group["every"] or "een")
    return _once(_A_YEAR[group["every_period"]] / each) if each else frozenset()


def _once(rate: float) -> frozenset[float]:
    return frozenset({rate} if rate else ())


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else (cardinal(word) or 0)


def unmatched(claim: str, source: str) -> list[tuple[Recurrence, Recurrence | None]]:
    """Return how often a claim says that its source does not, each with what the source has instead."""
    said = recurrences(claim)
    if not said:
        return []
    true: Sequence[Recurrence] = recurrences(source)
    return [(one, true[0] if true else None) for one in said if not any(one.agrees(other) for other in true)]
