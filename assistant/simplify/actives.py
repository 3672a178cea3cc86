"""The passive with a known doer becomes active: "wordt door ons behandeld" is "wij behandelen"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.dutch.conjugation import Person
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.readability.verbs import is_done_by_somebody
from assistant.simplify.active_main import main_clause
from assistant.simplify.active_parts import active_edit, middle_of
from assistant.simplify.attributes import attributes
from assistant.simplify.clause_doers import doer_of
from assistant.simplify.clause_tail import ends_well
from assistant.simplify.doers import Doer, is_doer
from assistant.simplify.edit import Edit
from assistant.simplify.passive_clause import Clause, simple_clauses, with_finite_verb
from assistant.simplify.passive_verbs import PassiveVerbs, passive_verbs
from assistant.simplify.sentence_text import joined

# Endings of nouns that may name a person.
_PERSONS = tuple(
    """
    er ers aar aars eur eurs ist isten ant anten ent enten ling lingen ige igen man mannen vrouw vrouwen
    mensen mens kind kinderen lid leden gezin gezinnen familie jongeren ouderen persoon personen arts
    artsen bedrijf bedrijven club clubs fonds fondsen gemeente gemeenten organisatie organisaties
    collega collega's zoon dochter
    """.split()
)
_WHO = frozenset({"wie", "wiens"})


@dataclass(frozen=True)
class ActiveVoice:
    """The rule; give it the lemmatizer whose tags the sentences have."""

    lemmatizer: Lemmatizer

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields the passives that name their doer in the active voice, and what "de door u ..." says."""
        if " door " not in sentence.low:
            return
        sentence = with_finite_verb(sentence)
        for clause in simple_clauses(sentence):
            edit = self._turned(sentence, clause)
            if edit is not None:
                yield edit
        yield from attributes(sentence, self.lemmatizer)

    def _turned(self, sentence: TaggedSentence, clause: Clause) -> Edit | None:
        words = sentence.words
        done = next((words[at] for at in clause.cluster if words[at].is_participle), None)
        if done is None:
            return None
        verbs = passive_verbs(words, clause.finite, clause.cluster, self.lemmatizer)
        if verbs is None or (verbs.perfect and not verbs.modal and not is_done_by_somebody(done)):
            return None
        doer = doer_of(sentence, clause)
        if doer is None:
            return None
        last = max(clause.cluster[-1], doer.last)
        behind_doer = doer.last > clause.cluster[-1]
        if _is_relative(words, last + 1) and (behind_doer or _may_be_about(words, last + 1, doer)):
            # "wordt door een arts onderzocht die ...": whose clause it is shows only in the passive.
            return None
        if not ends_well(words, clause, last, done.lemma):
            return None
        try:
            if clause.subordinate:
                return _subordinate(sentence, clause, doer, verbs)
            return main_clause(sentence, clause, doer, verbs, last)
        except ValueError:
            # A form of the verb is not certain.
            return None


def _subordinate(sentence: TaggedSentence, clause: Clause, doer: Doer, verbs: PassiveVerbs) -> Edit | None:
    words = sentence.words
    opener = words[clause.start - 1]
    if opener.low in _WHO or (
        _is_relative(words, clause.start - 1) and not _is_clear(words, clause.start - 1, doer)
    ):
        return None
    middle = middle_of(sentence, clause.start, clause.cluster[0], doer)
    if middle is None:
        return None
    text = joined(doer.text, middle, verbs.subordinate(doer.person))
    return active_edit(sentence, clause.start, max(clause.cluster[-1], doer.last), text)


def _may_be_about(words: Sequence[TaggedWord], at: int, doer: Doer) -> bool:
    """Whether the relative clause that begins here can say something of the doer."""
    finite = next((word for word in words[at:] if word.is_finite), None)
    plural = finite is not None and finite.tag.endswith("mv)")
    return not doer.is_alone and plural == (doer.person is Person.PLURAL)


def _is_relative(words: Sequence[TaggedWord], at: int) -> bool:
    return at < len(words) and words[at].tag.startswith(("VNW(betr", "VNW(vb,adv"))


def _is_clear(words: Sequence[TaggedWord], opener: int, doer: Doer) -> bool:
    """Whether "die" cannot be read as the subject: "het plan dat de raad heeft vastgesteld"."""
    if words[opener].low not in ("die", "dat"):
        return True
    pronoun = doer.text in ("wij", "u", "ik")
    antecedent = words[opener - 1] if opener else None
    return pronoun or (antecedent is not None and antecedent.is_noun and _is_thing(antecedent))


def _is_thing(noun: TaggedWord) -> bool:
    """Whether a noun surely names no person and no body, who could do something themselves."""
    return not noun.low.endswith(_PERSONS) and not is_doer(noun)
