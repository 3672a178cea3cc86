"""How well the reading measure agrees with people: marks of readers, rewrites, and cloze scores."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.dutch.frequency import zipf
from assistant.errors import InputError
from assistant.readability.coefficients import coefficients
from assistant.readability.finding import ReadingKind
from assistant.readability.frequency import heard
from assistant.readability.score import ReadingMeasure
from eval.cases import HardSentence, Mark

# What is wrong with a word has several names, and readers differ about which of them fits best.
WORD_KINDS = frozenset(
    {
        ReadingKind.HARD_WORD,
        ReadingKind.JARGON,
        ReadingKind.COMPOUND,
        ReadingKind.ABBREVIATION,
        ReadingKind.EMPTY_PHRASE,
    }
)
CLOZE_FEATURES = ("mean_zipf", "mean_max_sdl", "content_words_per_clause", "proportion_concrete")

Span = tuple[int, int]


@dataclass(frozen=True)
class Agreement:
    """Findings of one kind against the marks of two readers.

    `right` of `found` findings lie where at least one reader marked that kind; `seen` of `sure` places that
    both readers marked have a finding.
    """

    found: int
    right: int
    sure: int
    seen: int

    @property
    def precision(self) -> float | None:
        """The share of the findings that a reader marked too; `None` without findings."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of the places that both readers marked; `None` without any."""
        return self.seen / self.sure if self.sure else None


def agreement(
    measure: ReadingMeasure, cases: Iterable[HardSentence], kinds: frozenset[ReadingKind]
) -> Agreement:
    """How the findings of some kinds agree with the marks of those kinds.

    A single kind of `WORD_KINDS` is right where a reader marked any of them.
    """
    accepted = WORD_KINDS if kinds <= WORD_KINDS else kinds
    found = right = sure = seen = 0
    for case in cases:
        findings = [
            (finding.start, finding.end)
            for sentence in measure.score(case.sentence).sentences
            for finding in sentence.findings
            if finding.kind in kinds
        ]
        marked = {reader: _spans(case, reader, accepted) for reader in ("a", "b")}
        found += len(findings)
        right += sum(_meets(span, [*marked["a"], *marked["b"]]) for span in findings)
        both = [span for span in _spans(case, "a", kinds) if _meets(span, marked["b"])]
        sure += len(both)
        seen += sum(_meets(span, findings) for span in both)
    return Agreement(found, right, sure, seen)


def _spans(case: HardSentence, reader: str, kinds: frozenset[ReadingKind]) -> list[Span]:
    return [
        _place(case.sentence, mark) for mark in case.marks if mark.reader == reader and mark.kind in kinds
    ]


def _place(sentence: str, mark: Mark) -> Span:
    start = sentence.index(mark.words)
    return start, start + len(mark.words)


def _meets(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


@dataclass(frozen=True)
class Preference:
    """In how many of the pairs where both versions have the measure the rewrite is called easier."""

    pairs: int
    easier: int

    @property
    def share(self) -> float | None:
        """That share; `None` without pairs."""
        return self.easier / self.pairs if self.pairs else None


def preferences(measure: ReadingMeasure, pairs: Sequence[tuple[str, str]]) -> dict[str, Preference]:
    """How often each measure calls the second text of a pair easier, over pairs where all are defined."""
    ways: dict[str, Callable[[float, float], bool]] = {
        "lint": lambda before, after: after < before,
        "flesch_douma": lambda before, after: after > before,
        "words_per_sentence": lambda before, after: after < before,
    }
    count = 0
    easier: dict[str, int] = defaultdict(int)
    for hard, simple in pairs:
        before, after = measure.measure(hard), measure.measure(simple)
        values = {name: (getattr(before, name), getattr(after, name)) for name in ways}
        if any(value is None for both in values.values() for value in both):
            continue
        count += 1
        for name, is_easier in ways.items():
            easier[name] += is_easier(*values[name])
    return {name: Preference(count, easier[name]) for name in ways}


def read_pairs(file: Path) -> list[tuple[str, str]]:
    """Pairs of texts from JSON Lines with `complex` and `simple`.

    Raises:
        InputError: The file cannot be read or has another form.
    """
    try:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        return [(str(row["complex"]), str(row["simple"])) for row in rows]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"cannot read pairs from {str(file)!r}: {error!r}; give lines with complex and simple"
        ) from error


@dataclass(frozen=True)
class ClozeFit:
    """How well some features predict the share of masked words that readers filled in.

    `correlation` (Pearson) and `error` (root mean square, in percentage points) are of predictions for texts
    that were left out of the fit, both versions of a text together.
    """

    features: tuple[str, ...]
    correlation: float
    error: float


def cloze_fits(file: Path) -> list[ClozeFit]:
    """Regressions on more and more of LiNT's features, and LiNT-II's own formula as "published".

    Raises:
        InputError: The file cannot be read or lacks a column.
    """
    try:
        with file.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        score = np.array([float(row["cloze_percent"]) for row in rows])
        values = {name: np.array([float(row[name]) for row in rows]) for name in CLOZE_FEATURES}
        groups = np.array([row["text"].split("_")[0] for row in rows])
    except (OSError, ValueError, KeyError) as error:
        raise InputError(f"cannot read cloze scores from {str(file)!r}: {error!r}") from error
    chosen = (
        ("mean_zipf",),
        ("mean_zipf", "content_words_per_clause"),
        ("mean_zipf", "content_words_per_clause", "proportion_concrete"),
        CLOZE_FEATURES,
    )
    fits = [
        _fitted(names, _leave_one_out([values[name] for name in names], score, groups), score)
        for names in chosen
    ]
    return [*fits, _fitted(("published",), _published(values), score)]


def _fitted(names: tuple[str, ...], predicted: NDArray[np.float64], score: NDArray[np.float64]) -> ClozeFit:
    return ClozeFit(
        names,
        float(np.corrcoef(predicted, score)[0, 1]),
        float(np.sqrt(np.mean((predicted - score) ** 2))),
    )


def _leave_one_out(
    columns: Sequence[NDArray[np.float64]], score: NDArray[np.float64], groups: NDArray[np.str_]
) -> NDArray[np.float64]:
    matrix = np.column_stack([np.ones(len(score)), *columns])
    predicted = np.zeros(len(score))
    for group in np.unique(groups):
        out = groups == group
        weights, *_ = np.linalg.lstsq(matrix[~out], score[~out], rcond=None)
        predicted[out] = matrix[out] @ weights
    return predicted


def _published(values: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:
    formula = coefficients().formula
    return np.asarray(
        formula.constant
        + formula.frequency * values["mean_zipf"]
        + formula.dependency_length * values["mean_max_sdl"]
        + formula.content_words_per_clause * values["content_words_per_clause"]
        + formula.proportion_concrete * values["proportion_concrete"]
    )


@dataclass(frozen=True)
class WordCorrelation:
    """How our frequencies of words agree with a table of heard ones, for words of at least a Zipf value."""

    least: float
    words: int
    plain: float
    calibrated: float


def word_correlations(
    table: Mapping[str, float], least: Sequence[float] = (2, 3, 4)
) -> list[WordCorrelation]:
    """Correlations of wordfreq's values and of ours with a table of Zipf values."""
    found = [(zipf(word), heard(word), value) for word, value in sorted(table.items()) if word.isalpha()]
    rows = np.array([row for row in found if row[0] > 0])
    results = []
    for bound in least:
        kept = rows[rows[:, 0] >= bound]
        results.append(
            WordCorrelation(
                bound,
                len(kept),
                float(np.corrcoef(kept[:, 0], kept[:, 2])[0, 1]),
                float(np.corrcoef(kept[:, 1], kept[:, 2])[0, 1]),
            )
        )
    return results


def read_frequencies(file: Path) -> dict[str, float]:
    """Zipf values of words in lower case, from lines of word, tab, value.

    Raises:
        InputError: The file cannot be read or has another form.
    """
    try:
        rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line)
        return {word: float(value) for word, value in rows}
    except (OSError, ValueError) as error:
        raise InputError(
            f"cannot read frequencies from {str(file)!r}: {error!r}; give word, tab, value"
        ) from error


def report(
    measure: ReadingMeasure,
    sentences: Sequence[HardSentence],
    pairs: Path | None = None,
    cloze: Path | None = None,
    frequencies: Path | None = None,
) -> str:
    """The figures as tables in markdown; those of a file that is not given are left out.

    Raises:
        InputError: A file cannot be used.
    """
    parts = [_agreement_table(measure, sentences)]
    if pairs is not None:
        parts.append(_preference_table(preferences(measure, read_pairs(pairs))))
    if cloze is not None:
        parts.append(_cloze_table(cloze_fits(cloze)))
    if frequencies is not None:
        parts.append(_word_table(word_correlations(read_frequencies(frequencies))))
    return "\n\n".join(parts)


def _agreement_table(measure: ReadingMeasure, sentences: Sequence[HardSentence]) -> str:
    rows = [(kind.value, frozenset({kind})) for kind in ReadingKind]
    rows += [("any word", WORD_KINDS), ("anything", frozenset(ReadingKind))]
    lines = [
        f"{len(sentences)} sentences.",
        "",
        "| finding | found | right | precision | marked by both | seen | recall |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, kinds in rows:
        a = agreement(measure, sentences, kinds)
        shares = f"{_share(a.precision)} | {a.sure} | {a.seen} | {_share(a.recall)}"
        lines.append(f"| {name} | {a.found} | {a.right} | {shares} |")
    return "\n".join(lines)


def _preference_table(found: Mapping[str, Preference]) -> str:
    lines = ["| measure | pairs | calls the rewrite easier |", "|---|---|---|"]
    lines += [f"| {name} | {value.pairs} | {_share(value.share)} |" for name, value in found.items()]
    return "\n".join(lines)


def _cloze_table(found: Sequence[ClozeFit]) -> str:
    lines = ["| features | correlation with cloze | error |", "|---|---|---|"]
    lines += [f"| {', '.join(fit.features)} | {fit.correlation:.3f} | {fit.error:.1f} |" for fit in found]
    return "\n".join(lines)


def _word_table(found: Sequence[WordCorrelation]) -> str:
    lines = ["| words from Zipf | words | wordfreq | calibrated |", "|---|---|---|---|"]
    lines += [f"| {row.least:g} | {row.words} | {row.plain:.3f} | {row.calibrated:.3f} |" for row in found]
    return "\n".join(lines)


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
