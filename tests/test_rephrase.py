from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model import Turn
from assistant.rephrase import standalone_question

HISTORY = [
    Turn("user", "Wat kost het theater?"),
    Turn("assistant", "Dat staat er niet."),
    Turn("user", "Komt er een park in het noorden?"),
    Turn("assistant", "De gemeente wil dat."),
]


@pytest.mark.parametrize("question", ["En wanneer?", "waarom", "Hoeveel?", "Wie gaat daarover?", "en in het zuiden?"])
def test_a_follow_up_gets_the_last_question_of_the_resident_before_it(question: str) -> None:
    assert standalone_question(question, HISTORY) == f"Komt er een park in het noorden? {question}"


@pytest.mark.parametrize(
    "question",
    [
        "Hoeveel nieuwe woningen komen er in het centrum?",
        "Welke wethouder gaat over cultuur?",
        "En wat doet de gemeente eigenlijk allemaal aan de armoede onder jonge kinderen?",
    ],
)
def test_a_question_that_stands_alone_stays_as_it_is(question: str) -> None:
    assert standalone_question(question, HISTORY) == question


@pytest.mark.parametrize(
    "history",
    [[], [Turn("assistant", "Waarmee kan ik helpen?")], [Turn("user", "   ")]],
    ids=["none", "assistant_only", "empty_turn"],
)
def test_without_an_earlier_question_there_is_nothing_to_add(history: list[Turn]) -> None:
    assert standalone_question("En wanneer?", history) == "En wanneer?"


@given(st.text(max_size=100), st.lists(st.builds(Turn, st.sampled_from(["user", "assistant"]), st.text(max_size=60))))
def test_the_question_itself_is_never_lost(question: str, history: list[Turn]) -> None:
    assert standalone_question(question, history).strip().endswith(question.strip())
