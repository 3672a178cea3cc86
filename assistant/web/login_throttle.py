"""Slowing down who tries passwords, without keeping a colleague out for long.

Wrong logins are counted in three ways, and each makes the next attempt wait longer:

- of a name from an address: after 5, from 5 seconds doubling to 5 minutes;
- of a name from anywhere: after 5, doubling to 1 minute. Who tries a colleague's name from elsewhere can make
  that colleague wait so long, but not from an address where he logged in before: there only his own count;
- of an address: after 50, for a whole office can share one.

What is counted is forgotten half an hour after the last wrong attempt. It lives in the memory of this
process: with several processes each counts what it gets itself.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

FORGET_SECONDS = 1800.0
MOST_COUNTS = 20_000
"""Of each kind; beyond it the oldest are forgotten."""


@dataclass(frozen=True)
class _Rule:
    """After `free` wrong attempts the next one waits `first` seconds, then twice as long, up to `most`."""

    free: int
    first: float
    most: float

    def wait(self, wrong: int) -> float:
        if wrong < self.free:
            return 0.0
        # Far more doublings than lead to `most` would only make a number that is too large.
        return min(self.most, self.first * 2.0 ** min(wrong - self.free, 30))


PAIR = _Rule(free=5, first=5.0, most=300.0)
NAME = _Rule(free=5, first=5.0, most=60.0)
ADDRESS = _Rule(free=50, first=5.0, most=300.0)


@dataclass
class _Count:
    wrong: int = 0
    last: float = 0.0
    closed_until: float = 0.0


class _Counts:
    """The counts of one kind, in bounded memory."""

    def __init__(self, rule: _Rule) -> None:
        self._rule = rule
        self._counts: OrderedDict[Hashable, _Count] = OrderedDict()

    def wait(self, key: Hashable, now: float) -> float:
        count = self._counts.get(key)
        if count is None or now - count.last > FORGET_SECONDS:
            return 0.0
        return max(0.0, count.closed_until - now)

    def add(self, key: Hashable, now: float) -> None:
        count = self._counts.pop(key, None)
        if count is None or now - count.last > FORGET_SECONDS:
            count = _Count()
        count.wrong += 1
        count.last = now
        count.closed_until = now + self._rule.wait(count.wrong)
        self._counts[key] = count
        if len(self._counts) > MOST_COUNTS:
            self._counts.popitem(last=False)

    def take_back(self, key: Hashable) -> None:
        count = self._counts.get(key)
        if count is not None:
            count.wrong -= 1
            count.closed_until = 0.0

    def forget(self, key: Hashable) -> None:
        self._counts.pop(key, None)


class LoginThrottle:
    """Says whether somebody may try a password now. Safe to use from several threads."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._pairs, self._names, self._addresses = _Counts(PAIR), _Counts(NAME), _Counts(ADDRESS)
        self._known: OrderedDict[tuple[str, str], None] = OrderedDict()

    def begin(self, name: str, address: str) -> float:
        """Return how many seconds an attempt has to wait; 0: it may be made, and counts as wrong until then.

        So of many attempts at the same moment no more get through than one after another.
        """
        with self._lock:
            now, pair = self._now(), (name, address)
            waits = [self._pairs.wait(pair, now), self._addresses.wait(address, now)]
            if pair not in self._known:
                waits.append(self._names.wait(name, now))
            longest = max(waits)
            if longest == 0:
                self._pairs.add(pair, now)
                self._names.add(name, now)
                self._addresses.add(address, now)
            return longest

    def succeeded(self, name: str, address: str) -> None:
        """Take back what `begin` counted, and forget the wrong attempts of this name."""
        with self._lock:
            pair = (name, address)
            self._pairs.forget(pair)
            self._names.forget(name)
            self._addresses.take_back(address)
            self._known.pop(pair, None)
            self._known[pair] = None
            if len(self._known) > MOST_COUNTS:
                self._known.popitem(last=False)

    def undo(self, name: str, address: str) -> None:
        """Take back what `begin` counted, for an attempt that was not made."""
        with self._lock:
            self._pairs.take_back((name, address))
            self._names.take_back(name)
            self._addresses.take_back(address)
