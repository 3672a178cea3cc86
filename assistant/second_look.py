"""A second look at a message, by its meaning: a cry for help or an attack that no rule foresees?

A model that is fitted at the start (logistic regression on the vectors of examples and on their words) tells
the kinds apart. It needs the embedding model, so it is there when the vectors are.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from langchain_core.embeddings import Embeddings
from pydantic import BaseModel, ConfigDict, Field

from assistant.corpus_files import read_toml
from assistant.embeddings import Embed
from assistant.kept_vectors import KeptVectors
from assistant.logistic import Matrix, fitted, softmax
from assistant.screening.kind import ScreeningKind
from assistant.word_marks import WordMarks

FILE = "screening.toml"
KEPT_FILE = "screening.sqlite3"
# Probabilities, chosen by cross-validation over the lists of examples (benchmarks/second_look.py; its
# figures are in docs/measurements.md). From SURE on a cry for help gets a number instead of an answer: so
# do one or two in a hundred of the ordinary messages that are hardest to tell from one. From LIKELY on it
# stands beside the answer, or below that nothing was found; that costs a reader a line, and a missed cry
# costs more. An attack is refused from ATTACK on.
SURE = 0.85
LIKELY = 0.35
ATTACK = 0.5
# Another kind of need is named as well when it is at least so likely as this share of the likeliest.
_ALSO = 0.4
# The L2 penalty of the model, the best of 0.03 to 3 by the same cross-validation of the vectors alone; with
# the words 0.1 to 0.5 differ by less than 0.001 in the area under the curve.
_HELD_BACK = 0.3
# So many ordinary questions of residents beside those of the file.
_MOST_ORDINARY = 400
_CONSTANT = 0.5

NEEDS = (
    ScreeningKind.SUICIDE,
    ScreeningKind.HOME_VIOLENCE,
    ScreeningKind.CHILD,
    ScreeningKind.EMERGENCY,
)
_KINDS = (ScreeningKind.NONE, *NEEDS, ScreeningKind.INJECTION)
_Lists = dict[str, tuple[str, ...]]


class Examples(BaseModel):
    """The examples of each kind, in lists that have something in common."""

    model_config = ConfigDict(extra="forbid")

    suicide: _Lists = Field(min_length=1)
    home_violence: _Lists = Field(min_length=1)
    child: _Lists = Field(min_length=1)
    emergency: _Lists = Field(min_length=1)
    injection: _Lists = Field(min_length=1)
    ordinary: _Lists = Field(min_length=1)

    def of(self, kind: ScreeningKind) -> _Lists:
        """The lists of one kind; `NONE` is the ordinary messages."""
        lists: _Lists = getattr(self, "ordinary" if kind is ScreeningKind.NONE else kind.value)
        return lists


@dataclass(frozen=True)
class Look:
    """What a message seems to be: the likely kinds, likeliest first; and whether that is sure."""

    kinds: tuple[ScreeningKind, ...]
    sure: bool


class SecondLook:
    """Tells by its meaning what a message is; safe for threads."""

    def __init__(
        self, embed: Embed, examples: Mapping[ScreeningKind, Sequence[str]], vectors: Matrix
    ) -> None:
        """`vectors` are those of all examples in their order, one a row; `NONE` are the ordinary messages."""
        self._embed = embed
        self._kinds = tuple(examples)
        messages = [text for of_kind in examples.values() for text in of_kind]
        kinds = np.repeat(np.arange(len(examples)), [len(of_kind) for of_kind in examples.values()])
        self._mean: Matrix = vectors.mean(axis=0)
        self._marks = WordMarks(messages)
        of_kinds = np.eye(len(examples), dtype=np.float32)[kinds]
        self._weights = fitted(self._features(messages, vectors), of_kinds, _HELD_BACK)

    def probabilities(self, message: str, embed: Embed | None = None) -> dict[ScreeningKind, float]:
        """How likely a message is of each kind; together 1. `embed` makes its vector, if not the model."""
        vector = np.asarray([(embed or self._embed)(message)], dtype=np.float32)
        likely = softmax(self._features([message], vector) @ self._weights)[0]
        return dict(zip(self._kinds, likely.tolist(), strict=True))

    def _features(self, messages: Sequence[str], vectors: Matrix) -> Matrix:
        """Vectors of length 1, word marks and a constant.

        The vectors go out from the mean of the examples, for as they come they all point one way.
        """
        moved = vectors - self._mean
        lengths = np.linalg.norm(moved, axis=1, keepdims=True)
        unit = moved / np.where(lengths > 0, lengths, np.float32(1))
        constant = np.full((len(messages), 1), _CONSTANT, dtype=np.float32)
        return np.hstack([unit, self._marks.of(messages), constant])

    def look(self, message: str, embed: Embed | None = None) -> Look | None:
        """What a message seems to be; `None` is ordinary. A cry for help goes before an attack."""
        likely = self.probabilities(message, embed)
        need = sum(likely.get(kind, 0.0) for kind in NEEDS)
        if need >= LIKELY:
            ranked = sorted((kind for kind in NEEDS if kind in likely), key=lambda kind: -likely[kind])
            least = _ALSO * likely[ranked[0]]
            return Look(tuple(kind for kind in ranked if likely[kind] >= least), need >= SURE)
        if likely.get(ScreeningKind.INJECTION, 0.0) >= ATTACK:
            return Look((ScreeningKind.INJECTION,), sure=True)
        return None


def load_second_look(
    corpus: Path, questions: Sequence[str], embeddings: Embeddings, name: str, cache: Path
) -> SecondLook | None:
    """Reads the examples and fits the model; `None` when the corpus has no examples.

    `questions` are ordinary questions, of which some are taken; `name` is that of the embedding model. The
    vectors are kept in the folder `cache`, so that each is made once per model and text.

    Raises:
        CorpusError: The file of examples is not valid.
    """
    read = read_toml(corpus / FILE, Examples, "list of examples for screening")
    if read is None:
        return None
    texts = {kind: [text for listed in read.of(kind).values() for text in listed] for kind in _KINDS}
    texts[ScreeningKind.NONE] += some_of(questions)
    every = [text for of_kind in texts.values() for text in of_kind]
    vectors = _vectors(every, embeddings, name, KeptVectors(cache / KEPT_FILE))
    return SecondLook(embeddings.embed_query, texts, vectors)


def some_of(questions: Sequence[str]) -> list[str]:
    """At most so many of the ordinary questions, spread evenly over them."""
    step = max(1, len(questions) // _MOST_ORDINARY)
    return list(questions[::step][:_MOST_ORDINARY])


def _vectors(texts: Sequence[str], embeddings: Embeddings, name: str, kept: KeptVectors) -> Matrix:
    """The vectors of some texts, in their order; those that are not kept yet are made.

    They are made as those of questions, for that is what they are compared with.
    """
    digests = {text: hashlib.sha256(f"{name}\n{text}".encode()).hexdigest() for text in texts}
    vectors: dict[str, Sequence[float] | Matrix] = {**kept.find(digests.values())}
    missing = {digest: text for text, digest in digests.items() if digest not in vectors}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        made = dict(zip(missing, pool.map(embeddings.embed_query, missing.values()), strict=True))
    kept.keep(made)
    vectors |= made
    return np.asarray([vectors[digests[text]] for text in texts], dtype=np.float32)
