"""Rewriters against pairs of sentences that people wrote: a hard one and its plain version."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

from eval.measures.rewriting import lint, numbers_kept, sari, words_per_sentence
from eval.rewriters import Rewriter
from eval.tables import markdown_table

PROFESSIONALS = "people"
Pair = tuple[str, str]


@dataclass(frozen=True)
class PairMean:
    """The mean of a measure over the `scored` pairs where it is defined; `value` is `None` without any."""

    value: float | None
    scored: int


@dataclass(frozen=True)
class PairScores:
    """How one rewriter does on pairs.

    `changed` is the share of the pairs in which it changed anything. SARI's parts are 0 to 1, against the
    version of the people; higher is better. `words_per_sentence` and `lint` are of its own text; lower is
    easier. `numbers_kept` is the share of the pairs with digits in which every string of digits is kept.
    """

    changed: PairMean
    sari_keep: PairMean
    sari_delete: PairMean
    sari_add: PairMean
    words_per_sentence: PairMean
    lint: PairMean
    numbers_kept: PairMean


_ROWS: tuple[tuple[str, Callable[[PairScores], PairMean], int], ...] = (
    ("changed (share of pairs)", lambda scores: scores.changed, 3),
    ("SARI keep", lambda scores: scores.sari_keep, 3),
    ("SARI delete", lambda scores: scores.sari_delete, 3),
    ("SARI add", lambda scores: scores.sari_add, 3),
    ("words per sentence", lambda scores: scores.words_per_sentence, 1),
    ("LiNT (estimate)", lambda scores: scores.lint, 1),
    ("all digits kept (share of pairs)", lambda scores: scores.numbers_kept, 3),
)


def score_pairs(pairs: Sequence[Pair], rewriters: Sequence[Rewriter]) -> dict[str, PairScores]:
    """The scores of each rewriter by its name, and those of the people who wrote the plain versions."""
    found = {
        rewriter.name: pair_scores(pairs, [rewriter.rewrite(hard).text for hard, _ in pairs])
        for rewriter in rewriters
    }
    return {**found, PROFESSIONALS: pair_scores(pairs, [plain for _, plain in pairs])}


def pair_scores(pairs: Sequence[Pair], made: Sequence[str]) -> PairScores:
    """The scores of what was made of the hard sentence of each pair.

    Raises:
        ValueError: there is not one text for each pair.
    """
    parts = [sari(hard, text, plain) for (hard, plain), text in zip(pairs, made, strict=True)]
    return PairScores(
        changed=_mean([float(text != hard) for (hard, _), text in zip(pairs, made, strict=True)]),
        sari_keep=_mean([part.keep for part in parts]),
        sari_delete=_mean([part.delete for part in parts]),
        sari_add=_mean([part.add for part in parts]),
        words_per_sentence=_mean([words_per_sentence(text) for text in made]),
        lint=_mean([lint(text) for text in made]),
        numbers_kept=_mean([numbers_kept(hard, text) for (hard, _), text in zip(pairs, made, strict=True)]),
    )


def pairs_table(found: Mapping[str, PairScores], pairs: int) -> str:
    """The scores as a table in markdown, each with the number of pairs that it is of."""
    rows = [
        [name, *(_cell(of(scores), decimals) for scores in found.values())] for name, of, decimals in _ROWS
    ]
    return f"{pairs} pairs.\n\n{markdown_table(['measure', *found], rows)}"


def _cell(result: PairMean, decimals: int) -> str:
    value = "-" if result.value is None else f"{result.value:.{decimals}f}"
    return f"{value} ({result.scored})"


def _mean(values: Sequence[float | None]) -> PairMean:
    defined = [value for value in values if value is not None]
    return PairMean(mean(defined) if defined else None, len(defined))
