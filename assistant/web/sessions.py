"""Sessions of staff: a signed cookie says who logged in and when; nothing of it is stored here.

It ends when it was not used for a while, some hours after the login, when its account gets another password
or is taken away, and when its owner logs out. Roles are those of the account now.
"""

from __future__ import annotations

import hashlib
import logging
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from itsdangerous import BadData, URLSafeSerializer
from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.account_file import AccountFile, StoredAccount
from assistant.accounts import Account
from assistant.errors import AccessFileError
from assistant.web.ended_sessions import EndedSessions
from assistant.web.paths import root_of

logger = logging.getLogger(__name__)

RENEW_SECONDS = 60
"""How old the note of the last use may get before the cookie is written anew."""

_HOLDER = "gewonetaal.session"


@dataclass(frozen=True)
class Session:
    """What the cookie says; `began` and `used` are seconds since 1970, `stamp` is that of the account."""

    name: str
    id: str
    began: float
    used: float
    stamp: str


class _Content(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    n: str
    i: str
    b: float
    u: float
    s: str


class Sessions:
    """Begins, recognises and ends sessions. Safe to use from several threads."""

    def __init__(
        self,
        accounts: AccountFile,
        key: bytes,
        idle_minutes: int = 120,
        hours: int = 10,
        ended: EndedSessions | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        """`key` signs the cookies; several processes behind one address need the same."""
        self._accounts = accounts
        self._idle = idle_minutes * 60
        self._longest = hours * 3600
        self._ended = ended or EndedSessions()
        self._now = now
        signing = {"digest_method": hashlib.sha256, "key_derivation": "hmac"}
        self._serializer = URLSafeSerializer(key, salt="gewonetaal.session", signer_kwargs=signing)

    def begin(self, account: StoredAccount) -> Session:
        """Return a new session for somebody who logged in just now."""
        now = self._now()
        return Session(account.name, secrets.token_urlsafe(16), now, now, account.stamp)

    def cookie(self, request: Request, session: Session | None) -> str:
        """Return the header that gives the browser this session, or with `None` takes it away."""
        value = self._written(session) if session else ""
        ends = "" if session else "; Max-Age=0"
        path = root_of(request) + "/"
        return f"{_cookie_name(request)}={value}; Path={path}; Secure; HttpOnly; SameSite=Lax{ends}"

    def account(self, request: Request) -> Account | None:
        """Return who is signed in; see `door.SignedIn`. Accounts that cannot be read let nobody in."""
        session = self._read(request)
        if session is None:
            return None
        try:
            account = self._accounts.find(session.name)
        except AccessFileError as error:
            logger.error("nobody can come in: %s", error)
            return None
        if account is None or not secrets.compare_digest(account.stamp, session.stamp):
            return None
        if self._ended.holds(session.id, self._now()):
            return None
        holder = request.scope.get(_HOLDER)
        if isinstance(holder, _Holder):
            holder.session = session
        return account.account

    def had_one(self, request: Request) -> bool:
        """Whether the browser brings a session, which may have ended."""
        return bool(request.cookies.get(_cookie_name(request)))

    def end(self, request: Request) -> None:
        """End the session of a request, so that a copy of its cookie opens nothing either."""
        session = self._read(request)
        if session is not None:
            self._ended.add(session.id, session.began + self._longest, self._now())

    def renewed(self, session: Session) -> Session | None:
        """Return the session as used now; `None` where the last note is young enough."""
        now = self._now()
        return replace(session, used=now) if now - session.used >= RENEW_SECONDS else None

    def _read(self, request: Request) -> Session | None:
        """The session of a cookie of ours that has not ended by time."""
        written = request.cookies.get(_cookie_name(request), "")
        try:
            content = _Content.model_validate(self._serializer.loads(written))
        except (BadData, ValidationError):
            return None
        session = Session(content.n, content.i, content.b, content.u, content.s)
        now = self._now()
        if now - session.used > self._idle or now - session.began > self._longest:
            return None
        return session

    def _written(self, session: Session) -> str:
        content = _Content(n=session.name, i=session.id, b=session.began, u=session.used, s=session.stamp)
        return str(self._serializer.dumps(content.model_dump()))


class SessionRenewal:
    """ASGI middleware that notes in the cookie when a session was used, so that it ends when it is not.

    Only a request that the door has looked at counts as use.
    """

    def __init__(self, app: ASGIApp, sessions: Sessions) -> None:
        self._app = app
        self._sessions = sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and renew the cookie with its response."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        holder = scope[_HOLDER] = _Holder()

        async def send_renewed(message: Message) -> None:
            if message["type"] == "http.response.start" and holder.session is not None:
                headers = MutableHeaders(scope=message)
                renewed = self._sessions.renewed(holder.session)
                if renewed is not None and "set-cookie" not in headers:
                    headers.append("Set-Cookie", self._sessions.cookie(request, renewed))
            await send(message)

        await self._app(scope, receive, send_renewed)


@dataclass
class _Holder:
    """Where the door notes the session of a request, for the response to it."""

    session: Session | None = None


def _cookie_name(request: Request) -> str:
    # With these beginnings a browser takes the cookie from this very host and over https only, so that a
    # neighbouring site under the same domain cannot put its own in the place.
    return "__Secure-gewonetaal" if root_of(request) else "__Host-gewonetaal"
