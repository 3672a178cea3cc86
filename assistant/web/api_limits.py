"""How many requests a key may send."""

from __future__ import annotations

import math
import time
from collections.abc import Callable


class KeyLimits:
    """A bucket for each key that fills evenly: a minute's worth at once, then one as each comes free.

    It holds one entry for each name of a key, of which there are few. Belongs to one event loop.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = float(per_minute)
        self._per_second = per_minute / 60
        self._clock = clock
        self._buckets: dict[str, tuple[float, float]] = {}

    def wait(self, name: str) -> int:
        """Return 0 and count a request of this key, or how many whole seconds it must wait first."""
        now = self._clock()
        left, since = self._buckets.get(name, (self._most, now))
        left = min(self._most, left + (now - since) * self._per_second)
        if left < 1:
            self._buckets[name] = (left, now)
            return math.ceil((1 - left) / self._per_second)
        self._buckets[name] = (left - 1, now)
        return 0
