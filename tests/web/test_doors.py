"""The doors of a running server: what they say at the start, and what several processes share."""

from __future__ import annotations

from pathlib import Path

import pytest
from door_builders import PASSWORD, quick_passwords
from editor_fakes import desk
from fastapi.testclient import TestClient
from web_fakes import FakeAssistant

from assistant.account_file import AccountFile
from assistant.accounts import Role
from assistant.secret import load_secret
from assistant.settings import Settings
from assistant.store import open_database
from assistant.web.app import create_app
from assistant.web.doors import open_doors
from assistant.web.settings import WebSettings


def process(settings: Settings) -> TestClient:
    """The pages as one process of the server makes them."""
    # A clock that stands still: how slow the machine is must not shorten a wait.
    door, login = open_doors(
        settings, load_secret(settings), open_database(settings), lambda: 1_800_000_000.0
    )
    app = create_app(FakeAssistant(), WebSettings(staff_page=False), editor=desk(), door=door, login=login)
    return TestClient(app, base_url="https://gewonetaal.example", follow_redirects=False)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path)


@pytest.fixture
def with_account(settings: Settings) -> Settings:
    accounts = AccountFile(settings.accounts_path, quick_passwords())
    accounts.add("redactie-1", "Medewerker redactie", [Role.REDACTIE], PASSWORD)
    return settings


def test_without_accounts_the_start_says_how_to_make_one(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    process(settings)
    assert "gewonetaal user add" in capsys.readouterr().err


def test_with_accounts_it_says_nothing(with_account: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    process(with_account)
    assert capsys.readouterr().err == ""


def test_accounts_that_cannot_be_read_are_told_and_the_server_starts(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.accounts_path.write_text("{", encoding="utf-8")
    client = process(settings)
    assert "no member of staff can log in" in capsys.readouterr().err
    assert client.get("/").status_code == 200


def test_processes_share_sessions_and_their_ends(with_account: Settings) -> None:
    here, there = process(with_account), process(with_account)
    here.post("/inloggen", data={"naam": "redactie-1", "wachtwoord": PASSWORD})
    session = {"cookie": "; ".join(f"{name}={value}" for name, value in here.cookies.items())}
    assert there.get("/redactie", headers=session).status_code == 200
    here.post("/uitloggen")
    assert there.get("/redactie", headers=session).status_code == 303
    # A process that starts later knows it too.
    assert process(with_account).get("/redactie", headers=session).status_code == 303


def test_processes_count_wrong_passwords_together_and_a_restart_forgets_none(with_account: Settings) -> None:
    here, there = process(with_account), process(with_account)
    wrong = {"naam": "redactie-1", "wachtwoord": "verkeerd"}
    clients = (here, there, here, there, here, there, process(with_account))
    statuses = [client.post("/inloggen", data=wrong).status_code for client in clients]
    assert statuses == [422] * 5 + [429] * 2


def test_a_session_outlives_a_restart_and_no_other_secret(with_account: Settings) -> None:
    before = process(with_account)
    before.post("/inloggen", data={"naam": "redactie-1", "wachtwoord": PASSWORD})
    session = {"cookie": "; ".join(f"{name}={value}" for name, value in before.cookies.items())}
    assert process(with_account).get("/redactie", headers=session).status_code == 200
    other = Settings(data_dir=with_account.data_dir, secret_key="x" * 32)
    assert process(other).get("/redactie", headers=session).status_code == 303


def test_a_store_that_cannot_be_used_keeps_nobody_out(with_account: Settings) -> None:
    broken = with_account.model_copy(update={"database_url": None})
    (broken.data_dir / "gewonetaal.sqlite3").write_text("geen database " * 200, encoding="utf-8")
    client = process(broken)
    client.post("/inloggen", data={"naam": "redactie-1", "wachtwoord": PASSWORD})
    assert client.get("/redactie").status_code == 200
    client.post("/uitloggen")
    assert client.get("/redactie").status_code == 303
