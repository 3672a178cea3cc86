"""Small words that carry meaning, put in or left out: in every sentence, and in near-copies."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.finding import Signal
from assistant.faithfulness.markers import KINDS, Marker, possible, sure
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Word


def check(pair: Pair) -> Iterator[Signal]:
    """Signals "added" and "dropped" for every class of markers."""
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        yield from _added(pair, aligned)
        yield from _dropped(pair, aligned)
        for edit in edits:
            yield from _edited(edit.claim, edit.source, aligned, pair)


def _added(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    if not aligned.focus:
        return
    focus = possible(f" {aligned.focus_low} ")
    whole = possible(pair.source.low)
    for marker, found in sure(aligned.sentence.low).items():
        if marker not in whole:
            yield Signal(KINDS[marker], f"{marker}.added", found.text, "")
            if marker in _TELLING:
                yield Signal(KINDS[marker], "any.added", found.text, "")
        elif marker not in focus:
            yield Signal(KINDS[marker], f"{marker}.moved", found.text, "", 1.0)


def _dropped(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    if not aligned.focus:
        return
    around = possible(f" {pair.around(aligned.sentence.number)} ")
    for sentence in aligned.focus[:2]:
        matched = [word for word in sentence.words if word.index in aligned.matched and word.content]
        if len(matched) < 2:
            continue
        segments = {word.segment for word in matched}
        near = _low(tuple(word for word in sentence.words if word.segment in segments))
        here = sure(near)
        for marker, found in sure(sentence.low).items():
            if marker not in around:
                name = "dropped" if marker in here else "dropped_far"
                yield Signal(KINDS[marker], f"{marker}.{name}", "", found.text)
                if marker in _TELLING and marker in here:
                    yield Signal(KINDS[marker], "any.dropped", "", found.text)


def _edited(
    claim: tuple[Word, ...], source: tuple[Word, ...], aligned: SentenceAlignment, pair: Pair
) -> Iterator[Signal]:
    """A change in a near-copy: what the place itself gained and lost."""
    said, true = _low(claim), _low(source)
    gained, lost = sure(said), sure(true)
    may_have, may_keep = possible(true), possible(said)
    for marker, found in gained.items():
        if marker not in may_have:
            yield Signal(KINDS[marker], f"{marker}.put_in", found.text, true.strip())
            if marker in _TELLING:
                yield Signal(KINDS[marker], "any.put_in", found.text, true.strip())
    if len(source) <= 12:
        sentence = possible(aligned.sentence.low)
        for marker, found in lost.items():
            if marker not in may_keep and marker not in sentence:
                yield Signal(KINDS[marker], f"{marker}.taken_out", said.strip(), found.text)
                if marker in _TELLING:
                    yield Signal(KINDS[marker], "any.taken_out", said.strip(), found.text)


def _low(words: tuple[Word, ...]) -> str:
    return f" {' '.join(word.folded for word in words)} "


# Classes whose coming or going tells of a mistake, whatever the class.
_TELLING = frozenset(Marker) - {
    Marker.GOES, Marker.PURPOSE, Marker.TOGETHER, Marker.MUST, Marker.MAY, Marker.OPEN_LIST, Marker.DONE,
    Marker.WISHES, Marker.SUPPORTS, Marker.BEGINS,
}  # fmt: skip
