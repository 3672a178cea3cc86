from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents import nieuws
from assistant.documents.builder import Reading, ReadingBuilder
from assistant.documents.reading import read_corpus
from assistant.documents.readings import Readings
from assistant.documents.source_lines import SourceLine, blocks, split_at
from assistant.errors import ReadingError
from assistant.model import PassageKind

from .conftest import NEWS, read_text

TEXT = """De gemeente plant bomen. Zij let op

de bomen. De bank staat er al. Het pad
komt later. Wij zorgen voor:
- gras
- water; 1. regen, 2. sneeuw"""


def read_blocks(lines: Sequence[SourceLine], builder: ReadingBuilder) -> None:
    """A passage per block; a block with bullets is a list, a line in capitals a title."""
    for block in blocks(lines):
        items = split_at(block, lambda line: line.text.startswith("- "))
        if block[0].text.isupper():
            builder.title(1, block)
        else:
            builder.passage(PassageKind.LIST if len(items) > 1 else PassageKind.PARAGRAPH, items)


def corrected(readings: Readings, text: str = TEXT) -> Reading:
    return read_text(read_blocks, f"Titel van het plan\n\n{text}", readings=readings)


def texts(reading: Reading) -> list[str]:
    return [passage.text for passage in reading.passages[1:]]


def kinds(reading: Reading) -> list[str]:
    return [passage.kind.value for passage in reading.passages[1:]]


def test_without_corrections_the_layout_decides() -> None:
    assert [text[:11] for text in texts(corrected(Readings()))] == ["De gemeente", "de bomen. D"]


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("De bank staat", id="sentence within a line"),
        pytest.param("De  bank", id="other white space"),
    ],
)
def test_a_passage_is_broken_before_a_phrase(phrase: str) -> None:
    reading = corrected(Readings(break_before=(phrase,)))
    assert texts(reading)[1] == "de bomen."
    assert texts(reading)[2].startswith("De bank staat er al. Het pad komt later.")
    assert kinds(reading) == ["paragraph", "paragraph", "list"]


def test_a_sentence_after_a_list_becomes_a_paragraph() -> None:
    reading = corrected(Readings(break_before=("Klaar",)), "Dit komt er:\n- gras\n- water. Klaar is het.")
    assert texts(reading) == ["Dit komt er:\n- gras\n- water.", "Klaar is het."]
    assert kinds(reading) == ["list", "paragraph"]


def test_a_sentence_goes_to_the_passage_before_it() -> None:
    readings = Readings(break_before=("De bank",), join_before=("de bomen",))
    reading = corrected(readings)
    assert texts(reading)[0] == "De gemeente plant bomen. Zij let op de bomen."
    assert kinds(reading) == ["paragraph", "list"]


def test_prose_joined_to_the_introduction_of_a_list_stays_in_its_line() -> None:
    reading = corrected(Readings(join_before=("de bomen",)))
    assert (
        texts(reading)[0].split("\n")[0].startswith("De gemeente plant bomen. Zij let op de bomen. De bank")
    )
    assert kinds(reading) == ["list"]


def test_a_sentence_joined_to_a_list_starts_a_line() -> None:
    reading = corrected(
        Readings(join_before=("Zo wordt het",)), "Dit komt er:\n- gras\n\nZo wordt het groen."
    )
    assert texts(reading) == ["Dit komt er:\n- gras\nZo wordt het groen."]
    assert kinds(reading) == ["list"]


def test_items_within_a_line_get_lines_of_their_own() -> None:
    reading = corrected(Readings(line_before=("1. regen", "2. sneeuw")))
    assert texts(reading)[1].split("\n")[1:] == ["- gras", "- water;", "1. regen,", "2. sneeuw"]


def test_a_paragraph_with_numbered_lines_is_a_list() -> None:
    reading = corrected(Readings(line_before=("1. gras", "2. water")), "Zo gaat het: 1. gras, 2. water.")
    assert texts(reading) == ["Zo gaat het:\n1. gras,\n2. water."]
    assert kinds(reading) == ["list"]


def test_a_bullet_sign_goes_with_its_item() -> None:
    reading = corrected(Readings(break_before=("water; 1.",)))
    assert texts(reading)[1].endswith("\n- gras")
    assert texts(reading)[2] == "water; 1. regen, 2. sneeuw"


def test_the_identity_is_where_the_document_says_so() -> None:
    reading = corrected(Readings(identity="De gemeente plant"))
    assert [passage.kind for passage in reading.passages][:2] == ["paragraph", "identity"]
    assert "Proef over de stad" in reading.passages[1].search_text


def test_sections_pages_and_titles_stay() -> None:
    reading = corrected(Readings(break_before=("Twee",)), "KOP\n\nEen. Twee.")
    assert [passage.section for passage in reading.passages] == [(), ("Kop",), ("Kop",)]
    assert [title.position for title in reading.titles] == [2]
    assert [passage.position for passage in reading.passages] == [1, 3, 4]
    assert reading.unplaced == ()


@pytest.mark.parametrize(
    ("readings", "message"),
    [
        pytest.param(Readings(break_before=("Er komt niets",)), "found 0 times", id="break: not there"),
        pytest.param(Readings(break_before=("bomen",)), "found 2 times", id="break: not the only one"),
        pytest.param(Readings(break_before=("omen plant",)), "found 0 times", id="break: within a word"),
        pytest.param(Readings(break_before=("pad komt",)), "found 0 times", id="break: over two lines"),
        pytest.param(Readings(break_before=("De gemeente",)), "already starts a passage", id="break: done"),
        pytest.param(Readings(line_before=("gras",)), "already starts a line", id="line: done"),
        pytest.param(Readings(line_before=("Er komt niets",)), "found 0 times", id="line: not there"),
        pytest.param(Readings(join_before=("De bank",)), "starts no passage", id="join: within a passage"),
        pytest.param(Readings(join_before=("Titel van",)), "no passage right before", id="join: the first"),
        pytest.param(Readings(join_before=("Er komt niets",)), "found 0 times", id="join: not there"),
        pytest.param(Readings(identity="De bank"), "starts no passage", id="identity: within a passage"),
        pytest.param(Readings(identity="Er komt niets"), "found 0 times", id="identity: not there"),
    ],
)
def test_a_correction_that_does_not_fit_is_an_error(readings: Readings, message: str) -> None:
    with pytest.raises(ReadingError, match=message) as raised:
        corrected(readings)
    assert "document 'proef'" in str(raised.value)


def test_nothing_is_joined_over_a_title() -> None:
    with pytest.raises(ReadingError, match="no passage right before"):
        corrected(Readings(join_before=("Twee",)), "Een.\n\nKOP\n\nTwee.")


@given(st.lists(st.sampled_from(["Een", "Twee", "Drie", "Vier"]), unique=True), st.data())
def test_corrections_never_change_the_words_or_their_order(phrases: list[str], data: st.DataObject) -> None:
    text = "Nul begint. Een boom. Twee\nbomen. Drie\nparken. Vier tuinen."
    how = [data.draw(st.sampled_from(["break_before", "line_before"])) for _ in phrases]
    readings = Readings(
        break_before=tuple(p for p, kind in zip(phrases, how, strict=True) if kind == "break_before"),
        line_before=tuple(p for p, kind in zip(phrases, how, strict=True) if kind == "line_before"),
    )
    reading = corrected(readings, text)
    assert " ".join(texts(reading)).split() == text.split()
    lines = [line for passage in texts(reading) for line in passage.split("\n")]
    assert {line.split()[0] for line in lines} == {"Nul", *phrases}
    joined = replace(readings, join_before=readings.break_before)
    assert " ".join(texts(corrected(joined, text))).split() == text.split()


def test_a_document_that_is_added_later_can_be_corrected(corpus_copy: Path) -> None:
    with (corpus_copy / "readings.toml").open("a", encoding="utf-8") as readings:
        readings.write(f'\n[layout.{NEWS}]\nbreak_before = ["De andere twee programmalijnen"]\n')
    found = [passage.text for passage in read_corpus(corpus_copy).reading(NEWS).passages]
    assert any(text.startswith("De andere twee programmalijnen") for text in found)


def test_the_text_for_search_is_mended_after_a_correction() -> None:
    readings = Readings(words=(("tween", "twee"),), break_before=("Nog",))
    reading = read_text(nieuws.read, "Titel\n\nEen. Nog tween.", readings=readings)
    assert [passage.search_text for passage in reading.passages[1:]] == ["Een.", "Nog twee."]
    assert reading.passages[2].text == "Nog tween."
