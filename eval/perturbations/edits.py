"""What a rule hands back: the changes that together make one wrong variant of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a variant gets wrong; the same names as the findings of the faithfulness checker."""

    NUMBER = "number"
    NAME = "name"
    NEGATION = "negation"
    MODALITY = "modality"
    SCOPE = "scope"
    TIME = "time"
    AGENT = "agent"
    CONDITION = "condition"
    CAUSE = "cause"
    ADDED = "added"


@dataclass(frozen=True)
class Change:
    """Put `text` in the place of what stands between the offsets `start` and `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Edit:
    """One wrong variant: `rule` names how it was made; changes beside the first are agreement."""

    rule: str
    changes: tuple[Change, ...]


_STRAY_SPACE = re.compile(r"[^\S\n]{2,}|\s[,.;]|,[.;]|,\s*,")


def edit(rule: str, *changes: Change) -> Edit:
    """An edit of some changes in any order."""
    return Edit(rule, tuple(sorted(changes, key=lambda change: change.start)))


def dropped(text: str, start: int, end: int) -> Change:
    """The change that takes out a stretch with the white space, and a comma, that it leaves over.

    A comma before the stretch goes when the end of the sentence follows, both commas around it go. A
    stretch at the start of a sentence gives its capital to what follows.
    """
    left = start
    while left > 0 and text[left - 1].isspace():
        left -= 1
    following = text[end : end + 1]
    if left > 0 and text[left - 1] == "," and (following in ",.;:!?" or not following):
        return Change(left - 1, end + (following == ","), "")
    if left > 0 and text[left - 1] not in ".!?;:\n" and left != start:
        return Change(left, end, "")
    right = end
    while right < len(text) and (text[right].isspace() or text[right] == ","):
        right += 1
    return Change(
        start, min(right + 1, len(text)), capitalised_like(text[start:end], text[right : right + 1])
    )


def capitalised_like(model: str, word: str) -> str:
    """`word` with a capital where `model` starts with one."""
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def applied(text: str, changes: tuple[Change, ...]) -> tuple[int, int, str] | None:
    """The one stretch (start, end, new text) that the changes come to, widened to whole words.

    `None` when they overlap, change nothing or leave a stray space or comma.
    """
    if not changes or any(a.end > b.start for a, b in zip(changes, changes[1:], strict=False)):
        return None
    start, end = changes[0].start, changes[-1].end
    pieces: list[str] = []
    position = start
    for change in changes:
        pieces += [text[position : change.start], change.text]
        position = change.end
    after = "".join(pieces)
    while start > 0 and not text[start - 1].isspace():
        start -= 1
        after = text[start] + after
    while end < len(text) and not text[end].isspace():
        after += text[end]
        end += 1
    if after == text[start:end] or _strays(text[max(0, start - 1) : start] + after) > _strays(
        text[max(0, start - 1) : end]
    ):
        return None
    return _narrowed(text, start, end, after)


def _strays(text: str) -> int:
    return len(_STRAY_SPACE.findall(text))


def _narrowed(text: str, start: int, end: int, after: str) -> tuple[int, int, str]:
    """Leaves out the words and white space that both sides share at the start and at the end."""
    old, new = re.findall(r"\s*\S+|\s+$", text[start:end]), re.findall(r"\s*\S+|\s+$", after)
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        start += len(old[first])
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        end -= len(old[-1 - last])
        last += 1
    rest = "".join(new[first : len(new) - last])
    while start < end and rest and text[start] == rest[0] and text[start].isspace():
        start, rest = start + 1, rest[1:]
    return start, end, rest
