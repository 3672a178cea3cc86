from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import CorpusError
from assistant.model import PlainRecord, Strength
from assistant.plain import load_plain_layer

RECORD = {
    "passage": "akkoord/1",
    "core": "Er komen bomen.",
    "plain": "Er komen bomen. Dat is goed.",
    "strength": "intends",
    "themes": ["groen"],
    "questions": ["Komen er bomen?"],
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
    assert load_plain_layer(tmp_path) == {}


def test_a_record_is_read(tmp_path: Path) -> None:
    assert load_plain_layer(write(tmp_path, RECORD)) == {
        "akkoord/1": PlainRecord(
            "akkoord/1",
            "Er komen bomen.",
            "Er komen bomen. Dat is goed.",
            Strength.INTENDS,
            ("groen",),
            ("Komen er bomen?",),
            "checked",
        )
    }


def test_what_is_not_known_yet_has_a_default(tmp_path: Path) -> None:
    record = load_plain_layer(write(tmp_path, {"passage": "a/1", "core": "x", "plain": "y"}))["a/1"]
    assert (record.strength, record.themes, record.questions, record.state) == (
        Strength.NONE,
        (),
        (),
        "draft",
    )


def test_files_and_empty_lines(tmp_path: Path) -> None:
    write(tmp_path, RECORD, "", "  ")
    write(tmp_path, {**RECORD, "passage": "nieuws/1"}, name="nieuws")
    assert set(load_plain_layer(tmp_path)) == {"akkoord/1", "nieuws/1"}


@pytest.mark.parametrize("sign", ["\u2028", "\u0085", "\u000b"], ids=["line_separator", "next_line", "tab"])
def test_only_a_line_feed_ends_a_record(tmp_path: Path, sign: str) -> None:
    line = json.dumps({**RECORD, "plain": f"Er komen{sign}bomen."}, ensure_ascii=False)
    assert load_plain_layer(write(tmp_path, line))["akkoord/1"].plain == f"Er komen{sign}bomen."


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        {"passage": "a/1", "core": "x"},
        {**RECORD, "strength": "promises"},
        {**RECORD, "questions": "Komen er bomen?"},
    ],
    ids=["no_json", "no_object", "field_missing", "unknown_strength", "no_list"],
)
def test_a_wrong_line_is_named_with_its_number(tmp_path: Path, line: str | dict[str, Any]) -> None:
    with pytest.raises(CorpusError, match=r"akkoord\.jsonl:2\b"):
        load_plain_layer(write(tmp_path, {**RECORD, "passage": "akkoord/0"}, line))


def test_a_passage_that_has_a_record_twice_is_named(tmp_path: Path) -> None:
    write(tmp_path, RECORD)
    write(tmp_path, "", RECORD, name="nieuws")
    with pytest.raises(CorpusError, match=r"nieuws\.jsonl:2.*'akkoord/1'"):
        load_plain_layer(tmp_path)


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "akkoord.jsonl").write_bytes(b'{"passage": "\xe9"}')
    with pytest.raises(CorpusError, match=r"akkoord\.jsonl"):
        load_plain_layer(tmp_path)
