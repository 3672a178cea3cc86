from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.contract import AskRequest, parse
from assistant.errors import InputError
from assistant.json_lines import answer_lines

WORKERS = pytest.mark.parametrize("workers", [1, 4], ids=["one_worker", "four_workers"])


def echo(value: object, request_id: str | int) -> dict[str, Any]:
    request = parse(AskRequest, value)
    return {"id": request_id, "status": "answered", "answer": request.question.upper()}


def run(*lines: str, workers: int = 1) -> list[dict[str, Any]]:
    return list(answer_lines(lines, echo, workers))


GOOD = '{"id": "last", "question": "ja"}'
BAD = {
    "no_json": ("wat is dit", 1),
    "cut_off": ('{"id": "a", "question": "wa', 1),
    "two_objects": ('{"question": "a"} {"question": "b"}', 1),
    "single_quotes": ("{'question': 'a'}", 1),
    "a_list": ('["question"]', 1),
    "a_text": ('"question"', 1),
    "a_number": ("12", 1),
    "null": ("null", 1),
    "empty_object": ("{}", 1),
    "no_question": ('{"id": "a"}', "a"),
    "question_of_the_wrong_type": ('{"id": 9, "question": {"text": "a"}}', 9),
    "unknown_field": ('{"id": "a", "question": "a", "vraag": "b"}', "a"),
    "id_of_the_wrong_type": ('{"id": [1], "question": "a"}', 1),
    "id_is_null_and_no_question": ('{"id": null}', 1),
    "control_character": ('{"question": "a\x00b"}', 1),
    "replacement_character": ("\ufffd\ufffd{", 1),
    "byte_order_mark": ('\ufeff{"question" "a"}', 1),
    "very_deep": ("[" * 100_000, 1),
    "very_large_number": ('{"id": ' + "9" * 5000 + "}", 1),
}


@WORKERS
@pytest.mark.parametrize(("line", "request_id"), BAD.values(), ids=BAD)
def test_a_bad_line_gives_an_error_and_the_run_goes_on(
    line: str, request_id: str | int, workers: int
) -> None:
    error, good = run(line, GOOD, workers=workers)
    assert error["id"] == request_id
    assert error["status"] == "error"
    assert set(error) == {"id", "status", "error"}
    assert "line 1" in error["error"]
    assert "Traceback" not in error["error"]
    assert good == {"id": "last", "status": "answered", "answer": "JA"}


def test_a_lone_surrogate_is_no_reason_to_stop() -> None:
    first, second = run('{"id": "a", "question": "\\ud800"}', GOOD)
    assert (first["id"], second["id"]) == ("a", "last")


def test_an_error_of_our_own_tells_what_is_wrong() -> None:
    def fail(value: object, request_id: str | int) -> dict[str, Any]:
        raise InputError("no document 'x'")

    (error,) = answer_lines(['{"id": "a"}'], fail)
    assert error == {"id": "a", "status": "error", "error": "line 1: no document 'x'"}


@WORKERS
def test_an_unexpected_error_ends_one_line_only_and_tells_nothing_of_the_question(workers: int) -> None:
    def fail(value: object, request_id: str | int) -> dict[str, Any]:
        raise RuntimeError("mail jan@voorbeeld.nl")

    errors = list(answer_lines(['{"id": 1}', '{"id": 2}'], fail, workers))
    assert [error["id"] for error in errors] == [1, 2]
    assert not any("jan@" in json.dumps(error) for error in errors)


@WORKERS
def test_empty_lines_are_skipped_and_still_counted(workers: int) -> None:
    found = run("", '{"question": "a"}', "   \n", '{"question": "b"}', workers=workers)
    assert [(each["id"], each["answer"]) for each in found] == [(2, "A"), (4, "B")]


@WORKERS
def test_no_lines_no_objects(workers: int) -> None:
    assert run(workers=workers) == []


@WORKERS
@settings(deadline=None)
@given(numbers=st.lists(st.integers(0, 3), max_size=60))
def test_the_order_is_that_of_the_lines(numbers: list[int], workers: int) -> None:
    kinds = ['{"question": "goed"}', "stuk", '{"id": "eigen", "question": "x"}', "[]"]
    found = run(*[kinds[number] for number in numbers], workers=workers)
    for place, (number, each) in enumerate(zip(numbers, found, strict=True), start=1):
        assert each["id"] == ("eigen" if number == 2 else place)
        assert (each["status"] == "error") is (number in (1, 3))


def test_the_order_is_kept_when_the_first_line_is_the_slowest() -> None:
    later_done = threading.Event()

    def handle(value: object, request_id: str | int) -> dict[str, Any]:
        if request_id == 1:
            assert later_done.wait(timeout=30)
        if request_id == 3:
            later_done.set()
        return {"id": request_id}

    found = list(answer_lines(["{}", "{}", "{}", "{}"], handle, workers=4))
    assert [each["id"] for each in found] == [1, 2, 3, 4]


def test_one_worker_answers_each_line_before_the_next_is_read() -> None:
    read: list[int] = []

    def lines() -> Iterator[str]:
        for number in (1, 2, 3):
            read.append(number)
            yield '{"question": "a"}'

    answers = answer_lines(lines(), echo)
    next(answers)
    assert read == [1]


def test_many_workers_do_not_read_everything_ahead() -> None:
    read = 0

    def lines() -> Iterator[str]:
        nonlocal read
        for _ in range(10_000):
            read += 1
            yield '{"question": "a"}'

    answers = answer_lines(lines(), echo, workers=2)
    next(answers)
    assert read < 1000
    assert len(list(answers)) == 9_999
