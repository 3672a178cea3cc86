"""Where rewritten sentences go in a text and in the paragraphs of a file."""

from __future__ import annotations

import pytest

from assistant.files.placing import Placing
from assistant.simplify.simplification import rejoined
from assistant.web.editor_records import RowBody

TEXT = "Kop\n\nEen lange zin. Nog een.\n\n- Dit punt.\n- Dat punt.\n\nEen lange zin. En slot."


def rows(**after: str) -> list[RowBody]:
    """A row for each sentence of `TEXT`; those that are named by their place get another text."""
    made, done = [], 0
    sentences = (
        "Kop",
        "Een lange zin.",
        "Nog een.",
        "- Dit punt.",
        "- Dat punt.",
        "Een lange zin.",
        "En slot.",
    )
    for index, sentence in enumerate(sentences):
        start = TEXT.index(sentence, done)
        done = start + len(sentence)
        made.append(RowBody(before=sentence, after=after.get(f"r{index}", sentence), start=start, end=done))
    return made


def test_what_stands_between_sentences_stays() -> None:
    assert rejoined(TEXT, rows(r1="Een zin. En meer.", r4="- Dat.")) == (
        "Kop\n\nEen zin. En meer. Nog een.\n\n- Dit punt.\n- Dat.\n\nEen lange zin. En slot."
    )


def test_a_sentence_that_is_taken_away_leaves_no_white_space() -> None:
    assert rejoined("Een. Twee. Drie.", [RowBody(before="Twee.", after="", start=5, end=10)]) == "Een. Drie."


def test_characters_are_counted_as_python_does() -> None:
    sentence = RowBody(before="Dag.", after="Hoi.", start=3, end=7)
    assert rejoined("😀\n\nDag.", [sentence]) == "😀\n\nHoi."


@pytest.mark.parametrize(
    ("after", "paragraph", "becomes"),
    [
        pytest.param({}, "Een lange zin. Nog een.", "Een lange zin. Nog een.", id="unchanged"),
        pytest.param(
            {"r2": "Nog een zin."}, "Een lange zin. Nog een.", "Een lange zin. Nog een zin.", id="one of two"
        ),
        pytest.param(
            {"r2": "Nog een zin."},
            "Een  lange zin.\tNog een.",
            "Een lange zin. Nog een zin.",
            id="other white space",
        ),
        pytest.param({"r3": "- Dit."}, "Dit punt.", "Dit.", id="an item without its bullet"),
        pytest.param(
            {"r2": "Nog:\n- een;\n- twee."},
            "Een lange zin. Nog een.",
            "Een lange zin. Nog:\n- een;\n- twee.",
            id="a list behind it",
        ),
        pytest.param({"r1": "Die.", "r2": ""}, "Een lange zin. Nog een.", "Die. ", id="one taken away"),
        pytest.param({"r1": "X."}, "Staat er niet.", "Staat er niet.", id="not in the text"),
        pytest.param({"r1": "X."}, "Een lange", "Een lange", id="half a sentence"),
        pytest.param({"r1": "X."}, " ", " ", id="white space"),
    ],
)
def test_a_paragraph_gets_its_sentences(after: dict[str, str], paragraph: str, becomes: str) -> None:
    assert Placing(TEXT, rows(**after)).paragraph(paragraph) == becomes


def test_a_paragraph_of_which_nothing_is_left_stays_and_is_told() -> None:
    placing = Placing(TEXT, rows(r0=""))
    assert placing.paragraph("Kop") == "Kop"
    assert placing.missing == 1


@pytest.mark.parametrize("marker", ["-", "•", "1.", "2)", "1.3", "a)", "IV."])
def test_a_marker_is_no_part_of_the_paragraph(marker: str) -> None:
    item = f"{marker} Oud."
    sentence = RowBody(before=item, after=f"{marker} Nieuw.", start=0, end=len(item))
    assert Placing(item, [sentence]).paragraph("Oud.") == "Nieuw."


def test_a_sentence_that_begins_with_a_number_keeps_it() -> None:
    sentence = RowBody(before="3. Oud.", after="Nieuw.", start=0, end=7)
    assert Placing("3. Oud.", [sentence]).paragraph("3. Oud.") == "Nieuw."


def test_of_two_paragraphs_that_are_the_same_each_gets_its_own() -> None:
    text = "Ja.\n\nJa."
    same = [
        RowBody(before="Ja.", after="Een.", start=0, end=3),
        RowBody(before="Ja.", after="Twee.", start=5, end=8),
    ]
    placing = Placing(text, same)
    assert [placing.paragraph("Ja."), placing.paragraph("Ja.")] == ["Een.", "Twee."]


def test_paragraphs_may_come_in_another_order() -> None:
    placing = Placing(TEXT, rows(r0="Titel", r6="En einde."))
    assert placing.paragraph("Een lange zin. En slot.") == "Een lange zin. En einde."
    assert placing.paragraph("Kop") == "Titel"
    assert placing.missing == 0


def test_changed_sentences_without_a_place_are_counted() -> None:
    placing = Placing(TEXT, rows(r0="Titel", r3="- Dit.", r4="- Dat."))
    placing.paragraph("Dit punt.")
    assert placing.missing == 2
