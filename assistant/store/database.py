"""A database: opened, its tables made and its errors mapped, when it is first used."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, insert, inspect, make_url, select, update
from sqlalchemy.engine import URL, Connection
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from assistant.errors import ConfigurationError, StoreError
from assistant.settings import Settings
from assistant.store.tables import SCHEMA_VERSION, TABLES, VERSION

DATABASE_FILE = "gewonetaal.sqlite3"
BUSY_SECONDS = 5.0
"""How long a writer waits for another one of SQLite; one write takes milliseconds."""

_BEGIN = "gewonetaal_begin"
_READ, _WRITE, _NO_TRANSACTION = "BEGIN", "BEGIN IMMEDIATE", ""


class Database:
    """A database; opened, and its tables made, when it is first used. Safe to use from several threads."""

    def __init__(self, url: str | URL, file: Path | None = None) -> None:
        """`file` is made, with its folder, where it is missing, for nobody else to read.

        Raises:
            ConfigurationError: The address is no address of a database, or its driver is not installed.
        """
        self._file = file
        self._engine = _engine(url)
        self._making = threading.Lock()
        self._made = False

    @property
    def kind(self) -> str:
        """Which database this is, as SQLAlchemy names it: "sqlite", "postgresql"."""
        return self._engine.dialect.name

    @property
    def file(self) -> Path | None:
        """The file of SQLite, there or not; `None` for a server, and where the address names it otherwise."""
        named = self._engine.url.database
        if self.kind != "sqlite" or not named or named == ":memory:" or named.startswith("file:"):
            return None
        return Path(named)

    @property
    def is_there(self) -> bool:
        """Whether the file of SQLite is there; of any other database only using it can tell."""
        return self.file is None or self.file.exists()

    def reading(self) -> AbstractContextManager[Connection]:
        """Return a transaction that only reads.

        Raises:
            StoreError: The database cannot be used; also for what goes wrong inside.
        """
        return self._connected(_READ)

    def writing(self) -> AbstractContextManager[Connection]:
        """Return a transaction that reads and writes; with SQLite no other one writes meanwhile.

        Raises:
            StoreError: The database cannot be used; also for what goes wrong inside.
        """
        return self._connected(_WRITE)

    def forget_deleted(self) -> None:
        """Take what was deleted out of the log of SQLite, where it still stands until that is emptied.

        Raises:
            StoreError: The database cannot be used.
        """
        if self.kind == "sqlite":
            with self._connected(_NO_TRANSACTION) as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close all connections; the next use opens new ones."""
        self._engine.dispose()

    @contextmanager
    def _connected(self, begin: str) -> Iterator[Connection]:
        with self._mapped():
            self._make_tables()
            with self._begin(begin) as connection:
                yield connection

    def _make_tables(self) -> None:
        with self._making:
            if self._made:
                return
            if self._file is not None and not self._file.exists():
                self._file.parent.mkdir(parents=True, exist_ok=True)
                self._file.touch(mode=0o600)
            # Where they are there already nothing is written, so that reading needs no writer's lock.
            if not self._has_tables():
                with self._begin(_WRITE) as connection:
                    TABLES.create_all(connection)
                    if connection.execute(select(VERSION.c.version)).first() is None:
                        connection.execute(insert(VERSION).values(version=SCHEMA_VERSION))
                    connection.execute(update(VERSION).values(version=SCHEMA_VERSION))
            self._made = True

    def _has_tables(self) -> bool:
        """Whether all tables are there; those of an older version lack some, and are otherwise the same."""
        with self._begin(_READ) as connection:
            names = set(inspect(connection).get_table_names())
            if VERSION.name not in names:
                return False
            version = connection.execute(select(VERSION.c.version)).scalar()
        if version is not None and version > SCHEMA_VERSION:
            raise StoreError(
                f"the database has tables of version {version!r}, this program knows version "
                f"{SCHEMA_VERSION}; use the program that made them, or another database"
            )
        return version == SCHEMA_VERSION and set(TABLES.tables) <= names

    def _begin(self, statement: str) -> AbstractContextManager[Connection]:
        return self._engine.execution_options(**{_BEGIN: statement}).begin()

    @contextmanager
    def _mapped(self) -> Iterator[None]:
        try:
            yield
        except (SQLAlchemyError, OSError) as error:
            self._made = False
            where = self._engine.url.render_as_string(hide_password=True)
            raise StoreError(
                f"cannot use the database {where!r}: {_reason(error)}; see whether it is there, may be "
                "written and has room, and GEWONETAAL_DATABASE_URL"
            ) from error


def open_database(settings: Settings) -> Database:
    """Return the database of the settings: `database_url`, else a file in the data folder. Opens nothing yet.

    Raises:
        ConfigurationError: `database_url` cannot be used.
    """
    if settings.database_url is not None:
        return Database(settings.database_url.get_secret_value())
    file = settings.data_dir / DATABASE_FILE
    return Database(URL.create("sqlite", database=str(file)), file)


def _engine(url: str | URL) -> Engine:
    # The errors of SQLAlchemy may hold the whole address, with a password.
    try:
        address = make_url(url)
        options = {"timeout": BUSY_SECONDS} if address.get_backend_name() == "sqlite" else {}
        engine = create_engine(address, connect_args=options, hide_parameters=True, pool_pre_ping=True)
    except ImportError as error:
        raise ConfigurationError(
            f"the database of GEWONETAAL_DATABASE_URL needs the package {error.name!r}; install it"
        ) from None
    except (ArgumentError, ValueError):
        raise ConfigurationError(
            "GEWONETAAL_DATABASE_URL is no address of a database that is known here; expected something "
            "like 'sqlite:////folder/file.sqlite3' or 'postgresql+psycopg://user:password@host/name'"
        ) from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, record: object) -> None:
    # Python's driver would begin transactions at moments of its own; `_begin_sqlite` does.
    connection.isolation_level = None
    cursor = connection.cursor()
    try:
        # Readers do not wait for a writer.
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=NORMAL")
        # What is deleted is overwritten.
        cursor.execute("PRAGMA secure_delete=ON")
    finally:
        cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes its lock at once and waits for it; one that reads first could not wait any more.
    statement = connection.get_execution_options().get(_BEGIN, _READ)
    if statement:
        connection.exec_driver_sql(statement)


def _reason(error: SQLAlchemyError | OSError) -> str:
    """What the driver says; its first line only, for the next ones can hold what is stored."""
    told = str(error.orig) if isinstance(error, DBAPIError) else str(error)
    return (told.splitlines() or [type(error).__name__])[0]
