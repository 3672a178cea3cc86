"""Which of the words that tell messages apart a message holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.dutch.tokens import fold

# A word that fewer examples hold tells little.
_LEAST_EXAMPLES = 3
_WORD = re.compile(r"[a-z']+")
_START, _END = "<", ">"


class WordMarks:
    """Marks the words of a message, and its pairs of neighbours, that several of some examples hold.

    "Ik wil niet meer leven" and "ik wil niet meer betalen" have vectors that are much alike: the words tell
    them apart.
    """

    def __init__(self, examples: Sequence[str]) -> None:
        """Keeps what at least three of the examples hold.

        A rarer word weighs more (inverse document frequency).
        """
        held = Counter(mark for example in examples for mark in _marks(example))
        kept = sorted(mark for mark, count in held.items() if count >= _LEAST_EXAMPLES)
        self._places = {mark: place for place, mark in enumerate(kept)}
        counts = np.asarray([held[mark] for mark in kept], dtype=np.float32)
        self._weights: NDArray[np.float32] = np.log(np.float32(1 + len(examples)) / (1 + counts))

    def of(self, messages: Sequence[str]) -> NDArray[np.float32]:
        """A row of length 1 for each message; zeros where it holds no such word."""
        rows = np.zeros((len(messages), len(self._places)), dtype=np.float32)
        for row, message in zip(rows, messages, strict=True):
            places = [self._places[mark] for mark in _marks(message) if mark in self._places]
            row[places] = self._weights[places]
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / np.where(lengths > 0, lengths, 1), dtype=np.float32)


def _marks(text: str) -> Iterable[str]:
    """The words of a text, and the pairs of neighbours; its start and its end are neighbours too."""
    words = _WORD.findall(fold(text))
    pairs = pairwise((_START, *words, _END))
    return {*words, *(f"{one} {other}" for one, other in pairs)}
