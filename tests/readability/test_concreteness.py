from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from reading_builders import a_word, hand_coefficients, with_coefficients

from assistant.dutch.lemmas import Lemmatizer
from assistant.errors import ConfigurationError
from assistant.readability import concreteness as module
from assistant.readability.concreteness import concreteness

NOUNS = "# a comment\n\nboom\tc\nidee\ta\nbank\tb\nbelasting\ta\n"


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A list in the place of the package's; what was read of that is forgotten before and after."""
    module._labels.cache_clear()
    monkeypatch.setattr(module, "FILE", tmp_path / "nouns.tsv")
    yield tmp_path / "nouns.tsv"
    module._labels.cache_clear()


@pytest.fixture
def by_hand(file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The nouns above, and endings: "heid" 0.05, "er" 0.8, "der" 0.9, any other 0.6."""
    file.write_text(NOUNS, encoding="utf-8")
    with with_coefficients(monkeypatch, hand_coefficients()):
        yield


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        pytest.param("boom", "n", 1.0, id="a concrete noun"),
        pytest.param("bomen", "nn", 1.0, id="its plural"),
        pytest.param("Boom", "n", 1.0, id="with a capital"),
        pytest.param("idee", "n", 0.0, id="an abstract noun"),
        pytest.param("ideeën", "nn", 0.0, id="its plural with a diaeresis"),
        pytest.param("bank", "n", 0.0, id="a noun with both senses is not counted as concrete"),
        pytest.param("appelboom", "n", 1.0, id="a compound is what its head is"),
        pytest.param("appelbomen", "nn", 1.0, id="the plural of a compound"),
        pytest.param("hondenbelasting", "n", 0.0, id="a compound with an abstract head"),
        pytest.param("vrijheid", "n", 0.05, id="an ending"),
        pytest.param("bakker", "n", 0.8, id="another ending"),
        pytest.param("schilder", "n", 0.9, id="the longest ending counts"),
        pytest.param("gitaar", "n", 0.6, id="no known ending"),
        pytest.param("veer", "n", 0.6, id="an ending that leaves two letters is none"),
        pytest.param("ui", "n", 0.6, id="shorter than any ending"),
        pytest.param("Heerlen", "name", 1.0, id="a place"),
        pytest.param("Jansen", "part_of_name", 1.0, id="a person"),
        pytest.param("GGD", "name", 0.0, id="an organisation"),
        pytest.param("groen", "adj", None, id="an adjective"),
        pytest.param("boom", "pv", None, id="a verb that is written as a noun"),
        pytest.param("snel", "bw", None, id="an adverb"),
    ],
)
def test_how_likely_a_word_is_concrete(
    by_hand: None, lemmatizer: Lemmatizer, word: str, tag: str, expected: float | None
) -> None:
    assert concreteness(a_word(word, tag), lemmatizer) == expected


# --- the file ---


@pytest.mark.parametrize(
    ("text", "line", "label"),
    [
        pytest.param("boom\tc\nidee\tx\n", 2, "'x'", id="another letter"),
        pytest.param("# kop\n\nboom\tC\n", 3, "'C'", id="a capital"),
        pytest.param("boom\n", 1, "''", id="no label"),
        pytest.param("boom c\n", 1, "''", id="a space for a tab"),
        pytest.param("boom\tc\tc\n", 1, r"'c\\tc'", id="two labels"),
    ],
)
def test_a_wrong_line_is_named_with_its_number(
    file: Path, lemmatizer: Lemmatizer, text: str, line: int, label: str
) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=rf"nouns\.tsv, line {line}: {label} is no label"):
        concreteness(a_word("boom"), lemmatizer)


def test_a_missing_file_is_named_and_it_is_said_what_to_do(file: Path, lemmatizer: Lemmatizer) -> None:
    with pytest.raises(ConfigurationError, match=r"nouns\.tsv cannot be read .*install"):
        concreteness(a_word("boom"), lemmatizer)


def test_a_file_that_is_not_utf_8_is_named(file: Path, lemmatizer: Lemmatizer) -> None:
    file.write_bytes(b"caf\xe9\tc\n")
    with pytest.raises(ConfigurationError, match=r"nouns\.tsv cannot be read .*install"):
        concreteness(a_word("boom"), lemmatizer)


def test_a_name_needs_no_list(file: Path, lemmatizer: Lemmatizer) -> None:
    assert concreteness(a_word("Heerlen", "name"), lemmatizer) == 1.0


def test_no_noun_of_the_package_stands_there_twice_or_with_a_capital() -> None:
    lines = [line for line in module.FILE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    found = [line.partition("\t")[0] for line in lines]
    assert len(set(found)) == len(found) > 1000
    assert [word for word in found if word != word.strip().lower()] == []


@pytest.mark.parametrize(
    ("concrete", "abstract"),
    [("fiets", "vrijheid"), ("buurvrouw", "mening"), ("straat", "beleid"), ("brood", "kwaliteit")],
)
def test_things_are_more_concrete_than_ideas(lemmatizer: Lemmatizer, concrete: str, abstract: str) -> None:
    first, second = (concreteness(a_word(word), lemmatizer) for word in (concrete, abstract))
    assert (first, second) == (1.0, 0.0)
