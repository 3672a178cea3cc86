"""Doors for tests: one that is always open, and real ones with accounts in a file."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import anyio
from argon2 import PasswordHasher
from fastapi import FastAPI
from starlette.routing import Mount

from assistant.account_file import AccountFile
from assistant.accounts import Account, Role
from assistant.passwords import Passwords
from assistant.web.door import Door
from assistant.web.ended_sessions import EndedSessions, EndedSessionStore
from assistant.web.login import Login
from assistant.web.login_throttle import LoginThrottle
from assistant.web.sessions import Sessions

PASSWORD = "paard batterij nietje"
KEY = b"k" * 32
Result = TypeVar("Result")
ALL_ROLES = Account("redactie-1", "Medewerker redactie", frozenset(Role))


class Clock:
    """A clock that a test puts forward."""

    def __init__(self, seconds: float = 1000.0) -> None:
        self.seconds = seconds

    def __call__(self) -> float:
        return self.seconds


def open_door(account: Account | None = ALL_ROLES) -> Door:
    """A door behind which somebody is signed in already."""
    return Door(lambda request: account)


def quick_passwords() -> Passwords:
    """Passwords that are hashed in a millisecond; how slow the real ones are is no matter of a test."""
    return Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


def accounts_in(folder: Path) -> AccountFile:
    """A file with an account for each role, and one with all."""
    accounts = AccountFile(folder / "accounts.json", quick_passwords())
    for role in Role:
        accounts.add(f"{role}-1", f"Medewerker {role}", [role], PASSWORD)
    accounts.add("alles-1", "Medewerker alles", list(Role), PASSWORD)
    return accounts


def login_for(
    accounts: AccountFile,
    now: Callable[[], float] | None = None,
    ended: EndedSessionStore | None = None,
) -> Login:
    """The login of these accounts, on a clock of the test where there is one."""
    clock = {"now": now} if now else {}
    sessions = Sessions(accounts, KEY, ended=EndedSessions(ended), **clock)
    return Login(accounts, sessions, LoginThrottle(KEY, **clock))


def door_of(login: Login) -> Door:
    return Door(login.sessions.account)


# What is there for everybody, and the API, whose addresses ask for a key.
OPEN = (
    "/vraag",
    "/opnieuw",
    "/mening",
    "/lees",
    "/health",
    "/favicon.ico",
    "/static",
    "/inloggen",
    "/uitloggen",
    "/api",
)


def in_own_loop(work: Callable[[], Coroutine[Any, Any, Result]]) -> Result:
    """Run something asynchronous; in a thread, for a browser test leaves a loop behind in that of the tests."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(anyio.run, work).result()


def addresses(app: FastAPI) -> list[tuple[str, str]]:
    """Every registered address with each of its methods, and one within each mount."""
    found: set[tuple[str, str]] = set()

    def walk(routes: list[Any]) -> None:
        for route in routes:
            if isinstance(route, Mount):
                found.add(("GET", f"{route.path}/"))
            elif hasattr(route, "original_router"):
                # FastAPI keeps a router that was included as one route.
                walk(route.original_router.routes)
            else:
                path = route.path.replace("{document_id}", "akkoord-2026")
                found.update((method, path) for method in route.methods)

    walk(list(app.routes))
    return sorted(found)


def guarded(app: FastAPI) -> list[tuple[str, str]]:
    """The addresses that are for staff: all that are not open to everybody."""
    return [
        (method, path)
        for method, path in addresses(app)
        if path != "/" and not any(f"{path}/".startswith(f"{start}/") for start in OPEN)
    ]
