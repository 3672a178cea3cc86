"""Finding passages: vectors and words fused, documents in force first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy

import numpy as np
from numpy.typing import NDArray

from assistant.collapsing import Place, admitted, collapsed, other_source
from assistant.dutch.terms import Term
from assistant.embeddings import Embed
from assistant.evidence import Evidence, evidence_in, needed_evidence
from assistant.index import VectorIndex
from assistant.intent import TimeFocus
from assistant.lexical import LexicalIndex
from assistant.model import DocumentStatus, PassageKind, Retrieved
from assistant.nearness import Near, Nearness
from assistant.query import Query
from assistant.shelf import Filters, Shelf

# How fusion weighs its parts; chosen on the tuning half of the questions (docs/measurements.md).
VECTOR_WEIGHT = 0.75
LEXICAL_WEIGHT = 0.25
EVERYDAY_VECTOR_WEIGHT = 0.2
EVERYDAY_LEXICAL_WEIGHT = 0.2
# Cosines of multilingual-e5 lie in a narrow band; this stretches the part where relevance differs.
COSINE_FLOOR = 0.80
COSINE_SPAN = 0.10
# What a document's status is worth, on the scale of the fused score (about 0 to 1).
PRIORS: Mapping[TimeFocus, Mapping[DocumentStatus, float]] = {
    TimeFocus.NOW: {
        DocumentStatus.IN_FORCE: 0.06,
        DocumentStatus.EXPIRED: 0.0,
        DocumentStatus.PROGRAMME: 0.02,
        DocumentStatus.BACKGROUND: 0.0,
    },
    TimeFocus.PAST: {
        DocumentStatus.IN_FORCE: -0.06,
        DocumentStatus.EXPIRED: 0.08,
        DocumentStatus.PROGRAMME: 0.02,
        DocumentStatus.BACKGROUND: 0.02,
    },
    TimeFocus.BOTH: {
        DocumentStatus.IN_FORCE: 0.04,
        DocumentStatus.EXPIRED: 0.04,
        DocumentStatus.PROGRAMME: 0.0,
        DocumentStatus.BACKGROUND: 0.0,
    },
}
NAMED_DOCUMENT = 0.25
# "Wie gaat over ...?" is answered by the list of portfolios, "Wanneer is het akkoord gemaakt?" by the
# title page.
OFFICE_BONUS = 0.2
IDENTITY_BONUS = 0.35
# An action point says what will be done; the paragraphs before it say why.
ACTION_BONUS = 0.04
# What a passage gets that speaks of all that the question is about; less, by the square, for a part.
COVERAGE_BONUS = 0.15
# A passage with the kind of fact that was asked for: "Mag ik ...?" is answered where something is
# allowed, forbidden or limited.
EVIDENCE_BONUS = 0.12
_TELLING_EVIDENCE = frozenset({Evidence.PERMISSION, Evidence.MONEY, Evidence.PERSON, Evidence.PARTY})
# A passage that fits only one of two questions in one fits a little less.
PART_PENALTY = 0.05
# The rarity (inverse document frequency) from which a word tells subjects apart.
TELLING = 2.0


class Retriever:
    """Searches a shelf; vectors may come later than words."""

    def __init__(
        self,
        shelf: Shelf,
        lexical: LexicalIndex,
        everyday: LexicalIndex,
        vectors: VectorIndex | None = None,
        said: LexicalIndex | None = None,
    ) -> None:
        """Makes a search over what is given.

        `lexical` may know more of a passage than it says (the questions that it answers); `said` knows what
        the passages say, and tells which words of a question no plan has. Without it both are one.
        """
        self._shelf = shelf
        self._lexical = lexical
        self._said = said or lexical
        self._everyday = everyday
        self._position = {passage.id: i for i, passage in enumerate(shelf.passages)}
        self._kinds = {
            kind: np.array([passage.kind is kind for passage in shelf.passages], dtype=np.float64)
            for kind in PassageKind
        }
        evidence = [evidence_in(passage.search_text) & _TELLING_EVIDENCE for passage in shelf.passages]
        self._evidence = {
            kind: np.array([kind in held for held in evidence], dtype=np.float64)
            for kind in _TELLING_EVIDENCE
        }
        # Which of the documents each passage is of.
        numbers = {key: number for number, key in enumerate(shelf.documents)}
        self._document = np.array([numbers[passage.document] for passage in shelf.passages], dtype=np.intp)
        self._nearness: Nearness | None = None
        self.vectors = vectors

    def on(
        self, shelf: Shelf, lexical: Mapping[int, Sequence[Term]], said: Mapping[int, Sequence[Term]]
    ) -> Retriever:
        """A search of the same passages with other plain texts, without vectors yet.

        `lexical` and `said` have the terms of what changed of either, by the place of the passage.
        """
        other = copy(self)
        other._shelf = shelf
        other._lexical = self._lexical.with_changes(lexical)
        other._said = self._said.with_changes(said)
        other.vectors = None
        return other

    @property
    def vectors(self) -> VectorIndex | None:
        """The vectors that search uses; `None` while there are only words."""
        return self._vectors

    @vectors.setter
    def vectors(self, vectors: VectorIndex | None) -> None:
        nearness = None if vectors is None else Nearness(vectors, self._position)
        self._vectors, self._nearness = vectors, nearness

    def search(
        self, query: Query, k: int, filters: Filters | None = None, embed: Embed | None = None
    ) -> list[Retrieved]:
        """The `k` best passages, best first; scores are comparable within this result only.

        `embed` makes the vectors of the question, where its caller has some already.
        """
        filters = filters or Filters()
        coverages = self.coverages(query)
        relevance, similarity = self._relevance(query, coverages, embed)
        fused = relevance + self._priors(query)
        if filters.any:
            within = [filters.admits(document) for document in self._shelf.documents.values()]
            fused = np.where(np.array(within)[self._document], fused, -np.inf)
        collapse = not filters.any and not query.documents
        chosen: Sequence[Place] = (
            collapsed(self._shelf, self._position, fused, k)
            if collapse
            else [(i, ()) for i in admitted(fused, k)]
        )
        return [
            Retrieved(
                passage=self._shelf.passages[i],
                # Of near-duplicates the best one decided the place among the results.
                score=round(float(max(fused[j] for j in (i, *others))), 4),
                relevance=round(float(relevance[i]), 4),
                other_sources=tuple(other_source(self._shelf, other) for other in others),
                similarity=None if np.isnan(similarity[i]) else float(similarity[i]),
                coverage=round(float(coverages[i]), 4),
                plain=self._shelf.plain.get(self._shelf.passages[i].id),
            )
            for i, others in chosen
        ]

    def _relevance(
        self, query: Query, coverages: NDArray[np.float64], embed: Embed | None
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """How well each passage fits the question, and its cosine; of two questions in one the better."""
        questions = list(_with_parts(query))
        nearness = self._nearness
        nears = [None] * len(questions) if nearness is None else nearness.of_all(questions, embed)
        return self._best_of_parts(query, coverages, iter(nears))

    def _best_of_parts(
        self, query: Query, coverages: NDArray[np.float64], nears: Iterator[Near | None]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """`_relevance` with how near the passages are to the question and to its parts, in their order."""
        near = next(nears)
        relevance = self._fused(query, near) + self._form_bonus(query)
        relevance += COVERAGE_BONUS * coverages**2
        similarity = np.full(len(self._shelf.passages), np.nan) if near is None else near.own
        for part in query.parts:
            of_part, part_similarity = self._best_of_parts(part, self.coverages(part), nears)
            relevance = np.maximum(relevance, of_part - PART_PENALTY)
            similarity = np.fmax(similarity, part_similarity)
        return relevance, similarity

    def _form_bonus(self, query: Query) -> NDArray[np.float64]:
        """A bonus for passages of the kind in which such an answer stands."""
        bonus = ACTION_BONUS * (self._kinds[PassageKind.ACTION] + self._kinds[PassageKind.MEASURE])
        if query.intent.asks_office and query.intent.time is not TimeFocus.PAST:
            bonus += OFFICE_BONUS * self._kinds[PassageKind.PORTFOLIO]
        for kind in _TELLING_EVIDENCE & needed_evidence(query.text, query.intent):
            bonus += EVIDENCE_BONUS * self._evidence[kind]
        if query.intent.asks_identity:
            bonus += IDENTITY_BONUS * self._kinds[PassageKind.IDENTITY]
        return bonus

    def knows(self, term: str) -> bool:
        """Whether any passage holds a search term."""
        return self._said.knows(term)

    def bridges(self, query: Query, term: str) -> frozenset[str]:
        """The documents' words for a term of a question, without those that tell little of them.

        Of "Heerlen Munt" for "munt" only the second word tells that it is spoken of.
        """
        bridged = {text: self._lexical.rarity(text) for text in query.bridges.get(term, ())}
        enough = max(bridged.values(), default=0.0) / 2
        return frozenset(text for text, rarity in bridged.items() if rarity >= enough)

    def telling(self, query: Query) -> Mapping[str, float]:
        """The words that a question is about, with their rarities; all of them where none tells much."""
        rarities = {term: self._lexical.rarity(term) for term in query.subject}
        return {term: rarity for term, rarity in rarities.items() if rarity >= TELLING} or rarities

    def rarity(self, term: str) -> float:
        """How rare a search term is in the corpus; higher is rarer."""
        return self._lexical.rarity(term)

    def coverage(self, query: Query, position: int) -> float:
        """What a passage holds of the question's subject; see `coverages`."""
        return float(self.coverages(query)[position])

    def coverages(self, query: Query) -> NDArray[np.float64]:
        """The share (0 to 1) of what the question is about, by rarity of its words, that each passage holds.

        A word counts as held as well when the passage holds the documents' word for it. Words that
        nearly every passage holds ("gemeente") count only when there are no others.
        """
        telling = self.telling(query)
        held = np.zeros(len(self._shelf.passages))
        for term, rarity in telling.items():
            alternatives = (term, *self.bridges(query, term))
            held += rarity * np.any([self._lexical.holders(text) for text in alternatives], axis=0)
        total = sum(telling.values())
        return held / total if total else held

    def _fused(self, query: Query, near: Near | None) -> NDArray[np.float64]:
        lexical = _of_best(self._lexical.scores([*query.terms, *query.expansion]))
        everyday = _of_best(self._everyday.scores(query.terms))
        if near is None:
            # Words have to do it all.
            return lexical + EVERYDAY_LEXICAL_WEIGHT * everyday
        return (
            LEXICAL_WEIGHT * lexical
            + EVERYDAY_LEXICAL_WEIGHT * everyday
            + VECTOR_WEIGHT * _stretched(near.own)
            + EVERYDAY_VECTOR_WEIGHT * _stretched(near.everyday)
        )

    def _priors(self, query: Query) -> NDArray[np.float64]:
        by_status = PRIORS[query.intent.time]
        by_document = [
            by_status[self._shelf.statuses[key]] + (NAMED_DOCUMENT if key in query.documents else 0.0)
            for key in self._shelf.documents
        ]
        return np.array(by_document)[self._document]


def _with_parts(query: Query) -> Iterator[Query]:
    """A question and its parts, in the order in which they are judged."""
    yield query
    for part in query.parts:
        yield from _with_parts(part)


def _of_best(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scores as a share of the best one, 0 to 1."""
    best = float(scores.max(initial=0.0))
    return scores / best if best > 0 else scores


def _stretched(cosines: NDArray[np.float64]) -> NDArray[np.float64]:
    """Cosines on a scale where relevance differs, about 0 to 1; 0 where there is none."""
    return np.nan_to_num(np.clip((cosines - COSINE_FLOOR) / COSINE_SPAN, 0.0, 1.3))
