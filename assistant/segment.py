"""What one question is answered from: the passages that are chosen, and what is shown of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.dutch.tokens import words
from assistant.intent import TimeFocus
from assistant.model import AnswerStatus, DocumentStatus, PassageKind, Retrieved
from assistant.passage_extract import Extract, Relevance, extract_of
from assistant.query import Query

# A second passage is quoted as well when it is nearly as good and there is room for it.
SECOND_WITHIN = 0.1
MOST_PASSAGES = 3


@dataclass(frozen=True)
class Segment:
    """The answer to one question, or to one of two questions in one, before it is worded.

    `newer` is a passage in force on the subject of an old one that is answered from; its core is added.
    `remark` is what is said first, in the place of what a status says.
    """

    query: Query
    status: AnswerStatus
    chosen: tuple[Retrieved, ...]
    relevance: Relevance
    room: int
    newer: Retrieved | None = None
    remark: str | None = None

    @cached_property
    def extracts(self) -> tuple[Extract, ...]:
        """What to show of each chosen passage."""
        extracts = _extracts(self.query, self.chosen, self.relevance, self.room)
        return tuple(extract.without(self.remark) if self.remark else extract for extract in extracts)

    @property
    def asks_past(self) -> bool:
        """Whether the question is about the past, so that a newer passage only adds to its answer."""
        return self.query.intent.time is TimeFocus.PAST


def choose(
    query: Query,
    passages: Sequence[Retrieved],
    statuses: Mapping[str, DocumentStatus],
    relevance: Relevance,
    room: int,
) -> tuple[Retrieved, ...]:
    """The passages to answer from: the best, and those that are nearly as good, as current and fit in."""
    if not passages:
        return ()
    first = passages[0]
    one_person = first.passage.kind is PassageKind.PORTFOLIO and not query.intent.asks_several
    in_force = statuses[first.passage.document] is DocumentStatus.IN_FORCE
    chosen = [first]
    # A text that fits without its core leaves the room that it needs: the core says most of it again.
    alone = extract_of(query, first, relevance, room).length
    left = room - min(alone, len(words(first.plain.plain)) if first.plain else alone)
    spare = room - _least(query, first, relevance)
    for candidate in () if one_person else passages[1:MOST_PASSAGES]:
        near = candidate.score >= first.score - SECOND_WITHIN
        as_current = not in_force or statuses[candidate.passage.document] is DocumentStatus.IN_FORCE
        least = _least(query, candidate, relevance)
        if near and as_current and least <= min(left, spare):
            chosen.append(candidate)
            left -= least
            spare -= least
    return tuple(chosen)


def _least(query: Query, result: Retrieved, relevance: Relevance) -> int:
    """The number of words of the shortest that a passage can be shown in."""
    return extract_of(query, result, relevance, 0).length


def _extracts(
    query: Query, chosen: Sequence[Retrieved], relevance: Relevance, room: int
) -> Iterator[Extract]:
    """What to show of each passage: the first may take what the shortest of the others leave."""
    least = [_least(query, result, relevance) for result in chosen]
    for at, result in enumerate(chosen):
        extract = extract_of(query, result, relevance, room - sum(least[at + 1 :]))
        room -= extract.length
        yield extract
