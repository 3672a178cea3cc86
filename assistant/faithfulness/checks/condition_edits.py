"""Conditions in near-copies: what a change of a copied sentence cuts, puts in, exchanges or turns round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.condition_markers import DEVICE, FIT, ConditionKind
from assistant.faithfulness.conditions import Condition, low_of
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.markers import Marker, possible
from assistant.faithfulness.pair import Edit, Pair
from assistant.faithfulness.reading import Word

# From this share of copied words on a sentence has to copy the condition too.
COPY = 0.75
_GOVERNED = 0.5
_CLEAR = 2.0
NAMES = {ConditionKind.PHRASE: "condition.phrase_cut"}
_UNLESS = re.compile(r" (?:tenzij|behalve (?:als|wanneer)) ")
_PROVIDED = re.compile(r" (?:mits|als|indien|wanneer|op voorwaarde dat) ")
_LIMITS = re.compile(r" (?:alleen|pas|slechts|niet|geen|tenzij|behalve) ")
_FITS = re.compile(rf"(?<= )(?:{FIT})(?= )")


def edited(pair: Pair, ours: Sequence[Condition], theirs: Sequence[Condition]) -> Iterator[Signal]:
    """Signals of changes in copied sentences; `ours` and `theirs` are the conditions of claim and source."""
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        found = [(edit, _inside(ours, edit.claim), _inside(theirs, edit.source)) for edit in edits]
        # A condition that is gone here and there again in another place or form has only moved.
        moved = (any(put for _, put, _ in found) and any(cut for _, _, cut in found)) or _fresh(
            pair, aligned, ours
        )
        for edit, put, cut in found:
            if put and cut:
                yield from _exchanged(edit, put, cut)
            elif not moved:
                yield from _one_sided(pair, aligned, edit, put, cut, theirs)
            yield from _turned(edit)


def _exchanged(edit: Edit, put: Condition, cut: Condition) -> Iterator[Signal]:
    """A "waar mogelijk" that became a condition with a content of its own."""
    if put.kind is ConditionKind.CLAUSE and cut.kind is ConditionKind.PHRASE:
        if Marker.IF_POSSIBLE not in possible(low_of(edit.claim)):
            yield _signal("condition.put_in", put.text, cut.text)


def _one_sided(
    pair: Pair,
    aligned: SentenceAlignment,
    edit: Edit,
    put: Condition | None,
    cut: Condition | None,
    theirs: Sequence[Condition],
) -> Iterator[Signal]:
    claim, source = low_of(edit.claim), low_of(edit.source)
    if put:
        if (
            put.kind is not ConditionKind.PLACE
            and not DEVICE.search(source)
            and not _known(pair, put, theirs)
        ):
            yield _signal("condition.put_in", put.text, source)
    elif cut:
        answered = DEVICE.search(claim) or Marker.IF_POSSIBLE in possible(claim)
        # "Buurten waar ..." is as often a mere description.
        if not answered and cut.kind is not ConditionKind.PLACE and states(aligned, cut):
            yield _signal(NAMES.get(cut.kind, "condition.clause_cut"), claim, cut.text)
    elif _cuts_half(edit, theirs, aligned.sentence.low):
        yield _signal("condition.phrase_cut", claim, source)


def _turned(edit: Edit) -> Iterator[Signal]:
    """A "tenzij" for a "mits", or the other way about."""
    claim, source = low_of(edit.claim), low_of(edit.source)
    unless = _UNLESS.search(source) and _PROVIDED.search(claim) and not _LIMITS.search(claim)
    provided = _PROVIDED.search(source) and _UNLESS.search(claim) and not _LIMITS.search(source)
    if unless or provided:
        yield _signal("condition.turned", claim, source)


def _inside(found: Sequence[Condition], words: Sequence[Word]) -> Condition | None:
    """The condition whose first half stands among some words."""
    places = {word.index for word in words}
    for condition in found:
        if all(word.index in places for word in condition.words[: max(2, len(condition.words) // 2)]):
            return condition
    return None


def states(aligned: SentenceAlignment, condition: Condition) -> bool:
    """Whether a sentence of the claim says what depends on a condition."""
    governed = condition.governed
    found = sum(word.index in aligned.matched for word in governed)
    return found >= max(1.0, len(governed) * _GOVERNED) and (found >= 2 or len(governed) <= 2)


def _fresh(pair: Pair, aligned: SentenceAlignment, ours: Sequence[Condition]) -> bool:
    """Whether a sentence beside one is a question, or is no copy and has a condition of its own."""
    number = aligned.sentence.number
    for other in pair.sentences[max(0, number - 1) : number + 2]:
        own = any(found.sentence == other.sentence.number for found in ours)
        if other is not aligned and (other.sentence.is_question or (own and other.copied < COPY)):
            return True
    return False


def _cuts_half(edit: Edit, theirs: Sequence[Condition], low: str) -> bool:
    """Whether "waar nodig en mogelijk" loses one of its two words."""
    places = {word.index for word in edit.source}
    for found in theirs:
        if found.kind is not ConditionKind.PHRASE:
            continue
        fitting = [word for word in found.words if _FITS.search(f" {word.folded} ")]
        gone = [word for word in fitting if word.index in places and f" {word.folded} " not in low]
        if gone and any(word.index not in places for word in fitting):
            return True
    return False


def _known(pair: Pair, condition: Condition, theirs: Sequence[Condition]) -> bool:
    """Whether a condition of the claim stands for words of a condition of the source."""
    given = {word.index for found in theirs for word in found.words}
    own = {word.index for word in condition.words}
    linked = [
        link.source.index in given for link in pair.alignment.links if link.word.index in own and link.source
    ]
    return bool(linked) and sum(linked) >= len(linked) / 2


def _signal(name: str, claim: str, source: str) -> Signal:
    return Signal(FindingKind.CONDITION, name, claim, source, _CLEAR)
