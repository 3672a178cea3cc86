"""Security headers on every answer of the server, and a limit to what it reads."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit, urlunsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.web.paths import below, path_of

RESIDENTS_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
COMMON_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        "magnetometer=(), microphone=(), midi=(), payment=(), screen-wake-lock=(), serial=(), usb=(), "
        "xr-spatial-tracking=()"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
HTTPS_ONLY = "max-age=31536000"
"""Sent over https alone: from then on a browser asks for this site by https for a year."""

MAX_BODY_BYTES = 512 * 1024
"""A question with the longest conversation stays well under 100 kB."""


class SecurityHeaders:
    """ASGI middleware that adds the headers; a policy that a page sets itself stays.

    No answer leads to another website.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to its response."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in COMMON_HEADERS.items():
                    headers[name] = value
                if scope.get("scheme") == "https":
                    headers["Strict-Transport-Security"] = HTTPS_ONLY
                if "location" in headers:
                    headers["location"] = _on_this_site(headers["location"])
                headers.setdefault("Content-Security-Policy", RESIDENTS_POLICY)
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self._app(scope, receive, send_with_headers)


def _on_this_site(location: str) -> str:
    """An address to go on to, without a host: routers take that from what somebody asked for."""
    parts = urlsplit(location)
    if not parts.scheme and not parts.netloc:
        return location
    # Two slashes at the start would be a host again.
    return urlunsplit(("", "", f"/{parts.path.lstrip('/')}", parts.query, parts.fragment))


class HiddenQuery:
    """ASGI middleware that keeps what stands behind the "?" of an address out of the server's log.

    Words that a resident searches for on the reading pages stand there. An access log writes down the scope
    that the server itself holds; the application gets a copy with the query in it.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        inner = dict(scope)
        if "query_string" in scope:
            scope["query_string"] = b""
        await self._app(inner, receive, send)


class BodyTooLargeError(Exception):
    """A request is larger than any page of ours sends."""


class BodyLimit:
    """ASGI middleware that stops reading a request that is too large.

    A length that is announced is checked before anything is read, the rest while reading.
    """

    def __init__(
        self, app: ASGIApp, limit: int = MAX_BODY_BYTES, larger: Mapping[str, int] | None = None
    ) -> None:
        """`larger` are the limits of paths below which files are sent."""
        self._app = app
        self._limit = limit
        self._larger = larger or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, counting what is read of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "")
        limit = self._limit_of(scope)
        too_large = announced.isdecimal() and int(announced) > limit
        read = 0

        async def counting_receive() -> Message:
            nonlocal read
            if too_large:
                raise BodyTooLargeError
            message = await receive()
            read += len(message.get("body", b""))
            if read > limit:
                raise BodyTooLargeError
            return message

        await self._app(scope, counting_receive, send)

    def _limit_of(self, scope: Scope) -> int:
        path = path_of(scope)
        return next((limit for start, limit in self._larger.items() if below(path, start)), self._limit)


def from_another_site(headers: Headers) -> bool:
    """Whether a browser says that another website sent this request.

    What is no browser says nothing, and gets through: it has no session that another website could use.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in {"same-origin", "none"}
    # A browser that does not send that header yet names the site that sends.
    origin = headers.get("origin")
    if origin is None:
        return False
    try:
        sender = urlsplit(origin).netloc.lower()
    except ValueError:
        return True
    # A proxy may ask us under a name of its own, and pass on by which one it was asked itself. The browser of
    # a visitor adds no such header for another website.
    ours = (*headers.getlist("host"), *headers.getlist("x-forwarded-host"))
    return not sender or sender not in {name.strip().lower() for names in ours for name in names.split(",")}
