"""The command `gewonetaal store`: what is kept, how the store is doing, and deleting what is too old."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from datetime import date, datetime
from typing import TYPE_CHECKING

from assistant.command_io import print_json
from assistant.settings import MUNICIPALITY_TIME, Settings

if TYPE_CHECKING:
    from assistant.store import StoreState

_KILOBYTE, _MEGABYTE = 1_000, 1_000_000


def add_store(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command to those of `gewonetaal`."""
    store = commands.add_parser("store", help="show how the store is doing, or delete what is too old")
    actions = store.add_subparsers(dest="action", required=True, metavar="action")
    status = actions.add_parser("status", help="where it is, whether it works, and what is in it")
    status.add_argument("--json", action="store_true", help="print one JSON object")
    status.set_defaults(run=run_status)
    clean = actions.add_parser("clean", help="delete now what is too old, as the server does each day")
    clean.set_defaults(run=run_clean)


def run_status(options: argparse.Namespace, settings: Settings) -> int:
    """Prints how the store is doing; returns the exit code, 1 where it does not work.

    Raises:
        ConfigurationError: The address of the database cannot be used.
    """
    from assistant.store import open_database, state_of

    database = open_database(settings)
    state = state_of(database)
    database.close()
    if options.json:
        print_json({**asdict(state), "works": state.works})
    else:
        _print(state)
    if state.problem is None:
        return 0
    print(f"gewonetaal: {state.problem}", file=sys.stderr)
    return 1


def run_clean(options: argparse.Namespace, settings: Settings) -> int:
    """Deletes what is too old; returns the exit code, 1 where some of it could not be deleted.

    Raises:
        ConfigurationError: The address of the database cannot be used.
    """
    from assistant.retention import retention_of
    from assistant.store import open_database

    database = open_database(settings)
    if not database.is_there:
        print("nothing is kept yet")
        return 0
    deletions = retention_of(settings, database).delete_old()
    database.close()
    for deletion in deletions:
        done = "not deleted" if deletion.how_many is None else f"{deletion.how_many} deleted"
        age = f"older than {deletion.days} days" if deletion.days else "that do not count any more"
        print(f"{deletion.what}, {age}: {done}")
    return 1 if any(deletion.problem for deletion in deletions) else 0


def _print(state: StoreState) -> None:
    print(f"{state.kind}: {state.place}")
    if not state.exists:
        print("nothing is kept yet; the file is made when something is")
    if state.version is not None:
        print(f"version of the tables: {state.version}")
    if state.size_bytes is not None:
        print(f"size: {state.size_bytes / _KILOBYTE:,.0f} kB")
    if state.free_bytes is not None:
        print(f"free on that disk: {state.free_bytes / _MEGABYTE:,.0f} MB")
    if state.tables:
        print(f"\n{'table':24}{'records':>10}  {'oldest':12}newest")
    for table in state.tables:
        print(f"{table.name:24}{table.rows:10}  {_day(table.oldest):12}{_day(table.newest)}".rstrip())


def _day(moment: datetime | date | None) -> str:
    if isinstance(moment, datetime):
        return moment.astimezone(MUNICIPALITY_TIME).date().isoformat()
    return "" if moment is None else moment.isoformat()
