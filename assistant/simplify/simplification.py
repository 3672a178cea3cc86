"""The outcome of rewriting a text, and of each of its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from assistant.faithfulness.finding import Finding
from assistant.model import ModelTrace, Readability
from assistant.readability.finding import ReadingFinding
from assistant.simplify.edit import ChangeKind
from assistant.simplify.report import FidelityReport


class SimplificationStatus(StrEnum):
    """How much of a text was rewritten.

    `PARTLY`: a sentence that is still hard was left as it was, or a rewrite of it did not stand.
    """

    REWRITTEN = "rewritten"
    PARTLY = "partly"
    UNCHANGED = "unchanged"


class SentenceState(StrEnum):
    """What became of a sentence; `KEPT` means that a rewrite of it did not stand, so the original stays."""

    REWRITTEN = "rewritten"
    UNCHANGED = "unchanged"
    KEPT = "kept"


@dataclass(frozen=True)
class Change:
    """One thing that was done: words of the sentence, and what stands there now; either may be long."""

    kind: ChangeKind
    before: str
    after: str


@dataclass(frozen=True)
class SentenceRewrite:
    """A sentence of a text and its rewrite, which may be several sentences or a list.

    `start` and `end` are offsets in the original text. `findings` are what the writer must look at, because
    the checks were not sure of it, or why a rewrite did not stand; `hard` is what is hard in `after`, with
    offsets there.
    """

    before: str
    after: str
    start: int
    end: int
    state: SentenceState
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()
    hard: tuple[ReadingFinding, ...] = ()


@dataclass(frozen=True)
class HardWord:
    """A hard word of the original: as it stands there, what replaces it or could, what it means.

    `suggestion` and `explanation` are "" where there is none. `replaced`: it is gone from the rewrite.
    """

    word: str
    suggestion: str
    explanation: str
    replaced: bool


@dataclass(frozen=True)
class Simplification:
    """A text in plainer Dutch, with what was done to each sentence and what the writer must check.

    `text` is the original with each sentence replaced by its rewrite; all between sentences stays.
    `mode` is "llm" where sentences of a language model stand in it, else "offline".
    """

    status: SimplificationStatus
    text: str
    sentences: tuple[SentenceRewrite, ...]
    hard_words: tuple[HardWord, ...]
    before: Readability
    after: Readability
    report: FidelityReport
    mode: str = "offline"
    trace: ModelTrace | None = None


@dataclass(frozen=True)
class Comparison:
    """The measures of a text and of its rewrite by hand, and what got lost or was added between them."""

    before: Readability
    after: Readability
    report: FidelityReport


class Placed(Protocol):
    """What stands now in the place of a stretch of a text, from `start` up to `end`."""

    @property
    def start(self) -> int:
        """Where the stretch begins."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def after(self) -> str:
        """What stands there now."""


class Row(Placed, Protocol):
    """A sentence of a text and what became of it."""

    @property
    def before(self) -> str:
        """What stood there."""


def rejoined(text: str, rows: Sequence[Placed], start: int = 0, end: int | None = None) -> str:
    """A text, or the part of it from `start` up to `end`, with each stretch replaced.

    What stands between them stays; of one that was taken away no blanks are left. Rows outside the part do
    not count.
    """
    end = len(text) if end is None else end
    pieces, done = [], start
    for row in sorted(rows, key=lambda row: row.start):
        if done <= row.start <= row.end <= end:
            pieces += [text[done : row.start], row.after]
            done = row.end
            while not row.after and text[done : done + 1] == " ":
                done += 1
    return "".join([*pieces, text[done:end]])


def status_of(sentences: Sequence[SentenceRewrite]) -> SimplificationStatus:
    """How much was rewritten, by what became of each sentence."""
    if all(sentence.after == sentence.before for sentence in sentences):
        return SimplificationStatus.UNCHANGED
    left = any(
        sentence.state is SentenceState.KEPT or sentence.hard or sentence.findings for sentence in sentences
    )
    return SimplificationStatus.PARTLY if left else SimplificationStatus.REWRITTEN
