"""Logging in and out, and what is said about it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from door_builders import PASSWORD, Clock, accounts_in, door_of, login_for, quick_passwords
from editor_fakes import desk
from fastapi.testclient import TestClient
from web_fakes import FakeAssistant

from assistant.account_file import AccountFile
from assistant.accounts import Role
from assistant.web import login_texts as texts
from assistant.web import staff_words
from assistant.web.app import create_app
from assistant.web.login import Login
from assistant.web.password_queue import LoginBusyError, PasswordQueue
from assistant.web.settings import WebSettings


@pytest.fixture
def accounts(tmp_path: Path) -> AccountFile:
    return accounts_in(tmp_path)


@pytest.fixture
def own_login(accounts: AccountFile) -> Login:
    # A clock that stands still: how slow the machine is must not shorten a wait.
    return login_for(accounts, Clock(1_800_000_000.0))


def client_of(own: Login, address: str = "https://gewonetaal.example", **more: Any) -> TestClient:
    app = create_app(
        FakeAssistant(), WebSettings(staff_page=False), editor=desk(), door=door_of(own), login=own
    )
    return TestClient(app, base_url=address, follow_redirects=False, raise_server_exceptions=False, **more)


@pytest.fixture
def client(own_login: Login) -> TestClient:
    return client_of(own_login)


def log_in(client: TestClient, name: str = "redactie-1", password: str = PASSWORD, **more: str) -> Any:
    return client.post("/inloggen", data={"naam": name, "wachtwoord": password, **more})


def field(page: str, name: str) -> str:
    found = BeautifulSoup(page, "lxml").select_one(f"[name={name}]")
    assert found is not None
    return str(found.attrs.get("value", ""))


class TestForm:
    def test_is_dutch_and_works_without_a_script(self, client: TestClient) -> None:
        page = client.get("/inloggen").text
        assert '<html lang="nl">' in page
        form = BeautifulSoup(page, "lxml").select_one("form.login")
        assert form is not None
        assert (form.attrs["method"], form.attrs["action"]) == ("post", "/inloggen")
        names = {item.attrs["name"]: item.attrs.get("autocomplete") for item in form.select("[name]")}
        assert names == {"naam": "username", "wachtwoord": "current-password", "verder": None}
        assert " style=" not in page

    def test_is_not_kept_by_a_browser_or_search_engine(self, client: TestClient) -> None:
        page = client.get("/inloggen")
        assert page.headers["cache-control"] == "no-store"
        assert '<meta name="robots" content="noindex">' in page.text

    @pytest.mark.parametrize(
        ("name", "page"),
        [("balie-1", "/balie"), ("redactie-1", "/redactie"), ("beheer-1", "/beheer"), ("alles-1", "/balie")],
    )
    def test_leads_to_the_first_page_that_somebody_may_see(
        self, client: TestClient, name: str, page: str
    ) -> None:
        led = log_in(client, name)
        assert led.status_code == 303
        assert client.get(led.headers["location"]).headers["location"] == page

    def test_leads_back_to_the_page_that_was_asked_for(self, client: TestClient) -> None:
        asked = client.get("/redactie?x=a%20b")
        assert asked.status_code == 303
        form = client.get(asked.headers["location"]).text
        led = log_in(client, verder=field(form, "verder"))
        back = client.get(led.headers["location"])
        assert back.headers["location"] == "/redactie?x=a%20b"
        assert client.get(back.headers["location"]).status_code == 200

    @pytest.mark.parametrize(
        "way",
        [
            "//elders.example",
            "/\\elders.example",
            "https://elders.example",
            "javascript:x",
            "/\t/elders.example",
        ],
    )
    def test_leads_to_no_other_website(self, client: TestClient, way: str) -> None:
        form = client.get(f"/inloggen?verder={quote(way, safe='')}").text
        assert field(form, "verder") == ""
        led = log_in(client, verder=way)
        assert client.get(led.headers["location"]).headers["location"] == "/redactie"
        straight = client.get(f"/inloggen?ingelogd=1&verder={quote(way, safe='')}")
        assert straight.headers["location"] == "/redactie"

    @pytest.mark.parametrize(
        ("name", "password", "error"),
        [
            ("redactie-1", "verkeerd", texts.WRONG),
            ("niemand", PASSWORD, texts.WRONG),
            ("", PASSWORD, texts.NAME_MISSING),
            ("redactie-1", "", texts.PASSWORD_MISSING),
            ("redactie-1", PASSWORD + "x" * 5000, texts.WRONG),
        ],
    )
    def test_says_what_is_wrong_without_saying_which_of_both(
        self, client: TestClient, name: str, password: str, error: str
    ) -> None:
        refused = log_in(client, name, password, verder="/redactie")
        assert refused.status_code == 422
        assert "set-cookie" not in refused.headers
        assert error in refused.text
        assert (field(refused.text, "naam"), field(refused.text, "verder")) == (name, "/redactie")
        assert "verkeerd" not in refused.text

    def test_shows_what_was_typed_as_text(self, client: TestClient) -> None:
        refused = log_in(client, '"><script>x</script>', "y")
        assert "<script>x" not in refused.text

    @pytest.mark.parametrize(
        "sent",
        [
            {"content": b"x", "headers": {"content-type": "multipart/form-data"}},
            {"files": {"naam": ("a.txt", b"x")}},
            {"json": {"naam": "redactie-1", "wachtwoord": PASSWORD}},
        ],
        ids=["no form", "a file", "json"],
    )
    def test_takes_nothing_but_its_own_form(self, client: TestClient, sent: dict[str, Any]) -> None:
        refused = client.post("/inloggen", **sent)
        assert refused.status_code == 422
        assert "set-cookie" not in refused.headers


class TestSession:
    def test_a_new_one_begins_at_every_login_and_ends_the_one_before(self, client: TestClient) -> None:
        log_in(client)
        first = dict(client.cookies)
        log_in(client)
        assert dict(client.cookies) != first
        client.cookies.clear()
        assert client.get("/redactie", headers={"cookie": cookie(first)}).status_code == 303

    def test_logging_out_ends_it_also_for_a_copy(self, client: TestClient) -> None:
        log_in(client)
        copy = cookie(dict(client.cookies))
        assert client.get("/redactie").status_code == 200
        out = client.post("/uitloggen")
        assert (out.status_code, out.headers["location"]) == (303, "/inloggen?uitgelogd=1")
        assert dict(client.cookies) == {}
        assert texts.SIGNED_OUT in client.get(out.headers["location"]).text
        assert client.get("/redactie", headers={"cookie": copy}).status_code == 303

    def test_an_address_does_not_log_out(self, client: TestClient) -> None:
        log_in(client)
        client.get("/uitloggen")
        assert client.get("/redactie").status_code == 200

    def test_who_is_logged_in_sees_his_pages(self, client: TestClient) -> None:
        log_in(client)
        page = client.get("/inloggen").text
        assert texts.ALREADY.format(name="Medewerker redactie") in page
        assert 'href="/redactie"' in page
        assert 'href="/beheer"' not in page

    def test_one_that_has_ended_says_so_and_no_session_says_nothing(
        self, client: TestClient, accounts: AccountFile
    ) -> None:
        way = client.get("/redactie").headers["location"]
        assert texts.ENDED not in client.get(way).text
        log_in(client)
        accounts.set_password("redactie-1", PASSWORD)
        assert texts.ENDED in client.get(client.get("/redactie").headers["location"]).text

    def test_a_browser_that_keeps_no_cookie_is_told(self, client: TestClient) -> None:
        led = log_in(client, verder="/redactie")
        client.cookies.clear()
        page = client.get(led.headers["location"])
        assert page.status_code == 200
        assert texts.NOT_KEPT in page.text


def cookie(values: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in values.items())


class TestOtherWebsites:
    @pytest.mark.parametrize("path", ["/inloggen", "/uitloggen"])
    @pytest.mark.parametrize(
        "headers",
        [
            {"Sec-Fetch-Site": "cross-site"},
            {"Sec-Fetch-Site": "same-site"},
            {"Origin": "https://elders.example"},
        ],
        ids=["another site", "a neighbour", "an older browser"],
    )
    def test_cannot_log_anybody_in_or_out(
        self, client: TestClient, path: str, headers: dict[str, str]
    ) -> None:
        log_in(client)
        before = dict(client.cookies)
        sent = {"naam": "beheer-1", "wachtwoord": PASSWORD}
        refused = client.post(path, data=sent, headers=headers)
        assert refused.status_code == 403
        assert texts.FOREIGN in refused.text
        assert dict(client.cookies) == before
        assert client.get("/redactie").status_code == 200


class TestTransport:
    @pytest.mark.parametrize(
        "address",
        ["https://gewonetaal.example", "http://localhost:7860", "http://127.0.0.1:7860", "http://[::1]:7860"],
    )
    def test_a_password_is_asked_where_nobody_reads_along(self, own_login: Login, address: str) -> None:
        assert 'name="wachtwoord"' in client_of(own_login, address).get("/inloggen").text

    @pytest.mark.parametrize(
        "address",
        [
            "http://gewonetaal.example",
            "http://192.0.2.1:7860",
            "http://localhost.example",
            "http://127.0.0.1.example",
        ],
    )
    def test_and_not_elsewhere(self, own_login: Login, address: str) -> None:
        client = client_of(own_login, address)
        page = client.get("/inloggen").text
        assert texts.NOT_SAFE_TITLE in page
        assert 'name="wachtwoord"' not in page
        refused = log_in(client)
        assert refused.status_code == 403
        assert "set-cookie" not in refused.headers

    @pytest.mark.parametrize(("peer", "taken"), [("127.0.0.1", True), ("203.0.113.9", False)])
    def test_a_proxy_that_is_trusted_says_that_it_is_https(
        self, own_login: Login, peer: str, taken: bool
    ) -> None:
        settings = WebSettings(staff_page=False, trusted_proxies=("127.0.0.1",))
        app = create_app(FakeAssistant(), settings, door=door_of(own_login), login=own_login)
        client = TestClient(app, base_url="http://gewonetaal.example", client=(peer, 5000))
        page = client.get("/inloggen", headers={"X-Forwarded-Proto": "https"})
        assert ('name="wachtwoord"' in page.text) is taken
        assert ("strict-transport-security" in page.headers) is taken


class TestStates:
    def test_without_accounts_it_says_how_to_make_one(self, tmp_path: Path) -> None:
        client = client_of(login_for(AccountFile(tmp_path / "accounts.json", quick_passwords())))
        page = client.get("/inloggen").text
        assert texts.NO_ACCOUNTS_TITLE in page
        assert "gewonetaal user add" in page
        assert 'name="wachtwoord"' not in page
        assert log_in(client).status_code == 422

    def test_an_account_made_meanwhile_can_log_in_at_once(self, tmp_path: Path) -> None:
        empty = AccountFile(tmp_path / "accounts.json", quick_passwords())
        client = client_of(login_for(empty))
        AccountFile(empty.path, quick_passwords()).add("nieuw", "Nieuw", [Role.REDACTIE], PASSWORD)
        assert log_in(client, "nieuw").status_code == 303

    def test_accounts_that_cannot_be_read_are_told_and_residents_notice_nothing(
        self, client: TestClient, accounts: AccountFile, caplog: pytest.LogCaptureFixture
    ) -> None:
        log_in(client)
        accounts.path.write_text('{"accounts": [{"name": "geheim"}]}', encoding="utf-8")
        assert client.get("/redactie").status_code == 303
        page = client.get("/inloggen")
        assert texts.ACCOUNTS_BROKEN_TITLE in page.text
        assert log_in(client).status_code == 503
        assert "damaged" in caplog.text
        assert "geheim" not in caplog.text + page.text
        assert client.post("/vraag", json={"question": "Komt er een bad?"}).status_code == 200

    def test_wrong_passwords_have_to_wait_and_are_told_how_long(self, client: TestClient) -> None:
        for _ in range(5):
            assert log_in(client, password="verkeerd").status_code == 422
        refused = log_in(client)
        assert refused.status_code == 429
        assert refused.headers["retry-after"] == "5"
        assert texts.WAIT.format(period="een paar seconden") in refused.text
        assert log_in(client, "balie-1").status_code == 303

    def test_spaces_behind_a_name_are_no_way_around_the_wait(self, client: TestClient) -> None:
        # What stands behind the spaces falls off when the name is cut, and then the spaces are at its end.
        names = [f"redactie-1{' ' * count}{chr(0xA0) * (60 - count)}x" for count in range(6)]
        statuses = [log_in(client, name, "fout wachtwoord").status_code for name in names]
        assert statuses == [422] * 5 + [429]

    def test_too_many_at_once_are_asked_to_come_back(
        self, client: TestClient, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def busy(self: PasswordQueue, name: str, password: str, address: str) -> None:
            raise LoginBusyError

        with monkeypatch.context() as patch:
            patch.setattr(PasswordQueue, "who", busy)
            for _ in range(8):
                refused = log_in(client)
                assert refused.status_code == 503
                assert texts.BUSY in refused.text
        assert log_in(client).status_code == 303


class TestLink:
    def test_residents_have_one_quiet_link_where_there_is_a_login(self, client: TestClient) -> None:
        page = BeautifulSoup(client.get("/").text, "lxml")
        links = [link.attrs["href"] for link in page.select("a") if link.get_text() == staff_words.FOR_STAFF]
        assert links == ["/inloggen"]

    def test_and_none_where_there_is_not(self) -> None:
        client = TestClient(create_app(FakeAssistant(), WebSettings(staff_page=False)))
        assert staff_words.FOR_STAFF not in client.get("/").text
        assert client.get("/inloggen").status_code == 404


def test_every_text_is_used() -> None:
    folder = Path(texts.__file__).parent
    sources = "".join(
        path.read_text(encoding="utf-8")
        for path in [*folder.glob("*.py"), *(folder / "templates").glob("*.html")]
        if path.name != "login_texts.py"
    )
    names = [name for name in vars(texts) if name.isupper()]
    assert [name for name in names if not re.search(rf"\b(texts|words|login_texts)\.{name}\b", sources)] == []
