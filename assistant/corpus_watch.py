"""Notices that files of the corpus were changed that count from the next start on only.

The plain layer is taken over while the server runs (`plain_reload.py`). Everything else is read once:
documents, glossary, themes and other lists are woven into what search, answers and measures are made from.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.plain_file import signature_of

_LISTS = ("*.toml", "*.tsv")
_SOURCES = "sources"


@dataclass(frozen=True)
class _Seen:
    """A file as it was looked at: what changes when it is written, and a hash of what it holds."""

    signature: tuple[int, ...]
    digest: str


class CorpusWatch:
    """Compares the files of a corpus with those of the start; safe to use from several threads."""

    def __init__(self, corpus: Path) -> None:
        """The files are looked at now, so before they are read."""
        self._corpus = corpus
        self._lock = threading.Lock()
        self._last: Mapping[str, _Seen] = {}
        self._first = self._last = self._look()

    def changed(self) -> tuple[str, ...]:
        """The names of files that hold something else than at the start, are new, or are gone.

        Written again with the same content is no change. A file that cannot be read counts as changed.
        """
        with self._lock:
            now = self._last = self._look()
        names = sorted(self._first.keys() | now.keys())
        return tuple(name for name in names if _digest(self._first, name) != _digest(now, name))

    def _look(self) -> Mapping[str, _Seen]:
        return {file.relative_to(self._corpus).as_posix(): self._seen(file) for file in self._files()}

    def _files(self) -> Iterator[Path]:
        for pattern in _LISTS:
            yield from self._corpus.glob(pattern)
        yield from (file for file in (self._corpus / _SOURCES).rglob("*") if file.is_file())

    def _seen(self, file: Path) -> _Seen:
        """The file as it is; read again only where it was written since the last look."""
        try:
            signature = signature_of(file)
            last = self._last.get(file.relative_to(self._corpus).as_posix())
            if last is not None and last.signature == signature:
                return last
            return _Seen(signature, hashlib.sha256(file.read_bytes()).hexdigest())
        except OSError:
            return _Seen((), "")


def _digest(seen: Mapping[str, _Seen], name: str) -> str | None:
    return seen[name].digest if name in seen else None
