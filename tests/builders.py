"""Small builders of the values that tests need: a document, a passage, a result, a query."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from langchain_core.embeddings import Embeddings

from assistant.dutch.tokens import fold, words
from assistant.intent import read_intent
from assistant.model import (
    Citation,
    Document,
    DocumentStatus,
    Passage,
    PassageKind,
    PlainRecord,
    Retrieved,
    Strength,
)
from assistant.query import Query

AGREEMENT = "stadsakkoord-2026"
OLD_AGREEMENT = "stadsakkoord-2018"


def a_document(id: str = AGREEMENT, **changes: Any) -> Document:
    values: dict[str, Any] = {
        "id": id,
        "file": f"{id}.md",
        "title": f"Het hele {id}",
        "short_title": id.capitalize(),
        "kind": "akkoord",
        "publisher": "De gemeente",
        "date": date(2026, 5, 27),
        "date_text": "27 mei 2026",
        "period_start": date(2026, 5, 27),
        "period_end": date(2030, 3, 31),
        "period_text": "2026-2030",
        "status": DocumentStatus.IN_FORCE,
        "quoted_as": f"het {id}",
        "reader": "akkoord_markdown",
    }
    return Document(**{**values, **changes})


def a_passage(text: str = "We planten bomen.", id: str = f"{AGREEMENT}/1", **changes: Any) -> Passage:
    values: dict[str, Any] = {
        "id": id,
        "document": id.partition("/")[0],
        "kind": PassageKind.PARAGRAPH,
        "section": ("2 Groen", "2.1 Bomen"),
        "number": None,
        "page": None,
        "text": text,
        "search_text": text,
        "position": 0,
    }
    return Passage(**{**values, **changes})


def a_citation(passage: str) -> Citation:
    """The first citation of an answer: a passage of a document in force, by its id."""
    document = passage.partition("/")[0]
    return Citation("[1]", document, "", "", passage, "", None, "", DocumentStatus.IN_FORCE)


def a_result(passage: Passage | str = "We planten bomen.", **changes: Any) -> Retrieved:
    values: dict[str, Any] = {"score": 1.0, "relevance": 1.0, "coverage": 1.0}
    found = a_passage(passage) if isinstance(passage, str) else passage
    return Retrieved(found, **{**values, **changes})


def a_plain_record(plain: str, core: str = "De kern.", **changes: Any) -> PlainRecord:
    values: dict[str, Any] = {
        "passage": f"{AGREEMENT}/1",
        "strength": Strength.INTENDS,
        "themes": (),
        "questions": (),
        "state": "draft",
    }
    return PlainRecord(core=core, plain=plain, **{**values, **changes})


def a_query(text: str, documents: frozenset[str] = frozenset(), parts: tuple[Query, ...] = ()) -> Query:
    return Query(
        text=text,
        terms=(),
        policy_words=(),
        bridges={},
        intent=read_intent(text),
        documents=documents,
        subject=frozenset(fold(word) for word in words(text)),
        parts=parts,
    )


def shared_words(question: str) -> Callable[[str], float]:
    """A relevance that can be computed by hand: how many different words a sentence shares with the question."""
    asked = {fold(word) for word in words(question)}
    return lambda sentence: float(len(asked & {fold(word) for word in words(sentence)}))


class NoEmbeddings(Embeddings):
    """For an assistant that answers from words alone."""

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        raise AssertionError("tests may not embed the corpus; use hand_embeddings")

    def embed_query(self, text: str) -> list[float]:
        raise AssertionError("tests may not embed; use hand_embeddings")
