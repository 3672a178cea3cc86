"""Builds in a folder, by Chroma's persistent client.

That client is not safe when several processes write, and reopening a folder can reuse stale segments. So
every build goes to a folder of its own, an atomically replaced pointer file names the current one, and a file
lock admits one builder at a time. A build that is killed halfway leaves the pointer, and so the old index,
as they were.
"""

from __future__ import annotations

import json
import os
import shutil
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from assistant.errors import SearchIndexError
from assistant.index.builds import CONFIGURATION, SCHEMA

_COLLECTION = "passages"
_POINTER = "current"
_MANIFEST = "manifest.json"
# Seconds that a builder waits for another one on this machine.
_LOCK_SECONDS = 900


class FolderBuilds:
    """The builds of one embedding model in a folder; see `Builds`."""

    can_come_back = False

    def __init__(self, folder: Path, embedding_name: str) -> None:
        self._folder = folder
        self._embedding_name = embedding_name

    def is_current(self, digests: Mapping[str, str]) -> bool:
        """Whether the current build has exactly the entries with these digests by their ids."""
        return self.current_digests() == digests

    def current_digests(self) -> dict[str, str] | None:
        """The digests by id from the manifest; `None` when this program did not make the build this way."""
        build = self._current_build()
        if build is None:
            return None
        try:
            manifest: Any = json.loads((build / _MANIFEST).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        if not isinstance(manifest, dict) or not isinstance(manifest.get("entries"), dict):
            return None
        made_alike = manifest.get("schema") == SCHEMA and manifest.get("embedding") == self._embedding_name
        return manifest["entries"] if made_alike else None

    @contextmanager
    def current(self) -> Iterator[Any]:
        """The collection of the current build, while it is read; `None` without a usable one."""
        build = self._current_build()
        if build is None or self.current_digests() is None:
            yield None
            return
        with _persistent_client(build) as client:
            yield client.get_collection(_COLLECTION, embedding_function=None)

    @contextmanager
    def new(self, digests: Mapping[str, str]) -> Iterator[Any]:
        """A new collection, current as soon as the context is left; with an error nothing stays of it."""
        previous = self._current_build()
        build = self._folder / f"build-{uuid.uuid4().hex[:12]}"
        try:
            # Closed when it is written, for it keeps all vectors in memory.
            with _persistent_client(build) as client:
                yield client.create_collection(
                    _COLLECTION, embedding_function=None, configuration=CONFIGURATION
                )
            manifest = {"schema": SCHEMA, "embedding": self._embedding_name, "entries": dict(digests)}
            (build / _MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
            pointer = self._folder / f"{_POINTER}.{uuid.uuid4().hex[:8]}"
            pointer.write_text(build.name, encoding="utf-8")
            os.replace(pointer, self._folder / _POINTER)
        except BaseException:
            shutil.rmtree(build, ignore_errors=True)
            raise
        # The build before this one may still be open in a serving process; older ones are garbage.
        for folder in self._folder.glob("build-*"):
            if folder not in (build, previous):
                shutil.rmtree(folder, ignore_errors=True)
        for leftover in self._folder.glob(f"{_POINTER}.*"):
            leftover.unlink(missing_ok=True)

    def problem(self, doing: str, error: BaseException) -> SearchIndexError:
        """Our error for one of Chroma or of the system."""
        place = self._folder
        if isinstance(error, OSError):
            if doing == "build":
                return _not_writable(place, error)
        elif doing != "build":
            place = self._current_build() or place
        return SearchIndexError(
            f"cannot {doing} the index in {str(place)!r}: {error}; "
            "mend that and run 'gewonetaal index --rebuild'"
        )

    def _current_build(self) -> Path | None:
        pointer = self._folder / _POINTER
        if not pointer.is_file():
            return None
        # Whatever damage has put there leads nowhere, and so to a new build.
        build = self._folder / pointer.read_text(encoding="utf-8", errors="replace").replace("\0", "").strip()
        return build if build.is_dir() else None


@contextmanager
def build_lock(folder: Path) -> Iterator[None]:
    """Admits one builder on this machine at a time, by a file in `folder`.

    Raises:
        SearchIndexError: another build does not end, or the folder cannot be written.
    """
    lock = FileLock(folder / "build.lock", timeout=_LOCK_SECONDS)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise SearchIndexError(
            f"another process has been building the index in {str(folder)!r} for {_LOCK_SECONDS} s; "
            "wait for it, or end it"
        ) from error
    except OSError as error:
        raise _not_writable(folder, error) from error
    try:
        yield
    finally:
        lock.release()


def _not_writable(folder: Path, error: OSError) -> SearchIndexError:
    """The error of a folder in which nothing can be written."""
    return SearchIndexError(
        f"cannot write the index folder {str(folder)!r}: {error.strerror or error}; "
        "set GEWONETAAL_DATA_DIR to a folder that can be written"
    )


def _persistent_client(folder: Path) -> Any:
    """A persistent Chroma client on `folder`, without telemetry."""
    import chromadb
    from chromadb.config import Settings

    return chromadb.PersistentClient(
        path=str(folder / "chroma"), settings=Settings(anonymized_telemetry=False, allow_reset=False)
    )
