"""Doors for tests: one that is always open, and real ones with accounts in a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from argon2 import PasswordHasher

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
ALL_ROLES = Account("redactie-1", "Medewerker redactie", frozenset(Role))


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
    return Login(accounts, sessions, LoginThrottle(**clock))


def door_of(login: Login) -> Door:
    return Door(login.sessions.account)
