"""What of the corpus gets a vector."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.model import Passage, PlainRecord

_TITLES_WITHOUT_MEANING = frozenset({"principes", "acties", "tussenstops"})


@dataclass(frozen=True)
class Entry:
    """One text that gets a vector.

    `role` says what it is of its passage: "text", "plain" version, "question" that it answers, or
    "everyday" words for what it is about.
    """

    id: str
    passage: str
    role: str
    text: str

    def digest(self, embedding_name: str) -> str:
        """What the vector of the entry depends on: its text and the embedding model, hashed."""
        return hashlib.sha256(f"{embedding_name}\n{self.text}".encode()).hexdigest()


def index_entries(
    passages: Sequence[Passage], plain: Mapping[str, PlainRecord], everyday: Mapping[str, str]
) -> tuple[Entry, ...]:
    """The texts that are embedded: each passage under its titles, its plain record, its everyday words."""
    return tuple(
        entry
        for passage in passages
        for entry in _entries_of(passage, plain.get(passage.id), everyday.get(passage.id, ""))
    )


def changed_entries(old: Sequence[Entry], new: Sequence[Entry]) -> tuple[Entry, ...]:
    """All new entries of the passages of which any entry has changed; each passage has some in both."""
    before, after = _by_passage(old), _by_passage(new)
    return tuple(
        entry for passage, entries in after.items() if entries != before.get(passage) for entry in entries
    )


def _by_passage(entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    by_passage: dict[str, list[Entry]] = {}
    for entry in entries:
        by_passage.setdefault(entry.passage, []).append(entry)
    return by_passage


def _entries_of(passage: Passage, record: PlainRecord | None, everyday: str) -> Iterator[Entry]:
    titles = [title for title in passage.section if title.casefold() not in _TITLES_WITHOUT_MEANING]
    heading = ". ".join(titles[-2:])
    yield Entry(f"{passage.id}#text", passage.id, "text", f"{heading}. {passage.search_text}".lstrip(". "))
    if everyday:
        yield Entry(f"{passage.id}#everyday", passage.id, "everyday", everyday)
    if record is None:
        return
    yield Entry(f"{passage.id}#plain", passage.id, "plain", record.plain)
    for number, question in enumerate(record.questions, start=1):
        yield Entry(f"{passage.id}#q{number}", passage.id, "question", question)
