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


def test_a_second_identity_only_names_the_document() -> None:
    def read(lines: Sequence[SourceLine], builder: ReadingBuilder) -> None:
        for line in lines:
            builder.passage(PassageKind.IDENTITY, [(line,)])

    first, second = read_text(read, "Een plan\n1 mei").passages
    assert first.search_text.startswith("Een plan\nProef over de stad. proef van Gemeente.")
    assert second.search_text == "1 mei\nProef."


def test_where_nothing_identifies_the_document_its_first_passage_does() -> None:
    def read(lines: Sequence[SourceLine], builder: ReadingBuilder) -> None:
        for line in lines:
            builder.passage(PassageKind.PARAGRAPH, [(line,)])

    assert [p.kind for p in read_text(read, "Een\nTwee").passages] == ["identity", "paragraph"]


def test_a_title_without_content_is_noise_and_one_with_deeper_titles_is_not() -> None:
    def read(lines: Sequence[SourceLine], builder: ReadingBuilder) -> None:
        builder.title(1, [lines[0]])
        builder.title(2, [lines[1]])
        builder.title(2, [lines[2]])
        builder.passage(PassageKind.PARAGRAPH, [(lines[3],)])
        builder.title(1, [lines[4]])

    reading = read_text(read, "Boven\nLeeg\nVol\nTekst\nSlot")
    assert [title.text for title in reading.titles] == ["Boven", "Vol"]
    assert [(entry.text, entry.line, entry.reason) for entry in reading.noise] == [
        ("Leeg", 2, "title without content"),
        ("Slot", 5, "title without content"),
    ]
    assert reading.passages[0].section == ("Boven", "Vol")


def test_a_tagline_is_a_title_that_the_next_passage_is_found_by() -> None:
    def read(lines: Sequence[SourceLine], builder: ReadingBuilder) -> None:
        builder.title(1, [lines[0]])
        builder.tagline([lines[1]])
        builder.title(2, [lines[2]])
        builder.passage(PassageKind.QUOTE, [(lines[3],)])
        builder.passage(PassageKind.QUOTE, [(lines[4],)])

    reading = read_text(read, "Stad\nSamen sterk\nWerk\nEen\nTwee")
    assert [title.text for title in reading.titles] == ["Stad", "Samen sterk", "Werk"]
    assert [p.section for p in reading.passages] == 2 * [("Stad", "Werk")]
    assert reading.passages[1].search_text == "Twee"
    assert reading.passages[0].search_text.startswith("Samen sterk\nEen")


def test_a_table_keeps_the_tabs_between_its_columns() -> None:
    def read(lines: Sequence[SourceLine], builder: ReadingBuilder) -> None:
        builder.passage(PassageKind.IDENTITY, [(lines[0],)])
        builder.passage(PassageKind.TABLE, [(line,) for line in lines[1:]])

    passage = read_text(read, "Plan\nFase  1\tmei 2030 \nFase 2\tjuni 2030").passages[1]
    assert passage.text == "Fase 1\tmei 2030\nFase 2\tjuni 2030"
    assert "\t" not in passage.search_text


def test_the_identity_is_findable_by_what_the_catalogue_knows() -> None:
    def read(lines: Sequence[SourceLine], builder: ReadingBuilder) -> None:
        builder.passage(PassageKind.IDENTITY, [(lines[0],)])

    passage = read_text(read, "Een plan").passages[0]
    assert passage.text == "Een plan"
    for part in ("Proef over de stad", "Gemeente", "1 mei 2024", "2024-2026"):
        assert part in passage.search_text
