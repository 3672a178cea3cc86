"""The lines of a source file, with their numbers and pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Item = tuple["SourceLine", ...]


@dataclass(frozen=True)
class SourceLine:
    """One line of a source; `number` counts from 1, `text` has no white space at either end."""

    number: int
    raw: str
    page: int | None = None

    @property
    def text(self) -> str:
        """The line without white space at either end."""
        return self.raw.strip()

    @property
    def blank(self) -> bool:
        """Whether nothing is on this line."""
        return not self.text


def split_lines(source: str) -> tuple[SourceLine, ...]:
    """Number the lines of a source; only a line feed ends a line."""
    return tuple(SourceLine(number, raw) for number, raw in enumerate(source.split("\n"), start=1))


def blocks(lines: Sequence[SourceLine]) -> list[Item]:
    """Group neighbouring lines that no blank line separates."""
    groups: list[Item] = []
    current: list[SourceLine] = []
    for line in lines:
        if not line.blank:
            current.append(line)
        elif current:
            groups.append(tuple(current))
            current = []
    if current:
        groups.append(tuple(current))
    return groups


def split_at(lines: Sequence[SourceLine], starts: Callable[[SourceLine], bool]) -> list[Item]:
    """Split lines before every line that starts an item."""
    items: list[Item] = []
    for line in lines:
        if starts(line) or not items:
            items.append((line,))
        else:
            items[-1] += (line,)
    return items
