"""What the front desk finds: a sentence to say, the passages it stands on, and what an older plan said."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

from assistant.desk_choice import Choice, Choices
from assistant.desk_comparison import Comparisons
from assistant.desk_result import DeskResult, Hit
from assistant.desk_support import DeskJudge
from assistant.desk_words import DeskWords
from assistant.guard import mask_personal_data
from assistant.keywords import Keywords
from assistant.model import Answer, AnswerStatus, Document, DocumentStatus, Passage, Retrieved
from assistant.plain_document import PlainDocuments

if TYPE_CHECKING:
    # What answers takes seconds to import.
    from assistant.answering import Assistant, LookUp

MOST_SHOWN = 10
MOST_OF_ALL = 50
"""With everything that fits."""
LEAST_SHOWN = 3
"""Where fewer passages fit, so many are filled up with those that come nearest."""

# An old passage among so many of the best ones stands beside those in force.
_TOP = 5

OffTopics = Callable[[], Mapping[str, str]]
"""Gives the messages of the topics that are switched off for residents, by the id of the theme."""


class LookingUp(Protocol):
    """What the page of the front desk needs of a `Desk`."""

    @property
    def complete(self) -> bool:
        """Whether search has all its parts: words and vectors."""

    def look_up(self, question: str, choice: Choice | None = None) -> DeskResult:
        """Return what the documents have on a question."""

    def places(self, text: str, wanted: Collection[str]) -> Iterator[tuple[int, int]]:
        """Start and end of each word of a text that was asked about."""


class Desk:
    """Looks up for somebody at the counter; safe to call from several threads."""

    def __init__(self, assistant: Assistant, off_topics: OffTopics | None = None) -> None:
        library = assistant.library
        self._assistant = assistant
        self._off_topics = off_topics or dict
        self._documents = PlainDocuments(
            library.shelf, library.titles, library.glossary, library.then_and_now
        )
        self._choices = Choices(self._documents)
        self._words = DeskWords(library)
        self._comparisons = Comparisons(library, self._documents, self._words)
        self._keywords = Keywords(library)
        self._judge = DeskJudge(library, self._keywords, self._words.named, lambda: assistant.vectors_ready)

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents, in the order of the catalogue."""
        return self._documents.documents

    @property
    def complete(self) -> bool:
        """Whether search has all its parts: words and vectors."""
        return self._assistant.vectors_ready

    def look_up(self, question: str, choice: Choice | None = None) -> DeskResult:
        """Return what the documents have on a question; a choice that is not known narrows nothing.

        Raises:
            SearchIndexError: The question cannot be compared with the index.
        """
        started = time.perf_counter()
        choice = self._choices.known(choice or Choice())
        found = self._assistant.look_up(
            question, MOST_OF_ALL, self._choices.filters(choice), self._keywords.prefer
        )
        found, support = self._judge.settle(found)
        asked = mask_personal_data(question.strip()) if found.query else ""
        if found.query is None:
            return DeskResult(asked, found.answer, choice, complete=self.complete)
        hits = tuple(self._hits(found, self._shown(found, choice)))
        here = {hit.passage.id for hit in hits}
        return DeskResult(
            question=asked,
            answer=found.answer,
            choice=choice,
            cores=self._assistant.library.cores(citation.passage for citation in found.answer.citations),
            hits=hits,
            left=len({r.passage.id for r in found.passages if r.passage.id in found.fitting} - here),
            documents=tuple(self._choices.document_options(found, choice)),
            periods=tuple(self._choices.period_options(found, choice)),
            comparisons=self._comparisons.of(found),
            old_beside=self._old_beside(found),
            words=self._words.that_count(found.query),
            doubtful=support.doubtful,
            missing=support.missing,
            topic=self._assistant.library.signpost.topic(found.query.text),
            complete=self.complete,
            search_milliseconds=found.milliseconds,
            milliseconds=1000 * (time.perf_counter() - started),
        )

    def places(self, text: str, wanted: Collection[str]) -> Iterator[tuple[int, int]]:
        """Start and end of each word of a source or plain text that was asked about."""
        return self._words.places(text, wanted)

    def _shown(self, found: LookUp, choice: Choice) -> list[Retrieved]:
        """The best passages or all that fit; what the answer rests on first, wherever search put it."""
        cited = [citation.passage for citation in found.answer.citations]
        by_id = {result.passage.id: result for result in found.passages}
        admitted = {document.id for document in self.documents if self._choices.admits(document, choice)}
        first = [
            result
            for key in cited
            if (result := by_id.get(key) or self._result(key)) and result.passage.document in admitted
        ]
        others = [r for r in found.passages if r.passage.id not in cited]
        fitting = [r for r in others if r.passage.id in found.fitting]
        shown = [*first, *fitting]
        if choice.all:
            return shown
        if len(shown) >= LEAST_SHOWN or found.answer.status is AnswerStatus.REFUSED:
            return shown[:MOST_SHOWN]
        near = [r for r in others if r.passage.id not in found.fitting]
        return [*shown, *near[: LEAST_SHOWN - len(shown)]]

    def _result(self, passage_id: str) -> Retrieved | None:
        """A passage that search did not find, such as the older one of a pair."""
        library = self._assistant.library
        passage = library.corpus.passage(passage_id)
        return None if passage is None else Retrieved(passage, 0.0, plain=library.shelf.plain.get(passage_id))

    def _hits(self, found: LookUp, results: Iterable[Retrieved]) -> Iterator[Hit]:
        cited = {citation.passage for citation in found.answer.citations}
        off = self._off_topics()
        for result in results:
            passage = result.passage
            record = self._assistant.library.shelf.plain.get(passage.id)
            yield Hit(
                passage=passage,
                document=self._assistant.library.shelf.documents[passage.document],
                status=self._documents.status(passage.document),
                record=record,
                others=result.other_sources,
                earlier=self._documents.earlier(passage.id),
                later=self._documents.later(passage.id),
                fits=passage.id in found.fitting or passage.id in cited,
                said=passage.id in cited,
                off=self._off(passage, found.answer if passage.id in cited else None, off),
            )

    def _off(self, passage: Passage, answer: Answer | None, off: Mapping[str, str]) -> tuple[str, ...]:
        """The messages that residents get for a passage, or for the `answer` that rests on it."""
        if not off:
            return ()
        themes = self._assistant.library.touched.of_passage(passage.id)
        if answer is not None:
            themes = themes.union(answer.themes, answer.touches)
        return tuple(dict.fromkeys(message for theme, message in off.items() if theme in themes))

    def _old_beside(self, found: LookUp) -> bool:
        best = [r for r in found.nearest[:_TOP] if r.passage.id in found.fitting]
        statuses = {self._documents.status(result.passage.document) for result in best}
        return DocumentStatus.IN_FORCE in statuses and DocumentStatus.EXPIRED in statuses
