"""The commands `gewonetaal user` and `gewonetaal key`."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from door_builders import PASSWORD

from assistant import user_command
from assistant.account_file import AccountFile
from assistant.accounts import Role
from assistant.api_keys import ApiKeys
from assistant.cli import main
from assistant.settings import load_settings

ADD = ["user", "add", "balie-1", "--full-name", "Medewerker balie", "--role", "balie", "--role", "beheer"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GEWONETAAL_DATA_DIR", str(tmp_path))
    load_settings.cache_clear()
    return tmp_path


def typed(monkeypatch: pytest.MonkeyPatch, *passwords: str) -> None:
    """Somebody at a terminal types these."""
    waiting = iter(passwords)
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr(user_command.getpass, "getpass", lambda prompt: next(waiting))


def piped(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_an_account_is_made_with_a_password_that_is_typed_twice(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, PASSWORD, PASSWORD)
    assert main(ADD) == 0
    found = AccountFile(folder / "accounts.json").who("balie-1", PASSWORD)
    assert found
    assert found.account.roles == {Role.BALIE, Role.BEHEER}
    said = capsys.readouterr()
    assert PASSWORD not in said.out + said.err
    assert str(folder / "accounts.json") in said.err
    main(["user", "list"])
    assert capsys.readouterr().out == "balie-1\tMedewerker balie\tbalie, beheer\n"


def test_two_passwords_that_differ_make_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, PASSWORD, PASSWORD + "x")
    assert main(ADD) == 1
    assert "differ" in capsys.readouterr().err
    assert not (folder / "accounts.json").exists()


def test_a_script_gives_the_password_on_standard_input_and_only_where_it_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped(monkeypatch, f"{PASSWORD}\n")
    assert main(ADD) == 1
    assert "--password-stdin" in capsys.readouterr().err
    assert main([*ADD, "--password-stdin"]) == 0
    assert AccountFile(folder / "accounts.json").who("balie-1", PASSWORD)
    piped(monkeypatch, "")
    assert main(["user", "password", "balie-1", "--password-stdin"]) == 1
    assert "no password on standard input" in capsys.readouterr().err


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    piped(monkeypatch, f"{PASSWORD}\n")
    main([*ADD, "--password-stdin"])
    capsys.readouterr()


def test_an_account_can_be_changed_and_removed(
    folder: Path, made: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    accounts = AccountFile(folder / "accounts.json")
    typed(monkeypatch, "kerel lantaarn zeehond", "kerel lantaarn zeehond")
    assert main(["user", "password", "balie-1"]) == 0
    assert accounts.who("balie-1", "kerel lantaarn zeehond")
    assert main(["user", "roles", "balie-1", "--role", "redactie"]) == 0
    found = accounts.find("balie-1")
    assert found
    assert found.roles == (Role.REDACTIE,)
    assert main(["user", "remove", "balie-1"]) == 0
    assert accounts.all() == ()
    capsys.readouterr()
    assert main(["user", "list"]) == 0
    assert "gewonetaal user add" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        pytest.param(ADD, "already", id="an account that there is"),
        pytest.param(["user", "password", "niemand"], "'niemand'", id="the password of nobody"),
        pytest.param(["user", "roles", "niemand", "--role", "balie"], "'niemand'", id="the roles of nobody"),
        pytest.param(["user", "remove", "niemand"], "'niemand'", id="removing nobody"),
        pytest.param(["key", "remove", "niets"], "'niets'", id="removing no key"),
    ],
)
def test_what_cannot_be_done_is_told_before_a_password_is_asked(
    made: None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    reason: str,
) -> None:
    monkeypatch.setattr(user_command.getpass, "getpass", lambda prompt: pytest.fail("a password was asked"))
    monkeypatch.setattr("sys.stdin", Terminal())
    assert main(arguments) == 1
    assert reason in capsys.readouterr().err


@pytest.mark.parametrize("role", ["directeur", "BALIE", ""])
def test_a_role_that_there_is_not_is_told(capsys: pytest.CaptureFixture[str], role: str) -> None:
    with pytest.raises(SystemExit):
        main(["user", "roles", "balie-1", "--role", role])
    assert "balie" in capsys.readouterr().err


def test_a_key_is_shown_once_and_opens_until_it_is_removed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["key", "list"]) == 0
    assert "gewonetaal key add" in capsys.readouterr().err
    assert main(["key", "add", "website"]) == 0
    key = capsys.readouterr().out.strip()
    keys = ApiKeys(folder / "api_keys.json")
    assert keys.name_of(key) == "website"
    assert main(["key", "list"]) == 0
    listed = capsys.readouterr().out
    assert listed.startswith("website\t20")
    assert key not in listed
    assert main(["key", "remove", "website"]) == 0
    assert keys.name_of(key) is None


def test_the_settings_name_other_files(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GEWONETAAL_ACCOUNTS_FILE", str(folder / "elders" / "mensen.json"))
    monkeypatch.setenv("GEWONETAAL_KEYS_FILE", str(folder / "elders" / "sleutels.json"))
    load_settings.cache_clear()
    piped(monkeypatch, f"{PASSWORD}\n")
    assert main([*ADD, "--password-stdin"]) == 0
    assert main(["key", "add", "website"]) == 0
    names = {found.name for found in (folder / "elders").iterdir()}
    assert {"mensen.json", "sleutels.json"} <= names


def test_a_damaged_file_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "accounts.json").write_text("{", encoding="utf-8")
    assert main(["user", "list"]) == 1
    assert "is damaged" in capsys.readouterr().err
