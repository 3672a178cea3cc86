"""A circuit breaker: a server that fails again and again is left alone for a while."""

from __future__ import annotations

import threading
from collections.abc import Callable
from time import monotonic

FAILURES_TO_OPEN = 3
SECONDS_OPEN = 60.0


class CircuitBreaker:
    """Counts failures in a row; safe for threads.

    After `failures` of them nobody is let through for `seconds`. Then one caller is, to try; success closes
    the breaker, another failure keeps it open as long again.
    """

    def __init__(
        self,
        failures: int = FAILURES_TO_OPEN,
        seconds: float = SECONDS_OPEN,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._most = failures
        self._seconds = seconds
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._closed_until = 0.0
        self._worked: bool | None = None

    @property
    def worked(self) -> bool | None:
        """Whether the server answered when it was asked last; `None` when it was not asked yet."""
        with self._lock:
            return self._worked

    @property
    def rests(self) -> bool:
        """Whether the server is left alone now."""
        with self._lock:
            return self._failures >= self._most and self._clock() < self._closed_until

    def lets_through(self) -> bool:
        """Whether to ask the server now; a caller that is let through tells how it went."""
        with self._lock:
            if self._failures < self._most:
                return True
            now = self._clock()
            if now < self._closed_until:
                return False
            # This caller tries; the others wait for what it finds.
            self._closed_until = now + self._seconds
            return True

    def succeeded(self) -> None:
        """The server answered."""
        with self._lock:
            self._failures = 0
            self._worked = True

    def failed(self) -> None:
        """The server did not answer, or refused."""
        with self._lock:
            self._failures += 1
            self._worked = False
            if self._failures >= self._most:
                self._closed_until = self._clock() + self._seconds
