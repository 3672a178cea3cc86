"""The tables of what is asked: counts per day, and the questions of the front desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, select

from assistant.asked_counts import AskedBatch, AskedCount, AskedTotal, DeskQuestion, Entrance
from assistant.settings import MUNICIPALITY_TIME
from assistant.store.database import Database
from assistant.store.tables import ASKED, ASKED_THEMES, DESK_QUESTIONS
from assistant.store.upsert import insert_into


class AskedTable:
    """Keeps counts and questions; safe to use from several threads and several processes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, batch: AskedBatch) -> None:
        """Add the counts to those that are kept, all or none; a question with a known id stays as it is.

        Raises:
            StoreError: The database cannot be used.
        """
        with self._database.writing() as connection:
            _add(connection, ASKED, [_total_row(total) for total in batch.totals])
            _add(connection, ASKED_THEMES, [_count_row(count) for count in batch.counts])
            if batch.questions:
                rows = [_question_row(question) for question in batch.questions]
                connection.execute(insert_into(connection, DESK_QUESTIONS).on_conflict_do_nothing(), rows)

    def counts(self, since: date, until: date) -> tuple[AskedCount, ...]:
        """Return the counts per theme of the days from `since` on and before `until`, by day.

        Raises:
            StoreError: The database cannot be used.
        """
        found = select(ASKED_THEMES).where(_between(ASKED_THEMES, since, until))
        with self._database.reading() as connection:
            rows = connection.execute(found.order_by(*ASKED_THEMES.primary_key.columns)).all()
        return tuple(
            AskedCount(row.day, Entrance(row.entrance), row.theme or None, row.status, row.how_many)
            for row in rows
        )

    def totals(self, since: date, until: date) -> tuple[AskedTotal, ...]:
        """Return the counts of questions of the days from `since` on and before `until`, by day.

        Raises:
            StoreError: The database cannot be used.
        """
        found = select(ASKED).where(_between(ASKED, since, until))
        with self._database.reading() as connection:
            rows = connection.execute(found.order_by(*ASKED.primary_key.columns)).all()
        return tuple(AskedTotal(row.day, Entrance(row.entrance), row.status, row.how_many) for row in rows)

    def questions(self, since: datetime, until: datetime) -> tuple[DeskQuestion, ...]:
        """Return the questions of the front desk from `since` on and before `until`, newest first.

        Raises:
            StoreError: The database cannot be used.
        """
        at = DESK_QUESTIONS.c.at
        found = select(DESK_QUESTIONS).where(at >= since, at < until)
        with self._database.reading() as connection:
            rows = connection.execute(found.order_by(at.desc(), DESK_QUESTIONS.c.id)).all()
        return tuple(
            DeskQuestion(row.id, row.at, row.question, row.status, tuple(row.themes)) for row in rows
        )

    def delete_counts_before(self, moment: datetime) -> int:
        """Delete the counts of the days before that of a moment; return how many records.

        Raises:
            StoreError: The database cannot be used.
        """
        day = moment.astimezone(MUNICIPALITY_TIME).date()
        with self._database.writing() as connection:
            return sum(
                connection.execute(delete(table).where(table.c.day < day)).rowcount
                for table in (ASKED, ASKED_THEMES)
            )

    def delete_questions_before(self, moment: datetime) -> int:
        """Delete the questions of the front desk from before a moment; return how many.

        Raises:
            StoreError: The database cannot be used.
        """
        with self._database.writing() as connection:
            return connection.execute(delete(DESK_QUESTIONS).where(DESK_QUESTIONS.c.at < moment)).rowcount


def _add(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        adding = insert_into(connection, table)
        more = {"how_many": table.c.how_many + adding.excluded.how_many}
        connection.execute(adding.on_conflict_do_update(index_elements=table.primary_key, set_=more), rows)


def _between(table: Table, since: date, until: date) -> ColumnElement[bool]:
    return (table.c.day >= since) & (table.c.day < until)


def _total_row(total: AskedTotal) -> dict[str, Any]:
    return {
        "day": total.day,
        "entrance": total.entrance.value,
        "status": total.status,
        "how_many": total.how_many,
    }


def _count_row(count: AskedCount) -> dict[str, Any]:
    return {
        "day": count.day,
        "entrance": count.entrance.value,
        "theme": count.theme or "",
        "status": count.status,
        "how_many": count.how_many,
    }


def _question_row(question: DeskQuestion) -> dict[str, Any]:
    return {
        "id": question.id,
        "at": question.at,
        "question": question.question,
        "status": question.status,
        "themes": list(question.themes),
    }
