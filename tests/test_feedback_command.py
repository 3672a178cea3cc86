"""The command `gewonetaal feedback`, on a real store."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant import messages
from assistant.cli import main
from assistant.feedback import FeedbackDesk, Verdict
from assistant.model import Answer, AnswerStatus, Strength
from assistant.settings import load_settings
from assistant.store import DATABASE_FILE, FeedbackTable, open_database

ANSWER = Answer(AnswerStatus.ANSWERED, "Nog niet. [1]", Strength.WISHES, ("sport",))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GEWONETAAL_DATA_DIR", str(tmp_path))
    load_settings.cache_clear()
    return tmp_path


@pytest.fixture
def filled(folder: Path) -> Iterator[None]:
    store = FeedbackTable(open_database(load_settings()))
    desk = FeedbackDesk(store, 90, 1000)
    desk.take_verdict("a", Verdict.HELPFUL, ANSWER)
    desk.take_remark("b", Verdict.NOT_HELPFUL, ANSWER, "=1+1 is café 🙂", "Komt er een bad?")
    long_ago = datetime.now(UTC) - timedelta(days=91)
    FeedbackDesk(store, 90, 1000, lambda: long_ago).take_verdict("old", Verdict.HELPFUL, ANSWER)
    store._database.close()
    yield


def test_counts_and_remarks_are_printed_for_people(filled: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["feedback"]) == 0
    printed = capsys.readouterr().out
    assert "2 keer is gezegd of een antwoord helpt: 1 keer ja en 1 keer nee." in printed
    assert "bewaard (in dagen): 90" in printed
    assert [line.split() for line in printed.splitlines() if "sport" in line] == [["sport", "1", "1"]]
    assert "- (nee) =1+1 is café 🙂" in printed


def test_it_says_so_when_nothing_is_kept(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["feedback"]) == 0
    assert capsys.readouterr().out == f"{messages.FEEDBACK_NONE}\n"


def test_json_has_the_counts_and_each_opinion(filled: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["feedback", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert {name: printed[name] for name in ("days", "total", "helpful", "not_helpful", "remarks")} == {
        "days": 90,
        "total": 2,
        "helpful": 1,
        "not_helpful": 1,
        "remarks": 1,
    }
    assert printed["themes"] == {"sport": {"helpful": 1, "not_helpful": 1}}
    assert printed["feedback"][1]["remark"] == "=1+1 is café 🙂"
    assert datetime.fromisoformat(printed["feedback"][0]["given_at"]).utcoffset() == timedelta(0)


def test_csv_is_utf_8_with_a_mark_and_without_formulas(filled: None) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "assistant.cli", "feedback", "--csv"],
        check=True,
        capture_output=True,
        timeout=60,
        env={"GEWONETAAL_DATA_DIR": str(load_settings().data_dir), "LC_ALL": "C"},
        cwd=Path(__file__).resolve().parents[1],
    )
    assert ran.stdout.startswith(b"\xef\xbb\xbf")
    assert ran.stdout.count(b"\r\n") == 3
    rows = list(csv.reader(io.StringIO(ran.stdout.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[0] == list(messages.FEEDBACK_COLUMNS)
    assert [row[7:9] for row in rows[1:]] == [["", ""], ["'=1+1 is café 🙂", "Komt er een bad?"]]


def test_csv_and_json_are_not_asked_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["feedback", "--csv", "--json"])


def test_a_store_that_cannot_be_read_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / DATABASE_FILE).write_text("dit is geen database " * 100, encoding="utf-8")
    assert main(["feedback"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("gewonetaal: cannot use the database")
