"""Saying the last answer again, on the real corpus."""

from __future__ import annotations

import pytest

from assistant import messages
from assistant.answering import Assistant
from assistant.dutch.tokens import words
from assistant.model import Answer, AnswerStatus, PlainRecord, Strength, Turn
from assistant.model_answer import Wording
from assistant.restate import EASIER_WORDS, MUCH_SHORTER, cannot_change
from assistant.strength import is_surer
from assistant.wishes import Change

POOL = "Komt er een zwembad in het centrum?"
POLICE = "Komt er meer politie?"
OLD = "wat wilde de gemeente in 2018 met een starterslening?"


def after(assistant: Assistant, question: str, wish: str, *more: str) -> Answer:
    history = []
    for asked in (question, *more):
        history += [Turn("user", asked), Turn("assistant", assistant.answer(asked, history).text)]
    return assistant.answer(wish, history)


def record_of(assistant: Assistant, answer: Answer) -> PlainRecord:
    return assistant.library.shelf.plain[answer.citations[0].passage]


@pytest.mark.parametrize("wish", ["Makkelijker", "ik snap het niet", "kan het simpeler aub?"])
def test_easier_is_the_core_in_short_sentences_with_its_words_explained(
    assistant: Assistant, wish: str
) -> None:
    first = assistant.answer(POOL)
    easier = after(assistant, POOL, wish)
    assert easier.text.split("\n") == [
        messages.NOT_SURE_YET,
        "We willen nog steeds een doelgroepenbad in het centrum van Heerlen.",
        "Maar we kijken eerst of, waar en hoe. [1]",
        "Een doelgroepenbad is een zwembad voor bepaalde groepen mensen.",
    ]
    assert (easier.citations, easier.strength) == (first.citations, first.strength)
    assert "doelgroepenbad" not in {term.term for term in easier.terms}


def test_easier_of_an_old_plan_says_what_is_said_now(assistant: Assistant) -> None:
    lines = after(assistant, OLD, "Makkelijker").text.split("\n")
    now = lines.index(messages.NOW_IT_SAYS.format(document="het Heerlens Akkoord 2026-2030"))
    assert "[1]" in "\n".join(lines[:now])
    assert "[2]" in lines[now + 1]


@pytest.mark.parametrize(
    "question",
    [
        "Wat doet de gemeente voor ouderen?",
        "Wat doet de gemeente tegen armoede?",
        "Komen er meer woningen bij?",
        "Hoe helpt de gemeente met schulden?",
        "Mag ik fietsen in het centrum?",
    ],
)
def test_easier_has_shorter_sentences_or_far_fewer_and_is_short(assistant: Assistant, question: str) -> None:
    first, easier = assistant.answer(question), after(assistant, question, "Makkelijker")
    assert first.readability is not None and first.readability.words_per_sentence is not None
    assert easier.readability is not None and easier.readability.words_per_sentence is not None
    # A core that no rule can cut stays as it is: one longer sentence, of an answer that is shorter.
    assert easier.readability.lint is not None and first.readability.lint is not None
    assert (
        easier.readability.words_per_sentence < first.readability.words_per_sentence
        or easier.readability.words <= MUCH_SHORTER * first.readability.words
        or easier.readability.lint < first.readability.lint
    )
    assert easier.readability.words <= EASIER_WORDS + len(words(messages.PARTIAL_BY_FORM["may"]))
    assert easier.citations[0] == first.citations[0]
    for term in easier.terms:
        assert term.explanation not in easier.text


def test_who_asked_for_people_gets_them(assistant: Assistant) -> None:
    question = "Wie zijn de leden van de stuurgroep Alliantie Heerlen-Noord?"
    assert "- GGD: Fons Bovens" in after(assistant, question, "Makkelijker").text


def test_two_answers_in_one_stay_apart(assistant: Assistant) -> None:
    easier = after(assistant, "Komt er een zwembad en wie is wethouder van sport?", "Makkelijker")
    first, second = easier.text.split("\n\n")
    assert "doelgroepenbad" in first and "[1]" in first
    assert "wethouder" in second and "[2]" in second


@pytest.mark.parametrize(
    ("wish", "says"),
    [
        ("Makkelijker", messages.NO_EASIER),
        ("Korter", messages.NO_SHORTER),
        ("Meer uitleg", messages.NO_MORE),
    ],
)
def test_the_same_wish_twice_says_honestly_that_there_is_no_more(
    assistant: Assistant, wish: str, says: str
) -> None:
    again = after(assistant, POOL, wish, wish)
    assert again.text.split("\n") == [says, f"{messages.READ_SOURCE} [1]", messages.OR_ASK]
    assert again.citations == assistant.answer(POOL).citations


@pytest.mark.parametrize(
    ("nothing_left", "says"), [(True, messages.NO_MORE_IN_PLANS), (False, messages.NO_MORE)]
)
def test_that_the_plans_say_no_more_is_said_only_where_that_is_so(nothing_left: bool, says: str) -> None:
    assert cannot_change(Change.MORE, (), nothing_left=nothing_left).lines[0] == says


@pytest.mark.parametrize(
    ("before", "wish"),
    [("Meer uitleg", "Makkelijker"), ("Makkelijker", "Meer uitleg"), ("Korter", "Makkelijker")],
)
def test_another_wish_is_about_the_first_answer(assistant: Assistant, before: str, wish: str) -> None:
    assert after(assistant, POOL, wish, before).text == after(assistant, POOL, wish).text


def test_a_wish_about_a_follow_up_is_about_what_that_was_answered_from(assistant: Assistant) -> None:
    history = [Turn("user", POOL), Turn("assistant", assistant.answer(POOL).text)]
    follow_up = "Staat dat plan nu vast?"
    answered = assistant.answer(follow_up, history)
    history += [Turn("user", follow_up), Turn("assistant", answered.text)]
    assert assistant.answer("Makkelijker", history).citations[0] == answered.citations[0]


@pytest.mark.parametrize("wish", ["Makkelijker", "Meer uitleg", "Korter"])
@pytest.mark.parametrize(
    "question", [POOL, "Komen er meer woningen bij?", "Welke buurten krijgen hulp bij isoleren?"]
)
def test_no_plan_becomes_surer_by_being_said_again(assistant: Assistant, question: str, wish: str) -> None:
    first, again = assistant.answer(question), after(assistant, question, wish)
    assert not is_surer(again.strength, first.strength)
    if again.strength is not Strength.NONE:
        assert (messages.NOT_SURE_YET in first.text) is (messages.NOT_SURE_YET in again.text)


@pytest.mark.parametrize(
    ("change", "said", "otherwise"),
    [
        pytest.param(Change.MORE, "We bouwen een bad in de stad. [1]", False, id="more-is-the-same"),
        pytest.param(
            Change.MORE, "We bouwen een bad in de stad. Het wordt groot. [1]", True, id="more-is-more"
        ),
        pytest.param(Change.EASIER, "Er komt een bad. [1]", True, id="easier-is-shorter"),
        pytest.param(Change.EASIER, "We bouwen een bad in de stad. [1]", False, id="easier-is-the-same"),
        pytest.param(Change.EASIER, "We bouwen een bad [1]", False, id="easier-is-only-a-part"),
    ],
)
def test_a_wish_that_gains_nothing_is_seen(
    assistant: Assistant, change: Change, said: str, otherwise: bool
) -> None:
    first = "We bouwen een bad in de stad. [1]"
    wording = Wording(lines=[said])
    assert assistant._restater.says_it_otherwise(change, (), first, wording) is otherwise


@pytest.mark.parametrize("wish", ["Makkelijker", "Meer uitleg"])
def test_after_a_refusal_nothing_is_looked_for(assistant: Assistant, wish: str) -> None:
    answer = after(assistant, "Op welke partij moet ik stemmen?", wish)
    assert (answer.status, answer.text) == (AnswerStatus.REFUSED, messages.REFUSED_BEFORE)


def test_whom_to_call_is_said_again(assistant: Assistant) -> None:
    assert after(assistant, "ik wil niet meer leven", "ik snap het niet").text == messages.SUICIDE


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
    # What stands around it is about other projects.
    assert len(more.citations) == 1


def test_more_tells_what_stands_around_it_on_the_same_subject(assistant: Assistant) -> None:
    more = after(assistant, POLICE, "meer uitleg")
    around = more.text.split(messages.AROUND_IT)[1]
    assert "politie" in around
    assert len(more.citations) > 1
    assert {c.section for c in more.citations} == {more.citations[0].section}


def test_a_wish_after_a_wish_is_about_the_same_question(assistant: Assistant) -> None:
    again = after(assistant, POOL, "meer uitleg", "makkelijker", "dank je wel")
    assert again.citations[0].passage == assistant.answer(POOL).citations[0].passage


@pytest.mark.parametrize(
    "history",
    [[], [Turn("user", "korter")], [Turn("user", "hallo")], [Turn("assistant", "Hallo.")]],
    ids=["nothing", "a-wish", "a-greeting", "an-answer"],
)
def test_without_a_question_before_it_a_wish_says_so(assistant: Assistant, history: list[Turn]) -> None:
    answer = assistant.answer("makkelijker", history)
    assert (answer.status, answer.text) == (AnswerStatus.REFUSED, messages.NOTHING_TO_RESTATE)


@pytest.mark.parametrize("wish", ["Makkelijker", "Meer uitleg"])
def test_after_an_answer_that_found_nothing_a_wish_says_why_and_where_to_go(
    assistant: Assistant, wish: str
) -> None:
    question = "hoe verleng ik mijn rijbewijs?"
    answer = after(assistant, question, wish)
    directions = assistant.answer(question).text.removeprefix(messages.NOT_FOUND)
    assert answer.status is AnswerStatus.NOT_FOUND
    assert answer.text == f"{messages.NOTHING_TO_EXPLAIN}{directions}"
