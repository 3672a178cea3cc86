"""Sessions: whom a cookie lets in, how long, and what ends it."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from door_builders import KEY, PASSWORD, Clock, accounts_in, in_own_loop
from itsdangerous import URLSafeSerializer
from starlette.requests import Request

from assistant.account_file import AccountFile, StoredAccount
from assistant.accounts import Role
from assistant.errors import StoreError
from assistant.store import Database, EndedSessionsTable
from assistant.web.ended_sessions import REST_SECONDS, EndedSessions
from assistant.web.sessions import RENEW_SECONDS, SessionRenewal, Sessions

IDLE, HOURS = 30, 8


@pytest.fixture
def clock() -> Clock:
    return Clock(1_800_000_000.0)


@pytest.fixture
def accounts(tmp_path: Path) -> AccountFile:
    return accounts_in(tmp_path)


def sessions_of(
    accounts: AccountFile, clock: Clock, ended: EndedSessions | None = None, **more: Any
) -> Sessions:
    return Sessions(accounts, more.pop("key", KEY), IDLE, HOURS, ended, clock)


@pytest.fixture
def sessions(accounts: AccountFile, clock: Clock) -> Sessions:
    return sessions_of(accounts, clock)


def request_with(cookie: str = "", root: str = "", **more: Any) -> Request:
    headers = [(b"cookie", cookie.encode("latin-1"))] if cookie else []
    scope = {"type": "http", "method": "GET", "path": "/", "headers": headers, "root_path": root, **more}
    return Request(scope)


def account(accounts: AccountFile, name: str = "balie-1") -> StoredAccount:
    found = accounts.find(name)
    assert found
    return found


def cookie_of(sessions: Sessions, stored: StoredAccount, root: str = "") -> str:
    """What the browser sends back after a login."""
    return sessions.cookie(request_with(root=root), sessions.begin(stored)).partition(";")[0]


def test_who_logged_in_is_let_in_with_his_roles(sessions: Sessions, accounts: AccountFile) -> None:
    found = sessions.account(request_with(cookie_of(sessions, account(accounts))))
    assert found
    assert (found.name, found.roles) == ("balie-1", {Role.BALIE})


@pytest.mark.parametrize(("root", "name", "path"), [("", "__Host-", "/"), ("/gt", "__Secure-", "/gt/")])
def test_the_cookie_is_for_https_and_this_host_and_no_script_reads_it(
    sessions: Sessions, accounts: AccountFile, root: str, name: str, path: str
) -> None:
    header = sessions.cookie(request_with(root=root), sessions.begin(account(accounts)))
    given, *attributes = header.split("; ")
    assert given.startswith(f"{name}gewonetaal=")
    assert attributes == [f"Path={path}", "Secure", "HttpOnly", "SameSite=Lax"]
    assert sessions.account(request_with(given, root=root))


def test_two_logins_have_nothing_in_common(sessions: Sessions, accounts: AccountFile) -> None:
    first, second = sessions.begin(account(accounts)), sessions.begin(account(accounts))
    assert first.id != second.id
    # 16 random bytes.
    assert len(first.id) == 22


@pytest.mark.parametrize(
    ("minutes_idle", "stays"),
    [(0, True), (IDLE, True), (IDLE + 1, False)],
    ids=["at once", "just", "too long"],
)
def test_it_ends_when_it_is_not_used(
    sessions: Sessions, accounts: AccountFile, clock: Clock, minutes_idle: int, stays: bool
) -> None:
    cookie = cookie_of(sessions, account(accounts))
    clock.seconds += minutes_idle * 60
    assert (sessions.account(request_with(cookie)) is not None) is stays


def test_it_ends_after_some_hours_also_when_it_is_used(
    sessions: Sessions, accounts: AccountFile, clock: Clock
) -> None:
    session = sessions.begin(account(accounts))
    began = clock.seconds
    while clock.seconds < began + HOURS * 3600:
        cookie = sessions.cookie(request_with(), session).partition(";")[0]
        assert sessions.account(request_with(cookie))
        clock.seconds += IDLE * 60 - 1
        renewed = sessions.renewed(session)
        assert renewed
        session = renewed
    assert sessions.account(request_with(sessions.cookie(request_with(), session).partition(";")[0])) is None


def test_another_password_ends_it_at_once_and_other_roles_change_it(
    sessions: Sessions, accounts: AccountFile
) -> None:
    cookie = cookie_of(sessions, account(accounts))
    accounts.set_roles("balie-1", [Role.BEHEER])
    found = sessions.account(request_with(cookie))
    assert found
    assert found.roles == {Role.BEHEER}
    accounts.set_password("balie-1", PASSWORD)
    assert sessions.account(request_with(cookie)) is None


def test_a_removed_account_has_no_session_also_when_the_name_comes_back(
    sessions: Sessions, accounts: AccountFile
) -> None:
    cookie = cookie_of(sessions, account(accounts))
    accounts.remove("balie-1")
    assert sessions.account(request_with(cookie)) is None
    accounts.add("balie-1", "Medewerker balie", [Role.BALIE], PASSWORD)
    assert sessions.account(request_with(cookie)) is None


def test_logging_out_ends_a_copy_of_the_cookie_too_and_no_other_session(
    sessions: Sessions, accounts: AccountFile
) -> None:
    cookie, other = cookie_of(sessions, account(accounts)), cookie_of(sessions, account(accounts))
    sessions.end(request_with(cookie))
    assert sessions.account(request_with(cookie)) is None
    assert sessions.account(request_with(other))


def test_accounts_that_cannot_be_read_let_nobody_in(
    sessions: Sessions, accounts: AccountFile, caplog: pytest.LogCaptureFixture
) -> None:
    cookie = cookie_of(sessions, account(accounts))
    accounts.path.write_text("{", encoding="utf-8")
    assert sessions.account(request_with(cookie)) is None
    assert "is damaged" in caplog.text


def signed(content: object, key: bytes = KEY, **options: Any) -> str:
    signing = {"digest_method": hashlib.sha256, "key_derivation": "hmac"}
    serializer = URLSafeSerializer(key, **{"salt": "gewonetaal.session", "signer_kwargs": signing, **options})
    return f"__Host-gewonetaal={serializer.dumps(content)}"


class TestForgery:
    def content(self, accounts: AccountFile, clock: Clock, **changed: Any) -> dict[str, Any]:
        stamp = account(accounts).stamp
        return {"n": "balie-1", "i": "x", "b": clock(), "u": clock(), "s": stamp, **changed}

    def test_what_the_key_signed_is_taken(
        self, sessions: Sessions, accounts: AccountFile, clock: Clock
    ) -> None:
        assert sessions.account(request_with(signed(self.content(accounts, clock))))

    @pytest.mark.parametrize(
        "changed",
        [{"s": ""}, {"s": None}, {"n": "beheer-1"}, {"n": 1}, {"u": "morgen"}, {"extra": 1}],
        ids=lambda changed: str(changed),
    )
    def test_content_of_another_form_is_not(
        self, sessions: Sessions, accounts: AccountFile, clock: Clock, changed: dict[str, Any]
    ) -> None:
        assert sessions.account(request_with(signed(self.content(accounts, clock, **changed)))) is None

    def test_another_key_or_purpose_opens_nothing(
        self, sessions: Sessions, accounts: AccountFile, clock: Clock
    ) -> None:
        content = self.content(accounts, clock)
        assert sessions.account(request_with(signed(content, key=b"x" * 32))) is None
        assert sessions.account(request_with(signed(content, salt="itsdangerous"))) is None

    @pytest.mark.parametrize("value", ["", ".", "a.b", "a.b.c", "é", "eyJuIjoiYmFsaWUtMSJ9.AAAA", "." * 5000])
    def test_anything_else_is_nothing(self, sessions: Sessions, value: str) -> None:
        assert sessions.account(request_with(f"__Host-gewonetaal={value}")) is None

    def test_every_changed_sign_breaks_it(self, sessions: Sessions, accounts: AccountFile) -> None:
        name, _, value = cookie_of(sessions, account(accounts)).partition("=")
        # The last sign of base64 holds bits that mean nothing.
        for place in range(len(value) - 1):
            other = "A" if value[place] != "A" else "B"
            changed = f"{name}={value[:place]}{other}{value[place + 1 :]}"
            assert sessions.account(request_with(changed)) is None, place

    def test_a_neighbour_under_the_same_domain_cannot_give_one(
        self, sessions: Sessions, accounts: AccountFile
    ) -> None:
        cookie = cookie_of(sessions, account(accounts)).replace("__Host-", "")
        assert sessions.account(request_with(cookie)) is None


class TestEndedElsewhere:
    @pytest.fixture
    def database(self, tmp_path: Path) -> Database:
        return Database(f"sqlite:///{tmp_path / 'winkel.sqlite3'}")

    def test_another_process_knows_what_this_one_ended(
        self, database: Database, accounts: AccountFile, clock: Clock
    ) -> None:
        here = sessions_of(accounts, clock, EndedSessions(EndedSessionsTable(database)))
        there = sessions_of(accounts, clock, EndedSessions(EndedSessionsTable(database)))
        cookie = cookie_of(here, account(accounts))
        assert there.account(request_with(cookie))
        here.end(request_with(cookie))
        here.end(request_with(cookie))
        assert there.account(request_with(cookie)) is None

    def test_what_would_have_ended_by_itself_is_forgotten(self, database: Database) -> None:
        table = EndedSessionsTable(database)
        table.add("oud", datetime.fromtimestamp(1000, UTC), datetime.fromtimestamp(500, UTC))
        assert table.holds("oud")
        table.add("nieuw", datetime.fromtimestamp(3000, UTC), datetime.fromtimestamp(2000, UTC))
        assert not table.holds("oud")
        assert table.holds("nieuw")

    def test_memory_forgets_them_too(self) -> None:
        ended = EndedSessions()
        for n in range(100):
            ended.add(str(n), until=n + 10.0, now=float(n))
        # Those of the last ten seconds.
        assert len(ended._own) == 11

    def test_a_store_that_fails_locks_nobody_out_and_is_left_alone_for_a_while(
        self, accounts: AccountFile, clock: Clock, caplog: pytest.LogCaptureFixture
    ) -> None:
        class Broken:
            asked = 0

            def add(self, session_id: str, until: datetime, now: datetime) -> None:
                self.asked += 1
                raise StoreError("cannot use the database")

            def holds(self, session_id: str) -> bool:
                self.asked += 1
                raise StoreError("cannot use the database")

        store = Broken()
        sessions = sessions_of(accounts, clock, EndedSessions(store))
        cookie, other = cookie_of(sessions, account(accounts)), cookie_of(sessions, account(accounts))
        for _ in range(5):
            assert sessions.account(request_with(cookie))
        assert store.asked == 1
        assert "cannot use the database" in caplog.text
        sessions.end(request_with(cookie))
        assert sessions.account(request_with(cookie)) is None
        assert sessions.account(request_with(other))
        clock.seconds += REST_SECONDS
        assert sessions.account(request_with(other))
        assert store.asked == 2

    def test_what_ended_while_the_store_was_away_is_told_to_it_afterwards(
        self, database: Database, accounts: AccountFile, clock: Clock
    ) -> None:
        class Away(EndedSessionsTable):
            is_away = True

            def add(self, session_id: str, until: datetime, now: datetime) -> None:
                if self.is_away:
                    raise StoreError("cannot use the database")
                super().add(session_id, until, now)

        store = Away(database)
        here = sessions_of(accounts, clock, EndedSessions(store))
        there = sessions_of(accounts, clock, EndedSessions(EndedSessionsTable(database)))
        cookies = [cookie_of(here, account(accounts)) for _ in range(3)]
        for cookie in cookies[:2]:
            # The second one while the store is left alone.
            here.end(request_with(cookie))
        assert there.account(request_with(cookies[0]))
        store.is_away = False
        clock.seconds += REST_SECONDS
        assert here.account(request_with(cookies[2]))
        told = [there.account(request_with(cookie)) is None for cookie in cookies]
        assert told == [True, True, False]


class TestRenewal:
    def ask(self, sessions: Sessions, cookie: str, looks: bool = True, sets: bool = False) -> list[str]:
        """The cookies that come with the response to a request."""
        sent: list[str] = []

        async def app(scope: Any, receive: Any, send: Any) -> None:
            # The application gets a copy of the scope, as from the middleware that hides the query.
            if looks:
                sessions.account(Request(dict(scope)))
            headers = [(b"set-cookie", b"eigen=1")] if sets else []
            await send({"type": "http.response.start", "status": 200, "headers": headers})

        async def send(message: Any) -> None:
            sent.extend(value.decode() for name, value in message["headers"] if name == b"set-cookie")

        scope = request_with(cookie).scope
        renewal = SessionRenewal(app, sessions)
        in_own_loop(lambda: renewal(scope, None, send))  # type: ignore[arg-type]
        return sent

    def test_use_is_noted_after_a_minute(
        self, sessions: Sessions, accounts: AccountFile, clock: Clock
    ) -> None:
        cookie = cookie_of(sessions, account(accounts))
        clock.seconds += RENEW_SECONDS - 1
        assert self.ask(sessions, cookie) == []
        clock.seconds += 1
        (header,) = self.ask(sessions, cookie)
        clock.seconds += IDLE * 60
        assert sessions.account(request_with(cookie)) is None
        assert sessions.account(request_with(header.partition(";")[0]))
        assert re.search("Secure; HttpOnly; SameSite=Lax$", header)

    def test_a_page_that_does_not_ask_who_somebody_is_is_no_use(
        self, sessions: Sessions, accounts: AccountFile, clock: Clock
    ) -> None:
        cookie = cookie_of(sessions, account(accounts))
        clock.seconds += RENEW_SECONDS
        assert self.ask(sessions, cookie, looks=False) == []

    def test_what_ends_a_session_is_not_overwritten(
        self, sessions: Sessions, accounts: AccountFile, clock: Clock
    ) -> None:
        cookie = cookie_of(sessions, account(accounts))
        clock.seconds += RENEW_SECONDS
        assert self.ask(sessions, cookie, sets=True) == ["eigen=1"]
