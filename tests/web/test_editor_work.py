"""Slow work beside the event loop."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from typing import Any

import anyio
import pytest

from assistant.web.editor_work import Workbench

HERE = threading.get_ident


def run_apart(work: Callable[[], Awaitable[Any]]) -> Any:
    """What a coroutine function gives, in a thread of its own: browser tests leave a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(anyio.run, work).result()


class Counting:
    """Gives 1, 2, 3, and notes in which threads, and how far it came."""

    def __init__(self) -> None:
        self.threads: set[int] = set()
        self.made = 0
        self.closed = False

    def items(self) -> Generator[int, None, None]:
        try:
            for number in (1, 2, 3):
                self.threads.add(HERE())
                self.made = number
                yield number
        finally:
            self.closed = True


def test_items_come_in_order_from_other_threads() -> None:
    work = Counting()

    async def collect() -> list[int]:
        return [item async for item in Workbench().each(work.items)]

    assert run_apart(collect) == [1, 2, 3]
    assert HERE() not in work.threads


def test_who_stops_early_closes_the_work() -> None:
    work = Counting()

    async def first() -> int:
        async with aclosing(Workbench().each(work.items)) as items:
            async for item in items:
                return item
        raise AssertionError("no item")

    assert run_apart(first) == 1
    assert (work.made, work.closed) == (1, True)


def test_a_cancelled_visitor_closes_the_work() -> None:
    work = Counting()

    async def leave() -> None:
        with anyio.CancelScope() as scope:
            async with aclosing(Workbench().each(work.items)) as items:
                async for _ in items:
                    scope.cancel()

    run_apart(leave)
    assert (work.made, work.closed) == (1, True)


def test_no_more_run_at_once_than_there_are_workers() -> None:
    running, most = 0, 0
    lock = threading.Lock()
    meet = threading.Barrier(2, timeout=60)

    def work() -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        meet.wait()
        with lock:
            running -= 1

    async def four() -> None:
        bench = Workbench(workers=2)
        async with anyio.create_task_group() as tasks:
            for _ in range(4):
                tasks.start_soon(bench.run, work)

    run_apart(four)
    assert most == 2


def test_an_error_of_the_work_is_raised() -> None:
    def fail() -> None:
        raise ValueError("wrong")

    async def run() -> None:
        await Workbench().run(fail)

    with pytest.raises(ValueError, match="wrong"):
        run_apart(run)
