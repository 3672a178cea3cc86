"""Whether a sentence may be said at the front desk: surely, with a warning, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant import messages
from assistant.desk_sentence import spoken
from assistant.doubt import PERHAPS, Doubt, Support
from assistant.keywords import MOST_KEYWORDS, PART, Keyword, Keywords
from assistant.library import Library
from assistant.model import Answer, AnswerStatus
from assistant.query import Query

if TYPE_CHECKING:
    # What answers takes seconds to import.
    from assistant.answering import LookUp

# How rare a word must be to tell alone what a question is about, and each word for passages to be shown below
# a refusal: in "Ik wil niet meer leven" none is.
RARE = 4.0

_PLAN_NOTICES = frozenset({messages.PLAN_NOTICE, messages.OLD_PLAN_NOTICE})


class DeskJudge:
    """Judges what was found for somebody at the counter; safe to call from several threads."""

    def __init__(
        self,
        library: Library,
        keywords: Keywords,
        names: Callable[[Query, Collection[str]], bool],
        has_vectors: Callable[[], bool],
    ) -> None:
        """Makes a judge; `names` tells whether any of some passages has a word of a question that counts."""
        self._library = library
        self._keywords = keywords
        self._doubt = Doubt(library, keywords)
        self._names = names
        self._has_vectors = has_vectors

    def settle(self, found: LookUp) -> tuple[LookUp, Support]:
        """Returns what was found without a sentence about something else, and how sure the sentence is.

        Of the passages that fit remain those that say a part of what was asked; none where nothing is told,
        for they would contradict that; below a refusal those that say all of it.
        """
        query = found.query
        if query is None:
            return found, Support()
        keywords = self._keywords.of(query)
        support = self._support(found, query, keywords)
        if support.withheld:
            found = replace(found, answer=_nothing_told(found.answer))
        return replace(found, fitting=frozenset(self._fitting(found, query, keywords))), support

    def _support(self, found: LookUp, query: Query, keywords: Sequence[Keyword]) -> Support:
        cited = (citation.passage for citation in found.answer.citations)
        basis = spoken(found.answer, self._library.cores(cited)).basis
        if not basis:
            return Support()
        if not self._keywords.are_all(query, keywords):
            # What was found by its meaning alone can have another one.
            strange = self._strange(found, keywords, basis)
            missing = tuple(self._doubt.words(query, strange))
            return Support(doubtful=bool(strange) or not self._names(query, basis), missing=missing)
        return self._doubt.about(query, keywords, basis, self._relevances(found))

    def _strange(self, found: LookUp, keywords: Sequence[Keyword], basis: Collection[str]) -> list[Keyword]:
        """Words that a sentence has nothing to do with, where that tells that it is about something else.

        A question need not be said word by word, but its rarest word mostly tells what it is about: "brug" in
        "Wie betaalt de nieuwe brug?". Where there are many words, no one of them does.
        """
        relevances = self._relevances(found)
        best = max((relevances[passage] for passage in basis if passage in relevances), default=None)
        if best is None or best >= PERHAPS or not 0 < len(keywords) <= MOST_KEYWORDS:
            return []
        strange = self._keywords.untouched(keywords, basis)
        rarest = max(keywords, key=lambda keyword: keyword.rarity)
        share = sum(word.rarity for word in strange) / sum(word.rarity for word in keywords)
        tells = rarest in strange and rarest.rarity >= RARE and share >= PART
        return [word for word in strange if word.rarity >= RARE] if tells else []

    def _relevances(self, found: LookUp) -> Mapping[str, float]:
        """How well passages fit; none where there are only words."""
        results = (*found.passages, *found.nearest) if self._has_vectors() else ()
        return {result.passage.id: result.relevance for result in results}

    def _fitting(self, found: LookUp, query: Query, keywords: Sequence[Keyword]) -> Iterator[str]:
        status = found.answer.status
        few = self._keywords.are_all(query, keywords)
        if status is AnswerStatus.NOT_FOUND:
            return
        for result in {result.passage.id: result for result in (*found.nearest, *found.passages)}.values():
            if result.passage.id not in found.fitting:
                continue
            if status is AnswerStatus.REFUSED:
                rare = bool(keywords) and all(keyword.rarity >= RARE for keyword in keywords)
                wanted = rare and self._keywords.said(keywords, result.passage.id).itself >= 1
            else:
                wanted = not few or result.coverage >= PART
            if wanted:
                yield result.passage.id


def _nothing_told(answer: Answer) -> Answer:
    return Answer(
        AnswerStatus.NOT_FOUND,
        f"{messages.NOT_FOUND} {messages.ASK_MUNICIPALITY}",
        notices=tuple(notice for notice in answer.notices if notice not in _PLAN_NOTICES),
        timings=answer.timings,
    )
