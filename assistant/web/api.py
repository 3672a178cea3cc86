"""The API for programs of others: the contract of the command line over HTTP, behind a key."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import anyio
from fastapi import FastAPI
from pydantic import BaseModel, TypeAdapter, ValidationError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from assistant.contract import parse
from assistant.errors import InputError
from assistant.model import Answer, AnswerStatus
from assistant.operations import Ask, Operation, Stopped
from assistant.strict_json import decode_json
from assistant.web.api_desk import ApiDesk
from assistant.web.api_docs import docs_page
from assistant.web.api_document import openapi_document
from assistant.web.api_errors import (
    ApiError,
    JsonResponse,
    api_error,
    error_response,
    http_error,
    no_key,
    starting,
    too_many,
    wrong_key,
)
from assistant.web.api_limits import KeyLimits
from assistant.web.api_requests import (
    ApiAskRequest,
    ApiCheckRequest,
    ApiScoreRequest,
    ApiSearchRequest,
    ApiSimplifyRequest,
    RequestId,
)
from assistant.web.api_work import ApiWork
from assistant.web.pages import Pages
from assistant.web.paths import API_PATH, root_of
from assistant.web.service import AnsweringService
from assistant.web.streaming import cancel_when_gone

_VERSION = "/v1"
# Keys are much shorter; nothing longer is looked up.
_KEY = re.compile(r"[\x21-\x7e]{1,200}")
_JSON = re.compile(r'application/json\s*(?:;\s*charset="?utf-8"?\s*)?', re.IGNORECASE)
_REQUEST_ID: TypeAdapter[str | int | None] = TypeAdapter(RequestId)
# How long a browser remembers what a website may do, in seconds.
_PREFLIGHT_SECONDS = 600

Found = TypeVar("Found")


@dataclass(frozen=True)
class _Endpoint:
    """One of the five: what it takes, what does it and in which lane.

    `seconds` is how long it may take, waiting included; `needs_documents` that these must have been read.
    """

    name: str
    request: type[BaseModel]
    operation: Callable[[], Operation]
    lane: ApiWork
    seconds: float
    needs_documents: bool = False


def add_api(app: FastAPI, service: AnsweringService, desk: ApiDesk, pages: Pages) -> None:
    """Adds the API to an application; what it cannot answer is told in JSON, in English."""
    api = _Api(service, desk)
    cors = Middleware(
        CORSMiddleware,
        allow_origins=list(desk.origins),
        allow_methods=["GET", "POST"],
        allow_headers=["Authorization", "Content-Type"],
        expose_headers=["Retry-After"],
        allow_credentials=False,
        max_age=_PREFLIGHT_SECONDS,
    )

    async def document(request: Request) -> Response:
        return JsonResponse(openapi_document(root_of(request), desk))

    async def docs(request: Request) -> Response:
        return docs_page(pages, root_of(request), str(request.base_url), desk)

    routes = [
        *(Route(f"{_VERSION}/{each.name}", api.endpoint(each), methods=["POST"]) for each in api.endpoints),
        Route(f"{_VERSION}/openapi.json", document),
        Route(f"{_VERSION}/docs", docs),
    ]
    app.mount(
        API_PATH,
        Starlette(
            routes=routes,
            middleware=[cors] if desk.origins else [],
            exception_handlers={HTTPException: http_error},
        ),
        name="api",
    )


class _Api:
    """The five, each behind the key and the limits."""

    def __init__(self, service: AnsweringService, desk: ApiDesk) -> None:
        limits = desk.limits
        self._service = service
        self._desk = desk
        # Texts have a lane of their own: a long one takes many times as long as an answer.
        answers = ApiWork(limits.workers, limits.waiting), limits.answer_seconds
        texts = ApiWork(limits.text_workers, limits.waiting), limits.text_seconds
        self._per_key = KeyLimits(limits.requests_per_minute)
        ask = Ask(service)
        self.endpoints = (
            _Endpoint("ask", ApiAskRequest, lambda: ask, *answers, needs_documents=True),
            _Endpoint("search", ApiSearchRequest, lambda: desk.search, *answers, needs_documents=True),
            _Endpoint("check", ApiCheckRequest, desk.check, *texts),
            _Endpoint("simplify", ApiSimplifyRequest, desk.simplify, *texts),
            _Endpoint("score", ApiScoreRequest, desk.score, *texts),
        )

    def endpoint(self, endpoint: _Endpoint) -> Callable[[Request], Awaitable[Response]]:
        """Return the function that answers requests for it; it never raises."""

        async def handle(request: Request) -> Response:
            sent: object = None
            try:
                # Before the body is read.
                self._let_in(request, endpoint)
                sent = await _body(request)
                asked = parse(endpoint.request, sent)
                return JsonResponse(await self._answered(request, endpoint, asked))
            except Exception as error:
                return error_response(api_error(error), _id_in(sent))

        return handle

    def _let_in(self, request: Request, endpoint: _Endpoint) -> None:
        given = request.headers.getlist("authorization")
        if not given:
            raise no_key()
        scheme, _, key = given[0].partition(" ")
        if len(given) > 1 or scheme.lower() != "bearer" or not _KEY.fullmatch(key.strip(" ")):
            raise wrong_key()
        name = self._desk.keys.name_of(key.strip(" "))
        if name is None:
            raise wrong_key()
        seconds = self._per_key.wait(name)
        if seconds:
            raise too_many(seconds)
        if endpoint.needs_documents and not self._service.ready:
            raise starting()

    async def _answered(self, request: Request, endpoint: _Endpoint, asked: Any) -> dict[str, Any]:
        def work(stopped: Stopped) -> dict[str, Any]:
            operation = endpoint.operation()
            result = operation.run(asked, stopped)
            if isinstance(result, Answer):
                self._count(result)
                if result.status is AnswerStatus.ERROR:
                    raise ApiError(500, result.text)
            return operation.json(result, asked.id)

        return await _while_there(request, lambda: endpoint.lane.run(work, endpoint.seconds))

    def _count(self, answer: Answer) -> None:
        if self._desk.count is not None:
            self._desk.count(answer)


async def _while_there(request: Request, work: Callable[[], Awaitable[Found]]) -> Found:
    """What `work` gives; it is cancelled when the program that asked hangs up.

    Raises:
        ApiError: It hung up; nobody reads this.
    """
    failure: Exception | None = None
    found: list[Found] = []
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(cancel_when_gone, request.receive, tasks.cancel_scope)
        try:
            found.append(await work())
        except Exception as error:
            # Out of here, for a group of tasks wraps what is raised in it.
            failure = error
        tasks.cancel_scope.cancel()
    if failure is not None:
        raise failure
    if not found:
        raise ApiError(503, "the connection was closed")
    return found[0]


async def _body(request: Request) -> object:
    """The JSON object that was sent."""
    if not _JSON.fullmatch(request.headers.get("content-type", "").strip()):
        raise ApiError(415, "expected the header 'Content-Type: application/json', in UTF-8")
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise ApiError(415, "send the body as it is, not compressed")
    try:
        sent = decode_json(await request.body())
    except InputError as error:
        raise ApiError(400, str(error)) from error
    if not isinstance(sent, dict):
        raise ApiError(400, 'expected a JSON object, such as {"question": "Komt er een zwembad?"}')
    return sent


def _id_in(sent: object) -> str | int | None:
    """The id of a request that may be wrong in any way, where it is one."""
    try:
        return _REQUEST_ID.validate_python(sent.get("id") if isinstance(sent, dict) else None)
    except ValidationError:
        return None
