"""What monitoring asks: does the server run, and does each part of it work?"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import anyio
import anyio.to_thread
from fastapi import FastAPI
from starlette.responses import JSONResponse

from assistant.web.failures import log_failure
from assistant.web.service import AnsweringService

logger = logging.getLogger(__name__)

_STORE_SECONDS = 1.0
"""How long a store may take to answer; one that works takes milliseconds."""
_KEPT_SECONDS = 5.0
"""How long its answer counts, so that asking often costs nothing."""

READY_SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["ready", "vectors_ready", "index", "store"],
    "properties": {
        "ready": {
            "type": "boolean",
            "description": "Whether questions can be answered, be it from words alone.",
        },
        "vectors_ready": {
            "type": "boolean",
            "description": "Whether search uses vectors too, so that answers are as good as they get.",
        },
        "index": {
            "enum": ["ok", "starting", "failed"],
            "description": "The index of vectors; while it is not ok, answers come from words alone.",
        },
        "store": {
            "enum": ["ok", "failed", "none"],
            "description": "Whether the database answers; while it does not, what residents think of answers "
            "is not kept. They still get answers, unless it was never readable since the start: then nobody "
            "knows whether the chat is switched off, and it stays off.",
        },
    },
}


# What watches a server often asks for the headers alone.
METHODS = ["GET", "HEAD"]


@dataclass(frozen=True)
class HealthChecks:
    """How parts are that the pages do not ask; `None`: there is no such part.

    `index_failed` tells at once whether the vectors cannot be loaded, `store_works` whether the database
    answers; that may take long, so it is called in a thread.
    """

    index_failed: Callable[[], bool] | None = None
    store_works: Callable[[], bool] | None = None


def add_health(app: FastAPI, service: AnsweringService, checks: HealthChecks | None = None) -> None:
    """Adds `/health/live` and `/health/ready` to an application.

    Ready is 200 where questions can be answered and 503 where not, whatever else is broken: taking the
    server away from residents because the store fails would help nobody: they can still read the documents.
    """
    checks = checks or HealthChecks()
    store = _Remembered(checks.store_works) if checks.store_works else None

    @app.api_route("/health/live", methods=METHODS)
    async def live() -> JSONResponse:
        return JSONResponse({"status": "ok"})

    @app.api_route("/health/ready", methods=METHODS)
    async def ready() -> JSONResponse:
        state = {
            "ready": service.ready,
            "vectors_ready": service.vectors_ready,
            "index": _index(service, checks),
            "store": "none" if store is None else "ok" if await store.works() else "failed",
        }
        return JSONResponse(state, 200 if service.ready else 503)


def _index(service: AnsweringService, checks: HealthChecks) -> str:
    if service.vectors_ready:
        return "ok"
    return "failed" if checks.index_failed is not None and checks.index_failed() else "starting"


class _Remembered:
    """Asks a part whether it works, at most once in a while and one question at a time."""

    def __init__(self, ask: Callable[[], bool]) -> None:
        self._ask = ask
        self._asking: asyncio.Task[bool] | None = None
        self._known: tuple[bool, float] | None = None

    async def works(self) -> bool:
        """Return whether it works; a part that does not answer in time does not."""
        now = time.monotonic()
        if self._known is not None and now - self._known[1] < _KEPT_SECONDS:
            return self._known[0]
        # One that hangs keeps its thread; nobody sends another one after it.
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(anyio.to_thread.run_sync(self._asked))
        works = False
        with anyio.move_on_after(_STORE_SECONDS):
            works = await asyncio.shield(self._asking)
        self._known = (works, time.monotonic())
        return works

    def _asked(self) -> bool:
        try:
            return self._ask()
        except Exception as error:
            # Nobody foresaw it, and whatever it is, the server stays there for residents.
            log_failure(logger, "asking the store whether it works", error)
            return False
