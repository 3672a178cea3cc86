"""The index in a real Chroma server on this machine: builds, what they reuse, and what they survive."""

from __future__ import annotations

import http.server
import shutil
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import chromadb
import httpx
import pytest
from free_ports import free_port
from langchain_core.embeddings import Embeddings

from assistant import answering
from assistant.answering import Assistant
from assistant.errors import IndexServerError, SearchIndexError
from assistant.index import BuildReport, Entry, IndexStore, ServerAddress
from assistant.index import server as server_module
from assistant.index.server import ServerBuilds
from assistant.library import Library
from assistant.model import AnswerStatus
from assistant.settings import Settings

BIKE = Entry("a#text", "a", "text", "een fiets")
POOL = Entry("b#text", "b", "text", "een zwembad")
WASTE = Entry("c#text", "c", "text", "het afval")
ENTRIES = (BIKE, POOL, WASTE)
START_SECONDS = 60.0


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/api/v2/heartbeat", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


@contextmanager
def chroma(folder: Path, port: int) -> Iterator[str]:
    """`chroma run` on loopback, ended by its own id; its address."""
    command = shutil.which("chroma", path=str(Path(sys.executable).parent)) or shutil.which("chroma")
    if command is None:
        pytest.skip("NO CHROMA SERVER: the command 'chroma' of the package chromadb is not there")
    url = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        [command, "run", "--path", str(folder), "--host", "127.0.0.1", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + START_SECONDS
        while not answers(url):
            if process.poll() is not None or time.monotonic() > deadline:
                pytest.skip(f"NO CHROMA SERVER: 'chroma run' cannot be started ({process.poll()})")
            time.sleep(0.1)
        yield url
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory, clean_environment: None) -> Iterator[str]:
    with chroma(tmp_path_factory.mktemp("chroma"), free_port()) as address:
        yield address


class Counting(Embeddings):
    """Keeps what was embedded."""

    def __init__(self, inner: Embeddings) -> None:
        self.inner = inner
        self.documents: list[str] = []
        self.before: Callable[[], object] = lambda: None

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        self.before()
        self.documents.extend(texts)
        return self.inner.embed_documents(list(texts))

    def embed_query(self, text: str) -> list[float]:
        return self.inner.embed_query(text)


@pytest.fixture
def embeddings(hand_embeddings: Embeddings) -> Counting:
    return Counting(hand_embeddings)


@pytest.fixture
def address(url: str, request: pytest.FixtureRequest) -> ServerAddress:
    """The server with names of our own, so that the tests see nothing of each other."""
    return ServerAddress(url, prefix=f"proef{abs(hash(request.node.name)) % 10**9}")


@pytest.fixture
def store(address: ServerAddress, tmp_path: Path, embeddings: Counting) -> IndexStore:
    return IndexStore(tmp_path / "index", embeddings, "by hand", address)


def client_of(address: ServerAddress) -> Any:
    return chromadb.HttpClient(
        host=address.url, settings=chromadb.config.Settings(anonymized_telemetry=False)
    )


def collections(address: ServerAddress) -> list[Any]:
    client = client_of(address)
    return [each for each in client.list_collections() if each.name.startswith(f"{address.prefix}-")]


def found(store: IndexStore, question: str = "fiets") -> list[str]:
    opened = store.open()
    assert opened is not None
    return [hit.passage for hit in opened.search([question], 10)]


# Building


def test_without_a_build_there_is_nothing_to_open(store: IndexStore, tmp_path: Path) -> None:
    assert store.open() is None
    assert not store.is_current(ENTRIES)
    assert not (tmp_path / "index").exists(), "looking must not make a folder"


def test_a_build_holds_every_entry_and_nothing_of_its_text(
    store: IndexStore, address: ServerAddress, tmp_path: Path
) -> None:
    assert store.build(ENTRIES) == BuildReport(embedded=3, reused=0, removed=0)
    assert store.is_current(ENTRIES)
    assert found(store)[0] == "a"
    (collection,) = collections(address)
    stored = collection.get(include=["documents", "metadatas"])
    assert set(stored["ids"]) == {"a#text", "b#text", "c#text"}
    assert stored["documents"] == [None, None, None]
    assert all(set(metadata) == {"passage", "role", "digest"} for metadata in stored["metadatas"])
    assert [path.name for path in (tmp_path / "index").iterdir()] == ["build.lock"]


def test_the_same_again_embeds_nothing_reads_nothing_and_makes_nothing(
    store: IndexStore, embeddings: Counting, address: ServerAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.build(ENTRIES)
    before = [each.name for each in collections(address)]
    embeddings.documents.clear()
    read: list[object] = []
    monkeypatch.setattr(chromadb.Collection, "get", lambda self, **options: read.append(options))
    assert store.build(tuple(reversed(ENTRIES))) == BuildReport(embedded=0, reused=3, removed=0)
    assert (embeddings.documents, read) == ([], [])
    assert [each.name for each in collections(address)] == before


def test_another_machine_finds_the_build_and_takes_over_what_is_unchanged(
    store: IndexStore, address: ServerAddress, tmp_path: Path, hand_embeddings: Embeddings
) -> None:
    store.build(ENTRIES)
    elsewhere = Counting(hand_embeddings)
    other = IndexStore(tmp_path / "elsewhere", elsewhere, "by hand", address)
    assert other.is_current(ENTRIES)
    assert found(other)[0] == "a"
    changed = (BIKE, Entry("b#text", "b", "text", "de bibliotheek"), Entry("d#text", "d", "text", "nieuw"))
    told: list[tuple[int, int]] = []
    report = other.build(changed, lambda done, total: told.append((done, total)))
    assert report == BuildReport(embedded=2, reused=1, removed=1)
    assert elsewhere.documents == ["de bibliotheek", "nieuw"]
    assert (told[0], told[-1]) == ((1, 3), (3, 3))
    assert found(other, "bibliotheek")[0] == "b"
    assert "c" not in found(store)
    assert store.is_current(changed)


def test_what_was_made_between_two_builds_is_not_made_again(store: IndexStore, embeddings: Counting) -> None:
    store.build(ENTRIES)
    other = replace(POOL, text="de bibliotheek")
    opened = store.open()
    assert opened is not None
    store.extended(opened, (other,))
    embeddings.documents.clear()
    assert store.build((BIKE, other, WASTE)) == BuildReport(embedded=0, reused=3, removed=0)
    assert embeddings.documents == []
    assert found(store, "bibliotheek")[0] == "b"


def test_everything_is_taken_over_and_read_in_more_than_one_batch(
    store: IndexStore, embeddings: Counting
) -> None:
    many = [Entry(f"{i}#text", str(i), "text", f"{'fiets ' * (i % 7)}zwembad") for i in range(2100)]
    store.build(many)
    embeddings.documents.clear()
    assert store.build([*many, BIKE]) == BuildReport(embedded=1, reused=2100, removed=0)
    opened = store.open()
    assert opened is not None
    assert sorted(opened.owners) == sorted((entry.passage, entry.role) for entry in [*many, BIKE])
    # "fiets" (n, 1)/√(n² + 1) against (1, 0): the nearest are the bike itself, then those with six.
    nearest = [hit.passage for hit in opened.search(["fiets"], 301)]
    assert nearest[0] == "a"
    assert {int(key) % 7 for key in nearest[1:]} == {6}


def test_from_scratch_embeds_everything(store: IndexStore) -> None:
    store.build(ENTRIES)
    assert store.build(ENTRIES, from_scratch=True) == BuildReport(embedded=3, reused=0, removed=0)


def test_vectors_of_another_model_are_not_compared_with(
    store: IndexStore, address: ServerAddress, tmp_path: Path, embeddings: Counting
) -> None:
    store.build(ENTRIES)
    other = IndexStore(tmp_path / "index", embeddings, "another model", address)
    assert other.open() is None
    assert not other.is_current(ENTRIES)
    assert other.build(ENTRIES).embedded == 3
    assert other.is_current(ENTRIES)
    assert store.open() is None


def test_two_corpora_share_a_server_by_their_prefix(
    store: IndexStore, address: ServerAddress, tmp_path: Path, embeddings: Counting
) -> None:
    store.build(ENTRIES)
    # A name that begins alike is another name.
    other = IndexStore(tmp_path / "b", embeddings, "by hand", replace(address, prefix=f"{address.prefix}2"))
    assert other.open() is None
    other.build((BIKE,))
    other.build((POOL,))
    other.build((WASTE,))
    assert store.is_current(ENTRIES)
    assert found(other) == ["c"]


# Old builds, builds that stop, and two builders


def test_the_build_before_the_last_stays_and_older_ones_go(store: IndexStore, address: ServerAddress) -> None:
    kept: list[set[str]] = []
    for entries in ((BIKE,), (BIKE, POOL), ENTRIES):
        store.build(entries)
        kept.append({each.name for each in collections(address)})
    assert [len(names) for names in kept] == [1, 2, 2]
    assert not kept[0] & kept[2]
    assert len(kept[1] & kept[2]) == 1


@pytest.mark.parametrize("error", [RuntimeError("broke"), KeyboardInterrupt()], ids=["error", "ctrl-c"])
def test_a_build_that_stops_leaves_the_old_one_current_and_nothing_of_itself(
    store: IndexStore, address: ServerAddress, embeddings: Counting, error: BaseException
) -> None:
    store.build((BIKE,))
    before = [each.name for each in collections(address)]

    def stop() -> None:
        raise error

    embeddings.before = stop
    with pytest.raises(BaseException):  # noqa: B017, PT011
        store.build(ENTRIES)
    assert [each.name for each in collections(address)] == before
    assert store.is_current((BIKE,))
    embeddings.before = lambda: None
    assert store.build(ENTRIES) == BuildReport(embedded=2, reused=1, removed=0), "the lock is free again"


def test_a_build_that_was_killed_is_never_seen_and_cleared_away_after_a_day(
    store: IndexStore, address: ServerAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.build((BIKE,))
    client = client_of(address)
    half = client.create_collection(
        f"{address.prefix}-half",
        embedding_function=None,
        metadata={"schema": 1, "embedding": "by hand", "entries": "x", "begun": int(client.heartbeat())},
    )
    half.add(ids=["z#text"], embeddings=[[1.0, 0, 0, 0, 0]], metadatas=[{"passage": "z", "role": "text"}])
    assert found(store) == ["a"]
    store.build((BIKE, POOL))
    assert half.name in {each.name for each in collections(address)}, "it may still be going on"
    monkeypatch.setattr(server_module, "_ABANDONED_NS", 0)
    store.build(ENTRIES)
    assert half.name not in {each.name for each in collections(address)}


def test_collections_of_others_stay(store: IndexStore, address: ServerAddress) -> None:
    client = client_of(address)
    others = {f"{address.prefix}-own": {"note": "by hand"}, f"{address.prefix}-bare": None}
    for name, metadata in others.items():
        client.create_collection(name, embedding_function=None, metadata=metadata)
    for entries in ((BIKE,), (BIKE, POOL), ENTRIES):
        store.build(entries)
    assert set(others) <= {each.name for each in collections(address)}


def test_of_two_builders_at_once_the_last_that_finishes_wins_and_none_is_seen_half(
    address: ServerAddress, tmp_path: Path, hand_embeddings: Embeddings
) -> None:
    started, may_go_on = threading.Event(), threading.Event()

    def hold() -> None:
        started.set()
        assert may_go_on.wait(60)

    slow, quick = Counting(hand_embeddings), Counting(hand_embeddings)
    slow.before = hold
    first = IndexStore(tmp_path / "one", slow, "by hand", address)
    second = IndexStore(tmp_path / "two", quick, "by hand", address)
    thread = threading.Thread(target=first.build, args=(ENTRIES,))
    thread.start()
    assert started.wait(60)
    assert second.open() is None, "a build that goes on is no index"
    second.build((BIKE, POOL))
    assert set(found(second)) == {"a", "b"}
    may_go_on.set()
    thread.join(60)
    assert set(found(second)) == {"a", "b", "c"}
    assert first.is_current(ENTRIES)


def test_a_server_that_loses_vectors_makes_no_build(
    store: IndexStore, address: ServerAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.build((BIKE,))
    monkeypatch.setattr(chromadb.Collection, "count", lambda self: 2)
    with pytest.raises(IndexServerError, match="kept 2 of 3 vectors"):
        store.build(ENTRIES)
    monkeypatch.undo()
    assert store.is_current((BIKE,))


# What goes wrong at the server


def test_a_server_that_is_not_there_is_told_with_its_setting(
    tmp_path: Path, hand_embeddings: Embeddings
) -> None:
    store = IndexStore(tmp_path, hand_embeddings, "by hand", ServerAddress(f"http://127.0.0.1:{free_port()}"))
    assert store.can_come_back
    calls: tuple[Callable[[], object], ...] = (
        store.open,
        lambda: store.is_current(ENTRIES),
        lambda: store.build(ENTRIES),
    )
    for call in calls:
        with pytest.raises(IndexServerError, match="cannot reach.*GEWONETAAL_CHROMA_URL"):
            call()


@contextmanager
def speaking(reply: Callable[[http.server.BaseHTTPRequestHandler], None]) -> Iterator[str]:
    """A server of another kind, by its address."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # noqa: N802
            reply(self)

        def log_message(self, *arguments: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join(10)


def says(status: int, body: bytes) -> Callable[[http.server.BaseHTTPRequestHandler], None]:
    def reply(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return reply


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (401, b"", "401"),
        (502, b"<html>bad gateway</html>", "502"),
        (200, b"<html>hello</html>", "JSONDecodeError"),
        (200, b'{"status": "ok"}', "no Chroma server"),
    ],
    ids=["refused", "proxy-without-server", "a-web-page", "another-service"],
)
def test_what_is_no_chroma_server_is_told(
    tmp_path: Path, hand_embeddings: Embeddings, status: int, body: bytes, told: str
) -> None:
    with speaking(says(status, body)) as url:
        store = IndexStore(tmp_path, hand_embeddings, "by hand", ServerAddress(url))
        with pytest.raises(IndexServerError, match=f"{told}.*GEWONETAAL_CHROMA_URL"):
            store.open()


def test_a_server_that_never_answers_is_given_up(
    tmp_path: Path, hand_embeddings: Embeddings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_module, "_CONNECT_SECONDS", 0.2)
    over = threading.Event()
    with speaking(lambda handler: cast("None", over.wait(20))) as url:
        store = IndexStore(tmp_path, hand_embeddings, "by hand", ServerAddress(url))
        with pytest.raises(IndexServerError, match="ReadTimeout"):
            store.open()
        over.set()


def test_the_client_has_time_limits_and_no_telemetry(address: ServerAddress) -> None:
    client = ServerBuilds(address, "by hand")._client()
    assert client._server._session.timeout.connect == 5.0
    assert client._server._session.timeout.read == 60.0
    assert client._server._settings.anonymized_telemetry is False


def test_the_token_goes_along_with_every_request(tmp_path: Path, hand_embeddings: Embeddings) -> None:
    seen: list[str | None] = []

    def reply(handler: http.server.BaseHTTPRequestHandler) -> None:
        seen.append(handler.headers["x-chroma-token"])
        alive = handler.path.endswith("heartbeat")
        says(*((200, b'{"nanosecond heartbeat": 1}') if alive else (403, b'{"error": "nee"}')))(handler)

    with speaking(reply) as url:
        address = ServerAddress(url, token="geheim")
        with pytest.raises(IndexServerError) as caught:
            IndexStore(tmp_path, hand_embeddings, "by hand", address).open()
    assert len(seen) > 1
    assert set(seen) == {"geheim"}
    assert "geheim" not in f"{caught.value!r} {address!r}"


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (httpx.ReadTimeout("too slow"), IndexServerError),
        (httpx.ConnectError("refused"), IndexServerError),
        (chromadb.errors.NotFoundError("gone"), IndexServerError),
        (chromadb.errors.InternalError("disk full"), IndexServerError),
        (Exception("<html>502</html>"), IndexServerError),
        (RuntimeError("the model broke"), SearchIndexError),
        (PermissionError(13, "Permission denied"), SearchIndexError),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_errors_become_ours(error: Exception, kind: type[Exception]) -> None:
    builds = ServerBuilds(ServerAddress("http://127.0.0.1:1"), "by hand")
    problem = builds.problem("build", error)
    assert type(problem) is kind
    assert "http://127.0.0.1:1" in str(problem)


def test_every_error_of_chroma_is_one_of_the_server() -> None:
    builds = ServerBuilds(ServerAddress("http://127.0.0.1:1"), "by hand")
    for kind in chromadb.errors.error_types.values():
        assert isinstance(builds.problem("open", kind("x")), IndexServerError), kind


def test_a_long_answer_of_a_server_is_cut() -> None:
    builds = ServerBuilds(ServerAddress("http://127.0.0.1:1"), "by hand")
    assert len(str(builds.problem("open", Exception("x" * 5000 + "\nsecond line")))) < 500


# The assistant with a server


@pytest.fixture
def own_library(library: Library) -> Library:
    """The first entries of the library with a retriever of its own, so that vectors stay in one test."""
    return replace(library, retriever=copy(library.retriever), entries=library.entries[:50])


def test_an_assistant_starts_from_words_and_takes_the_vectors_when_the_server_is_there(
    own_library: Library,
    settings: Settings,
    tmp_path: Path,
    hand_embeddings: Embeddings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(answering, "_SECONDS_TO_NEXT_ATTEMPT", 0.05)
    port = free_port()
    address = ServerAddress(f"http://127.0.0.1:{port}")
    own = Assistant(own_library, settings, IndexStore(tmp_path / "i", hand_embeddings, "by hand", address))
    told: list[str] = []
    before = set(threading.enumerate())
    own.load_vectors_in_background(tell=lambda error: told.append(str(error))).join(300)
    (again,) = [each for each in set(threading.enumerate()) - before if each.name == "load-vectors-again"]
    assert isinstance(own.index_error, IndexServerError)
    assert not own.vectors_ready
    assert own.answer("komt er een fietsenstalling?").status is AnswerStatus.ANSWERED
    with chroma(tmp_path / "chroma", port):
        again.join(300)
        assert own.vectors_ready, "tries again by itself"
        assert own.index_error is None
        vectors = own_library.retriever.vectors
        assert vectors is not None
        assert vectors.size == 50
    assert len(told) == len(set(told)) > 0, "the same is told once"
    assert own.retrieve("fiets", 3), "what was read stays when the server goes"


def test_a_server_that_fails_while_it_is_read_is_no_reason_to_embed_everything(
    own_library: Library,
    settings: Settings,
    store: IndexStore,
    embeddings: Counting,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store.build(own_library.entries)
    embeddings.documents.clear()

    def gone(self: object, **options: object) -> object:
        raise httpx.ReadTimeout("too slow")

    monkeypatch.setattr(chromadb.Collection, "get", gone)
    with pytest.raises(IndexServerError, match="too slow"):
        Assistant(own_library, settings, store).load_vectors()
    assert embeddings.documents == []


def test_the_settings_say_where_the_index_is(tmp_path: Path, url: str, hand_embeddings: Embeddings) -> None:
    by_url = Settings(data_dir=tmp_path, chroma_url=f" {url} ", chroma_prefix="uit-instelling")
    assert IndexStore.of(by_url, hand_embeddings, "by hand").build(ENTRIES).embedded == 3
    assert collections(ServerAddress(url, prefix="uit-instelling"))
    folder = Settings(data_dir=tmp_path, chroma_url=" ")
    assert IndexStore.of(folder, hand_embeddings, "by hand").open() is None
