"""A database: opened, its tables made and its errors mapped, when it is first used."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy import delete, insert, inspect, select
from sqlalchemy.engine import URL, Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from assistant.errors import StoreError
from assistant.settings import Settings
from assistant.store.engine import BEGIN, Begin, make_engine
from assistant.store.tables import SCHEMA_VERSION, TABLES, VERSION

DATABASE_FILE = "gewonetaal.sqlite3"
BUSY_SECONDS = 5.0
"""How long a writer waits for another one; one write takes milliseconds."""


class Database:
    """A database; opened, and its tables made, when it is first used. Safe to use from several threads.

    Where the file of SQLite is missing it is made, for nobody else to read.
    """

    def __init__(self, url: str | URL, make_folder: bool = False) -> None:
        """`make_folder` says whether the folder of that file is made too.

        Raises:
            ConfigurationError: The address is no address of a database, or its driver is not installed.
        """
        self._make_folder = make_folder
        self._engine = make_engine(url, BUSY_SECONDS)
        self._making = threading.Lock()
        self._made = False
        self._opened: tuple[int, int] | None = None

    @property
    def kind(self) -> str:
        """Which database this is, as SQLAlchemy names it: "sqlite", "postgresql"."""
        return self._engine.dialect.name

    @property
    def place(self) -> str:
        """Its address without password, and without options, which can hold one too."""
        return self._engine.url.set(query={}).render_as_string(hide_password=True)

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
        return self._connected(Begin.READING)

    def writing(self) -> AbstractContextManager[Connection]:
        """Return a transaction that reads and writes; no other one of this program writes meanwhile.

        Raises:
            StoreError: The database cannot be used; also for what goes wrong inside.
        """
        return self._connected(Begin.WRITING)

    def forget_deleted(self) -> None:
        """Take what was deleted out of the log of SQLite, where it still stands until that is emptied.

        Raises:
            StoreError: The database cannot be used, or somebody reads what was there for too long.
        """
        if self.kind == "sqlite":
            with self._connected(Begin.NOT) as connection:
                # Who still reads what was there keeps it from being emptied; SQLite only says so.
                busy, *_ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
            if busy:
                raise StoreError(
                    f"what was deleted still stands in the log of the database {self.place!r}, for another "
                    "program reads it; end that, and it goes with the next deletion"
                )

    def close(self) -> None:
        """Close all connections; the next use opens new ones."""
        self._engine.dispose()

    @contextmanager
    def _connected(self, begin: Begin) -> Iterator[Connection]:
        with self._mapped():
            self._make_tables()
            with self._begin(begin) as connection:
                yield connection

    def _make_tables(self) -> None:
        with self._making:
            self._notice_another_file()
            if self._made:
                return
            self._make_file()
            # Where they are there already nothing is written, so that reading needs no writer's lock.
            with self._begin(Begin.READING) as connection:
                has_tables = _has_tables(connection)
            if not has_tables:
                with self._begin(Begin.WRITING) as connection:
                    _bring_up_to_date(connection)
            self._opened = self._identity()
            self._made = True

    def _make_file(self) -> None:
        """SQLite itself would make a file that others may read; it makes its log as the file is."""
        file = self.file
        if file is None or file.exists():
            return
        if self._make_folder:
            file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)

    def _notice_another_file(self) -> None:
        """Else connections go on with a file that was deleted or replaced, and what is kept is lost."""
        if self._opened is not None and self._identity() != self._opened:
            self._engine.dispose()
            self._opened = None
            self._made = False

    def _identity(self) -> tuple[int, int] | None:
        file = self.file
        if file is None:
            return None
        try:
            found = file.stat()
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino

    def _begin(self, begin: Begin) -> AbstractContextManager[Connection]:
        return self._engine.execution_options(**{BEGIN: begin}).begin()

    @contextmanager
    def _mapped(self) -> Iterator[None]:
        try:
            yield
        except (SQLAlchemyError, OSError, UnicodeError) as error:
            self._made = False
            raise StoreError(
                f"cannot use the database {self.place!r}: {_reason(error)}; see whether it is there, may be "
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
    return Database(URL.create("sqlite", database=str(file)), make_folder=True)


def version_of(connection: Connection) -> int | None:
    """Return the version of the tables that are there; `None` where there are none of this program."""
    if VERSION.name not in inspect(connection).get_table_names():
        return None
    return connection.execute(select(VERSION.c.version)).scalar()


def _has_tables(connection: Connection) -> bool:
    """Whether all tables are there.

    Raises:
        StoreError: They were made by a newer program.
    """
    version = version_of(connection)
    if version is not None and version > SCHEMA_VERSION:
        raise StoreError(
            f"the database has tables of version {version!r}, this program knows version "
            f"{SCHEMA_VERSION}; use the program that made them, or another database"
        )
    return version == SCHEMA_VERSION and set(TABLES.tables) <= set(inspect(connection).get_table_names())


def _bring_up_to_date(connection: Connection) -> None:
    """Make the tables that lack; those of older versions lack some, and are otherwise the same."""
    if _has_tables(connection):
        return  # another process was first
    TABLES.create_all(connection)
    connection.execute(delete(VERSION))
    connection.execute(insert(VERSION).values(version=SCHEMA_VERSION))


def _reason(error: Exception) -> str:
    """What the driver says; its first line only, for the next ones can hold what is stored."""
    told = str(error.orig) if isinstance(error, DBAPIError) else str(error)
    return (told.splitlines() or [type(error).__name__])[0]
