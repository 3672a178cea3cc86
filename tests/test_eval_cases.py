"""The evaluation questions: valid, and each quote inside one passage of its document."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import InputError
from assistant.library import Library
from assistant.model import AnswerStatus
from eval.cases import CASES, Half, Kind, Question, Register, in_half, load_questions
from eval.retrieval import normalise

SOURCES = Path(__file__).resolve().parents[1] / "corpus" / "sources"


@pytest.fixture(scope="module")
def questions() -> tuple[Question, ...]:
    return load_questions()


def case(**changes: Any) -> dict[str, Any]:
    return {
        "id": "x-1",
        "half": "tuning",
        "kind": "fact",
        "register": "standard",
        "question": "Komt er een fietsenstalling?",
        "status": ["answered"],
        "passages": [{"document": "akkoord", "quote": "een fietsenstalling"}],
        "alternatives": [],
        "must": [{"fact": "Er komt een stalling.", "any_of": ["stalling"]}],
        "must_not": [],
        "note": "",
        **changes,
    }


def written(tmp_path: Path, *lines: dict[str, Any] | str) -> Path:
    file = tmp_path / "proef.jsonl"
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    file.write_text("\n".join(texts) + "\n", encoding="utf-8")
    return file


# Reading


def test_a_valid_line_is_read(tmp_path: Path) -> None:
    (question,) = load_questions(written(tmp_path, case(question="Komt er één stalling?")))
    assert question.question == "Komt er één stalling?"
    assert (question.half, question.kind, question.register_) == (Half.TUNING, Kind.FACT, Register.STANDARD)
    assert question.status == (AnswerStatus.ANSWERED,)
    assert question.must[0].any_of == ("stalling",)


@pytest.mark.parametrize(
    "line",
    [
        "geen json",
        "",
        "[]",
        '"tekst"',
        case(half="misschien"),
        case(kind="anders"),
        case(register="deftig"),
        case(status=[]),
        case(status=["goed"]),
        case(question="?"),
        case(extra=1),
        {key: value for key, value in case().items() if key != "must"},
        case(passages=[{"document": "akkoord", "quote": "kort"}]),
        case(must=[{"fact": "iets", "any_of": []}]),
        case(passages=[{"document": "akkoord", "quote": "lang genoeg", "page": 1}]),
    ],
    ids=[
        "no-json",
        "empty-line",
        "a-list",
        "a-string",
        "unknown-half",
        "unknown-kind",
        "unknown-register",
        "no-status",
        "unknown-status",
        "question-too-short",
        "unknown-field",
        "missing-field",
        "quote-too-short",
        "fact-without-strings",
        "unknown-field-of-a-quote",
    ],
)
def test_a_bad_line_is_an_error_that_names_it(tmp_path: Path, line: dict[str, Any] | str) -> None:
    file = written(tmp_path, case(), case(id="x-2"), line)
    with pytest.raises(InputError, match=r"^proef\.jsonl:3: not a valid case"):
        load_questions(file)


def test_an_id_that_is_used_twice_names_both_lines(tmp_path: Path) -> None:
    file = written(tmp_path, case(id="x-1"), case(id="x-2"), case(id="x-1"))
    with pytest.raises(InputError, match=r"proef\.jsonl:3: id 'x-1' was used on line 1"):
        load_questions(file)


def test_a_half_is_the_questions_of_that_half(tmp_path: Path) -> None:
    lines = [case(id="a"), case(id="b", half="reporting"), case(id="c")]
    read = load_questions(written(tmp_path, *lines))
    assert [q.id for q in in_half(read, Half.TUNING)] == ["a", "c"]
    assert [q.id for q in in_half(read, Half.REPORTING)] == ["b"]
    assert [q.id for q in in_half(read, None)] == ["a", "b", "c"]


# The frozen questions


def test_there_are_enough_of_every_sort(questions: tuple[Question, ...]) -> None:
    assert len(questions) >= 150
    assert {question.kind for question in questions} == set(Kind)
    low_literate = sum(question.register_ is Register.LOW_LITERATE for question in questions)
    assert low_literate >= len(questions) / 3 - 2
    documents = Counter(item.document for question in questions for item in question.passages)
    assert set(documents) == {file.stem for file in SOURCES.iterdir()}


def test_the_halves_are_about_equal_and_hold_every_kind(questions: tuple[Question, ...]) -> None:
    tuning, reporting = in_half(questions, Half.TUNING), in_half(questions, Half.REPORTING)
    assert abs(len(tuning) - len(reporting)) <= len(questions) * 0.1
    for half in (tuning, reporting):
        assert {question.kind for question in half} == set(Kind)
        assert {question.register_ for question in half} == set(Register)


def test_no_question_stands_there_twice(questions: tuple[Question, ...]) -> None:
    texts = Counter(normalise(question.question).casefold() for question in questions)
    assert [text for text, count in texts.items() if count > 1] == []


def test_a_question_that_can_be_answered_names_a_passage(questions: tuple[Question, ...]) -> None:
    assert [q.id for q in questions if AnswerStatus.ANSWERED in q.status and not q.passages] == []


def test_a_string_that_shows_a_fact_is_compared_without_capitals_and_single_spaced(
    questions: tuple[Question, ...],
) -> None:
    pieces = [p for q in questions for fact in (*q.must, *q.must_not) for p in fact.any_of]
    assert [piece for piece in pieces if not piece.strip() or normalise(piece) != piece.strip()] == []


def quotes(questions: tuple[Question, ...]) -> list[tuple[str, str, str]]:
    return [
        (question.id, item.document, normalise(item.quote))
        for question in questions
        for item in (*question.passages, *question.alternatives)
    ]


def test_every_quote_occurs_in_its_source(questions: tuple[Question, ...]) -> None:
    sources = {file.stem: normalise(file.read_text(encoding="utf-8")) for file in SOURCES.iterdir()}
    assert [
        (key, quote) for key, document, quote in quotes(questions) if quote not in sources[document]
    ] == []


def test_every_quote_lies_inside_one_passage_of_its_document(
    questions: tuple[Question, ...], library: Library
) -> None:
    texts = [(p.document, p.id, normalise(p.text)) for p in library.corpus.passages]
    holders = {
        (key, quote): [name for place, name, text in texts if place == document and quote in text]
        for key, document, quote in quotes(questions)
    }
    assert {place: found for place, found in holders.items() if len(found) != 1} == {}


def test_the_file_is_where_the_evaluation_looks_for_it() -> None:
    assert (CASES / "questions.jsonl").is_file()
    assert (CASES / "README.md").is_file()
