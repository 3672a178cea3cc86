"""A program that is killed in the middle of its writing: what it said to be kept is there, and nothing is half."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from assistant.store import AskedTable, Database, FeedbackTable
from store.postgres_server import PostgresServer
from store.records import LONG_AGO

ROOT = Path(__file__).resolve().parents[2]
WRITES_BEFORE_THE_KILL = 15
NAME = "killed-by-the-test"
# Tells each number after it is kept, as the page tells a visitor. The texts make a record several pages long.
WRITER = """
import sys
from dataclasses import replace
from store.records import ASKED, TODAY, WITH_TEXTS, NOON
from assistant.asked_counts import DeskQuestion
from assistant.store import AskedTable, Database, FeedbackTable

database = Database(sys.argv[1])
many = replace(TODAY, most=10**6)
for number in range(10**6):
    remark = f"{number} " * 3000
    FeedbackTable(database).put_remark(replace(WITH_TEXTS, id=str(number), remark=remark), many)
    question = DeskQuestion(str(number), NOON, remark, "answered")
    AskedTable(database).add(replace(ASKED, questions=(question,)))
    print(number, flush=True)
"""


@pytest.mark.parametrize("round_", range(2))
def test_what_was_said_to_be_kept_is_there_and_nothing_is_half(
    url: str, opened: Callable[[str], Database], round_: int, request: pytest.FixtureRequest
) -> None:
    told = write_until_killed(url, WRITES_BEFORE_THE_KILL + 7 * round_)
    if url.startswith("postgresql"):
        wait_for_the_end_of(request.getfixturevalue("postgres"))
    assert told + 1 >= WRITES_BEFORE_THE_KILL

    database = opened(url)
    kept = {int(item.id): item.remark for item in FeedbackTable(database).since(LONG_AGO)}
    assert set(range(told + 1)) <= set(kept)
    assert len(kept) <= told + 2, "at most the one that was not told yet"
    assert all(remark == f"{number} " * 3000 for number, remark in kept.items())

    asked = AskedTable(database)
    questions = asked.questions(LONG_AGO, LONG_AGO.replace(year=2100))
    # Each batch has one question, counts two, and counts two for a theme: all of it or none of it.
    assert told + 1 <= len(questions) <= told + 2
    assert [each.how_many for each in asked.totals(date.min, date.max)] == [2 * len(questions)]
    assert {each.theme: each.how_many for each in asked.counts(date.min, date.max)} == {
        "sport": 2 * len(questions),
        "wonen": len(questions),
    }


def wait_for_the_end_of(server: PostgresServer) -> None:
    """Wait until the server has done what the killed program asked of it last, or has taken it back."""
    deadline = time.monotonic() + 60
    while server.run(f"SELECT 1 FROM pg_stat_activity WHERE application_name = '{NAME}'"):
        assert time.monotonic() < deadline, "the server still works for the program that was killed"
        time.sleep(0.02)


def write_until_killed(url: str, writes: int) -> int:
    """Kill a writer after so many writes; return the last number that it told."""
    paths = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, url],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": paths, "PGAPPNAME": NAME},
    ) as writer:
        assert writer.stdout is not None
        heard = [writer.stdout.readline() for _ in range(writes)]
        writer.send_signal(signal.SIGKILL)
        heard += writer.stdout.read().splitlines()
    whole = [line for line in heard if re.fullmatch(r"\d+\n?", line)]
    assert whole, "the writer did not write"
    return int(whole[-1])
