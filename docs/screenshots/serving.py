"""The real application, with everything that it keeps in a folder that is thrown away."""

from __future__ import annotations

import secrets
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import uvicorn

import ui
from assistant.account_file import AccountFile
from assistant.accounts import Role
from assistant.settings import load_settings

START_SECONDS = 900


@dataclass(frozen=True)
class Site:
    """Where the application is, and the password of its accounts: one for each role, such as "balie-1"."""

    address: str
    password: str


@contextmanager
def served() -> Iterator[Site]:
    """The application, ready and with its vectors; those of the settings are used where they are there.

    Raises:
        SystemExit: it was not ready in time.
    """
    settings = load_settings()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kept in (settings.index_dir, settings.cache_dir):
            if kept.is_dir():
                shutil.copytree(kept, folder / kept.name)
        # Staff change the plain texts, and not those of this project.
        shutil.copytree(settings.corpus, folder / "corpus")
        changes = {"data_dir": folder, "corpus": folder / "corpus", "model": None}
        own = settings.model_copy(update={**changes, "accounts_file": None, "database_url": None})
        password = secrets.token_urlsafe(16)
        accounts = AccountFile(own.accounts_path)
        for role in Role:
            accounts.add(f"{role}-1", f"Medewerker {role}", [role], password)
        server = uvicorn.Server(uvicorn.Config(ui.create_app(own), port=0, log_level="critical"))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        try:
            yield Site(_address(server), password)
        finally:
            server.should_exit = server.force_exit = True
            thread.join(30)


def _address(server: uvicorn.Server) -> str:
    """Its address, when it answers with vectors."""
    deadline = time.monotonic() + START_SECONDS
    while not server.started:
        time.sleep(0.1)
    address = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    while not httpx.get(f"{address}/health/ready").json()["vectors_ready"]:
        if time.monotonic() > deadline:
            raise SystemExit(f"the vectors were not there within {START_SECONDS} seconds")
        time.sleep(1)
    return address
