"""The files of people who judge a sheet: a line for each entry, in any order."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from assistant.errors import InputError

_READER = re.compile(r"[a-z][a-z0-9-]{0,31}")


class SheetJudgement(BaseModel):
    """What a reader says of one entry of a sheet."""

    id: str


Judged = TypeVar("Judged", bound=SheetJudgement)


def lines(file: Path) -> list[str]:
    """The lines of a file.

    Raises:
        InputError: It cannot be read.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read {str(file)!r}: {error}") from error
    # Not splitlines(): a quote or a note may hold a character that it takes for a line end.
    return text.removesuffix("\n").split("\n") if text else []


def judgements(
    file: Path,
    sheet: Collection[str],
    kind: type[Judged],
    problem: Callable[[Judged], str | None] | None = None,
) -> dict[str, Judged]:
    """What one reader says of every entry of a sheet, by its id.

    `problem` tells what is wrong with a judgement beyond its fields, `None` for nothing.

    Raises:
        InputError: The file has no reader's name, a line is not valid, or an entry was judged twice or never.
    """
    if not _READER.fullmatch(file.stem):
        raise InputError(
            f"{file.name}: a reader's file has a name in small letters, such as 'reader-a.jsonl'"
        )
    found: dict[str, Judged] = {}
    for number, line in enumerate(lines(file), start=1):
        place = f"{file.name}:{number}"
        try:
            judged = kind.model_validate_json(line)
        except ValidationError as error:
            raise InputError(f"{place}: not a valid judgement: {error}") from error
        if judged.id not in sheet:
            raise InputError(f"{place}: {judged.id!r} is not on the sheet")
        if judged.id in found:
            raise InputError(f"{place}: {judged.id!r} was judged on an earlier line")
        wrong = problem(judged) if problem is not None else None
        if wrong is not None:
            raise InputError(f"{place}: {wrong}")
        found[judged.id] = judged
    missing = sorted(set(sheet) - found.keys())
    if missing:
        raise InputError(f"{file.name}: {missing[0]!r} and {len(missing) - 1} others were not read")
    return found
