"""The command `gewonetaal feedback`: what visitors think of answers."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from assistant import messages
from assistant.command_io import print_json
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.feedback import Feedback
    from assistant.feedback_report import FeedbackReport, Tally

_WIDTH = 88


def add_feedback(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command to those of `gewonetaal`."""
    feedback = commands.add_parser("feedback", help="show what visitors think of answers")
    form = feedback.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="print one line for each opinion, for a spreadsheet")
    form.add_argument("--json", action="store_true", help="print one JSON object")
    feedback.set_defaults(run=run_feedback)


def run_feedback(options: argparse.Namespace, settings: Settings) -> int:
    """Prints what is kept; returns the exit code.

    Raises:
        ConfigurationError: The address of the database cannot be used.
        StoreError: The database cannot be used.
    """
    from assistant.feedback import FeedbackDesk
    from assistant.feedback_report import report_on
    from assistant.store import FeedbackTable, open_database

    desk = FeedbackDesk(
        FeedbackTable(open_database(settings)), settings.feedback_days, settings.feedback_per_day
    )
    kept = desk.kept()
    if options.csv:
        _print_csv(kept)
    elif options.json:
        print_json(_json(report_on(kept, desk.days), kept))
    else:
        _print(report_on(kept, desk.days), kept)
    return 0


def _print_csv(kept: Sequence[Feedback]) -> None:
    from assistant.feedback_report import write_csv

    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", newline="")
    write_csv(kept, sys.stdout)


def _json(report: FeedbackReport, kept: Iterable[Feedback]) -> dict[str, Any]:
    return {
        "days": report.days,
        "total": report.all.total,
        **asdict(report.all),
        "remarks": report.remarks,
        "statuses": {name: asdict(tally) for name, tally in report.statuses},
        "themes": {name: asdict(tally) for name, tally in report.themes},
        "passages": {name: asdict(tally) for name, tally in report.passages},
        "feedback": [{**asdict(item), "given_at": item.given_at.isoformat()} for item in kept],
    }


def _print(report: FeedbackReport, kept: Iterable[Feedback]) -> None:
    from assistant.feedback_report import status_label

    if not report.all.total:
        print(messages.FEEDBACK_NONE)
        return
    told = messages.FEEDBACK_TOTAL.format(
        total=report.all.total, remarks=report.remarks, **asdict(report.all)
    )
    print(textwrap.fill(told, _WIDTH))
    print(messages.FEEDBACK_PERIOD.format(days=report.days))
    statuses = [(status_label(name), tally) for name, tally in report.statuses]
    themes = [(name or messages.FEEDBACK_NO_THEME, tally) for name, tally in report.themes]
    _print_tallies(messages.FEEDBACK_BY_STATUS, statuses)
    _print_tallies(messages.FEEDBACK_BY_THEME, themes)
    if report.passages:
        _print_tallies(messages.FEEDBACK_BY_PASSAGE, report.passages)
    if report.remarks:
        print(f"\n{messages.FEEDBACK_REMARKS}")
    for item in kept:
        if item.remark is not None:
            mark = messages.FEEDBACK_YES if item.verdict == "helpful" else messages.FEEDBACK_NO
            line = f"({mark}) {' '.join(item.remark.split())}"
            print(textwrap.fill(line, _WIDTH, initial_indent="- ", subsequent_indent="  "))


def _print_tallies(title: str, tallies: Iterable[tuple[str, Tally]]) -> None:
    yes, no = messages.FEEDBACK_YES, messages.FEEDBACK_NO
    print(f"\n{title:60}{yes:>6}{no:>6}")
    for name, tally in tallies:
        print(f"  {name:58}{tally.helpful:6}{tally.not_helpful:6}")
