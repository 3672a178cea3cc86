"""Time: begun for going on, done for planned, before for after, once for every year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.checks import sequence, tense, waiting
from assistant.faithfulness.checks.peers import TIMES, exchanged_peers
from assistant.faithfulness.checks.pooled import pooled
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Edit, Pair
from assistant.faithfulness.reading import Word
from assistant.faithfulness.time_stages import carries_out, prepares
from assistant.faithfulness.time_words import (
    Frequency,
    When,
    change,
    early,
    frequencies,
    goes_on,
    may_mean,
    times,
)

# What a claim says, what its source says instead, and the name of the mistake.
_AGAINST: tuple[tuple[When, When, str], ...] = (
    (When.BEGINS, When.CONTINUES, "phase"),
    (When.BEGINS, When.ENDS, "phase"),
    (When.CONTINUES, When.BEGINS, "phase"),
    (When.ENDS, When.BEGINS, "phase"),
    (When.ENDS, When.CONTINUES, "phase"),
    (When.AGAIN, When.CONTINUES, "phase"),
    (When.CONTINUES, When.AGAIN, "phase"),
    (When.CONTINUES, When.TO_COME, "phase"),
    (When.EXISTS, When.BEGINS, "exists"),
    (When.EXISTS, When.TO_COME, "exists"),
    (When.EXISTS, When.NEXT, "exists"),
    (When.TO_COME, When.EXISTS, "to_come"),
    (When.TO_COME, When.PAST, "to_come"),
    (When.PAST, When.NEXT, "period"),
    (When.NEXT, When.PAST, "period"),
    (When.NEXT_YEAR, When.THIS_YEAR, "period"),
    (When.NEXT_YEAR, When.SOON, "period"),
    (When.NEXT_YEAR, When.NOW, "new_weak"),
    (When.THIS_YEAR, When.NEXT_YEAR, "period"),
    (When.THIS_YEAR, When.LATER, "period"),
    (When.SOON, When.LATER, "period"),
    (When.LATER, When.SOON, "period"),
    (When.BEFORE, When.AFTER, "order"),
    (When.AFTER, When.BEFORE, "order"),
    (When.AFTER, When.DURING, "order"),
    (When.DURING, When.AFTER, "order"),
    (When.DURING, When.BEFORE, "order"),
    (When.BEFORE, When.DURING, "new_weak"),
    (When.NEVER, When.TEMPORARY, "length"),
    (When.NEVER, When.TO_COME, "length"),
    (When.GRADUAL, When.AT_ONCE, "length"),
    (When.AT_ONCE, When.GRADUAL, "length"),
    (When.TEMPORARY, When.PERMANENT, "length"),
    (When.PERMANENT, When.TEMPORARY, "length"),
    (When.SOMETIMES, When.ALWAYS, "length"),
    (When.ALWAYS, When.SOMETIMES, "length"),
    (When.SOMETIMES, When.CONTINUES, "length"),
    (When.ONE_TIME, When.ALWAYS, "length"),
    (When.ONE_TIME, When.PERMANENT, "length"),
    (When.ONE_TIME, When.CONTINUES, "length"),
    (When.TERM, When.LONG, "length"),
    (When.LONG, When.TERM, "length"),
)
# Classes that are news where the source has nothing like them.
_NOT_YET = re.compile(r" (?:niet|geen|nooit) (?:\S+ ){0,3}?(?:klaar|af|afgerond|voltooid|afgelopen|voorbij) ")
_NEWS = (
    When.BEGINS, When.ENDS, When.EXISTS, When.TO_COME, When.NEXT, When.BEFORE, When.AFTER, When.TEMPORARY,
    When.SOON,
)  # fmt: skip
_COPY = 0.75
_STEADY = re.compile(
    r" (?:steeds|telkens|keer op keer|weer|vaker|doorlopend\w*|continu\w*|circulair\w*|permanente?) "
)
_LONGEST_EDIT = 12
_PUT_IN = (
    When.AFTER,
    When.BEFORE,
    When.PAST,
    When.EXISTS,
    When.TO_COME,
    When.BEGINS,
    When.ENDS,
    When.NEXT_YEAR,
    When.PERMANENT,
    When.TEMPORARY,
    When.AGAIN,
)
_TAKEN_OUT = (When.CONTINUES, When.NEXT, When.PERMANENT, When.TEMPORARY, When.BEFORE, When.AFTER)


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of time by sentence, against the sentence of the source that it stands for.

    "time.sure" pools those that hardly err.
    """
    yield from pooled(FindingKind.TIME, "time.sure", _signals(pair))


def _signals(pair: Pair) -> Iterator[Signal]:
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        near = pair.near(aligned)
        yield from _opposed(aligned, near)
        yield from _often(aligned, near)
        yield from _changed(pair, aligned)
        yield from _stage(aligned, near)
        yield from waiting.check(aligned, near)
        yield from _peers(pair, aligned)
        around = f" {pair.around(aligned.sentence.number)} "
        for edit in edits:
            yield from _edited(edit, near, around, aligned.copied >= _COPY)
    yield from sequence.check(pair)
    yield from tense.check(pair)


def _opposed(aligned: SentenceAlignment, near: str) -> Iterator[Signal]:
    claim, source = times(aligned.sentence.low), times(near)
    focus = f"{near}{aligned.focus_low} "
    named: set[When] = set()
    for said, true, name in _AGAINST:
        if said in claim and said not in source and true in source and true not in claim:
            named.add(said)
            if name == "order" and " eerst " in aligned.sentence.low:
                # What comes first is compared with the words around it.
                continue
            yield _signal(name, claim[said], source[true])
    if aligned.sentence.is_question:
        return
    for said in _NEWS:
        if said is When.ENDS and _NOT_YET.search(aligned.sentence.low):
            continue
        if said in claim and said not in named and not may_mean(said, focus):
            name, against = _news(said, near)
            yield _signal(name, claim[said], against)


def _news(said: When, near: str) -> tuple[str, str]:
    """The name of a class that the source has nothing like, and what it has instead."""
    if said is When.ENDS:
        return "finished", ""
    if said is When.BEGINS:
        against = goes_on(near)
        return ("begun" if against else "begun_weak"), against
    if said is When.AFTER:
        against = early(near)
        return ("order_loose_weak" if against else "new_weak"), against
    return ("already_weak" if said is When.EXISTS else "new_weak"), ""


def _changed(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """What goes on in the clause that a sentence stands for, told as a change or a plan."""
    best = pair.counterparts(aligned.sentence.words)
    low = aligned.sentence.low
    words = change(low)
    if not best or not words or aligned.sentence.is_question:
        return
    going_on = times(best[0][0].low).get(When.CONTINUES)
    if (
        going_on
        and not change(best[0][0].low)
        and not may_mean(When.CONTINUES, f" {pair.around(aligned.sentence.number)} ")
    ):
        yield _signal("phase_changed", words, going_on)


def _stage(aligned: SentenceAlignment, near: str) -> Iterator[Signal]:
    """A plan that is still written for one that is carried out, and the other way about."""
    low, focus = aligned.sentence.low, f"{near}{aligned.focus_low} "
    for here, there in ((prepares, carries_out), (carries_out, prepares)):
        gained, lost = here(low), there(near)
        kept = here(focus)
        said = [words for stem, words in gained.items() if stem not in kept]
        true = [words for stem, words in lost.items() if stem not in there(low)]
        # What both say of the two stages stands there in both.
        only_exchanged = there(low).keys() <= lost.keys() and kept.keys() <= gained.keys()
        if said and true and only_exchanged:
            yield _signal("stage" if aligned.copied >= _COPY else "stage_weak", said[0], true[0])


def _peers(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """Another season, day of the week or part of the day."""
    if aligned.focus:
        focus = f" {aligned.focus_low} "
        for peer in exchanged_peers(aligned.sentence.low, pair.source.low, focus, pair.claim.low):
            if peer.group in TIMES:
                yield _signal("peer", peer.claim, peer.source)


def _often(aligned: SentenceAlignment, near: str) -> Iterator[Signal]:
    claim, source = frequencies(aligned.sentence.low), frequencies(near)
    for often, words in claim.items():
        if often in source or often is Frequency.ONCE and not source:
            continue
        if often is Frequency.REGULARLY and _STEADY.search(near):
            continue
        exact = source.keys() - {Frequency.REGULARLY}
        if (
            often is Frequency.REGULARLY
            and exact
            or Frequency.REGULARLY in source
            and often is not Frequency.ONCE
        ):
            continue
        if source:
            yield _signal("frequency", words, next(iter(source.values())))
        elif not frequencies(f" {aligned.focus_low} "):
            yield _signal("frequency_weak" if often is Frequency.REGULARLY else "frequency", words, "")


def _edited(edit: Edit, near: str, around: str, copy: bool) -> Iterator[Signal]:
    """A class that a copied sentence gained, or lost, in one place."""
    claim, source = _low(edit.claim), _low(edit.source)
    gained, lost = times(claim), times(source)
    answers = source if copy else source + near
    for when in _PUT_IN:
        # "Worden opgericht" is not done yet.
        coming = when in gained and re.search(rf" (?:wordt|worden) {re.escape(gained[when])} ", claim)
        if when in gained and not coming and not may_mean(when, answers) and f" {gained[when]} " not in near:
            yield _signal("put_in", gained[when], source)
    if copy and len(edit.source) <= _LONGEST_EDIT and edit.claim:
        for when in _TAKEN_OUT:
            if when in lost and not may_mean(when, around):
                yield _signal("taken_out", claim, lost[when])


def _low(words: tuple[Word, ...]) -> str:
    return f" {' '.join(word.folded for word in words)} "


def _signal(name: str, claim: str, source: str) -> Signal:
    return Signal(FindingKind.TIME, f"time.{name}", claim.strip(), source.strip())
