"""Rests between pieces of background work, so that visitors hardly notice it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

Pace = Callable[[], None]
"""What long work calls between its pieces; what it raises ends the work."""

# Python lets one thread work at a time and changes turns after 5 ms: a spell that is shorter delays nobody by
# more than itself.
_SPELL_SECONDS = 0.003
# Of the time, what the work may take while visitors ask.
_SHARE = 1 / 3


def no_pace() -> None:
    """For work that nobody has to make way for."""


def paced(items: Iterable[Item], pace: Pace) -> Iterator[Item]:
    """Yield the items, with a call of the pace before each is used."""
    for item in items:
        pace()
        yield item


class Resting:
    """A pace that works a little and rests a little; for one thread."""

    def __init__(
        self, clock: Callable[[], float] = time.perf_counter, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._since = clock()

    def __call__(self) -> None:
        """Rest, if there was work for long enough."""
        worked = self._clock() - self._since
        if worked >= _SPELL_SECONDS:
            # After a long piece that could not be divided the rest need not be as long.
            self._sleep(min(worked, 10 * _SPELL_SECONDS) * (1 - _SHARE) / _SHARE)
            self._since = self._clock()
