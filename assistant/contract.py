"""The public JSON of answers and searches (docs/cli.md); the same for command line and API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, ValidationError

from assistant.errors import InputError
from assistant.faithfulness.finding import Finding, Verdict
from assistant.model import (
    Answer,
    Citation,
    Document,
    DocumentStatus,
    ModelTrace,
    OtherSource,
    Readability,
    Retrieved,
    Turn,
)
from assistant.readability.finding import ReadingFinding
from assistant.readability.score import SentenceScore, TextScore

MOST_RESULTS = 100


class _Turn(BaseModel):
    model_config = ConfigDict(extra="forbid")

    role: Literal["user", "assistant"]
    content: str


class AskRequest(BaseModel):
    """One question; `id` comes back with its answer."""

    model_config = ConfigDict(extra="forbid")

    id: str | int | None = None
    question: str
    history: tuple[_Turn, ...] = ()
    level: Literal["B1", "A2"] = "B1"

    def turns(self) -> tuple[Turn, ...]:
        """The earlier turns of the conversation, oldest first."""
        return tuple(Turn(turn.role, turn.content) for turn in self.history)


class SearchRequest(BaseModel):
    """One search; `documents` and `year` limit it."""

    model_config = ConfigDict(extra="forbid")

    id: str | int | None = None
    question: str
    k: int = Field(default=10, ge=1, le=MOST_RESULTS, strict=True)
    documents: tuple[str, ...] = ()
    year: StrictInt | None = None


class CheckRequest(BaseModel):
    """A claim to check against its source; `coverage` also asks what the claim leaves out."""

    model_config = ConfigDict(extra="forbid")

    id: str | int | None = None
    source: str
    claim: str
    coverage: StrictBool = False


class ScoreRequest(BaseModel):
    """A text to measure."""

    model_config = ConfigDict(extra="forbid")

    id: str | int | None = None
    text: str


def parse(request: type[BaseModel], value: object) -> Any:
    """A request of this kind from decoded JSON.

    Raises:
        InputError: a field is missing, unknown or of the wrong type; the message names it.
    """
    try:
        return request.model_validate(value)
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(str(part) for part in item['loc']) or 'line'}: {item['msg']}"
            for item in error.errors()
        )
        raise InputError(f"not a valid request: {problems}") from error


def answer_json(answer: Answer, request_id: str | int | None = None) -> dict[str, Any]:
    """The object that `ask` gives."""
    return {
        "id": request_id,
        "status": answer.status.value,
        "answer": answer.text,
        "strength": answer.strength.value,
        "themes": list(answer.themes),
        "citations": [_citation(citation) for citation in answer.citations],
        "terms": [{"term": term.term, "explanation": term.explanation} for term in answer.terms],
        "notices": list(answer.notices),
        "related": list(answer.related),
        "readability": _readability(answer.readability),
        "mode": answer.mode,
        "trace": trace_json(answer.trace),
        "timings_ms": {
            "retrieve": round(answer.timings.retrieve, 1),
            "compose": round(answer.timings.compose, 1),
            "check": round(answer.timings.check, 1),
            "total": round(answer.timings.total, 1),
        },
    }


def trace_json(trace: ModelTrace | None) -> dict[str, Any] | None:
    """What a language model did, or null where none was asked."""
    if trace is None:
        return None
    return {
        "model": trace.model,
        "prompts": dict(trace.prompts),
        "sentences": trace.sentences,
        "mended": trace.mended,
        "dropped": [{"sentence": sentence, "why": list(why)} for sentence, why in trace.dropped],
        "tokens": {"prompt": trace.prompt_tokens, "answer": trace.answer_tokens},
        "ms": round(trace.milliseconds, 1),
        "error": trace.error,
    }


def search_json(
    results: Sequence[Retrieved],
    documents: Mapping[str, Document],
    statuses: Mapping[str, DocumentStatus],
    request_id: str | int | None = None,
) -> dict[str, Any]:
    """The object that `search` gives."""
    return {
        "id": request_id,
        "passages": [
            {
                "rank": rank,
                "document": result.passage.document,
                "title": documents[result.passage.document].title,
                "section": result.passage.section_path,
                "passage": result.passage.id,
                "page": result.passage.page,
                "text": result.passage.text,
                "plain": result.plain.plain if result.plain else None,
                "score": result.score,
                "document_status": statuses[result.passage.document].value,
                "in_force": statuses[result.passage.document] is DocumentStatus.IN_FORCE,
                "other_sources": [_other_source(other) for other in result.other_sources],
            }
            for rank, result in enumerate(results, start=1)
        ],
    }


def check_json(
    verdict: Verdict, omitted: Sequence[Finding] | None = None, request_id: str | int | None = None
) -> dict[str, Any]:
    """The object that `check` gives; `omitted` is `None` when coverage was not asked for."""
    result: dict[str, Any] = {
        "id": request_id,
        "faithful": verdict.faithful,
        "score": verdict.score,
        "findings": [finding_json(finding) for finding in (*verdict.findings, *(omitted or ()))],
    }
    if verdict.problem is not None:
        result["problem"] = verdict.problem.value
    if omitted is not None:
        result["complete"] = not omitted and verdict.problem is None
    return result


def score_json(score: TextScore, request_id: str | int | None = None) -> dict[str, Any]:
    """The object that `score` gives; a measure that is undefined is null."""
    return {
        "id": request_id,
        **measures_json(score.readability),
        "hard_words": [
            {"word": word.words, "suggestion": word.suggestion, "explanation": word.explanation}
            for word in score.hard_words
        ],
        "per_sentence": [_sentence(sentence) for sentence in score.sentences],
    }


def measures_json(measures: Readability) -> dict[str, float | int | None]:
    """The reading measures of a text; null where one is undefined."""
    return {
        "lint": measures.lint,
        "level": measures.level,
        "flesch_douma": measures.flesch_douma,
        "words": measures.words,
        "sentences": measures.sentences,
        "words_per_sentence": measures.words_per_sentence,
    }


def _sentence(sentence: SentenceScore) -> dict[str, Any]:
    return {
        "sentence": sentence.text,
        "start": sentence.start,
        "end": sentence.end,
        "words": sentence.words,
        "lint": sentence.lint,
        "level": sentence.level,
        "findings": [reading_finding_json(finding) for finding in sentence.findings],
    }


def error_json(message: str, request_id: str | int | None) -> dict[str, Any]:
    """The object in place of a line that could not be answered."""
    return {"id": request_id, "status": "error", "error": message}


def finding_json(finding: Finding) -> dict[str, str]:
    """A finding about faithfulness."""
    return {
        "kind": finding.kind.value,
        "claim": finding.claim,
        "source": finding.source,
        "message": finding.message,
    }


def reading_finding_json(finding: ReadingFinding) -> dict[str, Any]:
    """A finding about reading level; offsets are in the text that it was found in."""
    return {
        "kind": finding.kind.value,
        "words": finding.words,
        "start": finding.start,
        "end": finding.end,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "explanation": finding.explanation,
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "marker": citation.marker,
        "document": citation.document,
        "title": citation.title,
        "section": citation.section,
        "passage": citation.passage,
        "quote": citation.quote,
        "page": citation.page,
        "period": citation.period,
        "document_status": citation.document_status.value,
        "in_force": citation.in_force,
        "other_sources": [_other_source(other) for other in citation.other_sources],
    }


def _other_source(other: OtherSource) -> dict[str, Any]:
    return {
        "document": other.document,
        "title": other.title,
        "passage": other.passage,
        "quote": other.quote,
        "document_status": other.document_status.value,
    }


def _readability(readability: Readability | None) -> dict[str, float | int | None]:
    if readability is None:
        return {"words_per_sentence": None, "flesch_douma": None, "lint": None, "level": None}
    return {
        "words_per_sentence": readability.words_per_sentence,
        "flesch_douma": readability.flesch_douma,
        "lint": readability.lint,
        "level": readability.level,
    }
