"""What goes wrong with a request of a program, and how it is told: English, for programmers."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from assistant.contract import error_json
from assistant.errors import GewoneTaalError, InputError
from assistant.web.failures import log_failure
from assistant.web.pool import TooBusyError
from assistant.web.security import MAX_BODY_BYTES, BodyTooLargeError

logger = logging.getLogger(__name__)

RETRY_SECONDS = "5"
_LONGEST_MESSAGE = 2000
_NO_KEY = (
    "give a key in the header 'Authorization: Bearer gt_...'; the municipality makes one with "
    "'gewonetaal key add NAME'"
)
_MESSAGES = {
    404: "there is nothing at this address; see /api/v1/docs",
    405: "this address takes another method; see the header Allow",
}


class ApiError(Exception):
    """A request that is not carried out."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        """`message` is for the programmer; nothing in it comes from another request."""
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = headers


def no_key() -> ApiError:
    """The refusal of a request without a key."""
    return ApiError(401, _NO_KEY, {"WWW-Authenticate": 'Bearer realm="gewonetaal"'})


def wrong_key() -> ApiError:
    """The refusal of a key that is not known, or not any more."""
    told = 'Bearer realm="gewonetaal", error="invalid_token"'
    return ApiError(401, f"this key is not known (any more); {_NO_KEY}", {"WWW-Authenticate": told})


def too_many(seconds: int) -> ApiError:
    """The refusal of a key that sends more than it may."""
    return ApiError(429, f"this key sends too many requests; wait {seconds} s", {"Retry-After": str(seconds)})


def too_many_from_here(seconds: int) -> ApiError:
    """The refusal of a request above the limits of one address, or of all together."""
    return ApiError(429, f"too many requests; wait {seconds} s", {"Retry-After": str(seconds)})


def starting() -> ApiError:
    """The refusal of a request that comes too early."""
    return ApiError(503, "the assistant is starting; try again", {"Retry-After": RETRY_SECONDS})


class JsonResponse(Response):
    """JSON that is always valid, and valid UTF-8."""

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        """Return the bytes.

        Raises:
            ValueError: There is a number in it that JSON does not have.
        """
        # Half of a surrogate pair is no character, and cannot be written.
        return json.dumps(content, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")


def error_response(error: ApiError, request_id: str | int | None = None) -> Response:
    """The reply to a request that is not carried out."""
    message = error.message[:_LONGEST_MESSAGE]
    return JsonResponse(error_json(message, request_id), error.status, error.headers)


def api_error(error: Exception) -> ApiError:
    """What an error is to a program. One that nobody foresaw is logged, without its message."""
    if isinstance(error, ApiError):
        return error
    if isinstance(error, BodyTooLargeError):
        return ApiError(413, f"the body is too large; expected at most {MAX_BODY_BYTES} bytes")
    if isinstance(error, TooBusyError):
        return ApiError(503, "too many requests are waiting; try again", {"Retry-After": RETRY_SECONDS})
    if isinstance(error, TimeoutError):
        return ApiError(504, "it took too long; send a shorter text, or try again")
    if isinstance(error, InputError):
        return ApiError(422, str(error))
    log_failure(logger, "a request of the API", error)
    if isinstance(error, GewoneTaalError):
        told = {"Retry-After": RETRY_SECONDS}
        return ApiError(503, "a part that this needs does not work now; try again later", told)
    return ApiError(500, "internal error; it is in the log of the server")


async def http_error(request: Request, error: Exception) -> Response:
    """The reply to an address or a method that is not there."""
    assert isinstance(error, HTTPException)
    message = _MESSAGES.get(error.status_code, error.detail)
    return error_response(ApiError(error.status_code, message, error.headers))
