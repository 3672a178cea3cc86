"""Wrong variants of a Dutch text: each changes one thing, stays fluent, and says what it changed.

    for variant in perturb("We onderzoeken of we in 2027 twee scholen kunnen bouwen."):
        print(variant.kind, variant.text)

Rules of grammar decide where a change is safe; where they are not sure there is no variant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from eval.perturbations import (
    additions,
    agents,
    antonyms,
    causes,
    conditions,
    modality,
    names,
    negation,
    numbers,
    scope,
    times,
)
from eval.perturbations.edits import Edit, Kind, applied
from eval.perturbations.tagging import Segment, segments

__all__ = ["Kind", "Perturbation", "perturb"]


@dataclass(frozen=True)
class Perturbation:
    """A text in which one thing is wrong.

    `before` is what the original has at the offset `place`, `after` what `text` has there; everything
    else is the same. Either may be empty. Where a verb had to agree the stretch runs up to that verb.
    `rule` says how the variant was made; for modality it is "stronger" or "weaker".
    """

    kind: Kind
    text: str
    before: str
    after: str
    place: int
    rule: str


def perturb(
    text: str,
    seed: int = 0,
    kinds: Iterable[str] | None = None,
    names: Sequence[Sequence[str]] = (),
) -> list[Perturbation]:
    """The wrong variants of a text, by kind and then by place.

    Args:
        text: Any text; one without sentences, numbers and names has no variants.
        seed: Chooses between values that are equally wrong; the same seed gives the same variants.
        kinds: The kinds wanted, `None` for all.
        names: Lists of names of one sort each (neighbourhoods, aldermen), on top of the built-in ones;
            a name of a list is swapped with another of that list.

    Raises:
        ValueError: A kind is not one of `Kind`.
    """
    wanted = tuple(Kind) if kinds is None else _checked(kinds)
    sentences = segments(text)
    found: list[Perturbation] = []
    for kind in wanted:
        # Of its own, so that the variants of one kind do not depend on which others are wanted.
        variants = _variants(
            text, kind, _edits(kind, text, sentences, names, Random(f"{seed} {kind} {text}"))
        )
        found += sorted(variants, key=lambda variant: variant.place)
    return found


def _checked(kinds: Iterable[str]) -> tuple[Kind, ...]:
    asked = set(kinds)
    unknown = sorted(asked - set(Kind))
    if unknown:
        raise ValueError(f"unknown kind {unknown[0]!r}; expected one of {', '.join(Kind)}")
    return tuple(kind for kind in Kind if kind in asked)


def _edits(
    kind: Kind, text: str, sentences: list[Segment], sorts: Sequence[Sequence[str]], draw: Random
) -> Iterator[Edit]:
    match kind:
        case Kind.NUMBER:
            yield from numbers.edits(text, draw)
        case Kind.NAME:
            yield from names.edits(text, sentences, sorts, draw)
        case Kind.TIME:
            yield from times.edits(text, sentences)
        case Kind.ADDED:
            yield from additions.edits(text, sentences, draw)
    for segment in sentences:
        match kind:
            case Kind.NEGATION:
                yield from negation.edits(segment)
                yield from antonyms.edits(segment)
            case Kind.MODALITY:
                yield from modality.edits(segment)
            case Kind.SCOPE:
                yield from scope.edits(segment, draw)
            case Kind.AGENT:
                yield from agents.edits(segment, draw)
            case Kind.CONDITION:
                yield from conditions.edits(segment, draw)
            case Kind.CAUSE:
                yield from causes.edits(segment, draw)


def _variants(text: str, kind: Kind, edits: Iterable[Edit]) -> Iterator[Perturbation]:
    seen = {text}
    for edit in edits:
        stretch = applied(text, edit.changes)
        if stretch is None:
            continue
        start, end, after = stretch
        variant = text[:start] + after + text[end:]
        if variant not in seen:
            seen.add(variant)
            yield Perturbation(kind, variant, text[start:end], after, start, edit.rule)
