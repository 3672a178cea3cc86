"""The plain layer: passages and titles in plain Dutch, kept as data in `corpus/plain/<document>.jsonl`."""

from __future__ import annotations

import datetime
import hashlib
import json
import unicodedata
from collections.abc import Container, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.errors import CorpusError
from assistant.model import AcceptedFinding, Passage, PlainRecord, Strength

FOLDER = "plain"
# Written, and read by nobody else yet.
DRAFT: Final = "draft"
State = Literal["draft", "checked", "approved"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class _Accepted(_Strict):
    kind: str = Field(min_length=1)
    claim: str = ""
    source: str = ""
    reason: str = Field(min_length=3)
    by: str = Field(min_length=1)
    date: datetime.date


class _PassageLine(_Strict):
    passage: str = Field(min_length=1)
    source_sha256: str = Field(pattern="^[0-9a-f]{64}$")
    core: str = Field(min_length=1)
    plain: str = Field(min_length=1)
    strength: Strength
    themes: tuple[str, ...] = ()
    questions: tuple[str, ...] = Field(default=(), max_length=4)
    state: State
    accepted: tuple[_Accepted, ...] = ()


class _TitleLine(_Strict):
    title: tuple[str, ...] = Field(min_length=1)
    source_sha256: str = Field(pattern="^[0-9a-f]{64}$")
    plain: str = Field(min_length=1)
    state: State


@dataclass(frozen=True)
class PlainTitle:
    """The plain version of a section title; `path` are the titles from the outermost down to it."""

    document: str
    path: tuple[str, ...]
    source_sha256: str
    plain: str
    state: str


@dataclass(frozen=True)
class PlainLayer:
    """All records, by passage id and by document and path of titles."""

    records: Mapping[str, PlainRecord] = field(default_factory=lambda: MappingProxyType({}))
    titles: Mapping[tuple[str, tuple[str, ...]], PlainTitle] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def current(self, passages: Iterable[Passage]) -> dict[str, PlainRecord]:
        """The records whose source still says what it said when they were written."""
        return {
            passage.id: record
            for passage in passages
            if (record := self.records.get(passage.id)) is not None
            and record.source_sha256 == source_hash(passage.text)
        }

    def shown(self, passages: Iterable[Passage]) -> dict[str, PlainRecord]:
        """The current records that residents may see: a draft is none until somebody has checked it."""
        return {id: record for id, record in self.current(passages).items() if record.state != DRAFT}

    def shown_titles(self) -> dict[tuple[str, tuple[str, ...]], str]:
        """The plain titles that residents may see, by document and path; as `shown`."""
        return {
            key: title.plain
            for key, title in self.titles.items()
            if title.source_sha256 == source_hash(title.path[-1]) and title.state != DRAFT
        }


def source_hash(text: str) -> str:
    """SHA-256 of a text with white space made single, in hexadecimal: what a record was written from."""
    normalised = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(normalised.encode("utf-8")).hexdigest()


def load_plain_layer(corpus: Path) -> PlainLayer:
    """Reads every record of the plain layer; empty when there is none yet.

    Raises:
        CorpusError: A line is not valid or repeats a passage or title, or a file is not UTF-8; the message
            names the file and the line.
    """
    records: dict[str, PlainRecord] = {}
    titles: dict[tuple[str, tuple[str, ...]], PlainTitle] = {}
    for file in sorted((corpus / FOLDER).glob("*.jsonl")):
        for number, line in enumerate(_read(file).split("\n"), start=1):
            if not line.strip():
                continue
            place = f"{file.name}:{number}"
            value = _decoded(line, place)
            if isinstance(value, dict) and "title" in value:
                title = _title(value, file.stem, place)
                _refuse_second(titles, (file.stem, title.path), f"title {title.path[-1]!r}", place)
                titles[file.stem, title.path] = title
            else:
                record = _record(value, place)
                _refuse_second(records, record.passage, f"passage {record.passage!r}", place)
                if not record.passage.startswith(f"{file.stem}/"):
                    raise CorpusError(f"{place}: passage {record.passage!r} is of another document")
                records[record.passage] = record
    return PlainLayer(records, titles)


def record_line(record: PlainRecord) -> str:
    """A record as it stands in its file: one JSON object on a line, without the line's end."""
    value = {
        "passage": record.passage,
        "source_sha256": record.source_sha256,
        "core": record.core,
        "plain": record.plain,
        "strength": record.strength.value,
        "themes": record.themes,
        "questions": record.questions,
        "state": record.state,
        "accepted": [{**asdict(item), "date": item.date.isoformat()} for item in record.accepted],
    }
    return json.dumps(value, ensure_ascii=False)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CorpusError(f"{file.name}: not UTF-8 at byte {error.start}; save it as UTF-8") from error


def _decoded(line: str, place: str) -> object:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise CorpusError(f"{place}: not a JSON object: {error}") from error


def _refuse_second(known: Container[object], key: object, what: str, place: str) -> None:
    if key in known:
        raise CorpusError(f"{place}: {what} has a record already; join the two")


def _record(value: object, place: str) -> PlainRecord:
    try:
        read = _PassageLine.model_validate(value)
    except ValidationError as error:
        raise CorpusError(f"{place}: not a record of the plain layer: {error}") from error
    accepted = tuple(AcceptedFinding(**item.model_dump()) for item in read.accepted)
    return PlainRecord(**read.model_dump(exclude={"accepted"}), accepted=accepted)


def _title(value: object, document: str, place: str) -> PlainTitle:
    try:
        read = _TitleLine.model_validate(value)
    except ValidationError as error:
        raise CorpusError(f"{place}: not a title record of the plain layer: {error}") from error
    return PlainTitle(document, read.title, read.source_sha256, read.plain, read.state)
