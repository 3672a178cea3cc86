"""Topics that lie near another: passages are about both, and switching one off leaves the other on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import permutations
from typing import NamedTuple

from assistant.model import PlainRecord
from assistant.themes import Theme, Themes

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


def near_topics(records: Iterable[PlainRecord], themes: Iterable[Theme]) -> NearTopics:
    """Return, for each theme, at most `MOST_NEAR` others: those that share most passages with it.

    A passage has the themes of its record, and those of which a word stands in what residents ask about it.
    """
    # Words as they stand: nobody who turns the brake waits until two thousand questions are read.
    listed = Themes(tuple(themes), str.casefold)
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for record in records:
        asked = sorted(listed.named(" ".join(record.questions)))
        for theme, other in permutations(dict.fromkeys((*record.themes, *asked)), 2):
            shared[theme][other] += 1
    return {
        theme: tuple(
            NearTopic(other, count)
            for other, count in others.most_common(MOST_NEAR)
            if count >= _FEWEST_SHARED
        )
        for theme, others in shared.items()
    }
