"""The one secret: made once, kept for its owner, and a key for each purpose."""

from __future__ import annotations

import hashlib
import hmac
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.errors import AccessFileError, ConfigurationError
from assistant.secret import SECRET_FILE, Secret, load_secret
from assistant.settings import Settings, load_settings

WORD = "een geheim van meer dan 32 tekens"


def settings_in(folder: Path, **values: object) -> Settings:
    return Settings(data_dir=folder, **values)  # type: ignore[arg-type]


def test_each_purpose_has_a_key_of_its_own() -> None:
    secret = Secret(b"x" * 32)
    assert secret.key("sessions") == secret.key("sessions")
    assert secret.key("sessions") != secret.key("conversations")
    assert secret.key("sessions") != Secret(b"y" * 32).key("sessions")
    assert secret.key("sessions") == hmac.new(b"x" * 32, b"gewonetaal sessions", hashlib.sha256).digest()


def test_it_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "nieuw"
    first = load_secret(settings_in(folder)).key("sessions")
    assert load_secret(settings_in(folder)).key("sessions") == first
    file = folder / SECRET_FILE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    # 32 random bytes in hexadecimal digits.
    assert len(file.read_text(encoding="utf-8").strip()) == 64
    assert load_secret(settings_in(tmp_path / "ander")).key("sessions") != first


def test_processes_that_start_together_have_the_same(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path; from assistant.settings import Settings; "
        "from assistant.secret import load_secret; "
        f"print(load_secret(Settings(data_dir=Path({str(tmp_path)!r}))).key('sessions').hex())"
    )
    command = [sys.executable, "-c", code]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    said = {process.communicate(timeout=120)[0].strip() for process in running}
    assert said == {load_secret(settings_in(tmp_path)).key("sessions").hex()}


def test_the_setting_goes_before_the_file(tmp_path: Path) -> None:
    secret = load_secret(settings_in(tmp_path, secret_key=WORD))
    assert secret.key("sessions") == Secret(WORD.encode()).key("sessions")
    assert list(tmp_path.iterdir()) == []


def test_a_short_setting_is_told_without_showing_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEWONETAAL_SECRET_KEY", "te-kort")
    with pytest.raises(ConfigurationError, match="GEWONETAAL_SECRET_KEY.*at least 32") as caught:
        load_settings()
    assert "te-kort" not in str(caught.value)
    assert "te-kort" not in str(caught.value.__cause__)


def test_the_setting_is_not_shown_with_the_others(tmp_path: Path) -> None:
    assert WORD not in repr(settings_in(tmp_path, secret_key=WORD))


def test_a_folder_that_cannot_be_written_gives_a_secret_of_this_process_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "map").write_text("", encoding="utf-8")
    settings = settings_in(tmp_path / "map" / "dieper")
    assert load_secret(settings).key("sessions") != load_secret(settings).key("sessions")
    assert "GEWONETAAL_SECRET_KEY" in capsys.readouterr().err


def test_a_damaged_file_is_told_and_stays(tmp_path: Path) -> None:
    (tmp_path / SECRET_FILE).write_text("kort\n", encoding="utf-8")
    with pytest.raises(AccessFileError, match="expected at least 32 characters, got 4"):
        load_secret(settings_in(tmp_path))
    assert (tmp_path / SECRET_FILE).read_text(encoding="utf-8") == "kort\n"
