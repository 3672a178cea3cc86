"""Signs that a sentence of a small model is no right Dutch: verbs missing, or in the wrong form or place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.dutch.tagging import TaggedSentence
from assistant.readability.clauses import is_subordinator

_MODALS = frozenset("kunnen moeten mogen zullen willen hoeven dienen".split())
_OF_PARTICIPLES = frozenset("worden zijn hebben raken krijgen".split())
# Words that join clauses, also those that open a question within a sentence.
_JOINING = frozenset(
    "en of maar want dus dan wat hoe welke welk wie waar waarom waarvan waarvoor waarin waarmee die dat zoals"
    " zover".split()
)
_OPENS_ITEM = re.compile(r"\s*(?:[-*•]|\d+[.)])\s")
# A main clause of so few words may end in its verb: "De vergunning verdwijnt."
_SHORT_CLAUSE = 6
_FEWEST_WORDS = 4


def ill_formed(sentence: TaggedSentence) -> str | None:
    """The words that show that a sentence is no right Dutch, or `None` when nothing does."""
    words = sentence.words
    if (
        len(words) < _FEWEST_WORDS
        or _OPENS_ITEM.match(sentence.source)
        or sentence.source.rstrip().endswith("?")
    ):
        return None
    finite = [at for at, word in enumerate(words) if word.is_finite]
    if not finite:
        return None if words[0].is_verb else sentence.text
    return (
        next(_wrong_verbs(sentence), None) or _verb_too_late(sentence, finite) or _too_many(sentence, finite)
    )


def _wrong_verbs(sentence: TaggedSentence) -> Iterator[str]:
    words = sentence.words
    for word, behind in zip(words, words[1:], strict=False):
        # Every infinitive ends in n: "te verricht" is none.
        if word.low == "te" and behind.is_verb and not behind.low.endswith("n"):
            yield f"{word.text} {behind.text}"
    for at, word in enumerate(words):
        if not (word.is_finite and word.lemma in _MODALS):
            continue
        rest = words[at + 1 :]
        end = next((place for place, other in enumerate(rest) if set(other.before) & set(",;:")), len(rest))
        verbs = [other for other in rest[:end] if other.is_verb]
        helped = any(verb.lemma in _OF_PARTICIPLES for verb in verbs)
        if verbs and not helped and all(verb.is_participle for verb in verbs):
            yield f"{word.text} ... {verbs[-1].text}"


def _verb_too_late(sentence: TaggedSentence, finite: list[int]) -> str | None:
    """As in "Het gesprek, het zogeheten keukentafelgesprek, deel uitmaakt."."""
    words = sentence.words
    last = len(words) - 1
    if (
        len(words) <= _SHORT_CLAUSE
        or len(finite) > 1
        or finite[0] != last
        or any(is_subordinator(words, at) for at in range(last))
    ):
        return None
    return f"{words[0].text} ... {words[last].text}"


def _too_many(sentence: TaggedSentence, finite: list[int]) -> str | None:
    """Finite verbs that nothing joins: "Het gesprek moet uwen huize, deel uitmaakt"."""
    words = sentence.words
    joints = sum(word.low in _JOINING or is_subordinator(words, at) for at, word in enumerate(words))
    marks = sum(bool(set(word.before) & set(':;?"“„')) for word in words)
    # A condition may come first without a word for it: "Bent u het niet eens, dan kunt u ...".
    opens = words[0].is_finite
    if len(finite) <= 1 + joints + marks + opens:
        return None
    return f"{words[finite[-2]].text} ... {words[finite[-1]].text}"
