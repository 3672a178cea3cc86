"""Rewriters against pairs of sentences, with figures that can be worked out by hand."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from eval.pairs import PROFESSIONALS, PairMean, pair_scores, pairs_table, score_pairs
from eval.rewriters import Copy, Made

PAIRS = [
    ("De gemeente realiseert 10 bomen.", "De gemeente plant 10 bomen."),
    ("Er komen in 2027 banken en ook een bos.", "Er komen banken."),
    ("Wij helpen u graag.", "Wij helpen u."),
]


@dataclass
class Ending:
    """Leaves all from a word on out."""

    word: str
    name: str = "rules"

    def rewrite(self, text: str) -> Made:
        return Made(text.partition(f" {self.word}")[0])


def test_a_copy_changes_nothing_and_keeps_all() -> None:
    found = score_pairs(PAIRS, [Copy()])["copy"]
    assert found.changed == PairMean(0.0, 3)
    assert found.sari_delete == PairMean(None, 0), "nothing was left out"
    # Two pairs have digits; 5, 9 and 4 words in one sentence each.
    assert found.numbers_kept == PairMean(1.0, 2)
    assert found.words_per_sentence == PairMean(pytest.approx((5 + 9 + 4) / 3), 3)


def test_people_are_right_by_definition_and_may_lose_a_number() -> None:
    found = score_pairs(PAIRS, [])[PROFESSIONALS]
    assert (found.changed.value, found.sari_keep.value, found.sari_delete.value) == (1.0, 1.0, 1.0)
    assert found.numbers_kept == PairMean(0.5, 2), "2027 is gone"
    assert found.words_per_sentence == PairMean(pytest.approx((5 + 3 + 3) / 3), 3)


def test_each_pair_is_scored_against_its_own_plain_version() -> None:
    made = [Ending("graag").rewrite(hard).text for hard, _ in PAIRS]
    assert made == [PAIRS[0][0], PAIRS[1][0], "Wij helpen u"]
    found = pair_scores(PAIRS, made)
    assert found.changed == PairMean(pytest.approx(1 / 3), 3)
    # Only the third left anything out, all of it rightly.
    assert found.sari_delete == PairMean(1.0, 1)


def test_pairs_without_digits_say_nothing_about_numbers() -> None:
    assert pair_scores(PAIRS[2:], ["Wij."]).numbers_kept == PairMean(None, 0)


def test_a_text_for_each_pair_is_needed() -> None:
    with pytest.raises(ValueError, match="zip"):
        pair_scores(PAIRS, ["een"])


def test_the_table_has_a_column_for_each_and_one_for_the_people() -> None:
    lines = pairs_table(score_pairs(PAIRS, [Copy(), Ending("graag")]), len(PAIRS)).splitlines()
    assert lines[:3] == ["3 pairs.", "", "| measure | copy | rules | people |"]
    assert "| changed (share of pairs) | 0.000 (3) | 0.333 (3) | 1.000 (3) |" in lines
    assert "| SARI delete | - (0) | 1.000 (1) | 1.000 (3) |" in lines
    assert "| words per sentence | 6.0 (3) | 5.7 (3) | 3.7 (3) |" in lines
    assert "| all digits kept (share of pairs) | 1.000 (2) | 1.000 (2) | 0.500 (2) |" in lines
