from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.intent import Form, read_intent
from assistant.model import Turn
from assistant.rephrase import standalone_question

HISTORY = [
    Turn("user", "Wat kost het theater?"),
    Turn("assistant", "Dat staat er niet."),
    Turn("user", "Komt er een park in het noorden?"),
    Turn("assistant", "De gemeente wil dat."),
]


FOLLOW_UPS = {
    "En wanneer?": Form.WHEN,
    "waarom": Form.WHY,
    "Hoeveel?": Form.HOW_MUCH,
    "Wie gaat daarover?": Form.WHO,
    "En waar dan?": Form.WHERE,
}


@pytest.mark.parametrize("question", [*FOLLOW_UPS, "en in het zuiden?", "Komt dat er echt?"])
def test_a_follow_up_is_asked_together_with_the_last_question_of_the_resident(question: str) -> None:
    standalone = standalone_question(question, HISTORY)
    assert standalone == f"{question.rstrip('?')}? Komt er een park in het noorden?"
    assert "theater" not in standalone
    assert "De gemeente wil dat" not in standalone


@pytest.mark.parametrize(("question", "form"), FOLLOW_UPS.items(), ids=FOLLOW_UPS)
def test_a_follow_up_decides_what_is_asked_for(question: str, form: Form) -> None:
    assert read_intent(standalone_question(question, HISTORY)).form is form


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


@settings(deadline=None)
@given(
    st.text(max_size=100),
    st.lists(st.builds(Turn, st.sampled_from(["user", "assistant"]), st.text(max_size=60))),
)
def test_the_question_itself_is_never_lost(question: str, history: list[Turn]) -> None:
    assert question.strip().rstrip("?") in standalone_question(question, history)
