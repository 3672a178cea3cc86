"""Texts that residents read and no file has any more: kept for a while, for they may come back.

Whoever takes a text away says so in its record. One that is only gone may be in a file that is being copied,
or was taken out by hand. So the others are taken over meanwhile, and it goes when it was gone for a minute.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from assistant.errors import LayerProblem, PlainLayerError
from assistant.model import PlainRecord
from assistant.plain import PlainLayer, PlainTitle, is_shown

PATIENCE_SECONDS = 60.0
Key = TypeVar("Key")
Value = TypeVar("Value")


class MissingTexts:
    """Remembers since when texts are missing; for one thread."""

    def __init__(self, patience: float = PATIENCE_SECONDS) -> None:
        self._patience = patience
        self._since: Mapping[object, float] = {}
        self._awaited: frozenset[object] = frozenset()

    def __len__(self) -> int:
        """How many texts are missing and still kept."""
        return len(self._awaited)

    def is_over(self, now: float) -> bool:
        """Whether any text was missing for so long that it goes; `now` is in seconds of a steady clock."""
        return any(now - since >= self._patience for since in self._since.values())

    def filled(self, read: PlainLayer, used: PlainLayer, now: float) -> PlainLayer:
        """The layer that was read, with what it misses of the one in use and what is not missing for long.

        Raises:
            PlainLayerError: Nothing is left; then the folder is lost, and nobody took its texts away.
        """
        if used.records and not read.records:
            raise PlainLayerError(
                LayerProblem.GONE,
                "no text of the plain layer is there any more; put the files back, or restart if it is meant",
            )
        missing = [*_gone(used.records, read.records), *_gone(used.titles, read.titles)]
        self._since = {key: self._since.get(key, now) for key in missing}
        self._awaited = frozenset(key for key, since in self._since.items() if now - since < self._patience)
        return PlainLayer(
            {**self._kept(used.records), **read.records}, {**self._kept(used.titles), **read.titles}
        )

    def _kept(self, used: Mapping[Key, Value]) -> dict[Key, Value]:
        return {key: value for key, value in used.items() if key in self._awaited}


def _gone(used: Mapping[Key, PlainRecord | PlainTitle], read: Mapping[Key, object]) -> Iterator[Key]:
    """What residents may see and was not read."""
    return (key for key, value in used.items() if key not in read and is_shown(value))
