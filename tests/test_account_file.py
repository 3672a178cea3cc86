"""The accounts in a file: who gets in, and what a change does."""

from __future__ import annotations

from pathlib import Path

import pytest
from argon2 import PasswordHasher
from door_builders import PASSWORD, accounts_in, quick_passwords

from assistant import private_file
from assistant.account_file import AccountFile
from assistant.accounts import Account, Role
from assistant.errors import AccessFileError, InputError
from assistant.passwords import Passwords

OTHER = "kerel lantaarn zeehond"


@pytest.fixture
def accounts(tmp_path: Path) -> AccountFile:
    return accounts_in(tmp_path)


def stamp(accounts: AccountFile, name: str) -> str:
    found = accounts.find(name)
    assert found
    return found.stamp


def test_an_account_has_the_name_and_roles_that_it_got(accounts: AccountFile) -> None:
    found = accounts.find("balie-1")
    assert found
    assert found.account == Account("balie-1", "Medewerker balie", frozenset({Role.BALIE}))


def test_the_file_holds_no_password(accounts: AccountFile) -> None:
    content = accounts.path.read_text(encoding="utf-8")
    assert PASSWORD not in content
    assert content.count("$argon2id$") == len(accounts.all()) == 4


@pytest.mark.parametrize("name", ["balie-1", "Balie-1", "  BALIE-1 "])
def test_name_and_password_open_it(accounts: AccountFile, name: str) -> None:
    found = accounts.who(name, PASSWORD)
    assert found
    assert found.name == "balie-1"


@pytest.mark.parametrize(
    ("name", "password"),
    [("balie-1", OTHER), ("balie-1", ""), ("niemand", PASSWORD), ("", ""), ("balie-1", PASSWORD.upper())],
)
def test_anything_else_opens_nothing(accounts: AccountFile, name: str, password: str) -> None:
    assert accounts.who(name, password) is None


def test_another_password_counts_at_once_and_changes_the_stamp(accounts: AccountFile) -> None:
    before = stamp(accounts, "balie-1")
    AccountFile(accounts.path, quick_passwords()).set_password("Balie-1", OTHER)
    assert accounts.who("balie-1", PASSWORD) is None
    assert accounts.who("balie-1", OTHER)
    assert stamp(accounts, "balie-1") != before


def test_the_same_password_again_changes_the_stamp_too(accounts: AccountFile) -> None:
    before = stamp(accounts, "balie-1")
    accounts.set_password("balie-1", PASSWORD)
    assert stamp(accounts, "balie-1") != before


def test_other_roles_take_the_place_of_those_before(accounts: AccountFile) -> None:
    before = stamp(accounts, "balie-1")
    accounts.set_roles("balie-1", [Role.BEHEER, Role.REDACTIE, Role.BEHEER])
    found = accounts.find("balie-1")
    assert found
    assert found.roles == (Role.BEHEER, Role.REDACTIE)
    assert found.stamp == before
    assert accounts.who("balie-1", PASSWORD)


def test_who_is_removed_does_not_come_in(accounts: AccountFile) -> None:
    accounts.remove("balie-1")
    assert accounts.who("balie-1", PASSWORD) is None
    assert "balie-1" not in [account.name for account in accounts.all()]


@pytest.mark.parametrize(
    ("name", "full_name", "roles", "password", "reason"),
    [
        pytest.param("balie-1", "Iemand", [Role.BALIE], PASSWORD, "already", id="a name that there is"),
        pytest.param("BALIE-1", "Iemand", [Role.BALIE], PASSWORD, "already", id="the same in capitals"),
        pytest.param("met spatie", "Iemand", [Role.BALIE], PASSWORD, "the name", id="a space in the name"),
        pytest.param("", "Iemand", [Role.BALIE], PASSWORD, "the name", id="no name"),
        pytest.param("x" * 61, "Iemand", [Role.BALIE], PASSWORD, "the name", id="a name that is too long"),
        pytest.param("nieuw", "  ", [Role.BALIE], PASSWORD, "the full_name", id="no full name"),
        pytest.param("nieuw", "a\x1b[2J", [Role.BALIE], PASSWORD, "the full_name", id="a name with signs"),
        pytest.param("nieuw", "Iemand", [], PASSWORD, "the roles", id="no roles"),
        pytest.param("nieuw", "Iemand", [Role.BALIE], "kort", "4 characters", id="a short password"),
    ],
)
def test_what_cannot_be_an_account_is_told_and_changes_nothing(
    accounts: AccountFile, name: str, full_name: str, roles: list[Role], password: str, reason: str
) -> None:
    before = accounts.path.read_bytes()
    with pytest.raises(InputError, match=reason) as caught:
        accounts.add(name, full_name, roles, password)
    assert PASSWORD not in str(caught.value)
    assert "argon2" not in str(caught.value)
    assert accounts.path.read_bytes() == before


@pytest.mark.parametrize("act", ["password", "roles", "remove"])
def test_an_account_that_is_not_there_is_told_with_those_that_are(accounts: AccountFile, act: str) -> None:
    acts = {
        "password": lambda: accounts.set_password("niemand", PASSWORD),
        "roles": lambda: accounts.set_roles("niemand", [Role.BALIE]),
        "remove": lambda: accounts.remove("niemand"),
    }
    with pytest.raises(InputError, match=r"'niemand'.*'balie-1'"):
        acts[act]()


def test_a_password_of_older_parameters_is_hashed_anew_when_it_is_used(accounts: AccountFile) -> None:
    slower = AccountFile(accounts.path, Passwords(PasswordHasher(time_cost=2, memory_cost=16, parallelism=1)))
    before = stamp(slower, "balie-1")
    found = slower.who("balie-1", PASSWORD)
    assert found
    assert "m=16,t=2" in found.password
    assert found.stamp == stamp(slower, "balie-1") != before
    again = slower.who("balie-1", PASSWORD)
    assert again
    assert again.password == found.password


def test_who_logs_in_comes_in_also_where_the_file_cannot_be_written(
    accounts: AccountFile, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    slower = AccountFile(accounts.path, Passwords(PasswordHasher(time_cost=2, memory_cost=16, parallelism=1)))

    def refuse(file: Path, text: str) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(private_file, "write_private", refuse)
    assert slower.who("balie-1", PASSWORD) == accounts.find("balie-1")
    assert "Read-only file system" in caplog.text


def test_two_accounts_of_one_name_are_a_damaged_file(accounts: AccountFile) -> None:
    content = accounts.path.read_text(encoding="utf-8").replace("beheer-1", "balie-1")
    accounts.path.write_text(content, encoding="utf-8")
    with pytest.raises(AccessFileError, match="damaged at accounts"):
        accounts.who("balie-1", PASSWORD)
