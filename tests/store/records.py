"""Records to keep, and ways to use each table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from assistant.asked_counts import AskedBatch, AskedCount, AskedTotal, DeskQuestion, Entrance
from assistant.desk_reports import DeskReport, ReportKind, ReportState
from assistant.feedback import DayLimit, Feedback, Verdict
from assistant.login_counts import LoginCount
from assistant.plain_history import HistoryAction, HistoryEntry
from assistant.store import (
    AskedTable,
    Database,
    DeskReportTable,
    EndedSessionsTable,
    FeedbackTable,
    LoginCountTable,
    PlainHistoryTable,
    SwitchTable,
)
from assistant.switches import Switch

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
TODAY = DayLimit(NOON - timedelta(hours=12), 1000)
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
SECRET = "mijn geheime opmerking"
GIVEN = Feedback(
    id="a",
    given_at=NOON,
    verdict=Verdict.HELPFUL,
    status="answered",
    strength="wishes",
    mode="offline",
    themes=("sport", "wonen"),
    passages=("akkoord/1", "akkoord/2"),
)
WITH_TEXTS = replace(GIVEN, remark=SECRET, question="Komt er een bad?", answer="Nog niet. [1]\n- café 🙂")

DAY = date(2026, 11, 30)
ASKED = AskedBatch(
    (
        AskedCount(DAY, Entrance.DESK, "sport", "answered", 2),
        AskedCount(DAY, Entrance.DESK, "wonen", "answered", 1),
    ),
    (AskedTotal(DAY, Entrance.DESK, "answered", 2),),
    (DeskQuestion("q", NOON, SECRET, "answered", ("sport", "wonen")),),
)

REPORT = DeskReport("r" * 16, NOON, "balie-1", ReportKind.MISSING, SECRET, ("akkoord/1",), SECRET)
CHANGE = HistoryEntry(
    NOON, "Medewerker redactie", "akkoord/1", HistoryAction.EDIT, None, '{"plain": "Nieuw"}'
)
SWITCH = Switch("topic:sport", "Even geen antwoorden over sport.", "Medewerker beheer", NOON)

COUNTED = LoginCount(3, NOON.timestamp() + 20, NOON.timestamp() + 1800)


def count_login(database: Database) -> None:
    with LoginCountTable(database).open(NOON.timestamp()) as page:
        page.write({"k": COUNTED})


Call = Callable[[Database], object]
WRITES: dict[str, Call] = {
    "verdict": lambda database: FeedbackTable(database).put_verdict(GIVEN, TODAY),
    "remark": lambda database: FeedbackTable(database).put_remark(WITH_TEXTS, TODAY),
    "delete-feedback": lambda database: FeedbackTable(database).delete_before(NOON),
    "count": lambda database: AskedTable(database).add(ASKED),
    "delete-counts": lambda database: AskedTable(database).delete_counts_before(NOON),
    "delete-questions": lambda database: AskedTable(database).delete_questions_before(NOON),
    "report": lambda database: DeskReportTable(database).put(REPORT, TODAY),
    "close-report": lambda database: DeskReportTable(database).set_state(REPORT.id, ReportState.DONE),
    "history": lambda database: PlainHistoryTable(database).add(CHANGE),
    "switch": lambda database: SwitchTable(database).turn_off(SWITCH),
    "end-session": lambda database: EndedSessionsTable(database).add("s", NOON + timedelta(hours=1), NOON),
    "count-login": count_login,
    "delete-logins": lambda database: LoginCountTable(database).delete_before(NOON),
}
READS: dict[str, Call] = {
    "feedback": lambda database: FeedbackTable(database).since(LONG_AGO),
    "counts": lambda database: AskedTable(database).counts(date.min, date.max),
    "totals": lambda database: AskedTable(database).totals(date.min, date.max),
    "questions": lambda database: AskedTable(database).questions(LONG_AGO, NOON),
    "reports": lambda database: DeskReportTable(database).kept(),
    "history-of": lambda database: PlainHistoryTable(database).of("akkoord/1"),
    "ended-sessions": lambda database: EndedSessionsTable(database).holds("s"),
}
CALLS = WRITES | READS
