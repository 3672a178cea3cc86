"""What an expression makes of what it governs: how sure a plan is, how free or bound somebody is."""

from __future__ import annotations

from enum import StrEnum


class Sense(StrEnum):
    """What an expression makes of what it governs."""

    EXPLORES = "explores"
    DOUBTS = "doubts"
    CAN = "can"
    MAYBE = "maybe"
    WISHES = "wishes"
    ASKS = "asks"
    SUPPORTS = "supports"
    PREFERS = "prefers"
    MUST = "must"
    OBLIGES = "obliges"
    IF = "if"
    MAY = "may"
    DECIDED = "decided"
    DONE = "done"
    ADVISES = "advises"
    PREPARES = "prepares"
    EXECUTES = "executes"
    HOPES = "hopes"
    COMMITS = "commits"
    ENOUGH = "enough"
    AIMS = "aims"
    CHECKS = "checks"


# The senses that are enough where the other text has the first: "misschien komt er" for "we onderzoeken of".
ANSWERS: dict[Sense, frozenset[Sense]] = {
    **{sense: frozenset({sense}) for sense in Sense},
    Sense.EXPLORES: frozenset({Sense.EXPLORES, Sense.DOUBTS, Sense.MAYBE}),
    Sense.DOUBTS: frozenset({Sense.EXPLORES, Sense.DOUBTS, Sense.MAYBE}),
    Sense.CAN: frozenset({Sense.CAN, Sense.MAYBE, Sense.IF, Sense.EXPLORES, Sense.MAY}),
    Sense.MAYBE: frozenset({Sense.MAYBE, Sense.IF, Sense.EXPLORES, Sense.DOUBTS, Sense.WISHES}),
    Sense.WISHES: frozenset({Sense.WISHES, Sense.ASKS, Sense.AIMS}),
    Sense.ASKS: frozenset({Sense.ASKS, Sense.WISHES, Sense.AIMS}),
    Sense.SUPPORTS: frozenset({Sense.SUPPORTS, Sense.WISHES, Sense.ASKS}),
    Sense.MUST: frozenset({Sense.MUST, Sense.WISHES, Sense.ASKS}),
    Sense.OBLIGES: frozenset({Sense.OBLIGES, Sense.MUST}),
    Sense.HOPES: frozenset({Sense.HOPES, Sense.WISHES, Sense.EXPLORES, Sense.MAYBE}),
    Sense.AIMS: frozenset({Sense.AIMS, Sense.WISHES, Sense.ASKS, Sense.EXPLORES}),
    Sense.COMMITS: frozenset({Sense.COMMITS, Sense.DECIDED}),
}
# Without these a plan is surer than with them; with the last ones it is surer than without.
SOFTENS = (Sense.EXPLORES, Sense.MAYBE, Sense.WISHES, Sense.AIMS, Sense.ASKS, Sense.SUPPORTS)
HARDENS = frozenset({Sense.DECIDED, Sense.DONE, Sense.OBLIGES, Sense.MUST})
