"""How common a Dutch word is: the Zipf scale of wordfreq, loaded at the first question."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache


@lru_cache(maxsize=1)
def _frequencies() -> Mapping[str, float]:
    from wordfreq import get_frequency_dict

    frequencies: Mapping[str, float] = get_frequency_dict("nl", wordlist="best")
    return frequencies


def zipf(word: str) -> float:
    """Return how common `word` is in Dutch, as base-10 logarithm of its count in 10^9 words.

    About 7 for "de", 5 for "gemeente", 3 for words met a few times a year. 0.0 means that the word
    is not in the list, which holds everything from 1.0 up. Case does not matter.
    """
    frequency = _frequencies().get(word.lower(), 0.0)
    return round(math.log10(frequency) + 9, 2) if frequency else 0.0


@lru_cache(maxsize=8)
def common_words(least: float) -> frozenset[str]:
    """Return the Dutch words of at least the Zipf value `least` that consist of letters only."""
    lowest = 10 ** (least - 9)
    return frozenset(word for word, value in _frequencies().items() if value >= lowest and word.isalpha())
