from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from assistant.documents.builder import Reading, ReadingBuilder
from assistant.documents.reading import Corpus, read_corpus
from assistant.documents.readings import Readings
from assistant.documents.source_lines import split_lines
from assistant.model import Document, DocumentStatus, Passage

CORPUS = Path(__file__).parents[2] / "corpus"
AGREEMENT_2026 = "heerlens-akkoord-2026-2030"
AGREEMENT_2018 = "coalitieakkoord-2018-2022"
ROUTE = "route-hln-2021"
PLAN = "programmaplan-burgerbetrokkenheid-2020"
NEWS = "coalitiebesprekingen-werk-economie-2018"
ALL = [AGREEMENT_2026, AGREEMENT_2018, ROUTE, PLAN, NEWS]


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return read_corpus(CORPUS)


@pytest.fixture
def corpus_copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS, tmp_path / "corpus"))


@pytest.fixture
def passage_with(corpus: Corpus) -> Callable[[str, str], Passage]:
    """The one passage of a document that holds a wording."""

    def find(document: str, wording: str) -> Passage:
        found = [p for p in corpus.reading(document).passages if wording in p.text]
        assert len(found) == 1, [p.id for p in found]
        return found[0]

    return find


def document(reader: str = "nieuws", file: str = "proef.txt") -> Document:
    return Document(
        id=Path(file).stem,
        file=file,
        title="Proef over de stad",
        short_title="Proef",
        kind="proef",
        publisher="Gemeente",
        date=date(2024, 5, 1),
        date_text="1 mei 2024",
        period_start=date(2024, 5, 1),
        period_end=date(2026, 5, 1),
        period_text="2024-2026",
        status=DocumentStatus.IN_FORCE,
        quoted_as="de proef",
        reader=reader,
    )


def read_text(
    read: Callable[..., None], text: str, *, markup: bool = False, readings: Readings | None = None
) -> Reading:
    entry = document(file="proef.md" if markup else "proef.txt")
    builder = ReadingBuilder(entry, readings or Readings(), markup=markup)
    lines = split_lines(text)
    read(lines, builder)
    return builder.build(lines)
