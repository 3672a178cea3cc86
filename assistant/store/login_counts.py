"""The table of wrong logins, so that all processes count together and a restart forgets nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, select

from assistant.login_counts import LoginCount
from assistant.store.database import Database
from assistant.store.tables import LOGIN_COUNTS
from assistant.store.upsert import insert_into


class LoginCountTable:
    """Keeps the counts under keys from which nobody reads a name or an address.

    Every method raises `StoreError` where the database cannot be used.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextmanager
    def open(self, now: float) -> Iterator[_StoredPage]:
        """Give the counts in one transaction: of attempts at the same moment one goes after another."""
        with self._database.writing() as connection:
            _delete_before(connection, _moment(now))
            yield _StoredPage(connection)

    def delete_before(self, moment: datetime) -> int:
        """Delete what does not count any more at this moment; return how many."""
        with self._database.writing() as connection:
            return _delete_before(connection, moment)


class _StoredPage:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def read(self, keys: Iterable[str]) -> Mapping[str, LoginCount]:
        rows = self._connection.execute(select(LOGIN_COUNTS).where(LOGIN_COUNTS.c.key.in_(list(keys)))).all()
        return {
            row.key: LoginCount(row.wrong, row.closed_until.timestamp(), row.counts_until.timestamp())
            for row in rows
        }

    def write(self, counts: Mapping[str, LoginCount]) -> None:
        if not counts:
            return  # without values it would be one record of defaults
        put = insert_into(self._connection, LOGIN_COUNTS)
        changed = {column.name: column for column in put.excluded if not column.primary_key}
        self._connection.execute(
            put.on_conflict_do_update(index_elements=[LOGIN_COUNTS.c.key], set_=changed),
            [
                {
                    "key": key,
                    "wrong": count.wrong,
                    "closed_until": _moment(count.closed_until),
                    "counts_until": _moment(count.counts_until),
                }
                for key, count in counts.items()
            ],
        )

    def forget(self, keys: Iterable[str]) -> None:
        self._connection.execute(delete(LOGIN_COUNTS).where(LOGIN_COUNTS.c.key.in_(list(keys))))


def _delete_before(connection: Connection, moment: datetime) -> int:
    return connection.execute(delete(LOGIN_COUNTS).where(LOGIN_COUNTS.c.counts_until < moment)).rowcount


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
