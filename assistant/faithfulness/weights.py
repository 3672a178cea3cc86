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
from assistant.errors import ConfigurationError
from assistant.faithfulness.finding import Signal

FILE = Path(__file__).with_name("weights.toml")
# A signal may stand for several words; beyond this many its weight does not grow.
MOST_VALUE = 3.0


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

    def contribution(self, name: str, value: float) -> float:
        """What a signal of this strength adds to the log-odds; 0.0 for one without a weight."""
        return self.weights.get(name, 0.0) * min(value, MOST_VALUE)

    def chance(self, signals: Iterable[Signal]) -> float:
        """The chance that a claim with these signals is unfaithful."""
        total = self.bias + sum(self.contribution(name, value) for name, value in strongest(signals).items())
        return 1.0 / (1.0 + math.exp(-total))


def strongest(signals: Iterable[Signal]) -> dict[str, float]:
    """The highest value of each signal by its name: what the regression looks at."""
    values: dict[str, float] = {}
    for signal in signals:
        values[signal.name] = min(MOST_VALUE, max(values.get(signal.name, 0.0), signal.value))
    return values


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """Reads `weights.toml`.

    Raises:
        ConfigurationError: The file is absent, malformed, or has a negative weight.
    """
    read = read_toml(FILE, _File, "weights of the checker")
    if read is None:
        raise ConfigurationError(f"no {FILE.name!r} beside {Path(__file__).name}; it belongs to the package")
    negative = sorted(name for name, weight in read.weights.items() if weight < 0)
    if negative:
        raise ConfigurationError(
            f"{FILE.name}: the weight of {negative[0]!r} is negative; expected 0 or more"
        )
    return Weights(read.bias, read.threshold, MappingProxyType(read.weights))
