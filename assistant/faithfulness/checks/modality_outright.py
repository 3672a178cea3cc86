"""Modality outright: what the source looks into, wishes or asks for, told without leaving it open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.faithfulness.reading import Word
from assistant.faithfulness.scopes import Hedge, Scopes
from assistant.faithfulness.senses import SOFTENS, Sense
from assistant.faithfulness.statements import Statement, weight

_OPEN = frozenset({Sense.EXPLORES, Sense.MAYBE, Sense.WISHES, Sense.ASKS, Sense.AIMS})
# A statement that has one of these leaves open whether it is so; "dan" says what would follow.
_LEAVES_OPEN = frozenset(
    "kunnen mogen moeten willen zouden zullen hoeven dienen proberen helpen bedoelen".split()
)
_SOFT = frozenset({*SOFTENS, Sense.DOUBTS, Sense.CAN, Sense.HOPES, Sense.PREFERS, Sense.MAY, Sense.MUST})
# So much of what a statement shares with the source must stand under the expression, so much of what the
# statement says must stand in the source at all, and so much of what the expression governs must be told.
# Chosen on the tuning half and the twins, and counted on the calibration claims.
_GOVERNED = 0.85
_SHARED = 0.5
_TOLD = 0.5
_LEAST = 1.0


def check(said: Sequence[Statement], claim: Scopes, source: Scopes) -> Iterator[tuple[Statement, Hedge]]:
    """The statements that tell outright what the source leaves open, each with the expression for it."""
    firm = [statement for statement in said if _is_firm(statement, claim)]
    for row in source.hedges:
        for hedge in row:
            if hedge.sense in _OPEN and hedge.sure and hedge.is_sure:
                yield from (
                    (statement, hedge) for statement in firm if _leaves_open(hedge, statement, source)
                )


def _is_firm(statement: Statement, claim: Scopes) -> bool:
    """Whether nothing in a statement, nor in the sentence that it stands in, leaves open what it says."""
    if not _has_verb(statement.main) or any(
        word.lemma in _LEAVES_OPEN or word.folded == "dan" for word in statement.main
    ):
        return False
    sentence = claim.sentence(statement.words[0])
    here = {hedge.sense for hedge in claim.hedges[sentence.number] if hedge.is_sure}
    return not here & _SOFT and not claim.around(sentence) & (_SOFT | {Sense.IF})


def _has_verb(words: Sequence[Word]) -> bool:
    """Also the "plaatsen" of "we plaatsen", which the tagger may take for a noun."""
    behind_we = (word for before, word in pairwise(words) if before.folded in ("we", "wij"))
    return any(word.is_verb for word in words) or any(word.folded.endswith("en") for word in behind_we)


def _leaves_open(hedge: Hedge, statement: Statement, source: Scopes) -> bool:
    """Whether what a statement shares with the source stands under an expression, and nowhere else in it."""
    own = {word.index for word in hedge.words}
    governed = 0.0
    for link in statement.links:
        if link.source is None:
            continue
        if link.source.index in own and link.word.is_verb:
            return False
        if link.source.index in hedge.sure and not _is_told(link.source, hedge, source):
            governed += weight(link)
    content = sum(word.weight for word in statement.main if word.content)
    told = {link.source.index for link in statement.links if link.source}
    return (
        min(statement.total, content) >= _LEAST
        and governed >= _GOVERNED * statement.total
        and statement.total >= _SHARED * content
        and sum(word.index in told for word in hedge.governed) >= _TOLD * len(hedge.governed)
    )


def _is_told(word: Word, hedge: Hedge, source: Scopes) -> bool:
    """Whether the source says a word once more, where the expression does not govern it."""
    return any(
        other.lemma == word.lemma and other.index not in hedge.sure and not _OPEN & source.sure(other)
        for other in source.words
    )
