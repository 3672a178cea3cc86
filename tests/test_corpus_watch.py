"""Files of the corpus that count from the next start on: which of them were changed since this one."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.corpus_watch import CorpusWatch


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for name in ("sources/akkoord.txt", "plain/akkoord.jsonl", "glossary.toml", "equivalents.tsv"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"{name} van de start", encoding="utf-8")
    return tmp_path


def write(name: str) -> Callable[[Path], object]:
    return lambda corpus: (corpus / name).write_text("iets anders", encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(lambda corpus: None, (), id="nothing"),
        pytest.param(write("sources/akkoord.txt"), ("sources/akkoord.txt",), id="a-source"),
        pytest.param(write("sources/nieuw.txt"), ("sources/nieuw.txt",), id="a-new-source"),
        pytest.param(lambda corpus: (corpus / "glossary.toml").unlink(), ("glossary.toml",), id="gone"),
        pytest.param(write("themes.toml"), ("themes.toml",), id="a-new-list"),
        pytest.param(write("equivalents.tsv"), ("equivalents.tsv",), id="another-list"),
        pytest.param(write("plain/akkoord.jsonl"), (), id="the-plain-layer"),
        pytest.param(lambda corpus: os.utime(corpus / "glossary.toml", (0, 0)), (), id="touched"),
    ],
)
def test_what_was_changed_since_the_start(
    corpus: Path, change: Callable[[Path], object], told: tuple[str, ...]
) -> None:
    watch = CorpusWatch(corpus)
    change(corpus)
    assert watch.changed() == told
    assert watch.changed() == told


def test_a_file_that_is_put_back_is_no_change_any_more(corpus: Path) -> None:
    watch = CorpusWatch(corpus)
    file = corpus / "glossary.toml"
    before = file.read_bytes()
    file.write_bytes(b"iets anders")
    assert watch.changed() == ("glossary.toml",)
    file.write_bytes(before)
    assert watch.changed() == ()


def test_a_file_that_cannot_be_read_counts_as_changed(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watch = CorpusWatch(corpus)
    write("glossary.toml")(corpus)

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert watch.changed() == ("glossary.toml",)


def test_a_folder_that_is_not_there_is_for_others_to_tell(tmp_path: Path) -> None:
    assert CorpusWatch(tmp_path / "nergens").changed() == ()
