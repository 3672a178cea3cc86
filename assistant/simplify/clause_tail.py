"""What follows a passive clause: whether it leans on the subject that the clause had."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.dutch.tagging import TaggedWord
from assistant.readability.clauses import is_subordinator
from assistant.simplify.passive_clause import ASKING, BREAK, COORDINATORS, HARD, Clause

_OWN_SUBJECT = ("VG(onder", "VNW(pers", "VNW(bez", "LID(")
_ASKED = frozenset("hoe waarom wanneer waar wat welke welk wie hoeveel".split())
_NO_SUBJECT = frozenset("niet ook door".split())


def ends_well(words: Sequence[TaggedWord], clause: Clause, last: int, lemma: str) -> bool:
    """Whether what follows `last` has a subject of its own and does not go on with the verbs.

    `lemma` is that of the participle: behind some an infinitive may follow.
    """
    at = last + 1
    if at >= len(words) or HARD.search(words[at].before):
        return True
    return _begins_well(words, clause, at, lemma) and not _leans(words, clause, at)


def _begins_well(words: Sequence[TaggedWord], clause: Clause, at: int, lemma: str) -> bool:
    word, behind = words[at], words[at + 1 :]
    if word.low in COORDINATORS and not (clause.finite == 0 and word.low == "dan"):
        if not any(later.is_finite for later in behind):
            return False
        return not behind[0].tag.startswith("VZ(") and behind[0].low not in _NO_SUBJECT
    if BREAK.search(word.before):
        # "Wordt de aanvraag door ons afgewezen, krijgt u bericht": the condition ends here.
        return not word.is_finite or clause.subordinate or clause.finite == 0
    if "(" in word.before:
        return True
    if word.low in ("als", "dan") and not any(later.is_finite for later in behind):
        return False
    if word.tag.startswith("VZ(init") or is_subordinator(words, at) or word.low in _ASKED:
        return True
    return lemma in ASKING


def _leans(words: Sequence[TaggedWord], clause: Clause, at: int) -> bool:
    """As in "is gedeeld met de raad en wordt besproken", "is gelezen, beoordeeld en beantwoord"."""
    for place in range(at, len(words)):
        if place > at and HARD.search(words[place].before):
            break
        if BREAK.search(words[place].before) and words[place].is_participle:
            return True
        if words[place].low not in COORDINATORS or place + 1 >= len(words):
            continue
        if words[place].low == "dan" and words[place].before.strip():
            continue
        behind = words[place + 1]
        if behind.is_finite or behind.is_participle:
            return True
        if clause.subordinate and not behind.tag.startswith(_OWN_SUBJECT) and _has_finite(words, place + 1):
            # "dat het door ons is gezien en goed is": the subject is said once.
            return True
    return False


def _has_finite(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether a finite verb follows before the next break."""
    for place in range(at, len(words)):
        if place > at and BREAK.search(words[place].before):
            return False
        if words[place].is_finite:
            return True
    return False
