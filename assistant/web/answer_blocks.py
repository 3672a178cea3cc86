"""The parts of an answer as the page shows them: text cut into pieces, points after the fifth folded.

Nothing here makes HTML: the template escapes every piece.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from assistant import messages
from assistant.answer_layout import AnswerLayout, Part, Role
from assistant.web.formatting import Piece, pieces_of

MOST_POINTS = 5
"""So many points stand below a core; the others are folded."""

POINTS = "points"
MORE_POINTS = "more"

_FOREIGN: Mapping[str, str] = {sentence: language for language, sentence in messages.ONLY_DUTCH_IN.items()}


@dataclass(frozen=True)
class PointView:
    """One point with the list below it."""

    pieces: tuple[Piece, ...]
    items: tuple[tuple[Piece, ...], ...] = ()


@dataclass(frozen=True)
class AnswerBlock:
    """A paragraph of an answer (`pieces`), or points; `kind` is its role, `points` or `more`."""

    kind: str
    pieces: tuple[Piece, ...] = ()
    points: tuple[PointView, ...] = ()


class AnswerFormatter:
    """Makes blocks of an answer while its lines come.

    Points that are given in two pieces are two blocks of the same kind after each other, and one list on the
    page.
    """

    def __init__(self, folds: bool = True) -> None:
        """`folds` says whether points after the fifth are folded."""
        self._layout = AnswerLayout()
        self._points = 0
        self._folds = folds

    def add(self, text: str, markers: Container[int]) -> tuple[AnswerBlock, ...]:
        """Return the blocks of the next lines; a marker that is not in `markers` stays text."""
        return self._blocks(self._layout.add(text), markers)

    def end(self, markers: Container[int]) -> tuple[AnswerBlock, ...]:
        """Return the blocks of what was kept for a marker that did not come."""
        return self._blocks(self._layout.end(), markers)

    def _blocks(self, parts: Iterable[Part], markers: Container[int]) -> tuple[AnswerBlock, ...]:
        blocks: list[AnswerBlock] = []
        for part in parts:
            # No source says what the assistant says itself; "112" in a source may be a number of houses.
            pieces = pieces_of(part.text, markers, _FOREIGN, phones=part.role is Role.TEXT)
            if part.role is not Role.POINT:
                self._points = 0
                blocks.append(AnswerBlock(part.role.value, pieces))
                continue
            self._points += 1
            kind = MORE_POINTS if self._folds and self._points > MOST_POINTS else POINTS
            point = PointView(pieces, tuple(pieces_of(item, markers, _FOREIGN) for item in part.items))
            blocks.append(AnswerBlock(kind, points=(point,)))
        return joined(blocks)


def answer_blocks(text: str, markers: Container[int], folds: bool = True) -> tuple[AnswerBlock, ...]:
    """Return the blocks of a whole answer; `folds` says whether points after the fifth are folded."""
    formatter = AnswerFormatter(folds)
    return joined((*formatter.add(text, markers), *formatter.end(markers)))


def joined(blocks: Iterable[AnswerBlock]) -> tuple[AnswerBlock, ...]:
    """Return the blocks with points of one kind after each other as one list."""
    whole: list[AnswerBlock] = []
    for block in blocks:
        if block.points and whole and whole[-1].kind == block.kind:
            whole[-1] = AnswerBlock(block.kind, points=(*whole[-1].points, *block.points))
        else:
            whole.append(block)
    return tuple(whole)
