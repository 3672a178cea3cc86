"""What the management page gives as files for a spreadsheet."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from starlette.responses import Response

from assistant.asked import DeskQuestion
from assistant.desk_reports import DeskReport
from assistant.feedback import Feedback
from assistant.feedback_report import status_label, write_csv
from assistant.settings import MUNICIPALITY_TIME
from assistant.spreadsheet import write_table
from assistant.web import management_texts as texts
from assistant.web.management_counts import Period, entrance_name, theme_title
from assistant.web.management_service import Asked
from assistant.web.management_view import titles


def counts_file(asked: Asked, period: Period) -> str:
    """Return the counts of questions, a line for each day, entrance and status.

    Raises:
        StoreError: The store does not work.
    """
    rows = (
        (item.day.isoformat(), entrance_name(item.entrance), status_label(item.status), str(item.how_many))
        for item in asked.totals(period.since, period.until)
    )
    return table(texts.COUNT_COLUMNS, rows)


def themes_file(asked: Asked, themes: Mapping[str, str], period: Period) -> str:
    """Return the counts of questions per theme, a line for each day, entrance, theme and status.

    Raises:
        StoreError: The store does not work.
    """
    rows = (
        (
            item.day.isoformat(),
            entrance_name(item.entrance),
            theme_title(item.theme, themes),
            status_label(item.status),
            str(item.how_many),
        )
        for item in asked.counts(period.since, period.until)
    )
    return table(texts.THEME_COUNT_COLUMNS, rows)


def desk_file(questions: Iterable[DeskQuestion], themes: Mapping[str, str]) -> str:
    """Return the questions of the front desk."""
    rows = (
        (_time(item.at), item.question, status_label(item.status), titles(item.themes, themes))
        for item in questions
    )
    return table(texts.DESK_COLUMNS, rows)


def feedback_file(kept: Iterable[Feedback]) -> str:
    """Return what visitors think of answers, as the command `gewonetaal feedback --csv` does."""
    return _written(lambda file: write_csv(kept, file))


def reports_file(reports: Iterable[DeskReport]) -> str:
    """Return the reports of the front desk."""
    rows = (
        (
            _time(item.at),
            item.account,
            texts.REPORT_KINDS[item.kind],
            item.question,
            ", ".join(item.passages),
            item.remark,
            texts.REPORT_STATES[item.state],
        )
        for item in reports
    )
    return table(texts.REPORT_COLUMNS, rows)


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows as a Dutch spreadsheet reads them."""
    return _written(lambda file: write_table(columns, rows, file))


def attachment(name: str, content: str, now: datetime) -> Response:
    """Return a file that a browser keeps under this name and today's date."""
    day = now.astimezone(MUNICIPALITY_TIME).date().isoformat()
    headers = {"Content-Disposition": f'attachment; filename="{name}-{day}.csv"', "Cache-Control": "no-store"}
    return Response(content.encode("utf-8", "replace"), media_type="text/csv; charset=utf-8", headers=headers)


def _written(write: Callable[[io.StringIO], None]) -> str:
    file = io.StringIO(newline="")
    write(file)
    return file.getvalue()


def _time(moment: datetime) -> str:
    return moment.astimezone(MUNICIPALITY_TIME).strftime("%Y-%m-%d %H:%M:%S")
