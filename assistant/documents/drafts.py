"""What a reader found, before it gets ids and places: passages and titles in the order of the source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.documents.source_lines import Item, SourceLine
from assistant.model import PassageKind

Spoken = Callable[[Sequence[Item]], str]


@dataclass(frozen=True)
class Draft:
    """A passage to be; `spoken` says its items for search where the mended text would not do."""

    kind: PassageKind
    items: tuple[Item, ...]
    section: tuple[str, ...] = ()
    number: str | None = None
    lead: str | None = None
    spoken: Spoken | None = None

    @property
    def lines(self) -> tuple[SourceLine, ...]:
        """All lines of the source that it holds."""
        return tuple(line for item in self.items for line in item)


@dataclass(frozen=True)
class Heading:
    """A title; `extends` tells that it is a second line of the title before it."""

    text: str
    level: int
    lines: tuple[SourceLine, ...]
    extends: bool = False


Entry = Draft | Heading


def has_content(heading: Heading, following: Entry | None) -> bool:
    """Whether something stands under a title: a passage, a deeper title or its own second line."""
    if isinstance(following, Heading):
        return following.extends or following.level > heading.level
    return following is not None
