"""How many passwords are checked at once, and who is not checked at all."""

from __future__ import annotations

import threading

import anyio
import pytest
from door_builders import KEY, Clock, in_own_loop

from assistant.errors import AccessFileError
from assistant.web.login_throttle import LoginThrottle
from assistant.web.password_queue import LoginBusyError, MustWaitError, PasswordQueue


class Slow:
    """Accounts of which each check takes until it may go on."""

    def __init__(self) -> None:
        self.most = self.inside = self.checked = 0
        self.lock = threading.Lock()
        self.go = threading.Event()

    def who(self, name: str, password: str) -> None:
        with self.lock:
            self.inside += 1
            self.checked += 1
            self.most = max(self.most, self.inside)
        assert self.go.wait(60)
        with self.lock:
            self.inside -= 1


def queue_of(accounts: object) -> PasswordQueue:
    return PasswordQueue(accounts, LoginThrottle(KEY, now=Clock()))  # type: ignore[arg-type]


def test_two_are_checked_at_once_and_twenty_wait() -> None:
    slow = Slow()
    done: list[str] = []

    async def one(queue: PasswordQueue, number: int) -> None:
        try:
            await queue.who(f"naam-{number}", "b", f"192.0.2.{number}")
            done.append("checked")
        except LoginBusyError:
            done.append("busy")
            while slow.inside < 2:
                await anyio.sleep(0.01)
            slow.go.set()

    async def all_at_once() -> None:
        queue = queue_of(slow)
        async with anyio.create_task_group() as tasks:
            for number in range(23):
                tasks.start_soon(one, queue, number)

    in_own_loop(all_at_once)
    assert slow.most == 2
    assert (done.count("checked"), done.count("busy")) == (22, 1)


def test_who_must_wait_costs_no_check() -> None:
    quick = Slow()
    quick.go.set()

    async def many() -> float:
        queue = queue_of(quick)
        for _ in range(5):
            assert await queue.who("balie-1", "verkeerd", "192.0.2.1") is None
        with pytest.raises(MustWaitError) as refused:
            await queue.who("balie-1", "verkeerd", "192.0.2.1")
        return refused.value.seconds

    assert in_own_loop(many) == 5
    assert quick.checked == 5


def test_an_attempt_that_could_not_be_checked_does_not_count() -> None:
    class Broken:
        def who(self, name: str, password: str) -> None:
            raise AccessFileError("the file is damaged")

    async def many() -> None:
        queue = queue_of(Broken())
        for _ in range(8):
            with pytest.raises(AccessFileError):
                await queue.who("balie-1", "b", "192.0.2.1")

    in_own_loop(many)
