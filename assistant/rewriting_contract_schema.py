"""The object of `rewriting_contract.py` as pydantic models, each field described."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from assistant.contract_schema import (
    Described,
    FindingObject,
    MeasuredWord,
    MeasuresObject,
    ReadingFindingObject,
    Reply,
    Trace,
)
from assistant.simplify.edit import ChangeKind
from assistant.simplify.report import FactKind
from assistant.simplify.simplification import SentenceState, SimplificationStatus


class ChangeObject(Described):
    """One thing that was done to a sentence."""

    kind: ChangeKind = Field(description="What was done; `model`: by a language model.")
    before: str = Field(description="What stood there.")
    after: str = Field(description="What stands there now.")


class SentenceObject(Described):
    """A sentence and its rewrite, which may be several sentences or a list."""

    before: str = Field(description="The sentence.")
    after: str = Field(description="Its rewrite; the same where nothing was changed.")
    start: int = Field(ge=0, description="Offset of its first character in the original.")
    end: int = Field(ge=0, description="Offset behind its last character in the original.")
    state: SentenceState = Field(description="`kept`: a rewrite did not stand, so the original stays.")
    changes: list[ChangeObject] = Field(description="What was done, in order.")
    findings: list[FindingObject] = Field(
        description="What the writer must look at, or why a rewrite did not stand."
    )
    hard: list[ReadingFindingObject] = Field(description="What is still hard in `after`, with offsets there.")


class RewrittenWord(MeasuredWord):
    """A hard word of the original."""

    replaced: bool = Field(description="Whether it is gone from the rewrite.")


class FactObject(Described):
    """A fact: a number, an amount, a date, a name and the like."""

    kind: FactKind = Field(description="What sort of fact it is.")
    text: str = Field(description="Its words.")
    start: int = Field(ge=0, description="Offset of its first character.")
    end: int = Field(ge=0, description="Offset behind its last character.")


class PurposeObject(Described):
    """What a letter is for, in quotes from it; a list is empty where the letter says nothing about it."""

    says: list[str] = Field(description="What it tells.")
    do: list[str] = Field(description="What its reader must do.")
    before_when: list[str] = Field(description="Before when.")
    whom_to_ask: list[str] = Field(description="Whom to ask.")
    objection: list[str] = Field(description="How to object.")


class ReportObject(Described):
    """What a writer needs to see that nothing got lost."""

    facts: int = Field(ge=0, description="How many facts of the original were looked for.")
    lost: list[FactObject] = Field(
        description="Those that are nowhere in the rewrite; offsets in the original."
    )
    added: list[FactObject] = Field(description="Facts that are not in the original; offsets in the rewrite.")
    check: list[FindingObject] = Field(description="What a person must look at.")
    purpose: PurposeObject


class SimplifyResponse(Reply):
    """A text in plainer Dutch, with what was done and what to check."""

    status: SimplificationStatus = Field(
        description="`partly`: a sentence is still hard, doubtful, or could not be rewritten."
    )
    text: str = Field(description="The text with each sentence replaced by its rewrite.")
    sentences: list[SentenceObject] = Field(description="The sentences, in order.")
    hard_words: list[RewrittenWord] = Field(description="Hard words of the original.")
    before: MeasuresObject
    after: MeasuresObject
    report: ReportObject
    mode: Literal["offline", "llm"] = Field(
        description="`llm` where sentences of a language model stand in the text, else `offline`."
    )
    trace: Trace
