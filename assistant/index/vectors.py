"""Comparing a question with the vectors of an index: all of them, in memory."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from assistant.embeddings import Embed
from assistant.errors import SearchIndexError
from assistant.index.entries import Entry
from assistant.pace import Pace, no_pace
from assistant.ranking import best_first

# Vectors that are read from Chroma at once; as lists of Python's own numbers, before they are an array,
# they take eight times the memory.
_PAGE = 2000
# Rows that are compared with all wordings of a question before the next ones are fetched from memory; of 384
# numbers each they fit in the cache of a core.
_BLOCK = 1024


@dataclass(frozen=True)
class Hit:
    """A vector near the question; `similarity` is the cosine (-1 to 1, higher is nearer)."""

    passage: str
    role: str
    similarity: float


class VectorIndex:
    """The vectors of an opened build; safe to query from several threads.

    All vectors are compared, in memory: for some thousands of passages that takes less than a
    millisecond, for a hundred thousand some tens (decision 0012), and it finds every neighbour. Chroma's own
    search is approximate, and was seen to miss the nearest passage of all.
    """

    def __init__(
        self, owners: Sequence[tuple[str, str]], matrix: NDArray[np.float32], embeddings: Embeddings
    ) -> None:
        """Makes an index of the rows of `matrix`, of length 1; `owners` has their passage and role."""
        self._owners = owners
        self._matrix = matrix
        self._embeddings = embeddings

    @classmethod
    def read(cls, collection: Any, embeddings: Embeddings) -> VectorIndex:
        """Reads the vectors of a Chroma collection, a page at a time; errors are Chroma's own."""
        size = int(collection.count())
        owners: list[tuple[str, str]] = []
        # Of no vectors at all NumPy cannot tell the width.
        matrix = np.zeros((size, 0), dtype=np.float32)
        while len(owners) < size:
            page = collection.get(include=["embeddings", "metadatas"], limit=_PAGE, offset=len(owners))
            rows = np.asarray(page["embeddings"], dtype=np.float32)
            if not len(rows):
                raise ValueError(f"it has {size} vectors, and gave {len(owners)}")
            if not owners:
                matrix = np.empty((size, rows.shape[1]), dtype=np.float32)
            matrix[len(owners) : len(owners) + len(rows)] = _unit_length(rows)
            # Of each name one text in memory, however many vectors have it.
            owners.extend(
                (sys.intern(str(meta["passage"])), sys.intern(str(meta["role"])))
                for meta in page["metadatas"]
            )
        return cls(owners, matrix, embeddings)

    def with_entries(
        self, entries: Sequence[Entry], embed: Callable[[Entry], NDArray[np.float32]], pace: Pace = no_pace
    ) -> VectorIndex:
        """The index with these entries in place of all that it has of their passages; only they are made.

        It is made in memory. `embed` makes the vector of an entry; `pace` is called between pieces of the
        work.

        Raises:
            SearchIndexError: the embedding model fails.
        """
        passages = {entry.passage for entry in entries}
        kept = [passage not in passages for passage, _ in self._owners]
        rows = [self._matrix[np.array(kept, dtype=np.bool_)]]
        try:
            for entry in entries:
                rows.append(_unit_length(embed(entry)[np.newaxis]))
                pace()
            matrix = np.concatenate(rows)
        except Exception as error:
            # The message of whatever failed could hold a text.
            raise SearchIndexError(f"changed texts cannot be embedded: {type(error).__name__}") from error
        owners = [*compress(self._owners, kept), *((entry.passage, entry.role) for entry in entries)]
        return VectorIndex(owners, matrix, self._embeddings)

    @property
    def size(self) -> int:
        """The number of vectors."""
        return len(self._owners)

    @property
    def owners(self) -> Sequence[tuple[str, str]]:
        """The passage and the role of each vector."""
        return self._owners

    def search(self, wordings: Sequence[str], limit: int | None = None) -> list[Hit]:
        """The entries nearest to the middle of some wordings of one question, nearest first.

        All of them for `limit` `None`.

        Raises:
            SearchIndexError: the embedding model fails or does not fit the index.
        """
        cosines = self.cosines(wordings)
        nearest = best_first(cosines, limit)
        return [Hit(passage, role, float(cosines[i])) for i in nearest for passage, role in [self._owners[i]]]

    def cosines(self, wordings: Sequence[str], embed: Embed | None = None) -> NDArray[np.float32]:
        """The cosine of each vector with the middle of some wordings of one question, in order of `owners`.

        `embed` makes the vectors of the wordings, if not the embedding model of the index itself.

        Raises:
            SearchIndexError: the embedding model fails or does not fit the index.
        """
        row: NDArray[np.float32] = self.cosines_of_all([wordings], embed)[0]
        return row

    def cosines_of_all(
        self, questions: Sequence[Sequence[str]], embed: Embed | None = None
    ) -> NDArray[np.float32]:
        """`cosines` of several questions, a row for each; the vectors go through memory once.

        Raises:
            SearchIndexError: the embedding model fails or does not fit the index.
        """
        cosines = np.zeros((len(questions), len(self._owners)), dtype=np.float32)
        if not self._owners:
            return cosines
        embed = embed or self._embeddings.embed_query
        try:
            middles = [_middle([embed(wording) for wording in wordings]) for wordings in questions]
            for start in range(0, len(self._owners), _BLOCK):
                block = slice(start, start + _BLOCK)
                rows = self._matrix[block]
                for row, middle in zip(cosines, middles, strict=True):
                    # By NumPy itself: BLAS shares so small a product out over threads that wait for each
                    # other, which costs ten times as much when many visitors ask at once.
                    np.einsum("ij,j->i", rows, middle, out=row[block])
        except Exception as error:
            raise SearchIndexError(
                f"the question cannot be compared with the index: {error}; run 'gewonetaal index --rebuild'"
            ) from error
        return cosines


def _middle(vectors: Sequence[Sequence[float]]) -> NDArray[np.float32]:
    mean = np.array(vectors).mean(axis=0, keepdims=True)
    return np.asarray(_unit_length(mean)[0], dtype=np.float32)


def _unit_length(matrix: NDArray[Any]) -> NDArray[Any]:
    """The rows of a matrix at length 1; a row of zeros stays."""
    norms = np.linalg.norm(matrix, axis=1, keepdims=True)
    return matrix / np.where(norms == 0, 1, norms)
