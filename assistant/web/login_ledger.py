"""Where wrong logins are counted: in the store, and in the memory of this process while the store fails."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

from assistant.errors import StoreError
from assistant.login_counts import LoginCount, LoginLedger, LoginPage

Result = TypeVar("Result")

logger = logging.getLogger(__name__)

MOST_COUNTS = 60_000
"""In memory; beyond it those that were written longest ago are forgotten."""
REST_SECONDS = 30.0
"""How long a store that failed is left alone, so that not every login waits for it."""


class MemoryLedger:
    """Counts in the memory of this process alone."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: OrderedDict[str, LoginCount] = OrderedDict()

    @contextmanager
    def open(self, now: float) -> Iterator[LoginPage]:
        """Give the counts while no other thread has them."""
        with self._lock:
            yield _MemoryPage(self._counts, now)
            while len(self._counts) > MOST_COUNTS:
                self._counts.popitem(last=False)


class _MemoryPage:
    def __init__(self, counts: OrderedDict[str, LoginCount], now: float) -> None:
        self._counts = counts
        self._now = now

    def read(self, keys: Iterable[str]) -> Mapping[str, LoginCount]:
        found = {key: self._counts[key] for key in keys if key in self._counts}
        return {key: count for key, count in found.items() if count.counts_until >= self._now}

    def write(self, counts: Mapping[str, LoginCount]) -> None:
        for key, count in counts.items():
            self._counts[key] = count
            self._counts.move_to_end(key)

    def forget(self, keys: Iterable[str]) -> None:
        for key in keys:
            self._counts.pop(key, None)


class FailSafeLedger:
    """Counts in the store where there is one; while that fails, in memory: neither open to all nor closed.

    For so long each process counts what it gets itself, from nothing.
    """

    def __init__(self, store: LoginLedger | None = None) -> None:
        self._store = store
        self._memory = MemoryLedger()
        self._rests_until = 0.0

    def run(self, work: Callable[[LoginPage], Result], now: float) -> Result:
        """Return what `work` makes of the counts; it is begun anew where the store fails meanwhile."""
        # A rest that is longer than ours comes from a clock that was put back.
        rests = 0.0 < self._rests_until - now <= REST_SECONDS
        if self._store is not None and not rests:
            try:
                with self._store.open(now) as page:
                    return work(page)
            except StoreError as error:
                self._rests_until = now + REST_SECONDS
                logger.error("wrong logins are counted by this process alone: %s", error)
        with self._memory.open(now) as page:
            return work(page)
