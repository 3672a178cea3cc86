"""What all tests share: no network, no keys, no folder of the user; the real corpus, read once."""

from __future__ import annotations

import gc
import hashlib
import ipaddress
import math
import os
import shutil
import socket
from collections.abc import Iterator, Sequence
from contextlib import suppress
from copy import copy
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from builders import NoEmbeddings
from filelock import FileLock
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from langchain_core.embeddings import Embeddings

from assistant.answering import Assistant
from assistant.dutch import morpheme_search, morphology
from assistant.dutch.lemmas import CACHE_FILE, Lemmatizer
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.index import IndexStore
from assistant.library import Library, load_library
from assistant.settings import Settings, load_settings

# The day on which the client's documents have the statuses that the tests name.
TODAY = date(2026, 11, 22)
PREFIXES = ("OPENAI_", "GEWONETAAL_", "LANGSMITH_", "LANGCHAIN_")
KEPT = (
    "GEWONETAAL_REQUIRE_BROWSER",
    "GEWONETAAL_REQUIRE_POSTGRES",
    "GEWONETAAL_CHROMIUM",
    "GEWONETAAL_AXE",
)
OWN_MACHINE = ("", "localhost", "ip6-localhost")

# The same examples each time, however slow the machine is: tests that pass pass again. For others there is
# pytest --hypothesis-profile=default
hypothesis_settings.register_profile(
    "same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("same")
with suppress(ImportError):
    # Hypothesis also tries the words of our modules: of those that were loaded by then, which is another set for each
    # order of the tests.
    from hypothesis.internal.conjecture import providers
    from hypothesis.internal.constants_ast import Constants

    providers._get_local_constants = Constants


class NetworkBlockedError(Exception):
    """A test tried to leave this machine; not an `OSError`, so that no code takes it for a bad line."""


def stays_here(host: object) -> bool:
    """Whether an address is one of this machine itself."""
    if host is None:
        return True
    text = host.decode() if isinstance(host, bytes) else str(host)
    if text in OWN_MACHINE:
        return True
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


# Files that take longest come first, so that no worker is left with one of them alone at the end; the first of
# all looks through every object of its process.
LONG = (
    "test_web_memory.py",
    "test_eval_mutations.py",
    "test_plain_check.py",
    "test_accessibility_browser.py",
    "test_eval_rewriters.py",
    "test_editor_browser.py",
    "test_reader_browser.py",
    "test_alignment.py",
    "test_eval_report.py",
    "test_floors.py",
    "test_around_browser.py",
    "test_review_browser.py",
    "test_management_browser.py",
    "test_desk_browser.py",
    "test_api_fuzzing.py",
    "test_eval_cli.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take longest first."""
    items.sort(key=lambda item: LONG.index(item.path.name) if item.path.name in LONG else len(LONG))


@pytest.fixture(scope="session")
def network_attempts() -> Iterator[list[str]]:
    """The blocked attempts to leave this machine, also those that were swallowed by a thread."""
    attempts: list[str] = []

    def check(host: object) -> None:
        if not stays_here(host):
            attempts.append(str(host))
            raise NetworkBlockedError(f"a test may not reach {host!r}")

    def guarded(method: Any) -> Any:
        def call(self: socket.socket, address: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6):
                check(address[0])
            return method(self, address)

        return call

    look_up = socket.getaddrinfo

    def guarded_look_up(host: Any, *arguments: Any, **options: Any) -> Any:
        check(host)
        return look_up(host, *arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
        patch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield attempts


@pytest.fixture(scope="session")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the whole run."""
    return tmp_path_factory.mktemp("gewonetaal")


@pytest.fixture(scope="session")
def kept_words(request: pytest.FixtureRequest) -> Path | None:
    """Where HanTa's analyses of our own words are kept between runs and for all workers; they cost 15 s.

    They hold for as long as the modules that make them are the same.
    """
    modules = (Path(module.__file__).read_bytes() for module in (morphology, morpheme_search))
    source = hashlib.sha256(b"".join(modules)).hexdigest()[:12]
    cache = getattr(request.config, "cache", None)  # `None`: pytest -p no:cacheprovider
    return None if cache is None else cache.mkdir(f"gewonetaal-{source}") / CACHE_FILE


@pytest.fixture(scope="session", autouse=True)
def clean_environment(data_dir: Path, network_attempts: list[str]) -> Iterator[None]:
    """No keys and no settings from outside, also for the fixtures that last a whole run."""
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if name.startswith(PREFIXES) and name not in KEPT:
                patch.delenv(name)
        patch.setenv("GEWONETAAL_DATA_DIR", str(data_dir))
        load_settings.cache_clear()
        yield
    load_settings.cache_clear()


@pytest.fixture(autouse=True)
def isolated(clean_environment: None, network_attempts: list[str]) -> Iterator[None]:
    """Each test reads the settings anew and fails when anything in it tried to leave this machine."""
    load_settings.cache_clear()
    before = len(network_attempts)
    yield
    load_settings.cache_clear()
    assert network_attempts[before:] == [], "something in this test tried to reach the network"


@pytest.fixture(scope="session")
def settings(clean_environment: None, data_dir: Path) -> Settings:
    """The settings of the run: the real corpus on the day that the tests are about."""
    return Settings(data_dir=data_dir, today=TODAY)


@pytest.fixture(scope="session")
def library(settings: Settings, kept_words: Path | None) -> Library:
    """The real corpus, read once. Nobody may give its retriever vectors; see `assistant`."""
    loaded = load_library(settings) if kept_words is None else _load_with_words(settings, kept_words)
    # It stays to the end: the collector need not look through its millions of objects each time.
    gc.collect()
    gc.freeze()
    return loaded


@pytest.fixture(scope="session")
def lemmatizer(library: Library) -> Lemmatizer:
    """The lemmatizer of the library, warm."""
    return library.lemmatizer


def _load_with_words(settings: Settings, kept: Path) -> Library:
    """Load the library with the analyses that are kept; the first worker makes them, the others wait for them."""
    used = settings.cache_dir / CACHE_FILE
    with FileLock(f"{kept}.lock"):
        if not kept.is_file():
            loaded = load_library(settings)
            # Nearly every worker loads the checker too, of which the lexicon has as many words again.
            FaithfulnessChecker.load(settings, loaded.lemmatizer)
            loaded.lemmatizer.save(loaded.lemmatizer.seen())
            shutil.copyfile(used, kept)
            return loaded
    used.parent.mkdir(exist_ok=True)
    shutil.copyfile(kept, used)
    return load_library(settings)


class HandEmbeddings(Embeddings):
    """Vectors that can be worked out by hand: how often each word occurs in the text, made length 1.

    "fiets" gives (1, 0, 0, 0, 0), "fiets en zwembad" gives (0.7071, 0.7071, 0, 0, 0); a text
    without any of the words lies on the last axis.
    """

    words = ("fiets", "zwembad", "afval", "bibliotheek")

    def embed_query(self, text: str) -> list[float]:
        counts = [text.casefold().count(word) for word in self.words]
        counts.append(0 if any(counts) else 1)
        length = math.sqrt(sum(count * count for count in counts))
        return [count / length for count in counts]

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]


@pytest.fixture(scope="session")
def hand_embeddings() -> Embeddings:
    """Embeddings without a model, with vectors that can be worked out by hand."""
    return HandEmbeddings()


@pytest.fixture(scope="session")
def assistant(library: Library, settings: Settings) -> Assistant:
    """An assistant on the real corpus that answers from words alone."""
    own = replace(library, retriever=copy(library.retriever))
    return Assistant(own, settings, IndexStore(settings.index_dir, NoEmbeddings(), "none"))
