"""What the front desk reports of answers: one that is missing, or one that is wrong; kept until it is old."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from assistant.feedback import DayLimit, now_utc, tidy_remark
from assistant.guard import mask_personal_data

LONGEST_QUESTION = 1000
"""In characters, before personal data is taken out; what is longer is cut."""
LONGEST_REMARK = 1000
"""In characters, before personal data is taken out."""
MOST_PASSAGES = 20

_ID = re.compile(r"[A-Za-z0-9_-]{16,64}")


class ReportKind(StrEnum):
    """What is the matter with an answer."""

    MISSING = "missing"
    WRONG = "wrong"


class ReportState(StrEnum):
    """Whether somebody still has to look at a report."""

    OPEN = "open"
    DONE = "done"


@dataclass(frozen=True)
class DeskReport:
    """One report of the front desk.

    `id` is made by the page, so that one that is sent twice is kept once. `at` is when it was given (UTC),
    `account` the login name of who gave it, `passages` the ids of those that were shown. The texts have no
    personal data in them; `remark` is "" where there is none.
    """

    id: str
    at: datetime
    account: str
    kind: ReportKind
    question: str
    passages: tuple[str, ...] = ()
    remark: str = ""
    state: ReportState = ReportState.OPEN


class DeskReportStore(Protocol):
    """Where reports are kept; every method may raise `StoreError`."""

    def put(self, report: DeskReport, limit: DayLimit) -> bool:
        """Keep a report; one with this id stays as it is. `False`: the limit is reached."""

    def kept(self, state: ReportState | None = None) -> tuple[DeskReport, ...]:
        """Return all reports, newest first; only those in a state, if given."""

    def set_state(self, report_id: str, state: ReportState) -> bool:
        """Give a report a state; `False` where there is none with this id."""


class DeskReports:
    """Takes and gives the reports of the front desk; safe to use from several threads."""

    def __init__(self, store: DeskReportStore, per_day: int, clock: Callable[[], datetime] = now_utc) -> None:
        """`per_day` is how many new reports one day may bring, of everybody together."""
        self._store = store
        self._per_day = per_day
        self._clock = clock

    def take(
        self,
        report_id: str,
        account: str,
        kind: ReportKind,
        question: str,
        passages: Iterable[str] = (),
        remark: str = "",
    ) -> bool:
        """Keep a report; `False` where today's room is used up.

        `remark` is what `tidy_remark` gave, at most `LONGEST_REMARK` characters.

        Raises:
            StoreError: The store does not work.
        """
        now = self._clock()
        return self._store.put(
            DeskReport(
                id=report_id,
                at=now,
                account=account,
                kind=kind,
                # Cut after masking: half a number would not be known any more.
                question=mask_personal_data(_one_line(question))[:LONGEST_QUESTION],
                passages=tuple(dict.fromkeys(passages))[:MOST_PASSAGES],
                remark=mask_personal_data(remark),
            ),
            DayLimit.of_today(now, self._per_day),
        )

    def list(self, state: ReportState | None = None) -> tuple[DeskReport, ...]:
        """Return all reports, newest first; only those in a state, if given.

        Raises:
            StoreError: The store does not work.
        """
        return self._store.kept(state)

    def close(self, report_id: str) -> bool:
        """Say that a report was dealt with; `False` where there is none with this id.

        Raises:
            StoreError: The store does not work.
        """
        return self._store.set_state(report_id, ReportState.DONE)

    def reopen(self, report_id: str) -> bool:
        """Say that a report must be looked at after all; `False` where there is none with this id.

        Raises:
            StoreError: The store does not work.
        """
        return self._store.set_state(report_id, ReportState.OPEN)


def is_report_id(text: str) -> bool:
    """Whether a text can be the id of a report: 16 to 64 letters, digits, "-" or "_"."""
    return _ID.fullmatch(text) is not None


def _one_line(question: str) -> str:
    return " ".join(tidy_remark(unicodedata.normalize("NFC", question)).split())
