"""The best of many scores, without sorting them all."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def best_first(scores: NDArray[np.floating], most: int | None = None) -> NDArray[np.intp]:
    """The positions of the `most` highest scores, highest first; all of them for `None`.

    Equal scores come in their own order. NaN is no score: it must not be among them.
    """
    if most is None or most >= len(scores):
        return np.argsort(-scores, kind="stable")
    if most <= 0:
        return np.zeros(0, dtype=np.intp)
    least = np.partition(scores, len(scores) - most)[len(scores) - most]
    # With all that equal the last one, so that the first of them are taken.
    among = np.flatnonzero(scores >= least)
    return among[np.argsort(-scores[among], kind="stable")][:most]
