"""Modality: a plan said surer than it is, or less sure, compared between words that stand for each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.faithfulness.checks import (
    entitlement,
    modality_copy,
    modality_deed,
    modality_firm,
    modality_outright,
    modality_promise,
    modality_weight,
)
from assistant.faithfulness.checks.modality_deed import Deed
from assistant.faithfulness.checks.pooled import pooled
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Word
from assistant.faithfulness.scopes import Hedge, Scopes
from assistant.faithfulness.senses import ANSWERS, SOFTENS, Sense
from assistant.faithfulness.statements import Statement, statements

# A sense holds for a statement when it governs so much of its linked words, and may hold from the second on.
_MOST = 0.6
_HALF = 0.5
_SOME = 0.3
# A statement stands for what an expression governs from so much linked content on, when that is most of the
# statement, or some of it and so much of what is governed.
_ENOUGH = 0.8
_COVERED = 0.5
# Whoever says one of these does not say that it is done; who helps does something.
_SOFTER = frozenset(SOFTENS) - {Sense.SUPPORTS}
_NAMES = {
    Sense.EXPLORES: "surer_explored_weak",
    Sense.MAYBE: "surer_maybe",
    Sense.WISHES: "surer_wished",
    Sense.AIMS: "surer_aimed_weak",
    Sense.ASKS: "surer_asked",
    Sense.SUPPORTS: "does_for_helps_weak",
    Sense.CAN: "surer_can_weak",
    Sense.MUST: "surer_must_weak",
}
_LOSABLE = frozenset({Sense.MAYBE, Sense.PREFERS, Sense.MUST})
_DUTY = frozenset({Sense.MUST, Sense.OBLIGES})
_UNSURE = frozenset({*SOFTENS, Sense.CAN, Sense.ADVISES, Sense.PREFERS, Sense.MAY})
_FREE = frozenset({Sense.MAY, Sense.MAYBE, Sense.PREFERS, Sense.ADVISES})
# What the sentence before or behind may say for all: "Hoe dat kan, zoeken we uit."
_TOLD_BESIDE = frozenset({Sense.EXPLORES, Sense.MAYBE})
_INTENDS = frozenset({Sense.EXPLORES, Sense.WISHES, Sense.AIMS})
# A sense of the claim, the senses of the source that it is exchanged for, and the name of the signal.
_EXCHANGES: tuple[tuple[Sense, frozenset[Sense], str], ...] = (
    (Sense.DECIDED, _UNSURE, "exchanged_surer"),
    (Sense.DONE, _UNSURE, "exchanged_surer"),
    (Sense.MUST, frozenset({Sense.ADVISES, Sense.PREFERS, Sense.MAY}), "exchanged_bound"),
    (Sense.MUST, frozenset({Sense.CAN}), "exchanged_bound_weak"),
    (Sense.OBLIGES, _UNSURE - _INTENDS - {Sense.MAYBE}, "exchanged_bound"),
    *((sense, _DUTY, "exchanged_freed") for sense in sorted(_FREE)),
    (Sense.EXECUTES, _INTENDS | {Sense.PREPARES}, "exchanged_weak"),
    (Sense.COMMITS, _INTENDS | {Sense.ASKS, Sense.SUPPORTS}, "exchanged_weak"),
    (Sense.ENOUGH, frozenset({Sense.SUPPORTS, Sense.WISHES}), "exchanged_weak"),
)


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of how sure a claim is; "modality.any" pools those that hardly err."""
    yield from pooled(FindingKind.MODALITY, "modality.any", _found(pair))


def _found(pair: Pair) -> Iterator[Signal]:
    claim, source = Scopes(pair.claim), Scopes(pair.source)
    said = list(statements(pair, claim))
    yield from _softened(pair, said, claim, source)
    yield from _outright(pair, said, claim, source)
    for statement in said:
        yield from _compared(statement, claim, source)
    yield from _lost(pair, claim, source)
    yield from modality_copy.check(pair, claim, source)
    yield from entitlement.check(pair, claim, source)
    yield from modality_firm.check_firm(pair, said)
    yield from modality_promise.check(pair, claim, source)
    yield from modality_weight.check(pair)


def _softened(pair: Pair, said: Sequence[Statement], claim: Scopes, source: Scopes) -> Iterator[Signal]:
    """What the source only explores, wishes, asks for or supports, and the claim says outright."""
    deeds = [(statement, deed) for statement in said if (deed := modality_deed.told(statement))]
    for row in source.hedges:
        for hedge in row:
            if hedge.sense not in _NAMES or not hedge.sure:
                continue
            yield from _told_as_deed(pair, deeds, hedge, (claim, source))
            best = max(
                (statement for statement in said if _stands_for(statement, hedge)),
                key=lambda statement: statement.governed(hedge),
                default=None,
            )
            if best is not None and not _answered(pair, best, hedge, claim):
                name = _NAMES[hedge.sense]
                yield Signal(FindingKind.MODALITY, f"modality.{name}", _text(best.words), _text(hedge.words))


def _outright(pair: Pair, said: Sequence[Statement], claim: Scopes, source: Scopes) -> Iterator[Signal]:
    """What the source leaves open, and the claim tells with nothing that does."""
    for statement, hedge in modality_outright.check(said, claim, source):
        if not _answered(pair, statement, hedge, claim):
            yield Signal(
                FindingKind.MODALITY, "modality.promised", _text(statement.words), _text(hedge.words)
            )


def _told_as_deed(
    pair: Pair, deeds: Sequence[tuple[Statement, Deed]], hedge: Hedge, scopes: tuple[Scopes, Scopes]
) -> Iterator[Signal]:
    """What an expression of the source leaves open, and the claim says that comes or is made."""
    claim, source = scopes
    for statement, deed in deeds:
        undecided = modality_deed.undecided(statement, deed, hedge, source)
        if undecided and not _answered(pair, statement, hedge, claim, deed.own):
            for name in ("deed", _NAMES[hedge.sense]):
                yield Signal(
                    FindingKind.MODALITY, f"modality.{name}", _text(statement.words), _text(hedge.words)
                )


def _stands_for(statement: Statement, hedge: Hedge) -> bool:
    """Whether a plan in the claim is what an expression of the source governs."""
    governed = statement.governed(hedge)
    if governed < _ENOUGH or not statement.is_plan:
        return False
    linked = {link.source.index for link in statement.links if link.source}
    covered = sum(word.index in linked for word in hedge.governed) >= _COVERED * len(hedge.governed)
    share = governed / statement.total
    return share >= _MOST or share >= _SOME and covered


def _answered(
    pair: Pair, statement: Statement, hedge: Hedge, claim: Scopes, own: frozenset[int] = frozenset()
) -> bool:
    """Whether the claim says it as unsurely, in the statement or in another sentence about the same.

    Expressions that begin with a word of `own` may not answer.
    """
    words = [link.word for link in statement.links]
    sure = statement.shares(map(claim.sure, words))
    possible = statement.shares(claim.possible(word, own) for word in words)
    if any(possible[answer] >= _SOME for answer in ANSWERS[hedge.sense]):
        return True
    if possible[Sense.IF] >= _SOME or any(sure[sense] >= _SOME for sense in _SOFTER):
        return True
    for number in _beside(pair, statement, hedge):
        for other in claim.hedges[number]:
            sure_enough = other.is_sure or hedge.sense is Sense.SUPPORTS
            if sure_enough and other.sense in ANSWERS[hedge.sense]:
                return True
    lemmas = {word.lemma for word in hedge.words if word.is_verb}
    return any(word.lemma in lemmas for word in pair.claim.words)


def _beside(pair: Pair, statement: Statement, hedge: Hedge) -> Iterator[int]:
    """A statement's sentence, the questions that it answers, and those about what an expression governs."""
    here = statement.words[0].sentence
    yield here
    if hedge.sense in _TOLD_BESIDE:
        yield from (n for n in (here - 1, here + 1) if 0 <= n < len(pair.sentences))
    before = here - 1
    while before >= 0 and pair.claim.sentences[before].is_question:
        yield before
        before -= 1
    if 0 <= before < here - 1:
        yield before
    for aligned in pair.sentences:
        if any(link.source and link.supported and link.source.index in hedge.sure for link in aligned.links):
            yield aligned.sentence.number


def _compared(statement: Statement, claim: Scopes, source: Scopes) -> Iterator[Signal]:
    """Senses that a statement has and its words in the source have not, and those exchanged for others."""
    words = [link.word for link in statement.links]
    others = [link.source for link in statement.links if link.source is not None]
    said = statement.shares(map(claim.sure, words))
    true = statement.shares(map(source.sure, others))
    true_perhaps = statement.shares(map(source.possible, others))

    def signal(name: str) -> Signal:
        return Signal(FindingKind.MODALITY, f"modality.{name}", _text(statement.words), "")

    for sense, name in (
        (Sense.DOUBTS, "less_sure_weak"),
        (Sense.MAYBE, "less_sure_weak"),
        (Sense.DECIDED, "settled"),
    ):
        answers = {Sense.CAN, Sense.CHECKS, *ANSWERS[sense]}
        if sense is Sense.DECIDED and said[Sense.WISHES] >= _SOME:
            continue
        if said[sense] >= _MOST and not any(true_perhaps[answer] >= _SOME for answer in answers):
            yield signal(name)
    if true[Sense.MUST] >= _MOST and said[Sense.MUST] < _SOME <= max(said[Sense.MAY], said[Sense.MAYBE]):
        yield signal("less_sure_weak")
    for sense, exchanged, name in _EXCHANGES:
        if said[sense] < _SOME or true[sense] >= _SOME:
            continue
        if any(true[other] >= _HALF and said[other] < _SOME for other in exchanged):
            yield signal(name)


def _lost(pair: Pair, claim: Scopes, source: Scopes) -> Iterator[Signal]:
    """An expression beside what the claim tells, for which the claim has nothing at all."""
    said = {hedge.sense for row in claim.hedges for hedge in row}
    for aligned in pair.sentences:
        best = () if aligned.sentence.is_question else pair.counterparts(aligned.sentence.words)
        for clause, _ in best[:1]:
            for hedge in source.hedges[clause.sentence]:
                here = hedge.is_sure and hedge.words[0].segment == clause.number
                if here and hedge.sense in _LOSABLE and not ANSWERS[hedge.sense] & said:
                    text = aligned.sentence.text
                    yield Signal(FindingKind.MODALITY, "modality.lost_weak", text, _text(hedge.words))


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
