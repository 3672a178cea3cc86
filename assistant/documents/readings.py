"""What a source does not show by itself (`corpus/readings.toml`): misread words and hidden borders."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.errors import CorpusError

Words = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Readings:
    """The corrections of one document.

    Attributes:
        words: Pairs of misread and right wording, longest misreading first; for search only.
        break_before: Phrases before which a new passage starts.
        line_before: Phrases before which a new line starts within a passage.
        join_before: Phrases that start a passage that belongs to the passage before it.
        identity: The phrase that starts the passage that says which document this is.
    """

    words: Words = ()
    break_before: tuple[str, ...] = ()
    line_before: tuple[str, ...] = ()
    join_before: tuple[str, ...] = ()
    identity: str | None = None


class _Layout(BaseModel):
    model_config = ConfigDict(extra="forbid", str_min_length=1)

    break_before: tuple[str, ...] = ()
    line_before: tuple[str, ...] = ()
    join_before: tuple[str, ...] = ()
    identity: str | None = None


class _ReadingsFile(BaseModel):
    model_config = ConfigDict(extra="forbid")

    reading: dict[str, dict[str, str]] = Field(default_factory=dict)
    layout: dict[str, _Layout] = Field(default_factory=dict)


def load_readings(corpus: Path) -> dict[str, Readings]:
    """Return the corrections per document; a document without any is left out.

    Raises:
        CorpusError: The file exists but is not made of the tables that it may hold.
    """
    path = corpus / "readings.toml"
    if not path.exists():
        return {}
    try:
        tables = _ReadingsFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValidationError) as error:
        raise CorpusError(
            f'{str(path)!r} cannot be read: expected [reading.<document>] tables of "wrong" = "right" pairs '
            "and [layout.<document>] tables with break_before, line_before, join_before (lists of phrases) "
            f"and identity (one phrase); correct the file. Cause: {error}"
        ) from error
    documents = [*tables.reading, *(name for name in tables.layout if name not in tables.reading)]
    return {name: _readings(tables, name) for name in documents}


def _readings(tables: _ReadingsFile, document: str) -> Readings:
    words = tables.reading.get(document, {})
    layout = tables.layout.get(document, _Layout())
    return Readings(
        words=tuple(sorted(words.items(), key=lambda pair: len(pair[0]), reverse=True)),
        break_before=layout.break_before,
        line_before=layout.line_before,
        join_before=layout.join_before,
        identity=layout.identity,
    )
