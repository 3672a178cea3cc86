"""The forms of Dutch verbs, from the infinitive: what is not surely right Dutch is refused, never guessed.

An infinitive is written as one word ("bouwen", "besluiten"), with a bar behind what splits off
("op|bellen"; `separable.py` finds it), or with words of its own before it that go to the end of a main clause
("strenger maken").
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from assistant.dutch.frequency import zipf
from assistant.dutch.strong_verbs import strong_forms
from assistant.dutch.verb_stems import is_surely_weak, stem, weak_participle, weak_past

# Verbs with an infinitive behind them: "laten weten", "blijven staan".
_WITH_INFINITIVE = frozenset("laten blijven gaan".split())
# A form that the frequency list holds is a word.
_KNOWN = 1.0


class Person(StrEnum):
    """Who a finite verb is about; the plural is the same for all."""

    FIRST = "ik"
    SECOND = "je"
    SECOND_POLITE = "u"
    THIRD = "hij"
    PLURAL = "wij"


@dataclass(frozen=True)
class Verb:
    """A verb and what goes with it: `particle` is written together with it where it is `joined`."""

    particle: str
    base: str
    joined: bool

    @property
    def has_infinitive(self) -> bool:
        """Whether `particle` is an infinitive that stays behind the verb: "laten weten"."""
        return self.base in _WITH_INFINITIVE and not self.joined and self.particle.endswith("en")


class Finite(NamedTuple):
    """A finite form, and what stands at the end of its main clause ("" where there is nothing)."""

    form: str
    particle: str


_PRESENT = {
    "zijn": ("ben", "bent", "bent", "is", "zijn"),
    "hebben": ("heb", "hebt", "hebt", "heeft", "hebben"),
    "kunnen": ("kan", "kunt", "kunt", "kan", "kunnen"),
    "mogen": ("mag", "mag", "mag", "mag", "mogen"),
    "willen": ("wil", "wilt", "wilt", "wil", "willen"),
    "zullen": ("zal", "zult", "zult", "zal", "zullen"),
}
_INVERTED = {"zijn": "ben", "hebben": "heb", "kunnen": "kun", "willen": "wil", "zullen": "zul"}


def split(infinitive: str) -> Verb:
    """Reads "op|bellen", "strenger maken", "laten weten" or "bouwen".

    Raises:
        ValueError: it has a bar and a word of its own, or is empty.
    """
    words = infinitive.split()
    if not words or ("|" in infinitive and (len(words) > 1 or infinitive.count("|") > 1)):
        raise ValueError(f"cannot read the infinitive {infinitive!r}")
    if "|" in infinitive:
        particle, base = infinitive.split("|")
        return Verb(particle, base, joined=True)
    if len(words) > 1 and words[0] in _WITH_INFINITIVE and words[-1].endswith("en"):
        return Verb(" ".join(words[1:]), words[0], joined=False)
    return Verb(" ".join(words[:-1]), words[-1], joined=len(words) == 1)


def present(verb: Verb, person: Person, inverted: bool = False) -> Finite:
    """The present of a main clause; `inverted` says that the subject follows ("bel je").

    Raises:
        ValueError: no rule surely gives the form.
    """
    return Finite(_present(verb, person, inverted), verb.particle)


def _present(verb: Verb, person: Person, inverted: bool) -> str:
    base = verb.base
    if inverted and person is Person.SECOND:
        return _INVERTED.get(base) or (stem(base) if base not in _PRESENT else _PRESENT[base][1])
    if base in _PRESENT:
        return _PRESENT[base][tuple(Person).index(person)]
    if person is Person.PLURAL:
        return base
    root = stem(base)
    # "ga" and "gaat", "besta" and "bestaat".
    third = f"{base[:-1]}t" if base.endswith("aan") else root if root.endswith("t") else f"{root}t"
    known = max(zipf(third), zipf(verb.particle + third))
    if known < _KNOWN and strong_forms(base) is None and not is_surely_weak(base):
        raise ValueError(f"cannot conjugate {base!r}: {third!r} is no known word")
    return root if person is Person.FIRST else third


def past(verb: Verb, plural: bool) -> Finite:
    """The past of a main clause: "belde ... op", "besloten".

    Raises:
        ValueError: usage is divided, or no rule surely gives the form.
    """
    strong = strong_forms(verb.base)
    if strong is None:
        # A participle that is no word shows a strong verb that is not in the table.
        weak_participle(verb.base, verb.particle)
        form: str | None = weak_past(verb.base) + ("n" if plural else "")
    else:
        form = strong.past_plural if plural else strong.past
    if form is None:
        raise ValueError(f"cannot conjugate {verb.base!r}: its past is not certain")
    return Finite(form, verb.particle)


def participle(verb: Verb) -> str:
    """The participle: "opgebeld", "strenger gemaakt", "begonnen", "verbeterd"; of "laten weten" itself.

    Raises:
        ValueError: usage is divided, or no rule surely gives the form.
    """
    if verb.has_infinitive:
        return f"{verb.base} {verb.particle}"
    strong = strong_forms(verb.base)
    form = weak_participle(verb.base, verb.particle) if strong is None else strong.participle
    if form is None:
        raise ValueError(f"cannot conjugate {verb.base!r}: its participle is not certain")
    return _behind_particle(verb, form)


def te_infinitive(verb: Verb) -> str:
    """The infinitive with "te": "op te bellen", "strenger te maken", "te laten weten", "te bouwen"."""
    if verb.has_infinitive:
        return f"te {verb.base} {verb.particle}"
    return " ".join(filter(None, (verb.particle, "te", verb.base)))


def infinitive(verb: Verb) -> str:
    """The infinitive as it is written: "opbellen", "strenger maken", "laten weten", "bouwen"."""
    if verb.has_infinitive:
        return f"{verb.base} {verb.particle}"
    return _behind_particle(verb, verb.base)


def subordinate(verb: Verb, person: Person) -> str:
    """The present of a subordinate clause, where all stands together: "opbelt", "strenger maakt".

    Raises:
        ValueError: no rule surely gives the form.
    """
    return at_the_end(verb, present(verb, person))


def at_the_end(verb: Verb, finite: Finite) -> str:
    """A finite form of `present` or `past` as it stands at the end of a subordinate clause."""
    if verb.has_infinitive:
        return f"{finite.form} {verb.particle}"
    return _behind_particle(verb, finite.form)


def _behind_particle(verb: Verb, form: str) -> str:
    return verb.particle + ("" if verb.joined else " ") + form
