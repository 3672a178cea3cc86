"""A private file: whole or not at all, for its owner alone, and what it holds now."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from assistant import private_file
from assistant.errors import AccessFileError
from assistant.private_file import PrivateFile, write_private


class Words(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    words: tuple[str, ...] = ()


@pytest.fixture
def file(tmp_path: Path) -> PrivateFile[Words]:
    return PrivateFile(tmp_path / "map" / "woorden.json", Words)


def add(file: PrivateFile[Words], word: str) -> None:
    file.change(lambda kept: Words(words=(*kept.words, word)))


def test_a_file_that_is_not_there_holds_nothing(file: PrivateFile[Words]) -> None:
    assert file.read() == Words()
    assert not file.path.exists()


def test_a_change_makes_it_with_its_folder_for_its_owner_alone(file: PrivateFile[Words]) -> None:
    add(file, "bad")
    assert file.read().words == ("bad",)
    assert {stat.S_IMODE(found.stat().st_mode) for found in file.path.parent.iterdir()} == {0o600}


def test_what_others_change_is_read_without_a_restart(file: PrivateFile[Words]) -> None:
    add(file, "bad")
    assert file.read().words == ("bad",)
    add(PrivateFile(file.path, Words), "bos")
    assert file.read().words == ("bad", "bos")


def test_an_unchanged_file_is_not_read_again(
    file: PrivateFile[Words], monkeypatch: pytest.MonkeyPatch
) -> None:
    add(file, "bad")
    file.read()
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail("it was read again"))
    assert file.read().words == ("bad",)


def test_changes_at_the_same_moment_are_all_kept(
    file: PrivateFile[Words], monkeypatch: pytest.MonkeyPatch
) -> None:
    # On a slow machine too each of them must get its turn.
    monkeypatch.setattr(private_file, "LOCK_SECONDS", 300.0)
    threads = [threading.Thread(target=add, args=(PrivateFile(file.path, Words), str(n))) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(file.read().words, key=int) == [str(n) for n in range(12)]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b'{"words": 3}', b'{"words": ["geheim-woord"], "more": 1}', b"\xff", b"[]"],
    ids=["empty", "cut off", "another type", "an unknown field", "no text", "no object"],
)
def test_a_damaged_file_is_told_without_what_it_holds_and_is_not_overwritten(
    file: PrivateFile[Words], content: bytes
) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(content)
    with pytest.raises(AccessFileError, match="is damaged") as caught:
        file.read()
    assert "geheim-woord" not in str(caught.value)
    assert caught.value.__cause__ is None
    with pytest.raises(AccessFileError, match="is damaged"):
        add(file, "bad")
    assert file.path.read_bytes() == content


def test_a_file_that_cannot_be_read_is_told(file: PrivateFile[Words]) -> None:
    file.path.mkdir(parents=True)
    with pytest.raises(AccessFileError, match="cannot be read"):
        file.read()


def test_what_fails_in_the_middle_of_writing_leaves_the_old_file(
    file: PrivateFile[Words], monkeypatch: pytest.MonkeyPatch
) -> None:
    add(file, "bad")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(private_file.os, "fsync", full)
    with pytest.raises(AccessFileError, match="cannot be written: No space left on device"):
        add(file, "bos")
    assert file.read().words == ("bad",)
    assert [found.name for found in file.path.parent.glob(".woorden*")] == []


def test_what_a_change_raises_leaves_the_old_file(file: PrivateFile[Words]) -> None:
    add(file, "bad")
    with pytest.raises(ZeroDivisionError):
        file.change(lambda kept: Words(words=(str(1 // 0),)))
    assert file.read().words == ("bad",)


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "map").write_text("", encoding="utf-8")
    with pytest.raises(AccessFileError, match="cannot be"):
        add(PrivateFile(tmp_path / "map" / "woorden.json", Words), "bad")


def test_a_file_that_others_could_read_is_closed_by_the_next_change(file: PrivateFile[Words]) -> None:
    add(file, "bad")
    os.chmod(file.path, 0o644)
    write_private(file.path, file.path.read_text(encoding="utf-8"))
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
