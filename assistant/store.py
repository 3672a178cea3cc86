"""What is stored, in SQLite or another database (decision 0010); the only module that knows SQLAlchemy."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    Dialect,
    Engine,
    Integer,
    MetaData,
    Row,
    String,
    Table,
    Text,
    TypeDecorator,
    create_engine,
    delete,
    event,
    func,
    insert,
    inspect,
    make_url,
    select,
    update,
)
from sqlalchemy.engine import URL, Connection
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from assistant.errors import ConfigurationError, StoreError
from assistant.feedback import DayLimit, Feedback, Verdict
from assistant.settings import Settings

SCHEMA_VERSION = 1
"""Of the tables below; a change of them raises it and brings a way to change the tables that exist."""

DATABASE_FILE = "gewonetaal.sqlite3"
BUSY_SECONDS = 5.0
"""How long a writer waits for another one of SQLite; one write takes milliseconds."""

_BEGIN = "gewonetaal_begin"
_READ, _WRITE, _NO_TRANSACTION = "BEGIN", "BEGIN IMMEDIATE", ""
_TEXTS = ("remark", "question", "answer")


class _UtcTime(TypeDecorator[datetime]):
    """A moment; SQLite keeps no time zone, so that it gets and gives UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


_tables = MetaData()
_version = Table("schema_version", _tables, Column("version", Integer, nullable=False))
_feedback = Table(
    "feedback",
    _tables,
    Column("id", String(64), primary_key=True),
    Column("given_at", _UtcTime, nullable=False, index=True),
    Column("verdict", String(20), nullable=False),
    Column("status", String(20), nullable=False),
    Column("strength", String(20), nullable=False),
    Column("mode", String(20), nullable=False),
    Column("themes", JSON, nullable=False),
    Column("passages", JSON, nullable=False),
    Column("remark", Text),
    Column("question", Text),
    Column("answer", Text),
)


class Store:
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
        same = _feedback.c.id == feedback.id
        new = _feedback.c.given_at >= limit.since
        with self._connected(_WRITE) as connection:
            if connection.execute(update(_feedback).where(same).values(changed)).rowcount:
                return True
            count = connection.execute(select(func.count()).select_from(_feedback).where(new)).scalar_one()
            if count >= limit.most:
                return False
            connection.execute(insert(_feedback).values(values))
            return True

    def delete_before(self, moment: datetime) -> int:
        """Delete the feedback that was given before a moment; return how many records.

        Raises:
            StoreError: The database cannot be used.
        """
        with self._connected(_WRITE) as connection:
            deleted = connection.execute(delete(_feedback).where(_feedback.c.given_at < moment)).rowcount
        if deleted and self._engine.dialect.name == "sqlite":
            # What was deleted still stands in the log of SQLite until that is emptied.
            with self._connected(_NO_TRANSACTION) as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        return deleted

    def since(self, moment: datetime) -> tuple[Feedback, ...]:
        """Return the feedback that was given from a moment on, oldest first.

        Raises:
            StoreError: The database cannot be used.
        """
        found = select(_feedback).where(_feedback.c.given_at >= moment)
        with self._connected(_READ) as connection:
            rows = connection.execute(found.order_by(_feedback.c.given_at, _feedback.c.id)).all()
        return tuple(_record(row) for row in rows)

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
                    _tables.create_all(connection)
                    if connection.execute(select(_version.c.version)).first() is None:
                        connection.execute(insert(_version).values(version=SCHEMA_VERSION))
            self._made = True

    def _has_tables(self) -> bool:
        with self._begin(_READ) as connection:
            if not set(_tables.tables) <= set(inspect(connection).get_table_names()):
                return False
            version = connection.execute(select(_version.c.version)).scalar()
        if version != SCHEMA_VERSION:
            raise StoreError(
                f"the database has tables of version {version!r}, this program knows version "
                f"{SCHEMA_VERSION}; use the program that made them, or another database"
            )
        return True

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


def open_store(settings: Settings) -> Store:
    """Return the store of the settings: `database_url`, else a file in the data folder. Opens nothing yet.

    Raises:
        ConfigurationError: `database_url` cannot be used.
    """
    if settings.database_url is not None:
        return Store(settings.database_url.get_secret_value())
    file = settings.data_dir / DATABASE_FILE
    return Store(URL.create("sqlite", database=str(file)), file)


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
