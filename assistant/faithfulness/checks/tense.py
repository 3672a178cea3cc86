"""Tense: what is planned told as done, and what has been done told as to come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Sentence, Word
from assistant.faithfulness.tense import tense
from assistant.faithfulness.time_words import When, may_mean, times

# Words that open a clause beside the point of the sentence: who it speaks of, on which condition. "Dat" and
# "die" at the start of a sentence point back.
_BESIDE = re.compile(
    r"(?:waar\w*|zoals|wat|wie|wanneer|zodra|nadat|voordat|omdat|doordat|hoe|toen|sinds|welke|die|dat|of)"
)


# "..., dat hebben we bereikt": before a finite verb they point back.
_POINTING = frozenset("dat die dit".split())
_PERFECT = frozenset("is zijn ben bent heb hebt heeft hebben was waren werd werden".split())
_LATER = (When.TO_COME, When.NEXT, When.NEXT_YEAR, When.THIS_YEAR)
_BECOMES = frozenset("wordt worden".split())
_COPY = 0.75
# What is still to be done, where the source tells that it was.
_NOT_YET = re.compile(
    r"(?<= )(?:(?:gaan|gaat|moet|moeten|zal|zullen|wil|willen|wordt|worden|komt|komen) (?:\S+ ){0,4}?nog"
    r"(?! (?:steeds|altijd|meer|\S+er(?: |$)))|nog (?:te|niet|geen|aan|over|bezig)|straks|binnenkort"
    r"|van plan)(?= )"
)
_YET = re.compile(
    r"(?<= )(?:nog|niet|geen|straks|binnenkort|gaan|gaat|zullen|zal|wil|willen|moet|moeten|komende)(?= )"
)


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of verbs that tell of another time than those of the source."""
    for aligned in pair.sentences:
        if aligned.sentence.is_question:
            continue
        near = pair.near_sentence(aligned)
        if near is not None:
            yield from _done(aligned, near, pair)
            yield from _coming(aligned, near)


def _done(aligned: SentenceAlignment, near: Sentence, pair: Pair) -> Iterator[Signal]:
    said, true = tense(aligned.sentence), tense(near)
    verbs = [verb for verb in said.done if not _is_beside(aligned.sentence, verb)]
    states = [verb for verb in said.states if not _is_beside(aligned.sentence, verb)]
    links = {link.word.index: link for link in aligned.links}
    coming = times(near.low).keys() & {When.TO_COME, When.NEXT}
    for verb in (*verbs, *states):
        link = links.get(verb.index)
        source = link.source if link and link.supported else None
        if source is not None and _is_to_come(pair, aligned, source):
            yield Signal(FindingKind.TIME, "time.done", verb.text, source.text)
            return
        if verb.lemma == "worden" and _BECOMES & {w.folded for w in near.words} and not true.done:
            yield Signal(FindingKind.TIME, "time.done", verb.text, near.text)
            return
        present = (
            source is not None
            and source.tag.startswith(("WW(inf", "WW(pv,tgw"))
            and source.weight >= 1.0
            and verb not in said.states
            # "Het meelezen" names what may be done.
            and not (source.index and pair.source.words[source.index - 1].folded == "het")
        )
        if source is not None and present and source.sentence == near.number and not true.done:
            yield Signal(FindingKind.TIME, "time.done", verb.text, source.text)
            return
    stood_for = {link.source for link in aligned.links if link.supported}
    if not verbs or true.done or true.states or any(word in stood_for for word in true.attributes):
        return
    already = When.EXISTS in times(aligned.sentence.low) and not may_mean(When.EXISTS, near.low)
    elsewhere = any(tense(sentence).done for sentence in aligned.focus)
    if coming or true.coming or already or aligned.copied >= _COPY and not elsewhere:
        yield Signal(FindingKind.TIME, "time.done", verbs[0].text, near.text)
    elif not elsewhere and not may_mean(When.PAST, near.low):
        yield Signal(FindingKind.TIME, "time.done_weak", verbs[0].text, near.text)


def _is_to_come(pair: Pair, aligned: SentenceAlignment, verb: Word) -> bool:
    """Whether a verb of the source tells of something to come, and no other of the focus that it is done."""
    sentence = pair.source.sentences[verb.sentence]
    if verb not in tense(sentence).coming:
        return False
    keys = verb.keys
    return not any(other.keys & keys for focus in aligned.focus for other in tense(focus).done)


def _coming(aligned: SentenceAlignment, near: Sentence) -> Iterator[Signal]:
    said, true = tense(aligned.sentence), tense(near)
    links = {link.word.index: link for link in aligned.links}
    over = {verb for sentence in (near, *aligned.focus) for verb in tense(sentence).done}
    present = [w for w in aligned.sentence.words if w.tag.startswith("WW(pv,tgw") and w.weight >= 1.0]
    present = [verb for verb in present if not _is_beside(aligned.sentence, verb)]
    for verb in (*said.coming, *said.awaited, *present):
        link = links.get(verb.index)
        source = link.source if link and link.supported else None
        if source is None:
            continue
        if source in over and not _is_perfect(aligned.sentence, verb):
            yield Signal(FindingKind.TIME, "time.coming", verb.text, source.text)
            return
        if verb in said.awaited and source in true.attributes:
            yield Signal(FindingKind.TIME, "time.coming", verb.text, source.text)
            return
    if true.done and not true.coming and not said.done:
        later = next((words for when, words in times(aligned.sentence.low).items() if when in _LATER), "")
        if later and not any(when in times(near.low) for when in _LATER):
            yield Signal(FindingKind.TIME, "time.coming_weak", later, true.done[0].text)
    if true.done and not true.coming and not said.done:
        found = _NOT_YET.search(aligned.sentence.low)
        if found and not _YET.search(f"{near.low}{aligned.focus_low} "):
            yield Signal(FindingKind.TIME, "time.not_yet", found.group(), true.done[0].text)


def _is_beside(sentence: Sentence, verb: Word) -> bool:
    return any(
        _BESIDE.fullmatch(word.folded) and not (word.folded in _POINTING and after.tag.startswith("WW(pv"))
        for word, after in zip(sentence.words[1:], sentence.words[2:], strict=False)
        if word.segment == verb.segment and word.index < verb.index
    )


def _is_perfect(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb has an auxiliary of the perfect in its clause, whatever else stands there."""
    return any(w.folded in _PERFECT for w in sentence.words if w.segment == verb.segment)
