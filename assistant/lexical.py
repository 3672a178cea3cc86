"""The lexical index: BM25 over lemmas and compound parts, in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
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

    def __init__(self, weighted_texts: Iterable[Sequence[Term]]) -> None:
        """Builds the index; the terms of each text, which `weighted_texts` gives, are kept as numbers."""
        numbers: dict[str, int] = {}
        self._take([_coded(terms, numbers) for terms in weighted_texts], numbers)

    def with_changes(self, changes: Mapping[int, Sequence[Term]]) -> LexicalIndex:
        """The index of the same texts, of which those at some places have other terms."""
        numbers = dict(self._numbers)
        ends = np.cumsum(self._lengths)
        coded = np.split(self._coded, ends[:-1]) if self._size else []
        for place, terms in changes.items():
            coded[place] = _coded(terms, numbers)
        other = LexicalIndex(())
        other._take(coded, numbers)
        return other

    def _take(self, coded: Sequence[NDArray[np.int32]], numbers: dict[str, int]) -> None:
        self._size = len(coded)
        self._lengths = np.array([len(text) for text in coded], dtype=np.int64)
        self._coded = np.concatenate([np.zeros(0, dtype=np.int32), *coded])
        everything = [(text >> 1).tolist() for text in coded]
        whole = [(text[(text & 1) == 1] >> 1).tolist() for text in coded]
        self._whole = _bm25(whole, numbers)
        self._all = _bm25(everything, numbers)
        self._numbers = numbers
        # Which texts hold each term: those of the first term, then those of the second, and so on.
        held = [np.unique(np.array(text, dtype=np.int32)) for text in everything]
        terms_held = np.concatenate([np.zeros(0, dtype=np.int32), *held])
        in_text = np.repeat(np.arange(self._size, dtype=np.int32), [len(text) for text in held])
        self._holders = in_text[np.argsort(terms_held, kind="stable")]
        counts = np.bincount(terms_held, minlength=len(numbers))
        self._ends = np.concatenate([[0], np.cumsum(counts)])
        self._rarities = np.log(1 + (self._size - counts + 0.5) / (counts + 0.5))
        self._rarest = float(np.log(1 + (self._size + 0.5) / 0.5))

    def rarity(self, term: str) -> float:
        """The inverse document frequency of a term (BM25's); an unknown term is as rare as can be."""
        number = self._numbers.get(term)
        return self._rarest if number is None else float(self._rarities[number])

    def knows(self, term: str) -> bool:
        """Whether any text holds the term."""
        number = self._numbers.get(term)
        return number is not None and bool(self._ends[number + 1] > self._ends[number])

    def holders(self, term: str) -> NDArray[np.bool_]:
        """For each text, whether it holds the term."""
        holds = np.zeros(self._size, dtype=np.bool_)
        number = self._numbers.get(term)
        if number is not None:
            holds[self._holders[self._ends[number] : self._ends[number + 1]]] = True
        return holds

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


def _coded(terms: Sequence[Term], numbers: dict[str, int]) -> NDArray[np.int32]:
    """The number of each term, which it gets if it has none, times two; one more for a word itself."""
    return np.array(
        [2 * numbers.setdefault(term.text, len(numbers)) + (term.weight >= WHOLE_WEIGHT) for term in terms],
        dtype=np.int32,
    )


def _bm25(texts: list[list[int]], numbers: Mapping[str, int]) -> Any:
    """An index of texts of numbered terms; `None` when they hold no words, which bm25s cannot index."""
    import bm25s

    if not any(texts):
        return None
    index = bm25s.BM25(k1=_K1, b=_B, method="lucene")
    index.index((texts, dict(numbers)), show_progress=False)
    return index
