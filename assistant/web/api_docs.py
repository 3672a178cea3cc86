"""The page about the API for programmers, laid out from the OpenAPI document."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.responses import HTMLResponse

from assistant.web.api_desk import ApiDesk
from assistant.web.api_document import openapi_document
from assistant.web.pages import Pages
from assistant.web.security import MAX_BODY_BYTES

_SCHEMA_WORDS = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "null": "null",
    "object": "object",
    "array": "list",
}


@dataclass(frozen=True)
class FieldView:
    """A field of an object: its path, what it may hold, and what it means."""

    path: str
    kind: str
    required: bool
    meaning: str


@dataclass(frozen=True)
class OperationView:
    """One of the five, as the page shows it."""

    name: str
    path: str
    summary: str
    description: str
    takes: tuple[FieldView, ...]
    gives: tuple[FieldView, ...]
    curl: str
    response: str


@dataclass(frozen=True)
class ErrorView:
    """A status that is no success, and when it comes."""

    status: str
    meaning: str
    headers: str


def docs_page(pages: Pages, root: str, address: str, desk: ApiDesk) -> HTMLResponse:
    """Return the page; `address` is where the server was reached, for the examples."""
    document = openapi_document(root, desk)
    page = pages.render(
        "api_docs.html",
        root=root,
        introduction=document["info"]["description"],
        operations=operation_views(document, address.rstrip("/")),
        errors=error_views(document),
        limits=desk.limits,
        body_kib=MAX_BODY_BYTES // 1024,
        origins=desk.origins,
    )
    return HTMLResponse(page)


def operation_views(document: Mapping[str, Any], address: str) -> tuple[OperationView, ...]:
    """Return the operations that take a key, in the order of the document."""
    return tuple(
        _operation(path, item["post"], document, address)
        for path, item in document["paths"].items()
        if "post" in item
    )


def error_views(document: Mapping[str, Any]) -> tuple[ErrorView, ...]:
    """Return the errors that every operation can give."""
    responses = document["paths"]["/api/v1/ask"]["post"]["responses"]
    return tuple(
        ErrorView(status, told["description"], ", ".join(told.get("headers", ())))
        for status, told in responses.items()
        if status != "200"
    )


def _operation(
    path: str, operation: Mapping[str, Any], document: Mapping[str, Any], address: str
) -> OperationView:
    asked = operation["requestBody"]["content"]["application/json"]
    given = operation["responses"]["200"]["content"]["application/json"]
    sent = json.dumps(asked["example"], ensure_ascii=False)
    curl = (
        f"curl {shlex.quote(address + path)} \\\n"
        '  -H "Authorization: Bearer $GEWONETAAL_KEY" \\\n'
        "  -H 'Content-Type: application/json' \\\n"
        f"  -d {shlex.quote(sent)}"
    )
    return OperationView(
        operation["operationId"],
        path,
        operation["summary"],
        operation["description"],
        tuple(_fields(asked["schema"], document)),
        tuple(_fields(given["schema"], document)),
        curl,
        json.dumps(given["example"], ensure_ascii=False, indent=2),
    )


def _fields(schema: Mapping[str, Any], document: Mapping[str, Any], prefix: str = "") -> Iterator[FieldView]:
    """The fields of an object, each followed by those of the objects in it."""
    found = _resolved(schema, document)
    for name, field in found.get("properties", {}).items():
        path = f"{prefix}{name}"
        whole = _resolved(field, document)
        meaning = field.get("description") or whole.get("description", "")
        yield FieldView(path, _kind(field, document), name in found.get("required", ()), meaning)
        yield from _inside(field, document, path)


def _inside(field: Mapping[str, Any], document: Mapping[str, Any], path: str) -> Iterator[FieldView]:
    for option in field.get("anyOf", (field,)):
        whole = _resolved(option, document)
        if whole.get("type") == "array":
            yield from _inside(whole["items"], document, f"{path}[]")
        elif "properties" in whole:
            yield from _fields(whole, document, f"{path}.")


def _resolved(schema: Mapping[str, Any], document: Mapping[str, Any]) -> Mapping[str, Any]:
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def _kind(schema: Mapping[str, Any], document: Mapping[str, Any]) -> str:
    """What a field may hold, in words."""
    whole = _resolved(schema, document)
    if "anyOf" in whole:
        *options, last = (_kind(option, document) for option in whole["anyOf"])
        return f"{', '.join(options)} or {last}"
    if "const" in whole:
        return json.dumps(whole["const"])
    if "enum" in whole:
        return "one of " + ", ".join(str(value) for value in whole["enum"])
    if whole.get("type") == "array":
        inner = _kind(whole["items"], document)
        most = f"at most {whole['maxItems']}: " if "maxItems" in whole else ""
        return f"list of {most}{inner}"
    return _SCHEMA_WORDS[whole["type"]] + _range(whole)


def _range(schema: Mapping[str, Any]) -> str:
    if "maxLength" in schema:
        return f" of at most {schema['maxLength']:,} characters"
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None and high is not None:
        return f" from {low:g} to {high:g}" if abs(high) < 10**6 else ""
    return f", {low:g} or more" if low is not None else ""
