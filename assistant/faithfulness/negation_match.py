"""The negations of a claim and of its source, and which of them stand for each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from assistant.faithfulness.alignment import CLOSE, EQUIVALENT, PART
from assistant.faithfulness.negators import Negator, cues, negators
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Sentence, Word

# Words at most so far from a negation are beside it.
_WINDOW = 4
_SPAN = 2 * _WINDOW
# For two negations of one form, and for one in a sentence that the claim's is about.
_BONUS = 0.3
_ANAPHOR = re.compile(r"^ (?:ook |maar |en |want )?(?:dat|dit|daar\w*|hier\w*|zo|dan|toch|alleen|wel)(?= )")


class NegationMatch:
    """Matches the negations of a pair; what is left unmatched was put in or left out.

    `claim` and `source` have the negators of each sentence; `links` are the links by word of the claim,
    `back` the words of the claim by the word of the source that they stand for; `met_claim` and
    `met_source` are the indices of the negators that have a counterpart.
    """

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.claim = [negators(sentence) for sentence in pair.claim.sentences]
        self.source = [negators(sentence) for sentence in pair.source.sentences]
        self.links = {link.word.index: link for link in pair.alignment.links}
        self.back: dict[int, list[int]] = defaultdict(list)
        for link in pair.alignment.links:
            if link.source is not None and link.score >= CLOSE:
                self.back[link.source.index].append(link.word.index)
        self._claim_forms = _forms(pair.claim.words)
        self._source_forms = _forms(pair.source.words)
        self.met_claim: set[int] = set()
        self.met_source: set[int] = set()
        self._match()

    def _match(self) -> None:
        """Those with most words in common go together first."""
        ranked = []
        for aligned, found in zip(self.pair.sentences, self.claim, strict=True):
            inside = {sentence.number for sentence in aligned.focus}
            for negator in found:
                for number, others in enumerate(self.source):
                    for other in others:
                        common = self._common(negator, other)
                        if common > 0:
                            same = negator.text.lower() == other.text.lower()
                            bonus = _BONUS * (same + (number in inside))
                            ranked.append((-common - bonus, negator.index, other.index))
        taken: dict[int, set[int]] = defaultdict(set)
        for _, here, there in sorted(ranked):
            segment = self.pair.claim.words[here].segment
            # A negation may be said twice when its sentence is split, but not twice in one clause.
            if here not in self.met_claim and segment not in taken[there]:
                self.met_claim.add(here)
                self.met_source.add(there)
                taken[there].add(segment)

    def _common(self, negator: Negator, other: Negator) -> float:
        """The weight of the words that both negations deny."""
        total = 0.0
        for index in negator.scope:
            link = self.links.get(index)
            if link is None or link.source is None or link.score < CLOSE:
                continue
            weight = max(link.word.weight, 0.1)
            if link.source.index in other.scope:
                total += weight * link.score
            elif any(self.pair.source.words[i].keys & link.word.keys for i in other.scope):
                total += weight
        return total

    def about(self, sentence: Sentence, words: Sequence[int]) -> list[Sentence]:
        """The sentences of the source that a sentence of the claim, and those words in it, are about."""
        numbers = [focus.number for focus in self.pair.sentences[sentence.number].focus[:2]]
        for index in words:
            link = self.links.get(index)
            if link is not None and link.source is not None and link.score >= PART:
                numbers.append(link.source.sentence)
        return [self.pair.source.sentences[number] for number in dict.fromkeys(numbers)]

    def around(self, sentence: Sentence) -> list[Sentence]:
        """A sentence of the claim with the neighbours that speak of the same: a question, "Dat ..."."""
        sentences = self.pair.claim.sentences
        found = [sentence]
        if sentence.number > 0:
            before = sentences[sentence.number - 1]
            if before.is_question or _ANAPHOR.match(sentence.low):
                found.append(before)
        if sentence.number + 1 < len(sentences):
            after = sentences[sentence.number + 1]
            if sentence.is_question or _ANAPHOR.match(after.low):
                found.append(after)
        return found

    def source_has(self, sentences: Iterable[Sentence]) -> bool:
        """Whether the source may say in other words what the claim says by a negation."""
        return any(_unsaid(sentence, self._claim_forms, self.met_source) for sentence in sentences)

    def claim_has(self, sentences: Iterable[Sentence]) -> bool:
        """Whether the claim may say in other words what the source says by a negation."""
        return any(_unsaid(sentence, self._source_forms, self.met_claim) for sentence in sentences)

    def repeated(self, word: Word) -> bool:
        """Whether the claim has a word of the source itself."""
        return word.lemma in self._claim_forms or word.folded in self._claim_forms

    def said(self, indices: Sequence[int], sentence: Sentence) -> float:
        """The share of some words of the source that a sentence of the claim has words for."""
        inside = {word.index for word in sentence.words}
        hits = sum(any(w in inside for w in self.back.get(index, ())) for index in indices)
        return hits / len(indices) if indices else 0.0

    def support(self, index: int) -> float:
        """How well the source supports the words in the clause of one of the claim."""
        segment = self.pair.claim.words[index].segment
        scores = [
            link.score
            for link in self.links.values()
            if link.word.segment == segment and link.word.weight >= 1.0
        ]
        return sum(scores) / len(scores) if scores else 0.0

    def kept(self, index: int, sentence: Sentence) -> int:
        """How many words beside one of the source stand together in a sentence of the claim too."""
        words, claim = self.pair.source.words, self.pair.claim.words
        inside = {word.index for word in sentence.words}
        return _together(
            [
                claim[i]
                for word in words[max(0, index - _WINDOW) : index + _WINDOW + 1]
                if word.sentence == words[index].sentence and word.weight > 0.0 and word.index != index
                for i in self.back.get(word.index, ())
                if i in inside and self.links[i].score >= EQUIVALENT
            ]
        )  # fmt: skip


def _together(found: Sequence[Word]) -> int:
    """How many of the words stand close together in one segment."""
    groups = (
        {w.index for w in found if w.segment == one.segment and abs(w.index - one.index) <= _SPAN}
        for one in found
    )
    return max(map(len, groups), default=0)


def _unsaid(sentence: Sentence, said: set[str], met: set[int]) -> bool:
    """Whether a sentence has the sense of a negation that has no counterpart and is not in both texts."""
    explicit = {negator.index for negator in negators(sentence)}
    return any(
        word.index in explicit or (word.folded not in said and word.lemma not in said)
        for word in cues(sentence)
        if word.index not in met
    )


def _forms(words: Sequence[Word]) -> set[str]:
    return {word.lemma for word in words} | {word.folded for word in words}
