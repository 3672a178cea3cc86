"""Saying the last answer again, on the real corpus."""

from __future__ import annotations

import pytest

from assistant import messages
from assistant.answering import Assistant
from assistant.dutch.tokens import words
from assistant.model import Answer, AnswerStatus, PlainRecord, Turn

POOL = "Komt er een zwembad in het centrum?"
OLD = "wat wilde de gemeente in 2018 met een starterslening?"


def after(assistant: Assistant, question: str, wish: str, *more: str) -> Answer:
    history = []
    for asked in (question, *more):
        history += [Turn("user", asked), Turn("assistant", assistant.answer(asked, history).text)]
    return assistant.answer(wish, history)


def record_of(assistant: Assistant, answer: Answer) -> PlainRecord:
    return assistant.library.shelf.plain[answer.citations[0].passage]


@pytest.mark.parametrize("wish", ["makkelijker", "ik snap het niet", "kan het simpeler aub?"])
def test_easier_is_the_core_with_its_hard_words_explained(assistant: Assistant, wish: str) -> None:
    first = assistant.answer(POOL)
    easier = after(assistant, POOL, wish)
    core = record_of(assistant, first).core
    assert f"{core} [1]" in easier.text
    assert easier.text.startswith(messages.NOT_SURE_YET)
    assert easier.citations == first.citations
    assert len(words(easier.text)) < len(words(first.text))
    assert {term.term for term in easier.terms} == {"doelgroepenbad"}


def test_shorter_is_the_first_core_alone(assistant: Assistant) -> None:
    shorter = after(assistant, OLD, "korter graag")
    assert len(shorter.citations) == 1
    assert messages.NOW_IT_SAYS.format(document="het Heerlens Akkoord 2026-2030") not in shorter.text
    assert "niet zeker of dit nog geldt" in shorter.text


def test_more_is_the_whole_plain_text_and_what_stands_around_it(assistant: Assistant) -> None:
    more = after(assistant, POOL, "meer uitleg")
    record = record_of(assistant, more)
    told = " ".join(more.text.split())
    for line in record.plain.splitlines():
        assert " ".join(line.split()).rstrip(".") in told
    assert len(more.citations) > 1
    assert {c.section for c in more.citations} == {more.citations[0].section}


def test_a_wish_after_a_wish_is_about_the_same_question(assistant: Assistant) -> None:
    again = after(assistant, POOL, "meer uitleg", "makkelijker", "dank je wel")
    assert again.citations[0].passage == assistant.answer(POOL).citations[0].passage


@pytest.mark.parametrize("history", [[], [Turn("user", "korter")], [Turn("assistant", "Hallo.")]])
def test_without_a_question_before_it_a_wish_says_so(assistant: Assistant, history: list[Turn]) -> None:
    answer = assistant.answer("makkelijker", history)
    assert (answer.status, answer.text) == (AnswerStatus.REFUSED, messages.NOTHING_TO_RESTATE)


def test_a_wish_after_an_answer_without_sources_gives_that_answer(assistant: Assistant) -> None:
    question = "hoe verleng ik mijn rijbewijs?"
    assert after(assistant, question, "makkelijker").text == assistant.answer(question).text
