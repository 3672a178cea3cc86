"""Who a finite verb is about, as far as its form in another verb depends on it."""

from __future__ import annotations

from assistant.dutch.conjugation import Person
from assistant.dutch.tagging import TaggedSentence
from assistant.simplify.verb_forms import Form

_OPENERS = ("VG(onder", "VNW(vb", "VNW(betr")
_PRONOUNS = {
    "ik": Person.FIRST,
    "je": Person.SECOND,
    "jij": Person.SECOND,
    "u": Person.SECOND_POLITE,
}


def person_of(sentence: TaggedSentence, finite: int, form: Form) -> Person | None:
    """The person of a singular verb; `None` for a bare stem that is no order and has no "ik" or "je"."""
    person = _person(sentence, finite)
    if form is not Form.STEM or person in (Person.FIRST, Person.SECOND):
        return person
    # "Vermeld uw naam": an order at the head of its sentence.
    return Person.FIRST if finite == 0 else None


def _person(sentence: TaggedSentence, finite: int) -> Person:
    """From the pronoun beside the verb, or else at the head of its clause."""
    words = sentence.words
    for place in (finite - 1, finite + 1):
        if 0 <= place < len(words) and words[place].low in _PRONOUNS:
            return _PRONOUNS[words[place].low]
    for place in range(finite - 1, -1, -1):
        low = words[place].low
        if low in _PRONOUNS and (place == 0 or low == "ik" or words[place - 1].tag.startswith(_OPENERS)):
            return _PRONOUNS[low]
        if "," in words[place].before or words[place].is_finite:
            break
    return Person.THIRD
