"""A run read by a language-model judge, with the judge's own agreement with labelled cases beside it."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from assistant.errors import InputError
from assistant.language_model import LanguageModel
from assistant.prompts import load_prompt
from eval.cases import Cases, Half
from eval.judge import PROMPT, Agreement, Verdict, agreement, judge_statement
from eval.measures.citations import sources_of
from eval.runs import Run
from eval.statements import statements

FILE = "judge.json"
VERDICTS = "judge-verdicts.jsonl"
_SEED = 20261122
Progress = Callable[[int, int], None]


class Judged(BaseModel):
    """What a judge said of a sample of a run's sentences, and how far it can be believed.

    `labels` compares it with the labelled statements of the reporting half, by the four counts of
    `eval.judge.Agreement`. Of `sentences` that the run's answers say, it called `unsupported` not
    supported by what they cite; for `unusable` it gave no usable verdict.
    """

    model_config = ConfigDict(frozen=True)

    model: str
    prompt: str
    labels: Agreement
    sentences: int
    unsupported: int
    unusable: int


def judge_run(
    model: LanguageModel,
    run: Run,
    cases: Cases,
    system: str,
    size: int,
    progress: Progress,
    kept: Path | None = None,
) -> Judged:
    """Asks the judge about the labelled statements and about `size` sentences of a run.

    Every verdict goes to the file `kept` at once, and what this model said to this prompt before is
    not asked again: a server that fails halfway costs no more than the verdict it was at.

    Raises:
        InputError: `size` is below zero.
        LanguageModelError: the server cannot be reached or refuses the key.
        PromptError: the judge's prompt cannot be used.
    """
    if size < 0:
        raise InputError(f"the number of sentences to judge cannot be {size}")
    labelled = cases.in_half(Half.REPORTING).statements
    sentences = [
        (sentence.text, tuple(sources_of(record, sentence.markers)))
        for record in run.answers
        if record.system == system
        for sentence in statements(record.given.answer)
        # A bare yes or no means nothing without its question, which a judge does not get.
        if not sentence.is_verdict
    ]
    picked = random.Random(_SEED).sample(sentences, min(size, len(sentences)))
    asked = [(item.statement, (item.source,)) for item in labelled] + picked
    known = _read_verdicts(kept) if kept else {}
    verdicts = []
    for number, (statement, sources) in enumerate(asked, start=1):
        key = _key(model.name, statement, sources)
        if key not in known:
            known[key] = judge_statement(model, statement, sources)
            if kept:
                _keep_verdict(kept, key, known[key])
        verdicts.append(known[key])
        progress(number, len(asked))
    of_run = verdicts[len(labelled) :]
    return Judged(
        model=model.name,
        prompt=load_prompt(PROMPT).sha256,
        labels=agreement([item.supported for item in labelled], verdicts[: len(labelled)]),
        sentences=len(of_run),
        unsupported=sum(verdict.supported is False for verdict in of_run),
        unusable=sum(verdict.supported is None for verdict in of_run),
    )


class _Kept(BaseModel):
    key: str
    supported: bool | None
    reason: str


def _key(model: str, statement: str, sources: Sequence[str]) -> str:
    """One question to one model with one prompt."""
    told = json.dumps([model, load_prompt(PROMPT).sha256, statement, *sources])
    return hashlib.sha256(told.encode()).hexdigest()


def _read_verdicts(file: Path) -> dict[str, Verdict]:
    if not file.is_file():
        return {}
    found: dict[str, Verdict] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        try:
            verdict = _Kept.model_validate_json(line)
        except ValueError:
            # Cut off while it was written: asked again.
            continue
        found[verdict.key] = Verdict(verdict.supported, verdict.reason)
    return found


def _keep_verdict(file: Path, key: str, verdict: Verdict) -> None:
    line = _Kept(key=key, supported=verdict.supported, reason=verdict.reason).model_dump_json()
    with file.open("a", encoding="utf-8") as lines:
        lines.write(line + "\n")


def write_judged(folder: Path, judged: Judged) -> None:
    """Keeps what the judge said with the run."""
    (folder / FILE).write_text(judged.model_dump_json(indent=2) + "\n", encoding="utf-8")


def read_judged(folder: Path) -> Judged | None:
    """What a judge said of the run in a folder, `None` when none has read it.

    Raises:
        InputError: the file cannot be read.
    """
    file = folder / FILE
    if not file.is_file():
        return None
    try:
        return Judged.model_validate_json(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read {str(file)!r}: {error}") from error
