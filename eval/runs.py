"""A run on disk: what was asked of which version, and every answer, to be scored as often as one likes.

In `runs/<name>/`: `run.json` (configuration, versions, hashes of prompts and cases, loading time and
memory), `answers.jsonl` and `rewrites.jsonl` (one a line), `scores.json` (made by `score`), `reading/`
(the sample that people read, and what they found; eval/reading.py), `report.html` and `report.md`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.errors import InputError
from eval.records import AnswerRecord, RewriteRecord

# Below the folder in which the command is given; never in git.
RUNS = Path("runs")
ANSWERS_FILE = "answers.jsonl"
REWRITES_FILE = "rewrites.jsonl"
FACTS_FILE = "run.json"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
R = TypeVar("R", bound=BaseModel)


class SystemFacts(BaseModel):
    """How long a system took to load, and how much memory the process had used at most by its end.

    `commit` is the version that answered last; an older run does not say it.
    """

    model_config = ConfigDict(frozen=True)

    load_seconds: float
    peak_memory_mb: float
    commit: str | None = None


class RunFacts(BaseModel):
    """Where the answers of a run come from."""

    model_config = ConfigDict(frozen=True)

    name: str
    created: str
    commit: str | None
    uncommitted_changes: bool | None
    python: str
    platform: str
    cores: int
    versions: dict[str, str]
    today: str
    model: str | None
    corpus: dict[str, str]
    prompts: dict[str, str]
    cases: dict[str, str]
    systems: dict[str, SystemFacts]


@dataclass(frozen=True)
class Run:
    """A run that was read back."""

    folder: Path
    facts: RunFacts
    answers: tuple[AnswerRecord, ...]
    rewrites: tuple[RewriteRecord, ...]


def run_folder(name: str, runs: Path = RUNS) -> Path:
    """The folder of a run; `name` may also be the path of a folder with a run in it.

    Raises:
        InputError: the name is no plain name and no such folder.
    """
    path = Path(name)
    if len(path.parts) > 1 and (path / FACTS_FILE).is_file():
        return path
    if not _NAME.fullmatch(name):
        raise InputError(
            f"{name!r} is not the name of a run: letters, digits, dot, dash and underscore are allowed"
        )
    return runs / name


def write_run(folder: Path, facts: RunFacts, answers: Iterable[str], rewrites: Iterable[str]) -> None:
    """Writes a run; the lines are JSON already."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ANSWERS_FILE).write_text("".join(f"{line}\n" for line in answers), encoding="utf-8")
    (folder / REWRITES_FILE).write_text("".join(f"{line}\n" for line in rewrites), encoding="utf-8")
    # Last, because a folder with this file is a whole run.
    (folder / FACTS_FILE).write_text(facts.model_dump_json(indent=2) + "\n", encoding="utf-8")


def read_run(folder: Path) -> Run:
    """Reads a run.

    Raises:
        InputError: there is no run, or a line of it cannot be read; the message names the line.
    """
    if not (folder / FACTS_FILE).is_file():
        raise InputError(
            f"there is no run in {str(folder)!r}; "
            f"make one with 'python -m eval generate --name {folder.name}'"
        )
    return Run(
        folder,
        read_facts(folder / FACTS_FILE),
        tuple(_records(folder / ANSWERS_FILE, AnswerRecord)),
        tuple(_records(folder / REWRITES_FILE, RewriteRecord)),
    )


def read_facts(file: Path) -> RunFacts:
    """Reads where the answers of a run come from.

    Raises:
        InputError: the file cannot be read.
    """
    try:
        return RunFacts.model_validate_json(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read {str(file)!r}: {error}") from error


def _records(file: Path, schema: type[R]) -> Iterator[R]:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read {str(file)!r}: {error}") from error
    # Not splitlines(): an answer may hold a character that it takes for a line end.
    for number, line in enumerate(text.removesuffix("\n").split("\n"), start=1):
        if line:
            try:
                yield schema.model_validate(json.loads(line))
            except json.JSONDecodeError as error:
                raise InputError(f"{file.name}:{number}: not a line of JSON: {error}") from error
            except ValidationError as error:
                raise InputError(f"{file.name}:{number}: not a line of a run: {error}") from error
