"""Modality in sentences that copy their source: the expressions that came, and those that went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Edit, Pair
from assistant.faithfulness.reading import Word
from assistant.faithfulness.scopes import Hedge, Scopes
from assistant.faithfulness.senses import ANSWERS, HARDENS, SOFTENS, Sense

# From this share of copied words on the changes of a sentence count, when they are no longer than so many
# words, and so much is kept of what the changed expression governs.
_COPIED = 0.7
_LONGEST = 14
_KEPT = 0.4
_SETTLED = frozenset({Sense.DECIDED, Sense.DONE})
# The senses of which a change in a copied sentence counts.
_SCALE = frozenset({*SOFTENS, *HARDENS, Sense.CAN, Sense.PREFERS, Sense.MAY, Sense.DOUBTS, Sense.ADVISES})


def check(pair: Pair, claim: Scopes, source: Scopes) -> Iterator[Signal]:
    """Signals of the expressions that a copied sentence has more or less than its source."""
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        if aligned.copied >= _COPIED and not aligned.sentence.is_question:
            yield from _changed(aligned, edits, claim, source)


def _changed(
    aligned: SentenceAlignment, edits: tuple[Edit, ...], claim: Scopes, source: Scopes
) -> Iterator[Signal]:
    """In a sentence that copies its source: the expressions that came, and those that went."""
    came = _in(claim.hedges[aligned.sentence.number], (edit.claim for edit in edits))
    hedges = [hedge for sentence in aligned.focus for hedge in source.hedges[sentence.number]]
    gone = _in(hedges, (edit.source for edit in edits))
    links = [(link.word, link.source) for link in aligned.links if link.source and link.supported]
    beside = claim.around(aligned.sentence) | {hedge.sense for hedge in came}
    verbs = {word.lemma for word in aligned.sentence.words if word.is_verb}
    across = [(other, word) for word, other in links]
    for hedge in _unanswered(gone, beside, across, (source, claim), verbs):
        if hedge.sense in _SETTLED and not beside & set(SOFTENS):
            continue
        if hedge.sense in HARDENS:
            yield Signal(FindingKind.MODALITY, "modality.copy_less_sure", "", _text(hedge.words))
        else:
            yield Signal(FindingKind.MODALITY, "modality.copy_surer", "", _text(hedge.words))
    senses = {hedge.sense for hedge in gone}
    verbs = {word.lemma for sentence in aligned.focus for word in sentence.words if word.is_verb}
    for hedge in _unanswered(came, senses, links, (claim, source), verbs):
        name = "copy_surer" if hedge.sense in HARDENS else "copy_less_sure"
        yield Signal(FindingKind.MODALITY, f"modality.{name}", _text(hedge.words), "")


def _unanswered(
    hedges: Iterable[Hedge],
    beside: set[Sense],
    across: Sequence[tuple[Word, Word]],
    scopes: tuple[Scopes, Scopes],
    verbs: set[str],
) -> Iterator[Hedge]:
    """The expressions of one text of which the other keeps what they govern, with nothing in their place."""
    here, there = scopes
    pairs = {word.index: (word, other) for word, other in across}
    for hedge in hedges:
        if hedge.sense not in _SCALE:
            continue
        kept = [pairs[word.index] for word in hedge.governed if word.index in pairs]
        answers = ANSWERS[hedge.sense]
        if (
            kept
            and len(kept) >= _KEPT * len(hedge.governed)
            and not answers & beside
            and not any(hedge.sense in there.sure(other) for _, other in kept)
            and not any(answers & (there.sure(other) - here.sure(word)) for word, other in kept)
            and not any(word.lemma in verbs for word in hedge.words)
        ):
            yield hedge


def _in(hedges: Iterable[Hedge], parts: Iterable[tuple[Word, ...]]) -> list[Hedge]:
    """The expressions that begin in some words."""
    places = {word.index for part in parts if len(part) <= _LONGEST for word in part}
    return [hedge for hedge in hedges if hedge.words[0].index in places]


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
