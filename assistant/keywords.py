"""Questions of a few telling words: how surely a passage says those words, and which says them best."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache


from assistant.dutch.terms import PART_WEIGHT
from assistant.library import Library
from assistant.model import DocumentStatus, Retrieved
from assistant.query import Query

MOST_KEYWORDS = 3
"""A question with more telling words is told by its meaning, not by each of its words."""

# So much of the words, by their rarity, is all of them: "weg" in "buslijn weg" tells little.
_ALL = 0.7
# And so much is a part of them.
_PART = 0.3
# A passage that says the words in its core may fit so much less than one that says them in passing; where it
# is not in force and that one is, it must fit so much better. On the scale of a score.
_NEARLY_AS_GOOD = 0.3
_CLEARLY_BETTER = 0.2


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

    def said_in(self, says: Callable[[str], bool]) -> tuple[bool, bool, bool]:
        """Whether a text says the word itself; also something akin to it; also anything that stands for it."""
        itself = says(self.text)
        made_of = len(self.parts) > 1 and all(map(says, self.parts))
        akin = itself or made_of or any(map(says, self.kin))
        return itself, akin, akin or any(map(says, self.bridges))


@dataclass(frozen=True)
class Said:
    """Which share (0 to 1, by rarity) of the words of a question a passage says.

    `itself` counts the words themselves, `akin` also what is made of the same parts, `anyhow` also the
    documents' words for the same thing. `core` is as `anyhow`, in its core and title alone.
    """

    itself: float = 0.0
    akin: float = 0.0
    anyhow: float = 0.0
    core: float = 0.0

    @property
    def rank(self) -> int:
        """2 for a passage about all that was asked, 1 for one about a part of it, else 0."""
        return 2 if self.anyhow >= _ALL else 1 if self.anyhow >= _PART else 0


class Keywords:
    """Tells what the passages of one library say of a question; safe to call from several threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        # No word of a question stays: what is kept is of the corpus.
        self._terms = lru_cache(maxsize=None)(self._terms_of)

    def of(self, query: Query) -> tuple[Keyword, ...]:
        """The telling words of a question; none where there are more than a few."""
        telling = self._library.retriever.telling(query)
        if len(telling) > MOST_KEYWORDS:
            return ()
        return tuple(self._keyword(query, text, telling[text]) for text in sorted(telling))

    def said(self, keywords: Sequence[Keyword], passage_id: str) -> Said:
        """What a passage says of these words; nothing of a passage that there is not."""
        whole, core = self._terms(passage_id)
        total = sum(keyword.rarity for keyword in keywords)
        if not total:
            return Said()
        shares = [0.0] * 4
        for keyword in keywords:
            said = (*keyword.said_in(whole.__contains__), keyword.said_in(core.__contains__)[-1])
            shares = [share + keyword.rarity / total * held for share, held in zip(shares, said, strict=True)]
        return Said(*shares)

    def prefer(
        self, query: Query, fitting: Sequence[Retrieved], statuses: Mapping[str, DocumentStatus]
    ) -> list[Retrieved]:
        """The passages that say most of what was asked, in their order; the best one of them first.

        The best is the first, unless another one fits nearly as well and says in its core or title what that
        one says in passing.
        """
        keywords = self.of(query)
        if not keywords or not fitting:
            return list(fitting)
        said = {result.passage.id: self.said(keywords, result.passage.id) for result in fitting}
        most = max(item.rank for item in said.values())
        kept = [result for result in fitting if said[result.passage.id].rank == most]
        first = kept[0]
        if most == 0 or said[first.passage.id].core >= _PART:
            return kept

        def least(result: Retrieved) -> float:
            """The score from which a passage goes before the first one."""
            in_force = (statuses[r.passage.document] is DocumentStatus.IN_FORCE for r in (result, first))
            return first.score + (_CLEARLY_BETTER if [*in_force] == [False, True] else -_NEARLY_AS_GOOD)

        best = next((r for r in kept if said[r.passage.id].core >= _ALL and r.score >= least(r)), first)
        return [best, *(result for result in kept if result is not best)]

    def _keyword(self, query: Query, text: str, rarity: float) -> Keyword:
        bridges = self._library.retriever.bridges(query, text) - {text}
        parts = self._parts(text)
        kin = frozenset(bridge for bridge in bridges if not parts.isdisjoint({bridge, *self._parts(bridge)}))
        return Keyword(text, rarity, bridges, kin, parts)

    def _parts(self, word: str) -> frozenset[str]:
        return frozenset(term.text for term in self._library.terms(word) if term.weight == PART_WEIGHT)

    def _terms_of(self, passage_id: str) -> tuple[frozenset[str], frozenset[str]]:
        """The search terms of all that a passage says, and of its core and title."""
        library = self._library
        passage, record = library.corpus.passage(passage_id), library.shelf.plain.get(passage_id)
        if passage is None:
            return frozenset(), frozenset()
        title = library.titles.get((passage.document, passage.section), "")
        core = ". ".join([*passage.section[-1:], title, record.core if record else ""])
        whole, short = (
            frozenset(term.text for term in library.terms(text)) for text in (library.said(passage), core)
        )
        return whole | short, short
