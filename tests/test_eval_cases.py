"""The cases of the evaluation: reading them, and that the frozen ones are what they should be."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from eval_builders import conversation, letter, passage, promise, question, turn
from pydantic import BaseModel

from assistant.errors import InputError
from assistant.model import AnswerStatus, Strength
from assistant.readability.finding import ReadingKind
from assistant.settings import Settings
from eval.case_checks import check_cases
from eval.cases import (
    CASES,
    Cases,
    Claim,
    ClaimKind,
    Half,
    HardSentence,
    Kind,
    LookUpCase,
    LookUpLabel,
    Question,
    Register,
    Statement,
    in_half,
    load_cases,
    load_questions,
)
from eval.matching import normalise

SOURCES = Path(__file__).resolve().parents[1] / "corpus" / "sources"
# What an answer must not hide of a plan that is not sure.
HEDGED = (Strength.EXPLORES, Strength.WISHES, Strength.SUPPORTS, Strength.MAY)


def as_line(case: BaseModel, **changes: Any) -> dict[str, Any]:
    return {**case.model_dump(mode="json", by_alias=True), **changes}


def without(case: BaseModel, *fields: str) -> dict[str, Any]:
    return {key: value for key, value in as_line(case).items() if key not in fields}


def statement(id: str = "s-1", half: Half = Half.TUNING, **changes: Any) -> Statement:
    values = {"source": "We verkennen een brug.", "statement": "Er komt een brug.", "note": ""}
    return Statement.model_validate(
        {"id": id, "half": half, "supported": False, "kind": "modality", **values, **changes}
    )


def claim(id: str = "p-1", half: Half = Half.TUNING, **changes: Any) -> Claim:
    values = {"document": "akkoord", "source": "We verkennen een brug.", "claim": "Er komt een brug."}
    return Claim.model_validate(
        {"id": id, "half": half, "faithful": False, "kind": "modality", "note": "", **values, **changes}
    )


def hard_sentence(id: str = "h-1", half: Half = Half.TUNING, **changes: Any) -> HardSentence:
    marks = [{"reader": "a", "kind": "passive", "words": "worden geplant", "doubt": False}]
    values = {"origin": "written", "sentence": "Er worden geplant: bomen.", "marks": marks, "note": ""}
    return HardSentence.model_validate({"id": id, "half": half, **values, **changes})


def look_up(id: str = "l-1", half: Half = Half.TUNING, **changes: Any) -> LookUpCase:
    values = {"words": "brug", "label": "in", "passages": ["akkoord/1"], "note": ""}
    return LookUpCase.model_validate({"id": id, "half": half, **values, **changes})


def written(folder: Path, *lines: dict[str, Any] | str, name: str = "questions") -> Path:
    file = folder / f"{name}.jsonl"
    texts = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
    file.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    return file


GOOD: dict[str, BaseModel] = {
    "questions": question(passages=("een fietsenstalling",), must=(("stalling",),)),
    "conversations": conversation(),
    "passages": passage(strength=promise(Strength.WISHES, "willen")),
    "letters": letter(),
    "statements": statement(),
    "faithfulness": claim(),
    "twins": claim("t-1"),
    "calibration": claim("c-1"),
    "sentences": hard_sentence(),
    "look_ups": look_up(),
    "short_messages": look_up("s-1"),
}
# Claims of the tuning half are worth more: rules are written on them; some other cases are kept for reporting.
UNEVEN = ("faithfulness", "twins", "calibration", "sentences", "look_ups")
HALVED = [name for name in GOOD if name not in UNEVEN]


def all_files(folder: Path, **changed: dict[str, Any] | str) -> Path:
    """A folder with one good case in every file, but for the lines that are named."""
    for name, case in GOOD.items():
        written(folder, changed.get(name, as_line(case)), name=name)
    return folder


# Reading


def test_every_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    read = load_cases(all_files(tmp_path))
    assert {name: getattr(read, name) for name in GOOD} == {name: (case,) for name, case in GOOD.items()}


def test_a_question_is_read_with_its_own_types(tmp_path: Path) -> None:
    line = as_line(
        question(),
        question="Komt er één stalling?",
        strength={"label": "explores", "shown_by": ["misschien"]},
    )
    (read,) = load_questions(written(tmp_path, line))
    assert read.question == "Komt er één stalling?"
    assert (read.half, read.kind, read.register_) == (Half.TUNING, Kind.FACT, Register.STANDARD)
    assert read.status == (AnswerStatus.ANSWERED,)
    assert read.strength == promise(Strength.EXPLORES, "misschien")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(as_line(question(), kind="attack"), id="an-attack"),
        pytest.param(as_line(question(), strength=None), id="no-strength"),
        pytest.param(
            as_line(question(), strength={"label": "intends", "shown_by": []}), id="a-strength-without-words"
        ),
        pytest.param(as_line(question(), status=["refused", "not_found"]), id="two-outcomes"),
        pytest.param(as_line(question()) | {"question": "één\u2028\u0085twee"}, id="odd-line-ends-inside"),
    ],
)
def test_what_a_question_may_hold(tmp_path: Path, line: dict[str, Any]) -> None:
    (read,) = load_questions(written(tmp_path, line))
    assert as_line(read) == line


STRENGTH = {"label": "wishes", "shown_by": ["willen"]}
QUOTE = {"document": "akkoord", "quote": "lang genoeg"}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("geen json", "not a line of JSON"),
        ("", "not a line of JSON"),
        ("[]", "case: "),
        ('"tekst"', "case: "),
        (as_line(question(), half="misschien"), "half: "),
        (as_line(question(), kind="anders"), "kind: "),
        (as_line(question(), register="deftig"), "register: "),
        ({**without(question(), "register"), "register_": "standard"}, "register: "),
        (as_line(question(), status=[]), "status: "),
        (as_line(question(), status=["goed"]), r"status\.0: "),
        (as_line(question(), question="?"), "question: "),
        (as_line(question(), id=" "), "id: .* blank"),
        (as_line(question(), extra=1), "extra: "),
        (without(question(), "must"), "must: "),
        (without(question(), "strength"), "strength: "),
        (as_line(question(), strength="wishes"), "strength: "),
        (as_line(question(), strength={"label": "hopes", "shown_by": []}), r"strength\.label: "),
        (as_line(question(), strength={"label": "wishes"}), r"strength\.shown_by: "),
        (as_line(question(), strength={"label": "wishes", "shown_by": [" "]}), r"strength\.shown_by\.0: "),
        (as_line(question(), passages=[{**QUOTE, "quote": "kort"}]), r"passages\.0\.quote: "),
        (as_line(question(), passages=[{**QUOTE, "document": ""}]), r"passages\.0\.document: .* blank"),
        (as_line(question(), passages=[{**QUOTE, "page": 1}]), r"passages\.0\.page: "),
        (as_line(question(), must=[{"fact": "iets", "any_of": []}]), r"must\.0\.any_of: "),
        (as_line(question(), must_not=[{"fact": "iets", "any_of": ["\t"]}]), r"must_not\.0\.any_of\.0: "),
    ],
    ids=[
        "no-json",
        "empty-line",
        "a-list",
        "a-string",
        "unknown-half",
        "unknown-kind",
        "unknown-register",
        "name-of-the-program-instead-of-the-file",
        "no-status",
        "unknown-status",
        "question-too-short",
        "blank-id",
        "unknown-field",
        "missing-field",
        "missing-strength",
        "strength-without-fields",
        "unknown-strength",
        "strength-without-its-list",
        "strength-shown-by-nothing",
        "quote-too-short",
        "quote-of-no-document",
        "unknown-field-of-a-quote",
        "fact-without-strings",
        "fact-shown-by-nothing",
    ],
)
def test_a_bad_question_is_an_error_that_names_file_line_and_field(
    tmp_path: Path, line: dict[str, Any] | str, problem: str
) -> None:
    file = written(tmp_path, as_line(question("a")), as_line(question("b")), line)
    with pytest.raises(InputError, match=rf"^questions\.jsonl:3: .*{problem}"):
        load_questions(file)


@pytest.mark.parametrize(
    ("name", "line", "problem"),
    [
        ("conversations", as_line(conversation(), turns=[as_line(turn())]), "turns: .*at least 2"),
        ("conversations", as_line(conversation(), turns=[as_line(turn())] * 5), "turns: .*at most 4"),
        ("conversations", as_line(conversation(), turns=[as_line(turn()), {}]), r"turns\.1\.standalone: "),
        ("conversations", as_line(conversation(), turns=[as_line(turn(), id="x")] * 2), r"turns\.0\.id: "),
        ("passages", as_line(passage(), must=[]), "must: .*at least 1"),
        ("passages", as_line(passage(), reference=" \n"), "reference: .* blank"),
        ("passages", without(passage(), "document"), "document: "),
        ("passages", as_line(passage(), strength=STRENGTH | {"label": "x"}), r"strength\.label: "),
        ("letters", as_line(letter(), must=[]), "must: .*at least 1"),
        ("letters", as_line(letter(), text=""), "text: .* blank"),
        ("letters", as_line(letter(), strength=STRENGTH), "strength: "),
        ("letters", without(letter(), "subject"), "subject: "),
        ("statements", as_line(statement(), supported=True), "case: .*faithful"),
        ("statements", as_line(statement(), kind="faithful"), "case: .*faithful"),
        ("statements", as_line(statement(), source=" "), "source: .* blank"),
        ("faithfulness", as_line(claim(), faithful=True), "case: .*faithful"),
        ("faithfulness", as_line(claim(), kind="anders"), "kind: "),
        ("faithfulness", as_line(claim(), source=" "), "source: .* blank"),
    ],
    ids=[
        "one-turn",
        "five-turns",
        "turn-without-standalone-wording",
        "turn-with-an-id",
        "passage-without-facts",
        "passage-without-a-plain-version",
        "passage-of-no-document",
        "passage-of-unknown-strength",
        "letter-without-facts",
        "letter-without-text",
        "letter-with-a-strength",
        "letter-without-a-subject",
        "supported-and-yet-a-mistake",
        "unsupported-and-yet-faithful",
        "statement-without-a-source",
        "claim-faithful-and-yet-a-mistake",
        "claim-of-unknown-kind",
        "claim-without-a-source",
    ],
)
def test_a_bad_case_of_another_file_is_an_error_that_names_file_line_and_field(
    tmp_path: Path, name: str, line: dict[str, Any], problem: str
) -> None:
    with pytest.raises(InputError, match=rf"^{name}\.jsonl:1: not a valid case: .*{problem}"):
        load_cases(all_files(tmp_path, **{name: line}))


def test_all_that_is_wrong_with_a_line_is_named_at_once(tmp_path: Path) -> None:
    line = as_line(question(), half="x", kind="y")
    with pytest.raises(InputError, match=r"kind: .*; half: "):
        load_questions(written(tmp_path, line))


def test_an_id_that_is_used_twice_names_both_lines(tmp_path: Path) -> None:
    file = written(tmp_path, *(as_line(question(id)) for id in ("x-1", "x-2", "x-1")))
    with pytest.raises(InputError, match=r"questions\.jsonl:3: id 'x-1' was used on line 1"):
        load_questions(file)


@pytest.mark.parametrize("name", GOOD)
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    (all_files(tmp_path) / f"{name}.jsonl").unlink()
    with pytest.raises(InputError, match=rf"cannot read the cases .*{name}\.jsonl"):
        load_cases(tmp_path)


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "questions.jsonl").write_bytes(b'{"id": "caf\xe9"}\n')
    with pytest.raises(InputError, match=r"cannot read the cases .*questions\.jsonl"):
        load_questions(tmp_path / "questions.jsonl")


def test_an_empty_file_holds_no_cases(tmp_path: Path) -> None:
    assert load_questions(written(tmp_path)) == ()


def test_the_last_line_need_not_be_ended(tmp_path: Path) -> None:
    file = written(tmp_path, as_line(question("a")), as_line(question("b")))
    file.write_text(file.read_text(encoding="utf-8").removesuffix("\n"), encoding="utf-8")
    assert [case.id for case in load_questions(file)] == ["a", "b"]


def test_a_half_is_the_cases_of_that_half() -> None:
    tuning, reporting = Half.TUNING, Half.REPORTING
    cases = Cases(
        questions=(question("a"), question("b", half=reporting), question("c")),
        conversations=(conversation("d", half=reporting),),
        passages=(passage("e"), passage("f", half=reporting)),
        letters=(letter("g"),),
        statements=(statement("h", half=reporting),),
        faithfulness=(claim("i"), claim("j", half=reporting)),
        twins=(claim("k"),),
        calibration=(claim("l"),),
        sentences=(hard_sentence("m"), hard_sentence("n", half=reporting)),
        look_ups=(look_up("o"), look_up("p", half=reporting)),
        short_messages=(look_up("q"), look_up("r", half=reporting)),
    )

    def ids(half: Half | None) -> dict[str, list[str]]:
        return {name: [case.id for case in getattr(cases.in_half(half), name)] for name in GOOD}

    assert list(ids(tuning).values()) == [
        ["a", "c"],
        [],
        ["e"],
        ["g"],
        [],
        ["i"],
        ["k"],
        ["l"],
        ["m"],
        ["o"],
        ["q"],
    ]
    assert list(ids(reporting).values()) == [
        ["b"],
        ["d"],
        ["f"],
        [],
        ["h"],
        ["j"],
        [],
        [],
        ["n"],
        ["p"],
        ["r"],
    ]
    assert cases.in_half(None) == cases
    assert [case.id for case in in_half(cases.questions, tuning)] == ["a", "c"]


@pytest.mark.parametrize(
    ("status", "answerable"),
    [
        ((AnswerStatus.ANSWERED,), True),
        ((AnswerStatus.PARTIAL, AnswerStatus.ANSWERED), True),
        ((AnswerStatus.PARTIAL, AnswerStatus.NOT_FOUND), False),
        ((AnswerStatus.REFUSED,), False),
    ],
    ids=["answered", "partly-or-answered", "partly-or-not-found", "refused"],
)
def test_a_question_is_answerable_when_a_full_answer_is_right(
    status: tuple[AnswerStatus, ...], answerable: bool
) -> None:
    assert question(status=status).answerable is answerable


# The frozen cases


@pytest.fixture(scope="module")
def cases() -> Cases:
    return load_cases()


@pytest.fixture(scope="module")
def questions(cases: Cases) -> tuple[Question, ...]:
    return cases.questions


def test_there_are_as_many_as_the_evaluation_aims_at(cases: Cases) -> None:
    assert len(cases.questions) >= 250
    assert len(cases.conversations) >= 25
    assert len(cases.passages) >= 80
    assert len(cases.letters) >= 20
    assert len(cases.statements) >= 80


def test_the_checks_against_the_documents_find_no_problem(cases: Cases, settings: Settings) -> None:
    assert check_cases(cases, settings) == []


def test_there_are_questions_of_every_sort(questions: tuple[Question, ...]) -> None:
    assert {question.kind for question in questions} == set(Kind)
    low_literate = sum(question.register_ is Register.LOW_LITERATE for question in questions)
    assert low_literate >= len(questions) / 3
    documents = Counter(item.document for question in questions for item in question.passages)
    assert set(documents) == {file.stem for file in SOURCES.iterdir()}


@pytest.mark.parametrize("name", HALVED)
def test_the_halves_are_about_equal(cases: Cases, name: str) -> None:
    both = getattr(cases, name)
    tuning, reporting = (len(in_half(both, half)) for half in Half)
    assert abs(tuning - reporting) <= max(1, len(both) * 0.05)


@pytest.mark.parametrize("half", Half)
def test_each_half_holds_every_sort_of_question(questions: tuple[Question, ...], half: Half) -> None:
    of_half = in_half(questions, half)
    assert {question.kind for question in of_half} == set(Kind)
    assert {question.register_ for question in of_half} == set(Register)
    assert {question.strength.label for question in of_half if question.strength} >= {
        Strength.EXPLORES,
        Strength.WISHES,
        Strength.SUPPORTS,
        Strength.INTENDS,
    }


@pytest.mark.parametrize("half", Half)
def test_each_half_of_the_statements_holds_faithful_ones_and_mistakes(cases: Cases, half: Half) -> None:
    of_half = in_half(cases.statements, half)
    assert 0.3 <= sum(statement.supported for statement in of_half) / len(of_half) <= 0.7


def test_a_case_is_found_by_its_id_within_its_task(cases: Cases) -> None:
    # A rewrite is kept with the id of its case alone, so passages and letters may not share one.
    ids = Counter(case.id for case in (*cases.passages, *cases.letters))
    assert [id for id, count in ids.items() if count > 1] == []


def test_no_question_of_a_conversation_stands_there_as_a_question_of_its_own(cases: Cases) -> None:
    alone = {normalise(question.question).casefold(): question.id for question in cases.questions}
    shared = [
        (conversation.id, alone[text])
        for conversation in cases.conversations
        for turn in conversation.turns
        if (text := normalise(turn.standalone).casefold()) in alone
    ]
    assert shared == []


def test_an_attack_may_be_refused(questions: tuple[Question, ...]) -> None:
    attacks = [question for question in questions if question.kind is Kind.ATTACK]
    assert [case.id for case in attacks if AnswerStatus.REFUSED not in case.status] == []


def test_what_the_documents_do_not_answer_has_no_right_answer(questions: tuple[Question, ...]) -> None:
    unanswerable = [question for question in questions if question.kind is Kind.UNANSWERABLE]
    assert [case.id for case in unanswerable if case.answerable] == []


def test_a_plan_that_is_not_sure_names_the_words_that_show_it(cases: Cases) -> None:
    promises = {
        **{question.id: question.strength for question in cases.questions},
        **{
            f"{conversation.id} turn {number}": turn.strength
            for conversation in cases.conversations
            for number, turn in enumerate(conversation.turns, start=1)
        },
        **{passage.id: passage.strength for passage in cases.passages},
    }
    bare = [place for place, made in promises.items() if made and made.label in HEDGED and not made.shown_by]
    assert bare == []


def test_a_string_that_shows_a_fact_is_single_spaced(cases: Cases) -> None:
    expectations = [*cases.questions, *(turn for item in cases.conversations for turn in item.turns)]
    facts = [
        fact
        for case in (*expectations, *cases.passages, *cases.letters)
        for fact in (*case.must, *case.must_not)
    ]
    pieces = [piece for fact in facts for piece in fact.any_of]
    assert [piece for piece in pieces if normalise(piece) != piece.strip()] == []


def test_the_letters_hold_no_address_that_could_be_somebodys(cases: Cases) -> None:
    # Invented letters show a placeholder, such as "[telefoonnummer]", in its place.
    address = re.compile(r"\S+@\S+|\b0\d{1,3}[- ]?\d{6,7}\b|\bNL\d\d ?[A-Z]{4}|\b\d{9}\b|\b\d{4} ?[A-Z]{2}\b")
    texts = [(letter.id, text) for letter in cases.letters for text in (letter.text, letter.reference)]
    assert [(id, match.group()) for id, text in texts if (match := address.search(text))] == []


def test_the_cases_are_explained_where_they_are() -> None:
    assert (CASES / "README.md").is_file()


def test_what_is_written_for_the_checker_is_of_the_tuning_half(cases: Cases) -> None:
    assert {claim.half for claim in (*cases.twins, *cases.calibration)} == {Half.TUNING}
    reporting = in_half(cases.faithfulness, Half.REPORTING)
    counts = Counter(claim.kind for claim in reporting)
    assert {kind for kind in ClaimKind if counts[kind] < 25} == set()


def test_there_are_enough_claims_of_every_kind_and_no_passage_is_in_both_halves(cases: Cases) -> None:
    claims = cases.faithfulness
    assert len(claims) >= 500
    assert 0.48 <= sum(claim.faithful for claim in claims) / len(claims) <= 0.52
    counts = Counter(claim.kind for claim in claims)
    assert {kind for kind in ClaimKind if counts[kind] < 25} == set()
    halves = {half: {c.source for c in claims if c.half is half} for half in Half}
    halves[Half.TUNING] |= {c.source for c in (*cases.twins, *cases.calibration)}
    tuning, reporting = halves[Half.TUNING], halves[Half.REPORTING]
    assert [s for s in tuning if any(s in other or other in s for other in reporting)] == []


def test_marked_words_stand_in_their_sentence() -> None:
    wrong = [{"reader": "b", "kind": "figure", "words": "een steentje bijdragen"}]
    with pytest.raises(ValueError, match="een steentje bijdragen"):
        hard_sentence(marks=wrong)


def test_two_readers_marked_the_sentences_and_enough_are_for_reporting(cases: Cases) -> None:
    assert len(in_half(cases.sentences, Half.REPORTING)) >= 200
    assert {mark.reader for case in cases.sentences for mark in case.marks} == {"a", "b"}
    assert {mark.kind for case in cases.sentences for mark in case.marks} == set(ReadingKind)


def test_a_sample_is_the_same_each_time_and_a_larger_one_holds_it() -> None:
    cases = load_cases()
    small, again, large = (cases.sample(size) for size in (30, 30, 60))

    def ids(some: Cases) -> set[str]:
        return {case.id for case in (*some.questions, *some.conversations)}

    assert ids(small) == ids(again) < ids(large)
    assert (len(ids(small)), len(ids(large))) == (30, 60)
    assert small.conversations
    assert ids(cases.sample(10_000)) == ids(cases)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"passages": []}, "names a passage"),
        ({"label": "out"}, "names no passage"),
        ({"label": "ver"}, "label"),
        ({"words": " "}, "blank"),
    ],
    ids=["in-without-passage", "out-with-passage", "unknown-label", "no-words"],
)
def test_what_a_look_up_may_not_be(changes: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        look_up(**changes)


@pytest.mark.parametrize(("name", "least"), [("look_ups", 80), ("short_messages", 50)])
def test_there_are_look_ups_of_every_label(cases: Cases, name: str, least: int) -> None:
    tuning = in_half(getattr(cases, name), Half.TUNING)
    assert {case.label for case in tuning} == set(LookUpLabel)
    assert len(tuning) >= least
