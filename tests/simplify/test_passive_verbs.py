"""The verbs of a passive, and those of the active sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.dutch.conjugation import Person
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence
from assistant.simplify.passive_clause import simple_clauses
from assistant.simplify.passive_verbs import PassiveVerbs, passive_verbs

Tag = Callable[[str], TaggedSentence]


def read(text: str, tag: Tag, lemmatizer: Lemmatizer) -> PassiveVerbs | None:
    sentence = tag(text)
    (clause,) = simple_clauses(sentence)
    return passive_verbs(sentence.words, clause.finite, clause.cluster, lemmatizer)


@pytest.mark.parametrize(
    ("text", "main", "subordinate"),
    [
        ("Het wordt ingediend.", ("dient", "in"), "indient"),
        ("Het werd ingediend.", ("diende", "in"), "indiende"),
        ("Het is ingediend.", ("heeft", "ingediend"), "heeft ingediend"),
        ("Het was ingediend.", ("had", "ingediend"), "had ingediend"),
        ("Het kan worden ingediend.", ("kan", "indienen"), "kan indienen"),
        ("Het zou worden ingediend.", ("zou", "indienen"), "zou indienen"),
        ("Het moet zijn ingediend.", ("moet", "hebben ingediend"), "moet hebben ingediend"),
        ("Het dient te worden ingediend.", ("moet", "indienen"), "moet indienen"),
        ("Het hoeft niet te worden ingediend.", ("hoeft", "in te dienen"), "hoeft in te dienen"),
        ("Het wordt overgelegd.", ("legt", "over"), "overlegt"),
    ],
)
def test_tense_and_modality_stay(
    text: str, main: tuple[str, str], subordinate: str, tag: Tag, lemmatizer: Lemmatizer
) -> None:
    verbs = read(text, tag, lemmatizer)
    assert verbs is not None
    assert verbs.main(Person.THIRD) == main
    assert verbs.subordinate(Person.THIRD) == subordinate


@pytest.mark.parametrize(
    ("person", "form"),
    [(Person.FIRST, "kan"), (Person.SECOND_POLITE, "kunt"), (Person.THIRD, "kan"), (Person.PLURAL, "kunnen")],
)
def test_the_finite_verb_goes_with_the_doer(
    person: Person, form: str, tag: Tag, lemmatizer: Lemmatizer
) -> None:
    verbs = read("Het kan worden ingediend.", tag, lemmatizer)
    assert verbs is not None
    assert verbs.main(person) == (form, "indienen")


@pytest.mark.parametrize(
    "text",
    ["Het heeft gewerkt.", "Het kan werken.", "U bent verplicht.", "Het wil worden ingediend."],
    ids=["a perfect tense", "no participle", "a state", "another modal verb"],
)
def test_what_is_no_passive_is_none(text: str, tag: Tag, lemmatizer: Lemmatizer) -> None:
    assert read(text, tag, lemmatizer) is None
