"""Where in a source something stands that a claim names: beside the same words, or beside others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Text, Word

_SAME_SEGMENT = 1.0
_SAME_SENTENCE = 0.6
# Steps over a comma or "en" count as so many words more, and words that are so much nearer are another's.
_STEP = 3
_NEARER = 2
_SEPARATORS = frozenset("en of maar terwijl plus alsook evenals".split())
_MOST_GROUP = 12
_FARTHEST = 6


def words_at(text: Text, start: int, end: int) -> tuple[Word, ...]:
    """The words of a text between two offsets."""
    return tuple(word for word in text.words if start <= word.start < end)


def context(text: Text, inside: Sequence[Word]) -> tuple[Word, ...]:
    """The words that say something around some words, in the same segment."""
    if not inside:
        return ()
    own = {word.index for word in inside}
    sentence = [w for w in text.sentences[inside[0].sentence].words if w.index not in own and w.weight >= 1.0]
    segments = {word.segment for word in inside}
    return tuple(word for word in sentence if word.segment in segments)


def asked(text: Text, inside: Sequence[Word]) -> tuple[Word, ...]:
    """The words that say something in the question that the sentence of some words answers."""
    if not inside or not inside[0].sentence:
        return ()
    question = text.sentences[inside[0].sentence - 1]
    return tuple(word for word in question.words if word.weight >= 1.0) if question.is_question else ()


def support_at(pair: Pair, words: Iterable[Word], site: Sequence[Word]) -> float:
    """How many of the claim's words the source has beside a place, those of the same segment counted full."""
    if not site:
        return 0.0
    sentence = pair.source.sentences[site[0].sentence]
    segments = {word.segment for word in site}
    own = {word.index for word in site}
    total = 0.0
    for word in words:
        link = pair.link(word)
        best = 0.0
        for other in sentence.words:
            if other.index in own or not other.content:
                continue
            if word.keys & other.keys or (link is not None and link.source is other and link.supported):
                best = max(best, _SAME_SEGMENT if other.segment in segments else _SAME_SENTENCE)
        total += best
    return total


@dataclass(frozen=True)
class Anchor:
    """Something that words of a text may belong to: a name or a number, with its words."""

    key: str
    words: tuple[Word, ...]


def swapped(
    pair: Pair, said: Sequence[Anchor], true: Sequence[Anchor], *, alone: bool = False
) -> Iterator[tuple[Anchor, Anchor]]:
    """Things of a claim whose words belong in one sentence of the source to another thing of the sort.

    Yields each with that other thing. Things in a row ("Kerkrade, Landgraaf en Heerlen") share their words.
    Both must have taken the other's place; with `alone` one is enough, where the claim has not the other.
    """
    if not said or len({anchor.key for anchor in true}) < 2 or max(len(said), len(true)) > _MOST_GROUP:
        return
    taken = {anchor: other for anchor in said if (other := _owner(pair, anchor, said, true)) is not None}
    for anchor, other in taken.items():
        sentence = anchor.words[0].sentence
        beside = [one for one in said if one.words[0].sentence == sentence and one.key == other.key]
        mutual = any(one in taken and taken[one].key == anchor.key for one in beside)
        if mutual or (alone and not beside):
            yield anchor, other


def _owner(pair: Pair, anchor: Anchor, said: Sequence[Anchor], true: Sequence[Anchor]) -> Anchor | None:
    """The thing to which in the source all words belong that belong to a thing in the claim."""
    sentence = pair.claim.sentences[anchor.words[0].sentence]
    beside = [other for other in said if other.words[0].sentence == sentence.number]
    places = {other.words[0].sentence for other in true if other.key == anchor.key}
    found: str | None = None
    for word in sentence.words:
        if word.weight < 1.0 or any(word in other.words for other in beside):
            continue
        if _nearest(pair.claim, word, beside) != {anchor.key}:
            continue
        occurrences = _occurrences(pair, word, places, true)
        if len(occurrences) != 1:
            continue
        near = _nearest(pair.source, occurrences[0], true)
        if anchor.key in near or not near:
            return None
        found = found or min(near)
    return next((other for other in true if other.key == found), None)


def _occurrences(pair: Pair, word: Word, places: set[int], anchors: Sequence[Anchor]) -> list[Word]:
    link = pair.link(word)
    inside = {other.index for anchor in anchors for other in anchor.words}
    return [
        other
        for other in pair.source.words
        if other.sentence in places
        and other.content
        and other.index not in inside
        and (word.keys & other.keys or (link is not None and link.source is other and link.supported))
    ]


def _nearest(text: Text, word: Word, anchors: Sequence[Anchor]) -> set[str]:
    """The keys of the things that a word of a text belongs to; empty where two are about as near."""
    sentence = text.sentences[word.sentence]
    ranked = sorted(
        (_distance(sentence.words, word, anchor), number, anchor)
        for number, anchor in enumerate(anchors)
        if anchor.words[0].sentence == sentence.number
    )
    if not ranked:
        return set()
    if ranked[0][0] > _FARTHEST:
        return set()
    row = {ranked[0][2].key} | {
        other.key for _, _, other in ranked[1:] if _in_a_row(sentence.words, ranked[0][2], other, anchors)
    }
    rest = [cost for cost, _, anchor in ranked if anchor.key not in row]
    return row if not rest or rest[0] - ranked[0][0] >= _NEARER else set()


def _distance(words: Sequence[Word], word: Word, anchor: Anchor) -> int:
    first, last = anchor.words[0], anchor.words[-1]
    low, high = (last, word) if last.index < word.index else (word, first)
    between = [other for other in words if low.index < other.index <= high.index]
    steps = sum(other.folded in _SEPARATORS for other in between) + (high.segment - low.segment)
    return len(between) + _STEP * steps


def _in_a_row(words: Sequence[Word], one: Anchor, other: Anchor, anchors: Sequence[Anchor]) -> bool:
    """Whether only other such things, commas, "en" and small words stand between two things."""
    low, high = sorted((one, other), key=lambda anchor: anchor.words[0].index)
    inside = {word.index for anchor in anchors for word in anchor.words}
    return not any(
        word.content and word.index not in inside
        for word in words
        if low.words[-1].index < word.index < high.words[0].index
    )
