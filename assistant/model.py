"""The values that travel between the modules: frozen dataclasses and closed enums."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from enum import StrEnum


class DocumentStatus(StrEnum):
    """What a document is worth today."""

    IN_FORCE = "in_force"
    EXPIRED = "expired"
    PROGRAMME = "programme"
    BACKGROUND = "background"

    @property
    def runs(self) -> bool:
        """Whether such a document still holds; of one that is over it is not sure."""
        return self in (DocumentStatus.IN_FORCE, DocumentStatus.PROGRAMME)


class PassageKind(StrEnum):
    """The role of a passage in its document's layout."""

    IDENTITY = "identity"
    PARAGRAPH = "paragraph"
    ACTION = "action"
    MEASURE = "measure"
    LIST = "list"
    TABLE = "table"
    PORTFOLIO = "portfolio"
    PROJECT = "project"
    QUOTE = "quote"

    @property
    def plans(self) -> bool:
        """Whether such a passage can hold a plan; who somebody is, or what a document is called, is none."""
        return self not in (PassageKind.IDENTITY, PassageKind.PORTFOLIO)


class Strength(StrEnum):
    """How sure a plan is; one scale for labels, checker and prompts (weak to strong, then duties)."""

    EXPLORES = "explores"
    WISHES = "wishes"
    SUPPORTS = "supports"
    INTENDS = "intends"
    DECIDED = "decided"
    DONE = "done"
    MUST = "must"
    MAY = "may"
    NONE = "none"


class AnswerStatus(StrEnum):
    """How a question ended; a refusal is a value, not an exception."""

    ANSWERED = "answered"
    PARTIAL = "partial"
    NOT_FOUND = "not_found"
    REFUSED = "refused"
    ERROR = "error"


@dataclass(frozen=True)
class Document:
    """One entry of the catalogue.

    `id` is the stem of the file in `corpus/sources/`. `period_end` is the last day on which the
    document counts, `None` when the document names no end. `aliases` are the names by which people
    ask for it.
    """

    id: str
    file: str
    title: str
    short_title: str
    kind: str
    publisher: str
    date: datetime.date
    date_text: str
    period_start: datetime.date
    period_end: datetime.date | None
    period_text: str
    status: DocumentStatus
    quoted_as: str
    reader: str
    aliases: tuple[str, ...] = ()

    @property
    def in_force(self) -> bool:
        """Whether this document is what counts today."""
        return self.status is DocumentStatus.IN_FORCE


@dataclass(frozen=True)
class Passage:
    """The smallest piece of a document that is cited on its own.

    `text` is verbatim: after whitespace normalisation it is a substring of the source file, except
    for page furniture (footer, page number) that cut it and the hyphen of a word broken over two
    lines. Line breaks inside `text` separate items of a list or rows of a table. `search_text` is
    the same words mended for search and reading aloud: markup gone, letters of other scripts and
    known misreadings put right. `section` is the path of titles above the passage, outermost
    first. `page` is `None` where the source shows no page numbers.
    """

    id: str
    document: str
    kind: PassageKind
    section: tuple[str, ...]
    number: str | None
    page: int | None
    text: str
    search_text: str
    position: int

    @property
    def section_path(self) -> str:
        """The section titles joined for display."""
        return " › ".join(self.section)


@dataclass(frozen=True)
class AcceptedFinding:
    """A finding of the checker about a plain text that a reader looked at and let stand, and why."""

    kind: str
    claim: str
    source: str
    reason: str
    by: str
    date: datetime.date


@dataclass(frozen=True)
class Approval:
    """Who of the municipality approved a plain text, by full name, and when."""

    by: str
    date: datetime.date


@dataclass(frozen=True)
class Withdrawal:
    """Who of the municipality took a plain text away from residents, by full name, when and why."""

    by: str
    date: datetime.date
    reason: str


@dataclass(frozen=True)
class PlainRecord:
    """The plain-Dutch version of one passage (`corpus/plain/<document>.jsonl`).

    `core` is one sentence that stands alone, `plain` the whole passage; `questions` are what residents
    ask that it answers. `source_sha256` tells what it was written from. `state` is draft, checked or
    approved; `approved` is `None` where it is not, or where nobody wrote down who did. What has a
    `withdrawn` is kept, and residents do not see it.
    """

    passage: str
    core: str
    plain: str
    strength: Strength
    themes: tuple[str, ...]
    questions: tuple[str, ...]
    state: str
    source_sha256: str = ""
    accepted: tuple[AcceptedFinding, ...] = ()
    approved: Approval | None = None
    withdrawn: Withdrawal | None = None


@dataclass(frozen=True)
class OtherSource:
    """A near-duplicate passage of another document that was collapsed into a result."""

    document: str
    title: str
    quote: str
    passage: str
    document_status: DocumentStatus


@dataclass(frozen=True)
class Retrieved:
    """A passage as a search result.

    `score` orders the results of one search, higher is better; `relevance` is the part of it that
    says how well the passage fits the question (about 0 to 1.3, comparable between searches).
    `similarity` is the cosine of the question and the passage, `None` without vectors or when it is
    not among the nearest. `coverage` is the share (0 to 1) of the question's words that it holds.
    """

    passage: Passage
    score: float
    relevance: float = 0.0
    other_sources: tuple[OtherSource, ...] = ()
    similarity: float | None = None
    coverage: float = 0.0
    plain: PlainRecord | None = None


@dataclass(frozen=True)
class Citation:
    """A source of an answer; `quote` is verbatim and `marker` is what the answer shows, such as "[1]".

    `adds` holds for a source that only adds what a newer document says on the subject.
    """

    marker: str
    document: str
    title: str
    section: str
    passage: str
    quote: str
    page: int | None
    period: str
    document_status: DocumentStatus
    other_sources: tuple[OtherSource, ...] = ()
    adds: bool = False

    @property
    def in_force(self) -> bool:
        """Whether the cited document is what counts today."""
        return self.document_status is DocumentStatus.IN_FORCE


@dataclass(frozen=True)
class Readability:
    """Reading measures of a text; every one is `None` where it is undefined.

    `flesch_douma` runs from about 0 (very hard) to 100 (very easy). `lint` (0-100, higher is
    harder) and `level` (1 easiest to 4 hardest) are estimates.
    """

    words: int
    sentences: int
    words_per_sentence: float | None
    flesch_douma: float | None
    lint: float | None = None
    level: int | None = None


@dataclass(frozen=True)
class ExplainedTerm:
    """A term of the glossary that occurs in an answer, with its explanation in plain Dutch."""

    term: str
    explanation: str


@dataclass(frozen=True)
class Timings:
    """Wall-clock times of the steps of one answer, in milliseconds."""

    retrieve: float = 0.0
    compose: float = 0.0
    check: float = 0.0
    total: float = 0.0


@dataclass(frozen=True)
class ModelTrace:
    """What a language model did for one answer, for staff: nothing of it is shown to residents.

    `prompts` are the SHA-256 of the prompts by name; `sentences` how many of its sentences stand, `mended`
    how many of them only after a second try; `dropped` are the others with what was wrong, in Dutch. Tokens
    are 0 where the server does not count them. `error` says why there is no whole answer of the model.
    """

    model: str
    prompts: tuple[tuple[str, str], ...]
    sentences: int
    mended: int
    dropped: tuple[tuple[str, tuple[str, ...]], ...]
    prompt_tokens: int
    answer_tokens: int
    milliseconds: float
    error: str | None = None


@dataclass(frozen=True)
class Answer:
    """What the assistant says to one question.

    `text` is plain Dutch with markers such as "[1]" that refer to `citations`. `notices` holds the
    lines that are about the answer and not part of it (plan and not a right, expired document,
    personal data not needed), for display below the answer. `related` are questions on the same
    subject that can be asked next. `mode` is "llm" where a language model wrote sentences of the text,
    else "offline"; `trace` is `None` where none was asked. `touches` are the themes that the question
    and what it was answered from have to do with: more than `themes`, for what is switched off.
    `switched_off` holds for the message of a switch that stands in place of an answer.
    """

    status: AnswerStatus
    text: str
    strength: Strength = Strength.NONE
    themes: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    terms: tuple[ExplainedTerm, ...] = ()
    notices: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    readability: Readability | None = None
    mode: str = "offline"
    timings: Timings = field(default_factory=Timings)
    trace: ModelTrace | None = None
    touches: frozenset[str] = frozenset()
    switched_off: bool = False


@dataclass(frozen=True)
class Turn:
    """One message of a conversation; `role` is "user" or "assistant"."""

    role: str
    content: str
