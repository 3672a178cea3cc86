"""Keys of the API."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from assistant.api_keys import ApiKeys
from assistant.errors import AccessFileError, InputError


@pytest.fixture
def keys(tmp_path: Path) -> ApiKeys:
    return ApiKeys(tmp_path / "api_keys.json")


def test_a_key_names_whose_it_is(keys: ApiKeys) -> None:
    first, second = keys.add("website"), keys.add("onderzoek")
    assert [keys.name_of(first), keys.name_of(second)] == ["website", "onderzoek"]
    assert [known.name for known in keys.all()] == ["website", "onderzoek"]


def test_a_key_has_256_random_bits_and_only_its_hash_is_kept(keys: ApiKeys, tmp_path: Path) -> None:
    key = keys.add("website")
    # 32 bytes in base64 without padding are 43 characters.
    assert re.fullmatch(r"gt_[A-Za-z0-9_-]{43}", key)
    content = (tmp_path / "api_keys.json").read_text(encoding="utf-8")
    assert key not in content
    assert hashlib.sha256(key.encode()).hexdigest() in content
    assert keys.add("ander") != key


@pytest.mark.parametrize("key", ["", "gt_", "gt_" + "A" * 43, "\ud83d", "é" * 1000])
def test_anything_else_is_nobodys(keys: ApiKeys, key: str) -> None:
    keys.add("website")
    assert keys.name_of(key) is None


def test_without_a_file_every_key_is_nobodys(keys: ApiKeys) -> None:
    assert keys.name_of("gt_x") is None


def test_what_is_kept_opens_nothing_itself(keys: ApiKeys) -> None:
    keys.add("website")
    assert keys.name_of(keys.all()[0].sha256) is None


def test_a_removed_key_is_useless_at_once(keys: ApiKeys, tmp_path: Path) -> None:
    key = keys.add("website")
    assert keys.name_of(key)
    ApiKeys(tmp_path / "api_keys.json").remove("website")
    assert keys.name_of(key) is None


@pytest.mark.parametrize("name", ["", "Met Hoofdletter", "met spatie", "x" * 61, "a/b"])
def test_a_name_that_cannot_be_used_is_told(keys: ApiKeys, name: str) -> None:
    with pytest.raises(InputError, match=re.escape(repr(name))):
        keys.add(name)


def test_a_name_that_is_there_or_is_not_is_told(keys: ApiKeys) -> None:
    keys.add("website")
    with pytest.raises(InputError, match="already"):
        keys.add("website")
    with pytest.raises(InputError, match=r"'weg'.*'website'"):
        keys.remove("weg")


def test_a_damaged_file_lets_nobody_in(keys: ApiKeys, tmp_path: Path) -> None:
    (tmp_path / "api_keys.json").write_text('{"keys": [{"name": "x"}]}', encoding="utf-8")
    with pytest.raises(AccessFileError, match="damaged"):
        keys.name_of("gt_x")
