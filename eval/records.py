"""What a run keeps of every answer and rewrite: the public JSON contracts, read back strictly enough."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from assistant.model import AnswerStatus, DocumentStatus, Strength
from assistant.simplify.simplification import SentenceState, SimplificationStatus


class _Record(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Cited(_Record):
    """One source of an answer."""

    marker: str
    document: str
    passage: str
    quote: str
    section: str = ""
    period: str = ""
    document_status: DocumentStatus


class Times(_Record):
    """Milliseconds of the whole answer."""

    total: float


class Given(_Record):
    """An answer as `gewonetaal ask --json` gives it (docs/cli.md)."""

    status: AnswerStatus
    answer: str
    strength: Strength
    citations: tuple[Cited, ...]
    mode: str
    timings_ms: Times


class AnswerRecord(_Record):
    """One answer of one system; `turn` counts from 1 in a conversation, `None` for a question alone.

    `found` are the texts of the first results of a search with the same question (for a turn: with
    its standalone wording), best first.
    """

    system: str
    case: str
    turn: int | None
    question: str
    given: Given
    found: tuple[tuple[str, ...], ...]


class Doubt(_Record):
    """What a person must look at in the rewrite of a sentence."""

    kind: str
    message: str


class RewrittenSentence(_Record):
    """A sentence and its rewrite."""

    before: str
    after: str
    state: SentenceState
    findings: tuple[Doubt, ...]


class GivenHardWord(_Record):
    """A hard word of the source; `explanation` is "" where there is none."""

    word: str
    explanation: str
    replaced: bool


class GivenFact(_Record):
    """A fact that was lost or added, as the program found it."""

    kind: str
    text: str


class GivenReport(_Record):
    """The program's own fidelity report."""

    facts: int
    lost: tuple[GivenFact, ...]
    added: tuple[GivenFact, ...]


class GivenRewrite(_Record):
    """A rewrite as `gewonetaal simplify --json` gives it (docs/cli.md).

    `report` is `None` for a baseline, which does not look whether facts survive.
    """

    status: SimplificationStatus
    sentences: tuple[RewrittenSentence, ...]
    hard_words: tuple[GivenHardWord, ...]
    report: GivenReport | None = None
    mode: str


class RewriteRecord(_Record):
    """One rewritten text of one system.

    `given` is `None` where no program rewrote it: the copy, the reference, a text that was refused, a run of
    an older version.
    """

    system: str
    case: str
    text: str
    milliseconds: float
    given: GivenRewrite | None = None
