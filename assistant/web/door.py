"""The door of the pages for staff: who is signed in, and who may come in."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request

from assistant.accounts import Account, Role
from assistant.web.security import from_another_site

SAFE_METHODS = frozenset({"GET", "HEAD"})

SignedIn = Callable[[Request], Account | None]
"""Tells who is signed in, by the session of a request; `None` where nobody is, or not any more."""


class NotSignedInError(Exception):
    """Nobody is signed in, or the session has ended."""


class NotAllowedError(Exception):
    """Somebody is signed in who has none of the roles that are asked for."""

    def __init__(self, account: Account) -> None:
        super().__init__(account.name)
        self.account = account


class ForeignRequestError(Exception):
    """A browser says that another website sent this request."""


class Door:
    """Lets requests through by role."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._signed_in = signed_in

    def require(self, *roles: Role) -> Callable[[Request], Account]:
        """Return a dependency of FastAPI that gives the account, and refuses who has none of these roles.

        It runs before anything of the body is read, so it refuses in time what would be large. It raises
        `NotSignedInError`, `NotAllowedError`, and `ForeignRequestError` for what another website sent.
        """
        wanted = frozenset(roles)

        def check(request: Request) -> Account:
            if request.method not in SAFE_METHODS and from_another_site(request.headers):
                raise ForeignRequestError
            account = self._signed_in(request)
            if account is None:
                raise NotSignedInError
            if not wanted & account.roles:
                raise NotAllowedError(account)
            return account

        return check
