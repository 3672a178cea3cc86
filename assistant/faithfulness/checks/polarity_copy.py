"""Negation in near-copies: a denying word put in or lost, "minder" and "weinig", two sides turned round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import SUPPORTED, SentenceAlignment
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.negation_match import NegationMatch
from assistant.faithfulness.negators import SCALARS, cues, denials, limits, turned, weakeners
from assistant.faithfulness.pair import NEAR_COPY, Edit
from assistant.faithfulness.reading import Word

# From this share of copied words on one word that is turned round counts by itself.
_FULL_COPY = 0.85
_LONGEST_EDIT = 14
_BESIDE = 2


def check_copy(match: NegationMatch, aligned: SentenceAlignment, edits: Sequence[Edit]) -> Iterator[Signal]:
    """Signals of the edits of a copied sentence."""
    if aligned.copied >= NEAR_COPY:
        yield from _measure(aligned, edits)
        yield from _denied(match, aligned, edits)
        yield from _denial_lost(match, aligned)
        yield from _turned(match, aligned)


def _measure(aligned: SentenceAlignment, edits: Sequence[Edit]) -> Iterator[Signal]:
    """Says "minder vanzelfsprekend" for "vanzelfsprekend", or the other way round."""
    here = {negator.index for negator in weakeners(aligned.sentence)}
    there = {negator.index: negator.scope for focus in aligned.focus for negator in weakeners(focus)}
    ours = {word.index for word in (*cues(aligned.sentence), *limits(aligned.sentence))}
    theirs = {word.index for focus in aligned.focus for word in (*cues(focus), *limits(focus))}
    for edit in edits:
        if len(edit.source) > _LONGEST_EDIT:
            continue
        gained = [word for word in edit.claim if word.index in here]
        lost = [word for word in edit.source if word.index in there]
        if gained and not any(word.index in theirs for word in edit.source):
            yield Signal(FindingKind.NEGATION, "polarity.lessened", gained[0].text, _text(edit.source))
        elif (
            lost
            and not any(word.index in ours for word in edit.claim)
            and any(index in aligned.matched for index in there[lost[0].index])
        ):
            yield Signal(FindingKind.NEGATION, "polarity.lessened", _text(edit.claim), lost[0].text)


def _denied(match: NegationMatch, aligned: SentenceAlignment, edits: Sequence[Edit]) -> Iterator[Signal]:
    """A word put in that denies what the copied words say: to refuse, to abolish."""
    if match.source_has(aligned.focus):
        return
    denying = {word.index for word in denials(aligned.sentence)}
    explicit = {negator.index for negator in match.claim[aligned.sentence.number]}
    lemmas = {word.lemma for focus in aligned.focus for word in focus.words}
    for edit in edits:
        for word in edit.claim:
            if word.index not in denying or word.index in explicit:
                continue
            if word.folded in SCALARS or word.lemma in lemmas:
                continue
            link = match.links.get(word.index)
            if link is None or link.score < SUPPORTED:
                yield Signal(FindingKind.NEGATION, "polarity.denied", word.text, _text(edit.source))


def _denial_lost(match: NegationMatch, aligned: SentenceAlignment) -> Iterator[Signal]:
    """A denial of the source in other words than "niet" that is gone from between copied words."""
    sentence = aligned.sentence
    if match.claim_has(match.around(sentence)):
        return
    for focus in aligned.focus[:2]:
        explicit = {negator.index for negator in match.source[focus.number]}
        for word in denials(focus):
            gone = word.index not in explicit and word.index not in match.back and not match.repeated(word)
            if gone and match.kept(word.index, sentence) >= _BESIDE:
                yield Signal(FindingKind.NEGATION, "polarity.denied", sentence.text, word.text)


def _turned(match: NegationMatch, aligned: SentenceAlignment) -> Iterator[Signal]:
    """A word that is denied in one text only; "A in plaats van B" turned round has two."""
    sentence = aligned.sentence
    here = turned(match.claim[sentence.number])
    there = {index for focus in aligned.focus for index in turned(match.source[focus.number])}
    denied: list[Word] = []
    said: list[Word] = []
    for word in sentence.words:
        if word.weight < 1.0:
            continue
        signs = [w.index in there for focus in aligned.focus for w in focus.words if w.lemma == word.lemma]
        if signs and all(sign != (word.index in here) for sign in signs):
            (denied if word.index in here else said).append(word)
    exchanged = bool(denied and said)
    if not exchanged and aligned.copied < _FULL_COPY:
        return
    put_in = denied and not match.source_has(aligned.focus)
    left_out = said and not match.claim_has(match.around(sentence))
    if exchanged or put_in or left_out:
        yield Signal(FindingKind.NEGATION, "polarity.turned", _text((*denied, *said)), aligned.focus[0].text)


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
