"""The history of the plain layer: who changed which text, when and how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class HistoryAction(StrEnum):
    """What somebody did with a text."""

    EDIT = "edit"
    ACCEPT = "accept"
    CHECK = "check"
    APPROVE = "approve"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    PUT_BACK = "put_back"


@dataclass(frozen=True)
class HistoryEntry:
    """One change: when, by whom (full name), of which passage or title, from which line to which.

    `before` is `None` where there was no line yet.
    """

    at: datetime
    by: str
    subject: str
    action: HistoryAction
    before: str | None
    after: str
    id: int = 0


class PlainHistory(Protocol):
    """Keeps the history; safe to use from several threads."""

    def add(self, entry: HistoryEntry) -> None:
        """Keep a change.

        Raises:
            StoreError: It cannot be kept.
        """

    def of(self, subject: str) -> tuple[HistoryEntry, ...]:
        """Return the changes of a passage or title, newest first.

        Raises:
            StoreError: They cannot be read.
        """


def with_gaps(entries: Sequence[HistoryEntry], current: str | None) -> list[tuple[HistoryEntry, bool]]:
    """Each change, newest first, with whether something that nobody kept was changed after it."""
    after = [current, *(entry.before for entry in entries)]
    return [(entry, entry.after != later) for entry, later in zip(entries, after, strict=False)]
