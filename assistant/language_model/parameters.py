"""What a server may refuse to know of a request: which parameter an error is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

if TYPE_CHECKING:
    from openai import APIStatusError

# What a server may not know, in the order in which an error that names several is read.
OPTIONAL = ("response_format", "stream_options", "seed", "max_tokens", "temperature")
# Statuses with which servers refuse a parameter, and those with which some fail on a schema.
_REFUSED = (400, 422)
_FAILED = (500, 501)
_ABOUT_THE_SCHEMA = re.compile(r"response_format|json_schema|schema|grammar", re.IGNORECASE)


def refused_parameter(error: APIStatusError, sent: set[str]) -> str | None:
    """Return the optional parameter that a server refuses; `None` when the error is about something else.

    A refusal that names none is laid to the schema, which servers refuse in the most ways.
    """
    said = f"{error.message} {error.body!r}"
    if "response_format" in sent and error.status_code in (*_REFUSED, *_FAILED):
        if _ABOUT_THE_SCHEMA.search(said):
            return "response_format"
    if error.status_code not in _REFUSED:
        return None
    named = (name for name in OPTIONAL if name in sent and re.search(rf"\b{name}\b", said))
    unnamed = "response_format" if "response_format" in sent else None
    return error.param if error.param in sent else next(named, unnamed)


def response_format(schema: type[BaseModel]) -> dict[str, Any]:
    """Return what asks a server to keep to a schema."""
    from langchain_core.utils.function_calling import convert_to_openai_function

    strict = convert_to_openai_function(schema, strict=True)["parameters"]
    name = schema.__name__.strip("_")
    return {"type": "json_schema", "json_schema": {"name": name, "schema": strict, "strict": True}}
