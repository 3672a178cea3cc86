from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.spreadsheet import without_formula, write_table


def read_again(*rows: tuple[str, ...]) -> list[list[str]]:
    file = io.StringIO(newline="")
    write_table(("kop", "tekst"), rows, file)
    return list(csv.reader(io.StringIO(file.getvalue().removeprefix("\ufeff"), newline=""), delimiter=";"))


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+31 6", "- te kort", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u00a0=1", "＝1"],
    ids=["equals", "plus", "minus", "at", "tab", "return", "line", "spaces", "hard-space", "wide-equals"],
)
def test_no_field_begins_a_formula(text: str) -> None:
    assert read_again(("a", text)) == [["kop", "tekst"], ["a", f"'{text}"]]


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_what_is_no_formula_stays_and_nothing_gets_lost(text: str) -> None:
    safe = without_formula(text)
    assert safe in (text, f"'{text}")
    assert not safe.lstrip(" \u00a0").startswith(("=", "+", "-", "@"))
    assert read_again(("a", text))[1] == ["a", safe]
