"""Replacing a verb in every form it has in a sentence, with its particle and the words that go with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.dutch.conjugation import Verb, at_the_end, infinitive, participle, split, te_infinitive
from assistant.dutch.frequency import zipf
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.particles import PARTICLES
from assistant.dutch.separable import particle_of
from assistant.dutch.tagging import TaggedSentence
from assistant.readability.clauses import SPLIT_OFF
from assistant.simplify.clause_ends import ends_clause, insertion_place, is_subordinate, split_particle
from assistant.simplify.edit import Edit
from assistant.simplify.replacements import VerbReplacement
from assistant.simplify.verb_clusters import PASSIVE, PERFECT, auxiliary_of, in_cluster
from assistant.simplify.verb_forms import Form, finite_like, written_forms
from assistant.simplify.verb_roles import Role, role_of
from assistant.simplify.verb_subjects import person_of
from assistant.simplify.word_edits import edit_of, is_touchable, text_between

_REFLEXIVE = frozenset(("zich", "zichzelf"))
# They are reflexive beside their own subject: "wij realiseren ons", "ik realiseer mij".
_REFLEXIVE_OF = {"ons": ("wij", "we"), "me": ("ik",), "mij": ("ik",)}
_BREAKS = frozenset(",;:")
# A verb is in use from this Zipf value up.
_KNOWN = 2.0


@dataclass(frozen=True)
class _Entry:
    """A replacement with its two verbs; `participles` has that of `text`, if it is known."""

    replacement: VerbReplacement
    text: Verb
    plain: Verb
    participles: frozenset[str]


class VerbWords:
    """Proposes the replacement of verbs."""

    def __init__(self, entries: Sequence[VerbReplacement], lemmatizer: Lemmatizer) -> None:
        self._forms: dict[str, list[tuple[_Entry, Form, bool]]] = defaultdict(list)
        for replacement in entries:
            text = _verb_of(replacement, lemmatizer)
            if text is None:
                continue
            written_all = tuple(dict.fromkeys(written_forms(text)))
            participles = frozenset(made.text for made in written_all if made.form is Form.PARTICIPLE)
            entry = _Entry(replacement, text, replacement.plain_verb, participles)
            for written in written_all:
                self._forms[written.text].append((entry, written.form, written.at_end))

    def edits(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """The verbs of a sentence that have a plain one."""
        for at, word in enumerate(sentence.words):
            for entry, form, at_end in self._forms.get(word.text.lower(), ()):
                if not is_touchable(sentence, at):
                    continue
                if not entry.replacement.fits(sentence) or _is_reflexive(sentence, at):
                    continue
                found = _edit(sentence, at, entry, form, at_end)
                if found is not None:
                    yield found
                    break


def _verb_of(replacement: VerbReplacement, lemmatizer: Lemmatizer) -> Verb | None:
    """The verb to look for; `None` where nobody knows where it splits."""
    infinitive = replacement.text
    if not replacement.separable:
        return split(infinitive)
    written = particle_of(infinitive, lemmatizer)
    for particle in sorted(PARTICLES, key=len, reverse=True):
        base = infinitive.removeprefix(particle)
        if written is None and base != infinitive and zipf(base) >= _KNOWN:
            written = f"{particle}|{base}"
    return split(written) if written else None


def _is_reflexive(sentence: TaggedSentence, at: int) -> bool:
    """Whether "zich" stands in the clause: it makes another verb of it ("zich voorstellen")."""
    words = sentence.words
    first = next((place for place in range(at, 0, -1) if _BREAKS & set(words[place].before)), 0)
    behind = range(at + 1, len(words))
    last = next((place - 1 for place in behind if _BREAKS & set(words[place].before)), len(words) - 1)
    clause = words[first : last + 1]
    lows = {word.low for word in clause if not word.tag.startswith("VNW(bez")}
    own = any(low in lows and lows & set(subjects) for low, subjects in _REFLEXIVE_OF.items())
    return own or bool(lows & _REFLEXIVE)


def _edit(sentence: TaggedSentence, at: int, entry: _Entry, form: Form, at_end: bool) -> Edit | None:
    word = sentence.words[at]
    role = role_of(sentence, at, form, word.text.lower() in entry.participles)
    if role is None:
        return None
    if at and sentence.words[at - 1].low == "te" and not word.before.strip():
        return _with_te(sentence, at, entry, at_end) if form is Form.INFINITIVE else None
    if entry.text.particle and not at_end:
        # Away from its particle a verb is finite, whatever its tag.
        return _split_finite(sentence, at, entry, form)
    if role is Role.INFINITIVE:
        return in_cluster(sentence, at, entry.plain, infinitive(entry.plain), entry.plain.base)
    if role is Role.PARTICIPLE:
        return _participle(sentence, at, entry)
    return _at_end(sentence, at, entry, form) if entry.text.particle else _finite(sentence, at, entry, form)


def _with_te(sentence: TaggedSentence, at: int, entry: _Entry, at_end: bool) -> Edit | None:
    """As in "te vervaardigen", "aan te vangen"."""
    words = sentence.words
    if at + 1 < len(words) and words[at + 1].is_noun and not words[at + 1].before.strip():
        # "de te vervaardigen stukken"
        return None
    particle = words[at - 2].low if at > 1 and not words[at - 1].before.strip() else ""
    if entry.text.particle:
        if at_end or particle != entry.text.particle:
            return None
        return edit_of(sentence, at - 2, at, te_infinitive(entry.plain))
    if particle in SPLIT_OFF and zipf(particle + words[at].low) >= _KNOWN:
        return None
    return edit_of(sentence, at - 1, at, te_infinitive(entry.plain))


def _participle(sentence: TaggedSentence, at: int, entry: _Entry) -> Edit | None:
    """A participle with its auxiliary, where both verbs make their perfect with the same one."""
    auxiliary = auxiliary_of(sentence, at)
    if auxiliary is None or (entry.plain.has_infinitive and auxiliary != PERFECT):
        return None
    if entry.replacement.perfect != entry.replacement.text_perfect and auxiliary != PASSIVE:
        return None
    try:
        form = participle(entry.plain)
    except ValueError:
        return None
    return in_cluster(sentence, at, entry.plain, form, form.split()[-1])


def _finite(sentence: TaggedSentence, at: int, entry: _Entry, form: Form) -> Edit | None:
    """A finite verb that has no particle of its own, in a main or a subordinate clause."""
    person = person_of(sentence, at, form)
    new = finite_like(entry.plain, form, person) if person else None
    if new is None or split_particle(sentence, at) is not None:
        return None
    if not new.particle:
        return edit_of(sentence, at, at, new.form)
    if is_subordinate(sentence, at):
        return edit_of(sentence, at, at, at_the_end(entry.plain, new)) if ends_clause(sentence, at) else None
    last = insertion_place(sentence, at)
    if last is None:
        return None
    return edit_of(sentence, at, last, f"{new.form} {text_between(sentence, at + 1, last)} {new.particle}")


def _at_end(sentence: TaggedSentence, at: int, entry: _Entry, form: Form) -> Edit | None:
    """A finite verb with its particle in one word, which stands in subordinate clauses only."""
    person = person_of(sentence, at, form)
    new = finite_like(entry.plain, form, person) if person else None
    return edit_of(sentence, at, at, at_the_end(entry.plain, new)) if new else None


def _split_finite(sentence: TaggedSentence, at: int, entry: _Entry, form: Form) -> Edit | None:
    """A finite verb in a main clause with its particle at the end of it: "vangt op 1 mei aan"."""
    last = split_particle(sentence, at, entry.text.particle)
    if last is None or sentence.words[last].low != entry.text.particle:
        return None
    person = person_of(sentence, at, form)
    new = finite_like(entry.plain, form, person) if person else None
    if new is None:
        return None
    between = text_between(sentence, at + 1, last - 1)
    return edit_of(sentence, at, last, " ".join(filter(None, (new.form, between, new.particle))))
