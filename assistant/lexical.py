"""The lexical index: BM25 over lemmas and compound parts, in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.dutch.terms import Term

# Usual values of BM25 (Robertson and Zaragoza 2009); they were best on the tuning half as well.
_K1 = 1.2
_B = 0.75


class LexicalIndex:
    """BM25 scores of a fixed list of texts for weighted query terms."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        """Builds the index; `texts` holds the terms of each text."""
        import bm25s

        self._size = len(texts)
        self._index: Any = bm25s.BM25(k1=_K1, b=_B, method="lucene")
        self._index.index([list(terms) for terms in texts], show_progress=False)
        document_counts: dict[str, int] = defaultdict(int)
        for terms in texts:
            for term in set(terms):
                document_counts[term] += 1
        self._rarity = {
            term: float(np.log(1 + (self._size - count + 0.5) / (count + 0.5)))
            for term, count in document_counts.items()
        }
        self._rarest = float(np.log(1 + (self._size + 0.5) / 0.5))
        self._texts = [frozenset(terms) for terms in texts]

    def rarity(self, term: str) -> float:
        """The inverse document frequency of a term (BM25's); an unknown term is as rare as can be."""
        return self._rarity.get(term, self._rarest)

    def knows(self, term: str) -> bool:
        """Whether any text holds the term."""
        return term in self._rarity

    def holds(self, text: int, term: str) -> bool:
        """Whether the text of this position holds the term."""
        return term in self._texts[text]

    def scores(self, query: Sequence[Term]) -> NDArray[np.float64]:
        """One score per text, 0 or more, higher is better; a term counts by its weight."""
        total = np.zeros(self._size)
        for weight, terms in self._by_weight(query).items():
            total += weight * self._index.get_scores(terms)
        return total

    def _by_weight(self, query: Sequence[Term]) -> Mapping[float, list[str]]:
        strongest: dict[str, float] = {}
        for term in query:
            if self.knows(term.text):
                strongest[term.text] = max(term.weight, strongest.get(term.text, 0.0))
        grouped: dict[float, list[str]] = defaultdict(list)
        for text, weight in strongest.items():
            grouped[weight].append(text)
        return grouped
