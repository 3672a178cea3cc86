"""What the front desk finds: a sentence to say, the passages it stands on, and what an older plan said."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from assistant.desk_sentence import Spoken, spoken
from assistant.desk_support import DeskJudge
from assistant.document_search import DocumentSearch
from assistant.dutch.tokens import tokens
from assistant.guard import mask_personal_data
from assistant.keywords import Keywords
from assistant.model import (
    Answer,
    AnswerStatus,
    Document,
    DocumentStatus,
    OtherSource,
    Passage,
    PlainRecord,
    Retrieved,
)
from assistant.plain_document import Counterpart, PlainDocuments
from assistant.query import Query
from assistant.retrieve import TELLING, Filters
from assistant.signpost import Topic

if TYPE_CHECKING:
    # What answers takes seconds to import.
    from assistant.answering import Assistant, LookUp

MOST_SHOWN = 10
MOST_OF_ALL = 50
"""With everything that fits."""
LEAST_SHOWN = 3
"""Where fewer passages fit, so many are filled up with those that come nearest."""
MOST_COMPARISONS = 3
NOW, BEFORE = "nu", "vroeger"

# An old passage among so many of the best ones stands beside those in force.
_TOP = 5

OffTopics = Callable[[], Mapping[str, str]]
"""Gives the messages of the topics that are switched off for residents, by the id of the theme."""


@dataclass(frozen=True)
class Choice:
    """What somebody narrows a search to: a document by id, and "nu", "vroeger" or a year; "" is no limit.

    `all` asks for everything that fits.
    """

    document: str = ""
    period: str = ""
    all: bool = False

    @property
    def narrows(self) -> bool:
        """Whether there is any limit."""
        return bool(self.document or self.period)


@dataclass(frozen=True)
class Option:
    """A document or period to choose, and how many passages that fit it would leave."""

    key: str
    name: str
    count: int
    chosen: bool


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
class Side:
    """What one document says on a subject, in the sentence of its plain text."""

    passage: str
    document: Document
    status: DocumentStatus
    core: str


@dataclass(frozen=True)
class Comparison:
    """What was said then and what is said now on the same subject."""

    subject: str
    then: Side
    now: Side


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
        self._search = DocumentSearch(library)
        self._keywords = Keywords(library)

    @property
    def _judge(self) -> DeskJudge:
        # Not kept, for it holds this object: one that goes with its texts leaves memory at once.
        assistant = self._assistant
        return DeskJudge(assistant.library, self._keywords, self._names, lambda: assistant.vectors_ready)

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
        choice = self._known(choice or Choice())
        found = self._assistant.look_up(question, MOST_OF_ALL, self._filters(choice), self._keywords.prefer)
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
            documents=tuple(self._document_options(found, choice)),
            periods=tuple(self._period_options(found, choice)),
            comparisons=self._comparisons(found),
            old_beside=self._old_beside(found),
            words=self._words(found.query),
            doubtful=support.doubtful,
            missing=support.missing,
            topic=self._assistant.library.signpost.topic(found.query.text),
            complete=self.complete,
            search_milliseconds=found.milliseconds,
            milliseconds=1000 * (time.perf_counter() - started),
        )

    def places(self, text: str, wanted: Collection[str]) -> Iterator[tuple[int, int]]:
        """Start and end of each word of a source or plain text that was asked about."""
        return self._search.places(text, wanted)

    def _known(self, choice: Choice) -> Choice:
        ids = {document.id for document in self.documents}
        is_year = choice.period.isascii() and choice.period.isdecimal() and len(choice.period) == 4
        return Choice(
            choice.document if choice.document in ids else "",
            choice.period if is_year or choice.period in (NOW, BEFORE) else "",
            choice.all,
        )

    def _filters(self, choice: Choice) -> Filters:
        """The limits of a choice; those that nothing can meet name no document that there is."""
        ids = [document.id for document in self.documents if self._admits(document, choice)]
        return Filters(frozenset(ids) or frozenset({""})) if choice.narrows else Filters()

    def _admits(self, document: Document, choice: Choice) -> bool:
        return choice.document in ("", document.id) and self._in_period(document, choice.period)

    def _in_period(self, document: Document, period: str) -> bool:
        if period in (NOW, BEFORE):
            return self._documents.status(document.id).runs is (period == NOW)
        return not period or Filters(year=int(period)).admits(document)

    def _shown(self, found: LookUp, choice: Choice) -> list[Retrieved]:
        """The best passages or all that fit; what the answer rests on first, wherever search put it."""
        cited = [citation.passage for citation in found.answer.citations]
        by_id = {result.passage.id: result for result in found.passages}
        admitted = {document.id for document in self.documents if self._admits(document, choice)}
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

    def _document_options(self, found: LookUp, choice: Choice) -> Iterator[Option]:
        counts = _counts(found)
        for document in self.documents:
            chosen = document.id == choice.document
            if counts[document.id] or chosen:
                yield Option(document.id, document.short_title, counts[document.id], chosen)

    def _period_options(self, found: LookUp, choice: Choice) -> Iterator[Option]:
        counts = _counts(found)
        asked = found.query.text if found.query else ""
        years = {token.text for token in tokens(asked) if _is_year(token.text)} | {choice.period}
        for period in (NOW, BEFORE, *sorted(year for year in years if _is_year(year))):
            inside = (document.id for document in self.documents if self._in_period(document, period))
            count = sum(counts[key] for key in inside)
            if count or period == choice.period:
                yield Option(period, period, count, period == choice.period)

    def _comparisons(self, found: LookUp) -> tuple[Comparison, ...]:
        """Pairs of which the answer or the best passage is one end, or both ends were found."""
        then_and_now = self._assistant.library.then_and_now
        fitting = [r.passage.id for r in found.nearest if r.passage.id in found.fitting]
        known = set(fitting) | {citation.passage for citation in found.answer.citations}
        sure = {citation.passage for citation in found.answer.citations} | set(fitting[:1])
        pairs = [
            pair
            for pair in then_and_now.pairs
            if pair.then in sure or pair.now in sure or {pair.then, pair.now} <= known
        ]
        # Both ends found are surely about what was asked.
        pairs.sort(key=lambda pair: -len({pair.then, pair.now} & known))
        compared = ((pair.subject, self._side(pair.then), self._side(pair.now)) for pair in pairs)
        whole = (Comparison(subject, then, now) for subject, then, now in compared if then and now)
        words = self._words(found.query)
        by_subject: dict[str, Comparison] = {}
        for pair in whole:
            if self._is_about(pair, words):
                by_subject.setdefault(pair.subject, pair)
        return tuple(by_subject.values())[:MOST_COMPARISONS]

    def _is_about(self, pair: Comparison, words: Collection[str]) -> bool:
        """A passage can be about more than one thing: the subject of the pair must be what was asked."""
        then, now = (self._says(side.core, words) for side in (pair.then, pair.now))
        return self._says(pair.subject, words) or (then and now)

    def _says(self, text: str, words: Collection[str]) -> bool:
        return any(True for _ in self.places(text, words))

    def _words(self, query: Query | None) -> frozenset[str]:
        """The telling search terms that the question is about, and the documents' words for them."""
        if query is None:
            return frozenset()
        rarity = self._assistant.library.retriever.rarity
        words = query.subject.union(*query.bridges.values())
        return frozenset(word for word in words if rarity(word) >= TELLING) or words

    def _side(self, passage_id: str) -> Side | None:
        library = self._assistant.library
        passage, record = library.corpus.passage(passage_id), library.shelf.plain.get(passage_id)
        if passage is None or record is None:
            return None
        document = library.shelf.documents[passage.document]
        return Side(passage_id, document, self._documents.status(document.id), record.core)

    def _names(self, query: Query, passage_ids: Iterable[str]) -> bool:
        """Whether any of some passages has a word that counts; without such words it cannot be told."""
        library, words = self._assistant.library, self._words(query)
        passages = filter(None, map(library.corpus.passage, passage_ids))
        return not words or any(self._says(library.said(passage), words) for passage in passages)

    def _old_beside(self, found: LookUp) -> bool:
        best = [r for r in found.nearest[:_TOP] if r.passage.id in found.fitting]
        statuses = {self._documents.status(result.passage.document) for result in best}
        return DocumentStatus.IN_FORCE in statuses and DocumentStatus.EXPIRED in statuses


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isascii() and text.isdecimal() and text[:2] in ("19", "20")


def _counts(found: LookUp) -> Counter[str]:
    """How many passages that fit each document has; one that stands in several counts for each.

    What the answer rests on fits, also where search put it among those that do not. A search in fewer
    documents comes to more of their passages, and those count too.
    """
    places = {(citation.document, citation.passage) for citation in found.answer.citations}
    for result in (*found.nearest, *found.passages):
        if result.passage.id in found.fitting:
            places.add((result.passage.document, result.passage.id))
            places.update((other.document, other.passage) for other in result.other_sources)
    return Counter(document for document, _ in places)
