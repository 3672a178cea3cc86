"""Reads the documents of a corpus into passages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from assistant.documents import akkoord_markdown, akkoord_pdf, nieuws, programmaplan, routekaart
from assistant.documents.builder import Noise, Reading, ReadingBuilder, Title, Unplaced
from assistant.documents.catalog import ReaderName, load_catalog, read_source
from assistant.documents.readings import Readings, load_readings
from assistant.documents.source_lines import SourceLine, split_lines
from assistant.errors import CorpusError, ReadingError
from assistant.model import Document, Passage

__all__ = ["Corpus", "Noise", "Reading", "Title", "Unplaced", "read_corpus", "read_document"]

Reader = Callable[[Sequence[SourceLine], ReadingBuilder], None]
READERS: dict[ReaderName, Reader] = {
    ReaderName.AKKOORD_MARKDOWN: akkoord_markdown.read,
    ReaderName.AKKOORD_PDF: akkoord_pdf.read,
    ReaderName.ROUTEKAART: routekaart.read,
    ReaderName.PROGRAMMAPLAN: programmaplan.read,
    ReaderName.NIEUWS: nieuws.read,
}


@dataclass(frozen=True)
class Corpus:
    """All documents and all their passages, both in the order of the catalogue."""

    documents: tuple[Document, ...]
    readings: tuple[Reading, ...]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All passages in the order of the documents."""
        return tuple(passage for reading in self.readings for passage in reading.passages)

    def passage(self, passage_id: str) -> Passage | None:
        """Return the passage with an id, `None` where there is none."""
        return self._passages_by_id.get(passage_id)

    def document(self, document_id: str) -> Document:
        """Return the document with an id.

        Raises:
            CorpusError: There is no such document.
        """
        try:
            return self._documents_by_id[document_id]
        except KeyError:
            raise CorpusError(
                f"no document {document_id!r}; expected one of {sorted(self._documents_by_id)}"
            ) from None

    def reading(self, document_id: str) -> Reading:
        """Return what was read in a document.

        Raises:
            CorpusError: There is no such document.
        """
        return self.readings[self.documents.index(self.document(document_id))]

    @cached_property
    def _passages_by_id(self) -> dict[str, Passage]:
        return {passage.id: passage for passage in self.passages}

    @cached_property
    def _documents_by_id(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}


def read_document(document: Document, corpus: Path) -> Reading:
    """Read one document.

    Args:
        document: Its entry in the catalogue.
        corpus: The folder with `sources/` and `readings.toml`.

    Raises:
        CorpusError: The source is missing or not UTF-8.
        ReadingError: The source has not the layout that its reader knows.
    """
    return _read(document, corpus, load_readings(corpus).get(document.id, Readings()))


def read_corpus(corpus: Path) -> Corpus:
    """Read all documents of the catalogue.

    Raises:
        CorpusError: The catalogue or a source is wrong.
    """
    documents = load_catalog(corpus)
    readings = load_readings(corpus)
    unknown = sorted(set(readings) - {document.id for document in documents})
    if unknown:
        raise CorpusError(
            f"readings.toml names {unknown[0]!r}, which is no document of the catalogue; correct it"
        )
    return Corpus(
        documents,
        tuple(_read(document, corpus, readings.get(document.id, Readings())) for document in documents),
    )


def _read(document: Document, corpus: Path, readings: Readings) -> Reading:
    lines = split_lines(read_source(document, corpus))
    builder = ReadingBuilder(document, readings, markup=document.file.endswith(".md"))
    if not all(line.blank for line in lines):
        READERS[ReaderName(document.reader)](lines, builder)
    reading = builder.build(lines)
    if not reading.passages:
        raise ReadingError(
            f"document {document.id!r} has no passage for reader {document.reader!r}; "
            "fill the file, or choose the reader of its layout in catalog.toml"
        )
    return reading
