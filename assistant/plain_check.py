"""Checking the plain layer against its sources: is every record there, current, faithful, whole and plain?"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from assistant.documents.reading import Corpus
from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import words
from assistant.errors import CorpusError
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.faithfulness.finding import Finding
from assistant.model import AcceptedFinding, Passage, PlainRecord
from assistant.plain import DRAFT, FOLDER, PlainLayer, source_hash
from assistant.readability.score import LONGEST_SENTENCE, ReadingMeasure

# One sentence of at most so many words.
LONGEST_CORE = 20
FEWEST_QUESTIONS = 2
COMPLETE_FILE = "complete.toml"
_IS_DRAFT = "is a draft: residents do not see it until it is checked"
_IS_WITHDRAWN = "was taken away: residents do not see it until somebody puts it back"

TitlePath = tuple[str, ...]


class ProblemKind(StrEnum):
    """What can be wrong with a record."""

    MISSING = "missing"
    STALE = "stale"
    UNKNOWN = "unknown"
    DRAFT = "draft"
    WITHDRAWN = "withdrawn"
    FAITHFULNESS = "faithfulness"
    OMISSION = "omission"
    LONG_SENTENCE = "long_sentence"
    CORE = "core"
    QUESTIONS = "questions"


# A document that is complete has none of these; the others are advice.
BLOCKING = frozenset(
    {
        ProblemKind.MISSING,
        ProblemKind.STALE,
        ProblemKind.UNKNOWN,
        ProblemKind.DRAFT,
        ProblemKind.WITHDRAWN,
        ProblemKind.FAITHFULNESS,
        ProblemKind.OMISSION,
        ProblemKind.CORE,
        ProblemKind.QUESTIONS,
    }
)


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with a record; `finding` is the checker's, for the kinds that have one.

    `subject` is the passage's id, or the path of a title; `words` are those of the text that it is about.
    """

    kind: ProblemKind
    subject: str
    message: str
    finding: Finding | None = None
    words: str = ""


class Found(NamedTuple):
    """A finding of the checker in a record, and whether it is about what is said or what is left out."""

    kind: ProblemKind
    finding: Finding


@dataclass(frozen=True)
class PlainStatus:
    """How far the plain layer of a document is.

    Counts of passages and titles, and of those with a current record; stale records; records by state, and
    how many of these were taken away from residents; the mean length of a sentence in words, `None` without
    texts; the share of records (0-1) without a sentence that is too long; the reading level of all texts
    together, 1 (easiest) to 4.
    """

    document: str
    passages: int
    written: int
    titles: int
    titles_written: int
    stale: int
    drafts: int
    checked: int
    approved: int
    withdrawn: int
    accepted: int
    words_per_sentence: float | None
    short_enough: float | None
    level: int | None

    @property
    def coverage(self) -> float:
        """The share of passages and titles with a current record, 0-1."""
        return (self.written + self.titles_written) / max(1, self.passages + self.titles)


def title_paths(passages: Iterable[Passage]) -> list[TitlePath]:
    """The paths of all titles above some passages, each once, in reading order."""
    found: dict[TitlePath, None] = {}
    for passage in passages:
        for depth in range(1, len(passage.section) + 1):
            found.setdefault(passage.section[:depth])
    return list(found)


def complete_documents(corpus: Path) -> tuple[str, ...]:
    """The documents whose plain layer must be whole: `documents` in `corpus/plain/complete.toml`.

    Raises:
        CorpusError: The file is not valid.
    """
    file = corpus / FOLDER / COMPLETE_FILE
    if not file.is_file():
        return ()
    try:
        documents = tomllib.loads(file.read_text(encoding="utf-8"))["documents"]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError) as error:
        raise CorpusError(f"{file.name}: expected a list named documents: {error!r}") from error
    if not isinstance(documents, list) or not all(isinstance(item, str) for item in documents):
        raise CorpusError(f"{file.name}: documents must be a list of ids of documents")
    return tuple(documents)


class PlainChecker:
    """Checks records of the plain layer."""

    def __init__(self, corpus: Corpus, layer: PlainLayer, checker: FaithfulnessChecker) -> None:
        self._corpus = corpus
        self._layer = layer
        self._checker = checker

    def problems(self, document: str) -> Iterator[Problem]:
        """What is wrong with the records of a document, in reading order; accepted findings are left out.

        Raises:
            CorpusError: There is no such document.
        """
        passages = self._corpus.reading(document).passages
        yield from self._missing_titles(document, passages)
        for passage in passages:
            record = self._layer.records.get(passage.id)
            if record is None:
                yield Problem(ProblemKind.MISSING, passage.id, "has no record")
            elif record.source_sha256 != source_hash(passage.text):
                yield Problem(ProblemKind.STALE, passage.id, "its source has changed since it was written")
            else:
                yield from self.record_problems(passage, record)
        known = {passage.id for passage in passages}
        for subject in self._layer.records:
            if subject.startswith(f"{document}/") and subject not in known:
                yield Problem(ProblemKind.UNKNOWN, subject, "is no passage of the document")

    def _missing_titles(self, document: str, passages: Sequence[Passage]) -> Iterator[Problem]:
        paths = title_paths(passages)
        for path in paths:
            title = self._layer.titles.get((document, path))
            subject = " › ".join(path)
            if title is None:
                yield Problem(ProblemKind.MISSING, subject, "the title has no record")
            elif title.source_sha256 != source_hash(path[-1]):
                yield Problem(ProblemKind.STALE, subject, "the title has changed since")
            elif title.withdrawn is not None:
                yield Problem(ProblemKind.WITHDRAWN, subject, _IS_WITHDRAWN)
            elif title.state == DRAFT:
                yield Problem(ProblemKind.DRAFT, subject, _IS_DRAFT)
        for of_document, path in self._layer.titles:
            if of_document == document and path not in set(paths):
                yield Problem(ProblemKind.UNKNOWN, " › ".join(path), "is no title of the document")

    def record_problems(self, passage: Passage, record: PlainRecord) -> Iterator[Problem]:
        """What is wrong with one current record."""
        found = found_in(self._checker, passage.search_text, record.core, record.plain)
        yield from open_problems(record, found)


def found_in(checker: FaithfulnessChecker, source: str, core: str, plain: str) -> tuple[Found, ...]:
    """What the checker finds in the core and the plain text of a source, each once, accepted or not."""
    found: dict[tuple[str, str, str], Found] = {}
    for text in (core, plain):
        for finding in checker.check(source, text).findings:
            found.setdefault(finding_key(finding), Found(ProblemKind.FAITHFULNESS, finding))
    for finding in checker.coverage(source, plain):
        found.setdefault(finding_key(finding), Found(ProblemKind.OMISSION, finding))
    return tuple(found.values())


def open_problems(record: PlainRecord, found: Iterable[Found]) -> Iterator[Problem]:
    """What is wrong with a current record in which the checker found this; what is accepted is left out."""
    if record.state == DRAFT:
        yield Problem(ProblemKind.DRAFT, record.passage, _IS_DRAFT)
    if record.withdrawn is not None:
        yield Problem(ProblemKind.WITHDRAWN, record.passage, _IS_WITHDRAWN)
    accepted = {finding_key(item) for item in record.accepted}
    for kind, finding in found:
        if finding_key(finding) not in accepted:
            yield Problem(kind, record.passage, finding.message, finding)
    yield from _language(record.passage, record)


def finding_key(finding: Finding | AcceptedFinding) -> tuple[str, str, str]:
    """By what an accepted finding is recognised: its kind and its words."""
    return str(finding.kind), finding.claim, finding.source


def _language(subject: str, record: PlainRecord) -> Iterator[Problem]:
    long = [sentence for sentence in split_sentences(record.plain) if len(words(sentence)) > LONGEST_SENTENCE]
    for sentence in long:
        message = f"{len(words(sentence))} words in one sentence: {sentence!r}"
        yield Problem(ProblemKind.LONG_SENTENCE, subject, message, words=sentence)
    if len(split_sentences(record.core)) != 1 or len(words(record.core)) > LONGEST_CORE:
        yield Problem(
            ProblemKind.CORE, subject, f"the core is not one sentence of {LONGEST_CORE} words at most"
        )
    if len(record.questions) < FEWEST_QUESTIONS:
        yield Problem(ProblemKind.QUESTIONS, subject, f"fewer than {FEWEST_QUESTIONS} questions")


def status(corpus: Corpus, layer: PlainLayer, measure: ReadingMeasure, document: str) -> PlainStatus:
    """How far the plain layer of a document is.

    Raises:
        CorpusError: There is no such document.
    """
    passages = corpus.reading(document).passages
    current = layer.current(passages)
    records = [record for record in layer.records.values() if record.passage.startswith(f"{document}/")]
    paths = title_paths(passages)
    titles = [layer.titles.get((document, path)) for path in paths]
    lengths = [[len(words(s)) for s in split_sentences(record.plain)] for record in current.values()]
    sentences = [length for of_record in lengths for length in of_record]
    text = "\n\n".join(record.plain for record in current.values())
    return PlainStatus(
        document=document,
        passages=len(passages),
        written=len(current),
        titles=len(paths),
        titles_written=sum(
            title is not None and title.source_sha256 == source_hash(path[-1])
            for path, title in zip(paths, titles, strict=True)
        ),
        stale=len(records) - len(current),
        drafts=sum(record.state == DRAFT for record in current.values()),
        checked=sum(record.state == "checked" for record in current.values()),
        approved=sum(record.state == "approved" for record in current.values()),
        withdrawn=sum(record.withdrawn is not None for record in current.values()),
        accepted=sum(len(record.accepted) for record in current.values()),
        words_per_sentence=round(fmean(sentences), 1) if sentences else None,
        short_enough=sum(max(of_record) <= LONGEST_SENTENCE for of_record in lengths) / len(lengths)
        if lengths
        else None,
        level=measure.measure(text).level if text else None,
    )
