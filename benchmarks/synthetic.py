"""A made-up corpus of any size that is like the real one: its words, their frequencies, its vectors.

Texts are runs of words from real passages, with compounds of two real words among them, so that the
vocabulary grows with the corpus as it does in life. One passage in fifty nearly repeats one of another
document. A passage has five vectors (its text, its plain version, two questions, everyday words): real
vectors with noise. All of it follows from the seed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import cycle

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from assistant.dutch.terms import PART_WEIGHT, WHOLE_WEIGHT, Term
from assistant.dutch.tokens import words
from assistant.index import Entry
from assistant.lexical import LexicalIndex
from assistant.library import Library
from assistant.model import Document, DocumentStatus, Passage
from assistant.near_duplicates import find_near_duplicates
from assistant.retrieve import Retriever
from assistant.shelf import Shelf

SEED = 20261130
ROLES = ("text", "plain", "question", "question", "everyday")
_PASSAGES_OF_A_DOCUMENT = 250
_SHARE_OF_NEAR_DUPLICATES = 0.02
_SHARE_OF_COMPOUNDS = 0.03
# Shorter than a run that tells near-duplicates: the only ones are those made on purpose.
_RUN_WORDS = (1, 4)
# Added to a real vector of length 1; cosines between passages then lie about as in the real index.
_NOISE = 0.35


@dataclass(frozen=True)
class SyntheticCorpus:
    """Passages with their search terms and the words of everyday language for them."""

    passages: list[Passage]
    documents: dict[str, Document]
    terms: list[list[Term]]
    everyday: list[list[Term]]

    @property
    def entries(self) -> list[Entry]:
        """The entries of the index; the text of each is its number, from which its vector is drawn."""
        return [
            Entry(f"{passage.id}#{number}", passage.id, role, str(place * len(ROLES) + number))
            for place, passage in enumerate(self.passages)
            for number, role in enumerate(ROLES)
        ]

    def retriever(self) -> Retriever:
        """The search over these passages, without vectors."""
        statuses = dict(zip(self.documents, cycle(DocumentStatus), strict=False))
        duplicates = find_near_duplicates(self.passages)
        shelf = Shelf(self.passages, self.documents, statuses, {}, duplicates)
        return Retriever(shelf, LexicalIndex(self.terms), LexicalIndex(self.everyday))


def synthetic_corpus(library: Library, size: int) -> SyntheticCorpus:
    """A corpus of `size` passages made from the words of the real one."""
    chance = np.random.default_rng(SEED)
    real = [[*words(passage.search_text)] for passage in library.corpus.passages]
    real = [text for text in real if len(text) >= _RUN_WORDS[1]]
    known: dict[str, list[Term]] = {}

    def terms_of(word: str) -> list[Term]:
        if word not in known:
            known[word] = library.terms(word)
        return known[word]

    flat = [word for text in real for word in text if len(word) > 3]
    a_document = next(iter(library.documents.values()))
    kinds = [passage.kind for passage in library.corpus.passages]
    passages: list[Passage] = []
    terms: list[list[Term]] = []
    everyday: list[list[Term]] = []
    texts: list[list[str]] = []
    for position in range(size):
        document = f"stuk-{position // _PASSAGES_OF_A_DOCUMENT}"
        if position > _PASSAGES_OF_A_DOCUMENT and chance.random() < _SHARE_OF_NEAR_DUPLICATES:
            text = list(texts[int(chance.integers(position - _PASSAGES_OF_A_DOCUMENT))])
            text[int(chance.integers(len(text)))] = flat[int(chance.integers(len(flat)))]
        else:
            text = _made(chance, real, flat, known, terms_of)
        texts.append(text)
        written = " ".join(text)
        passages.append(
            Passage(
                f"{document}/{position}",
                document,
                kinds[position % len(kinds)],
                (),
                None,
                None,
                written,
                written,
                position=position,
            )
        )
        terms.append([term for word in text for term in terms_of(word)])
        spoken = (flat[int(i)] for i in chance.integers(len(flat), size=6))
        everyday.append([term for word in spoken for term in terms_of(word)])
    documents = {
        key: replace(a_document, id=key, period_start=date(2026, 1, 1), period_end=None)
        for key in dict.fromkeys(passage.document for passage in passages)
    }
    return SyntheticCorpus(passages, documents, terms, everyday)


def _made(
    chance: np.random.Generator,
    real: Sequence[Sequence[str]],
    flat: Sequence[str],
    known: dict[str, list[Term]],
    terms_of: Callable[[str], list[Term]],
) -> list[str]:
    """The words of one text; the terms of compounds that are made for it go to `known`."""
    text: list[str] = []
    for _ in range(int(chance.integers(12, 45))):
        source = real[int(chance.integers(len(real)))]
        length = int(chance.integers(*_RUN_WORDS))
        start = int(chance.integers(max(1, len(source) - length)))
        text.extend(source[start : start + length])
    for place in range(len(text)):
        if chance.random() < _SHARE_OF_COMPOUNDS:
            first, second = (flat[int(i)].casefold() for i in chance.integers(len(flat), size=2))
            compound = first + second
            # As the real analysis gives them: the word itself, and its parts for less.
            parts = [replace(term, weight=PART_WEIGHT) for part in (first, second) for term in terms_of(part)]
            known.setdefault(compound, [Term(compound, WHOLE_WEIGHT), *parts])
            text[place] = compound
    return text


class NoisyVectors(Embeddings):
    """The vector of entry number n: a real one with noise of its own. Questions have none."""

    name = "synthetic"

    def __init__(self, real: NDArray[np.float32]) -> None:
        self._real = real

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """The vectors of entries, whose texts are their numbers."""
        return [self._vector(int(text)).tolist() for text in texts]

    def embed_query(self, text: str) -> list[float]:
        """A vector of the right width, for what is only to warm up."""
        return [float(x) for x in self._real[0]]

    def _vector(self, number: int) -> NDArray[np.float32]:
        chance = np.random.default_rng((SEED, number))
        centre = self._real[int(chance.integers(len(self._real)))]
        noise = chance.standard_normal(len(centre)).astype(np.float32)
        vector = centre + _NOISE * noise / np.linalg.norm(noise)
        return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)
