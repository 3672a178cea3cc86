"""The statements of a claim: a main clause with what belongs to it, and the words of the source behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.faithfulness.alignment import Link
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Sentence, Word
from assistant.faithfulness.scopes import Hedge, Scopes
from assistant.faithfulness.senses import Sense
from assistant.faithfulness.units import Role, Unit

# Below so much linked content a statement may as well be about something else.
LEAST = 0.7
# What a number that both texts have adds.
_NUMBER = 0.7
# Verbs that tell how something is; any other tells of something that is done or comes.
_STATES = frozenset(
    """
    zijn hebben betekenen gelden heten noemen bestaan lijken blijken horen passen vormen kunnen vinden zien
    weten staan liggen zitten
    """.split()
)
_RELATIVE = frozenset("die dat wat wie waarin waarbij waarmee waarvan waarvoor waarop zoals".split())


@dataclass(frozen=True)
class Statement:
    """A main clause of the claim with what belongs to it; `main` leaves out its relative clauses."""

    words: tuple[Word, ...]
    main: tuple[Word, ...]
    links: tuple[Link, ...]

    @cached_property
    def total(self) -> float:
        """How much content is linked."""
        return sum(map(weight, self.links))

    def governed(self, hedge: Hedge) -> float:
        """How much linked content stands for words that an expression of the source governs."""
        return sum(weight(link) for link in self.links if link.source and link.source.index in hedge.sure)

    @property
    def is_plan(self) -> bool:
        """Whether it tells of something that is done or comes, and not how something is."""
        verb = next((word for word in self.main if word.is_verb and not _is_participle(word)), None)
        return any(self._participles()) or verb is not None and verb.lemma not in _STATES

    def _participles(self) -> Iterator[bool]:
        """Participles that are verbs: "is gebouwd", not "is beschut werk"."""
        for word, after in zip(self.main, (*self.main[1:], None), strict=True):
            yield _is_participle(word) and (after is None or not after.is_noun)

    def shares(self, scope: Iterable[set[Sense]]) -> dict[Sense, float]:
        """The share of the linked content that each sense governs, with the senses of each link in order."""
        found: dict[Sense, float] = defaultdict(float)
        for link, senses in zip(self.links, scope, strict=True):
            for sense in senses:
                found[sense] += weight(link) / self.total
        return found


def statements(pair: Pair, claim: Scopes) -> Iterator[Statement]:
    """The statements of a claim that have enough linked content."""
    for aligned in pair.sentences:
        if aligned.sentence.is_question and not _answered_yes(pair, aligned.sentence):
            continue
        links = {
            link.word.index: link for link in aligned.links if link.supported and link.source is not None
        }
        numbers = {
            word.folded: word for sentence in aligned.focus for word in sentence.words if _is_number(word)
        }
        for word in aligned.sentence.words:
            if word.folded in numbers:
                links[word.index] = Link(word, numbers[word.folded], 1.0)
        for units in _grouped(claim.units[aligned.sentence.number]):
            words = tuple(word for unit in units if unit.role is not Role.CONDITION for word in unit.words)
            main = tuple(
                word
                for number, unit in enumerate(units)
                if unit.role is not Role.CONDITION and not (number and unit.words[0].folded in _RELATIVE)
                for word in unit.words
            )
            statement = Statement(
                words, main, tuple(links[word.index] for word in words if word.index in links)
            )
            if statement.total >= LEAST:
                yield statement


def _answered_yes(pair: Pair, sentence: Sentence) -> bool:
    """Whether a question whether something is so has the answer "ja", and so says that it is."""
    after = pair.claim.sentences[sentence.number + 1 : sentence.number + 2]
    return sentence.words[0].is_verb and bool(after) and after[0].words[0].folded == "ja"


def _is_participle(word: Word) -> bool:
    return word.tag.startswith("WW(vd")


def _is_number(word: Word) -> bool:
    return word.folded[:1].isdigit()


def weight(link: Link) -> float:
    """How much a link counts."""
    return _NUMBER if _is_number(link.word) else link.word.weight * link.score


def _grouped(units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """Main clauses joined by "en" or "maar" are statements of their own."""
    row: list[Unit] = []
    for unit in units:
        if row and unit.role is Role.MAIN and unit.words[0].folded in ("en", "maar"):
            yield row
            row = []
        row.append(unit)
    if row:
        yield row
