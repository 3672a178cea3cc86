"""The same library and assistant with another plain layer."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from builders import NoEmbeddings
from langchain_core.embeddings import Embeddings
from reload_builders import NEWS, news_assistant, news_settings, rewrite

from assistant import answering
from assistant.answering import Assistant
from assistant.errors import SearchIndexError
from assistant.index import Hit, IndexStore
from assistant.library import Library, load_library
from assistant.plain import PlainLayer, load_plain_layer
from assistant.settings import Settings

BASIC_JOBS = f"{NEWS}/51ab0bfa27"
QUESTION = "komen er basisbanen?"
# In no text of the documents, so that only a new plain text can hold it.
NEW_WORD = "zonnebloementuin"
NEW_PLAIN = f"De gemeente gaat basisbanen organiseren, bijvoorbeeld in een {NEW_WORD}."


class CountingEmbeddings(Embeddings):
    """Keeps what was embedded."""

    def __init__(self, inner: Embeddings) -> None:
        self.inner = inner
        self.documents: list[str] = []

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        self.documents += texts
        return self.inner.embed_documents(list(texts))

    def embed_query(self, text: str) -> list[float]:
        return self.inner.embed_query(text)


def more_on_basic_jobs(value: dict[str, Any]) -> None:
    if value.get("passage") == BASIC_JOBS:
        value["plain"] = NEW_PLAIN
        value["core"] = NEW_PLAIN


def other_title(value: dict[str, Any]) -> None:
    if value.get("title") == ["Werk"]:
        value["plain"] = "Werk en inkomen"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, settings: Settings, library: Library) -> Settings:
    """The small corpus, and the words of the real one: `library` has analysed them."""
    return news_settings(tmp_path_factory.mktemp("news"), settings)


@pytest.fixture(scope="module")
def embeddings(hand_embeddings: Embeddings) -> CountingEmbeddings:
    return CountingEmbeddings(hand_embeddings)


@pytest.fixture(scope="module")
def old(small: Settings, embeddings: CountingEmbeddings) -> Assistant:
    """The assistant with its vectors."""
    assistant = news_assistant(small, embeddings)
    assistant.load_vectors()
    return assistant


@pytest.fixture(scope="module")
def layer(small: Settings, old: Assistant) -> PlainLayer:
    """The layer with another text on one passage; the files stay as they are."""
    return changed(small, more_on_basic_jobs)


def changed(small: Settings, change: Callable[[dict[str, Any]], None]) -> PlainLayer:
    file = small.corpus / "plain" / f"{NEWS}.jsonl"
    before = file.read_bytes()
    rewrite(small, change)
    found = load_plain_layer(small.corpus)
    file.write_bytes(before)
    return found


@pytest.fixture(scope="module")
def new(old: Assistant, layer: PlainLayer, embeddings: CountingEmbeddings) -> Assistant:
    embeddings.documents.clear()
    return old.with_layer(layer)


def another(assistant: Assistant, embeddings: Embeddings, folder: Path) -> Assistant:
    """An assistant of the same texts without vectors, whose index stands in a folder of its own."""
    library = replace(assistant.library, retriever=copy(assistant.library.retriever))
    library.retriever.vectors = None
    return Assistant(library, assistant.settings, IndexStore(folder, embeddings, "hand"))


def test_both_answer_from_their_own_texts(old: Assistant, new: Assistant) -> None:
    assert NEW_WORD in new.answer(QUESTION).text
    assert NEW_WORD not in old.answer(QUESTION).text


def test_words_of_the_new_text_are_known_and_found(old: Assistant, new: Assistant) -> None:
    found = new.retrieve(NEW_WORD, 1)[0]
    assert found.passage.id == BASIC_JOBS
    assert found.plain is not None and found.plain.plain == NEW_PLAIN
    term = new.library.terms(NEW_WORD)[0].text
    assert new.library.retriever.knows(term) and not old.library.retriever.knows(term)
    # A typing error becomes a word that the texts have.
    assert NEW_WORD in new.library.reader.read("zonnebloementuijn").text
    assert NEW_WORD not in old.library.reader.read("zonnebloementuijn").text


def test_it_is_what_a_start_would_load(small: Settings, new: Assistant, tmp_path: Path) -> None:
    file = small.corpus / "plain" / f"{NEWS}.jsonl"
    before = file.read_bytes()
    rewrite(small, more_on_basic_jobs)
    try:
        loaded = load_library(small)
    finally:
        file.write_bytes(before)
    library = new.library
    assert library.layer == loaded.layer
    assert library.entries == loaded.entries
    assert library.titles == loaded.titles
    assert library.shelf == loaded.shelf
    for question in (QUESTION, NEW_WORD, "Wat doet het Werkgevers Servicepunt?", "subsidie voor ondernemers"):
        query = loaded.reader.read(question)
        assert library.reader.read(question) == query
        ours = another(new, NoEmbeddings(), tmp_path).library.retriever
        assert ours.search(query, 10) == loaded.retriever.search(query, 10)


def test_only_the_passage_that_changed_is_embedded(new: Assistant, embeddings: CountingEmbeddings) -> None:
    of_passage = [entry.text for entry in new.library.entries if entry.passage == BASIC_JOBS]
    assert NEW_PLAIN in of_passage
    assert sorted(embeddings.documents) == sorted(of_passage)


def test_its_vectors_are_those_of_an_index_that_is_built(
    new: Assistant, small: Settings, tmp_path: Path
) -> None:
    store = IndexStore(tmp_path, new.store.embeddings, "hand")
    store.build(new.library.entries)
    built, ours = store.open(), new.library.retriever.vectors
    assert built is not None and ours is not None
    for question in ("bibliotheek", "fiets en zwembad", QUESTION):
        found, expected = ours.search([question]), built.search([question])
        assert ours.size == built.size == len(new.library.entries)
        assert sorted(map(as_rounded, found)) == sorted(map(as_rounded, expected))


def as_rounded(hit: Hit) -> tuple[str, str, float]:
    return hit.passage, hit.role, round(hit.similarity, 5)


def test_the_index_that_is_stored_stays_that_of_the_start(old: Assistant, new: Assistant) -> None:
    assert old.store.is_current(old.library.entries)
    assert not new.store.is_current(new.library.entries)


def test_the_next_start_finds_the_vectors_that_were_made(
    old: Assistant, layer: PlainLayer, hand_embeddings: Embeddings, tmp_path: Path
) -> None:
    running = another(old, hand_embeddings, tmp_path)
    running.load_vectors()
    changed_library = running.with_layer(layer).library
    embeddings = CountingEmbeddings(hand_embeddings)
    IndexStore(tmp_path, embeddings, "hand").build(changed_library.entries)
    assert embeddings.documents == []


def test_what_one_process_made_the_other_one_does_not_make_again(
    old: Assistant, layer: PlainLayer, hand_embeddings: Embeddings, tmp_path: Path
) -> None:
    embeddings = CountingEmbeddings(hand_embeddings)
    first, second = (another(old, embeddings, tmp_path) for _ in range(2))
    for process in (first, second):
        process.load_vectors()
    first.with_layer(layer)
    embeddings.documents.clear()
    other = second.with_layer(layer)
    assert embeddings.documents == []
    assert other.retrieve(NEW_WORD, 1)[0].passage.id == BASIC_JOBS


def test_what_does_not_depend_on_the_plain_layer_is_shared(old: Assistant, new: Assistant) -> None:
    for name in ("corpus", "lemmatizer", "glossary", "reading", "themes", "signpost", "sentences", "places"):
        assert getattr(new.library, name) is getattr(old.library, name), name


def test_without_new_texts_to_embed_the_vectors_stay_the_same(small: Settings, old: Assistant) -> None:
    layer = changed(small, other_title)
    other = old.with_layer(layer)
    assert other.library.retriever.vectors is old.library.retriever.vectors
    assert other.library.titles[NEWS, ("Werk",)] == "Werk en inkomen"
    assert old.library.titles[NEWS, ("Werk",)] == "Werk"


def test_a_draft_is_left_out(small: Settings, old: Assistant) -> None:
    def to_draft(value: dict[str, Any]) -> None:
        if value.get("passage") == BASIC_JOBS:
            value["state"] = "draft"

    library = old.library.with_layer(changed(small, to_draft))
    assert BASIC_JOBS not in library.shelf.plain
    assert not [entry for entry in library.entries if entry.passage == BASIC_JOBS and entry.role == "plain"]


def test_an_embedding_model_that_fails_is_an_error_that_tells_no_text_and_the_old_one_goes_on(
    old: Assistant, layer: PlainLayer, tmp_path: Path
) -> None:
    class Broken(CountingEmbeddings):
        def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
            raise ValueError(f"cannot embed {texts!r}")

    vectors = old.library.retriever.vectors
    assert vectors is not None
    broken = another(old, Broken(old.store.embeddings), tmp_path)
    broken._use(vectors)
    with pytest.raises(SearchIndexError, match="ValueError") as raised:
        broken.with_layer(layer)
    assert NEW_WORD not in str(raised.value)
    assert broken.answer(QUESTION).text == old.answer(QUESTION).text


def test_vectors_of_another_length_do_not_fit(old: Assistant, layer: PlainLayer, tmp_path: Path) -> None:
    class Longer(CountingEmbeddings):
        def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
            return [[*vector, 0.0] for vector in self.inner.embed_documents(list(texts))]

    vectors = old.library.retriever.vectors
    assert vectors is not None
    other = another(old, Longer(old.store.embeddings), tmp_path)
    other._use(vectors)
    with pytest.raises(SearchIndexError, match="ValueError"):
        other.with_layer(layer)


def test_from_words_alone_it_stays_words_alone_and_keeps_why(
    old: Assistant, layer: PlainLayer, tmp_path: Path
) -> None:
    assistant = another(old, NoEmbeddings(), tmp_path)
    assistant.index_error = SearchIndexError("no server")
    other = assistant.with_layer(layer)
    assert not other.vectors_ready
    assert other.index_error is assistant.index_error
    assert NEW_WORD in other.answer(QUESTION).text


def test_the_pace_is_asked_all_along(old: Assistant, layer: PlainLayer) -> None:
    asked: list[None] = []
    old.library.with_layer(layer, lambda: asked.append(None))
    passages = len(old.library.shelf.passages)
    # With each text of both word lists, and with each word of the spelling.
    assert len(asked) > 2 * passages + 1000


def test_who_is_retired_tries_no_more(
    old: Assistant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assistant = another(old, NoEmbeddings(), tmp_path)
    tries: list[None] = []

    def fails(progress: object = None) -> None:
        tries.append(None)
        raise SearchIndexError("no server")

    monkeypatch.setattr(answering, "_SECONDS_TO_NEXT_ATTEMPT", 0.01)
    monkeypatch.setattr(assistant, "load_vectors", fails)
    monkeypatch.setattr(type(assistant.store), "can_come_back", True)
    before = set(threading.enumerate())
    assistant.load_vectors_in_background().join()
    (again,) = [each for each in set(threading.enumerate()) - before if each.name == "load-vectors-again"]
    assistant.retire()
    again.join(60)
    assert not again.is_alive()
