"""Who tries passwords has to wait; a colleague does not for long."""

from __future__ import annotations

import threading

import pytest
from door_builders import Clock

from assistant.web import login_throttle
from assistant.web.login_throttle import ADDRESS, FORGET_SECONDS, LoginThrottle

HERE, THERE = "192.0.2.1", "192.0.2.2"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def throttle(clock: Clock) -> LoginThrottle:
    return LoginThrottle(clock)


def fail(
    throttle: LoginThrottle, clock: Clock, times: int, name: str = "balie-1", address: str = HERE
) -> list[float]:
    """Makes wrong attempts, each as soon as it is allowed; returns how long each had to wait."""
    waited = []
    for _ in range(times):
        wait = throttle.begin(name, address)
        waited.append(wait)
        if wait:
            clock.seconds += wait
            assert throttle.begin(name, address) == 0
    return waited


def test_five_are_free_and_then_each_waits_twice_as_long_up_to_five_minutes(
    throttle: LoginThrottle, clock: Clock
) -> None:
    # 5, 10, 20, 40, 80, 160, and 320 is cut to 300.
    assert fail(throttle, clock, 13) == [0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300]


def test_a_success_forgets_the_wrong_ones(throttle: LoginThrottle, clock: Clock) -> None:
    fail(throttle, clock, 4)
    assert throttle.begin("balie-1", HERE) == 0
    throttle.succeeded("balie-1", HERE)
    assert fail(throttle, clock, 6) == [0, 0, 0, 0, 0, 5]


def test_a_name_that_is_tried_from_many_places_waits_a_minute_at_most(
    throttle: LoginThrottle, clock: Clock
) -> None:
    waited = [wait for n in range(12) for wait in fail(throttle, clock, 1, address=f"198.51.100.{n}")]
    # 5, 10, 20, 40, and 80 is cut to 60.
    assert waited == [0, 0, 0, 0, 0, 5, 10, 20, 40, 60, 60, 60]


def test_a_colleague_who_logged_in_before_does_not_wait_for_who_tries_from_elsewhere(
    throttle: LoginThrottle, clock: Clock
) -> None:
    assert throttle.begin("balie-1", HERE) == 0
    throttle.succeeded("balie-1", HERE)
    fail(throttle, clock, 20, address=THERE)
    assert throttle.begin("balie-1", THERE) > 0
    assert throttle.begin("balie-1", HERE) == 0


def test_an_address_that_tries_many_names_waits_too(throttle: LoginThrottle, clock: Clock) -> None:
    waited = [throttle.begin(f"naam-{n}", HERE) for n in range(ADDRESS.free + 1)]
    assert waited == [0] * ADDRESS.free + [5]
    assert throttle.begin("iemand", THERE) == 0


def test_successes_of_a_whole_office_do_not_count(throttle: LoginThrottle) -> None:
    for n in range(3 * ADDRESS.free):
        assert throttle.begin(f"naam-{n}", HERE) == 0
        throttle.succeeded(f"naam-{n}", HERE)


def test_an_attempt_that_was_not_made_does_not_count(throttle: LoginThrottle, clock: Clock) -> None:
    for _ in range(20):
        assert throttle.begin("balie-1", HERE) == 0
        throttle.undo("balie-1", HERE)
    assert fail(throttle, clock, 6) == [0, 0, 0, 0, 0, 5]


def test_attempts_at_the_same_moment_are_no_more_than_one_after_another(throttle: LoginThrottle) -> None:
    allowed: list[float] = []
    threads = [
        threading.Thread(target=lambda: allowed.append(throttle.begin("balie-1", HERE))) for _ in range(40)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert allowed.count(0) == 5


def test_all_is_forgotten_after_half_an_hour(throttle: LoginThrottle, clock: Clock) -> None:
    fail(throttle, clock, 12)
    clock.seconds += FORGET_SECONDS + 1
    assert fail(throttle, clock, 6) == [0, 0, 0, 0, 0, 5]


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch, throttle: LoginThrottle) -> None:
    monkeypatch.setattr(login_throttle, "MOST_COUNTS", 50)
    for n in range(500):
        throttle.begin(f"naam-{n}", f"198.51.100.{n}")
        throttle.succeeded(f"naam-{n}", f"198.51.100.{n}")
        throttle.begin(f"naam-{n}", f"198.51.100.{n}")
    kinds = (throttle._pairs, throttle._names, throttle._addresses)
    assert [len(kind._counts) for kind in kinds] == [50, 50, 50]
    assert len(throttle._known) == 50
