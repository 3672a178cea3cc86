"""Reading JSON that others send: nothing that is no JSON, and nothing that has two meanings."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, NoReturn

from assistant.errors import InputError

# Of a name in a message.
_SHOWN = 60


def decode_json(text: str | bytes) -> object:
    """What a JSON text says.

    Python reads more than JSON: NaN and Infinity, and an object with the same name twice, of which the last
    counts. Here these are errors, as are bytes that are no UTF-8, numbers of thousands of digits, and nesting
    so deep that it cannot be read. Half of a surrogate pair, written as an escape, is read.

    Raises:
        InputError: It is no JSON; the message says where.
    """
    try:
        written = text.decode("utf-8-sig") if isinstance(text, bytes) else text
        return json.loads(written, object_pairs_hook=_object, parse_constant=_constant)
    except UnicodeDecodeError as error:
        raise InputError(f"not valid JSON: byte {error.start} is not UTF-8") from error
    except RecursionError as error:
        raise InputError("not valid JSON: nested too deep") from error
    except ValueError as error:
        # Of the parser, or of a number too long to read; neither repeats what was sent.
        raise InputError(f"not valid JSON: {error}") from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        # Counted once: to look through all names for each would take minutes for half a megabyte.
        twice = next(name for name, often in Counter(name for name, _ in pairs).items() if often > 1)
        raise InputError(f"not valid JSON: {twice[:_SHOWN]!r} stands in one object more than once")
    return found


def _constant(name: str) -> NoReturn:
    raise InputError(f"not valid JSON: {name} is no number of JSON; use null")
