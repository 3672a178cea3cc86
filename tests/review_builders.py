"""A small document with its plain layer in a folder of the test, to review."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from builders import AGREEMENT, a_document, a_passage

from assistant.accounts import Account, Role
from assistant.documents.builder import Reading
from assistant.documents.reading import Corpus
from assistant.errors import StoreError
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.library import Library
from assistant.model import Passage, PlainRecord, Strength
from assistant.plain import PlainTitle, record_line, source_hash, title_line
from assistant.plain_findings import FindingsBook
from assistant.plain_history import HistoryEntry
from assistant.plain_items import ReviewShelf
from assistant.plain_review import PlainReview
from assistant.web.review_desk import ReviewDesk
from assistant.web.review_help import ReadingHelp

POOL, TREES, PATHS, BENCH = (f"{AGREEMENT}/{name}" for name in ("1", "2", "3", "4"))
POOL_SOURCE = "We onderzoeken of er in 2027 een zwembad in Hoensbroek kan komen, mits daar geld voor is."
TODAY = date(2026, 11, 22)
SECTION = ("2 Groen", "2.1 Bomen")
EDITOR = Account("redactie-1", "Medewerker redactie 1", frozenset({Role.REDACTIE}))
OTHER = Account("redactie-2", "Medewerker redactie 2", frozenset({Role.REDACTIE}))

PASSAGES = (
    a_passage(POOL_SOURCE, id=POOL, section=("1 Sport",), page=3),
    a_passage("We planten bomen in het centrum.", id=TREES, section=SECTION),
    a_passage("We leggen fietspaden aan.", id=PATHS, section=SECTION),
    a_passage("We plaatsen bankjes in het park.", id=BENCH, section=SECTION),
)


def a_record(passage: Passage, **changes: object) -> PlainRecord:
    """A record that copies its source, which is faithful and whole."""
    values: dict[str, object] = {
        "passage": passage.id,
        "core": passage.text,
        "plain": passage.text,
        "strength": Strength.INTENDS,
        "themes": (),
        "questions": ("Komt dit er?", "Wanneer komt dit?"),
        "state": "checked",
        "source_sha256": source_hash(passage.text),
    }
    return PlainRecord(**{**values, **changes})  # type: ignore[arg-type]


RECORDS = (
    a_record(PASSAGES[0], strength=Strength.EXPLORES),
    a_record(PASSAGES[1]),
    a_record(PASSAGES[2], state="draft"),
)
TITLES = (
    PlainTitle(AGREEMENT, ("1 Sport",), source_hash("1 Sport"), "1 Sport en zwemmen", "checked"),
    PlainTitle(AGREEMENT, ("2 Groen",), source_hash("2 Groen"), "2 Groen in de stad", "draft"),
)


def small_corpus() -> Corpus:
    document = a_document()
    return Corpus((document,), (Reading(document, PASSAGES, (), (), ()),))


def write_layer(folder: Path, *values: PlainRecord | PlainTitle) -> Path:
    """Write the file of the document, of all that is there where nothing is named; return it."""
    (folder / "plain").mkdir(exist_ok=True)
    file = folder / "plain" / f"{AGREEMENT}.jsonl"
    lines = [
        record_line(value) if isinstance(value, PlainRecord) else title_line(value)
        for value in values or (TITLES[0], RECORDS[0], TITLES[1], *RECORDS[1:])
    ]
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return file


def lines_of(file: Path) -> list[dict[str, object]]:
    """What stands in a file; every line must be an object."""
    return [json.loads(line) for line in file.read_bytes().split(b"\n") if line]


class MemoryHistory:
    """A history that can be told to fail."""

    def __init__(self) -> None:
        self.entries: list[HistoryEntry] = []
        self.fails = False

    def add(self, entry: HistoryEntry) -> None:
        if self.fails:
            raise StoreError("the disk is full")
        self.entries.insert(0, entry)

    def of(self, subject: str) -> tuple[HistoryEntry, ...]:
        if self.fails:
            raise StoreError("the disk is full")
        return tuple(entry for entry in self.entries if entry.subject == subject)


def a_desk(folder: Path, library: Library, checker: FaithfulnessChecker, history: object) -> ReviewDesk:
    """A desk of the small document, whose plain layer stands in a folder."""
    review = PlainReview(
        ReviewShelf(small_corpus(), folder),
        FindingsBook(lambda: checker),
        history,  # type: ignore[arg-type]
        frozenset(theme.id for theme in library.themes.all),
        lambda: TODAY,
    )
    reading_help = ReadingHelp(library.reading, library.glossary, lambda word: "")
    return ReviewDesk(review, reading_help, library.themes.all)
