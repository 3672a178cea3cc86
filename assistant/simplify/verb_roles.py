"""What a form of a known verb does in its sentence, also where HanTa does not know the verb."""

from __future__ import annotations

from enum import StrEnum

from assistant.dutch.tagging import TaggedSentence
from assistant.simplify.verb_clusters import auxiliary_of
from assistant.simplify.verb_forms import Form


class Role(StrEnum):
    """What a verb is: it shows tense, is completed by an auxiliary, or completes another verb."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"


_FINITE_FORMS = (Form.WITH_T, Form.PAST, Form.PAST_PLURAL)
_PLURAL = frozenset("wij we".split())
_BEFORE_NOUN = ("LID(", "ADJ(prenom", "VNW(bez", "VNW(aanw,det", "TW(", "VZ(", "VNW(onbep,det")
_OBJECT = ("LID(", "VNW(bez", "VNW(aanw,det")


def role_of(sentence: TaggedSentence, at: int, form: Form, or_participle: bool) -> Role | None:
    """The role of a word that may be this form of a verb, or `None`: a noun, an adjective before a noun.

    `or_participle` says that the participle looks the same: "verstrekt".
    """
    word = sentence.words[at]
    if word.tag.startswith("WW(inf"):
        return Role.INFINITIVE if form is Form.INFINITIVE else None
    if word.tag.startswith("WW(vd,vrij"):
        if form is Form.PARTICIPLE:
            return Role.PARTICIPLE
        if or_participle:
            return None
        # "aanvangen" and "aanvangt" are no participles: HanTa guesses.
        return Role.INFINITIVE if form is Form.INFINITIVE else Role.FINITE if form is Form.WITH_T else None
    if word.is_finite:
        if form is Form.PARTICIPLE or (or_participle and auxiliary_of(sentence, at) is not None):
            return None
        return Role.FINITE
    if word.is_verb or word.is_name:
        return None
    if form is Form.PARTICIPLE:
        return Role.PARTICIPLE if word.tag.startswith("ADJ(vrij") else None
    words = sentence.words
    before = words[at - 1].tag if at else ""
    beside = {words[place].low for place in (at - 1, at + 1) if 0 <= place < len(words)}
    if form is Form.INFINITIVE and beside & _PLURAL:
        return Role.FINITE
    if form is Form.INFINITIVE and at and words[at - 1].low == "te":
        return Role.INFINITIVE
    if or_participle and auxiliary_of(sentence, at) is not None:
        return None
    if form in _FINITE_FORMS and not word.is_noun and at and not before.startswith(_BEFORE_NOUN):
        return Role.FINITE
    orders = form is Form.STEM and at == 0 and len(words) > 1
    return Role.FINITE if orders and words[1].tag.startswith(_OBJECT) else None
