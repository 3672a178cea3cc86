"""One edition within one request, exchanged as a whole."""

from __future__ import annotations

import asyncio
import gc
import weakref

import anyio.to_thread
import pytest
from door_builders import in_own_loop
from edition_builders import FakeAssistant, FakeEdition

from assistant.editions import Editions
from assistant.plain import PlainLayer


def an_edition() -> FakeEdition:
    return FakeEdition(FakeAssistant(PlainLayer()))


@pytest.fixture
def old() -> FakeEdition:
    return an_edition()


@pytest.fixture
def new() -> FakeEdition:
    return an_edition()


@pytest.fixture
def editions(old: FakeEdition) -> Editions:
    return Editions(old)  # type: ignore[arg-type]


def test_the_newest_counts_outside_of_requests(
    editions: Editions, old: FakeEdition, new: FakeEdition
) -> None:
    assert editions.current is old  # type: ignore[comparison-overlap]
    editions.use(new)  # type: ignore[arg-type]
    assert editions.current is new  # type: ignore[comparison-overlap]


def test_a_request_stays_with_the_one_that_it_began_with(
    editions: Editions, old: FakeEdition, new: FakeEdition
) -> None:
    with editions.one():
        first = editions.current
        editions.use(new)  # type: ignore[arg-type]
        assert editions.current is first is old  # type: ignore[comparison-overlap]
    assert editions.current is new  # type: ignore[comparison-overlap]


def test_it_begins_when_it_is_first_asked_for(editions: Editions, new: FakeEdition) -> None:
    with editions.one():
        editions.use(new)  # type: ignore[arg-type]
        assert editions.current is new  # type: ignore[comparison-overlap]


def test_one_within_another_begins_anew(editions: Editions, old: FakeEdition, new: FakeEdition) -> None:
    with editions.one():
        assert editions.current is old  # type: ignore[comparison-overlap]
        editions.use(new)  # type: ignore[arg-type]
        with editions.one():
            assert editions.current is new  # type: ignore[comparison-overlap]
        assert editions.current is old  # type: ignore[comparison-overlap]


def test_threads_and_tasks_of_a_request_belong_to_it_and_others_do_not(
    editions: Editions, old: FakeEdition, new: FakeEdition
) -> None:
    async def request() -> tuple[object, object, object]:
        with editions.one():
            assert editions.current is old  # type: ignore[comparison-overlap]
            editions.use(new)  # type: ignore[arg-type]
            in_thread = await anyio.to_thread.run_sync(lambda: editions.current)

            async def current() -> object:
                return editions.current

            in_task = await asyncio.create_task(current())
        return in_thread, in_task, editions.current

    assert in_own_loop(request) == (old, old, new)


def test_requests_at_the_same_time_keep_their_own(
    editions: Editions, old: FakeEdition, new: FakeEdition
) -> None:
    async def all_requests() -> list[list[object]]:
        exchanged = asyncio.Event()

        async def request() -> list[object]:
            with editions.one():
                before = editions.current
                await exchanged.wait()
                return [before, editions.current]

        early = [asyncio.create_task(request()) for _ in range(3)]
        await asyncio.sleep(0)
        editions.use(new)  # type: ignore[arg-type]
        late = asyncio.create_task(request())
        exchanged.set()
        return [*await asyncio.gather(*early), await late]

    assert in_own_loop(all_requests) == [[old, old]] * 3 + [[new, new]]


def test_an_old_edition_goes_when_the_last_request_of_it_has_ended() -> None:
    editions = Editions(an_edition())  # type: ignore[arg-type]
    gone = weakref.ref(editions.current)
    with editions.one():
        assert editions.current is gone()
        editions.use(an_edition())  # type: ignore[arg-type]
        gc.collect()
        assert gone() is not None
    gc.collect()
    assert gone() is None
