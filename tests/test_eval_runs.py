"""Runs on disk: written, read back, and mistakes that name the line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from eval_builders import record, rewritten, run_facts
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import InputError
from eval.records import AnswerRecord, RewriteRecord
from eval.runs import RUNS, read_run, run_folder, write_run

FACTS = run_facts()

ANSWER, REWRITE = record(), rewritten()


def written(
    folder: Path,
    answers: Sequence[AnswerRecord] = (ANSWER,),
    rewrites: Sequence[RewriteRecord] = (REWRITE,),
) -> Path:
    write_run(
        folder,
        FACTS,
        [item.model_dump_json() for item in answers],
        [item.model_dump_json() for item in rewrites],
    )
    return folder


def test_a_run_is_read_as_it_was_written(tmp_path: Path) -> None:
    answers = (
        record(case="v-1"),
        record("Nee. [1]", "Een bron.", case="g-1", turn=2, found=("a", ("b", "c"))),
    )
    rewrites = (rewritten(), rewritten("Regel één.\nRegel twee.", case="p-2"))
    run = read_run(written(tmp_path / "een" / "proef", answers, rewrites))
    assert run.folder == tmp_path / "een" / "proef"
    assert (run.facts, run.answers, run.rewrites) == (FACTS, answers, rewrites)


def test_a_run_without_answers_or_rewrites_is_a_run(tmp_path: Path) -> None:
    run = read_run(written(tmp_path, (), ()))
    assert (run.answers, run.rewrites) == ((), ())


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_answer_comes_back_whole(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("run")
    run = read_run(written(folder, (record(text),), (rewritten(text),)))
    assert (run.answers[0].given.answer, run.rewrites[0].text) == (text, text)


def test_fields_that_a_later_contract_adds_are_left_alone(tmp_path: Path) -> None:
    line = json.loads(record().model_dump_json())
    line["given"]["themes"] = ["wonen"]
    write_run(tmp_path, FACTS, [json.dumps(line)], [])
    assert read_run(tmp_path).answers == (record(),)


def test_the_file_that_makes_it_a_run_is_written_last(tmp_path: Path) -> None:
    def broken() -> Iterator[str]:
        yield rewritten().model_dump_json()
        raise RuntimeError("stopped halfway")

    with pytest.raises(RuntimeError):
        write_run(tmp_path / "proef", FACTS, [], broken())
    with pytest.raises(InputError, match="there is no run in"):
        read_run(tmp_path / "proef")


def test_where_there_is_no_run_is_told_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no run in .*eval generate --name vergeten"):
        read_run(tmp_path / "vergeten")


@pytest.mark.parametrize("name", ["answers.jsonl", "rewrites.jsonl"])
@pytest.mark.parametrize(
    "line",
    ["geen json", '{"system": ', "[]", "{}", '{"system": "assistant"}', "3"],
    ids=["no-json", "cut-off", "a-list", "nothing", "half-a-record", "a-number"],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, name: str, line: str) -> None:
    folder = written(tmp_path, [record()] * 2, [rewritten()] * 2)
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    with pytest.raises(InputError, match=rf"^{name}:3: not a line of "):
        read_run(folder)


@pytest.mark.parametrize("name", ["answers.jsonl", "rewrites.jsonl"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    (written(tmp_path) / name).unlink()
    with pytest.raises(InputError, match=rf"cannot read .*{name}"):
        read_run(tmp_path)


@pytest.mark.parametrize("name", ["run.json", "answers.jsonl", "rewrites.jsonl"])
def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path, name: str) -> None:
    (written(tmp_path) / name).write_bytes(b'{"name": "caf\xe9"}\n')
    with pytest.raises(InputError, match=rf"cannot read .*{name}"):
        read_run(tmp_path)


@pytest.mark.parametrize("content", ["", "{}", "geen json", '{"name": 3}'], ids=repr)
def test_facts_that_cannot_be_read_are_an_error(tmp_path: Path, content: str) -> None:
    (written(tmp_path) / "run.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"cannot read .*run\.json"):
        read_run(tmp_path)


# Names


@pytest.mark.parametrize("name", ["a", "latest", "v0.2", "2026-11-22_nieuw-model", "x" * 64])
def test_a_plain_name_is_a_folder_among_the_runs(name: str, tmp_path: Path) -> None:
    assert run_folder(name) == RUNS / name
    assert run_folder(name, tmp_path) == tmp_path / name


@pytest.mark.parametrize(
    "name", ["", ".", "..", ".verborgen", "-x", "a b", "a/b", "../a", "/tmp", "é", "a\n", "x" * 65], ids=repr
)
def test_any_other_name_is_an_error_that_names_it(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not the name of a run") as caught:
        run_folder(name, tmp_path)
    assert repr(name) in str(caught.value)


def test_the_path_of_a_folder_with_a_run_is_that_folder(tmp_path: Path) -> None:
    folder = written(tmp_path / "elders" / "met spatie")
    assert run_folder(str(folder)) == folder


def test_the_path_of_a_folder_without_a_run_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not the name of a run"):
        run_folder(str(tmp_path))
