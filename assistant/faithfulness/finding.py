"""What can be wrong with a claim, and what a check says of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What is wrong; the names are a public contract of the command line."""

    NUMBER = "number"
    NAME = "name"
    NEGATION = "negation"
    MODALITY = "modality"
    SCOPE = "scope"
    TIME = "time"
    AGENT = "agent"
    CONDITION = "condition"
    CAUSE = "cause"
    ADDED = "added"
    OMITTED = "omitted"


@dataclass(frozen=True)
class Signal:
    """Something that a check saw: evidence, not yet a verdict.

    `name` is its row in `weights.toml`; `value` (0 and up) is how strong it is there; `claim` and `source`
    are what stands in the two texts, empty where one of them has nothing.
    """

    kind: FindingKind
    name: str
    claim: str
    source: str
    value: float = 1.0
