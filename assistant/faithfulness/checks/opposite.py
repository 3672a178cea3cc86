"""Negation: a word that says the contrary of one of the source, and "niet" in one text and not in the other."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.faithfulness.alignment import EQUIVALENT, SentenceAlignment
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.lexicon import Lexicon
from assistant.faithfulness.pair import Pair, neighbours
from assistant.faithfulness.reading import Sentence, Word

_NEGATIONS = frozenset("niet geen nooit nergens niemand niets zonder noch evenmin".split())


def negated(sentence: Sentence, word: Word) -> bool:
    """Whether a negation stands close before a word, or close behind a verb."""
    around = neighbours(sentence, word, before=4, after=3 if word.is_verb else 1)
    return any(
        other.folded in _NEGATIONS
        for other in around
        if other.segment == word.segment and (other.index < word.index or word.is_verb)
    )


def check(pair: Pair, lexicon: Lexicon) -> Iterator[Signal]:
    """Signals of opposites and of negations that have no counterpart."""
    for aligned in pair.sentences:
        yield from _opposites(pair, aligned, lexicon)
        yield from _parity(pair, aligned)


def _opposites(pair: Pair, aligned: SentenceAlignment, lexicon: Lexicon) -> Iterator[Signal]:
    sentence = aligned.sentence
    said = pair.alignment.said
    keys = frozenset(key for word in sentence.words for key in word.keys)
    for link in aligned.links:
        word = link.word
        if link.score >= EQUIVALENT and link.source is not None:
            continue
        for source_sentence in aligned.focus[:2]:
            for other in source_sentence.words:
                if not other.content or other.keys & keys or not lexicon.opposite(word.keys, other.keys):
                    continue
                if lexicon.equivalent(word.keys, other.keys):
                    continue
                turned = negated(sentence, word) != negated(source_sentence, other)
                if turned:
                    continue
                name = "opposite.unsaid" if other.index not in said else "opposite.said"
                yield Signal(FindingKind.NEGATION, name, word.text, other.text)
    # "minder maken" for "uitbreiden"
    for source_sentence in aligned.focus[:1]:
        for other in source_sentence.words:
            if not other.content or other.index in aligned.matched or other.keys & keys:
                continue
            for phrase in lexicon.opposite_phrases(other.keys):
                if phrase <= keys and not phrase <= aligned.focus_keys:
                    yield Signal(
                        FindingKind.NEGATION, "opposite.phrase", " ".join(sorted(phrase)), other.text
                    )
                    break


def _parity(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """A word that is negated on one side only."""
    sentence = aligned.sentence
    for link in aligned.links:
        if link.source is None or link.score < EQUIVALENT or link.word.light:
            continue
        source_sentence = pair.source.sentences[link.source.sentence]
        here, there = negated(sentence, link.word), negated(source_sentence, link.source)
        if here and not there:
            yield Signal(FindingKind.NEGATION, "polarity.negated", link.word.text, link.source.text)
        elif there and not here:
            yield Signal(FindingKind.NEGATION, "polarity.affirmed", link.word.text, link.source.text)
