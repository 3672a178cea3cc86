"""Recognising a cry for help by its meaning: is it nearer to such messages than to ordinary ones?

A second look, behind the rules: people say it in more ways than rules can foresee. It needs the embedding
model, so it is there when the vectors are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field

from assistant.corpus_files import read_toml
from assistant.screening.kind import ScreeningKind

FILE = "crisis.toml"
# By so much the cosine with the nearest cries for help must exceed that with the nearest ordinary messages.
# On the tuning half of the screening cases 13 of 24 cries for help reach it and no ordinary message (the
# nearest is at 0.012); of the 154 tuning questions of the evaluation none does.
NEARER_BY = 0.014
# The mean of so many nearest examples: one alone may be near by chance.
_NEAREST = 2
# So many ordinary questions of residents beside those of the file.
_MOST_ORDINARY = 400

Vectors = NDArray[np.float32]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    suicide: tuple[str, ...] = Field(min_length=_NEAREST)
    home_violence: tuple[str, ...] = Field(min_length=_NEAREST)
    child: tuple[str, ...] = Field(min_length=_NEAREST)
    emergency: tuple[str, ...] = Field(min_length=_NEAREST)
    ordinary: tuple[str, ...] = Field(min_length=_NEAREST, alias="not")


class CrisisNearness:
    """Compares messages with examples; safe for threads."""

    def __init__(
        self,
        embed: Callable[[str], Sequence[float]],
        examples: Mapping[ScreeningKind, Vectors],
        ordinary: Vectors,
    ) -> None:
        """`examples` and `ordinary` hold one unit vector a row."""
        self._embed = embed
        self._examples = examples
        self._ordinary = ordinary

    def kind(self, message: str) -> ScreeningKind | None:
        """The kind of need that a message is nearest to; `None` when ordinary messages are about as near."""
        vector = np.asarray(self._embed(message), dtype=np.float32)
        nearness = {kind: _near(examples, vector) for kind, examples in self._examples.items()}
        best = max(nearness, key=lambda kind: nearness[kind])
        return best if nearness[best] - _near(self._ordinary, vector) >= NEARER_BY else None


def _near(examples: Vectors, vector: Vectors) -> float:
    return float(np.sort(examples @ vector)[-_NEAREST:].mean())


def load_nearness(
    corpus: Path, questions: Sequence[str], embeddings: Embeddings, name: str, cache: Path
) -> CrisisNearness | None:
    """Reads the examples and gives each its vector, once per model; `None` when the corpus has no examples.

    `questions` are ordinary questions, of which some are taken; `name` is that of the embedding model.

    Raises:
        CorpusError: The file of examples is not valid.
    """
    read = read_toml(corpus / FILE, _File, "list of messages of people in need")
    if read is None:
        return None
    step = max(1, len(questions) // _MOST_ORDINARY)
    texts = {
        ScreeningKind.SUICIDE: read.suicide,
        ScreeningKind.HOME_VIOLENCE: read.home_violence,
        ScreeningKind.CHILD: read.child,
        ScreeningKind.EMERGENCY: read.emergency,
    }
    ordinary = (*read.ordinary, *questions[::step][:_MOST_ORDINARY])
    every = [text for kind in texts.values() for text in kind] + list(ordinary)
    vectors = _vectors(every, embeddings, name, cache)
    examples: dict[ScreeningKind, Vectors] = {}
    start = 0
    for kind, of_kind in texts.items():
        examples[kind] = vectors[start : start + len(of_kind)]
        start += len(of_kind)
    return CrisisNearness(embeddings.embed_query, examples, vectors[start:])


def _vectors(texts: Sequence[str], embeddings: Embeddings, name: str, cache: Path) -> Vectors:
    """The vectors of some texts, kept in the cache under a name that changes with the texts and the model."""
    digest = hashlib.sha256("\0".join((name, *texts)).encode("utf-8")).hexdigest()[:16]
    file = cache / f"screening-{digest}.npy"
    try:
        kept: Vectors = np.load(file, allow_pickle=False)
        if kept.shape[0] == len(texts):
            return kept
    except (OSError, ValueError, EOFError):
        pass  # none yet, or one that was cut off: made anew
    vectors = np.asarray(embeddings.embed_documents(list(texts)), dtype=np.float32)
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as out:
            np.save(out, vectors)
    except OSError:
        pass  # a cache that cannot be written costs some seconds at the next start
    return vectors
