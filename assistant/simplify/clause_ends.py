"""Where a main clause ends: the place of a verb's particle, and where one could be put."""

from __future__ import annotations

from assistant.dutch.frequency import zipf
from assistant.dutch.tagging import TaggedSentence
from assistant.readability.clauses import SPLIT_OFF, is_subordinator
from assistant.simplify.word_edits import gap_behind

_JOINING = frozenset("en of maar want dus".split())
# What may be compared or added stands behind the last verb: "maken het strenger dan vorig jaar".
_BEHIND_VERBS = frozenset("dan als zoals om dat tenzij mits waarbij waardoor".split())
_BREAKS = frozenset(",;:.?!()")
# A particle so far from its verb is hard to read, and may belong to another one.
_FARTHEST_PARTICLE = 16
# A reader waits for a new particle no longer than this, in words.
_FARTHEST_NEW_PARTICLE = 8


def ends_clause(sentence: TaggedSentence, at: int) -> bool:
    """Whether a clause ends behind a word: at a mark, a joining word or one that opens a clause."""
    words = sentence.words
    if at + 1 >= len(words):
        return True
    if _BREAKS & set(words[at + 1].before):
        return True
    return (
        words[at + 1].low in _JOINING or is_subordinator(words, at + 1) or words[at + 1].low in ("om", "dan")
    )


def is_subordinate(sentence: TaggedSentence, finite: int) -> bool:
    """Whether a finite verb, also one that HanTa does not know, stands at the end of a subordinate clause."""
    words = sentence.words
    for at in range(finite - 1, -1, -1):
        if words[at].is_finite or _BREAKS & set(words[at + 1].before):
            return False
        if is_subordinator(words, at):
            return finite - at > 1
    return False


def split_particle(sentence: TaggedSentence, finite: int, particle: str = "") -> int | None:
    """The place of the particle of a finite verb in a main clause, any one or that of a verb, or `None`.

    It ends its clause, or stands right behind its verb before a preposition ("vangt aan op 1 mei").
    """
    words = sentence.words
    for at in range(finite + 1, min(finite + _FARTHEST_PARTICLE, len(words))):
        word = words[at]
        if _BREAKS & set(word.before) or word.is_finite or is_subordinator(words, at):
            return None
        if word.low not in SPLIT_OFF and word.low != particle:
            continue
        if ends_clause(sentence, at):
            return at
        adjacent = at - finite <= 2 and words[at + 1].tag.startswith("VZ(init")
        if adjacent and (at - finite == 1 or words[finite + 1].tag.startswith("VNW(pers")):
            return at
    return None


def insertion_place(sentence: TaggedSentence, finite: int) -> int | None:
    """The last word of a simple main clause, behind which a particle can stand, or `None`.

    Simple is one that ends with its sentence, not far from its verb, with no verb, no "en" before a verb and
    nothing that stands behind the last verb.
    """
    words = sentence.words
    last = len(words) - 1
    if not 0 < last - finite <= _FARTHEST_NEW_PARTICLE or not gap_behind(sentence, last).strip():
        return None
    for at in range(finite - 1, -1, -1):
        if words[at].is_finite:
            # "moeten wij het dossier completeren voor 1 mei"
            return None
        if _BREAKS & set(words[at + 1].before):
            break
    for at in range(finite + 1, last + 1):
        word = words[at]
        if word.before.strip() or word.is_verb or word.low in _BEHIND_VERBS or is_subordinator(words, at):
            return None
        if word.low in SPLIT_OFF and zipf(word.low + words[finite].lemma) >= 2:
            return None
    return last
