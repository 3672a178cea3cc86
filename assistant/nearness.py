"""How near each passage is to a question, by the vectors of the index: all passages at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.embeddings import Embed
from assistant.index import VectorIndex
from assistant.query import Query

# A question is like any question, and a plain text like any talk: what their cosines have too much. Chosen
# on the tuning half of the questions among 0 to 0.06 (docs/measurements.md).
_LIKENESS_OF_ROLE = {"plain": 0.01, "question": 0.05}


class Near(NamedTuple):
    """The best cosine of each passage's own vectors, and of its everyday words; NaN for none."""

    own: NDArray[np.float64]
    everyday: NDArray[np.float64]


class Nearness:
    """Compares questions with the vectors of an index; safe for threads."""

    def __init__(self, vectors: VectorIndex, positions: Mapping[str, int]) -> None:
        """`positions` tells the place of each passage; what the index has of others is left out."""
        self._vectors = vectors
        self._size = len(positions)
        # Own vectors of a passage belong to its place, its everyday words to that place in a second row. The
        # entries of one place are put next to each other, so that the best of each is found in one go.
        placed = sorted(
            (positions[passage] + (self._size if role == "everyday" else 0), entry, role)
            for entry, (passage, role) in enumerate(vectors.owners)
            if passage in positions
        )
        places = np.array([place for place, _, _ in placed], dtype=np.intp)
        self._entries = np.array([entry for _, entry, _ in placed], dtype=np.intp)
        self._likeness = np.array([_LIKENESS_OF_ROLE.get(role, 0.0) for _, _, role in placed])
        self._places, self._firsts = np.unique(places, return_index=True)

    def of(self, query: Query, embed: Embed | None = None) -> Near:
        """How near the passages are to a question; `embed` makes its vectors, if not the index itself.

        Raises:
            SearchIndexError: the embedding model fails or does not fit the index.
        """
        best = np.full(2 * self._size, np.nan)
        cosines = self._vectors.cosines(query.wordings, embed)
        if len(self._entries):
            alike = cosines[self._entries].astype(np.float64) - self._likeness
            best[self._places] = np.fmax.reduceat(alike, self._firsts)
        return Near(best[: self._size], best[self._size :])
