"""The tables of the report, as rows of Dutch text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eval import texts
from eval.cases import Half
from eval.charts import Table
from eval.compare import Difference
from eval.floors import Verdict
from eval.judging import Judged
from eval.reading import Reading, Right
from eval.runs import Run
from eval.scoring import (
    CONVERSATIONS,
    QUESTIONS,
    TASKS,
    Measure,
    Row,
    chosen,
    measures_of,
    total,
)
from eval.tables import markdown_table

ASKED = (QUESTIONS, CONVERSATIONS)


def systems(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """The systems of some rows: their Dutch names and what they are."""
    there = dict.fromkeys(row.system for row in rows)
    return [(system_name(system), texts.SYSTEM_MEANINGS.get(system, "")) for system in there]


def system_name(name: str) -> str:
    """The Dutch name of a system; an unknown one keeps its own."""
    return texts.SYSTEMS.get(name, name)


def score_tables(rows: Sequence[Row], half: Half) -> Iterator[Table]:
    """Every measure of every system over one half, a table for each task."""
    for task in TASKS:
        group = chosen(rows, task=task, half=half)
        systems = list(dict.fromkeys(row.system for row in group))
        if not systems:
            continue
        columns = [chosen(group, system=system) for system in systems]
        yield Table(
            texts.TABLE_CAPTION.format(task=texts.TASKS[task], half=texts.HALVES[half]),
            (texts.MEASURE, *(system_name(system) for system in systems)),
            tuple(
                (
                    f"{texts.measure_text(task, measure.key).name}\n{texts.DIRECTIONS[measure.better]}",
                    *(_cell(column, measure) for column in columns),
                )
                for measure in measures_of(task)
            ),
        )


def _cell(rows: Sequence[Row], measure: Measure) -> str:
    result = total(rows, measure)
    lines = texts.counted(result.scored, result.unscored).replace(", ", "\n")
    return f"{texts.shown(result.value, measure.unit)}\n{lines}"


def floor_table(verdicts: Sequence[Verdict]) -> Table:
    """Every floor with what was measured."""
    return Table(
        texts.FLOORS,
        (texts.MEASURE, texts.SYSTEM, texts.TASK, texts.LIMIT, texts.MEASURED, texts.OUTCOME),
        tuple(
            (
                texts.measure_text(verdict.task, verdict.measure.key).name,
                system_name(verdict.system),
                texts.TASKS[verdict.task].lower(),
                texts.limit(verdict.limit, verdict.measure),
                texts.shown(verdict.value, verdict.measure.unit),
                texts.PASSED if verdict.passed else texts.FAILED,
            )
            for verdict in sorted(verdicts, key=lambda verdict: verdict.passed)
        ),
    )


def difference_table(caption: str, differences: Sequence[Difference]) -> Table:
    """Differences between two runs."""
    return Table(
        caption,
        (
            texts.MEASURE,
            texts.TASK,
            texts.EARLIER,
            texts.NOW,
            texts.DIFFERENCE,
            texts.INTERVAL,
            texts.CASES,
            texts.JUDGED,
        ),
        tuple(_difference_row(item) for item in differences),
    )


def _difference_row(item: Difference) -> tuple[str, ...]:
    unit = item.measure.unit
    judged = texts.UNCLEAR
    if item.is_clear:
        better = texts.DIFFERENT if item.measure.better == "neither" else texts.IMPROVED
        judged = texts.WORSE if item.is_worse else better
    return (
        texts.measure_text(item.task, item.measure.key).name,
        texts.TASKS[item.task].lower(),
        texts.shown(item.a, unit),
        texts.shown(item.b, unit),
        texts.difference(item.b - item.a, unit),
        texts.difference_span(item.interval, unit),
        str(item.cases),
        judged,
    )


def reading_tables(reading: Reading | None) -> tuple[Table, ...]:
    """What readers found, beside the machine's count; none without readers."""
    if reading is None:
        return ()
    readers = [texts.READER.format(number=number) for number in range(1, len(reading.readers) + 1)]

    def shares(values: Sequence[float]) -> list[str]:
        return [texts.percent(value) for value in values]

    none = texts.UNDEFINED
    counts = Table(
        texts.READING_CAPTION,
        (texts.FOUND, texts.MACHINE, *readers),
        (
            (texts.UNSUPPORTED, texts.percent(reading.machine), *shares(reading.unsupported)),
            (texts.STRONGER, none, *shares(reading.stronger)),
            *((texts.RIGHTS[label], none, *shares([r[label] for r in reading.right])) for label in Right),
        ),
    )
    cases = texts.count(reading.measure_cases, "antwoord", "antwoorden")
    agreement = Table(
        texts.AGREEMENT_CAPTION,
        (texts.WHO, texts.KAPPA),
        (
            (texts.AGREEMENT_UNSUPPORTED, texts.shown(reading.agreement, "ratio")),
            (texts.AGREEMENT_RIGHT, texts.shown(reading.agreement_right, "ratio")),
            (texts.AGREEMENT_MEASURE.format(cases=cases), texts.shown(reading.measure_agreement, "ratio")),
        ),
    )
    return counts, agreement


def judge_table(judge: Judged | None) -> Table | None:
    """How far a language-model judge agrees with known labels, and what it says of the run."""
    if judge is None:
        return None
    labels = judge.labels
    return Table(
        texts.JUDGE_CAPTION,
        (texts.FOUND, texts.MEASURED),
        (
            (texts.JUDGE_LABELLED, str(labels.scored + labels.unusable)),
            (texts.JUDGE_ACCURACY, texts.shown(labels.accuracy, "share")),
            (texts.JUDGE_KAPPA, texts.shown(labels.kappa, "ratio")),
            (texts.JUDGE_LET_THROUGH, texts.shown(labels.let_through, "share")),
            (texts.JUDGE_UNUSABLE, str(labels.unusable)),
            (texts.JUDGE_SENTENCES, str(judge.sentences)),
            (texts.JUDGE_UNSUPPORTED, str(judge.unsupported)),
            (texts.JUDGE_UNUSABLE_SENTENCES, str(judge.unusable)),
        ),
    )


def load_table(run: Run) -> Table:
    """How long each system took to load, and the memory used."""
    return Table(
        texts.LOAD_CAPTION,
        (texts.SYSTEM, texts.LOAD_TIME, texts.MEMORY),
        tuple(
            (
                system_name(system),
                texts.LOAD_VALUE.format(value=texts.number(facts.load_seconds)),
                texts.MEMORY_VALUE.format(value=texts.number(facts.peak_memory_mb, 0)),
            )
            for system, facts in run.facts.systems.items()
        ),
    )


def made_tables(run: Run) -> Iterator[Table]:
    """Versions and hashes: what the run was made with."""
    facts = run.facts
    yield Table(
        texts.MACHINE_CAPTION,
        (texts.PART, texts.VALUE),
        (
            (texts.COMMIT, facts.commit or texts.UNKNOWN),
            (texts.PYTHON, facts.python),
            (texts.PLATFORM, facts.platform),
            (texts.CORES, str(facts.cores)),
            *facts.versions.items(),
        ),
    )
    for caption, hashes in (
        (texts.HASHES["corpus"], facts.corpus),
        (texts.HASHES["prompts"], facts.prompts),
        (texts.HASHES["cases"], facts.cases),
    ):
        yield Table(caption, (texts.FILE, texts.HASH), tuple(hashes.items()))


def as_markdown(table: Table) -> str:
    """A table of the report in Markdown."""
    return markdown_table(table.head, ([cell.replace("\n", "; ") for cell in row] for row in table.rows))
