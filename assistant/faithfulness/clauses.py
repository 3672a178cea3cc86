"""The clauses of a text: what kind each is, and whether it is negated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.faithfulness.reading import Sentence, Text, Word


class ClauseKind(StrEnum):
    """What a clause does in its sentence."""

    MAIN = "main"
    CONDITION = "condition"
    CAUSE = "cause"
    PURPOSE = "purpose"
    TIME = "time"
    OTHER = "other"


@dataclass(frozen=True)
class Clause:
    """A clause; `negations` counts its negating words."""

    number: int
    sentence: int
    words: tuple[Word, ...]
    kind: ClauseKind
    negations: int

    @property
    def low(self) -> str:
        """Its words in folded form."""
        return f" {' '.join(word.folded for word in self.words)} "

    @property
    def text(self) -> str:
        """Its words as they are written."""
        return " ".join(word.text for word in self.words)


_OPENERS: dict[str, ClauseKind] = {
    **dict.fromkeys(
        "als indien wanneer mits tenzij zolang zodra mocht mochten".split(), ClauseKind.CONDITION
    ),
    **dict.fromkeys("omdat doordat want aangezien".split(), ClauseKind.CAUSE),
    **dict.fromkeys("zodat opdat om teneinde".split(), ClauseKind.PURPOSE),
    **dict.fromkeys("voordat nadat totdat terwijl sinds".split(), ClauseKind.TIME),
    **dict.fromkeys("dat of die hoe welke wat wie zoals inclusief met door".split(), ClauseKind.OTHER),
    **dict.fromkeys("waarbij waarin waarmee waardoor waarvoor waarop waarvan".split(), ClauseKind.OTHER),
}
# Words that may stand before the word that opens the clause.
_BEFORE = frozenset("en maar ook alleen pas behalve dan vooral juist".split())
_NEGATION = re.compile(r"(?<= )(?:niet|geen|nooit|nergens|niemand|niets|zonder|noch|evenmin|geenszins)(?= )")
_NOT_ONLY = re.compile(r"(?<= )niet (?:alleen|enkel|slechts|eens)(?= )")
_VERB_LAST = 3


def clauses(text: Text) -> tuple[Clause, ...]:
    """The clauses of a text in order; their numbers are those of the segments."""
    found: list[Clause] = []
    for sentence in text.sentences:
        found.extend(_clause(words, sentence) for words in _segments(sentence))
    return tuple(found)


def _segments(sentence: Sentence) -> list[tuple[Word, ...]]:
    rows: list[list[Word]] = []
    for word in sentence.words:
        if rows and rows[-1][-1].segment == word.segment:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [tuple(row) for row in rows]


def _clause(words: Sequence[Word], sentence: Sentence) -> Clause:
    low = f" {' '.join(word.folded for word in words)} "
    first = words[0].folded
    if first in _BEFORE and len(words) > 1:
        first = words[1].folded if words[1].folded in _OPENERS else first
    kind = _OPENERS.get(first, ClauseKind.MAIN)
    if first == "als" and not any(word.is_verb for word in words[-_VERB_LAST:]):
        kind = ClauseKind.OTHER
    if first == "waar":
        kind = ClauseKind.CONDITION if words[-1].is_verb or len(words) <= 4 else ClauseKind.OTHER
    if first == "voor" and len(words) > 1 and words[1].folded == "zover":
        kind = ClauseKind.CONDITION
    negations = len(_NEGATION.findall(low)) - len(_NOT_ONLY.findall(low))
    return Clause(words[0].segment, sentence.number, tuple(words), kind, negations)
