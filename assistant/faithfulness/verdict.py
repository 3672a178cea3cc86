"""From signals to a verdict, with the findings that explain it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import messages
from assistant.faithfulness.finding import Finding, FindingKind, Signal, Verdict
from assistant.faithfulness.weights import Weights, strongest

# What adds less than this to the log-odds explains nothing; a finding is shown when it adds at least a
# third of what the strongest one adds.
_LEAST = 0.15
_SHARE = 1 / 3
_MOST_FINDINGS = 5
_LONGEST_QUOTE = 160


def judge(signals: Sequence[Signal], weights: Weights, near_copy: bool) -> Verdict:
    """The verdict on a claim with these signals; `near_copy` says that it copies most of its words.

    A claim that is judged faithful has no findings; one that is not has at least one, the strongest first.
    """
    chance = weights.chance(strongest(signals, near_copy))
    faithful = chance < weights.threshold
    findings = () if faithful else _findings(signals, weights, near_copy)
    return Verdict(faithful, round(1.0 - chance, 4), findings)


def _findings(signals: Sequence[Signal], weights: Weights, near_copy: bool) -> tuple[Finding, ...]:
    ranked = sorted(
        ((weights.contribution(signal, near_copy), signal) for signal in signals),
        key=lambda item: -item[0],
    )
    if not ranked:
        kind = FindingKind.ADDED
        return (Finding(kind, "", "", messages.FINDINGS[kind].neither),)
    best = ranked[0][0]
    found: list[Finding] = []
    for weight, signal in ranked:
        if found and (weight < max(_LEAST, best * _SHARE) or len(found) >= _MOST_FINDINGS):
            break
        finding = describe(signal)
        if not any(_same(finding, other) for other in found):
            found.append(finding)
    return tuple(found)


def _same(one: Finding, other: Finding) -> bool:
    """Whether two findings point at the same words, so that the second says nothing new."""
    if one.kind is other.kind:
        return one.claim == other.claim if one.claim else one.source == other.source
    return bool(one.claim) and one.claim == other.claim and one.source == other.source


def describe(signal: Signal) -> Finding:
    """A signal as a finding, with a Dutch message for staff."""
    claim, source = _shortened(signal.claim), _shortened(signal.source)
    texts = messages.FINDINGS[signal.kind]
    if claim and source:
        message = texts.both
    elif claim:
        message = texts.claim_only
    else:
        message = texts.source_only if source else texts.neither
    return Finding(signal.kind, claim, source, message.format(claim=claim, source=source))


def _shortened(text: str) -> str:
    flat = " ".join(text.split()).rstrip(".;:, ")
    if len(flat) <= _LONGEST_QUOTE:
        return flat
    return flat[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
