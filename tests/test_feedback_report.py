from __future__ import annotations

import csv
import io
from dataclasses import replace

from feedback_builders import NOON

from assistant import messages
from assistant.feedback import Feedback, Verdict
from assistant.feedback_report import MOST_PASSAGES, Tally, report_on, write_csv

YES = Feedback("a", NOON, Verdict.HELPFUL, "answered", "wishes", "offline", ("sport",), ("d/1",))
NO = replace(YES, id="b", verdict=Verdict.NOT_HELPFUL, themes=("sport", "wonen"), passages=("d/1", "d/2"))
NOTHING = replace(NO, id="c", status="not_found", strength="none", themes=(), passages=(), remark="Jammer")


def rows(*feedback: Feedback) -> list[list[str]]:
    file = io.StringIO(newline="")
    write_csv(feedback, file)
    return list(csv.reader(io.StringIO(file.getvalue().removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_counts_by_hand() -> None:
    report = report_on([YES, NO, NOTHING], 90)
    assert (report.days, report.all, report.all.total, report.remarks) == (90, Tally(1, 2), 3, 1)
    assert report.statuses == (("answered", Tally(1, 1)), ("not_found", Tally(0, 1)))
    assert report.themes == (("sport", Tally(1, 1)), ("", Tally(0, 1)), ("wonen", Tally(0, 1)))
    assert report.passages == (("d/1", Tally(1, 1)), ("d/2", Tally(0, 1)))


def test_nothing_is_counted_of_nothing() -> None:
    report = report_on([], 90)
    assert (report.all.total, report.statuses, report.themes, report.passages) == (0, (), (), ())


def test_passages_are_those_that_helped_least_and_not_too_many() -> None:
    many = [replace(NO, id=str(n), passages=tuple(f"d/{m:02}" for m in range(n))) for n in range(1, 15)]
    only_good = replace(YES, id="good", passages=("d/good",))
    passages = report_on([*many, only_good], 90).passages
    assert [name for name, _ in passages] == [f"d/{number:02}" for number in range(MOST_PASSAGES)]
    assert passages[0][1] == Tally(0, 14)


def test_a_row_is_dutch_and_has_the_time_of_the_municipality() -> None:
    full = replace(
        NO, remark="Ik mis; de „prijs”\nen het jaar", question="Komt er een bad?", answer="Nee. [1]"
    )
    assert rows(full, NOTHING) == [
        list(messages.FEEDBACK_COLUMNS),
        [
            "2026-11-30 12:00:00",
            "nee",
            "beantwoord",
            "sport, wonen",
            "Een wens",
            "d/1, d/2",
            "offline",
            "Ik mis; de „prijs”\nen het jaar",
            "Komt er een bad?",
            "Nee. [1]",
        ],
        ["2026-11-30 12:00:00", "nee", "niet gevonden", "", "", "", "offline", "Jammer", "", ""],
    ]


def test_names_of_another_version_are_shown_as_they_are() -> None:
    assert rows(replace(YES, status="postponed", strength="hopes"))[1][2:5] == ["postponed", "sport", "hopes"]
