"""How much each signal speaks against a claim: the numbers of `weights.toml`, in one place."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict, Field

from assistant.corpus_files import read_toml
from assistant.errors import ConfigurationError, CorpusError
from assistant.faithfulness.finding import Signal

FILE = Path(__file__).with_name("weights.toml")
# A signal may stand for several words; beyond this many its weight does not grow.
MOST_VALUE = 3.0
# Log-odds beyond this make no difference that a float can hold.
_FARTHEST = 500.0


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    bias: float
    threshold: float = Field(gt=0, lt=1)
    weights: dict[str, float]


@dataclass(frozen=True)
class Weights:
    """A logistic regression: the chance (0-1) that a claim is unfaithful, from its signals.

    No weight is negative: a signal never speaks for a claim. `threshold` is the chance from which on a claim
    counts as unfaithful.
    """

    bias: float
    threshold: float
    weights: Mapping[str, float]

    def contribution(self, signal: Signal, near_copy: bool) -> float:
        """What a signal adds to the log-odds; 0.0 for one without a weight."""
        return sum(self.weights.get(name, 0.0) for name in _rows(signal.name, near_copy)) * min(
            signal.value, MOST_VALUE
        )

    def chance(self, values: Mapping[str, float]) -> float:
        """The chance that a claim with these values of signals (see `strongest`) is unfaithful."""
        total = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in values.items())
        return 1.0 / (1.0 + math.exp(-max(-_FARTHEST, min(_FARTHEST, total))))


def strongest(signals: Iterable[Signal], near_copy: bool) -> dict[str, float]:
    """The highest value of each signal by its row: what the regression looks at.

    In a near-copy every signal has a second row: there a change is seldom a matter of style.
    """
    values: dict[str, float] = {}
    for signal in signals:
        for row in _rows(signal.name, near_copy):
            values[row] = min(MOST_VALUE, max(values.get(row, 0.0), signal.value))
    return values


def _rows(name: str, near_copy: bool) -> tuple[str, ...]:
    return (name, f"{name}@near") if near_copy else (name,)


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """Reads `weights.toml`.

    Raises:
        ConfigurationError: The file is absent, malformed, or has a negative weight.
    """
    try:
        read = read_toml(FILE, _File, "weights of the checker")
    except CorpusError as error:
        raise ConfigurationError(str(error)) from error
    if read is None:
        raise ConfigurationError(f"no {FILE.name!r} beside {Path(__file__).name}; it belongs to the package")
    negative = sorted(name for name, weight in read.weights.items() if weight < 0)
    if negative:
        raise ConfigurationError(
            f"{FILE.name}: the weight of {negative[0]!r} is negative; expected 0 or more"
        )
    return Weights(read.bias, read.threshold, MappingProxyType(read.weights))
