"""Reviewing the plain layer: what is wrong with a text, and saving a change of it with its history."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from assistant.accounts import Account
from assistant.errors import StoreError
from assistant.model import AcceptedFinding, Approval, PlainRecord
from assistant.plain import (
    APPROVED,
    CHECKED,
    DRAFT,
    MOST_QUESTIONS,
    SHORTEST_REASON,
    PlainTitle,
    record_line,
    source_hash,
    title_line,
)
from assistant.plain_check import Found
from assistant.plain_edit import (
    LONGEST_PLAIN,
    Assessment,
    EditFault,
    Step,
    TextEdit,
    in_old_order,
    judged,
    key_of,
)
from assistant.plain_findings import CheckedText, FindingsBook
from assistant.plain_history import HistoryAction, HistoryEntry, PlainHistory
from assistant.plain_items import ItemState, ReviewItem, ReviewShelf
from assistant.plain_raised import raised
from assistant.plain_writing import Conflict, LineChange, change_line

_PACKAGED = "gewonetaal_resources"


@dataclass(frozen=True)
class Saved:
    """The text is in its file; `has_history` is false where that could not be written down."""

    action: HistoryAction
    has_history: bool


@dataclass(frozen=True)
class Unchanged:
    """There was nothing to save: the text is what it was."""


Outcome = Saved | Unchanged | Conflict | Assessment


class PlainReview:
    """Judges and saves texts of the plain layer; safe to use from several threads and processes."""

    def __init__(
        self,
        shelf: ReviewShelf,
        book: FindingsBook,
        history: PlainHistory,
        themes: frozenset[str],
        today: Callable[[], date],
    ) -> None:
        self.shelf = shelf
        self.book = book
        self.history = history
        self._themes = themes
        self.today = today
        self._known: dict[tuple[str, str | None], Assessment] = {}

    @property
    def is_packaged(self) -> bool:
        """Whether the texts are part of an installed program, whose next version would undo changes."""
        return _PACKAGED in self.shelf.folder.parts

    @property
    def can_write(self) -> bool:
        """Whether this program may change the texts; the disk may still refuse."""
        return not self.is_packaged and os.access(self.shelf.folder, os.W_OK | os.X_OK)

    def known(self, item: ReviewItem) -> Assessment | None:
        """What is wrong with a text that stands in its file; `None` where it was not checked yet."""
        text = item.checked_text
        if text is None or item.record is None:
            return Assessment((), (), ())
        # To split a thousand texts into sentences for every list would take seconds.
        known = self._known.get((item.subject, item.line))
        if known is None and (found := self.book.known(text)) is not None:
            known = self._known[item.subject, item.line] = judged(item.record, found)
        return known

    def check_rest(self, failed: Callable[[Exception], None]) -> None:
        """Check in the background what was not checked yet."""

        def texts() -> list[CheckedText]:
            items = (item for document in self.shelf.document_ids for item in self.shelf.of(document).items)
            return [item.checked_text for item in items if item.checked_text is not None]

        self.book.check_in_background(texts, failed)

    def assess(self, item: ReviewItem, edit: TextEdit, account: Account) -> Assessment:
        """What is wrong with a text that somebody is writing."""
        faults = tuple(self._faults(item, edit))
        if item.passage is None or {EditFault.NO_PLAIN, EditFault.TOO_LONG} & set(faults):
            return Assessment((), (), faults)
        found = self.book.look(CheckedText(item.passage.search_text, edit.core, edit.plain))
        found = (*found, *raised(item.record, edit))
        record = self._record(item, edit, CHECKED, found, account)
        return replace(judged(record, found), faults=faults)

    def _faults(self, item: ReviewItem, edit: TextEdit) -> list[EditFault]:
        is_passage = item.passage is not None
        checks = {
            EditFault.NO_PLAIN: not edit.plain,
            EditFault.NO_CORE: is_passage and not edit.core,
            EditFault.TOO_LONG: max(len(edit.plain), len(edit.core), *map(len, edit.questions), 0)
            > LONGEST_PLAIN,
            EditFault.MANY_QUESTIONS: len(edit.questions) > MOST_QUESTIONS,
            EditFault.UNKNOWN_THEME: not self._themes.issuperset(edit.themes),
            EditFault.SHORT_REASON: any(
                0 < len(reason.strip()) < SHORTEST_REASON for reason in edit.reasons.values()
            ),
        }
        return [fault for fault, is_there in checks.items() if is_there]

    def save(
        self, item: ReviewItem, base: str | None, edit: TextEdit, step: Step, account: Account
    ) -> Outcome:
        """Save what somebody typed, beginning from the line `base`.

        Nothing is written where the file has another line by now, where something is wrong with the text, or
        where it is what it was. The file counts: where the history cannot be kept, the text is saved all
        the same.

        Raises:
            PlainWriteError: The file cannot be written; nothing was changed.
        """
        if item.line != base:
            return Conflict(item.line)
        assessment = self.assess(item, edit, account)
        if step is Step.APPROVE and item.state not in (ItemState.CHECKED, ItemState.APPROVED):
            assessment = replace(assessment, faults=(*assessment.faults, EditFault.NOT_CHECKED))
        if not assessment.stands:
            return assessment
        value = self._value(item, edit, step, assessment, account)
        if value == item.value:
            return Unchanged()
        return self.write(item, base, value, _action(item, value, step), account)

    def write(
        self,
        item: ReviewItem,
        base: str | None,
        value: PlainRecord | PlainTitle,
        action: HistoryAction,
        account: Account,
    ) -> Saved | Conflict:
        """Put a record in the place of the line `base`, and into the history; see `save`.

        Raises:
            PlainWriteError: The file cannot be written; nothing was changed.
        """
        line = title_line(value) if isinstance(value, PlainTitle) else record_line(value)
        subjects = [other.subject for other in self.shelf.of(item.document).items]
        before = subjects[: subjects.index(item.subject)]
        conflict = change_line(self.shelf.file(item.document), LineChange(item.subject, base, line, before))
        if conflict is not None:
            return conflict
        entry = HistoryEntry(datetime.now(UTC), account.full_name, item.subject, action, base, line)
        try:
            self.history.add(entry)
        except StoreError:
            return Saved(action, has_history=False)
        return Saved(action, has_history=True)

    def _value(
        self, item: ReviewItem, edit: TextEdit, step: Step, assessment: Assessment, account: Account
    ) -> PlainRecord | PlainTitle:
        state = item.value.state if item.value else DRAFT
        if step is Step.CHECK and state == DRAFT:
            state = CHECKED
        if step is Step.APPROVE:
            state = APPROVED
        if item.passage is None:
            value: PlainRecord | PlainTitle = PlainTitle(
                item.document, item.path, source_hash(item.path[-1]), edit.plain, state
            )
        else:
            found = tuple(finding.found for finding in assessment.findings)
            value = self._record(item, edit, state, found, account)
        # What was taken away stays so, whatever is written on it, until somebody puts it back.
        value = replace(value, approved=item.approved, withdrawn=item.withdrawn)
        is_named = state != APPROVED or item.approved is not None
        if value == item.value and (is_named or step is not Step.APPROVE):
            return value
        # A text that is another one is no longer what was approved.
        if step is Step.APPROVE:
            return replace(value, approved=Approval(account.full_name, self.today()))
        return replace(value, state=CHECKED if state == APPROVED else state, approved=None)

    def _record(
        self, item: ReviewItem, edit: TextEdit, state: str, found: tuple[Found, ...], account: Account
    ) -> PlainRecord:
        """The record that the form holds, with the findings for which it has a reason."""
        same_texts = item.record is not None and (item.record.core, item.record.plain) == (
            edit.core,
            edit.plain,
        )
        there = {key_of(accepted) for accepted in item.accepted}
        now = {key_of(finding): finding for _, finding in found}
        # What is no longer found says nothing about a text that has changed.
        kept = tuple(
            self._again(accepted, edit.reasons.get(key, accepted.reason if key not in now else ""), account)
            for accepted in item.accepted
            if (key := key_of(accepted)) in now or same_texts
        )
        new = tuple(
            AcceptedFinding(
                finding.kind.value, finding.claim, finding.source, reason, account.full_name, self.today()
            )
            for key, finding in now.items()
            if key not in there and len(reason := edit.reasons.get(key, "").strip()) >= SHORTEST_REASON
        )
        return PlainRecord(
            passage=item.subject,
            core=edit.core,
            plain=edit.plain,
            strength=edit.strength,
            themes=in_old_order(item.record.themes if item.record else (), edit.themes),
            questions=edit.questions,
            state=state,
            source_sha256=source_hash(item.source),
            accepted=tuple(accepted for accepted in kept if accepted is not None) + new,
        )

    def _again(self, accepted: AcceptedFinding, reason: str, account: Account) -> AcceptedFinding | None:
        """An accepted finding with the reason as it is now: of who wrote it, `None` without one."""
        reason = reason.strip()
        if reason == accepted.reason:
            return accepted
        if len(reason) < SHORTEST_REASON:
            return None
        return replace(accepted, reason=reason, by=account.full_name, date=self.today())


def _action(item: ReviewItem, value: PlainRecord | PlainTitle, step: Step) -> HistoryAction:
    if step is Step.APPROVE:
        return HistoryAction.APPROVE
    if item.value is not None and item.value.state == APPROVED:
        return HistoryAction.REOPEN
    if step is Step.CHECK and value.state != (item.value.state if item.value else DRAFT):
        return HistoryAction.CHECK
    old = item.record
    if old is not None and isinstance(value, PlainRecord) and replace(old, accepted=value.accepted) == value:
        return HistoryAction.ACCEPT
    return HistoryAction.EDIT
