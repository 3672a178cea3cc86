"""Sentences that people read before and after: what is drawn, and what comes of their findings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from eval_builders import given_rewrite, letter, passage, rewritten, run_facts

from assistant.errors import InputError
from eval.cases import Cases
from eval.records import RewriteRecord
from eval.rewrite_reading import (
    FOLDER,
    KEY,
    SHEET,
    Share,
    draw_sentences,
    read_sentences,
    sentences_table,
)
from eval.runs import Run

CASES = Cases(
    questions=(), conversations=(), passages=(passage("p-1"),), letters=(letter("b-1"),), statements=()
)
READERS = ("reader-a", "reader-b")


def changed(*numbers: int, case: str = "p-1", system: str = "rules") -> RewriteRecord:
    """A rewrite of which the numbered sentences were changed, and one was not."""
    sentences = [(f"Zin {number} geschiedt.", f"Zin {number} gebeurt.") for number in numbers]
    return rewritten(system=system, case=case, given=given_rewrite(*sentences, ("Niets nieuws.",) * 2))


def run_of(folder: Path, *rewrites: RewriteRecord) -> Run:
    return Run(folder, run_facts(), (), rewrites)


def lines(file: Path) -> list[Any]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


# Drawing


def test_a_reader_sees_a_sentence_before_and_after_and_nothing_else(tmp_path: Path) -> None:
    sheet = draw_sentences(run_of(tmp_path, changed(1)), CASES, 1, "rules")
    assert sheet == tmp_path / FOLDER / SHEET
    assert lines(sheet) == [{"id": "s001", "before": "Zin 1 geschiedt.", "after": "Zin 1 gebeurt."}]


def test_whose_sentences_they_are_is_kept_apart(tmp_path: Path) -> None:
    draw_sentences(run_of(tmp_path, changed(1), changed(2, case="b-1")), CASES, 2, "rules")
    cases = {"Zin 1 gebeurt.": "p-1", "Zin 2 gebeurt.": "b-1"}
    sheet, key = lines(tmp_path / FOLDER / SHEET), lines(tmp_path / FOLDER / KEY)
    assert key == [{"id": line["id"], "system": "rules", "case": cases[line["after"]]} for line in sheet]


def test_only_changed_sentences_of_the_system_and_of_the_cases_are_drawn(tmp_path: Path) -> None:
    run = run_of(
        tmp_path, changed(1), changed(2, system="wordlist"), changed(3, case="p-9"), rewritten(system="rules")
    )
    draw_sentences(run, CASES, 1, "rules")
    assert [line["after"] for line in lines(tmp_path / FOLDER / SHEET)] == ["Zin 1 gebeurt."]


def test_the_same_change_is_read_once(tmp_path: Path) -> None:
    run = run_of(tmp_path, changed(1, 2), changed(1, case="b-1"))
    draw_sentences(run, CASES, 2, "rules")
    assert len({line["after"] for line in lines(tmp_path / FOLDER / SHEET)}) == 2


def test_the_same_run_gives_the_same_sample_of_different_sentences(tmp_path: Path) -> None:
    drawn = []
    for name in "ab":
        sheet = draw_sentences(run_of(tmp_path / name, changed(*range(30))), CASES, 10, "rules")
        drawn.append(lines(sheet))
    assert drawn[0] == drawn[1]
    assert len({line["after"] for line in drawn[0]}) == 10


@pytest.mark.parametrize(
    ("size", "problem"),
    [(4, "has 3 sentences that 'rules' changed; 4 asked"), (0, "not 0"), (-1, "not -1")],
    ids=["too-many", "none", "below-none"],
)
def test_a_size_that_cannot_be_drawn_is_an_error_and_nothing_is_written(
    tmp_path: Path, size: int, problem: str
) -> None:
    with pytest.raises(InputError, match=problem):
        draw_sentences(run_of(tmp_path, changed(1, 2, 3)), CASES, size, "rules")
    assert list(tmp_path.iterdir()) == []


def test_a_sheet_is_not_drawn_again(tmp_path: Path) -> None:
    run = run_of(tmp_path, changed(1, 2))
    draw_sentences(run, CASES, 1, "rules")
    with pytest.raises(InputError, match="there already; readers may be at work"):
        draw_sentences(run, CASES, 1, "rules")


# What readers found


def judged(name: str, grammatical: str = "yes", meaning: str = "same", plainer: str = "yes") -> str:
    found = {"id": name, "grammatical": grammatical, "meaning": meaning, "plainer": plainer, "note": "zie"}
    return json.dumps(found)


def write(folder: Path, reader: str, rows: Sequence[str]) -> None:
    (folder / FOLDER / f"{reader}.jsonl").write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """The folder of a run with a sheet of four sentences."""
    draw_sentences(run_of(tmp_path, changed(1, 2, 3, 4)), CASES, 4, "rules")
    return tmp_path


NAMES = [f"s00{number}" for number in (1, 2, 3, 4)]


def test_each_answer_is_counted_by_reader_and_together(sheet: Path) -> None:
    write(sheet, "reader-a", [judged(NAMES[0], "no", "less"), *(judged(name) for name in NAMES[1:])])
    # In another order, as people do.
    second = [judged(NAMES[3], plainer="no"), judged(NAMES[1], "no"), judged(NAMES[0], "no", "changed")]
    write(sheet, "reader-b", [*second, judged(NAMES[2])])
    reading = read_sentences(sheet)
    assert reading is not None
    assert (reading.systems, reading.readers, reading.sentences) == (("rules",), READERS, 4)
    found = {(item.question, item.answer): (item.readers, item.together) for item in reading.found}
    # Right Dutch: the first doubts s001, the second s001 and s002.
    assert found["grammatical", "yes"] == ((Share(3, 4), Share(2, 4)), Share(2, 4))
    assert found["grammatical", "no"] == ((Share(1, 4), Share(2, 4)), Share(1, 4))
    assert found["meaning", "same"] == ((Share(3, 4), Share(3, 4)), Share(3, 4))
    assert found["meaning", "less"] == ((Share(1, 4), Share(0, 4)), Share(0, 4))
    assert found["plainer", "yes"] == ((Share(4, 4), Share(3, 4)), Share(3, 4))
    # Right Dutch: agreed 3 of 4; by chance 3/4 x 2/4 + 1/4 x 2/4 = 1/2; (3/4 - 1/2) / (1 - 1/2).
    assert reading.agreement["grammatical"] == pytest.approx(0.5)
    # Meaning: agreed 3 of 4; by chance 3/4 x 3/4 (no other answer is of both); 0.1875 / 0.4375.
    assert reading.agreement["meaning"] == pytest.approx(3 / 7)


def test_the_tables_show_shares_with_intervals_and_the_agreement(sheet: Path) -> None:
    for reader in READERS:
        write(sheet, reader, [judged(name) for name in NAMES])
    reading = read_sentences(sheet)
    assert reading is not None
    told = sentences_table(reading).splitlines()
    assert told[0] == "4 sentences of rules."
    assert "| question | answer | reader-a | reader-b | all readers |" in told
    # Wilson: 4 / (4 + 3.8416).
    every = "1.000 (0.510 to 1.000)"
    assert f"| grammatical | yes | {every} | {every} | {every} |" in told
    assert "| grammatical | - |" in told, "readers who always say the same cannot agree beyond chance"


@pytest.mark.parametrize("readers", [(), READERS[:1]], ids=["nobody", "one"])
def test_with_fewer_than_two_readers_there_is_no_result(sheet: Path, readers: Sequence[str]) -> None:
    for reader in readers:
        write(sheet, reader, [judged(name) for name in NAMES])
    assert read_sentences(sheet) is None


def test_a_run_without_a_sheet_has_no_result(tmp_path: Path) -> None:
    assert read_sentences(tmp_path) is None


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([judged("s001", "perhaps")], "reader-b.jsonl:1: not a valid judgement"),
        ([judged("s001", meaning="anders")], "reader-b.jsonl:1: not a valid judgement"),
        ([judged("s001"), "{"], "reader-b.jsonl:2: not a valid judgement"),
        ([judged("s009")], "reader-b.jsonl:1: 's009' is not on the sheet"),
        ([judged("s001"), judged("s001")], "reader-b.jsonl:2: 's001' was judged on an earlier line"),
        ([judged("s001")], "'s002' and 2 others were not read"),
        ([], "'s001' and 3 others were not read"),
    ],
    ids=["unknown-answer", "unknown-meaning", "half-a-line", "other-sentence", "twice", "unread", "empty"],
)
def test_a_mistake_of_a_reader_is_named(sheet: Path, rows: Sequence[str], problem: str) -> None:
    write(sheet, "reader-a", [judged(name) for name in NAMES])
    write(sheet, "reader-b", rows)
    with pytest.raises(InputError, match=problem):
        read_sentences(sheet)


def test_a_file_of_a_reader_has_a_plain_name(sheet: Path) -> None:
    write(sheet, "Lezer 1", [judged(name) for name in NAMES])
    with pytest.raises(InputError, match="has a name in small letters"):
        read_sentences(sheet)
