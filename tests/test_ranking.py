"""The best of many scores, against sorting them all."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.ranking import best_first

SCORES = st.lists(st.sampled_from([-np.inf, -1.0, 0.0, 0.25, 0.5, 1.0]), max_size=30)


@given(SCORES, st.integers(-1, 35))
def test_the_best_are_the_first_of_all_in_order(scores: list[float], most: int) -> None:
    by_hand = sorted(range(len(scores)), key=lambda i: -scores[i])
    assert best_first(np.array(scores, dtype=np.float64), most).tolist() == by_hand[: max(most, 0)]
    assert best_first(np.array(scores, dtype=np.float64)).tolist() == by_hand


@pytest.mark.parametrize("kind", [np.float32, np.float64], ids=str)
def test_equal_scores_keep_their_order(kind: type) -> None:
    scores = np.array([0.5, 1.0, 0.5, 0.5, 0.0], dtype=kind)
    assert best_first(scores, 3).tolist() == [1, 0, 2]
