"""What the API for programs of others needs from the rest of the package."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from assistant.model import Answer
from assistant.operations import Check, Score, Search, Simplify


class KeyRing(Protocol):
    """The keys of programs."""

    def name_of(self, key: str) -> str | None:
        """Return the name of a key, `None` for one that is not known; it takes the same time for both."""


@dataclass(frozen=True)
class ApiLimits:
    """How much programs may ask, so that residents do not have to wait for them.

    `workers` is how many questions and searches are worked on at once, `text_workers` how many texts; of each
    `waiting` more may wait. `answer_seconds` is how long an answer or a search may take, `text_seconds` what
    is done with a text. `requests_per_minute` counts for each key.

    One at once of each: threads of Python share a processor, so every one more makes residents wait longer.
    """

    workers: int = 1
    text_workers: int = 1
    waiting: int = 30
    requests_per_minute: int = 120
    answer_seconds: float = 30.0
    text_seconds: float = 60.0


@dataclass(frozen=True)
class ApiDesk:
    """What stands behind the API; questions go to the service of the pages.

    `check`, `simplify` and `score` give what may have to be loaded first. `origins` are the websites whose
    scripts may call ("*": all), `count` is told each answer.
    """

    keys: KeyRing
    search: Search
    check: Callable[[], Check]
    simplify: Callable[[], Simplify]
    score: Callable[[], Score]
    limits: ApiLimits = ApiLimits()
    origins: tuple[str, ...] = ()
    count: Callable[[Answer], None] | None = None
