"""The front desk on look-ups whose passages are known: is the sentence to say about what was asked?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.desk import Desk
from assistant.desk_result import DeskResult
from assistant.shelf import Shelf
from eval.cases import LookUpCase, LookUpLabel
from eval.statistics import share_interval
from eval.tables import markdown_table

FIRST = 3
"""So many passages are seen first."""


@dataclass(frozen=True)
class Told:
    """What one look-up gave, held against the passages that are about it.

    `says` holds where there is a sentence to say, `right` where that rests on one of those passages, `marked`
    where it comes with the warning that it may not fit. `found` holds where one of them is among the first.
    """

    case: LookUpCase
    says: bool
    right: bool
    marked: bool
    found: bool

    @property
    def is_right(self) -> bool:
        """Whether the sentence says what was asked; a passage that only comes near does not."""
        return self.right and self.case.label is LookUpLabel.IN

    @property
    def beside(self) -> bool:
        """Whether a sentence about something else is said as if it were the answer."""
        return self.says and not self.marked and not self.is_right


@dataclass(frozen=True)
class DeskMeasure:
    """The share of the look-ups that `scored` admits of which `holds` is true."""

    key: str
    better: str
    scored: Callable[[Told], bool]
    holds: Callable[[Told], bool]


def labelled(*labels: LookUpLabel) -> Callable[[Told], bool]:
    """Tells whether a look-up has one of these labels."""
    return lambda told: told.case.label in labels


_ASKED_IN, _ASKED_NEAR, _ASKED_OUT = (labelled(label) for label in LookUpLabel)

MEASURES = (
    DeskMeasure("sentence_right", "high", _ASKED_IN, lambda told: told.is_right),
    DeskMeasure("sentence_right_unmarked", "high", _ASKED_IN, lambda told: told.is_right and not told.marked),
    DeskMeasure("without_sentence", "low", _ASKED_IN, lambda told: not told.says),
    DeskMeasure("beside", "low", labelled(*LookUpLabel), lambda told: told.beside),
    DeskMeasure("beside_in", "low", _ASKED_IN, lambda told: told.beside),
    DeskMeasure("beside_near", "low", _ASKED_NEAR, lambda told: told.beside),
    DeskMeasure("beside_out", "low", _ASKED_OUT, lambda told: told.beside),
    DeskMeasure("mark_right", "high", lambda told: told.marked, lambda told: not told.is_right),
    DeskMeasure("mark_needless", "low", lambda told: told.is_right, lambda told: told.marked),
    DeskMeasure("out_without_sentence", "high", _ASKED_OUT, lambda told: not told.says),
    DeskMeasure("found_in_3", "high", lambda told: bool(told.case.passages), lambda told: told.found),
)


def look_all_up(desk: Desk, shelf: Shelf, cases: Iterable[LookUpCase]) -> list[Told]:
    """Looks up every case.

    Raises:
        SearchIndexError: a look-up cannot be compared with the index.
    """
    return [held(case, desk.look_up(case.words), about(case, shelf)) for case in cases]


def held(case: LookUpCase, result: DeskResult, right: Collection[str]) -> Told:
    """Holds what was found against the ids of the passages that are about it."""
    basis = result.spoken.basis
    shown = [{hit.passage.id, *(other.passage for other in hit.others)} for hit in result.hits[:FIRST]]
    return Told(
        case=case,
        says=bool(basis),
        right=not basis.isdisjoint(right),
        marked=bool(basis) and result.doubtful,
        found=any(not ids.isdisjoint(right) for ids in shown),
    )


def about(case: LookUpCase, shelf: Shelf) -> frozenset[str]:
    """The ids of the passages that a case names, and of those that say nearly the same elsewhere."""
    return frozenset(case.passages).union(*(shelf.duplicates.get(key, ()) for key in case.passages))


def desk_table(
    told: Sequence[Told], measures: Sequence[DeskMeasure] = MEASURES, counted: str = "look-ups"
) -> str:
    """Each measure with its 95 % interval (Wilson) and the number of cases that it was measured on."""
    return markdown_table(["measure", "share", "95 % interval", counted, "better"], _rows(told, measures))


def _rows(told: Sequence[Told], measures: Sequence[DeskMeasure]) -> Iterator[tuple[str, ...]]:
    for measure in measures:
        scored = [item for item in told if measure.scored(item)]
        hits = sum(measure.holds(item) for item in scored)
        interval = share_interval(hits, len(scored))
        share = f"{hits / len(scored):.3f}" if scored else "-"
        ends = f"{interval.low:.3f} to {interval.high:.3f}" if interval else "-"
        yield measure.key, share, ends, str(len(scored)), measure.better


def verdicts(told: Iterable[Told], nothing: str = "no sentence") -> Iterator[str]:
    """What became of each case, one line each; of the tuning half, for whoever improves it."""
    for item in told:
        said = nothing if not item.says else "right" if item.is_right else "beside the question"
        mark = ", marked" if item.marked else ""
        found = "" if item.found or not item.case.passages else ", not among the first"
        yield f"{item.case.id} {item.case.label.value} {item.case.words!r}: {said}{mark}{found}"
