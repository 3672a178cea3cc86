"""People read changed sentences of a run: are they right Dutch, do they mean the same, are they plainer?

`draw_sentences` writes `reading-rewrites/sheet.jsonl` with sentences before and after, and nothing that tells
whose they are or how they were measured; `key/sentences.jsonl` beside it keeps that. Each reader writes
`reading-rewrites/<name>.jsonl`. `read_sentences` counts what they found.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from assistant.errors import InputError
from eval.cases import Cases
from eval.reader_files import SheetJudgement, judgements, lines
from eval.records import RewriteRecord
from eval.runs import Run
from eval.statistics import Interval, cohen_kappa, share_interval
from eval.tables import markdown_table

FOLDER = "reading-rewrites"
SHEET = "sheet.jsonl"
# In a folder of its own, so that every other file beside the sheet is a reader's.
KEY = "key/sentences.jsonl"
_SEED = 20261204


class Grammatical(StrEnum):
    """Whether all that stands there now is right Dutch."""

    YES = "yes"
    NO = "no"


class Meaning(StrEnum):
    """What the rewrite says beside the original."""

    SAME = "same"
    LESS = "less"
    MORE = "more"
    CHANGED = "changed"


class Plainer(StrEnum):
    """Whether it is easier to read than the original; `SAME` is as easy."""

    YES = "yes"
    SAME = "same"
    NO = "no"


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str


class Judged(SheetJudgement):
    """What one reader found of one sentence."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    grammatical: Grammatical
    meaning: Meaning
    plainer: Plainer
    note: str = ""


class SheetLine(_Line):
    """A sentence as readers get it."""

    before: str
    after: str


class KeyLine(_Line):
    """Whose sentence it is."""

    system: str
    case: str


@dataclass(frozen=True)
class Share:
    """In how many of the `n` sentences something was found, with its 95 % interval (Wilson)."""

    hits: int
    n: int

    @property
    def interval(self) -> Interval | None:
        """The interval of the share; `None` of no sentences."""
        return share_interval(self.hits, self.n)


@dataclass(frozen=True)
class Found:
    """One answer to one question: its share by each reader, and of sentences where all of them gave it."""

    question: str
    answer: str
    readers: tuple[Share, ...]
    together: Share


@dataclass(frozen=True)
class SentenceReading:
    """What two or more readers found of the sentences of `systems`.

    `agreement` is Cohen's kappa of the first two readers by question; `None` where undefined.
    """

    systems: tuple[str, ...]
    readers: tuple[str, ...]
    sentences: int
    found: tuple[Found, ...]
    agreement: Mapping[str, float | None]


_QUESTIONS: tuple[tuple[str, type[StrEnum], Callable[[Judged], StrEnum]], ...] = (
    ("grammatical", Grammatical, lambda judged: judged.grammatical),
    ("meaning", Meaning, lambda judged: judged.meaning),
    ("plainer", Plainer, lambda judged: judged.plainer),
)


def draw_sentences(run: Run, cases: Cases, size: int, system: str) -> Path:
    """Draws `size` changed sentences of the rewrites of `cases` and writes the sheet for the readers.

    The same change is read once.

    Raises:
        InputError: there are too few such sentences, fewer than one is asked, or a sheet was drawn already.
    """
    folder = run.folder / FOLDER
    if (folder / SHEET).exists():
        raise InputError(f"{str(folder / SHEET)!r} is there already; readers may be at work on it")
    if size < 1:
        raise InputError(f"at least one sentence is to be read, not {size}")
    ids = {case.id for case in (*cases.passages, *cases.letters)}
    there = _changed(record for record in run.rewrites if record.system == system and record.case in ids)
    if len(there) < size:
        raise InputError(f"the run has {len(there)} sentences that {system!r} changed; {size} asked")
    picked = random.Random(_SEED).sample(sorted(there.items()), size)
    sheet, key = [], []
    for number, ((before, after), case) in enumerate(picked, start=1):
        name = f"s{number:03}"
        sheet.append(SheetLine(id=name, before=before, after=after))
        key.append(KeyLine(id=name, system=system, case=case))
    (folder / KEY).parent.mkdir(parents=True, exist_ok=True)
    _write(folder / SHEET, sheet)
    _write(folder / KEY, key)
    return folder / SHEET


def _changed(records: Iterable[RewriteRecord]) -> dict[tuple[str, str], str]:
    """The changed sentences, before and after, with the first case that has them."""
    found: dict[tuple[str, str], str] = {}
    for record in records:
        for sentence in record.given.sentences if record.given is not None else ():
            if sentence.after != sentence.before:
                found.setdefault((sentence.before.strip(), sentence.after.strip()), record.case)
    return found


def _write(file: Path, lines: Sequence[BaseModel]) -> None:
    # Dutch as it is written, for people.
    rows = (json.dumps(line.model_dump(), ensure_ascii=False) for line in lines)
    file.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")


def read_sentences(run: Path) -> SentenceReading | None:
    """What the readers of the run in a folder found; `None` when fewer than two have read it.

    Raises:
        InputError: a file of a reader has a mistake; the message names the line.
    """
    folder = run / FOLDER
    if not (folder / SHEET).is_file():
        return None
    sheet = [SheetLine.model_validate_json(line).id for line in lines(folder / SHEET)]
    files = [file for file in sorted(folder.glob("*.jsonl")) if file.name != SHEET]
    readers = {file.stem: judgements(file, sheet, Judged) for file in files}
    if len(readers) < 2:
        return None
    systems = dict.fromkeys(KeyLine.model_validate_json(line).system for line in lines(folder / KEY))
    found: list[Found] = []
    agreement: dict[str, float | None] = {}
    for question, answers, said in _QUESTIONS:
        columns = [[said(judged[name]) for name in sheet] for judged in readers.values()]
        agreement[question] = cohen_kappa(columns[0], columns[1])
        for answer in answers:
            together = sum(all(given is answer for given in row) for row in zip(*columns, strict=True))
            found.append(
                Found(
                    question,
                    answer.value,
                    tuple(Share(column.count(answer), len(sheet)) for column in columns),
                    Share(together, len(sheet)),
                )
            )
    return SentenceReading(tuple(systems), tuple(readers), len(sheet), tuple(found), agreement)


def sentences_table(reading: SentenceReading) -> str:
    """The shares with their intervals, and the agreement, as tables in markdown."""
    shares = markdown_table(
        ["question", "answer", *reading.readers, "all readers"],
        (
            [item.question, item.answer, *(_told(share) for share in (*item.readers, item.together))]
            for item in reading.found
        ),
    )
    kappas = markdown_table(
        ["question", "kappa"],
        ([name, "-" if value is None else f"{value:.2f}"] for name, value in reading.agreement.items()),
    )
    return f"{reading.sentences} sentences of {', '.join(reading.systems)}.\n\n{shares}\n\n{kappas}"


def _told(share: Share) -> str:
    interval = share.interval
    if interval is None:
        return "-"
    return f"{share.hits / share.n:.3f} ({interval.low:.3f} to {interval.high:.3f})"
