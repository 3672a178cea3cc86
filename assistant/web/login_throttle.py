"""Slowing down who tries passwords, without keeping a colleague out for long.

Wrong logins are counted in three ways, and each makes the next attempt wait longer:

- of a name from an address: after 5, from 5 seconds doubling to 5 minutes;
- of a name from anywhere: after 5, doubling to 1 minute;
- of an address: after 50, for a whole office can share one, doubling to 5 minutes.

Who tries a colleague's name, or many names, can make others wait so long; but not somebody at an address
where he logged in in the last 30 days: there only his own attempts with a wrong password count.

What is counted is forgotten half an hour after the last wrong attempt. Names and addresses are kept as hashes
with a key, in the store, so that all processes count together (`login_ledger.py` says what is done without).
"""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.login_counts import LoginCount, LoginLedger, LoginPage
from assistant.web.login_ledger import FailSafeLedger

FORGET_SECONDS = 1800.0
KNOWN_DAYS = 30
"""How long it counts that somebody logged in from an address."""

_KNOWN_SECONDS = KNOWN_DAYS * 86_400.0


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

    def left(self, count: LoginCount | None, now: float) -> float:
        """How long the next attempt still waits."""
        if count is None:
            return 0.0
        left = count.closed_until - now
        # A clock that was put back must not lock anybody out: no wait is longer than the rule gives.
        return left if 0.0 < left <= self.most else 0.0

    def one_more(self, count: LoginCount | None, now: float) -> LoginCount:
        wrong = (count.wrong if count else 0) + 1
        return LoginCount(wrong, now + self.wait(wrong), now + FORGET_SECONDS)


PAIR = _Rule(free=5, first=5.0, most=300.0)
NAME = _Rule(free=5, first=5.0, most=60.0)
ADDRESS = _Rule(free=50, first=5.0, most=300.0)


@dataclass(frozen=True)
class _Keys:
    """The keys of an attempt: one for each count, and one for that it succeeded before."""

    pair: str
    name: str
    address: str
    known: str

    @property
    def all(self) -> tuple[str, ...]:
        return self.pair, self.name, self.address, self.known

    def rules(self, is_known: bool) -> dict[str, _Rule]:
        """What counts an attempt, and lets it wait; what others do matters less where somebody is known."""
        own = {self.pair: PAIR}
        return own if is_known else {**own, self.name: NAME, self.address: ADDRESS}


class LoginThrottle:
    """Says whether somebody may try a password now. Safe to use from several threads.

    Its methods take as long as the store of the counts does.
    """

    def __init__(
        self, key: bytes, store: LoginLedger | None = None, now: Callable[[], float] = time.time
    ) -> None:
        """`key` hides names and addresses in the store; processes that share one need the same."""
        self._key = key
        self._ledger = FailSafeLedger(store)
        self._now = now

    def begin(self, name: str, address: str) -> float:
        """Return how many seconds an attempt has to wait; 0: it may be made, and counts as wrong until then.

        So of many attempts at the same moment no more get through than one after another.
        """
        keys, now = self._keys(name, address), self._now()

        def count(page: LoginPage) -> float:
            counts = page.read(keys.all)
            rules = keys.rules(is_known=keys.known in counts)
            wait = max(rule.left(counts.get(key), now) for key, rule in rules.items())
            if wait == 0:
                page.write({key: rule.one_more(counts.get(key), now) for key, rule in rules.items()})
            return wait

        return self._ledger.run(count, now)

    def succeeded(self, name: str, address: str) -> None:
        """Take back what `begin` counted, and forget the wrong attempts of this name from this address."""
        keys, now = self._keys(name, address), self._now()

        def remember(page: LoginPage) -> None:
            page.write({**_taken_back(keys, page, now), keys.known: LoginCount(0, now, now + _KNOWN_SECONDS)})
            page.forget([keys.pair])

        self._ledger.run(remember, now)

    def undo(self, name: str, address: str) -> None:
        """Take back what `begin` counted, for an attempt that was not made."""
        keys, now = self._keys(name, address), self._now()
        self._ledger.run(lambda page: page.write(_taken_back(keys, page, now)), now)

    def _keys(self, name: str, address: str) -> _Keys:
        def hidden(*parts: str) -> str:
            written = json.dumps(parts).encode()
            return hmac.new(self._key, written, hashlib.sha256).hexdigest()

        return _Keys(
            hidden("pair", name, address),
            hidden("name", name),
            hidden("address", address),
            hidden("known", name, address),
        )


def _taken_back(keys: _Keys, page: LoginPage, now: float) -> dict[str, LoginCount]:
    """The counts of an attempt with one less, and without a wait: who has to wait does not come this far."""
    counts = page.read(keys.all)
    rules = keys.rules(is_known=keys.known in counts)
    return {
        key: replace(count, wrong=max(0, count.wrong - 1), closed_until=now)
        for key, count in counts.items()
        if key in rules
    }
