"""HanTa's search for the likeliest parts of speech of a sentence: the same steps and sums, in less time.

For every word HanTa goes through all parts of speech that there are; here only through those that it can be.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

State = tuple[int, int]
# HanTa's names for where a sentence begins and ends, and for what it cannot read.
_EMPTY, _START, _END, _UNKNOWN = 0, 1, 2, 3
# What is less likely than this is impossible.
_LEAST = -1e6
# So many of the best states of a place are followed, and those that are nearly as good.
_FOLLOWED = 5
_NEARLY = 1
# Parts of speech of a word that are this much less likely than its best one are left out.
_CUTOFF = 5


class SentenceSearch:
    """The search of a loaded tagger; it remembers up to `most_words` words, each without its sentence."""

    def __init__(self, tagger: Any, most_words: int) -> None:
        self._tagger = tagger
        self._steps: Mapping[State, Mapping[int, float]] = tagger.LP_trans_word
        # HanTa tries the parts of speech of a word in this order, which is that of every table of steps.
        self._order = {tag: place for place, tag in enumerate(self._steps[_EMPTY, _START])}
        self._may_be = lru_cache(maxsize=most_words)(self._parts_of_speech)

    def tags(self, words: Sequence[str], casesensitive: bool = True) -> list[int]:
        """The part of speech of each word, as `HanoverTagger.tag_sent_viterbi` returns them."""
        rows: list[dict[State, float]] = [{(_EMPTY, _START): 0.0}]
        before: list[dict[State, State]] = []
        for number, word in enumerate(words):
            row: dict[State, float] = {}
            came_from: dict[State, State] = {}
            # The capital of the first word says nothing.
            may_be = self._may_be(word, casesensitive and number > 0)
            for state, chance in _best(rows[-1]):
                steps, last = self._steps[state], state[1]
                for tag, of_word in may_be:
                    total = chance + steps[tag] + of_word
                    new = (last, tag)
                    if total > row.get(new, _LEAST):
                        row[new] = total
                        came_from[new] = state
            rows.append(row)
            before.append(came_from)
        ends = ((chance + self._steps[state][_END], state) for state, chance in rows[-1].items())
        _, state = max(ends, key=lambda end: end[0])
        tags = [state[1]]
        for came_from in before[:0:-1]:
            state = came_from[state]
            tags.append(state[1])
        return tags[::-1]

    def _parts_of_speech(self, word: str, casesensitive: bool) -> tuple[tuple[int, float], ...]:
        found = dict(self._tagger._tag_word(word, _CUTOFF, casesensitive, True))
        if not found or set(found) == {_UNKNOWN}:
            # It may be anything.
            return tuple((tag, 0) for tag in self._order if tag != _END)
        tags = sorted(
            (tag for tag in found if tag in self._order and tag != _END), key=self._order.__getitem__
        )
        return tuple((tag, found[tag]) for tag in tags)


def _best(row: Mapping[State, float]) -> list[tuple[State, float]]:
    """The states of a place that are worth following."""
    if len(row) <= _FOLLOWED:
        return list(row.items())
    least = sorted(row.values(), reverse=True)[_FOLLOWED] - _NEARLY
    return [(state, chance) for state, chance in row.items() if chance >= least]
