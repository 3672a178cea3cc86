"""Residents' questions are counted, each once and by its status, and nothing of what they typed is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from web_talking import ASKED, SAID, Talking

from assistant.asked import AskedLog, Entrance
from assistant.settings import Settings
from assistant.store import AskedTable, open_database
from assistant.web.app import create_app
from assistant.web.settings import WebSettings
from assistant.web.streaming import JSON_LINES

EVER = (date(2000, 1, 1), date(2100, 1, 1))


@pytest.fixture
def log(tmp_path: Path) -> Iterator[AskedLog]:
    database = open_database(Settings(data_dir=tmp_path))
    log = AskedLog(AskedTable(database), 90)
    yield log
    log.close()
    database.close()


@pytest.fixture
def client(log: AskedLog) -> TestClient:
    return TestClient(create_app(Talking(), WebSettings(staff_page=False), asked=log))


@pytest.fixture
def hasty(log: AskedLog) -> TestClient:
    """An application on which no answer may take long."""
    return TestClient(create_app(Talking(), WebSettings(staff_page=False, timeout_seconds=0.2), asked=log))


def counted(log: AskedLog) -> dict[str, int]:
    totals = log.totals(*EVER)
    assert {total.entrance for total in totals} <= {Entrance.RESIDENTS}
    return {total.status: total.how_many for total in totals}


def ask(client: TestClient, way: str, question: str, **more: str) -> Any:
    if way == "form":
        return client.post("/", data={"question": question, **more})
    headers = {"Accept": JSON_LINES} if way == "lines" else {}
    return client.post("/vraag", json={"question": question, **more}, headers=headers)


@pytest.mark.parametrize("way", ["form", "script", "lines"])
@pytest.mark.parametrize(
    ("question", "status"),
    [
        pytest.param("Komt er een bad?", "answered", id="answered"),
        pytest.param("fout", "error", id="an-answer-that-is-an-error"),
        pytest.param("kapot", "error", id="a-service-that-raises"),
    ],
)
def test_a_question_counts_once(
    client: TestClient, log: AskedLog, way: str, question: str, status: str
) -> None:
    ask(client, way, question)
    assert counted(log) == {status: 1}


@pytest.mark.parametrize("way", ["form", "script", "lines"])
def test_an_answer_that_takes_too_long_counts_once(hasty: TestClient, log: AskedLog, way: str) -> None:
    ask(hasty, way, "traag")
    assert counted(log) == {"error": 1}


@pytest.mark.parametrize("question", ["", "x" * 2000], ids=["empty", "too-long"])
def test_what_is_sent_back_to_the_visitor_is_no_question(
    client: TestClient, log: AskedLog, question: str
) -> None:
    assert ask(client, "script", question).status_code == 422
    assert counted(log) == {}


def test_the_same_answer_in_other_words_is_no_other_question(client: TestClient, log: AskedLog) -> None:
    page = ask(client, "script", "Komt er een bad?").json()
    again = ask(client, "script", "", conversation=page["conversation"], again="easier:1")
    assert again.status_code == 200
    assert counted(log) == {"answered": 1}


def test_nothing_that_a_resident_typed_or_read_is_in_any_file(
    client: TestClient, hasty: TestClient, log: AskedLog, tmp_path: Path
) -> None:
    for way in ("form", "script", "lines"):
        for question in ("Komt er een", "fout", "kapot", "halverwege", "anders"):
            ask(client, way, f"{question} {ASKED}?")
        ask(hasty, way, f"traag {ASKED}?")
    log.close()
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert files
    for file in files:
        kept = file.read_bytes()
        assert ASKED.encode() not in kept
        assert SAID.encode() not in kept
    assert sum(counted(log).values()) == 18


def test_without_a_store_there_are_answers(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    log = AskedLog(AskedTable(open_database(Settings(data_dir=tmp_path / "file" / "folder"))), 90)
    with TestClient(create_app(Talking(), WebSettings(staff_page=False), asked=log)) as client:
        assert ask(client, "script", "Komt er een bad?").status_code == 200
    assert not log.flush()


def test_what_is_counted_is_written_when_the_server_stops(log: AskedLog, tmp_path: Path) -> None:
    with TestClient(create_app(Talking(), WebSettings(staff_page=False), asked=log)) as client:
        ask(client, "script", "Komt er een bad?")
    database = open_database(Settings(data_dir=tmp_path))
    assert [total.how_many for total in AskedTable(database).totals(*EVER)] == [1]
    database.close()
