"""Recognising a message that only greets, thanks or agrees."""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.dutch.tokens import fold, words


class SmallTalk(StrEnum):
    """What a message of courtesy does."""

    GREETS = "greets"
    THANKS = "thanks"
    AGREES = "agrees"


_GREETS = frozenset(
    """
    dag goedemiddag goedemorgen goedenavond goeiedag goeiemorgen hai hajje hallo hallootjes hey hi hoi
    """.split()
)
_THANKS = frozenset(
    """
    bedank bedankt dank danke dankje dankjewel danku dankuwel merci thanks thx geholpen geholpe doei doeg
    houdoe
    """.split()
)
_COURTESY = (
    _GREETS
    | _THANKS
    | frozenset(
        """
        akkoord begrepen blij duidelijk fijn goed goeie graag groet groeten groetjes helder ja jammer mooi nee
        ok oke okee okidoki prima super top vriendelijk
        """.split()
    )
)
_BESIDE = frozenset(
    """
    allemaal antwoord avond dan de dit dat een en erg gedaan geholpen goede goeden hartelijk hartstikke
    heel helpen het he heb hoor hulp ik info informatie is je jou jullie maar me middag mij moment morgen
    nog nou om snap tot u uitleg uw van veel verder voor weer weet wel ziens zo zover genoeg fijne
    aan ben daar heeft hebt hebben man meneer mevrouw mee moeite tijd vriendelijke was wat weten
    """.split()
)
_THAT_WAS_ALL = re.compile(r"\bdat was (?:het|alles)\b", re.IGNORECASE)


def small_talk_of(text: str) -> SmallTalk | None:
    """What a message of courtesy does; `None` for a message that says more.

    The message is in standard chat spelling.
    """
    if not is_small_talk(text):
        return None
    said = {fold(word) for word in words(text)}
    if said & _THANKS:
        return SmallTalk.THANKS
    return SmallTalk.GREETS if said & _GREETS else SmallTalk.AGREES


def is_small_talk(text: str) -> bool:
    """Whether every word of a message is one of courtesy, or goes with one: "oke bedankt he".

    The message is in standard chat spelling.
    """
    said = {fold(word) for word in words(_THAT_WAS_ALL.sub(" ", text))}
    return bool(said & _COURTESY) and said <= _COURTESY | _BESIDE
