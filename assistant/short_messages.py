"""A few words of a resident: what to answer them from, and what to say first where that may not fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant import messages
from assistant.answerability import Judgement, fits
from assistant.doubt import Doubt, Support
from assistant.dutch.frequency import zipf
from assistant.dutch.terms import WHOLE_WEIGHT
from assistant.intent import looks_like_question
from assistant.keywords import ALL, HALF, PART, Keyword, Keywords
from assistant.library import Library
from assistant.model import AnswerStatus, DocumentStatus, Retrieved
from assistant.query import Query

# "wor", "komp": a word of chat language that was not understood. "btw" and "apk" are written more often.
_LONGEST_SLIP = 4
_RARELY_WRITTEN = 3.0


class ShortMessages:
    """Judges what was found for a few words; safe to call from several threads.

    Somebody who types so little means each of the words: a passage that does not say them may be about
    something else. Longer questions are told by their meaning, and stay as they are.
    """

    def __init__(self, library: Library) -> None:
        self._terms = library.terms
        self._knows = library.retriever.knows
        self._keywords = Keywords(library)
        self._doubt = Doubt(library, self._keywords)

    def prefer(
        self, query: Query, fitting: Sequence[Retrieved], statuses: Mapping[str, DocumentStatus]
    ) -> list[Retrieved]:
        """Return the passages to answer from, best first (`Keywords.prefer`).

        What is in force and says all of it in other words, of a question half of it, goes before what is old
        and says the words.
        """
        keywords = self._counting(query)
        if not self._concerns(query, keywords):
            return list(fitting)
        current = [r for r in fitting if statuses[r.passage.document] is DocumentStatus.IN_FORCE]
        if fitting and current[:1] == list(fitting[:1]):
            enough = HALF if looks_like_question(query.text) else ALL
            says = (self._keywords.said(keywords, r.passage.id).anyhow >= enough for r in current)
            fitting = current if any(says) else fitting
        return self._keywords.prefer(query, fitting, statuses, keywords)

    def settle(
        self, query: Query, judgement: Judgement, results: Sequence[Retrieved], with_vectors: bool
    ) -> Judgement:
        """Return a judgement without a passage about something else, or with what to say before it.

        `results` are all that was found.
        """
        keywords = self._counting(query)
        if not judgement.passages or judgement.remark is not None or not self._concerns(query, keywords):
            return judgement
        first = judgement.passages[0].passage.id
        said = self._keywords.said(keywords, first)
        # The words of a question are more than its subject: "Gaan ze het zwembad sluiten?"
        asks = looks_like_question(query.text)
        if asks and said.akin >= HALF:
            return judgement
        # Where the documents have other words for it, a resident can tell whether it helps.
        helps = said.anyhow >= (PART if asks else ALL)
        relevances = {r.passage.id: r.relevance for r in results} if with_vectors else {}
        support = self._doubt.about(query, keywords, [first], relevances, withholds=not helps)
        if support.withheld:
            near = (r for r in results if r.coverage >= PART and fits(r, with_vectors))
            return Judgement(AnswerStatus.NOT_FOUND, nearby=tuple(near))
        says_so = judgement.status is AnswerStatus.PARTIAL and query.intent.form in messages.PARTIAL_BY_FORM
        if not support.doubtful or says_so:
            return judgement
        return replace(judgement, status=AnswerStatus.PARTIAL, remark=self._remark(support))

    def _concerns(self, query: Query, keywords: Sequence[Keyword]) -> bool:
        """Whether a passage must say these words: who deals with something stands in one of another kind."""
        return not query.intent.by_kind and self._keywords.are_all(query, keywords)

    def _counting(self, query: Query) -> tuple[Keyword, ...]:
        """The telling words of a question without the short strange ones, which are slips of the pen."""
        return tuple(k for k in self._keywords.of(query) if not self._is_slip(k))

    def _is_slip(self, keyword: Keyword) -> bool:
        strange = not self._knows(keyword.text) and not keyword.bridges
        return strange and len(keyword.text) <= _LONGEST_SLIP and zipf(keyword.text) < _RARELY_WRITTEN

    def _remark(self, support: Support) -> str:
        """What to say before a passage that may be about something else."""
        words = list(dict.fromkeys(support.missing))
        nowhere = [word for word in words if not self._is_known(word)]
        if nowhere:
            template = messages.WORD_NOT_FOUND if len(nowhere) == 1 else messages.WORDS_NOT_FOUND
            return template.format(words=_listed(nowhere))
        return messages.PERHAPS_NOT_ABOUT.format(words=_listed(words)) if words else messages.PERHAPS_ELSE

    def _is_known(self, word: str) -> bool:
        return any(self._knows(term.text) for term in self._terms(word) if term.weight >= WHOLE_WEIGHT)


def _listed(words: Sequence[str]) -> str:
    *others, last = (f"„{word}”" for word in words)
    return f"{', '.join(others)} en {last}" if others else last
