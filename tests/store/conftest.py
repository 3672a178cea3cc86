"""Databases to test on: a file of SQLite, and a real PostgreSQL where the machine has one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.store import Database
from assistant.store import database as database_module
from store.postgres_server import NoPostgresError, PostgresServer

PATIENT_SECONDS = 60.0


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_module, "BUSY_SECONDS", 0.05)


@pytest.fixture
def patient(impatient: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests with many writers, that must all get their turn on a slow machine too."""
    monkeypatch.setattr(database_module, "BUSY_SECONDS", PATIENT_SECONDS)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    try:
        server = PostgresServer()
        server.start()
    except NoPostgresError as error:
        reason = f"no PostgreSQL to test with: {error}"
        if os.environ.get("GEWONETAAL_REQUIRE_POSTGRES") == "1":
            pytest.fail(f"{reason} (GEWONETAAL_REQUIRE_POSTGRES=1)")
        pytest.skip(reason)
    yield server
    server.remove()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "test.sqlite3"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{request.getfixturevalue('file')}"
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.new_schema()


@pytest.fixture
def opened(impatient: None) -> Iterator[Callable[[str], Database]]:
    """Opens databases, as one process each, and closes them at the end of the test."""
    made: list[Database] = []

    def open_one(url: str) -> Database:
        made.append(Database(url))
        return made[-1]

    yield open_one
    for database in made:
        database.close()


@pytest.fixture
def database(opened: Callable[[str], Database], url: str) -> Database:
    return opened(url)
