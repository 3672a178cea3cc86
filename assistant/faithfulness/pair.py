"""A claim and its source, read and aligned: what every check looks at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Opcode
from rapidfuzz.distance.Indel import opcodes as indel_opcodes

from assistant.dutch.names import Name
from assistant.dutch.quantity import Quantity
from assistant.faithfulness.alignment import Alignment, Link, SentenceAlignment
from assistant.faithfulness.clauses import Clause, clauses
from assistant.faithfulness.reading import Sentence, Text, Word

# From this share of copied words on a sentence is a near-copy, in which every change counts.
NEAR_COPY = 0.6
# From this share on a whole claim counts as one.
NEAR_COPY_CLAIM = 0.75


@dataclass(frozen=True)
class Edit:
    """A place where a sentence that copies its source differs: the words of either side, one may be empty."""

    claim: tuple[Word, ...]
    source: tuple[Word, ...]


@dataclass(frozen=True, eq=False)
class Pair:
    """A claim with its source and what was found in both.

    `numbers` are the quantities of the claim that the source does not support, `names` the names; those of
    the whole texts stand beside them.
    """

    alignment: Alignment
    numbers: tuple[Quantity, ...]
    claim_quantities: tuple[Quantity, ...]
    source_quantities: tuple[Quantity, ...]
    names: tuple[Name, ...]
    claim_names: tuple[Name, ...]
    source_names: tuple[Name, ...]

    @property
    def claim(self) -> Text:
        """The claim."""
        return self.alignment.claim

    @property
    def source(self) -> Text:
        """The source."""
        return self.alignment.source

    @property
    def sentences(self) -> tuple[SentenceAlignment, ...]:
        """The sentences of the claim, aligned."""
        return self.alignment.sentences

    def around(self, number: int) -> str:
        """A sentence of the claim with its neighbours, folded; "Dat zoekt ze uit" speaks of the last."""
        sentences = self.claim.sentences
        return " ".join(s.low for s in sentences[max(0, number - 1) : number + 2])

    @cached_property
    def source_clauses(self) -> tuple[Clause, ...]:
        """The clauses of the source."""
        return clauses(self.source)

    @cached_property
    def _by_segment(self) -> dict[int, Clause]:
        return {clause.number: clause for clause in self.source_clauses}

    @cached_property
    def _links(self) -> dict[int, Link]:
        return {link.word.index: link for link in self.alignment.links}

    @cached_property
    def verbatim(self) -> bool:
        """Whether every sentence of the claim stands in the source as a whole sentence."""
        stated = {sentence.low for sentence in self.source.sentences}
        return all(sentence.low in stated for sentence in self.claim.sentences)

    @property
    def near_copy(self) -> bool:
        """Whether a sentence of the claim copies nearly all its words from the source."""
        return max((sentence.copied for sentence in self.sentences), default=0.0) >= NEAR_COPY_CLAIM

    def link(self, word: Word) -> Link | None:
        """The link of a word of the claim, `None` for one without content."""
        return self._links.get(word.index)

    def counterparts(self, words: tuple[Word, ...]) -> tuple[tuple[Clause, float], ...]:
        """The clauses of the source that words of the claim stand for, each with its weight, best first."""
        kept = self._counterparts.get(words)
        if kept is None:
            kept = self._counterparts[words] = self._found_counterparts(words)
        return kept

    @cached_property
    def _counterparts(self) -> dict[tuple[Word, ...], tuple[tuple[Clause, float], ...]]:
        return {}

    def _found_counterparts(self, words: tuple[Word, ...]) -> tuple[tuple[Clause, float], ...]:
        weights: dict[int, float] = {}
        for word in words:
            link = self._links.get(word.index)
            if link is not None and link.source is not None and link.supported:
                segment = link.source.segment
                weights[segment] = weights.get(segment, 0.0) + word.weight * link.score
        ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
        return tuple(
            (self._by_segment[segment], weight) for segment, weight in ranked if segment in self._by_segment
        )

    def near_sentence(self, aligned: SentenceAlignment) -> Sentence | None:
        """The sentence of the source that most of a claim's sentence stands for."""
        best = self.counterparts(aligned.sentence.words)
        if best:
            return self.source.sentences[best[0][0].sentence]
        return aligned.focus[0] if aligned.focus else None

    def near(self, aligned: SentenceAlignment) -> str:
        """The folded words of that sentence; those of the whole source where there is none."""
        sentence = self.near_sentence(aligned)
        return sentence.low if sentence else self.source.low

    @cached_property
    def edits(self) -> tuple[tuple[Edit, ...], ...]:
        """For each sentence of the claim, its differences from the source; none where it is no near-copy."""
        return tuple(
            tuple(_edits(sentence, self.source)) if sentence.copied >= NEAR_COPY else ()
            for sentence in self.sentences
        )


def _edits(aligned: SentenceAlignment, source: Text) -> Iterator[Edit]:
    words = aligned.sentence.words
    wanted = sorted(aligned.focus, key=lambda sentence: sentence.number)
    other = tuple(word for sentence in wanted for word in sentence.words) or source.words
    ops = indel_opcodes([word.lemma for word in words], [word.lemma for word in other])
    for claim_part, source_part in _joined(list(ops)):
        yield Edit(words[slice(*claim_part)], other[slice(*source_part)])


def _joined(ops: Sequence[Opcode]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Deletions and insertions without a kept word between them are one edit."""
    current: tuple[int, int, int, int] | None = None
    for op in ops:
        if op.tag == "equal":
            if current:
                yield (current[0], current[1]), (current[2], current[3])
            current = None
        elif current is None:
            current = op.src_start, op.src_end, op.dest_start, op.dest_end
        else:
            current = current[0], op.src_end, current[2], op.dest_end
    if current:
        yield (current[0], current[1]), (current[2], current[3])
