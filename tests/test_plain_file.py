from __future__ import annotations

from pathlib import Path

import pytest
from review_builders import AGREEMENT, POOL, RECORDS, TITLES, write_layer

from assistant.plain import record_line
from assistant.plain_file import parsed, read_plain_file, subject_of, title_subject

TEXT = record_line(RECORDS[0])
LINE = TEXT.encode()


def test_every_record_is_found_by_its_subject_with_its_line(tmp_path: Path) -> None:
    found = read_plain_file(write_layer(tmp_path))
    assert list(found.lines) == [
        subject_of(value) for value in (TITLES[0], RECORDS[0], TITLES[1], *RECORDS[1:])
    ]
    assert [line.number for line in found.lines.values()] == [1, 2, 3, 4, 5]
    assert found.raw(POOL) == TEXT
    assert found.faults == ()


def test_a_file_that_is_not_there_is_empty(tmp_path: Path) -> None:
    found = read_plain_file(tmp_path / "weg.jsonl")
    assert (found.lines, found.raw(POOL), found.content) == ({}, None, b"")


@pytest.mark.parametrize(
    "wrong",
    [b"{", b"[]", b'{"passage": "\xff"}', LINE, LINE.replace(b"stadsakkoord-2026/", b"ander/")],
    ids=["no_json", "no_record", "no_utf_8", "a_second_time", "another_document"],
)
def test_a_wrong_line_is_told_by_its_number_and_hides_no_other(wrong: bytes) -> None:
    found = parsed(LINE + b"\n\n" + wrong + b"\n" + record_line(RECORDS[1]).encode(), f"{AGREEMENT}.jsonl")
    assert found.faults == (3,)
    assert list(found.lines) == [RECORDS[0].passage, RECORDS[1].passage]


def test_the_end_of_a_line_of_another_system_is_no_part_of_it() -> None:
    assert parsed(LINE + b"\r\n", f"{AGREEMENT}.jsonl").raw(POOL) == TEXT


def test_titles_with_one_name_below_others_are_different_subjects() -> None:
    names = {title_subject("a", path) for path in [("1", "Acties"), ("2", "Acties"), ("1 Acties",)]}
    assert len(names) == 3
    assert all(name.startswith("a/titel-") for name in names)
