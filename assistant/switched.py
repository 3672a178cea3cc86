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
    """Which themes passages and questions touch; safe to use from several threads."""

    def __init__(
        self,
        of_passage: Callable[[str], Collection[str]],
        passages: Mapping[str, Collection[str]],
        of_words: Callable[[str], Collection[str]] = lambda question: (),
    ) -> None:
        """`passages` are the ids of the passages that a question of the plain layer is about.

        `of_words` gives the themes that the words of any question touch.
        """
        self._of_passage = of_passage
        self._passages = passages
        self._of_words = of_words

    def of_answer(self, answer: Answer) -> frozenset[str]:
        """Return what it and its question touch, and the themes of every passage that it shows."""
        shown = (
            passage
            for citation in answer.citations
            for passage in (citation.passage, *(other.passage for other in citation.other_sources))
        )
        return answer.touches.union(answer.themes, *(self._of_passage(passage) for passage in shown))

    def of_question(self, question: str) -> frozenset[str]:
        """Return the themes of its words, and for one of the plain layer those of its passages."""
        passages = self._passages.get(question, ())
        return frozenset(self._of_words(question)).union(*map(self._of_passage, passages))


def topics_of(library: Library) -> Topics:
    """Return what touches which theme in a library."""
    passages: dict[str, list[str]] = {}
    for record in library.shelf.plain.values():
        for question in record.questions:
            passages.setdefault(question, []).append(record.passage)
    touched = library.touched
    return Topics(touched.of_passage, passages, touched.of_question)


@dataclass(frozen=True)
class Switchboard:
    """The switches of the pages, and what tells which topic an answer is about."""

    switches: Switches
    topics: ThemesOf

    def around(self, service: AnsweringService) -> SwitchedService:
        """Return an assistant that answers only about what is on."""
        return SwitchedService(service, self.switches, self.topics)


@dataclass(frozen=True)
class Tried:
    """What a resident would get for a question now, for who wants to know what a switch does.

    `topics` are the themes that the question and its answer touch, `off` those that are off, `held_by` the
    one whose message stands in place of the answer. With `chat_off` the question was asked of nobody.
    """

    answer: Answer
    topics: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    held_by: str | None = None
    chat_off: bool = False


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

    def tried(self, question: str) -> Tried:
        """Return what `answer` would give, and why."""
        state = self._switches.state()
        if state.chat_message is not None:
            return Tried(_closed(state.chat_message), chat_off=True)
        answer = self._inner.answer(question)
        topics, off = self._topics.of_answer(answer), frozenset(state.topics)
        held_by = self._held_by(answer, state)
        if held_by is not None:
            return Tried(_refused(state.topics[held_by], answer), topics, off, held_by)
        return Tried(self._without_questions(answer, state), topics, off)

    def retrieve(self, question: str, k: int = 10) -> list[Retrieved]:
        """Return the passages that fit; what documents say can be read whatever is off."""
        return self._inner.retrieve(question, k)

    def _allowed(self, answer: Answer) -> Answer:
        """The answer as far as it may be given; a refusal took as long as the answer that it stands for."""
        state = self._switches.state()
        if state.chat_message is not None:
            return replace(_closed(state.chat_message), timings=answer.timings)
        held_by = self._held_by(answer, state)
        if held_by is not None:
            return _refused(state.topics[held_by], answer)
        return self._without_questions(answer, state)

    def _held_by(self, answer: Answer, state: SwitchState) -> str | None:
        """The topic whose message stands in place of an answer; `None` where it may be given."""
        themes = self._topics.of_answer(answer) if state.topics else frozenset()
        # Of several the one that the answer itself is about.
        return next(
            (theme for theme in (*answer.themes, *state.topics) if theme in themes & state.topics.keys()),
            None,
        )

    def _without_questions(self, answer: Answer, state: SwitchState) -> Answer:
        """The answer without questions to ask next about what is off."""
        if not state.topics:
            return answer
        related = (one for one in answer.related if not self._topics.of_question(one) & state.topics.keys())
        return replace(answer, related=tuple(related))


def _refused(message: str, answer: Answer) -> Answer:
    """The refusal that stands in place of an answer; it took as long as that.

    A number to call that stood beside the answer stays: who asked may need it.
    """
    notices = tuple(notice for notice in answer.notices if notice not in messages.ABOUT_THE_ANSWER)
    return Answer(AnswerStatus.REFUSED, message, notices=notices, timings=answer.timings, switched_off=True)


def _closed(message: str) -> Answer:
    """The refusal of a chat that is off: nobody screens what is asked then, so that it has the numbers."""
    return Answer(AnswerStatus.REFUSED, message, notices=(messages.HELP_WHILE_OFF,), switched_off=True)
