"""The overview of the projects of one line of action, whose numbers and names came apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.documents.mending import join_lines
from assistant.documents.source_lines import Item, SourceLine, split_at

NUMBER_ALONE = re.compile(r"^\d\.\d{1,2}$")


def overview_items(lines: Sequence[SourceLine]) -> list[Item]:
    """Return one item per project; a name that goes on in lower case belongs to the item before it."""
    return split_at(lines, lambda line: not line.text[:1].islower())


def overview_text(items: Sequence[Item]) -> str:
    """Return the projects with every number before its own name again."""
    numbers: list[str] = []
    projects: list[str] = []
    for text in (join_lines(line.text for line in item) for item in items):
        if NUMBER_ALONE.match(text):
            numbers.append(text)
        elif numbers and not text[0].isdigit():
            projects.append(f"{numbers.pop(0)} {text}")
        else:
            projects.append(text)
    return "\n".join([*projects, *numbers])
