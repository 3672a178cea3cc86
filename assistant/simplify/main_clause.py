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
_OPENS_PHRASE = tuple("LID( VNW(bez VNW(aanw VNW(onbep N( TW( ADJ(prenom SPEC(deeleigen ADJ(nom".split())
_OPENS_ADVERBIAL = ("VZ(", "BW(", "VNW(aanw,adv", "ADJ(vrij")
# Adverbs of one word that stand before a verb, some of which look like other words.
_ADVERBS = frozenset("ook zo nu dan daar hier verder daarna daarom wel toch dus".split())
# They may stand between a verb and its subject: "kunnen ten hoogste 80 personen".
_BEFORE_SUBJECT = frozenset(
    "er zich ook dan nog al wel weer nu alleen slechts uitsluitend ten hoogste minste maximaal minimaal "
    "circa ongeveer bijna minstens hooguit hiervoor hiermee daarmee daarvoor hierover daarover".split()
)
_BREAKS = frozenset(",;:")
_LONGEST_OPENING = 14
_TIMES = frozenset("jaar jaren maand maanden week weken dag dagen periode tijd zomer winter".split())
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
    if finite is None or not 0 < finite - first <= _LONGEST_OPENING or _is_like_adjective(words[finite]):
        return None
    if any(opens_clause(words, at) or may_open_with_als(words, at, finite) for at in range(first, finite)):
        return None
    if any(_BREAKS & set(words[at].before) for at in range(first + 1, finite + 1)):
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
    if opening.tag.startswith(_OPENS_PHRASE) and _ends_phrase(words, first, finite - 1):
        found = _agreeing(words, MainClause(first, finite, (first, finite - 1)))
        if found is None and words[finite - 1].low in _TIMES:
            # "De afgelopen jaren is het beleid veranderd"
            return _inverted(words, first, finite, last)
        return found
    return None


def begins_with_main_clause(words: Sequence[TaggedWord], first: int, last: int) -> bool:
    """Whether a finite verb stands behind the first words with no clause before it, whatever its subject."""
    finite = next((at for at in range(first, last + 1) if words[at].is_finite), None)
    if finite is None or finite == first:
        return False
    return not any(
        opens_clause(words, at) or may_open_with_als(words, at, finite) for at in range(first, finite)
    )


def may_open_with_als(words: Sequence[TaggedWord], at: int, before: int) -> bool:
    """Whether "als" may open a clause without a comma: "bijvoorbeeld als het station dicht is"."""
    if words[at].low != "als":
        return False
    return words[at + 1].tag.startswith(("LID(", "VNW(")) or any(
        words[place].is_finite for place in range(at + 1, before)
    )


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


def _is_like_adjective(verb: TaggedWord) -> bool:
    """Whether a past form may be a participle before a noun: "een voor u geschikte woning"."""
    return verb.low.startswith("ge") and verb.low.endswith("e") and "verl" in verb.tag


def _ends_phrase(words: Sequence[TaggedWord], first: int, last: int) -> bool:
    """Whether a subject ends before its verb, and no adverb stands between them: "de gebruiker niet"."""
    word = words[last]
    if any(inside.low in ("niet", "nooit", "al", "nog") for inside in words[first + 1 : last + 1]):
        return False
    return (
        word.is_noun
        or word.is_name
        or word.low.isdigit()
        or word.text.startswith("[")
        or word.tag.startswith(("TW(", "SPEC(", "VNW(aanw,pron", "ADJ(nom", "N("))
    )


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
    while at <= last and words[at].low in _BEFORE_SUBJECT:
        at += 1
    if at > last or _has_no_subject(words, finite, last):
        return None if at > last else MainClause(first, finite, None)
    if words[at].tag.startswith("VNW(") and words[at].low in SUBJECT_PRONOUNS | {"er", "het", "dit"}:
        return MainClause(first, finite, (at, at))
    if not words[at].tag.startswith(_OPENS_PHRASE) or words[at].is_verb or words[at].low in ("dat", "die"):
        return None
    end = next((place for place in range(at, last + 1) if words[place].is_noun or words[place].is_name), None)
    if end is None:
        return None
    plural = is_plural(words, at, end)
    if plural is not None and plural != verb_is_plural(words[finite]):
        return None
    return MainClause(first, finite, None)


def _has_no_subject(words: Sequence[TaggedWord], finite: int, last: int) -> bool:
    """As "zal daarin worden voorzien": a passive of nobody and nothing."""
    behind = words[finite + 1 : last + 1]
    named = any(word.is_noun or word.is_name or word.tag.startswith("VNW(pers") for word in behind)
    passive = any(word.lemma == "worden" for word in words[finite : last + 1])
    return passive and not named and any(word.is_participle for word in behind)


def _agreeing(words: Sequence[TaggedWord], clause: MainClause) -> MainClause | None:
    assert clause.subject is not None
    plural = is_plural(words, *clause.subject)
    agrees = plural is None or plural == verb_is_plural(words[clause.finite])
    return clause if agrees else None
