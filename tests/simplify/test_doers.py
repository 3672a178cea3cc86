"""Who does it behind "door": a person or a body, as a subject."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.dutch.conjugation import Person
from assistant.dutch.tagging import TaggedSentence
from assistant.simplify.doers import doer_at

Tag = Callable[[str], TaggedSentence]


@pytest.mark.parametrize(
    ("text", "doer", "person"),
    [
        ("Het is door ons gezien.", "wij", Person.PLURAL),
        ("Het is door u gezien.", "u", Person.SECOND_POLITE),
        ("Het is door mij gezien.", "ik", Person.FIRST),
        ("Het is door de gemeente Heerlen gezien.", "de gemeente Heerlen", Person.THIRD),
        ("Het is door de gemeenteraad van Heerlen gezien.", "de gemeenteraad van Heerlen", Person.THIRD),
        (
            "Het is door het college van burgemeester en wethouders gezien.",
            "het college van burgemeester en wethouders",
            Person.THIRD,
        ),
        (
            "Het is door een medewerker van de gemeente gezien.",
            "een medewerker van de gemeente",
            Person.THIRD,
        ),
        ("Het is door twee medewerkers gezien.", "twee medewerkers", Person.PLURAL),
        ("Het is door de gemeente en de provincie gezien.", "de gemeente en de provincie", Person.PLURAL),
        ("Het is door de eigenaar van de woning gezien.", "de eigenaar van de woning", Person.THIRD),
        ("Het is door een bouwinspecteur gezien.", "een bouwinspecteur", Person.THIRD),
    ],
)
def test_a_person_or_a_body_is_a_doer(text: str, doer: str, person: Person, tag: Tag) -> None:
    sentence = tag(text)
    found = doer_at(sentence, sentence.low.split().index("door"))
    assert found is not None
    assert (found.text, found.person) == (doer, person)


@pytest.mark.parametrize(
    "text",
    [
        "Het is door brand verwoest.",
        "Het is door middel van een brief gemeld.",
        "Het gaat door de regen niet door.",
        "Het is door ons team gezien.",
        "Het is alleen door ons gezien.",
        "Het is niet door de gemeente gezien.",
        "Het is door de gemeente of de provincie gezien.",
        "Het is door de gemeente, de provincie en het Rijk betaald.",
        "Het is door de commissie bezwaarschriften gezien.",
        "Het is door de gemeente van rechtswege verleend.",
    ],
)
def test_a_cause_a_means_or_more_than_one_reading_is_none(text: str, tag: Tag) -> None:
    sentence = tag(text)
    assert doer_at(sentence, sentence.low.split().index("door")) is None


def test_what_stands_behind_the_only_body_of_its_kind_does_not_say_which_one(tag: Tag) -> None:
    gemeente, school = tag("Het is door de gemeente gezien."), tag("Het is door de school gezien.")
    first, second = doer_at(gemeente, 2), doer_at(school, 2)
    assert first is not None and second is not None
    assert (first.is_alone, second.is_alone) == (True, False)
