from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
from review_builders import AGREEMENT, PASSAGES, RECORDS, TITLES

from assistant.faithfulness.finding import Finding, FindingKind
from assistant.model import AcceptedFinding, Approval, PlainRecord
from assistant.plain import PlainTitle
from assistant.plain_check import Found, ProblemKind
from assistant.plain_edit import Assessment, JudgedFinding
from assistant.plain_export import ExportRow, as_csv, as_jsonl, export_row
from assistant.plain_items import ReviewItem

ACCEPTED = AcceptedFinding("added", "iets", "", "Dat stond er.", "Medewerker redactie 1", date(2026, 11, 22))
OPEN = JudgedFinding(
    "a", Found(ProblemKind.OMISSION, Finding(FindingKind.OMITTED, "", "2027", "Mist.")), None
)
APPROVED = replace(
    RECORDS[0],
    state="approved",
    approved=Approval("Medewerker redactie 1", date(2026, 11, 30)),
    accepted=(ACCEPTED,),
)
HEADS = {name: name.upper() for name in ExportRow.__dataclass_fields__}
NAMES = {
    "approved": "Goedgekeurd",
    "missing": "Ontbreekt",
    "checked": "Nagekeken",
    "passage": "Stuk",
    "title": "Titel",
}


def item(value: PlainRecord | PlainTitle | None = APPROVED) -> ReviewItem:
    return ReviewItem(PASSAGES[0].id, AGREEMENT, ("1 Sport", "Zwemmen"), PASSAGES[0], "", value)


def table(row: ExportRow) -> dict[str, str]:
    content = as_csv([row], HEADS, NAMES)
    assert content.startswith(b"\xef\xbb\xbf")
    heads, values = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
    return dict(zip(heads, values, strict=True))


def test_a_text_is_listed_with_its_state_who_and_when_and_its_findings() -> None:
    row = export_row(item(), Assessment((OPEN,), (), ()))
    (line,) = as_jsonl([row]).decode().splitlines()
    assert json.loads(line) == {
        "document": AGREEMENT,
        "passage": f"{AGREEMENT}/1",
        "section": "1 Sport › Zwemmen",
        "kind": "passage",
        "state": "approved",
        "by": "Medewerker redactie 1",
        "date": "2026-11-30",
        "open": 1,
        "accepted": 1,
        "core": APPROVED.core,
        "plain": APPROVED.plain,
    }
    cells = table(row)
    assert (cells["STATE"], cells["KIND"], cells["DATE"], cells["OPEN"]) == (
        "Goedgekeurd",
        "Stuk",
        "2026-11-30",
        "1",
    )


def test_what_is_not_known_is_empty_and_never_zero() -> None:
    row = export_row(item(None), None)
    (line,) = as_jsonl([row]).decode().splitlines()
    read = json.loads(line)
    assert [name for name, value in read.items() if value is None] == ["by", "date", "open", "core", "plain"]
    cells = table(row)
    assert [name for name, value in cells.items() if value == ""] == ["BY", "DATE", "OPEN", "CORE", "PLAIN"]


def test_a_title_has_no_core() -> None:
    title = ReviewItem(f"{AGREEMENT}/titel-1", AGREEMENT, ("1 Sport",), None, "", TITLES[0])
    row = export_row(title, None)
    assert (row.kind, row.core, row.plain) == ("title", None, TITLES[0].plain)


@pytest.mark.parametrize("text", ["=1+1", "+31 45", "-12", "@x", "\tx", "＝1+1", " =1+1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert table(export_row(item(replace(APPROVED, plain=text)), None))["PLAIN"] == f"'{text}"


def test_a_text_with_lines_semicolons_and_quotes_is_one_cell() -> None:
    text = 'Een lijst:\n- "bus"; fiets\n- café 🙂'
    assert table(export_row(item(replace(APPROVED, plain=text)), None))["PLAIN"] == text
