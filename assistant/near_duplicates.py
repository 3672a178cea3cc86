"""Passages of different documents that say the same in nearly the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from assistant.dutch.tokens import fold, words
from assistant.model import Passage

# Two passages are near-duplicates when this share (0-100) of the shorter one is found in the longer
# in the same order. Of the 50 candidate pairs of this corpus 29 reach it; those from 74 to 92 were
# read by hand: at 77 facts differ ("werkgevers" and "uitzendbureaus").
SAME_ENOUGH = 85.0
_SHINGLE = 4
_FEWEST_WORDS = 12


def find_near_duplicates(passages: Sequence[Passage]) -> Mapping[str, tuple[str, ...]]:
    """For each passage that has them, the ids of its near-duplicates in other documents."""
    texts = {passage.id: " ".join(fold(word) for word in words(passage.search_text)) for passage in passages}
    document = {passage.id: passage.document for passage in passages}
    pairs: dict[str, list[str]] = defaultdict(list)
    for first, second in _candidates(passages, texts):
        if document[first] != document[second] and _same(texts[first], texts[second]):
            pairs[first].append(second)
            pairs[second].append(first)
    return {key: tuple(others) for key, others in pairs.items()}


def _same(first: str, second: str) -> bool:
    shorter, longer = sorted((first, second), key=len)
    if len(longer) > 2.5 * len(shorter):
        return False
    return fuzz.partial_ratio(shorter, longer) >= SAME_ENOUGH


def _candidates(passages: Sequence[Passage], texts: Mapping[str, str]) -> set[tuple[str, str]]:
    holders: dict[str, set[str]] = defaultdict(set)
    for passage in passages:
        tokens = texts[passage.id].split()
        if len(tokens) < _FEWEST_WORDS:
            continue
        for start in range(len(tokens) - _SHINGLE + 1):
            holders[" ".join(tokens[start : start + _SHINGLE])].add(passage.id)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for ids in holders.values():
        ordered = sorted(ids)
        for i, first in enumerate(ordered):
            for second in ordered[i + 1 :]:
                shared[first, second] += 1
    return {pair for pair, count in shared.items() if count >= 3}
