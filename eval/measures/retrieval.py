"""How well passages are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from eval.cases import Expectation
from eval.matching import normalise

# A result is a tuple of texts: a passage, and the near-duplicates that were collapsed into it.
Result = Sequence[str]
DEPTH = 10


@dataclass(frozen=True)
class Wanted:
    """What a case wants found: quotes of all needed passages, and of passages that would do as well."""

    needed: tuple[str, ...]
    spare: tuple[str, ...]

    @classmethod
    def of(cls, case: Expectation) -> Wanted | None:
        """What `case` wants found, `None` when it names no passage: then nothing can be scored."""
        if not case.passages:
            return None
        return cls(
            tuple(dict.fromkeys(normalise(item.quote) for item in case.passages)),
            tuple(normalise(item.quote) for item in case.alternatives),
        )


def gains(wanted: Wanted, results: Sequence[Result]) -> list[int]:
    """For each result, how many of the needed passages it brings.

    A passage counts once, at the first result that holds it. A result that holds only a spare passage
    brings one, as long as fewer passages than needed were brought so far.
    """
    found: set[str] = set()
    brought: list[int] = []
    for result in results:
        texts = [normalise(text) for text in result]
        new = {quote for quote in wanted.needed if any(quote in text for text in texts)} - found
        spare = {quote for quote in wanted.spare if any(quote in text for text in texts)} - found
        instead = not any(quote in text for text in texts for quote in wanted.needed) and bool(spare)
        found |= new | spare
        brought.append(min(len(new) or int(instead), len(wanted.needed) - sum(brought)))
    return brought


def recall(wanted: Wanted, results: Sequence[Result], k: int) -> float:
    """Recall@k: the share (0 to 1) of the needed passages that the first `k` results bring."""
    return min(1.0, sum(gains(wanted, results[:k])) / len(wanted.needed))


def reciprocal_rank(wanted: Wanted, results: Sequence[Result]) -> float:
    """1 / the rank of the first useful result among the first ten, 0 when there is none.

    Its mean over questions is MRR@10.
    """
    return next((1 / rank for rank, gain in enumerate(gains(wanted, results[:DEPTH]), start=1) if gain), 0.0)


def ndcg(wanted: Wanted, results: Sequence[Result]) -> float:
    """nDCG@10 with binary gains (Järvelin and Kekäläinen 2002), 0 to 1, higher is better.

    The sum of 1 / log2(rank + 1) over useful results, divided by that sum for the best order
    possible. A result that holds several needed passages counts as one useful result, and so does
    the best order: it is 1 when every useful result stands before every useless one and all was found.
    """
    brought = gains(wanted, results[:DEPTH])
    useful = [rank for rank, gain in enumerate(brought, start=1) if gain]
    missing = max(0, len(wanted.needed) - sum(brought))
    ideal = min(DEPTH, len(useful) + missing)
    return sum(_discount(rank) for rank in useful) / sum(_discount(rank) for rank in range(1, ideal + 1))


def _discount(rank: int) -> float:
    return 1 / log2(rank + 1)
