from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from builders import a_passage

from assistant.errors import CorpusError
from assistant.model import AcceptedFinding, Approval, PlainRecord, Strength, Withdrawal
from assistant.plain import PlainTitle, load_plain_layer, record_line, source_hash, title_line
from assistant.settings import Settings

SOURCE = "Er komen bomen. Dat is besloten."
RECORD = {
    "passage": "akkoord/1",
    "source_sha256": source_hash(SOURCE),
    "core": "Er komen bomen.",
    "plain": "Er komen bomen. Dat is goed.",
    "strength": "intends",
    "themes": ["groen"],
    "questions": ["Komen er bomen?"],
    "state": "checked",
    "accepted": [
        {
            "kind": "added",
            "claim": "goed",
            "source": "",
            "reason": "stands in the sentence before",
            "by": "second reader",
            "date": "2026-11-30",
        }
    ],
}
TITLE = {
    "title": ["1. Groen", "Acties"],
    "source_sha256": source_hash("Acties"),
    "plain": "Wat gaan we doen?",
    "state": "checked",
}


def write(corpus: Path, *lines: str | dict[str, Any], name: str = "akkoord") -> Path:
    (corpus / "plain").mkdir(exist_ok=True)
    text = "\n".join(
        line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines
    )
    (corpus / "plain" / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return corpus


def test_no_folder_is_no_plain_layer(tmp_path: Path) -> None:
    layer = load_plain_layer(tmp_path)
    assert (dict(layer.records), dict(layer.titles)) == ({}, {})


def test_a_record_is_read(tmp_path: Path) -> None:
    accepted = AcceptedFinding(
        "added", "goed", "", "stands in the sentence before", "second reader", date(2026, 11, 30)
    )
    assert load_plain_layer(write(tmp_path, RECORD)).records == {
        "akkoord/1": PlainRecord(
            "akkoord/1",
            "Er komen bomen.",
            "Er komen bomen. Dat is goed.",
            Strength.INTENDS,
            ("groen",),
            ("Komen er bomen?",),
            "checked",
            source_hash(SOURCE),
            (accepted,),
        )
    }


def test_a_record_is_written_as_it_stands_in_its_file(tmp_path: Path) -> None:
    line = json.dumps(RECORD, ensure_ascii=False)
    assert record_line(load_plain_layer(write(tmp_path, line)).records["akkoord/1"]) == line


APPROVED = {"state": "approved", "approved": {"by": "Medewerker redactie", "date": "2026-11-30"}}


def test_who_approved_it_is_read_and_written(tmp_path: Path) -> None:
    record, title = (
        json.dumps({**line, "accepted": []} | APPROVED if "accepted" in line else line | APPROVED)
        for line in (RECORD, TITLE)
    )
    layer = load_plain_layer(write(tmp_path, record, title))
    approval = Approval("Medewerker redactie", date(2026, 11, 30))
    (read,), (read_title,) = layer.records.values(), layer.titles.values()
    assert (read.approved, read_title.approved) == (approval, approval)
    assert (record_line(read), title_line(read_title)) == (record, title)


def test_who_took_it_away_is_read_and_written_and_no_resident_sees_it(tmp_path: Path) -> None:
    away = {"withdrawn": {"by": "Medewerker redactie", "date": "2026-11-30", "reason": "klopt niet"}}
    record, title = (
        json.dumps({**line, "accepted": []} | away if "accepted" in line else line | away)
        for line in (RECORD, TITLE)
    )
    layer = load_plain_layer(write(tmp_path, record, title))
    withdrawal = Withdrawal("Medewerker redactie", date(2026, 11, 30), "klopt niet")
    (read,), (read_title,) = layer.records.values(), layer.titles.values()
    assert (read.withdrawn, read_title.withdrawn) == (withdrawal, withdrawal)
    assert (record_line(read), title_line(read_title)) == (record, title)
    passage = replace(a_passage(SOURCE), id="akkoord/1")
    assert set(layer.current([passage])) == {"akkoord/1"}
    assert layer.shown([passage]) == {}
    assert layer.shown_titles() == {}


def test_a_title_is_written_as_it_stands_in_its_file(tmp_path: Path) -> None:
    line = json.dumps(TITLE, ensure_ascii=False)
    (title,) = load_plain_layer(write(tmp_path, line)).titles.values()
    assert title_line(title) == line


def test_approved_without_a_name_is_read_as_before(tmp_path: Path) -> None:
    (record,) = load_plain_layer(write(tmp_path, {**RECORD, "state": "approved"})).records.values()
    assert (record.state, record.approved) == ("approved", None)


def test_the_records_of_the_corpus_are_written_as_they_stand_there(settings: Settings) -> None:
    lines = [
        line
        for file in sorted((settings.corpus / "plain").glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith('{"passage"')
    ]
    assert lines
    assert sorted(map(record_line, load_plain_layer(settings.corpus).records.values())) == sorted(lines)


def test_a_title_is_read_with_its_path(tmp_path: Path) -> None:
    path = ("1. Groen", "Acties")
    assert load_plain_layer(write(tmp_path, TITLE)).titles == {
        ("akkoord", path): PlainTitle("akkoord", path, source_hash("Acties"), "Wat gaan we doen?", "checked")
    }


def test_files_and_empty_lines(tmp_path: Path) -> None:
    write(tmp_path, RECORD, "", "  ")
    write(tmp_path, {**RECORD, "passage": "nieuws/1"}, name="nieuws")
    assert set(load_plain_layer(tmp_path).records) == {"akkoord/1", "nieuws/1"}


@pytest.mark.parametrize("sign", ["\u2028", "\u0085", "\u000b"], ids=["line_separator", "next_line", "tab"])
def test_only_a_line_feed_ends_a_record(tmp_path: Path, sign: str) -> None:
    line = json.dumps({**RECORD, "plain": f"Er komen{sign}bomen."}, ensure_ascii=False)
    assert load_plain_layer(write(tmp_path, line)).records["akkoord/1"].plain == f"Er komen{sign}bomen."


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        {key: value for key, value in RECORD.items() if key != "plain"},
        {**RECORD, "strength": "promises"},
        {**RECORD, "questions": "Komen er bomen?"},
        {**RECORD, "questions": ["a?", "b?", "c?", "d?", "e?"]},
        {**RECORD, "source_sha256": "abc"},
        {**RECORD, "state": "finished"},
        {**RECORD, "colour": "green"},
        {**RECORD, "core": "   "},
        {**RECORD, "accepted": [{"kind": "added", "reason": "", "by": "x", "date": "2026-11-30"}]},
        {**RECORD, **APPROVED, "state": "checked"},
        {**TITLE, **APPROVED, "state": "draft"},
        {**RECORD, **APPROVED, "approved": {"by": "", "date": "2026-11-30"}},
        {**RECORD, "withdrawn": {"by": "x", "date": "2026-11-30", "reason": ""}},
        {**TITLE, "withdrawn": {"by": "", "date": "2026-11-30", "reason": "klopt niet"}},
        {**TITLE, "title": []},
        {**TITLE, "plain": ""},
    ],
    ids=[
        "no_json",
        "no_object",
        "field_missing",
        "unknown_strength",
        "no_list",
        "five_questions",
        "no_hash",
        "unknown_state",
        "unknown_field",
        "blank_core",
        "accepted_without_reason",
        "approval_of_what_is_not_approved",
        "approval_of_a_draft_title",
        "approval_of_nobody",
        "taken_away_without_reason",
        "taken_away_by_nobody",
        "title_without_path",
        "title_without_text",
    ],
)
def test_a_wrong_line_is_named_with_its_number(tmp_path: Path, line: str | dict[str, Any]) -> None:
    with pytest.raises(CorpusError, match=r"akkoord\.jsonl:2\b"):
        load_plain_layer(write(tmp_path, {**RECORD, "passage": "akkoord/0"}, line))


@pytest.mark.parametrize("record", [RECORD, TITLE], ids=["passage", "title"])
def test_what_has_a_record_twice_is_named(tmp_path: Path, record: dict[str, Any]) -> None:
    with pytest.raises(CorpusError, match=r"akkoord\.jsonl:3.*has a record already"):
        load_plain_layer(write(tmp_path, record, "", record))


def test_a_passage_in_the_file_of_another_document_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"nieuws\.jsonl:1.*'akkoord/1'.*another document"):
        load_plain_layer(write(tmp_path, RECORD, name="nieuws"))


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "akkoord.jsonl").write_bytes(b'{"passage": "\xe9"}')
    with pytest.raises(CorpusError, match=r"akkoord\.jsonl"):
        load_plain_layer(tmp_path)


def test_the_hash_is_that_of_the_text_with_single_spaces() -> None:
    expected = hashlib.sha256(b"Er komen bomen. Dat is besloten.").hexdigest()
    assert source_hash("  Er komen\nbomen.   Dat is besloten. ") == expected
    assert source_hash("Er komen bomen. Dat is niet besloten.") != expected
    # One letter e with an accent, or a letter and a combining accent: the same text.
    assert source_hash("caf\u00e9") == source_hash("cafe\u0301")


def test_only_a_record_of_an_unchanged_source_is_current(tmp_path: Path) -> None:
    layer = load_plain_layer(write(tmp_path, RECORD))
    passage = replace(a_passage("Er komen bomen.  Dat is besloten."), id="akkoord/1")
    assert set(layer.current([passage])) == {"akkoord/1"}
    assert layer.current([replace(passage, text="Er komen geen bomen.")]) == {}
    assert layer.current([replace(passage, id="akkoord/2")]) == {}


@pytest.mark.parametrize(
    ("state", "is_shown"), [("draft", False), ("checked", True), ("approved", True)], ids=str
)
def test_residents_see_no_draft(tmp_path: Path, state: str, is_shown: bool) -> None:
    layer = load_plain_layer(write(tmp_path, {**RECORD, "state": state}, {**TITLE, "state": state}))
    passage = replace(a_passage(SOURCE), id="akkoord/1")
    assert set(layer.current([passage])) == {"akkoord/1"}
    assert bool(layer.shown([passage])) is is_shown
    assert bool(layer.shown_titles()) is is_shown


def test_residents_see_nothing_stale(tmp_path: Path) -> None:
    layer = load_plain_layer(write(tmp_path, RECORD, {**TITLE, "source_sha256": source_hash("Plannen")}))
    assert layer.shown([replace(a_passage("Er komen geen bomen."), id="akkoord/1")]) == {}
    assert layer.shown_titles() == {}
