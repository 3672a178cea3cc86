"""The verbs at the end of a clause: a participle's auxiliary, and where the words of a verb stand."""

from __future__ import annotations

from assistant.dutch.conjugation import Verb
from assistant.dutch.tagging import TaggedSentence
from assistant.simplify.clause_ends import ends_clause
from assistant.simplify.edit import Edit
from assistant.simplify.word_edits import edit_of, text_between

PASSIVE, PERFECT = "worden", "hebben"
_AUXILIARIES = frozenset((PASSIVE, PERFECT, "zijn"))
_JOINING = frozenset("en of".split())
_BREAKS = frozenset(",;:()")


def auxiliary_of(sentence: TaggedSentence, participle: int) -> str | None:
    """The auxiliary of a participle: right beside it, or the last verb of its clause; `None` for none."""
    words = sentence.words
    for place in (participle + 1, participle - 1):
        if not 0 <= place < len(words) or words[max(place, participle)].before.strip():
            continue
        if words[place].is_verb and words[place].lemma in _AUXILIARIES:
            return words[place].lemma
    if not ends_clause(sentence, participle) and not _before_preposition(sentence, participle):
        return None
    for place in range(participle - 1, -1, -1):
        if _BREAKS & set(words[place + 1].before):
            return None
        if words[place].is_verb and words[place].low != "te":
            return words[place].lemma if words[place].lemma in _AUXILIARIES else None
    return None


def _before_preposition(sentence: TaggedSentence, at: int) -> bool:
    """As in "wordt verstrekt door de gemeente"; an adjective before its noun has none behind it."""
    words = sentence.words
    return at + 1 < len(words) and words[at + 1].tag.startswith("VZ(init")


def in_cluster(sentence: TaggedSentence, at: int, plain: Verb, form: str, bare: str) -> Edit | None:
    """Puts a form among the verbs at the end: "moeten worden aangescherpt", "moeten strenger worden gemaakt".

    `bare` is the form without the words that go with the verb; those stand before the other verbs.
    """
    words = sentence.words
    if plain.joined or plain.has_infinitive:
        return edit_of(sentence, at, at, form)
    if (at and words[at - 1].low in _JOINING) or (at + 1 < len(words) and words[at + 1].low in _JOINING):
        return None
    first = at
    while first and not words[first].before.strip():
        before = words[first - 1]
        if not (before.low == "te" or before.tag.startswith(("WW(inf,vrij", "WW(vd,vrij"))):
            break
        first -= 1
    if first < at and not _has_finite(sentence, first):
        # "De regels worden aangescherpt", of which HanTa took "worden" for an infinitive.
        return None
    if first == at:
        return edit_of(sentence, at, at, form)
    rest = text_between(sentence, first, at - 1)
    return edit_of(sentence, first, at, f"{plain.particle} {rest} {bare}")


def _has_finite(sentence: TaggedSentence, first: int) -> bool:
    """Whether a finite verb stands before the verbs at the end of a clause, or "te" among them."""
    for at in range(first - 1, -1, -1):
        if sentence.words[at].is_finite or sentence.words[at].low == "te":
            return True
        if _BREAKS & set(sentence.words[at + 1].before):
            return False
    return False
