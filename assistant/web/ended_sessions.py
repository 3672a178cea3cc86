"""Which sessions have ended before their time, also where the store that keeps them fails."""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime
from typing import Protocol

from assistant.errors import StoreError

logger = logging.getLogger(__name__)

REST_SECONDS = 30.0
"""How long a store that failed is left alone, so that not every page waits for it."""


class EndedSessionStore(Protocol):
    """Keeps ids of sessions for all processes; see `store.EndedSessionsTable`."""

    def add(self, session_id: str, until: datetime, now: datetime) -> None:
        """Note that a session has ended."""

    def holds(self, session_id: str) -> bool:
        """Whether a session was ended."""


class EndedSessions:
    """Ended sessions, in the store and in the memory of this process.

    A store that fails locks nobody out: what this process ended itself stays ended, and is told to the store
    when that works again. For so long a session that another process ended opens pages here, if somebody has
    kept a copy of its cookie; a process that is stopped before that takes what it ended with it.
    """

    def __init__(self, store: EndedSessionStore | None = None) -> None:
        self._store = store
        self._own: dict[str, float] = {}
        self._waiting: dict[str, float] = {}
        self._lock = threading.Lock()
        self._rests_until = 0.0

    def add(self, session_id: str, until: float, now: float) -> None:
        """End a session that would have ended at `until`; both are seconds since 1970."""
        with self._lock:
            if session_id in self._own:
                return
            self._own = {known: end for known, end in self._own.items() if end >= now}
            self._own[session_id] = until
            if self._store is not None:
                self._waiting[session_id] = until
        if self._store is not None and now >= self._rests_until:
            try:
                self._tell(self._store, now)
            except StoreError as error:
                self._rest(error, now)

    def holds(self, session_id: str, now: float) -> bool:
        """Whether a session was ended."""
        with self._lock:
            if session_id in self._own:
                return True
        if self._store is None or now < self._rests_until:
            return False
        try:
            self._tell(self._store, now)
            return self._store.holds(session_id)
        except StoreError as error:
            self._rest(error, now)
            return False

    def _tell(self, store: EndedSessionStore, now: float) -> None:
        """Give the store what it does not know yet."""
        with self._lock:
            waiting = dict(self._waiting)
        for session_id, until in waiting.items():
            if until >= now:
                store.add(session_id, _moment(until), _moment(now))
            with self._lock:
                self._waiting.pop(session_id, None)

    def _rest(self, error: StoreError, now: float) -> None:
        self._rests_until = now + REST_SECONDS
        logger.error("sessions that were ended elsewhere are not known now: %s", error)


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
