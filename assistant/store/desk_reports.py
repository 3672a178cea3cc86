"""The table of what the front desk reports of answers."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update

from assistant.desk_reports import DeskReport, ReportKind, ReportState
from assistant.feedback import DayLimit
from assistant.store.database import Database
from assistant.store.tables import DESK_REPORTS


class DeskReportTable:
    """Keeps reports; safe to use from several threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, report: DeskReport, limit: DayLimit) -> bool:
        """Keep a report; one with this id stays as it is. `False`: the limit is reached.

        Raises:
            StoreError: The database cannot be used.
        """
        same = select(DESK_REPORTS.c.id).where(DESK_REPORTS.c.id == report.id)
        new = select(func.count()).select_from(DESK_REPORTS).where(DESK_REPORTS.c.at >= limit.since)
        with self._database.writing() as connection:
            if connection.execute(same).first() is not None:
                return True
            if connection.execute(new).scalar_one() >= limit.most:
                return False
            connection.execute(insert(DESK_REPORTS).values(_values(report)))
            return True

    def kept(self, state: ReportState | None = None) -> tuple[DeskReport, ...]:
        """Return all reports, newest first; only those in a state, if given.

        Raises:
            StoreError: The database cannot be used.
        """
        found = select(DESK_REPORTS)
        if state is not None:
            found = found.where(DESK_REPORTS.c.state == state.value)
        with self._database.reading() as connection:
            rows = connection.execute(found.order_by(DESK_REPORTS.c.at.desc(), DESK_REPORTS.c.id)).all()
        return tuple(_record(row) for row in rows)

    def set_state(self, report_id: str, state: ReportState) -> bool:
        """Give a report a state; `False` where there is none with this id.

        Raises:
            StoreError: The database cannot be used.
        """
        change = update(DESK_REPORTS).where(DESK_REPORTS.c.id == report_id).values(state=state.value)
        with self._database.writing() as connection:
            return bool(connection.execute(change).rowcount)

    def delete_before(self, moment: datetime) -> int:
        """Delete what was given before a moment; return how many reports.

        Raises:
            StoreError: The database cannot be used.
        """
        with self._database.writing() as connection:
            return connection.execute(delete(DESK_REPORTS).where(DESK_REPORTS.c.at < moment)).rowcount


def _values(report: DeskReport) -> dict[str, Any]:
    return {
        "id": report.id,
        "at": report.at,
        "account": report.account,
        "kind": report.kind.value,
        "question": report.question,
        "passages": list(report.passages),
        "remark": report.remark,
        "state": report.state.value,
    }


def _record(row: Row[Any]) -> DeskReport:
    return DeskReport(
        id=row.id,
        at=row.at,
        account=row.account,
        kind=ReportKind(row.kind),
        question=row.question,
        passages=tuple(row.passages),
        remark=row.remark,
        state=ReportState(row.state),
    )
