"""From answers to rows and totals: which case, which measures, what is undefined."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from eval_builders import (
    cited,
    conversation,
    given_rewrite,
    letter,
    passage,
    promise,
    question,
    record,
    rewritten,
    run_facts,
    turn,
)
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import InputError
from assistant.model import AnswerStatus, DocumentStatus, Strength
from assistant.settings import Settings
from eval.cases import Cases, Expectation, Half, Kind, Quote, Register
from eval.records import AnswerRecord
from eval.runs import Run
from eval.scoring import (
    ANSWER_MEASURES,
    CONVERSATIONS,
    LETTERS,
    PASSAGES,
    QUESTIONS,
    REWRITE_MEASURES,
    SCORES_FILE,
    TASKS,
    Measure,
    Row,
    Total,
    answer_values,
    chosen,
    measures_of,
    read_scores,
    rewrite_values,
    score_records,
    score_run,
    total,
    write_scores,
)

TODAY = date(2026, 11, 22)
IN_FORCE = {"akkoord": DocumentStatus.IN_FORCE}
CASES = Cases(
    questions=(question("v-1"), question("v-2", half=Half.REPORTING, kind=Kind.WHO)),
    conversations=(
        conversation("g-1", (turn(), turn(kind=Kind.LIST)), register=Register.LOW_LITERATE),
        # The same id as a question: turns tell them apart.
        conversation("v-1", (turn(kind=Kind.COMBINED), turn()), half=Half.REPORTING),
    ),
    passages=(passage("p-1", document="route"),),
    letters=(letter("b-1", half=Half.REPORTING),),
    statements=(),
)


def row(value: float | None = None, **changes: Any) -> Row:
    values: dict[str, Any] = {
        "system": "assistant",
        "task": QUESTIONS,
        "case": "v-1",
        "turn": None,
        "half": "tuning",
        "kind": "fact",
        "register": "standard",
        "values": {"right": value},
    }
    return Row(**{**values, **changes})


def scored(settings: Settings, answers: Any = (), rewrites: Any = ()) -> list[Row]:
    return score_records(answers, rewrites, CASES, settings.corpus, TODAY)


# Which case a row is about


@pytest.mark.parametrize(
    ("case", "number", "labels"),
    [
        ("v-1", None, (QUESTIONS, "tuning", "fact", "standard")),
        ("v-2", None, (QUESTIONS, "reporting", "who", "standard")),
        ("g-1", 1, (CONVERSATIONS, "tuning", "fact", "low_literate")),
        ("g-1", 2, (CONVERSATIONS, "tuning", "list", "low_literate")),
        ("v-1", 1, (CONVERSATIONS, "reporting", "combined", "standard")),
    ],
    ids=["a-question", "another-half", "a-turn", "a-later-turn", "a-turn-of-a-conversation-with-that-id"],
)
def test_a_row_has_the_labels_of_its_case(
    settings: Settings, case: str, number: int | None, labels: tuple[str, ...]
) -> None:
    (found,) = scored(settings, [record(case=case, turn=number, system="lexical")])
    assert (found.task, found.half, found.kind, found.register) == labels
    assert (found.system, found.place) == ("lexical", (labels[0], case, number))


@pytest.mark.parametrize(
    ("case", "task", "half", "kind"),
    [("p-1", PASSAGES, "tuning", "route"), ("b-1", LETTERS, "reporting", "letter")],
    ids=["passage", "letter"],
)
def test_a_row_of_a_rewrite_has_those_of_its_text(
    settings: Settings, case: str, task: str, half: str, kind: str
) -> None:
    (found,) = scored(settings, (), [rewritten(case=case)])
    assert (found.task, found.half, found.kind, found.register) == (task, half, kind, "")
    assert found.place == (task, case, None)


@pytest.mark.parametrize(
    ("case", "number"),
    [("weg", None), ("weg", 1), ("g-1", None), ("v-2", 1), ("g-1", 3)],
    ids=[
        "no-question",
        "no-conversation",
        "conversation-without-a-turn",
        "question-with-a-turn",
        "turn-too-many",
    ],
)
def test_what_has_no_case_any_more_is_left_out(settings: Settings, case: str, number: int | None) -> None:
    assert scored(settings, [record(case=case, turn=number)], [rewritten(case="weg")]) == []


def test_rows_stand_in_the_order_of_the_answers(settings: Settings) -> None:
    answers = [record(case="v-2"), record(case="g-1", turn=2), record(case="v-1", system="lexical")]
    rows = scored(settings, answers, [rewritten(case="b-1"), rewritten(case="p-1")])
    assert [found.case for found in rows] == ["v-2", "g-1", "v-1", "b-1", "p-1"]


# The measures of one answer


CASE = question(
    passages=("De gemeente plant tien bomen in 2027",),
    must=(("tien bomen",), ("2027",)),
    must_not=(("twintig",),),
    strength=promise(Strength.INTENDS),
)
SOURCE = "De gemeente plant tien bomen in 2027."
RECORD = record(
    "De gemeente plant tien bomen. [1]",
    SOURCE,
    "Er komen geen auto's bij.",
    found=("iets anders", f"Verder: {SOURCE}"),
    milliseconds=250.0,
)


def values(case: Expectation = CASE, given: AnswerRecord = RECORD) -> Mapping[str, float | None]:
    return answer_values(case, given, IN_FORCE)


def test_every_measure_of_answers_has_a_value_and_no_other() -> None:
    assert list(values()) == [measure.key for measure in ANSWER_MEASURES]


def test_every_measure_of_rewrites_has_a_value_and_no_other() -> None:
    assert list(rewrite_values(passage(), rewritten("Tien."))) == [
        measure.key for measure in REWRITE_MEASURES
    ]


@pytest.mark.parametrize("measure", ANSWER_MEASURES, ids=lambda measure: measure.key)
def test_one_measure_of_an_answer_has_the_value_that_it_has_among_all(measure: Measure) -> None:
    assert answer_values(CASE, RECORD, IN_FORCE, {measure.key}) == {measure.key: values()[measure.key]}


@pytest.mark.parametrize("measure", REWRITE_MEASURES, ids=lambda measure: measure.key)
def test_one_measure_of_a_rewrite_has_the_value_that_it_has_among_all(measure: Measure) -> None:
    case, made = passage(), rewritten("Tien.")
    assert rewrite_values(case, made, {measure.key}) == {measure.key: rewrite_values(case, made)[measure.key]}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("right", 0.0),  # the year is not told
        ("outcome", 1.0),
        ("facts", 0.5),
        ("facts_with_quotes", 1.0),  # the year stands in the quote
        ("forbidden", 0.0),
        ("declined", None),  # there is an answer
        ("needlessly_declined", 0.0),
        ("strength_kept", 1.0),
        ("strength_exact", 1.0),
        ("current", 1.0),
        ("source", 1.0),
        ("sources_named", 0.5),  # one of two
        ("citation_precision", 1.0),
        ("citation_recall", 1.0),
        ("recall_at_1", 0.0),  # found second
        ("recall_at_5", 1.0),
        ("recall_at_10", 1.0),
        ("mrr", 0.5),
        ("ndcg", pytest.approx(0.6309, abs=1e-4)),  # 1 / log2(3)
        ("words", 5.0),
        ("short_enough", 1.0),
        ("milliseconds", 250.0),
        ("milliseconds_p95", 250.0),
    ],
)
def test_an_answer_worked_out_by_hand(key: str, value: object) -> None:
    assert values()[key] == value


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("right", 1.0),
        ("declined", 1.0),
        ("needlessly_declined", None),
        *(
            (key, None)
            for key in (
                *("facts", "facts_with_quotes", "forbidden", "strength_kept", "current", "source"),
                *("sources_named", "recall_at_1", "recall_at_5", "recall_at_10", "mrr", "ndcg"),
            )
        ),
    ],
)
def test_what_a_case_says_nothing_about_is_undefined(key: str, value: float | None) -> None:
    empty = question(kind=Kind.UNANSWERABLE, status=(AnswerStatus.NOT_FOUND,))
    refused = record("Dat staat er niet.", status=AnswerStatus.NOT_FOUND, strength=Strength.NONE)
    assert values(empty, refused)[key] == value


def test_a_rewrite_worked_out_by_hand() -> None:
    case = passage(
        text="De gemeente realiseert tien bomen.",
        reference="De gemeente plant tien bomen.",
        must=(("tien",), ("bomen",)),
        must_not=(("zeker",),),
        strength=promise(Strength.WISHES, "wil"),
    )
    text = "De gemeente plant tien struiken."
    record = rewritten(text, milliseconds=250.0, given=given_rewrite((case.text, text), ("Ja.", "Ja.")))
    found = rewrite_values(case, record)
    assert (found["facts_kept"], found["all_kept"], found["forbidden"]) == (0.5, 0.0, 0.0)
    assert (found["strength_words"], found["relative_length"]) == (0.0, 1.0)
    assert (found["sentences_changed"], found["sentences_marked"]) == (0.5, 0.0)
    assert (found["shorter"], found["milliseconds"]) == (0.0, 250.0)


def test_what_was_in_force_is_judged_by_the_day_of_the_run(settings: Settings) -> None:
    agreement = "heerlens-akkoord-2026-2030"
    cases = replace(
        CASES, questions=(question("v-1", passages=(Quote(document=agreement, quote="een plan"),)),)
    )
    # By 2031 the agreement has ended, and an answer from it must say so.
    answer = record(
        "Er is een plan. [1]", cited("Dit is een plan.", document=agreement, status=DocumentStatus.IN_FORCE)
    )
    by_day = {}
    for day in ("2026-11-22", "2031-01-01"):
        (found,) = score_run(Run(Path(), run_facts(today=day), (answer,), ()), cases, settings.corpus)
        by_day[day] = found.values["current"]
    assert by_day == {"2026-11-22": 1.0, "2031-01-01": 0.0}


# Totals


@pytest.mark.parametrize(
    ("summary", "value"),
    # Of 1, 2, 3 and 10; the 95th percentile lies 0.85 of the way from the third to the fourth.
    [("mean", 4.0), ("median", 2.5), ("p95", 3 + 0.85 * 7)],
)
def test_a_total_sums_up_what_was_scored_and_counts_what_was_not(summary: str, value: float) -> None:
    rows = [row(number) for number in (3.0, None, 1.0, 10.0, 2.0, None)]
    found = total(rows, Measure("right", summary=summary))
    assert found == Total(pytest.approx(value), 4, 2)  # type: ignore[arg-type]


@pytest.mark.parametrize("count", [0, 3])
def test_a_total_of_nothing_scored_is_undefined(count: int) -> None:
    assert total([row()] * count, Measure("right")) == Total(None, 0, count)


def test_a_measure_that_an_older_row_does_not_have_is_not_scored() -> None:
    assert total([row(1.0), row(values={})], Measure("right")) == Total(1.0, 1, 1)


def test_a_zero_is_a_score() -> None:
    assert total([row(0.0), row(None)], Measure("right")) == Total(0.0, 1, 1)


@pytest.mark.parametrize("summary", sorted({m.summary for m in (*ANSWER_MEASURES, *REWRITE_MEASURES)}))
@given(numbers=st.lists(st.none() | st.floats(0, 100), min_size=1))
def test_a_total_lies_between_the_least_and_the_most(summary: str, numbers: list[float | None]) -> None:
    found = total([row(number) for number in numbers], Measure("right", summary=summary))
    scores = [number for number in numbers if number is not None]
    assert (found.scored, found.unscored) == (len(scores), len(numbers) - len(scores))
    if found.value is None:
        assert not scores
    else:
        assert min(scores) - 1e-9 <= found.value <= max(scores) + 1e-9


@pytest.mark.parametrize(
    ("wanted", "cases"),
    [
        ({}, "abcd"),
        ({"system": "lexical"}, "b"),
        ({"task": CONVERSATIONS}, "c"),
        ({"half": Half.REPORTING}, "cd"),
        ({"kind": "who"}, "bd"),
        ({"register": "low_literate"}, "d"),
        ({"half": Half.REPORTING, "kind": "who"}, "d"),
        ({"system": "vectors"}, ""),
    ],
    ids=["all", "system", "task", "half", "kind", "register", "half-and-kind", "none"],
)
def test_rows_are_chosen_by_what_is_named(wanted: dict[str, Any], cases: str) -> None:
    rows = [
        row(case="a"),
        row(case="b", system="lexical", kind="who"),
        row(case="c", task=CONVERSATIONS, half="reporting"),
        row(case="d", half="reporting", kind="who", register="low_literate"),
    ]
    assert "".join(found.case for found in chosen(rows, **wanted)) == cases


@pytest.mark.parametrize("task", TASKS)
def test_a_task_has_its_own_measures(task: str) -> None:
    of_answers = task in (QUESTIONS, CONVERSATIONS)
    assert measures_of(task) is (ANSWER_MEASURES if of_answers else REWRITE_MEASURES)


# Scores on disk


def test_scores_are_read_as_they_were_written(tmp_path: Path) -> None:
    rows = [row(1 / 3), row(None, case="één", turn=2, values={"facts": 0.0, "right": None})]
    write_scores(tmp_path, rows)
    assert read_scores(tmp_path) == rows
    assert isinstance(json.loads((tmp_path / SCORES_FILE).read_text(encoding="utf-8")), list)


def test_no_scores_are_scores_too(tmp_path: Path) -> None:
    write_scores(tmp_path, [])
    assert read_scores(tmp_path) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"geen json", b"3", b'{"a": 1}', b'[{"system": "x"}]', b"[3]", b'["caf\xe9"]'],
    ids=["empty", "no-json", "a-number", "an-object", "half-a-row", "numbers", "not-utf-8"],
)
def test_scores_that_cannot_be_read_are_an_error_that_names_the_file(tmp_path: Path, content: bytes) -> None:
    (tmp_path / SCORES_FILE).write_bytes(content)
    with pytest.raises(InputError, match=r"cannot read the scores .*scores\.json"):
        read_scores(tmp_path)


def test_missing_scores_are_an_error_that_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot read the scores .*scores\.json"):
        read_scores(tmp_path)
