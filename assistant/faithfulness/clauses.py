"""The clauses of a text: what kind each is, how sure it is, and whether it is negated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache

from assistant.faithfulness.reading import Sentence, Text, Word


class ClauseKind(StrEnum):
    """What a clause does in its sentence."""

    MAIN = "main"
    CONDITION = "condition"
    CAUSE = "cause"
    PURPOSE = "purpose"
    TIME = "time"
    OTHER = "other"


class Level(IntEnum):
    """How sure a clause makes what it says, from weak to strong."""

    EXPLORES = 1
    WISHES = 2
    SUPPORTS = 3
    SAYS = 4
    DECIDED = 5
    DONE = 6


@dataclass(frozen=True)
class Clause:
    """A clause; `level` is what its own words say, or else what the clause that governs it says.

    `hedge` are the words that make it weaker than a plain statement, empty without any; `negations` counts
    its negating words.
    """

    number: int
    sentence: int
    words: tuple[Word, ...]
    kind: ClauseKind
    level: Level
    hedge: str
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
    **dict.fromkeys(("als", "indien", "wanneer", "mits", "tenzij", "zolang", "zodra", "mocht", "mochten"), ClauseKind.CONDITION),
    **dict.fromkeys(("omdat", "doordat", "want", "aangezien"), ClauseKind.CAUSE),
    **dict.fromkeys(("zodat", "opdat", "om", "teneinde"), ClauseKind.PURPOSE),
    **dict.fromkeys(("voordat", "nadat", "totdat", "terwijl", "sinds"), ClauseKind.TIME),
    **dict.fromkeys(
        ("dat", "of", "die", "waarbij", "waarin", "waarmee", "waardoor", "waarvoor", "waarop", "waarvan", "hoe", "welke", "wat", "wie", "zoals", "inclusief", "met", "door"),
        ClauseKind.OTHER,
    ),
}  # fmt: skip
_LEVELS: tuple[tuple[Level, str], ...] = (
    (
        Level.EXPLORES,
        r"onderzoek(?:en|t)?|onderzocht|onderzoekt|uit ?zoek\w*|uitgezocht|zoek(?:t|en) (?:\S+ ){0,7}?uit|verken\w*"
        r"|bekijk(?:en|t)|bekeken|bezien|beziet|kijk(?:t|en) (?:\S+ ){0,4}?(?:of|hoe|wat|welke|naar)|gekeken|in kaart|inventaris\w*"
        r"|(?:her)?overweg\w*|(?:her)?overweegt|denk(?:t|en) (?:\S+ ){0,6}?(?:na|over)|nadenken|haalbaarheid\w*|buig\w* (?:\S+ ){0,4}?over"
        r"|evalue\w*|evaluatie|wegen (?:\S+ ){0,6}?af|afwegen|vraag is|in gesprek|gaan na|gaat na|nagaan|op zoek naar|zoek(?:t|en) naar|zoek(?:t|en) (?:we )?(?:een|manieren|mogelijkheden)"
        r"|pilot\w*|proef\w*|experiment\w*|bespreken|bespreekt|verkend|bestude\w*|toetsen|toetst|mogelijkheden (?:voor|om|van|tot)|mogelijkheid (?:van|om|tot)|in hoeverre|voorstel\w*",
    ),
    (
        Level.WISHES,
        r"wil|willen|wilt|wens|wensen|gewenst\w*|stre(?:ef|ven)\w*|nastre\w+|ambitie\w*|hopen|hoopt|hoop|prob(?:eren|eert|eer)|beoog\w*|beogen"
        r"|doel|doelen|doelstelling\w*|bedoeling|van plan|inzetten op|inzet op|zet(?:ten)? (?:\S+ ){0,8}?in(?: op| voor)?|ingezet op|inzet is|koers\w*|lobby\w*|pleit\w*|bepleit\w*|pleidooi"
        r"|dring\w* (?:\S+ ){0,5}?aan|sterk maken|hard maken|(?:maken|maakt) (?:\S+ ){0,6}?(?:sterk|hard)|sterk te maken|zou|zouden|misschien|wellicht|mogelijk|eventuele?|kans|kansen|kan|kunnen|kunt|mag|mogen"
        r"|moet|moeten|dient|dienen|voorkeur|liefst|liever|best|bereid|vragen|vraagt|idee is|graag|voornemens?|richten ons op|werken aan|werkt aan|werken (?:\S+ ){0,5}?toe|gericht op|van belang|belangrijk|ijveren|toewerken|niet uit te sluiten|optie\w*|verdien\w*|vinden we|we vinden|vindt de gemeente|claim\w*",
    ),
    (
        Level.SUPPORTS,
        r"stimul\w*|bevorder\w*|aanmoedig\w*|moedig\w*|aanja\w*|ja(?:gen|agt) (?:\S+ ){0,6}?aan|ondersteun\w*|steun(?:en|t)?|facilit\w*|help(?:en|t)|hulp|meedenken"
        r"|denk(?:t|en) (?:\S+ ){0,3}?mee|meehelpen|bijdragen|draagt (?:\S+ ){0,6}?bij|dragen (?:\S+ ){0,6}?bij|mogelijk te maken|nodig(?:t|en) (?:\S+ ){0,6}?uit|begeleid\w*|bied(?:en|t)|ruimte",
    ),
    (
        Level.DECIDED,
        r"beslo\w+|besluit|staat vast|ligt vast|vastgesteld|definitie\w+|afgesproken|raadsbesluit\w*|garand\w*|gegarandeerd\w*|garantie\w*"
        r"|recht op|hebt recht|heeft recht|verplicht\w*|beloofd?|beloven|hoe dan ook|zeker",
    ),
    (
        Level.DONE,
        r"(?:is|zijn|werd|werden|hebben|heeft) (?:\S+ ){0,9}?(?:ge\w{3,}(?:d|t|en)|be\w{3,}(?:d|t)|ver\w{3,}(?:d|t)|\w+ge\w{3,}(?:d|t|en))(?= (?!te|om)|$)|werd|werden|afgerond|afgelopen jaar|inmiddels|al begonnen",
    ),
)
_NEGATION = re.compile(r"(?<= )(?:niet|geen|nooit|nergens|niemand|niets|zonder|noch|evenmin|geenszins)(?= )")
_NOT_ONLY = re.compile(r"(?<= )niet (?:alleen|enkel|slechts|eens)(?= )")
_VERB_LAST = 3
_GOVERNED = frozenset(
    "dat of om die waarbij waarin waarmee waardoor waarvoor waarop waarvan zodat en met door ter naar voor als wanneer hoe te".split()
)


@lru_cache(maxsize=1)
def _levels() -> tuple[tuple[Level, re.Pattern[str]], ...]:
    return tuple((level, re.compile(rf"(?<= )(?:{pattern})(?= |$)")) for level, pattern in _LEVELS)


@lru_cache(maxsize=8192)
def level_of(low: str) -> tuple[Level | None, str]:
    """The weakest level that words say, and those words; `None` where they say nothing of it."""
    for level, pattern in _levels():
        match = pattern.search(low)
        if match:
            return level, match.group()
    return None, ""


def clauses(text: Text) -> tuple[Clause, ...]:
    """The clauses of a text in order; their numbers are those of the segments."""
    found: list[Clause] = []
    for sentence in text.sentences:
        before: Clause | None = None
        for words in _segments(sentence):
            clause = _clause(words, sentence, before)
            found.append(clause)
            before = clause
    return tuple(found)


def _segments(sentence: Sentence) -> list[tuple[Word, ...]]:
    rows: list[list[Word]] = []
    for word in sentence.words:
        if rows and rows[-1][-1].segment == word.segment:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [tuple(row) for row in rows]


def _clause(words: Sequence[Word], sentence: Sentence, before: Clause | None) -> Clause:
    low = f" {' '.join(word.folded for word in words)} "
    first = words[0].folded
    if (
        first in ("en", "maar", "ook", "alleen", "pas", "behalve", "dan", "vooral", "juist")
        and len(words) > 1
    ):
        first = words[1].folded if words[1].folded in _OPENERS else first
    kind = _OPENERS.get(first, ClauseKind.MAIN)
    if first == "als" and not any(word.is_verb for word in words[-_VERB_LAST:]):
        kind = ClauseKind.OTHER
    if first == "waar":
        kind = ClauseKind.CONDITION if words[-1].is_verb or len(words) <= 4 else ClauseKind.OTHER
    if first == "voor" and len(words) > 1 and words[1].folded == "zover":
        kind = ClauseKind.CONDITION
    level, hedge = level_of(low)
    if level is None:
        governed = before is not None and (words[0].folded in _GOVERNED or not any(w.is_verb for w in words))
        level, hedge = (before.level, before.hedge) if governed and before else (Level.SAYS, "")
    negations = len(_NEGATION.findall(low)) - len(_NOT_ONLY.findall(low))
    return Clause(words[0].segment, sentence.number, tuple(words), kind, level, hedge, negations)
