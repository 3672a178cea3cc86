"""The vector index: builds, what they reuse, what they survive, and the distances they give."""

from __future__ import annotations

import hashlib
import json
import math
import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import chromadb
import numpy as np
import pytest
from langchain_core.embeddings import Embeddings

from assistant.errors import SearchIndexError
from assistant.index import BuildReport, Entry, IndexStore, VectorIndex, index_entries
from assistant.index import folder as folder_module
from assistant.model import Passage, PassageKind, PlainRecord, Strength

BIKE = Entry("a#text", "a", "text", "een fiets")
POOL = Entry("b#text", "b", "text", "een zwembad")
WASTE = Entry("c#text", "c", "text", "het afval")
ENTRIES = (BIKE, POOL, WASTE)


class CountingEmbeddings(Embeddings):
    """Keeps what was embedded, and can fail at the n-th text of its life."""

    def __init__(self, inner: Embeddings) -> None:
        self.inner = inner
        self.documents: list[str] = []
        self.fails_at: int | None = None
        self.error: BaseException = RuntimeError("the model broke")
        self.waits_for: Callable[[], object] | None = None

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        for text in texts:
            if self.waits_for is not None:
                self.waits_for()
            if self.fails_at is not None and len(self.documents) + 1 == self.fails_at:
                raise self.error
            self.documents.append(text)
        return self.inner.embed_documents(list(texts))

    def embed_query(self, text: str) -> list[float]:
        return self.inner.embed_query(text)


@pytest.fixture
def embeddings(hand_embeddings: Embeddings) -> CountingEmbeddings:
    return CountingEmbeddings(hand_embeddings)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def store(folder: Path, embeddings: CountingEmbeddings) -> IndexStore:
    return IndexStore(folder, embeddings, "by hand")


def found(store: IndexStore, question: str = "fiets", limit: int = 10) -> list[str]:
    opened = store.open()
    assert opened is not None
    return [hit.passage for hit in opened.search([question], limit)]


def current_build(folder: Path) -> Path:
    return folder / (folder / "current").read_text(encoding="utf-8")


def moved(folder: Path, tmp_path: Path) -> Path:
    """The same index in another place, as a process that starts later sees it."""
    return Path(shutil.copytree(folder, tmp_path / "elsewhere"))


def stored_ids(build: Path) -> set[str]:
    client = chromadb.PersistentClient(
        path=str(build / "chroma"),
        settings=chromadb.config.Settings(anonymized_telemetry=False, allow_reset=False),
    )
    ids = client.get_collection("passages", embedding_function=None).get(include=[])["ids"]
    return set(ids)


# What is embedded


def passage(key: str = "doc/1", section: tuple[str, ...] = ("Wonen", "Acties")) -> Passage:
    return Passage(
        key, "doc", PassageKind.ACTION, section, None, None, "- we *bouwen*", "we bouwen", position=0
    )


def test_a_passage_is_embedded_under_its_titles_that_mean_something() -> None:
    assert index_entries([passage()], {}, {}) == (Entry("doc/1#text", "doc/1", "text", "Wonen. we bouwen"),)


def test_of_many_titles_the_last_two_are_used() -> None:
    deep = passage(section=("Deel 2", "Stad", "Acties", "Wonen"))
    assert index_entries([deep], {}, {})[0].text == "Stad. Wonen. we bouwen"


def test_a_passage_without_titles_is_embedded_as_it_is() -> None:
    assert index_entries([passage(section=())], {}, {})[0].text == "we bouwen"


def test_plain_text_questions_and_everyday_words_get_vectors_of_their_own() -> None:
    record = PlainRecord(
        "doc/1", "kern", "er komen huizen", Strength.INTENDS, (), ("wanneer?", "hoeveel?"), "draft"
    )
    entries = index_entries([passage()], {"doc/1": record}, {"doc/1": "huis, flat"})
    assert [(entry.id, entry.role, entry.text) for entry in entries] == [
        ("doc/1#text", "text", "Wonen. we bouwen"),
        ("doc/1#everyday", "everyday", "huis, flat"),
        ("doc/1#plain", "plain", "er komen huizen"),
        ("doc/1#q1", "question", "wanneer?"),
        ("doc/1#q2", "question", "hoeveel?"),
    ]
    assert {entry.passage for entry in entries} == {"doc/1"}


# Building


def test_without_a_build_there_is_nothing_to_open(store: IndexStore, folder: Path) -> None:
    assert store.open() is None
    assert not store.is_current(ENTRIES)
    assert not folder.exists(), "looking must not make a folder"


def test_a_build_holds_every_entry(store: IndexStore, folder: Path) -> None:
    assert store.build(ENTRIES) == BuildReport(embedded=3, reused=0, removed=0)
    assert store.is_current(ENTRIES)
    assert found(store)[0] == "a"
    assert stored_ids(current_build(folder)) == {"a#text", "b#text", "c#text"}


def test_progress_is_told_up_to_the_total(store: IndexStore) -> None:
    told: list[tuple[int, int]] = []
    store.build(ENTRIES, lambda done, total: told.append((done, total)))
    assert told[-1] == (3, 3)
    assert told == sorted(told)
    more = (*ENTRIES, Entry("d#text", "d", "text", "nieuw"))
    told.clear()
    store.build(more, lambda done, total: told.append((done, total)))
    assert told[0] == (3, 4), "what is taken over counts as done"
    assert told[-1] == (4, 4)


def test_a_second_build_of_the_same_embeds_nothing_and_writes_nothing(
    store: IndexStore, embeddings: CountingEmbeddings, folder: Path
) -> None:
    store.build(ENTRIES)
    before = current_build(folder)
    embeddings.documents.clear()
    assert store.build(ENTRIES) == BuildReport(embedded=0, reused=3, removed=0)
    assert embeddings.documents == []
    assert current_build(folder) == before


def test_a_changed_passage_is_embedded_again_and_the_others_are_not(
    store: IndexStore, embeddings: CountingEmbeddings
) -> None:
    store.build(ENTRIES)
    embeddings.documents.clear()
    changed = (BIKE, Entry("b#text", "b", "text", "de bibliotheek"), WASTE)
    assert store.build(changed) == BuildReport(embedded=1, reused=2, removed=0)
    assert embeddings.documents == ["de bibliotheek"]
    assert found(store, "bibliotheek", 1) == ["b"]
    opened = store.open()
    assert opened is not None
    pool = next(hit for hit in opened.search(["zwembad"], 3) if hit.passage == "b")
    assert pool.similarity == pytest.approx(0.0, abs=1e-6), "the old vector of b is gone"


def test_vectors_that_are_taken_over_are_the_same_vectors(store: IndexStore) -> None:
    store.build(ENTRIES)
    store.build((*ENTRIES, Entry("d#text", "d", "text", "fiets en afval")))
    opened = store.open()
    assert opened is not None
    similarity = {hit.passage: hit.similarity for hit in opened.search(["fiets"], 4)}
    assert similarity["a"] == pytest.approx(1.0, abs=1e-6)
    assert similarity["d"] == pytest.approx(1 / math.sqrt(2), abs=1e-6)


def test_a_removed_passage_leaves_no_trace(store: IndexStore, folder: Path) -> None:
    store.build(ENTRIES)
    assert store.build((BIKE, WASTE)) == BuildReport(embedded=0, reused=2, removed=1)
    assert "b" not in found(store, "zwembad")
    assert stored_ids(current_build(folder)) == {"a#text", "c#text"}
    assert "b#text" not in (current_build(folder) / "manifest.json").read_text(encoding="utf-8")


def test_texts_and_questions_are_not_kept_in_the_index(store: IndexStore, folder: Path) -> None:
    # A word that stands nowhere else: a library's file may hold remains of memory with any Dutch word in it.
    special = Entry("a#text", "a", "text", "een heel qxbijzonderxq woord")
    store.build((special,))
    extend(store, special, replace(special, text="nog een qxbijzonderxq woord"))
    assert all(b"qxbijzonderxq" not in file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_the_build_before_the_last_is_thrown_away_and_the_last_stays_for_who_has_it_open(
    store: IndexStore, folder: Path
) -> None:
    store.build((BIKE,))
    first = current_build(folder)
    opened = store.open()
    assert opened is not None
    store.build((BIKE, POOL))
    second = current_build(folder)
    assert first.is_dir()
    assert [hit.passage for hit in opened.search(["fiets"], 5)] == ["a"], "an open index stays as it was"
    store.build(ENTRIES)
    assert {path.name for path in folder.glob("build-*")} == {second.name, current_build(folder).name}
    assert not first.exists()


def extend(store: IndexStore, *entries: Entry) -> VectorIndex:
    opened = store.open()
    assert opened is not None
    return store.extended(opened, entries)


def test_what_was_made_between_two_builds_is_not_made_again(
    store: IndexStore, embeddings: CountingEmbeddings, folder: Path
) -> None:
    store.build(ENTRIES)
    other = replace(POOL, text="een fiets bij het zwembad")
    extended = extend(store, other)
    assert embeddings.documents[3:] == [other.text]
    # Another process starts.
    report = IndexStore(folder, embeddings, "by hand").build((BIKE, other, WASTE))
    assert report == BuildReport(embedded=0, reused=3, removed=0)
    assert embeddings.documents[3:] == [other.text]
    built = store.open()
    assert built is not None
    assert sorted(built.search(["zwembad"]), key=str) == sorted(extended.search(["zwembad"]), key=str)


def test_what_stands_in_a_build_is_kept_nowhere_else(
    store: IndexStore, embeddings: CountingEmbeddings
) -> None:
    store.build(ENTRIES)
    other = replace(POOL, text="een fiets bij het zwembad")
    extend(store, other)
    store.build((BIKE, other, WASTE))
    store.build(ENTRIES)
    assert store.build((BIKE, other, WASTE)).embedded == 1


def test_a_build_from_scratch_makes_every_vector(store: IndexStore) -> None:
    store.build(ENTRIES)
    other = replace(POOL, text="een fiets bij het zwembad")
    extend(store, other)
    assert store.build((BIKE, other, WASTE), from_scratch=True).embedded == 3


def test_a_text_that_stands_there_twice_is_embedded_once(
    store: IndexStore, embeddings: CountingEmbeddings
) -> None:
    store.build(ENTRIES)
    twice = [replace(entry, text="hetzelfde") for entry in (BIKE, POOL)]
    assert extend(store, *twice).size == 3
    assert embeddings.documents[3:] == ["hetzelfde"]


def test_everything_can_be_removed(store: IndexStore) -> None:
    store.build(ENTRIES)
    assert store.build(()) == BuildReport(embedded=0, reused=0, removed=3)
    assert found(store) == []


def test_a_new_order_of_the_same_entries_is_no_reason_to_build(store: IndexStore) -> None:
    store.build(ENTRIES)
    assert store.is_current(tuple(reversed(ENTRIES)))


class Scattered(Embeddings):
    """A vector of 24 numbers for each text, drawn from its hash."""

    def embed_query(self, text: str) -> list[float]:
        digest = hashlib.sha256(text.encode()).digest()
        return [byte - 127.5 for byte in digest[:24]]

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]


def cosine(first: Sequence[float], second: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(first, second, strict=True)) / (math.hypot(*first) * math.hypot(*second))


def test_with_as_many_entries_as_the_corpus_has_search_is_exact(tmp_path: Path) -> None:
    # More than one batch of Chroma, and more than it keeps outside its graph.
    many = [Entry(f"p{i}#text", f"p{i}", "text", f"tekst {i}") for i in range(2100)]
    store = IndexStore(tmp_path, Scattered(), "scattered")
    assert store.build(many).embedded == 2100
    opened = store.open()
    assert opened is not None
    for question in ("een", "twee", "drie", "vier"):
        vector = Scattered().embed_query(question)
        exact = {entry.passage: cosine(vector, Scattered().embed_query(entry.text)) for entry in many}
        best = sorted(exact, key=lambda key: -exact[key])[:100]
        hits = opened.search([question], 100)
        assert [hit.passage for hit in hits] == best
        assert [hit.similarity for hit in hits] == pytest.approx([exact[key] for key in best], abs=1e-5)
    assert len(opened.search(["een"], 400)) == 400


# Another model, another process, an interrupted build


def test_another_embedding_model_means_a_rebuild(
    store: IndexStore, folder: Path, embeddings: CountingEmbeddings
) -> None:
    store.build(ENTRIES)
    embeddings.documents.clear()
    other = IndexStore(folder, embeddings, "another model")
    assert not other.is_current(ENTRIES)
    assert other.open() is None, "vectors of another model may not be compared with"
    assert other.build(ENTRIES).embedded == 3
    assert sorted(embeddings.documents) == sorted(entry.text for entry in ENTRIES)
    assert other.is_current(ENTRIES)
    assert not store.is_current(ENTRIES)


@pytest.mark.parametrize(
    "error",
    [RuntimeError("broke"), KeyboardInterrupt(), SystemExit(1)],
    ids=["error", "ctrl-c", "killed"],
)
@pytest.mark.parametrize("fails_at", [1, 17, 40], ids=["at-the-first", "in-the-second-batch", "at-the-last"])
def test_a_build_that_stops_halfway_leaves_the_old_index_usable(
    store: IndexStore, embeddings: CountingEmbeddings, folder: Path, error: BaseException, fails_at: int
) -> None:
    store.build(ENTRIES)
    before = current_build(folder)
    embeddings.documents.clear()
    embeddings.fails_at, embeddings.error = fails_at, error
    new = [Entry(f"n{i}#text", f"n{i}", "text", f"nieuw {i}") for i in range(40)]
    with pytest.raises(BaseException):  # noqa: B017, PT011
        store.build(new)
    assert current_build(folder) == before
    assert store.is_current(ENTRIES)
    assert found(store)[0] == "a"
    embeddings.fails_at = None
    assert store.build(new) == BuildReport(embedded=40, reused=0, removed=3), "the lock is free again"
    assert set(found(store, "nieuw", 50)) == {entry.passage for entry in new}


def test_a_build_that_stops_while_writing_leaves_the_old_index_usable(
    store: IndexStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.build(ENTRIES)
    before = current_build(folder)

    def stop(source: object, target: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(folder_module.os, "replace", stop)
        with pytest.raises(KeyboardInterrupt):
            store.build((BIKE, POOL))
    assert current_build(folder) == before
    assert set(found(store)) == {"a", "b", "c"}
    store.build((BIKE, POOL))
    store.build((BIKE,))
    assert len(list(folder.glob("build-*"))) == 2, "what the stopped build left is cleaned up"


def test_a_second_builder_waits_and_then_finds_the_work_done(
    folder: Path, hand_embeddings: Embeddings
) -> None:
    started, may_go_on = threading.Event(), threading.Event()

    def hold() -> None:
        started.set()
        assert may_go_on.wait(60)

    slow, quick = CountingEmbeddings(hand_embeddings), CountingEmbeddings(hand_embeddings)
    slow.waits_for = hold
    reports: dict[str, BuildReport] = {}

    def build(name: str, embeddings: CountingEmbeddings) -> None:
        reports[name] = IndexStore(folder, embeddings, "by hand").build(ENTRIES)

    first = threading.Thread(target=build, args=("first", slow))
    second = threading.Thread(target=build, args=("second", quick))
    first.start()
    assert started.wait(60)
    second.start()
    second.join(timeout=0.3)
    assert second.is_alive(), "the second builder has to wait"
    assert quick.documents == []
    may_go_on.set()
    first.join(60)
    second.join(60)
    assert reports == {"first": BuildReport(3, 0, 0), "second": BuildReport(0, 3, 0)}
    assert quick.documents == []


def test_a_builder_that_waits_too_long_says_what_to_do(
    store: IndexStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir()
    monkeypatch.setattr(folder_module, "_LOCK_SECONDS", 0.1)
    with (
        folder_module.FileLock(folder / "build.lock"),
        pytest.raises(SearchIndexError, match="another process has been building.*wait for it"),
    ):
        store.build(ENTRIES)


# Damage


def write_manifest(content: bytes) -> Callable[[Path], object]:
    return lambda folder: (current_build(folder) / "manifest.json").write_bytes(content)


def manifest_with(**fields: Any) -> Callable[[Path], object]:
    def damage(folder: Path) -> None:
        file = current_build(folder) / "manifest.json"
        file.write_text(
            json.dumps({**json.loads(file.read_text(encoding="utf-8")), **fields}), encoding="utf-8"
        )

    return damage


REBUILT: dict[str, Callable[[Path], object]] = {
    "pointer-gone": lambda folder: (folder / "current").unlink(),
    "pointer-empty": lambda folder: (folder / "current").write_text("", encoding="utf-8"),
    "pointer-to-nothing": lambda folder: (folder / "current").write_text("build-x", encoding="utf-8"),
    "pointer-outside": lambda folder: (folder / "current").write_text("../..", encoding="utf-8"),
    "pointer-binary": lambda folder: (folder / "current").write_bytes(b"\xff\xfe\x00"),
    "build-gone": lambda folder: shutil.rmtree(current_build(folder)),
    "manifest-gone": lambda folder: (current_build(folder) / "manifest.json").unlink(),
    "manifest-empty": write_manifest(b""),
    "manifest-cut-off": write_manifest(b'{"schema": 1, "embedd'),
    "manifest-binary": write_manifest(b"\xff\xfe{"),
    "manifest-a-list": write_manifest(b"[]"),
    "manifest-without-entries": write_manifest(b'{"schema": 1, "embedding": "by hand"}'),
    "manifest-entries-a-list": manifest_with(entries=[]),
    "manifest-of-another-schema": manifest_with(schema=0),
}


@pytest.mark.parametrize("damage", REBUILT.values(), ids=REBUILT.keys())
def test_a_damaged_pointer_or_manifest_is_noticed_and_rebuilt(
    store: IndexStore, folder: Path, damage: Callable[[Path], object]
) -> None:
    store.build(ENTRIES)
    damage(folder)
    assert not store.is_current(ENTRIES)
    assert store.open() is None
    assert store.build(ENTRIES).embedded == 3
    assert store.is_current(ENTRIES)
    assert found(store)[0] == "a"


BROKEN_COLLECTIONS: dict[str, Callable[[Path], object]] = {
    "database-garbage": lambda chroma: (chroma / "chroma.sqlite3").write_bytes(b"rubbish" * 1000),
    "database-empty": lambda chroma: (chroma / "chroma.sqlite3").write_bytes(b""),
    "everything-gone": shutil.rmtree,
}


@pytest.mark.parametrize("damage", BROKEN_COLLECTIONS.values(), ids=BROKEN_COLLECTIONS.keys())
def test_a_damaged_collection_is_an_error_that_says_what_to_do(
    store: IndexStore,
    folder: Path,
    tmp_path: Path,
    hand_embeddings: Embeddings,
    damage: Callable[[Path], object],
) -> None:
    store.build(ENTRIES)
    place = moved(folder, tmp_path)
    damage(current_build(place) / "chroma")
    later = IndexStore(place, hand_embeddings, "by hand")
    with pytest.raises(SearchIndexError, match="index --rebuild") as caught:
        later.open()
    assert repr(str(current_build(place))) in str(caught.value), "names the folder to remove"
    shutil.rmtree(current_build(place))
    assert later.build(ENTRIES).embedded == 3
    assert found(later)[0] == "a"


def test_a_damaged_collection_is_not_reused_when_something_changed(
    store: IndexStore, folder: Path, tmp_path: Path, hand_embeddings: Embeddings
) -> None:
    store.build(ENTRIES)
    place = moved(folder, tmp_path)
    (current_build(place) / "chroma" / "chroma.sqlite3").write_bytes(b"rubbish" * 1000)
    later = IndexStore(place, hand_embeddings, "by hand")
    assert later.build((BIKE, POOL)) == BuildReport(embedded=2, reused=0, removed=1)
    assert set(found(later)) == {"a", "b"}


@pytest.mark.parametrize(
    "place", [("data", "index"), ("data",)], ids=["below-a-regular-file", "a-regular-file-itself"]
)
def test_a_folder_that_cannot_be_written_is_an_error_that_names_the_setting(
    tmp_path: Path, hand_embeddings: Embeddings, place: tuple[str, ...]
) -> None:
    (tmp_path / "data").write_text("not a folder", encoding="utf-8")
    store = IndexStore(tmp_path.joinpath(*place), hand_embeddings, "by hand")
    with pytest.raises(SearchIndexError, match="GEWONETAAL_DATA_DIR") as caught:
        store.build(ENTRIES)
    assert repr(str(tmp_path.joinpath(*place))) in str(caught.value)


def test_an_error_of_chroma_while_writing_is_an_error_of_ours(
    store: IndexStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def broken(folder: Path) -> Iterator[Any]:
        class Broken:
            def create_collection(self, *arguments: object, **options: object) -> object:
                raise chromadb.errors.InternalError("database or disk is full")

        yield Broken()

    monkeypatch.setattr(folder_module, "_persistent_client", broken)
    with pytest.raises(SearchIndexError, match="disk is full"):
        store.build(ENTRIES)


def gone(self: object, **options: object) -> object:
    raise chromadb.errors.InternalError("the segment is gone")


def denied(self: object, **options: object) -> object:
    raise PermissionError(13, "Permission denied")


def fewer(self: object, **options: object) -> object:
    return {"ids": [], "embeddings": [], "metadatas": []}


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (gone, "the segment is gone"),
        (denied, "cannot open .*Permission denied"),
        (fewer, "it has 3 vectors, and gave 0"),
    ],
    ids=["an-error", "no-right-to-read", "fewer-than-it-says"],
)
def test_what_chroma_does_not_give_while_reading_is_an_error_of_ours(
    store: IndexStore, monkeypatch: pytest.MonkeyPatch, answer: Callable[..., object], told: str
) -> None:
    store.build(ENTRIES)
    monkeypatch.setattr(chromadb.Collection, "get", answer)
    with pytest.raises(SearchIndexError, match=f"{told}.*index --rebuild"):
        store.open()


def test_an_index_of_another_model_is_an_error_that_says_what_to_do(store: IndexStore) -> None:
    class Wider(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            raise AssertionError("nothing is embedded here")

        def embed_query(self, text: str) -> list[float]:
            return [1.0] * 99

    store.build(ENTRIES)
    opened = store.open()
    assert opened is not None
    opened._embeddings = Wider()
    with pytest.raises(SearchIndexError, match="index --rebuild"):
        opened.search(["fiets"], 3)


# Distances


def test_similarity_is_the_cosine(store: IndexStore) -> None:
    store.build((BIKE, POOL, Entry("d#text", "d", "text", "fiets, fiets en afval")))
    opened = store.open()
    assert opened is not None
    hits = opened.search(["fiets en zwembad"], 3)
    # The question is (1, 1, 0)/√2; a is (1, 0, 0), b is (0, 1, 0) and d is (2, 0, 1)/√5.
    by_passage = {hit.passage: hit.similarity for hit in hits}
    assert by_passage["a"] == pytest.approx(1 / math.sqrt(2), abs=1e-6)
    assert by_passage["b"] == pytest.approx(1 / math.sqrt(2), abs=1e-6)
    assert by_passage["d"] == pytest.approx(2 / math.sqrt(10), abs=1e-6)
    assert hits[-1].passage == "d", "nearest first"


def test_lengths_of_vectors_do_not_count(tmp_path: Path) -> None:
    class Long(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return [[float(text), 0.0] for text in texts]

        def embed_query(self, text: str) -> list[float]:
            return [3.0, 4.0]

    store = IndexStore(tmp_path, Long(), "long")
    store.build([Entry("a", "a", "text", "1"), Entry("b", "b", "text", "1000")])
    opened = store.open()
    assert opened is not None
    # (3, 4)/5 against (1, 0): 0.6, whatever the length; with l2 or inner product it would differ.
    assert [hit.similarity for hit in opened.search(["x"], 2)] == pytest.approx([0.6, 0.6], abs=1e-6)


def test_several_wordings_are_searched_by_their_middle(store: IndexStore) -> None:
    store.build(ENTRIES)
    opened = store.open()
    assert opened is not None
    similarity = {hit.passage: hit.similarity for hit in opened.search(["fiets", "fiets zwembad"], 3)}
    # Middle of (1, 0) and (1, 1)/√2.
    x, y = (1 + 1 / math.sqrt(2)) / 2, 1 / math.sqrt(2) / 2
    assert similarity["a"] == pytest.approx(x / math.hypot(x, y), abs=1e-6)
    assert similarity["b"] == pytest.approx(y / math.hypot(x, y), abs=1e-6)
    assert similarity["c"] == pytest.approx(0.0, abs=1e-6)


def test_hits_tell_their_role_and_no_more_come_than_asked_for(store: IndexStore) -> None:
    store.build((BIKE, Entry("a#q1", "a", "question", "waar kan mijn fiets staan?"), WASTE))
    opened = store.open()
    assert opened is not None
    assert {(hit.passage, hit.role) for hit in opened.search(["fiets"], 2)} == {
        ("a", "text"),
        ("a", "question"),
    }


def test_several_threads_may_search_one_index(store: IndexStore) -> None:
    store.build(ENTRIES)
    opened = store.open()
    assert opened is not None
    questions = ["fiets", "zwembad", "afval", "fiets en afval"]
    alone = {question: opened.search([question], 3) for question in questions}
    wrong: list[str] = []

    def search(question: str) -> None:
        wrong.extend(question for _ in range(25) if opened.search([question], 3) != alone[question])

    threads = [threading.Thread(target=search, args=(question,)) for question in questions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert wrong == []


def test_all_is_compared_and_so_the_nearest_are_those_of_a_loop_over_everything(tmp_path: Path) -> None:
    """A second implementation in plain Python: Chroma's own search is approximate and missed some."""

    class Drawn(Embeddings):
        def embed_query(self, text: str) -> list[float]:
            return [byte - 127.5 for byte in hashlib.sha256(text.encode()).digest()[:12]]

        def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
            return [self.embed_query(text) for text in texts]

    def cosine(a: Sequence[float], b: Sequence[float]) -> float:
        return sum(x * y for x, y in zip(a, b, strict=True)) / math.hypot(*a) / math.hypot(*b)

    model = Drawn()
    entries = [Entry(f"{i}#text", str(i), "text", f"tekst {i}") for i in range(1200)]
    store = IndexStore(tmp_path, model, "drawn")
    store.build(entries)
    opened = store.open()
    assert opened is not None
    assert opened.size == len(entries)
    for question in ("fiets", "zwembad", "afval", "hubs", "wethouder"):
        asked = model.embed_query(question)
        by_hand = {entry.passage: cosine(asked, model.embed_query(entry.text)) for entry in entries}
        nearest = sorted(by_hand, key=lambda key: -by_hand[key])
        hits = opened.search([question], 25)
        assert [hit.passage for hit in hits] == nearest[:25]
        assert [hit.similarity for hit in hits] == pytest.approx(
            [by_hand[key] for key in nearest[:25]], abs=1e-5
        )
        assert {hit.passage for hit in opened.search([question])} == set(by_hand), "without a limit: all"


def test_a_text_without_direction_is_no_neighbour_and_no_error(tmp_path: Path) -> None:
    class Zero(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return [[0.0, 0.0] for _ in texts]

        def embed_query(self, text: str) -> list[float]:
            return [1.0, 0.0]

    store = IndexStore(tmp_path, Zero(), "zero")
    store.build([BIKE])
    opened = store.open()
    assert opened is not None
    assert [hit.similarity for hit in opened.search(["fiets"])] == [0.0]


# What Chroma may not do


def test_telemetry_is_off_and_no_embedding_function_is_given(
    store: IndexStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Any] = []
    real = chromadb.PersistentClient

    class Watched:
        def __init__(self, client: Any) -> None:
            self.client = client

        def __enter__(self) -> Watched:
            return self

        def __exit__(self, *arguments: object) -> None:
            self.client.close()

        def create_collection(self, name: str, **options: Any) -> Any:
            seen.append(("create", options))
            return self.client.create_collection(name, **options)

        def get_collection(self, name: str, **options: Any) -> Any:
            seen.append(("get", options))
            return self.client.get_collection(name, **options)

    def client(path: str, settings: Any) -> Watched:
        seen.append(("client", settings.anonymized_telemetry))
        return Watched(real(path=path, settings=settings))

    monkeypatch.setattr(chromadb, "PersistentClient", client)
    store.build(ENTRIES)
    store.build((BIKE, POOL))
    found(store)
    assert {value for name, value in seen if name == "client"} == {False}
    opened = [options for name, options in seen if name != "client"]
    assert len(opened) == 4, "created twice, opened for reuse and for search"
    assert all(options["embedding_function"] is None for options in opened)


def test_chromas_own_embedding_function_is_never_called(
    store: IndexStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    from chromadb.utils.embedding_functions import DefaultEmbeddingFunction

    def called(*arguments: object, **options: object) -> None:
        raise AssertionError("Chroma's default embedding function downloads a model")

    monkeypatch.setattr(DefaultEmbeddingFunction, "__call__", called)
    store.build(ENTRIES)
    store.build((BIKE, POOL))
    assert found(store)[0] == "a"


# As many vectors as a large collection has


@pytest.mark.parametrize("size", [1, 1023, 1024, 1025, 5000])
def test_several_questions_at_once_are_each_compared_with_every_vector(
    size: int, hand_embeddings: Embeddings
) -> None:
    chance = np.random.default_rng(size)
    matrix = chance.standard_normal((size, 5)).astype(np.float32)
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    made = VectorIndex([(str(i), "text") for i in range(size)], matrix, hand_embeddings)
    questions = (("fiets",), ("zwembad", "afval"), ("bibliotheek",))
    together = made.cosines_of_all(questions)
    for row, wordings in zip(together, questions, strict=True):
        vectors = np.array([hand_embeddings.embed_query(text) for text in wordings])
        middle = vectors.mean(axis=0) / np.linalg.norm(vectors.mean(axis=0))
        assert row == pytest.approx(matrix.astype(np.float64) @ middle, abs=1e-6)
        assert row.tolist() == made.cosines(wordings).tolist()


def test_no_more_than_a_batch_of_vectors_is_asked_for_or_written_at_once(
    store: IndexStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 500,000 vectors at once as lists Python would need gigabytes."""
    sizes: dict[str, list[int]] = {"add": [], "get": []}
    add, get = chromadb.Collection.add, chromadb.Collection.get

    def counted_add(self: Any, ids: Any, **options: Any) -> Any:
        sizes["add"].append(len(ids))
        return add(self, ids=ids, **options)

    def counted_get(self: Any, **options: Any) -> Any:
        found = get(self, **options)
        sizes["get"].append(len(found["ids"]))
        return found

    monkeypatch.setattr(chromadb.Collection, "add", counted_add)
    monkeypatch.setattr(chromadb.Collection, "get", counted_get)
    many = [Entry(f"{i}#text", str(i), "text", "fiets " * (i % 5)) for i in range(4500)]
    store.build(many)
    store.build([*many, BIKE])
    opened = store.open()
    assert opened is not None
    assert opened.size == 4501
    assert (max(sizes["add"]), sum(sizes["add"])) == (1000, 4500 + 4501)
    assert (max(sizes["get"]), sum(sizes["get"])) == (2000, 4500 + 4501)
