"""The public JSON of rewriting (docs/cli.md); the same for command line, page and API."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from assistant.contract import finding_json, measures_json, reading_finding_json, trace_json
from assistant.simplify.report import Fact, FidelityReport, LetterPurpose
from assistant.simplify.simplification import Change, HardWord, SentenceRewrite, Simplification


class SimplifyRequest(BaseModel):
    """A text to rewrite; `level` matters with a language model only."""

    model_config = ConfigDict(extra="forbid")

    id: str | int | None = None
    text: str
    level: Literal["B1", "A2"] = "B1"


def simplification_json(result: Simplification, request_id: str | int | None = None) -> dict[str, Any]:
    """The object that `simplify` gives."""
    return {
        "id": request_id,
        "status": result.status.value,
        "text": result.text,
        "sentences": [sentence_json(sentence) for sentence in result.sentences],
        "hard_words": [hard_word_json(word) for word in result.hard_words],
        "before": measures_json(result.before),
        "after": measures_json(result.after),
        "report": report_json(result.report),
        "mode": result.mode,
        "trace": trace_json(result.trace),
    }


def sentence_json(sentence: SentenceRewrite) -> dict[str, Any]:
    """A sentence and its rewrite."""
    return {
        "before": sentence.before,
        "after": sentence.after,
        "start": sentence.start,
        "end": sentence.end,
        "state": sentence.state.value,
        "changes": [change_json(change) for change in sentence.changes],
        "findings": [finding_json(finding) for finding in sentence.findings],
        "hard": [reading_finding_json(finding) for finding in sentence.hard],
    }


def change_json(change: Change) -> dict[str, str]:
    """One thing that was done."""
    return {"kind": change.kind.value, "before": change.before, "after": change.after}


def hard_word_json(word: HardWord) -> dict[str, Any]:
    """A hard word of the original."""
    return {
        "word": word.word,
        "suggestion": word.suggestion,
        "explanation": word.explanation,
        "replaced": word.replaced,
    }


def report_json(report: FidelityReport) -> dict[str, Any]:
    """The fidelity report."""
    return {
        "facts": report.facts,
        "lost": [_fact(fact) for fact in report.lost],
        "added": [_fact(fact) for fact in report.added],
        "check": [finding_json(finding) for finding in report.check],
        "purpose": purpose_json(report.purpose),
    }


def purpose_json(purpose: LetterPurpose) -> dict[str, list[str]]:
    """What a letter is for, as quotes."""
    return {
        "says": list(purpose.says),
        "do": list(purpose.do),
        "before_when": list(purpose.before_when),
        "whom_to_ask": list(purpose.whom_to_ask),
        "objection": list(purpose.objection),
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {"kind": fact.kind.value, "text": fact.text, "start": fact.start, "end": fact.end}
