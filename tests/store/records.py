"""Records to keep, and every way to use the store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from assistant.asked_counts import AskedBatch, AskedCount, AskedTotal, DeskQuestion, Entrance
from assistant.feedback import DayLimit, Feedback, Verdict
from assistant.store import AskedTable, Database, FeedbackTable

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

Call = Callable[[Database], object]
WRITES: dict[str, Call] = {
    "verdict": lambda database: FeedbackTable(database).put_verdict(GIVEN, TODAY),
    "remark": lambda database: FeedbackTable(database).put_remark(WITH_TEXTS, TODAY),
    "delete-feedback": lambda database: FeedbackTable(database).delete_before(NOON),
    "count": lambda database: AskedTable(database).add(ASKED),
    "delete-counts": lambda database: AskedTable(database).delete_counts_before(NOON),
    "delete-questions": lambda database: AskedTable(database).delete_questions_before(NOON),
}
READS: dict[str, Call] = {
    "feedback": lambda database: FeedbackTable(database).since(LONG_AGO),
    "counts": lambda database: AskedTable(database).counts(date.min, date.max),
    "totals": lambda database: AskedTable(database).totals(date.min, date.max),
    "questions": lambda database: AskedTable(database).questions(LONG_AGO, NOON),
}
CALLS = WRITES | READS
