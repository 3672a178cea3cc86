"""The command `gewonetaal simplify`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.command_io import answer_standard_input, one_or_lines, print_json
from assistant.errors import InputError
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.simplify.simplification import Simplification
    from assistant.simplify.simplifier import Simplifier


def add_simplify(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command to those of `gewonetaal`."""
    simplify = commands.add_parser(
        "simplify",
        help="rewrite a text in plain Dutch, and show what was kept",
        description="Rewrites a text or a file (.docx, .pdf, .txt, .md, .html) in plain Dutch, sentence by "
        "sentence, and reports what got lost, what is new and what to check.",
    )
    simplify.add_argument("text", nargs="?", help="the text, in Dutch, or the path of a file")
    simplify.add_argument(
        "--level", choices=("B1", "A2"), default="B1", help="reading level, with a language model"
    )
    simplify.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="write the rewrite to this file (.docx, .txt or .md)",
    )
    simplify.add_argument(
        "--report", type=Path, metavar="FILE", help="write the fidelity report to this .docx"
    )
    simplify.add_argument("--json", action="store_true", help="print one JSON object")
    simplify.add_argument(
        "--jsonl",
        action="store_true",
        help="read JSON Lines from standard input, write JSON Lines to standard output",
    )
    simplify.set_defaults(run=run_simplify)


def run_simplify(options: argparse.Namespace, settings: Settings) -> int:
    """Rewrites what the options name; returns the exit code.

    Raises:
        InputError: There is no text, it cannot be rewritten, or a file cannot be read or written.
    """
    from assistant.simplify.simplifier import Simplifier

    text = one_or_lines(options.text, options.jsonl, "text")
    if text is None and (options.output or options.report):
        raise InputError("give one text or file with --output or --report, not --jsonl")
    if text is None:
        return _lines(Simplifier.load(settings), settings)
    return _one(text, options, settings)


def _lines(simplifier: Simplifier, settings: Settings) -> int:
    from assistant.operations import Simplify, handler

    return answer_standard_input(handler(Simplify(simplifier)), settings)


def _one(text: str, options: argparse.Namespace, settings: Settings) -> int:
    from assistant.printing import ProgressBar
    from assistant.rewriting_contract import simplification_json
    from assistant.rewriting_job import RewritingJob
    from assistant.simplify.simplifier import Simplifier

    job = RewritingJob.of(text)
    job.check_output(options.output, options.report)
    for notice in job.notices:
        print(notice, file=sys.stderr)
    with ProgressBar("Rewriting") as bar:
        result = job.run(Simplifier.load(settings), options.level, bar.show)
    if options.output is not None:
        job.write(result, options.output)
    if options.report is not None:
        job.write_report(result, options.report)
    if options.json:
        print_json(simplification_json(result))
    elif options.output is None:
        _print(result)
    return 0


def _print(result: Simplification) -> None:
    from assistant.rewriting_printing import print_simplification

    print_simplification(result)
