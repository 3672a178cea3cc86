"""What is said before the plans, on the real corpus with words alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant import messages
from assistant.answer_frame import ANSWER_WORDS
from assistant.answer_layout import Role, lay_out
from assistant.answerability import Judgement
from assistant.answering import Assistant
from assistant.contact import contact_of
from assistant.dutch.tokens import words
from assistant.first_words import Receptionist, is_explained_in
from assistant.model import AnswerStatus, ExplainedTerm, Retrieved, Turn


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Wat is een VSV'er?", "VSV'ers"),
        ("wat betekent handhaving", "handhaving"),
        ("wat is een omgevingsvisie", "Omgevingsvisie"),
        ("wat is een woningcorperatie?", "woningcorporatie"),
    ],
    ids=["abbreviation", "word", "proper-term", "misspelled"],
)
def test_a_word_is_explained_before_what_the_plans_say(
    assistant: Assistant, question: str, word: str
) -> None:
    answer = assistant.answer(question)
    first, *rest = lay_out(answer.text)
    assert answer.status is AnswerStatus.ANSWERED
    assert first.role is Role.LEAD
    assert first.text.startswith(messages.MEANING.format(word=word))
    assert any(part.role is Role.CORE for part in rest)
    assert len(words(answer.text)) <= ANSWER_WORDS
    assert word not in {term.term for term in answer.terms}


def test_a_word_that_no_plan_says_is_explained_alone(assistant: Assistant) -> None:
    answer = assistant.answer("wat is een keukentafelgesprek?")
    assert answer.text.startswith(messages.MEANING.format(word="keukentafelgesprek"))
    assert answer.text.endswith(messages.MEANING_ALONE)
    assert answer.status is AnswerStatus.NOT_FOUND
    assert answer.citations == ()


def test_of_a_plan_that_is_asked_about_all_its_passages_fit(assistant: Assistant) -> None:
    receptionist = Receptionist(assistant.library, contact_of(None, None, None), assistant._meanings)
    first = receptionist.first_words(assistant.library.reader.read("wat is Route HLN?"))
    assert first is not None
    assert first.fits is not None
    passages = assistant.library.shelf.passages
    fitting = {p.document for p in passages if first.fits(Retrieved(p, 0.0, coverage=0.0, relevance=0.0))}
    assert "route-hln-2021" in fitting
    assert all(
        first.fits(Retrieved(p, 0.0, coverage=0.0, relevance=0.0))
        for p in passages
        if p.document == "route-hln-2021"
    )


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("wat is een keukentafelgesprek?", messages.MEANING_ALONE),
        ("we komen niet rond", messages.OWN_TROUBLE),
    ],
    ids=["a-word", "trouble"],
)
def test_what_was_said_without_the_plans_is_said_again(
    assistant: Assistant, question: str, text: str
) -> None:
    answer = assistant.answer("makkelijker", [Turn("user", question), Turn("assistant", text)])
    assert text in answer.text
    assert messages.NOTHING_TO_EXPLAIN not in answer.text


@pytest.mark.parametrize("question", ["wat is bitcoin", "wat betekent fotosynthese?"])
def test_a_word_that_is_not_known_is_not_explained(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert answer.status is AnswerStatus.NOT_FOUND
    assert answer.text.startswith(messages.NOT_FOUND)


@pytest.mark.parametrize(
    "message", ["ik kan mijn huur niet betalen", "mijn buurman maakt herrie", "ik word uit huis gezet"]
)
def test_trouble_is_met_before_anything_else(assistant: Assistant, message: str) -> None:
    answer = assistant.answer(message)
    assert answer.text.startswith(messages.OWN_TROUBLE)
    assert messages.TELL_MUNICIPALITY in answer.text
    assert len(words(answer.text)) <= ANSWER_WORDS


def test_a_cry_for_help_goes_first(assistant: Assistant) -> None:
    answer = assistant.answer("ik heb schulden en ik wil dood")
    assert answer.text == messages.SUICIDE


def test_a_question_about_plans_is_answered_from_plans(assistant: Assistant) -> None:
    answer = assistant.answer("Ik heb schulden. Wat doet de gemeente tegen schulden?")
    assert answer.citations
    assert messages.OWN_TROUBLE not in answer.text


def test_trouble_is_told_once_in_a_conversation(assistant: Assistant) -> None:
    history = [Turn("user", "ik heb schulden"), Turn("assistant", messages.OWN_TROUBLE)]
    answer = assistant.answer("welke wethouder gaat daarover?", history)
    assert messages.OWN_TROUBLE not in answer.text


def test_who_can_be_called_is_what_the_municipality_says(assistant: Assistant) -> None:
    contact = contact_of("Kom langs bij het loket.", "14 045", None)
    receptionist = Receptionist(assistant.library, contact, assistant._meanings)
    query = assistant.library.reader.read("ik kan mijn huur niet betalen")
    first = receptionist.first_words(query)
    assert first is not None
    assert first.alone == f"{messages.OWN_TROUBLE} Kom langs bij het loket. Bel 14 045."


def test_who_looks_up_for_somebody_else_is_not_consoled(assistant: Assistant) -> None:
    receptionist = Receptionist(assistant.library, contact_of(None, None, None), assistant._meanings)
    query = assistant.library.reader.read("ik kan mijn huur niet betalen")
    assert receptionist.first_words(query, consoles=False) is None


@pytest.mark.parametrize(("question", "explained"), [("mantelzorg", False), ("wat is mantelzorg?", True)])
def test_a_word_that_is_looked_up_is_explained_where_that_is_asked(
    assistant: Assistant, question: str, explained: bool
) -> None:
    receptionist = Receptionist(assistant.library, contact_of(None, None, None), assistant._meanings)
    first = receptionist.first_words(assistant.library.reader.read(question), consoles=False)
    assert (first is not None) is explained


def test_who_is_in_trouble_reads_what_the_plans_say_as_it_was_judged(assistant: Assistant) -> None:
    query = assistant.library.reader.read("ik word uit huis gezet")
    receptionist = Receptionist(assistant.library, contact_of(None, None, None), assistant._meanings)
    first = receptionist.first_words(query)
    assert first is not None
    judged = Judgement(
        AnswerStatus.PARTIAL, tuple(assistant.retrieve("ik word uit huis gezet", 2)), "Let op."
    )
    assert first.before(judged) == replace(judged, remark=first.text)
    assert first.before(Judgement(AnswerStatus.NOT_FOUND)) == Judgement(AnswerStatus.NOT_FOUND)


def test_a_term_is_explained_in_the_remark_that_names_it() -> None:
    remark = f"{messages.MEANING.format(word='boa')} Dat is een handhaver."
    assert is_explained_in(remark, ExplainedTerm("boa", ""))
    assert not is_explained_in(remark, ExplainedTerm("wethouder", ""))
    assert not is_explained_in(None, ExplainedTerm("boa", ""))
