"""All forms of a verb to look for, and the same form of the verb in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from assistant.dutch.conjugation import (
    Finite,
    Person,
    Verb,
    at_the_end,
    infinitive,
    participle,
    past,
    present,
)


class Form(StrEnum):
    """A form of a verb, as far as the spelling shows it."""

    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    STEM = "stem"
    WITH_T = "with t"
    PAST = "past"
    PAST_PLURAL = "past plural"


class Written(NamedTuple):
    """A form as it is written: `at_end` as one word, as it stands in a subordinate clause or on its own."""

    text: str
    form: Form
    at_end: bool


def written_forms(verb: Verb) -> Iterator[Written]:
    """The forms of a verb that can be written for sure; those of a main clause without their particle."""
    yield Written(infinitive(verb), Form.INFINITIVE, True)
    finite: tuple[tuple[Form, Callable[[], Finite]], ...] = (
        (Form.INFINITIVE, lambda: present(verb, Person.PLURAL)),
        (Form.STEM, lambda: present(verb, Person.FIRST)),
        (Form.WITH_T, lambda: present(verb, Person.THIRD)),
        (Form.PAST, lambda: past(verb, plural=False)),
        (Form.PAST_PLURAL, lambda: past(verb, plural=True)),
    )
    for form, make in finite:
        try:
            found = make()
        except ValueError:
            continue
        yield Written(found.form, form, False)
        if verb.particle:
            yield Written(at_the_end(verb, found), form, True)
    try:
        yield Written(participle(verb), Form.PARTICIPLE, True)
    except ValueError:
        return


def finite_like(verb: Verb, form: Form, person: Person) -> Finite | None:
    """The finite form of another verb; `None` where it is not certain.

    `person` matters where the spelling does not show it: it is that of the subject in the singular.
    """
    try:
        if form is Form.INFINITIVE:
            return present(verb, Person.PLURAL)
        if form in (Form.PAST, Form.PAST_PLURAL):
            return past(verb, plural=form is Form.PAST_PLURAL)
        return present(verb, person, inverted=form is Form.STEM)
    except ValueError:
        return None
