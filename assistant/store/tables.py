"""The tables, each with the meaning of its columns in the dataclass that its module keeps."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Column,
    Date,
    DateTime,
    Dialect,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

SCHEMA_VERSION = 2
"""Of the tables below; a change of them raises it and brings a way to change the tables that exist.

A new table alone does not: it is made where it lacks, and programs of before take no notice of it.
"""


class UtcTime(TypeDecorator[datetime]):
    """A moment; SQLite keeps no time zone, so that it gets and gives UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment with its zone, UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


TABLES = MetaData()
VERSION = Table("schema_version", TABLES, Column("version", Integer, nullable=False))
FEEDBACK = Table(
    "feedback",
    TABLES,
    Column("id", String(64), primary_key=True),
    Column("given_at", UtcTime, nullable=False, index=True),
    Column("verdict", String(20), nullable=False),
    Column("status", String(20), nullable=False),
    Column("strength", String(20), nullable=False),
    Column("mode", String(20), nullable=False),
    Column("themes", JSON, nullable=False),
    Column("passages", JSON, nullable=False),
    Column("remark", Text),
    Column("question", Text),
    Column("answer", Text),
)
SWITCHES = Table(
    "switches",
    TABLES,
    Column("subject", String(100), primary_key=True),
    Column("message", Text, nullable=False),
    Column("by", String(200), nullable=False),
    Column("at", UtcTime, nullable=False),
)
SWITCH_HISTORY = Table(
    "switch_history",
    TABLES,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("subject", String(100), nullable=False),
    Column("message", Text),
    Column("by", String(200), nullable=False),
    Column("at", UtcTime, nullable=False),
)
ENDED_SESSIONS = Table(
    "ended_sessions",
    TABLES,
    Column("id", String(64), primary_key=True),
    Column("until", UtcTime, nullable=False, index=True),
)
LOGIN_COUNTS = Table(
    "login_counts",
    TABLES,
    Column("key", String(64), primary_key=True),
    Column("wrong", Integer, nullable=False),
    Column("closed_until", UtcTime, nullable=False),
    Column("counts_until", UtcTime, nullable=False, index=True),
)
ASKED = Table(
    "asked",
    TABLES,
    Column("day", Date, primary_key=True),
    Column("entrance", String(20), primary_key=True),
    Column("status", String(20), primary_key=True),
    Column("how_many", Integer, nullable=False),
)
ASKED_THEMES = Table(
    "asked_themes",
    TABLES,
    Column("day", Date, primary_key=True),
    Column("entrance", String(20), primary_key=True),
    # Empty for answers without a theme: a primary key has no null.
    Column("theme", String, primary_key=True),
    Column("status", String(20), primary_key=True),
    Column("how_many", Integer, nullable=False),
)
DESK_QUESTIONS = Table(
    "desk_questions",
    TABLES,
    Column("id", String(64), primary_key=True),
    Column("at", UtcTime, nullable=False, index=True),
    Column("question", Text, nullable=False),
    Column("status", String(20), nullable=False),
    Column("themes", JSON, nullable=False),
)
DESK_REPORTS = Table(
    "desk_reports",
    TABLES,
    Column("id", String(64), primary_key=True),
    Column("at", UtcTime, nullable=False, index=True),
    Column("account", String(200), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("question", Text, nullable=False),
    Column("passages", JSON, nullable=False),
    Column("remark", Text, nullable=False),
    Column("state", String(20), nullable=False),
)
PLAIN_HISTORY = Table(
    "plain_history",
    TABLES,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", UtcTime, nullable=False),
    Column("by", String(200), nullable=False),
    Column("subject", String(200), nullable=False, index=True),
    Column("action", String(20), nullable=False),
    Column("before", Text),
    Column("after", Text, nullable=False),
)
