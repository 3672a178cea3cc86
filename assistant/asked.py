"""How much is asked about what: counts of questions, and the questions of the front desk as texts.

Of residents and of programs only counts are kept: day, entrance, theme, status and how many. That is too
little to point at a person, also where a count is one: nothing tells who asked, when on that day, or in
which words. Days are days in the municipality.
"""

from __future__ import annotations

import logging
import secrets
import threading
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from assistant.asked_counts import (
    AskedBatch,
    AskedCount,
    AskedStore,
    AskedTotal,
    DeskQuestion,
    Entrance,
    Waiting,
)
from assistant.errors import StoreError
from assistant.feedback import now_utc, tidy_remark
from assistant.guard import mask_personal_data
from assistant.model import Answer
from assistant.settings import MUNICIPALITY_TIME

__all__ = ["AskedCount", "AskedLog", "AskedTotal", "DeskQuestion", "Entrance"]

logger = logging.getLogger(__name__)

WRITE_SECONDS = 1.0
"""How long a count waits in memory for others, to be written with them; so much is lost when killed."""
AGAIN_SECONDS = 10.0
"""After how long what could not be written is tried again."""
CLOSE_SECONDS = 15.0
"""How long closing waits for the last write; a database that is not there is given up before that."""
LONGEST_QUESTION = 10_000
"""In characters, the most that the setting `max_question_length` can allow; a longer text is not kept."""


class AskedLog:
    """Counts questions beside the work; safe to use from several threads.

    `count` leaves it in memory, and a thread writes what is there each second. What cannot be written
    stays in memory, within bounds, and is tried again; what goes beyond them is counted as lost.
    """

    def __init__(
        self,
        store: AskedStore,
        desk_days: int,
        clock: Callable[[], datetime] = now_utc,
        write_seconds: float = WRITE_SECONDS,
        again_seconds: float = AGAIN_SECONDS,
    ) -> None:
        """`desk_days` is how long texts of the front desk may be shown. Writes nothing and starts nothing."""
        self._store = store
        self._desk_days = desk_days
        self._clock = clock
        self._write_seconds = write_seconds
        self._again_seconds = again_seconds
        self._changed = threading.Condition()
        self._waiting = Waiting()
        self._lost = 0
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()
        self._writing = threading.Lock()
        self._failing = False

    @property
    def lost(self) -> int:
        """How many questions were lost since the start, or their texts, for the store failed too long."""
        return self._lost

    def count(self, entrance: Entrance, answer: Answer, question: str | None = None) -> None:
        """Count a question by its answer; never raises and never waits for the store.

        `question` is kept for the front desk alone, without personal data.
        """
        try:
            now = self._clock()
            day = now.astimezone(MUNICIPALITY_TIME).date()
            kept = _kept(entrance, answer, question, now)
            with self._changed:
                self._lost += self._waiting.add(day, entrance, answer.status.value, answer.themes, kept)
                self._start()
                self._changed.notify_all()
        except Exception as error:
            logger.error("a question was not counted: %s", type(error).__name__)

    def counts(self, since_day: date, until_day: date) -> tuple[AskedCount, ...]:
        """Return the counts per theme from the first day to the last, both included, by day.

        Raises:
            StoreError: The store does not work.
        """
        self.flush()
        return self._store.counts(since_day, until_day + timedelta(days=1))

    def totals(self, since_day: date, until_day: date) -> tuple[AskedTotal, ...]:
        """Return the counts of questions from the first day to the last, both included, by day.

        Raises:
            StoreError: The store does not work.
        """
        self.flush()
        return self._store.totals(since_day, until_day + timedelta(days=1))

    def desk_questions(self, since_day: date, until_day: date) -> tuple[DeskQuestion, ...]:
        """Return the questions of the front desk from the first day to the last, both included, newest first.

        What is too old to be kept is left out, also where it could not be deleted yet.

        Raises:
            StoreError: The store does not work.
        """
        self.flush()
        oldest = self._clock() - timedelta(days=self._desk_days)
        return self._store.questions(max(_begin(since_day), oldest), _begin(until_day + timedelta(days=1)))

    def flush(self) -> bool:
        """Write what waits in memory; `False` where the store does not work, and it waits on."""
        with self._writing:
            with self._changed:
                waiting, self._waiting = self._waiting, Waiting()
            if not waiting:
                return True
            batch = waiting.batch()
            try:
                self._store.add(batch)
            except Exception as error:
                self._keep_for_later(batch, error)
                return False
            if self._failing:
                self._failing = False
                logger.warning("questions are counted again; lost since the start: %d", self._lost)
            return True

    def close(self) -> None:
        """Write what waits and stop the thread; a later count starts it again."""
        with self._changed:
            self._stopping.set()
            thread, self._thread = self._thread, None
            self._changed.notify_all()
        if thread is not None:
            thread.join(CLOSE_SECONDS)

    def _start(self) -> None:
        if self._thread is None:
            self._stopping = threading.Event()
            self._thread = threading.Thread(
                target=self._write_on, args=(self._stopping,), name="count-questions", daemon=True
            )
            self._thread.start()

    def _write_on(self, stopping: threading.Event) -> None:
        while not stopping.is_set():
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or stopping.is_set())
            stopping.wait(self._write_seconds)
            if not self.flush():
                stopping.wait(self._again_seconds)
        self.flush()

    def _keep_for_later(self, batch: AskedBatch, error: Exception) -> None:
        with self._changed:
            self._lost += self._waiting.add_again(batch)
        if not self._failing:
            self._failing = True
            # The message of a `StoreError` holds nothing of what is stored; those of others might.
            told = str(error) if isinstance(error, StoreError) else type(error).__name__
            logger.warning("questions wait to be counted: %s", told)


def _kept(entrance: Entrance, answer: Answer, question: str | None, now: datetime) -> DeskQuestion | None:
    if entrance is not Entrance.DESK or question is None or len(question) > LONGEST_QUESTION:
        return None
    text = mask_personal_data(tidy_remark(question))
    if not text:
        return None
    return DeskQuestion(secrets.token_urlsafe(12), now, text, answer.status.value, answer.themes)


def _begin(day: date) -> datetime:
    """The moment at which a day begins in the municipality."""
    return datetime.combine(day, time(), MUNICIPALITY_TIME)
