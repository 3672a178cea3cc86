"""What is off, with a store that works, fails, or is not there; and the store itself on real files."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from feedback_builders import Clock
from switch_builders import MemorySwitches

from assistant import messages
from assistant.errors import InputError, StoreError
from assistant.store import Database, SwitchTable
from assistant.store import database as store_module
from assistant.switches import (
    CHAT,
    LONGEST_MESSAGE,
    MOST_CHANGES,
    NEVER_KNOWN,
    Switches,
    SwitchState,
    tidy_message,
    topic_of,
    topic_subject,
)

WONEN = topic_subject("wonen")


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.05)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "test.sqlite3"


@pytest.fixture
def database(file: Path) -> Iterator[Database]:
    opened = Database(f"sqlite:///{file}")
    yield opened
    opened.close()


@pytest.fixture
def switches(database: Database) -> Switches:
    return Switches(SwitchTable(database), Clock())


# What counts


def test_nothing_is_off_and_no_database_is_made_before_something_is_turned(
    switches: Switches, file: Path
) -> None:
    assert switches.state() == SwitchState(None, {}, known=True)
    assert switches.off() == switches.history() == ()
    assert not switches.turn_on(CHAT, "beheer-1")
    assert not file.exists()


def test_what_is_turned_off_is_off_with_its_message_until_it_is_turned_on(switches: Switches) -> None:
    switches.turn_off(CHAT, "De chat is dicht.", "beheer-1")
    switches.turn_off(WONEN, "Even niet.", "beheer-2")
    assert switches.state() == SwitchState("De chat is dicht.", {"wonen": "Even niet."}, known=True)
    assert switches.turn_on(CHAT, "beheer-2")
    assert switches.state() == SwitchState(None, {"wonen": "Even niet."}, known=True)


def test_it_counts_at_once_in_every_process_and_after_a_restart(switches: Switches, file: Path) -> None:
    other = Database(f"sqlite:///{file}")
    elsewhere = Switches(SwitchTable(other))
    assert elsewhere.state().chat_message is None
    switches.turn_off(CHAT, "Dicht.", "beheer-1")
    assert elsewhere.state().chat_message == "Dicht."
    other.close()
    code = (
        "import sys; from assistant.store import Database, SwitchTable; from assistant.switches import Switches;"
        "print(Switches(SwitchTable(Database(sys.argv[1]))).state().chat_message)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, f"sqlite:///{file}"],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).resolve().parents[1],
    )
    assert ran.stdout == "Dicht.\n"


def test_the_history_shows_the_newest_changes_only(switches: Switches) -> None:
    for number in range(MOST_CHANGES + 2):
        switches.turn_off(CHAT, f"Bericht {number}", "beheer-1")
    history = switches.history()
    assert [change.message for change in history[:2]] == [
        f"Bericht {MOST_CHANGES + 1}",
        f"Bericht {MOST_CHANGES}",
    ]
    assert len(history) == MOST_CHANGES


# A store that fails


def test_what_was_known_last_stays_while_the_store_cannot_be_read() -> None:
    store = MemorySwitches()
    switches = Switches(store)
    switches.turn_off(WONEN, "Even niet.", "beheer-1")
    switches.state()
    store.broken = True
    assert switches.state() == SwitchState(None, {"wonen": "Even niet."}, known=False)
    store.broken = False
    assert switches.state().known


def test_the_chat_is_off_where_nothing_was_ever_known() -> None:
    store = MemorySwitches(broken=True)
    switches = Switches(store)
    assert switches.state() is NEVER_KNOWN
    assert NEVER_KNOWN.chat_message == messages.SWITCHES_UNKNOWN
    store.broken = False
    assert switches.state() == SwitchState(None, {}, known=True)


@pytest.mark.parametrize("content", [b"dit is geen database " * 100, b"SQLite format 3\x00" + bytes(50)])
def test_a_damaged_file_closes_the_chat(switches: Switches, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert switches.state() is NEVER_KNOWN


@pytest.mark.skipif(os.name != "posix", reason="a folder in place of the file")
def test_a_folder_in_its_place_closes_the_chat(switches: Switches, file: Path) -> None:
    file.mkdir()
    assert switches.state() is NEVER_KNOWN


def test_a_store_that_is_gone_turns_nothing_on() -> None:
    store = MemorySwitches()
    switches = Switches(store)
    switches.turn_off(CHAT, "Dicht.", "beheer-1")
    switches.state()
    store.there = False
    assert switches.state() == SwitchState("Dicht.", {}, known=False)


def test_the_state_is_read_once_where_only_the_last_is_asked_for() -> None:
    store = MemorySwitches()
    switches = Switches(store)
    assert switches.last_known() == SwitchState(None, {}, known=True)
    switches.turn_off(CHAT, "Dicht.", "beheer-1")
    assert switches.last_known().chat_message is None
    switches.state()
    assert switches.last_known().chat_message == "Dicht."


def test_a_store_that_cannot_be_read_is_not_waited_for_where_only_the_last_is_asked_for() -> None:
    store = MemorySwitches(broken=True)
    switches = Switches(store)
    assert switches.state() is NEVER_KNOWN
    store.broken = False
    assert switches.last_known() is NEVER_KNOWN


def test_a_failure_is_logged_once_until_it_is_over(caplog: pytest.LogCaptureFixture) -> None:
    store = MemorySwitches(broken=True)
    switches = Switches(store)
    for broken in (True, True, False, True):
        store.broken = broken
        switches.state()
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 2


def test_who_turns_a_switch_is_told_that_the_store_fails() -> None:
    switches = Switches(MemorySwitches(broken=True))
    with pytest.raises(StoreError):
        switches.turn_off(CHAT, "Dicht.", "beheer-1")
    with pytest.raises(StoreError):
        switches.turn_on(CHAT, "beheer-1")
    with pytest.raises(StoreError):
        switches.history()


# Messages and subjects


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Even\r\n niet.\t ", "Even niet."),
        ("plan \u202eneit\u202c", "plan neit"),
        ("a\x00b\x1b[31m", "ab[31m"),
        ("half \ud83d teken", "half teken"),
        ("<b>vet</b> & „zo”", "<b>vet</b> & „zo”"),
    ],
    ids=["one-line", "turned-round", "control-signs", "half-a-character", "marks-stay-text"],
)
def test_a_message_is_one_line_of_signs_that_can_be_seen(typed: str, kept: str) -> None:
    assert tidy_message(typed) == kept


@pytest.mark.parametrize(
    "message", ["", " \n\u200b", "a" * (LONGEST_MESSAGE + 1)], ids=["empty", "unseen", "long"]
)
def test_a_message_that_cannot_be_shown_is_refused_and_nothing_turns(message: str) -> None:
    store = MemorySwitches()
    with pytest.raises(InputError, match="expected 1 to 300"):
        Switches(store).turn_off(CHAT, message, "beheer-1")
    assert not store.kept


def test_the_longest_message_is_kept_whole(switches: Switches) -> None:
    switches.turn_off(CHAT, "é" * LONGEST_MESSAGE, "beheer-1")
    assert switches.state().chat_message == "é" * LONGEST_MESSAGE


@pytest.mark.parametrize(("subject", "theme"), [(CHAT, None), (WONEN, "wonen"), (topic_subject(CHAT), CHAT)])
def test_a_subject_is_the_chat_or_a_topic(subject: str, theme: str | None) -> None:
    assert topic_of(subject) == theme


@pytest.mark.parametrize("text", [messages.CHAT_OFF_PROPOSAL, messages.TOPIC_OFF_PROPOSAL])
def test_what_is_proposed_can_be_kept(text: str) -> None:
    assert tidy_message(text) == text
    assert len(text) <= LONGEST_MESSAGE
