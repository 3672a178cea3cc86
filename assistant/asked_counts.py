"""What is counted of a question, and what of it waits in memory to be written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

MOST_WAITING_COUNTS = 5000
"""Different counts in memory while the store fails: days of entrances, statuses and themes."""
MOST_WAITING_QUESTIONS = 1000


class Entrance(StrEnum):
    """Where a question came in."""

    RESIDENTS = "inwoners"
    DESK = "balie"
    API = "api"


@dataclass(frozen=True)
class AskedCount:
    """So many questions on a day had an answer with this theme and this status.

    `theme` is an id of `corpus/themes.toml`, `None` for answers without a theme. A question whose answer
    has two themes counts for both, so these do not add up to the number of questions: `AskedTotal` does.
    """

    day: date
    entrance: Entrance
    theme: str | None
    status: str
    how_many: int


@dataclass(frozen=True)
class AskedTotal:
    """So many questions on a day had an answer with this status; each question counts once."""

    day: date
    entrance: Entrance
    status: str
    how_many: int


@dataclass(frozen=True)
class DeskQuestion:
    """A question of the front desk; `question` has no personal data in it, `at` is in UTC."""

    id: str
    at: datetime
    question: str
    status: str
    themes: tuple[str, ...] = ()


@dataclass(frozen=True)
class AskedBatch:
    """What is written at once; no two counts, nor two totals, differ in their number alone."""

    counts: tuple[AskedCount, ...] = ()
    totals: tuple[AskedTotal, ...] = ()
    questions: tuple[DeskQuestion, ...] = ()


class AskedStore(Protocol):
    """Where it is kept; every method may raise `StoreError`. Times are from `since` on and before `until`."""

    def add(self, batch: AskedBatch) -> None:
        """Add the counts to those that are kept, all or none; a question with a known id stays as it is."""

    def counts(self, since: date, until: date) -> tuple[AskedCount, ...]:
        """Return the counts per theme, by day."""

    def totals(self, since: date, until: date) -> tuple[AskedTotal, ...]:
        """Return the counts of questions, by day."""

    def questions(self, since: datetime, until: datetime) -> tuple[DeskQuestion, ...]:
        """Return the questions of the front desk, newest first."""


@dataclass
class Waiting:
    """What is counted and not written yet, within bounds; for one thread at a time."""

    counts: Counter[tuple[date, Entrance, str | None, str]] = field(default_factory=Counter)
    totals: Counter[tuple[date, Entrance, str]] = field(default_factory=Counter)
    questions: list[DeskQuestion] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.totals)

    def add(
        self,
        day: date,
        entrance: Entrance,
        status: str,
        themes: tuple[str, ...],
        question: DeskQuestion | None,
    ) -> int:
        """Add one question; return how many there was no room for, also where that is its text alone."""
        if len(self.counts) >= MOST_WAITING_COUNTS:
            return 1
        self.totals[day, entrance, status] += 1
        for theme in dict.fromkeys(themes) or (None,):
            self.counts[day, entrance, theme, status] += 1
        return self._add_questions([] if question is None else [question])

    def add_again(self, batch: AskedBatch) -> int:
        """Add what could not be written; return how many texts there is no room for any more."""
        for total in batch.totals:
            self.totals[total.day, total.entrance, total.status] += total.how_many
        for count in batch.counts:
            self.counts[count.day, count.entrance, count.theme, count.status] += count.how_many
        later, self.questions = self.questions, []
        return self._add_questions([*batch.questions, *later])

    def batch(self) -> AskedBatch:
        """Return all that waits."""
        return AskedBatch(
            tuple(AskedCount(*key, how_many) for key, how_many in self.counts.items()),
            tuple(AskedTotal(*key, how_many) for key, how_many in self.totals.items()),
            tuple(self.questions),
        )

    def _add_questions(self, more: list[DeskQuestion]) -> int:
        room = MOST_WAITING_QUESTIONS - len(self.questions)
        self.questions += more[:room]
        return len(more[room:])
