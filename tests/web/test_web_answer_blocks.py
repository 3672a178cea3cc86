from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant import messages
from assistant.web.answer_blocks import MOST_POINTS, AnswerBlock, answer_blocks
from assistant.web.formatting import Piece


def kinds(blocks: tuple[AnswerBlock, ...]) -> list[tuple[str, int]]:
    return [(block.kind, len(block.points)) for block in blocks]


def words_of(blocks: tuple[AnswerBlock, ...]) -> str:
    lines = [
        line
        for block in blocks
        for line in (block.pieces, *(part for p in block.points for part in (p.pieces, *p.items)))
    ]
    return "".join(piece.text for line in lines for piece in line)


def numbered(count: int) -> str:
    return " ".join(f"Stap {n} komt." for n in range(1, count + 1))


def test_core_and_points_have_links_to_their_source() -> None:
    core, points = answer_blocks("Er komt een bad. Het wordt groot. [1]", {1})
    assert core == AnswerBlock("core", (Piece("Er komt een bad. "), Piece("1", marker=1)))
    assert points.points[0].pieces[-1] == Piece("1", marker=1)


def test_points_after_the_fifth_are_folded() -> None:
    blocks = answer_blocks(f"De kern. {numbered(7)} [1]", {1})
    assert kinds(blocks) == [("core", 0), ("points", MOST_POINTS), ("more", 2)]


def test_points_below_a_second_core_are_counted_anew() -> None:
    blocks = answer_blocks(f"De kern. {numbered(5)} [1]\n\nNog een kern. {numbered(2)} [2]", {1, 2})
    assert kinds(blocks) == [("core", 0), ("points", 5), ("core", 0), ("points", 2)]


def test_sentence_in_another_language_is_told_to_screen_readers() -> None:
    (block,) = answer_blocks("Ik kan u alleen in het Nederlands helpen. I can only help you in Dutch.", ())
    assert block.pieces[-1] == Piece("I can only help you in Dutch.", language="en")


def test_numbers_for_help_can_be_called() -> None:
    (block,) = answer_blocks(messages.SUICIDE, ())
    assert [piece.phone for piece in block.pieces if piece.phone] == ["113", "08000113", "112"]


def test_numbers_of_a_source_are_no_telephone_numbers() -> None:
    blocks = answer_blocks("Er komen 112 huizen. Bel 0800-2000. [1]", {1})
    lines = [block.pieces or block.points[0].pieces for block in blocks]
    assert [piece.phone for line in lines for piece in line if piece.phone] == []


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "Zs"), include_characters="\n")))
def test_no_letter_or_digit_of_an_answer_gets_lost(text: str) -> None:
    def kept(value: str) -> list[str]:
        return [character for character in value if character.isalnum()]

    assert kept(words_of(answer_blocks(text, {1}))) == kept(text)
