"""Opposites: a word that says the contrary of the one in its place, or of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import EQUIVALENT, PART, SentenceAlignment
from assistant.faithfulness.checks.antonym import asks, check_antonyms, denied
from assistant.faithfulness.checks.said_of import nearness
from assistant.faithfulness.contraries import STANDING, Contrary, contrary, small_contrary
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.lexicon import Lexicon
from assistant.faithfulness.negators import negators, turned, unnegated
from assistant.faithfulness.pair import Edit, Pair

_LONGEST_EDIT = 14
_SHORT_EDIT = 5
_ONE_CLAUSE, _SAME_CLAUSE = 2, 3
_SMALL_REACH = 3
# What a separable verb leaves behind, of which the contrary is only meant beside the same verb.
_PARTICLES = frozenset("in uit aan op af toe bij mee tegen voor".split())


def check(pair: Pair, lexicon: Lexicon) -> Iterator[Signal]:
    """Signals of opposites in the edits of near-copies, and of opposites said of the same things."""
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        if not aligned.focus:
            continue
        yield from _edited(aligned, edits, lexicon)
        yield from check_antonyms(pair, aligned, edits)
        yield from _prefixes(aligned)
        yield from _small_words(aligned)
        if not asks(aligned.sentence):
            yield from _words(pair, aligned, lexicon)


def _edited(aligned: SentenceAlignment, edits: Sequence[Edit], lexicon: Lexicon) -> Iterator[Signal]:
    """An edit that puts a word in the place of its opposite."""
    said = {word.lemma for word in aligned.sentence.words}
    forms = {word.folded for word in aligned.sentence.words}
    true = {word.lemma for focus in aligned.focus for word in focus.words}
    for edit in edits:
        if len(edit.source) > _LONGEST_EDIT:
            continue
        new = [word for word in edit.claim if not word.content or word.lemma not in true]
        # A "geen" that the sentence has elsewhere has moved.
        gone = [
            word for word in edit.source
            if (word.folded not in forms if not word.content else word.lemma not in said)
        ]  # fmt: skip
        found = (
            (word, other)
            for word in new
            for other in gone
            if (kind := contrary(word, other, lexicon)) is not None
            # In a long edit "aan" and "uit" are of two different phrases.
            and (kind is not Contrary.SMALL or max(len(edit.claim), len(edit.source)) <= _SHORT_EDIT)
            # "Zoeken uit" says no contrary of "brengen in kaart": the verbs differ too.
            and not (kind is Contrary.SMALL and {word.folded, other.folded} <= _PARTICLES and _new_verb(edit))
        )
        for word, other in found:
            yield Signal(FindingKind.NEGATION, "opposite.edit", word.text, other.text)
            break


def _new_verb(edit: Edit) -> bool:
    """Whether an edit puts another verb in the place of one."""
    return any(word.is_verb for word in edit.claim) and any(word.is_verb for word in edit.source)


def _prefixes(aligned: SentenceAlignment) -> Iterator[Signal]:
    """Says "veilig" for "onveilig", with no negation to make up for it."""
    here = denied(aligned.sentence)
    lemmas = {word.lemma for focus in aligned.focus for word in focus.words}
    for focus in aligned.focus[:2]:
        there = denied(focus)
        for word in aligned.sentence.words:
            if word.weight < 1.0 or word.lemma in lemmas:
                continue
            root = unnegated(word.lemma)
            for other in focus.words:
                if other.weight < 1.0:
                    continue
                against = root is not None and root in other.keys or unnegated(other.lemma) in word.keys
                if against and (word.index in here) == (other.index in there):
                    yield Signal(FindingKind.NEGATION, "opposite.prefix", word.text, other.text)


def _small_words(aligned: SentenceAlignment) -> Iterator[Signal]:
    """Says "niets" for "iets" beside the same word."""
    words = aligned.sentence.words
    here = {word.folded for word in words}
    turned_here = turned(negators(aligned.sentence))
    for at, word in enumerate(words):
        # "Niet te veel" is no "veel".
        if word.folded not in STANDING or word.index in turned_here or at and words[at - 1].folded == "te":
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
    """A word for its opposite in the lexicon, said of the same thing."""
    here = denied(aligned.sentence)
    keys = {key for word in aligned.sentence.words for key in word.keys}
    for link in aligned.links:
        word = link.word
        if word.light or link.score >= PART:
            continue
        for focus in aligned.focus:
            there = denied(focus)
            for other in focus.words:
                if not other.content or other.light or other.keys & keys:
                    continue
                if other.index in pair.alignment.said or (word.index in here) != (other.index in there):
                    continue
                if contrary(word, other, lexicon) is not Contrary.WORD:
                    continue
                near = nearness(aligned, word, word, other)
                if near >= _SAME_CLAUSE:
                    yield Signal(FindingKind.NEGATION, "opposite.word", word.text, other.text)
                elif near == _ONE_CLAUSE and other.tag[:2] == word.tag[:2]:
                    yield Signal(FindingKind.NEGATION, "opposite.weak_word", word.text, other.text)
