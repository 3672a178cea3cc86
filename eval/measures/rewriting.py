"""How true and how much plainer a rewritten text is, against its case.

`None` where a measure is undefined; higher is better, unless the docstring says otherwise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from statistics import mean

from assistant.dutch.names import load_names
from assistant.dutch.tokens import words
from assistant.readability.finding import ReadingFinding
from assistant.readability.score import TextScore, default_measure, score_text
from assistant.settings import load_settings
from assistant.simplify.facts import FactFinder
from eval.cases import Rewrite, RewritePassage
from eval.matching import readable, says
from eval.records import RewriteRecord

_LONGEST_NGRAM = 4
_DIGITS = re.compile(r"\d+")
# The texts of a run and their rewrites, and some more.
_REMEMBERED = 2_000


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


def numbers_kept(source: str, rewrite: str) -> float | None:
    """Whether every string of digits of the source stands in the rewrite at least as often: 1 or 0.

    "1.500" is the strings 1 and 500. The program's own way of finding facts has no part in it. `None` for
    a source without digits.
    """
    wanted = Counter(_DIGITS.findall(source))
    return float(wanted <= Counter(_DIGITS.findall(rewrite))) if wanted else None


def facts_survive(source: str, rewrite: str) -> float | None:
    """Whether no number, amount, date, time, name, article, code or address of the source is lacking: 1 or 0.

    As the program's own `FactFinder` finds them. `None` for a source without such facts.
    """
    if not _fact_finder().facts(source):
        return None
    return float(not _fact_finder().lacking(source, rewrite))


def facts_added(source: str, rewrite: str) -> float:
    """Whether the rewrite has such a fact that the source does not have: 1 or 0; lower is better."""
    return float(bool(_fact_finder().lacking(rewrite, source)))


def hard_words_solved(source: str, record: RewriteRecord) -> float | None:
    """The share (0 to 1) of the hard words of the source that are solved, each word counted once.

    Hard words are those that the reading measure finds. One is solved when the measure finds none with the
    same lemmas in the rewrite, or when the rewriter explains it beside the text. An explanation within the
    text does not count. `None` for a source without hard words.
    """
    hard = _score(source).hard_words
    if not hard:
        return None
    left = {_lemmas(finding) for finding in _score(record.text).hard_words}
    explained = {
        word.word.casefold()
        for word in (record.given.hard_words if record.given is not None else ())
        if word.explanation
    }
    return mean(
        float(_lemmas(finding) not in left or finding.words.casefold() in explained) for finding in hard
    )


def sentences_changed(record: RewriteRecord) -> float | None:
    """The share (0 to 1) of the sentences that were changed; more is neither better nor worse.

    `None` where the rewriter does not say what it did to each sentence, or there is none.
    """
    if record.given is None or not record.given.sentences:
        return None
    return mean(float(sentence.after != sentence.before) for sentence in record.given.sentences)


def sentences_marked(record: RewriteRecord) -> float | None:
    """The share (0 to 1) of the sentences that a person is asked to look at; neither high nor low is good.

    `None` as `sentences_changed`.
    """
    if record.given is None or not record.given.sentences:
        return None
    return mean(float(bool(sentence.findings)) for sentence in record.given.sentences)


def shorter(source: str, rewrite: str) -> float | None:
    """By how many words the mean sentence is shorter than in the source; below 0 it is longer.

    `None` where either has none.
    """
    return _drop(words_per_sentence(source), words_per_sentence(rewrite))


def lint_gain(source: str, rewrite: str) -> float | None:
    """By how many points the estimated LiNT score lies below that of the source.

    Below 0 the rewrite is harder. `None` where either has none.
    """
    return _drop(lint(source), lint(rewrite))


def milliseconds(record: RewriteRecord) -> float | None:
    """How long the rewriter took; lower is better; `None` where no program rewrote the text."""
    return record.milliseconds if record.given is not None else None


def _drop(before: float | None, after: float | None) -> float | None:
    return None if before is None or after is None else before - after


def _lemmas(finding: ReadingFinding) -> tuple[str, ...]:
    return tuple(default_measure().lemmatizer.lemma(word) for word in words(finding.words))


@lru_cache(maxsize=1)
def _fact_finder() -> FactFinder:
    return FactFinder(default_measure().lemmatizer, load_names(load_settings().corpus))


@lru_cache(maxsize=_REMEMBERED)
def _score(text: str) -> TextScore:
    return score_text(text)


def words_per_sentence(text: str) -> float | None:
    """The mean number of words of a sentence; lower is easier; `None` for hardly any text."""
    return _score(text).readability.words_per_sentence


def flesch_douma(text: str) -> float | None:
    """Flesch-Douma of a text: about 0 (very hard) to 100 (very easy); `None` for hardly any text."""
    return _score(text).readability.flesch_douma


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
    return _score(text).readability.lint
