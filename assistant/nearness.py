"""How near each passage is to a question, by the vectors of the index: all passages at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
        size, owners = self._size, vectors.owners
        nowhere = 2 * size
        places = np.fromiter(
            (
                nowhere if (place := positions.get(passage)) is None else place + size * (role == "everyday")
                for passage, role in owners
            ),
            dtype=np.intp,
            count=len(owners),
        )
        likeness = np.fromiter(
            (_LIKENESS_OF_ROLE.get(role, 0.0) for _, role in owners), dtype=np.float64, count=len(owners)
        )
        order = np.argsort(places, kind="stable")
        self._entries = order[: int(np.count_nonzero(places < nowhere))]
        self._likeness = likeness[self._entries]
        self._places, self._firsts = np.unique(places[self._entries], return_index=True)

    def of_all(self, queries: Sequence[Query], embed: Embed | None = None) -> list[Near]:
        """How near the passages are to each question; `embed` makes the vectors, if not the index itself.

        Raises:
            SearchIndexError: the embedding model fails or does not fit the index.
        """
        of_questions = self._vectors.cosines_of_all([query.wordings for query in queries], embed)
        return [self._near(cosines) for cosines in of_questions]

    def _near(self, cosines: NDArray[np.float32]) -> Near:
        best = np.full(2 * self._size, np.nan)
        if len(self._entries):
            alike = cosines[self._entries].astype(np.float64) - self._likeness
            best[self._places] = np.fmax.reduceat(alike, self._firsts)
        return Near(best[: self._size], best[self._size :])
