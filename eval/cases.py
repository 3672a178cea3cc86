"""Evaluation cases: their schema, and reading them with errors that name the line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.errors import InputError
from assistant.model import AnswerStatus

CASES = Path(__file__).resolve().parent / "cases"


class Half(StrEnum):
    """Whether a case may be looked at while developing."""

    TUNING = "tuning"
    REPORTING = "reporting"


class Kind(StrEnum):
    """What a question asks of the assistant."""

    FACT = "fact"
    WHO = "who"
    LIST = "list"
    CURRENT_EXPIRED = "current_expired"
    COMBINED = "combined"
    UNANSWERABLE = "unanswerable"
    FALSE_PREMISE = "false_premise"


class Register(StrEnum):
    """How the question is worded."""

    STANDARD = "standard"
    LOW_LITERATE = "low_literate"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Quote(_Strict):
    """A piece of a source that lies inside the passage that is meant."""

    document: str
    quote: str = Field(min_length=5)


class Fact(_Strict):
    """Something that an answer must, or must not, say; one of the strings shows that it does."""

    fact: str
    any_of: tuple[str, ...] = Field(min_length=1)


class Question(_Strict):
    """One question with what a right answer to it is."""

    id: str
    half: Half
    kind: Kind
    register_: Register = Field(alias="register")
    question: str = Field(min_length=2)
    status: tuple[AnswerStatus, ...] = Field(min_length=1)
    passages: tuple[Quote, ...]
    alternatives: tuple[Quote, ...]
    must: tuple[Fact, ...]
    must_not: tuple[Fact, ...]
    note: str


def load_questions(file: Path = CASES / "questions.jsonl") -> tuple[Question, ...]:
    """Reads the questions.

    Raises:
        InputError: a line is not a valid case, or an id is used twice; the message names the line.
    """
    questions: list[Question] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        place = f"{file.name}:{number}"
        try:
            question = Question.model_validate(json.loads(line))
        except (json.JSONDecodeError, ValidationError) as error:
            raise InputError(f"{place}: not a valid case: {error}") from error
        if question.id in seen:
            raise InputError(f"{place}: id {question.id!r} was used on line {seen[question.id]}")
        seen[question.id] = number
        questions.append(question)
    return tuple(questions)


def in_half(questions: Sequence[Question], half: Half | None) -> list[Question]:
    """The questions of one half, or all of them for `None`."""
    return [question for question in questions if half is None or question.half is half]
