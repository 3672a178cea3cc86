"""Finding the object that was asked for in what a model says."""

from __future__ import annotations

import json
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from assistant.errors import ModelAnswerError

Schema = TypeVar("Schema", bound=BaseModel)


def first_object(text: str, schema: type[Schema]) -> Schema:
    """Return the first JSON object in a text that fits the schema, whatever stands around it.

    Raises:
        ModelAnswerError: there is none; the message tells what was wrong with the last one.
    """
    decoder = json.JSONDecoder(strict=False)  # models put line ends within strings
    problem = "no JSON object"
    start = text.find("{")
    while start >= 0:
        try:
            found, end = decoder.raw_decode(text, start)
            return schema.model_validate(found)
        except json.JSONDecodeError:
            end = start + 1
        except ValidationError as error:
            # The name of a field that the model made up may hold words of the question.
            wrong = ", ".join(
                item["type"]
                if item["type"] == "extra_forbidden"
                else f"{'.'.join(map(str, item['loc']))}: {item['type']}"
                for item in error.errors()
            )
            problem = f"no JSON object that fits ({wrong})"
        except RecursionError:
            break
        start = text.find("{", end)
    raise ModelAnswerError(f"its answer of {len(text)} characters has {problem}")
