"""How the store is doing: where it is, whether it can be read and written, and how much is in it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection, Date, Table, func, select, text

from assistant.errors import StoreError
from assistant.store.database import Database, version_of
from assistant.store.tables import TABLES, VERSION, UtcTime

_BESIDE = ("-wal", "-shm")


@dataclass(frozen=True)
class TableState:
    """How many records a table has, and the days or moments of the first and the last, where it has them."""

    name: str
    rows: int
    oldest: datetime | date | None
    newest: datetime | date | None


@dataclass(frozen=True)
class StoreState:
    """What can be said of a store.

    `kind` is "sqlite" or "postgresql", `place` its address without password. `problem` says in English
    why it cannot be read or written, `None` where it can. `exists` is false for a file that is made when
    something is kept for the first time; then, and where it cannot be read, `version` is `None` and there
    are no `tables`. `size_bytes` is what it takes on the disk, `free_bytes` the room that is left
    there; `None` where that is not known, as on a server.
    """

    kind: str
    place: str
    exists: bool = True
    problem: str | None = None
    version: int | None = None
    tables: tuple[TableState, ...] = ()
    size_bytes: int | None = None
    free_bytes: int | None = None

    @property
    def works(self) -> bool:
        """Whether what is kept from now on is really kept."""
        return self.problem is None


def state_of(database: Database) -> StoreState:
    """Return how the store is doing; never raises. It waits as long as any other use of the store."""
    state = StoreState(database.kind, database.place)
    try:
        if database.file is not None:
            state = _with_sizes(state, database.file)
            if not state.exists:
                return state
        with database.reading() as connection:
            state = _with_contents(state, connection)
        with database.writing() as connection:
            return replace(state, problem=_why_read_only(connection))
    except StoreError as error:
        return replace(state, problem=str(error))
    except OSError as error:
        return replace(state, problem=f"cannot see the file of the database: {error.strerror}")


def is_alive(database: Database) -> bool:
    """Return whether the store can be read now, for who asks often: it takes no lock. Never raises."""
    try:
        with database.reading() as connection:
            return connection.execute(select(VERSION.c.version)).first() is not None
    except StoreError:
        return False


def _with_sizes(state: StoreState, file: Path) -> StoreState:
    folder = next(parent for parent in file.absolute().parents if parent.is_dir())
    parts = [part for part in (file, *(Path(f"{file}{end}") for end in _BESIDE)) if part.exists()]
    return replace(
        state,
        exists=file.exists(),
        size_bytes=sum(part.stat().st_size for part in parts) if parts else None,
        free_bytes=shutil.disk_usage(folder).free,
    )


def _with_contents(state: StoreState, connection: Connection) -> StoreState:
    kept = [table for table in TABLES.sorted_tables if table is not VERSION]
    size = state.size_bytes
    if state.kind == "postgresql":
        size = connection.execute(text("SELECT pg_database_size(current_database())")).scalar()
    return replace(
        state,
        version=version_of(connection),
        tables=tuple(_table_state(connection, table) for table in kept),
        size_bytes=size,
    )


def _table_state(connection: Connection, table: Table) -> TableState:
    rows = connection.execute(select(func.count()).select_from(table)).scalar_one()
    times = [column for column in table.columns if isinstance(column.type, (UtcTime, Date))]
    if not times:
        return TableState(table.name, rows, None, None)
    oldest, newest = connection.execute(select(func.min(times[0]), func.max(times[0]))).one()
    return TableState(table.name, rows, oldest, newest)


def _why_read_only(connection: Connection) -> str | None:
    """SQLite refused a writer before this; a server in reserve lets him begin."""
    if (
        connection.dialect.name == "postgresql"
        and connection.scalar(text("SHOW transaction_read_only")) == "on"
    ):
        return "the database server takes no changes now: it is set to be read only, or a reserve"
    return None
