"""The parts of the edition in use, for what keeps them as long as the server runs."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator, Sequence

from assistant.desk_choice import Choice
from assistant.desk_result import DeskResult
from assistant.document_search import DocumentHits
from assistant.editions import Editions
from assistant.model import Answer, Retrieved, Turn
from assistant.plain_document import PlainDocument
from assistant.shelf import Filters


class CurrentAssistant:
    """Answers with the edition in use; one answer comes from one edition."""

    def __init__(self, editions: Editions) -> None:
        self._editions = editions

    @property
    def ready(self) -> bool:
        """Whether questions can be answered, be it from words alone."""
        return self._editions.current.assistant.ready

    @property
    def vectors_ready(self) -> bool:
        """Whether search uses vectors as well as words."""
        return self._editions.current.assistant.vectors_ready

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """As `Assistant.answer`."""
        return self._editions.current.assistant.answer(question, history)

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Generator[str | Answer, None, None]:
        """As `Assistant.stream`."""
        yield from self._editions.current.assistant.stream(question, history)

    def retrieve(self, question: str, k: int = 10, filters: Filters | None = None) -> list[Retrieved]:
        """As `Assistant.retrieve`."""
        return self._editions.current.assistant.retrieve(question, k, filters)


class CurrentRoom:
    """The documents to read of the edition in use; see `assistant.reading_room.ReadingRoom`."""

    def __init__(self, editions: Editions) -> None:
        self._editions = editions

    @property
    def document_ids(self) -> tuple[str, ...]:
        """The ids of all documents, in the order of the catalogue."""
        return self._editions.current.room.document_ids

    def document(self, document_id: str) -> PlainDocument | None:
        """A whole document, `None` where there is none with this id."""
        return self._editions.current.room.document(document_id)

    def search(self, document_id: str, text: str) -> DocumentHits:
        """The passages of a document that fit some words."""
        return self._editions.current.room.search(document_id, text)

    def places(self, text: str, wanted: frozenset[str]) -> Iterator[tuple[int, int]]:
        """Start and end of each word of a text that was searched for."""
        return self._editions.current.room.places(text, wanted)


class CurrentDesk:
    """Looks up in the edition in use; see `assistant.desk.Desk`."""

    def __init__(self, editions: Editions) -> None:
        self._editions = editions

    @property
    def complete(self) -> bool:
        """Whether search has all its parts: words and vectors."""
        return self._editions.current.desk.complete

    def look_up(self, question: str, choice: Choice | None = None) -> DeskResult:
        """As `Desk.look_up`."""
        return self._editions.current.desk.look_up(question, choice)

    def places(self, text: str, wanted: Collection[str]) -> Iterator[tuple[int, int]]:
        """Start and end of each word of a source or plain text that was asked about."""
        return self._editions.current.desk.places(text, wanted)


class CurrentTopics:
    """Which themes an answer and a question of the edition in use have; see `assistant.switched.Topics`."""

    def __init__(self, editions: Editions) -> None:
        self._editions = editions

    def of_answer(self, answer: Answer) -> frozenset[str]:
        """As `Topics.of_answer`."""
        return self._editions.current.topics.of_answer(answer)

    def of_question(self, question: str) -> frozenset[str]:
        """As `Topics.of_question`."""
        return self._editions.current.topics.of_question(question)
