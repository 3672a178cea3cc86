"""Asking every system every case once, with a system made by hand that keeps what it was asked."""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from eval_builders import conversation, letter, passage, question, turn

from assistant.answering import Assistant
from assistant.contract import answer_json
from assistant.errors import InputError
from assistant.model import Turn
from assistant.prompts import load_prompt
from eval import generate as generating
from eval.cases import CASES, Cases
from eval.generate import ask_all, generate
from eval.records import AnswerRecord
from eval.rewriters import PROGRAMS, Made
from eval.runs import Run, read_run
from eval.systems import SYSTEMS, AssistantSystem

TURNS = (
    turn("Komt er een zwembad in Hoensbroek?", text="Komt er een zwembad?"),
    turn("Wanneer komt het zwembad in Hoensbroek?", text="En wanneer?"),
    turn("Wie betaalt het zwembad in Hoensbroek?", text="Wie betaalt dat?"),
)
CONVERSATIONS = (conversation("g-1", TURNS), conversation("g-2", TURNS[:2]))
CASES_OF_ALL_SORTS = Cases(
    questions=(question("v-1", text="Komen er bomen?"), question("v-2", text="Wie is wethouder?")),
    conversations=CONVERSATIONS,
    passages=(passage("p-1"),),
    letters=(letter("b-1"),),
    statements=(),
)


@dataclass
class Parrot:
    """Numbers its answers and finds the question itself."""

    name: str = "papegaai"
    asked: list[tuple[str, tuple[Turn, ...]]] = field(default_factory=list)
    sought: list[str] = field(default_factory=list)

    def answer(self, question: str, history: Sequence[Turn]) -> dict[str, Any]:
        self.asked.append((question, tuple(history)))
        return {
            "id": None,
            "status": "answered",
            "answer": f"Antwoord {len(self.asked)} – één.",
            "strength": "none",
            "citations": [],
            "mode": "offline",
            "timings_ms": {"total": 1.0},
        }

    def search(self, question: str) -> list[tuple[str, ...]]:
        self.sought.append(question)
        return [(question, "een dubbele"), ("iets anders",)]


def asked_all(cases: Cases = CASES_OF_ALL_SORTS) -> tuple[Parrot, list[AnswerRecord]]:
    parrot = Parrot()
    return parrot, [AnswerRecord.model_validate_json(line) for line in ask_all(parrot, cases)]


# Asking


def test_every_question_and_every_turn_is_asked_once_in_order() -> None:
    _, records = asked_all()
    assert [(record.case, record.turn) for record in records] == [
        ("v-1", None),
        ("v-2", None),
        ("g-1", 1),
        ("g-1", 2),
        ("g-1", 3),
        ("g-2", 1),
        ("g-2", 2),
    ]
    assert {record.system for record in records} == {"papegaai"}


def test_a_question_on_its_own_has_no_history_and_is_searched_as_it_is() -> None:
    parrot, _ = asked_all(replace(CASES_OF_ALL_SORTS, conversations=()))
    assert parrot.asked == [("Komen er bomen?", ()), ("Wie is wethouder?", ())]
    assert parrot.sought == ["Komen er bomen?", "Wie is wethouder?"]


def test_the_history_of_a_turn_is_what_was_really_said_before_it() -> None:
    parrot, _ = asked_all(replace(CASES_OF_ALL_SORTS, questions=()))
    first = (Turn("user", "Komt er een zwembad?"), Turn("assistant", "Antwoord 1 – één."))
    second = (Turn("user", "En wanneer?"), Turn("assistant", "Antwoord 2 – één."))
    assert parrot.asked[:3] == [
        ("Komt er een zwembad?", ()),
        ("En wanneer?", first),
        ("Wie betaalt dat?", (*first, *second)),
    ]


def test_a_conversation_knows_nothing_of_the_one_before() -> None:
    parrot, _ = asked_all(replace(CASES_OF_ALL_SORTS, questions=()))
    assert parrot.asked[3] == ("Komt er een zwembad?", ())
    assert parrot.asked[4][1][-1] == Turn("assistant", "Antwoord 4 – één.")


def test_a_turn_is_searched_by_its_standalone_wording_and_kept_as_it_was_asked() -> None:
    parrot, records = asked_all(replace(CASES_OF_ALL_SORTS, questions=()))
    assert parrot.sought[:3] == [turn.standalone for turn in TURNS]
    assert [record.question for record in records[:3]] == [turn.question for turn in TURNS]


def test_what_was_answered_and_found_is_kept() -> None:
    _, records = asked_all()
    assert records[1].given.answer == "Antwoord 2 – één."
    assert records[1].found == (("Wie is wethouder?", "een dubbele"), ("iets anders",))


def test_the_assistant_is_asked_by_its_public_functions(assistant: Assistant) -> None:
    system, text = AssistantSystem(assistant), "Komt er een fietsenstalling bij het station?"
    cases = replace(CASES_OF_ALL_SORTS, questions=(question("v-1", text=text),), conversations=())
    (line,) = ask_all(system, cases)
    record = AnswerRecord.model_validate_json(line)
    given, contract = json.loads(line)["given"], answer_json(assistant.answer(text))
    assert {**given, "timings_ms": 0} == {**contract, "timings_ms": 0}
    found = assistant.retrieve(text, k=10)
    assert len(record.found) == 10
    assert [result[0] for result in record.found] == [item.passage.text for item in found]


# A whole run


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("GEWONETAAL_TODAY", "2026-11-22")
    monkeypatch.setenv("GEWONETAAL_MODEL", "een-model")
    monkeypatch.setenv("OPENAI_API_KEY", "zeer-geheim")
    for name in ("papegaai", "kraai"):
        monkeypatch.setitem(SYSTEMS, name, lambda name=name: Parrot(name))
    generate("proef", tmp_path / "proef", CASES_OF_ALL_SORTS, ["papegaai", "kraai"], lambda text: None)
    return read_run(tmp_path / "proef")


def test_a_run_holds_the_answers_of_each_system_in_turn(run: Run) -> None:
    assert [record.system for record in run.answers] == ["papegaai"] * 7 + ["kraai"] * 7
    assert run.answers[7].given.answer == "Antwoord 1 – één.", "each system is a new one"


def test_a_run_holds_every_text_copied_and_as_its_reference(run: Run) -> None:
    assert [(item.system, item.case, item.text) for item in run.rewrites] == [
        *(("copy", case.id, case.text) for case in (passage("p-1"), letter("b-1"))),
        *(("reference", case.id, case.reference) for case in (passage("p-1"), letter("b-1"))),
    ]


# Rewriting


@dataclass
class Shouter:
    """Writes everything in capitals, and remembers what it was given."""

    name: str = "rules"
    seen: list[str] = field(default_factory=list)

    def rewrite(self, text: str) -> Made:
        self.seen.append(text)
        return Made(
            text.upper(), {"status": "rewritten", "sentences": [], "hard_words": [], "mode": "offline"}
        )


def test_a_rewriter_gets_every_text_once_and_stands_between_copy_and_reference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shouter = Shouter()
    monkeypatch.setitem(PROGRAMS, "rules", lambda: shouter)
    told: list[str] = []
    generate("proef", tmp_path, CASES_OF_ALL_SORTS, ["rules"], told.append)
    run = read_run(tmp_path)
    texts = [passage("p-1").text, letter("b-1").text]
    assert shouter.seen == texts
    assert [record.system for record in run.rewrites] == [*["copy"] * 2, *["rules"] * 2, *["reference"] * 2]
    assert [record.text for record in run.rewrites[2:4]] == [text.upper() for text in texts]
    assert all(record.given is not None for record in run.rewrites[2:4])
    assert run.rewrites[0].given is None
    assert list(run.facts.systems) == ["rules"]
    assert told == ["rules: loading", "rules: 2 texts", "proef: 0 answers, 6 rewrites"]


def test_rewriting_that_was_cut_off_goes_on_with_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PROGRAMS, "rules", Shouter)
    generate("proef", tmp_path, CASES_OF_ALL_SORTS, ["rules"], lambda text: None)
    file = tmp_path / "rewrites.jsonl"
    ours = [line for line in file.read_text(encoding="utf-8").splitlines() if '"system": "rules"' in line]
    (tmp_path / "run.json").unlink()
    # One whole line, and one that was being written.
    file.write_text(f"{ours[0]}\n{ours[1][:30]}", encoding="utf-8")
    shouter = Shouter()
    monkeypatch.setitem(PROGRAMS, "rules", lambda: shouter)
    generate("proef", tmp_path, CASES_OF_ALL_SORTS, ["rules"], lambda text: None)
    assert shouter.seen == [letter("b-1").text]
    made = [(record.system, record.case) for record in read_run(tmp_path).rewrites]
    assert sorted(made) == sorted((s, c) for s in ("copy", "rules", "reference") for c in ("p-1", "b-1"))


def test_a_rewriter_that_is_done_is_not_loaded_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PROGRAMS, "rules", Shouter)
    generate("proef", tmp_path, CASES_OF_ALL_SORTS, ["rules"], lambda text: None)
    before = (tmp_path / "rewrites.jsonl").read_bytes()

    def fail() -> Any:
        raise AssertionError("loaded again")

    monkeypatch.setitem(PROGRAMS, "rules", fail)
    told: list[str] = []
    generate("proef", tmp_path, CASES_OF_ALL_SORTS, ["rules", "copy", "reference"], told.append)
    assert told[0] == "rules: nothing left to ask"
    assert (tmp_path / "rewrites.jsonl").read_bytes() == before


def test_rewrites_of_the_other_half_stay_in_a_run_that_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PROGRAMS, "rules", Shouter)
    one, other = (
        replace(CASES_OF_ALL_SORTS, passages=(passage(name),), letters=()) for name in ("p-1", "p-2")
    )
    generate("proef", tmp_path, one, ["rules"], lambda text: None)
    generate("proef", tmp_path, other, ["rules"], lambda text: None)
    made = [(record.system, record.case) for record in read_run(tmp_path).rewrites]
    assert made == [(s, c) for s in ("copy", "rules", "reference") for c in ("p-1", "p-2")]


def test_a_run_says_where_it_comes_from(run: Run) -> None:
    facts = run.facts
    assert (facts.name, facts.today, facts.model) == ("proef", "2026-11-22", "een-model")
    assert abs((datetime.now(UTC) - datetime.fromisoformat(facts.created)).total_seconds()) < 600
    assert facts.versions["chromadb"] == version("chromadb")
    assert facts.cores >= 1
    assert list(facts.systems) == ["papegaai", "kraai"]
    for cost in facts.systems.values():
        assert 0 <= cost.load_seconds < 10
        assert 10 < cost.peak_memory_mb < 100_000, "megabytes"


def test_a_run_keeps_the_hashes_of_what_it_depends_on(run: Run) -> None:
    assert run.facts.prompts["judge"] == load_prompt("judge").sha256
    questions = hashlib.sha256((CASES / "questions.jsonl").read_bytes()).hexdigest()
    assert run.facts.cases["questions.jsonl"] == questions
    sources = [name for name in run.facts.corpus if name.startswith("sources/")]
    assert len(sources) == 5
    assert "catalog.toml" in run.facts.corpus


def test_no_key_is_kept_with_a_run(run: Run) -> None:
    assert not [file for file in run.folder.iterdir() if "zeer-geheim" in file.read_text(encoding="utf-8")]


def test_what_goes_on_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SYSTEMS, "papegaai", Parrot)
    told: list[str] = []
    generate("proef", tmp_path / "proef", CASES_OF_ALL_SORTS, ["papegaai"], told.append)
    # Two questions, and conversations of three and two turns; a passage and a letter, rewritten in two ways.
    assert told == [
        "papegaai: loading",
        "papegaai: 7 questions",
        "proef: 7 answers, 4 rewrites",
    ]


def test_a_system_that_fails_leaves_no_run_but_what_was_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> Any:
        raise RuntimeError("cannot load")

    monkeypatch.setitem(SYSTEMS, "papegaai", Parrot)
    monkeypatch.setitem(SYSTEMS, "kapot", fail)
    with pytest.raises(RuntimeError):
        generate("proef", tmp_path / "proef", CASES_OF_ALL_SORTS, ["papegaai", "kapot"], lambda text: None)
    with pytest.raises(InputError, match="there is no run"):
        read_run(tmp_path / "proef")
    assert len((tmp_path / "proef" / "answers.jsonl").read_text(encoding="utf-8").splitlines()) == 7


def test_a_run_that_was_cut_off_asks_only_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SYSTEMS, "papegaai", Parrot)
    answers = tmp_path / "answers.jsonl"
    generate("proef", tmp_path, CASES_OF_ALL_SORTS, ["papegaai"], lambda text: None)
    whole = answers.read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "run.json").unlink()
    # One question, half a conversation, and a line that was being written.
    answers.write_text("".join([whole[0], *whole[2:4], whole[4][:20]]), encoding="utf-8")
    parrot = Parrot()
    monkeypatch.setitem(SYSTEMS, "papegaai", lambda: parrot)
    generate("proef", tmp_path, CASES_OF_ALL_SORTS, ["papegaai"], lambda text: None)
    assert [question for question, _ in parrot.asked] == [
        "Wie is wethouder?",
        *(turn.question for turn in (*TURNS, *TURNS[:2])),
    ]
    asked = [(record.case, record.turn) for record in read_run(tmp_path).answers]
    assert len(asked) == len(set(asked)) == 7


def test_a_system_can_be_added_to_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("papegaai", "kraai"):
        monkeypatch.setitem(SYSTEMS, name, lambda name=name: Parrot(name))
    generate("proef", tmp_path, CASES_OF_ALL_SORTS, ["papegaai"], lambda text: None)
    told: list[str] = []
    generate("proef", tmp_path, CASES_OF_ALL_SORTS, ["papegaai", "kraai"], told.append)
    assert told[0] == "papegaai: nothing left to ask"
    run = read_run(tmp_path)
    assert list(run.facts.systems) == ["papegaai", "kraai"]
    assert [record.system for record in run.answers] == ["papegaai"] * 7 + ["kraai"] * 7


@pytest.mark.parametrize(
    "problem",
    [
        FileNotFoundError("git"),
        subprocess.CalledProcessError(128, "git"),
        subprocess.TimeoutExpired("git", 20),
    ],
    ids=["no-git", "no-checkout", "git-hangs"],
)
def test_without_git_a_run_says_that_the_commit_is_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: Exception
) -> None:
    def fail(*arguments: Any, **options: Any) -> Any:
        raise problem

    # What else asks for a process (the name of the platform) may not notice.
    monkeypatch.setattr(generating.platform, "platform", lambda: "proefmachine")
    monkeypatch.setattr(generating.subprocess, "run", fail)
    generate("proef", tmp_path / "proef", CASES_OF_ALL_SORTS, [], lambda text: None)
    facts = read_run(tmp_path / "proef").facts
    assert (facts.commit, facts.uncommitted_changes) == (None, None)


@pytest.mark.parametrize(
    ("status", "uncommitted"),
    [("", False), (" M eval/cli.py\n", True)],
    ids=["clean", "changed"],
)
def test_a_run_says_from_which_commit_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: str, uncommitted: bool
) -> None:
    def git(command: Sequence[str], **options: Any) -> subprocess.CompletedProcess[str]:
        out = status if command[1] == "status" else "0123abc\n"
        return subprocess.CompletedProcess(command, 0, out, "")

    monkeypatch.setattr(generating.platform, "platform", lambda: "proefmachine")
    monkeypatch.setattr(generating.subprocess, "run", git)
    generate("proef", tmp_path / "proef", CASES_OF_ALL_SORTS, [], lambda text: None)
    facts = read_run(tmp_path / "proef").facts
    assert (facts.commit, facts.uncommitted_changes) == ("0123abc", uncommitted)
