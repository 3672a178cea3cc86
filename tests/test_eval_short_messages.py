"""The measures of short messages, on answers that were made by hand."""

from __future__ import annotations

import pytest
from builders import AGREEMENT, a_citation

from assistant.model import Answer, AnswerStatus
from assistant.shelf import Shelf
from eval.cases import Half, LookUpCase, LookUpLabel
from eval.short_messages import MEASURES, answered, ask_short

HERE, THERE = f"{AGREEMENT}/1", f"{AGREEMENT}/2"
SHELF = Shelf(passages=(), documents={}, statuses={}, plain={}, duplicates={})


def case(label: LookUpLabel, words: str = "brug") -> LookUpCase:
    passages = () if label is LookUpLabel.OUT else (HERE,)
    return LookUpCase(id="s-1", half=Half.TUNING, note="", words=words, label=label, passages=passages)


def answer(*cited: str, status: AnswerStatus = AnswerStatus.ANSWERED) -> Answer:
    return Answer(status, "Er komt een brug. [1]", citations=tuple(map(a_citation, cited)))


IN, NEAR, OUT = (case(label) for label in LookUpLabel)
NOTHING = answer(status=AnswerStatus.NOT_FOUND)


@pytest.mark.parametrize(
    ("asked", "given", "holding"),
    [
        pytest.param(IN, answer(HERE), {"right", "right_unmarked"}, id="right"),
        pytest.param(
            IN, answer(HERE, status=AnswerStatus.PARTIAL), {"right", "mark_needless"}, id="right, marked"
        ),
        pytest.param(IN, answer(THERE), {"beside", "beside_in"}, id="another passage"),
        pytest.param(IN, answer(THERE, status=AnswerStatus.PARTIAL), set(), id="another passage, marked"),
        pytest.param(IN, NOTHING, {"needlessly_declined"}, id="nothing of what is there"),
        pytest.param(NEAR, answer(HERE), {"beside", "beside_near", "near_told"}, id="near, as an answer"),
        pytest.param(NEAR, answer(HERE, status=AnswerStatus.PARTIAL), {"near_told"}, id="near, marked"),
        pytest.param(OUT, answer(HERE), {"beside", "beside_out"}, id="what is not there"),
        pytest.param(OUT, NOTHING, {"declined"}, id="nothing of what is not there"),
    ],
)
def test_which_measures_hold(asked: LookUpCase, given: Answer, holding: set[str]) -> None:
    told = answered(asked, given, asked.passages)
    assert {m.key for m in MEASURES if m.scored(told) and m.holds(told)} == holding


def test_every_message_is_asked_once_and_by_itself() -> None:
    asked: list[str] = []

    def ask(question: str) -> Answer:
        asked.append(question)
        return answer(HERE)

    told = ask_short(ask, SHELF, [case(LookUpLabel.IN, "brug"), case(LookUpLabel.OUT, "tunnel")])
    assert asked == ["brug", "tunnel"]
    assert [item.is_right for item in told] == [True, False]
