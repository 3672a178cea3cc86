"""What the page for editors and the server tell each other, as JSON.

Offsets count characters (code points) from the begin of the sentence that they are about, except those of a
sentence itself and of facts, which count from the begin of the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace

from pydantic import BaseModel, ConfigDict, Field

from assistant.faithfulness.finding import Finding, FindingKind
from assistant.files.limits import MAX_SIGNS
from assistant.model import Readability
from assistant.readability.finding import ReadingFinding
from assistant.readability.score import SentenceScore, TextScore
from assistant.simplify.edit import ChangeKind
from assistant.simplify.report import FidelityReport
from assistant.simplify.simplification import (
    Change,
    HardWord,
    SentenceRewrite,
    SentenceState,
    Simplification,
    status_of,
)
from assistant.web.editor_service import Compared

Record = Mapping[str, object]

LONGEST_TEXT = MAX_SIGNS
"""In characters: what is pasted may be as long as what stands in a file."""


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ChangeBody(_Body):
    """A change that the editor took back."""

    kind: ChangeKind
    before: str


class TextBody(_Body):
    """A text to rewrite."""

    text: str = Field(max_length=LONGEST_TEXT)
    level: str = Field("B1", pattern="^(B1|A2)$")
    without: tuple[ChangeBody, ...] = ()


class SentenceBody(_Body):
    """A sentence to rewrite once more, without some changes."""

    before: str = Field(max_length=LONGEST_TEXT)
    level: str = Field("B1", pattern="^(B1|A2)$")
    without: tuple[ChangeBody, ...] = ()


class PairBody(_Body):
    """A sentence or a text, and what the editor made of it."""

    before: str = Field(max_length=LONGEST_TEXT)
    after: str = Field(max_length=2 * LONGEST_TEXT)


class _ShownChange(ChangeBody):
    after: str


class _ShownFinding(_Body):
    kind: FindingKind
    claim: str
    source: str
    message: str


class RowBody(_Body):
    """A sentence as it stands on the page: where it was in the text, and what stands there now."""

    before: str
    after: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    state: SentenceState = SentenceState.REWRITTEN
    changes: tuple[_ShownChange, ...] = ()
    findings: tuple[_ShownFinding, ...] = ()


class _ShownWord(_Body):
    word: str
    suggestion: str
    explanation: str
    replaced: bool


class ReportBody(PairBody):
    """All that the report in a file tells."""

    title: str = Field(max_length=200)
    rows: tuple[RowBody, ...] = ()
    hard_words: tuple[_ShownWord, ...] = ()

    def simplification(self, compared: Compared) -> Simplification:
        """The state of the page as the values that the report is written from."""
        rows = tuple(_rewrite(row) for row in self.rows)
        return Simplification(
            status=status_of(rows),
            text=self.after,
            sentences=rows,
            hard_words=tuple(HardWord(**word.model_dump()) for word in self.hard_words),
            before=compared.before,
            after=compared.after,
            report=replace(compared.report, check=tuple(found for row in rows for found in row.findings)),
        )


class DocumentBody(_Body):
    """A text with its sentences as they stand on the page."""

    text: str = Field(max_length=LONGEST_TEXT)
    rows: tuple[RowBody, ...] = ()


def _rewrite(row: RowBody) -> SentenceRewrite:
    return SentenceRewrite(
        before=row.before,
        after=row.after,
        start=row.start,
        end=row.end,
        state=row.state,
        changes=tuple(Change(change.kind, change.before, change.after) for change in row.changes),
        findings=tuple(Finding(**finding.model_dump()) for finding in row.findings),
    )


def start_record(text: str, score: TextScore) -> Record:
    """The sentences of a text before anything is rewritten, and the measures of the text."""
    sentences = [_sentence(text, sentence) for sentence in score.sentences]
    return {"type": "start", "sentences": sentences, "score": score_record(score.readability)}


def _sentence(text: str, sentence: SentenceScore) -> Record:
    return {
        # `sentence.text` has its white space made single; offsets are those of the text.
        "before": text[sentence.start : sentence.end],
        "start": sentence.start,
        "end": sentence.end,
        "findings": [_hard_place(finding, sentence.start) for finding in sentence.findings],
    }


def rewrite_record(rewrite: SentenceRewrite) -> Record:
    """A sentence and what became of it."""
    return {
        "before": rewrite.before,
        "after": rewrite.after,
        "state": rewrite.state,
        "changes": [asdict(change) for change in rewrite.changes],
        "findings": [asdict(finding) for finding in rewrite.findings],
        "hard": [_hard_place(finding, 0) for finding in rewrite.hard],
    }


def sentence_record(rewrite: SentenceRewrite, index: int) -> Record:
    """As `rewrite_record`, with its place among the sentences of the text."""
    place = {"type": "sentence", "index": index, "start": rewrite.start, "end": rewrite.end}
    return {**place, **rewrite_record(rewrite)}


def end_record(whole: Simplification) -> Record:
    """What is known when all sentences are done."""
    words = [asdict(word) for word in whole.hard_words]
    return {"type": "end", "status": whole.status, "hard_words": words, **comparison_record(whole)}


def comparison_record(compared: Compared) -> Record:
    """Both measures and the fidelity report."""
    score = {"before": score_record(compared.before), "after": score_record(compared.after)}
    return {"score": score, "report": _report(compared.report)}


def score_record(readability: Readability) -> Record:
    """The measures of a text; those that are undefined are `null`."""
    return asdict(readability)


def _report(report: FidelityReport) -> Record:
    return asdict(report) | {"purpose": asdict(report.purpose) | {"found": report.purpose.found}}


def _hard_place(finding: ReadingFinding, sentence_start: int) -> Record:
    return asdict(finding) | {"start": finding.start - sentence_start, "end": finding.end - sentence_start}
