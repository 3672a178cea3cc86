"""A main clause in a stretch of a sentence: its verb in second place and the subject that goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.dutch.tagging import TaggedWord
from assistant.simplify.word_order import opens_clause

_PLURAL = frozenset("we wij zij ze jullie".split())
_SINGULAR = frozenset("u ik hij je jij het dit dat deze die zij ze men er iedereen niemand".split())
SUBJECT_PRONOUNS = frozenset("we wij u ik hij je jij zij ze".split())
# Only these are surely a subject right behind a verb: "u" may be an object there ("stuurt u een brief").
_SUBJECT_BEHIND_VERB = frozenset("we wij ik hij".split())
_OPENS_PHRASE = ("LID(", "VNW(bez", "VNW(aanw", "VNW(onbep", "N(", "TW(", "ADJ(prenom", "SPEC(deeleigen", "ADJ(nom")
_OPENS_ADVERBIAL = ("VZ(", "BW(", "VNW(aanw,adv", "ADJ(vrij")
# Adverbs of one word that stand before a verb, some of which look like other words.
_ADVERBS = frozenset("ook zo nu dan daar hier verder daarna daarom wel toch dus".split())
_LONGEST_OPENING = 14
_WITH_MEASURE = frozenset("waar zoveel zonder".split())


@dataclass(frozen=True)
class MainClause:
    """Places of its first word, its finite verb, and the first and last word of its subject.

    `subject` is `None` where the subject stands behind the verb and its end is not known.
    """

    first: int
    finite: int
    subject: tuple[int, int] | None

    @property
    def subject_first(self) -> bool:
        """Whether the clause begins with its subject."""
        return self.subject is not None and self.subject[0] == self.first


def main_clause(words: Sequence[TaggedWord], first: int, last: int) -> MainClause | None:
    """Reads the words from `first` up to and with `last` as a main clause that begins at `first`.

    `None` where that is not sure: a clause before its verb, no subject that agrees with it, a verb in another
    place than the second.
    """
    finite = next((at for at in range(first, last + 1) if words[at].is_finite), None)
    if finite is None or not 0 < finite - first <= _LONGEST_OPENING:
        return None
    if any(opens_clause(words, at) for at in range(first, finite)):
        return None
    if any("," in words[at].before for at in range(first + 1, finite + 1)):
        return None
    behind = words[finite + 1] if finite < last else None
    if behind is not None and behind.low in _SUBJECT_BEHIND_VERB and words[first].low not in SUBJECT_PRONOUNS:
        return _agreeing(words, MainClause(first, finite, (finite + 1, finite + 1)))
    opening = words[first]
    if opening.low in ("er", "u", "het", "dit", "dat") or opening.low in SUBJECT_PRONOUNS:
        if finite == first + 1:
            clause = MainClause(first, finite, (first, first))
            return clause if opening.low in ("er", "dit", "dat", "het") else _agreeing(words, clause)
    if _is_adverbial(words, first, finite):
        return _inverted(words, first, finite, last)
    if opening.tag.startswith(_OPENS_PHRASE) and not words[finite - 1].tag.startswith(("VZ(", "LID(")):
        return _agreeing(words, MainClause(first, finite, (first, finite - 1)))
    return None


def is_plural(words: Sequence[TaggedWord], first: int, last: int) -> bool | None:
    """Whether a noun phrase or pronoun asks for a plural verb; `None` where both may be."""
    opening = words[first]
    if first == last and opening.low in ("zij", "ze", "die", "deze"):
        return None
    if first == last and opening.low in _PLURAL | _SINGULAR:
        return opening.low in _PLURAL
    if any(word.low in ("en", "of") for word in words[first : last + 1]):
        return None
    head = next((word for word in words[first : last + 1] if word.is_noun or word.is_name), None)
    if head is None:
        return None
    if head.is_noun:
        return head.tag.startswith("N(soort,mv")
    return None if head.low.endswith("en") and not head.tag.startswith("N(eigen,ev") else False


def verb_is_plural(verb: TaggedWord) -> bool:
    """Whether a finite verb has the form of a plural."""
    return verb.tag.endswith("mv)")


def _is_adverbial(words: Sequence[TaggedWord], first: int, finite: int) -> bool:
    opening = words[first]
    if opening.tag.startswith(_OPENS_ADVERBIAL) or opening.low in _WITH_MEASURE:
        return True
    return finite == first + 1 and opening.low in _ADVERBS


def _inverted(words: Sequence[TaggedWord], first: int, finite: int, last: int) -> MainClause | None:
    """As "In 2028 volgt het tweede deel": a subject right behind the verb."""
    at = finite + 1
    while at <= last and words[at].low in ("er", "zich", "ook", "dan"):
        at += 1
    if at > last:
        return None
    if words[at].tag.startswith("VNW(") and words[at].low in SUBJECT_PRONOUNS | {"er", "het", "dit"}:
        return MainClause(first, finite, (at, at))
    if not words[at].tag.startswith(_OPENS_PHRASE) or words[at].is_verb:
        return None
    end = next((place for place in range(at, last + 1) if words[place].is_noun or words[place].is_name), None)
    if end is None:
        return None
    plural = is_plural(words, at, end)
    if plural is not None and plural != verb_is_plural(words[finite]):
        return None
    return MainClause(first, finite, None)


def _agreeing(words: Sequence[TaggedWord], clause: MainClause) -> MainClause | None:
    assert clause.subject is not None
    plural = is_plural(words, *clause.subject)
    agrees = plural is None or plural == verb_is_plural(words[clause.finite])
    return clause if agrees else None
