"""Passwords are checked a few at a time, and only of who need not wait."""

from __future__ import annotations

from anyio import CapacityLimiter, to_thread

from assistant.account_file import AccountFile, StoredAccount
from assistant.errors import AccessFileError
from assistant.web.login_throttle import LoginThrottle

AT_ONCE = 2
WAITING = 20


class LoginBusyError(Exception):
    """Too many passwords wait to be checked."""


class MustWaitError(Exception):
    """Too many wrong passwords came before; the next one is taken in so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class PasswordQueue:
    """Checks few passwords at once: each takes 64 MiB for a tenth of a second or two.

    The store is asked in a thread of its own who has to wait: where it hangs for seconds, that takes no
    threads from residents.
    """

    def __init__(self, accounts: AccountFile, throttle: LoginThrottle) -> None:
        self._accounts = accounts
        self._throttle = throttle
        self._checking = CapacityLimiter(AT_ONCE)
        self._counting = CapacityLimiter(1)
        self._inside = 0

    async def who(self, name: str, password: str, address: str) -> StoredAccount | None:
        """Return the account that a name and a password open, sent from an address.

        Raises:
            LoginBusyError: Too many wait already; this attempt does not count.
            MustWaitError: This name or this address has to wait.
            AccessFileError: The accounts cannot be read; this attempt does not count.
        """
        if self._inside >= AT_ONCE + WAITING:
            raise LoginBusyError
        self._inside += 1
        try:
            seconds = await to_thread.run_sync(self._throttle.begin, name, address, limiter=self._counting)
            if seconds:
                raise MustWaitError(seconds)
            found = await self._checked(name, password, address)
            if found is not None:
                await to_thread.run_sync(self._throttle.succeeded, name, address, limiter=self._counting)
            return found
        finally:
            self._inside -= 1

    async def _checked(self, name: str, password: str, address: str) -> StoredAccount | None:
        try:
            return await to_thread.run_sync(self._accounts.who, name, password, limiter=self._checking)
        except AccessFileError:
            await to_thread.run_sync(self._throttle.undo, name, address, limiter=self._counting)
            raise
