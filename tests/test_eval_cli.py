"""The commands of the evaluation, on small cases and a system made by hand, in a folder of their own."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from eval_builders import conversation, letter, passage, question, turn
from wire import MODEL, says, scripted_server

from assistant.answering import Assistant
from assistant.errors import InputError
from assistant.model import Turn
from assistant.settings import load_settings
from eval import cases, cli, floors, generate, mutations, release
from eval.case_checks import check_cases
from eval.cases import Claim, ClaimKind, Half, LookUpCase, LookUpLabel, Statement
from eval.floors import FLOORS, load_floors
from eval.mutations import Mutation
from eval.reading import FOLDER, SHEET
from eval.release import RELEASE
from eval.rewrite_reading import FOLDER as READING_REWRITES
from eval.rewriters import PROGRAMS, Made
from eval.runs import RUNS, read_run
from eval.scoring import SCORES_FILE, read_scores
from eval.systems import SYSTEMS

ROOT = Path(cli.__file__).resolve().parents[1]
COMMANDS = (
    *("cases", "generate", "score", "compare", "floors", "report"),
    *("gate", "release", "judge", "read", "read-rewrites", "pairs", "perturb", "faithfulness", "fit"),
    *("readability", "lint", "desk", "short", "mutations"),
)
OF_A_RUN = ("score", "floors", "report", "release", "read", "read-rewrites")


@dataclass
class Planter:
    """Answers everything with the same sentence."""

    name: str = "assistant"
    text: str = "Er komen bomen."

    def answer(self, question: str, history: Sequence[Turn]) -> dict[str, Any]:
        source = {
            "marker": "[1]",
            "document": "heerlens-akkoord-2026-2030",
            "passage": "heerlens-akkoord-2026-2030/0",
            "quote": "We planten bomen.",
            "document_status": "in_force",
        }
        return {
            "id": None,
            "status": "answered",
            "answer": f"{self.text} [1]",
            "strength": "intends",
            "citations": [source],
            "mode": "offline",
            "timings_ms": {"total": 2.0},
        }

    def search(self, question: str) -> list[tuple[str, ...]]:
        return [("We planten bomen.",)]


@dataclass
class Namer:
    """Says "u" for the municipality."""

    name: str = "rules"

    def rewrite(self, text: str) -> Made:
        after = text.replace("De gemeente", "U")
        sentence = {"before": text, "after": after, "state": "rewritten", "findings": []}
        return Made(
            after, {"status": "rewritten", "sentences": [sentence], "hard_words": [], "mode": "offline"}
        )


def write_cases(folder: Path) -> None:
    statement = Statement(
        id="s-1",
        half=Half.REPORTING,
        note="",
        source="We planten bomen.",
        statement="Er komen bomen.",
        supported=True,
        kind="faithful",
    )
    tree: dict[str, Any] = {"must": (("bomen",),)}
    contents = {
        "questions": [
            question("v-1", text="Komen er bomen?", **tree),
            question("v-2", text="Wat wordt geplant?", half=Half.REPORTING, **tree),
            question("v-3", text="Komen er banken?", half=Half.REPORTING, must=(("banken",),)),
        ],
        "conversations": [conversation("g-1", (turn(**tree), turn(**tree)), half=Half.REPORTING)],
        "passages": [passage("p-1"), passage("p-2", half=Half.REPORTING)],
        "letters": [letter("b-1", half=Half.REPORTING)],
        "statements": [statement],
        "faithfulness": [
            Claim(
                id="c-1",
                half=Half.TUNING,
                note="",
                document="akkoord",
                source="We planten bomen.",
                claim="Er komen bomen.",
                faithful=True,
                kind=ClaimKind.FAITHFUL,
            )
        ],
        "twins": [],
        "calibration": [],
        "sentences": [],
        "look_ups": [
            LookUpCase(
                id="l-1", half=Half.TUNING, note="", words="zwembad", label=LookUpLabel.OUT, passages=()
            ),
            LookUpCase(
                id="l-2", half=Half.REPORTING, note="", words="qwxz", label=LookUpLabel.OUT, passages=()
            ),
        ],
        "short_messages": [
            LookUpCase(
                id="s-1", half=Half.TUNING, note="", words="het zwembad", label=LookUpLabel.OUT, passages=()
            ),
            LookUpCase(
                id="s-2", half=Half.REPORTING, note="", words="qwxzv", label=LookUpLabel.OUT, passages=()
            ),
        ],
    }
    folder.mkdir()
    for name, items in contents.items():
        lines = (item.model_dump_json(by_alias=True) for item in items)
        (folder / f"{name}.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def kept_by_the_project() -> dict[str, bytes]:
    files = [FLOORS, *RELEASE.rglob("*"), *cases.CASES.rglob("*")]
    return {str(file): file.read_bytes() for file in files if file.is_file()}


@contextmanager
def only(known: dict[str, Any], names: dict[str, Any]) -> Iterator[None]:
    """Some names instead of those that are known, which come back in their order."""
    kept = dict(known)
    known.clear()
    known.update(names)
    try:
        yield
    finally:
        known.clear()
        known.update(kept)


@pytest.fixture
def few_systems() -> Iterator[None]:
    """Set up before `monkeypatch`, so that what it puts back is gone before the real ones come back."""
    with only(SYSTEMS, {"assistant": Planter}), only(PROGRAMS, {"rules": Namer}):
        yield


@pytest.fixture(autouse=True)
def place(tmp_path: Path, few_systems: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder to work in, with its own cases and floors; nothing of the project itself may change."""
    own = {"cases": tmp_path / "cases", "floors": tmp_path / "floors.toml", "release": tmp_path / "release"}
    write_cases(own["cases"])
    own["floors"].write_text(floor(0.5), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GEWONETAAL_TODAY", "2026-11-22")
    for module in (cli, generate):
        monkeypatch.setattr(module, "CASES", own["cases"])
    for module in (cli, floors):
        monkeypatch.setattr(module, "FLOORS", own["floors"])
    for module in (cli, release):
        monkeypatch.setattr(module, "RELEASE", own["release"])
    # The hand-made cases quote no real document.
    monkeypatch.setattr(cli, "check_cases", lambda cases, settings: [])
    # The places are also what these functions take when they get none.
    monkeypatch.setattr(cases.load_cases, "__defaults__", (own["cases"],))
    monkeypatch.setattr(floors.load_floors, "__defaults__", (own["floors"],))
    monkeypatch.setattr(release.keep_release, "__defaults__", (own["release"],))
    before, runs = kept_by_the_project(), set((ROOT / RUNS).glob("*"))
    yield tmp_path
    assert kept_by_the_project() == before
    assert set((ROOT / RUNS).glob("*")) == runs


def floor(value: float, measure: str = "right", task: str = "questions") -> str:
    return f"[assistant.{task}]\n{measure} = {{ value = {value}, tolerance = 0.0 }}\n"


Told = Callable[[], tuple[str, str]]


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    """What was printed since the last time: for the reader, and beside it."""
    return lambda: tuple(capsys.readouterr())  # type: ignore[return-value]


@pytest.fixture
def run(place: Path, told: Told) -> Path:
    """A run of the hand-made system."""
    assert cli.main(["generate", "--name", "proef"]) == 0
    told()
    return place / RUNS / "proef"


# Asking for help, and asking wrongly


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, told: Told) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([command, "--help"])
    assert ended.value.code == 0
    assert f"usage: python -m eval {command}" in told()[0]


def test_the_help_names_every_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "eval", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    listed = re.findall(r"^ {4}([\w-]+)\s", done.stdout, re.MULTILINE)
    assert listed == list(COMMANDS)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["weg"],
        ["generate"],
        ["generate", "--name", "a", "--half", "beide"],
        ["generate", "--name", "a", "--systems", "weg"],
        ["generate", "--name", "a", "--systems"],
        ["score"],
        ["compare", "a"],
        ["compare", "a", "b", "--system", "weg"],
        ["read", "a", "--size", "veel"],
        ["read-rewrites", "a", "--system", "reference"],
        ["pairs"],
        ["pairs", "a", "--systems", "reference"],
    ],
    ids=" ".join,
)
def test_a_wrong_command_is_refused(arguments: list[str], told: Told, place: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
    assert "usage:" in told()[1]
    assert not (place / RUNS).exists()


# Errors that name what was wrong


@pytest.mark.parametrize("command", OF_A_RUN)
@pytest.mark.parametrize(
    ("name", "problem"),
    [("weg", "there is no run in 'runs/weg'"), ("../weg", "'../weg' is not the name of a run")],
    ids=["unknown", "bad-name"],
)
def test_a_run_that_is_not_there_is_named(
    command: str, name: str, problem: str, told: Told, place: Path
) -> None:
    assert cli.main([command, name]) == 2
    out, err = told()
    assert out == ""
    assert err.startswith(f"eval: {problem}")
    assert not (place / RUNS).exists()


@pytest.mark.parametrize("runs", [("proef", "weg"), ("weg", "proef")], ids=" ".join)
def test_comparing_with_a_run_that_is_not_there_names_it(
    runs: tuple[str, str], run: Path, told: Told
) -> None:
    assert cli.main(["compare", *runs]) == 2
    assert told()[1].startswith("eval: there is no run in 'runs/weg'")


@pytest.mark.parametrize("command", ["generate", "gate"])
@pytest.mark.parametrize("name", ["../weg", "a b", ".x", ""])
def test_a_run_gets_a_plain_name(command: str, name: str, told: Told, place: Path) -> None:
    assert cli.main([command, "--name", name]) == 2
    assert "is not the name of a run" in told()[1]
    assert not (place / RUNS).exists()


@pytest.mark.parametrize("command", OF_A_RUN)
def test_a_broken_line_of_a_run_is_named(command: str, run: Path, told: Told) -> None:
    lines = (run / "answers.jsonl").read_text(encoding="utf-8").splitlines()
    (run / "answers.jsonl").write_text("\n".join([lines[0], lines[1][:40], *lines[2:]]), encoding="utf-8")
    assert cli.main([command, "proef"]) == 2
    assert told()[1].startswith("eval: answers.jsonl:2: not a line of JSON")


@pytest.mark.parametrize("command", [["cases"], ["generate", "--name", "a"], ["score", "proef"], ["gate"]])
def test_a_broken_line_of_the_cases_is_named(command: list[str], run: Path, told: Told, place: Path) -> None:
    with (place / "cases" / "questions.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "v-4"}\n')
    assert cli.main(command) == 2
    assert told()[1].startswith("eval: questions.jsonl:4: not a valid case: ")


def test_a_setting_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch, told: Told) -> None:
    monkeypatch.setenv("GEWONETAAL_TODAY", "gisteren")
    assert cli.main(["cases"]) == 2
    assert "GEWONETAAL_TODAY='gisteren'" in told()[1]


# cases


def test_cases_that_fit_the_documents_are_counted(place: Path, told: Told) -> None:
    for file in (place / "cases").iterdir():
        file.write_text("", encoding="utf-8")
    assert cli.main(["cases"]) == 0
    counts = (
        "0 questions, 0 conversations, 0 passages, 0 letters, 0 statements, 0 claims, "
        "0 twins, 0 calibration claims, 0 sentences, 0 look-ups, 0 short messages; "
        "0 problems"
    )
    assert told()[0].splitlines() == [counts]


def test_every_problem_of_the_cases_is_told(place: Path, told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "check_cases", check_cases)
    assert cli.main(["cases", "--folder", str(place / "cases")]) == 1
    lines = told()[0].splitlines()
    # Three questions and two turns name no passage to answer from; both passages and the claim stand in no document.
    assert [line.partition(":")[0] for line in lines[:-1]] == [
        *("v-1", "v-2", "v-3", "g-1 turn 1", "g-1 turn 2"),
        *("p-1", "p-2", "c-1"),
    ]
    assert lines[-1].endswith("8 problems")


# generate


def test_a_run_is_generated_below_the_folder_of_the_command(place: Path, told: Told) -> None:
    assert cli.main(["generate", "--name", "proef"]) == 0
    generated = read_run(place / RUNS / "proef")
    assert generated.facts.name == "proef"
    assert [(record.case, record.turn) for record in generated.answers] == [
        *(("v-1", None), ("v-2", None), ("v-3", None)),
        *(("g-1", 1), ("g-1", 2)),
    ]
    out, err = told()
    assert out == ""
    # Three texts: copied, by the rules, and their references.
    assert "5 answers, 9 rewrites" in err


def test_one_half_can_be_asked_alone(place: Path) -> None:
    assert cli.main(["generate", "--name", "proef", "--half", "tuning"]) == 0
    generated = read_run(place / RUNS / "proef")
    assert [record.case for record in generated.answers] == ["v-1"]
    assert {record.case for record in generated.rewrites} == {"p-1"}


def test_only_the_named_systems_are_asked(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SYSTEMS, "lexical", lambda: Planter("lexical"))
    assert cli.main(["generate", "--name", "een", "--systems", "lexical"]) == 0
    assert cli.main(["generate", "--name", "alle"]) == 0
    systems = {
        name: {record.system for record in read_run(place / RUNS / name).answers} for name in ("een", "alle")
    }
    assert systems == {"een": {"lexical"}, "alle": {"assistant", "lexical"}}


def test_a_run_is_not_replaced_unless_that_is_asked(run: Path, told: Told) -> None:
    (run / "notitie.txt").write_text("van mij", encoding="utf-8")
    assert cli.main(["generate", "--name", "proef"]) == 2
    assert "there is a run 'runs/proef' already; give --overwrite" in told()[1]
    assert (run / "notitie.txt").is_file()
    assert cli.main(["generate", "--name", "proef", "--overwrite"]) == 0
    assert not (run / "notitie.txt").exists()


def test_a_rewriter_is_asked_when_it_is_named(place: Path) -> None:
    assert cli.main(["generate", "--name", "zonder", "--systems", "assistant"]) == 0
    assert cli.main(["generate", "--name", "met", "--systems", "rules"]) == 0
    zonder, met = (read_run(place / RUNS / name) for name in ("zonder", "met"))
    assert {record.system for record in zonder.rewrites} == {"copy", "reference"}
    assert {record.system for record in met.rewrites} == {"copy", "rules", "reference"}
    assert (len(zonder.answers), len(met.answers)) == (5, 0)


# score, compare


@pytest.mark.parametrize(
    ("half", "cells"),
    [
        ([], "| right | 0.500 (2) |"),
        (["--half", "tuning"], "| right | 1.000 (1) |"),
        (["--half", "all"], "| right | 0.667 (3) |"),
    ],
    ids=["reporting-unless-asked", "tuning", "both"],
)
def test_scores_are_printed_with_how_many_were_scored(
    run: Path, told: Told, half: list[str], cells: str
) -> None:
    assert cli.main(["score", "proef", *half]) == 0
    # "Er komen bomen." is right for two of three questions.
    assert cells in told()[0]


def test_all_scores_are_kept_whatever_is_printed(run: Path) -> None:
    assert cli.main(["score", "proef", "--half", "tuning"]) == 0
    rows = read_scores(run)
    assert {row.half for row in rows} == {"tuning", "reporting"}
    assert {row.task for row in rows} == {"questions", "conversations", "passages", "letters"}


def test_scores_can_be_told_apart_by_kind_and_register(run: Path, told: Told) -> None:
    cli.main(["score", "proef"])
    plain = told()[0]
    cli.main(["score", "proef", "--groups"])
    assert "| measure | fact | standard |" in told()[0]
    assert "| measure | fact |" not in plain


def test_a_run_in_another_folder_can_be_scored(run: Path, place: Path) -> None:
    elsewhere = place / "elders" / "kopie"
    elsewhere.parent.mkdir()
    run.rename(elsewhere)
    assert cli.main(["score", str(elsewhere)]) == 0
    assert (elsewhere / SCORES_FILE).is_file()


def test_two_runs_are_compared(run: Path, place: Path, told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SYSTEMS, "assistant", lambda: Planter(text="Er komen banken."))
    cli.main(["generate", "--name", "later"])
    told()
    assert cli.main(["compare", "proef", "later"]) == 0
    out, err = told()
    # Of three questions v-1 and v-2 were lost and v-3 was gained.
    assert "| questions | right | 0.667 | 0.333 | -0.333 |" in out
    assert "| questions | v-1 | tuning | right 1 > 0 |" in out
    assert "| questions | v-3 | reporting | right 0 > 1 |" in out
    assert "| conversations | g-1 turn 2 | reporting | right 1 > 0 |" in out
    assert err == ""
    assert cli.main(["compare", "proef", "later", "--half", "tuning"]) == 0
    assert "| questions | right | 1.000 | 0.000 | -1.000 | - | 1 |" in told()[0]


def test_cases_that_cannot_be_compared_are_counted(run: Path, told: Told) -> None:
    cli.main(["generate", "--name", "half", "--half", "tuning"])
    told()
    assert cli.main(["compare", "proef", "half"]) == 0
    # v-2, v-3 and the two turns.
    assert told()[1] == "4 cases are in one of the two runs only, and were not compared\n"


# floors, report, gate


@pytest.mark.parametrize(
    ("text", "code", "verdict"),
    [
        (floor(0.5), 0, "| at least 0.500 | 0.500 |  |"),
        (floor(0.6), 1, "| at least 0.600 | 0.500 | BELOW ITS FLOOR |"),
        (floor(0.5, "declined"), 1, "| at least 0.500 | - | NOT MEASURED |"),
        (floor(1.0, "milliseconds"), 1, "| at most 1.000 | 2.0 | BELOW ITS FLOOR |"),
        (floor(0.5) + floor(0.9, task="conversations"), 0, "| conversations | right | at least 0.900 |"),
        ("", 0, "| system |"),
    ],
    ids=["kept", "broken", "not-measured", "ceiling-broken", "several", "none"],
)
def test_the_exit_code_says_whether_every_floor_holds(
    run: Path, place: Path, told: Told, text: str, code: int, verdict: str
) -> None:
    (place / "floors.toml").write_text(text, encoding="utf-8")
    assert cli.main(["floors", "proef"]) == code
    assert verdict in told()[0]


@pytest.mark.parametrize("command", [["floors", "proef"], ["report", "proef"], ["gate"]], ids=" ".join)
def test_floors_that_cannot_be_read_are_an_error(
    run: Path, place: Path, told: Told, command: list[str]
) -> None:
    (place / "floors.toml").write_text("[assistant.weg]\nright = 1\n", encoding="utf-8")
    assert cli.main(command) == 2
    assert "floors.toml" in told()[1]


def test_a_report_is_written_beside_the_answers(run: Path, told: Told) -> None:
    assert cli.main(["report", "proef"]) == 0
    err = told()[1]
    for name in ("report.html", "report.md"):
        assert (run / name).stat().st_size > 500
        assert f"wrote runs/proef/{name}\n" in err


def test_a_report_compares_with_the_release_before(run: Path, place: Path) -> None:
    assert cli.main(["report", "proef"]) == 0
    alone = (run / "report.md").read_text(encoding="utf-8")
    assert cli.main(["release", "proef"]) == 0
    assert cli.main(["report", "proef"]) == 0
    assert "de vorige uitgave" in (run / "report.md").read_text(encoding="utf-8")
    assert "de vorige uitgave" not in alone


@pytest.mark.parametrize(
    ("text", "code"),
    [(floor(0.5), 0), (floor(0.6), 1), (floor(0.5, "declined"), 1)],
    ids=["kept", "broken", "not-measured"],
)
def test_the_gate_generates_reports_and_judges_in_one(place: Path, told: Told, text: str, code: int) -> None:
    (place / "floors.toml").write_text(text, encoding="utf-8")
    assert cli.main(["gate"]) == code
    # Also of a run that may not be released there is a report.
    made = {file.name for file in (place / RUNS / "latest").iterdir()}
    assert made >= {"run.json", "answers.jsonl", "rewrites.jsonl", SCORES_FILE, "report.html", "report.md"}
    assert "| assistant | questions |" in told()[0]


def test_the_gate_asks_only_what_has_floors_where_that_is_wanted(place: Path) -> None:
    assert cli.main(["gate"]) == 0
    everything = read_run(place / RUNS / "latest").facts.systems
    assert cli.main(["gate", "--held"]) == 0
    assert list(read_run(place / RUNS / "latest").facts.systems) == ["assistant"] != list(everything)


def test_the_gate_stops_at_cases_with_mistakes(
    place: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "check_cases", lambda cases, settings: ["a-1: niet goed", "a-2: ook niet"])
    assert cli.main(["gate"]) == 2
    assert "a-1: niet goed\na-2: ook niet" in told()[1]
    assert not (place / RUNS).exists(), "nothing may be asked before"


def test_a_run_that_people_have_read_is_not_replaced(run: Path, told: Told) -> None:
    (run / "reading").mkdir()
    before = (run / "answers.jsonl").read_bytes()
    assert cli.main(["generate", "--name", "proef", "--overwrite"]) == 2
    assert "people have read" in told()[1]
    assert (run / "answers.jsonl").read_bytes() == before


def test_a_run_stays_when_the_new_one_fails(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise InputError("halfway")

    monkeypatch.setattr(cli, "generate", fail)
    assert cli.main(["generate", "--name", "proef", "--overwrite"]) == 2
    assert (run / "answers.jsonl").is_file()


def test_the_gate_replaces_its_run_before(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cli.main(["gate", "--name", "poort"]) == 0
    monkeypatch.setitem(SYSTEMS, "assistant", lambda: Planter(text="Ik weet het niet."))
    assert cli.main(["gate", "--name", "poort"]) == 1


# release


def test_a_release_is_kept_and_raises_the_floors(run: Path, place: Path, told: Told) -> None:
    second = floor(9.0, "milliseconds").splitlines()[1]
    (place / "floors.toml").write_text(f"{floor(0.1)}{second}\n", encoding="utf-8")
    assert cli.main(["release", "proef"]) == 0
    assert {where[2]: found.value for where, found in load_floors(place / "floors.toml").items()} == {
        "right": 0.5,
        "milliseconds": 2.0,
    }
    assert {file.name for file in (place / "release").iterdir()} == {"run.json", SCORES_FILE}
    assert "kept proef in release/ and raised floors.toml" in told()[1]
    assert cli.main(["floors", "proef"]) == 0


def test_nothing_is_released_of_a_broken_run(run: Path, place: Path) -> None:
    (run / "answers.jsonl").write_text("kapot\n", encoding="utf-8")
    before = (place / "floors.toml").read_text(encoding="utf-8")
    assert cli.main(["release", "proef"]) == 2
    assert (place / "floors.toml").read_text(encoding="utf-8") == before
    assert not (place / "release").exists()


# read


def test_a_sample_is_drawn_for_people(run: Path, told: Told) -> None:
    assert cli.main(["read", "proef", "--size", "2"]) == 0
    sheet = (run / FOLDER / SHEET).read_text(encoding="utf-8").splitlines()
    assert len(sheet) == 2
    (source,) = json.loads(sheet[0])["sources"]
    assert source["document"].startswith("Heerlens"), "readers see titles"
    assert f"runs/proef/{FOLDER}/{SHEET}: 2 answers" in told()[1]


@pytest.mark.parametrize("size", ["60", "0", "-1"])
def test_a_sample_that_cannot_be_drawn_is_an_error(run: Path, told: Told, size: str) -> None:
    assert cli.main(["read", "proef", "--size", size]) == 2
    assert told()[1].startswith("eval: ")
    assert not (run / FOLDER).exists()


def test_a_sample_is_drawn_once(run: Path, told: Told) -> None:
    cli.main(["read", "proef", "--size", "2"])
    assert cli.main(["read", "proef", "--size", "2"]) == 2
    assert "is there already" in told()[1]


# read-rewrites


def test_sentences_are_drawn_for_people_and_what_they_found_is_counted(run: Path, told: Told) -> None:
    assert cli.main(["read-rewrites", "proef", "--size", "1"]) == 0
    sheet = run / READING_REWRITES / "sheet.jsonl"
    (line,) = sheet.read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == {
        "id": "s001",
        "before": "De gemeente realiseert tien parkeerplaatsen.",
        "after": "U realiseert tien parkeerplaatsen.",
    }
    assert f"runs/proef/{READING_REWRITES}/sheet.jsonl: 1 sentences" in told()[1]
    assert cli.main(["read-rewrites", "proef", "--result"]) == 2
    assert "fewer than two people have read" in told()[1]
    found = '{"id": "s001", "grammatical": "no", "meaning": "changed", "plainer": "same"}\n'
    for reader in ("reader-a", "reader-b"):
        sheet.with_name(f"{reader}.jsonl").write_text(found, encoding="utf-8")
    assert cli.main(["read-rewrites", "proef", "--result"]) == 0
    assert "| grammatical | no | 1.000 (0.207 to 1.000) |" in told()[0]
    assert cli.main(["generate", "--name", "proef", "--overwrite"]) == 2
    assert "people have read" in told()[1]


@pytest.mark.parametrize(
    ("half", "problem"),
    [([], "the run has 1 sentences"), (["--half", "tuning"], "the run has 1"), (["--half", "all"], "has 1 ")],
    ids=["reporting-unless-asked", "tuning", "both-have-the-same-sentence"],
)
def test_too_few_changed_sentences_are_an_error(run: Path, told: Told, half: list[str], problem: str) -> None:
    assert cli.main(["read-rewrites", "proef", "--size", "2", *half]) == 2
    assert problem in told()[1]
    assert not (run / READING_REWRITES).exists()


# pairs


def test_rewriters_are_held_against_pairs_of_a_file(place: Path, told: Told) -> None:
    pair = {"complex": "De gemeente plant 10 bomen.", "simple": "U plant bomen."}
    (place / "paren.jsonl").write_text(json.dumps(pair) + "\n", encoding="utf-8")
    assert cli.main(["pairs", "paren.jsonl", "--systems", "copy", "rules"]) == 0
    out = told()[0]
    assert "1 pairs." in out
    assert "| measure | copy | rules | people |" in out
    assert "| all digits kept (share of pairs) | 1.000 (1) | 1.000 (1) | 0.000 (1) |" in out


def test_pairs_that_cannot_be_read_are_an_error(place: Path, told: Told) -> None:
    (place / "paren.jsonl").write_text('{"complex": "a"}\n', encoding="utf-8")
    for name in ("paren.jsonl", "weg.jsonl"):
        assert cli.main(["pairs", name, "--systems", "copy"]) == 2
        assert f"cannot read pairs from '{name}'" in told()[1]


# judge


def test_without_a_language_model_nobody_can_judge(run: Path, told: Told) -> None:
    assert cli.main(["judge", "proef"]) == 2
    assert "there is no language model: set GEWONETAAL_MODEL" in told()[1]
    assert not (run / "judge.json").exists()


def test_a_language_model_judges_a_run(run: Path, told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    verdict = says(json.dumps({"reden": "omdat", "gesteund": True}))
    with scripted_server(*[verdict] * 4) as server:
        monkeypatch.setenv("GEWONETAAL_MODEL", MODEL)
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("OPENAI_API_KEY", "sleutel")
        load_settings.cache_clear()
        assert cli.main(["judge", "proef", "--size", "3"]) == 0
        # The one labelled statement, and three sentences that are the same: one question.
        assert len(server.requests) == 2
        assert cli.main(["judge", "weg"]) == 2
        assert len(server.requests) == 2, "nothing is spent on a run that is not there"
    out, err = told()
    assert "| accuracy | 1.000 |" in out
    assert "| sentences of the run | 3 |" in out
    assert "judged 4 of 4" in err
    assert json.loads((run / "judge.json").read_text(encoding="utf-8"))["sentences"] == 3
    assert cli.main(["report", "proef"]) == 0


# mutations


@pytest.mark.parametrize(
    ("rewrites", "code", "verdict"),
    [
        (lambda case, made: made.model_copy(update={"text": "Niets."}), 0, ""),
        (lambda case, made: made, 1, "NOT NOTICED"),
    ],
    ids=["noticed", "not-noticed"],
)
def test_the_exit_code_says_whether_every_fault_was_noticed(
    assistant: Assistant,
    monkeypatch: pytest.MonkeyPatch,
    told: Told,
    rewrites: Callable[[Any, Any], Any],
    code: int,
    verdict: str,
) -> None:
    ready = copy(assistant)
    monkeypatch.setattr(ready, "wait_until_ready", lambda: None)
    monkeypatch.setattr(Assistant, "load", lambda settings: ready)
    monkeypatch.setattr(mutations, "MUTATIONS", (Mutation("fout", ("facts_kept",), rewrites=rewrites),))
    assert cli.main(["mutations"]) == code
    (line,) = [line for line in told()[0].splitlines() if line.startswith("| fout |")]
    assert line.split(" | ")[-1].removesuffix("|").strip() == verdict


# desk


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["--each"], ["l-1 out 'zwembad': beside the question"]),
        (["--each", "--half", "reporting"], ["l-2 out 'qwxz': no sentence"]),
        ([], []),
    ],
    ids=["each", "the other half", "counts only"],
)
def test_look_ups_of_one_half_are_measured(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, told: Told, arguments: list[str], lines: list[str]
) -> None:
    ready = copy(assistant)
    monkeypatch.setattr(ready, "wait_until_ready", lambda: None)
    monkeypatch.setattr(Assistant, "load", lambda settings: ready)
    assert cli.main(["desk", *arguments]) == 0
    shown = told()[0].splitlines()
    assert [line for line in shown if line.startswith("l-")] == lines
    said = 0.0 if "reporting" in arguments else 1.0
    assert any(line.startswith(f"| out_without_sentence | {1 - said:.3f} |") for line in shown)


@pytest.mark.parametrize(
    ("arguments", "lines", "declined"),
    [
        (["--each"], ["s-1 out 'het zwembad': beside the question"], "0.000"),
        (["--each", "--half", "reporting"], ["s-2 out 'qwxzv': no answer"], "1.000"),
        ([], [], "0.000"),
    ],
    ids=["each", "the other half", "counts only"],
)
def test_short_messages_of_one_half_are_measured(
    assistant: Assistant,
    monkeypatch: pytest.MonkeyPatch,
    told: Told,
    arguments: list[str],
    lines: list[str],
    declined: str,
) -> None:
    ready = copy(assistant)
    monkeypatch.setattr(ready, "wait_until_ready", lambda: None)
    monkeypatch.setattr(Assistant, "load", lambda settings: ready)
    assert cli.main(["short", *arguments]) == 0
    shown = told()[0].splitlines()
    assert [line for line in shown if line.startswith("s-")] == lines
    assert any(line.startswith(f"| declined | {declined} |") for line in shown)


# perturb


def test_wrong_variants_of_a_text_are_told_with_what_was_changed(told: Told) -> None:
    assert cli.main(["perturb", "We planten in 2027 tien bomen in Hoensbroek.", "--kinds", "number"]) == 0
    out, err = told()
    assert "number: " in out and "2027" in out
    assert "read them before they are used" in err


def test_wrong_variants_of_standard_input_as_lines_of_json(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Het college plant geen bomen."))
    assert cli.main(["perturb", "--jsonl", "--kinds", "negation"]) == 0
    lines = [json.loads(line) for line in told()[0].splitlines()]
    assert [line["kind"] for line in lines] == ["negation"] * len(lines) != []


def test_a_text_without_anything_to_change_has_no_variants(told: Told) -> None:
    assert cli.main(["perturb", ""]) == 0
    assert told()[0] == ""


# compare with a release


def test_a_release_that_keeps_no_answers_can_be_compared_with(run: Path, place: Path, told: Told) -> None:
    assert cli.main(["release", "proef"]) == 0
    assert not (place / "release" / "answers.jsonl").exists()
    told()
    assert cli.main(["compare", str(place / "release"), "proef"]) == 0
    out, err = told()
    assert "| questions | right | " in out
    assert "WORSE" not in out and "in one of the two runs only" not in err
