from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from assistant.corpus_files import read_toml, refuse_twice
from assistant.errors import CorpusError


class Street(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str


def test_a_valid_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "street.toml"
    file.write_text('name = "Akerstraat"', encoding="utf-8")
    assert read_toml(file, Street, "street") == Street(name="Akerstraat")


def test_an_absent_file_is_none(tmp_path: Path) -> None:
    assert read_toml(tmp_path / "street.toml", Street, "street") is None


@pytest.mark.parametrize(
    "content",
    [b"name = ", b"name = 3", b'name = "a"\nother = 1', b"", b'name = "caf\xe9"'],
    ids=["no-toml", "wrong-type", "unknown-field", "missing-field", "not-utf-8"],
)
def test_a_bad_file_is_named_with_what_it_should_be(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "street.toml"
    file.write_bytes(content)
    with pytest.raises(CorpusError, match=r"street\.toml: not a valid street"):
        read_toml(file, Street, "street")


def test_a_name_that_stands_there_twice_is_refused() -> None:
    with pytest.raises(CorpusError, match=r"street\.toml: street 'a' stands there twice"):
        refuse_twice(Path("street.toml"), "street", ["a", "b", "a"])


def test_different_names_are_fine() -> None:
    refuse_twice(Path("street.toml"), "street", ["a", "b"])
