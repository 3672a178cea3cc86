"""What a look-up at the front desk gives: the answer, the passages, and what they can be narrowed to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from assistant.desk_choice import Choice, Option
from assistant.desk_comparison import Comparison
from assistant.desk_sentence import Spoken, spoken
from assistant.model import Answer, Document, DocumentStatus, OtherSource, Passage, PlainRecord
from assistant.plain_document import Counterpart
from assistant.signpost import Topic


@dataclass(frozen=True)
class Hit:
    """A passage that was found, with all that stands beside it.

    `said` holds where the answer rests on it, `fits` where it is about what was asked. `off` are the
    messages of switched-off topics that it belongs to.
    """

    passage: Passage
    document: Document
    status: DocumentStatus
    record: PlainRecord | None
    others: tuple[OtherSource, ...] = ()
    earlier: tuple[Counterpart, ...] = ()
    later: tuple[Counterpart, ...] = ()
    fits: bool = True
    said: bool = False
    off: tuple[str, ...] = ()


@dataclass(frozen=True)
class DeskResult:
    """All that one look-up gives.

    `question` has no personal data in it. `cores` are those of the passages that the answer cites, by id.
    `left` is how many more passages fit than are shown. `old_beside` holds where an old document is among the
    best passages beside one in force. `words` are the search terms that count. `doubtful` holds where the
    sentence may be about something else, `missing` are the words of the question that its passage does not
    say. `topic` is the service of the municipality that the question names. Times are in milliseconds: of
    finding the passages, and of everything.
    """

    question: str
    answer: Answer
    choice: Choice
    cores: Mapping[str, str] = field(default_factory=dict)
    hits: tuple[Hit, ...] = ()
    left: int = 0
    documents: tuple[Option, ...] = ()
    periods: tuple[Option, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    old_beside: bool = False
    words: frozenset[str] = frozenset()
    doubtful: bool = False
    missing: tuple[str, ...] = ()
    topic: Topic | None = None
    complete: bool = True
    search_milliseconds: float = 0.0
    milliseconds: float = 0.0

    @cached_property
    def spoken(self) -> Spoken:
        """What is said aloud, and the passages that it comes from."""
        return spoken(self.answer, self.cores)
