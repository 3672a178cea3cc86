"""The best cosine of each passage, from many vectors at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.embeddings import Embed
from assistant.index import VectorIndex
from assistant.intent import Form, Intent, TimeFocus
from assistant.nearness import Nearness
from assistant.query import Query

NONE = float("nan")


class Vectors:
    """Vectors with these owners and cosines, whatever is asked."""

    def __init__(self, owned: Sequence[tuple[str, str, float]]) -> None:
        self.owners = [(passage, role) for passage, role, _ in owned]
        self._cosines = np.array([cosine for _, _, cosine in owned], dtype=np.float32)
        self.embeds: list[Embed | None] = []

    def cosines_of_all(
        self, questions: Sequence[Sequence[str]], embed: Embed | None = None
    ) -> NDArray[np.float32]:
        self.embeds.append(embed)
        return np.array([self._cosines for _ in questions])


def question() -> Query:
    return Query("x", (), (), {}, Intent(Form.OPEN, TimeFocus.NOW), frozenset())


def near(owned: Sequence[tuple[str, str, float]]) -> tuple[list[float], list[float]]:
    vectors = cast("VectorIndex", Vectors(owned))
    (found,) = Nearness(vectors, {"a": 0, "b": 1, "c": 2}).of_all([question()])
    return found.own.tolist(), found.everyday.tolist()


@pytest.mark.parametrize(
    ("owned", "own", "everyday"),
    [
        ([], [NONE, NONE, NONE], [NONE, NONE, NONE]),
        ([("b", "text", 0.5)], [NONE, 0.5, NONE], [NONE, NONE, NONE]),
        ([("c", "everyday", 0.5), ("a", "text", 0.25)], [0.25, NONE, NONE], [NONE, NONE, 0.5]),
        ([("a", "text", 0.5), ("b", "text", 0.25), ("a", "text", 0.75)], [0.75, 0.25, NONE], [NONE] * 3),
        ([("a", "text", 0.5), ("a", "plain", 0.505)], [0.5, NONE, NONE], [NONE] * 3),
        ([("a", "text", 0.5), ("a", "question", 0.625)], [0.575, NONE, NONE], [NONE] * 3),
        ([("gone", "text", 0.9), ("c", "text", 0.5)], [NONE, NONE, 0.5], [NONE] * 3),
    ],
    ids=[
        "nothing is near to nothing",
        "a passage has the cosine of its text",
        "everyday words are kept apart",
        "of several vectors the nearest counts, wherever they stand",
        "a plain text must be a hundredth nearer",
        "a question must be five hundredths nearer",
        "the vector of a passage that is gone counts for nothing",
    ],
)
def test_nearness(owned: list[tuple[str, str, float]], own: list[float], everyday: list[float]) -> None:
    found_own, found_everyday = near(owned)
    assert found_own == pytest.approx(own, abs=1e-6, nan_ok=True)
    assert found_everyday == pytest.approx(everyday, abs=1e-6, nan_ok=True)


def test_the_vectors_of_the_question_may_be_made_elsewhere() -> None:
    vectors = Vectors([("a", "text", 0.5)])

    def embed(text: str) -> list[float]:
        return []

    Nearness(cast("VectorIndex", vectors), {"a": 0}).of_all([question()], embed)
    assert vectors.embeds == [embed]
