"""Counts of questions and the questions of the front desk, in each kind of database."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from assistant.asked_counts import AskedBatch, AskedCount, AskedTotal, DeskQuestion, Entrance
from assistant.store import AskedTable, Database
from store.records import ASKED, DAY, LONG_AGO, NOON, SECRET

TOMORROW = DAY + timedelta(days=1)


@pytest.fixture
def table(database: Database) -> AskedTable:
    return AskedTable(database)


def total(how_many: int = 1, **other: object) -> AskedTotal:
    return replace(AskedTotal(DAY, Entrance.RESIDENTS, "answered", how_many), **other)  # type: ignore[arg-type]


def count(how_many: int = 1, **other: object) -> AskedCount:
    return replace(AskedCount(DAY, Entrance.RESIDENTS, "sport", "answered", how_many), **other)  # type: ignore[arg-type]


def test_a_batch_comes_back_as_it_was(table: AskedTable) -> None:
    table.add(ASKED)
    assert table.counts(DAY, TOMORROW) == ASKED.counts
    assert table.totals(DAY, TOMORROW) == ASKED.totals
    assert table.questions(LONG_AGO, NOON + timedelta(seconds=1)) == ASKED.questions


def test_counts_of_the_same_are_added_up_and_of_something_else_are_not(table: AskedTable) -> None:
    others = (
        total(7, entrance=Entrance.API),
        total(11, status="refused"),
        total(13, day=TOMORROW),
    )
    table.add(AskedBatch(totals=(total(2), *others)))
    table.add(AskedBatch(totals=(total(3),)))
    found = table.totals(DAY, TOMORROW + timedelta(days=1))
    assert set(found) == {total(5), *others}
    assert [each.day for each in found] == [DAY, DAY, DAY, TOMORROW]


def test_no_theme_is_a_theme_of_its_own(table: AskedTable) -> None:
    kept = {count(2), count(3, theme=None), count(4, theme="wonen")}
    table.add(AskedBatch(counts=tuple(kept)))
    table.add(AskedBatch(counts=(count(theme=None),)))
    assert set(table.counts(DAY, TOMORROW)) == {count(2), count(4, theme=None), count(4, theme="wonen")}


def test_the_last_day_is_not_among_them(table: AskedTable) -> None:
    table.add(AskedBatch(totals=(total(), total(day=TOMORROW)), counts=(count(), count(day=TOMORROW))))
    assert table.totals(DAY, TOMORROW) == (total(),)
    assert table.counts(TOMORROW, TOMORROW) == ()


def test_a_question_that_is_sent_twice_is_kept_once(table: AskedTable) -> None:
    table.add(ASKED)
    table.add(replace(ASKED, questions=(replace(ASKED.questions[0], question="iets anders"),)))
    assert [each.question for each in table.questions(LONG_AGO, NOON + timedelta(days=1))] == [SECRET]


def test_questions_come_newest_first_in_utc(table: AskedTable) -> None:
    there = timezone(timedelta(hours=5))
    asked = [
        DeskQuestion(name, NOON + timedelta(hours=h), name, "partial")
        for h, name in ((1, "b"), (0, "a"), (2, "c"))
    ]
    table.add(AskedBatch(questions=tuple(replace(each, at=each.at.astimezone(there)) for each in asked)))
    found = table.questions(NOON, NOON + timedelta(hours=2))
    assert [(each.id, each.at, each.at.utcoffset()) for each in found] == [
        ("b", NOON + timedelta(hours=1), timedelta(0)),
        ("a", NOON, timedelta(0)),
    ]


def test_counts_go_by_the_day_of_the_municipality(table: AskedTable) -> None:
    table.add(AskedBatch(totals=(total(), total(day=TOMORROW)), counts=(count(),)))
    # In winter a day begins at eleven in the evening of UTC.
    assert table.delete_counts_before(datetime(2026, 11, 30, 22, 59, tzinfo=UTC)) == 0
    assert table.delete_counts_before(datetime(2026, 11, 30, 23, tzinfo=UTC)) == 2
    assert table.totals(LONG_AGO.date(), TOMORROW + timedelta(days=1)) == (total(day=TOMORROW),)
    assert table.counts(LONG_AGO.date(), TOMORROW + timedelta(days=1)) == ()


def test_only_questions_that_are_older_are_deleted(table: AskedTable) -> None:
    ages = {"old": -1, "just": 0, "new": 1}
    kept = tuple(DeskQuestion(name, NOON + timedelta(hours=h), name, "answered") for name, h in ages.items())
    table.add(AskedBatch(questions=kept))
    assert table.delete_questions_before(NOON) == 1
    assert [each.id for each in table.questions(LONG_AGO, NOON + timedelta(days=1))] == ["new", "just"]


@pytest.mark.usefixtures("patient")
def test_processes_that_count_at_once_lose_nothing_and_count_nothing_twice(
    opened: Callable[[str], Database], url: str
) -> None:
    tables = [AskedTable(opened(url)) for _ in range(2)]
    # The same records in another order: who locks them one by one would wait for each other forever.
    forth = AskedBatch(counts=tuple(count(theme=name) for name in "abcdef"), totals=(total(),))
    back = replace(forth, counts=forth.counts[::-1])

    def add(number: int) -> None:
        tables[number % 2].add((forth, back)[number % 2])

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(add, range(60)))
    assert tables[0].totals(DAY, TOMORROW) == (total(60),)
    assert tables[0].counts(DAY, TOMORROW) == tuple(count(60, theme=name) for name in "abcdef")
