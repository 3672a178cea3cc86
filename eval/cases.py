"""Evaluation cases: their schema, and reading them with errors that name the line."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from assistant.errors import InputError
from assistant.model import AnswerStatus, Strength
from assistant.readability.finding import ReadingKind

CASES = Path(__file__).resolve().parent / "cases"
_SEED = 20261130


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
    ATTACK = "attack"


class Register(StrEnum):
    """How the question is worded."""

    STANDARD = "standard"
    LOW_LITERATE = "low_literate"


def _not_blank(value: object) -> object:
    if isinstance(value, str) and not value.strip():
        raise ValueError("may not be blank")
    return value


Text = Annotated[str, BeforeValidator(_not_blank)]


def _trimmed(value: object) -> object:
    if isinstance(value, str) and value != " ".join(value.split()):
        raise ValueError(
            f"{value!r} has spaces around it or double ones, which do not count; "
            "say more of the sentence to find a whole word"
        )
    return value


Sought = Annotated[Text, BeforeValidator(_trimmed)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Case(_Strict):
    id: Text
    half: Half
    note: str


class Quote(_Strict):
    """A piece of a source that lies inside the passage that is meant."""

    document: Text
    quote: str = Field(min_length=5)


class Fact(_Strict):
    """Something that a text must, or must not, say; one of the strings shows that it does."""

    fact: Text
    any_of: tuple[Sought, ...] = Field(min_length=1)


class Promise(_Strict):
    """How sure the source is; a text that keeps that holds one of the strings, where there are any."""

    label: Strength
    shown_by: tuple[Sought, ...]


class Expectation(_Strict):
    """What a right answer to one question is."""

    kind: Kind
    question: str = Field(min_length=2)
    status: tuple[AnswerStatus, ...] = Field(min_length=1)
    passages: tuple[Quote, ...]
    alternatives: tuple[Quote, ...]
    must: tuple[Fact, ...]
    must_not: tuple[Fact, ...]
    strength: Promise | None

    @property
    def answerable(self) -> bool:
        """Whether the documents hold a full answer."""
        return AnswerStatus.ANSWERED in self.status


class Question(_Case, Expectation):
    """One question on its own."""

    register_: Register = Field(alias="register")


class ConversationTurn(Expectation):
    """One question within a conversation; `standalone` is the same question made complete."""

    standalone: str = Field(min_length=2)


class Conversation(_Case):
    """Questions of one resident that follow on each other; the assistant's real answers come between."""

    register_: Register = Field(alias="register")
    turns: tuple[ConversationTurn, ...] = Field(min_length=2, max_length=4)


class Rewrite(_Case):
    """A text to rewrite, the facts that must survive, and a plain version that was written for it."""

    text: Text
    must: tuple[Fact, ...] = Field(min_length=1)
    must_not: tuple[Fact, ...]
    reference: Text


class RewritePassage(Rewrite):
    """A passage of a document, verbatim."""

    document: Text
    strength: Promise | None


class RewriteLetter(Rewrite):
    """A letter or web text, invented."""

    subject: Text


class Statement(_Case):
    """A statement, its source, and whether it says only what the source says."""

    source: Text
    statement: Text
    supported: bool
    kind: Text

    @model_validator(mode="after")
    def _kind_fits(self) -> Statement:
        if self.supported != (self.kind == "faithful"):
            raise ValueError("kind must be 'faithful' for a supported statement, and for no other")
        return self


class ClaimKind(StrEnum):
    """Whether a claim is faithful to its source, or the one thing that is wrong with it."""

    FAITHFUL = "faithful"
    NUMBER = "number"
    NAME = "name"
    NEGATION = "negation"
    MODALITY = "modality"
    SCOPE = "scope"
    TIME = "time"
    AGENT = "agent"
    CONDITION = "condition"
    CAUSE = "cause"
    ADDED = "added"


class Claim(_Case):
    """A claim with the passage that it must be true to, and whether it is, labelled twice."""

    document: Text
    source: Text
    claim: Text
    faithful: bool
    kind: ClaimKind

    @model_validator(mode="after")
    def _kind_fits(self) -> Claim:
        if self.faithful != (self.kind is ClaimKind.FAITHFUL):
            raise ValueError("kind must be 'faithful' for a faithful claim, and for no other")
        return self


class LookUpLabel(StrEnum):
    """What the documents have on what somebody at the front desk looks up."""

    IN = "in"
    NEAR = "near"
    OUT = "out"


class LookUpCase(_Case):
    """What somebody at the front desk or a resident types, and the passages that are about it.

    `in`: the passages, by id, say it. `near`: they are about something that only comes near it. `out`: there
    are none.
    """

    words: Text
    label: LookUpLabel
    passages: tuple[Text, ...]

    @model_validator(mode="after")
    def _passages_fit(self) -> LookUpCase:
        if self.label is LookUpLabel.IN and not self.passages:
            raise ValueError("what is in the documents names a passage")
        if self.label is LookUpLabel.OUT and self.passages:
            raise ValueError("what is not in the documents names no passage")
        return self


class Mark(BaseModel):
    """What one reader marked in a sentence: words that stand in it, and what is hard about them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    reader: Literal["a", "b"]
    kind: ReadingKind
    words: Text
    doubt: bool = False


class HardSentence(_Case):
    """A sentence with what two readers, apart from each other, marked as hard to read."""

    origin: Literal["document", "letter", "reference", "written"]
    sentence: Text
    marks: tuple[Mark, ...]

    @model_validator(mode="after")
    def _words_stand_there(self) -> HardSentence:
        for mark in self.marks:
            if mark.words not in self.sentence:
                raise ValueError(f"the marked words {mark.words!r} do not stand in the sentence")
        return self


C = TypeVar("C", bound=_Case)


@dataclass(frozen=True)
class Cases:
    """All cases, or those of one half."""

    questions: tuple[Question, ...]
    conversations: tuple[Conversation, ...]
    passages: tuple[RewritePassage, ...]
    letters: tuple[RewriteLetter, ...]
    statements: tuple[Statement, ...]
    faithfulness: tuple[Claim, ...] = ()
    twins: tuple[Claim, ...] = ()
    calibration: tuple[Claim, ...] = ()
    sentences: tuple[HardSentence, ...] = ()
    look_ups: tuple[LookUpCase, ...] = ()
    short_messages: tuple[LookUpCase, ...] = ()

    def in_half(self, half: Half | None) -> Cases:
        """The cases of one half, or all of them for `None`."""
        return Cases(
            questions=tuple(in_half(self.questions, half)),
            conversations=tuple(in_half(self.conversations, half)),
            passages=tuple(in_half(self.passages, half)),
            letters=tuple(in_half(self.letters, half)),
            statements=tuple(in_half(self.statements, half)),
            faithfulness=tuple(in_half(self.faithfulness, half)),
            twins=tuple(in_half(self.twins, half)),
            calibration=tuple(in_half(self.calibration, half)),
            sentences=tuple(in_half(self.sentences, half)),
            look_ups=tuple(in_half(self.look_ups, half)),
            short_messages=tuple(in_half(self.short_messages, half)),
        )

    def sample(self, size: int) -> Cases:
        """`size` of the questions and conversations, drawn together; all where there are no more.

        The same cases give the same sample, and a larger one holds the smaller.
        """
        asked = [*self.questions, *self.conversations]
        drawn = {case.id for case in random.Random(_SEED).sample(asked, len(asked))[:size]}
        return replace(
            self,
            questions=tuple(case for case in self.questions if case.id in drawn),
            conversations=tuple(case for case in self.conversations if case.id in drawn),
        )


def load_cases(folder: Path = CASES) -> Cases:
    """Reads every file of cases.

    Raises:
        InputError: a file is missing, a line is not a valid case, or an id is used twice; the
            message names every such line of the first file that has one.
    """
    return Cases(
        questions=load_questions(folder / "questions.jsonl"),
        conversations=_load(folder / "conversations.jsonl", Conversation),
        passages=_load(folder / "passages.jsonl", RewritePassage),
        letters=_load(folder / "letters.jsonl", RewriteLetter),
        statements=_load(folder / "statements.jsonl", Statement),
        faithfulness=_load(folder / "faithfulness.jsonl", Claim),
        twins=_load(folder / "twins.jsonl", Claim),
        calibration=_load(folder / "calibration.jsonl", Claim),
        sentences=_load(folder / "sentences.jsonl", HardSentence),
        look_ups=_load(folder / "look_ups.jsonl", LookUpCase),
        short_messages=_load(folder / "short_messages.jsonl", LookUpCase),
    )


def load_questions(file: Path = CASES / "questions.jsonl") -> tuple[Question, ...]:
    """Reads the questions.

    Raises:
        InputError: as `load_cases`.
    """
    return _load(file, Question)


def _load(file: Path, schema: type[C]) -> tuple[C, ...]:
    cases: list[C] = []
    seen: dict[str, int] = {}
    problems: list[str] = []
    for number, line in _lines(file):
        place = f"{file.name}:{number}"
        try:
            case = schema.model_validate(json.loads(line))
        except json.JSONDecodeError as error:
            problems.append(f"{place}: not a valid case: not a line of JSON: {error}")
            continue
        except ValidationError as error:
            problems.append(f"{place}: not a valid case: {_problems(error)}")
            continue
        if case.id in seen:
            problems.append(f"{place}: id {case.id!r} was used on line {seen[case.id]}")
        seen.setdefault(case.id, number)
        cases.append(case)
    if problems:
        raise InputError("\n".join(problems))
    return tuple(cases)


def _lines(file: Path) -> Iterable[tuple[int, str]]:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read the cases {str(file)!r}: {error}") from error
    # Not splitlines(): a case may hold a form feed or another character that it takes for a line end.
    return enumerate(text.removesuffix("\n").split("\n"), start=1) if text else ()


def _problems(error: ValidationError) -> str:
    return "; ".join(
        f"{'.'.join(str(part) for part in item['loc']) or 'case'}: {item['msg']}" for item in error.errors()
    )


def in_half(cases: Sequence[C], half: Half | None) -> list[C]:
    """The cases of one half, or all of them for `None`."""
    return [case for case in cases if half is None or case.half is half]
