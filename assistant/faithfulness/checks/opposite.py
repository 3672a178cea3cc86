"""Opposites: a word that says the contrary of the one in its place, or of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import EQUIVALENT, PART, SentenceAlignment
from assistant.faithfulness.contraries import STANDING, Contrary, contrary, small_contrary
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.lexicon import Lexicon
from assistant.faithfulness.negators import negators, turned, unnegated, weakeners
from assistant.faithfulness.pair import Edit, Pair
from assistant.faithfulness.poles import Charge, charges
from assistant.faithfulness.reading import Sentence, Word

_LONGEST_EDIT = 14
# How far from a word the thing stands that it is said of.
_POLE_REACH = 6
_WORD_REACH = 4
_SMALL_REACH = 3


def check(pair: Pair, lexicon: Lexicon) -> Iterator[Signal]:
    """Signals of opposites in the edits of near-copies, and of opposites said of the same things."""
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        if not aligned.focus:
            continue
        here = _charges(aligned.sentence)
        there = {focus.number: _charges(focus) for focus in aligned.focus}
        yield from _edited(aligned, edits, lexicon)
        yield from _pole_edited(edits, here, [charge for found in there.values() for charge in found])
        yield from _poles(pair, aligned, here, there)
        yield from _prefixes(aligned)
        yield from _small_words(aligned)
        yield from _words(pair, aligned, lexicon)


def _denied(sentence: Sentence) -> frozenset[int]:
    """The words of a sentence that are negated, or that "minder" and "nauwelijks" take back."""
    return turned((*negators(sentence), *weakeners(sentence)))


def _charges(sentence: Sentence) -> tuple[Charge, ...]:
    return charges(sentence.words, _denied(sentence))


def _beside(edits: Sequence[Edit], number: int) -> list[Word]:
    """The words of the source that an edit or the ones next to it replace."""
    near = edits[max(0, number - 1) : number + 2]
    return [word for edit in near if len(edit.source) <= _LONGEST_EDIT for word in edit.source]


def _edited(aligned: SentenceAlignment, edits: Sequence[Edit], lexicon: Lexicon) -> Iterator[Signal]:
    """An edit that puts a word in the place of its opposite."""
    said = {word.lemma for word in aligned.sentence.words}
    true = {word.lemma for focus in aligned.focus for word in focus.words}
    for edit in edits:
        if len(edit.source) > _LONGEST_EDIT:
            continue
        new = [word for word in edit.claim if not word.content or word.lemma not in true]
        gone = [word for word in edit.source if not word.content or word.lemma not in said]
        found = (
            (word, other) for word in new for other in gone if contrary(word, other, lexicon) is not None
        )
        for word, other in found:
            yield Signal(FindingKind.NEGATION, "opposite.edit", word.text, other.text)
            break


def _pole_edited(edits: Sequence[Edit], here: Sequence[Charge], there: Sequence[Charge]) -> Iterator[Signal]:
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


def _things(aligned: SentenceAlignment, word: Word) -> list[Word]:
    """The words of the source for what the words beside one of the claim name."""
    return [
        link.source
        for link in aligned.links
        if link.word.segment == word.segment and link.word.index != word.index and link.word.weight >= 1.0
        and link.source is not None and link.score >= PART
    ]  # fmt: skip


def _said_of(word: Word, things: Sequence[Word]) -> bool:
    """Whether a word of the source is said of one of the things: beside it, or in its clause."""
    return any(
        thing.index != word.index
        and thing.sentence == word.sentence
        and (thing.segment == word.segment or abs(thing.index - word.index) <= _POLE_REACH)
        for thing in things
    )


def _poles(
    pair: Pair, aligned: SentenceAlignment, here: Sequence[Charge], there: dict[int, tuple[Charge, ...]]
) -> Iterator[Signal]:
    """The other pole said of a thing of which the source says one only."""
    links = {link.word.index: link for link in aligned.links}
    source = pair.source.words
    for charge in here:
        word = pair.claim.words[charge.index]
        things = _things(aligned, word)
        link = links.get(charge.index)
        stands_for = link.source.index if link and link.source and link.score >= EQUIVALENT else None
        for found in there.values():
            rivals = [c for c in found if c.scale == charge.scale]
            if not rivals or any(c.sign == charge.sign for c in rivals):
                continue
            # A word that only its negation turns round is for the check of polarity.
            if word.lemma in {source[c.index].lemma for c in rivals}:
                continue
            if stands_for is not None and stands_for not in {c.index for c in rivals}:
                continue
            near = next((c for c in rivals if _said_of(source[c.index], things)), None)
            if near is not None:
                yield Signal(FindingKind.NEGATION, "opposite.pole", charge.text, near.text)
            else:
                yield Signal(FindingKind.NEGATION, "opposite.weak_pole", charge.text, rivals[0].text)


def _prefixes(aligned: SentenceAlignment) -> Iterator[Signal]:
    """Says "veilig" for "onveilig", with no negation to make up for it."""
    denied = _denied(aligned.sentence)
    lemmas = {word.lemma for focus in aligned.focus for word in focus.words}
    for focus in aligned.focus[:2]:
        there = _denied(focus)
        for word in aligned.sentence.words:
            if word.weight < 1.0 or word.lemma in lemmas:
                continue
            root = unnegated(word.lemma)
            for other in focus.words:
                if other.weight < 1.0:
                    continue
                against = root is not None and root in other.keys or unnegated(other.lemma) in word.keys
                if against and (word.index in denied) == (other.index in there):
                    yield Signal(FindingKind.NEGATION, "opposite.prefix", word.text, other.text)


def _small_words(aligned: SentenceAlignment) -> Iterator[Signal]:
    """Says "niets" for "iets" beside the same word."""
    words = aligned.sentence.words
    here = {word.folded for word in words}
    denied = turned(negators(aligned.sentence))
    for at, word in enumerate(words):
        # "Niet te veel" is no "veel".
        if word.folded not in STANDING or word.index in denied or at and words[at - 1].folded == "te":
            continue
        beside = [
            link.source
            for link in aligned.links
            if 0 < abs(link.word.index - word.index) <= _SMALL_REACH and link.word.segment == word.segment
            and link.source is not None and link.score >= EQUIVALENT
        ]  # fmt: skip
        for focus in aligned.focus:
            if any(other.folded == word.folded for other in focus.words):
                continue
            for other in focus.words:
                if other.folded in here or other.folded not in STANDING or not small_contrary(word, other):
                    continue
                if any(
                    thing.segment == other.segment and 0 < abs(thing.index - other.index) <= _SMALL_REACH
                    for thing in beside
                ):
                    yield Signal(FindingKind.NEGATION, "opposite.small", word.text, other.text)


def _words(pair: Pair, aligned: SentenceAlignment, lexicon: Lexicon) -> Iterator[Signal]:
    """A word for its opposite in the lexicon; siblings of other sorts of words are left out."""
    denied = _denied(aligned.sentence)
    keys = {key for word in aligned.sentence.words for key in word.keys}
    for link in aligned.links:
        word = link.word
        if word.light or link.score >= PART:
            continue
        things = _things(aligned, word)
        for focus in aligned.focus:
            there = _denied(focus)
            for other in focus.words:
                if not other.content or other.light or other.keys & keys or other.tag[:2] != word.tag[:2]:
                    continue
                if other.index in pair.alignment.said or (word.index in denied) != (other.index in there):
                    continue
                if contrary(word, other, lexicon) is not Contrary.WORD:
                    continue
                near = any(
                    thing.sentence == focus.number and 0 < abs(thing.index - other.index) <= _WORD_REACH
                    for thing in things
                )
                name = "opposite.word" if near else "opposite.weak_word"
                yield Signal(FindingKind.NEGATION, name, word.text, other.text)
