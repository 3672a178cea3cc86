"""An assistant that answers only about what is not switched off; for residents and the API."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from assistant import messages
from assistant.model import Answer, AnswerStatus, Retrieved, Turn
from assistant.switches import Switches, SwitchState

if TYPE_CHECKING:
    from assistant.library import Library
    from assistant.web.service import AnsweringService


class ThemesOf(Protocol):
    """What tells which themes answers and questions have."""

    def of_answer(self, answer: Answer) -> frozenset[str]:
        """Return those of an answer."""

    def of_question(self, question: str) -> frozenset[str]:
        """Return those of a question."""


class Topics:
    """Which themes passages and questions of the plain layer belong to; safe to use from several threads."""

    def __init__(
        self, of_passage: Callable[[str], Collection[str]], passages: Mapping[str, Collection[str]]
    ) -> None:
        """`passages` are the ids of the passages that a question of the plain layer is about."""
        self._of_passage = of_passage
        self._passages = passages

    def of_answer(self, answer: Answer) -> frozenset[str]:
        """Return its own themes, and those of every passage that it shows."""
        shown = (
            passage
            for citation in answer.citations
            for passage in (citation.passage, *(other.passage for other in citation.other_sources))
        )
        return frozenset(answer.themes).union(*(self._of_passage(passage) for passage in shown))

    def of_question(self, question: str) -> frozenset[str]:
        """Return the themes of a question of the plain layer; none for any other."""
        return frozenset[str]().union(*(self._of_passage(one) for one in self._passages.get(question, ())))


def topics_of(library: Library) -> Topics:
    """Return the themes that the plain layer gives its passages, and those that their words have."""
    plain = library.shelf.plain
    passages: dict[str, list[str]] = {}
    for record in plain.values():
        for question in record.questions:
            passages.setdefault(question, []).append(record.passage)

    def of_passage(passage_id: str) -> Collection[str]:
        record, passage = plain.get(passage_id), library.corpus.passage(passage_id)
        by_words = () if passage is None else library.themes.of(passage)
        return {*by_words, *(record.themes if record is not None else ())}

    return Topics(of_passage, passages)


@dataclass(frozen=True)
class Switchboard:
    """The switches of the pages, and what tells which topic an answer is about."""

    switches: Switches
    topics: ThemesOf

    def around(self, service: AnsweringService) -> SwitchedService:
        """Return an assistant that answers only about what is on."""
        return SwitchedService(service, self.switches, self.topics)


class SwitchedService:
    """Asks an assistant, and says what is off; see `assistant.web.service.AnsweringService`.

    What a switch says is read before a question and once more before its answer is given, so that it counts
    for a question that is being answered too. Only lines that a language model wrote and that are on
    the page already stay there.
    """

    def __init__(self, inner: AnsweringService, switches: Switches, topics: ThemesOf) -> None:
        self._inner = inner
        self._switches = switches
        self._topics = topics

    @property
    def ready(self) -> bool:
        """Whether questions can be answered."""
        return self._inner.ready

    @property
    def vectors_ready(self) -> bool:
        """Whether the vectors are loaded too."""
        return self._inner.vectors_ready

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """Return the answer, or the message of what is off."""
        off = self._switches.state().chat_message
        if off is not None:
            return _closed(off)
        return self._allowed(self._inner.answer(question, history))

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Generator[str | Answer, None, None]:
        """Yield the lines of the answer and the `Answer`; with a topic off, no line before all is known."""
        state = self._switches.state()
        if state.chat_message is not None:
            yield _closed(state.chat_message)
            return
        given = False
        with closing(self._inner.stream(question, history)) as items:
            for item in items:
                if not isinstance(item, Answer):
                    if not state.topics:
                        given = True
                        yield item
                elif given:
                    yield self._without_questions(item, self._switches.state())
                else:
                    yield self._allowed(item)

    def retrieve(self, question: str, k: int = 10) -> list[Retrieved]:
        """Return the passages that fit; what documents say can be read whatever is off."""
        return self._inner.retrieve(question, k)

    def _allowed(self, answer: Answer) -> Answer:
        """The answer as far as it may be given; a refusal took as long as the answer that it stands for."""
        state = self._switches.state()
        if state.chat_message is not None:
            return replace(_closed(state.chat_message), timings=answer.timings)
        themes = self._topics.of_answer(answer) if state.topics else frozenset()
        message = next((state.topics[theme] for theme in state.topics if theme in themes), None)
        if message is not None:
            return Answer(AnswerStatus.REFUSED, message, timings=answer.timings)
        return self._without_questions(answer, state)

    def _without_questions(self, answer: Answer, state: SwitchState) -> Answer:
        """The answer without questions to ask next about what is off."""
        if not state.topics:
            return answer
        related = (one for one in answer.related if not self._topics.of_question(one) & state.topics.keys())
        return replace(answer, related=tuple(related))


def _closed(message: str) -> Answer:
    """The refusal of a chat that is off: nobody screens what is asked then, so that it has the numbers."""
    return Answer(AnswerStatus.REFUSED, message, notices=(messages.HELP_WHILE_OFF,))
