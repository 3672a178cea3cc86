"""Counting beside the work: what is counted, when it is written, and what happens while nothing can be."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest
from feedback_builders import NOON, Clock

from assistant import asked_counts
from assistant.asked import AskedCount, AskedLog, AskedTotal, DeskQuestion, Entrance
from assistant.asked_counts import AskedBatch
from assistant.errors import StoreError
from assistant.model import Answer, AnswerStatus

DAY = date(2026, 11, 30)
SPORT_AND_HOUSING = Answer(AnswerStatus.ANSWERED, "Ja. [1]", themes=("sport", "wonen"))
NOTHING = Answer(AnswerStatus.NOT_FOUND, "Dat staat er niet.")
LONG = 3600.0
"""Longer than any test: nothing is written unless the test has it written."""


@dataclass
class MemoryAsked:
    """Keeps batches; `broken` makes it fail, and `held` makes a write wait until it is set.

    `tried` is set when a write begins, `failed` and `written` when it has ended in that way.
    """

    batches: list[AskedBatch] = field(default_factory=list)
    broken: Exception | None = None
    held: threading.Event | None = None
    tried: threading.Event = field(default_factory=threading.Event)
    failed: threading.Event = field(default_factory=threading.Event)
    written: threading.Event = field(default_factory=threading.Event)

    def add(self, batch: AskedBatch) -> None:
        self.tried.set()
        if self.held is not None:
            assert self.held.wait(60)
        if self.broken is not None:
            self.failed.set()
            raise self.broken
        self.batches.append(batch)
        self.written.set()

    def counts(self, since: date, until: date) -> tuple[AskedCount, ...]:
        return tuple(each for batch in self.batches for each in batch.counts if since <= each.day < until)

    def totals(self, since: date, until: date) -> tuple[AskedTotal, ...]:
        return tuple(each for batch in self.batches for each in batch.totals if since <= each.day < until)

    def questions(self, since: datetime, until: datetime) -> tuple[DeskQuestion, ...]:
        return tuple(each for batch in self.batches for each in batch.questions if since <= each.at < until)


@pytest.fixture
def store() -> MemoryAsked:
    return MemoryAsked()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def log(store: MemoryAsked, clock: Clock) -> Iterator[AskedLog]:
    """Writes when it is read, flushed or closed, and no sooner."""
    log = AskedLog(store, 90, clock, write_seconds=LONG, again_seconds=LONG)
    yield log
    log.close()


# What is counted


def test_an_answer_with_two_themes_counts_for_both_and_once_in_the_total(log: AskedLog) -> None:
    log.count(Entrance.RESIDENTS, SPORT_AND_HOUSING)
    log.count(Entrance.RESIDENTS, SPORT_AND_HOUSING)
    assert log.counts(DAY, DAY) == (
        AskedCount(DAY, Entrance.RESIDENTS, "sport", "answered", 2),
        AskedCount(DAY, Entrance.RESIDENTS, "wonen", "answered", 2),
    )
    assert log.totals(DAY, DAY) == (AskedTotal(DAY, Entrance.RESIDENTS, "answered", 2),)


def test_an_answer_without_a_theme_counts_under_none(log: AskedLog) -> None:
    log.count(Entrance.API, NOTHING)
    assert log.counts(DAY, DAY) == (AskedCount(DAY, Entrance.API, None, "not_found", 1),)


def test_entrances_and_statuses_are_counted_apart(log: AskedLog) -> None:
    for entrance in Entrance:
        for status in AnswerStatus:
            log.count(entrance, Answer(status, ""))
    assert len(log.totals(DAY, DAY)) == len(Entrance) * len(AnswerStatus)
    assert {total.how_many for total in log.totals(DAY, DAY)} == {1}


def test_a_theme_that_an_answer_names_twice_counts_once(log: AskedLog) -> None:
    log.count(Entrance.API, Answer(AnswerStatus.ANSWERED, "", themes=("sport", "sport")))
    assert [count.how_many for count in log.counts(DAY, DAY)] == [1]


@pytest.mark.parametrize(
    ("now", "day"),
    [
        # In the Netherlands a day begins one hour before that of UTC in winter, two hours in summer.
        pytest.param((2026, 11, 30, 22, 59), (2026, 11, 30), id="before-midnight-in-winter"),
        pytest.param((2026, 11, 30, 23), (2026, 12, 1), id="after-midnight-in-winter"),
        pytest.param((2026, 7, 1, 22), (2026, 7, 2), id="after-midnight-in-summer"),
    ],
)
def test_a_day_is_that_of_the_municipality(
    log: AskedLog, clock: Clock, now: tuple[int, ...], day: tuple[int, int, int]
) -> None:
    clock.now = datetime(*now, tzinfo=UTC)  # type: ignore[arg-type,misc]
    log.count(Entrance.API, NOTHING)
    assert [total.day for total in log.totals(date.min, date(2030, 1, 1))] == [date(*day)]


def test_both_days_are_included(log: AskedLog, clock: Clock) -> None:
    for _ in range(4):
        log.count(Entrance.API, NOTHING)
        clock.go_on(days=1)
    found = log.totals(DAY + timedelta(days=1), DAY + timedelta(days=2))
    assert [total.day.day for total in found] == [1, 2]
    assert [count.day.day for count in log.counts(DAY + timedelta(days=1), DAY + timedelta(days=2))] == [1, 2]


# Texts


@pytest.mark.parametrize("entrance", [Entrance.RESIDENTS, Entrance.API])
def test_the_texts_of_others_than_the_front_desk_are_not_kept(
    log: AskedLog, store: MemoryAsked, entrance: Entrance
) -> None:
    log.count(entrance, SPORT_AND_HOUSING, "Komt er een zwembad?")
    assert log.flush()
    assert "zwembad" not in repr(store.batches)
    assert log.desk_questions(DAY, DAY) == ()


def test_a_question_of_the_front_desk_is_kept_without_personal_data(log: AskedLog) -> None:
    log.count(Entrance.DESK, SPORT_AND_HOUSING, "  Wil jan@voorbeeld.nl (06-12345678)\r\neen \x00zwembad? ")
    (kept,) = log.desk_questions(DAY, DAY)
    assert (kept.at, kept.status, kept.themes) == (NOON, "answered", ("sport", "wonen"))
    assert kept.question.endswith("een zwembad?")
    assert kept.question.startswith("Wil")
    for gone in ("jan@voorbeeld.nl", "12345678", "\x00", "\r"):
        assert gone not in kept.question


@pytest.mark.parametrize(
    "question", [None, "", " \n\x00 ", "x" * 10_001], ids=["none", "empty", "blank", "long"]
)
def test_what_is_no_question_is_counted_without_its_text(log: AskedLog, question: str | None) -> None:
    log.count(Entrance.DESK, NOTHING, question)
    assert log.desk_questions(DAY, DAY) == ()
    assert [total.how_many for total in log.totals(DAY, DAY)] == [1]


def test_the_same_question_is_kept_as_often_as_it_is_asked(log: AskedLog) -> None:
    for _ in range(3):
        log.count(Entrance.DESK, NOTHING, "Komt er een bad?")
    assert len({kept.id for kept in log.desk_questions(DAY, DAY)}) == 3


def test_texts_that_are_too_old_are_not_shown_even_where_they_are_not_deleted(
    log: AskedLog, clock: Clock
) -> None:
    log.count(Entrance.DESK, NOTHING, "oud")
    clock.go_on(days=90)
    assert len(log.desk_questions(DAY, date(2030, 1, 1))) == 1
    clock.go_on(seconds=1)
    assert log.desk_questions(DAY, date(2030, 1, 1)) == ()
    assert len(log.totals(DAY, date(2030, 1, 1))) == 1, "counts stay longer"


# When it is written


def test_counting_waits_for_nothing(store: MemoryAsked) -> None:
    store.held = threading.Event()
    log = AskedLog(store, 90, write_seconds=0)
    log.count(Entrance.API, NOTHING)
    assert store.tried.wait(60)
    for _ in range(100):
        log.count(Entrance.API, NOTHING)
    assert store.batches == [], "a write is on its way all the time"
    store.held.set()
    log.close()
    assert sum(total.how_many for batch in store.batches for total in batch.totals) == 101


def test_what_is_counted_is_written_without_anybody_asking(store: MemoryAsked) -> None:
    log = AskedLog(store, 90, write_seconds=0)
    log.count(Entrance.API, NOTHING)
    assert store.tried.wait(60)
    log.close()
    assert len(store.batches) == 1


def test_what_comes_within_a_moment_is_written_together(log: AskedLog, store: MemoryAsked) -> None:
    for _ in range(500):
        log.count(Entrance.API, NOTHING)
    log.close()
    assert [total.how_many for batch in store.batches for total in batch.totals] == [500]


def test_counting_goes_on_after_closing(log: AskedLog, store: MemoryAsked) -> None:
    log.count(Entrance.API, NOTHING)
    log.close()
    log.close()
    log.count(Entrance.API, NOTHING)
    log.close()
    assert len(store.batches) == 2


def test_a_log_that_counted_nothing_has_no_thread(log: AskedLog) -> None:
    before = set(threading.enumerate())
    assert log.flush()
    assert log.totals(DAY, DAY) == ()
    assert set(threading.enumerate()) <= before


def test_several_threads_at_once_lose_nothing(store: MemoryAsked) -> None:
    log = AskedLog(store, 90, write_seconds=0)

    def ask() -> None:
        for _ in range(300):
            log.count(Entrance.DESK, SPORT_AND_HOUSING, "vraag")

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    log.close()
    assert sum(total.how_many for batch in store.batches for total in batch.totals) == 1800
    assert sum(len(batch.questions) for batch in store.batches) + log.lost == 1800


# A store that does not work

BROKEN = StoreError("cannot use the database 'x': locked")


def test_what_cannot_be_written_waits_and_is_written_once(log: AskedLog, store: MemoryAsked) -> None:
    store.broken = BROKEN
    log.count(Entrance.DESK, SPORT_AND_HOUSING, "eerste")
    assert not log.flush()
    log.count(Entrance.DESK, SPORT_AND_HOUSING, "tweede")
    assert not log.flush()
    store.broken = None
    assert log.flush()
    assert log.flush()
    (batch,) = store.batches
    assert [(total.status, total.how_many) for total in batch.totals] == [("answered", 2)]
    assert [(count.theme, count.how_many) for count in batch.counts] == [("sport", 2), ("wonen", 2)]
    assert [question.question for question in batch.questions] == ["eerste", "tweede"]
    assert log.lost == 0


def test_the_thread_tries_again(store: MemoryAsked) -> None:
    store.broken = BROKEN
    log = AskedLog(store, 90, write_seconds=0, again_seconds=0)
    log.count(Entrance.API, NOTHING)
    assert store.failed.wait(60)
    store.broken = None
    assert store.written.wait(60)
    log.close()
    assert len(store.batches) == 1


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        pytest.param(BROKEN, "locked", id="the-store"),
        pytest.param(RuntimeError("geheim"), "RuntimeError", id="something-nobody-foresaw"),
    ],
)
def test_the_log_tells_once_that_it_fails_and_once_that_it_works_again(
    log: AskedLog, store: MemoryAsked, caplog: pytest.LogCaptureFixture, broken: Exception, told: str
) -> None:
    store.broken = broken
    for _ in range(3):
        log.count(Entrance.DESK, NOTHING, "een vraag")
        log.flush()
    assert len(caplog.records) == 1
    assert told in caplog.text
    store.broken = None
    log.flush()
    assert len(caplog.records) == 2
    for secret in ("geheim", "een vraag"):
        assert secret not in caplog.text


def test_reading_a_store_that_fails_is_told(
    log: AskedLog, store: MemoryAsked, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise BROKEN

    for name, read in (("counts", log.counts), ("totals", log.totals), ("questions", log.desk_questions)):
        monkeypatch.setattr(store, name, fail)
        with pytest.raises(StoreError):
            read(DAY, DAY)


def test_what_waits_is_bounded_and_the_rest_is_told_as_lost(
    log: AskedLog, store: MemoryAsked, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(asked_counts, "MOST_WAITING_COUNTS", 4)
    monkeypatch.setattr(asked_counts, "MOST_WAITING_QUESTIONS", 3)
    store.broken = BROKEN
    for _ in range(5):
        log.count(Entrance.DESK, NOTHING, "vraag")
        log.flush()
    assert log.lost == 2, "texts; the five questions are counted"
    for number in range(10):
        log.count(Entrance.API, Answer(AnswerStatus.ANSWERED, "", themes=(str(number),)))
    assert log.lost == 2 + 7
    store.broken = None
    log.flush()
    assert "lost since the start: 9" in caplog.text
    (batch,) = store.batches
    assert len(batch.questions) == 3
    assert sum(total.how_many for total in batch.totals) == 5 + 3


@pytest.mark.parametrize("answer", [None, Answer("anders", "")], ids=["none", "no-status"])  # type: ignore[arg-type]
def test_counting_never_raises(log: AskedLog, answer: Answer, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        log.count(Entrance.DESK, answer, "een vraag")
    assert "AttributeError" in caplog.text
    assert "een vraag" not in caplog.text
