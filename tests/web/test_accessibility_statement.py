"""docs/toegankelijkheid.md is complete, and names states and tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from page_states import EDITOR, READER, RESIDENTS, STAFF

ROOT = Path(__file__).resolve().parents[2]
STATEMENT = (ROOT / "docs/toegankelijkheid.md").read_text(encoding="utf-8")
# WCAG 2.2 has 31 success criteria of level A and 24 of level AA; 4.1.1 is no longer one of them.
LEVEL_A = (
    "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 "
    "2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2"
).split()
LEVEL_AA = (
    "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 "
    "3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3"
).split()
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in STATEMENT.splitlines()
    if re.match(r"\| \d\.\d\.\d+ ", line)
]


def test_every_criterion_of_wcag_22_a_and_aa_has_one_row() -> None:
    assert (len(LEVEL_A), len(LEVEL_AA)) == (31, 24)
    assert sorted((row[0], row[2]) for row in ROWS) == sorted(
        [*((number, "A") for number in LEVEL_A), *((number, "AA") for number in LEVEL_AA)]
    )


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_row_says_what_came_out_and_how_it_was_looked_at(row: list[str]) -> None:
    assert len(row) == 5
    assert row[1]
    assert row[3] in {"voldoet", "niet van toepassing"}
    assert row[4]


def test_every_file_that_is_named_exists() -> None:
    named = set(re.findall(r"`(?:tests/web/)?(test_\w+\.py|accessibility\.py)`", STATEMENT))
    assert named
    assert [name for name in sorted(named) if not (ROOT / "tests/web" / name).is_file()] == []


@pytest.mark.parametrize(
    ("path", "states"),
    [("/", RESIDENTS), ("/lees", READER), ("/redactie", EDITOR), ("/medewerkers/", STAFF)],
    ids=["residents", "reader", "editor", "staff"],
)
def test_the_number_of_states_is_that_of_the_tests(path: str, states: dict[str, object]) -> None:
    (row,) = [line for line in STATEMENT.splitlines() if f"| `{path}` |" in line]
    count, listed = [cell.strip() for cell in row.strip("|").split("|")][2:]
    assert int(count) == len(states)
    assert len(listed.split(";")[0].split(", ")) == len(states)
