"""Tables as CSV that a Dutch spreadsheet opens, in which no text of anybody becomes a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

# Without this mark Excel takes UTF-8 for something else.
_BYTE_ORDER_MARK = "\ufeff"
# What a spreadsheet takes for the beginning of a formula, the wide forms of East Asia too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_table(columns: Sequence[str], rows: Iterable[Sequence[str]], file: TextIO) -> None:
    """Write rows as CSV, as a Dutch spreadsheet reads it.

    Fields are quoted and parted by semicolons, and no field can begin a formula. `file` must leave line ends
    as they are, and be written as UTF-8: the table begins with the mark that says so.
    """
    file.write(_BYTE_ORDER_MARK)
    writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(without_formula(field) for field in row)


def without_formula(field: str) -> str:
    """Return a field that no spreadsheet takes for a formula: an apostrophe before what could begin one."""
    return f"'{field}" if field.lstrip(" \u00a0").startswith(_FORMULA) else field
