"""The command `gewonetaal plain draft`."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.command_io import print_json
from assistant.errors import InputError
from assistant.plain import FOLDER, load_plain_layer, record_line
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.plain_draft import Draft

_WIDTH = 88


def run_draft(options: argparse.Namespace, settings: Settings) -> int:
    """Writes drafts for the passages that the options name; returns the exit code.

    Each draft is written as soon as it is made, so that nothing is lost when the run is stopped.

    Raises:
        CorpusError: There is no such document or passage, or a file of the corpus is not valid.
        InputError: The file to write to is there already, lies in the plain layer or cannot be written.
    """
    from assistant.documents.reading import read_corpus
    from assistant.plain_draft import Drafter, passages_to_draft
    from assistant.printing import ProgressBar

    layer = load_plain_layer(settings.corpus)
    wanted = passages_to_draft(read_corpus(settings.corpus), layer, options.document, options.passage)
    found = len(wanted)
    wanted = wanted[: options.limit]
    if not wanted:
        print("nothing to draft: every passage asked for has a current record", file=sys.stderr)
        if options.json:
            print_json(drafts_json(()))
        return 0
    drafts: list[Draft] = []
    with _lines(options.output, settings.corpus, quiet=options.json) as write:
        drafter = Drafter.load(layer, settings)
        with ProgressBar("Drafting") as bar:
            for number, passage in enumerate(wanted, start=1):
                drafts.append(drafter.draft(passage))
                write(record_line(drafts[-1].record))
                bar.show(number, len(wanted))
    if options.json:
        print_json(drafts_json(drafts))
    _report(drafts, found - len(wanted))
    return 0


def drafts_json(drafts: Sequence[Draft]) -> dict[str, Any]:
    """The object that the command prints with `--json`: the records, and for each what to look at."""
    import json

    return {
        "drafts": [json.loads(record_line(draft.record)) for draft in drafts],
        "findings": [
            {
                "passage": draft.record.passage,
                "mode": draft.mode,
                "findings": [
                    {"kind": finding.kind.value, "message": finding.message} for finding in draft.findings
                ],
            }
            for draft in drafts
        ],
    }


@contextmanager
def _lines(file: Path | None, corpus: Path, *, quiet: bool) -> Iterator[Callable[[str], None]]:
    """What takes the lines: a new file, else standard output, or nothing when `quiet`.

    Raises:
        InputError: The file is there already, lies in the plain layer or cannot be written.
    """
    if file is None:
        yield (lambda line: None) if quiet else (lambda line: print(line, flush=True))
        return
    if (corpus / FOLDER).resolve() in file.resolve().parents:
        raise InputError(
            f"{str(file)!r} lies in the plain layer; write the drafts elsewhere, read them, then move them"
        )
    try:
        stream = file.open("x", encoding="utf-8", newline="\n")
    except FileExistsError:
        raise InputError(f"{str(file)!r} is there already; name a new file") from None
    except OSError as error:
        raise InputError(f"cannot write {str(file)!r}: {error.strerror}; name another file") from error
    with stream:

        def write(line: str) -> None:
            stream.write(f"{line}\n")
            stream.flush()

        yield write


def _report(drafts: Sequence[Draft], left: int) -> None:
    """Tells on standard error what the writer must look at, and how many drafts there are."""
    for draft in drafts:
        if draft.findings:
            print(f"\n{draft.record.passage}", file=sys.stderr)
        for finding in draft.findings:
            print(
                textwrap.fill(finding.message, _WIDTH, initial_indent="  - ", subsequent_indent="    "),
                file=sys.stderr,
            )
    with_findings = sum(bool(draft.findings) for draft in drafts)
    by_model = sum(draft.mode == "llm" for draft in drafts)
    how = f"{by_model} with sentences of a language model" if by_model else "by rule"
    rest = f"; {left} more passages have no current record" if left else ""
    print(
        f"\n{len(drafts)} drafts ({how}), {with_findings} with something to look at{rest}. "
        "A person reads every draft against its source and writes the questions.",
        file=sys.stderr,
    )
