"""The review to take along: as CSV, as JSON Lines, and a document with source and plain text side by side."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date

from assistant.plain_edit import Assessment
from assistant.plain_items import ReviewItem
from assistant.spreadsheet import write_table


@dataclass(frozen=True)
class ExportRow:
    """One text in the list; counts of findings are `None` where it was not compared with its source yet."""

    document: str
    passage: str
    section: str
    kind: str
    state: str
    by: str | None
    date: date | None
    open: int | None
    accepted: int
    core: str | None
    plain: str | None


def export_row(item: ReviewItem, assessment: Assessment | None) -> ExportRow:
    """A text as it goes into the list."""
    return ExportRow(
        document=item.document,
        passage=item.subject,
        section=" › ".join(item.path),
        kind="passage" if item.passage else "title",
        state=item.state.value,
        by=item.approved.by if item.approved else None,
        date=item.approved.date if item.approved else None,
        open=None if assessment is None else assessment.left,
        accepted=len(item.accepted),
        core=item.record.core if item.record else None,
        plain=item.value.plain if item.value else None,
    )


def as_jsonl(rows: Iterable[ExportRow]) -> bytes:
    """One JSON object a line; what is unknown is null."""
    lines = (json.dumps(asdict(row), ensure_ascii=False, default=date.isoformat) for row in rows)
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def as_csv(rows: Iterable[ExportRow], heads: Mapping[str, str], names: Mapping[str, str]) -> bytes:
    """A table as Dutch Excel opens it; see `spreadsheet.write_table`.

    `heads` are the heads by field; `names` are the words for states and kinds.
    """
    columns = [field.name for field in fields(ExportRow)]
    target = io.StringIO(newline="")
    write_table([heads[name] for name in columns], (_cells(row, names) for row in rows), target)
    return target.getvalue().encode("utf-8")


def _cells(row: ExportRow, names: Mapping[str, str]) -> list[str]:
    values = asdict(row)
    values |= {name: names[values[name]] for name in ("state", "kind")}
    return ["" if value is None else str(value) for value in values.values()]
