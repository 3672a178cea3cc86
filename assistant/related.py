"""Questions on the same subject that the documents answer as well: "Anderen vragen ook"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from assistant.model import DocumentStatus, PassageKind, PlainRecord, Retrieved
from assistant.rephrase import points_back
from assistant.shelf import Shelf

# As many as can be read at a glance on a phone.
MOST_RELATED = 3
# A passage that fits the question so much less than the cited one comes after the neighbours of that one,
# or is about something else. Chosen by reading what was offered beside twenty answers.
NEARLY_AS_GOOD = 0.15
RELATED_WITHIN = 0.35
# Two questions that share this part of their telling words ask the same.
SAME_QUESTION = 0.6
# How far from a cited passage its neighbours in the same section are looked at.
_NEIGHBOURS = 3
_MOST_QUESTIONS = 10_000
_NO_SUBJECT = (PassageKind.IDENTITY, PassageKind.QUOTE)

# The telling words of a question, as lemmas.
Telling = Callable[[str], Collection[str]]


class RelatedQuestions:
    """Finds, for an answer, what other residents ask about its subject."""

    def __init__(self, shelf: Shelf, telling: Telling) -> None:
        self._shelf = shelf
        self._telling = telling
        # The same questions of the plain layer are weighed for every answer; residents' own are not kept. The
        # cache does not hold this object: one that goes with its texts leaves memory at once.
        self._subject = lru_cache(maxsize=_MOST_QUESTIONS)(lambda question: _subject_of(question, telling))
        self._place = {passage.id: place for place, passage in enumerate(shelf.passages)}

    def beside(
        self, asked: Sequence[str], found: Sequence[Retrieved], cited: Sequence[str]
    ) -> tuple[str, ...]:
        """At most `MOST_RELATED` questions, best first; none for an answer that cites nothing.

        They are questions of the plain layer: of passages that fit nearly as well, of the neighbours of what
        is cited, then of others that were found; one per passage, on a theme of the answer. None asks what
        was `asked` in this conversation already, and none needs another question to be understood.
        Documents that are not in force are asked about only where the answer rests on nothing else.
        """
        return self._questions(asked, self._records(found, cited))

    def near(self, asked: Sequence[str], found: Sequence[Retrieved]) -> tuple[str, ...]:
        """At most `MOST_RELATED` questions where nothing is answered: of what was found near, best first.

        Documents that are not in force are asked about only where nothing else was found.
        """
        allowed = self._documents([result.passage.id for result in found])
        records = (
            result.plain
            for result in found
            if result.plain is not None
            and result.passage.document in allowed
            and result.passage.kind not in _NO_SUBJECT
        )
        return self._questions(asked, records)

    def _questions(self, asked: Sequence[str], records: Iterable[PlainRecord]) -> tuple[str, ...]:
        """A question of each record until there are enough, none that was `asked`, no two the same."""
        known = [self._telling(question) for question in asked]
        chosen: list[str] = []
        for record in records:
            question = self._new_question(record, known)
            if question is not None:
                chosen.append(question)
                known.append(self._subject(question))
            if len(chosen) == MOST_RELATED:
                break
        return tuple(chosen)

    def _records(self, found: Sequence[Retrieved], cited: Sequence[str]) -> Iterator[PlainRecord]:
        """The records to take a question from, best first, each once."""
        best = max((result.score for result in found if result.passage.id in cited), default=0.0)
        close, far = (
            [result.passage.id for result in found if result.score >= best - within]
            for within in (NEARLY_AS_GOOD, RELATED_WITHIN)
        )
        allowed, themes = self._documents(cited), self._themes(cited)
        for passage_id in dict.fromkeys((*close, *self.neighbours(cited), *far) if cited else ()):
            passage = self._shelf.passages[self._place[passage_id]]
            record = self._shelf.plain.get(passage_id)
            if record is None or passage_id in cited or passage.kind in _NO_SUBJECT:
                continue
            if passage.document in allowed and (not themes or themes & set(record.themes)):
                yield record

    def _themes(self, cited: Iterable[str]) -> set[str]:
        records = (self._shelf.plain.get(passage_id) for passage_id in cited)
        return {theme for record in records if record is not None for theme in record.themes}

    def _documents(self, cited: Sequence[str]) -> frozenset[str]:
        """What is in force, and the documents that the answer rests on where none of them is."""
        statuses = self._shelf.statuses
        current = {key for key, status in statuses.items() if status is DocumentStatus.IN_FORCE}
        used = {self._shelf.passages[self._place[passage_id]].document for passage_id in cited}
        return frozenset(current if used & current else current | used)

    def neighbours(self, cited: Iterable[str]) -> Iterator[str]:
        """The passages around the cited ones in the same section, nearest first."""
        for passage_id in cited:
            place = self._place[passage_id]
            here = self._shelf.passages[place]
            for distance in range(1, _NEIGHBOURS + 1):
                for other in (place + distance, place - distance):
                    if 0 <= other < len(self._shelf.passages):
                        passage = self._shelf.passages[other]
                        if (passage.document, passage.section) == (here.document, here.section):
                            yield passage.id

    def _new_question(self, record: PlainRecord, known: Sequence[Collection[str]]) -> str | None:
        for question in record.questions:
            words = self._subject(question)
            if words and not any(_same(words, other) for other in known):
                return question
        return None


def _subject_of(question: str, telling: Telling) -> frozenset[str]:
    """The telling words of a question of the plain layer; none of one that needs another question."""
    return frozenset() if points_back(question) else frozenset(telling(question))


def _same(first: Collection[str], second: Collection[str]) -> bool:
    smaller = min(len(first), len(second))
    return smaller > 0 and len(set(first) & set(second)) >= SAME_QUESTION * smaller
