"""Reading what the page for editors sends, and telling it in Dutch what went wrong."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Coroutine
from json import JSONDecodeError
from typing import Any, TypeVar

from fastapi import Request
from fastapi.routing import APIRoute
from pydantic import BaseModel, ValidationError
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.responses import JSONResponse, Response

from assistant.errors import FileProblem
from assistant.web import editor_texts as texts
from assistant.web.door import ForeignRequestError, NotAllowedError, NotSignedInError
from assistant.web.failures import log_failure
from assistant.web.security import BodyTooLargeError

logger = logging.getLogger(__name__)

MAX_EDITOR_BODY_BYTES = 12 * 1024 * 1024
"""A file of 10 MB with the sentences that go along."""

Body = TypeVar("Body", bound=BaseModel)


class UnreadableRequestError(Exception):
    """The page sent something that cannot be used; the message is Dutch, for the screen."""


async def read_body(request: Request, kind: type[Body]) -> Body:
    """The JSON of a request.

    Raises:
        UnreadableRequestError: It is no JSON, or not of this kind.
    """
    if request.headers.get("content-type", "").split(";")[0] != "application/json":
        raise UnreadableRequestError(texts.UNREADABLE_REQUEST)
    return valid(await request.body(), kind)


def valid(sent: str | bytes, kind: type[Body]) -> Body:
    """JSON as what it must be.

    Raises:
        UnreadableRequestError: It is no JSON, or not of this kind.
    """
    try:
        # Half of a sign that needs two is no character, and could not be written to a file.
        whole = json.dumps(json.loads(sent), ensure_ascii=False).encode("utf-8", "replace")
        return kind.model_validate_json(whole)
    except (JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableRequestError(texts.UNREADABLE_REQUEST) from error
    except ValidationError as error:
        too_long = any(item["type"] == "string_too_long" for item in error.errors())
        raise UnreadableRequestError(texts.TEXT_TOO_LONG if too_long else texts.UNREADABLE_REQUEST) from error


async def read_form(request: Request) -> FormData:
    """The fields of a form, its file in memory: what an editor sends never touches the disk.

    Raises:
        UnreadableRequestError: It is no form.
    """
    if request.headers.get("content-type", "").split(";")[0] != "multipart/form-data":
        raise UnreadableRequestError(texts.UNREADABLE_REQUEST)
    parser = MultiPartParser(request.headers, request.stream(), max_files=1, max_fields=2)
    parser.spool_max_size = parser.max_part_size = MAX_EDITOR_BODY_BYTES
    try:
        return await parser.parse()
    except (MultiPartException, KeyError) as error:
        raise UnreadableRequestError(texts.UNREADABLE_REQUEST) from error


async def file_in(form: FormData) -> tuple[str, bytes]:
    """The name and the content of the file in a form.

    Raises:
        UnreadableRequestError: There is none.
    """
    upload = form.get("file")
    if not isinstance(upload, UploadFile) or not upload.filename:
        raise UnreadableRequestError(texts.NO_FILE)
    return upload.filename, await upload.read()


def note_failure(error: Exception) -> None:
    """Notes a fault in the work on a text."""
    log_failure(logger, "the page for editors", error)


class EditorRoute(APIRoute):
    """A route whose errors come back as `{"error": ...}`, in Dutch."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The handler of the route with its errors told."""
        handle = super().get_route_handler()

        async def told(request: Request) -> Response:
            try:
                return await handle(request)
            except (NotSignedInError, NotAllowedError, ForeignRequestError):
                raise
            except Exception as error:
                return JSONResponse(*_told(error))

        return told


def _told(error: Exception) -> tuple[dict[str, str], int]:
    if isinstance(error, BodyTooLargeError):
        return {"error": texts.FILE_TOO_LARGE}, 413
    if isinstance(error, UnreadableRequestError):
        return {"error": str(error)}, 422
    if isinstance(error, FileProblem):
        return {"error": error.message}, 422
    note_failure(error)
    return {"error": texts.SERVER_ERROR}, 500
