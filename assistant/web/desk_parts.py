"""What stands behind the page of the front desk of an assistant."""

from __future__ import annotations

from assistant.asked import AskedLog
from assistant.asked_counts import Entrance
from assistant.desk import LookingUp
from assistant.desk_reports import DeskReports
from assistant.settings import Settings
from assistant.store import Database, DeskReportTable
from assistant.web.desk_sheets import DeskParts


def desk_parts(
    desk: LookingUp, settings: Settings, database: Database, asked: AskedLog | None = None
) -> DeskParts:
    """Return it; questions are counted in `asked`."""
    return DeskParts(
        desk=desk,
        reports=DeskReports(DeskReportTable(database), settings.desk_reports_per_day),
        today=settings.current_date,
        municipality=settings.municipality,
        most_characters=settings.max_question_length,
        count=(lambda answer, question: asked.count(Entrance.DESK, answer, question)) if asked else None,
    )
