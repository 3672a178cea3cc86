"""Wrong logins in each kind of database: as they were written, and counted once by many processes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.store import Database, LoginCountTable
from store.records import COUNTED, NOON

NOW = NOON.timestamp()
ROOT = Path(__file__).resolve().parents[2]
# Four threads that each try a name ten times at one moment; tells how many attempts were let through.
TRIES = """
import sys
from concurrent.futures import ThreadPoolExecutor
from assistant.store import Database, LoginCountTable
from assistant.store import database as database_module
from assistant.web.login_throttle import LoginThrottle

database_module.BUSY_SECONDS = 60.0
throttle = LoginThrottle(b"k" * 32, LoginCountTable(Database(sys.argv[1])), lambda: 1_800_000_000.0)
print("ready", flush=True)
sys.stdin.readline()
with ThreadPoolExecutor(4) as threads:
    waits = list(threads.map(lambda _: throttle.begin("balie-1", "192.0.2.1"), range(40)))
print(waits.count(0.0))
"""


def test_counts_come_back_as_they_were_and_can_be_changed(database: Database) -> None:
    table = LoginCountTable(database)
    two = {"a": COUNTED, "b": replace(COUNTED, wrong=0)}
    with table.open(NOW) as page:
        page.write(two)
        page.write({})
        assert page.read(["a", "b", "c"]) == two, "what was just written"
    with table.open(NOW) as page:
        assert page.read(["a", "b", "c"]) == two
        page.write({"a": replace(COUNTED, wrong=4)})
        page.forget(["b", "c"])
    with table.open(NOW) as page:
        assert page.read(["a", "b"]) == {"a": replace(COUNTED, wrong=4)}
        assert page.read([]) == {}


def test_what_goes_wrong_meanwhile_leaves_all_as_it_was(database: Database) -> None:
    table = LoginCountTable(database)
    with pytest.raises(ZeroDivisionError), table.open(NOW) as page:
        page.write({"a": COUNTED})
        _ = 1 / 0
    with table.open(NOW) as page:
        assert page.read(["a"]) == {}


def test_what_does_not_count_any_more_is_deleted(database: Database) -> None:
    table = LoginCountTable(database)
    with table.open(NOW) as page:
        page.write({"a": COUNTED, "b": replace(COUNTED, counts_until=NOW + 1)})
    assert table.delete_before(NOON + timedelta(seconds=1)) == 0
    with table.open(NOW + 2) as page:
        assert set(page.read(["a", "b"])) == {"a"}
    assert table.delete_before(NOON + timedelta(hours=1)) == 1


def test_of_many_attempts_of_two_processes_no_more_get_through_than_one_after_another(
    url: str, opened: Callable[[str], Database]
) -> None:
    with LoginCountTable(opened(url)).open(NOW):
        pass  # the tables are made before the race
    paths = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", TRIES, url],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={"PYTHONPATH": paths},
        )
        for _ in range(2)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    allowed = [int(process.communicate()[0]) for process in processes]
    assert sum(allowed) == 5
