"""How each kind of database is spoken to: its time limits, and who may write when.

In both kinds one transaction writes at a time. So what is read in it still holds when it writes, whoever
else is at work: the tables are made once, a limit is not passed, a record is changed or made.
"""

from __future__ import annotations

import time
from enum import StrEnum
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.engine import URL, Connection
from sqlalchemy.exc import ArgumentError

from assistant.errors import ConfigurationError

CONNECT_SECONDS = 5
"""How long a server may take to answer at first; visitors wait as long when it does not."""
ACKNOWLEDGE_SECONDS = 5
"""After how long without any sign of the machine of the server a connection is given up."""
SLOW_SECONDS = 1.0
"""A server that refuses sooner may be asked again at once: nobody waits long for that."""
SILENCE_SECONDS = 10.0
"""How long a server that did not answer is left alone, so that one visitor waits for it and not each."""
BEGIN = "gewonetaal_begin"
"""The name of the option that says how a transaction begins."""

_WRITERS = 0x67656E6F
"""The lock of PostgreSQL that a writer takes; only this program knows the number."""
_KINDS = frozenset({"sqlite", "postgresql"})


class Begin(StrEnum):
    """How a transaction begins."""

    READING = "reading"
    WRITING = "writing"
    NOT = "not"


def make_engine(url: str | URL, busy_seconds: float) -> Engine:
    """Return the engine of an address; connects to nothing yet.

    `busy_seconds` is how long a writer waits for another one.

    Raises:
        ConfigurationError: It is no address of a database, or its driver is not installed.
    """
    # The errors of SQLAlchemy may hold the whole address, with a password.
    try:
        address = make_url(url)
        if address.get_backend_name() not in _KINDS:
            raise ValueError
        engine = create_engine(
            address, hide_parameters=True, pool_pre_ping=True, **_options(address, busy_seconds)
        )
    except ImportError as error:
        raise ConfigurationError(
            f"the database of GEWONETAAL_DATABASE_URL needs the package {error.name!r}; install it"
            + (", or all with pip install 'gewonetaal[postgres]'" if error.name == "psycopg" else "")
        ) from None
    except (ArgumentError, ValueError):
        raise ConfigurationError(
            "GEWONETAAL_DATABASE_URL is no address of a database that is known here; expected something "
            "like 'sqlite:////folder/file.sqlite3' or 'postgresql+psycopg://user:password@host/name'"
        ) from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "begin", _PostgresBegin(busy_seconds))
        event.listen(engine, "do_connect", _Connecting())
    return engine


def _options(address: URL, busy_seconds: float) -> dict[str, Any]:
    if address.get_backend_name() == "sqlite":
        return {"connect_args": {"timeout": busy_seconds}}
    limits: dict[str, Any] = {}
    if address.get_driver_name() in {"psycopg", "psycopg2"}:
        limits = {"connect_timeout": CONNECT_SECONDS, "tcp_user_timeout": ACKNOWLEDGE_SECONDS * 1000}
    # What the address itself says goes first.
    limits = {name: limit for name, limit in limits.items() if name not in address.query}
    return {"connect_args": limits, "pool_timeout": CONNECT_SECONDS}


def _prepare_sqlite(connection: Any, record: object) -> None:
    # Python's driver would begin transactions at moments of its own; `_begin_sqlite` does.
    connection.isolation_level = None
    cursor = connection.cursor()
    try:
        # Readers do not wait for a writer.
        cursor.execute("PRAGMA journal_mode=WAL")
        # What was said to be kept is on the disk, also when the power fails.
        cursor.execute("PRAGMA synchronous=FULL")
        # What is deleted is overwritten.
        cursor.execute("PRAGMA secure_delete=ON")
    finally:
        cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes its lock at once and waits for it; one that reads first could not wait any more.
    begin = connection.get_execution_options().get(BEGIN, Begin.READING)
    if begin is not Begin.NOT:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if begin is Begin.WRITING else "BEGIN")


class _Connecting:
    """Connects, but not to a server that said nothing a moment ago."""

    def __init__(self) -> None:
        self._silent_until = 0.0

    def __call__(self, dialect: Any, record: object, arguments: Any, options: Any) -> Any:
        began = time.monotonic()
        if began < self._silent_until:
            raise dialect.loaded_dbapi.OperationalError("the server said nothing; tried again in a moment")
        try:
            return dialect.connect(*arguments, **options)
        except dialect.loaded_dbapi.Error:
            now = time.monotonic()
            if now - began >= SLOW_SECONDS:
                self._silent_until = now + SILENCE_SECONDS
            raise


class _PostgresBegin:
    """Begins a transaction with a limit to its waiting, and for a writer with the writers' lock."""

    def __init__(self, busy_seconds: float) -> None:
        # For this transaction alone, which also holds behind a pool of connections.
        self._limit = f"SET LOCAL lock_timeout = {max(1, round(busy_seconds * 1000))}"

    def __call__(self, connection: Connection) -> None:
        connection.exec_driver_sql(self._limit)
        if connection.get_execution_options().get(BEGIN) is Begin.WRITING:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")
