"""The OpenAPI 3.1 document of the API, made from the models of its requests and responses."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from assistant.contract_schema import AskResponse, CheckResponse, ErrorResponse, ScoreResponse, SearchResponse
from assistant.rewriting_contract_schema import SimplifyResponse
from assistant.web.api_desk import ApiDesk
from assistant.web.api_requests import (
    ApiAskRequest,
    ApiCheckRequest,
    ApiScoreRequest,
    ApiSearchRequest,
    ApiSimplifyRequest,
)
from assistant.web.health import READY_SCHEMA
from assistant.web.security import MAX_BODY_BYTES

API_VERSION = "1"
_SCHEMAS = "#/components/schemas/"
_INTRODUCTION = (
    "Answers questions from the policy documents of a municipality, with their sources, and checks, "
    "rewrites and measures Dutch texts. One JSON object in, one JSON object out: the same as a line "
    "of `gewonetaal ask --jsonl` and the like. What residents read is Dutch; messages about requests are "
    "English."
)


@dataclass(frozen=True)
class OperationText:
    """What the document says about one of the five."""

    name: str
    summary: str
    description: str
    request: type[BaseModel]
    response: type[BaseModel]


OPERATIONS = (
    OperationText(
        "ask",
        "Answer a question of a resident",
        "Answers from the documents, in plain Dutch, with the verbatim sources. A refusal, and a question "
        "that the documents say nothing about, are answers too, with status 200. Show the answer with its "
        "sources and `notices`: they say that a plan is not a right, or that a document has expired.",
        ApiAskRequest,
        AskResponse,
    ),
    OperationText(
        "search",
        "Find the passages that fit a question",
        "The passages of the documents that fit best, each with its plain version.",
        ApiSearchRequest,
        SearchResponse,
    ),
    OperationText(
        "check",
        "Check whether a text says only what its source says",
        "Works without a language model, and is wrong in about one case of five: a finding is a reason to "
        "read again, and no finding is no proof.",
        ApiCheckRequest,
        CheckResponse,
    ),
    OperationText(
        "simplify",
        "Rewrite a text in plain Dutch",
        "Rewrites sentence by sentence and says what was done, what is still hard and what to check. A text "
        "that is empty or not Dutch is refused with status 422.",
        ApiSimplifyRequest,
        SimplifyResponse,
    ),
    OperationText(
        "score",
        "Measure how hard a text is to read",
        "Measures a text and each sentence of it, and says what makes it hard.",
        ApiScoreRequest,
        ScoreResponse,
    ),
)
_AGAIN = {
    "description": "Seconds to wait before trying again.",
    "required": True,
    "schema": {"type": "integer", "minimum": 1},
}
_CHALLENGE = {
    "description": "Which kind of key is asked for.",
    "required": True,
    "schema": {"type": "string"},
}
ERRORS: Mapping[int, tuple[str, Mapping[str, Any]]] = {
    400: ("The body is no JSON object, or has the same name twice in one object.", {}),
    401: ("There is no key, or it is not known (any more).", {"WWW-Authenticate": _CHALLENGE}),
    413: (f"The body is larger than {MAX_BODY_BYTES // 1024} KiB.", {}),
    415: ("The body is not `application/json` in UTF-8, or is compressed.", {}),
    422: ("A field is missing, unknown, of the wrong type or out of range; `error` names it.", {}),
    429: ("The key sends too many requests.", {"Retry-After": _AGAIN}),
    500: ("Something went wrong that nobody foresaw; it is in the log of the server.", {}),
    503: (
        "The assistant is starting, too many requests are waiting, or a part does not work.",
        {"Retry-After": _AGAIN},
    ),
    504: ("It took too long.", {}),
}


@cache
def examples() -> Any:
    """For each of the five a request, and what came back for it."""
    return json.loads((resources.files("assistant.web") / "api_examples.json").read_text(encoding="utf-8"))


def openapi_document(root: str, desk: ApiDesk) -> dict[str, Any]:
    """Return the document; `root` is the path that a proxy puts before ours."""
    schemas = _schemas(desk)
    paths: dict[str, Any] = {
        f"/api/v1/{operation.name}": {"post": _operation(operation)} for operation in OPERATIONS
    }
    paths |= {"/health/live": {"get": _live()}, "/health/ready": {"get": _ready()}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Gewone Taal", "version": API_VERSION, "description": _INTRODUCTION},
        "servers": [{"url": root or "/"}],
        "security": [{"key": []}],
        "tags": [
            {"name": "documents", "description": "What the documents of the municipality say."},
            {"name": "texts", "description": "Any text in Dutch."},
            {"name": "health", "description": "For monitoring; without a key."},
        ],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                "key": {
                    "type": "http",
                    "scheme": "bearer",
                    "bearerFormat": "gt_...",
                    "description": "A key that the municipality made with `gewonetaal key add NAME`; at most "
                    f"{desk.limits.requests_per_minute} requests a minute each.",
                }
            },
        },
    }


def _schemas(desk: ApiDesk) -> dict[str, Any]:
    """The models; the documents of a search are those that there are."""
    found = _models()
    found["ApiSearchRequest"]["properties"]["documents"]["items"]["enum"] = list(desk.search.documents)
    return found


def _models() -> dict[str, Any]:
    asked = [(operation.request, "validation") for operation in OPERATIONS]
    given = [(operation.response, "validation") for operation in OPERATIONS]
    _, made = models_json_schema(
        [*asked, *given, (ErrorResponse, "validation")],  # type: ignore[list-item]
        ref_template=_SCHEMAS + "{model}",
    )
    schemas: dict[str, Any] = made["$defs"]
    # A field that may be missing from a response has no value then.
    for field in schemas[CheckResponse.__name__]["properties"].values():
        field.pop("default", None)
    return {name: _untitled(schema) for name, schema in schemas.items()}


def _untitled(schema: Any) -> Any:
    """A schema without the titles that pydantic makes of the names."""
    if isinstance(schema, dict):
        return {
            key: {name: _untitled(field) for name, field in value.items()}
            if key == "properties"
            else _untitled(value)
            for key, value in schema.items()
            if key != "title"
        }
    return [_untitled(item) for item in schema] if isinstance(schema, list) else schema


def _operation(operation: OperationText) -> dict[str, Any]:
    example = examples()[operation.name]
    return {
        "operationId": operation.name,
        "tags": ["documents" if operation.name in {"ask", "search"} else "texts"],
        "summary": operation.summary,
        "description": operation.description,
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {
                    "schema": {"$ref": _SCHEMAS + operation.request.__name__},
                    "example": example["request"],
                }
            },
        },
        "responses": {
            "200": {
                "description": operation.response.__doc__,
                "content": {
                    "application/json": {
                        "schema": {"$ref": _SCHEMAS + operation.response.__name__},
                        "example": example["response"],
                    }
                },
            },
            **{str(status): _error(*told) for status, told in ERRORS.items()},
        },
    }


def _error(description: str, headers: Mapping[str, Any]) -> dict[str, Any]:
    schema = {"$ref": _SCHEMAS + ErrorResponse.__name__}
    told: dict[str, Any] = {
        "description": description,
        "content": {"application/json": {"schema": schema}},
    }
    return told | ({"headers": dict(headers)} if headers else {})


def _live() -> dict[str, Any]:
    schema = {
        "type": "object",
        "properties": {"status": {"const": "ok", "description": "Always `ok`."}},
        "required": ["status"],
    }
    return _monitoring("live", "Whether the server runs", {"200": _json("It runs.", schema)})


def _ready() -> dict[str, Any]:
    return _monitoring(
        "ready",
        "Whether questions can be answered",
        {
            "200": _json("They can, be it from words alone.", READY_SCHEMA),
            "503": _json("They cannot yet.", READY_SCHEMA),
        },
    )


def _monitoring(name: str, summary: str, responses: dict[str, Any]) -> dict[str, Any]:
    return {
        "operationId": name,
        "tags": ["health"],
        "summary": summary,
        "security": [],
        "responses": responses,
    }


def _json(description: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": dict(schema)}}}
