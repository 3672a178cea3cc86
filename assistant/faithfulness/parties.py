"""The parties that policy texts speak of: which words name one, and which words may name the same one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from assistant.faithfulness.party_fields import FIELDS
from assistant.faithfulness.party_words import APART, BROADER, ENDS, GROUPS, SELF
from assistant.faithfulness.reading import Word

SPEAKERS = frozenset({"we", "wij"})
# Words for whoever reads it: they are said to do much that is only open to them.
GENERIC = frozenset("u je jij jullie mens mensen iedereen publiek doelgroep bevolking buren".split())
# Who works for the municipality, or speaks in a programme or an agreement, may stand for "we".
_OWN = frozenset("ambtenaar medewerker partij".split())
# Roles in which somebody does something.
_ACTING = frozenset({"subject", "by", "holder"})
_SPEAKING = frozenset("alliantie programma".split())
# The board, and the words by which all of its members together are named.
_BOARD = frozenset({"college", "stadsbestuur", "gemeentebestuur", "bestuur"})
_BOARD_MEMBERS = frozenset({"wethouders", "bestuurders", "collegeleden"})
_SHORTEST_END = 4
# Forms that HanTa gives the lemma of another word, or that mean another party than their lemma.
_FORMS = frozenset(
    "gemeenten buurgemeenten regiogemeenten raadsleden provincies overheden u je boa's".split()
)
# Forms of one word that name other parties.
_ONE_AND_ALL = frozenset({"gemeente", "gemeenten"})
# Places that are a party where a task is laid with them: "een taak van de buurt".
PLACES = frozenset("buurt wijk samenleving maatschappij markt stadsdeel".split())


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    return {word: group for group, words in GROUPS.items() for word in words.split()}


@lru_cache(maxsize=1)
def _ends() -> dict[str, str]:
    return {word: group for group, words in ENDS.items() for word in words.split()}


@lru_cache(maxsize=128)
def fields(group: str) -> tuple[str, ...]:
    """Beginnings of words for what a group of parties is busy with, none where they would say too much."""
    return tuple(FIELDS.get(group, "").split())


def group_of(word: Word) -> str | None:
    """The group of parties that a word names, `None` where it names none."""
    return _group(word.folded, word.lemma, word.is_noun)


@lru_cache(maxsize=20_000)
def _group(folded: str, lemma: str, noun: bool) -> str | None:
    known = _words().get(folded)
    if known is not None or folded in _FORMS or not noun:
        return known
    ends = (_ends().get(lemma[start:]) for start in range(1, len(lemma) - _SHORTEST_END + 1))
    return _words().get(lemma) or next(filter(None, ends), None)


@dataclass(frozen=True)
class Party:
    """A party that a text names; `word` is the head of its name, `keys` are those of all of its name.

    `role` is "subject", "by", "holder" (a task is laid with it), "bare" (an object or a list), or the
    preposition before it. `first` is the place of the first word of its name, `plural` whether a verb with
    it as subject stands in the plural.
    """

    word: Word
    group: str
    role: str
    first: int
    plural: bool
    keys: frozenset[str]

    @property
    def text(self) -> str:
        """The word that names it."""
        return self.word.text


@dataclass(frozen=True)
class Doing:
    """A clause with the parties that do what it says.

    `doers` are empty where a thing is its subject or nobody is named; `stated` says whether the clause names
    them itself or leaves them to the clause before. `others` are the further parties in it. `receives` says
    whether its verb is one of getting.
    """

    sentence: int
    words: tuple[Word, ...]
    doers: tuple[Party, ...]
    others: tuple[Party, ...]
    stated: bool
    passive: bool
    verb: Word | None
    receives: bool


def same(claim: Party, source: Party) -> bool:
    """Whether a party of the claim may be that of the source."""
    if claim.group == source.group and claim.group not in APART:
        return True
    if claim.keys & source.keys:
        return not {claim.word.folded, source.word.folded} >= _ONE_AND_ALL
    if source.word.parts and claim.word.keys & source.word.parts[-1]:
        # "leden" for "alliantie-leden"
        return True
    if source.word.folded in _BOARD and claim.word.folded in _BOARD_MEMBERS:
        return True
    if source.group == SELF and claim.word.lemma in _OWN and claim.role in _ACTING:
        return True
    if source.word.folded in SPEAKERS and claim.word.lemma in _SPEAKING:
        return True
    return claim.group in BROADER.get(source.group, frozenset())
