"""Answering beside the event loop: some threads at work, the rest of the visitors in a queue."""

from __future__ import annotations

from collections.abc import Sequence

import anyio
import anyio.to_thread

from assistant.model import Answer, Turn
from assistant.web.service import AnsweringService


class TooBusyError(Exception):
    """So many visitors are waiting that one more would wait too long."""


class AnsweringPool:
    """Answers questions in at most `workers` threads at once; belongs to one event loop."""

    def __init__(self, service: AnsweringService, workers: int, waiting: int, timeout_seconds: float) -> None:
        self._service = service
        self._limiter: anyio.CapacityLimiter | None = None
        self._workers = workers
        self._capacity = workers + waiting
        self._timeout_seconds = timeout_seconds
        self._inside = 0

    async def answer(self, question: str, history: Sequence[Turn]) -> Answer:
        """Return the answer, after waiting for a free thread.

        Raises:
            TooBusyError: As many questions as allowed are waiting already.
            TimeoutError: The answer took too long; its thread finishes unseen.
        """
        if self._inside >= self._capacity:
            raise TooBusyError
        if self._limiter is None:
            self._limiter = anyio.CapacityLimiter(self._workers)
        self._inside += 1
        try:
            with anyio.fail_after(self._timeout_seconds):
                return await anyio.to_thread.run_sync(
                    self._service.answer, question, history, abandon_on_cancel=True, limiter=self._limiter
                )
        finally:
            self._inside -= 1
