"""The tables of switches: what is off, and who turned what when."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from assistant.store.database import Database
from assistant.store.tables import SWITCH_HISTORY, SWITCHES
from assistant.store.upsert import insert_into
from assistant.switches import Seen, Switch, SwitchChange


class SwitchTable:
    """Keeps switches; safe to use from several threads and processes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def off(self) -> tuple[Switch, ...] | None:
        """Return what is off; `None` where there is no database yet, which is not made for this.

        Raises:
            StoreError: The database cannot be used.
        """
        if not self._database.is_there:
            return None
        with self._database.reading() as connection:
            rows = connection.execute(select(SWITCHES).order_by(SWITCHES.c.subject)).all()
        return tuple(Switch(row.subject, row.message, row.by, row.at) for row in rows)

    def turn_off(self, switch: Switch, seen: Seen | None = None) -> bool:
        """Keep that something is off, or with another message; `False` where it is not as it was `seen`.

        Raises:
            StoreError: The database cannot be used; nothing was turned.
        """
        values = {"subject": switch.subject, "message": switch.message, "by": switch.by, "at": switch.at}
        with self._database.writing() as connection:
            if not _is_as(seen, connection, switch.subject):
                return False
            put = insert_into(connection, SWITCHES).values(values)
            connection.execute(
                put.on_conflict_do_update(index_elements=[SWITCHES.c.subject], set_=dict(put.excluded))
            )
            connection.execute(insert(SWITCH_HISTORY).values(values))
            return True

    def turn_on(self, subject: str, by: str, at: datetime, seen: Seen | None = None) -> bool:
        """Keep that something is on again; `False` where it was on already, or is not as it was `seen`.

        Raises:
            StoreError: The database cannot be used; nothing was turned.
        """
        if not self._database.is_there:
            return False
        with self._database.writing() as connection:
            if not _is_as(seen, connection, subject):
                return False
            if not connection.execute(delete(SWITCHES).where(SWITCHES.c.subject == subject)).rowcount:
                return False
            connection.execute(insert(SWITCH_HISTORY).values(subject=subject, message=None, by=by, at=at))
            return True

    def history(self, most: int) -> tuple[SwitchChange, ...]:
        """Return the newest changes, newest first.

        Raises:
            StoreError: The database cannot be used.
        """
        if not self._database.is_there:
            return ()
        newest = select(SWITCH_HISTORY).order_by(SWITCH_HISTORY.c.number.desc()).limit(most)
        with self._database.reading() as connection:
            rows = connection.execute(newest).all()
        return tuple(SwitchChange(row.subject, row.message, row.by, row.at) for row in rows)

    def delete_history_before(self, moment: datetime) -> int:
        """Delete the changes from before a moment, not what is off; return how many.

        Raises:
            StoreError: The database cannot be used.
        """
        with self._database.writing() as connection:
            return connection.execute(delete(SWITCH_HISTORY).where(SWITCH_HISTORY.c.at < moment)).rowcount


def _is_as(seen: Seen | None, connection: Connection, subject: str) -> bool:
    """Whether a switch is still as it was seen, if it was."""
    since = select(SWITCHES.c.at).where(SWITCHES.c.subject == subject)
    return seen is None or connection.execute(since).scalar() == seen.off_since
