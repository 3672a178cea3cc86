"""The table of misread words (`corpus/readings.toml`)."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.errors import CorpusError

Readings = tuple[tuple[str, str], ...]


class _ReadingsFile(BaseModel):
    model_config = ConfigDict(extra="forbid")

    reading: dict[str, dict[str, str]]


def load_readings(corpus: Path) -> dict[str, Readings]:
    """Return per document the pairs of misread and right wording, longest misreading first.

    Raises:
        CorpusError: The file exists but is not a table of texts per document.
    """
    path = corpus / "readings.toml"
    if not path.exists():
        return {}
    try:
        table = _ReadingsFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValidationError) as error:
        raise CorpusError(
            f"{str(path)!r} cannot be read: expected [reading.<document>] tables of "
            f'"wrong" = "right" pairs; correct the file. Cause: {error}'
        ) from error
    return {
        document: tuple(sorted(pairs.items(), key=lambda pair: len(pair[0]), reverse=True))
        for document, pairs in table.reading.items()
    }
