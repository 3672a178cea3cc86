from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from feedback_builders import NOON, Clock

from assistant.desk_reports import (
    LONGEST_QUESTION,
    MOST_PASSAGES,
    DeskReport,
    DeskReports,
    ReportKind,
    ReportState,
    is_report_id,
)
from assistant.feedback import DayLimit

QUESTION = "Komt er een zwembad?"


@dataclass
class MemoryReports:
    """Keeps reports in memory, as the real store does in a table."""

    reports: dict[str, DeskReport] = field(default_factory=dict)
    limits: list[DayLimit] = field(default_factory=list)

    def put(self, report: DeskReport, limit: DayLimit) -> bool:
        self.limits.append(limit)
        self.reports.setdefault(report.id, report)
        return True

    def kept(self, state: ReportState | None = None) -> tuple[DeskReport, ...]:
        return tuple(report for report in self.reports.values() if state in (None, report.state))

    def set_state(self, report_id: str, state: ReportState) -> bool:
        if report_id not in self.reports:
            return False
        self.reports[report_id] = replace(self.reports[report_id], state=state)
        return True


@pytest.fixture
def store() -> MemoryReports:
    return MemoryReports()


@pytest.fixture
def reports(store: MemoryReports) -> DeskReports:
    return DeskReports(store, 500, Clock())


def test_a_report_is_kept_open_with_who_gave_it_and_what_was_shown(reports: DeskReports) -> None:
    assert reports.take("a" * 16, "balie-1", ReportKind.MISSING, QUESTION, ["x/1", "x/2", "x/1"], "Jammer.")
    assert reports.list() == (
        DeskReport("a" * 16, NOON, "balie-1", ReportKind.MISSING, QUESTION, ("x/1", "x/2"), "Jammer."),
    )


@pytest.mark.parametrize(
    "secret",
    ["123456782", "06 12345678", "jan@voorbeeld.nl", "NL91ABNA0417164300"],
    ids=["bsn", "phone", "mail", "iban"],
)
def test_no_personal_data_is_kept(reports: DeskReports, secret: str) -> None:
    reports.take("a" * 16, "balie-1", ReportKind.WRONG, f"Voor {secret}: {QUESTION}", (), f"Het is {secret}.")
    (kept,) = reports.list()
    assert secret not in kept.question + kept.remark
    assert "zwembad" in kept.question


def test_a_number_that_is_cut_in_two_does_not_stay(reports: DeskReports) -> None:
    question = f"{'a ' * (LONGEST_QUESTION // 2 - 3)}123456782"
    reports.take("a" * 16, "balie-1", ReportKind.WRONG, question)
    (kept,) = reports.list()
    assert len(kept.question) <= LONGEST_QUESTION
    assert "1234" not in kept.question


def test_lines_and_unseen_signs_leave_the_question(reports: DeskReports) -> None:
    reports.take("a" * 16, "balie-1", ReportKind.WRONG, "  Komt\r\ner\x00 een\tzwembad?\ud83d ")
    assert reports.list()[0].question == QUESTION


def test_no_more_passages_are_kept_than_a_page_shows(reports: DeskReports) -> None:
    reports.take("a" * 16, "balie-1", ReportKind.WRONG, QUESTION, (f"x/{number}" for number in range(99)))
    assert len(reports.list()[0].passages) == MOST_PASSAGES


def test_the_limit_counts_from_midnight_in_the_municipality(
    reports: DeskReports, store: MemoryReports
) -> None:
    reports.take("a" * 16, "balie-1", ReportKind.WRONG, QUESTION)
    assert store.limits == [DayLimit(NOON - timedelta(hours=12), 500)]


def test_a_report_is_closed_and_opened_again(reports: DeskReports) -> None:
    reports.take("a" * 16, "balie-1", ReportKind.WRONG, QUESTION)
    assert reports.close("a" * 16)
    assert reports.list(ReportState.OPEN) == ()
    assert len(reports.list(ReportState.DONE)) == 1
    assert reports.reopen("a" * 16)
    assert len(reports.list(ReportState.OPEN)) == 1
    assert not reports.close("b" * 16)


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("a" * 16, True),
        ("a" * 64, True),
        ("aB9_-" * 4, True),
        ("a" * 15, False),
        ("a" * 65, False),
        ("é" * 16, False),
        ("a" * 15 + "\n", False),
    ],
)
def test_an_id_has_16_to_64_plain_signs(text: str, valid: bool) -> None:
    assert is_report_id(text) is valid
