"""Antonyms in free words: the claim is at the other pole of a scale than the source, of the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import EQUIVALENT, SentenceAlignment
from assistant.faithfulness.checks.said_of import before, carried, nearness
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.negators import negators, turned, weakeners
from assistant.faithfulness.pair import Edit, Pair
from assistant.faithfulness.poles import Charge, charges
from assistant.faithfulness.reading import Sentence, Word

_LONGEST_EDIT = 14
_DATE = re.compile(
    r"\d{4}|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
)
_SAME_CLAUSE = 3
# "Niet goed" for "beter" is for the check of polarity.
_DENYING = ("niet ", "geen ")
_ONE_CLAUSE = 2


def check_antonyms(pair: Pair, aligned: SentenceAlignment, edits: Sequence[Edit]) -> Iterator[Signal]:
    """Signals of words of the other pole, in the edits of near-copies and in free words."""
    here = _charges(aligned.sentence)
    if not here:
        return
    taken_up = before(pair, aligned)
    focus = dict.fromkeys((*aligned.focus, *(taken_up.focus if taken_up else ())))
    there = [charge for sentence in focus for charge in _charges(sentence)]
    yield from _edited(edits, here, there)
    if asks(aligned.sentence):
        answer = _answer(pair, aligned.sentence)
        if answer is None:
            return
        here = here if answer else tuple(charge.turned() for charge in here)
    yield from _poles(pair, aligned, here, there, taken_up)


def denied(sentence: Sentence) -> frozenset[int]:
    """The words of a sentence that are negated, or that "minder" and "nauwelijks" take back."""
    return turned((*negators(sentence), *weakeners(sentence)))


def _charges(sentence: Sentence) -> tuple[Charge, ...]:
    found = charges(sentence.words, denied(sentence))
    return tuple(charge for charge in found if not _dates(sentence, charge))


def _dates(sentence: Sentence, charge: Charge) -> bool:
    """Whether a word only dates: "eind 2020", "begin maart"."""
    at = charge.last - sentence.words[0].index + 1
    dated = at < len(sentence.words) and _DATE.fullmatch(sentence.words[at].folded)
    return bool(dated) and charge.text.casefold() in ("eind", "begin", "einde")


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
        new = {word.index: word for word in edit.claim}
        gone = {word.index: word for word in _beside(edits, number)}
        lost = [charge for charge in there if charge.index in gone]
        for charge in here:
            if charge.index not in new:
                continue
            # A word of the same root is no antonym: what is done to it is for the check of polarity.
            keys = new[charge.index].keys
            rivals = [c for c in lost if c.scale == charge.scale and not gone[c.index].keys & keys]
            if rivals and all(c.sign != charge.sign for c in rivals):
                yield Signal(FindingKind.NEGATION, "opposite.edit_pole", charge.text, rivals[0].text)
                break


def _poles(
    pair: Pair,
    aligned: SentenceAlignment,
    here: Sequence[Charge],
    there: Sequence[Charge],
    taken_up: SentenceAlignment | None,
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
        apart = stands_for is None and rival.index not in pair.alignment.said
        if name == "opposite.weak_antonym" and apart and _is_instead(pair, aligned, charge, rival):
            name = "opposite.antonym_apart"
        if not near and charge.narrow and taken_up is not None and carried(taken_up, source[rival.index]):
            name = "opposite.taken_up"
        if name is not None:
            yield Signal(FindingKind.NEGATION, name, charge.text, rival.text)


def _is_instead(pair: Pair, aligned: SentenceAlignment, charge: Charge, rival: Charge) -> bool:
    """Whether two words that nothing in the other text stands for are each other's counterparts."""
    denies = charge.text.startswith(_DENYING)
    link = pair.link(pair.claim.words[charge.index])
    unmet = link is None or not link.supported
    return unmet and not denies and pair.source.words[rival.index].sentence == aligned.focus[0].number


def _name(charge: Charge, near: int) -> str | None:
    if charge.narrow:
        return "opposite.antonym" if near >= _ONE_CLAUSE else "opposite.weak_antonym"
    if near >= _SAME_CLAUSE and not charge.measure:
        return "opposite.pole"
    return "opposite.weak_pole" if near >= _ONE_CLAUSE else None
