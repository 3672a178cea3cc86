"""Fits the weights of the checker, and measures by cross-validation what they are worth.

The chance that a claim is unfaithful is a logistic regression over the checker's signals, with three
restrictions that a small set needs. No weight is negative: a signal never speaks for a claim. A weight is
drawn towards what the signal is worth on its own (its log-odds ratio with one half added to every count:
Haldane 1956, Anscombe 1956), shrunk by half because signals come together. And a signal that was seen in
fewer than `FEWEST` claims gets no more than that.

The rules were written while looking at the claims and twins of the tuning half, on which they therefore
look better than they are. So the weights come from the calibration claims, which nobody looked at, and the
others count for little.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.faithfulness.weights import Weights
from eval.statistics import balanced_accuracy

FEWEST = 4
FOLDS = 8
PRIOR_SHARE = 0.5
_RIDGE = 10.0
_STEPS = 400
_HALF = 0.5
_MOST_WEIGHT = 4.0

Values = Mapping[str, float]


@dataclass(frozen=True)
class Example:
    """A claim's signals by name, whether it is unfaithful, and its passage: folds never share one.

    `weight` is how much it counts in the fit.
    """

    values: Values
    unfaithful: bool
    passage: str
    weight: float = 1.0


def fit(examples: Sequence[Example], threshold: float = 0.5) -> Weights:
    """The weights that fit some examples; both classes count as much in all.

    Raises:
        ValueError: There are no examples of one of the classes.
    """
    y = np.array([example.unfaithful for example in examples])
    if y.all() or not y.any():
        raise ValueError("examples of both classes are needed")
    names = sorted({name for example in examples for name in example.values})
    matrix = np.array([[example.values.get(name, 0.0) for name in names] for example in examples])
    each = np.array([example.weight for example in examples])
    prior = np.array([_prior(matrix[:, column] > 0, y, each) for column in range(len(names))])
    seen = ((matrix > 0) & (each >= 1.0)[:, None]).sum(axis=0) >= FEWEST
    each = np.where(y, each / each[y].sum(), each / each[~y].sum()) * each.sum() / 2
    weights, bias = _descend(matrix, y, each, prior, seen)
    rounded = {name: round(float(w), 3) for name, w in zip(names, weights, strict=True) if w >= 0.0005}
    return Weights(round(bias, 3), threshold, rounded)


def _prior(fires: NDArray[np.bool_], y: NDArray[np.bool_], each: NDArray[np.float64]) -> float:
    """The weight that a signal has on its own, shrunk; never below zero."""
    odds = (each[fires & y].sum() + _HALF) / (each[y & ~fires].sum() + _HALF)
    against = (each[fires & ~y].sum() + _HALF) / (each[~y & ~fires].sum() + _HALF)
    return float(min(_MOST_WEIGHT, max(0.0, PRIOR_SHARE * math.log(odds / against))))


def _descend(
    matrix: NDArray[np.float64],
    y: NDArray[np.bool_],
    each: NDArray[np.float64],
    prior: NDArray[np.float64],
    free: NDArray[np.bool_],
) -> tuple[NDArray[np.float64], float]:
    """Projected gradient descent (Goldstein 1964) with the step that the curvature allows."""
    weights, bias = prior.copy(), -1.0
    curvature = 0.25 * float(each.max()) * (float(np.linalg.norm(matrix, 2)) ** 2 + len(y)) + _RIDGE
    before, before_bias = weights.copy(), bias
    for step in range(_STEPS):
        momentum = step / (step + 3)
        ahead, ahead_bias = weights + momentum * (weights - before), bias + momentum * (bias - before_bias)
        chance = 1.0 / (1.0 + np.exp(-(matrix @ ahead + ahead_bias)))
        error = each * (chance - y)
        gradient = matrix.T @ error + _RIDGE * (ahead - prior)
        before, before_bias = weights, bias
        weights = np.where(free, np.clip(ahead - gradient / curvature, 0.0, _MOST_WEIGHT), prior)
        bias = ahead_bias - float(error.sum()) / curvature
    return weights, float(bias)


def cross_validate(
    examples: Sequence[Example], beside: Sequence[Example] = (), folds: int = FOLDS
) -> list[float]:
    """For each example the chance that it is unfaithful, from weights fitted without its passage.

    `beside` are examples that are in every fit and are not judged.
    """
    order = {passage: number for number, passage in enumerate(dict.fromkeys(e.passage for e in examples))}
    chances = [0.0] * len(examples)
    for fold in range(folds):
        out = {passage for passage, number in order.items() if number % folds == fold}
        fitted = fit([example for example in (*examples, *beside) if example.passage not in out])
        for number, example in enumerate(examples):
            if example.passage in out:
                chances[number] = fitted.chance(example.values)
    return chances


def best_threshold(chances: Sequence[float], unfaithful: Sequence[bool]) -> float:
    """The threshold, in steps of a hundredth, with the highest balanced accuracy; the middle of equals."""
    steps = [step / 100 for step in range(20, 81)]
    scores = [balanced_accuracy([c >= step for c in chances], unfaithful) or 0.0 for step in steps]
    best = [step for step, score in zip(steps, scores, strict=True) if score == max(scores)]
    return best[len(best) // 2]


def write_weights(weights: Weights, file: Path, note: str) -> None:
    """Write `weights.toml`; `note` says how the numbers were found."""
    lines = [f"# {line}" for line in note.splitlines()]
    lines += [f"bias = {weights.bias}", f"threshold = {weights.threshold}", "", "[weights]"]
    lines += [f'"{name}" = {weight}' for name, weight in sorted(weights.weights.items())]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
