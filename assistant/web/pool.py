"""Answering beside the event loop: some threads at work, the rest of the visitors in a queue."""

from __future__ import annotations

import asyncio
import math
import threading
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing

import anyio
import anyio.to_thread
from anyio.streams.memory import MemoryObjectReceiveStream

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
        # The event loop itself does not hold its tasks.
        self._streaming: set[asyncio.Task[None]] = set()

    async def answer(self, question: str, history: Sequence[Turn]) -> Answer:
        """Return the answer, after waiting for a free thread.

        Raises:
            TooBusyError: As many questions as allowed are waiting already.
            TimeoutError: The answer took too long; its thread finishes unseen.
        """
        limiter = self._enter()
        try:
            with anyio.fail_after(self._timeout_seconds):
                return await anyio.to_thread.run_sync(
                    self._service.answer, question, history, abandon_on_cancel=True, limiter=limiter
                )
        finally:
            self._inside -= 1

    async def stream(
        self, question: str, history: Sequence[Turn], tell: Callable[[str], Awaitable[None]]
    ) -> Answer:
        """Return the answer, after giving each line of it to `tell` as soon as it is there.

        The thread goes on while `tell` waits for a slow reader. A caller that is cancelled, or whose `tell`
        raises, leaves the queue at once; a thread at work stops at its next line and is free again.

        Raises:
            TooBusyError: As many questions as allowed are waiting already.
            TimeoutError: The answer took too long, lines that were told or not; its thread stops unseen.
        """
        limiter = self._enter()
        work = _Work(self._service, question, history)
        deadline = anyio.current_time() + self._timeout_seconds
        task = asyncio.create_task(self._run(work, limiter, deadline))
        self._streaming.add(task)
        task.add_done_callback(self._finished)
        try:
            async for item in work.items:
                if isinstance(item, Answer):
                    return item
                await tell(item)
            await task
            raise RuntimeError("the service stopped before it gave the answer itself")
        finally:
            work.stop()

    def _enter(self) -> anyio.CapacityLimiter:
        """Counts one question more; who calls this takes it off again."""
        if self._inside >= self._capacity:
            raise TooBusyError
        if self._limiter is None:
            self._limiter = anyio.CapacityLimiter(self._workers)
        self._inside += 1
        return self._limiter

    async def _run(self, work: _Work, limiter: anyio.CapacityLimiter, deadline: float) -> None:
        """Waits for a thread and lets it work until the end, a stop or the deadline.

        A stop ends the waiting. It does not free the place of a thread at work: else visitors who come and
        go would set more threads to work than there are places. The deadline does.
        """
        try:
            work.waiting.deadline = deadline
            with work.waiting:
                async with limiter:
                    with anyio.CancelScope(deadline=deadline, shield=True):
                        await anyio.to_thread.run_sync(
                            work.do, abandon_on_cancel=True, limiter=anyio.CapacityLimiter(1)
                        )
            if anyio.current_time() >= deadline:
                raise TimeoutError
        finally:
            self._inside -= 1
            work.end()

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._streaming.discard(task)
        if not task.cancelled():
            # Else asyncio logs an error that nobody waited for, with a message that may hold the question.
            task.exception()


class _Work:
    """One answer that is made in a thread, line by line; its `items` are read on the event loop."""

    def __init__(self, service: AnsweringService, question: str, history: Sequence[Turn]) -> None:
        self._service = service
        self._question = question
        self._history = history
        self._stopped = threading.Event()
        self._loop = asyncio.get_running_loop()
        # The answer is short, so what a slow reader has not read yet may stay here.
        self._sending, receiving = anyio.create_memory_object_stream[str | Answer](math.inf)
        self.items: MemoryObjectReceiveStream[str | Answer] = receiving
        self.waiting = anyio.CancelScope()

    def do(self) -> None:
        """Makes the answer, in a thread; closes what the service gives as soon as it may stop."""
        with closing(self._service.stream(self._question, self._history)) as items:
            for item in items:
                if self._stopped.is_set():
                    return
                # Asks for no reply: the loop may be gone, or this thread left alone.
                self._loop.call_soon_threadsafe(self._put, item)

    def _put(self, item: str | Answer) -> None:
        if not self._stopped.is_set():
            self._sending.send_nowait(item)

    def stop(self) -> None:
        """Nobody reads any more."""
        self._stopped.set()
        self.waiting.cancel()
        self.items.close()

    def end(self) -> None:
        """Nothing more comes."""
        self._stopped.set()
        self._sending.close()
