"""The report of a run for people who do not program: one page of HTML, and a summary in Markdown.

Every word is Dutch and stands in eval/texts.py. Of the reporting half the page shows figures and ids
only, never a question or an answer: who develops reads this page as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from eval import texts
from eval.cases import Cases, Expectation, Half, Kind
from eval.charts import Table, draw_charts
from eval.compare import Change, Difference
from eval.floors import Verdict
from eval.judging import Judged
from eval.matching import says
from eval.measures.answers import told
from eval.reading import Reading
from eval.records import AnswerRecord
from eval.report_tables import (
    ASKED,
    as_markdown,
    difference_table,
    floor_table,
    judge_table,
    load_table,
    made_tables,
    reading_tables,
    score_tables,
    system_name,
    systems,
)
from eval.runs import Run
from eval.scoring import (
    ANSWER_MEASURES,
    QUESTIONS,
    REWRITE_MEASURES,
    Measure,
    Row,
    chosen,
    total,
)
from eval.statistics import bootstrap_mean
from eval.systems import ASSISTANT

TEMPLATES = Path(__file__).resolve().parent / "templates"
HTML, MARKDOWN = "report.html", "report.md"
KEY_FIGURES = (
    "right",
    "forbidden",
    "declined",
    "strength_kept",
    "current",
    "recall_at_5",
    "citation_recall",
    "words",
    "words_per_sentence",
    "milliseconds",
)


@dataclass(frozen=True)
class Report:
    """All that a report is made of; `before` is the name of an earlier run and what changed since."""

    run: Run
    rows: Sequence[Row]
    cases: Cases
    verdicts: Sequence[Verdict]
    reading: Reading | None
    judge: Judged | None
    before: tuple[str, Sequence[Difference], Sequence[Change]] | None


@dataclass(frozen=True)
class Card:
    """One key figure: its value, what to know of it, and the best of the simple ways beside it.

    `shaped` says whether the program itself has something to do with the measure.
    """

    name: str
    meaning: str
    value: str
    interval: str | None
    p95: str | None
    scored: str
    baseline: str
    shaped: bool


@dataclass(frozen=True)
class Outcome:
    """The verdict: one sentence, the floors that were broken, and whether all is well (`None`: no floors)."""

    passed: bool | None
    sentence: str
    broken: tuple[str, ...]


@dataclass(frozen=True)
class Missed:
    """A question of the tuning half that did not go well."""

    case: str
    question: str
    kind: str
    status: str
    wanted: str
    answer: str
    missing: tuple[str, ...]
    forbidden: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """What changed since an earlier run."""

    name: str
    clear: Table
    rest: Table
    changed: Table


def write_report(report: Report) -> tuple[Path, Path]:
    """Writes `report.html` and `report.md` into the folder of the run, and returns where they are."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=lambda name: name is not None and ".html" in name,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    charts = draw_charts(report.rows)
    figures = tuple(cards(report.rows))
    view = {
        "t": texts,
        "about": _about(report.run),
        "outcome": outcome(report.verdicts),
        "cards": figures,
        "floors": floor_table(report.verdicts),
        "comparison": comparison(report),
    }
    html = environment.get_template("report.html.j2").render(
        **view,
        systems=systems(report.rows),
        charts=[chart for chart in charts if chart.svg],
        undrawn=[chart.title for chart in charts if not chart.svg],
        tables=tuple(score_tables(report.rows, Half.REPORTING)),
        tuning_tables=tuple(score_tables(report.rows, Half.TUNING)),
        explanations=_explanations(),
        shaped=_shaped(),
        reading=report.reading,
        run_name=report.run.facts.name,
        reading_tables=reading_tables(report.reading),
        judge=report.judge,
        judge_table=judge_table(report.judge),
        missed=tuple(missed(report)),
        tuning_total=len(_own_tuning(report)),
        made=tuple(made_tables(report.run)),
        loads=load_table(report.run),
        today=texts.day(date.fromisoformat(report.run.facts.today)),
    )
    summary = environment.get_template("report.md.j2").render(
        **view, table=as_markdown, card_table=_card_table(figures)
    )
    page, notes = report.run.folder / HTML, report.run.folder / MARKDOWN
    page.write_text(html + "\n", encoding="utf-8")
    notes.write_text(summary + "\n", encoding="utf-8")
    return page, notes


# The verdict and the key figures


def outcome(verdicts: Sequence[Verdict]) -> Outcome:
    """What the floors say, in one sentence and a list of those that were broken."""
    if not verdicts:
        return Outcome(None, texts.NO_FLOORS, ())
    broken = tuple(
        texts.FAILED_LINE.format(
            measure=texts.measure_text(verdict.task, verdict.measure.key).name,
            system=system_name(verdict.system),
            task=texts.TASKS[verdict.task].lower(),
            value=texts.shown(verdict.value, verdict.measure.unit),
            limit=texts.limit(verdict.limit, verdict.measure),
        )
        for verdict in verdicts
        if not verdict.passed
    )
    if broken:
        return Outcome(False, texts.SOME_FAILED.format(failed=len(broken), total=len(verdicts)), broken)
    all_passed = texts.ALL_PASSED.format(total=len(verdicts))
    return Outcome(True, texts.THE_ONE_PASSED if len(verdicts) == 1 else all_passed, ())


def cards(rows: Sequence[Row]) -> Iterator[Card]:
    """The key figures of the assistant on the questions of the reporting half."""
    questions = chosen(rows, task=QUESTIONS, half=Half.REPORTING)
    own = chosen(questions, system=ASSISTANT)
    measures = {measure.key: measure for measure in ANSWER_MEASURES}
    for key in KEY_FIGURES:
        measure, text = measures[key], texts.ANSWER_TEXTS[key]
        result = total(own, measure)
        values = [value for row in own if (value := row.values.get(key)) is not None]
        # The interval is one of a mean; a median has the 95th percentile beside it instead.
        is_mean = measure.summary == "mean"
        p95 = total(own, measures["milliseconds_p95"]).value if key == "milliseconds" else None
        yield Card(
            name=text.name,
            meaning=f"{text.meaning} {texts.BETTER[measure.better]}",
            value=texts.shown(result.value, measure.unit),
            interval=texts.span(bootstrap_mean(values), measure.unit) if is_mean else None,
            p95=None if p95 is None else texts.P95_LINE.format(value=texts.seconds(p95)),
            scored=texts.counted(result.scored, result.unscored),
            baseline=_best_baseline(questions, measure),
            shaped=bool(text.shaped),
        )


def _best_baseline(rows: Sequence[Row], measure: Measure) -> str:
    """The best of the simple ways on one measure."""
    values = {
        system: value
        for system in dict.fromkeys(row.system for row in rows)
        if system != ASSISTANT and (value := total(chosen(rows, system=system), measure).value) is not None
    }
    if not values:
        return texts.NO_BASELINE
    best = (max if measure.better == "higher" else min)(values, key=lambda system: values[system])
    alike = len(values) > 1 and len(set(values.values())) == 1
    return f"{texts.ALL_BASELINES if alike else system_name(best)}: {texts.shown(values[best], measure.unit)}"


def _card_table(figures: Sequence[Card]) -> Table:
    return Table(
        texts.SUMMARY,
        (texts.MEASURE, texts.KEY_FIGURE, texts.INTERVAL, texts.SCORED, texts.BEST_BASELINE),
        tuple(
            (card.name, card.value, card.interval or card.p95 or texts.UNDEFINED, card.scored, card.baseline)
            for card in figures
        ),
    )


def _explanations() -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (
            heading,
            [
                (told_of[measure.key].name, f"{told_of[measure.key].meaning} {texts.BETTER[measure.better]}")
                for measure in measures
            ],
        )
        for heading, told_of, measures in (
            (texts.ANSWERS_HEADING, texts.ANSWER_TEXTS, ANSWER_MEASURES),
            (texts.REWRITES_HEADING, texts.REWRITE_TEXTS, REWRITE_MEASURES),
        )
    ]


def _shaped() -> list[tuple[str, str]]:
    """What the program itself has to do with a measure, with the measures that this is true of."""
    found: dict[str, list[str]] = {}
    for text in (*texts.ANSWER_TEXTS.values(), *texts.REWRITE_TEXTS.values()):
        if text.shaped:
            found.setdefault(text.shaped, []).append(f"“{text.name}”")
    return [(texts.joined(list(dict.fromkeys(names))), shaped) for shaped, names in found.items()]


# The comparison with an earlier run


def comparison(report: Report) -> Comparison | None:
    """What changed since the earlier run, clear differences first; `None` without such a run."""
    if report.before is None:
        return None
    name, differences, changes = report.before
    clear = sorted((item for item in differences if item.is_clear), key=lambda item: not item.is_worse)
    questions = _tuning_questions(report.cases)
    return Comparison(
        name,
        difference_table(texts.BEFORE_CAPTION.format(name=name), clear),
        difference_table(
            texts.BEFORE_REST_CAPTION.format(name=name), [item for item in differences if not item.is_clear]
        ),
        Table(
            texts.CHANGES_CAPTION,
            (texts.CASE, texts.HALF, texts.CHANGED, texts.QUESTION),
            tuple(
                (
                    _place(change.case, change.turn),
                    texts.HALVES.get(change.half, change.half),
                    "\n".join(_change(change.task, entry) for entry in change.measures),
                    # A passage or letter may have the id of a question.
                    questions.get((change.case, change.turn), texts.HIDDEN)
                    if change.task in ASKED
                    else texts.HIDDEN,
                )
                for change in sorted(changes, key=lambda change: change.half != Half.TUNING)
            ),
        ),
    )


def _change(task: str, entry: str) -> str:
    """An entry of `Change.measures`, such as "right 1 > 0", in words."""
    key, before, _, after = entry.split(" ")
    return texts.CHANGE.format(
        measure=texts.measure_text(task, key).name,
        before=texts.FLAGS.get(before, before.replace(".", ",")),
        after=texts.FLAGS.get(after, after.replace(".", ",")),
    )


def _place(case: str, turn: int | None) -> str:
    return case if turn is None else texts.TURN.format(case=case, turn=turn)


def _tuning_questions(cases: Cases) -> dict[tuple[str, int | None], str]:
    """The wording of questions of the tuning half alone: the door through which every question comes."""
    return {place: case.question for place, case in _tuning_cases(cases).items()}


def _tuning_cases(cases: Cases) -> dict[tuple[str, int | None], Expectation]:
    tuning = cases.in_half(Half.TUNING)
    found: dict[tuple[str, int | None], Expectation] = {
        (question.id, None): question for question in tuning.questions
    }
    for conversation in tuning.conversations:
        for number, turn in enumerate(conversation.turns, start=1):
            found[conversation.id, number] = turn
    return found


# Tuning questions that did not go well


def missed(report: Report) -> Iterator[Missed]:
    """The questions of the tuning half to which the assistant's answer was not right, by kind."""
    wrong = {(row.case, row.turn) for row in _own_tuning(report) if row.values.get("right") == 0.0}
    known = _tuning_cases(report.cases)
    kinds = list(Kind)
    found = [
        (known[record.case, record.turn], record)
        for record in report.run.answers
        if record.system == ASSISTANT
        and (record.case, record.turn) in wrong
        and (record.case, record.turn) in known
    ]
    for case, record in sorted(found, key=lambda pair: kinds.index(pair[0].kind)):
        yield _missed(case, record)


def _own_tuning(report: Report) -> list[Row]:
    return [row for row in chosen(report.rows, system=ASSISTANT, half=Half.TUNING) if row.task in ASKED]


def _missed(case: Expectation, record: AnswerRecord) -> Missed:
    text = told(record)
    return Missed(
        case=_place(record.case, record.turn),
        question=case.question,
        kind=texts.KINDS[case.kind],
        status=texts.status_text(record.given.status),
        wanted=texts.joined([texts.status_text(status) for status in case.status], "of"),
        answer=record.given.answer,
        missing=tuple(fact.fact for fact in case.must if not says(text, fact.any_of)),
        forbidden=tuple(fact.fact for fact in case.must_not if says(text, fact.any_of)),
    )


# How it was made


def _about(run: Run) -> list[tuple[str, str]]:
    facts = run.facts
    version = facts.commit[:7] if facts.commit else texts.UNKNOWN
    if facts.uncommitted_changes:
        version = f"{version} ({texts.UNCOMMITTED})"
    return [
        (texts.DATE, texts.day(datetime.fromisoformat(facts.created).date())),
        (texts.RUN, facts.name),
        (texts.VERSION, version),
        (texts.MODEL, facts.model or texts.NO_MODEL),
    ]
