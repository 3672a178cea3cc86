"""A run read by a language model as judge, over the wire of a scripted server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from eval_builders import cited, record, run_facts
from pydantic import SecretStr
from wire import MODEL, Reply, ScriptedServer, fails, says, scripted_server

from assistant import messages
from assistant.errors import InputError, ModelAccessError
from assistant.language_model import LanguageModel
from assistant.model import AnswerStatus
from assistant.prompts import load_prompt
from eval.cases import Cases, Half, Statement
from eval.judge import Agreement
from eval.judging import FILE, Judged, judge_run, read_judged, write_judged
from eval.records import AnswerRecord
from eval.runs import Run

NO_CASES = Cases(questions=(), conversations=(), passages=(), letters=(), statements=())


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as server:
        yield server


@pytest.fixture
def model(server: ScriptedServer) -> LanguageModel:
    return LanguageModel(
        MODEL, base_url=server.url, api_key=SecretStr("sleutel"), time_limit=20, max_tokens=200
    )


def verdict(supported: object) -> Reply:
    return says(json.dumps({"reden": "omdat", "gesteund": supported}))


def statement(number: int, supported: bool, half: Half = Half.REPORTING) -> Statement:
    return Statement(
        id=f"s-{number}",
        half=half,
        note="",
        source=f"Bron {number}.",
        statement=f"Bewering {number}.",
        supported=supported,
        kind="faithful" if supported else "number",
    )


def run_of(*answers: AnswerRecord) -> Run:
    return Run(Path(), run_facts(), answers, ())


def judged(
    model: LanguageModel,
    *answers: AnswerRecord,
    statements: tuple[Statement, ...] = (),
    size: int = 100,
    told: list[tuple[int, int]] | None = None,
) -> Judged:
    def progress(done: int, of: int) -> None:
        if told is not None:
            told.append((done, of))

    cases = replace(NO_CASES, statements=statements)
    return judge_run(model, run_of(*answers), cases, "assistant", size, progress)


def test_the_judge_is_compared_with_the_labels_of_the_reporting_half(
    server: ScriptedServer, model: LanguageModel
) -> None:
    labelled = (
        statement(1, True),
        statement(2, False),
        statement(3, False),
        statement(4, True, Half.TUNING),
        statement(5, True),
    )
    # Accepted, let through, rejected, and one that says nothing usable (asked once more).
    server.will(verdict(True), verdict(True), verdict(False), verdict("misschien"), verdict("misschien"))
    found = judged(model, statements=labelled)
    assert found.labels == Agreement(
        supported_accepted=1,
        supported_rejected=0,
        unsupported_accepted=1,
        unsupported_rejected=1,
        unusable=1,
    )
    assert (found.sentences, found.unsupported, found.unusable) == (0, 0, 0)
    assert not [request for request in server.requests if "Bewering 4." in request.user]


def test_the_judge_sees_each_sentence_with_what_it_cites_and_no_more(
    server: ScriptedServer, model: LanguageModel
) -> None:
    server.will(verdict(True), verdict(True))
    answer = record("Er komen bomen. [1] Er komen banken. [2]", "We planten bomen.", "We plaatsen banken.")
    found = judged(model, answer)
    seen = {
        request.user.partition("<bewering>\n")[2].partition("\n")[0]: request.user
        for request in server.requests
    }
    assert seen.keys() == {"Er komen bomen.", "Er komen banken."}
    assert "We planten bomen." in seen["Er komen bomen."]
    assert "We plaatsen banken." not in seen["Er komen bomen."]
    assert (found.sentences, found.unsupported, found.unusable) == (2, 0, 0)


def test_sentences_are_counted_apart_from_labelled_statements(
    server: ScriptedServer, model: LanguageModel
) -> None:
    # One label, rightly rejected; of three sentences one is rejected and one gets no usable verdict.
    server.will(verdict(False), verdict(False), verdict(True), verdict("?"), verdict("?"))
    answers = [record(f"Er komen {n} bomen. [1]", f"We planten {n} bomen.") for n in (1, 2, 3)]
    found = judged(model, *answers, statements=(statement(1, False),))
    assert found.labels.accuracy == 1.0
    assert (found.sentences, found.unsupported, found.unusable) == (3, 1, 1)


def test_the_sources_of_a_marker_are_those_of_its_own_answer(
    server: ScriptedServer, model: LanguageModel
) -> None:
    server.will(verdict(True), verdict(True))
    judged(
        model, record("Een boom. [1]", "Bron van een boom."), record("Een bank. [1]", "Bron van een bank.")
    )
    for request in server.requests:
        thing = "boom" if "Een boom." in request.user else "bank"
        assert f"Bron van een {thing}." in request.user
        assert request.user.count("Bron van een") == 1


@pytest.mark.parametrize(
    "answer",
    [record("Er komen bomen."), record("Er komen bomen. [3]", cited("We planten bomen."))],
    ids=["no-marker", "a-marker-of-no-source"],
)
def test_a_sentence_without_a_source_is_unsupported_and_nobody_is_asked(
    server: ScriptedServer, model: LanguageModel, answer: AnswerRecord
) -> None:
    found = judged(model, answer)
    assert (found.sentences, found.unsupported, found.unusable) == (1, 1, 0)
    assert server.requests == []


def test_what_another_system_said_or_what_says_nothing_is_not_judged(
    server: ScriptedServer, model: LanguageModel
) -> None:
    silent = record(messages.NOT_FOUND, status=AnswerStatus.NOT_FOUND)
    other = record("Er komen bomen. [1]", "We planten bomen.", system="lexical")
    assert judged(model, silent, other).sentences == 0
    assert server.requests == []


def test_a_sample_is_the_same_every_time_and_no_larger_than_asked(
    server: ScriptedServer, model: LanguageModel
) -> None:
    answers = [record(f"Er komen {n} bomen. [1]", f"We planten {n} bomen.") for n in range(20)]
    server.will(*[verdict(True)] * 12)
    for _ in range(2):
        assert judged(model, *answers, size=6).sentences == 6
    asked = [request.user for request in server.requests]
    assert asked[:6] == asked[6:]
    assert len(set(asked)) == 6


def test_a_size_of_none_judges_the_labels_alone(server: ScriptedServer, model: LanguageModel) -> None:
    server.will(verdict(True))
    found = judged(model, record("Boom. [1]", "Boom."), statements=(statement(1, True),), size=0)
    assert (found.labels.scored, found.sentences) == (1, 0)


def test_a_size_below_zero_is_an_error_before_anything_is_asked(
    server: ScriptedServer, model: LanguageModel
) -> None:
    with pytest.raises(InputError, match="cannot be -1"):
        judged(model, statements=(statement(1, True),), size=-1)
    assert server.requests == []


def test_progress_is_told_after_each_of_all(server: ScriptedServer, model: LanguageModel) -> None:
    server.will(verdict(True), verdict(True))
    told: list[tuple[int, int]] = []
    judged(model, record("Er komen bomen. [1]", "Bomen."), statements=(statement(1, True),), told=told)
    assert told == [(1, 2), (2, 2)]


def test_a_judge_that_cannot_be_asked_ends_it(server: ScriptedServer, model: LanguageModel) -> None:
    server.will(verdict(True), fails(401))
    with pytest.raises(ModelAccessError):
        judged(model, statements=(statement(1, True), statement(2, True), statement(3, True)))
    assert len(server.requests) == 2


# Kept with the run


def test_what_the_judge_said_names_the_model_and_the_prompt_and_is_read_back(
    server: ScriptedServer, model: LanguageModel, tmp_path: Path
) -> None:
    server.will(verdict(True))
    found = judged(model, statements=(statement(1, True),))
    assert (found.model, found.prompt) == (MODEL, load_prompt("judge").sha256)
    write_judged(tmp_path, found)
    assert read_judged(tmp_path) == found


def test_a_run_that_no_judge_has_read_has_nothing(tmp_path: Path) -> None:
    assert read_judged(tmp_path) is None


@pytest.mark.parametrize("content", [b"", b"{}", b"geen json", b'{"model": "caf\xe9"}'], ids=repr)
def test_a_judgement_that_cannot_be_read_is_an_error_that_names_the_file(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(InputError, match=r"cannot read .*judge\.json"):
        read_judged(tmp_path)


def test_verdicts_are_kept_and_not_asked_again(
    server: ScriptedServer, model: LanguageModel, tmp_path: Path
) -> None:
    cases = replace(NO_CASES, statements=(statement(1, True), statement(2, False)))
    kept = tmp_path / "verdicts.jsonl"

    def ask() -> Judged:
        return judge_run(model, run_of(), cases, "assistant", 0, lambda done, of: None, kept)

    server.will(verdict(True), fails(401))
    with pytest.raises(ModelAccessError):
        ask()
    server.will(verdict(False))
    assert ask().labels == Agreement(1, 0, 0, 1, unusable=0)
    assert sum("Bewering 1." in request.user for request in server.requests) == 1
    kept.write_text(kept.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    server.will(verdict(True))
    assert ask().labels == Agreement(1, 0, 1, 0, unusable=0), "a line that was cut off is asked again"
