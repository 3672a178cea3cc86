"""The commands of the evaluation: a thin door to the modules of `eval/`."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.errors import GewoneTaalError, InputError
from assistant.settings import load_settings
from eval.case_checks import check_cases
from eval.cases import CASES, Half, load_cases
from eval.compare import changes, differences, only_in_one
from eval.floors import FLOORS, judge_floors, load_floors, raised
from eval.generate import generate
from eval.runs import read_run, run_folder
from eval.scoring import Row, score_run, write_scores
from eval.systems import ASSISTANT, SYSTEMS
from eval.tables import change_table, difference_table, score_table, verdict_table


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; 0 when all is well, 1 when a floor is broken, 2 when it could not be done."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except GewoneTaalError as error:
        print(f"eval: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m eval", description="Measures how true and how plain the assistant is."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("cases", help="check the cases: fields, quotes, facts")
    command.add_argument("--folder", type=Path, default=CASES, help="folder with the files of cases")
    command.set_defaults(run=_cases)

    command = commands.add_parser("generate", help="ask every question once and keep the answers in runs/")
    command.add_argument("--name", required=True, help="name of the run")
    command.add_argument("--half", choices=[*Half, "all"], default="all")
    command.add_argument(
        "--systems",
        nargs="+",
        choices=list(SYSTEMS),
        default=list(SYSTEMS),
        help="default: all",
    )
    command.add_argument("--overwrite", action="store_true", help="replace a run of that name")
    command.set_defaults(run=_generate)

    command = commands.add_parser("score", help="score a run; prints the measures of one half")
    command.add_argument("name")
    command.add_argument("--half", choices=[*Half, "all"], default="reporting")
    command.add_argument("--groups", action="store_true", help="also per kind and per register")
    command.set_defaults(run=_score)

    command = commands.add_parser("compare", help="what changed from run A to run B")
    command.add_argument("a", metavar="A")
    command.add_argument("b", metavar="B")
    command.add_argument("--half", choices=[*Half, "all"], default="all")
    command.add_argument("--system", choices=list(SYSTEMS), default=ASSISTANT)
    command.set_defaults(run=_compare)

    command = commands.add_parser("floors", help="hold a run against the floors; --raise to raise them")
    command.add_argument("name")
    command.add_argument("--raise", dest="raise_", action="store_true", help="write floors that were beaten")
    command.set_defaults(run=_floors)
    return parser


def _half(options: argparse.Namespace) -> Half | None:
    return None if options.half == "all" else Half(options.half)


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _cases(options: argparse.Namespace) -> int:
    cases = load_cases(options.folder)
    problems = check_cases(cases, load_settings())
    for problem in problems:
        print(problem)
    print(
        f"{len(cases.questions)} questions, {len(cases.conversations)} conversations, "
        f"{len(cases.passages)} passages, {len(cases.letters)} letters, "
        f"{len(cases.statements)} statements; {len(problems)} problems"
    )
    return 1 if problems else 0


def _generate(options: argparse.Namespace) -> int:
    folder = run_folder(options.name)
    if folder.exists():
        if not options.overwrite:
            raise InputError(f"there is a run {str(folder)!r} already; give --overwrite to replace it")
        shutil.rmtree(folder)
    generate(folder.name, folder, load_cases().in_half(_half(options)), options.systems, _tell)
    return 0


def _scored(name: str) -> list[Row]:
    folder = run_folder(name)
    rows = score_run(read_run(folder), load_cases(), load_settings().corpus)
    write_scores(folder, rows)
    return rows


def _score(options: argparse.Namespace) -> int:
    print(score_table(_scored(options.name), _half(options), options.groups))
    return 0


def _compare(options: argparse.Namespace) -> int:
    half = _half(options)
    a, b = (
        [row for row in _scored(name) if half is None or row.half == half] for name in (options.a, options.b)
    )
    print(difference_table(differences(a, b, options.system)))
    print(change_table(changes(a, b, options.system)))
    alone = only_in_one(a, b, options.system)
    if alone:
        _tell(f"{alone} cases are in one of the two runs only, and were not compared")
    return 0


def _floors(options: argparse.Namespace) -> int:
    rows, floors = _scored(options.name), load_floors()
    verdicts = judge_floors(rows, floors)
    print(verdict_table(verdicts))
    if options.raise_:
        FLOORS.write_text(raised(rows, floors), encoding="utf-8")
        _tell(f"wrote {FLOORS.name}")
    return 0 if all(verdict.passed for verdict in verdicts) else 1
