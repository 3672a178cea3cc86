"""A real PostgreSQL on a free port of this machine, from the packages of the system."""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import psycopg
from free_ports import free_port

USER = "gewonetaal"
PASSWORD = "wachtwoord-van-de-test"
FOLDERS = ("/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt")
START_SECONDS = 60


class NoPostgresError(Exception):
    """There is no PostgreSQL here that can be started."""


def programs() -> Path:
    """The folder with initdb and postgres, of the newest version."""
    found = [
        Path(folder, name) for folder in FOLDERS for name in ("*/bin/postgres", "postgresql*/bin/postgres")
    ]
    newest = max(
        (path for each in found for path in Path(each.anchor).glob(str(each)[1:])),
        key=lambda path: [
            int(part) for part in "".join(c if c.isdigit() else " " for c in str(path)).split()
        ],
        default=None,
    )
    on_path = shutil.which("postgres")
    if newest is None and on_path is None:
        raise NoPostgresError("no postgres in /usr/lib/postgresql or on the path; apt-get install postgresql")
    return (newest or Path(str(on_path))).parent


class PostgresServer:
    """One server with its own folder; `stop` and `start` are what a database that goes away does."""

    def __init__(self) -> None:
        self._programs = programs()
        self._folder = Path(tempfile.mkdtemp(prefix="gewonetaal-postgres-"))
        self._as = self._somebody_else()
        self.port = free_port()
        self._numbers = itertools.count()
        self._process: subprocess.Popen[bytes] | None = None
        password = self._folder / "password"
        password.write_text(PASSWORD, encoding="utf-8")
        for path in (self._folder, password):
            if self._as:
                os.chown(path, self._as["user"], self._as["group"])
        made = subprocess.run(
            [
                *(self._programs / "initdb", "--pgdata", self._folder / "data", "--username", USER),
                *("--pwfile", password, "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C"),
                *("--no-sync",),
            ],
            capture_output=True,
            cwd="/",
            timeout=START_SECONDS,
            check=False,
            **self._as,
        )
        if made.returncode:
            raise NoPostgresError(f"initdb failed: {made.stderr.decode()}")

    def _somebody_else(self) -> dict[str, Any]:
        """PostgreSQL does not run as root."""
        if os.geteuid() != 0:
            return {}
        for name in ("postgres", "nobody"):
            try:
                found = pwd.getpwnam(name)
            except KeyError:
                continue
            return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": []}
        raise NoPostgresError("there is no user that may run PostgreSQL, which does not run as root")

    @property
    def runs(self) -> bool:
        return self._process is not None

    def start(self) -> None:
        options = {
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "unix_socket_directories": "",
            # Its own survival of a power failure is not what is tested.
            "fsync": "off",
            "log_min_messages": "fatal",
        }
        settings = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [self._programs / "postgres", "-D", self._folder / "data", *settings],
                stdout=log,
                stderr=log,
                cwd="/",
                **self._as,
            )
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                self.run("SELECT 1")
                return
            except psycopg.OperationalError as error:
                if self._process.poll() is not None or time.monotonic() > deadline:
                    told = (self._folder / "log").read_text(encoding="utf-8")
                    raise NoPostgresError(f"postgres did not start: {error}\n{told}") from error
            time.sleep(0.05)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop at once; what is connected is cut off."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(START_SECONDS)
            self._process = None

    def remove(self) -> None:
        # Without writing down for the next start what nobody reads any more.
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self._folder, ignore_errors=True)

    def new_schema(self) -> str:
        """Make an empty place for tables; return the address for SQLAlchemy. It takes a hundredth of a database."""
        name = f"test_{next(self._numbers)}"
        self.run(f"CREATE SCHEMA {name}")
        return f"{self._address('postgres')}?options=-csearch_path%3D{name}"

    def new_database(self) -> str:
        """Make an empty database; return its address for SQLAlchemy."""
        name = f"test_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name}")
        return self._address(name)

    def _address(self, database: str) -> str:
        return f"postgresql+psycopg://{USER}:{PASSWORD}@127.0.0.1:{self.port}/{database}"

    def run(self, statement: str) -> list[Any]:
        """Run one statement as somebody else than the program under test."""
        with psycopg.connect(
            host="127.0.0.1",
            port=self.port,
            user=USER,
            password=PASSWORD,
            dbname="postgres",
            connect_timeout=5,
            autocommit=True,
        ) as connection:
            found = connection.execute(statement.encode())
            return found.fetchall() if found.description else []
