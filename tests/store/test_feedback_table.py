"""What visitors think of answers, in each kind of database."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from assistant.feedback import Feedback, Verdict
from assistant.store import Database, FeedbackTable
from store.records import GIVEN, LONG_AGO, NOON, SECRET, TODAY, WITH_TEXTS


@pytest.fixture
def store(database: Database) -> FeedbackTable:
    return FeedbackTable(database)


# What goes in comes out


@pytest.mark.parametrize("given", [GIVEN, WITH_TEXTS], ids=["verdict", "remark-with-texts"])
def test_a_record_comes_back_as_it_was(store: FeedbackTable, given: Feedback) -> None:
    assert store.put_remark(given, TODAY)
    assert store.since(LONG_AGO) == (given,)


def test_moments_come_back_in_utc_whatever_their_zone(store: FeedbackTable) -> None:
    store.put_verdict(replace(GIVEN, given_at=NOON.astimezone(timezone(timedelta(hours=5)))), TODAY)
    (found,) = store.since(NOON)
    assert found.given_at == NOON
    assert found.given_at.utcoffset() == timedelta(0)


def test_a_second_verdict_changes_the_first_and_leaves_texts_and_moment(store: FeedbackTable) -> None:
    store.put_remark(WITH_TEXTS, TODAY)
    later = replace(GIVEN, verdict=Verdict.NOT_HELPFUL, given_at=NOON + timedelta(hours=1), themes=())
    assert store.put_verdict(later, TODAY)
    assert store.since(LONG_AGO) == (replace(WITH_TEXTS, verdict=Verdict.NOT_HELPFUL, themes=()),)


def test_a_second_remark_takes_the_place_of_the_first_with_its_texts(store: FeedbackTable) -> None:
    store.put_remark(WITH_TEXTS, TODAY)
    store.put_remark(replace(GIVEN, remark="toch maar dit"), TODAY)
    assert store.since(LONG_AGO) == (replace(GIVEN, remark="toch maar dit"),)


def test_records_come_oldest_first_and_none_from_before(store: FeedbackTable) -> None:
    for hours, name in ((3, "c"), (1, "a"), (2, "b")):
        store.put_verdict(replace(GIVEN, id=name, given_at=NOON + timedelta(hours=hours)), TODAY)
    assert [item.id for item in store.since(NOON + timedelta(hours=2))] == ["b", "c"]


# The limit of a day


def test_a_new_record_beyond_the_limit_is_not_kept_and_an_old_one_can_be_changed(
    store: FeedbackTable,
) -> None:
    two = replace(TODAY, most=2)
    kept = [store.put_verdict(replace(GIVEN, id=name), two) for name in ("a", "b", "c")]
    assert kept == [True, True, False]
    assert store.put_remark(replace(WITH_TEXTS, id="b"), two)
    assert [(item.id, item.remark) for item in store.since(LONG_AGO)] == [("a", None), ("b", SECRET)]


def test_what_was_given_before_today_does_not_count(store: FeedbackTable) -> None:
    store.put_verdict(replace(GIVEN, id="old", given_at=TODAY.since - timedelta(seconds=1)), TODAY)
    assert store.put_verdict(GIVEN, replace(TODAY, most=1))


# Deleting


def test_only_what_is_older_is_deleted(store: FeedbackTable) -> None:
    for hours, name in ((-1, "old"), (0, "just"), (1, "new")):
        store.put_verdict(replace(GIVEN, id=name, given_at=NOON + timedelta(hours=hours)), TODAY)
    assert store.delete_before(NOON) == 1
    assert [item.id for item in store.since(LONG_AGO)] == ["just", "new"]
    assert store.delete_before(NOON) == 0


# Several at once: two databases at one address are two processes.


@pytest.mark.usefixtures("patient")
def test_writers_at_once_lose_nothing(opened: Callable[[str], Database], url: str) -> None:
    stores = [FeedbackTable(opened(url)) for _ in range(2)]

    def write(number: int) -> bool:
        return stores[number % 2].put_remark(replace(WITH_TEXTS, id=f"{number:03}"), TODAY)

    with ThreadPoolExecutor(16) as threads:
        assert all(threads.map(write, range(120)))
    assert [item.id for item in stores[0].since(LONG_AGO)] == [f"{number:03}" for number in range(120)]


@pytest.mark.usefixtures("patient")
def test_writers_at_once_do_not_pass_the_limit(opened: Callable[[str], Database], url: str) -> None:
    stores = [FeedbackTable(opened(url)) for _ in range(2)]
    ten = replace(TODAY, most=10)

    def write(number: int) -> bool:
        return stores[number % 2].put_verdict(replace(GIVEN, id=str(number)), ten)

    with ThreadPoolExecutor(16) as threads:
        assert sum(threads.map(write, range(60))) == 10


@pytest.mark.usefixtures("patient")
def test_the_same_press_at_once_is_one_record(opened: Callable[[str], Database], url: str) -> None:
    stores = [FeedbackTable(opened(url)) for _ in range(2)]

    def write(number: int) -> bool:
        return stores[number % 2].put_verdict(GIVEN, TODAY)

    with ThreadPoolExecutor(16) as threads:
        assert all(threads.map(write, range(32)))
    assert stores[0].since(LONG_AGO) == (GIVEN,)
