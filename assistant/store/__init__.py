"""What is stored, in SQLite or another database (decision 0010); the only package that knows SQLAlchemy.

`database.py` opens it, makes its tables and maps its errors; each other module keeps one matter.
"""

from assistant.store.asked import AskedTable
from assistant.store.database import DATABASE_FILE, Database, open_database
from assistant.store.desk_reports import DeskReportTable
from assistant.store.ended_sessions import EndedSessionsTable
from assistant.store.feedback import FeedbackTable
from assistant.store.login_counts import LoginCountTable
from assistant.store.plain_history import PlainHistoryTable
from assistant.store.state import StoreState, is_alive, state_of
from assistant.store.switches import SwitchTable
from assistant.store.tables import SCHEMA_VERSION

__all__ = [
    "DATABASE_FILE",
    "SCHEMA_VERSION",
    "AskedTable",
    "Database",
    "DeskReportTable",
    "EndedSessionsTable",
    "FeedbackTable",
    "LoginCountTable",
    "PlainHistoryTable",
    "StoreState",
    "SwitchTable",
    "is_alive",
    "open_database",
    "state_of",
]
