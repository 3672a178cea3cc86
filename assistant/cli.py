"""The command `gewonetaal`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from assistant.command_io import answer_standard_input, one_or_lines, print_json, read_text
from assistant.errors import GewoneTaalError, InputError
from assistant.feedback_command import add_feedback
from assistant.plain_command import add_plain
from assistant.settings import Settings, load_settings
from assistant.simplify_command import add_simplify
from assistant.store_command import add_store
from assistant.switch_command import add_switch
from assistant.user_command import add_users

_EXIT_ERROR = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit code (0 good, 1 an error that is told on standard error)."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace, Settings], int] = options.run
    try:
        return run(options, load_settings())
    except GewoneTaalError as error:
        print(f"gewonetaal: {error}", file=sys.stderr)
        return _EXIT_ERROR
    except BrokenPipeError:
        # Whoever read our output has enough of it.
        with suppress(OSError):
            sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("gewonetaal: stopped", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gewonetaal",
        description="Answers questions from a municipality's policy documents in plain Dutch, with sources.",
        epilog="Settings are environment variables with the prefix GEWONETAAL_; see docs/cli.md.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    ask = commands.add_parser("ask", help="answer a question")
    _add_text_options(ask, "question", "the question, in Dutch")
    ask.set_defaults(run=_ask)
    search = commands.add_parser("search", help="find the passages that fit a question")
    _add_text_options(search, "question", "the question or search words, in Dutch")
    search.add_argument("-k", type=int, default=10, help="how many passages (1-100, default 10)")
    search.add_argument(
        "--document", action="append", default=[], metavar="ID", help="only from this document"
    )
    search.add_argument("--year", type=int, help="only from documents whose period holds this year")
    search.set_defaults(run=_search)
    check = commands.add_parser("check", help="check whether a text says only what its source says")
    check.add_argument("claim", nargs="?", help="the text to check, in Dutch")
    check.add_argument("--source", help="what it should be faithful to")
    check.add_argument("--source-file", type=Path, metavar="FILE", help="read the source from this file")
    check.add_argument("--coverage", action="store_true", help="also say what the text leaves out")
    _add_json_options(check)
    check.set_defaults(run=_check)
    score = commands.add_parser("score", help="measure how hard a text is to read, and say why")
    _add_text_options(score, "text", "the text, in Dutch")
    score.add_argument(
        "--file", type=Path, metavar="FILE", help="read the text from this file; - is standard input"
    )
    score.set_defaults(run=_score)
    add_simplify(commands)
    index = commands.add_parser("index", help="bring the search index up to date and report on the documents")
    index.add_argument("--rebuild", action="store_true", help="embed everything again")
    index.set_defaults(run=_index)
    add_plain(commands)
    add_feedback(commands)
    add_switch(commands)
    add_users(commands)
    add_store(commands)
    serve = commands.add_parser("serve", help="serve the chat page")
    serve.add_argument("--host", help="address to listen on (default 127.0.0.1)")
    serve.add_argument("--port", type=int, help="port to listen on (default 7860)")
    serve.set_defaults(run=_serve)
    return parser


def _add_text_options(parser: argparse.ArgumentParser, name: str, meaning: str) -> None:
    parser.add_argument(name, nargs="?", help=meaning)
    _add_json_options(parser)


def _add_json_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help="read JSON Lines from standard input, write JSON Lines to standard output",
    )


def _ask(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.contract import answer_json
    from assistant.operations import Ask, handler

    text = _text_or_lines(options)
    assistant = _load_assistant(settings)
    if text is None:
        return answer_standard_input(handler(Ask(assistant)), settings)
    answer = assistant.answer(text)
    if options.json:
        print_json(answer_json(answer))
    else:
        from assistant.printing import print_answer

        print_answer(answer)
    return 0


def _search(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.contract import SearchRequest, parse
    from assistant.operations import Search, handler

    text = _text_or_lines(options)
    assistant = _load_assistant(settings)
    shelf = assistant.library.shelf
    search = Search(assistant, shelf)
    if text is None:
        return answer_standard_input(handler(search), settings)
    request = parse(
        SearchRequest,
        {"question": text, "k": options.k, "documents": options.document, "year": options.year},
    )
    results = search.run(request)
    if options.json:
        print_json(search.json(results, None))
    else:
        from assistant.printing import print_results

        print_results(results, shelf.documents, shelf.statuses)
    return 0


def _check(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.contract import CheckRequest
    from assistant.faithfulness.checker import FaithfulnessChecker
    from assistant.operations import Check, handler

    claim = one_or_lines(options.claim, options.jsonl, "text")
    source = _source(options)
    check = Check(FaithfulnessChecker.load(settings))
    if claim is None:
        return answer_standard_input(handler(check), settings)
    checked = check.run(CheckRequest(source=source, claim=claim, coverage=options.coverage))
    if options.json:
        print_json(check.json(checked, None))
    else:
        from assistant.printing import print_verdict

        print_verdict(*checked)
    return 0


def _source(options: argparse.Namespace) -> str:
    """The source of a claim on the command line; empty where standard input brings them.

    Raises:
        InputError: neither or both of the options were given, or the file cannot be read.
    """
    if options.jsonl:
        if options.source is not None or options.source_file is not None:
            raise InputError("with --jsonl each line has its own source; leave out --source")
        return ""
    if (options.source is None) == (options.source_file is None):
        raise InputError("give the source with --source or --source-file, one of the two")
    if options.source is not None:
        return str(options.source)
    return read_text(options.source_file)


def _score(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.contract import score_json
    from assistant.operations import Score, handler
    from assistant.readability.score import ReadingMeasure

    text = options.text
    if options.file is not None:
        if text is not None or options.jsonl:
            raise InputError("give a text, --file or --jsonl, one of the three")
        text = read_text(options.file)
    text = one_or_lines(text, options.jsonl, "text")
    measure = ReadingMeasure.load(settings)
    if text is None:
        return answer_standard_input(handler(Score(measure)), settings)
    score = measure.score(text)
    if options.json:
        print_json(score_json(score))
    else:
        from assistant.printing import print_score

        print_score(score)
    return 0


def _index(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.answering import Assistant
    from assistant.printing import ProgressBar, print_readings

    assistant = Assistant.load(settings)
    print_readings(assistant.library.corpus)
    with ProgressBar("Embedding passages") as bar:
        report = assistant.store.build(assistant.library.entries, bar.show, options.rebuild)
    print(
        f"index: {report.embedded} embedded, {report.reused} unchanged, {report.removed} removed",
        file=sys.stderr,
    )
    return 0


def _serve(options: argparse.Namespace, settings: Settings) -> int:
    from ui import serve

    changes = {key: value for key in ("host", "port") if (value := getattr(options, key)) is not None}
    return serve(settings.model_copy(update=changes))


def _load_assistant(settings: Settings) -> Any:
    from assistant.answering import Assistant
    from assistant.printing import ProgressBar

    assistant = Assistant.load(settings)
    with ProgressBar("Bringing the index up to date") as bar:
        assistant.wait_until_ready(bar.show)
    return assistant


def _text_or_lines(options: argparse.Namespace) -> str | None:
    """The question, or `None` when standard input is to be read."""
    return one_or_lines(options.question, options.jsonl, "question")


if __name__ == "__main__":
    raise SystemExit(main())
