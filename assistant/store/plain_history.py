"""The table with the history of the plain layer."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select

from assistant.plain_history import HistoryAction, HistoryEntry
from assistant.store.database import Database
from assistant.store.tables import PLAIN_HISTORY


class PlainHistoryTable:
    """Keeps who changed which text; safe to use from several threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, entry: HistoryEntry) -> None:
        """Keep a change; its `id` is given by the database.

        Raises:
            StoreError: The database cannot be used.
        """
        values = {
            "at": entry.at,
            "by": entry.by,
            "subject": entry.subject,
            "action": entry.action.value,
            "before": entry.before,
            "after": entry.after,
        }
        with self._database.writing() as connection:
            connection.execute(insert(PLAIN_HISTORY).values(values))

    def of(self, subject: str) -> tuple[HistoryEntry, ...]:
        """Return the changes of a passage or title, newest first.

        Raises:
            StoreError: The database cannot be used.
        """
        found = select(PLAIN_HISTORY).where(PLAIN_HISTORY.c.subject == subject)
        with self._database.reading() as connection:
            rows = connection.execute(found.order_by(PLAIN_HISTORY.c.id.desc())).all()
        return tuple(_entry(row) for row in rows)

    def delete_before(self, moment: datetime) -> int:
        """Delete the changes from before a moment; return how many.

        Raises:
            StoreError: The database cannot be used.
        """
        with self._database.writing() as connection:
            return connection.execute(delete(PLAIN_HISTORY).where(PLAIN_HISTORY.c.at < moment)).rowcount


def _entry(row: Row[Any]) -> HistoryEntry:
    return HistoryEntry(
        at=row.at,
        by=row.by,
        subject=row.subject,
        action=HistoryAction(row.action),
        before=row.before,
        after=row.after,
        id=row.id,
    )
