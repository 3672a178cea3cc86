"""What is remembered of attempts to log in: how many were wrong, and until when that counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class LoginCount:
    """How many attempts were `wrong`, and the moments until which it says something.

    No attempt is taken until `closed_until`; after `counts_until` all of it is forgotten. Both are seconds
    since 1970.
    """

    wrong: int
    closed_until: float
    counts_until: float


class LoginPage(Protocol):
    """The counts while nobody else changes them; a key tells nothing of what is counted under it."""

    def read(self, keys: Iterable[str]) -> Mapping[str, LoginCount]:
        """Return those of these keys that are there."""

    def write(self, counts: Mapping[str, LoginCount]) -> None:
        """Put these in the place of what is there."""

    def forget(self, keys: Iterable[str]) -> None:
        """Take these away."""


class LoginLedger(Protocol):
    """Keeps the counts."""

    def open(self, now: float) -> AbstractContextManager[LoginPage]:
        """Return the counts, without those that do not count any more at `now`; may raise `StoreError`."""
