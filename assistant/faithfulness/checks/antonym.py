"""Antonyms in free words: the claim is at the other pole of a scale than the source, of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import EQUIVALENT, SentenceAlignment
from assistant.faithfulness.checks.said_of import nearness
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.negators import negators, turned, weakeners
from assistant.faithfulness.pair import Edit, Pair
from assistant.faithfulness.poles import Charge, charges
from assistant.faithfulness.reading import Sentence, Word

_LONGEST_EDIT = 14
_SAME_CLAUSE = 3
_ONE_CLAUSE = 2


def check_antonyms(pair: Pair, aligned: SentenceAlignment, edits: Sequence[Edit]) -> Iterator[Signal]:
    """Signals of words of the other pole, in the edits of near-copies and in free words."""
    here = _charges(aligned.sentence)
    if not here:
        return
    there = [charge for focus in aligned.focus for charge in _charges(focus)]
    yield from _edited(edits, here, there)
    if asks(aligned.sentence):
        answer = _answer(pair, aligned.sentence)
        if answer is None:
            return
        here = here if answer else tuple(charge.turned() for charge in here)
    yield from _poles(pair, aligned, here, there)


def denied(sentence: Sentence) -> frozenset[int]:
    """The words of a sentence that are negated, or that "minder" and "nauwelijks" take back."""
    return turned((*negators(sentence), *weakeners(sentence)))


def _charges(sentence: Sentence) -> tuple[Charge, ...]:
    return charges(sentence.words, denied(sentence))


def asks(sentence: Sentence) -> bool:
    """Whether a sentence only asks whether something is so, as in "Vindt u dit moeilijk?"."""
    return sentence.is_question and sentence.words[0].is_verb


def _answer(pair: Pair, sentence: Sentence) -> bool | None:
    """Whether the next sentence answers a question with yes or no, `None` where it does neither."""
    after = pair.claim.sentences[sentence.number + 1 : sentence.number + 2]
    first = after[0].words[0].folded if after else ""
    return {"ja": True, "nee": False}.get(first)


def _beside(edits: Sequence[Edit], number: int) -> list[Word]:
    """The words of the source that an edit or the ones next to it replace."""
    near = edits[max(0, number - 1) : number + 2]
    return [word for edit in near if len(edit.source) <= _LONGEST_EDIT for word in edit.source]


def _edited(edits: Sequence[Edit], here: Sequence[Charge], there: Sequence[Charge]) -> Iterator[Signal]:
    """An edit that puts a word of one pole in the place of one of the other."""
    for number, edit in enumerate(edits):
        new = {word.index for word in edit.claim}
        gone = {word.index for word in _beside(edits, number)}
        lost = [charge for charge in there if charge.index in gone]
        for charge in here:
            rivals = [c for c in lost if c.scale == charge.scale]
            if charge.index in new and rivals and all(c.sign != charge.sign for c in rivals):
                yield Signal(FindingKind.NEGATION, "opposite.edit_pole", charge.text, rivals[0].text)
                break


def _poles(
    pair: Pair, aligned: SentenceAlignment, here: Sequence[Charge], there: Sequence[Charge]
) -> Iterator[Signal]:
    """The other pole said of a thing of which the source says one only."""
    links = {link.word.index: link for link in aligned.links}
    source = pair.source.words
    # "Zonder dat lukt het niet": two denials say that something holds.
    several = len(negators(aligned.sentence)) > 1
    for charge in here:
        word = pair.claim.words[charge.index]
        link = links.get(charge.index)
        if several and charge.sign != charge.raw:
            continue
        stands_for = link.source.index if link and link.source and link.score >= EQUIVALENT else None
        rivals = [c for c in there if c.scale == charge.scale]
        if any(c.sign == charge.sign and (charge.measure or not c.measure) for c in rivals):
            continue
        # What only a negation elsewhere in the clause turns round is for the check of polarity.
        rivals = [
            c
            for c in rivals
            if c.sign != charge.sign and c.own != charge.own and not source[c.index].keys & word.keys
        ]
        if not rivals or stands_for is not None and stands_for not in {c.index for c in rivals}:
            continue
        last = pair.claim.words[charge.last]
        near, rival = max(
            ((nearness(aligned, word, last, source[c.index]), c) for c in rivals), key=lambda item: item[0]
        )
        name = _name(charge, near)
        if name is not None:
            yield Signal(FindingKind.NEGATION, name, charge.text, rival.text)


def _name(charge: Charge, near: int) -> str | None:
    if charge.narrow:
        return "opposite.antonym" if near >= _ONE_CLAUSE else "opposite.weak_antonym"
    if near >= _SAME_CLAUSE and not charge.measure:
        return "opposite.pole"
    return "opposite.weak_pole" if near >= _ONE_CLAUSE else None
