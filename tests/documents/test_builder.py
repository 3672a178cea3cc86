from __future__ import annotations

from collections.abc import Sequence

from assistant.documents.builder import ReadingBuilder
from assistant.documents.source_lines import SourceLine
from assistant.model import PassageKind

from .conftest import read_text


def read_first_line_only(lines: Sequence[SourceLine], builder: ReadingBuilder) -> None:
    builder.passage(PassageKind.PARAGRAPH, [(lines[0],)])


def test_lines_that_a_reader_passes_over_are_reported() -> None:
    reading = read_text(read_first_line_only, "Een\n\nTwee\n")
    assert [(entry.text, entry.line) for entry in reading.unplaced] == [("Twee", 3)]


def test_the_identity_is_findable_by_what_the_catalogue_knows() -> None:
    def read(lines: Sequence[SourceLine], builder: ReadingBuilder) -> None:
        builder.passage(PassageKind.IDENTITY, [(lines[0],)])

    passage = read_text(read, "Een plan").passages[0]
    assert passage.text == "Een plan"
    for part in ("Proef over de stad", "Gemeente", "1 mei 2024", "2024-2026"):
        assert part in passage.search_text
