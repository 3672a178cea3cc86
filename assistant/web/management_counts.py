"""What was asked, added up for the management page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.asked import AskedCount, AskedTotal, Entrance
from assistant.feedback_report import status_label
from assistant.model import AnswerStatus
from assistant.web import management_texts as texts

UNANSWERED = frozenset({AnswerStatus.NOT_FOUND, AnswerStatus.REFUSED, AnswerStatus.ERROR})


@dataclass(frozen=True)
class Period:
    """So many days up to today, both ends included."""

    days: int
    since: date
    until: date

    def holds(self, day: date) -> bool:
        """Whether a day is in it."""
        return self.since <= day <= self.until


@dataclass(frozen=True)
class CountRow:
    """A row of counts; `share` is the length of its bar, 0 to 100, and `cells` are one for each column."""

    name: str
    total: int
    share: int
    cells: tuple[int, ...]


@dataclass(frozen=True)
class AskedView:
    """The counts of a period: questions, those without an answer, and both by status and in three ways.

    `statuses` are the columns of `by_entrance`; the cells of the other two are those without an answer.
    """

    total: int
    unanswered: int
    statuses: tuple[str, ...]
    by_entrance: tuple[CountRow, ...]
    by_theme: tuple[CountRow, ...]
    by_day: tuple[CountRow, ...]


def period_of(days: int, today: date) -> Period:
    """Return the period of so many days up to today."""
    return Period(days, today - timedelta(days=days - 1), today)


def asked_view(
    totals: Sequence[AskedTotal],
    counts: Sequence[AskedCount],
    themes: Mapping[str, str],
    period: Period,
) -> AskedView:
    """Return the counts of a period; `themes` are titles by id."""
    statuses = _statuses(totals)
    days = [period.since + timedelta(days=number) for number in range(period.days)]
    return AskedView(
        total=sum(item.how_many for item in totals),
        unanswered=sum(item.how_many for item in totals if item.status in UNANSWERED),
        statuses=tuple(status_label(status) for status in statuses),
        by_entrance=_rows(
            ((entrance_name(item.entrance), item.status, item.how_many) for item in totals),
            lambda cells: tuple(cells[status] for status in statuses),
        ),
        by_theme=_rows(
            ((theme_title(item.theme, themes), item.status, item.how_many) for item in counts),
            _without_answer,
        ),
        by_day=_rows(
            ((day_text(item.day), item.status, item.how_many) for item in totals),
            _without_answer,
            [day_text(day) for day in days],
        ),
    )


def theme_title(theme: str | None, themes: Mapping[str, str]) -> str:
    """Return the title of a theme; its id where it is no longer in the list."""
    return texts.NO_THEME if theme is None else themes.get(theme, theme)


def entrance_name(entrance: Entrance) -> str:
    """Return what an entrance is called."""
    return texts.ENTRANCES[entrance]


def day_text(day: date) -> str:
    """Return a day as people write it."""
    return f"{day.day}-{day.month}-{day.year}"


def _rows(
    counted: Iterable[tuple[str, str, int]],
    cells: Callable[[Counter[str]], tuple[int, ...]],
    names: Sequence[str] | None = None,
) -> tuple[CountRow, ...]:
    """A row for each name, the largest first, or in the order of `names`, also those without a question."""
    found: dict[str, Counter[str]] = {name: Counter() for name in names or ()}
    for name, status, how_many in counted:
        found.setdefault(name, Counter())[status] += how_many
    largest = max((count.total() for count in found.values()), default=0)
    rows = [
        CountRow(name, count.total(), round(100 * count.total() / largest) if largest else 0, cells(count))
        for name, count in found.items()
    ]
    return tuple(rows if names is not None else sorted(rows, key=lambda row: (-row.total, row.name)))


def _without_answer(count: Counter[str]) -> tuple[int, ...]:
    return (sum(how_many for status, how_many in count.items() if status in UNANSWERED),)


def _statuses(totals: Iterable[AskedTotal]) -> tuple[str, ...]:
    """Every status there is, and those of older versions that were counted."""
    known = tuple(status.value for status in AnswerStatus)
    other = sorted({item.status for item in totals} - set(known))
    return (*known, *other)
