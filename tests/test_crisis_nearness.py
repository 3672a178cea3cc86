from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from langchain_core.embeddings import Embeddings

from assistant.crisis_nearness import FILE, NEARER_BY, CrisisNearness, load_nearness
from assistant.errors import CorpusError
from assistant.screening.kind import ScreeningKind
from assistant.settings import Settings

EXAMPLES = """
suicide = ["wil dood", "geen leven"]
home_violence = ["hij slaat", "zij slaat"]
child = ["ik ben tien", "juf pest"]
emergency = ["brand", "bloed"]
not = ["dood hout", "brandende vraag"]
"""
# The axes on which a text can lie, by a word in it; a text with none lies on the last.
AXES = ("dood", "leven", "slaat", "juf", "brand", "hout")


class Axes(Embeddings):
    """A vector of length 1 on the axes of the words of a text."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed_query(self, text: str) -> list[float]:
        marks = [float(word in text) for word in AXES]
        marks.append(0.0 if any(marks) else 1.0)
        return [mark / sum(marks) ** 0.5 for mark in marks]

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        self.asked += texts
        return [self.embed_query(text) for text in texts]


def load(folder: Path, text: str = EXAMPLES, embeddings: Embeddings | None = None) -> CrisisNearness | None:
    (folder / FILE).write_text(text, encoding="utf-8")
    return load_nearness(folder, ["komt er een park?"], embeddings or Axes(), "axes", folder / "cache")


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("hij slaat", ScreeningKind.HOME_VIOLENCE),
        ("hout", None),
        ("iets heel anders", None),
    ],
)
def test_a_message_is_of_the_kind_that_it_is_clearly_nearer_to(
    tmp_path: Path, message: str, kind: ScreeningKind | None
) -> None:
    nearness = load(tmp_path)
    assert nearness is not None
    assert nearness.kind(message) is kind


def test_what_is_about_as_near_to_ordinary_messages_is_none() -> None:
    one, other = np.array([[1.0, 0.0]] * 2, np.float32), np.array([[0.0, 1.0]] * 2, np.float32)
    for extra, kind in ((NEARER_BY + 0.01, ScreeningKind.SUICIDE), (NEARER_BY - 0.01, None)):
        nearness = CrisisNearness(lambda text, e=extra: [0.5 + e, 0.5], {ScreeningKind.SUICIDE: one}, other)
        assert nearness.kind("bericht") is kind


def test_the_vectors_are_made_once_and_again_when_the_examples_change(tmp_path: Path) -> None:
    embeddings = Axes()
    load(tmp_path, embeddings=embeddings)
    made = len(embeddings.asked)
    assert made == 11
    load(tmp_path, embeddings=embeddings)
    assert len(embeddings.asked) == made
    load(tmp_path, EXAMPLES.replace("bloed", "gas"), embeddings)
    assert len(embeddings.asked) == 2 * made


def test_a_broken_cache_is_made_anew(tmp_path: Path) -> None:
    load(tmp_path)
    (kept,) = (tmp_path / "cache").glob("screening-*.npy")
    kept.write_bytes(b"broken")
    assert load(tmp_path) is not None


def test_without_examples_there_is_no_second_look(tmp_path: Path) -> None:
    assert load_nearness(tmp_path, [], Axes(), "axes", tmp_path) is None


@pytest.mark.parametrize("text", ["suicide = []", "not = 5", "kapot ["])
def test_a_file_that_is_not_valid_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(CorpusError, match=FILE):
        load(tmp_path, text)


def test_the_real_examples_are_each_there_once(settings: Settings) -> None:
    read = tomllib.loads((settings.corpus / FILE).read_text(encoding="utf-8"))
    every = [text for texts in read.values() for text in texts]
    assert len(every) == len(set(every)) > 300
    assert not any(sign.isdigit() for text in every for sign in text), "no numbers or addresses"
