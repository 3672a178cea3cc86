"""What stands between a browser and Gradio: the door, few open paths, a content security policy, Dutch."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketClose

OPEN_PATHS = (
    "/config",
    "/theme.css",
    "/assets/",
    "/static/",
    "/svelte/",
    "/favicon.ico",
    "/gradio_api/info",
    "/gradio_api/startup-events",
    "/gradio_api/queue/",
    "/gradio_api/heartbeat/",
    "/gradio_api/cancel",
    "/gradio_api/reset",
    "/gradio_api/theme.css",
)
"""What the page asks for. Closed: uploads, files, proxying, monitoring, run history, code editing."""

_POLICY = (
    "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; "
    "frame-ancestors 'none'"
)


class StaffGuard:
    """ASGI wrapper around the Gradio application."""

    def __init__(self, app: ASGIApp, admit: Callable[[Request], object]) -> None:
        """`admit` raises for who may not come in; see `Door.require`."""
        self._app = app
        self._admit = admit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass open paths on for who may come in, refuse the others, and mend the page itself.

        What `admit` raises reaches the handlers of the application that it is mounted on.
        """
        if scope["type"] != "http":
            # The page needs no web sockets, and the door knows requests only.
            await WebSocketClose()(scope, receive, send)
            return
        await run_in_threadpool(self._admit, Request(scope))
        # Gradio is a FastAPI application of its own, which would tell OpenTelemetry of every request.
        scope = {**scope, "fastapi.telemetry": None}
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        if path in {"", "/"}:
            await self._app(_uncompressed(scope), receive, _PageMender(send).send)
        elif path.startswith(OPEN_PATHS):
            await self._app(scope, receive, send)
        else:
            await PlainTextResponse("Niet gevonden", 404)(scope, receive, send)


def _uncompressed(scope: Scope) -> Scope:
    kept = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
    return {**scope, "headers": kept}


class _PageMender:
    """Collects the page, then sends it as Dutch and with a nonce on its inline scripts.

    The scripts come from Gradio's template and our configuration; no text of a visitor is in them.
    """

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message | None = None
        self._body = b""

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
            return
        self._body += message.get("body", b"")
        if message.get("more_body") or self._start is None:
            return
        nonce = secrets.token_urlsafe(16)
        body = self._body.replace(b'lang="en"', b'lang="nl"', 1)
        body = body.replace(b"<script", b'<script nonce="' + nonce.encode("ascii") + b'"')
        headers = MutableHeaders(scope=self._start)
        headers["Content-Security-Policy"] = _POLICY.format(nonce=nonce)
        if self._body:
            headers["Content-Length"] = str(len(body))
        await self._send(self._start)
        await self._send({"type": "http.response.body", "body": body})
