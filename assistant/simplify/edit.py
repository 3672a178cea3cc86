"""What a rule of rewriting proposes: edits to one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from assistant.dutch.tagging import TaggedSentence


class ChangeKind(StrEnum):
    """What was done to a sentence."""

    ABBREVIATION = "abbreviation"
    ACTIVE = "active"
    LIST = "list"
    SPLIT = "split"
    VERB = "verb"
    WORD = "word"
    MODEL = "model"
    HAND = "hand"


@dataclass(frozen=True)
class Edit:
    """A proposed change: the signs of `TaggedSentence.source` from `start` up to `end` become `text`.

    `text` may be several sentences, or lines of a list. An edit stands alone: each can be applied without the
    others of its sentence, and two edits of a sentence that overlap exclude each other (the first one wins).
    """

    start: int
    end: int
    text: str
    kind: ChangeKind


# A rule proposes only what is surely right Dutch and means the same; in doubt it proposes nothing.
Rule = Callable[[TaggedSentence], Iterable[Edit]]
