"""What changed between two runs: the measures, with their uncertainty, and the answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eval.scoring import TASKS, Measure, Row, chosen, measures_of
from eval.statistics import Interval, bootstrap_difference

# Measures whose change makes a case one that changed.
_TELLING = ("right", "outcome", "forbidden", "strength_kept", "all_kept")


@dataclass(frozen=True)
class Difference:
    """A measure in two runs over the cases that both could score; `interval` is of b - a (95 %)."""

    task: str
    measure: Measure
    a: float
    b: float
    interval: Interval | None
    cases: int

    @property
    def is_clear(self) -> bool:
        """Whether the interval leaves out no difference at all."""
        return self.interval is not None and (self.interval.low > 0 or self.interval.high < 0)

    @property
    def is_worse(self) -> bool:
        """Whether the second run is clearly worse."""
        if not self.is_clear or self.measure.better == "neither":
            return False
        return (self.b < self.a) is (self.measure.better == "higher")


@dataclass(frozen=True)
class Change:
    """A case that was right in one run and not in the other; `measures` says in what: "right 1 > 0"."""

    task: str
    case: str
    turn: int | None
    half: str
    measures: tuple[str, ...]


def differences(a: Sequence[Row], b: Sequence[Row], system: str) -> list[Difference]:
    """Per task and measure the means of one system in two runs, over pairs of the same case.

    Times are compared by their means as well: the bootstrap needs one number for each case.
    """
    found: list[Difference] = []
    for task in TASKS:
        pairs = list(_pairs(chosen(a, system=system, task=task), chosen(b, system=system, task=task)))
        for measure in measures_of(task):
            if measure.summary == "p95":
                continue
            values = [
                (x, y)
                for row_a, row_b in pairs
                if (x := row_a.values.get(measure.key)) is not None
                and (y := row_b.values.get(measure.key)) is not None
            ]
            if values:
                first, second = [x for x, _ in values], [y for _, y in values]
                interval = bootstrap_difference(first, second)
                found.append(Difference(task, measure, _mean(first), _mean(second), interval, len(values)))
    return found


def changes(a: Sequence[Row], b: Sequence[Row], system: str) -> list[Change]:
    """The cases of which a telling measure changed."""
    found: list[Change] = []
    for row_a, row_b in _pairs(chosen(a, system=system), chosen(b, system=system)):
        changed = tuple(
            f"{key} {_short(row_a.values[key])} > {_short(row_b.values[key])}"
            for key in _TELLING
            if key in row_a.values and key in row_b.values and row_a.values[key] != row_b.values[key]
        )
        if changed:
            found.append(Change(row_a.task, row_a.case, row_a.turn, row_a.half, changed))
    return found


def only_in_one(a: Sequence[Row], b: Sequence[Row], system: str) -> int:
    """How many cases only one of the two runs has."""
    places = [{row.place for row in chosen(rows, system=system)} for rows in (a, b)]
    return len(places[0] ^ places[1])


def _pairs(a: Sequence[Row], b: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    others = {row.place: row for row in b}
    return ((row, others[row.place]) for row in a if row.place in others)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _short(value: float | None) -> str:
    return "-" if value is None else f"{value:g}"
