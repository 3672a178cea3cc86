"""Multinomial logistic regression with an L2 penalty."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

# So many steps bring the slope of the loss close to zero (a test).
_STEPS = 150
# So many multiplications find the largest eigenvalue; it is found a little too small, never too large.
_MULTIPLICATIONS = 20
_MARGIN = 1.1


def softmax(scores: Matrix) -> Matrix:
    """The probability of each kind, from the scores of a row; together 1."""
    powers: Matrix = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Matrix = powers / powers.sum(axis=1, keepdims=True)
    return shares


def fitted(features: Matrix, kinds: Matrix, penalty: float) -> Matrix:
    """The weights at which the loss is least, a column for each kind, by Nesterov's accelerated gradient.

    `features` has an example in each row, `kinds` a 1 for its kind and zeros. The loss is minus the logarithm
    of the likelihood plus half of `penalty` times the sum of the squared weights.
    """
    # The slope of softmax changes at most by a half.
    steepest = np.float32(0.5 * _MARGIN * _largest_eigenvalue(features) + penalty)
    weights = ahead = np.zeros((features.shape[1], kinds.shape[1]), np.float32)
    momentum = 1.0
    for _ in range(_STEPS):
        slope = features.T @ (softmax(features @ ahead) - kinds) + np.float32(penalty) * ahead
        stepped = ahead - slope / steepest
        larger = (1 + (1 + 4 * momentum**2) ** 0.5) / 2
        ahead = stepped + np.float32((momentum - 1) / larger) * (stepped - weights)
        weights, momentum = stepped, larger
    return weights


def _largest_eigenvalue(features: Matrix) -> float:
    """That of the features' products with each other, by repeated multiplication from a fixed start."""
    direction: Matrix = np.asarray(np.random.default_rng(0).normal(size=features.shape[1]), np.float32)
    length = 0.0
    for _ in range(_MULTIPLICATIONS):
        multiplied: Matrix = features.T @ (features @ direction)
        length = float(np.linalg.norm(multiplied)) / max(float(np.linalg.norm(direction)), 1e-12)
        direction = multiplied / np.float32(max(float(np.linalg.norm(multiplied)), 1e-12))
    return length
