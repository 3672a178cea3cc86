"""Sessions of staff that were ended before their time, so that a copy of the cookie opens nothing."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select

from assistant.store.database import Database
from assistant.store.tables import ENDED_SESSIONS
from assistant.store.upsert import insert_into


class EndedSessionsTable:
    """Their ids, each until the session would have ended by itself. Nothing else of a session is stored.

    Every method raises `StoreError` where the database cannot be used.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, session_id: str, until: datetime, now: datetime) -> None:
        """Note that a session has ended; those that would have ended by `now` are forgotten."""
        with self._database.writing() as connection:
            connection.execute(delete(ENDED_SESSIONS).where(ENDED_SESSIONS.c.until < now))
            ended = insert_into(connection, ENDED_SESSIONS).values(id=session_id, until=until)
            connection.execute(ended.on_conflict_do_nothing())

    def holds(self, session_id: str) -> bool:
        """Whether a session was ended."""
        with self._database.reading() as connection:
            known = select(ENDED_SESSIONS.c.id).where(ENDED_SESSIONS.c.id == session_id)
            return connection.execute(known).first() is not None
