"""A language model as judge of statements, and how far it agrees with labelled cases.

The judge is optional and never decides what a resident sees. What it says counts for as much as its
agreement with the labels, so that agreement stands beside every number that comes from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.faithfulness.second_opinion import PROMPT, judge_statement
from assistant.faithfulness.second_opinion import Opinion as Verdict
from eval.statistics import cohen_kappa

__all__ = ["PROMPT", "Agreement", "Verdict", "agreement", "judge_statement"]


@dataclass(frozen=True)
class Agreement:
    """How the verdicts of a judge compare with the labels of people, over the usable verdicts.

    Attributes:
        supported_accepted: statements that are supported and were accepted.
        supported_rejected: statements that are supported and were rejected: needless alarm.
        unsupported_accepted: statements that are not supported and were let through: the dangerous ones.
        unsupported_rejected: statements that are not supported and were rejected.
        unusable: statements without a usable verdict, in none of the four counts above.
    """

    supported_accepted: int
    supported_rejected: int
    unsupported_accepted: int
    unsupported_rejected: int
    unusable: int

    @property
    def scored(self) -> int:
        """The number of usable verdicts."""
        return (
            self.supported_accepted
            + self.supported_rejected
            + self.unsupported_accepted
            + self.unsupported_rejected
        )

    @property
    def unusable_share(self) -> float | None:
        """The share of all statements without a usable verdict, 0-1; `None` without statements."""
        return _share(self.unusable, self.scored + self.unusable)

    @property
    def accuracy(self) -> float | None:
        """The share of usable verdicts that agree with the label, 0-1; `None` without verdicts."""
        return _share(self.supported_accepted + self.unsupported_rejected, self.scored)

    @property
    def let_through(self) -> float | None:
        """The share of unsupported statements that were accepted, 0-1, lower is safer.

        `None` when no unsupported statement got a usable verdict.
        """
        return _share(self.unsupported_accepted, self.unsupported_accepted + self.unsupported_rejected)

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa (see `eval.statistics.cohen_kappa`), `None` where it is undefined."""
        labels = [True] * (self.supported_accepted + self.supported_rejected)
        labels += [False] * (self.unsupported_accepted + self.unsupported_rejected)
        verdicts = [True] * self.supported_accepted + [False] * self.supported_rejected
        verdicts += [True] * self.unsupported_accepted + [False] * self.unsupported_rejected
        return cohen_kappa(labels, verdicts)


def agreement(labels: Sequence[bool], verdicts: Sequence[Verdict]) -> Agreement:
    """Compares the verdicts with the labels (`True` is supported), pair by pair.

    Raises:
        ValueError: there are not as many verdicts as labels.
    """
    pairs = Counter((label, verdict.supported) for label, verdict in zip(labels, verdicts, strict=True))
    return Agreement(
        supported_accepted=pairs[True, True],
        supported_rejected=pairs[True, False],
        unsupported_accepted=pairs[False, True],
        unsupported_rejected=pairs[False, False],
        unusable=pairs[True, None] + pairs[False, None],
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
