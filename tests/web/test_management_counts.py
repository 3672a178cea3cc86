"""What was asked, added up: totals, rows, bars, and what no longer has a name."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from management_fakes import NOON, THEMES, TODAY, count, total

from assistant.web import management_texts as texts
from assistant.web.management_counts import CountRow, asked_view, period_of
from assistant.web.management_view import duration_text, moment_text, size_text

WEEK = period_of(7, TODAY)


def test_a_period_ends_today_and_has_so_many_days() -> None:
    assert (WEEK.since, WEEK.until) == (date(2026, 11, 24), TODAY)
    assert period_of(1, TODAY).since == TODAY
    held = [day for day in (TODAY + timedelta(days=ago) for ago in range(-9, 3)) if WEEK.holds(day)]
    assert len(held) == 7


def test_each_question_counts_once_in_the_total_and_twice_where_it_has_two_themes() -> None:
    totals = [total(TODAY, "inwoners", "answered", 3), total(TODAY, "balie", "not_found", 1)]
    by_theme = [
        count(TODAY, "inwoners", "answered", 3, "wonen"),
        count(TODAY, "inwoners", "answered", 2, "ouderen"),
        count(TODAY, "balie", "not_found", 1),
    ]
    view = asked_view(totals, by_theme, THEMES, WEEK)
    assert (view.total, view.unanswered) == (4, 1)
    assert view.by_theme == (
        CountRow("Wonen en bouwen", 3, 100, (0,)),
        CountRow("Ouderen", 2, 67, (0,)),
        CountRow(texts.NO_THEME, 1, 33, (1,)),
    )


def test_each_entrance_has_a_cell_for_every_status() -> None:
    totals = [
        total(TODAY, "inwoners", "answered", 3),
        total(TODAY, "inwoners", "error", 2),
        total(TODAY - timedelta(days=1), "inwoners", "answered", 1),
        total(TODAY, "api", "partial", 1),
    ]
    view = asked_view(totals, [], THEMES, WEEK)
    assert view.statuses == ("beantwoord", "deels beantwoord", "niet gevonden", "geweigerd", "mislukt")
    assert view.by_entrance == (
        CountRow("Inwoners", 6, 100, (4, 0, 0, 0, 2)),
        CountRow("Andere programma's", 1, 17, (0, 1, 0, 0, 0)),
    )


@pytest.mark.parametrize("status", ["not_found", "refused", "error"])
def test_what_was_not_found_refused_or_failed_is_without_an_answer(status: str) -> None:
    assert asked_view([total(TODAY, "inwoners", status, 5)], [], THEMES, WEEK).unanswered == 5


@pytest.mark.parametrize("status", ["answered", "partial"])
def test_an_answer_in_part_is_an_answer(status: str) -> None:
    assert asked_view([total(TODAY, "inwoners", status, 5)], [], THEMES, WEEK).unanswered == 0


def test_every_day_of_the_period_has_a_row_in_order() -> None:
    view = asked_view([total(TODAY, "inwoners", "answered", 4)], [], THEMES, WEEK)
    assert [row.name for row in view.by_day] == [f"{day}-11-2026" for day in range(24, 31)]
    assert [row.total for row in view.by_day] == [0, 0, 0, 0, 0, 0, 4]


def test_a_period_without_questions_has_no_bar_to_divide_by() -> None:
    view = asked_view([], [], THEMES, WEEK)
    assert (view.total, view.by_entrance, view.by_theme) == (0, (), ())
    assert {row.share for row in view.by_day} == {0}


def test_what_is_no_longer_known_keeps_its_own_name() -> None:
    totals = [total(TODAY, "balie", "bewaard", 1)]
    view = asked_view(totals, [count(TODAY, "balie", "bewaard", 1, "oud-thema")], THEMES, WEEK)
    assert view.statuses[-1] == "bewaard"
    assert [row.name for row in view.by_theme] == ["oud-thema"]


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "minder dan een minuut"), (59, "minder dan een minuut"), (60, "1 minuut"), (7199, "1 uur"), (7200, "2 uur"), (86400, "1 dag"), (200000, "2 dagen")],
)  # fmt: skip
def test_a_duration_is_said_in_its_largest_unit(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text


@pytest.mark.parametrize(("size", "text"), [(0, "1 kB"), (4096, "4 kB"), (1_234_567, "1,2 MB")])
def test_a_size_is_said_as_people_write_it(size: int, text: str) -> None:
    assert size_text(size) == text


def test_a_moment_is_that_of_the_municipality() -> None:
    assert moment_text(NOON) == "30-11-2026 om 12.00 uur"
    assert moment_text(NOON - timedelta(days=150, minutes=55)) == "3-7-2026 om 12.05 uur"
