"""Making and opening the index: what is unchanged keeps its vector, what is new is embedded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from assistant.errors import SearchIndexError
from assistant.index.builds import BATCH, Builds, ServerAddress
from assistant.index.entries import Entry
from assistant.index.folder import FolderBuilds, build_lock
from assistant.index.server import ServerBuilds
from assistant.index.vectors import VectorIndex
from assistant.kept_vectors import KeptVectors, Vector
from assistant.pace import Pace, no_pace
from assistant.settings import Settings

# Texts that are embedded before progress is told.
_EMBEDDED_AT_ONCE = 16
_MADE = "made.sqlite3"

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class BuildReport:
    """What a build did: numbers of entries embedded anew, of those whose vector was there, and removed."""

    embedded: int
    reused: int
    removed: int


class IndexStore:
    """The builds of the vector index, in a folder or in a Chroma server.

    Vectors that are made between two builds are kept in the folder, for the next build. With a `server` it
    holds only these, and the lock that keeps two builders on one machine apart.
    """

    def __init__(
        self, folder: Path, embeddings: Embeddings, embedding_name: str, server: ServerAddress | None = None
    ) -> None:
        self.embeddings = embeddings
        self.embedding_name = embedding_name
        self._folder = folder
        self._made = KeptVectors(folder / _MADE)
        self._builds: Builds = (
            FolderBuilds(folder, embedding_name) if server is None else ServerBuilds(server, embedding_name)
        )

    @classmethod
    def of(cls, settings: Settings, embeddings: Embeddings, embedding_name: str) -> IndexStore:
        """The index where the settings want it."""
        if settings.chroma_url is None:
            return cls(settings.index_dir, embeddings, embedding_name)
        token = settings.chroma_token.get_secret_value() if settings.chroma_token else None
        server = ServerAddress(settings.chroma_url, token, settings.chroma_prefix)
        return cls(settings.index_dir, embeddings, embedding_name, server)

    @property
    def can_come_back(self) -> bool:
        """Whether an index that cannot be had now may be there later, when nobody does anything here."""
        return self._builds.can_come_back

    def is_current(self, entries: Sequence[Entry]) -> bool:
        """Whether the current build holds exactly these entries, made by this embedding model.

        Raises:
            IndexServerError: the server cannot be asked.
        """
        try:
            return self._builds.is_current(self._digests(entries))
        except SearchIndexError:
            raise
        except Exception as error:
            raise self._builds.problem("read", error) from error

    def open(self) -> VectorIndex | None:
        """The current build, or `None` when there is none that this embedding model made.

        Raises:
            SearchIndexError: the build is there and cannot be opened.
            IndexServerError: the server cannot be asked.
        """
        try:
            with self._builds.current() as collection:
                return None if collection is None else VectorIndex.read(collection, self.embeddings)
        except SearchIndexError:
            raise
        except Exception as error:
            raise self._builds.problem("open", error) from error

    def extended(self, index: VectorIndex, entries: Sequence[Entry], pace: Pace = no_pace) -> VectorIndex:
        """An index, in memory, with these entries in place of all that it has of their passages.

        The vectors that are made for it are kept for the next build, whichever process begins it. `pace` is
        called between pieces of the work.

        Raises:
            SearchIndexError: the embedding model fails.
        """
        digests = self._digests(entries)
        known = self._made.find(digests.values())
        new: dict[str, Vector] = {}

        def embed(entry: Entry) -> Vector:
            digest = digests[entry.id]
            if digest not in known:
                # One at a time: several would take all cores from who is asking meanwhile.
                (made,) = self.embeddings.embed_documents([entry.text])
                new[digest] = known[digest] = np.asarray(made, dtype=np.float32)
            return known[digest]

        extended = index.with_entries(entries, embed, pace)
        self._made.keep(new)
        return extended

    def build(
        self, entries: Sequence[Entry], progress: Progress | None = None, from_scratch: bool = False
    ) -> BuildReport:
        """Brings the index up to date with `entries` and makes the new build current.

        An entry whose text is unchanged keeps its vector, unless `from_scratch`. `progress` is called
        with the number of entries done and the total. No more than some thousand vectors are in memory.

        Raises:
            SearchIndexError: the folder cannot be written, another build does not end, or the
                embedding model or Chroma fails.
            IndexServerError: the server cannot be reached, or fails.
        """
        try:
            with build_lock(self._folder):
                return self._build_locked(entries, progress or (lambda done, total: None), from_scratch)
        except SearchIndexError:
            raise
        except Exception as error:
            # Chroma (disk full, locked database), the folder, or the embedding model.
            raise self._builds.problem("build", error) from error

    def _build_locked(self, entries: Sequence[Entry], progress: Progress, from_scratch: bool) -> BuildReport:
        digests = self._digests(entries)
        if not from_scratch and self._builds.is_current(digests):
            return BuildReport(embedded=0, reused=len(digests), removed=0)
        old = {} if from_scratch else (self._builds.current_digests() or {})
        with self._builds.new(digests) as collection:
            same = [entry for entry in entries if old.get(entry.id) == digests[entry.id]]
            reused = self._take_over(same, digests, collection)
            if not from_scratch:
                rest = [entry for entry in entries if entry.id not in reused]
                reused |= self._take_made(rest, digests, collection)
            progress(len(reused), len(entries))
            missing = [entry for entry in entries if entry.id not in reused]
            self._embed(missing, digests, collection, lambda done: progress(len(reused) + done, len(entries)))
        self._made.forget(digests.values())
        return BuildReport(len(missing), len(reused), len(old.keys() - digests.keys()))

    def _take_over(self, same: Sequence[Entry], digests: Mapping[str, str], collection: Any) -> set[str]:
        """Copies vectors from the current build; returns the ids of those that could be had."""
        taken: set[str] = set()
        by_id = {entry.id: entry for entry in same}
        for ids, vectors in self._stored_vectors(list(by_id)):
            _add(collection, [by_id[key] for key in ids], vectors, digests)
            taken.update(ids)
        return taken

    def _take_made(self, entries: Sequence[Entry], digests: Mapping[str, str], collection: Any) -> set[str]:
        """Takes the vectors that were made since the last build; returns the ids of those that are there."""
        taken: set[str] = set()
        for start in range(0, len(entries), BATCH):
            made = self._made.find(digests[entry.id] for entry in entries[start : start + BATCH])
            some = [entry for entry in entries[start : start + BATCH] if digests[entry.id] in made]
            if some:
                _add(collection, some, np.stack([made[digests[entry.id]] for entry in some]), digests)
            taken.update(entry.id for entry in some)
        return taken

    def _stored_vectors(self, ids: Sequence[str]) -> Iterator[tuple[list[str], NDArray[np.float32]]]:
        """The vectors of these ids in the current build, a batch at a time, as far as it can be read.

        A damaged old build costs time, not correctness: what it does not give is embedded again.
        """
        with suppress(Exception), self._builds.current() as old:
            for start in range(0, len(ids), BATCH):
                stored = old.get(ids=list(ids[start : start + BATCH]), include=["embeddings"])
                yield list(stored["ids"]), np.asarray(stored["embeddings"], dtype=np.float32)

    def _embed(
        self,
        entries: Sequence[Entry],
        digests: Mapping[str, str],
        collection: Any,
        tell: Callable[[int], None],
    ) -> None:
        for start in range(0, len(entries), BATCH):
            batch = entries[start : start + BATCH]
            vectors: list[list[float]] = []
            for first in range(0, len(batch), _EMBEDDED_AT_ONCE):
                texts = [entry.text for entry in batch[first : first + _EMBEDDED_AT_ONCE]]
                vectors.extend(self.embeddings.embed_documents(texts))
                tell(start + first + len(texts))
            _add(collection, batch, np.asarray(vectors, dtype=np.float32), digests)

    def _digests(self, entries: Sequence[Entry]) -> dict[str, str]:
        return {entry.id: entry.digest(self.embedding_name) for entry in entries}


def _add(collection: Any, entries: Sequence[Entry], vectors: Any, digests: Mapping[str, str]) -> None:
    if entries:
        collection.add(
            ids=[entry.id for entry in entries],
            embeddings=vectors,
            metadatas=[
                {"passage": entry.passage, "role": entry.role, "digest": digests[entry.id]}
                for entry in entries
            ],
        )
