"""A desk for feedback with a clock that the test sets, and a store that can fail."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from assistant.errors import StoreError
from assistant.feedback import DayLimit, Feedback

# Twelve in the morning in the Netherlands, in winter.
NOON = datetime(2026, 11, 30, 11, tzinfo=UTC)


@dataclass
class Clock:
    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, **time: float) -> None:
        self.now += timedelta(**time)


def ticking() -> Callable[[], datetime]:
    """Return a clock that is a second later each time: what comes later is later, and midnight stays far away."""
    seconds = itertools.count()
    return lambda: NOON + timedelta(seconds=next(seconds))


@dataclass
class MemoryStore:
    """Keeps feedback in memory, as the real store does in a file; `broken` makes it fail."""

    kept: dict[str, Feedback] = field(default_factory=dict)
    limits: list[DayLimit] = field(default_factory=list)
    broken: bool = False

    def put_verdict(self, feedback: Feedback, limit: DayLimit) -> bool:
        old = self.kept.get(feedback.id)
        texts = {} if old is None else {name: getattr(old, name) for name in ("remark", "question", "answer")}
        return self.put_remark(replace(feedback, **texts), limit)

    def put_remark(self, feedback: Feedback, limit: DayLimit) -> bool:
        self._check()
        self.limits.append(limit)
        old = self.kept.get(feedback.id)
        if old is None and sum(item.given_at >= limit.since for item in self.kept.values()) >= limit.most:
            return False
        self.kept[feedback.id] = feedback if old is None else replace(feedback, given_at=old.given_at)
        return True

    def since(self, moment: datetime) -> tuple[Feedback, ...]:
        self._check()
        found = (item for item in self.kept.values() if item.given_at >= moment)
        return tuple(sorted(found, key=lambda item: item.given_at))

    def _check(self) -> None:
        if self.broken:
            raise StoreError("cannot use the database 'test': it is broken")
