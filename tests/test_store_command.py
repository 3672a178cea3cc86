from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.cli import main
from assistant.feedback import DayLimit, Feedback, Verdict
from assistant.settings import Settings, load_settings
from assistant.store import DATABASE_FILE, SCHEMA_VERSION, FeedbackTable, open_database

NOW = datetime.now(UTC)


@pytest.fixture(autouse=True)
def data_dir_of_the_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEWONETAAL_DATA_DIR", str(tmp_path))
    load_settings.cache_clear()


@pytest.fixture
def kept(tmp_path: Path) -> None:
    """An opinion of today and one that is too old."""
    database = open_database(Settings(data_dir=tmp_path))
    for name, days in (("new", 0), ("old", 91)):
        given_at = NOW - timedelta(days=days)
        opinion = Feedback(name, given_at, Verdict.HELPFUL, "answered", "none", "offline", remark="geheim")
        FeedbackTable(database).put_remark(opinion, DayLimit(NOW, 10))
    database.close()


def test_status_of_a_store_that_is_not_made_yet_makes_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["store", "status"]) == 0
    assert "nothing is kept yet" in capsys.readouterr().out
    assert main(["store", "clean"]) == 0
    assert "nothing is kept yet" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("kept")
def test_status_tells_what_is_kept_and_no_text_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["store", "status"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    (line,) = [line for line in told.out.splitlines() if line.startswith("feedback")]
    assert line.split()[1] == "2"
    assert line.split()[2] < line.split()[3]
    assert f"version of the tables: {SCHEMA_VERSION}" in told.out
    assert "geheim" not in told.out


@pytest.mark.usefixtures("kept")
def test_status_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["store", "status", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert set(told) == {
        "kind",
        "place",
        "works",
        "problem",
        "exists",
        "version",
        "tables",
        "size_bytes",
        "free_bytes",
    }
    assert (told["kind"], told["works"], told["problem"], told["version"]) == (
        "sqlite",
        True,
        None,
        SCHEMA_VERSION,
    )
    (feedback,) = [table for table in told["tables"] if table["name"] == "feedback"]
    assert feedback == {
        "name": "feedback",
        "rows": 2,
        "oldest": (NOW - timedelta(days=91)).isoformat(),
        "newest": NOW.isoformat(),
    }


@pytest.mark.usefixtures("kept")
def test_clean_deletes_what_is_too_old(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["store", "clean"]) == 0
    told = capsys.readouterr().out
    assert "feedback, older than 90 days: 1 deleted" in told
    assert "attempts to log in, that do not count any more: 0 deleted" in told
    database = open_database(Settings(data_dir=tmp_path))
    assert [item.id for item in FeedbackTable(database).since(NOW - timedelta(days=1000))] == ["new"]
    database.close()
    assert main(["store", "clean"]) == 0
    assert "feedback, older than 90 days: 0 deleted" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["status", "clean"])
def test_a_store_that_does_not_work_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, command: str
) -> None:
    (tmp_path / DATABASE_FILE).write_text("dit is geen database " * 100, encoding="utf-8")
    assert main(["store", command]) == 1
    assert "not a database" in capsys.readouterr().err + caplog.text


def test_an_address_that_cannot_be_used_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GEWONETAAL_DATABASE_URL", "iets://u:wachtwoord@host")
    load_settings.cache_clear()
    assert main(["store", "status"]) == 1
    told = capsys.readouterr()
    assert "no address of a database" in told.err
    assert "wachtwoord" not in told.out + told.err
