"""A server that goes away, comes back, hangs, refuses or is only a reserve."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import SimpleNamespace

import pytest
from sqlalchemy import text

from assistant.errors import StoreError
from assistant.store import AskedTable, Database, FeedbackTable, state_of
from assistant.store import engine as engine_module
from assistant.store.tables import TABLES
from store.postgres_server import PASSWORD, USER, PostgresServer
from store.records import ASKED, CALLS, DAY, GIVEN, LONG_AGO, TODAY, WRITES, Call


@pytest.fixture
def url(postgres: PostgresServer) -> str:
    return postgres.new_schema()


@pytest.fixture
def stopped(postgres: PostgresServer) -> Iterator[Callable[[], None]]:
    """Stops the server; it is there again after the test."""
    yield postgres.stop
    if not postgres.runs:
        postgres.start()


def test_a_server_that_was_away_is_used_again(
    database: Database, postgres: PostgresServer, stopped: Callable[[], None]
) -> None:
    FeedbackTable(database).put_verdict(GIVEN, TODAY)
    stopped()
    for call in CALLS.values():
        with pytest.raises(StoreError, match=r"refused|terminat|closed") as caught:
            call(database)
        assert PASSWORD not in f"{caught.value} {caught.value.__cause__}"
    postgres.start()
    assert FeedbackTable(database).since(LONG_AGO) == (GIVEN,)
    FeedbackTable(database).put_verdict(replace(GIVEN, id="b"), TODAY)


def test_a_server_that_started_anew_between_two_uses_is_not_noticed(
    database: Database, postgres: PostgresServer
) -> None:
    FeedbackTable(database).put_verdict(GIVEN, TODAY)
    postgres.stop()
    postgres.start()
    assert FeedbackTable(database).put_verdict(replace(GIVEN, id="b"), TODAY)


def test_a_transaction_that_is_cut_off_leaves_nothing(
    database: Database, postgres: PostgresServer, stopped: Callable[[], None]
) -> None:
    AskedTable(database).add(ASKED)
    with pytest.raises(StoreError), database.writing() as connection:
        connection.execute(text("DELETE FROM asked"))
        stopped()
        connection.execute(text("DELETE FROM asked_themes"))
    postgres.start()
    assert AskedTable(database).totals(DAY, DAY.replace(year=2027)) == ASKED.totals


def test_a_server_that_says_nothing_is_given_up(
    opened: Callable[[str], Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    # psycopg rounds up to two seconds.
    monkeypatch.setattr(engine_module, "CONNECT_SECONDS", 2)
    monkeypatch.setattr(engine_module, "SILENCE_SECONDS", 3600)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        port = silent.getsockname()[1]
        database = opened(f"postgresql+psycopg://{USER}:{PASSWORD}@127.0.0.1:{port}/x")
        with pytest.raises(StoreError, match="timeout"):
            FeedbackTable(database).since(LONG_AGO)
        for _ in range(3):
            with pytest.raises(StoreError, match="tried again in a moment"):
                FeedbackTable(database).since(LONG_AGO)
    # An hour later it is gone altogether, which is told at once.
    hour_later = time.monotonic() + 3600
    monkeypatch.setattr(engine_module, "time", SimpleNamespace(monotonic=lambda: hour_later))
    with pytest.raises(StoreError, match="refused"):
        FeedbackTable(database).since(LONG_AGO)


@pytest.mark.parametrize("call", WRITES.values(), ids=WRITES)
def test_what_another_program_locks_can_be_read_and_later_written(
    database: Database, opened: Callable[[str], Database], url: str, call: Call
) -> None:
    FeedbackTable(database).put_verdict(GIVEN, TODAY)
    with opened(url).writing():
        with pytest.raises(StoreError, match="lock timeout"):
            call(database)
        assert FeedbackTable(database).since(LONG_AGO) == (GIVEN,), "reading goes on"
    call(database)


def test_tables_that_an_administrator_locks_do_not_hold_visitors_up(
    database: Database, opened: Callable[[str], Database], url: str
) -> None:
    FeedbackTable(database).put_verdict(GIVEN, TODAY)
    with opened(url).reading() as connection:
        connection.execute(text(f"LOCK TABLE {', '.join(set(TABLES.tables) - {'schema_version'})}"))
        for call in CALLS.values():
            with pytest.raises(StoreError, match="lock timeout"):
                call(database)
    for call in CALLS.values():
        call(database)


def test_a_server_in_reserve_refuses_and_says_so(
    postgres: PostgresServer, opened: Callable[[str], Database]
) -> None:
    url = postgres.new_database()
    FeedbackTable(opened(url)).put_verdict(GIVEN, TODAY)
    name = url.rpartition("/")[2]
    postgres.run(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    reserve = opened(url)
    for call in WRITES.values():
        with pytest.raises(StoreError, match="read-only transaction"):
            call(reserve)
    assert FeedbackTable(reserve).since(LONG_AGO) == (GIVEN,)
    assert "takes no changes" in (state_of(reserve).problem or "")


def test_a_user_who_may_make_no_tables_is_told(
    postgres: PostgresServer, opened: Callable[[str], Database]
) -> None:
    url = postgres.new_database()
    name = url.rpartition("/")[2]
    postgres.run(f"CREATE ROLE guest_{name} LOGIN PASSWORD 'gast'")
    guest = opened(url.replace(f"{USER}:{PASSWORD}", f"guest_{name}:gast"))
    with pytest.raises(StoreError, match="permission denied"):
        FeedbackTable(guest).put_verdict(GIVEN, TODAY)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param((PASSWORD, "iets-anders"), "password authentication failed", id="wrong-password"),
        pytest.param(("/postgres?", "/andere?"), "does not exist", id="no-such-database"),
    ],
)
def test_a_server_that_refuses_is_told_without_the_password(
    url: str, opened: Callable[[str], Database], change: tuple[str, str], said: str
) -> None:
    wrong = url.replace(*change)
    with pytest.raises(StoreError, match=said) as caught:
        FeedbackTable(opened(wrong)).since(LONG_AGO)
    assert "iets-anders" not in f"{caught.value} {caught.value.__cause__}"
    assert PASSWORD not in f"{caught.value} {caught.value.__cause__}"


@pytest.mark.parametrize("text_", ["nul \x00 teken", "half \ud83d teken"], ids=["nul", "half-a-sign"])
def test_signs_that_no_database_takes_are_an_error_of_ours(database: Database, text_: str) -> None:
    with pytest.raises(StoreError) as caught:
        FeedbackTable(database).put_remark(replace(GIVEN, remark=f"geheim {text_}"), TODAY)
    assert "geheim" not in str(caught.value)


def test_the_limits_to_waiting_give_way_to_those_of_the_address(
    url: str, opened: Callable[[str], Database]
) -> None:
    database = opened(f"{url}&connect_timeout=3")
    with database.reading() as connection:
        assert connection.connection.dbapi_connection is not None
        told = connection.connection.dbapi_connection.info.get_parameters()  # type: ignore[attr-defined]
    assert (told["connect_timeout"], told["tcp_user_timeout"]) == ("3", "5000")
