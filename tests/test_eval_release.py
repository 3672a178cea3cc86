"""What is kept of a released run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from eval_builders import passage, question, record, rewritten, run_facts

from assistant.settings import Settings
from eval.cases import Cases
from eval.reading import FOLDER, SHEET, draw, result
from eval.release import keep_release
from eval.rewrite_reading import FOLDER as READING_REWRITES
from eval.runs import Run, RunFacts, read_run, write_run
from eval.scoring import Row, read_scores, score_run

CASES = Cases(
    questions=(question("v-1"),), conversations=(), passages=(passage("p-1"),), letters=(), statements=()
)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    answers = [record(system=system) for system in ("assistant", "lexical", "tutorial")]
    rewrites = [rewritten(system=system) for system in ("copy", "wordlist", "rules", "reference")]
    folder = tmp_path / "runs" / "proef"
    write_run(
        folder,
        run_facts(),
        (item.model_dump_json() for item in answers),
        (item.model_dump_json() for item in rewrites),
    )
    return read_run(folder)


@pytest.fixture
def rows(run: Run, settings: Settings) -> list[Row]:
    return score_run(run, CASES, settings.corpus)


def files(folder: Path) -> Mapping[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_the_scores_of_the_program_itself_are_kept_without_the_baselines(
    run: Run, rows: list[Row], tmp_path: Path
) -> None:
    assert {row.system for row in rows} > {"assistant", "rules"}
    keep_release(run, rows, tmp_path / "release")
    own = [row for row in rows if row.system in ("assistant", "rules")]
    assert read_scores(tmp_path / "release") == own
    assert [row.task for row in own] == ["questions", "passages"]


def test_where_the_scores_come_from_is_kept_with_them(run: Run, rows: list[Row], tmp_path: Path) -> None:
    keep_release(run, rows, tmp_path / "release")
    kept = (tmp_path / "release" / "run.json").read_text(encoding="utf-8")
    assert RunFacts.model_validate_json(kept) == run.facts


def test_the_answers_themselves_are_not_kept(run: Run, rows: list[Row], tmp_path: Path) -> None:
    keep_release(run, rows, tmp_path / "release")
    assert files(tmp_path / "release").keys() == {"run.json", "scores.json"}


def test_what_people_read_is_kept_and_can_be_summed_up_again(
    run: Run, rows: list[Row], tmp_path: Path
) -> None:
    draw(run, 1, "assistant", (), {})
    line = '{"id": "r001", "right": "yes", "unsupported": [1], "stronger": []}\n'
    for name in ("reader-a", "reader-b"):
        (run.folder / FOLDER / f"{name}.jsonl").write_text(line, encoding="utf-8")
    keep_release(run, rows, tmp_path / "release")
    found = result(tmp_path / "release", CASES)
    assert found is not None
    assert found == result(run.folder, CASES)
    assert found.unsupported == (1.0, 1.0)


def test_what_people_read_of_rewrites_is_kept_too(run: Run, rows: list[Row], tmp_path: Path) -> None:
    (run.folder / READING_REWRITES).mkdir()
    (run.folder / READING_REWRITES / "reader-a.jsonl").write_text("{}\n", encoding="utf-8")
    keep_release(run, rows, tmp_path / "release")
    assert files(tmp_path / "release").keys() == {
        *("run.json", "scores.json"),
        f"{READING_REWRITES}/reader-a.jsonl",
    }


def test_a_release_replaces_all_of_the_one_before(run: Run, rows: list[Row], tmp_path: Path) -> None:
    kept = tmp_path / "release"
    (kept / FOLDER).mkdir(parents=True)
    (kept / FOLDER / SHEET).write_text("{}\n", encoding="utf-8")
    (kept / "oud.txt").write_text("oud", encoding="utf-8")
    keep_release(run, rows, kept)
    assert files(kept).keys() == {"run.json", "scores.json"}


def test_a_run_whose_facts_are_gone_is_not_released(run: Run, rows: list[Row], tmp_path: Path) -> None:
    gone = replace(run, folder=tmp_path / "weg")
    with pytest.raises(OSError, match=r"run\.json"):
        keep_release(gone, rows, tmp_path / "release")


def test_the_run_itself_stays_as_it_was(run: Run, rows: list[Row], tmp_path: Path) -> None:
    draw(run, 1, "assistant", (), {})
    before = files(run.folder)
    keep_release(run, rows, tmp_path / "release")
    assert files(run.folder) == before
