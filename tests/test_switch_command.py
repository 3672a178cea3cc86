"""The command `gewonetaal switch`, on a real store."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from assistant import messages
from assistant.cli import main
from assistant.errors import CorpusError
from assistant.settings import load_settings
from assistant.store import DATABASE_FILE, SwitchTable, open_database
from assistant.switches import Switches, SwitchState


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GEWONETAAL_DATA_DIR", str(tmp_path))
    load_settings.cache_clear()
    return tmp_path


def state() -> SwitchState:
    database = open_database(load_settings())
    found = Switches(SwitchTable(database)).state()
    database.close()
    return found


def test_nothing_is_off_at_first_and_no_database_is_made(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["switch", "list"]) == 0
    assert capsys.readouterr().out == "nothing is off\n"
    assert not (folder / DATABASE_FILE).exists()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["chat"], SwitchState(messages.CHAT_OFF_PROPOSAL)),
        (["chat", "--message", "Dicht."], SwitchState("Dicht.")),
        (["wonen"], SwitchState(None, {"wonen": messages.TOPIC_OFF_PROPOSAL})),
    ],
    ids=["chat", "own-message", "topic"],
)
def test_something_is_turned_off_and_on_again(arguments: list[str], expected: SwitchState) -> None:
    assert main(["switch", "off", *arguments]) == 0
    assert state() == expected
    assert main(["switch", "on", arguments[0]]) == 0
    assert state() == SwitchState()


def test_it_says_so_where_nothing_was_off(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["switch", "on", "chat"]) == 0
    assert capsys.readouterr().out == "chat was not off\n"


def test_the_list_says_who_turned_what_when(capsys: pytest.CaptureFixture[str]) -> None:
    main(["switch", "off", "wonen", "--message", "Even niet."])
    main(["switch", "off", "chat"])
    main(["switch", "on", "chat"])
    capsys.readouterr()
    assert main(["switch", "list"]) == 0
    off, _, title, *changes = capsys.readouterr().out.splitlines()
    assert off.endswith("wonen off: Even niet.")
    assert "opdrachtregel" in off
    assert title == "newest changes"
    assert [line.split("  ")[-1].partition(":")[0] for line in changes] == [
        "chat on",
        "chat off",
        "wonen off",
    ]


def test_the_list_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    main(["switch", "off", "wonen", "--message", "Even niet."])
    main(["switch", "on", "wonen"])
    capsys.readouterr()
    assert main(["switch", "list", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["off"] == []
    assert [(item["subject"], item["message"]) for item in printed["history"]] == [
        ("wonen", None),
        ("wonen", "Even niet."),
    ]
    assert datetime.fromisoformat(printed["history"][0]["at"]).utcoffset() == timedelta(0)


def test_a_topic_that_goes_off_names_those_near_it_that_are_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["switch", "off", "ouderen"]) == 0
    first, title, *near = capsys.readouterr().out.splitlines()
    assert first == "ouderen is off"
    assert title == "near it and still on, for what is about them alone:"
    assert any(line.startswith("  zorg-en-gezondheid (passages about both: ") for line in near)
    assert main(["switch", "off", "zorg-en-gezondheid"]) == 0
    assert "  ouderen (" not in capsys.readouterr().out


def test_the_chat_has_nothing_near_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["switch", "off", "chat"]) == 0
    assert capsys.readouterr().out == "chat is off\n"


def test_a_topic_goes_off_where_the_plain_layer_cannot_be_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def damaged(corpus: Path) -> None:
        raise CorpusError("akkoord.jsonl:1: expected a JSON object")

    monkeypatch.setattr("assistant.plain.load_plain_layer", damaged)
    assert main(["switch", "off", "ouderen"]) == 0
    assert state().topics == {"ouderen": messages.TOPIC_OFF_PROPOSAL}
    assert "which topics lie near it is not known: akkoord.jsonl:1" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["switch"], ["switch", "off"]], ids=["switch", "off"])
def test_the_help_tells_what_a_topic_that_is_off_takes_along(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([*arguments, "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert "Topics that lie near it stay on" in told


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["off", "taarten"], "no topic 'taarten'; expected 'chat' or one of ['wonen', "),
        (["off", "chat", "--message", " "], "expected 1 to 300"),
        (["off", "chat", "--message", "a" * 301], "a message of 301 characters"),
    ],
    ids=["unknown-topic", "no-message", "long-message"],
)
def test_what_cannot_be_turned_off_is_told_and_nothing_turns(
    arguments: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["switch", *arguments]) == 1
    assert problem in capsys.readouterr().err
    assert state() == SwitchState()


def test_a_store_that_cannot_be_read_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / DATABASE_FILE).write_text("dit is geen database " * 100, encoding="utf-8")
    assert main(["switch", "list"]) == 1
    assert capsys.readouterr().err.startswith("gewonetaal: cannot use the database")


def test_an_account_without_a_name_can_turn_the_brake(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 4711")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert main(["switch", "off", "chat"]) == 0
    assert state().chat_message == messages.CHAT_OFF_PROPOSAL
