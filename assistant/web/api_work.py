"""Work for programs in threads of its own, so that it never takes those of residents."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import TypeVar

import anyio
import anyio.to_thread

from assistant.web.pool import TooBusyError

Result = TypeVar("Result")


class ApiWork:
    """Runs at most `workers` pieces of work at once; belongs to one event loop."""

    def __init__(self, workers: int, waiting: int) -> None:
        self._workers = workers
        self._capacity = workers + waiting
        self._inside = 0
        self._limiter: anyio.CapacityLimiter | None = None
        # The event loop itself does not hold its tasks.
        self._tasks: set[asyncio.Task[object]] = set()

    async def run(self, work: Callable[[Callable[[], bool]], Result], seconds: float) -> Result:
        """Return what `work` returns; it is told whether it may stop, because nobody waits any more.

        Work that takes too long, and that of a caller who is cancelled, is told to stop. It keeps its place
        until it does: else programs that come and go would set more threads to work than there are places.

        Raises:
            TooBusyError: As many as allowed are waiting already.
            TimeoutError: It took too long, waiting included.
        """
        if self._inside >= self._capacity:
            raise TooBusyError
        if self._limiter is None:
            self._limiter = anyio.CapacityLimiter(self._workers)
        self._inside += 1
        stopped, waiting = threading.Event(), anyio.CancelScope()
        task = asyncio.create_task(self._placed(work, stopped, waiting, self._limiter))
        self._tasks.add(task)
        task.add_done_callback(self._done)
        try:
            with anyio.fail_after(seconds):
                return await asyncio.shield(task)
        finally:
            stopped.set()
            waiting.cancel()

    async def _placed(
        self,
        work: Callable[[Callable[[], bool]], Result],
        stopped: threading.Event,
        waiting: anyio.CancelScope,
        limiter: anyio.CapacityLimiter,
    ) -> Result:
        """Waits for a place, which `waiting` can end, and works, which only the work itself can."""
        with waiting:
            return await anyio.to_thread.run_sync(work, stopped.is_set, limiter=limiter)
        raise TimeoutError

    def _done(self, task: asyncio.Task[object]) -> None:
        self._inside -= 1
        self._tasks.discard(task)
        if not task.cancelled():
            # Else asyncio logs an error that nobody waited for, with a message that may hold a text.
            task.exception()
