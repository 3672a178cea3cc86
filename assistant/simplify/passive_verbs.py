"""The verbs of a passive clause, and what they are in the active voice with another subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.dutch.conjugation import (
    Finite,
    Person,
    Verb,
    at_the_end,
    infinitive,
    participle,
    past,
    present,
    split,
    te_infinitive,
)
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.particles import PARTICLES
from assistant.dutch.separable import particle_of
from assistant.dutch.tagging import TaggedWord

_MODALS = frozenset("kunnen moeten mogen zullen".split())
# "dient te worden betaald" is a duty: "moet ... betalen".
_WITH_TE = {"dienen": "moeten", "hoeven": "hoeven", "behoren": "behoren"}
_PASSIVE, _PERFECT = "worden", "zijn"
# States rather than what somebody has done.
_STATES = frozenset(
    """
    verplicht gehouden gebonden gehuwd getrouwd gedekt omringd omgeven geboren geacht gerechtigd bevoegd
    betrokken bewoond gevormd gekenmerkt getroffen gedreven verrast verhinderd omsloten verzekerd
    """.split()
)


@dataclass(frozen=True)
class PassiveVerbs:
    """The verbs of a passive: its finite verb, the participle's verb, and how they go together.

    `modal` is the modal verb in the active, "" without one. `perfect` says "is/was gedaan" or, with a
    modal, "moet zijn gedaan"; `with_te` that the infinitive keeps "te" ("hoeft niet te betalen").
    `participle_first` is the order at the end of a subordinate clause: "gedaan is".
    """

    verb: Verb
    participle: str
    modal: str
    perfect: bool
    with_te: bool
    is_past: bool
    participle_first: bool

    def main(self, person: Person) -> tuple[str, str]:
        """The finite verb of a main clause, and what stands at its end.

        Raises:
            ValueError: a form is not certain.
        """
        finite = self._finite(person)
        if self.modal:
            return finite.form, self._completed()
        return finite.form, self.participle if self.perfect else finite.particle

    def subordinate(self, person: Person) -> str:
        """All verbs together at the end of a subordinate clause.

        Raises:
            ValueError: a form is not certain.
        """
        finite = self._finite(person)
        if self.modal:
            return f"{finite.form} {self._completed()}"
        if self.perfect:
            parts = (
                (self.participle, finite.form) if self.participle_first else (finite.form, self.participle)
            )
            return " ".join(parts)
        return at_the_end(self.verb, finite)

    def _finite(self, person: Person) -> Finite:
        verb = split(self.modal) if self.modal else split("hebben") if self.perfect else self.verb
        return past(verb, person is Person.PLURAL) if self.is_past else present(verb, person)

    def _completed(self) -> str:
        if self.perfect:
            return f"{self.participle} hebben" if self.participle_first else f"hebben {self.participle}"
        return te_infinitive(self.verb) if self.with_te else infinitive(self.verb)


def passive_verbs(
    words: Sequence[TaggedWord], finite: int, cluster: range, lemmatizer: Lemmatizer
) -> PassiveVerbs | None:
    """The passive of a finite verb with the verbs of `cluster` (places); `None` for what is no passive.

    The finite verb may itself stand in the cluster, as it does in a subordinate clause.
    """
    others = [words[at] for at in cluster if at != finite and words[at].low != "te"]
    participles = [word for word in others if word.is_participle]
    infinitives = [word.low for word in others if not word.is_participle]
    if len(participles) != 1 or (words[finite].lemma == _PERFECT and participles[0].low in _STATES):
        return None
    done = participles[0]
    verb = verb_of(done, lemmatizer)
    if verb is None:
        return None
    has_te = any(words[at].low == "te" for at in cluster)
    lemma, is_past = words[finite].lemma, words[finite].tag.startswith("WW(pv,verl")
    first = done.start < min(
        (
            word.start
            for word in (*others, words[finite])
            if word is not done and word.start >= words[cluster[0]].start
        ),
        default=-1,
    )
    if lemma in (_PASSIVE, _PERFECT):
        if infinitives or has_te:
            return None
        return PassiveVerbs(verb, done.text.lower(), "", lemma == _PERFECT, False, is_past, first)
    if infinitives not in (["worden"], ["zijn"]):
        return None
    perfect = infinitives == ["zijn"]
    if lemma in _MODALS and not has_te:
        return PassiveVerbs(verb, done.text.lower(), lemma, perfect, False, is_past, first)
    if lemma in _WITH_TE and has_te and not (perfect and lemma != "dienen"):
        modal = _WITH_TE[lemma]
        return PassiveVerbs(verb, done.text.lower(), modal, perfect, modal != "moeten", is_past, first)
    return None


def verb_of(done: TaggedWord, lemmatizer: Lemmatizer) -> Verb | None:
    """The verb whose participle this is; `None` where that is not certain."""
    lemma = done.lemma.lower()
    bare = done.text.lower()
    if done.tag.startswith("WW(vd,prenom"):
        bare = bare.removesuffix("e")
    known = particle_of(lemma, lemmatizer)
    # "overleggen" is two verbs, of which the participle shows which one.
    ways = (
        [known]
        if known
        else [
            lemma,
            *(
                f"{part}|{lemma[len(part) :]}"
                for part in PARTICLES
                if lemma.startswith(part) and len(lemma) > len(part) + 3
            ),
        ]
    )
    fitting = []
    for way in ways:
        try:
            verb = split(way)
            if participle(verb) == bare:
                fitting.append(verb)
        except ValueError:
            continue
    return fitting[0] if len(fitting) == 1 else None
