"""What stands behind the page of the front desk of an assistant."""

from __future__ import annotations

from assistant.answering import Assistant
from assistant.asked import AskedLog
from assistant.asked_counts import Entrance
from assistant.desk import Desk
from assistant.desk_reports import DeskReports
from assistant.store import Database, DeskReportTable
from assistant.switches import Switches
from assistant.web.desk_sheets import DeskParts


def desk_parts(
    assistant: Assistant, database: Database, asked: AskedLog | None = None, switches: Switches | None = None
) -> DeskParts:
    """Return it; questions are counted in `asked`, topics that are off in `switches` are marked."""
    settings = assistant.settings
    return DeskParts(
        desk=Desk(assistant, (lambda: switches.state().topics) if switches else None),
        reports=DeskReports(DeskReportTable(database), settings.desk_reports_per_day),
        today=settings.current_date,
        municipality=settings.municipality,
        most_characters=settings.max_question_length,
        count=(lambda answer, question: asked.count(Entrance.DESK, answer, question)) if asked else None,
    )
