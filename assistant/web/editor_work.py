"""Slow work of the page for editors, in threads beside the event loop."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterator
from typing import TypeVar

import anyio
import anyio.to_thread

Result = TypeVar("Result")

# One text is rewritten while a sentence of it, or of another one, is checked.
_WORKERS = 2


class Workbench:
    """Runs functions in a few threads at most; belongs to one event loop."""

    def __init__(self, workers: int = _WORKERS) -> None:
        self._workers = workers
        self._limiter: anyio.CapacityLimiter | None = None

    async def run(self, work: Callable[[], Result]) -> Result:
        """What the function returns, after waiting for a free thread."""
        if self._limiter is None:
            self._limiter = anyio.CapacityLimiter(self._workers)
        return await anyio.to_thread.run_sync(work, limiter=self._limiter)

    async def each(self, start: Callable[[], Iterator[Result]]) -> AsyncGenerator[Result, None]:
        """The items of an iterator; each is made when the one before it was taken.

        A caller that stops, or is cancelled, closes the iterator after the item that is being made.
        """
        items = await self.run(start)
        try:
            # A `StopIteration` cannot pass through a coroutine; no item is `None`.
            while (item := await self.run(lambda: next(items, None))) is not None:
                yield item
        finally:
            close = getattr(items, "close", None)
            if close is not None:
                with anyio.CancelScope(shield=True):
                    await self.run(close)
