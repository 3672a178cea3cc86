"""How true and how much plainer a rewritten text is, against its case.

`None` where a measure is undefined; higher is better, unless the docstring says otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import mean

from assistant.dutch.tokens import words
from assistant.readability.score import measure
from eval.cases import Rewrite, RewritePassage
from eval.matching import readable, says

_LONGEST_NGRAM = 4


def facts_kept(case: Rewrite, text: str) -> float:
    """The share (0 to 1) of the facts that must survive which the rewrite says."""
    return sum(says(readable(text), fact.any_of) for fact in case.must) / len(case.must)


def all_kept(case: Rewrite, text: str) -> float:
    """Whether every fact that must survive is there, and nothing forbidden was said."""
    return float(facts_kept(case, text) == 1.0 and not forbidden(case, text))


def forbidden(case: Rewrite, text: str) -> float | None:
    """Whether the rewrite says something that it may not say; lower is better."""
    if not case.must_not:
        return None
    return float(any(says(readable(text), fact.any_of) for fact in case.must_not))


def strength_words(case: Rewrite, text: str) -> float | None:
    """Whether the rewrite holds one of the words that show how sure the source is.

    `None` where the case names none.
    """
    if not isinstance(case, RewritePassage) or case.strength is None or not case.strength.shown_by:
        return None
    return float(says(readable(text), case.strength.shown_by))


def words_per_sentence(text: str) -> float | None:
    """The mean number of words of a sentence; lower is easier; `None` for hardly any text."""
    return measure(text).words_per_sentence


def flesch_douma(text: str) -> float | None:
    """Flesch-Douma of a text: about 0 (very hard) to 100 (very easy); `None` for hardly any text."""
    return measure(text).flesch_douma


def relative_length(case: Rewrite, text: str) -> float:
    """Words of the rewrite per word of the source; 1 is as long, neither high nor low is good."""
    return len(words(text)) / len(words(case.text))


@dataclass(frozen=True)
class Sari:
    """The three parts of SARI, each 0 to 1, higher is better; `None` where a part is undefined."""

    keep: float | None
    delete: float | None
    add: float | None


def sari(source: str, rewrite: str, reference: str) -> Sari:
    """SARI of Xu et al. (2016) against one reference, its parts apart.

    For n-grams of 1 to 4 words (in lower case, without punctuation): *keep* is the F1 of n-grams of
    the source that were kept against those that the reference keeps, *delete* the precision of those
    left out, *add* the F1 of new ones. A ratio 0/0 says nothing and is left out, where the usual
    implementation counts it as 1 and so rewards copying the source; a part without any ratio is `None`.
    """
    keep: list[float | None] = []
    delete: list[float | None] = []
    add: list[float | None] = []
    for n in range(1, _LONGEST_NGRAM + 1):
        old, new, wanted = (_ngrams(text, n) for text in (source, rewrite, reference))
        keep.append(_f1(old & new, old & wanted))
        deleted, to_delete = old - new, old - wanted
        delete.append(_share(deleted & to_delete, deleted))
        added, to_add = Counter(set(new) - set(old)), Counter(set(wanted) - set(old))
        add.append(_f1(added, to_add))
    return Sari(_mean(keep), _mean(delete), _mean(add))


def _ngrams(text: str, n: int) -> Counter[tuple[str, ...]]:
    tokens = [word.casefold() for word in words(text)]
    return Counter(tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1))


def _share(part: Counter[tuple[str, ...]], whole: Counter[tuple[str, ...]]) -> float | None:
    return part.total() / whole.total() if whole else None


def _f1(done: Counter[tuple[str, ...]], wanted: Counter[tuple[str, ...]]) -> float | None:
    """The harmonic mean of precision and recall; `None` when nothing was done and nothing wanted."""
    if not done and not wanted:
        return None
    return 2 * (done & wanted).total() / (done.total() + wanted.total())


def _mean(values: Iterable[float | None]) -> float | None:
    defined = [value for value in values if value is not None]
    return mean(defined) if defined else None


def lint(text: str) -> float | None:
    """The estimated LiNT score of a text: 0-100, higher is harder; `None` where it is undefined."""
    return measure(text).lint
