"""Whether two words of a claim and its source are said of the same thing."""

from __future__ import annotations

import re

from assistant.faithfulness.alignment import PART, SentenceAlignment
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Word

# How near to a word the thing stands that it is said of: as its own phrase, or in its clause.
_PHRASE = 3
_CLAUSE = 5
_AROUND = 6

# A sentence that says something of what the one before it is about.
_TAKES_UP = re.compile(
    r"^ (?:(?:en|maar|want|nu|toch|ook) )?(?:dat|dit|die|deze|zij|ze|hij|het|daar\w*|hier\w*|zoiets|zo)(?= )"
)


def before(pair: Pair, aligned: SentenceAlignment) -> SentenceAlignment | None:
    """The sentence that a sentence answers or takes up, `None` where it stands by itself."""
    number = aligned.sentence.number
    if not number:
        return None
    last = pair.sentences[number - 1]
    return last if last.sentence.is_question or _TAKES_UP.match(aligned.sentence.low) else None


def carried(last: SentenceAlignment, other: Word) -> bool:
    """Whether a word of the source goes with what the sentence that is taken up is about."""
    return any(
        link.source is not None
        and link.score >= PART
        and link.word.weight >= 1.0
        and link.source.index != other.index
        and link.source.sentence == other.sentence
        and (link.source.segment == other.segment or abs(link.source.index - other.index) <= _AROUND)
        for link in last.links
    )


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
