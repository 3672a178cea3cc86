"""What can be wrong with a claim: what a check sees, what is told to people, and the verdict."""

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


@dataclass(frozen=True)
class Finding:
    """Something wrong with a claim, told to staff.

    `claim` and `source` are words of the two texts, empty where there are none to show; `message` is Dutch.
    """

    kind: FindingKind
    claim: str
    source: str
    message: str


class Problem(StrEnum):
    """Why a claim could not be judged; never a reason to call it faithful."""

    NO_CLAIM = "no_claim"
    NO_SOURCE = "no_source"
    TOO_LONG = "too_long"
    NOT_DUTCH = "not_dutch"


@dataclass(frozen=True)
class Verdict:
    """Whether a claim says only what its source says.

    `score` runs from 0 (surely not) to 1 (nothing speaks against it); `faithful` is whether it reaches the
    threshold of `weights.toml`. `problem` is set where the texts could not be judged: then `faithful` is
    False and `score` 0.
    """

    faithful: bool
    score: float
    findings: tuple[Finding, ...]
    problem: Problem | None = None
