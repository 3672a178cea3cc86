"""What is kept goes after a number of days: the one place that knows of everything that must go, and when."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from assistant.errors import StoreError
from assistant.feedback import now_utc
from assistant.settings import Settings
from assistant.store import (
    AskedTable,
    Database,
    DeskReportTable,
    FeedbackTable,
    LoginCountTable,
    PlainHistoryTable,
    SwitchTable,
)

logger = logging.getLogger(__name__)

EVERY = timedelta(days=1)
LOOK_SECONDS = 3600.0
"""How often the thread looks whether it is time; after a failure it tries again as soon."""


@dataclass(frozen=True)
class Expiry:
    """Something that goes after `days`; `delete_before` deletes what is from before a moment.

    With 0 days it goes as soon as it does not count any more. It returns how many records, and may raise
    `StoreError`.
    """

    what: str
    days: int
    delete_before: Callable[[datetime], int]


@dataclass(frozen=True)
class Deletion:
    """How deleting went: how many records, or (`None`) what was wrong."""

    what: str
    days: int
    how_many: int | None
    problem: str | None = None


def expiries(settings: Settings, database: Database) -> tuple[Expiry, ...]:
    """Return all that must go; each table with texts, names or counts has a line here.

    What is off now, and sessions that end by themselves, stand in tables that are kept short anyway.
    """
    asked = AskedTable(database)
    return (
        Expiry("feedback", settings.feedback_days, FeedbackTable(database).delete_before),
        Expiry("questions of the front desk", settings.desk_days, asked.delete_questions_before),
        Expiry("reports of the front desk", settings.desk_days, DeskReportTable(database).delete_before),
        Expiry("counts of questions", settings.counts_days, asked.delete_counts_before),
        Expiry("history of plain texts", settings.history_days, PlainHistoryTable(database).delete_before),
        Expiry("history of switches", settings.history_days, SwitchTable(database).delete_history_before),
        Expiry("attempts to log in", 0, LoginCountTable(database).delete_before),
    )


class Retention:
    """Deletes what is too old: at the start, and each day, also when nobody writes."""

    def __init__(
        self,
        expiries: Iterable[Expiry],
        forget_deleted: Callable[[], None],
        clock: Callable[[], datetime] = now_utc,
        look_seconds: float = LOOK_SECONDS,
    ) -> None:
        """`forget_deleted` takes what was deleted out of the files too; it may raise `StoreError`."""
        self._expiries = tuple(expiries)
        self._forget_deleted = forget_deleted
        self._clock = clock
        self._look_seconds = look_seconds
        self._deleted_at: datetime | None = None
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def delete_old(self) -> tuple[Deletion, ...]:
        """Delete all that is too old, each kind also where another one fails; never raises `StoreError`."""
        now = self._clock()
        deletions = tuple(_delete(expiry, now) for expiry in self._expiries)
        problem = self._problem_with_files()
        failed = [deletion for deletion in deletions if deletion.problem]
        if failed:
            kinds = ", ".join(deletion.what for deletion in failed)
            logger.warning("what is too old is not deleted (%s): %s", kinds, failed[0].problem)
        elif problem:
            logger.warning("what was deleted may still stand in the files of the database: %s", problem)
        else:
            self._deleted_at = now
        return deletions

    def delete_if_due(self) -> None:
        """Delete what is too old where a day has passed since that went well, or it never did."""
        if self._deleted_at is None or self._clock() - self._deleted_at >= EVERY:
            self.delete_old()

    def start(self) -> None:
        """Delete now and each day from here on, in a thread that ends with the program."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._go_on, name="delete-what-is-old", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """End the thread; one that is deleting finishes that first."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()

    def _go_on(self) -> None:
        while True:
            try:
                self.delete_if_due()
            except Exception as error:
                # Nobody would start the thread again. The message could hold what is stored.
                logger.error("deleting what is too old failed with %s", type(error).__name__)
            if self._stopping.wait(self._look_seconds):
                return

    def _problem_with_files(self) -> str | None:
        try:
            self._forget_deleted()
        except StoreError as error:
            return str(error)
        return None


def retention_of(settings: Settings, database: Database) -> Retention:
    """Return what deletes all that is too old by the settings."""
    return Retention(expiries(settings, database), database.forget_deleted)


def _delete(expiry: Expiry, now: datetime) -> Deletion:
    try:
        deleted = expiry.delete_before(now - timedelta(days=expiry.days))
    except StoreError as error:
        return Deletion(expiry.what, expiry.days, None, str(error))
    return Deletion(expiry.what, expiry.days, deleted)
