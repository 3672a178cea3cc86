"""Budget tables whose amounts drifted away from their lines in the text of a PDF."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.documents.mending import join_lines
from assistant.documents.source_lines import SourceLine

AMOUNT = r"(?:\d{1,3}(?:\.\d{3})*\*?|[Pp]m|-)"
AMOUNT_ALONE = re.compile(rf"^{AMOUNT}$")
AMOUNT_AT_END = re.compile(rf"^(.*\S)\s+({AMOUNT})$")
PART = re.compile(r"^- ")
NOTE = re.compile(r"^\*")


def budget_text(lines: Sequence[SourceLine]) -> str:
    """Return a budget table with every amount behind its own line, as far as the source shows which.

    Amounts that follow a group of lines belong to them one by one when there are as many parts
    (lines that start with a dash) or as many lines as amounts; else to the group as a whole.
    """
    rows = [lines[0].text]
    labels: list[str] = []
    amounts: list[str] = []
    notes: list[str] = []
    for line in lines[1:]:
        if notes or NOTE.match(line.text):
            notes.append(line.text)
        elif AMOUNT_ALONE.match(line.text):
            amounts.append(line.text)
        else:
            if amounts:
                rows += _pair(labels, amounts)
                labels, amounts = [], []
            at_end = AMOUNT_AT_END.match(line.text)
            if at_end and not PART.match(line.text):
                rows += _pair([*labels, at_end.group(1)], [at_end.group(2)])
                labels = []
            else:
                labels.append(line.text)
    rows += _pair(labels, amounts)
    return "\n".join([*rows, *([join_lines(notes)] if notes else [])])


def _pair(labels: list[str], amounts: list[str]) -> list[str]:
    if not labels:
        return [_spoken(amount) for amount in amounts]
    parts: list[list[str]] = [[]]
    for label in labels:
        if PART.match(label):
            parts.append([])
        parts[-1].append(label)
    heading, named = join_lines(parts[0]), [PART.sub("", join_lines(part)) for part in parts[1:]]
    if named and len(named) == len(amounts):
        before = f"{heading}: " if heading else ""
        return [f"{before}{part}: {_spoken(amount)}" for part, amount in zip(named, amounts, strict=True)]
    if len(labels) == len(amounts):
        return [f"{label}: {_spoken(amount)}" for label, amount in zip(labels, amounts, strict=True)]
    return [f"{join_lines(labels)}: {', '.join(map(_spoken, amounts))}".removesuffix(": ")]


def _spoken(amount: str) -> str:
    number = amount.rstrip("*")
    return f"{number} euro{amount[len(number) :]}" if number[:1].isdigit() else amount
