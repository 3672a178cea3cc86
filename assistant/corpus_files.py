"""Reading the data files of a corpus, with errors that name the file."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from assistant.errors import CorpusError

Schema = TypeVar("Schema", bound=BaseModel)


def read_toml(file: Path, schema: type[Schema], what: str) -> Schema | None:
    """What a TOML file holds, checked against a schema; `None` when there is no file.

    Raises:
        CorpusError: the file is not a valid `what`; the message names it.
    """
    if not file.is_file():
        return None
    try:
        return schema.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, ValidationError, UnicodeDecodeError) as error:
        raise CorpusError(f"{file.name}: not a valid {what}: {error}") from error


def refuse_twice(file: Path, kind: str, names: Iterable[str]) -> None:
    """Checks that no name stands in a file twice.

    Raises:
        CorpusError: one does; the message names the file, the kind of entry and the name.
    """
    for name, count in Counter(names).items():
        if count > 1:
            raise CorpusError(f"{file.name}: {kind} {name!r} stands there twice; join the two entries")
