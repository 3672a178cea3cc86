"""The only place that knows HanTa: morphemes, lemma and part of speech of one Dutch word."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from assistant.dutch.morpheme_search import MorphemeSearch
from assistant.dutch.sentence_search import SentenceSearch

_MODEL = "morphmodel_dutch.pgz"
# HanTa's time grows with the square of the length; the longest word of the documents has 32 letters.
LONGEST_WORD = 45
# What HanTa reads in a sentence in the place of a longer word, and what that word is then.
_STAND_IN, _FOREIGN = "iets", "SPEC(vreemd)"
# Words that are kept as HanTa read them, one by one, without their sentence; most texts have the same ones.
_MOST_WORDS = 20_000
# Sentences of our own that are kept with their readings: more than answers are made from.
_MOST_SENTENCES = 10_000


@dataclass(frozen=True)
class Morpheme:
    """A piece of a word: `text` as it stands there, `stem` in its base form, and HanTa's `tag`."""

    text: str
    stem: str
    tag: str


@dataclass(frozen=True)
class Analysis:
    """HanTa's reading of a word: the part of speech ("N(soort,mv,basis)") and the morphemes in order.

    `lemma` is HanTa's own lemma, `stem` the base form put together from the morphemes.
    """

    tag: str
    lemma: str
    stem: str
    morphemes: tuple[Morpheme, ...]


@dataclass(frozen=True)
class Reading:
    """What a word is in its sentence: HanTa's lemma, and the part of speech in the CGN scheme."""

    lemma: str
    tag: str


class MorphologicalAnalyser:
    """HanTa's Dutch model, loaded at the first word (2-5 s) and safe to use from several threads.

    All analysers of a process share one model, and with it what it remembers of single words.
    """

    def __init__(self) -> None:
        self._tagger: Any = None

    def load(self) -> None:
        """Load the model unless it is there already; for warming up in a thread of its own."""
        with _ONE_AT_A_TIME:
            self._load()

    def analyse(self, word: str) -> Analysis:
        """Return the most likely reading of `word`, taken on its own, in lower case."""
        with _ONE_AT_A_TIME:
            tagger = self._load()
            lemma, tag = tagger.analyze(word, taglevel=1)
            # With the tag that was just found HanTa need not look for it again, which takes half the time.
            _, pieces, tag = tagger.analyze(word, pos=tag, taglevel=3)
            return _analysis(tagger, lemma, pieces, tag)

    def tag_sentence(self, signs: Sequence[str]) -> list[Reading]:
        """Return the reading of each word or punctuation mark of a sentence, chosen by its neighbours.

        So "bouwen" is a finite verb in "we bouwen huizen" and an infinitive in "we gaan huizen bouwen". A
        word of more than `LONGEST_WORD` letters is foreign.
        """
        if not signs:
            return []
        short = [sign if len(sign) <= LONGEST_WORD else _STAND_IN for sign in signs]
        with _ONE_AT_A_TIME:
            tagged = self._load().tag_sent(short, taglevel=1)
        return [
            Reading(str(lemma).lower(), str(tag))
            if len(sign) <= LONGEST_WORD
            else Reading(sign.lower(), _FOREIGN)
            for sign, (_, lemma, tag) in zip(signs, tagged, strict=True)
        ]

    def _load(self) -> Any:
        if self._tagger is None:
            self._tagger = _hanta()
        return self._tagger


# HanTa is not made for several threads.
_ONE_AT_A_TIME = threading.Lock()


@lru_cache(maxsize=1)
def _hanta() -> Any:
    """HanTa's tagger with our searches in the place of its own; called with `_ONE_AT_A_TIME` held."""
    from HanTa.HanoverTagger import HanoverTagger

    tagger = HanoverTagger(_MODEL)
    search = MorphemeSearch(tagger)
    # Most of its time goes to the same words again: what they may be, and their morphemes as that.
    tagger.analyze_forward = lru_cache(maxsize=_MOST_WORDS)(search.parts_of_speech)
    tagger.analyze_viterbi = lru_cache(maxsize=_MOST_WORDS)(search.morphemes)
    tagger._analyze = lru_cache(maxsize=_MOST_WORDS)(tagger._analyze)
    tagger.tag_sent_viterbi = SentenceSearch(tagger, _MOST_WORDS).tags
    return tagger


class OwnSentences:
    """Reads sentences of the documents, the plain layer and fixed texts, each once; safe for threads.

    Answers are made from the same few thousand sentences. Nothing that people write belongs here.
    """

    def __init__(self, analyser: MorphologicalAnalyser) -> None:
        self._analyser = analyser
        self._read = lru_cache(maxsize=_MOST_SENTENCES)(self._readings)

    def tag_sentence(self, signs: Sequence[str]) -> Sequence[Reading]:
        """As `MorphologicalAnalyser.tag_sentence`."""
        return self._read(tuple(signs))

    def _readings(self, signs: tuple[str, ...]) -> tuple[Reading, ...]:
        return tuple(self._analyser.tag_sentence(signs))


def _analysis(tagger: Any, lemma: str, pieces: list[tuple[str, str]], tag: str) -> Analysis:
    numbered = [(text, piece_tag, tagger.tag2int[piece_tag]) for text, piece_tag in pieces]
    morphemes = tuple(
        Morpheme(text, tagger.stemdict.get(number, {}).get(text, text), piece_tag)
        for text, piece_tag, number in numbered
    )
    relevant = [
        morpheme
        for morpheme, (_, _, number) in zip(morphemes, numbered, strict=True)
        if tagger.relevant_morpheme(number, tag)
    ] or list(morphemes)
    stem = "".join(morpheme.text for morpheme in relevant[:-1]) + _last_stem(relevant[-1], tag)
    return Analysis(tag=tag, lemma=lemma.lower(), stem=stem.lower(), morphemes=morphemes)


def _last_stem(morpheme: Morpheme, tag: str) -> str:
    """HanTa looks a variant up only when the tags look alike, and thereby misses bomen -> boom."""
    same_class = morpheme.tag.split("_")[0].split("(")[0] == tag.split("(")[0]
    return morpheme.stem if same_class or morpheme.tag.startswith("SUF") else morpheme.text
