"""What the templates of the review show: a text with its findings, its history, and three versions of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from assistant.errors import CorpusError
from assistant.files.docx_document import dutch_date
from assistant.model import AcceptedFinding, PlainRecord
from assistant.plain import PlainTitle, read_line
from assistant.plain_check import Problem
from assistant.plain_edit import Assessment, JudgedFinding, TextEdit, edit_of_value
from assistant.plain_history import HistoryAction, HistoryEntry, with_gaps
from assistant.plain_items import ItemState, ReviewItem
from assistant.settings import MUNICIPALITY_TIME
from assistant.themes import Theme
from assistant.web import review_texts as texts
from assistant.web.review_marks import Piece, differences, marked


@dataclass(frozen=True)
class FindingView:
    """A finding with its number on the page, the words that it is about, and the reason to let it stand."""

    number: int
    key: str
    message: str
    claim: str
    source: str
    reason: str
    accepted: str

    @property
    def is_open(self) -> bool:
        """Whether nobody let it stand."""
        return not self.accepted


@dataclass(frozen=True)
class CheckView:
    """What the checker says: findings, what must be mended, advice, reasons of findings that are gone.

    `core`, `plain` and `source` are the texts with the words of findings marked by their numbers.
    """

    findings: tuple[FindingView, ...]
    must: tuple[str, ...]
    advice: tuple[str, ...]
    loose: tuple[tuple[str, str], ...]
    core: tuple[Piece, ...]
    plain: tuple[Piece, ...]
    source: tuple[Piece, ...]

    @property
    def open_count(self) -> int:
        """How many findings nobody let stand."""
        return sum(finding.is_open for finding in self.findings)


def check_view(item: ReviewItem, edit: TextEdit, assessment: Assessment) -> CheckView:
    """What the checker says about a text that stands in the form."""
    findings = tuple(
        _finding(number, judged, edit) for number, judged in enumerate(assessment.findings, start=1)
    )
    there = {finding.key for finding in findings}
    claims = [(finding.claim, str(finding.number)) for finding in findings if finding.claim]
    sources = [(finding.source, str(finding.number)) for finding in findings if finding.source]
    return CheckView(
        findings=findings,
        must=(
            *(texts.FAULT_TEXTS[fault] for fault in assessment.faults),
            *(_told(problem) for problem in assessment.blocking),
        ),
        advice=tuple(_told(problem) for problem in assessment.problems if problem not in assessment.blocking),
        loose=tuple((key, reason) for key, reason in edit.reasons.items() if key not in there and reason),
        core=marked(edit.core, claims),
        plain=marked(edit.plain, claims),
        source=marked(item.source, sources),
    )


def _finding(number: int, judged: JudgedFinding, edit: TextEdit) -> FindingView:
    finding = judged.found.finding
    accepted = judged.accepted
    return FindingView(
        number=number,
        key=judged.key,
        message=finding.message,
        claim=finding.claim,
        source=finding.source,
        reason=edit.reasons.get(judged.key, accepted.reason if accepted else ""),
        accepted=_accepted_by(accepted) if accepted else "",
    )


def _accepted_by(accepted: AcceptedFinding) -> str:
    by = texts.READERS.get(accepted.by, accepted.by)
    return texts.ACCEPTED_BY.format(by=by, date=dutch_date(accepted.date))


def _told(problem: Problem) -> str:
    """A problem in Dutch, with the words that it is about."""
    told = texts.PROBLEMS[problem.kind]
    return f"{told} „{problem.words}”" if problem.words else told


@dataclass(frozen=True)
class FieldChange:
    """A field of a text and how it changed."""

    name: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class HistoryView:
    """One change: when and by whom, what changed, and whether other means changed something after it.

    `changed_text` is false where somebody only took the text away or put it back.
    """

    id: int
    when: str
    by: str
    action: str
    changes: tuple[FieldChange, ...]
    is_first: bool
    gap_after: bool
    changed_text: bool


def history_view(
    entries: Sequence[HistoryEntry], item: ReviewItem, themes: Sequence[Theme]
) -> tuple[HistoryView, ...]:
    """The changes of a text, newest first."""
    return tuple(
        HistoryView(
            id=entry.id,
            when=moment(entry.at),
            by=entry.by,
            action=texts.ACTIONS[entry.action],
            changes=tuple(_changes(entry, item.document, themes)),
            is_first=entry.before is None,
            gap_after=gap,
            changed_text=entry.action not in (HistoryAction.WITHDRAW, HistoryAction.PUT_BACK),
        )
        for entry, gap in with_gaps(entries, item.line)
    )


def moment(at: datetime) -> str:
    """A moment as "30 november 2026, 17.05 uur", in the time of the municipality."""
    local = at.astimezone(MUNICIPALITY_TIME)
    return f"{dutch_date(local.date())}, {local.hour}.{local.minute:02} uur"


def value_of(line: str | None, document: str) -> PlainRecord | PlainTitle | None:
    """What a line of the history says; `None` where it is none, or cannot be read any more."""
    if line is None:
        return None
    try:
        return read_line(line, document, document)
    except CorpusError:
        return None


def _changes(entry: HistoryEntry, document: str, themes: Sequence[Theme]) -> Iterator[FieldChange]:
    before = fields_of(value_of(entry.before, document), themes)
    after = fields_of(value_of(entry.after, document), themes)
    for name, new in after.items():
        old = before.get(name, "")
        if old != new:
            yield FieldChange(texts.FIELDS[name], differences(old, new))


def fields_of(value: PlainRecord | PlainTitle | None, themes: Sequence[Theme]) -> dict[str, str]:
    """The fields of a record as they are read; none where there is no record."""
    if value is None:
        return {}
    state = ItemState(value.state) if value.withdrawn is None else ItemState.WITHDRAWN
    return typed_fields(edit_of_value(value), themes, isinstance(value, PlainRecord)) | {
        "state": texts.STATES[state],
        "withdrawn": "" if value.withdrawn is None else value.withdrawn.reason,
    }


def typed_fields(edit: TextEdit, themes: Sequence[Theme], is_passage: bool) -> dict[str, str]:
    """The fields of a text that was typed, as they are read."""
    if not is_passage:
        return {"plain": edit.plain}
    names = {theme.id: theme.title for theme in themes}
    return {
        "core": edit.core,
        "plain": edit.plain,
        "questions": "\n".join(edit.questions),
        "strength": texts.STRENGTHS[edit.strength],
        "themes": ", ".join(names.get(theme, theme) for theme in edit.themes),
        "reasons": "\n".join(reason for reason in edit.reasons.values() if reason),
    }
