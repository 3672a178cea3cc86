"""A few words of residents whose passages are known: is the answer about them, or does it warn?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from assistant.model import Answer, AnswerStatus
from assistant.shelf import Shelf
from eval.cases import LookUpCase, LookUpLabel
from eval.desk import DeskMeasure, Told, about, labelled

_IN, _NEAR, _OUT = (labelled(label) for label in LookUpLabel)

MEASURES = (
    DeskMeasure("right", "high", _IN, lambda told: told.is_right),
    DeskMeasure("right_unmarked", "high", _IN, lambda told: told.is_right and not told.marked),
    DeskMeasure("needlessly_declined", "low", _IN, lambda told: not told.says),
    DeskMeasure("beside", "low", labelled(*LookUpLabel), lambda told: told.beside),
    DeskMeasure("beside_in", "low", _IN, lambda told: told.beside),
    DeskMeasure("beside_near", "low", _NEAR, lambda told: told.beside),
    DeskMeasure("beside_out", "low", _OUT, lambda told: told.beside),
    DeskMeasure("near_told", "high", _NEAR, lambda told: told.right),
    DeskMeasure("mark_needless", "low", lambda told: told.is_right, lambda told: told.marked),
    DeskMeasure("declined", "high", _OUT, lambda told: not told.says),
)


def ask_short(answer: Callable[[str], Answer], shelf: Shelf, cases: Iterable[LookUpCase]) -> list[Told]:
    """Asks every case as a resident does, each on its own."""
    return [answered(case, answer(case.words), about(case, shelf)) for case in cases]


def answered(case: LookUpCase, answer: Answer, right: Collection[str]) -> Told:
    """Holds an answer against the ids of the passages that are about what was asked.

    It is marked where it says first that it may not be what was asked.
    """
    cited = {citation.passage for citation in answer.citations}
    found = not cited.isdisjoint(right)
    return Told(
        case, says=bool(cited), right=found, marked=answer.status is AnswerStatus.PARTIAL, found=found
    )
