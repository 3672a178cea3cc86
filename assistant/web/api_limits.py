"""How many requests a key may send."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from assistant.web.limits import Bucket


class KeyLimits:
    """A bucket for each name of a key, of which there are few. Belongs to one event loop."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = per_minute
        self._clock = clock
        self._buckets: dict[str, Bucket] = {}

    def wait(self, name: str) -> int:
        """Return 0 and count a request of this key, or how many whole seconds it must wait first."""
        now = self._clock()
        bucket = self._buckets.setdefault(name, Bucket(self._most, now))
        seconds = bucket.wait(now)
        if not seconds:
            bucket.take()
        return math.ceil(seconds)
