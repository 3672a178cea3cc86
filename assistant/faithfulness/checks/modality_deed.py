"""Modality by deed: a thing that the source looks into, wishes or asks for, told as one that comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.faithfulness.alignment import EQUIVALENT
from assistant.faithfulness.reading import Word
from assistant.faithfulness.scopes import Hedge, Scopes
from assistant.faithfulness.senses import Sense
from assistant.faithfulness.statements import Statement
from assistant.faithfulness.units import OPENERS, SUBJECTS

_UNDECIDED = frozenset({Sense.EXPLORES, Sense.WISHES, Sense.ASKS, Sense.AIMS})
# So much of the linked content of a statement must be what is undecided.
_SOME = 0.3
_MOST = 0.6
# Verbs of which the object is there afterwards, and was not before.
_MAKES = frozenset(
    """
    aanleggen bouwen herbouwen inrichten invoeren komen krijgen maken neerzetten openen oprichten plaatsen
    realiseren stichten vestigen
    """.split()
)
_NO_DEED = frozenset("kunnen mogen moeten willen zouden hoeven dienen proberen".split())
# "Er komt een plan", "we maken een keuze": what may be the outcome of looking into something.
_PAPER = frozenset(
    """
    plan visie keuze afspraak overzicht lijst analyse beeld inzicht begin werk kans gebruik deel mogelijkheid
    ruimte onderzoek voorstel advies besluit idee verkenning stap agenda programma aandacht antwoord rapport
    """.split()
)
_LEADS = ("LID", "ADJ", "VNW(bez", "VNW(onbep", "VNW(aanw", "TW", "WW(vd,prenom", "WW(od,prenom")


@dataclass(frozen=True)
class Deed:
    """What a statement says that comes or is made; `own` are the indices of its words that answer nothing."""

    thing: Word
    own: frozenset[int]


def undecided(statement: Statement, deed: Deed, hedge: Hedge, source: Scopes) -> bool:
    """Whether what is made is a thing that an expression of the source leaves open."""
    if hedge.sense not in _UNDECIDED:
        return False
    link = next((link for link in statement.links if link.word is deed.thing), None)
    if link and link.source and (link.score < EQUIVALENT or link.source.index not in hedge.sure):
        return False
    # A thing by another name may stand for what most of the rest is linked to.
    enough = statement.governed(hedge) >= (_SOME if link else _MOST) * statement.total
    return enough and not any(word.lemma in _MAKES for word in _joined(hedge, source))


def told(statement: Statement) -> Deed | None:
    """The deed of a statement; `None` when it tells of none, or of what may, must or would be."""
    words = list(_clause(statement.main))
    verbs = [at for at, word in enumerate(words) if word.is_verb]
    if not verbs or any(word.lemma in _NO_DEED or word.folded == "dan" for word in words):
        return None
    if verbs == [len(words) - 1] and not any(word.folded in SUBJECTS for word in words):
        return None  # "- de afstand kleiner maken" is an item of a list, of which the verb stands above it.
    verb = next((at for at in verbs if words[at].lemma in _MAKES and words[at - 1].folded != "te"), None)
    if verb is None or words[verb].lemma == "komen" and not _there(words, verb):
        return None
    things = [
        at for at, word in enumerate(words) if _is_thing(words, at) and not _behind_preposition(words, at)
    ]
    behind = [at for at in things if at > verbs[0]]
    thing = words[behind[0] if behind else things[-1]] if things else None
    if thing is None or thing.lemma in _PAPER:
        return None
    # "Gaan ... voor" and "doel" are wishes, but not in "we gaan een doelgroepenbad voor iedereen bouwen".
    going = {words[at].index for at in verbs if words[at].lemma == "gaan" and at < verb}
    return Deed(thing, frozenset({thing.index, *going}))


def _clause(words: Sequence[Word]) -> Iterator[Word]:
    """The words of a main clause without what it governs: "dat", "of", "om" up to the next comma."""
    skipped = -1
    for at, word in enumerate(words):
        if word.folded in OPENERS and (at or word.folded == "om"):
            skipped = word.segment
        if word.segment != skipped:
            yield word


def _is_thing(words: Sequence[Word], at: int) -> bool:
    """A noun, or what the tagger takes for a verb behind "een": "een skatebaan"."""
    return words[at].is_noun or at > 0 and words[at].is_verb and words[at - 1].folded in ("een", "het", "de")


def _there(words: Sequence[Word], at: int) -> bool:
    """The "komt" of "er komt een park", not that of "hij komt langs"."""
    return any(
        word.folded in ("er", "een") for word in (*words[max(0, at - 1) : at], *words[at + 1 : at + 4])
    )


def _behind_preposition(words: Sequence[Word], at: int) -> bool:
    while at and words[at - 1].tag.startswith(_LEADS):
        at -= 1
    return at > 0 and words[at - 1].tag.startswith("VZ")


def _joined(hedge: Hedge, source: Scopes) -> Iterator[Word]:
    """The verb of "we verkennen en bouwen een park", which has its object with the other."""
    sentence = source.sentence(hedge.words[0])
    behind = [word for word in sentence.words if word.index > hedge.words[-1].index][:2]
    if len(behind) > 1 and behind[0].folded == "en":
        yield behind[1]
