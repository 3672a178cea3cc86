"""The commands `gewonetaal plain`: how far the plain layer is, what is wrong, drafts of what is missing."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from assistant.command_io import print_json
from assistant.plain_draft_command import run_draft
from assistant.settings import Settings

_EXIT_ERROR = 1


def add_plain(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands to those of `gewonetaal`."""
    plain = commands.add_parser(
        "plain", help="how far the plain-Dutch texts are, what is wrong with them, and drafts of new ones"
    )
    plain_commands = plain.add_subparsers(dest="plain_command", required=True, metavar="command")
    for name, meaning, run in (
        ("status", "coverage, states and reading level of each document", run_status),
        (
            "check",
            "check every record against its source; exit code 1 when a complete document fails",
            run_check,
        ),
        ("draft", "write drafts for the passages that have no current record", run_draft),
    ):
        command = plain_commands.add_parser(name, help=meaning)
        command.add_argument(
            "--document", action="append", default=[], metavar="ID", help="only this document"
        )
        command.add_argument("--json", action="store_true", help="print one JSON object")
        command.set_defaults(run=run)
        if name == "draft":
            _add_draft_options(command)


def _add_draft_options(draft: argparse.ArgumentParser) -> None:
    draft.add_argument("--passage", action="append", default=[], metavar="ID", help="this passage")
    draft.add_argument("--limit", type=_count, metavar="N", help="at most so many drafts")
    draft.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="write the drafts to this new file, one JSON object a line, instead of standard output",
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of drafts; expected 1 or more")
    return int(text)


def run_status(options: argparse.Namespace, settings: Settings) -> int:
    """Prints how far the plain layer of each document is; returns the exit code.

    Raises:
        CorpusError: There is no such document, or a file of the corpus is not valid.
    """
    from assistant.documents.reading import read_corpus
    from assistant.plain import load_plain_layer
    from assistant.plain_check import complete_documents, status
    from assistant.printing import print_plain_status
    from assistant.readability.score import ReadingMeasure

    corpus, layer = read_corpus(settings.corpus), load_plain_layer(settings.corpus)
    measure = ReadingMeasure.load(settings)
    documents = options.document or [document.id for document in corpus.documents]
    found = [status(corpus, layer, measure, document) for document in documents]
    complete = complete_documents(settings.corpus)
    if options.json:
        print_json({"documents": [{**asdict(item), "complete": item.document in complete} for item in found]})
    else:
        print_plain_status(found, complete)
    return 0


def run_check(options: argparse.Namespace, settings: Settings) -> int:
    """Prints what is wrong with the records; returns the exit code, 1 when a complete document fails.

    Raises:
        CorpusError: There is no such document, or a file of the corpus is not valid.
    """
    from assistant.documents.reading import read_corpus
    from assistant.faithfulness.checker import FaithfulnessChecker
    from assistant.plain import load_plain_layer
    from assistant.plain_check import BLOCKING, PlainChecker, complete_documents
    from assistant.printing import print_plain_problems

    corpus = read_corpus(settings.corpus)
    checker = PlainChecker(corpus, load_plain_layer(settings.corpus), FaithfulnessChecker.load(settings))
    complete = complete_documents(settings.corpus)
    documents = options.document or [document.id for document in corpus.documents]
    found = {document: list(checker.problems(document)) for document in documents}
    if options.json:
        print_json(
            {
                document: [{**asdict(problem), "blocking": problem.kind in BLOCKING} for problem in problems]
                for document, problems in found.items()
            }
        )
    else:
        print_plain_problems(found, complete)
    failed = any(
        problem.kind in BLOCKING
        for document, problems in found.items()
        if document in complete
        for problem in problems
    )
    return _EXIT_ERROR if failed else 0
