"""The sample that people read: what they see, what they do not see, and what comes of their findings."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from builders import a_passage
from eval_builders import cited, conversation, question, record, run_facts, turn

from assistant import messages
from assistant.errors import InputError
from assistant.model import AnswerStatus, DocumentStatus, Strength
from eval.cases import Cases
from eval.reading import FOLDER, KEY, SHEET, Reading, Right, draw, result
from eval.records import AnswerRecord
from eval.runs import Run

NO_CASES = Cases(questions=(), conversations=(), passages=(), letters=(), statements=())
READERS = ("reader-a", "reader-b")


def run_of(folder: Path, *answers: AnswerRecord) -> Run:
    return Run(folder, run_facts(), answers, ())


def plants(number: int, **changes: Any) -> AnswerRecord:
    """An answer with one statement, which its source holds."""
    text = f"De gemeente plant {number} bomen."
    return record(f"{text} [1]", text, case=f"v-{number}", question=f"Vraag {number}?", **changes)


def drawn(folder: Path, *answers: AnswerRecord, size: int | None = None, **titles: str) -> list[Any]:
    """The entries of the sheet."""
    sheet = draw(run_of(folder, *answers), size or len(answers), "assistant", (), titles)
    assert sheet == folder / FOLDER / SHEET
    return [json.loads(line) for line in sheet.read_text(encoding="utf-8").split("\n") if line]


# Drawing


def test_a_reader_sees_the_question_the_answer_its_statements_and_its_sources(tmp_path: Path) -> None:
    answer = record(
        "De gemeente plant tien bomen. Er komen banken. [1] Nee. [1] [2]",
        cited("We planten tien bomen.", passage="akkoord/1"),
        cited("Er was een plan.", "[2]", document="oud", passage="oud/9", status=DocumentStatus.EXPIRED),
        strength=Strength.DECIDED,
        question="Komen er bomen?",
    )
    passages = (a_passage("We planten tien bomen. En gras.", "akkoord/1"),)
    sheet = draw(run_of(tmp_path, answer), 1, "assistant", passages, {"akkoord": "Het akkoord"})
    assert json.loads(sheet.read_text(encoding="utf-8")) == {
        "id": "r001",
        "earlier": [],
        "question": "Komen er bomen?",
        "answer": answer.given.answer,
        "strength_shown": "decided",
        "statements": [
            {"number": 1, "text": "De gemeente plant tien bomen.", "markers": ["[1]"]},
            {"number": 2, "text": "Er komen banken.", "markers": ["[1]"]},
            {"number": 3, "text": "Nee.", "markers": ["[1]", "[2]"]},
        ],
        "sources": [
            {
                "marker": "[1]",
                "document": "Het akkoord",
                "in_force": True,
                "quote": "We planten tien bomen.",
                "passage": "We planten tien bomen. En gras.",
            },
            {
                "marker": "[2]",
                "document": "oud",
                "in_force": False,
                "quote": "Er was een plan.",
                # A passage that is not there any more is shown by what was quoted of it.
                "passage": "Er was een plan.",
            },
        ],
    }


def test_a_reader_sees_nothing_of_the_case_the_system_or_what_was_found(tmp_path: Path) -> None:
    answer = plants(7, found=("iets gevonden",)).model_copy(update={"case": "geheim-1"})
    text = json.dumps(drawn(tmp_path, answer))
    assert not [hidden for hidden in ("geheim-1", "assistant", "iets gevonden", "half") if hidden in text]


def test_of_a_follow_up_the_reader_sees_what_was_said_before(tmp_path: Path) -> None:
    turns = [plants(number).model_copy(update={"case": "g-1", "turn": number}) for number in (1, 2, 3)]
    elsewhere = plants(4).model_copy(update={"case": "g-2", "turn": 1})
    other_system = plants(5, system="lexical").model_copy(update={"case": "g-1", "turn": 1})
    sheet = drawn(tmp_path, *turns, elsewhere, other_system, size=4)
    earlier = {entry["question"]: entry["earlier"] for entry in sheet}
    told = [{"question": item.question, "answer": item.given.answer} for item in turns]
    assert earlier == {"Vraag 1?": [], "Vraag 2?": told[:1], "Vraag 3?": told[:2], "Vraag 4?": []}


def test_what_was_drawn_is_kept_apart_in_the_same_order(tmp_path: Path) -> None:
    sheet = drawn(tmp_path, *map(plants, range(20)), size=5)
    lines = (tmp_path / FOLDER / KEY).read_text(encoding="utf-8").splitlines()
    kept = [AnswerRecord.model_validate_json(line) for line in lines]
    assert [item.question for item in kept] == [entry["question"] for entry in sheet]
    assert [entry["id"] for entry in sheet] == ["r001", "r002", "r003", "r004", "r005"]
    assert len({item.case for item in kept}) == 5


def test_the_same_run_gives_the_same_sample(tmp_path: Path) -> None:
    answers = [plants(number) for number in range(30)]
    assert drawn(tmp_path / "a", *answers, size=10) == drawn(tmp_path / "b", *answers, size=10)


def test_only_answers_of_the_system_that_say_something_are_drawn(tmp_path: Path) -> None:
    silent = record(messages.NOT_FOUND, status=AnswerStatus.NOT_FOUND)
    sheet = drawn(tmp_path, silent, plants(1), plants(2, system="lexical"), size=1)
    assert [entry["question"] for entry in sheet] == ["Vraag 1?"]


@pytest.mark.parametrize(
    ("size", "problem"),
    [(4, "has 3 answers of 'assistant' that say something; 4 asked"), (0, "not 0"), (-1, "not -1")],
    ids=["too-many", "none", "below-none"],
)
def test_a_size_that_cannot_be_drawn_is_an_error_and_nothing_is_written(
    tmp_path: Path, size: int, problem: str
) -> None:
    with pytest.raises(InputError, match=problem):
        draw(run_of(tmp_path, *map(plants, range(3))), size, "assistant", (), {})
    assert list(tmp_path.iterdir()) == []


def test_a_sheet_is_not_drawn_again(tmp_path: Path) -> None:
    before = drawn(tmp_path, *map(plants, range(9)), size=2)
    with pytest.raises(InputError, match="there already; readers may be at work"):
        drawn(tmp_path, *map(plants, range(9)), size=3)
    assert len((tmp_path / FOLDER / SHEET).read_text(encoding="utf-8").splitlines()) == len(before)


# What the readers found


def judged(id: str, right: str = "yes", unsupported: Sequence[int] = (), stronger: Sequence[int] = ()) -> str:
    return json.dumps({"id": id, "right": right, "unsupported": unsupported, "stronger": stronger})


def read_by(folder: Path, **readers: Sequence[str]) -> None:
    for name, lines in readers.items():
        file = folder / FOLDER / f"{name.replace('_', '-')}.jsonl"
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def found_of(folder: Path, cases: Cases = NO_CASES) -> Reading:
    reading = result(folder, cases)
    assert reading is not None
    return reading


@pytest.mark.parametrize("readers", [(), ("reader_a",)], ids=["nobody", "one"])
def test_fewer_than_two_readers_are_no_reading(tmp_path: Path, readers: Sequence[str]) -> None:
    drawn(tmp_path, plants(1))
    read_by(tmp_path, **{name: [judged("r001")] for name in readers})
    assert result(tmp_path, NO_CASES) is None


def test_a_run_of_which_nothing_was_drawn_has_no_reading(tmp_path: Path) -> None:
    assert result(tmp_path, NO_CASES) is None


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """Four answers of two statements: the first is supported, the second is in no source."""
    answers = [
        record(
            f"De gemeente plant {number} bomen. [1] Kinderen krijgen gratis zwemles. [1]",
            f"De gemeente plant {number} bomen.",
            case=f"v-{number}",
        )
        for number in range(4)
    ]
    drawn(tmp_path, *answers)
    return tmp_path


def test_the_findings_stand_beside_the_count_of_words(sample: Path) -> None:
    # Reader A flags the second statement of all four, reader B of the first two only.
    read_by(
        sample,
        reader_a=[
            judged(f"r00{n}", "yes" if n < 4 else "no", [2], [1] if n == 1 else []) for n in (1, 2, 3, 4)
        ],
        reader_b=[
            judged(f"r00{n}", "yes" if n < 3 else "partly", [2] if n < 3 else []) for n in (1, 2, 3, 4)
        ],
    )
    found = found_of(sample)
    assert (found.run, found.day) == ("proef", date(2026, 11, 22))
    assert (found.readers, found.answers, found.statements) == (READERS, 4, 8)
    assert found.machine == 0.5
    assert found.unsupported == (0.5, 0.25)
    assert found.stronger == (0.125, 0.0)
    assert found.right == (
        {Right.YES: 0.75, Right.PARTLY: 0.0, Right.NO: 0.25},
        {Right.YES: 0.5, Right.PARTLY: 0.5, Right.NO: 0.0},
    )
    # Of 8 statements they agree on 6. A flags 4 of 8, B 2 of 8: chance is .5·.25 + .5·.75 = .5.
    assert found.agreement == pytest.approx((0.75 - 0.5) / (1 - 0.5))
    # On right they agree on 2 of 4 (yes); chance is yes .75·.5, partly 0·.5, no .25·0: .375.
    assert found.agreement_right == pytest.approx((0.5 - 0.375) / (1 - 0.375))


def test_agreement_is_that_of_the_first_two_readers_by_name(sample: Path) -> None:
    nothing, second = ([judged(f"r00{n}", unsupported=flags) for n in (1, 2, 3, 4)] for flags in ([], [2]))
    read_by(sample, reader_c=nothing, reader_b=second, reader_a=second)
    found = found_of(sample)
    assert found.readers == ("reader-a", "reader-b", "reader-c")
    assert found.agreement == 1.0
    assert found.unsupported == (0.5, 0.5, 0.0)


def test_readers_who_found_nothing_at_all_have_no_agreement_to_speak_of(sample: Path) -> None:
    same = [judged(f"r00{n}") for n in (1, 2, 3, 4)]
    read_by(sample, reader_a=same, reader_b=same)
    found = found_of(sample)
    assert (found.agreement, found.agreement_right) == (None, None)


def test_a_fixed_verdict_is_no_statement_that_the_count_of_words_can_flag(tmp_path: Path) -> None:
    drawn(tmp_path, record("Nee. [1]", "De gemeente plant bomen."))
    read_by(tmp_path, reader_a=[judged("r001", unsupported=[1])], reader_b=[judged("r001")])
    found = found_of(tmp_path)
    assert (found.machine, found.unsupported) == (0.0, (1.0, 0.0))


def test_a_statement_without_a_source_is_flagged_by_the_count(tmp_path: Path) -> None:
    drawn(tmp_path, record("De gemeente plant bomen."))
    read_by(tmp_path, reader_a=[judged("r001")], reader_b=[judged("r001")])
    assert found_of(tmp_path).machine == 1.0


def test_the_count_is_over_the_statements_as_they_were_read(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A later version may tell statements apart in another way than the sheet did.
    monkeypatch.setattr("eval.reading.statements", lambda answer: [])
    read_by(sample, reader_a=map(judged, IDS), reader_b=map(judged, IDS))  # type: ignore[arg-type]
    found = found_of(sample)
    assert (found.statements, found.machine) == (8, 0.5)


IDS = ("r001", "r002", "r003", "r004")


def test_the_measure_is_compared_with_what_both_readers_say(tmp_path: Path) -> None:
    # Right by the measure are v-1 and turn 1 of g-1; v-2 misses its fact, v-3 has no case any more.
    answers = {
        "r1": plants(1),
        "r2": plants(2),
        "r3": plants(3),
        "r4": plants(4).model_copy(update={"case": "g-1", "turn": 1}),
        "r5": plants(5),
    }
    cases = replace(
        NO_CASES,
        questions=(
            question("v-1", must=(("1 bomen",),)),
            question("v-2", must=(("gras",),)),
            question("v-5"),
        ),
        conversations=(conversation("g-1", (turn(must=(("4 bomen",),)), turn())),),
    )
    sheet = drawn(tmp_path, *answers.values())
    names = {entry["question"]: entry["id"] for entry in sheet}

    def reader(**rights: str) -> list[str]:
        return [judged(names[f"Vraag {number[1:]}?"], right) for number, right in rights.items()]

    # On v-5 they do not agree: "partly" is not right.
    read_by(
        tmp_path,
        reader_a=reader(r1="yes", r2="yes", r3="yes", r4="yes", r5="yes"),
        reader_b=reader(r1="yes", r2="yes", r3="yes", r4="yes", r5="partly"),
    )
    found = found_of(tmp_path, cases)
    assert found.measure_cases == 3
    # Readers: yes, yes, yes. The measure: 1, 0, 1. Chance agrees as often as they do: 2 of 3.
    assert found.measure_agreement == pytest.approx(0.0)
    read_by(
        tmp_path,
        reader_a=reader(r1="yes", r2="partly", r3="yes", r4="yes", r5="yes"),
        reader_b=reader(r1="yes", r2="no", r3="yes", r4="yes", r5="partly"),
    )
    found = found_of(tmp_path, cases)
    assert (found.measure_cases, found.measure_agreement) == (3, 1.0)


# Mistakes of readers


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("geen json", "reader-a.jsonl:4: not a valid judgement"),
        ("", "reader-a.jsonl:4: not a valid judgement"),
        (judged("r004", "goed"), "reader-a.jsonl:4: not a valid judgement"),
        (json.dumps({"id": "r004", "right": "yes"}), "reader-a.jsonl:4: not a valid judgement"),
        (judged("r009"), "reader-a.jsonl:4: 'r009' is not on the sheet"),
        (judged("r003"), "reader-a.jsonl:4: 'r003' was judged on an earlier line"),
        (judged("r004", unsupported=[3]), "reader-a.jsonl:4: 'r004' has no statement 3"),
        (judged("r004", unsupported=[0]), "reader-a.jsonl:4: 'r004' has no statement 0"),
        (judged("r004", stronger=[-1]), "reader-a.jsonl:4: 'r004' has no statement -1"),
    ],
    ids=[
        "no-json",
        "empty-line",
        "unknown-word",
        "missing-fields",
        "not-on-the-sheet",
        "judged-twice",
        "statement-too-many",
        "statement-zero",
        "statement-below-zero",
    ],
)
def test_a_mistake_of_a_reader_is_an_error_that_names_the_line(sample: Path, line: str, problem: str) -> None:
    read_by(sample, reader_a=[*map(judged, IDS[:3]), line])
    with pytest.raises(InputError, match=f"^{problem}"):
        result(sample, NO_CASES)


def test_a_reader_who_is_not_done_is_told_what_is_missing(sample: Path) -> None:
    read_by(sample, reader_a=[judged("r003")])
    with pytest.raises(InputError, match=r"reader-a\.jsonl: 'r001' and 2 others were not read"):
        result(sample, NO_CASES)


@pytest.mark.parametrize("name", ["Reader-A", "1", "reader a", "é"])
def test_a_reader_has_a_name_in_small_letters(sample: Path, name: str) -> None:
    read_by(sample, **{name: [*map(judged, IDS)]})
    with pytest.raises(InputError, match="a reader's file has a name in small letters"):
        result(sample, NO_CASES)


def test_a_file_that_is_not_utf_8_is_named(sample: Path) -> None:
    (sample / FOLDER / "reader-a.jsonl").write_bytes(b'{"note": "caf\xe9"}\n')
    with pytest.raises(InputError, match=r"cannot read .*reader-a\.jsonl"):
        result(sample, NO_CASES)


def test_odd_line_ends_inside_answers_and_notes_are_no_line_ends(tmp_path: Path) -> None:
    drawn(tmp_path, record("De gemeente\u0085plant bomen. [1]", "De gemeente\u2028plant bomen."))
    line: Mapping[str, Any] = {**json.loads(judged("r001")), "note": "twee\u2029regels"}
    read_by(tmp_path, **dict.fromkeys(("reader_a", "reader_b"), [json.dumps(line, ensure_ascii=False)]))
    assert found_of(tmp_path).answers == 1
