"""Reading the papers in `docs/`, so that tests can hold them against the program."""

from __future__ import annotations

import re
from pathlib import Path

from assistant.settings import Settings

ROOT = Path(__file__).parents[1]


def variable(name: str) -> str:
    """The environment variable of a setting."""
    alias = Settings.model_fields[name].validation_alias
    return str(alias) if alias else f"GEWONETAAL_{name.upper()}"


VARIABLES = {variable(name): name for name in Settings.model_fields}


def table(text: str, first_column: str) -> list[list[str]]:
    """The rows of the table whose first column has this title."""
    lines = iter(text.splitlines())
    for line in lines:
        if line.startswith(f"| {first_column} |"):
            break
    else:
        raise AssertionError(f"there is no table that begins with {first_column!r}")
    next(lines)
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))])
    return rows


def code(cell: str) -> list[str]:
    """What stands between backticks."""
    return re.findall(r"`([^`]+)`", cell)


def shell_lines(text: str, program: str) -> list[str]:
    """The arguments of each call of a program in the blocks of code, without remarks and redirections."""
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    calls = re.findall(rf"^(?:\S*/)?{re.escape(program)} (.+)$", "\n".join(blocks), re.MULTILINE)
    return [re.split(r"\s+(?:[#<>|])", call)[0].strip() for call in calls]
