from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.files.word_alignment import Change, Piece, align

TEXT = st.text(alphabet="ab AB,.\n\té1-€", max_size=30)


def applied(old: str, changes: tuple[Change, ...]) -> str:
    new, at = "", 0
    for change in changes:
        assert change.start >= at
        new += old[at : change.start] + "".join(piece.text for piece in change.pieces)
        at = change.end
    return new + old[at:]


@given(old=TEXT, new=TEXT)
def test_the_changes_make_the_new_text_of_the_old(old: str, new: str) -> None:
    assert applied(old, align(old, new).changes) == new


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        pytest.param("Een brief", "Een brief", (), id="nothing"),
        pytest.param("Een brief", "Een korte brief", (Change(3, 3, (Piece(" korte"),)),), id="word added"),
        pytest.param("Een korte brief", "Een brief", (Change(3, 9, ()),), id="word gone"),
        pytest.param(
            "Een oude brief", "Een nieuwe brief", (Change(4, 8, (Piece("nieuwe"),)),), id="word replaced"
        ),
        pytest.param("de brief", "De brief", (Change(0, 1, (Piece("D"),)),), id="capital"),
        pytest.param(
            "U kunt de brief van 3 mei lezen",
            "U kunt lezen de brief van 3 mei",
            (Change(6, 6, (Piece(" "), Piece("lezen", 26))), Change(25, 31, ())),
            id="word moved",
        ),
    ],
)
def test_the_changes_are_small(old: str, new: str, changes: tuple[Change, ...]) -> None:
    assert align(old, new).changes == changes


@pytest.mark.parametrize(
    ("old", "offset", "new", "place"),
    [
        # "brief" ends at 10 of the old text and at 14 of the new.
        pytest.param("Lees uw brief nu.", 13, "Lees nu uw brief.", 16, id="behind its word"),
        pytest.param(
            "Zo is het. En nu.", 10, "Dat is het. En dan.", 11, id="behind the full stop of its word"
        ),
        pytest.param("Zo is het. En nu.", 10, "Dat is het, en dan.", 10, id="full stop that went"),
        pytest.param(
            "Conform dat. En nu.", 12, "Volgens dit. En nu.", 12, id="at the end of the sentence for its word"
        ),
        pytest.param(
            "Een twee drie", 3, "Vier vijf drie zes", 18, id="at the end of a text without a full stop"
        ),
        pytest.param("Een", 0, "Twee", 0, id="before the first word"),
    ],
)
def test_where_the_mark_of_a_note_belongs(old: str, offset: int, new: str, place: int) -> None:
    assert align(old, new).mark_place(offset) == place
