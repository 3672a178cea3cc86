"""Within one request everything comes from one edition of the texts."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.editions import Editions


class OneEdition:
    """ASGI middleware that holds on to the edition that a request began with."""

    def __init__(self, app: ASGIApp, editions: Editions) -> None:
        self._app = app
        self._editions = editions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            # The life of the application begins threads that live as long as it does.
            await self._app(scope, receive, send)
            return
        with self._editions.one():
            await self._app(scope, receive, send)
