from __future__ import annotations

import numpy as np
import pytest

from assistant.logistic import fitted, softmax

PENALTY = 0.3


def test_probabilities_go_by_the_powers_of_the_scores() -> None:
    shares = softmax(np.array([[0.0, np.log(3.0)], [500.0, 500.0]], dtype=np.float32))
    assert shares.tolist() == [pytest.approx([0.25, 0.75]), pytest.approx([0.5, 0.5])]


def test_the_fit_is_where_the_loss_is_least() -> None:
    """At the least loss the slope is zero: that of the likelihood by finite differences, without the code's own."""
    rng = np.random.default_rng(1)
    features, kinds = rng.normal(size=(30, 3)), np.eye(2)[rng.integers(2, size=30)]

    def loss(weights: np.ndarray) -> float:
        scores = features @ weights
        chosen = (scores * kinds).sum(axis=1) - np.log(np.exp(scores).sum(axis=1))
        return float(-chosen.sum() + 0.5 * PENALTY * (weights**2).sum())

    weights = fitted(features.astype(np.float32), kinds.astype(np.float32), PENALTY).astype(np.float64)
    for place in np.ndindex(weights.shape):
        moved = np.zeros(weights.shape)
        moved[place] = 1e-4
        assert abs(loss(weights + moved) - loss(weights - moved)) / 2e-4 < 0.01


def test_features_that_are_all_zero_tell_nothing() -> None:
    weights = fitted(np.zeros((4, 2), np.float32), np.eye(2, dtype=np.float32)[[0, 0, 1, 1]], PENALTY)
    assert not weights.any()
