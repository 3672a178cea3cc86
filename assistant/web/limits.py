"""How many requests that cost work are taken, of one visitor and of all together.

A bucket holds as many requests as may come in a minute, and fills up again at that pace. So somebody may do
much at once, but not for long. The numbers are large: a library, or a whole office, shares one address.
"""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.web.door import SAFE_METHODS
from assistant.web.paths import API_PATH, below, path_of
from assistant.web.visitor import visitor_of

MOST_VISITORS = 20_000
"""Whose buckets are kept; beyond it those that came longest ago are forgotten, and start full again."""

_MINUTE = 60.0
_SEARCHES = ("/lees", "/balie")

Refuse = Callable[[Request, float], Awaitable[Response]]


class Bucket:
    """As many requests as may come in a minute; it fills up again at that pace."""

    def __init__(self, most: int, now: float) -> None:
        self._most = most
        self._left = float(most)
        self._at = now

    def wait(self, now: float) -> float:
        """Return 0 where a request can be taken, or in how many seconds the next one can; takes none."""
        self._left = min(self._most, self._left + (now - self._at) * self._most / _MINUTE)
        self._at = now
        return 0.0 if self._left >= 1 else (1 - self._left) * _MINUTE / self._most

    def take(self) -> None:
        """Take one request."""
        self._left -= 1


class RequestLimits:
    """Counts requests per visitor and in total. Safe to use from several threads."""

    def __init__(
        self, per_minute: int, per_minute_total: int, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._most = per_minute
        self._now = now
        self._lock = threading.Lock()
        self._total = Bucket(per_minute_total, now())
        self._visitors: OrderedDict[str, Bucket] = OrderedDict()

    def take(self, visitor: str) -> float:
        """Take one request of a visitor; return 0, or in how many seconds the next one can be taken.

        What is refused because of one visitor takes nothing from the others.
        """
        with self._lock:
            now = self._now()
            bucket = self._visitors.pop(visitor, None) or Bucket(self._most, now)
            self._visitors[visitor] = bucket
            if len(self._visitors) > MOST_VISITORS:
                self._visitors.popitem(last=False)
            wait = max(bucket.wait(now), self._total.wait(now))
            if not wait:
                bucket.take()
                self._total.take()
            return wait


class RequestLimit:
    """ASGI middleware that refuses requests above the limits with 429 and says when to come back."""

    def __init__(self, app: ASGIApp, limits: RequestLimits, refuse: Refuse) -> None:
        self._app = app
        self._limits = limits
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on where it costs no work, or there is room for it."""
        wait = self._limits.take(visitor_of(scope)) if costs_work(scope) else 0.0
        if not wait:
            await self._app(scope, receive, send)
            return
        response = await self._refuse(Request(scope, receive), wait)
        response.headers["Retry-After"] = str(math.ceil(wait))
        await response(scope, receive, send)


def costs_work(scope: Scope) -> bool:
    """Whether a request makes the server do more than give a page that is there.

    What programs ask by POST is not counted here: each key has its own limit (`api_limits.py`), in its own
    words, and a program takes nothing from residents who share its address.
    """
    if scope["type"] != "http":
        return False
    path = path_of(scope)
    if below(path, API_PATH):
        return scope["method"] in SAFE_METHODS
    if scope["method"] not in SAFE_METHODS:
        return True
    return any(below(path, start) for start in _SEARCHES) and bool(scope.get("query_string"))
