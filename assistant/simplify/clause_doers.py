"""The doer of a passive clause: the one that does what its verb says, and not what a noun says."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.simplify.attributes import verb_before_noun
from assistant.simplify.doers import TIMES, Doer, doer_at
from assistant.simplify.passive_clause import Clause

# Nouns of what somebody does, who may stand behind them with "door".
_ACTIONS = ("ing", "ingen", "tie", "ties", "age", "name")
_ACTION_NOUNS = frozenset(
    """
    advies aanleg beheer beroep besluit bezoek bezwaar controle gebruik herstel inzet meting onderhoud
    onderzoek ontwerp opvang overleg plaatsing steun toezicht transport verkoop aankoop vertrek vervoer
    verzoek werk zorg
    """.split()
)


def doer_of(sentence: TaggedSentence, clause: Clause) -> Doer | None:
    """The one doer of a clause, in the middle of it or right behind its verbs."""
    words = sentence.words
    end = clause.cluster[-1] + 1
    places = [at for at in range(clause.start, min(end + 1, len(words))) if words[at].low == "door"]
    if len(places) != 1:
        return None
    doer = doer_at(sentence, places[0])
    if doer is None or (clause.cluster[0] <= doer.last < end and doer.first < clause.cluster[0]):
        return None
    before = words[doer.first - 1] if doer.first > clause.start else None
    if before is not None and before.tag.startswith("LID("):
        return None
    if verb_before_noun(words, doer.last + 1) is not None or words[clause.cluster[0] - 1].low in ("en", "of"):
        return None
    behind = words[doer.last + 1] if doer.last + 1 < len(words) else None
    if before is not None and before.is_noun and _hides_a_verb(words, doer.first - 1):
        return None
    if (
        not doer.is_alone
        and behind is not None
        and not behind.before.strip()
        and _may_belong(words, doer.last + 1)
    ):
        return None
    return doer


def _hides_a_verb(words: Sequence[TaggedWord], at: int) -> bool:
    """As in "na controle door de gemeente": the doer is that of the noun, not of the sentence."""
    noun = words[at]
    if noun.lemma.lower() in TIMES or noun.low in TIMES:
        return False
    first = at - 1
    while first >= 0 and words[first].tag.startswith(("ADJ(", "LID(", "VNW(", "WW(vd,prenom", "TW(")):
        first -= 1
    if first < 0 or not words[first].tag.startswith("VZ("):
        return False
    return noun.low.endswith(_ACTIONS) or noun.lemma.lower() in _ACTION_NOUNS


def _may_belong(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether a phrase with a preposition stands here that does not say when: it may say who the doer is."""
    word = words[at]
    if not word.tag.startswith("VZ("):
        return False
    return not any(near.tag.startswith("TW(") or near.lemma in TIMES for near in words[at + 1 : at + 3])
