"""Vectors that were made once and are not made again: a file of them by what they were made from.

It is a cache: what it does not give is made anew, and it can be thrown away at any time. SQLite lets several
processes write one after the other, and leaves nothing half written where one of them is killed.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

logger = logging.getLogger(__name__)

MOST = 20_000
"""Vectors in a file; of 384 numbers each that are 30 MB."""
_WAIT_SECONDS = 10.0
_AT_ONCE = 500
_VECTORS = """
CREATE TABLE IF NOT EXISTS vectors (
    number INTEGER PRIMARY KEY AUTOINCREMENT, digest TEXT UNIQUE NOT NULL, vector BLOB NOT NULL
)
"""
Vector = NDArray[np.float32]
Result = TypeVar("Result")


class KeptVectors:
    """Keeps vectors by a digest of their text and model; safe for threads and processes. Never raises."""

    def __init__(self, file: Path, most: int = MOST) -> None:
        """`most` is how many are kept; the oldest go first."""
        self._file = file
        self._most = most

    def find(self, digests: Iterable[str]) -> dict[str, Vector]:
        """The vectors that are there, by digest."""
        if not self._file.is_file():
            return {}

        def found(connection: sqlite3.Connection) -> dict[str, Vector]:
            vectors: dict[str, Vector] = {}
            for some in _portions(digests):
                marks = ", ".join("?" * len(some))
                rows = connection.execute(
                    f"SELECT digest, vector FROM vectors WHERE digest IN ({marks})", some
                )
                vectors.update((digest, np.frombuffer(vector, np.float32)) for digest, vector in rows)
            if len({vector.size for vector in vectors.values()}) > 1:
                raise ValueError("their lengths differ")
            return vectors

        return self._tried(found) or {}

    def keep(self, vectors: Mapping[str, Sequence[float] | Vector]) -> None:
        """Keep vectors by digest, all of them or none."""
        rows = [(digest, np.asarray(vector, np.float32).tobytes()) for digest, vector in vectors.items()]

        def kept(connection: sqlite3.Connection) -> None:
            connection.executemany("INSERT OR REPLACE INTO vectors (digest, vector) VALUES (?, ?)", rows)
            connection.execute(
                "DELETE FROM vectors WHERE number NOT IN "
                "(SELECT number FROM vectors ORDER BY number DESC LIMIT ?)",
                (self._most,),
            )

        if rows:
            self._tried(kept)

    def forget(self, digests: Iterable[str]) -> None:
        """Keep these no longer: they stand elsewhere by now."""
        if self._file.is_file():
            rows = [(digest,) for digest in digests]
            self._tried(
                lambda connection: connection.executemany("DELETE FROM vectors WHERE digest = ?", rows)
            )

    def _tried(self, work: Callable[[sqlite3.Connection], Result]) -> Result | None:
        try:
            with self._opened() as connection:
                return work(connection)
        except sqlite3.OperationalError as error:
            # Locked for long, full, or not to be written.
            logger.warning("kept vectors %s cannot be used: %s", self._file.name, error)
        except (sqlite3.DatabaseError, ValueError) as error:
            logger.warning("kept vectors %s are damaged and thrown away: %s", self._file.name, error)
            with contextlib.suppress(OSError):
                self._file.unlink(missing_ok=True)
        except OSError as error:
            logger.warning("kept vectors %s cannot be used: %s", self._file.name, error.strerror)
        return None

    @contextlib.contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.closing(sqlite3.connect(self._file, timeout=_WAIT_SECONDS)) as connection:
            # One transaction, so that a change is there as a whole or not at all.
            with connection:
                connection.execute(_VECTORS)
                yield connection


def _portions(digests: Iterable[str]) -> Iterator[list[str]]:
    every = list(digests)
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]
