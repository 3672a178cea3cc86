"""An estimate of LiNT-II: how hard a Dutch text is to understand.

LiNT-II (Kim and Pander Maat, after Pander Maat, Kleijn and Frissen 2023) predicts from four features how
many masked words of a text readers can fill in. Its features need a parser model and word lists that cannot
be shipped; here they are estimated from part-of-speech tags, wordfreq and an own list of nouns. Derivation
and error: decision 0006.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence
from assistant.readability.coefficients import coefficients
from assistant.readability.concreteness import concreteness
from assistant.readability.frequency import heard, heard_noun
from assistant.readability.structure import clause_count, dependency_length, is_content_word

# Where LiNT's levels 2, 3 and 4 begin, and the share of adults that has trouble with each level, in percent.
LEVEL_BOUNDS = (34.0, 46.0, 58.0)
ADULTS_WITH_TROUBLE = {1: 14, 2: 29, 3: 53, 4: 78}
# The mean over 467 Dutch texts of governments, for a text without any noun.
_CONCRETE_WITHOUT_NOUNS = 0.33


@dataclass(frozen=True)
class SentenceFeatures:
    """What LiNT's features are made of, for one sentence.

    `frequencies` of its content words but for names (Zipf), `concrete` the chance of each noun to be concrete
    (0-1), `content_words_per_clause` `None` without a finite verb, `dependency_length` `None` for one word.
    """

    frequencies: tuple[float, ...]
    concrete: tuple[float, ...]
    content_words_per_clause: float | None
    dependency_length: float | None


def sentence_features(sentence: TaggedSentence, lemmatizer: Lemmatizer) -> SentenceFeatures:
    """Measures one sentence."""
    frequencies: list[float] = []
    concrete: list[float] = []
    content = 0
    for word in sentence.words:
        if is_content_word(word):
            content += 1
            if not word.is_name:
                low = word.text.lower()
                frequencies.append(heard_noun(low, lemmatizer) if word.is_noun else heard(low))
        chance = concreteness(word, lemmatizer)
        if chance is not None:
            concrete.append(chance)
    clauses = clause_count(sentence)
    return SentenceFeatures(
        tuple(frequencies),
        tuple(concrete),
        content / clauses if clauses else None,
        dependency_length(sentence),
    )


def lint_score(sentences: Sequence[SentenceFeatures]) -> float | None:
    """The estimated LiNT-II score of these sentences as one text: 0-100, higher is harder.

    `None` where a feature is undefined: no finite verb (a table, headings), or no content word but names.
    Frequency and concreteness are means over words, the others means over sentences, as LiNT has them; where
    LiNT gives no score for want of nouns, the usual share of concrete ones is taken.
    """
    frequency = _mean(value for sentence in sentences for value in sentence.frequencies)
    concrete = _mean(value for sentence in sentences for value in sentence.concrete)
    per_clause = _mean(
        s.content_words_per_clause for s in sentences if s.content_words_per_clause is not None
    )
    length = _mean(s.dependency_length for s in sentences if s.dependency_length is not None)
    if frequency is None or per_clause is None or length is None:
        return None
    if concrete is None:
        concrete = _CONCRETE_WITHOUT_NOUNS
    numbers = coefficients()
    formula, calibrate = numbers.formula, numbers.text_calibration
    understood = (
        formula.constant
        + formula.frequency * calibrate.frequency.at(frequency)
        + formula.dependency_length * length
        + formula.content_words_per_clause * calibrate.content_words_per_clause.at(per_clause)
        + formula.proportion_concrete * calibrate.proportion_concrete.at(concrete)
    )
    return min(100.0, max(0.0, 100.0 - understood))


def level_of(score: float | None) -> int | None:
    """LiNT's level of a score: 1 (easiest) to 4 (hardest); `None` for none."""
    if score is None:
        return None
    return 1 + sum(score >= bound for bound in LEVEL_BOUNDS)


def _mean(values: Iterable[float]) -> float | None:
    kept = list(values)
    return fmean(kept) if kept else None
