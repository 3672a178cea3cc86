"""What visitors think of answers: what is kept of it, for how long, and how much on one day."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol

from assistant.guard import mask_personal_data
from assistant.model import Answer
from assistant.settings import MUNICIPALITY_TIME

LONGEST_REMARK = 1000
"""In characters, before personal data is taken out."""

_LINE_END = re.compile(r"\r\n?")
# Signs that a database or a spreadsheet cannot hold: control signs and halves of a character.
_UNKEEPABLE = frozenset({"Cc", "Cs"})


class Verdict(StrEnum):
    """Whether an answer helps the visitor."""

    HELPFUL = "helpful"
    NOT_HELPFUL = "not_helpful"


@dataclass(frozen=True)
class Feedback:
    """What is kept of one visitor's opinion of one answer.

    `id` cannot be guessed. `given_at` is the moment of the first verdict (UTC). `status` to `mode` are
    those of the answer, `passages` the ids of those that it cites. The texts have no personal data
    in them and are `None` where the visitor gave none; `question` and `answer` are there only where
    the visitor agreed.
    """

    id: str
    given_at: datetime
    verdict: Verdict
    status: str
    strength: str
    mode: str
    themes: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    remark: str | None = None
    question: str | None = None
    answer: str | None = None


@dataclass(frozen=True)
class DayLimit:
    """At most so many new records since a moment."""

    since: datetime
    most: int

    @classmethod
    def of_today(cls, now: datetime, most: int) -> DayLimit:
        """Return the limit of the day that it is now in the municipality."""
        today = now.astimezone(MUNICIPALITY_TIME).date()
        return cls(datetime.combine(today, time(), MUNICIPALITY_TIME), most)


class FeedbackStore(Protocol):
    """Where feedback is kept; every method may raise `StoreError`."""

    def put_verdict(self, feedback: Feedback, limit: DayLimit) -> bool:
        """Keep a verdict; texts and moment of a record with this id stay. `False`: the limit is reached."""

    def put_remark(self, feedback: Feedback, limit: DayLimit) -> bool:
        """Keep a verdict with its texts; the moment stays. `False`: the limit is reached."""

    def since(self, moment: datetime) -> tuple[Feedback, ...]:
        """Return what was given from a moment on, oldest first."""


def now_utc() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


class FeedbackDesk:
    """Takes feedback and keeps it for a number of days; safe to use from several threads."""

    def __init__(
        self, store: FeedbackStore, days: int, per_day: int, clock: Callable[[], datetime] = now_utc
    ) -> None:
        """`days` is how long feedback is shown, `per_day` how many new records one day may bring.

        What is older is deleted by `assistant.retention`.
        """
        self.days = days
        self._store = store
        self._per_day = per_day
        self._clock = clock

    def take_verdict(self, feedback_id: str, verdict: Verdict, answer: Answer) -> bool:
        """Keep a verdict, or change the one with this id; `False` where today's room is used up.

        Raises:
            StoreError: The store does not work.
        """
        return self._store.put_verdict(self._feedback(feedback_id, verdict, answer), self._limit())

    def take_remark(
        self, feedback_id: str, verdict: Verdict, answer: Answer, remark: str, question: str | None
    ) -> bool:
        """Keep a remark with its verdict; `False` where there is no verdict yet and today's room is used up.

        `remark` is what `tidy_remark` gave, at most `LONGEST_REMARK` characters. With a `question` the
        visitor agrees that it is kept, and the text of the answer too.

        Raises:
            StoreError: The store does not work.
        """
        feedback = replace(
            self._feedback(feedback_id, verdict, answer),
            remark=mask_personal_data(remark) or None,
            question=None if question is None else mask_personal_data(_keepable(question)),
            answer=None if question is None else mask_personal_data(_keepable(answer.text)),
        )
        return self._store.put_remark(feedback, self._limit())

    def kept(self) -> tuple[Feedback, ...]:
        """Return all feedback that is not too old, oldest first.

        Raises:
            StoreError: The store does not work.
        """
        return self._store.since(self._clock() - timedelta(days=self.days))

    def _feedback(self, feedback_id: str, verdict: Verdict, answer: Answer) -> Feedback:
        return Feedback(
            id=feedback_id,
            given_at=self._clock(),
            verdict=verdict,
            status=answer.status.value,
            strength=answer.strength.value,
            mode=answer.mode,
            themes=answer.themes,
            passages=_once(citation.passage for citation in answer.citations),
        )

    def _limit(self) -> DayLimit:
        return DayLimit.of_today(self._clock(), self._per_day)


def tidy_remark(text: str) -> str:
    """Return a remark as it can be kept: one kind of line end, no control signs, no space around it."""
    return _keepable(text).strip()


def _keepable(text: str) -> str:
    lines = _LINE_END.sub("\n", text)
    return "".join(sign for sign in lines if sign in "\n\t" or unicodedata.category(sign) not in _UNKEEPABLE)


def _once(passages: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(passages))
