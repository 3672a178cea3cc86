"""The table of what visitors think of answers."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update

from assistant.feedback import DayLimit, Feedback, Verdict
from assistant.store.database import Database
from assistant.store.tables import FEEDBACK

_TEXTS = ("remark", "question", "answer")


class FeedbackTable:
    """Keeps feedback; safe to use from several threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put_verdict(self, feedback: Feedback, limit: DayLimit) -> bool:
        """Keep a verdict; texts and moment of a record with this id stay. `False`: the limit is reached.

        Raises:
            StoreError: The database cannot be used.
        """
        return self._put(feedback, limit, leave=("id", "given_at", *_TEXTS))

    def put_remark(self, feedback: Feedback, limit: DayLimit) -> bool:
        """Keep a verdict with its texts; the moment stays. `False`: the limit is reached.

        Raises:
            StoreError: The database cannot be used.
        """
        return self._put(feedback, limit, leave=("id", "given_at"))

    def _put(self, feedback: Feedback, limit: DayLimit, leave: tuple[str, ...]) -> bool:
        values = _values(feedback)
        changed = {name: value for name, value in values.items() if name not in leave}
        same = FEEDBACK.c.id == feedback.id
        new = FEEDBACK.c.given_at >= limit.since
        with self._database.writing() as connection:
            if connection.execute(update(FEEDBACK).where(same).values(changed)).rowcount:
                return True
            count = connection.execute(select(func.count()).select_from(FEEDBACK).where(new)).scalar_one()
            if count >= limit.most:
                return False
            connection.execute(insert(FEEDBACK).values(values))
            return True

    def delete_before(self, moment: datetime) -> int:
        """Delete the feedback that was given before a moment; return how many records.

        Raises:
            StoreError: The database cannot be used.
        """
        with self._database.writing() as connection:
            return connection.execute(delete(FEEDBACK).where(FEEDBACK.c.given_at < moment)).rowcount

    def since(self, moment: datetime) -> tuple[Feedback, ...]:
        """Return the feedback that was given from a moment on, oldest first.

        Raises:
            StoreError: The database cannot be used.
        """
        found = select(FEEDBACK).where(FEEDBACK.c.given_at >= moment)
        with self._database.reading() as connection:
            rows = connection.execute(found.order_by(FEEDBACK.c.given_at, FEEDBACK.c.id)).all()
        return tuple(_record(row) for row in rows)


def _values(feedback: Feedback) -> dict[str, Any]:
    return {
        "id": feedback.id,
        "given_at": feedback.given_at,
        "verdict": feedback.verdict.value,
        "status": feedback.status,
        "strength": feedback.strength,
        "mode": feedback.mode,
        "themes": list(feedback.themes),
        "passages": list(feedback.passages),
        "remark": feedback.remark,
        "question": feedback.question,
        "answer": feedback.answer,
    }


def _record(row: Row[Any]) -> Feedback:
    return Feedback(
        id=row.id,
        given_at=row.given_at,
        verdict=Verdict(row.verdict),
        status=row.status,
        strength=row.strength,
        mode=row.mode,
        themes=tuple(row.themes),
        passages=tuple(row.passages),
        remark=row.remark,
        question=row.question,
        answer=row.answer,
    )
