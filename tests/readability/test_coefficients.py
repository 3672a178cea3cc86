from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.errors import ConfigurationError
from assistant.readability import coefficients as module
from assistant.readability.coefficients import Line, coefficients

GOOD = module.FILE.read_text(encoding="utf-8")


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A file in the place of the package's; what was read of that is forgotten before and after."""
    coefficients.cache_clear()
    monkeypatch.setattr(module, "FILE", tmp_path / "lint.toml")
    yield tmp_path / "lint.toml"
    coefficients.cache_clear()


def test_the_formula_is_that_of_lint_ii() -> None:
    """The regression as LiNT-II 0.1.3 publishes it, on our own features."""
    formula = coefficients().formula
    assert (formula.constant, formula.frequency) == (-4.30, 17.31)
    assert (formula.dependency_length, formula.content_words_per_clause) == (-1.62, -2.54)
    assert formula.proportion_concrete == 15.95


def test_shares_are_shares() -> None:
    found = coefficients()
    assert all(0 <= share <= 1 for share in found.frequency.compound_listed)
    assert all(0 <= share <= 1 for share in found.concrete_endings.values())
    assert "" in found.concrete_endings


def test_pieces_are_endings_or_beginnings() -> None:
    assert all(piece.startswith("-") != piece.endswith("-") for piece in coefficients().frequency.pieces)


def test_the_file_is_read_once() -> None:
    assert coefficients() is coefficients()


@pytest.mark.parametrize(("value", "expected"), [(0.0, 2.0), (4.0, 4.0), (-2.0, 1.0)])
def test_a_line_is_constant_plus_slope_times_value(value: float, expected: float) -> None:
    assert Line(constant=2.0, slope=0.5).at(value) == expected


def test_another_file_is_read_in_full(file: Path) -> None:
    file.write_text(GOOD.replace("constant = -4.30", "constant = 7"), encoding="utf-8")
    assert coefficients().formula.constant == 7.0


WRONG = {
    "no TOML": (GOOD + "[[", ""),
    "a number that is a word": (GOOD.replace("constant = -4.30", 'constant = "vier"'), "formula.constant"),
    "a number that is missing": (GOOD.replace("constant = -4.30", ""), "formula.constant"),
    "a name that is unknown": (GOOD.replace("[formula]", "[formula]\nsentences = 1.0"), "formula.sentences"),
    "a table that is missing": (GOOD.partition("[concrete_endings]")[0], "concrete_endings"),
    "three shares for four bands": (
        GOOD.replace("compound_listed = [", "compound_listed = [0.5, 0.5, 0.5]\n# ["),
        "compound_listed",
    ),
}


@pytest.mark.parametrize(("text", "place"), WRONG.values(), ids=WRONG)
def test_a_wrong_file_is_named_with_the_place(file: Path, text: str, place: str) -> None:
    assert text != GOOD
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=rf"(?s)lint\.toml.*{place}"):
        coefficients()


def test_a_file_that_is_not_utf_8_is_named(file: Path) -> None:
    file.write_bytes(b"# caf\xe9\n")
    with pytest.raises(ConfigurationError, match=r"lint\.toml"):
        coefficients()


def test_a_missing_file_is_named_and_it_is_said_what_to_do(file: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"lint\.toml is missing; install"):
        coefficients()
