"""How surely a passage is about the few words that were asked: surely, perhaps, or too little to say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.dutch.terms import WHOLE_WEIGHT
from assistant.dutch.tokens import words
from assistant.keywords import HALF, PART, Keyword, Keywords, Said
from assistant.library import Library
from assistant.query import Query

# From this relevance on a passage that does not say all the words themselves, or only in passing, is about
# the same thing: with words of the same parts surely, else perhaps. Chosen on the tuning half of the look-ups
# (`python -m eval desk`, docs/measurements.md).
SURELY = 1.0
PERHAPS = 0.9


@dataclass(frozen=True)
class Support:
    """How passages stand to what was asked: sure, `doubtful`, or to be `withheld`.

    `missing` are the words of the question that the best of them does not say, as far as they can be named.
    """

    doubtful: bool = False
    withheld: bool = False
    missing: tuple[str, ...] = ()


class Doubt:
    """Weighs passages of one library against a few words; safe to call from several threads."""

    def __init__(self, library: Library, keywords: Keywords) -> None:
        self._library = library
        self._keywords = keywords

    def about(
        self,
        query: Query,
        keywords: Sequence[Keyword],
        passage_ids: Iterable[str],
        relevances: Mapping[str, float],
        withholds: bool = True,
    ) -> Support:
        """Return how surely the best of some passages is about a question of these few words.

        `relevances` tell how well passages fit, of those that search found by vectors as well as words. With
        `withholds` one that fits less and does not name what was asked is too little to say.
        """
        said = {passage: self._keywords.said(keywords, passage) for passage in passage_ids}
        best = max(sorted(said), key=lambda passage: (said[passage].rank, said[passage]))
        relevance = relevances.get(best)
        if _is_sure(said[best], relevance):
            return Support()
        named = said[best].rank == 2 and said[best].itself >= PART
        if withholds and relevance is not None and relevance < PERHAPS and not named:
            return Support(withheld=True)
        unsaid = self._keywords.unsaid(keywords, best)
        return Support(doubtful=True, missing=tuple(self.words(query, unsaid)))

    def words(self, query: Query, keywords: Iterable[Keyword]) -> Iterator[str]:
        """The words of a question that some of its keywords stand for."""
        wanted = {keyword.text for keyword in keywords}
        for word in words(query.text):
            terms = {term.text for term in self._library.terms(word) if term.weight >= WHOLE_WEIGHT}
            if not terms.isdisjoint(wanted):
                yield word


def _is_sure(said: Said, relevance: float | None) -> bool:
    named = said.itself >= HALF and said.touched
    return said.rank == 2 and (named or relevance is None or relevance >= SURELY)
