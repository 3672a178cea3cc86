"""Whether two words of a claim and its source are said of the same thing."""

from __future__ import annotations

from assistant.faithfulness.alignment import PART, SentenceAlignment
from assistant.faithfulness.reading import Word

# How near to a word the thing stands that it is said of: as its own phrase, or in its clause.
_PHRASE = 3
_CLAUSE = 5
_AROUND = 6


def nearness(aligned: SentenceAlignment, first: Word, last: Word, other: Word) -> int:
    """How closely the words from `first` to `last` and a word of the source go with the same things.

    4: with the same word in one phrase; 3: in one clause; 2: somewhere in one clause of the source; 1: in one
    sentence; 0: with nothing in common.
    """
    best = 0
    for link in aligned.links:
        word, thing = link.word, link.source
        if (
            thing is None
            or thing.index == other.index
            or thing.sentence != other.sentence
            or word.segment != first.segment
            or first.index <= word.index <= last.index
            or word.weight < 1.0
            or link.score < PART
        ):
            continue
        here = min(abs(word.index - first.index), abs(word.index - last.index))
        there = abs(thing.index - other.index)
        if here <= _PHRASE and there <= _PHRASE and thing.segment == other.segment:
            return 4
        if here <= _CLAUSE and there <= _CLAUSE:
            best = max(best, 3)
        elif there <= _AROUND or thing.segment == other.segment:
            best = max(best, 2)
        else:
            best = max(best, 1)
    return best
