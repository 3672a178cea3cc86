"""The plain layer: passages in plain Dutch, kept as data in `corpus/plain/<document>.jsonl`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.errors import CorpusError
from assistant.model import PlainRecord, Strength


class _PlainLine(BaseModel):
    model_config = ConfigDict(extra="allow")

    passage: str
    core: str
    plain: str
    strength: Strength = Strength.NONE
    themes: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    state: str = "draft"


def load_plain_layer(corpus: Path) -> Mapping[str, PlainRecord]:
    """Reads every record of the plain layer, by passage id; empty when there is none yet.

    Raises:
        CorpusError: a line is not valid, or a file is not UTF-8; the message names the file and the line.
    """
    records: dict[str, PlainRecord] = {}
    for file in sorted((corpus / "plain").glob("*.jsonl")):
        for number, line in enumerate(_read(file).split("\n"), start=1):
            if not line.strip():
                continue
            record = _read_line(line, f"{file.name}:{number}")
            if record.passage in records:
                raise CorpusError(f"{file.name}:{number}: passage {record.passage!r} has a record already")
            records[record.passage] = record
    return records


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CorpusError(f"{file.name}: not UTF-8 at byte {error.start}; save it as UTF-8") from error


def _read_line(line: str, place: str) -> PlainRecord:
    try:
        read = _PlainLine.model_validate(json.loads(line))
    except (json.JSONDecodeError, ValidationError) as error:
        raise CorpusError(f"{place}: not a record of the plain layer: {error}") from error
    return PlainRecord(**read.model_dump(include=set(_PlainLine.model_fields)))
