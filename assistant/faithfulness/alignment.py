"""Which words of a source the words of a claim stand for, and which sentences a claim's sentence is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import LCSseq

from assistant.faithfulness.lexicon import Lexicon
from assistant.faithfulness.reading import Sentence, Text, Word

# How well a word of the source supports one of the claim: 1 is the word itself. Set by hand; what they do
# is measured by the fitted weights of the signals that use them.
SAME = 1.0
FAMILY = 0.9
EQUIVALENT = 0.85
PART = 0.75
PHRASE = 0.8
HEAD = 0.55
CLOSE = 0.45
PREFIX = 0.6
# From here on a word counts as supported.
SUPPORTED = 0.5
# A further sentence of the source belongs to what a claim's sentence is about when it supports so much more.
_GAIN = 0.7
_LONGEST_FOCUS = 4
_SHORTEST_PREFIX = 6


@dataclass(frozen=True)
class Link:
    """A word of the claim, the word of the source that supports it best, and how well (0-1)."""

    word: Word
    source: Word | None
    score: float

    @property
    def supported(self) -> bool:
        """Whether the source has the word, or another word for it."""
        return self.score >= SUPPORTED


@dataclass(frozen=True)
class SentenceAlignment:
    """A sentence of the claim with what it is about.

    `focus` are the sentences of the source that it is about, best first; `links` has one link for each of
    its content words. `copied` is the share of its words that stand in the source in the same order.
    """

    sentence: Sentence
    focus: tuple[Sentence, ...]
    links: tuple[Link, ...]
    copied: float

    @cached_property
    def support(self) -> float | None:
        """The share (0-1) of the sentence's content that the source supports, `None` without content."""
        total = sum(link.word.weight for link in self.links)
        if not total:
            return None
        return sum(link.word.weight * link.score for link in self.links) / total

    @cached_property
    def matched(self) -> frozenset[int]:
        """The indices of the source's words that are linked."""
        return frozenset(link.source.index for link in self.links if link.source is not None)

    @cached_property
    def segments(self) -> frozenset[int]:
        """The segments of the source in which words are linked."""
        return frozenset(link.source.segment for link in self.links if link.source is not None)

    @property
    def focus_low(self) -> str:
        """The words of the focus in folded form."""
        return " ".join(sentence.low for sentence in self.focus)

    @cached_property
    def focus_keys(self) -> frozenset[str]:
        """The keys of the focus."""
        return frozenset(key for sentence in self.focus for word in sentence.words for key in word.keys)


@dataclass(frozen=True)
class Alignment:
    """A claim and its source, sentence by sentence."""

    claim: Text
    source: Text
    sentences: tuple[SentenceAlignment, ...]

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links of all sentences."""
        return tuple(link for sentence in self.sentences for link in sentence.links)

    @cached_property
    def said(self) -> frozenset[int]:
        """The indices of the source's words that some word of the claim stands for."""
        return frozenset().union(*(sentence.matched for sentence in self.sentences))


class Aligner:
    """Aligns claims with sources by a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def align(self, claim: Text, source: Text, named: frozenset[int] = frozenset()) -> Alignment:
        """Align a claim with its source.

        `named` are the indices of the claim's words that belong to names which the source has in another
        form: they are supported whatever the words are.
        """
        scores = _Scores(source, self._lexicon)
        return Alignment(
            claim,
            source,
            tuple(self._sentence(sentence, source, scores, named) for sentence in claim.sentences),
        )

    def _sentence(
        self, sentence: Sentence, source: Text, scores: _Scores, named: frozenset[int]
    ) -> SentenceAlignment:
        found = scores.of(sentence)
        words = sentence.content
        by_sentence: dict[int, dict[int, float]] = defaultdict(dict)
        for word in words:
            for index, score in found[word.index].items():
                number = source.words[index].sentence
                at = by_sentence[number]
                at[word.index] = max(at.get(word.index, 0.0), score)
        weights = {word.index: word.weight for word in words}
        focus = _focus(by_sentence, weights)
        inside = set(focus)
        links = []
        for word in words:
            if word.index in named:
                links.append(Link(word, scores.place(word, inside), SAME))
                continue
            best: tuple[float, int] | None = None
            for index, score in sorted(found[word.index].items()):
                ranked = score + (0.2 if source.words[index].sentence in inside else 0.0)
                if best is None or ranked > best[0]:
                    best = ranked, index
            if best is None:
                links.append(Link(word, None, 0.0))
            else:
                links.append(Link(word, source.words[best[1]], found[word.index][best[1]]))
        sequence = [word.lemma for word in sentence.words]
        copied = LCSseq.similarity(sequence, [word.lemma for word in source.words]) / len(sequence)
        return SentenceAlignment(
            sentence, tuple(source.sentences[number] for number in focus), tuple(links), copied
        )


def _focus(by_sentence: dict[int, dict[int, float]], weights: dict[int, float]) -> tuple[int, ...]:
    """The sentences that together support the words best, the best first."""
    have: dict[int, float] = {}
    focus: list[int] = []
    while len(focus) < _LONGEST_FOCUS:
        gains = [
            (
                sum(weights[word] * max(0.0, score - have.get(word, 0.0)) for word, score in scores.items()),
                -number,
            )
            for number, scores in by_sentence.items()
            if number not in focus
        ]
        if not gains:
            break
        gain, number = max(gains)
        if focus and gain < _GAIN:
            break
        focus.append(-number)
        for word, score in by_sentence[-number].items():
            have[word] = max(have.get(word, 0.0), score)
    return tuple(focus)


class _Scores:
    """How well the words of a source support words, looked up by key."""

    def __init__(self, source: Text, lexicon: Lexicon) -> None:
        self._source = source
        self._lexicon = lexicon
        self._by_key: dict[str, list[int]] = defaultdict(list)
        self._by_part: dict[str, list[tuple[int, bool]]] = defaultdict(list)
        self._by_prefix: dict[str, list[int]] = defaultdict(list)
        # Of the words that say something: where a word stands in whose place one of these may stand.
        self._by_equivalent: dict[str, list[int]] = defaultdict(list)
        self._phrases: list[tuple[int, frozenset[str]]] = []
        for word in source.words:
            if word.content:
                for key in lexicon.equivalents(word.keys):
                    self._by_equivalent[key].append(word.index)
                self._phrases += ((word.index, phrase) for phrase in lexicon.phrases(word.keys))
            for key in word.keys:
                self._by_key[key].append(word.index)
            for number, part in enumerate(word.parts):
                for key in part:
                    self._by_part[key].append((word.index, number == len(word.parts) - 1))
            if len(word.folded) >= _SHORTEST_PREFIX and word.content:
                self._by_prefix[word.folded[: _SHORTEST_PREFIX - 1]].append(word.index)

    def place(self, word: Word, sentences: set[int]) -> Word | None:
        """Where the source has a word of the same form."""
        found = [self._source.words[index] for key in word.keys for index in self._by_key.get(key, ())]
        return next((other for other in found if other.sentence in sentences), found[0] if found else None)

    def of(self, sentence: Sentence) -> dict[int, dict[int, float]]:
        """For each content word of a sentence the words of the source that support it, with scores."""
        found = {word.index: self._word(word) for word in sentence.content}
        keys = {key: word for word in sentence.words for key in word.keys}
        # A word of the source said in several words: "terugdringen" as "minder maken".
        for index, phrase in self._phrases:
            if all(key in keys for key in phrase):
                for key in phrase:
                    said = keys[key].index
                    if said in found:
                        found[said][index] = max(found[said].get(index, 0.0), PHRASE)
        # A word that stands for several words of the source.
        for word in sentence.content:
            for phrase in self._lexicon.phrases(word.keys):
                places = [self._by_key.get(key, ()) for key in phrase]
                if all(places):
                    for index in self._together(places):
                        found[word.index][index] = max(found[word.index].get(index, 0.0), PHRASE)
        return found

    def _together(self, places: Sequence[Sequence[int]]) -> Iterable[int]:
        """The places of a phrase's words that stand in one sentence."""
        shared = set.intersection(*({self._source.words[i].sentence for i in at} for at in places))
        return [i for at in places for i in at if self._source.words[i].sentence in shared]

    def _word(self, word: Word) -> dict[int, float]:
        scores: dict[int, float] = {}

        def add(index: int, score: float) -> None:
            if score > scores.get(index, 0.0):
                scores[index] = score

        for key in word.keys:
            for index in self._by_key.get(key, ()):
                add(index, SAME if self._source.words[index].lemma == word.lemma else FAMILY)
            for index, head in self._by_part.get(key, ()):
                add(index, PART if head else HEAD)
        source = self._source.words
        for key in self._lexicon.equivalents(word.keys):
            for index in self._by_key.get(key, ()):
                if source[index].content:
                    add(index, EQUIVALENT)
            for index, _ in self._by_part.get(key, ()):
                if source[index].content:
                    add(index, HEAD)
            # Both may stand for a third word.
            for index in self._by_equivalent.get(key, ()):
                add(index, CLOSE)
        if word.parts:
            self._compound(word, add)
        if not scores and len(word.folded) >= _SHORTEST_PREFIX:
            for index in self._by_prefix.get(word.folded[: _SHORTEST_PREFIX - 1], ()):
                add(index, PREFIX)
        return scores

    def _compound(self, word: Word, add: Callable[[int, float], None]) -> None:
        """A compound whose pieces the source has, as words of their own or in other compounds."""
        seen = [
            [
                *(index for key in part for index in self._by_key.get(key, ())),
                *(index for key in part for index, _ in self._by_part.get(key, ())),
            ]
            for part in word.parts
        ]
        whole = all(seen)
        for number, places in enumerate(seen):
            for index in places:
                last = number == len(seen) - 1
                add(index, PART if whole else (HEAD if last else CLOSE))
