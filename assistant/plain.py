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
from typing import Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from assistant.errors import CorpusError, InputError
from assistant.model import AcceptedFinding, Approval, Passage, PlainRecord, Strength, Withdrawal
from assistant.strict_json import decode_json

FOLDER = "plain"
MOST_QUESTIONS = 4
SHORTEST_REASON = 3
# Written, and read by nobody else yet.
DRAFT: Final = "draft"
CHECKED: Final = "checked"
APPROVED: Final = "approved"
State = Literal["draft", "checked", "approved"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class _Accepted(_Strict):
    kind: str = Field(min_length=1)
    claim: str = ""
    source: str = ""
    reason: str = Field(min_length=SHORTEST_REASON)
    by: str = Field(min_length=1)
    date: datetime.date


class _Approval(_Strict):
    by: str = Field(min_length=1)
    date: datetime.date


class _Withdrawal(_Strict):
    by: str = Field(min_length=1)
    date: datetime.date
    reason: str = Field(min_length=SHORTEST_REASON)


class _Line(_Strict):
    state: State
    approved: _Approval | None = None
    withdrawn: _Withdrawal | None = None

    @model_validator(mode="after")
    def _only_what_is_approved_has_an_approval(self) -> Self:
        if self.approved is not None and self.state != APPROVED:
            raise ValueError("it says who approved it, but its state is not approved; take one of both away")
        return self

    def approval(self) -> Approval | None:
        return None if self.approved is None else Approval(self.approved.by, self.approved.date)

    def withdrawal(self) -> Withdrawal | None:
        return None if self.withdrawn is None else Withdrawal(**self.withdrawn.model_dump())


class _PassageLine(_Line):
    passage: str = Field(min_length=1)
    source_sha256: str = Field(pattern="^[0-9a-f]{64}$")
    core: str = Field(min_length=1)
    plain: str = Field(min_length=1)
    strength: Strength
    themes: tuple[str, ...] = ()
    questions: tuple[str, ...] = Field(default=(), max_length=MOST_QUESTIONS)
    accepted: tuple[_Accepted, ...] = ()


class _TitleLine(_Line):
    title: tuple[str, ...] = Field(min_length=1)
    source_sha256: str = Field(pattern="^[0-9a-f]{64}$")
    plain: str = Field(min_length=1)


@dataclass(frozen=True)
class PlainTitle:
    """The plain version of a section title; `path` are the titles from the outermost down to it."""

    document: str
    path: tuple[str, ...]
    source_sha256: str
    plain: str
    state: str
    approved: Approval | None = None
    withdrawn: Withdrawal | None = None


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
        """The current records that residents may see; see `is_shown`."""
        return {id: record for id, record in self.current(passages).items() if is_shown(record)}

    def shown_titles(self) -> dict[tuple[str, tuple[str, ...]], str]:
        """The plain titles that residents may see, by document and path; as `shown`."""
        return {
            key: title.plain
            for key, title in self.titles.items()
            if title.source_sha256 == source_hash(title.path[-1]) and is_shown(title)
        }


def is_shown(value: PlainRecord | PlainTitle) -> bool:
    """Whether residents may see it while it is current: somebody checked it, and nobody took it away."""
    return value.state != DRAFT and value.withdrawn is None


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
            read = read_line(line, file.stem, place)
            if isinstance(read, PlainTitle):
                _refuse_second(titles, (file.stem, read.path), f"title {read.path[-1]!r}", place)
                titles[file.stem, read.path] = read
            else:
                _refuse_second(records, read.passage, f"passage {read.passage!r}", place)
                records[read.passage] = read
    return PlainLayer(records, titles)


def read_line(line: str, document: str, place: str) -> PlainRecord | PlainTitle:
    """Reads one line of the file of a document; `place` names it in messages.

    Raises:
        CorpusError: The line is no record, or one of another document.
    """
    value = _decoded(line, place)
    if isinstance(value, dict) and "title" in value:
        return _title(value, document, place)
    record = _record(value, place)
    if not record.passage.startswith(f"{document}/"):
        raise CorpusError(f"{place}: passage {record.passage!r} is of another document")
    return record


def record_line(record: PlainRecord) -> str:
    """A record as it stands in its file: one JSON object on a line, without the line's end."""
    value: dict[str, object] = {
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
    return json.dumps(value | _approval(record.approved) | _withdrawal(record.withdrawn), ensure_ascii=False)


def title_line(title: PlainTitle) -> str:
    """A title as it stands in its file; as `record_line`."""
    value: dict[str, object] = {
        "title": title.path,
        "source_sha256": title.source_sha256,
        "plain": title.plain,
        "state": title.state,
    }
    return json.dumps(value | _approval(title.approved) | _withdrawal(title.withdrawn), ensure_ascii=False)


def _approval(approved: Approval | None) -> dict[str, object]:
    if approved is None:
        return {}
    return {"approved": {"by": approved.by, "date": approved.date.isoformat()}}


def _withdrawal(withdrawn: Withdrawal | None) -> dict[str, object]:
    if withdrawn is None:
        return {}
    return {"withdrawn": {**asdict(withdrawn), "date": withdrawn.date.isoformat()}}


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CorpusError(f"{file.name}: not UTF-8 at byte {error.start}; save it as UTF-8") from error


def _decoded(line: str, place: str) -> object:
    try:
        return decode_json(line)
    except InputError as error:
        raise CorpusError(f"{place}: {error}") from error


def _refuse_second(known: Container[object], key: object, what: str, place: str) -> None:
    if key in known:
        raise CorpusError(f"{place}: {what} has a record already; join the two")


def _record(value: object, place: str) -> PlainRecord:
    try:
        read = _PassageLine.model_validate(value)
    except ValidationError as error:
        raise CorpusError(f"{place}: not a record of the plain layer: {error}") from error
    accepted = tuple(AcceptedFinding(**item.model_dump()) for item in read.accepted)
    values = read.model_dump(exclude={"accepted", "approved", "withdrawn"})
    return PlainRecord(**values, accepted=accepted, approved=read.approval(), withdrawn=read.withdrawal())


def _title(value: object, document: str, place: str) -> PlainTitle:
    try:
        read = _TitleLine.model_validate(value)
    except ValidationError as error:
        raise CorpusError(f"{place}: not a title record of the plain layer: {error}") from error
    return PlainTitle(
        document,
        read.title,
        read.source_sha256,
        read.plain,
        read.state,
        read.approval(),
        read.withdrawal(),
    )
