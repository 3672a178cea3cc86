"""Uncertainty and agreement."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

RESAMPLES = 2000
_SEED = 20261122
# 97.5 % of a normal distribution lies below it.
_TWO_SIDED = 1.959964


class Interval(NamedTuple):
    """The ends of a 95 % confidence interval."""

    low: float
    high: float


def bootstrap_mean(values: Sequence[float]) -> Interval | None:
    """The 95 % percentile bootstrap interval of a mean; `None` for fewer than two values.

    2,000 resamples with replacement (Efron 1979), always the same ones for the same number of values.
    """
    if len(values) < 2:
        return None
    sample = np.asarray(values, dtype=float)
    picks = np.random.default_rng(_SEED).integers(0, len(sample), (RESAMPLES, len(sample)))
    low, high = np.percentile(sample[picks].mean(axis=1), [2.5, 97.5])
    return Interval(float(low), float(high))


def bootstrap_difference(a: Sequence[float], b: Sequence[float]) -> Interval | None:
    """The interval of mean(b) - mean(a) over the same cases: pairs are resampled together.

    Raises:
        ValueError: the two are not equally long.
    """
    if len(a) != len(b):
        raise ValueError(f"pairs are needed: {len(a)} and {len(b)} values")
    return bootstrap_mean([y - x for x, y in zip(a, b, strict=True)])


def share_interval(hits: int, n: int) -> Interval | None:
    """The 95 % interval of a share of counts (Wilson 1927); `None` of nothing.

    Unlike a bootstrap it also says how sure "100 of 100" is: from .963.

    Raises:
        ValueError: there are more hits than counts, or fewer than none.
    """
    if not 0 <= hits <= n:
        raise ValueError(f"{hits} of {n} is no share")
    if n == 0:
        return None
    share, spread = hits / n, _TWO_SIDED**2 / n
    middle = (share + spread / 2) / (1 + spread)
    half = _TWO_SIDED / (1 + spread) * math.sqrt(share * (1 - share) / n + spread / (4 * n))
    # Rounding may not put the share itself outside.
    return Interval(max(0.0, min(share, middle - half)), min(1.0, max(share, middle + half)))


def cohen_kappa(a: Sequence[object], b: Sequence[object]) -> float | None:
    """Agreement of two readers beyond chance (Cohen 1960), -1 to 1; 1 is full agreement.

    `None` without cases, or when chance alone would agree always (both gave one same label only).

    Raises:
        ValueError: the two are not equally long.
    """
    if len(a) != len(b):
        raise ValueError(f"pairs are needed: {len(a)} and {len(b)} labels")
    if not a:
        return None
    n = len(a)
    observed = sum(x == y for x, y in zip(a, b, strict=True)) / n
    chance = sum((list(a).count(label) / n) * (list(b).count(label) / n) for label in set(a) | set(b))
    return None if chance == 1.0 else (observed - chance) / (1 - chance)


def balanced_accuracy(found: Sequence[bool], labels: Sequence[bool]) -> float | None:
    """The mean of the shares that were right among the true and among the false labels, 0 to 1.

    `None` when one of the two has no cases.

    Raises:
        ValueError: the two are not equally long.
    """
    if len(found) != len(labels):
        raise ValueError(f"pairs are needed: {len(found)} and {len(labels)} values")
    true = [f for f, label in zip(found, labels, strict=True) if label]
    false = [f for f, label in zip(found, labels, strict=True) if not label]
    if not true or not false:
        return None
    return (sum(true) / len(true) + sum(not f for f in false) / len(false)) / 2
