from __future__ import annotations

import pytest

from assistant.documents.pages import number_pages, paged_blocks
from assistant.documents.source_lines import split_lines
from assistant.errors import ReadingError


def test_pages_are_counted_from_the_first_printed_number() -> None:
    paged = number_pages(split_lines("een\n twee\n\n8\n\ndrie\n"))
    assert [(line.text, line.page) for line in paged.lines if not line.blank] == [
        ("een", 7),
        ("twee", 8),
        ("drie", 9),
    ]


def test_a_space_after_a_blank_line_starts_no_page() -> None:
    paged = number_pages(split_lines("een\n\n item\n\n3\n"))
    assert {line.page for line in paged.lines if not line.blank} == {3}


def test_without_printed_numbers_there_are_no_pages() -> None:
    assert {line.page for line in number_pages(split_lines("een\n twee\n")).lines} == {None}


def test_a_number_that_contradicts_the_count_is_an_error() -> None:
    with pytest.raises(ReadingError, match="page number 9 is printed where page 4 ends"):
        number_pages(split_lines("een\n\n3\n\ntwee\n\n9\n"))


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        pytest.param("een zin die\n doorgaat.", [["een zin die", "doorgaat."]], id="cut sentence"),
        pytest.param(
            "Een zin.\n Een alinea die\nlanger is.",
            [["Een zin."], ["Een alinea die", "langer is."]],
            id="new paragraph",
        ),
        pytest.param("Een zin.\n Nog een zin.", [["Een zin.", "Nog een zin."]], id="last sentence"),
        pytest.param("Een zin.\n Een titel\nTekst.", [["Een zin."], ["Een titel", "Tekst."]], id="title"),
    ],
)
def test_blocks_over_pages(source: str, blocks: list[list[str]]) -> None:
    assert [
        [line.text for line in block] for block in paged_blocks(number_pages(split_lines(source)))
    ] == blocks
