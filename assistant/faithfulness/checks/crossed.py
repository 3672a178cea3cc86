"""Crossed belongings: A has the task of B and B that of A, or a word that tells A apart stands with B."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from assistant.faithfulness.alignment import PART
from assistant.faithfulness.doers import Comparison
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.reading import Sentence, Text, Word

_WITH = re.compile(r"(?<= )(?:samen met|samenwerking met|i\.?s\.?m\.?|in overleg met)(?= )")
_LABELS = frozenset("planning budget wanneer".split())
# So many words back the name may stand to which a word belongs.
_REACH = 9


def check(comparison: Comparison) -> Iterator[Signal]:
    """Signals of names and nouns with each other's belongings."""
    yield from _crossed(comparison)
    yield from _qualified(comparison)
    yield from _places_changed(comparison)
    yield from _partners(comparison)


def _partners(comparison: Comparison) -> Iterator[Signal]:
    """Who leads and who works along, the other way round: "A, samen met B" and "B i.s.m. A"."""
    for sentence in comparison.pair.claim.sentences:
        led, along = _sides(sentence)
        if not led or not along:
            continue
        for there in comparison.pair.source.sentences:
            leading, partners = _sides(there)
            if led & (partners - leading) and along & (leading - partners) and not led & leading:
                yield Signal(FindingKind.AGENT, "agent.exchanged", min(led), min(leading))
                return


def _sides(sentence: Sentence) -> tuple[frozenset[str], frozenset[str]]:
    """The names and nouns before and behind "samen met" or "i.s.m."; none where it has no such words."""
    match = _WITH.search(sentence.low)
    if match is None:
        return frozenset(), frozenset()
    at = sentence.low[: match.start()].count(" ") - 1
    end = next(
        (i for i, word in enumerate(sentence.words) if i > at and word.folded in _LABELS), len(sentence.words)
    )
    sides = (sentence.words[:at], sentence.words[at:end])
    led, along = (
        frozenset(w.folded for w in side if w.content and (w.is_noun or _is_name(w))) for side in sides
    )
    return led, along


def _places_changed(comparison: Comparison) -> Iterator[Signal]:
    """In a copied sentence: two nouns in each other's place, around a verb."""
    for aligned, edits in zip(comparison.pair.sentences, comparison.pair.edits, strict=True):
        for one, other in combinations(edits, 2):
            came, gone = _nouns(one.claim), _nouns(one.source)
            if not (came & _nouns(other.source) and gone & _nouns(other.claim)) or came & gone:
                continue
            first, last = one.claim[-1].index, other.claim[0].index
            if any(word.is_verb and first < word.index < last for word in aligned.sentence.words):
                yield Signal(FindingKind.AGENT, "agent.exchanged", min(came), min(gone))


def _nouns(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.lemma for word in words if word.is_noun and not word.light)


def _crossed(comparison: Comparison) -> Iterator[Signal]:
    """Words that stand behind each other's names: "A (geld), B (werk)" and "A werkt, B betaalt"."""
    found: list[tuple[Word, Word]] = []
    for link in comparison.pair.alignment.links:
        word, source = link.word, link.source
        if source is None or link.score < PART or word.weight < 1 or _is_name(word) or _is_name(source):
            continue
        mine, theirs = _owner(word, comparison.pair.claim), _owner(source, comparison.pair.source)
        if mine is not None and theirs is not None:
            found.append((mine, theirs))
    for one, other in combinations(found, 2):
        crossed = one[0].folded == other[1].folded and one[1].folded == other[0].folded
        if crossed and one[0].folded != one[1].folded:
            yield Signal(FindingKind.AGENT, "agent.exchanged", one[0].text, one[1].text)
            return


def _is_name(word: Word) -> bool:
    return word.text[:1].isupper()


def _owner(word: Word, text: Text) -> Word | None:
    """The last word of the name before a word, not the first word of a sentence."""
    for at in range(word.index - 1, max(-1, word.index - _REACH), -1):
        other = text.words[at]
        if _is_name(other) and other.content:
            first = other is text.sentences[other.sentence].words[0]
            return None if first and not other.tag.startswith(("SPEC", "N(eigen")) else other
    return None


def _qualified(comparison: Comparison) -> Iterator[Signal]:
    """An adjective that stands with another noun: "onafhankelijke A en B" for "A en onafhankelijke B"."""
    claim, source = _adjectives(comparison.pair.claim), _adjectives(comparison.pair.source)
    nouns = {word.lemma for word in comparison.pair.source.words if word.is_noun}
    said = {word.lemma for word in comparison.pair.claim.words if word.is_noun}
    for adjective, mine in claim.items():
        left = source.get(adjective, frozenset())
        # The noun that it belongs to is there without it.
        if left and not left & mine and mine <= nouns and left & said:
            yield Signal(
                FindingKind.AGENT, "agent.exchanged", f"{adjective} {min(mine)}", f"{adjective} {min(left)}"
            )


def _adjectives(text: Text) -> dict[str, frozenset[str]]:
    """The adjectives of a text, each with the nouns behind it and those that are listed with them."""
    found: dict[str, frozenset[str]] = {}
    for word in text.words:
        if not word.tag.startswith("ADJ(prenom") or word.light:
            continue
        nouns = []
        for other in text.words[word.index + 1 : word.index + _REACH]:
            if other.segment != word.segment or not (other.is_noun or other.folded in ("en", "of", "-")):
                break
            if other.is_noun:
                nouns.append(other.lemma)
        if nouns:
            found[word.lemma] = found.get(word.lemma, frozenset()) | frozenset(nouns)
    return found
