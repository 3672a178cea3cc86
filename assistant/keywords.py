"""Looking up a few words: how surely a passage says them, and which passage says them best."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from assistant.dutch.sentences import split_sentences
from assistant.dutch.terms import PART_WEIGHT
from assistant.dutch.tokens import words
from assistant.intent import looks_like_question
from assistant.library import Library
from assistant.model import DocumentStatus, Passage, Retrieved
from assistant.query import Query

MOST_KEYWORDS = 3
"""What has more telling words is told by its meaning, not by each of its words."""
MOST_WORDS, MOST_WORDS_OF_QUESTION = 6, 4
"""What is longer tells a story around its subject: not all of its words need be said."""

ALL = 0.7
"""So much of the words, by their rarity, is all of them: "weg" in "buslijn weg" tells little."""
HALF = 0.55
"""Of all of them so much must stand there itself, or in a word of the same parts."""
PART = 0.3
"""So much of the words is a part of them."""
# A passage that says the words in its core may fit so much less than one that says them in passing; where it
# is not in force and that one is, it must fit so much better. On the scale of a score.
_NEARLY_AS_GOOD = 0.3
_CLEARLY_BETTER = 0.2
# A shorter beginning is shared by chance.
_SHORTEST_STEM = 5
# Of the words of the corpus, those whose terms are kept.
_WORDS_KEPT = 50_000


@dataclass(frozen=True)
class Keyword:
    """A telling word of a question, and what else may stand for it in a passage.

    `bridges` are the documents' words for it, `kin` those of them that have a part in common with it
    ("deelmobiliteit" for "deelscooter"), `parts` the words that it is made of.
    """

    text: str
    rarity: float
    bridges: frozenset[str]
    kin: frozenset[str]
    parts: frozenset[str]

    def said_in(self, text: _Text) -> tuple[bool, bool, bool]:
        """Whether a text has anything that stands for the word, something akin to it, the word itself."""
        terms = text.said | text.title
        itself = self.text in terms
        made_of_the_same = len(self.parts) > 1 and self.parts <= terms
        akin = itself or made_of_the_same or not self.kin.isdisjoint(terms)
        # A title like "Mobiliteit" stands for much more than for "parkeren".
        return akin or not self.bridges.isdisjoint(text.said), akin, itself

    def touched_in(self, text: _Text) -> bool:
        """Whether a text has anything to do with the word: anything that stands for it, or a part of it."""
        return self.said_in(text)[0] or not self.parts.isdisjoint(text.said)


class Said(NamedTuple):
    """Which share (0 to 1, by rarity) of the words of a question a passage says together.

    `anyhow` counts whatever stands for a word: the word `itself`, what is `akin` to it (made of the same
    parts), and the documents' words for the same thing. `core` is as `anyhow`, in core and title alone; the
    core is `touched` where it has at least a part of a word.
    """

    anyhow: float = 0.0
    akin: float = 0.0
    itself: float = 0.0
    core: float = 0.0
    touched: bool = False

    @property
    def rank(self) -> int:
        """2 for a passage about all that was asked, 1 for one about a part of it or the like, else 0."""
        if self.anyhow >= ALL and self.akin >= HALF:
            return 2
        return 1 if self.anyhow >= PART else 0


class _Text(NamedTuple):
    """The search terms of what is said, and of the title above it."""

    said: frozenset[str]
    title: frozenset[str]


@dataclass(frozen=True)
class _Sentences:
    """The core of a passage, and each of its sentences with the core."""

    core: _Text
    each: tuple[_Text, ...]


class Keywords:
    """Tells what the passages of one library say of a question; safe to call from several threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        # Only words of the corpus come in: nothing of what was asked stays.
        self._terms_of_word = lru_cache(maxsize=_WORDS_KEPT)(
            lambda word: frozenset(term.text for term in library.terms(word))
        )
        # Filled by hand: a cache of a method would hold this object, which goes with its texts.
        self._read: dict[str, _Sentences] = {}

    def of(self, query: Query) -> tuple[Keyword, ...]:
        """The telling words of a question."""
        telling = self._library.retriever.telling(query)
        return tuple(self._keyword(query, text, telling[text]) for text in sorted(telling))

    @staticmethod
    def are_all(query: Query, keywords: Sequence[Keyword]) -> bool:
        """Whether somebody typed a few words only, so that a passage about them must say them."""
        most = MOST_WORDS_OF_QUESTION if looks_like_question(query.text) else MOST_WORDS
        return 0 < len(keywords) <= MOST_KEYWORDS and len(words(query.text)) <= most

    def unsaid(self, keywords: Sequence[Keyword], passage_id: str) -> list[Keyword]:
        """The words that a passage does not say itself."""
        sentences = self._sentences(passage_id).each
        return [keyword for keyword in keywords if not any(keyword.said_in(text)[2] for text in sentences)]

    def untouched(self, keywords: Sequence[Keyword], passage_ids: Iterable[str]) -> list[Keyword]:
        """The words that none of some passages has anything to do with."""
        texts = [text for passage in passage_ids for text in self._sentences(passage).each]
        return [keyword for keyword in keywords if not any(map(keyword.touched_in, texts))]

    def said(self, keywords: Sequence[Keyword], passage_id: str) -> Said:
        """What a passage says of these words in one sentence and its core; words far apart tell little.

        Nothing of a passage that there is not.
        """
        sentences = self._sentences(passage_id)
        core, *_ = _shares(keywords, sentences.core)
        touched = any(keyword.touched_in(sentences.core) for keyword in keywords)
        return max((Said(*_shares(keywords, text), core, touched) for text in sentences.each), default=Said())

    def prefer(
        self,
        query: Query,
        fitting: Sequence[Retrieved],
        statuses: Mapping[str, DocumentStatus],
        keywords: Sequence[Keyword] | None = None,
    ) -> list[Retrieved]:
        """Of a few words, the passages that say most of them, in their order; the best one of them first.

        The best is the first, unless another one fits nearly as well and says in its core or title what that
        one says in passing. For any other question the passages as they are. `keywords` are those of the
        question that count: all of them unless others are given.
        """
        keywords = self.of(query) if keywords is None else keywords
        if query.intent.by_kind or not fitting or not self.are_all(query, keywords):
            # Who deals with something stands in a passage of another kind.
            return list(fitting)
        said = {result.passage.id: self.said(keywords, result.passage.id) for result in fitting}
        most = max(item.rank for item in said.values())
        kept = [result for result in fitting if said[result.passage.id].rank == most]
        first = kept[0]
        if most == 0 or said[first.passage.id].core >= PART:
            return kept

        def least(result: Retrieved) -> float:
            """The score from which a passage goes before the first one."""
            in_force = (statuses[r.passage.document] is DocumentStatus.IN_FORCE for r in (result, first))
            return first.score + (_CLEARLY_BETTER if [*in_force] == [False, True] else -_NEARLY_AS_GOOD)

        best = next((r for r in kept if said[r.passage.id].core >= ALL and r.score >= least(r)), first)
        return [best, *(result for result in kept if result is not best)]

    def _keyword(self, query: Query, text: str, rarity: float) -> Keyword:
        bridges = self._library.retriever.bridges(query, text) - {text}
        parts = self._parts(text)
        kin = frozenset(
            bridge
            for bridge in bridges
            if not parts.isdisjoint({bridge, *self._parts(bridge)})
            or _one_begins_with_the_other(text, bridge)
        )
        return Keyword(text, rarity, bridges, kin, parts)

    def _parts(self, word: str) -> frozenset[str]:
        return frozenset(term.text for term in self._library.terms(word) if term.weight == PART_WEIGHT)

    def _sentences(self, passage_id: str) -> _Sentences:
        known = self._read.get(passage_id)
        if known is None:
            passage = self._library.corpus.passage(passage_id)
            if passage is None:
                return _Sentences(_Text(frozenset(), frozenset()), ())
            known = self._read[passage_id] = self._sentences_of(passage)
        return known

    def _sentences_of(self, passage: Passage) -> _Sentences:
        library = self._library
        record = library.shelf.plain.get(passage.id)
        plain_title = library.titles.get((passage.document, passage.section), "")
        title = self._terms(". ".join([*passage.section[-1:], plain_title]))
        core = self._terms(record.core if record else "")
        sentences = split_sentences("\n\n".join([passage.search_text, record.plain if record else ""]))
        each = (core, *(core | self._terms(sentence) for sentence in sentences))
        return _Sentences(_Text(core, title), tuple(_Text(said, title) for said in each))

    def _terms(self, text: str) -> frozenset[str]:
        return frozenset(chain.from_iterable(map(self._terms_of_word, words(text))))


def _one_begins_with_the_other(word: str, other: str) -> bool:
    """Whether one word goes on where the other ends: "mantelzorg", "mantelzorger"."""
    shorter, longer = sorted((word, other), key=len)
    return len(shorter) >= _SHORTEST_STEM and longer.startswith(shorter)


def _shares(keywords: Sequence[Keyword], text: _Text) -> tuple[float, float, float]:
    """What a text says of the words: anyhow, akin, and itself."""
    anyhow = akin = itself = 0.0
    for keyword in keywords:
        said = keyword.said_in(text)
        anyhow, akin, itself = (
            share + keyword.rarity * held for share, held in zip((anyhow, akin, itself), said, strict=True)
        )
    total = sum(keyword.rarity for keyword in keywords) or 1.0
    return anyhow / total, akin / total, itself / total
