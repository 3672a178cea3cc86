"""A main clause in the active voice: where its subject goes, and what stays before the verb."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.simplify.active_parts import NO_OBJECT, active_edit, as_object, middle_of
from assistant.simplify.doers import TIMES, Doer
from assistant.simplify.edit import Edit
from assistant.simplify.passive_clause import Clause
from assistant.simplify.passive_verbs import PassiveVerbs
from assistant.simplify.sentence_text import joined, words_between

_INDIRECT = frozenset("u hem haar hun ons mij".split())
_LIGHT = frozenset("het ze hem".split())
# With these a negation or a count would reach over other words than before.
_QUANTIFIERS = frozenset(
    "alle alles iedere ieder elke elk sommige veel enkele meeste weinig iedereen niemand".split()
)
_INDEFINITE = frozenset(
    "een geen enkele meer veel weinig minder voldoende genoeg verschillende diverse".split()
)
_DEFINITE_TAGS = ("LID(bep", "VNW(bez", "VNW(aanw,det", "N(eigen", "SPEC(deeleigen", "VNW(onbep,det")


def main_clause(
    sentence: TaggedSentence, clause: Clause, doer: Doer, verbs: PassiveVerbs, last: int
) -> Edit | None:
    """The edit that makes a main clause active; `None` where its subject is not clear.

    `last` is the last place that changes. What stands before the verb stays there, unless it is the subject.

    Raises:
        ValueError: a form of the verb is not certain.
    """
    words = sentence.words
    finite, end = verbs.main(doer.person)
    middle = middle_of(sentence, clause.finite + 1, clause.cluster[0], doer)
    if middle is None:
        return None
    opening = words[clause.start : clause.finite]
    if not opening:
        if clause.start and not words[clause.start].before.strip():
            return None
        return active_edit(sentence, clause.finite, last, joined(finite, doer.text, middle, end))
    first = opening[0]
    is_doer = (clause.start, clause.finite - 1) == (doer.first, doer.last)
    if is_doer or (len(opening) == 1 and first.low == "er"):
        if is_doer and clause.start:
            return None
        return active_edit(sentence, clause.start, last, joined(doer.text, finite, middle, end))
    if clause.start <= doer.first < clause.finite:
        return None
    if first.tag.startswith("BW(") and any(word.is_noun for word in opening) and not _says_when(opening):
        # "Niet alle bewoners zijn ...", "Slechts drie aanvragen zijn ..."
        return _from_subject(sentence, clause, doer, (finite, middle, end), last)
    if (
        first.tag.startswith(("VZ(", "BW(", "VNW(aanw,adv", "VNW(vb,adv"))
        or first.low == "dan"
        or _says_when(opening)
    ):
        return active_edit(sentence, clause.finite, last, joined(finite, doer.text, middle, end))
    return _from_subject(sentence, clause, doer, (finite, middle, end), last)


def _from_subject(
    sentence: TaggedSentence, clause: Clause, doer: Doer, parts: tuple[str, str, str], last: int
) -> Edit | None:
    """The subject opens the sentence; it becomes the object, behind the verb."""
    words = sentence.words
    opening = words[clause.start : clause.finite]
    finite, middle, end = parts
    inner = middle.lower().split()
    core = next((opening[at:] for at, word in enumerate(opening) if not word.tag.startswith("BW(")), opening)
    if not _is_subject(core, words[clause.finite]) or "er" in inner:
        return None
    low = {word.low for word in opening}
    negated = "niet" in inner or "nooit" in inner
    if negated and low & _QUANTIFIERS:
        return None
    definite = (
        core[0].tag.startswith((*_DEFINITE_TAGS, "VNW(pers", "VNW(aanw,pron"))
        and core[0].low not in _INDEFINITE
    )
    if not definite and (negated or opening[0].low in NO_OBJECT):
        return None
    subject = words_between(sentence, clause.start, clause.finite - 1)
    if clause.start == 0 and not (opening[0].is_name or opening[0].text[1:2].isupper()):
        subject = subject[:1].lower() + subject[1:]
    thing = as_object(opening, words[clause.finite]) if len(opening) == 1 else subject
    if thing is None:
        return None
    if inner and inner[0] in _INDIRECT:
        if thing in _LIGHT:
            return None
        middle = joined(middle.split()[0], thing, middle[len(inner[0]) :].strip())
    elif not definite and _only_adverbs(sentence, clause, doer):
        middle = joined(middle, thing)
    else:
        middle = joined(thing, middle)
    return active_edit(sentence, clause.start, last, joined(doer.text, finite, middle, end))


def _is_subject(opening: Sequence[TaggedWord], finite: TaggedWord) -> bool:
    """Whether a phrase is a subject that agrees with its verb."""
    if any(word.is_verb and not word.tag.startswith(("WW(vd,prenom", "WW(od,prenom")) for word in opening):
        return False
    if any(word.before.strip() for word in opening[1:]):
        return False
    first = opening[0]
    if not first.tag.startswith(
        ("LID(", "VNW(", "N(", "SPEC(deeleigen", "TW(", "ADJ(prenom", "WW(vd,prenom")
    ):
        return False
    if any(word.low in ("dan", "als", "zowel") for word in opening):
        return False
    plural_verb = finite.tag.endswith("mv)")
    if first.tag.startswith("VNW(pers"):
        return len(opening) == 1
    # The head stands before the first preposition.
    end = next((at for at, word in enumerate(opening) if word.tag.startswith("VZ(")), len(opening))
    head = opening[:end]
    plural = any(word.low == "en" or word.tag.startswith("N(soort,mv") for word in head) or (
        len(opening) == 1 and first.tag.startswith("VNW(")
    )
    if first.tag.startswith("VNW(") and len(opening) == 1:
        return True
    return plural == plural_verb


def _says_when(opening: Sequence[TaggedWord]) -> bool:
    noun = next((word for word in opening if word.is_noun or word.is_name), None)
    return noun is not None and (noun.lemma.lower() in TIMES or noun.low in TIMES)


def _only_adverbs(sentence: TaggedSentence, clause: Clause, doer: Doer) -> bool:
    places = range(clause.finite + 1, clause.cluster[0])
    return all(sentence.words[at].tag.startswith("BW(") for at in places if not doer.first <= at <= doer.last)
