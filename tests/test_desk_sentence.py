"""What is said aloud at the front desk, on hand-made answers."""

from __future__ import annotations

import pytest

from assistant import messages
from assistant.answer_layout import Role
from assistant.desk_sentence import Spoken, spoken
from assistant.model import Answer, AnswerStatus, Citation, DocumentStatus

CORE = "Er komt een bad."
CORES = {"akkoord/1": CORE, "akkoord/2": "Er komt een park."}


def answer(text: str, *passages: str, status: AnswerStatus = AnswerStatus.ANSWERED) -> Answer:
    citations = tuple(
        Citation(
            marker=f"[{number}]",
            document="akkoord",
            title="Akkoord",
            section="",
            passage=passage,
            quote="",
            page=None,
            document_status=DocumentStatus.IN_FORCE,
            period="",
        )
        for number, passage in enumerate(passages, start=1)
    )
    return Answer(status, text, citations=citations)


def said(found: Spoken) -> list[tuple[str, str]]:
    return [(line.role.value, line.text) for line in found.lines]


def test_the_core_is_said_and_the_points_below_it_are_not() -> None:
    found = spoken(answer(f"{CORE} Kinderen leren zwemmen. [1]", "akkoord/1"), CORES)
    assert said(found) == [("core", CORE)]


def test_the_sentence_comes_from_the_passage_of_its_marker_alone() -> None:
    text = f"{CORE} [1]\n- Er komt een plan. [2]"
    found = spoken(answer(text, "akkoord/1", "akkoord/2"), CORES)
    assert found.basis == {"akkoord/1"}


def test_what_is_said_before_the_core_is_said_as_well() -> None:
    found = spoken(answer(f"{messages.PARTIAL}\n{CORE} [1]", "akkoord/1"), CORES)
    assert said(found) == [("lead", messages.PARTIAL), ("core", CORE)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("Zulke baden werken goed.", CORE, id="it points back to what is not said"),
        pytest.param("De gemeente wil een bad.", "De gemeente wil een bad.", id="it stands alone"),
        pytest.param(
            f"{CORE} Maar alleen als dat kan.", f"{CORE} Maar alleen als dat kan.", id="with its limit"
        ),
    ],
)
def test_a_sentence_that_points_back_gives_way_to_the_core(sentence: str, told: str) -> None:
    assert said(spoken(answer(f"{sentence} [1]", "akkoord/1"), CORES)) == [("core", told)]


def test_of_a_list_the_core_of_its_passage_is_said() -> None:
    found = spoken(answer("We letten op:\n- schaduw;\n- water. [1]", "akkoord/1"), CORES)
    assert said(found) == [("core", CORE)]
    assert found.basis == {"akkoord/1"}


def test_a_sentence_that_points_back_stays_where_there_is_no_core() -> None:
    assert said(spoken(answer("Zulke baden werken goed. [1]", "akkoord/1"), {})) == [
        ("core", "Zulke baden werken goed.")
    ]


def test_a_quote_is_said_as_it_stands() -> None:
    found = spoken(answer("“Wij bouwen een bad.” [1]", "akkoord/1"), CORES)
    assert said(found) == [("text", "“Wij bouwen een bad.”")]
    assert found.basis == {"akkoord/1"}


def test_a_refusal_is_said_and_rests_on_nothing() -> None:
    found = spoken(answer(messages.SUICIDE, status=AnswerStatus.REFUSED), {})
    assert [line.text for line in found.lines] == [messages.SUICIDE]
    assert {line.role for line in found.lines} == {Role.TEXT}
    assert found.basis == frozenset()


def test_of_what_was_not_found_nothing_is_said() -> None:
    text = f"{messages.NOT_FOUND} {messages.ASK_MUNICIPALITY}"
    assert spoken(answer(text, status=AnswerStatus.NOT_FOUND), {}) == Spoken()
