"""Modality: a plan said surer than it is, or less sure, compared between words that stand for each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.faithfulness.alignment import Link, SentenceAlignment
from assistant.faithfulness.checks import entitlement
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.hedge_words import Sense
from assistant.faithfulness.pair import Edit, Pair
from assistant.faithfulness.reading import Word
from assistant.faithfulness.scopes import Hedge, Scopes
from assistant.faithfulness.units import Role, Unit

# The senses that are enough where the other text has the first: "misschien komt er" for "we onderzoeken of".
_ANSWERS: dict[Sense, frozenset[Sense]] = {
    **{sense: frozenset({sense}) for sense in Sense},
    Sense.EXPLORES: frozenset({Sense.EXPLORES, Sense.DOUBTS, Sense.MAYBE}),
    Sense.DOUBTS: frozenset({Sense.EXPLORES, Sense.DOUBTS, Sense.MAYBE}),
    Sense.CAN: frozenset({Sense.CAN, Sense.MAYBE, Sense.IF, Sense.EXPLORES, Sense.MAY}),
    Sense.MAYBE: frozenset({Sense.MAYBE, Sense.IF, Sense.EXPLORES, Sense.DOUBTS, Sense.WISHES}),
    Sense.WISHES: frozenset({Sense.WISHES, Sense.ASKS}),
    Sense.ASKS: frozenset({Sense.ASKS, Sense.WISHES}),
    Sense.SUPPORTS: frozenset({Sense.SUPPORTS, Sense.WISHES, Sense.ASKS}),
    Sense.MUST: frozenset({Sense.MUST, Sense.WISHES}),
}
# Without these a plan is surer than with them; with the last ones it is surer than without.
_SOFTENS = (Sense.EXPLORES, Sense.MAYBE, Sense.WISHES, Sense.ASKS, Sense.SUPPORTS)
_HARDENS = frozenset({Sense.DECIDED, Sense.DONE, Sense.OBLIGES, Sense.MUST})
_SETTLED = frozenset({Sense.DECIDED, Sense.DONE})
# A sense holds for a statement when it governs so much of its linked words, and may hold from the second on.
_MOST = 0.6
_SOME = 0.3
# Below so much linked content a statement may as well be about something else.
_LEAST = 0.8
_ENOUGH = 1.25
# What a number that both texts have adds.
_NUMBER = 0.7
# From this share of copied words on the changes of a sentence count, when they are no longer than so many
# words, and so much is kept of what the changed expression governs.
_COPIED = 0.7
_LONGEST = 14
_KEPT = 0.4
# Verbs that tell how something is; any other tells of something that is done or comes.
_STATES = frozenset(
    """
    zijn hebben betekenen gelden heten noemen bestaan lijken blijken horen passen vormen kunnen vinden zien
    weten staan liggen zitten
    """.split()
)


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of how sure a claim is: each by its name, and "modality.any" once with the first of them."""
    found = list(_found(pair))
    if found:
        yield Signal(FindingKind.MODALITY, "modality.any", found[0].claim, found[0].source)
    yield from found


def _found(pair: Pair) -> Iterator[Signal]:
    claim, source = Scopes(pair.claim), Scopes(pair.source)
    for statement in _statements(pair, claim):
        yield from _compared(statement, claim, source)
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        if aligned.copied >= _COPIED and not aligned.sentence.is_question:
            yield from _changed(aligned, edits, claim, source)
    yield from entitlement.check(pair, claim, source)


@dataclass(frozen=True)
class _Statement:
    """A main clause of the claim with what belongs to it, and its linked words."""

    words: tuple[Word, ...]
    links: tuple[Link, ...]

    @cached_property
    def total(self) -> float:
        """How much content is linked."""
        return sum(map(_weight, self.links))

    @property
    def is_plan(self) -> bool:
        """Whether it tells of something that is done or comes, and not how something is."""
        verb = next((word for word in self.words if word.is_verb and not _is_participle(word)), None)
        return any(self._participles()) or verb is not None and verb.lemma not in _STATES

    def _participles(self) -> Iterator[bool]:
        """Participles that are verbs: "is gebouwd", not "is beschut werk"."""
        for word, after in zip(self.words, (*self.words[1:], None), strict=True):
            yield _is_participle(word) and (after is None or not after.is_noun)

    def shares(self, scope: Iterable[set[Sense]]) -> dict[Sense, float]:
        """The share of the linked content that each sense governs, with the senses of each link in order."""
        found: dict[Sense, float] = defaultdict(float)
        for link, senses in zip(self.links, scope, strict=True):
            for sense in senses:
                found[sense] += _weight(link) / self.total
        return found


def _statements(pair: Pair, claim: Scopes) -> Iterator[_Statement]:
    for aligned in pair.sentences:
        if aligned.sentence.is_question:
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
            statement = _Statement(words, tuple(links[word.index] for word in words if word.index in links))
            if statement.total >= _LEAST:
                yield statement


def _is_participle(word: Word) -> bool:
    return word.tag.startswith("WW(vd")


def _is_number(word: Word) -> bool:
    return word.folded[:1].isdigit()


def _weight(link: Link) -> float:
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


def _compared(statement: _Statement, claim: Scopes, source: Scopes) -> Iterator[Signal]:
    words = [link.word for link in statement.links]
    others = [link.source for link in statement.links if link.source is not None]
    said = statement.shares(map(claim.sure, words))
    said_perhaps = statement.shares(map(claim.possible, words))
    true = statement.shares(map(source.sure, others))
    true_perhaps = statement.shares(map(source.possible, others))

    def signal(name: str, sense: Sense) -> Signal:
        return Signal(FindingKind.MODALITY, f"modality.{name}", _text(statement.words), sense)

    softer = said_perhaps[Sense.IF] >= _SOME or any(said[sense] >= _SOME for sense in _SOFTENS)
    for sense in _SOFTENS if statement.is_plan and statement.total >= _ENOUGH and not softer else ():
        if true[sense] >= _MOST and not any(said_perhaps[answer] >= _SOME for answer in _ANSWERS[sense]):
            yield signal("does_for_helps" if sense is Sense.SUPPORTS else "surer", sense)
    for sense, name in ((Sense.DOUBTS, "less_sure"), (Sense.MAYBE, "less_sure"), (Sense.DECIDED, "settled")):
        answers = {Sense.CAN, *_ANSWERS[sense]}
        if said[sense] >= _MOST and not any(true_perhaps[answer] >= _SOME for answer in answers):
            yield signal(name, sense)
    if true[Sense.MUST] >= _MOST and said[Sense.MUST] < _SOME <= max(said[Sense.MAY], said[Sense.MAYBE]):
        yield signal("less_sure", Sense.MUST)
    freely = max(true[Sense.MAY], true[Sense.PREFERS], true[Sense.CAN])
    if freely >= _MOST and true_perhaps[Sense.MUST] < _SOME <= said[Sense.MUST] and said[Sense.CAN] < _SOME:
        yield signal("surer", Sense.MAY)


def _changed(
    aligned: SentenceAlignment, edits: tuple[Edit, ...], claim: Scopes, source: Scopes
) -> Iterator[Signal]:
    """In a sentence that copies its source: the expressions that came, and those that went."""
    came = _in(claim.hedges[aligned.sentence.number], (edit.claim for edit in edits))
    hedges = [hedge for sentence in aligned.focus for hedge in source.hedges[sentence.number]]
    gone = _in(hedges, (edit.source for edit in edits))
    links = [(link.word, link.source) for link in aligned.links if link.source and link.supported]
    beside = claim.around(aligned.sentence) | {hedge.sense for hedge in came}
    verbs = {word.lemma for word in aligned.sentence.words if word.is_verb}
    across = [(other, word) for word, other in links]
    for hedge in _unanswered(gone, beside, across, (source, claim), verbs):
        if hedge.sense in _SETTLED and not beside & set(_SOFTENS):
            continue
        if hedge.sense in _HARDENS:
            yield Signal(FindingKind.MODALITY, "modality.copy_less_sure", "", _text(hedge.words))
        else:
            yield Signal(FindingKind.MODALITY, "modality.copy_surer", "", _text(hedge.words))
    senses = {hedge.sense for hedge in gone}
    verbs = {word.lemma for sentence in aligned.focus for word in sentence.words if word.is_verb}
    for hedge in _unanswered(came, senses, links, (claim, source), verbs):
        name = "copy_surer" if hedge.sense in _HARDENS else "copy_less_sure"
        yield Signal(FindingKind.MODALITY, f"modality.{name}", _text(hedge.words), "")


def _unanswered(
    hedges: Iterable[Hedge],
    beside: set[Sense],
    across: Sequence[tuple[Word, Word]],
    scopes: tuple[Scopes, Scopes],
    verbs: set[str],
) -> Iterator[Hedge]:
    """The expressions of one text of which the other keeps what they govern, with nothing in their place."""
    here, there = scopes
    pairs = {word.index: (word, other) for word, other in across}
    for hedge in hedges:
        kept = [pairs[word.index] for word in hedge.governed if word.index in pairs]
        answers = _ANSWERS[hedge.sense]
        if (
            kept
            and len(kept) >= _KEPT * len(hedge.governed)
            and not answers & beside
            and not any(hedge.sense in there.sure(other) for _, other in kept)
            and not any(answers & (there.sure(other) - here.sure(word)) for word, other in kept)
            and not any(word.lemma in verbs for word in hedge.words)
        ):
            yield hedge


def _in(hedges: Iterable[Hedge], parts: Iterable[tuple[Word, ...]]) -> list[Hedge]:
    """The expressions that begin in some words."""
    places = {word.index for part in parts if len(part) <= _LONGEST for word in part}
    return [hedge for hedge in hedges if hedge.words[0].index in places]


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
