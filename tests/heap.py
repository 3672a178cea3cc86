"""Looking for words in everything that Python still holds."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator


def held_texts(word: str, ignored: tuple[object, ...] = ()) -> list[str]:
    """Return where texts with this word are still held: the text and the kind of object that holds it.

    Everything that can be reached counts: what the collector tracks, what hangs on that, and the local
    variables of every thread. Objects in `ignored` are those of the test itself.
    """
    gc.collect()
    raw = word.encode()
    skipped = {id(item) for item in ignored}
    seen: set[int] = set()
    found: list[str] = []
    own = sys._getframe()
    stack: list[object] = [item for item in gc.get_objects() if item is not own]
    skipped |= {id(stack), id(seen), id(found), id(skipped)}
    stack += _locals_of_threads(own)
    while stack:
        holder = stack.pop()
        if id(holder) in seen or id(holder) in skipped:
            continue
        seen.add(id(holder))
        for item in gc.get_referents(holder):
            if isinstance(item, str):
                if len(item) >= len(word) and word in item.lower() and id(item) not in skipped:
                    found.append(f"{item[:120]!r} in a {type(holder).__qualname__}")
            elif isinstance(item, bytes | bytearray):
                if raw in item.lower() and id(item) not in skipped:
                    found.append(f"{bytes(item[:120])!r} in a {type(holder).__qualname__}")
            elif not gc.is_tracked(item) and isinstance(item, tuple | dict | list | frozenset | set):
                stack.append(item)
    return found


def _locals_of_threads(own: object) -> Iterator[object]:
    for frame in sys._current_frames().values():
        current = frame
        while current is not None:
            if current is not own and "pytest" not in current.f_code.co_filename:
                yield list(current.f_locals.values())
            current = current.f_back
