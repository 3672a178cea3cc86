"""Applies the borders of passages and lines that a source does not show (`corpus/readings.toml`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.documents.drafts import Draft, Entry
from assistant.documents.lists import has_item_sign
from assistant.documents.readings import Readings
from assistant.documents.source_lines import Item
from assistant.errors import ReadingError
from assistant.model import PassageKind

MARKS_AT_END = re.compile(r"(?:^|(?<=\s))[-•*#\s]+$")
"""Bullet signs, heading marks and emphasis right before a phrase belong to it."""


class _Place(NamedTuple):
    """Where a phrase stands: in which item of which passage, and what is before and after it there."""

    draft: Draft
    entry: int
    item: int
    before: Item
    after: Item

    @property
    def starts_line(self) -> bool:
        return not self.before

    @property
    def starts_passage(self) -> bool:
        return self.starts_line and self.item == 0


def correct(entries: Sequence[Entry], readings: Readings, document: str) -> list[Entry]:
    """Return what was found in a document with the corrections applied.

    Lines are set apart first, then passages are broken, then joined. Where nothing identifies the
    document, its first passage does.

    Raises:
        ReadingError: A phrase is not found exactly once, or its correction changes nothing.
    """
    corrected = list(entries)
    if not corrected:
        return corrected
    corrections = [
        *((_set_apart, "line_before", phrase) for phrase in readings.line_before),
        *((_break, "break_before", phrase) for phrase in readings.break_before),
        *((_join, "join_before", phrase) for phrase in readings.join_before),
        *((_identify, "identity", phrase) for phrase in [readings.identity] if phrase),
    ]
    for apply, name, phrase in corrections:
        problem = apply(corrected, phrase)
        if problem:
            raise ReadingError(
                f"readings.toml, document {document!r}, {name} {phrase!r}: {problem}; correct or remove it"
            )
    _identify_by_first(corrected)
    return corrected


def _set_apart(entries: list[Entry], phrase: str) -> str | None:
    place = _find(entries, phrase)
    if isinstance(place, str):
        return place
    if place.starts_line:
        return "already starts a line of a passage"
    draft = place.draft
    items = (*draft.items[: place.item], place.before, place.after, *draft.items[place.item + 1 :])
    listed = draft.kind is PassageKind.PARAGRAPH and has_item_sign(place.after[0])
    entries[place.entry] = replace(draft, items=items, kind=PassageKind.LIST if listed else draft.kind)
    return None


def _break(entries: list[Entry], phrase: str) -> str | None:
    place = _find(entries, phrase)
    if isinstance(place, str):
        return place
    if place.starts_passage:
        return "already starts a passage"
    draft = place.draft
    before = (place.before,) if place.before else ()
    head = _part(draft, (*draft.items[: place.item], *before))
    tail = _part(draft, (place.after, *draft.items[place.item + 1 :]))
    entries[place.entry : place.entry + 1] = [head, replace(tail, number=None, lead=None)]
    return None


def _part(draft: Draft, items: tuple[Item, ...]) -> Draft:
    """Return a part of a passage; what is left of a list as sentences only is a paragraph."""
    sentences = draft.kind is PassageKind.LIST and len(items) == 1 and not has_item_sign(items[0][0])
    return replace(draft, items=items, kind=PassageKind.PARAGRAPH if sentences else draft.kind)


def _join(entries: list[Entry], phrase: str) -> str | None:
    place = _find(entries, phrase)
    if isinstance(place, str):
        return place
    if not place.starts_passage:
        return "starts no passage"
    previous = entries[place.entry - 1] if place.entry else None
    if not isinstance(previous, Draft):
        return "has no passage right before it"
    entries[place.entry - 1 : place.entry + 1] = [_joined(previous, place.draft)]
    return None


def _joined(before: Draft, after: Draft) -> Draft:
    """Join two passages: prose goes on in the same line, anything else starts a line."""
    if before.kind is PassageKind.PARAGRAPH and not has_item_sign(after.items[0][0]):
        whole = before.items[-1] + after.items[0]
        return replace(before, items=(*before.items[:-1], whole, *after.items[1:]), kind=after.kind)
    kind = before.kind if before.kind is after.kind else PassageKind.LIST
    return replace(before, items=before.items + after.items, kind=kind)


def _identify(entries: list[Entry], phrase: str) -> str | None:
    place = _find(entries, phrase)
    if isinstance(place, str):
        return place
    if not place.starts_passage:
        return "starts no passage"
    entries[place.entry] = replace(place.draft, kind=PassageKind.IDENTITY)
    return None


def _identify_by_first(entries: list[Entry]) -> None:
    drafts = [(index, entry) for index, entry in enumerate(entries) if isinstance(entry, Draft)]
    if drafts and not any(draft.kind is PassageKind.IDENTITY for _, draft in drafts):
        index, first = drafts[0]
        entries[index] = replace(first, kind=PassageKind.IDENTITY)


def _find(entries: Sequence[Entry], phrase: str) -> _Place | str:
    """Return the one place where a line holds a phrase from the start of a word on, or what is wrong."""
    words = r"\s+".join(map(re.escape, phrase.split()))
    pattern = re.compile(rf"(?<![^\s*]){words}")
    places = [
        _place(entry, entry_index, item_index, line_index, match.start())
        for entry_index, entry in enumerate(entries)
        if isinstance(entry, Draft)
        for item_index, item in enumerate(entry.items)
        for line_index, line in enumerate(item)
        for match in pattern.finditer(line.text)
    ]
    if len(places) == 1:
        return places[0]
    return f"found {len(places)} times in the lines of the source, expected once"


def _place(draft: Draft, entry: int, index: int, line_index: int, start: int) -> _Place:
    item = draft.items[index]
    line = item[line_index]
    head = MARKS_AT_END.sub("", line.text[:start])
    tail = line.text[len(head) :]
    before = item[:line_index] + ((replace(line, raw=head),) if head.strip() else ())
    return _Place(draft, entry, index, before, (replace(line, raw=tail), *item[line_index + 1 :]))
