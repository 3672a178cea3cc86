"""Tables in Markdown for the terminal and for notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from eval.cases import Half
from eval.compare import Change, Difference
from eval.floors import Verdict
from eval.judging import Judged
from eval.mutations import Noticed
from eval.scoring import TASKS, Measure, Row, Total, chosen, measures_of, total


def markdown_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown; a vertical bar in a cell is kept from ending it."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def shown(value: float | None, measure: Measure) -> str:
    """A value with the decimals that its unit deserves; "-" where it is undefined."""
    if value is None:
        return "-"
    return f"{value:.3f}" if measure.unit in ("share", "ratio") else f"{value:.1f}"


def score_table(rows: Sequence[Row], half: Half | None, groups: bool = False) -> str:
    """Every measure of every system; with `groups` also of the assistant's cases per kind and register."""
    parts: list[str] = []
    for task in TASKS:
        of_task = chosen(rows, task=task, half=half)
        systems = list(dict.fromkeys(row.system for row in of_task))
        if not systems:
            continue
        columns = {system: chosen(of_task, system=system) for system in systems}
        parts += [f"\n## {task}, {half or 'both halves'}\n", _columns(task, columns)]
        if groups:
            first = columns[systems[0]]
            by_kind = {kind: chosen(first, kind=kind) for kind in sorted({row.kind for row in first})}
            by_register = {
                register: chosen(first, register=register)
                for register in sorted({row.register for row in first if row.register})
            }
            parts += [f"\n### {systems[0]}\n", _columns(task, {**by_kind, **by_register})]
    return "\n".join(parts)


def _columns(task: str, columns: dict[str, list[Row]]) -> str:
    return markdown_table(
        ["measure", *columns],
        (
            [measure.key, *(_cell(total(rows, measure), measure) for rows in columns.values())]
            for measure in measures_of(task)
        ),
    )


def _cell(result: Total, measure: Measure) -> str:
    return f"{shown(result.value, measure)} ({result.scored})"


def difference_table(found: Sequence[Difference]) -> str:
    """The differences of two runs, those that are clear marked."""
    return markdown_table(
        ["task", "measure", "A", "B", "B - A", "95 % interval", "cases", ""],
        (
            [
                item.task,
                item.measure.key,
                shown(item.a, item.measure),
                shown(item.b, item.measure),
                f"{item.b - item.a:+.3f}",
                f"{item.interval.low:+.3f} to {item.interval.high:+.3f}" if item.interval else "-",
                str(item.cases),
                "WORSE" if item.is_worse else "better" if item.is_clear else "",
            ]
            for item in found
        ),
    )


def change_table(found: Sequence[Change]) -> str:
    """The cases that changed, those of the reporting half by their ids only."""
    return "\n" + markdown_table(
        ["task", "case", "half", "what changed"],
        (
            [
                item.task,
                item.case if item.turn is None else f"{item.case} turn {item.turn}",
                item.half,
                "; ".join(item.measures),
            ]
            for item in found
        ),
    )


def verdict_table(verdicts: Sequence[Verdict]) -> str:
    """Every floor with the value that was measured."""
    return markdown_table(
        ["system", "task", "measure", "limit", "measured", ""],
        (
            [
                item.system,
                item.task,
                item.measure.key,
                f"{'at least' if item.measure.better == 'higher' else 'at most'} {item.limit:.3f}",
                shown(item.value, item.measure),
                "" if item.passed else "BELOW ITS FLOOR" if item.value is not None else "NOT MEASURED",
            ]
            for item in verdicts
        ),
    )


def mutation_table(found: Sequence[Noticed]) -> str:
    """Every measure that a fault must break, and whether it did."""
    return markdown_table(
        ["fault", "measure", "whole", "broken", "95 % interval of the difference", "cases", ""],
        (
            [
                item.mutation,
                item.measure,
                *_broken_cells(item.difference),
                "" if item.noticed else "NOT NOTICED",
            ]
            for item in found
        ),
    )


def _broken_cells(difference: Difference | None) -> list[str]:
    if difference is None or difference.interval is None:
        return ["-", "-", "-", "0"]
    return [
        shown(difference.a, difference.measure),
        shown(difference.b, difference.measure),
        f"{difference.interval.low:+.3f} to {difference.interval.high:+.3f}",
        str(difference.cases),
    ]


def judge_table(judged: Judged) -> str:
    """What a judge said, and how far it agrees with the labelled statements."""
    labels = judged.labels

    def share(value: float | None) -> str:
        return "-" if value is None else f"{value:.3f}"

    return markdown_table(
        ["judge", judged.model],
        [
            ["labelled statements", str(labels.scored + labels.unusable)],
            ["accuracy", share(labels.accuracy)],
            ["Cohen's kappa", share(labels.kappa)],
            ["unsupported ones let through", share(labels.let_through)],
            ["no usable verdict", share(labels.unusable_share)],
            ["sentences of the run", str(judged.sentences)],
            ["called unsupported", str(judged.unsupported)],
            ["no usable verdict on them", str(judged.unusable)],
        ],
    )
