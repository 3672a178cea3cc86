"""The vector index; the only module that knows Chroma.

Chroma's persistent client is not safe when several processes write, and reopening a folder can
reuse stale segments. So every build goes to a folder of its own, an atomically replaced pointer
file names the current one, and a file lock admits one builder at a time. A build that is killed
halfway leaves the pointer, and so the old index, as they were.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from filelock import FileLock, Timeout
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from assistant.embeddings import Embed
from assistant.errors import SearchIndexError
from assistant.model import Passage, PlainRecord

_COLLECTION = "passages"
_POINTER = "current"
_MANIFEST = "manifest.json"
_SCHEMA = 1
_BATCH = 16
_LOCK_SECONDS = 900

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Entry:
    """One text that gets a vector.

    `role` says what it is of its passage: "text", "plain" version, "question" that it answers, or
    "everyday" words for what it is about.
    """

    id: str
    passage: str
    role: str
    text: str


@dataclass(frozen=True)
class Hit:
    """A vector near the question; `similarity` is the cosine (-1 to 1, higher is nearer)."""

    passage: str
    role: str
    similarity: float


@dataclass(frozen=True)
class BuildReport:
    """What a build did: numbers of entries embedded anew, taken over, and removed."""

    embedded: int
    reused: int
    removed: int


def index_entries(
    passages: Sequence[Passage], plain: Mapping[str, PlainRecord], everyday: Mapping[str, str]
) -> tuple[Entry, ...]:
    """The texts that are embedded: each passage under its titles, its plain record, its everyday words."""
    return tuple(
        entry
        for passage in passages
        for entry in _entries_of(passage, plain.get(passage.id), everyday.get(passage.id, ""))
    )


def _entries_of(passage: Passage, record: PlainRecord | None, everyday: str) -> Iterator[Entry]:
    titles = [title for title in passage.section if title.casefold() not in _TITLES_WITHOUT_MEANING]
    heading = ". ".join(titles[-2:])
    yield Entry(f"{passage.id}#text", passage.id, "text", f"{heading}. {passage.search_text}".lstrip(". "))
    if everyday:
        yield Entry(f"{passage.id}#everyday", passage.id, "everyday", everyday)
    if record is None:
        return
    yield Entry(f"{passage.id}#plain", passage.id, "plain", record.plain)
    for number, question in enumerate(record.questions, start=1):
        yield Entry(f"{passage.id}#q{number}", passage.id, "question", question)


_TITLES_WITHOUT_MEANING = frozenset({"principes", "acties", "tussenstops"})


class VectorIndex:
    """The vectors of an opened build; safe to query from several threads.

    All vectors are compared, in memory: for some thousands of passages that takes less than a
    millisecond and finds every neighbour. Chroma's own search is approximate, and was seen to miss
    the nearest passage of all.
    """

    def __init__(self, collection: Any, embeddings: Embeddings) -> None:
        """Reads the vectors of a Chroma collection.

        Raises:
            SearchIndexError: the collection cannot be read.
        """
        try:
            stored = collection.get(include=["embeddings", "metadatas"])
            matrix = np.asarray(stored["embeddings"], dtype=np.float32)
            self._owners = [(str(meta["passage"]), str(meta["role"])) for meta in stored["metadatas"]]
        except Exception as error:
            raise SearchIndexError(
                f"the vector index cannot be read: {error}; run 'gewonetaal index --rebuild'"
            ) from error
        # Of no vectors at all NumPy cannot tell the width.
        self._matrix = _unit_length(matrix.reshape(len(self._owners), -1 if self._owners else 0))
        self._embeddings = embeddings

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
        nearest = np.argsort(-cosines, kind="stable")[:limit]
        return [Hit(passage, role, float(cosines[i])) for i in nearest for passage, role in [self._owners[i]]]

    def cosines(self, wordings: Sequence[str], embed: Embed | None = None) -> NDArray[np.float32]:
        """The cosine of each vector with the middle of some wordings of one question, in order of `owners`.

        `embed` makes the vectors of the wordings, if not the embedding model of the index itself.

        Raises:
            SearchIndexError: the embedding model fails or does not fit the index.
        """
        if not self._owners:
            return np.zeros(0, dtype=np.float32)
        embed = embed or self._embeddings.embed_query
        try:
            vectors = np.array([embed(wording) for wording in wordings])
            middle = _unit_length(vectors.mean(axis=0, keepdims=True))[0]
            # By NumPy itself: BLAS shares so small a product out over threads that wait for each other, which
            # costs ten times as much when many visitors ask at once.
            cosines: NDArray[np.float32] = np.einsum("ij,j->i", self._matrix, middle.astype(np.float32))
        except Exception as error:
            raise SearchIndexError(
                f"the question cannot be compared with the index: {error}; run 'gewonetaal index --rebuild'"
            ) from error
        return cosines


class IndexStore:
    """The folder of builds of the vector index."""

    def __init__(self, folder: Path, embeddings: Embeddings, embedding_name: str) -> None:
        self._folder = folder
        self.embeddings = embeddings
        self.embedding_name = embedding_name

    def is_current(self, entries: Sequence[Entry]) -> bool:
        """Whether the current build holds exactly these entries, made by this embedding model."""
        manifest = self._manifest()
        return manifest is not None and manifest["entries"] == self._hashes(entries)

    def open(self) -> VectorIndex | None:
        """The current build, or `None` when there is none that this embedding model made.

        Raises:
            SearchIndexError: the build is there and cannot be opened.
        """
        build = self._current_build()
        if build is None or self._manifest() is None:
            return None
        try:
            collection = _client(build).get_collection(_COLLECTION, embedding_function=None)
        except Exception as error:
            raise SearchIndexError(
                f"cannot open the index in {str(build)!r}: {error}; run 'gewonetaal index --rebuild'"
            ) from error
        return VectorIndex(collection, self.embeddings)

    def build(
        self, entries: Sequence[Entry], progress: Progress | None = None, from_scratch: bool = False
    ) -> BuildReport:
        """Brings the index up to date with `entries` and makes the new build current.

        An entry whose text is unchanged keeps its vector, unless `from_scratch`. `progress` is called
        with the number of entries done and the total.

        Raises:
            SearchIndexError: the folder cannot be written, another build does not end, or the
                embedding model or Chroma fails.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self._folder / "build.lock", timeout=_LOCK_SECONDS):
                return self._build_locked(entries, progress or (lambda done, total: None), from_scratch)
        except Timeout as error:
            raise SearchIndexError(
                f"another process has been building the index in {str(self._folder)!r} "
                f"for {_LOCK_SECONDS} s; "
                "wait for it, or end it"
            ) from error
        except OSError as error:
            raise SearchIndexError(
                f"cannot write the index folder {str(self._folder)!r}: {error.strerror or error}; "
                "set GEWONETAAL_DATA_DIR to a folder that can be written"
            ) from error
        except Exception as error:
            # Chroma (disk full, locked database) or the embedding model.
            raise SearchIndexError(
                f"cannot build the index in {str(self._folder)!r}: {error}; "
                "mend that and run 'gewonetaal index --rebuild'"
            ) from error

    def _build_locked(self, entries: Sequence[Entry], progress: Progress, from_scratch: bool) -> BuildReport:
        hashes = self._hashes(entries)
        manifest = None if from_scratch else self._manifest()
        old_hashes: dict[str, str] = manifest["entries"] if manifest else {}
        if manifest is not None and old_hashes == hashes:
            return BuildReport(embedded=0, reused=len(hashes), removed=0)
        vectors = self._reusable_vectors(hashes, old_hashes)
        missing = [entry for entry in entries if entry.id not in vectors]
        reused = len(entries) - len(missing)
        progress(reused, len(entries))
        for start in range(0, len(missing), _BATCH):
            batch = missing[start : start + _BATCH]
            embedded = self.embeddings.embed_documents([entry.text for entry in batch])
            vectors.update(zip((entry.id for entry in batch), embedded, strict=True))
            progress(reused + start + len(batch), len(entries))
        self._write_build(entries, hashes, vectors)
        return BuildReport(len(missing), reused, len(old_hashes.keys() - hashes.keys()))

    def _reusable_vectors(self, hashes: Mapping[str, str], old: Mapping[str, str]) -> dict[str, list[float]]:
        same = [key for key, digest in hashes.items() if old.get(key) == digest]
        build = self._current_build()
        if not same or build is None:
            return {}
        try:
            stored = (
                _client(build)
                .get_collection(_COLLECTION, embedding_function=None)
                .get(ids=same, include=["embeddings"])
            )
        except Exception:
            # A damaged old build costs time, not correctness: everything is embedded again.
            return {}
        return {
            key: [float(x) for x in vector]
            for key, vector in zip(stored["ids"], stored["embeddings"], strict=True)
        }

    def _write_build(
        self, entries: Sequence[Entry], hashes: Mapping[str, str], vectors: Mapping[str, list[float]]
    ) -> None:
        previous = self._current_build()
        build = self._folder / f"build-{uuid.uuid4().hex[:12]}"
        collection = _client(build).create_collection(
            _COLLECTION,
            embedding_function=None,
            configuration={"hnsw": {"space": "cosine"}},
        )
        for start in range(0, len(entries), 1000):
            part = entries[start : start + 1000]
            collection.add(
                ids=[entry.id for entry in part],
                embeddings=[vectors[entry.id] for entry in part],
                metadatas=[{"passage": entry.passage, "role": entry.role} for entry in part],
            )
        manifest = {"schema": _SCHEMA, "embedding": self.embedding_name, "entries": dict(hashes)}
        (build / _MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
        pointer = self._folder / f"{_POINTER}.{uuid.uuid4().hex[:8]}"
        pointer.write_text(build.name, encoding="utf-8")
        os.replace(pointer, self._folder / _POINTER)
        # The build before this one may still be open in a serving process; older ones are garbage.
        for folder in self._folder.glob("build-*"):
            if folder not in (build, previous):
                shutil.rmtree(folder, ignore_errors=True)
        for leftover in self._folder.glob(f"{_POINTER}.*"):
            leftover.unlink(missing_ok=True)

    def _hashes(self, entries: Sequence[Entry]) -> dict[str, str]:
        return {
            entry.id: hashlib.sha256(f"{self.embedding_name}\n{entry.text}".encode()).hexdigest()
            for entry in entries
        }

    def _current_build(self) -> Path | None:
        pointer = self._folder / _POINTER
        if not pointer.is_file():
            return None
        # Whatever damage has put there leads nowhere, and so to a new build.
        build = self._folder / pointer.read_text(encoding="utf-8", errors="replace").replace("\0", "").strip()
        return build if build.is_dir() else None

    def _manifest(self) -> dict[str, Any] | None:
        """The manifest of the current build, or `None` when this program did not make it this way."""
        build = self._current_build()
        if build is None:
            return None
        try:
            manifest: Any = json.loads((build / _MANIFEST).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        if not isinstance(manifest, dict) or not isinstance(manifest.get("entries"), dict):
            return None
        made_alike = manifest.get("schema") == _SCHEMA and manifest.get("embedding") == self.embedding_name
        return manifest if made_alike else None


def _client(folder: Path) -> Any:
    """A persistent Chroma client on `folder`, without telemetry."""
    import chromadb
    from chromadb.config import Settings

    return chromadb.PersistentClient(
        path=str(folder / "chroma"), settings=Settings(anonymized_telemetry=False, allow_reset=False)
    )


def _unit_length(matrix: NDArray[Any]) -> NDArray[Any]:
    """The rows of a matrix at length 1; a row of zeros stays."""
    norms = np.linalg.norm(matrix, axis=1, keepdims=True)
    return matrix / np.where(norms == 0, 1, norms)
