"""Looking at the files of the plain layer, and reading what of them has changed."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from builders import AGREEMENT
from review_builders import PASSAGES, POOL, RECORDS, TITLES, a_record, write_layer

from assistant import plain_folder
from assistant.errors import LayerProblem, PlainLayerError
from assistant.plain import load_plain_layer, record_line
from assistant.plain_folder import PlainFolder

OTHER = "stadsakkoord-2018"
NEW = replace(RECORDS[0], plain="Misschien komt er een zwembad in Hoensbroek, als er geld is.")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus with two documents in its plain layer."""
    write_layer(tmp_path)
    old = a_record(replace(PASSAGES[0], id=f"{OTHER}/1", document=OTHER))
    (tmp_path / "plain" / f"{OTHER}.jsonl").write_text(f"{record_line(old)}\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def folder(corpus: Path) -> PlainFolder:
    return PlainFolder(corpus)


def file_in(corpus: Path) -> Path:
    return corpus / "plain" / f"{AGREEMENT}.jsonl"


def test_what_is_read_is_what_the_start_reads(folder: PlainFolder, corpus: Path) -> None:
    assert folder.read() == load_plain_layer(corpus)
    assert len(folder.read().records) == 4
    assert len(folder.read().titles) == 2


def test_the_real_layer_is_read_as_at_the_start() -> None:
    real = Path(__file__).resolve().parents[1] / "corpus"
    assert PlainFolder(real).read() == load_plain_layer(real)


def test_nothing_was_read_at_first_so_all_has_changed(folder: PlainFolder) -> None:
    assert folder.changed()
    folder.read()
    assert not folder.changed()


def test_a_folder_that_is_not_there_is_an_empty_layer(tmp_path: Path) -> None:
    folder = PlainFolder(tmp_path / "nergens")
    assert folder.changed()
    assert folder.read().records == {}
    assert not folder.changed()


def _write(corpus: Path) -> None:
    write_layer(corpus, TITLES[0], NEW, TITLES[1], *RECORDS[1:])


def _same_size_and_time(corpus: Path) -> None:
    file = file_in(corpus)
    told = file.stat()
    other = file.with_name("anders")
    other.write_bytes(file.read_bytes().replace(b"zwembad", b"bezwamd"))
    os.utime(other, ns=(told.st_atime_ns, told.st_mtime_ns))
    os.replace(other, file)


def _take_away(corpus: Path) -> None:
    file_in(corpus).unlink()


def _add(corpus: Path) -> None:
    (corpus / "plain" / "nieuw.jsonl").write_text("", encoding="utf-8")


@pytest.mark.parametrize("change", [_write, _same_size_and_time, _take_away, _add])
def test_a_change_is_noticed(folder: PlainFolder, corpus: Path, change: object) -> None:
    folder.read()
    change(corpus)  # type: ignore[operator]
    assert folder.changed()
    assert folder.read() == load_plain_layer(corpus)
    assert not folder.changed()


def test_what_stands_beside_the_files_is_no_change(folder: PlainFolder, corpus: Path) -> None:
    folder.read()
    for name in (f".{AGREEMENT}.jsonl.lock", f".{AGREEMENT}.jsonl.new", "complete.toml"):
        (corpus / "plain" / name).write_text("half", encoding="utf-8")
    assert not folder.changed()


def test_only_what_changed_is_read_as_records_again(folder: PlainFolder, corpus: Path) -> None:
    folder.read()
    _write(corpus)
    (corpus / "plain" / f"{OTHER}.jsonl").touch()
    with patch.object(plain_folder, "parsed", wraps=plain_folder.parsed) as parsed:
        assert folder.read().records[POOL] == NEW
    assert [call.args[1] for call in parsed.call_args_list] == [f"{AGREEMENT}.jsonl"]


@pytest.mark.parametrize(
    ("spoil", "lines"),
    [
        pytest.param(lambda content: content[:-30], "5", id="cut-off"),
        pytest.param(lambda content: content + content.splitlines()[1] + b"\n", "6", id="a-text-twice"),
        pytest.param(lambda content: b"\xff\n{}\n" + content, "1, 2", id="no-text-and-no-record"),
    ],
)
def test_lines_that_are_no_record_are_named_and_not_quoted(
    folder: PlainFolder, corpus: Path, spoil: object, lines: str
) -> None:
    before = file_in(corpus).read_bytes()
    file_in(corpus).write_bytes(spoil(before))  # type: ignore[operator]
    with pytest.raises(PlainLayerError) as raised:
        folder.read()
    assert raised.value.problem is LayerProblem.FAULTY
    assert f"{AGREEMENT}.jsonl line {lines};" in str(raised.value)
    assert "zwembad" not in str(raised.value)
    # Told once; until a file changes there is nothing new to say.
    assert not folder.changed()
    file_in(corpus).write_bytes(before)
    assert folder.changed()
    assert folder.read() == load_plain_layer(corpus)


def test_a_file_that_goes_while_it_is_read_is_tried_again(folder: PlainFolder, corpus: Path) -> None:
    with patch.object(Path, "read_bytes", side_effect=FileNotFoundError(2, "gone")), pytest.raises(OSError):
        folder.read()
    assert folder.changed()
