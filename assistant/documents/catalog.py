"""The catalogue of the documents (`corpus/catalog.toml`)."""

from __future__ import annotations

import datetime
import tomllib
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from assistant.errors import CorpusError
from assistant.model import Document, DocumentStatus


class ReaderName(StrEnum):
    """The layouts that can be read."""

    AKKOORD_MARKDOWN = "akkoord_markdown"
    AKKOORD_PDF = "akkoord_pdf"
    ROUTEKAART = "routekaart"
    PROGRAMMAPLAN = "programmaplan"
    NIEUWS = "nieuws"


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    file: str = Field(min_length=1)
    title: str = Field(min_length=1)
    short_title: str = Field(min_length=1)
    kind: str = Field(min_length=1)
    publisher: str = Field(min_length=1)
    date: datetime.date
    date_text: str = Field(min_length=1)
    period_start: datetime.date
    period_end: datetime.date | None = None
    period_text: str = Field(min_length=1)
    status: DocumentStatus
    quoted_as: str = Field(min_length=1)
    reader: ReaderName
    aliases: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> _Entry:
        if Path(self.file).name != self.file or Path(self.file).stem != self.id:
            raise ValueError(f"id {self.id!r} must be the name of file {self.file!r} without its extension")
        if self.period_end is not None and self.period_end < self.period_start:
            raise ValueError(
                f"period_end {self.period_end} is before period_start {self.period_start}; correct them"
            )
        return self

    def document(self) -> Document:
        return Document(**{**self.model_dump(), "reader": self.reader.value})


class _Catalogue(BaseModel):
    model_config = ConfigDict(extra="forbid")

    document: list[_Entry] = Field(min_length=1)


def source_path(document: Document, corpus: Path) -> Path:
    """Return where the source file of a document is."""
    return corpus / "sources" / document.file


def load_catalog(corpus: Path) -> tuple[Document, ...]:
    """Read and check `catalog.toml` against the files in `sources/`.

    Returns:
        The documents in the order of the catalogue.

    Raises:
        CorpusError: The catalogue is missing, an entry is wrong, an id is used twice, an entry has
            no file or a file no entry, or a file is not UTF-8.
    """
    documents = tuple(entry.document() for entry in _read_entries(corpus / "catalog.toml"))
    seen: set[str] = set()
    for document in documents:
        if document.id in seen:
            raise CorpusError(
                f"id {document.id!r} is used twice in catalog.toml; every document needs an id of its own"
            )
        seen.add(document.id)
    _check_files(documents, corpus / "sources")
    for document in documents:
        read_source(document, corpus)
    return documents


def read_source(document: Document, corpus: Path) -> str:
    """Return the text of a document's source file.

    Raises:
        CorpusError: The file is missing, unreadable or not UTF-8; the message names the byte.
    """
    path = source_path(document, corpus)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CorpusError(
            f"source {str(path)!r} cannot be read ({error.strerror}); put it there and make it readable"
        ) from error
    try:
        return content.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise CorpusError(
            f"source {str(path)!r} is not UTF-8: byte {error.start} is {content[error.start]:#04x}; "
            "save the file as UTF-8"
        ) from error


def document_status_on(document: Document, today: datetime.date) -> DocumentStatus:
    """Return what a document is worth on a day: one in force expires when its period has passed."""
    passed = document.period_end is not None and document.period_end < today
    if document.status is DocumentStatus.IN_FORCE and passed:
        return DocumentStatus.EXPIRED
    return document.status


def _read_entries(path: Path) -> list[_Entry]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CorpusError(
            f"catalogue {str(path)!r} cannot be read ({error.strerror}); expected [[document]] entries there"
        ) from error
    except UnicodeDecodeError as error:
        raise CorpusError(
            f"catalogue {str(path)!r} is not UTF-8 at byte {error.start}; save the file as UTF-8"
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise CorpusError(f"catalogue {str(path)!r} is not valid TOML: {error}; correct that line") from error
    try:
        return _Catalogue.model_validate(content).document
    except ValidationError as error:
        raise CorpusError(f"catalogue {str(path)!r}: {_explain(error, content)}") from error


def _explain(error: ValidationError, content: dict[str, object]) -> str:
    first = error.errors()[0]
    place = first["loc"]
    entries = content.get("document")
    name = "the catalogue"
    if len(place) > 1 and isinstance(place[1], int) and isinstance(entries, list):
        entry = entries[place[1]]
        known = entry.get("id") if isinstance(entry, dict) else None
        name = f"entry {known!r}" if known else f"entry number {place[1] + 1}"
    field = ".".join(str(part) for part in place[2:])
    got = f", got {first['input']!r}" if field and first["type"] != "missing" else ""
    return f"{name}{f', field {field!r}' if field else ''}: {first['msg']}{got}; correct the entry"


def _check_files(documents: tuple[Document, ...], sources: Path) -> None:
    listed = {document.file for document in documents}
    present = (
        {path.name for path in sources.iterdir() if path.is_file() and not path.name.startswith(".")}
        if sources.is_dir()
        else set()
    )
    for document in documents:
        if document.file not in present:
            raise CorpusError(
                f"document {document.id!r} has no file: expected {str(sources / document.file)!r}; "
                "put the file there or take the entry out of catalog.toml"
            )
    for name in sorted(present - listed):
        raise CorpusError(
            f"file {str(sources / name)!r} has no entry in catalog.toml; add one or remove the file"
        )
