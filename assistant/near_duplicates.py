"""Passages of different documents that say the same in nearly the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from assistant.dutch.tokens import fold, words
from assistant.model import Passage

# Two passages are near-duplicates when this share (0-100) of the shorter one is found in the longer
# in the same order. Of the 50 candidate pairs of this corpus 29 reach it; those from 74 to 92 were
# read by hand: at 77 facts differ ("werkgevers" and "uitzendbureaus").
SAME_ENOUGH = 85.0
_SHINGLE = 4
_FEWEST_WORDS = 12
_FEWEST_SHARED = 3
# What more passages than this say in the same words ("op het gebied van") tells nothing of two of them, and
# of many passages it would make more pairs than can be looked at. In this corpus one run of words has 31.
_MOST_HOLDERS = 50
# Odd numbers of 64 bits (Knuth's, and those of SplitMix64) that make one number of the words of a run.
_FACTORS = np.array(
    [0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93], dtype=np.uint64
)


def find_near_duplicates(passages: Sequence[Passage]) -> Mapping[str, tuple[str, ...]]:
    """For each passage that has them, the ids of its near-duplicates in other documents."""
    texts = [[fold(word) for word in words(passage.search_text)] for passage in passages]
    pairs: dict[str, list[str]] = defaultdict(list)
    for i, j in _candidates(texts):
        first, second = passages[i], passages[j]
        if first.document != second.document and _same(" ".join(texts[i]), " ".join(texts[j])):
            pairs[first.id].append(second.id)
            pairs[second.id].append(first.id)
    return {key: tuple(others) for key, others in pairs.items()}


def _same(first: str, second: str) -> bool:
    shorter, longer = sorted((first, second), key=len)
    if len(longer) > 2.5 * len(shorter):
        return False
    # Gives up, with 0, as soon as it cannot be enough.
    return fuzz.partial_ratio(shorter, longer, score_cutoff=SAME_ENOUGH) >= SAME_ENOUGH


def _candidates(texts: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """The positions of the pairs of texts that share enough runs of words, each pair once."""
    numbers: dict[str, int] = {}
    runs, owners = [np.zeros(0, dtype=np.uint64)], [np.zeros(0, dtype=np.int64)]
    for position, text in enumerate(texts):
        if len(text) >= _FEWEST_WORDS:
            own = _runs([numbers.setdefault(word, len(numbers)) for word in text])
            runs.append(own)
            owners.append(np.full(len(own), position, dtype=np.int64))
    run, owner = np.concatenate(runs), np.concatenate(owners)
    # The same runs next to each other, those of the first text first.
    order = np.argsort(run, kind="stable")
    run, owner = run[order], owner[order]
    firsts = np.flatnonzero(np.concatenate([[True], run[1:] != run[:-1]]) if len(run) else [])
    holders = np.diff(np.append(firsts, len(run)))
    shared = [np.zeros(0, dtype=np.int64)]
    for count in range(2, _MOST_HOLDERS + 1):
        held_by = owner[firsts[holders == count][:, np.newaxis] + np.arange(count)]
        one, other = np.triu_indices(count, 1)
        shared.append((held_by[:, one] * len(texts) + held_by[:, other]).ravel())
    pairs, times = np.unique(np.concatenate(shared), return_counts=True)
    for pair in pairs[times >= _FEWEST_SHARED].tolist():
        yield divmod(pair, len(texts))


def _runs(text: Sequence[int]) -> NDArray[np.uint64]:
    """Each run of so many words of a text once, as a number; two runs hardly ever have the same."""
    words_of = np.lib.stride_tricks.sliding_window_view(np.array(text, dtype=np.uint64), _SHINGLE)
    return np.unique((words_of * _FACTORS).sum(axis=1, dtype=np.uint64))
