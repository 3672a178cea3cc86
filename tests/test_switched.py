"""What residents get while something is off: from an assistant with fixed answers, and from the corpus."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace

import pytest
from switch_builders import MemorySwitches, switchboard_of

from assistant import messages
from assistant.library import Library
from assistant.model import (
    Answer,
    AnswerStatus,
    Citation,
    DocumentStatus,
    OtherSource,
    Retrieved,
    Strength,
    Timings,
    Turn,
)
from assistant.switched import SwitchedService, Topics, Tried, topics_of
from assistant.switches import CHAT, NEVER_KNOWN, topic_subject

OTHER = OtherSource("oud", "Oud", "Er komt een bad.", "oud:1", DocumentStatus.EXPIRED)
CITED = Citation(
    "[1]", "nu", "Nu", "Sport", "nu:1", "Er komt een bad.", None, "2026", DocumentStatus.IN_FORCE
)
ANSWER = Answer(
    AnswerStatus.ANSWERED,
    "Er komt een bad. [1]\nDat duurt nog even. [1]",
    Strength.INTENDS,
    ("sport",),
    (replace(CITED, other_sources=(OTHER,)),),
    related=("Wat kost een huis?", "Komt er een sporthal?"),
    timings=Timings(total=7.0),
)
HELP = Answer(AnswerStatus.REFUSED, "Is er nu gevaar? Bel 112.")
PASSAGES = {"nu:1": {"sport", "ouderen"}, "oud:1": {"centrum"}, "nu:2": {"wonen"}, "nu:3": {"sport"}}
QUESTIONS = {"Wat kost een huis?": ["nu:2"], "Komt er een sporthal?": ["nu:3"]}


@dataclass
class Inner:
    """Gives the lines of its answer one by one; `meanwhile` happens before the answer itself."""

    given: Answer = ANSWER
    writes: bool = False
    ready: bool = True
    vectors_ready: bool = False
    asked: list[str] = field(default_factory=list)
    closed: bool = False

    def meanwhile(self) -> None:
        """Nothing, unless a test puts something here."""

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        *_, answer = self.stream(question, history)
        assert isinstance(answer, Answer)
        return answer

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Generator[str | Answer, None, None]:
        self.asked.append(question)
        try:
            yield from self.given.text.split("\n") if self.writes else ()
            self.meanwhile()
            yield self.given
        finally:
            self.closed = True

    def retrieve(self, question: str, k: int = 10) -> list[Retrieved]:
        return []


@pytest.fixture
def store() -> MemorySwitches:
    return MemorySwitches()


@pytest.fixture
def inner() -> Inner:
    return Inner()


@pytest.fixture
def service(inner: Inner, store: MemorySwitches) -> SwitchedService:
    return switchboard_of(store, PASSAGES, QUESTIONS).around(inner)


def turn_off(service: SwitchedService, *subjects: str) -> None:
    for subject in subjects:
        service._switches.turn_off(subject, f"{subject} is dicht.", "beheer-1")


def both(service: SwitchedService, question: str = "Komt er een bad?") -> Answer:
    """The answer, which must be the same as a whole and line by line."""
    *_, streamed = service.stream(question)
    answer = service.answer(question)
    assert answer == streamed
    return answer


def test_with_everything_on_the_answer_and_its_lines_are_those_of_the_assistant(
    service: SwitchedService, inner: Inner
) -> None:
    inner.writes = True
    assert list(service.stream("Komt er een bad?")) == [*ANSWER.text.split("\n"), ANSWER]
    assert both(service) is ANSWER
    assert (service.ready, service.vectors_ready) == (True, False)


def test_with_the_chat_off_nothing_is_asked_of_the_assistant(service: SwitchedService, inner: Inner) -> None:
    turn_off(service, CHAT)
    assert both(service) == Answer(
        AnswerStatus.REFUSED, "chat is dicht.", notices=(messages.HELP_WHILE_OFF,), switched_off=True
    )
    assert not inner.asked


def test_where_the_store_was_never_readable_nothing_is_answered(
    service: SwitchedService, store: MemorySwitches, inner: Inner
) -> None:
    store.broken = True
    assert both(service).text == NEVER_KNOWN.chat_message
    assert not inner.asked


@pytest.mark.parametrize(
    "theme", ["sport", "ouderen", "centrum"], ids=["of-answer", "of-passage", "of-duplicate"]
)
def test_an_answer_that_touches_what_is_off_is_replaced(service: SwitchedService, theme: str) -> None:
    turn_off(service, topic_subject(theme))
    answer = both(service)
    assert (answer.status, answer.text) == (AnswerStatus.REFUSED, f"topic:{theme} is dicht.")
    assert (answer.citations, answer.themes, answer.related) == ((), (), ())
    assert answer.switched_off
    assert answer.timings == ANSWER.timings


def test_an_answer_whose_question_touches_what_is_off_is_replaced(
    service: SwitchedService, inner: Inner
) -> None:
    inner.given = replace(ANSWER, touches=frozenset({"zorg"}))
    turn_off(service, topic_subject("zorg"))
    assert both(service).text == "topic:zorg is dicht."


@pytest.mark.parametrize(
    ("notices", "kept"),
    [
        ((), ()),
        ((messages.PLAN_NOTICE, "Is er nu gevaar? Bel 112."), ("Is er nu gevaar? Bel 112.",)),
        ((messages.OLD_PLAN_NOTICE, messages.MODEL_FAILED_NOTICE), ()),
        ((messages.PERSONAL_DATA_NOTICE,), (messages.PERSONAL_DATA_NOTICE,)),
    ],
    ids=["none", "a-number-to-call", "of-the-answer-itself", "personal-data"],
)
def test_a_number_that_stood_beside_the_answer_stays(
    service: SwitchedService, inner: Inner, notices: tuple[str, ...], kept: tuple[str, ...]
) -> None:
    inner.given = replace(ANSWER, notices=notices)
    turn_off(service, topic_subject("sport"))
    assert both(service).notices == kept


def test_of_several_topics_the_message_is_that_of_the_answer_itself(service: SwitchedService) -> None:
    turn_off(service, topic_subject("centrum"), topic_subject("ouderen"), topic_subject("sport"))
    assert both(service).text == "topic:sport is dicht."


def test_another_topic_that_is_off_leaves_the_answer_and_takes_its_questions_away(
    service: SwitchedService,
) -> None:
    turn_off(service, topic_subject("wonen"))
    assert both(service) == replace(ANSWER, related=("Komt er een sporthal?",))


def test_with_a_topic_off_no_line_comes_before_the_answer_is_known(
    service: SwitchedService, inner: Inner
) -> None:
    inner.writes = True
    turn_off(service, topic_subject("wonen"))
    (answer,) = service.stream("Komt er een bad?")
    assert answer == replace(ANSWER, related=("Komt er een sporthal?",))


def test_who_to_call_is_said_whatever_topic_is_off(service: SwitchedService, inner: Inner) -> None:
    inner.given = HELP
    turn_off(service, *(topic_subject(theme) for theme in ("sport", "ouderen", "wonen")))
    assert both(service) == HELP


@pytest.mark.parametrize("subject", [CHAT, topic_subject("ouderen")])
def test_what_is_turned_off_while_an_answer_is_made_counts_for_it(
    service: SwitchedService, inner: Inner, monkeypatch: pytest.MonkeyPatch, subject: str
) -> None:
    monkeypatch.setattr(inner, "meanwhile", lambda: turn_off(service, subject))
    assert service.answer("Komt er een bad?").text == f"{subject} is dicht."


def test_who_to_call_is_said_where_the_chat_goes_off_while_an_answer_is_made(
    service: SwitchedService, inner: Inner, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner.given = HELP
    monkeypatch.setattr(inner, "meanwhile", lambda: turn_off(service, CHAT))
    answer = service.answer("Ik wil niet meer leven.")
    assert (answer.text, answer.notices) == ("chat is dicht.", (messages.HELP_WHILE_OFF,))


def test_lines_that_are_on_the_page_already_are_not_taken_back(
    service: SwitchedService, inner: Inner, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner.writes = True
    monkeypatch.setattr(inner, "meanwhile", lambda: turn_off(service, CHAT))
    assert list(service.stream("Komt er een bad?")) == [*ANSWER.text.split("\n"), ANSWER]
    assert both(service).text == "chat is dicht."


def test_an_answer_that_is_given_up_is_given_up_inside_too(service: SwitchedService, inner: Inner) -> None:
    inner.writes = True
    with closing(service.stream("Komt er een bad?")) as items:
        next(items)
    assert inner.closed


# What a resident would get


def test_with_everything_on_trying_gives_the_answer_and_what_it_touches(service: SwitchedService) -> None:
    topics = frozenset({"sport", "ouderen", "centrum"})
    assert service.tried("Komt er een bad?") == Tried(ANSWER, topics)


def test_trying_says_which_topic_holds_the_answer_back(service: SwitchedService) -> None:
    turn_off(service, topic_subject("centrum"), topic_subject("wonen"))
    tried = service.tried("Komt er een bad?")
    assert tried.answer == service.answer("Komt er een bad?")
    assert (tried.held_by, tried.off, tried.chat_off) == ("centrum", {"centrum", "wonen"}, False)


def test_trying_gives_no_questions_that_a_resident_would_not_get(service: SwitchedService) -> None:
    turn_off(service, topic_subject("wonen"))
    tried = service.tried("Komt er een bad?")
    assert (tried.answer, tried.held_by) == (service.answer("Komt er een bad?"), None)


def test_with_the_chat_off_trying_asks_nobody(service: SwitchedService, inner: Inner) -> None:
    turn_off(service, CHAT, topic_subject("sport"))
    assert service.tried("Komt er een bad?") == Tried(service.answer("Komt er een bad?"), chat_off=True)
    assert not inner.asked


# The corpus itself


@pytest.fixture(scope="module")
def topics(library: Library) -> Topics:
    return topics_of(library)


def test_each_passage_has_the_themes_of_its_plain_record_and_of_its_words(
    library: Library, topics: Topics
) -> None:
    for record in library.shelf.plain.values():
        passage = library.corpus.passage(record.passage)
        assert passage is not None
        cited = replace(CITED, passage=record.passage)
        themes = topics.of_answer(Answer(AnswerStatus.ANSWERED, "", citations=(cited,)))
        assert themes == {*record.themes, *library.themes.of(passage)}


def test_every_question_of_the_plain_layer_has_the_themes_of_its_passage(
    library: Library, topics: Topics
) -> None:
    records = [record for record in library.shelf.plain.values() if record.questions]
    assert records
    assert all(topics.of_question(question) >= {*r.themes} for r in records for question in r.questions)
    assert not topics.of_question("Dit vraagt niemand.")
