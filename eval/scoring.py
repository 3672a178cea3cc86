"""Scoring a run: every measure of every answer, and what they come to over groups of answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from statistics import mean, median

import numpy as np

from assistant.documents.catalog import document_status_on, load_catalog
from assistant.errors import InputError
from assistant.model import DocumentStatus, Readability
from assistant.readability.score import measure as reading_measure
from eval.cases import Cases, Expectation, Half, Rewrite
from eval.measures import answers, citations, retrieval, rewriting
from eval.records import AnswerRecord, RewriteRecord
from eval.runs import Run

QUESTIONS, CONVERSATIONS, PASSAGES, LETTERS = "questions", "conversations", "passages", "letters"
TASKS = (QUESTIONS, CONVERSATIONS, PASSAGES, LETTERS)
SCORES_FILE = "scores.json"
Values = Mapping[str, float | None]


@dataclass(frozen=True)
class Measure:
    """How a measure is read: `better` is "higher", "lower" or "neither"; `unit` says what it counts.

    `summary` says what stands for many answers: "mean", "median" or "p95" (the 95th percentile).
    """

    key: str
    unit: str = "share"
    better: str = "higher"
    summary: str = "mean"


ANSWER_MEASURES = (
    Measure("right"),
    Measure("outcome"),
    Measure("facts"),
    Measure("facts_with_quotes"),
    Measure("forbidden", better="lower"),
    Measure("declined"),
    Measure("needlessly_declined", better="lower"),
    Measure("strength_kept"),
    Measure("strength_exact"),
    Measure("current"),
    Measure("source"),
    Measure("sources_named"),
    Measure("citation_precision"),
    Measure("citation_recall"),
    Measure("recall_at_1"),
    Measure("recall_at_5"),
    Measure("recall_at_10"),
    Measure("mrr"),
    Measure("ndcg"),
    Measure("words", unit="words", better="lower"),
    Measure("short_enough"),
    Measure("by_model", better="neither"),
    Measure("words_per_sentence", unit="words", better="lower"),
    Measure("flesch_douma", unit="points"),
    Measure("lint", unit="points", better="lower"),
    Measure("milliseconds", unit="milliseconds", better="lower", summary="median"),
    Measure("milliseconds_p95", unit="milliseconds", better="lower", summary="p95"),
)
REWRITE_MEASURES = (
    Measure("facts_kept"),
    Measure("all_kept"),
    Measure("forbidden", better="lower"),
    Measure("strength_words"),
    Measure("numbers_kept"),
    Measure("facts_survive"),
    Measure("facts_added", better="lower"),
    Measure("hard_words_solved"),
    Measure("sentences_changed", better="neither"),
    Measure("sentences_marked", better="neither"),
    Measure("shorter", unit="words"),
    Measure("lint_gain", unit="points"),
    Measure("sari_keep"),
    Measure("sari_delete"),
    Measure("sari_add"),
    Measure("relative_length", unit="ratio", better="neither"),
    Measure("words_per_sentence", unit="words", better="lower"),
    Measure("flesch_douma", unit="points"),
    Measure("lint", unit="points", better="lower"),
    Measure("milliseconds", unit="milliseconds", better="lower", summary="median"),
)
# The keys of all of them.
_ALL = frozenset(measure.key for measure in (*ANSWER_MEASURES, *REWRITE_MEASURES))


def measures_of(task: str) -> tuple[Measure, ...]:
    """The measures of a task."""
    return ANSWER_MEASURES if task in (QUESTIONS, CONVERSATIONS) else REWRITE_MEASURES


@dataclass(frozen=True)
class Row:
    """The measures of one answer or rewrite; a value is `None` where the measure is undefined."""

    system: str
    task: str
    case: str
    turn: int | None
    half: str
    kind: str
    register: str
    values: Values

    @property
    def place(self) -> tuple[str, str, int | None]:
        """What the row is about, whatever the system."""
        return self.task, self.case, self.turn


@dataclass(frozen=True)
class Total:
    """A measure over a group: `value` of `scored` rows; for `unscored` rows it is undefined."""

    value: float | None
    scored: int
    unscored: int


def score_run(run: Run, cases: Cases, corpus: Path) -> list[Row]:
    """The measures of every answer and rewrite of a run whose case still exists.

    What was in force is judged by the day of the run.
    """
    return score_records(run.answers, run.rewrites, cases, corpus, date.fromisoformat(run.facts.today))


def score_records(
    answers: Iterable[AnswerRecord],
    rewrites: Iterable[RewriteRecord],
    cases: Cases,
    corpus: Path,
    today: date,
    only: Container[str] = _ALL,
) -> list[Row]:
    """The measures of some answers and rewrites, in the order given; `only` names those that are wanted."""
    statuses = {document.id: document_status_on(document, today) for document in load_catalog(corpus)}
    return [*_answer_rows(answers, cases, statuses, only), *_rewrite_rows(rewrites, cases, only)]


def answer_values(
    case: Expectation,
    record: AnswerRecord,
    statuses: dict[str, DocumentStatus],
    only: Container[str] = _ALL,
) -> dict[str, float | None]:
    """The measures of one answer: every one, or those that `only` names."""

    @cache
    def reading() -> Readability:
        return reading_measure(record.given.answer)

    def found(by: Callable[[retrieval.Wanted], float]) -> float | None:
        wanted = retrieval.Wanted.of(case)
        return None if wanted is None else by(wanted)

    ways: dict[str, Callable[[], float | None]] = {
        "right": lambda: answers.right(case, record),
        "outcome": lambda: answers.outcome(case, record),
        "facts": lambda: answers.facts(case, record),
        "facts_with_quotes": lambda: answers.facts_with_quotes(case, record),
        "forbidden": lambda: answers.forbidden(case, record),
        "declined": lambda: answers.declined(case, record),
        "needlessly_declined": lambda: answers.needlessly_declined(case, record),
        "strength_kept": lambda: answers.strength_kept(case, record),
        "strength_exact": lambda: answers.strength_exact(case, record),
        "current": lambda: answers.current(case, record, statuses),
        "source": lambda: answers.source(case, record),
        "sources_named": lambda: answers.sources_named(case, record),
        "citation_precision": lambda: citations.precision(record),
        "citation_recall": lambda: citations.recall(record),
        "recall_at_1": lambda: found(lambda w: retrieval.recall(w, record.found, 1)),
        "recall_at_5": lambda: found(lambda w: retrieval.recall(w, record.found, 5)),
        "recall_at_10": lambda: found(lambda w: retrieval.recall(w, record.found, 10)),
        "mrr": lambda: found(lambda w: retrieval.reciprocal_rank(w, record.found)),
        "ndcg": lambda: found(lambda w: retrieval.ndcg(w, record.found)),
        "words": lambda: answers.length(record),
        "short_enough": lambda: answers.short_enough(case, record),
        "by_model": lambda: answers.by_model(record),
        "words_per_sentence": lambda: reading().words_per_sentence,
        "flesch_douma": lambda: reading().flesch_douma,
        "lint": lambda: reading().lint,
        "milliseconds": lambda: record.given.timings_ms.total,
        "milliseconds_p95": lambda: record.given.timings_ms.total,
    }
    return _values(ways, only)


def rewrite_values(
    case: Rewrite, record: RewriteRecord, only: Container[str] = _ALL
) -> dict[str, float | None]:
    """The measures of one rewritten text: every one, or those that `only` names."""
    text = record.text

    @cache
    def sari() -> rewriting.Sari:
        return rewriting.sari(case.text, text, case.reference)

    ways: dict[str, Callable[[], float | None]] = {
        "facts_kept": lambda: rewriting.facts_kept(case, text),
        "all_kept": lambda: rewriting.all_kept(case, text),
        "forbidden": lambda: rewriting.forbidden(case, text),
        "strength_words": lambda: rewriting.strength_words(case, text),
        "numbers_kept": lambda: rewriting.numbers_kept(case.text, text),
        "facts_survive": lambda: rewriting.facts_survive(case.text, text),
        "facts_added": lambda: rewriting.facts_added(case.text, text),
        "hard_words_solved": lambda: rewriting.hard_words_solved(case.text, record),
        "sentences_changed": lambda: rewriting.sentences_changed(record),
        "sentences_marked": lambda: rewriting.sentences_marked(record),
        "shorter": lambda: rewriting.shorter(case.text, text),
        "lint_gain": lambda: rewriting.lint_gain(case.text, text),
        "sari_keep": lambda: sari().keep,
        "sari_delete": lambda: sari().delete,
        "sari_add": lambda: sari().add,
        "relative_length": lambda: rewriting.relative_length(case, text),
        "words_per_sentence": lambda: rewriting.words_per_sentence(text),
        "flesch_douma": lambda: rewriting.flesch_douma(text),
        "lint": lambda: rewriting.lint(text),
        "milliseconds": lambda: rewriting.milliseconds(record),
    }
    return _values(ways, only)


def _values(ways: Mapping[str, Callable[[], float | None]], only: Container[str]) -> dict[str, float | None]:
    return {key: way() for key, way in ways.items() if key in only}


def _answer_rows(
    records: Iterable[AnswerRecord],
    cases: Cases,
    statuses: dict[str, DocumentStatus],
    only: Container[str],
) -> Iterator[Row]:
    questions = {question.id: question for question in cases.questions}
    conversations = {conversation.id: conversation for conversation in cases.conversations}
    for record in records:
        case: Expectation
        if record.turn is None and record.case in questions:
            question = questions[record.case]
            task, case, half, register = QUESTIONS, question, question.half, question.register_
        elif (
            record.turn is not None
            and record.case in conversations
            and record.turn <= len(conversations[record.case].turns)
        ):
            conversation = conversations[record.case]
            task, case = CONVERSATIONS, conversation.turns[record.turn - 1]
            half, register = conversation.half, conversation.register_
        else:
            continue
        values = answer_values(case, record, statuses, only)
        yield Row(
            record.system, task, record.case, record.turn, half.value, case.kind.value, register.value, values
        )


def _rewrite_rows(records: Iterable[RewriteRecord], cases: Cases, only: Container[str]) -> Iterator[Row]:
    passages = {case.id: case for case in cases.passages}
    letters = {case.id: case for case in cases.letters}
    for record in records:
        for task, known in ((PASSAGES, passages), (LETTERS, letters)):
            if record.case in known:
                case: Rewrite = known[record.case]
                kind = passages[record.case].document if task == PASSAGES else "letter"
                values = rewrite_values(case, record, only)
                yield Row(record.system, task, record.case, None, case.half.value, kind, "", values)


def total(rows: Sequence[Row], measure: Measure) -> Total:
    """A measure over some rows."""
    values = [value for row in rows if (value := row.values.get(measure.key)) is not None]
    if not values:
        return Total(None, 0, len(rows))
    return Total(_SUMMARIES[measure.summary](values), len(values), len(rows) - len(values))


_SUMMARIES: dict[str, Callable[[Sequence[float]], float]] = {
    "mean": mean,
    "median": median,
    "p95": lambda values: float(np.percentile(values, 95)),
}


def chosen(
    rows: Iterable[Row],
    *,
    system: str | None = None,
    task: str | None = None,
    half: Half | None = None,
    kind: str | None = None,
    register: str | None = None,
) -> list[Row]:
    """The rows of one system, task, half, kind and register, each where it is named."""
    return [
        row
        for row in rows
        if system in (None, row.system)
        and task in (None, row.task)
        and (half is None or row.half == half.value)
        and kind in (None, row.kind)
        and register in (None, row.register)
    ]


def read_scores(folder: Path) -> list[Row]:
    """Reads `scores.json` of a run.

    Raises:
        InputError: it is not there or cannot be read.
    """
    try:
        content = json.loads((folder / SCORES_FILE).read_text(encoding="utf-8"))
        return [Row(**row) for row in content]
    except (OSError, ValueError, TypeError) as error:
        raise InputError(f"cannot read the scores {str(folder / SCORES_FILE)!r}: {error}") from error


def write_scores(folder: Path, rows: Sequence[Row]) -> None:
    """Writes `scores.json` of a run."""
    lines = ",\n".join(json.dumps(asdict(row), ensure_ascii=False) for row in rows)
    (folder / SCORES_FILE).write_text(f"[\n{lines}\n]\n", encoding="utf-8")
