"""Looking for a word in every text that Python still holds."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from types import FrameType

CHUNK = 2_000
_CONTAINERS = frozenset({tuple, dict, list, set, frozenset})
# No text that is looked for has it.
_BETWEEN = "\0"


def held_texts(word: str) -> list[str]:
    """Return the texts with this word, in small letters or with a capital, that something still holds.

    Everything counts that the collector tracks, what hangs on that, and the local variables of every
    thread. No other thread may make objects meanwhile.
    """
    # What was frozen is none of the objects that are looked at below.
    gc.unfreeze()
    gc.collect()
    variants = (word, word.capitalize())
    own = sys._getframe()
    layer: list[object] = [*_locals_of_threads(own), *gc.get_objects()]
    reached: dict[int, object] = {}
    found: list[str] = []
    while layer:
        beyond: list[object] = []
        for start in range(0, len(layer), CHUNK):
            part = layer[start : start + CHUNK]
            # The collector does not look at the keys of a dictionary that are text.
            keys = [key for holder in part if type(holder) is dict for key in list(holder)]
            items = [*keys, *gc.get_referents(*part)]
            texts = [item for item in items if isinstance(item, str)]
            # Most have none of it: all at once is quicker than one by one.
            everything = _BETWEEN.join(set(texts))
            if any(variant in everything for variant in variants):
                found += [
                    text
                    for text in texts
                    if text is not word and any(variant in text for variant in variants)
                ]
            for item in items:
                if type(item) in _CONTAINERS and not gc.is_tracked(item) and id(item) not in reached:
                    reached[id(item)] = item
                    beyond.append(item)
        layer = beyond
    return found


def _locals_of_threads(own: FrameType) -> Iterator[object]:
    for top in sys._current_frames().values():
        frame: FrameType | None = top
        while frame is not None:
            if frame is not own:
                yield list(frame.f_locals.values())
            frame = frame.f_back
