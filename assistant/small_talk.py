"""Recognising a message that only greets, thanks or agrees."""

from __future__ import annotations

from assistant.dutch.tokens import fold, words

_COURTESY = frozenset(
    """
    akkoord bedank bedankt begrepen dag dank danke dankje dankjewel danku dankuwel doeg doei duidelijk
    fijn goed goeie goedemiddag goedemorgen goedenavond goeiedag goeiemorgen graag groet groeten groetjes
    hai hajje hallo hallootjes helder hey hi hoi houdoe ja jammer merci mooi nee ok oke okee okidoki prima
    super thanks thx top
    """.split()
)
_BESIDE = frozenset(
    """
    allemaal antwoord avond dan de dit dat een en erg gedaan geholpen goede goeden hartelijk hartstikke
    heel helpen het he heb hoor hulp ik info informatie is je jou jullie maar me middag mij moment morgen
    nog nou om snap tot u uitleg uw van veel verder voor weer weet wel ziens zo zover genoeg fijne
    """.split()
)


def is_small_talk(text: str) -> bool:
    """Whether every word of a message is one of courtesy, or goes with one: "oke bedankt he".

    The message is in standard chat spelling.
    """
    said = {fold(word) for word in words(text)}
    return bool(said & _COURTESY) and said <= _COURTESY | _BESIDE
