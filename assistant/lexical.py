"""The lexical index: BM25 over lemmas and compound parts, in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.dutch.terms import WHOLE_WEIGHT, Term

# Usual values of BM25 (Robertson and Zaragoza 2009); they were best on the tuning half as well.
_K1 = 1.2
_B = 0.75
# What a word that is only implied is worth; chosen on the tuning half of the questions.
IMPLIED = 0.4


class LexicalIndex:
    """BM25 scores of a fixed list of texts for weighted query terms.

    Words that a text holds only as part of a compound, or by a word of the same family, are kept in
    an index of their own and count for `IMPLIED` of a word itself.
    """

    def __init__(self, weighted_texts: Sequence[Sequence[Term]]) -> None:
        """Builds the index; `weighted_texts` holds the terms of each text."""
        texts = [[term.text for term in terms] for terms in weighted_texts]
        self._size = len(texts)
        self._whole = _bm25([[t.text for t in terms if t.weight >= WHOLE_WEIGHT] for terms in weighted_texts])
        self._all = _bm25(texts)
        document_counts: dict[str, int] = defaultdict(int)
        for terms in texts:
            for term in set(terms):
                document_counts[term] += 1
        self._rarity = {
            term: float(np.log(1 + (self._size - count + 0.5) / (count + 0.5)))
            for term, count in document_counts.items()
        }
        self._rarest = float(np.log(1 + (self._size + 0.5) / 0.5))
        self._holders: dict[str, NDArray[np.bool_]] = {}
        for position, terms in enumerate(texts):
            for term in set(terms):
                self._holders.setdefault(term, np.zeros(self._size, dtype=np.bool_))[position] = True

    def rarity(self, term: str) -> float:
        """The inverse document frequency of a term (BM25's); an unknown term is as rare as can be."""
        return self._rarity.get(term, self._rarest)

    def knows(self, term: str) -> bool:
        """Whether any text holds the term."""
        return term in self._rarity

    def holders(self, term: str) -> NDArray[np.bool_]:
        """For each text, whether it holds the term."""
        found = self._holders.get(term)
        return np.zeros(self._size, dtype=np.bool_) if found is None else found

    def scores(self, query: Sequence[Term]) -> NDArray[np.float64]:
        """One score per text, 0 or more, higher is better; a term counts by its weight."""
        total = np.zeros(self._size)
        for weight, terms in self._by_weight(query).items():
            whole, implied = self._scores_in(self._whole, terms), self._scores_in(self._all, terms)
            total += weight * ((1 - IMPLIED) * whole + IMPLIED * implied)
        return total

    def _scores_in(self, index: Any, terms: list[str]) -> NDArray[np.float64]:
        return np.zeros(self._size) if index is None else np.asarray(index.get_scores(terms), np.float64)

    def _by_weight(self, query: Sequence[Term]) -> Mapping[float, list[str]]:
        strongest: dict[str, float] = {}
        for term in query:
            if self.knows(term.text):
                strongest[term.text] = max(term.weight, strongest.get(term.text, 0.0))
        grouped: dict[float, list[str]] = defaultdict(list)
        for text, weight in strongest.items():
            grouped[weight].append(text)
        return grouped


def _bm25(texts: Sequence[Sequence[str]]) -> Any:
    """An index of the texts; `None` when they hold no words at all, which bm25s cannot index."""
    import bm25s

    if not any(texts):
        return None
    index = bm25s.BM25(k1=_K1, b=_B, method="lucene")
    index.index([list(terms) for terms in texts], show_progress=False)
    return index
