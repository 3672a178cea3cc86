"""Two things weighed against each other: what the source puts first, the claim puts last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.faithfulness.alignment import HEAD, SentenceAlignment
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Sentence, Word

# How many words of a side count, beside the words that weigh.
_REACH = 9
_BEFORE = 7
# "A boven B", "A in plaats van B": the first comes first. The sides stand before and after.
_FIRST = re.compile(
    r"(?<= )(?:in plaats van|boven|(?:en|maar) (?:niet|geen)(?! alleen)|niet zozeer"
    r"|(?:belangrijker|zwaarder|liever|beter|eerder|meer waard|hoger) dan|gaa[nt]* (?:boven|voor)"
    r"|(?:voorrang|prioriteit) (?:op|boven))(?= )"
)
# "A is ondergeschikt aan B", "A weegt minder zwaar dan B": the second comes first.
_SECOND = re.compile(
    r"(?<= )(?:(?:minder (?:zwaar|belangrijk|goed|waard)) dan|ondergeschikt(?: \w+)? aan)(?= )"
)
# Pairs of markers, each before its side: the first comes first, or the second.
_DOUBLE_FIRST = re.compile(
    r"(?<= )(?:liever|eerder|vooral|meer|wel) (?P<a>(?:\S+ ){1,9}?)(?:dan|en minder|minder|en niet|maar niet)"
    r" (?P<b>(?:\S+ ){1,9})"
)
_DOUBLE_SECOND = re.compile(
    r"(?<= )(?:minder|niet|niet zozeer|niet alleen) (?P<a>(?:\S+ ){1,9}?)"
    r"(?:maar(?: juist| vooral| meer| wel)?|en (?:juist |vooral )?meer) (?P<b>(?:\S+ ){1,9})"
)
# "De nadruk verschuift van A naar B": the second comes first.
_SHIFT = re.compile(
    r"(?<= )(?:verschui\w*|verleg\w*|omslag|overgang|omschakel\w*"
    r"|schakel\w*|overstap\w*|beweging|accent|nadruk)"
    r" (?:\S+ ){0,4}?van (?P<a>(?:\S+ ){1,6}?)naar (?P<b>(?:\S+ ){1,6})"
)
_ALSO = re.compile(r"(?<= )maar ook(?= )")


@dataclass(frozen=True)
class Preference:
    """The content words of what comes first and of what comes last."""

    first: tuple[Word, ...]
    last: tuple[Word, ...]


def check_preferences(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """Signals of a preference that the claim turns round."""
    here = preferences(aligned.sentence)
    if not here:
        return
    links = {link.word.index: link for link in aligned.links}
    for focus in pair.source.sentences:
        for there in preferences(focus):
            for ours in here:
                straight = crossed = 0
                for side, same, other in (
                    (ours.first, there.first, there.last),
                    (ours.last, there.last, there.first),
                ):
                    for word in side:
                        link = links.get(word.index)
                        keys = word.keys | (
                            link.source.keys if link and link.source and link.score >= HEAD else set()
                        )
                        straight += _has(same, keys)
                        crossed += _has(other, keys)
                if crossed and not straight:
                    first, last = _text(ours.first), _text(there.first)
                    yield Signal(FindingKind.NEGATION, "polarity.preference", first, last)
                    return


def _has(words: Sequence[Word], keys: frozenset[str] | set[str]) -> bool:
    return any(keys & word.keys or any(keys & part for part in word.parts) for word in words)


def preferences(sentence: Sentence) -> list[Preference]:
    """What a sentence puts before what."""
    low, words = sentence.low, sentence.words
    found: list[Preference] = []
    for pattern, turned in ((_DOUBLE_FIRST, False), (_DOUBLE_SECOND, True), (_SHIFT, True)):
        for match in pattern.finditer(low):
            if turned and _ALSO.search(low, match.start()):
                continue
            one, other = (_span(words, low, match.start(name), match.end(name)) for name in ("a", "b"))
            if one and other:
                found.append(Preference(other, one) if turned else Preference(one, other))
    for pattern, turned in ((_FIRST, False), (_SECOND, True)):
        for match in pattern.finditer(low):
            at = low.count(" ", 0, match.start()) - 1
            end = low.count(" ", 0, match.end())
            if match.group() == "boven" and not (0 < at and end < len(words) and words[at - 1].is_noun):
                continue
            before = _side(words[max(0, at - _BEFORE) : at], -1)
            after = _side(words[end : end + _REACH], 0)
            if before and after:
                found.append(Preference(after, before) if turned else Preference(before, after))
    return found


def _side(words: Sequence[Word], nearest: int) -> tuple[Word, ...]:
    """The words that weigh in the segment of the one next to the marker."""
    return tuple(word for word in words if word.weight >= 1.0 and word.segment == words[nearest].segment)


def _span(words: Sequence[Word], low: str, start: int, end: int) -> tuple[Word, ...]:
    first, last = low.count(" ", 0, start) - 1, low.count(" ", 0, end) - 1
    return tuple(word for word in words[first:last] if word.weight >= 1.0)


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
