from __future__ import annotations

import asyncio
import gc
import json
import logging
import threading
from collections.abc import Callable
from typing import Any

import pytest
from api_fakes import KEY, FakeDesk
from door_builders import in_own_loop

from assistant.web.api_limits import KeyLimits
from assistant.web.api_work import ApiWork
from assistant.web.app import create_app
from assistant.web.pool import TooBusyError
from assistant.web.settings import WebSettings


class Piece:
    """A piece of work that goes on until the test lets it end, or until it is told to stop."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.let = threading.Event()
        self.ended = threading.Event()
        self.told_to_stop = False

    def __call__(self, stopped: Callable[[], bool]) -> str:
        self.begun.set()
        assert self.let.wait(60)
        self.told_to_stop = stopped()
        self.ended.set()
        return "klaar"


async def until(event: threading.Event) -> None:
    assert await asyncio.to_thread(event.wait, 30)


class TestWork:
    def test_gives_what_the_work_gives(self) -> None:
        assert in_own_loop(lambda: ApiWork(1, 0).run(lambda stopped: "klaar", 30)) == "klaar"

    def test_raises_what_the_work_raises(self) -> None:
        def fail(stopped: Callable[[], bool]) -> None:
            raise KeyError("a")

        with pytest.raises(KeyError):
            in_own_loop(lambda: ApiWork(1, 0).run(fail, 30))

    def test_one_that_is_too_slow_keeps_its_place_until_it_ends(self) -> None:
        async def run() -> None:
            work, slow = ApiWork(1, 0), Piece()
            with pytest.raises(TimeoutError):
                # Long enough to begin, on a busy machine too.
                await work.run(slow, 1)
            with pytest.raises(TooBusyError):
                await work.run(lambda stopped: "klaar", 30)
            slow.let.set()
            await until(slow.ended)
            while True:
                try:
                    assert await work.run(lambda stopped: "klaar", 30) == "klaar"
                    break
                except TooBusyError:
                    await asyncio.sleep(0.01)
            assert slow.told_to_stop

        in_own_loop(run)

    def test_one_that_waits_too_long_never_begins(self) -> None:
        async def run() -> None:
            work, first, second = ApiWork(1, 5), Piece(), Piece()
            busy = asyncio.create_task(work.run(first, 30))
            await until(first.begun)
            with pytest.raises(TimeoutError):
                await work.run(second, 0.05)
            first.let.set()
            assert await busy == "klaar"
            assert await work.run(lambda stopped: "klaar", 30) == "klaar"
            assert not second.begun.is_set()

        in_own_loop(run)

    def test_a_caller_that_is_gone_stops_it(self) -> None:
        async def run() -> None:
            work, piece = ApiWork(1, 0), Piece()
            caller = asyncio.create_task(work.run(piece, 30))
            await until(piece.begun)
            caller.cancel()
            with pytest.raises(asyncio.CancelledError):
                await caller
            piece.let.set()
            await until(piece.ended)
            assert piece.told_to_stop

        in_own_loop(run)

    def test_what_fails_unseen_is_not_logged(self, caplog: pytest.LogCaptureFixture) -> None:
        let = threading.Event()

        def fail(stopped: Callable[[], bool]) -> None:
            assert let.wait(60)
            raise RuntimeError("mail jan@voorbeeld.nl")

        async def run() -> None:
            work = ApiWork(1, 0)
            with pytest.raises(TimeoutError):
                await work.run(fail, 0.05)
            let.set()
            while work._tasks:
                await asyncio.sleep(0.01)
            gc.collect()

        with caplog.at_level(logging.DEBUG):
            in_own_loop(run)
        assert "jan@" not in caplog.text


@pytest.mark.parametrize("name", ["check", "simplify", "score"])
def test_a_program_that_hangs_up_ends_the_work_on_its_request(name: str) -> None:
    fake = FakeDesk()
    work = fake.texts[name]
    work.let, work.pieces = threading.Semaphore(0), 1000
    app = create_app(fake.assistant, WebSettings(staff_page=False), api=fake.desk())
    text = "Het verzoek is thans afgewezen."
    body = json.dumps({"source": text, "claim": text} if name == "check" else {"text": text}).encode()
    sent: list[Any] = []

    async def run() -> None:
        hung_up = asyncio.Event()
        messages = [{"type": "http.request", "body": body}]

        async def receive() -> dict[str, object]:
            if messages:
                return messages.pop()
            await hung_up.wait()
            return {"type": "http.disconnect"}

        async def send(message: object) -> None:
            sent.append(message)

        scope = {
            "type": "http",
            "method": "POST",
            "path": f"/api/v1/{name}",
            "raw_path": f"/api/v1/{name}".encode(),
            "root_path": "",
            "query_string": b"",
            "headers": [
                (b"authorization", f"Bearer {KEY}".encode()),
                (b"content-type", b"application/json"),
            ],
            "server": ("127.0.0.1", 80),
            "client": ("127.0.0.1", 1),
            "scheme": "http",
            "http_version": "1.1",
        }
        request = asyncio.create_task(app(scope, receive, send))  # type: ignore[arg-type]
        await until(work.at_work)
        hung_up.set()
        await asyncio.wait_for(request, 30)
        work.let.release(1000)
        await until(work.closed)

    in_own_loop(run)
    assert work.made == 1


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class TestKeyLimits:
    def test_what_must_be_waited_is_told_in_whole_seconds(self) -> None:
        clock = Clock()
        limits = KeyLimits(6, clock)
        assert [limits.wait("a") for _ in range(8)] == [0] * 6 + [10, 10]
        clock.now += 4.5
        assert limits.wait("a") == 6

    def test_each_name_has_its_own(self) -> None:
        limits = KeyLimits(1, Clock())
        assert [limits.wait("a"), limits.wait("a"), limits.wait("b")] == [0, 60, 0]

    def test_who_waits_as_told_gets_through(self) -> None:
        clock = Clock()
        limits = KeyLimits(7, clock)
        for _ in range(100):
            seconds = limits.wait("a")
            if seconds:
                clock.now += seconds
                assert limits.wait("a") == 0
