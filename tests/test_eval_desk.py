"""The measures of the front desk, on results that were made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from builders import AGREEMENT, OLD_AGREEMENT, a_citation, a_document, a_passage

from assistant.desk_choice import Choice
from assistant.desk_result import DeskResult, Hit
from assistant.model import Answer, AnswerStatus, DocumentStatus, OtherSource
from assistant.shelf import Shelf
from eval.cases import Half, LookUpCase, LookUpLabel
from eval.desk import MEASURES, Told, about, desk_table, held, verdicts

HERE, THERE, TWIN = f"{AGREEMENT}/1", f"{AGREEMENT}/2", f"{OLD_AGREEMENT}/1"


def case(label: LookUpLabel = LookUpLabel.IN, *passages: str, **changes: Any) -> LookUpCase:
    values = {"id": "l-1", "half": Half.TUNING, "note": "", "words": "brug"}
    return LookUpCase(label=label, passages=passages, **{**values, **changes})


def result(cited: str | None, *shown: str, doubtful: bool = False) -> DeskResult:
    """A look-up that says a sentence from one passage, or none, and shows others."""
    answer = Answer(AnswerStatus.NOT_FOUND, "Dat staat er niet.")
    if cited is not None:
        answer = Answer(AnswerStatus.ANSWERED, "Er komt een brug. [1]", citations=(a_citation(cited),))
    hits = tuple(
        Hit(a_passage(id=key), a_document(key.partition("/")[0]), DocumentStatus.IN_FORCE, None)
        for key in shown
    )
    return DeskResult("brug", answer, Choice(), hits=hits, doubtful=doubtful)


IN, NEAR, OUT = case(LookUpLabel.IN, HERE), case(LookUpLabel.NEAR, HERE), case(LookUpLabel.OUT)


@pytest.mark.parametrize(
    ("looked_up", "found", "says", "is_right", "beside"),
    [
        pytest.param(IN, result(HERE), True, True, False, id="right"),
        pytest.param(IN, result(THERE), True, False, True, id="another passage"),
        pytest.param(IN, result(THERE, doubtful=True), True, False, False, id="another passage, marked"),
        pytest.param(IN, result(None), False, False, False, id="no sentence"),
        pytest.param(NEAR, result(HERE), True, False, True, id="what is near is no answer"),
        pytest.param(NEAR, result(HERE, doubtful=True), True, False, False, id="what is near, marked"),
        pytest.param(OUT, result(HERE), True, False, True, id="what is not there"),
    ],
)
def test_a_sentence_is_right_or_beside_the_question(
    looked_up: LookUpCase, found: DeskResult, says: bool, is_right: bool, beside: bool
) -> None:
    told = held(looked_up, found, looked_up.passages)
    assert (told.says, told.is_right, told.beside) == (says, is_right, beside)


@pytest.mark.parametrize(
    ("shown", "found"),
    [([THERE, HERE], True), (["x/1", "x/2", "x/3", HERE], False), ([], False)],
    ids=["second", "fourth", "none"],
)
def test_a_passage_is_found_among_the_first_three(shown: list[str], found: bool) -> None:
    assert held(IN, result(None, *shown), IN.passages).found is found


def test_the_same_text_in_another_document_is_found_as_well() -> None:
    shown = result(None, THERE)
    other = OtherSource(OLD_AGREEMENT, "", "", HERE, DocumentStatus.EXPIRED)
    shown = replace(shown, hits=(replace(shown.hits[0], others=(other,)),))
    assert held(IN, shown, IN.passages).found


def test_near_duplicates_of_a_passage_are_right_as_well() -> None:
    shelf = Shelf((), {}, {}, {}, {HERE: (TWIN,)})
    assert about(IN, shelf) == {HERE, TWIN}


def told(label: LookUpLabel, **changes: Any) -> Told:
    values = {"says": True, "right": False, "marked": False, "found": False}
    return Told(case(label, *(() if label is LookUpLabel.OUT else (HERE,))), **{**values, **changes})


# Two of three that are in are right, one of them marked; the one beside is not marked.
SAMPLE = [
    told(LookUpLabel.IN, right=True, found=True),
    told(LookUpLabel.IN, right=True, marked=True, found=True),
    told(LookUpLabel.IN),
    told(LookUpLabel.NEAR, right=True, found=True),
    told(LookUpLabel.OUT, says=False),
    told(LookUpLabel.OUT, marked=True),
]


@pytest.mark.parametrize(
    ("key", "hits", "scored"),
    [
        ("sentence_right", 2, 3),
        ("sentence_right_unmarked", 1, 3),
        ("without_sentence", 0, 3),
        ("beside", 2, 6),
        ("beside_in", 1, 3),
        ("beside_near", 1, 1),
        ("beside_out", 0, 2),
        ("mark_right", 1, 2),
        ("mark_needless", 1, 2),
        ("out_without_sentence", 1, 2),
        ("found_in_3", 3, 4),
    ],
)
def test_each_measure_is_a_share_of_those_that_it_scores(key: str, hits: int, scored: int) -> None:
    (measure,) = (measure for measure in MEASURES if measure.key == key)
    of = [item for item in SAMPLE if measure.scored(item)]
    assert (sum(map(measure.holds, of)), len(of)) == (hits, scored)


def test_the_table_says_of_how_many_and_is_undefined_of_none() -> None:
    rows = {line.split(" | ")[0].strip("| "): line for line in desk_table(SAMPLE[:2]).splitlines()}
    assert "| 1.000 | 0.342 to 1.000 | 2 | high |" in rows["sentence_right"]
    assert "| - | - | 0 | low |" in rows["beside_out"]


def test_every_measure_is_in_the_table() -> None:
    table = desk_table(SAMPLE)
    assert [measure.key for measure in MEASURES if f"| {measure.key} |" not in table] == []


@pytest.mark.parametrize(
    ("item", "line"),
    [
        (SAMPLE[0], "l-1 in 'brug': right"),
        (SAMPLE[1], "l-1 in 'brug': right, marked"),
        (SAMPLE[2], "l-1 in 'brug': beside the question, not among the first"),
        (SAMPLE[4], "l-1 out 'brug': no sentence"),
    ],
    ids=["right", "marked", "beside", "none"],
)
def test_each_look_up_is_told_in_a_line(item: Told, line: str) -> None:
    assert list(verdicts([item])) == [line]
