"""A plain text as somebody types it, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256
from types import MappingProxyType

from assistant.faithfulness.finding import Finding
from assistant.model import AcceptedFinding, PlainRecord, Strength
from assistant.plain import PlainTitle
from assistant.plain_check import BLOCKING, Found, Problem, ProblemKind, finding_key, open_problems
from assistant.plain_items import ReviewItem

LONGEST_PLAIN = 20_000
"""In characters; the longest of the corpus has some thousands."""
_KEY_DIGITS = 16


class Step(StrEnum):
    """What an editor wants with the text that he typed."""

    SAVE = "save"
    CHECK = "check"
    APPROVE = "approve"


class EditFault(StrEnum):
    """What is wrong with what was typed, whatever the source says."""

    NO_PLAIN = "no_plain"
    NO_CORE = "no_core"
    TOO_LONG = "too_long"
    MANY_QUESTIONS = "many_questions"
    UNKNOWN_THEME = "unknown_theme"
    SHORT_REASON = "short_reason"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True)
class TextEdit:
    """What an editor typed; a title has `plain` only. `reasons` why findings may stand, by `key_of`."""

    plain: str
    core: str = ""
    strength: Strength = Strength.NONE
    themes: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class JudgedFinding:
    """A finding of the checker, and who let it stand and why; `None` where nobody did."""

    key: str
    found: Found
    accepted: AcceptedFinding | None


@dataclass(frozen=True)
class Assessment:
    """What is wrong with a text: findings, other problems that block or advise, faults of the form."""

    findings: tuple[JudgedFinding, ...]
    problems: tuple[Problem, ...]
    faults: tuple[EditFault, ...]

    @property
    def open(self) -> tuple[JudgedFinding, ...]:
        """The findings that nobody accepted."""
        return tuple(item for item in self.findings if item.accepted is None)

    @property
    def blocking(self) -> tuple[Problem, ...]:
        """The other problems that must be mended."""
        return tuple(problem for problem in self.problems if problem.kind in BLOCKING)

    @property
    def left(self) -> int:
        """How many of both an editor has to deal with."""
        return len(self.open) + len(self.blocking)

    @property
    def stands(self) -> bool:
        """Whether the text can be saved."""
        return not (self.open or self.blocking or self.faults)


def edit_of(item: ReviewItem) -> TextEdit:
    """The text of an item as it would be typed."""
    return edit_of_value(item.value)


def edit_of_value(value: PlainRecord | PlainTitle | None) -> TextEdit:
    """What stands in a record as it would be typed; empty where there is none."""
    if isinstance(value, PlainRecord):
        reasons = {key_of(item): item.reason for item in value.accepted}
        return TextEdit(value.plain, value.core, value.strength, value.themes, value.questions, reasons)
    return TextEdit(value.plain if value else "")


def is_as_it_stands(item: ReviewItem, edit: TextEdit) -> bool:
    """Whether somebody typed nothing: the text is that of the item."""
    stands = edit_of(item)
    reasons = {key: reason for key, reason in edit.reasons.items() if reason}
    return replace(edit, themes=in_old_order(stands.themes, edit.themes), reasons=reasons) == stands


def in_old_order(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """Names as they stood in a record; a form has them in an order of its own, and new ones come last."""
    kept = [name for name in old if name in new]
    return (*kept, *(name for name in dict.fromkeys(new) if name not in kept))


def key_of(finding: Finding | AcceptedFinding) -> str:
    """A short name of a finding, the same wherever its kind and words are."""
    digest = sha256("\x1f".join(finding_key(finding)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:_KEY_DIGITS]


def judged(record: PlainRecord, found: tuple[Found, ...]) -> Assessment:
    """What is wrong with a record in which the checker found this, its accepted findings told apart."""
    accepted = {key_of(item): item for item in record.accepted}
    findings = tuple(
        JudgedFinding(key, item, accepted.get(key)) for item in found if (key := key_of(item.finding))
    )
    others = tuple(
        problem
        for problem in open_problems(record, found)
        if problem.finding is None and problem.kind not in (ProblemKind.DRAFT, ProblemKind.WITHDRAWN)
    )
    return Assessment(findings, others, ())
