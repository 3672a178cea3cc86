"""What the tests of the reading measure need: sentences tagged by hand, numbers that are easy to work with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import pytest

from assistant.dutch.morphology import MorphologicalAnalyser, Reading
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.dutch.tokens import fold
from assistant.readability import concreteness, frequency
from assistant.readability.coefficients import Coefficients

# Short names of the tags of the CGN scheme.
TAGS = {
    "n": "N(soort,ev,basis,zijd,stan)",
    "nn": "N(soort,mv,basis)",
    "name": "N(eigen,ev,basis,zijd,stan)",
    "part_of_name": "SPEC(deeleigen)",
    "adj": "ADJ(prenom,basis,met-e,stan)",
    "pv": "WW(pv,tgw,ev)",
    "inf": "WW(inf,vrij,zonder)",
    "inf_noun": "WW(inf,nom,zonder,zonder-n)",
    "vd": "WW(vd,vrij,zonder)",
    "vd_adj": "WW(vd,prenom,met-e)",
    "od_adj": "WW(od,prenom,met-e)",
    "lid": "LID(bep,stan,rest)",
    "vz": "VZ(init)",
    "bw": "BW()",
    "pron": "VNW(pers,pron,nomin,vol,1,mv)",
    "rel": "VNW(betr,pron,stan,vol,persoon,getal)",
    "sub": "VG(onder)",
    "and": "VG(neven)",
    "tw": "TW(hoofd,prenom,stan)",
}


def a_sentence(marked: str, offset: int = 0) -> TaggedSentence:
    """A sentence from words with their tags: "De:lid kat:n is=zijn:pv moe:adj , zegt=zeggen:pv zij:pron".

    The lemma is the word in lower case unless it is given. A piece without a tag is a mark; it is written
    against the word before it.
    """
    source, end = "", 0
    words = []
    for piece in marked.split():
        word, _, tag = piece.rpartition(":")
        if not word:
            source += piece
            continue
        text, _, lemma = word.partition("=")
        source += " " if source else ""
        before = source[end:]
        start, end = len(source), len(source) + len(text)
        source += text
        words.append(
            TaggedWord(
                text, fold(text), lemma or text.lower(), TAGS[tag], offset + start, offset + end, before
            )
        )
    return TaggedSentence(source, offset, offset + len(source), tuple(words))


def a_word(text: str, tag: str = "n") -> TaggedWord:
    """One word with a tag."""
    return TaggedWord(text, fold(text), text.lower(), TAGS[tag], 0, len(text), "")


class HandTagger(MorphologicalAnalyser):
    """Reads words as a table says: "word": "lemma/tag"; all others are nouns. Remembers what it was given."""

    def __init__(self, readings: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.readings = readings or {}
        self.runs: list[list[str]] = []

    def tag_sentence(self, signs: Sequence[str]) -> list[Reading]:
        self.runs.append(list(signs))
        return [self._reading(sign) for sign in signs]

    def _reading(self, sign: str) -> Reading:
        lemma, _, tag = self.readings.get(sign, f"{sign.lower()}/n").rpartition("/")
        return Reading(lemma or sign.lower(), TAGS[tag])


def shown(sentence: TaggedSentence, spans: Iterable[Sequence[Any]]) -> list[str]:
    """The words of each span (first word, last word, ...) as they stand in the sentence."""
    return [
        sentence.source[first.start - sentence.start : last.end - sentence.start] for first, last, *_ in spans
    ]


def hand_coefficients(**parts: Any) -> Coefficients:
    """Coefficients with round numbers; `parts` replace whole tables."""
    line = {"constant": 0.0, "slope": 1.0}
    values: dict[str, Any] = {
        "formula": {
            "constant": 0.0,
            "frequency": 10.0,
            "dependency_length": -2.0,
            "content_words_per_clause": -3.0,
            "proportion_concrete": 20.0,
        },
        "frequency": {
            "constant": 3.0,
            "linear": 1.0,
            "quadratic": 0.5,
            "per_letter": -0.1,
            "unseen": 1.5,
            "compound_listed": (0.1, 0.4, 0.6, 0.8),
            "pieces": {"-ing": 0.25, "ver-": 0.5},
        },
        "text_calibration": {
            "frequency": line,
            "content_words_per_clause": line,
            "proportion_concrete": line,
        },
        "concrete_endings": {"": 0.6, "heid": 0.05, "er": 0.8, "der": 0.9},
    }
    return Coefficients(**{**values, **parts})


@contextmanager
def with_coefficients(monkeypatch: pytest.MonkeyPatch, found: Coefficients) -> Iterator[None]:
    """Puts other coefficients in the place of those of the package, and forgets what was made with them."""
    frequency.heard.cache_clear()
    cached = lru_cache(maxsize=1)(lambda: found)
    with monkeypatch.context() as patch:
        for module in (frequency, concreteness):
            patch.setattr(module, "coefficients", cached)
        patch.setattr("assistant.readability.lint.coefficients", cached)
        yield
    frequency.heard.cache_clear()
