"""Topics that lie near another: passages are about both, and switching one off leaves the other on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import permutations
from typing import NamedTuple

from assistant.model import PlainRecord

MOST_NEAR = 3
"""So many neighbours are named: a longer list is read by nobody who is in a hurry."""

# One passage that two topics share may be chance.
_FEWEST_SHARED = 2


class NearTopic(NamedTuple):
    """A neighbour of a topic: its theme, and how many passages are about both."""

    theme: str
    shared: int


NearTopics = Mapping[str, tuple[NearTopic, ...]]
"""The neighbours of each topic by its theme, the nearest first; a topic without any may be left out."""


def near_topics(records: Iterable[PlainRecord], named: Callable[[str], Collection[str]]) -> NearTopics:
    """Return, for each theme, at most `MOST_NEAR` others: those that share most passages with it.

    A passage has the themes of its record, and those that are `named` in what residents ask about it.
    """
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for record in records:
        themes = dict.fromkeys((*record.themes, *sorted(named(" ".join(record.questions)))))
        for theme, other in permutations(themes, 2):
            shared[theme][other] += 1
    return {
        theme: tuple(
            NearTopic(other, count)
            for other, count in others.most_common(MOST_NEAR)
            if count >= _FEWEST_SHARED
        )
        for theme, others in shared.items()
    }
