"""Recognising a message that only asks for a person to talk with."""

from __future__ import annotations

from assistant.dutch.tokens import fold, words

_TALK = frozenset(
    """
    bel bellen chatten contact doorverbinden doorverbonden gesprek opbellen praat praten spreek spreken
    verbinden
    """.split()
)
_PERSON = frozenset(
    "ambtenaar baliemedewerker iemand medewerker medewerkers mens mensen persoon telefoniste".split()
)
_BESIDE = frozenset(
    """
    aan alsjeblieft alstublieft aub balie beter bij computer computerprogramma daar daarvan dan de
    direct dit doe doorgaan echt echte een eens en even ga gaan geen gemeente gesprek gewoon graag heb
    hebben heerlen hem het hier hoe hulp ik in is je jou jullie kan kom komen kun kunnen kunt levend
    levende lever liever maar machine mag me met mij mijn naar niet nu of om op opnemen over plaats
    robot te telefoon u van vandaag via voor waar wie wil willen wilt word worden zelf zou
    """.split()
)


def wants_person(text: str) -> bool:
    """Whether every word of a message goes with the wish for a person: "kan ik een medewerker spreken?".

    The message is in standard chat spelling. One with any other word says what it is about.
    """
    said = {fold(word) for word in words(text)}
    return bool(said & _TALK) and bool(said & _PERSON) and said <= _TALK | _PERSON | _BESIDE


def wants_just_anybody(text: str) -> bool:
    """Whether such a message names nobody of the municipality, so that the need may be another one."""
    said = {fold(word) for word in words(text)}
    return "iemand" in said and "gemeente" not in said
