"""Whether a database answers."""

from __future__ import annotations

from sqlalchemy import select

from assistant.errors import StoreError
from assistant.store.database import Database
from assistant.store.tables import VERSION


def is_alive(database: Database) -> bool:
    """Return whether a database can be read now."""
    try:
        with database.reading() as connection:
            return connection.execute(select(VERSION.c.version)).first() is not None
    except StoreError:
        return False
