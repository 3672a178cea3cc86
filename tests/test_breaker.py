from __future__ import annotations

from assistant.breaker import CircuitBreaker


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def made(failures: int = 2) -> tuple[CircuitBreaker, Clock]:
    clock = Clock()
    return CircuitBreaker(failures, 60.0, clock), clock


def test_failures_in_a_row_close_the_way() -> None:
    breaker, _ = made()
    breaker.failed()
    assert breaker.lets_through()
    breaker.failed()
    assert not breaker.lets_through()


def test_a_success_between_them_counts() -> None:
    breaker, _ = made()
    breaker.failed()
    breaker.succeeded()
    breaker.failed()
    assert breaker.lets_through()


def test_after_a_while_one_caller_tries_and_the_others_wait() -> None:
    breaker, clock = made()
    breaker.failed()
    breaker.failed()
    clock.now = 59.9
    assert not breaker.lets_through()
    clock.now = 60.0
    assert breaker.lets_through()
    assert not breaker.lets_through()


def test_the_one_that_tries_decides_for_all() -> None:
    breaker, clock = made()
    breaker.failed()
    breaker.failed()
    clock.now = 60.0
    assert breaker.lets_through()
    breaker.failed()
    assert not breaker.lets_through()
    clock.now = 120.0
    assert breaker.lets_through()
    breaker.succeeded()
    assert breaker.lets_through()
    assert breaker.lets_through()


def test_one_that_tries_and_never_tells_holds_up_nobody_for_ever() -> None:
    breaker, clock = made()
    breaker.failed()
    breaker.failed()
    clock.now = 60.0
    assert breaker.lets_through()
    clock.now = 120.0
    assert breaker.lets_through()
