from __future__ import annotations

import numpy as np
import pytest

from assistant.word_marks import WordMarks

EXAMPLES = ["ik wil hout", "ik wil brand", "ik wil niets", "hout", "hout zagen"]
# At least three examples hold: "ik", "wil", "ik wil", the start before "ik"; "hout". "< hout" is in two.
KEPT = 5


def test_only_what_several_examples_hold_is_marked() -> None:
    assert WordMarks(EXAMPLES).of(["ik"]).shape == (1, KEPT)


def test_a_row_has_length_one() -> None:
    (row,) = WordMarks(EXAMPLES).of(["ik wil hout"])
    assert np.linalg.norm(row) == pytest.approx(1.0)
    assert np.count_nonzero(row) == KEPT


def test_a_rarer_word_weighs_more() -> None:
    # "meer" is in six of seven examples, "leven" in three: ln(8/7) against ln(8/4). The others are in fewer than three.
    marks = WordMarks(["leven meer", "leven x meer", "meer leven y", "meer a", "b meer", "c meer d", "e"])
    (row,) = marks.of(["meer en leven"])
    larger, smaller = sorted((float(mark) for mark in row if mark), reverse=True)
    assert larger / smaller == pytest.approx(np.log(2) / np.log(8 / 7))


def test_pairs_tell_apart_the_same_words_in_another_order() -> None:
    one, other = WordMarks(["niet meer"] * 3 + ["meer niet"] * 3).of(["niet meer", "meer niet"])
    assert not np.array_equal(one, other)


@pytest.mark.parametrize("message", ["", "...", "onbekend"], ids=["empty", "no_words", "unknown_word"])
def test_a_message_with_no_such_word_has_zeros(message: str) -> None:
    assert not WordMarks(EXAMPLES).of([message]).any()


def test_spelling_marks_do_not_matter() -> None:
    marks = WordMarks(["één park"] * 3 + ["hout"])
    assert np.array_equal(marks.of(["Een PARK!"]), marks.of(["één park"]))
    assert marks.of(["een park"]).any()


def test_without_common_words_there_is_nothing_to_mark() -> None:
    assert WordMarks(["een", "twee"]).of(["een"]).shape == (1, 0)
