"""The doors of a running server, put together from the settings."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from assistant.account_file import AccountFile
from assistant.errors import AccessFileError
from assistant.secret import Secret
from assistant.settings import Settings
from assistant.store import Database, EndedSessionsTable, LoginCountTable
from assistant.web.door import Door
from assistant.web.ended_sessions import EndedSessions
from assistant.web.login import Login
from assistant.web.login_throttle import LoginThrottle
from assistant.web.sessions import Sessions


def open_doors(
    settings: Settings, secret: Secret, database: Database, now: Callable[[], float] = time.time
) -> tuple[Door, Login]:
    """Return the door of the pages for staff and the login that goes with it.

    Standard error says how to make the first account where there is none, and what is wrong with the file of
    the accounts; nobody can log in then, and residents notice nothing of it.
    """
    accounts = AccountFile(settings.accounts_path)
    sessions = Sessions(
        accounts,
        secret.key("sessions"),
        settings.session_idle_minutes,
        settings.session_hours,
        EndedSessions(EndedSessionsTable(database)),
        now,
    )
    throttle = LoginThrottle(secret.key("logins"), LoginCountTable(database), now)
    _tell(accounts)
    return Door(sessions.account), Login(accounts, sessions, throttle)


def _tell(accounts: AccountFile) -> None:
    try:
        if accounts.all():
            return
    except AccessFileError as error:
        print(f"gewonetaal: no member of staff can log in: {error}", file=sys.stderr)
        return
    print(
        "gewonetaal: there are no accounts for staff yet; make the first one with: "
        'gewonetaal user add NAME --full-name "..." --role beheer',
        file=sys.stderr,
    )
