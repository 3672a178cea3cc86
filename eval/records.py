"""What a run keeps of every answer and rewrite: the public JSON contract, read back strictly enough."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from assistant.model import AnswerStatus, DocumentStatus, Strength


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


class RewriteRecord(_Record):
    """One rewritten text of one system."""

    system: str
    case: str
    text: str
    milliseconds: float
