"""Errors that nobody foresaw: told to the visitor in Dutch, and logged without their message.

The message of an error may hold a question or an answer, which are never logged. Starlette gives an
error on to the server after its handler, and the server logs all of it; so it ends here instead.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

logger = logging.getLogger(__name__)


class BrokenOffError(Exception):
    """A reply that had begun and could not be finished; the server closes the connection."""


class QuietFailures:
    """ASGI middleware that answers an unforeseen error with a page and logs where it came from."""

    def __init__(self, app: ASGIApp, reply: Callable[[Request], Response]) -> None:
        self._app = app
        self._reply = reply

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on.

        Raises:
            BrokenOffError: the reply had begun; nothing of what was asked or answered is in it.
        """
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = whole = False

        async def watched_send(message: Message) -> None:
            nonlocal started, whole
            started = started or message["type"] == "http.response.start"
            whole = message["type"] == "http.response.body" and not message.get("more_body", False)
            await send(message)

        try:
            await self._app(scope, receive, watched_send)
            return
        except ClientDisconnect:
            return  # nobody waits for a reply
        except Exception as error:
            log_failure(logger, "a request", error)
        # Out of the `except`, so that the new error does not hold the old one.
        if whole:
            return
        if started:
            raise BrokenOffError("a reply broke off; the reason is in the line before this one")
        await self._reply(Request(scope))(scope, receive, send)


def log_failure(log: logging.Logger, what: str, error: BaseException) -> None:
    """Log the kind of an error and where it was raised, never its message."""
    kinds, trace = _told(error)
    log.error("%s failed with %s\n%s", what, kinds, trace)


def _told(error: BaseException) -> tuple[str, str]:
    trace = "".join(traceback.format_tb(error.__traceback__))
    if not isinstance(error, BaseExceptionGroup):
        return type(error).__name__, trace
    inner = [_told(part) for part in error.exceptions]
    return ", ".join(kinds for kinds, _ in inner), trace + "".join(part for _, part in inner)
