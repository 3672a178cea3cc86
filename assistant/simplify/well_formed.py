"""Signs that a sentence of a small model is no right Dutch: verbs that are missing, or in the wrong form or place."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.dutch.tagging import TaggedSentence
from assistant.readability.clauses import is_subordinator

_MODALS = frozenset("kunnen moeten mogen zullen willen hoeven dienen".split())
_OF_PARTICIPLES = frozenset("worden zijn hebben raken krijgen".split())
# What may stand between "te" and nothing else: "te voet", "te laat", "te koop".
_FIXED = frozenset("voet laat koop huur vroeg veel weinig hoog laag groot klein lang kort duur boven midden gast".split())
_FEWEST_WORDS = 4


def ill_formed(sentence: TaggedSentence) -> str | None:
    """The words that show that a sentence is no right Dutch, or `None` when nothing does."""
    words = sentence.words
    if len(words) < _FEWEST_WORDS:
        return None
    finite = [at for at, word in enumerate(words) if word.is_finite]
    if not finite:
        imperative = words[0].is_verb or words[0].tag.startswith("WW(")
        return None if imperative else sentence.text
    return next(_wrong_verbs(sentence), None) or _verb_too_late(sentence, finite)


def _wrong_verbs(sentence: TaggedSentence) -> Iterator[str]:
    words = sentence.words
    for at, word in enumerate(words[:-1]):
        behind = words[at + 1]
        if word.low == "te" and behind.is_participle and behind.low != behind.lemma and behind.low not in _FIXED:
            # "te verricht" is wrong, "te ontvangen" is not, and neither is "te zijn verricht".
            yield f"{word.text} {behind.text}"
    for at, word in enumerate(words):
        if not (word.is_finite and word.lemma in _MODALS):
            continue
        rest = words[at + 1 :]
        clause = next((place for place, other in enumerate(rest) if other.before.strip() in (",", ";", ":")), len(rest))
        verbs = [other for other in rest[:clause] if other.is_verb]
        if verbs and all(other.is_participle for other in verbs) and not any(v.lemma in _OF_PARTICIPLES for v in verbs):
            yield f"{word.text} ... {verbs[-1].text}"


def _verb_too_late(sentence: TaggedSentence, finite: list[int]) -> str | None:
    """As in "Het gesprek, het zogeheten keukentafelgesprek, deel uitmaakt.": the order of a subordinate clause."""
    words = sentence.words
    last = len(words) - 1
    if len(finite) > 1 or finite[0] != last or any(is_subordinator(words, at) for at in range(last)):
        return None
    return f"{words[0].text} ... {words[last].text}"
