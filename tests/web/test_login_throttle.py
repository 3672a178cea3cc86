"""Who tries passwords has to wait; a colleague does not for long."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from door_builders import Clock

from assistant.errors import StoreError
from assistant.login_counts import LoginCount, LoginPage
from assistant.store import Database, LoginCountTable
from assistant.store import database as database_module
from assistant.web import login_ledger
from assistant.web.login_ledger import REST_SECONDS, MemoryLedger
from assistant.web.login_throttle import ADDRESS, FORGET_SECONDS, KNOWN_DAYS, LoginThrottle

HERE, THERE = "192.0.2.1", "192.0.2.2"
KEY = b"k" * 32


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LoginCountTable]:
    """The table of a database, which waits for another writer as long as a busy machine needs."""
    monkeypatch.setattr(database_module, "BUSY_SECONDS", 60.0)
    database = Database(f"sqlite:///{tmp_path / 'winkel.sqlite3'}")
    yield LoginCountTable(database)
    database.close()


@pytest.fixture(params=["memory", "store"])
def throttle(request: pytest.FixtureRequest, clock: Clock) -> LoginThrottle:
    return LoginThrottle(KEY, request.getfixturevalue("table") if request.param == "store" else None, clock)


def fail(
    throttle: LoginThrottle, clock: Clock, times: int, name: str = "balie-1", address: str = HERE
) -> list[float]:
    """Makes wrong attempts, each as soon as it is allowed; returns how long each had to wait."""
    waited = []
    for _ in range(times):
        wait = throttle.begin(name, address)
        waited.append(wait)
        if wait:
            clock.seconds += wait
            assert throttle.begin(name, address) == 0
    return waited


def test_five_are_free_and_then_each_waits_twice_as_long_up_to_five_minutes(
    throttle: LoginThrottle, clock: Clock
) -> None:
    # 5, 10, 20, 40, 80, 160, and 320 is cut to 300.
    assert fail(throttle, clock, 13) == [0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300]


def test_a_success_forgets_the_wrong_ones(throttle: LoginThrottle, clock: Clock) -> None:
    fail(throttle, clock, 4)
    assert throttle.begin("balie-1", HERE) == 0
    throttle.succeeded("balie-1", HERE)
    assert fail(throttle, clock, 6) == [0, 0, 0, 0, 0, 5]


def test_a_name_that_is_tried_from_many_places_waits_a_minute_at_most(
    throttle: LoginThrottle, clock: Clock
) -> None:
    waited = [wait for n in range(12) for wait in fail(throttle, clock, 1, address=f"198.51.100.{n}")]
    # 5, 10, 20, 40, and 80 is cut to 60.
    assert waited == [0, 0, 0, 0, 0, 5, 10, 20, 40, 60, 60, 60]


def log_in(throttle: LoginThrottle, name: str = "balie-1", address: str = HERE) -> None:
    assert throttle.begin(name, address) == 0
    throttle.succeeded(name, address)


def test_a_colleague_who_logged_in_before_does_not_wait_for_who_tries_from_elsewhere(
    throttle: LoginThrottle, clock: Clock
) -> None:
    log_in(throttle)
    fail(throttle, clock, 20, address=THERE)
    assert throttle.begin("balie-1", THERE) > 0
    assert throttle.begin("balie-1", HERE) == 0


def test_nor_for_a_guest_who_tries_many_names_from_the_same_address(
    throttle: LoginThrottle, clock: Clock
) -> None:
    log_in(throttle)
    for n in range(ADDRESS.free + 3):
        fail(throttle, clock, 1, name=f"naam-{n}")
    assert throttle.begin("balie-2", HERE) > 0
    assert throttle.begin("balie-1", HERE) == 0


def test_but_his_own_wrong_passwords_make_him_wait_there(throttle: LoginThrottle, clock: Clock) -> None:
    log_in(throttle)
    assert fail(throttle, clock, 8) == [0, 0, 0, 0, 0, 5, 10, 20]


def test_who_logs_in_again_and_again_opens_no_address_that_is_closed(throttle: LoginThrottle) -> None:
    log_in(throttle)
    for n in range(ADDRESS.free):
        assert throttle.begin(f"naam-{n}", HERE) == 0
    for _ in range(10):
        log_in(throttle)
    assert throttle.begin("nog-een-naam", HERE) == 5


def test_it_counts_for_some_weeks_where_somebody_logged_in(throttle: LoginThrottle, clock: Clock) -> None:
    log_in(throttle)
    clock.seconds += KNOWN_DAYS * 86_400 - 1000
    fail(throttle, clock, 8, address=THERE)
    assert throttle.begin("balie-1", HERE) == 0
    clock.seconds += 1000
    fail(throttle, clock, 2, address=THERE)
    assert throttle.begin("balie-1", HERE) > 0


def test_an_address_that_tries_many_names_waits_too(throttle: LoginThrottle, clock: Clock) -> None:
    waited = [throttle.begin(f"naam-{n}", HERE) for n in range(ADDRESS.free + 1)]
    assert waited == [0] * ADDRESS.free + [5]
    assert throttle.begin("iemand", THERE) == 0


def test_successes_of_a_whole_office_do_not_count(throttle: LoginThrottle) -> None:
    for n in range(ADDRESS.free + 5):
        assert throttle.begin(f"naam-{n}", HERE) == 0
        throttle.succeeded(f"naam-{n}", HERE)


def test_an_attempt_that_was_not_made_does_not_count(throttle: LoginThrottle, clock: Clock) -> None:
    for _ in range(20):
        assert throttle.begin("balie-1", HERE) == 0
        throttle.undo("balie-1", HERE)
    assert fail(throttle, clock, 6) == [0, 0, 0, 0, 0, 5]


def test_to_take_back_what_was_never_counted_gives_no_attempts_more(
    throttle: LoginThrottle, clock: Clock
) -> None:
    for _ in range(3):
        throttle.undo("balie-1", HERE)
    assert fail(throttle, clock, 6) == [0, 0, 0, 0, 0, 5]


def test_attempts_at_the_same_moment_are_no_more_than_one_after_another(throttle: LoginThrottle) -> None:
    allowed: list[float] = []
    threads = [
        threading.Thread(target=lambda: allowed.append(throttle.begin("balie-1", HERE))) for _ in range(40)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert allowed.count(0) == 5


def test_all_is_forgotten_after_half_an_hour(throttle: LoginThrottle, clock: Clock) -> None:
    fail(throttle, clock, 12)
    clock.seconds += FORGET_SECONDS + 1
    assert fail(throttle, clock, 6) == [0, 0, 0, 0, 0, 5]


def test_a_clock_that_is_put_back_locks_nobody_out(throttle: LoginThrottle, clock: Clock) -> None:
    fail(throttle, clock, 12)
    clock.seconds -= 7200
    assert throttle.begin("balie-1", HERE) == 0


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(login_ledger, "MOST_COUNTS", 50)
    memory = MemoryLedger()
    for n in range(500):
        with memory.open(0.0) as page:
            page.write({f"een-{n}": LoginCount(1, 0.0, 9.0), f"twee-{n}": LoginCount(1, 0.0, 9.0)})
    assert len(memory._counts) == 50


def rows(folder: Path) -> int:
    with closing(sqlite3.connect(folder / "winkel.sqlite3")) as found:
        return int(found.execute("SELECT count(*) FROM login_counts").fetchone()[0])


class TestStore:
    def test_processes_count_together_and_a_restart_forgets_nothing(
        self, table: LoginCountTable, clock: Clock
    ) -> None:
        here, there = (LoginThrottle(KEY, table, clock) for _ in range(2))
        assert fail(here, clock, 3) + fail(there, clock, 3) == [0, 0, 0, 0, 0, 5]
        assert LoginThrottle(KEY, table, clock).begin("balie-1", HERE) == 10

    def test_and_all_know_where_somebody_logged_in(self, table: LoginCountTable, clock: Clock) -> None:
        here, there = (LoginThrottle(KEY, table, clock) for _ in range(2))
        log_in(here)
        fail(here, clock, 20, address=THERE)
        assert there.begin("balie-1", HERE) == 0

    def test_neither_names_nor_addresses_stand_in_it(
        self, tmp_path: Path, table: LoginCountTable, clock: Clock
    ) -> None:
        throttle = LoginThrottle(KEY, table, clock)
        fail(throttle, clock, 2, name="medewerker-die-zoekt")
        log_in(throttle, "medewerker-die-zoekt")
        for part in tmp_path.iterdir():
            assert b"medewerker-die-zoekt" not in part.read_bytes()
            assert HERE.encode() not in part.read_bytes()
        # Nor can anybody without the secret tell that a name was tried.
        assert LoginThrottle(b"x" * 32, table, clock).begin("medewerker-die-zoekt", HERE) == 0

    def test_what_does_not_count_any_more_goes_with_the_next_attempt(
        self, tmp_path: Path, table: LoginCountTable, clock: Clock
    ) -> None:
        throttle = LoginThrottle(KEY, table, clock)
        fail(throttle, clock, 3)
        clock.seconds += FORGET_SECONDS + 1
        fail(throttle, clock, 1, name="redactie-1", address=THERE)
        assert rows(tmp_path) == 3


class Failing:
    """A table that can be told to fail, before or after it did its work."""

    def __init__(self, table: LoginCountTable) -> None:
        self._table = table
        self.fails = ""
        self.asked = 0

    @contextmanager
    def open(self, now: float) -> Iterator[LoginPage]:
        self.asked += 1
        if self.fails == "at once":
            raise StoreError("cannot use the database")
        with self._table.open(now) as page:
            yield page
            if self.fails == "at the end":
                raise StoreError("cannot use the database")


class TestFaults:
    @pytest.mark.parametrize("moment", ["at once", "at the end"])
    def test_while_the_store_fails_this_process_counts_itself(
        self, table: LoginCountTable, clock: Clock, moment: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        store = Failing(table)
        throttle = LoginThrottle(KEY, store, clock)
        store.fails = moment
        assert [throttle.begin("balie-1", HERE) for _ in range(7)] == [0, 0, 0, 0, 0, 5, 5]
        assert throttle.begin("redactie-1", HERE) == 0
        throttle.succeeded("redactie-1", HERE)
        throttle.undo("beheer-1", HERE)
        # It is left alone for a while, so that not each login waits for it.
        assert store.asked == 1
        assert "counted by this process alone: cannot use the database" in caplog.text
        assert "balie-1" not in caplog.text

    def test_what_it_holds_counts_again_when_it_is_back(self, table: LoginCountTable, clock: Clock) -> None:
        store = Failing(table)
        throttle = LoginThrottle(KEY, store, clock)
        fail(throttle, clock, 7)
        store.fails = "at once"
        assert throttle.begin("balie-1", HERE) == 0, "this process counts from nothing"
        store.fails = ""
        clock.seconds += REST_SECONDS
        # 20 seconds after the seventh, and more have gone by.
        assert fail(throttle, clock, 2) == [0, 40]

    def test_a_store_that_fails_in_the_middle_counts_nothing_twice(
        self, table: LoginCountTable, clock: Clock
    ) -> None:
        store = Failing(table)
        throttle = LoginThrottle(KEY, store, clock)
        store.fails = "at the end"
        throttle.begin("balie-1", HERE)
        store.fails = ""
        clock.seconds += REST_SECONDS
        assert fail(throttle, clock, 6) == [0, 0, 0, 0, 0, 5]
