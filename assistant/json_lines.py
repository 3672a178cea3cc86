"""JSON Lines in and out: one object a line, in the same order, and a bad line does not end the run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from assistant.contract import error_json
from assistant.errors import GewoneTaalError, InputError
from assistant.strict_json import decode_json

Handler = Callable[[object, "str | int"], dict[str, Any]]

# How many lines each worker may be ahead of the one that is printed.
_AHEAD = 8


def answer_lines(lines: Iterable[str], handle: Handler, workers: int = 1) -> Iterator[dict[str, Any]]:
    """The object for every line that is not empty, in the order of the lines.

    `handle` gets the decoded line and the line's number (from 1), which stands in for an id.
    """
    if workers == 1:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _one(line, number, handle)
        return
    with ThreadPoolExecutor(workers) as pool:
        waiting: list[Future[dict[str, Any]]] = []
        for number, line in enumerate(lines, start=1):
            if line.strip():
                waiting.append(pool.submit(_one, line, number, handle))
            if len(waiting) > workers * _AHEAD:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()


def _one(line: str, number: int, handle: Handler) -> dict[str, Any]:
    request_id: str | int = number
    try:
        value = decode_json(line)
        if not isinstance(value, dict):
            raise InputError(f"expected a JSON object, got {type(value).__name__}")
        if isinstance(value.get("id"), str | int):
            request_id = value["id"]
        return handle(value, request_id)
    except GewoneTaalError as error:
        return error_json(f"line {number}: {error}", request_id)
    except Exception as error:
        # The run goes on whatever one line does; the message goes to whoever sent the line.
        return error_json(f"line {number}: internal error: {type(error).__name__}", request_id)
